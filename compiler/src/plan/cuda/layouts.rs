//! What each value looks like, whatever the batch size.

use super::{Element, Layout};
use crate::{
    ir::{Graph, Node, NodeId, NodeTable, Op, Precision, Residual},
    plan::values::dimensions,
};

/// The layout of every node's value. A flattened image whose order does not matter is the image itself.
pub(super) fn layouts(graph: &Graph, precision: Precision) -> NodeTable<Layout> {
    let mut layouts = NodeTable::new();
    for (id, node) in graph.nodes.iter() {
        let layout = match node.op {
            Op::Flatten if is_free(graph, id, &layouts[node.inputs[0]]) => layouts[node.inputs[0]],
            Op::Input
            | Op::Conv2d(_)
            | Op::Linear(_)
            | Op::Activation(_)
            | Op::MaxPool2d(_)
            | Op::AvgPool2d(_)
            | Op::AdaptiveAvgPool2d(_)
            | Op::AdaptiveMaxPool2d(_)
            | Op::LocalResponseNorm(_)
            | Op::BatchNorm(_)
            | Op::Dropout(_)
            | Op::Flatten
            | Op::Softmax
            | Op::Add
            | Op::Mul
            | Op::Concat => own(graph, id, node, precision),
        };
        layouts.push(layout);
    }
    layouts
}

/// Pixels have room for a multiple of 16 bytes, so that tiles can be copied in pieces of that size; those of the network's
/// input for four channels, if it has no more and only convolutions read it: their windows would be mostly zeros otherwise.
fn own(graph: &Graph, id: NodeId, node: &Node, precision: Precision) -> Layout {
    let [channels, height, width] = dimensions(&node.shape);
    let element = if is_only_a_result(graph, id, node) { Element::F32 } else { precision.into() };
    let stride = match node.op {
        Op::Input if channels <= 4 && readers(graph, id).all(|reader| matches!(reader.op, Op::Conv2d(_))) => 4,
        Op::Input
        | Op::Conv2d(_)
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => channels.next_multiple_of(element.in_16_bytes()),
    };
    Layout { element, channels, stride, height, width }
}

/// Whether the caller alone reads a value, and the kernel that computes it can write floats whatever it multiplies: a residual
/// must look like the sum.
fn is_only_a_result(graph: &Graph, id: NodeId, node: &Node) -> bool {
    let writes_floats = match &node.op {
        Op::Conv2d(conv) => conv.epilogue.pool.is_none() && conv.epilogue.residual == Residual::None,
        Op::Linear(_) | Op::Softmax => true,
        Op::Input
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Add
        | Op::Mul
        | Op::Concat => false,
    };
    writes_floats && graph.outputs.contains(&id) && readers(graph, id).next().is_none()
}

/// Whether a flattened image can stay as it is: it has one pixel, or only linear layers read it, whose weights can be
/// reordered instead, and there are no zeros between its pixels.
fn is_free(graph: &Graph, id: NodeId, image: &Layout) -> bool {
    let linear = readers(graph, id).all(|reader| matches!(reader.op, Op::Linear(_)));
    let dense = image.stride == image.channels;
    image.height * image.width == 1 || (linear && dense && !graph.outputs.contains(&id))
}

/// The nodes that read a value.
pub(super) fn readers(graph: &Graph, id: NodeId) -> impl Iterator<Item = &Node> {
    graph.nodes.iter().map(|(_, node)| node).filter(move |node| node.inputs.contains(&id))
}
