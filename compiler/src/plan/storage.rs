//! Where the value of each node lies: in memory of its own, where another does, or in a part of another.

use crate::ir::{Concat, Effect, Graph, Node, NodeId, NodeTable, Op};

/// The memory of a node's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    /// Its own.
    Own,
    /// That of another that is no view itself, seen with another shape.
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

    /// Whether a value has the numbers of another, and can be a part of it.
    fn is_alike(&self, _part: NodeId, _whole: NodeId) -> bool {
        true
    }

    /// Whether the value of a node that leaves the elements of its input as they are lies as the input does.
    fn is_view(&self, graph: &Graph, storage: &NodeTable<Storage>, id: NodeId) -> bool;
}

/// Decides for every node.
pub(super) fn storage(graph: &Graph, layouts: &impl Layouts) -> NodeTable<Storage> {
    let mut storage = graph.nodes.map(|_| Storage::Own);
    if let Some(alignment) = layouts.part_alignment() {
        // The last first: it may have others for parts.
        let mut placed: Vec<NodeId> = Vec::new();
        for (id, node) in graph.nodes.iter().rev().filter(|(_, node)| matches!(node.op, Op::Concat(Concat { dim: 0 })))
        {
            // One that has this for a part, too, would be written over.
            let fits = |of: NodeId| !graph.nodes[of].inputs.contains(&id) && layouts.is_alike(id, of);
            let mut others = placed.iter().filter(|of| fits(**of));
            match others.find_map(|of| run(graph, *of, node, alignment).map(|first| (*of, first))) {
                Some((of, first)) => storage[id] = Storage::Part { of, first },
                None => {
                    place_parts(graph, id, layouts, alignment, &mut storage);
                    placed.push(id);
                }
            }
        }
    }
    for (id, node) in graph.nodes.iter() {
        let reshapes = node.op.facts().effect == Effect::Reshapes && storage[id] == Storage::Own;
        if reshapes && !joins_itself(graph, &storage, id) && layouts.is_view(graph, &storage, id) {
            let input = node.inputs[0];
            storage[id] = if let Storage::Same(of) = storage[input] { Storage::Same(of) } else { Storage::Same(input) };
        }
    }
    storage
}

/// Whether a view would lie in the concatenation that it is itself a part of: it would be copied onto itself.
fn joins_itself(graph: &Graph, storage: &NodeTable<Storage>, id: NodeId) -> bool {
    let owner = &graph.nodes[owner(storage, graph.nodes[id].inputs[0])];
    matches!(owner.op, Op::Concat(_)) && owner.inputs.contains(&id)
}

/// The node in whose memory a value lies.
pub(super) fn owner(storage: &NodeTable<Storage>, id: NodeId) -> NodeId {
    place(storage, id).0
}

/// The node in whose memory a value lies, and its first channel there.
pub(super) fn place(storage: &NodeTable<Storage>, id: NodeId) -> (NodeId, usize) {
    match storage[id] {
        Storage::Own => (id, 0),
        Storage::Same(of) => place(storage, of),
        Storage::Part { of, first } => {
            let (owner, start) = place(storage, of);
            (owner, start + first)
        }
    }
}

/// Where the inputs of a concatenation come one after the other among those of another, as in a dense block, where each has
/// those of the one before and one more: its value is a part of the other's.
fn run(graph: &Graph, of: NodeId, node: &Node, alignment: usize) -> Option<usize> {
    let (whole, inputs) = (&graph.nodes[of].inputs, &node.inputs);
    // The first is there once, or the value has no place there.
    let at = whole.iter().position(|input| *input == inputs[0])?;
    whole[at..].starts_with(inputs).then_some(())?;
    let channels = |inputs: &[NodeId]| inputs.iter().map(|input| graph.nodes[*input].shape.channels()).sum::<usize>();
    let first = channels(&whole[..at]);
    let once = |input: &NodeId| whole.iter().filter(|other| *other == input).count() == 1;
    (first.is_multiple_of(alignment) && inputs.iter().all(once)).then_some(first)
}

/// The parts that can be written in place: not one that comes twice, nor one that lies in another concatenation already.
fn place_parts(graph: &Graph, of: NodeId, layouts: &impl Layouts, alignment: usize, storage: &mut NodeTable<Storage>) {
    let (node, mut first) = (&graph.nodes[of], 0);
    for &part in &node.inputs {
        let once = node.inputs.iter().filter(|input| **input == part).count() == 1;
        let placeable = graph.nodes[part].op.facts().placeable && storage[part] == Storage::Own;
        if once && placeable && first % alignment == 0 && layouts.is_alike(part, of) {
            storage[part] = Storage::Part { of, first };
        }
        first += graph.nodes[part].shape.channels();
    }
}
