//! Removes layers that do nothing at inference.
//!
//! `dropout(x)  =>  x`, and what has the shape of `x` and would only differ with another: adaptive pools, reshapes, cuts, a
//! concatenation of `x` alone  =>  `x`.
//!
//! Leaves alone: a layer whose value is a result of the network, since its name is; and one whose value a file rounds by itself.

use std::collections::HashSet;

use super::fuse::compact;
use crate::ir::{Effect, Graph, Node, NodeId};

pub(super) fn drop_identity(graph: &Graph) -> Graph {
    let mut nodes = graph.nodes.map(|node| Some(node.clone()));
    let mut source = graph.nodes.map(|_| None);
    let results: HashSet<NodeId> = graph.outputs.iter().copied().collect();
    for (id, node) in graph.nodes.iter() {
        if does_nothing(graph, node) && !results.contains(&id) && !rounds(graph, node) {
            let input = node.inputs[0];
            source[id] = Some(source[input].unwrap_or(input));
            nodes[id] = None;
        }
    }
    compact(graph, nodes, |id| source[id].unwrap_or(id))
}

/// Whether a file rounds the value to other integers than that of its input.
fn rounds(graph: &Graph, node: &Node) -> bool {
    node.scale.is_some() && node.inputs.first().is_none_or(|input| graph.nodes[*input].scale != node.scale)
}

fn does_nothing(graph: &Graph, node: &Node) -> bool {
    let same_shape = || node.inputs.first().is_some_and(|input| graph.nodes[*input].shape == node.shape);
    match node.op.facts().effect {
        Effect::Reshapes | Effect::ComputesUnlessShaped => same_shape(),
        Effect::Computes => false,
    }
}
