//! Operators that move elements or give them another shape.

use super::{
    nodes::{Attribute, Constant, Nodes},
    operators::{Layer, axis},
};
use crate::ir::{Bounds, Extent, Move, PadMode, Shape};

/// The nodes of an operator; gives the name of the result.
pub(super) fn write(nodes: &mut Nodes<'_>, layer: &Layer<'_>, of: &Move) -> String {
    let (x, shape) = (layer.input(), layer.shape());
    match of {
        Move::Flatten { start: 0, end: None } => nodes.node("Flatten", &[x], &[Attribute::Int("axis", 1)]),
        Move::Flatten { .. } | Move::Unflatten { .. } => reshape(nodes, x, &sizes(layer.node.shape)),
        Move::Reshape(extents) => {
            let size = |extent: &Extent| match extent {
                Extent::Size(size) => *size as i64,
                Extent::Rest => -1,
            };
            reshape(nodes, x, &extents.iter().map(size).collect::<Vec<_>>())
        }
        Move::Squeeze(Some(dim)) if shape.sizes()[*dim] != 1 => nodes.node("Identity", &[x], &[]),
        // A value has a dimension beside the batch.
        Move::Squeeze(_) if shape.elements() == 1 && layer.node.shape.rank() == 1 => reshape(nodes, x, &[1]),
        Move::Squeeze(Some(dim)) => with_axes(nodes, "Squeeze", x, &[axis(*dim)]),
        Move::Squeeze(None) => {
            let ones = shape.sizes().iter().enumerate().filter(|(_, size)| **size == 1);
            let ones: Vec<i64> = ones.map(|(dim, _)| axis(dim)).collect();
            if ones.is_empty() { nodes.node("Identity", &[x], &[]) } else { with_axes(nodes, "Squeeze", x, &ones) }
        }
        Move::Unsqueeze(dim) => with_axes(nodes, "Unsqueeze", x, &[axis(*dim)]),
        Move::Permute(order) => transpose(nodes, x, order),
        Move::Transpose([one, other]) => {
            let mut order: Vec<usize> = (0..shape.rank()).collect();
            order.swap(*one, *other);
            transpose(nodes, x, &order)
        }
        Move::Slice { dim, bounds } => slice(nodes, x, *dim, *bounds),
        Move::Select { dim, index } => {
            let index = nodes.constant(Constant::Int(*index));
            nodes.node("Gather", &[x, &index], &[Attribute::Int("axis", axis(*dim))])
        }
        Move::Chunk { dim, chunks, index } => {
            let each = shape.sizes()[*dim].div_ceil(*chunks);
            part(nodes, x, *dim, [index * each, (index + 1) * each])
        }
        Move::Split { dim, size, index } => part(nodes, x, *dim, [index * size, (index + 1) * size]),
        Move::Flip(dims) => flip(nodes, x, dims),
        Move::Roll(rolls) => rolls.iter().fold(x.to_owned(), |x, (dim, shift)| roll(nodes, &x, (*dim, *shift), shape)),
        Move::PixelShuffle(by) => {
            let attributes = [Attribute::Int("blocksize", *by as i64), Attribute::Text("mode", "CRD")];
            nodes.node("DepthToSpace", &[x], &attributes)
        }
        Move::PixelUnshuffle(by) => unshuffle(nodes, layer, *by),
        Move::ChannelShuffle(groups) => shuffle(nodes, layer, *groups),
        Move::Pad { .. } => pad(nodes, x, shape, of),
    }
}

fn sizes(shape: Shape) -> Vec<i64> {
    shape.sizes().iter().map(|size| *size as i64).collect()
}

/// The first dimension stays as it is.
fn reshape(nodes: &mut Nodes<'_>, x: &str, sizes: &[i64]) -> String {
    let shape = nodes.ints(&[&[0], sizes].concat());
    nodes.node("Reshape", &[x, &shape], &[])
}

fn with_axes(nodes: &mut Nodes<'_>, operator: &'static str, x: &str, axes: &[i64]) -> String {
    let axes = nodes.ints(axes);
    nodes.node(operator, &[x, &axes], &[])
}

fn transpose(nodes: &mut Nodes<'_>, x: &str, order: &[usize]) -> String {
    let order = [0].into_iter().chain(order.iter().map(|dim| axis(*dim))).collect();
    nodes.node("Transpose", &[x], &[Attribute::Ints("perm", order)])
}

/// A range of a dimension.
fn part(nodes: &mut Nodes<'_>, x: &str, dim: usize, [start, end]: [usize; 2]) -> String {
    slice(nodes, x, dim, Bounds { start: start as i64, end: Some(end as i64), step: 1 })
}

fn slice(nodes: &mut Nodes<'_>, x: &str, dim: usize, bounds: Bounds) -> String {
    let inputs = [bounds.start, bounds.end.unwrap_or(i64::MAX), axis(dim), bounds.step as i64];
    let [start, end, axes, step] = inputs.map(|number| nodes.ints(&[number]));
    nodes.node("Slice", &[x, &start, &end, &axes, &step], &[])
}

/// From the last element to before the first.
fn flip(nodes: &mut Nodes<'_>, x: &str, dims: &[usize]) -> String {
    if dims.is_empty() {
        return nodes.node("Identity", &[x], &[]);
    }
    let axes: Vec<i64> = dims.iter().map(|dim| axis(*dim)).collect();
    let [start, end, step] = [-1, i64::MIN, -1].map(|number| nodes.ints(&vec![number; dims.len()]));
    let axes = nodes.ints(&axes);
    nodes.node("Slice", &[x, &start, &end, &axes, &step], &[])
}

/// The last elements of a dimension before the others.
fn roll(nodes: &mut Nodes<'_>, x: &str, (dim, shift): (usize, i64), shape: Shape) -> String {
    let size = shape.sizes()[dim];
    let shift = shift.rem_euclid(size as i64) as usize;
    if shift == 0 {
        return x.to_owned();
    }
    let last = part(nodes, x, dim, [size - shift, size]);
    let first = part(nodes, x, dim, [0, size - shift]);
    nodes.node("Concat", &[&last, &first], &[Attribute::Int("axis", axis(dim))])
}

/// ONNX's own operator puts channels in another order.
fn unshuffle(nodes: &mut Nodes<'_>, layer: &Layer<'_>, by: usize) -> String {
    let [_, height, width] = layer.node.shape.view();
    let [channels, ..] = layer.shape().view();
    let by = by as i64;
    let apart = reshape(nodes, layer.input(), &[channels as i64, height as i64, by, width as i64, by]);
    let moved = transpose(nodes, &apart, &[0, 2, 4, 1, 3]);
    reshape(nodes, &moved, &sizes(layer.node.shape))
}

fn shuffle(nodes: &mut Nodes<'_>, layer: &Layer<'_>, groups: usize) -> String {
    let sizes = sizes(layer.shape());
    let (groups, rest) = (groups as i64, &sizes[1..]);
    let apart = reshape(nodes, layer.input(), &[&[groups, sizes[0] / groups], rest].concat());
    let order: Vec<usize> = [1, 0].into_iter().chain(2..=sizes.len()).collect();
    let moved = transpose(nodes, &apart, &order);
    reshape(nodes, &moved, &sizes)
}

/// Negative amounts crop: before padding where elements come from the other end of what is left, else after it, since elements
/// beside the border may be cropped ones.
pub(super) fn pad(nodes: &mut Nodes<'_>, x: &str, shape: Shape, of: &Move) -> String {
    let Move::Pad { amounts, mode } = of else { unreachable!("the caller has matched it") };
    let mut around = vec![[0, 0]; shape.rank() + 1];
    around.iter_mut().rev().zip(amounts).for_each(|(dim, amounts)| *dim = *amounts);
    if *mode == PadMode::Circular {
        let x = crop(nodes, x, &around);
        return extend(nodes, &x, &around, *mode);
    }
    let x = extend(nodes, x, &around, *mode);
    crop(nodes, &x, &around)
}

/// Pads by the positive amounts, before and after each dimension.
fn extend(nodes: &mut Nodes<'_>, x: &str, around: &[[i64; 2]], mode: PadMode) -> String {
    if around.as_flattened().iter().all(|amount| *amount <= 0) {
        return x.to_owned();
    }
    let side = |side: usize| around.iter().map(move |amounts| amounts[side].max(0));
    let pads = nodes.ints(&side(0).chain(side(1)).collect::<Vec<_>>());
    let (mode, value) = match mode {
        PadMode::Constant(value) => ("constant", (value.to_bits() != 0).then_some(value)),
        PadMode::Reflect => ("reflect", None),
        PadMode::Replicate => ("edge", None),
        PadMode::Circular => ("wrap", None),
    };
    let value = value.map(|value| nodes.number(value));
    let inputs: Vec<&str> = [x, &pads].into_iter().chain(value.as_deref()).collect();
    nodes.node("Pad", &inputs, &[Attribute::Text("mode", mode)])
}

/// Cuts by the negative amounts.
fn crop(nodes: &mut Nodes<'_>, x: &str, around: &[[i64; 2]]) -> String {
    let cut: Vec<(i64, [i64; 2])> =
        (0..).zip(around.iter().map(|amounts| amounts.map(|amount| amount.min(0)))).collect();
    let cut: Vec<_> = cut.into_iter().filter(|(_, amounts)| *amounts != [0, 0]).collect();
    if cut.is_empty() {
        return x.to_owned();
    }
    let starts: Vec<i64> = cut.iter().map(|(_, [before, _])| -before).collect();
    let ends: Vec<i64> = cut.iter().map(|(_, [_, after])| if *after == 0 { i64::MAX } else { *after }).collect();
    let axes: Vec<i64> = cut.iter().map(|(axis, _)| *axis).collect();
    let [starts, ends, axes] = [starts, ends, axes].map(|numbers| nodes.ints(&numbers));
    nodes.node("Slice", &[x, &starts, &ends, &axes], &[])
}
