//! Where each node's value lies: its buffer, its part of it, and the zeros around it.

use super::{Filtering, LANES, Region, cpu, memory::Buffers};
use crate::ir::{
    Conv2d, DType, Graph, Node, NodeId, NodeTable, NormOver, Op, Padding, Precision, Shape, Target, shape,
};

/// Gives every node a region. Parts of a concatenation are written where the whole will be, if they start at a channel
/// block; a vector made of an image of one pixel is that image.
pub(super) fn values(graph: &Graph, target: Target, buffers: &mut Buffers) -> NodeTable<Region> {
    let (dtypes, halos) = (dtypes(graph, target.precision), halos(graph, target));
    let mut homes = graph.nodes.map(|_| None);
    for (id, node) in graph.nodes.iter() {
        if matches!(node.op, Op::Concat) {
            assign_homes(graph, id, (dtypes[id], &halos), &mut homes, buffers);
        }
    }
    let mut values = NodeTable::new();
    for (id, node) in graph.nodes.iter() {
        let region = match (homes[id], &node.op) {
            (Some(home), _) => home,
            (None, Op::Flatten) if is_vector(&values[node.inputs[0]]) => values[node.inputs[0]],
            (None, _) => fresh(&node.shape, dtypes[id], halos[id], buffers),
        };
        values.push(region);
    }
    values
}

/// Memory for a value of its own.
pub(super) fn fresh(shape: &Shape, dtype: DType, halo: Padding, buffers: &mut Buffers) -> Region {
    let [channels, height, width] = dimensions(shape);
    buffers.region(|buffer| Region { dtype, buffer, start: 0, channels, height, width, halo })
}

/// Channels, height and width; a vector is an image of one pixel.
pub(super) fn dimensions(shape: &Shape) -> [usize; 3] {
    match *shape {
        Shape::Image { channels, height, width } => [channels, height, width],
        Shape::Flat { features } => [features, 1, 1],
    }
}

/// Whether the channels of a value lie one after the other.
pub(super) fn is_vector(region: &Region) -> bool {
    region.plane() == LANES
}

/// What each value is stored in. The network's last values are kept in `f32`, from a linear layer on whose result nothing is
/// computed from but batch norms, softmax and activations: a result would lose digits for nothing.
fn dtypes(graph: &Graph, precision: Precision) -> NodeTable<DType> {
    let mut last = graph.nodes.map(|node| match &node.op {
        Op::BatchNorm(norm) => norm.over == NormOver::Vectors,
        op => matches!(op, Op::Linear(_) | Op::Softmax | Op::Activation(_)),
    });
    let ids: Vec<NodeId> = graph.nodes.iter().map(|(id, _)| id).collect();
    for &id in ids.iter().rev() {
        if !last[id] || matches!(graph.nodes[id].op, Op::Linear(_)) {
            graph.nodes[id].inputs.iter().for_each(|input| last[*input] = false);
        }
    }
    let mut dtypes = graph.nodes.map(|_| precision.dtype());
    for (id, node) in graph.nodes.iter() {
        if last[id] && (matches!(node.op, Op::Linear(_)) || dtypes[node.inputs[0]] == DType::F32) {
            dtypes[id] = DType::F32;
        }
    }
    dtypes
}

/// The zeros that the convolutions which read a value need around it.
fn halos(graph: &Graph, target: Target) -> NodeTable<Padding> {
    let mut halos = graph.nodes.map(|_| Padding::default());
    for (_, node) in graph.nodes.iter() {
        if let Op::Conv2d(conv) = &node.op {
            let halo = match filtering(graph, node, conv, target) {
                None => conv.padding,
                Some(filtering) => {
                    let [_, height, width] = dimensions(&graph.nodes[node.inputs[0]].shape);
                    filtering.halo(conv.padding, [height, width], own_size(graph, node, conv))
                }
            };
            halos[node.inputs[0]] = widest(halos[node.inputs[0]], halo);
        }
    }
    halos
}

/// Height and width of a convolution's own result, before a pool. The graph has been checked.
pub(super) fn own_size(graph: &Graph, node: &Node, conv: &Conv2d) -> [usize; 2] {
    let own = shape::conv_output(conv, &graph.nodes[node.inputs[0]].shape);
    let [_, height, width] = own.map_or([0; 3], |shape| dimensions(&shape));
    [height, width]
}

/// The filtering that a convolution is computed by; the direct sum without one.
pub(super) fn filtering(graph: &Graph, node: &Node, conv: &Conv2d, target: Target) -> Option<Filtering> {
    cpu::filtering(conv, own_size(graph, node, conv), target)
}

fn widest(a: Padding, b: Padding) -> Padding {
    Padding {
        top: a.top.max(b.top),
        left: a.left.max(b.left),
        bottom: a.bottom.max(b.bottom),
        right: a.right.max(b.right),
    }
}

/// The memory of a concatenation, and of those of its parts that can be written in place: not of one that comes twice.
/// They share one halo.
fn assign_homes(
    graph: &Graph,
    concat: NodeId,
    (dtype, halos): (DType, &NodeTable<Padding>),
    homes: &mut NodeTable<Option<Region>>,
    buffers: &mut Buffers,
) {
    let node = &graph.nodes[concat];
    let halo = node.inputs.iter().fold(halos[concat], |halo, part| widest(halo, halos[*part]));
    let whole = fresh(&node.shape, dtype, halo, buffers);
    homes[concat] = Some(whole);
    let mut channel = 0;
    for &part in &node.inputs {
        let [channels, _, _] = dimensions(&graph.nodes[part].shape);
        let once = node.inputs.iter().filter(|input| **input == part).count() == 1;
        if once && channel % LANES == 0 && homes[part].is_none() && can_be_placed(&graph.nodes[part]) {
            homes[part] = Some(Region { start: whole.floats(channel / LANES), channels, ..whole });
        }
        channel += channels;
    }
}

/// Whether a step writes the value wherever it is told to.
fn can_be_placed(node: &Node) -> bool {
    match node.op {
        Op::Input | Op::Flatten | Op::Concat => false,
        Op::Conv2d(_)
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Softmax
        | Op::Add
        | Op::Mul => true,
    }
}
