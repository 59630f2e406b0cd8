//! How each convolution of a graph is computed. All batch sizes use the same, so that their results have the same bits. So do all
//! sizes of images, so that one packing of the weights is that of all: filtering alone depends on the size, and the first decides.

use std::collections::HashMap;

use graphc_program::{Filtering, step::GroupedConv2d};

use super::{scales::Scales, tuning};
use crate::ir::{Conv, Graph, Node, NodeId, NodeTable, Op, Target};

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
    /// The direct sum of integers over channel blocks.
    Integers,
    /// The direct sum of integers over the network's input in planes.
    IntegersPlanar,
    /// The sum of integers of a group for each channel.
    IntegersDepthwise,
}

impl Algorithm {
    pub(super) fn filtering(self) -> Option<Filtering> {
        match self {
            Algorithm::Filtered(filtering) => Some(filtering),
            Algorithm::Direct
            | Algorithm::Planar
            | Algorithm::Grouped
            | Algorithm::Integers
            | Algorithm::IntegersPlanar
            | Algorithm::IntegersDepthwise => None,
        }
    }

    /// Whether lanes of vectors are channels, each of which reads those of its own group.
    pub(super) fn has_channels_in_lanes(self) -> bool {
        match self {
            Algorithm::Grouped | Algorithm::IntegersDepthwise => true,
            Algorithm::Direct
            | Algorithm::Planar
            | Algorithm::Filtered(_)
            | Algorithm::Integers
            | Algorithm::IntegersPlanar => false,
        }
    }

    /// Whether it reads the network's input in planes.
    pub(super) fn reads_planes(self) -> bool {
        match self {
            Algorithm::Planar | Algorithm::IntegersPlanar => true,
            Algorithm::Direct
            | Algorithm::Grouped
            | Algorithm::Filtered(_)
            | Algorithm::Integers
            | Algorithm::IntegersDepthwise => false,
        }
    }
}

/// The filtering of each convolution that is computed by one, by the name of its node.
pub(super) struct Filterings(HashMap<String, Filtering>);

impl Filterings {
    /// The best for the sizes in a graph.
    pub(super) fn choose(graph: &Graph, target: Target) -> Self {
        let of = |node: &Node| {
            let Op::Conv(conv) = &node.op else { return None };
            let size = conv.own_size(&graph.nodes[node.inputs[0]].shape);
            Some((node.name.clone(), tuning::filtering(conv, size, target)?))
        };
        Filterings(graph.nodes.values().filter_map(of).collect())
    }
}

/// The algorithm of every convolution; other nodes have none.
pub(super) fn algorithms(graph: &Graph, filterings: &Filterings, scales: &Scales) -> NodeTable<Option<Algorithm>> {
    let of = |(id, node): (NodeId, &Node)| {
        let Op::Conv(conv) = &node.op else { return None };
        Some(if scales.is_product(id) {
            of_integers(graph, node, conv, scales)
        } else {
            of_numbers(graph, node, conv, filterings, scales)
        })
    };
    graph.nodes.iter().map(of).collect()
}

fn of_integers(graph: &Graph, node: &Node, conv: &Conv, scales: &Scales) -> Algorithm {
    let is_dense = conv.dilation[1] == 1;
    let is_depthwise = conv.groups > 1 && [conv.group_inputs(), conv.group_outputs()] == [1, 1];
    let are_stored = scales.stored(node.inputs[0]).is_some();
    if is_depthwise && is_dense && conv.phases.is_none() {
        Algorithm::IntegersDepthwise
    } else if are_stored && is_narrow_input(graph, node, conv) && conv.groups == 1 && is_dense {
        Algorithm::IntegersPlanar
    } else {
        Algorithm::Integers
    }
}

/// Whether a convolution reads an input of the network whose blocks would be mostly padding. Planes have the form that it is stored
/// in.
fn is_narrow_input(graph: &Graph, node: &Node, conv: &Conv) -> bool {
    matches!(graph.nodes[node.inputs[0]].op, Op::Input(_)) && conv.in_channels <= tuning::PLANAR_CHANNELS
}

fn of_numbers(graph: &Graph, node: &Node, conv: &Conv, filterings: &Filterings, scales: &Scales) -> Algorithm {
    let are_stored = scales.stored(node.inputs[0]).is_none();
    if GroupedConv2d::<()>::fits(conv.group_inputs(), conv.group_outputs()) && conv.groups > 1 {
        return Algorithm::Grouped;
    }
    match filterings.0.get(&node.name) {
        Some(filtering) => Algorithm::Filtered(*filtering),
        None if are_stored && is_narrow_input(graph, node, conv) => Algorithm::Planar,
        None => Algorithm::Direct,
    }
}
