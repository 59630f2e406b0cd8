//! What each value looks like, whatever the batch size.

use super::{Element, Layout};
use crate::{
    ir::{Graph, Node, NodeId, NodeTable, Op},
    plan::storage::{self, Layouts, Storage},
};

/// Where every node's value lies, and its layout there.
pub(super) fn layouts(graph: &Graph, precision: Element) -> (NodeTable<Storage>, NodeTable<Layout>) {
    let own: NodeTable<Layout> = graph.nodes.iter().map(|(id, node)| own(graph, id, node, precision)).collect();
    let storage = storage::storage(graph, &Interleaved { own: &own });
    let layouts = graph.nodes.iter().map(|(id, _)| own[storage::owner(&storage, id)]).collect();
    (storage, layouts)
}

/// Values whose pixels have all channels together.
struct Interleaved<'l> {
    own: &'l NodeTable<Layout>,
}

impl Layouts for Interleaved<'_> {
    fn part_alignment(&self) -> Option<usize> {
        None
    }

    /// Whether the elements can stay where they are: their channels, rows and columns stay the same; or an image becomes a vector
    /// and only linear layers read it, whose weights can be reordered instead, and there are no zeros between its pixels.
    fn is_view(&self, graph: &Graph, storage: &NodeTable<Storage>, id: NodeId) -> bool {
        let image = &self.own[storage::owner(storage, graph.nodes[id].inputs[0])];
        let linear = graph.readers(id).all(|reader| matches!(reader.op, Op::Linear(_)));
        let dense = image.stride == image.channels;
        let (from, to) = (graph.nodes[graph.nodes[id].inputs[0]].shape, graph.nodes[id].shape);
        let is_reordered = to.rank() == 1 && linear && dense && !graph.outputs.contains(&id);
        from.view() == to.view() || is_reordered
    }
}

/// Pixels have room for a multiple of 16 bytes, so that tiles can be copied in pieces of that size; those of the network's
/// input for four channels, if it has no more and only convolutions read it: their windows would be mostly zeros otherwise.
fn own(graph: &Graph, id: NodeId, node: &Node, precision: Element) -> Layout {
    let [channels, height, width] = node.shape.view();
    let element = if is_only_a_result(graph, id, node) { Element::F32 } else { precision };
    let is_input = matches!(node.op, Op::Input(_));
    let is_narrow = is_input && channels <= 4 && graph.readers(id).all(|reader| matches!(reader.op, Op::Conv(_)));
    let stride = if is_narrow { 4 } else { channels.next_multiple_of(element.in_16_bytes()) };
    Layout { element, channels, stride, height, width }
}

/// Whether the caller alone reads a value, and the kernel that computes it can write floats whatever it multiplies: a residual
/// must look like the sum.
fn is_only_a_result(graph: &Graph, id: NodeId, node: &Node) -> bool {
    let writes_floats = match &node.op {
        Op::Conv(conv) => conv.epilogue.pool.is_none() && !conv.epilogue.residual.is_some(),
        op => matches!(op, Op::Linear(_) | Op::Softmax(_)),
    };
    writes_floats && graph.outputs.contains(&id) && graph.readers(id).next().is_none()
}
