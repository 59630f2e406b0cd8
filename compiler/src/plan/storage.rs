//! Where the value of each node lies: in memory of its own, where another does, or in a part of another.

use crate::ir::{Effect, Graph, Node, NodeId, NodeTable, Op};

/// The memory of a node's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    /// Its own.
    Own,
    /// That of its input, seen with another shape.
    Same(NodeId),
    /// The channels of a concatenation from `first` on.
    Part {
        /// The concatenation.
        of: NodeId,
        /// The first channel.
        first: usize,
    },
}

/// What a target's layout allows.
pub(super) trait Layouts {
    /// Channels to a multiple of which a part of a concatenation can begin; none, if parts are copied.
    fn part_alignment(&self) -> Option<usize>;

    /// Whether the value of a node that leaves the elements of its input as they are lies as the input does.
    fn is_view(&self, graph: &Graph, storage: &NodeTable<Storage>, id: NodeId) -> bool;
}

/// Decides for every node.
pub(super) fn storage(graph: &Graph, layouts: &impl Layouts) -> NodeTable<Storage> {
    let mut storage = graph.nodes.map(|_| Storage::Own);
    if let Some(alignment) = layouts.part_alignment() {
        for (id, node) in graph.nodes.iter() {
            if matches!(node.op, Op::Concat(_)) {
                place_parts(graph, id, node, alignment, &mut storage);
            }
        }
    }
    for (id, node) in graph.nodes.iter() {
        let reshapes = node.op.facts().effect == Effect::Reshapes && storage[id] == Storage::Own;
        if reshapes && layouts.is_view(graph, &storage, id) {
            storage[id] = Storage::Same(node.inputs[0]);
        }
    }
    storage
}

/// The node in whose memory a value lies.
pub(super) fn owner(storage: &NodeTable<Storage>, id: NodeId) -> NodeId {
    match storage[id] {
        Storage::Own => id,
        Storage::Same(of) | Storage::Part { of, .. } => owner(storage, of),
    }
}

/// The parts that can be written in place: not one that comes twice, nor one that lies in another concatenation already.
fn place_parts(graph: &Graph, of: NodeId, node: &Node, alignment: usize, storage: &mut NodeTable<Storage>) {
    let mut first = 0;
    for &part in &node.inputs {
        let once = node.inputs.iter().filter(|input| **input == part).count() == 1;
        let placeable = graph.nodes[part].op.facts().placeable && storage[part] == Storage::Own;
        if once && placeable && first % alignment == 0 {
            storage[part] = Storage::Part { of, first };
        }
        first += graph.nodes[part].shape.channels();
    }
}
