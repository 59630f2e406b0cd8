//! From the optimised graph to kernels and values, for each batch size.

use graphc_program::{
    DEVICE_ALIGNMENT, Pointwise, Pooling, Sampling, Window,
    step::{Function, Piece, Reduction, Shares},
};

use super::{
    Batch, Element, Kernel, KernelKind, Layout, Norm, Place, Program, TooLarge, Unary, Value, Vector, ahead, layouts,
    weights::{Places, Weights},
};
use crate::{
    ir::{Conv, Graph, Id, InputNorm, Linear, LocalResponseNorm, Node, NodeId, NodeTable, PART, Parameter},
    plan::{
        lower::{self, At, Lower, Mapping},
        memory::Buffers,
        storage::{self, Storage},
    },
};

/// Decides what runs where. The graph must have passed the verifier; `batches` are ascending.
///
/// # Errors
/// If a batch of a layer is too large for kernels to count.
pub fn plan(graph: &Graph, precision: Element, batches: &[usize]) -> Result<Program, TooLarge> {
    let (storage, layouts) = layouts::layouts(graph, precision);
    let (weights, places) = Weights::new(graph, &layouts, precision);
    let network = Network { graph, precision, storage, layouts, places };
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
    pub(super) precision: Element,
    storage: NodeTable<Storage>,
    pub(super) layouts: NodeTable<Layout>,
    pub(super) places: NodeTable<Places>,
}

/// The kernels of a batch size while they are being written.
pub(super) struct Schedule<'n> {
    pub(super) network: &'n Network<'n>,
    pub(super) images: usize,
    /// The value of each node.
    pub(super) values: NodeTable<Value>,
    buffers: Buffers,
    kernels: Vec<Kernel>,
    /// The caller's images for each input.
    inputs: Vec<Place>,
    outputs: Vec<(NodeId, Place)>,
}

impl<'n> Schedule<'n> {
    fn of(network: &'n Network<'n>, images: usize) -> Result<Batch, TooLarge> {
        let mut buffers = Buffers::default();
        let inputs = network.graph.inputs();
        let inputs = inputs.map(|(_, node)| floats(&mut buffers, images * node.shape.elements())).collect();
        let mut values: NodeTable<Value> = NodeTable::new();
        for (id, layout) in network.layouts.iter() {
            let owner = storage::owner(&network.storage, id);
            let value = if owner == id { value(&mut buffers, images, *layout) } else { values[owner] };
            values.push(value);
        }
        let (kernels, outputs) = (Vec::new(), Vec::new());
        let mut schedule = Schedule { network, images, values, buffers, kernels, inputs, outputs };
        lower::lower(network.graph, &network.storage, &mut schedule);
        schedule.finish()
    }

    /// Memory for a value.
    pub(super) fn fresh(&mut self, layout: Layout) -> Value {
        value(&mut self.buffers, self.images, layout)
    }

    /// Memory for several values, one after the other.
    pub(super) fn parts(&mut self, layout: Layout, count: usize) -> Value {
        value(&mut self.buffers, count * self.images, layout)
    }

    fn unary(&mut self, at: At<'_>, function: Unary) {
        let kind = KernelKind::Unary { input: self.values[at.node.inputs[0]], output: self.values[at.id], function };
        self.push(at.node, "", &at.node.op.describe(), kind);
    }
}

impl Lower for Schedule<'_> {
    type Value = Value;

    fn value(&self, id: NodeId) -> Value {
        self.values[id]
    }

    fn between(&mut self, at: At<'_>, _: &str) -> Value {
        self.fresh(self.network.layouts[at.id])
    }

    fn input(&mut self, at: At<'_>) {
        // The inputs are the first nodes.
        let images = self.inputs[at.id.index()];
        self.push(at.node, "", "the images", KernelKind::Import(images, self.values[at.id]));
    }

    fn conv(&mut self, at: At<'_>, conv: &Conv) {
        self.convolution(at, conv);
    }

    fn linear(&mut self, at: At<'_>, linear: &Linear) {
        self.matrix(at, linear);
    }

    fn map(&mut self, at: At<'_>, function: Mapping<'_>, then: Pointwise) {
        let Places { first, second, .. } = self.network.places[at.id];
        let function = match function {
            Mapping::Pointwise(function) => Function::Pointwise(function),
            Mapping::Prelu(_) => Function::Prelu(first),
            Mapping::Affine(_) => Function::Affine(first, second),
        };
        self.unary(at, Unary::Map(function, then));
    }

    fn pool(&mut self, at: At<'_>, window: Window, pooling: Pooling) {
        self.unary(at, Unary::Pool(window, pooling));
    }

    fn adaptive_pool(&mut self, at: At<'_>, pooling: Pooling) {
        self.unary(at, Unary::AdaptivePool(pooling));
    }

    fn interpolate(&mut self, at: At<'_>, sampling: Sampling) {
        self.unary(at, Unary::Interpolate(sampling));
    }

    fn local_response_norm(&mut self, at: At<'_>, norm: &LocalResponseNorm) {
        let channels = self.values[at.node.inputs[0]].layout.channels;
        let function = Unary::Normalise {
            size: norm.within(channels).size,
            scale: (norm.alpha / norm.size as f64) as f32,
            beta: norm.beta as f32,
            k: norm.k as f32,
            pool: norm.epilogue.pool.as_ref().map(Window::from),
        };
        self.unary(at, function);
    }

    fn input_norm(&mut self, at: At<'_>, norm: &InputNorm) {
        let (over, statistics) = norm.kind.into();
        let Places { first, second, .. } = self.network.places[at.id];
        let affine = [norm.weight.map(|_| first), norm.bias.map(|_| second)];
        let (eps, then) = (norm.eps as f32, norm.epilogue.then());
        self.unary(at, Unary::Norm(Norm { over, statistics, eps, affine, then }));
    }

    fn softmax(&mut self, at: At<'_>, shares: Shares) {
        self.unary(at, Unary::Softmax(shares));
    }

    fn reduce(&mut self, at: At<'_>, reduction: Reduction) {
        self.unary(at, Unary::Reduce(reduction));
    }

    fn matmul(&mut self, at: At<'_>) {
        let inputs = [0, 1].map(|input: usize| self.values[at.node.inputs[input]]);
        let kind = KernelKind::Matmul { inputs, output: self.values[at.id], matrices: (&at.node.shape).into() };
        self.push(at.node, "", &at.node.op.describe(), kind);
    }

    fn parameter(&mut self, at: At<'_>, parameter: &Parameter) {
        let kind = KernelKind::Constant(self.network.places[at.id].first, self.values[at.id]);
        self.push(at.node, "", &format!("parameter {}", parameter.shape), kind);
    }

    fn reshape(&mut self, at: At<'_>, piece: Option<Piece>) {
        let Value { buffer, layout } = self.values[at.id];
        if layout.height * layout.width > 1 {
            return match piece {
                Some(piece) => {
                    self.before_pieces(at, None);
                    self.rearrange(at, 0, piece);
                }
                None => self.unary(at, Unary::Reshape),
            };
        }
        let to = Vector { buffer, element: layout.element, stride: layout.stride };
        self.push(at.node, "", "flatten", KernelKind::Export(self.values[at.node.inputs[0]], to));
    }

    fn zip(&mut self, at: At<'_>, zip: lower::Zip<'_, Value>) {
        let lower::Zip { part, inputs, output, operator, then } = zip;
        let suffix = if part.is_empty() { String::new() } else { format!("_{part}") };
        let kind = KernelKind::Zip { inputs, output, operator, then };
        self.push(at.node, &suffix, &at.node.op.describe(), kind);
    }

    /// The last part brings the zeros after the channels.
    fn part(&mut self, at: At<'_>, position: usize, first: usize) {
        let (input, output) = (self.values[at.node.inputs[position]], self.values[at.id]);
        let is_last = position + 1 == at.node.inputs.len();
        let copied = if is_last { output.layout.stride - first } else { input.layout.channels };
        let kind = KernelKind::Unary { input, output, function: Unary::CopyChannels { first, copied } };
        self.push(at.node, &format!("_{}", position + 1), "concat: a part", kind);
    }

    /// The zeros after the channels come first, too.
    fn before_pieces(&mut self, at: At<'_>, number: Option<f32>) {
        let output = self.values[at.id];
        let (number, description) = match number {
            Some(number) => (number, "what is around the input"),
            None if output.layout.stride > output.layout.channels => (0.0, "the zeros after the channels"),
            None => return,
        };
        self.push(at.node, "_fill", description, KernelKind::Fill { output, number });
    }

    fn rearrange(&mut self, at: At<'_>, position: usize, piece: Piece) {
        let (input, output) = (self.values[at.node.inputs[position]], self.values[at.id]);
        let kind = KernelKind::Unary { input, output, function: Unary::Rearrange(Box::new(piece)) };
        let suffix = format!("_{}", self.kernels.len());
        self.push(at.node, &suffix, &at.node.op.describe(), kind);
    }

    /// A vector of floats is in the caller's order already; other values are copied.
    fn output(&mut self, at: At<'_>) {
        let value = self.values[at.id];
        let Layout { element, channels, stride, height, width } = value.layout;
        let as_it_is = element != Element::Bf16 && stride == channels && height * width == 1;
        let place = if as_it_is {
            Place { buffer: value.buffer, elements: self.images * channels }
        } else {
            let each = channels * height * width;
            let place = floats(&mut self.buffers, self.images * each);
            let to = Vector { buffer: place.buffer, element: Element::F32, stride: each };
            self.push(at.node, "_result", "a result, in the caller's order", KernelKind::Export(value, to));
            place
        };
        self.outputs.push((at.id, place));
    }
}

impl Schedule<'_> {
    /// Appends a kernel of a node. Names of layers differ when punctuation and case are ignored, and none ends as these do, so
    /// kernels have distinct names.
    pub(super) fn push(&mut self, node: &Node, suffix: &str, description: &str, kind: KernelKind) {
        let index = self.kernels.len();
        kind.each_buffer(|buffer| self.buffers.touch(buffer, index));
        let launch = kind.launch(self.images);
        self.kernels.push(Kernel {
            name: format!("{}_b{}{suffix}", identifier(&node.name), self.images),
            step: node.layer().into(),
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
    fn finish(mut self) -> Result<Batch, TooLarge> {
        let end = self.kernels.len();
        for place in self.outputs.iter().map(|(_, place)| place).chain(&self.inputs) {
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
            inputs: self.inputs,
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

/// Memory for a value of each of `images`.
fn value(buffers: &mut Buffers, images: usize, layout: Layout) -> Value {
    Value { buffer: bytes(buffers, images * layout.elements() * layout.element.bytes()), layout }
}

fn floats(buffers: &mut Buffers, elements: usize) -> Place {
    Place { buffer: bytes(buffers, elements * size_of::<f32>()), elements }
}

fn bytes(buffers: &mut Buffers, len: usize) -> super::BufferId {
    buffers.add(len.next_multiple_of(DEVICE_ALIGNMENT))
}

/// `features.0` becomes `features_0`; what would not begin as an identifier is prefixed.
fn identifier(layer: &str) -> String {
    let name = layer.to_ascii_lowercase().replace(['.', '-', PART], "_");
    if name.starts_with(|first: char| first.is_ascii_lowercase()) { name } else { format!("layer_{name}") }
}
