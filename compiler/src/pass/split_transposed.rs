//! Makes a convolution of a transposed one: of its phases, which are then put together.
//!
//! `conv_transpose2d(x)  =>  interleave(conv2d{phases}(x))`, and with a stride of 1, where nothing is cut off, `conv2d{phases}(x)`.
//!
//! What is fused into it goes to the convolution: a channel's phases are channels.

use std::collections::HashSet;

use crate::ir::{Graph, Id, Node, NodeId, NodeTable, Op};

pub(super) fn split_transposed(graph: &Graph) -> Graph {
    let mut names: HashSet<String> = graph.nodes.values().map(|node| plain(&node.name)).collect();
    let mut nodes = NodeTable::new();
    let mut renumbered = graph.nodes.map(|_| NodeId::new(0));
    for (id, node) in graph.nodes.iter() {
        let node = Node { inputs: node.inputs.iter().map(|input| renumbered[*input]).collect(), ..node.clone() };
        let Op::ConvTranspose(transposed) = &node.op else {
            renumbered[id] = nodes.push(node);
            continue;
        };
        let input = graph.nodes[graph.nodes[id].inputs[0]].shape;
        renumbered[id] = match transposed.split(&input) {
            (conv, None) => nodes.push(Node { op: Op::Conv(conv), ..node }),
            (conv, Some(interleave)) => {
                let shape = conv.own_shape(&input);
                let name = unused(format!("{}.phases", node.name), &mut names);
                let conv = Node { name, op: Op::Conv(conv), shape, fused: Vec::new(), ..node.clone() };
                let inputs = vec![nodes.push(conv)];
                nodes.push(Node { op: Op::Interleave(interleave), inputs, ..node })
            }
        };
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
