//! What the expanding passes share: replacing a node by two.

use std::collections::HashSet;

use crate::ir::{Graph, Id, Node, NodeId, NodeTable, Op, Shape};

/// What an operator becomes.
pub(super) enum Expanded {
    /// Another operator.
    One(Op),
    /// An operator of its first input, whose result has this shape, and another of that and the other inputs. The first is named as
    /// the node, with an ending.
    Two { ending: &'static str, first: Op, shape: Shape, second: Op },
}

/// Replaces every node for which `rule(operator, shape of its first input)` gives something. The last node keeps the name.
pub(super) fn expand(graph: &Graph, rule: impl Fn(&Op, &Shape) -> Option<Expanded>) -> Graph {
    let mut names: HashSet<String> = graph.nodes.values().map(|node| plain(&node.name)).collect();
    let mut nodes = NodeTable::new();
    let mut renumbered = graph.nodes.map(|_| NodeId::new(0));
    for (id, node) in graph.nodes.iter() {
        let expanded = node.inputs.first().and_then(|input| rule(&node.op, &graph.nodes[*input].shape));
        let mut node = Node { inputs: node.inputs.iter().map(|input| renumbered[*input]).collect(), ..node.clone() };
        match expanded {
            None => {}
            Some(Expanded::One(op)) => node.op = op,
            Some(Expanded::Two { ending, first, shape, second }) => {
                let name = unused(format!("{}.{ending}", node.name), &mut names);
                let inputs = node.inputs[..1].to_vec();
                let before = Node { name, op: first, inputs, shape, fused: Vec::new(), place: node.place };
                node.inputs[0] = nodes.push(before);
                node.op = second;
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
