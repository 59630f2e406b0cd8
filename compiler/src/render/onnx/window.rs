//! Convolutions and pools.

use super::{
    functions::with_number,
    layout,
    nodes::{Attribute, Nodes},
    operators::{Layer, of_channels},
};
use crate::ir::{
    AdaptivePool, Combine, Conv, ConvTranspose, Divisor, Padding, Pool, PoolWindow, Rounding, Spatial, TensorId,
};

/// The dimensions of a pair that there are.
fn dims(spatial: Spatial, pair: [usize; 2]) -> Vec<i64> {
    let all = pair.map(|size| size as i64);
    spatial.pick(all[1..].to_vec(), all.to_vec())
}

/// What is added before each dimension, then after each.
fn pads(spatial: Spatial, before: [usize; 2], after: [usize; 2]) -> Attribute {
    Attribute::Ints("pads", [dims(spatial, before), dims(spatial, after)].concat())
}

/// A node with weights.
fn weighted(
    nodes: &mut Nodes<'_>,
    operator: &'static str,
    x: &str,
    (weight, bias): (TensorId, Option<TensorId>),
    attributes: &[Attribute],
) -> String {
    let (weight, bias) = (nodes.tensor(weight), bias.map(|bias| nodes.tensor(bias)));
    let inputs: Vec<&str> = [x, &weight].into_iter().chain(bias.as_deref()).collect();
    nodes.node(operator, &inputs, attributes)
}

/// A padding other than zeros is a node of its own.
pub(super) fn conv(nodes: &mut Nodes<'_>, layer: &Layer<'_>, conv: &Conv) -> String {
    let (spatial, border) = (conv.spatial, conv.border());
    let x = match &border {
        Some(border) => layout::pad(nodes, layer.input(), layer.shape(), border),
        None => layer.input().to_owned(),
    };
    let Padding { top, left, bottom, right } = if border.is_some() { Padding::default() } else { conv.padding };
    let attributes = [
        Attribute::Ints("kernel_shape", dims(spatial, conv.kernel)),
        Attribute::Ints("strides", dims(spatial, conv.stride)),
        pads(spatial, [top, left], [bottom, right]),
        Attribute::Ints("dilations", dims(spatial, conv.dilation)),
        Attribute::Int("group", conv.groups as i64),
    ];
    weighted(nodes, "Conv", &x, (conv.weight, conv.bias), &attributes)
}

/// Engines want an `output_padding` below the stride. A larger one is less padding after the image, and where there is too little
/// of that, rows and columns that nothing reaches: the bias alone.
pub(super) fn conv_transpose(nodes: &mut Nodes<'_>, layer: &Layer<'_>, conv: &ConvTranspose) -> String {
    let ConvTranspose { spatial, padding, output_padding, weight, bias, .. } = *conv;
    let is_usual = output_padding.iter().zip(conv.stride).all(|(output_padding, stride)| *output_padding < stride);
    let less = |from: [usize; 2], by: [usize; 2]| [0, 1].map(|axis| from[axis].saturating_sub(by[axis]));
    let (after, added) = if is_usual { (padding, output_padding) } else { (less(padding, output_padding), [0, 0]) };
    let beyond = if is_usual { [0, 0] } else { less(output_padding, padding) };
    let attributes = [
        Attribute::Ints("kernel_shape", dims(spatial, conv.kernel)),
        Attribute::Ints("strides", dims(spatial, conv.stride)),
        pads(spatial, padding, after),
        Attribute::Ints("output_padding", dims(spatial, added)),
        Attribute::Ints("dilations", dims(spatial, conv.dilation)),
        Attribute::Int("group", conv.groups as i64),
    ];
    if beyond == [0, 0] {
        return weighted(nodes, "ConvTranspose", layer.input(), (weight, bias), &attributes);
    }
    let x = weighted(nodes, "ConvTranspose", layer.input(), (weight, None), &attributes);
    let x = zeros_around(nodes, &x, spatial, [[0, 0], beyond]);
    let Some(bias) = bias.map(|bias| nodes.tensor(bias)) else { return x };
    let bias = of_channels(nodes, &bias, layer.node.shape);
    nodes.node("Add", &[&x, &bias], &[])
}

/// An image with zeros before and after.
fn zeros_around(nodes: &mut Nodes<'_>, x: &str, spatial: Spatial, [before, after]: [[usize; 2]; 2]) -> String {
    if before == [0, 0] && after == [0, 0] {
        return x.to_owned();
    }
    let pads = [&[0, 0], &*dims(spatial, before), &[0, 0], &*dims(spatial, after)].concat();
    let pads = nodes.ints(&pads);
    nodes.node("Pad", &[x, &pads], &[])
}

pub(super) fn pool(nodes: &mut Nodes<'_>, layer: &Layer<'_>, pool: &Pool) -> String {
    let (x, windows) = (layer.input(), Pooled::of(layer, &pool.window));
    match pool.combine {
        Combine::Max => {
            let dilations = Attribute::Ints("dilations", dims(pool.window.spatial, pool.window.dilation));
            nodes.node("MaxPool", &[x], &[windows.attributes(), vec![dilations]].concat())
        }
        Combine::Average(Divisor::Window) => windows.average(nodes, x, Count::Window),
        // What partial windows are divided by is PyTorch's, if the padding is part of the image.
        Combine::Average(Divisor::PaddedWindow) if windows.are_partial() => {
            let x = zeros_around(nodes, x, pool.window.spatial, [pool.window.padding; 2]);
            windows.without_padding().average(nodes, &x, Count::Window)
        }
        Combine::Average(Divisor::PaddedWindow) => windows.average(nodes, x, Count::Padding),
        Combine::Average(Divisor::Fixed(divisor)) => {
            let x = zeros_around(nodes, x, pool.window.spatial, [windows.padding, windows.whole()]);
            let whole = Pooled { missing: [0, 0], rounding: Rounding::Floor, ..windows.without_padding() };
            let average = whole.average(nodes, &x, Count::Window);
            with_number(nodes, "Mul", &average, windows.area() / divisor as f32)
        }
        Combine::Power(exponent) => {
            let powers = with_number(nodes, "Pow", x, exponent);
            let average = windows.average(nodes, &powers, Count::Window);
            let sum = with_number(nodes, "Mul", &average, windows.area());
            with_number(nodes, "Pow", &sum, 1.0 / exponent)
        }
    }
}

/// What an average is divided by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    /// The pixels of the window that there are.
    Window,
    /// These, and those of the padding.
    Padding,
}

/// The windows of a pool.
#[derive(Clone, Copy)]
struct Pooled<'p> {
    window: &'p PoolWindow,
    padding: [usize; 2],
    /// Rows and columns that the last windows read beyond the image and its padding.
    missing: [usize; 2],
    /// Whether sizes are rounded up: not where that gives a window that PyTorch drops, since it would begin in the padding.
    rounding: Rounding,
}

impl<'p> Pooled<'p> {
    fn of(layer: &Layer<'_>, window: &'p PoolWindow) -> Self {
        let ([_, height, width], [_, rows, columns]) = (layer.shape().view(), layer.node.shape.view());
        let axes = [(0, height, rows), (1, width, columns)].map(|(axis, size, count)| {
            let reach = window.dilation[axis] * (window.kernel[axis] - 1) + 1;
            let (stride, padded) = (window.stride[axis], size + 2 * window.padding[axis]);
            let missing = ((count - 1) * stride + reach).saturating_sub(padded);
            (missing, window.rounding == Rounding::Ceil && (padded - reach).div_ceil(stride) + 1 > count)
        });
        let rounding = if axes.iter().any(|(_, drops)| *drops) { Rounding::Floor } else { window.rounding };
        Pooled { window, padding: window.padding, missing: axes.map(|(missing, _)| missing), rounding }
    }

    /// Whether the last windows extend beyond the image and its padding.
    fn are_partial(&self) -> bool {
        self.missing != [0, 0]
    }

    fn without_padding(&self) -> Self {
        Pooled { padding: [0, 0], ..*self }
    }

    /// The padding after the image that makes all windows whole.
    fn whole(&self) -> [usize; 2] {
        [0, 1].map(|axis| self.padding[axis] + self.missing[axis])
    }

    fn area(&self) -> f32 {
        self.window.kernel.iter().product::<usize>() as f32
    }

    fn attributes(&self) -> Vec<Attribute> {
        let spatial = self.window.spatial;
        let is_rounded_up = self.rounding == Rounding::Ceil;
        vec![
            Attribute::Ints("kernel_shape", dims(spatial, self.window.kernel)),
            Attribute::Ints("strides", dims(spatial, self.window.stride)),
            pads(spatial, self.padding, if is_rounded_up { self.padding } else { self.whole() }),
            Attribute::Int("ceil_mode", is_rounded_up.into()),
        ]
    }

    fn average(&self, nodes: &mut Nodes<'_>, x: &str, count: Count) -> String {
        let counts = Attribute::Int("count_include_pad", (count == Count::Padding).into());
        nodes.node("AveragePool", &[x], &[self.attributes(), vec![counts]].concat())
    }
}

/// One window is a global pool, windows of one size at one distance are a pool. Others are taken one by one, along an axis and then
/// along the other.
pub(super) fn adaptive(nodes: &mut Nodes<'_>, layer: &Layer<'_>, pool: &AdaptivePool) -> String {
    let [_, height, width] = layer.shape().view();
    let axes = [0, 1].map(|axis| Windows::new([height, width][axis], pool.output[axis]));
    let is_max = pool.combine == Combine::Max;
    if axes.iter().all(|axis| axis.0.len() == 1) {
        let operator = if is_max { "GlobalMaxPool" } else { "GlobalAveragePool" };
        return nodes.node(operator, &[layer.input()], &[]);
    }
    if let [Some(vertical), Some(horizontal)] = axes.each_ref().map(Windows::regular) {
        let pair = |at: usize| dims(pool.spatial, [vertical[at], horizontal[at]]);
        let attributes = [Attribute::Ints("kernel_shape", pair(0)), Attribute::Ints("strides", pair(1))];
        let operator = if is_max { "MaxPool" } else { "AveragePool" };
        return nodes.node(operator, &[layer.input()], &attributes);
    }
    let [vertical, horizontal] = &axes;
    let along = pool.spatial.pick(vec![(2, horizontal)], vec![(2, vertical), (3, horizontal)]);
    let operator = if is_max { "ReduceMax" } else { "ReduceMean" };
    along.into_iter().fold(layer.input().to_owned(), |x, (axis, windows)| windows.one_by_one(nodes, operator, &x, axis))
}

/// The windows of an adaptive pool along an axis: from an index to another.
struct Windows(Vec<[usize; 2]>);

impl Windows {
    fn new(size: usize, count: usize) -> Self {
        Windows((0..count).map(|at| [at * size / count, ((at + 1) * size).div_ceil(count)]).collect())
    }

    /// The size of all windows and their distance, if each has the same.
    fn regular(&self) -> Option<[usize; 2]> {
        let [start, end] = self.0[0];
        let size = end - start;
        let stride = self.0.get(1).map_or(size, |[second, _]| *second);
        let is_regular =
            stride > 0 && self.0.iter().enumerate().all(|(at, window)| *window == [at * stride, at * stride + size]);
        is_regular.then_some([size, stride])
    }

    fn one_by_one(&self, nodes: &mut Nodes<'_>, operator: &'static str, x: &str, axis: i64) -> String {
        let axes = nodes.ints(&[axis]);
        let mut part = |[start, end]: &[usize; 2]| {
            let (start, end) = (nodes.ints(&[*start as i64]), nodes.ints(&[*end as i64]));
            let window = nodes.node("Slice", &[x, &start, &end, &axes], &[]);
            nodes.node(operator, &[&window, &axes], &[Attribute::Int("keepdims", 1)])
        };
        let parts: Vec<String> = self.0.iter().map(&mut part).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        nodes.node("Concat", &parts, &[Attribute::Int("axis", axis)])
    }
}
