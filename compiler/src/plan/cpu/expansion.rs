//! Convolutions of single pixels that are computed in one step with the depthwise one that reads their result, by strips of rows.

use graphc_program::{
    Epilogue,
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

/// What a plan says of the nodes.
pub(super) struct Known<'a> {
    pub(super) graph: &'a Graph,
    pub(super) target: Target,
    pub(super) algorithms: &'a NodeTable<Option<Algorithm>>,
    pub(super) scales: &'a Scales,
    pub(super) placed: &'a Placed,
    pub(super) values: &'a Values,
}

impl Known<'_> {
    /// Whether each node is a convolution that is computed in the step of the one that reads its result.
    pub(super) fn expansions(&self) -> NodeTable<bool> {
        let mut found = self.graph.nodes.map(|_| false);
        for (id, node) in self.graph.nodes.iter() {
            let Op::Conv(conv) = &node.op else { continue };
            let read = node.inputs[0];
            if self.is_depthwise(id, conv) && self.is_read_alone(read, id) && self.expands(read, id) {
                found[read] = true;
            }
        }
        found
    }

    fn is_depthwise(&self, id: NodeId, conv: &Conv) -> bool {
        match self.algorithms[id] {
            Some(Algorithm::Grouped) => conv.group_inputs() == 1 && conv.phases.is_none(),
            Some(Algorithm::IntegersDepthwise) => true,
            _ => false,
        }
    }

    /// Whether a value is read by one convolution alone, and as it is stored.
    fn is_read_alone(&self, value: NodeId, by: NodeId) -> bool {
        let inputs = self.graph.nodes.values().flat_map(|node| &node.inputs);
        inputs.filter(|input| **input == value).count() == 1
            && !self.graph.outputs.contains(&value)
            && self.scales.are_read_as_stored(value, by, 0)
            && !self.scales.is_rounded(value)
    }

    /// Whether a value is the result of a convolution of single pixels, and too large to be written for nothing.
    fn expands(&self, id: NodeId, reader: NodeId) -> bool {
        let node = &self.graph.nodes[id];
        let Op::Conv(conv) = &node.op else { return false };
        let [from, between, to] = [node.inputs[0], id, reader].map(|id| self.values.value(self.placed.ids[id]));
        let alike = match self.algorithms[id] {
            Some(Algorithm::Direct) => [from.number, to.number] == [between.number; 2] && from.rows_follow(),
            Some(Algorithm::Integers) => between.number.scale().is_some(),
            _ => false,
        };
        let plain = conv.groups == 1 && !conv.epilogue.residual.is_some() && conv.epilogue.pool.is_none();
        let single = conv.kernel == [1, 1] && conv.stride == [1, 1] && from.extent()[1..] == between.extent()[1..];
        alike && plain && single && tuning::is_worth_strips(&between, self.target)
    }
}

impl Schedule<'_> {
    /// A convolution, which is left to the step of the one that reads its result if it is computed there.
    pub(super) fn push_first(&mut self, at: At<'_>, step: impl Into<Step<ValueId>>) {
        if self.expansions[at.id] {
            self.expanded[at.id] = Some(step.into());
        } else {
            self.push(at.node, step);
        }
    }

    /// A depthwise convolution, with the one before it if that was left to it.
    pub(super) fn push_second(&mut self, at: At<'_>, step: impl Into<Step<ValueId>>) {
        let before = at.node.inputs[0];
        let node = &self.graph.nodes[before];
        match (self.expanded[before], step.into(), &node.op) {
            (Some(Step::Conv2d(first)), Step::GroupedConv2d(second), Op::Conv(conv)) => {
                let step = self.numbers(conv, first, second);
                self.push_both([node, at.node], step);
            }
            (Some(Step::QuantizedConv2d(first)), Step::QuantizedDepthwise(second), Op::Conv(conv)) => {
                let step = self.integers(conv, first, second);
                self.push_both([node, at.node], step);
            }
            (_, step, _) => self.push(at.node, step),
        }
    }

    fn numbers(
        &self,
        conv: &Conv,
        first: Conv2d<ValueId>,
        second: GroupedConv2d<ValueId>,
    ) -> ExpandedDepthwise<ValueId> {
        let Conv2d { input, epilogue: Epilogue { then, .. }, weights, bias, tiles, .. } = first;
        let expansion = Expansion { then, weights, bias, tiles };
        let GroupedConv2d { output, window, epilogue, weights, bias, .. } = second;
        let rows = tuning::rows_of_strip(conv, &window, [input, output].map(|id| self.values.value(id)));
        let step = ExpandedDepthwise { input, output, expansion, window, rows, epilogue, weights, bias };
        let pixels = step.map(&mut |id| self.values.value(id)).strips().least_pixels();
        ExpandedDepthwise { expansion: Expansion { tiles: tuning::conv_tiles(conv, pixels), ..expansion }, ..step }
    }

    fn integers(
        &self,
        conv: &Conv,
        first: QuantizedConv2d<ValueId>,
        second: QuantizedDepthwise<ValueId>,
    ) -> QuantizedExpandedDepthwise<ValueId> {
        let QuantizedConv2d {
            input, epilogue: Epilogue { then, .. }, table, weights, bias, multipliers, tiles, ..
        } = first;
        let number = self.values.value(first.output).number;
        let expansion = QuantizedExpansion { number, then, table, weights, bias, multipliers, tiles };
        let QuantizedDepthwise { output, window, epilogue, table, weights, bias, multipliers, .. } = second;
        let rows = tuning::rows_of_strip(conv, &window, [input, output].map(|id| self.values.value(id)));
        #[rustfmt::skip]
        let step = QuantizedExpandedDepthwise {
            input, output, expansion, window, rows, epilogue, table, weights, bias, multipliers,
        };
        let expand = step.map(&mut |id| self.values.value(id)).expand();
        let expansion = QuantizedExpansion { tiles: tuning::integer_tiles(&expand), ..expansion };
        QuantizedExpandedDepthwise { expansion, ..step }
    }
}
