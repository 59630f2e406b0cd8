//! From the optimised graph to steps and values: layouts, halos, and concatenations written in place.

use graphc_program::{
    Epilogue, Filtering, Halo, LANES, Layout, Number, Pointwise, Pooling, Value, Window,
    step::{
        self, AdaptivePool2d, Conv2d, CopyChannels, Export, Function, Import, Linear, Map, Operator, Pool2d, Softmax,
        Winograd, Zip,
    },
};

use super::{
    Input, Output, Plan, Step, ValueId, convert, cpu,
    cpu::Pooled,
    describe,
    values::{self, Values},
    weights::Weights,
};
use crate::ir::{self, Activation, Graph, Node, NodeId, NodeTable, Op, Residual, Target};

/// Decides what runs where. The graph must have passed the verifier.
pub fn plan(graph: &Graph, target: Target) -> Plan {
    let mut values = Values::default();
    let of_nodes = values::values(graph, target, &mut values);
    let mut schedule = Schedule {
        graph,
        target,
        of_nodes,
        values,
        steps: Vec::new(),
        weights: Weights::new(&graph.tensors),
        planes: None,
        outputs: Vec::new(),
    };
    for (id, node) in graph.nodes.iter() {
        schedule.node(id, node);
        if graph.outputs.contains(&id) {
            schedule.output(id, node);
        }
    }
    schedule.finish()
}

struct Schedule<'g> {
    graph: &'g Graph,
    target: Target,
    /// Each node's value.
    of_nodes: NodeTable<ValueId>,
    values: Values,
    steps: Vec<Step>,
    weights: Weights,
    /// The network's input in planes, if a convolution reads it so.
    planes: Option<ValueId>,
    /// The results so far, in the order of the steps.
    outputs: Vec<(NodeId, Output)>,
}

impl Schedule<'_> {
    fn node(&mut self, id: NodeId, node: &Node) {
        match &node.op {
            Op::Input => self.input(id, node),
            Op::Conv2d(conv) => self.conv2d(id, node, conv),
            Op::Linear(linear) => self.linear(id, node, linear),
            Op::Activation(Activation::Pointwise(function)) => self.map(id, node, |_| Function::Pointwise(*function)),
            Op::Activation(Activation::Prelu(prelu)) => {
                let channels = values::dimensions(&node.shape)[0];
                self.map(id, node, |weights| Function::Prelu(weights.slopes(prelu, channels)));
            }
            Op::BatchNorm(norm) => self.map(id, node, |weights| {
                let (scales, shifts) = weights.affine(norm);
                Function::Affine(scales, shifts)
            }),
            Op::Dropout(_) => self.map(id, node, |_| Function::Pointwise(Pointwise::Identity)),
            Op::MaxPool2d(pool) => self.pool(id, node, Window::from(pool), Pooling::Max),
            Op::AvgPool2d(pool) => {
                let window =
                    Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: [1, 1] };
                self.pool(id, node, window, pool.divisor.into());
            }
            Op::AdaptiveAvgPool2d(_) => self.unary(id, node, |input, output| {
                AdaptivePool2d { input, output, pooling: Pooling::AverageInside }.into()
            }),
            Op::AdaptiveMaxPool2d(_) => {
                self.unary(id, node, |input, output| AdaptivePool2d { input, output, pooling: Pooling::Max }.into())
            }
            Op::LocalResponseNorm(norm) => {
                let norm = norm.within(self.values.value(self.of_nodes[node.inputs[0]]).channels);
                self.unary(id, node, |input, output| convert::local_response_norm(&norm, input, output).into());
            }
            Op::Softmax => self.unary(id, node, |input, output| Softmax { input, output }.into()),
            Op::Flatten => self.flatten(id, node),
            Op::Add => self.fold(id, node, Operator::Add),
            Op::Mul => self.fold(id, node, Operator::Mul),
            Op::Concat => self.concat(id, node),
        }
    }

    /// The caller's images, in each layout that something reads.
    fn input(&mut self, id: NodeId, node: &Node) {
        let readers = || self.graph.nodes.iter().map(|(_, node)| node).filter(|node| node.inputs.contains(&id));
        let planar = readers().any(|reader| reads_planes(self.graph, reader));
        let blocked = readers().any(|reader| !reads_planes(self.graph, reader)) || self.graph.outputs.contains(&id);
        let output = self.of_nodes[id];
        if planar {
            let value = self.values.value(output);
            let planes = Value::dense(value.number, Layout::Planes, value.extent(), value.halo);
            let output = self.values.fresh(format!("{}.planes", node.name), planes);
            self.planes = Some(output);
            self.push(node, Import { input: 0, output });
        }
        if blocked {
            self.push(node, Import { input: 0, output });
        }
    }

    fn conv2d(&mut self, id: NodeId, node: &Node, conv: &ir::Conv2d) {
        let size = values::own_size(self.graph, node, conv);
        let filtering = values::filtering(self.graph, node, conv, self.target);
        let (output, pool) = self.place_pool(id, node, conv, size, filtering);
        let epilogue = Epilogue {
            add: match conv.epilogue.residual {
                Residual::None => None,
                Residual::SecondInput => Some(self.of_nodes[node.inputs[1]]),
            },
            then: conv.epilogue.activation.unwrap_or(Pointwise::Identity),
            pool: conv.epilogue.pool.as_ref().map(Window::from).filter(|_| pool.is_none()),
        };
        let padding = [conv.padding.top, conv.padding.left];
        let (groups, tiles) = (conv.groups, cpu::conv_tiles(conv, size, filtering));
        match filtering {
            None => {
                let planes = self.planes.filter(|_| reads_planes(self.graph, node));
                let input = planes.unwrap_or(self.of_nodes[node.inputs[0]]);
                let (weights, bias) = self.weights.conv2d(conv, planes.is_some(), self.values.value(output).number);
                let ir::Conv2d { kernel, stride, dilation, .. } = *conv;
                let window = Window { kernel, stride, padding, dilation };
                self.push(node, Conv2d { input, output, window, groups, size, epilogue, weights, bias, tiles });
            }
            Some(filtering) => {
                let input = self.of_nodes[node.inputs[0]];
                let (weights, bias) = self.weights.winograd(conv, filtering);
                let pooled = if epilogue.pool.is_some() { Pooled::Yes } else { Pooled::No };
                let rows = cpu::rows(filtering.tiles(size), pooled);
                #[rustfmt::skip]
                self.push(node, Winograd {
                    input, output, filtering, padding, groups, size, epilogue, rows, weights, bias, tiles,
                });
            }
        }
        if let Some(pool) = pool {
            self.push(node, pool);
        }
    }

    /// What a convolution writes, and its pool if that is a step of its own, after it.
    fn place_pool(
        &mut self,
        id: NodeId,
        node: &Node,
        conv: &ir::Conv2d,
        [height, width]: [usize; 2],
        filtering: Option<Filtering>,
    ) -> (ValueId, Option<Pool2d<ValueId>>) {
        let output = self.of_nodes[id];
        let Some(pool) = conv.epilogue.pool.as_ref() else { return (output, None) };
        if cpu::can_pool(conv, [height, width], filtering) {
            return (output, None);
        }
        let Value { number, channels, .. } = self.values.value(output);
        let own = Value::dense(number, Layout::Blocks, [channels, height, width], Halo::NONE);
        let own = self.values.fresh(format!("{}.before_pool", node.name), own);
        (own, Some(Pool2d { input: own, output, window: Window::from(pool), pooling: Pooling::Max }))
    }

    fn linear(&mut self, id: NodeId, node: &Node, linear: &ir::Linear) {
        let (input, output) = (self.of_nodes[node.inputs[0]], self.of_nodes[id]);
        let (weights, bias) = self.weights.linear(linear, self.values.value(input).number);
        let epilogue = Epilogue::then(linear.activation.unwrap_or(Pointwise::Identity));
        self.push(node, Linear { input, output, epilogue, weights, bias });
    }

    fn map(&mut self, id: NodeId, node: &Node, function: impl FnOnce(&mut Weights) -> Function) {
        let function = function(&mut self.weights);
        self.unary(id, node, |input, output| Map { input, output, function }.into());
    }

    fn pool(&mut self, id: NodeId, node: &Node, window: Window, pooling: Pooling) {
        self.unary(id, node, |input, output| Pool2d { input, output, window, pooling }.into());
    }

    fn unary(&mut self, id: NodeId, node: &Node, step: impl FnOnce(ValueId, ValueId) -> step::Step<ValueId>) {
        let step = step(self.of_nodes[node.inputs[0]], self.of_nodes[id]);
        self.push(node, step);
    }

    /// `(a + b) + c`, left to right.
    fn fold(&mut self, id: NodeId, node: &Node, operator: Operator) {
        let mut left = self.of_nodes[node.inputs[0]];
        let last = node.inputs.len() - 1;
        for (position, input) in node.inputs.iter().enumerate().skip(1) {
            let output = if position == last {
                self.of_nodes[id]
            } else {
                let sum = values::blocks(&node.shape, self.values.value(left).number, Halo::NONE);
                self.values.fresh(format!("{}.{position}", node.name), sum)
            };
            let inputs = [left, self.of_nodes[*input]];
            self.push(node, Zip { inputs, output, operator, epilogue: Epilogue::NONE });
            left = output;
        }
    }

    /// An image of one pixel is a vector already.
    fn flatten(&mut self, id: NodeId, node: &Node) {
        let (input, output) = (self.of_nodes[node.inputs[0]], self.of_nodes[id]);
        if input != output {
            let number = self.values.value(output).number;
            let planes = self.values.value(input).repacked(number, Layout::Planes);
            let output = self.values.alias(format!("{}.planes", node.name), output, planes);
            self.push(node, Export { input, output });
        }
    }

    /// Parts that were not written in place are copied.
    fn concat(&mut self, id: NodeId, node: &Node) {
        let output = self.of_nodes[id];
        let mut channel = 0;
        for part in &node.inputs {
            let input = self.of_nodes[*part];
            let in_place = channel % LANES == 0 && self.values.is_part(input, output, channel);
            if !in_place {
                self.push(node, CopyChannels { input, output, channel });
            }
            channel += self.values.value(input).channels;
        }
    }

    /// A result of the network is copied into the caller's order, where it stays to the end.
    fn output(&mut self, id: NodeId, node: &Node) {
        let input = self.of_nodes[id];
        let name = node.fused.last().unwrap_or(&node.name).clone();
        let planes = self.values.value(input).repacked(Number::F32, Layout::Planes);
        let output = self.values.fresh(format!("{name}.result"), planes);
        self.push(node, Export { input, output });
        self.outputs.push((id, Output { name, shape: node.shape.dimensions(), value: output }));
    }

    fn push(&mut self, node: &Node, kernel: impl Into<step::Step<ValueId>>) {
        let kernel = kernel.into();
        let index = self.steps.len();
        for operand in kernel.reads().into_iter().chain([kernel.writes()]) {
            self.values.touch(operand, index);
        }
        let description = describe::describe(node, &kernel, self.values.value(kernel.writes()).layout);
        self.steps.push(Step { name: node.name.clone(), description, kernel });
    }

    fn finish(mut self) -> Plan {
        for (_, output) in &self.outputs {
            self.values.touch(output.value, self.steps.len());
        }
        self.outputs.sort_by_key(|(id, _)| self.graph.outputs.iter().position(|output| output == id));
        let (values, buffers, arena) = self.values.place();
        Plan {
            name: self.graph.name.clone(),
            precision: self.target.precision,
            inputs: vec![Input { name: "input".into(), shape: self.graph.nodes[NodeId::INPUT].shape.dimensions() }],
            outputs: self.outputs.into_iter().map(|(_, output)| output).collect(),
            steps: self.steps,
            values,
            buffers,
            arena,
            tensors: self.graph.tensors.clone(),
            packing: self.weights.packing,
            packed: self.weights.len,
            preprocess: self.graph.preprocess.clone(),
            classes: self.graph.classes.clone(),
        }
    }
}

/// Whether a node is a convolution of the network's input that reads it in planes.
fn reads_planes(graph: &Graph, node: &Node) -> bool {
    match &node.op {
        Op::Conv2d(conv) => {
            node.inputs[0] == NodeId::INPUT
                && conv.in_channels <= cpu::PLANAR_CHANNELS
                && matches!(graph.nodes[node.inputs[0]].op, Op::Input)
        }
        Op::Input
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => false,
    }
}
