//! Interpolation.

use graphc_program::{Filter, Sampling};

use super::{
    nodes::{Attribute, Constant, Nodes},
    operators::Layer,
    window,
};
use crate::ir::{AdaptivePool, Combine, Divisor, Upsample, UpsampleMode, UpsampleSize};

/// The nodes of an interpolation; gives the name of the result.
pub(super) fn write(nodes: &mut Nodes<'_>, layer: &Layer<'_>, upsample: &Upsample) -> String {
    let axes = axes(layer, upsample);
    let text = |name, value| Attribute::Text(name, value);
    let (place, filter) = match upsample.mode {
        UpsampleMode::Nearest => ("asymmetric", vec![text("mode", "nearest"), text("nearest_mode", "floor")]),
        UpsampleMode::NearestExact => {
            ("half_pixel", vec![text("mode", "nearest"), text("nearest_mode", "round_prefer_ceil")])
        }
        UpsampleMode::Linear => (place(upsample), vec![text("mode", "linear")]),
        UpsampleMode::Cubic => (place(upsample), vec![text("mode", "cubic"), Attribute::Float("cubic_coeff_a", -0.75)]),
        UpsampleMode::Area => {
            let average = Combine::Average(Divisor::Window);
            let [_, height, width] = layer.node.shape.view();
            let pool = AdaptivePool { spatial: upsample.spatial, output: [height, width], combine: average };
            return window::adaptive(nodes, layer, &pool);
        }
    };
    let sampling = upsample.sampling(&layer.shape()).filter(|sampling| sampling.filter == Filter::Nearest);
    if let Some(sampling) =
        sampling.filter(|sampling| axes.iter().any(|axis| !axis.is_certain(upsample.mode, sampling)))
    {
        return gather(nodes, layer.input(), &axes, &sampling);
    }
    resize(nodes, layer.input(), &axes, [filter, vec![text("coordinate_transformation_mode", place)]].concat())
}

/// Which places of pixels lie on each other.
fn place(upsample: &Upsample) -> &'static str {
    if upsample.align_corners { "align_corners" } else { "half_pixel" }
}

/// An axis of the image.
#[derive(Clone, Copy)]
struct Axis {
    /// Its position in pairs.
    at: usize,
    /// Its position in a value with a batch.
    dim: i64,
    from: usize,
    to: usize,
    /// The factor, if distances follow from it and not from the sizes.
    factor: Option<f32>,
}

fn axes(layer: &Layer<'_>, upsample: &Upsample) -> Vec<Axis> {
    let ([_, height, width], [_, rows, columns]) = (layer.shape().view(), layer.node.shape.view());
    let rank = layer.shape().rank() as i64 + 1;
    let axis = |at: usize, from: usize, to: usize| {
        let dim = rank - 2 + at as i64;
        let factor = match upsample.size {
            UpsampleSize::Scaled { factor, recompute: false } => Some(factor_for(factor[at], from, to)),
            UpsampleSize::Scaled { recompute: true, .. } | UpsampleSize::Given(_) => None,
        };
        // To the same size, PyTorch copies, whatever the factor is.
        let copies = upsample.mode == UpsampleMode::Linear && from == to;
        Axis { at, dim, from, to, factor: factor.map(|factor| if copies { 1.0 } else { factor }) }
    };
    let both = vec![axis(0, height, rows), axis(1, width, columns)];
    upsample.spatial.pick(both[1..].to_vec(), both)
}

/// The factor in single precision that gives this size, which rounding it may miss.
fn factor_for(factor: f64, from: usize, to: usize) -> f32 {
    const NEAR: usize = 4;
    let gives = |factor: f32| {
        let (single, double) = (factor * from as f32, f64::from(factor) * from as f64);
        single as usize == to && double as usize == to
    };
    let nearest = factor as f32;
    let above = std::iter::successors(Some(nearest), |factor| Some(factor.next_up())).take(NEAR);
    let below = std::iter::successors(Some(nearest), |factor| Some(factor.next_down())).take(NEAR);
    above.chain(below).find(|factor| gives(*factor)).unwrap_or(nearest)
}

impl Axis {
    /// Whether every way to compute the nearest pixel gives PyTorch's, however it rounds.
    fn is_certain(&self, mode: UpsampleMode, sampling: &Sampling) -> bool {
        let factor = self.factor.unwrap_or(self.to as f32 / self.from as f32);
        let half = if mode == UpsampleMode::NearestExact { 0.5 } else { 0.0 };
        (0..self.to).all(|index| {
            let middle = index as f32 + half;
            let places = [
                f64::from(middle / factor),
                f64::from(middle * (1.0 / factor)),
                f64::from(middle / factor - half + half),
                f64::from(middle) / f64::from(factor),
                f64::from(middle) * self.from as f64 / self.to as f64,
            ];
            let pixel = sampling.tapped(self.at, index, self.from).pixels[0] as usize;
            let last = self.from - 1;
            let exact = if self.factor.is_some() { &places[..4] } else { &places[..] };
            exact.iter().all(|place| (place.floor() as usize).min(last) == pixel)
        })
    }
}

/// `Resize`, by factors or to sizes.
fn resize(nodes: &mut Nodes<'_>, x: &str, axes: &[Axis], mut attributes: Vec<Attribute>) -> String {
    let factors: Option<Vec<f32>> = axes.iter().map(|axis| axis.factor).collect();
    if let Some(factors) = factors {
        let scales = nodes.constant(Constant::Numbers([&[1.0, 1.0], &*factors].concat()));
        return nodes.node("Resize", &[x, "", &scales], &attributes);
    }
    let sizes: Vec<i64> = axes.iter().map(|axis| axis.to as i64).collect();
    attributes.push(Attribute::Ints("axes", axes.iter().map(|axis| axis.dim).collect()));
    let sizes = nodes.ints(&sizes);
    nodes.node("Resize", &[x, "", "", &sizes], &attributes)
}

/// Each row and column by its number: where rounding decides, engines differ.
fn gather(nodes: &mut Nodes<'_>, x: &str, axes: &[Axis], sampling: &Sampling) -> String {
    axes.iter().fold(x.to_owned(), |x, axis| {
        let pixel = |index| i64::from(sampling.tapped(axis.at, index, axis.from).pixels[0]);
        let pixels: Vec<i64> = (0..axis.to).map(pixel).collect();
        let pixels = nodes.ints(&pixels);
        nodes.node("Gather", &[&x, &pixels], &[Attribute::Int("axis", axis.dim)])
    })
}
