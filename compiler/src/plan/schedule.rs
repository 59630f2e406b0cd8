//! From the optimised graph to steps and values: layouts, halos, and concatenations written in place.

use super::{
    BufferId, Conv2d, ConvInput, Convolution, Function, LANES, Linear, Operator, Output, Plan, Planar, Pool2d, Pooling,
    Region, Step, StepKind, Window, Winograd, cpu, cpu::Pooled, describe, memory::Buffers, values, weights::Weights,
};
use crate::ir::{
    self, Activation, DType, Divisor, Graph, Node, NodeId, NodeTable, Op, Padding, Residual, Shape, Target,
};

/// Decides what runs where. The graph must have passed the verifier.
pub fn plan(graph: &Graph, target: Target) -> Plan {
    let mut buffers = Buffers::default();
    let values = values::values(graph, target, &mut buffers);
    let mut schedule = Schedule {
        graph,
        target,
        values,
        buffers,
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
    /// Where each node's value lies.
    values: NodeTable<Region>,
    buffers: Buffers,
    steps: Vec<Step>,
    weights: Weights,
    /// The network's input in planes, if a convolution reads it so.
    planes: Option<Planar>,
    /// The results so far, in the order of the steps.
    outputs: Vec<(NodeId, Output)>,
}

impl Schedule<'_> {
    fn node(&mut self, id: NodeId, node: &Node) {
        match &node.op {
            Op::Input => self.input(id, node),
            Op::Conv2d(conv) => self.conv2d(id, node, conv),
            Op::Linear(linear) => {
                let input = self.values[node.inputs[0]];
                let (weights, bias) = self.weights.linear(linear, input.dtype);
                let output = self.values[id];
                let activation = linear.activation;
                self.push(node, StepKind::Linear(Linear { input, output, activation, weights, bias }));
            }
            Op::Activation(Activation::Relu) => self.map(id, node, |_| Function::Relu),
            Op::Activation(Activation::Tanh) => self.map(id, node, |_| Function::Tanh),
            Op::Activation(Activation::Prelu(prelu)) => {
                let channels = values::dimensions(&node.shape)[0];
                self.map(id, node, |weights| Function::Prelu(weights.slopes(prelu, channels)));
            }
            Op::BatchNorm(norm) => self.map(id, node, |weights| {
                let (scales, shifts) = weights.affine(norm);
                Function::Affine(scales, shifts)
            }),
            Op::Dropout(_) => self.map(id, node, |_| Function::Identity),
            Op::MaxPool2d(pool) => self.pool(id, node, Window::from(pool), Pooling::Max),
            Op::AvgPool2d(pool) => {
                let window =
                    Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: [1, 1] };
                let pooling = match pool.divisor {
                    Divisor::PaddedWindow => Pooling::AveragePadded,
                    Divisor::Window => Pooling::AverageInside,
                    Divisor::Fixed(divisor) => Pooling::AverageFixed(divisor),
                };
                self.pool(id, node, window, pooling);
            }
            Op::AdaptiveAvgPool2d(_) => {
                self.unary(id, node, |x, y| StepKind::AdaptivePool2d(x, y, Pooling::AverageInside))
            }
            Op::AdaptiveMaxPool2d(_) => self.unary(id, node, |x, y| StepKind::AdaptivePool2d(x, y, Pooling::Max)),
            Op::LocalResponseNorm(norm) => {
                self.unary(id, node, |x, y| StepKind::LocalResponseNorm(x, y, norm.within(x.channels)));
            }
            Op::Softmax => self.unary(id, node, StepKind::Softmax),
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
        let region = self.values[id];
        if planar {
            let Region { dtype, channels, height, width, halo, .. } = region;
            let planes = self.buffers.planar(|buffer| Planar { dtype, buffer, channels, height, width, halo });
            self.planes = Some(planes);
            self.push(node, StepKind::ImportPlanar(planes));
        }
        if blocked {
            self.push(node, StepKind::ImportBlocked(region));
        }
    }

    fn conv2d(&mut self, id: NodeId, node: &Node, conv: &ir::Conv2d) {
        let planes = self.planes.filter(|_| reads_planes(self.graph, node));
        let filtering = values::filtering(self.graph, node, conv, self.target);
        let size = values::own_size(self.graph, node, conv);
        let (weights, bias) = match filtering {
            Some(filtering) => self.weights.winograd(conv, filtering),
            None => self.weights.conv2d(conv, planes.is_some(), self.values[id].dtype),
        };
        let convolution = Convolution {
            output: self.values[id],
            residual: match conv.epilogue.residual {
                Residual::None => None,
                Residual::SecondInput => Some(self.values[node.inputs[1]]),
            },
            window: Window {
                kernel: conv.kernel,
                stride: conv.stride,
                padding: [conv.padding.top, conv.padding.left],
                dilation: conv.dilation,
            },
            groups: conv.groups,
            size,
            activation: conv.epilogue.activation,
            pool: conv.epilogue.pool.as_ref().map(Window::from),
            weights,
            bias,
            tiles: cpu::conv_tiles(conv, size, filtering),
        };
        let input = self.values[node.inputs[0]];
        let (convolution, pool) = match cpu::can_pool(conv, size, filtering) {
            true => (convolution, None),
            false => self.without_pool(convolution),
        };
        self.push(
            node,
            match filtering {
                Some(filtering) => {
                    let pooled = if convolution.pool.is_some() { Pooled::Yes } else { Pooled::No };
                    let rows = cpu::rows(filtering.tiles(size), pooled);
                    StepKind::Winograd(Winograd { input, conv: convolution, filtering, rows })
                }
                None => {
                    let input = planes.map_or(ConvInput::Blocked(input), ConvInput::Planar);
                    StepKind::Conv2d(Conv2d { input, conv: convolution })
                }
            },
        );
        if let Some(pool) = pool {
            self.push(node, StepKind::Pool2d(pool));
        }
    }

    /// A convolution whose pool is a step of its own, after it.
    fn without_pool(&mut self, conv: Convolution) -> (Convolution, Option<Pool2d>) {
        let Some(window) = conv.pool else { return (conv, None) };
        let [height, width] = conv.size;
        let own = Shape::Image { channels: conv.output.channels, height, width };
        let own = values::fresh(&own, conv.dtype(), Padding::default(), &mut self.buffers);
        let pool = Pool2d { input: own, output: conv.output, window, pooling: Pooling::Max };
        (Convolution { output: own, pool: None, ..conv }, Some(pool))
    }

    fn map(&mut self, id: NodeId, node: &Node, function: impl FnOnce(&mut Weights) -> Function) {
        let function = function(&mut self.weights);
        self.unary(id, node, |x, y| StepKind::Map(x, y, function));
    }

    fn pool(&mut self, id: NodeId, node: &Node, window: Window, pooling: Pooling) {
        self.unary(id, node, |input, output| StepKind::Pool2d(Pool2d { input, output, window, pooling }));
    }

    fn unary(&mut self, id: NodeId, node: &Node, kind: impl FnOnce(Region, Region) -> StepKind) {
        let input = self.values[node.inputs[0]];
        let output = self.values[id];
        self.push(node, kind(input, output));
    }

    /// `(a + b) + c`, left to right.
    fn fold(&mut self, id: NodeId, node: &Node, operator: Operator) {
        let mut left = self.values[node.inputs[0]];
        let last = node.inputs.len() - 1;
        for (position, input) in node.inputs.iter().enumerate().skip(1) {
            let output = if position == last {
                self.values[id]
            } else {
                values::fresh(&node.shape, left.dtype, Padding::default(), &mut self.buffers)
            };
            self.push(node, StepKind::Zip([left, self.values[*input]], output, operator));
            left = output;
        }
    }

    /// An image of one pixel is a vector already.
    fn flatten(&mut self, id: NodeId, node: &Node) {
        let (input, output) = (self.values[node.inputs[0]], self.values[id]);
        if input != output {
            self.push(node, StepKind::Export(input, in_callers_order(&input, output.dtype, output.buffer)));
        }
    }

    /// Parts that were not written in place are copied.
    fn concat(&mut self, id: NodeId, node: &Node) {
        let output = self.values[id];
        let mut channel = 0;
        for input in &node.inputs {
            let part = self.values[*input];
            let place = Region { start: output.floats(channel / LANES), channels: part.channels, ..output };
            if part != place {
                self.push(node, StepKind::CopyChannels(part, output, channel));
            }
            channel += part.channels;
        }
    }

    /// A result of the network is copied into the caller's order, where it stays to the end.
    fn output(&mut self, id: NodeId, node: &Node) {
        let value = self.values[id];
        let place = self.buffers.planar(|buffer| in_callers_order(&value, DType::F32, buffer));
        self.push(node, StepKind::Export(value, place));
        let shape = match node.shape {
            Shape::Flat { features } => vec![features],
            Shape::Image { channels, height, width } => vec![channels, height, width],
        };
        let name = node.fused.last().unwrap_or(&node.name).clone();
        self.outputs.push((id, Output { name, shape, place }));
    }

    fn push(&mut self, node: &Node, kind: StepKind) {
        let index = self.steps.len();
        kind.each_buffer(|buffer| self.buffers.touch(buffer, index));
        let description = describe::describe(node, &kind);
        self.steps.push(Step { name: node.name.clone(), description, work: kind.work(), kind });
    }

    fn finish(mut self) -> Plan {
        for (_, output) in &self.outputs {
            self.buffers.touch(output.place.buffer, self.steps.len());
        }
        self.outputs.sort_by_key(|(id, _)| self.graph.outputs.iter().position(|output| output == id));
        let (buffers, arena) = self.buffers.place();
        Plan {
            name: self.graph.name.clone(),
            precision: self.target.precision,
            input: values::dimensions(&self.graph.nodes[NodeId::INPUT].shape),
            outputs: self.outputs.into_iter().map(|(_, output)| output).collect(),
            scratch: self.steps.iter().map(|step| step.kind.scratch()).max().unwrap_or(0),
            steps: self.steps,
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

/// The size of a value, without halo, channel after channel.
fn in_callers_order(value: &Region, dtype: DType, buffer: BufferId) -> Planar {
    let Region { channels, height, width, .. } = *value;
    Planar { dtype, buffer, channels, height, width, halo: Padding::default() }
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
