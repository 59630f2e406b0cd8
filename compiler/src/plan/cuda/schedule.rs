//! From the optimised graph to kernels and values, for each batch size.

use graphc_program::{
    Pointwise, Pooling, Window,
    step::{Function, Operator},
};

use super::{
    ALIGNMENT, Batch, Element, Kernel, KernelKind, Layout, Place, Program, TooLarge, Value, Vector, ahead, layouts,
    weights::{Places, Weights},
};
use crate::{
    ir::{Activation, Graph, Node, NodeId, NodeTable, Op, Precision},
    plan::memory::Buffers,
};

/// Decides what runs where. The graph must have passed the verifier; `batches` are ascending.
///
/// # Errors
/// If a batch of a layer is too large for kernels to count.
pub fn plan(graph: &Graph, precision: Precision, batches: &[usize]) -> Result<Program, TooLarge> {
    let layouts = layouts::layouts(graph, precision);
    let (weights, places) = Weights::new(graph, &layouts, precision);
    let network = Network { graph, precision, layouts, places };
    Ok(Program {
        name: graph.name.clone(),
        precision,
        weights: weights.list,
        weight_bytes: weights.bytes,
        batches: batches.iter().map(|images| Schedule::of(&network, *images)).collect::<Result<_, _>>()?,
    })
}

/// What all batch sizes have in common.
pub(super) struct Network<'g> {
    pub(super) graph: &'g Graph,
    pub(super) precision: Precision,
    pub(super) layouts: NodeTable<Layout>,
    pub(super) places: NodeTable<Places>,
}

/// The kernels of a batch size while they are being written.
pub(super) struct Schedule<'n> {
    pub(super) network: &'n Network<'n>,
    pub(super) images: usize,
    /// The value of each node so far.
    pub(super) values: NodeTable<Value>,
    buffers: Buffers,
    kernels: Vec<Kernel>,
    outputs: Vec<(NodeId, Place)>,
}

impl<'n> Schedule<'n> {
    fn of(network: &'n Network<'n>, images: usize) -> Result<Batch, TooLarge> {
        let buffers = Buffers::default();
        let mut schedule =
            Schedule { network, images, values: NodeTable::new(), buffers, kernels: Vec::new(), outputs: Vec::new() };
        let input = network.graph.nodes[NodeId::INPUT].shape.elements();
        let input = schedule.floats(input);
        for (id, node) in network.graph.nodes.iter() {
            let value = schedule.value(id, node);
            schedule.values.push(value);
            schedule.node(id, node, input);
            if network.graph.outputs.contains(&id) {
                schedule.output(id, node);
            }
        }
        schedule.finish(input)
    }

    /// Memory for a node's value; a flattened image may be the image.
    fn value(&mut self, id: NodeId, node: &Node) -> Value {
        let layout = self.network.layouts[id];
        if self.is_the_image(id, node) { self.values[node.inputs[0]] } else { self.fresh(layout) }
    }

    fn is_the_image(&self, id: NodeId, node: &Node) -> bool {
        let layouts = &self.network.layouts;
        let one_pixel = |layout: &Layout| layout.height * layout.width == 1;
        match node.op {
            // Only a flattened image that stayed as it was has several pixels.
            Op::Flatten => !one_pixel(&layouts[id]) || one_pixel(&layouts[node.inputs[0]]),
            Op::Input
            | Op::Conv2d(_)
            | Op::Linear(_)
            | Op::Activation(_)
            | Op::MaxPool2d(_)
            | Op::AvgPool2d(_)
            | Op::AdaptiveAvgPool2d(_)
            | Op::AdaptiveMaxPool2d(_)
            | Op::LocalResponseNorm(_)
            | Op::BatchNorm(_)
            | Op::Dropout(_)
            | Op::Softmax
            | Op::Add
            | Op::Mul
            | Op::Concat => false,
        }
    }

    /// Memory for a value.
    pub(super) fn fresh(&mut self, layout: Layout) -> Value {
        self.parts(layout, 1)
    }

    /// Memory for several values, one after the other.
    pub(super) fn parts(&mut self, layout: Layout, count: usize) -> Value {
        Value { buffer: self.bytes(count * self.images * layout.elements() * layout.element.size()), layout }
    }

    fn floats(&mut self, each: usize) -> Place {
        let elements = self.images * each;
        Place { buffer: self.bytes(elements * size_of::<f32>()), elements }
    }

    fn bytes(&mut self, len: usize) -> super::BufferId {
        self.buffers.add(len.next_multiple_of(ALIGNMENT))
    }

    fn node(&mut self, id: NodeId, node: &Node, images: Place) {
        let places = self.network.places[id];
        match &node.op {
            Op::Input => self.push(node, "", "the images", KernelKind::Import(images, self.values[id])),
            Op::Conv2d(conv) => self.conv2d(id, node, conv),
            Op::Linear(linear) => self.linear(id, node, linear),
            Op::Activation(Activation::Pointwise(function)) => self.map(id, node, Function::Pointwise(*function)),
            Op::Activation(Activation::Prelu(_)) => self.map(id, node, Function::Prelu(places.first)),
            Op::BatchNorm(_) => self.map(id, node, Function::Affine(places.first, places.second)),
            Op::Dropout(_) => self.map(id, node, Function::Pointwise(Pointwise::Identity)),
            Op::MaxPool2d(pool) => self.pool(id, node, Window::from(pool), Pooling::Max),
            Op::AvgPool2d(pool) => {
                let window =
                    Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: [1, 1] };
                self.pool(id, node, window, pool.divisor.into());
            }
            Op::AdaptiveAvgPool2d(_) => {
                self.unary(id, node, |x, y| KernelKind::AdaptivePool(x, y, Pooling::AverageInside));
            }
            Op::AdaptiveMaxPool2d(_) => self.unary(id, node, |x, y| KernelKind::AdaptivePool(x, y, Pooling::Max)),
            Op::LocalResponseNorm(norm) => self.unary(id, node, |input, output| KernelKind::Normalise {
                input,
                output,
                size: norm.within(input.layout.channels).size,
                scale: (norm.alpha / norm.size as f64) as f32,
                beta: norm.beta as f32,
                k: norm.k as f32,
                pool: norm.pool.as_ref().map(Window::from),
            }),
            Op::Softmax => self.unary(id, node, KernelKind::Softmax),
            Op::Flatten => self.flatten(id, node),
            Op::Add => self.fold(id, node, Operator::Add),
            Op::Mul => self.fold(id, node, Operator::Mul),
            Op::Concat => self.concat(id, node),
        }
    }

    fn map(&mut self, id: NodeId, node: &Node, function: Function) {
        self.unary(id, node, |x, y| KernelKind::Map(x, y, function));
    }

    fn pool(&mut self, id: NodeId, node: &Node, window: Window, pooling: Pooling) {
        self.unary(id, node, |input, output| KernelKind::Pool { input, output, window, pooling });
    }

    fn unary(&mut self, id: NodeId, node: &Node, kind: impl FnOnce(Value, Value) -> KernelKind) {
        let kind = kind(self.values[node.inputs[0]], self.values[id]);
        self.push(node, "", &node.op.describe(), kind);
    }

    fn flatten(&mut self, id: NodeId, node: &Node) {
        if !self.is_the_image(id, node) {
            let Value { buffer, layout } = self.values[id];
            let to = Vector { buffer, element: layout.element, stride: layout.stride };
            self.push(node, "", "flatten", KernelKind::Export(self.values[node.inputs[0]], to));
        }
    }

    /// `(a + b) + c`, left to right.
    fn fold(&mut self, id: NodeId, node: &Node, operator: Operator) {
        let mut left = self.values[node.inputs[0]];
        let last = node.inputs.len() - 1;
        for (position, input) in node.inputs.iter().enumerate().skip(1) {
            let is_last = position == last;
            let output = if is_last { self.values[id] } else { self.fresh(self.network.layouts[id]) };
            let suffix = if is_last { String::new() } else { format!("_{position}") };
            let kind = KernelKind::Zip([left, self.values[*input]], output, operator);
            self.push(node, &suffix, &node.op.describe(), kind);
            left = output;
        }
    }

    /// The last part brings the zeros after the channels.
    fn concat(&mut self, id: NodeId, node: &Node) {
        let output = self.values[id];
        let mut first = 0;
        for (position, input) in node.inputs.iter().enumerate() {
            let input = self.values[*input];
            let channels = input.layout.channels;
            let is_last = position + 1 == node.inputs.len();
            let copied = if is_last { output.layout.stride - first } else { channels };
            let kind = KernelKind::CopyChannels { input, output, first, copied };
            self.push(node, &format!("_{}", position + 1), "concat: a part", kind);
            first += channels;
        }
    }

    /// A vector of floats is in the caller's order already; other values are copied.
    fn output(&mut self, id: NodeId, node: &Node) {
        let value = self.values[id];
        let Layout { element, channels, stride, height, width } = value.layout;
        let as_it_is = element != Element::Bf16 && stride == channels && height * width == 1;
        let place = if as_it_is {
            Place { buffer: value.buffer, elements: self.images * channels }
        } else {
            let each = channels * height * width;
            let place = self.floats(each);
            let to = Vector { buffer: place.buffer, element: Element::F32, stride: each };
            self.push(node, "_result", "a result, in the caller's order", KernelKind::Export(value, to));
            place
        };
        self.outputs.push((id, place));
    }

    /// Appends a kernel of a node. Names of layers differ when punctuation and case are ignored, and none ends as these do, so
    /// kernels have distinct names.
    pub(super) fn push(&mut self, node: &Node, suffix: &str, description: &str, kind: KernelKind) {
        let index = self.kernels.len();
        kind.each_buffer(|buffer| self.buffers.touch(buffer, index));
        let launch = kind.launch(self.images);
        self.kernels.push(Kernel {
            name: format!("{}_b{}{suffix}", identifier(&node.name), self.images),
            step: node.name.clone(),
            description: description.into(),
            grid: launch.grid,
            threads: launch.threads,
            shared_bytes: launch.shared_bytes,
            ahead: None,
            kind,
        });
    }

    /// The images and the results have their places to themselves: the caller may write the next images, and read the
    /// results, at any time between two passes.
    fn finish(mut self, input: Place) -> Result<Batch, TooLarge> {
        let end = self.kernels.len();
        for place in self.outputs.iter().map(|(_, place)| place).chain([&input]) {
            self.buffers.touch(place.buffer, 0);
            self.buffers.touch(place.buffer, end);
        }
        self.check()?;
        let order = &self.network.graph.outputs;
        self.outputs.sort_by_key(|(id, _)| order.iter().position(|output| output == id));
        let (buffers, arena_bytes) = self.buffers.place();
        ahead::spread(&mut self.kernels);
        Ok(Batch {
            images: self.images,
            buffers,
            arena_bytes,
            inputs: vec![input],
            outputs: self.outputs.into_iter().map(|(_, place)| place).collect(),
            kernels: self.kernels,
        })
    }

    fn check(&self) -> Result<(), TooLarge> {
        for kernel in &self.kernels {
            for (what, count) in kernel.kind.counts(self.images) {
                if count > what.limit() {
                    return Err(TooLarge { layer: kernel.step.clone(), images: self.images, what, count });
                }
            }
        }
        Ok(())
    }
}

/// `features.0` becomes `features_0`; what would not begin as an identifier is prefixed.
fn identifier(layer: &str) -> String {
    let name = layer.to_ascii_lowercase().replace(['.', '-'], "_");
    if name.starts_with(|first: char| first.is_ascii_lowercase()) { name } else { format!("layer_{name}") }
}
