//! What the expanding passes share: replacing a node by two.

use std::collections::HashSet;

use crate::ir::{Graph, Id, Node, NodeId, NodeTable, Op, Shape};

/// What an operator becomes.
pub(super) struct Expanded {
    /// An operator of its first input, if there are two.
    pub(super) before: Option<Before>,
    /// An operator of the result of that, or of the first input itself, and of the other inputs.
    pub(super) op: Op,
}

/// An operator that another reads.
pub(super) struct Before {
    /// It is named as the node, with this ending.
    pub(super) ending: &'static str,
    /// What it does.
    pub(super) op: Op,
    /// The shape of its result.
    pub(super) shape: Shape,
}

/// Replaces every node for which `rule(operator, shape of its first input)` gives something. The last node keeps the name.
pub(super) fn expand(graph: &Graph, rule: impl Fn(&Op, &Shape) -> Option<Expanded>) -> Graph {
    let mut names: HashSet<String> = graph.nodes.values().map(|node| plain(&node.name)).collect();
    let mut nodes = NodeTable::new();
    let mut renumbered = graph.nodes.map(|_| NodeId::new(0));
    for (id, node) in graph.nodes.iter() {
        let expanded = node.inputs.first().and_then(|input| rule(&node.op, &graph.nodes[*input].shape));
        let mut node = Node { inputs: node.inputs.iter().map(|input| renumbered[*input]).collect(), ..node.clone() };
        if let Some(Expanded { before, op }) = expanded {
            node.op = op;
            if let Some(Before { ending, op, shape }) = before {
                let name = unused(format!("{}.{ending}", node.name), &mut names);
                let inputs = node.inputs[..1].to_vec();
                node.inputs[0] = nodes.push(Node { name, op, inputs, shape, fused: Vec::new(), place: node.place });
            }
        }
        renumbered[id] = nodes.push(node);
    }
    let outputs = graph.outputs.iter().map(|output| renumbered[*output]).collect();
    Graph { nodes, outputs, ..graph.clone() }
}

/// A name that differs from all others when punctuation and case are ignored, as those of layers do.
fn unused(mut name: String, names: &mut HashSet<String>) -> String {
    while !names.insert(plain(&name)) {
        name.push('_');
    }
    name
}

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace(['.', '-'], "_")
}
