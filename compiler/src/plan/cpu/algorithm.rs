//! How each convolution of a graph is computed. All batch sizes use the same, so that their results have the same bits.

use graphc_program::{Filtering, step::GroupedConv2d};

use super::tuning;
use crate::ir::{Graph, Node, NodeTable, Op, Target};

/// How a convolution is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// The direct sum over channel blocks.
    Direct,
    /// The direct sum over the network's input in planes.
    Planar,
    /// The direct sum of small groups, with channels in the lanes of vectors.
    Grouped,
    /// Minimal filtering.
    Filtered(Filtering),
}

impl Algorithm {
    pub(super) fn filtering(self) -> Option<Filtering> {
        match self {
            Algorithm::Direct | Algorithm::Planar | Algorithm::Grouped => None,
            Algorithm::Filtered(filtering) => Some(filtering),
        }
    }
}

/// The algorithm of every convolution; other nodes have none.
pub(super) fn algorithms(graph: &Graph, target: Target) -> NodeTable<Option<Algorithm>> {
    graph.nodes.map(|node| algorithm(graph, node, target))
}

fn algorithm(graph: &Graph, node: &Node, target: Target) -> Option<Algorithm> {
    let Op::Conv(conv) = &node.op else { return None };
    let input = &graph.nodes[node.inputs[0]];
    if GroupedConv2d::<()>::fits(conv.group_inputs(), conv.group_outputs()) && conv.groups > 1 {
        return Some(Algorithm::Grouped);
    }
    Some(match tuning::filtering(conv, conv.own_size(&input.shape), target) {
        Some(filtering) => Algorithm::Filtered(filtering),
        None if matches!(input.op, Op::Input(_)) && conv.in_channels <= tuning::PLANAR_CHANNELS => Algorithm::Planar,
        None => Algorithm::Direct,
    })
}
