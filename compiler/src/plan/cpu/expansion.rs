//! Convolutions of single pixels that are computed in one step with the depthwise one that reads their result, by strips of rows.

use graphc_program::{
    Epilogue, Window,
    step::{
        Conv2d, ExpandedDepthwise, Expansion, GroupedConv2d, QuantizedConv2d, QuantizedDepthwise,
        QuantizedExpandedDepthwise, QuantizedExpansion, Step,
    },
};

use super::{
    ValueId,
    algorithm::Algorithm,
    scales::Scales,
    schedule::Schedule,
    tuning,
    values::{Placed, Values},
};
use crate::{
    ir::{Conv, Graph, NodeId, NodeTable, Op, Target},
    plan::lower::At,
};

/// Among which nodes such convolutions are found.
pub(super) struct Candidates<'a> {
    pub(super) graph: &'a Graph,
    pub(super) target: Target,
    pub(super) algorithms: &'a NodeTable<Option<Algorithm>>,
    pub(super) scales: &'a Scales,
    pub(super) placed: &'a Placed,
    pub(super) values: &'a Values,
}

impl Candidates<'_> {
    /// For each convolution that is left to the one that reads its result: the rows of windows of a strip.
    pub(super) fn strips(&self) -> NodeTable<Option<usize>> {
        let mut found = self.graph.nodes.map(|_| None);
        for (id, node) in self.graph.nodes.iter() {
            let (Op::Conv(conv), Some(algorithm)) = (&node.op, self.algorithms[id]) else { continue };
            let read = node.inputs[0];
            let depthwise = algorithm.has_channels_in_lanes() && conv.group_inputs() == 1 && conv.phases.is_none();
            if depthwise && self.is_read_alone(read, id) {
                found[read] = self.rows_of_strip(read, (id, conv));
            }
        }
        found
    }

    /// Whether a value is read by one convolution alone, and as it is stored.
    fn is_read_alone(&self, value: NodeId, by: NodeId) -> bool {
        let inputs = self.graph.nodes.values().flat_map(|node| &node.inputs);
        inputs.filter(|input| **input == value).count() == 1
            && !self.graph.outputs.contains(&value)
            && self.scales.are_read_as_stored(value, by, 0)
            && !self.scales.is_rounded(value)
    }

    /// The rows of a strip of a value, if it is the result of a convolution of single pixels, and better computed so.
    fn rows_of_strip(&self, id: NodeId, (reader, depthwise): (NodeId, &Conv)) -> Option<usize> {
        let node = &self.graph.nodes[id];
        let (Op::Conv(conv), Some(algorithm)) = (&node.op, self.algorithms[id]) else { return None };
        let [from, between, to] = [node.inputs[0], id, reader].map(|id| self.values.value(self.placed.ids[id]));
        let alike = match algorithm {
            Algorithm::Direct => [from.number, to.number] == [between.number; 2] && from.rows_follow(),
            Algorithm::Integers => between.number.scale().is_some(),
            Algorithm::Planar
            | Algorithm::Grouped
            | Algorithm::Filtered(_)
            | Algorithm::IntegersPlanar
            | Algorithm::IntegersDepthwise => false,
        };
        let plain = conv.groups == 1 && !conv.epilogue.residual.is_some() && conv.epilogue.pool.is_none();
        let single = conv.kernel == [1, 1] && conv.stride == [1, 1] && from.extent()[1..] == between.extent()[1..];
        let rows = tuning::rows_of_strip(conv, &between, &Window::from(depthwise), self.target);
        rows.filter(|_| alike && plain && single)
    }
}

impl Schedule<'_> {
    /// A convolution, which is left to the step of the one that reads its result if it is computed there.
    pub(super) fn push_or_leave(&mut self, at: At<'_>, step: impl Into<Step<ValueId>>) {
        match self.strips[at.id] {
            Some(_) => self.left[at.id] = Some(step.into()),
            None => self.push(at.node, step),
        }
    }

    /// A depthwise convolution, together with the one before it if that was left to it.
    pub(super) fn push_depthwise(&mut self, at: At<'_>, step: impl Into<Step<ValueId>>) {
        let before = at.node.inputs[0];
        let node = &self.graph.nodes[before];
        let (Some(rows), Some(first), Op::Conv(conv)) = (self.strips[before], self.left[before], &node.op) else {
            return self.push(at.node, step);
        };
        let step: Step<ValueId> = match (first, step.into()) {
            (Step::Conv2d(first), Step::GroupedConv2d(second)) => self.numbers((conv, rows), first, second).into(),
            (Step::QuantizedConv2d(first), Step::QuantizedDepthwise(second)) => {
                self.integers(rows, first, second).into()
            }
            (first, second) => unreachable!("{} is not left to {}", first.name(), second.name()),
        };
        self.push_nodes(&[node, at.node], step);
    }

    fn numbers(
        &self,
        (conv, rows): (&Conv, usize),
        first: Conv2d<ValueId>,
        second: GroupedConv2d<ValueId>,
    ) -> ExpandedDepthwise<ValueId> {
        let Conv2d { input, epilogue: Epilogue { then, .. }, weights, bias, tiles, .. } = first;
        let expansion = Expansion { then, weights, bias, tiles };
        let GroupedConv2d { output, window, epilogue, weights, bias, .. } = second;
        let step = ExpandedDepthwise { input, output, expansion, window, rows, epilogue, weights, bias };
        let of_values = step.map(&mut |id| self.values.value(id));
        let pixels = of_values.strips().least_pixels().min(of_values.expand().row_pixels());
        ExpandedDepthwise { expansion: Expansion { tiles: tuning::conv_tiles(conv, pixels), ..expansion }, ..step }
    }

    fn integers(
        &self,
        rows: usize,
        first: QuantizedConv2d<ValueId>,
        second: QuantizedDepthwise<ValueId>,
    ) -> QuantizedExpandedDepthwise<ValueId> {
        let QuantizedConv2d {
            input, epilogue: Epilogue { then, .. }, table, weights, bias, multipliers, tiles, ..
        } = first;
        let number = self.values.value(first.output).number;
        let expansion = QuantizedExpansion { number, then, table, weights, bias, multipliers, tiles };
        let QuantizedDepthwise { output, window, epilogue, table, weights, bias, multipliers, .. } = second;
        let rows = tuning::rows_of_strip_of_integers(rows, self.values.value(output).height);
        #[rustfmt::skip]
        let step = QuantizedExpandedDepthwise {
            input, output, expansion, window, rows, epilogue, table, weights, bias, multipliers,
        };
        let expand = step.map(&mut |id| self.values.value(id)).expand();
        let expansion = QuantizedExpansion { tiles: tuning::integer_tiles(&expand, expand.input.width), ..expansion };
        QuantizedExpandedDepthwise { expansion, ..step }
    }
}
