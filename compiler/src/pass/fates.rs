//! What became of each layer of the model file: the step that computes it, or nothing. Read from the names that the passes
//! keep, so it holds whatever the passes are.

use std::collections::HashMap;

use crate::ir::{Graph, NodeId, NodeTable};

/// What the passes made of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is computed by this node of the optimised graph, alone or with others.
    Step(NodeId),
    /// It does nothing at inference and is gone.
    Gone,
}

/// The fate of every node of `graph`, which became `optimised`.
pub fn fates(graph: &Graph, optimised: &Graph) -> NodeTable<Fate> {
    let mut steps = HashMap::new();
    for (id, node) in optimised.nodes.iter() {
        let names = std::iter::once(&node.name).chain(&node.fused);
        steps.extend(names.map(|name| (name.as_str(), Fate::Step(id))));
    }
    graph.nodes.map(|node| steps.get(node.name.as_str()).copied().unwrap_or(Fate::Gone))
}
