//! Pools.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction},
};

use super::{
    Row, arithmetic, conv,
    window::{self, Attributes},
};
use crate::{
    front::onnx::{
        file::MOST_KNOWN,
        mistake::{Result, invalid, unsupported},
        node::{At, one},
        value::{Computed, Constant, Value},
    },
    ir::{Combine, Divisor, Op, Pool, PoolWindow, Reduce, Rounding, Spatial, window::Window},
};

pub(super) const ROWS: &[Row] = &[
    ("MaxPool", max_pool),
    ("AveragePool", average_pool),
    ("LpPool", lp_pool),
    ("GlobalAveragePool", |at| global(at, Reduction::Mean)),
    ("GlobalMaxPool", |at| global(at, Reduction::Max)),
    ("GlobalLpPool", global_lp_pool),
];

/// The window of a pool over images of these sizes.
fn window(at: &At<'_>, image: &Computed) -> Result<Attributes> {
    let Some(kernel) = at.ints("kernel_shape")? else { return invalid("needs `kernel_shape`") };
    let kernel = at.sizes("kernel_shape", kernel.len(), 1, 1)?;
    let mut window = Attributes::read(at, image, &kernel)?;
    // With the same size as the result, nothing is left to round up.
    if window::auto_pad(at)?.is_some_and(|auto| auto != window::AutoPad::Not) {
        window.rounding = Rounding::Floor;
    }
    Ok(window)
}

impl Attributes {
    fn pool(&self, padding: [usize; 2]) -> PoolWindow {
        let Attributes { spatial, kernel, stride, dilation, rounding, .. } = *self;
        PoolWindow { spatial, kernel, stride, padding, dilation, rounding }
    }

    /// How often the window fits along an axis, and where its last one ends.
    fn count(&self, axis: usize, size: usize) -> Result<usize> {
        let named = [crate::ir::window::Axis::Height, crate::ir::window::Axis::Width][axis];
        let window = Window {
            axis: named,
            size,
            padding: self.pads[axis],
            kernel: self.kernel[axis],
            stride: self.stride[axis],
            dilation: self.dilation[axis],
            rounding: self.rounding,
        };
        Ok(window.count()?)
    }

    /// The same windows over a padded image, all of which fit: what has to be put around it.
    fn whole(&self, size: [usize; 2]) -> Result<Attributes> {
        let mut whole = Attributes { rounding: Rounding::Floor, ..self.clone() };
        for (axis, size) in size.into_iter().enumerate() {
            let count = self.count(axis, size)?;
            let end = (count - 1) * self.stride[axis] + self.reach(axis);
            whole.pads[axis][1] = self.pads[axis][1].max(end.saturating_sub(size + self.pads[axis][0]));
        }
        Ok(whole)
    }

    /// The same without padding, for an image that has it.
    fn bare(&self) -> Attributes {
        Attributes { pads: [[0; 2]; 2], ..self.clone() }
    }
}

fn max_pool(at: &mut At<'_>) -> Result<Vec<Value>> {
    if at.node.outputs.get(1).is_some_and(|indices| !indices.is_empty()) {
        return unsupported("gives the places of its maxima, too");
    }
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let window = window(at, image)?;
        if let Some(padding) = window.symmetric() {
            return at.push(Op::Pool(Pool { window: window.pool(padding), combine: Combine::Max }), &[image]);
        }
        let whole = window.whole(window::size(image))?;
        let padded = window::padded(at, image, whole.pads, f32::NEG_INFINITY)?;
        at.push(Op::Pool(Pool { window: whole.bare().pool([0, 0]), combine: Combine::Max }), &[&padded])
    })?)
}

fn average_pool(at: &mut At<'_>) -> Result<Vec<Value>> {
    let counts_padding = at.flag("count_include_pad", false)?;
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| averaged(at, image, counts_padding))?)
}

fn averaged(at: &mut At<'_>, image: &Computed, counts_padding: bool) -> Result<Computed> {
    let window = window(at, image)?;
    let divisor = if counts_padding { Divisor::PaddedWindow } else { Divisor::Window };
    if let Some(padding) = window.symmetric().filter(|_| window.dilation == [1, 1]) {
        let pool = Pool { window: window.pool(padding), combine: Combine::Average(divisor) };
        return at.push(Op::Pool(pool), &[image]);
    }
    // Sums, and the number of pixels that each is of.
    let size = window::size(image);
    let sums = conv::summed(at, image, &window.whole(size)?, 1.0)?;
    let mut counts = [Vec::new(), Vec::new()];
    for (axis, counts) in counts.iter_mut().enumerate() {
        let [before, after] = window.pads[axis];
        let pixels = if counts_padding { [0, before + size[axis] + after] } else { [before, before + size[axis]] };
        let inside = |tap: usize| (pixels[0]..pixels[1]).contains(&tap);
        let count = window.count(axis, size[axis])?;
        if count.saturating_mul(window.kernel[axis]) > 16 * MOST_KNOWN {
            return unsupported("averages over windows that are too large and at an uneven distance from the border");
        }
        for place in 0..count {
            let taps = (0..window.kernel[axis]).map(|tap| place * window.stride[axis] + tap * window.dilation[axis]);
            counts.push(taps.filter(|tap| inside(*tap)).count());
        }
    }
    let [rows, columns] = &counts;
    if rows.len().saturating_mul(columns.len()) > MOST_KNOWN {
        return unsupported("averages over too many windows at an uneven distance from the border");
    }
    let inverse = rows.iter().flat_map(|row| columns.iter().map(move |column| 1.0 / (row * column).max(1) as f64));
    let sizes = match window.spatial {
        Spatial::Length => vec![1, columns.len()],
        Spatial::Image => vec![1, rows.len(), columns.len()],
    };
    let inverse = Value::Constant(Constant::floats(inverse.collect(), sizes));
    arithmetic::folded(at, Operator::Mul, &[Value::Computed(sums), inverse])
}

/// A root of the sum of powers.
fn lp_pool(at: &mut At<'_>) -> Result<Vec<Value>> {
    let exponent = at.int("p", 2)?;
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let window = window(at, image)?;
        if exponent < 1 {
            return invalid(format!("has a power of {exponent}"));
        }
        let powers = powers(at, image, exponent)?;
        let whole = window.whole(window::size(image))?;
        let sums = conv::summed(at, &powers, &whole, 1.0)?;
        root(at, &sums, exponent)
    })?)
}

/// The power of each number's magnitude.
pub(super) fn powers(at: &mut At<'_>, input: &Computed, exponent: i64) -> Result<Computed> {
    match exponent {
        1 => at.pointwise(Pointwise::Abs, input),
        2 => at.pointwise(Pointwise::Pow { exponent: 2.0 }, input),
        _ => {
            let magnitudes = at.pointwise(Pointwise::Abs, input)?;
            at.pointwise(Pointwise::Pow { exponent: exponent as f32 }, &magnitudes)
        }
    }
}

/// The root that undoes a power.
pub(super) fn root(at: &mut At<'_>, input: &Computed, exponent: i64) -> Result<Computed> {
    match exponent {
        1 => Ok(input.clone()),
        2 => at.pointwise(Pointwise::Sqrt, input),
        _ => at.pointwise(Pointwise::Pow { exponent: 1.0 / exponent as f32 }, input),
    }
}

/// Over all pixels, with dimensions of 1 left of them.
fn global(at: &mut At<'_>, reduction: Reduction) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| pooled(at, image, reduction))?)
}

fn pooled(at: &mut At<'_>, image: &Computed, reduction: Reduction) -> Result<Computed> {
    let combine = match reduction {
        Reduction::Mean => Some(Combine::Average(Divisor::Window)),
        Reduction::Max => Some(Combine::Max),
        Reduction::Sum | Reduction::Min => None,
    };
    if let (Some(combine), Ok(spatial)) = (combine, window::spatial(image)) {
        let pool = crate::ir::AdaptivePool { spatial, output: [1, 1], combine };
        return at.push(Op::AdaptivePool(pool), &[image]);
    }
    let dims: Vec<usize> = (1..image.sizes.len()).collect();
    if dims.is_empty() {
        return Ok(image.clone());
    }
    at.push(Op::Reduce(Reduce { reduction, dims, keepdim: true }), &[image])
}

fn global_lp_pool(at: &mut At<'_>) -> Result<Vec<Value>> {
    let exponent = at.int("p", 2)?.max(1);
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let powers = powers(at, image, exponent)?;
        let sums = pooled(at, &powers, Reduction::Sum)?;
        root(at, &sums, exponent)
    })?)
}
