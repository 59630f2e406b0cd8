//! Rewrites operators over other dimensions as ones over the channels, between moves of elements: there are kernels for these.
//!
//! `layer_norm(x)  =>  permute(layer_norm_over_channels(permute(x)))`, and the same for `rms_norm`, for `softmax` over another
//! dimension, and for `linear`, which becomes a convolution of 1x1. Several last dimensions are one, reshaped; so are dimensions
//! over which a reduction goes, as far as it has kernels for three alone. `reduce(x)  =>  reshape(reduce{keepdim}(x))`.
//!
//! Leaves alone: what goes over the channels, and over the only dimension of a vector, already.

use super::rewrite::{Chain, rewrite};
use crate::ir::{
    Conv, Extent, Graph, InputNorm, InputNormKind, Linear, Move, Node, Normalized, Op, PadMode, Padding, Reduce, Shape,
    Softmax, Spatial,
};

pub(super) fn move_to_channels(graph: &Graph) -> Graph {
    rewrite(graph, |node, input| chain(node, *input.first()?))
}

/// What a node becomes, if not itself.
fn chain(node: &Node, input: Shape) -> Option<Chain> {
    // The other operators have kernels for all that they can be.
    if let Op::InputNorm(norm) = &node.op {
        norm_over_channels(norm, input)
    } else if let Op::Softmax(softmax) = &node.op {
        softmax_over_channels(*softmax, input)
    } else if let Op::Linear(linear) = &node.op {
        convolution(linear, input)
    } else if let Op::Reduce(reduce) = &node.op {
        reductions(reduce, input, node.shape)
    } else {
        None
    }
}

fn norm_over_channels(norm: &InputNorm, input: Shape) -> Option<Chain> {
    let Normalized::Last(last) = norm.kind.normalized()? else { return None };
    let over = |channels| match norm.kind {
        InputNormKind::RootMeanSquare(_) => InputNormKind::RootMeanSquare(Normalized::Channels(channels)),
        InputNormKind::Layer(_) | InputNormKind::Group { .. } | InputNormKind::Instance { .. } => {
            InputNormKind::Layer(Normalized::Channels(channels))
        }
    };
    let op = |channels| Op::InputNorm(InputNorm { kind: over(channels), ..norm.clone() });
    let (others, features) = (&input.sizes()[..input.rank() - last.rank()], last.elements());
    // As one last dimension.
    let merged = Shape::new(&[others, &[features]].concat());
    let mut chain = Chain::of(op(features));
    if merged.rank() > 1 {
        chain = chain.between(Move::Permute(from_last(merged.rank())), Move::Permute(to_last(merged.rank())));
    }
    Some(if merged == input { chain } else { chain.between(reshape(merged), reshape(input)) })
}

fn softmax_over_channels(softmax: Softmax, input: Shape) -> Option<Chain> {
    let swap = Move::Transpose([0, softmax.dim]);
    let moved = (softmax.dim > 0 && softmax.dim < input.rank()).then(|| swap.clone())?;
    Some(Chain::of(Op::Softmax(Softmax { dim: 0, ..softmax })).between(moved, swap))
}

/// The elements of the weights are in the same order for both.
fn convolution(linear: &Linear, input: Shape) -> Option<Chain> {
    let rank = input.rank();
    let spatial = match rank {
        1 => return None,
        2 => Spatial::Length,
        _ => Spatial::Image,
    };
    let Linear { in_features, out_features, weight, bias, ref epilogue } = *linear;
    let mut chain = Chain::of(Op::Conv(Conv {
        spatial,
        in_channels: in_features,
        out_channels: out_features,
        kernel: [1, 1],
        stride: [1, 1],
        padding: Padding::default(),
        padding_mode: PadMode::Constant(0.0),
        phases: None,
        dilation: [1, 1],
        groups: 1,
        weight,
        bias,
        epilogue: epilogue.clone(),
    }));
    if let [first, second, third, _] = *input.sizes() {
        let image = Shape::new(&[in_features, first * second, third]);
        let result = Shape::new(&[out_features, first, second, third]);
        chain = chain.between(reshape(image), reshape(result));
    }
    Some(chain.between(Move::Permute(from_last(rank)), Move::Permute(to_last(rank))))
}

/// One after the other, where the kernel cannot go over all dimensions at once: of four, it sees the second and third as one.
fn reductions(reduce: &Reduce, input: Shape, result: Shape) -> Option<Chain> {
    let over = |dim: usize| reduce.dims.contains(&dim);
    let kept = reduce.kept(input);
    let step = |dims: Vec<usize>| Op::Reduce(Reduce { dims, keepdim: true, ..reduce.clone() });
    let [first, second, third, fourth] = *input.sizes() else {
        return (kept.view() != result.view())
            .then(|| Chain::of(step(reduce.dims.clone())).then(Op::Move(reshape(result))));
    };
    if over(1) == over(2) {
        return (kept != result).then(|| Chain::of(step(reduce.dims.clone())).then(Op::Move(reshape(result))));
    }
    let (merged, dim) = match over(1) {
        true => ([first, second, third * fourth], 1),
        false => ([first * second, third, fourth], 1),
    };
    let mut middle = input.sizes().to_vec();
    middle[if over(1) { 1 } else { 2 }] = 1;
    let mut chain = Chain::of(Op::Move(reshape(Shape::new(&merged)))).then(step(vec![dim]));
    let others: Vec<usize> = reduce.dims.iter().copied().filter(|dim| [0, 3].contains(dim)).collect();
    if !others.is_empty() {
        chain = chain.then(Op::Move(reshape(Shape::new(&middle)))).then(step(others));
    }
    Some(chain.then(Op::Move(reshape(result))))
}

fn reshape(to: Shape) -> Move {
    Move::Reshape(to.sizes().iter().map(|size| Extent::Size(*size)).collect())
}

/// The order of dimensions that brings the last to the front.
fn from_last(rank: usize) -> Vec<usize> {
    [rank - 1].into_iter().chain(0..rank - 1).collect()
}

/// The order that brings the first to the end.
fn to_last(rank: usize) -> Vec<usize> {
    (1..rank).chain([0]).collect()
}
