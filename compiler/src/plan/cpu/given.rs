//! What becomes of layers where a file has scales for some values alone, as quantised ONNX files do.
//!
//! * A layer that would compute integers stays in `f32` if a value that it reads or gives has no scale.
//! * A convolution or linear layer multiplies integers all the same, and gives numbers, if what is added to them or its sums before a
//!   function have no scale. They are rounded afterwards, as what is computed in `f32` is.

use graphc_program::Scale;

use super::scales::{Role, last_layer, layers, role, tabled};
use crate::ir::{Graph, Node, NodeId, NodeTable, Others, ValueRanges};

/// What is known of each value.
#[derive(Clone, Copy)]
struct Known {
    /// Whether it can be read as integers.
    is_known: bool,
    /// Their scale, if the file has it.
    scale: Option<Scale>,
}

/// Makes the layers that stay in `f32` such, and returns which others give numbers that are rounded afterwards.
pub(super) fn settle(graph: &Graph, ranges: &ValueRanges, roles: &mut NodeTable<Role>) -> NodeTable<bool> {
    let mut known = graph.nodes.map(|_| Known { is_known: false, scale: None });
    let mut numbers = graph.nodes.map(|_| false);
    let stays = ranges.others == Others::InF32;
    for (id, node) in graph.nodes.iter() {
        let is_own = node.scale.is_some() || ranges.ranges.contains_key(last_layer(graph, node));
        let mut own = Known { is_known: is_own, scale: node.scale };
        let all = node.inputs.iter().all(|input| known[*input].is_known);
        let has_no_table =
            node.scale.is_some() && tabled(graph, node).is_some_and(|before| !ranges.ranges.contains_key(before));
        match roles[id] {
            Role::Input | Role::InF32 => {}
            Role::Product if stays && !known[node.inputs[0]].is_known => roles[id] = Role::InF32,
            Role::Product => numbers[id] = node.scale.is_some() && (has_no_table || !all),
            Role::Computes if has_no_table || (stays && !(is_own && all)) => roles[id] = Role::InF32,
            Role::Computes => {}
            Role::Keeps => {
                let one = one_scale(node, &known);
                if !is_own && let Some(scale) = one {
                    own = Known { is_known: all, scale };
                }
                if stays && !(all && (is_own || one.is_some())) {
                    roles[id] = Role::InF32;
                }
            }
        }
        known[id] = own;
    }
    numbers
}

/// The scale that all values have which a node reads, if they have one.
fn one_scale(node: &Node, known: &NodeTable<Known>) -> Option<Option<Scale>> {
    let mut scales = node.inputs.iter().map(|input| known[*input].scale);
    let first = scales.next()?;
    scales.all(|scale| scale == first).then_some(first)
}

/// The layers that would compute integers, and stay in `f32` since a value has no scale.
pub fn left_in_f32(graph: &Graph, ranges: &ValueRanges) -> Vec<String> {
    let before = graph.nodes.map(|node| role(graph, node, ranges));
    let mut roles = before.clone();
    settle(graph, ranges, &mut roles);
    let is_left = |id: &NodeId| roles[*id] == Role::InF32 && before[*id] != Role::InF32;
    let nodes = graph.nodes.iter().filter(|(id, _)| is_left(id));
    nodes.flat_map(|(_, node)| layers(graph, node)).map(str::to_owned).collect()
}
