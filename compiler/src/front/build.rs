//! Turns layers into nodes, in topological order.

use super::{
    inputs::NetworkInput,
    layers::{Input, Layer, Source},
    operators::{self, Decoded},
    shapes::{self, Producer},
    values::Values,
};
use crate::{
    diagnostic::Diagnostics,
    ir::{self, Graph, Id, Inputs, Keeps, Node, NodeId, NodeTable, Op, Shape, Tensor, TensorTable, window::Window},
};

/// The result so far, each layer by its position in the file.
pub(super) struct Built {
    nodes: NodeTable<Node>,
    /// In the order in which the layers were read.
    tensors: TensorTable<Tensor>,
    layers: Vec<Slot>,
}

/// The result for a layer.
#[derive(Default)]
struct Slot {
    /// Its node, if the layer and its inputs have no mistake.
    id: Option<NodeId>,
    /// Its shape, if it is certain despite any mistakes.
    shape: Option<Shape>,
    op: Option<Op>,
}

/// Reads the layers' attributes and applies their operators, in topological order.
pub(super) fn build(
    layers: &[Layer<'_>],
    order: &[usize],
    inputs: &[NetworkInput],
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Built {
    let mut nodes = NodeTable::new();
    // If one of them has a mistake, there is no graph, and no node is looked up.
    for NetworkInput { name, shape, span, .. } in inputs {
        let (op, inputs, fused) = (Op::Input(ir::Input), Vec::new(), Vec::new());
        let shape = shape.unwrap_or(Shape::new(&[1]));
        nodes.push(Node { name: name.clone(), op, inputs, shape, fused, place: *span });
    }
    let slots = layers.iter().map(|_| Slot::default()).collect();
    let built = Built { nodes, tensors: TensorTable::new(), layers: slots };
    let mut builder = Builder { layers, values, diagnostics, built, inputs };
    for index in order {
        builder.layer(*index);
    }
    builder.built
}

impl Built {
    /// The graph with these layers as outputs; `None` if one has no node.
    pub(super) fn into_graph(mut self, name: String, outputs: &[usize]) -> Option<Graph> {
        let outputs: Option<Vec<NodeId>> = outputs.iter().map(|layer| self.layers[*layer].id).collect();
        let tensors = self.sort_tensors();
        Some(Graph { name, nodes: self.nodes, outputs: outputs?, tensors, preprocess: None, classes: None })
    }

    /// The tensors in the order of the file, which is that of PyTorch's state dict.
    fn sort_tensors(&mut self) -> TensorTable<Tensor> {
        let mut sorted = TensorTable::new();
        for id in self.layers.iter().filter_map(|layer| layer.id) {
            for tensor in self.nodes[id].op.tensors_mut() {
                *tensor = sorted.push(self.tensors[*tensor].clone());
            }
        }
        sorted
    }
}

struct Builder<'a> {
    layers: &'a [Layer<'a>],
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
    built: Built,
    inputs: &'a [NetworkInput],
}

impl Builder<'_> {
    fn layer(&mut self, index: usize) {
        let layer = &self.layers[index];
        let inputs = layer.inputs.as_deref();
        let first = inputs.and_then(|inputs| self.shape(inputs.first()?));
        let tensors = &mut self.built.tensors;
        let Some(decoded) = operators::decode(layer, self.values, first, tensors, self.diagnostics) else { return };
        let shapes: Option<Vec<Shape>> =
            inputs.and_then(|inputs| inputs.iter().map(|input| self.shape(input)).collect());
        let Decoded { op, is_right } = decoded;
        let mut slot = Slot { shape: certain(&op, first, is_right), ..Slot::default() };
        if let (true, Some(inputs), Some(shapes)) = (is_right, inputs, shapes) {
            match op.infer(&shapes) {
                Ok(shape) => {
                    slot.id = self.node(layer, &op, inputs, shape);
                    slot.shape = Some(shape);
                }
                Err(error) => {
                    let producers: Vec<Producer> =
                        inputs.iter().zip(&shapes).map(|(input, shape)| self.producer(input, *shape)).collect();
                    let source = self.values.source;
                    self.diagnostics.push(shapes::explain(source, layer, &op, &producers, &error));
                    slot.shape = op.recover(&shapes);
                }
            }
        }
        self.built.layers[index] = Slot { op: Some(op), ..slot };
    }

    fn node(&mut self, layer: &Layer<'_>, op: &Op, inputs: &[Input], shape: Shape) -> Option<NodeId> {
        let ids: Option<Vec<NodeId>> = inputs
            .iter()
            .map(|input| match input.source {
                Source::Input(input) => Some(NodeId::new(input)),
                Source::Layer(layer) => self.built.layers[layer].id,
            })
            .collect();
        let (name, place) = (layer.name.clone(), layer.operator_span);
        Some(self.built.nodes.push(Node { name, op: op.clone(), inputs: ids?, shape, fused: Vec::new(), place }))
    }

    fn shape(&self, input: &Input) -> Option<Shape> {
        match input.source {
            Source::Input(input) => self.inputs[input].shape,
            Source::Layer(layer) => self.built.layers[layer].shape,
        }
    }

    fn producer(&self, input: &Input, shape: Shape) -> Producer {
        let (name, span) = match input.source {
            Source::Input(input) => (self.inputs[input].shown.clone(), self.inputs[input].span),
            Source::Layer(layer) => (format!("`{}`", self.layers[layer].name), self.layers[layer].operator_span),
        };
        let arithmetic = input.layer().and_then(|layer| self.arithmetic(layer));
        Producer { name, span, shape, arithmetic, flattened: input.layer().and_then(|layer| self.flattened(layer)) }
    }

    /// The flatten layer above this one, if no layer in between changes its size.
    fn flattened(&self, mut layer: usize) -> Option<String> {
        for _ in 0..TRACED {
            let op = self.built.layers[layer].op.as_ref()?;
            if matches!(op, Op::Flatten(_)) {
                return Some(self.layers[layer].name.clone());
            }
            layer = self.layers[layer].inputs.as_deref()?.first()?.layer().filter(|_| keeps_size(op))?;
        }
        None
    }

    /// The arithmetic behind the size of a layer's value: the last window that changed its height and width, and the
    /// flatten.
    fn arithmetic(&self, mut layer: usize) -> Option<String> {
        let mut flattened = None;
        for _ in 0..TRACED {
            let op = self.built.layers[layer].op.as_ref()?;
            let input = self.layers[layer].inputs.as_deref().and_then(|inputs| inputs.first())?;
            let shape = self.shape(input);
            let name = &self.layers[layer].name;
            if let (Op::Flatten(_), Some(shape)) = (op, shape.filter(|shape| shape.rank() > 1)) {
                let product: Vec<String> = shape.sizes().iter().map(usize::to_string).collect();
                flattened = Some(format!("`{name}` gives {} = {}", product.join("*"), shape.elements()));
            }
            let windows = shape.map(|shape| op.windows(&shape)).unwrap_or_default();
            let changes = windows.iter().any(|window| window.count() != Ok(window.size));
            if changes {
                let each: Vec<String> = windows.iter().map(Window::arithmetic).collect();
                let window = match each.as_slice() {
                    [height, width] if height == width => format!("height and width of `{name}`: {height}"),
                    [height, width] => format!("height of `{name}`: {height}; width: {width}"),
                    length => format!("length of `{name}`: {}", length.join("; ")),
                };
                return Some(flattened.map_or(window.clone(), |flattened| format!("{flattened}; {window}")));
            }
            match (keeps_size(op) || !windows.is_empty(), input.layer()) {
                (true, Some(before)) => layer = before,
                (true, None) | (false, _) => return flattened,
            }
        }
        flattened
    }
}

/// The number of layers that are searched for the origin of a size.
const TRACED: usize = 64;

/// Whether an operator preserves height and width, if only the order of the elements counts.
fn keeps_size(op: &Op) -> bool {
    op.facts().keeps != Keeps::Nothing
}

/// The shape that an operator yields regardless of mistakes in its other attributes.
fn certain(op: &Op, input: Option<Shape>, is_right: bool) -> Option<Shape> {
    let facts = op.facts();
    let kept = input.filter(|_| facts.keeps == Keeps::Shape && facts.inputs == Inputs::One);
    facts.fixed.filter(|_| is_right).or(kept)
}
