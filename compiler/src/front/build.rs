//! Turns layers into nodes, in topological order.

use super::{
    layers::{Input, Layer},
    operators::{self, Decoded},
    shapes::{self, Producer},
    values::Values,
};
use crate::{
    diagnostic::{Diagnostics, Span},
    ir::{Graph, Node, NodeId, NodeTable, Op, Shape, Tensor, shape},
};

/// The result so far, each layer by its position in the file.
pub(super) struct Built {
    nodes: NodeTable<Node>,
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
    /// In the order of PyTorch's state dict.
    tensors: Vec<Tensor>,
}

/// Reads the layers' attributes and applies their operators, in topological order.
pub(super) fn build(
    layers: &[Layer<'_>],
    order: &[usize],
    (input, input_span): (Option<Shape>, Span),
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Built {
    let mut nodes = NodeTable::new();
    if let Some(shape) = input {
        let (op, inputs, fused) = (Op::Input, Vec::new(), Vec::new());
        nodes.push(Node { name: "input".into(), op, inputs, shape, fused, place: input_span });
    }
    let built = Built { nodes, layers: layers.iter().map(|_| Slot::default()).collect() };
    let mut builder = Builder { layers, values, diagnostics, built, input, input_span };
    for index in order {
        builder.layer(*index);
    }
    builder.built
}

impl Built {
    /// The graph with these layers as outputs; `None` if one has no node.
    pub(super) fn into_graph(self, name: String, outputs: &[usize]) -> Option<Graph> {
        let outputs: Option<Vec<NodeId>> = outputs.iter().map(|layer| self.layers[*layer].id).collect();
        let tensors = self.layers.into_iter().flat_map(|layer| layer.tensors).collect();
        Some(Graph { name, nodes: self.nodes, outputs: outputs?, tensors, preprocess: None, classes: None })
    }
}

struct Builder<'a> {
    layers: &'a [Layer<'a>],
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
    built: Built,
    input: Option<Shape>,
    input_span: Span,
}

impl Builder<'_> {
    fn layer(&mut self, index: usize) {
        let layer = &self.layers[index];
        let inputs = layer.inputs.as_deref();
        let first = inputs.and_then(|inputs| self.shape(inputs.first()?));
        let Some(decoded) = operators::decode(layer, self.values, first.as_ref(), self.diagnostics) else { return };
        let shapes: Option<Vec<Shape>> =
            inputs.and_then(|inputs| inputs.iter().map(|input| self.shape(input)).collect());
        let Decoded { op, tensors, is_right } = decoded;
        let mut slot = Slot { shape: certain(&op, first, is_right), ..Slot::default() };
        if let (true, Some(inputs), Some(shapes)) = (is_right, inputs, shapes) {
            match shape::infer(&op, &shapes) {
                Ok(shape) => {
                    slot.id = self.node(layer, &op, inputs, shape);
                    slot.shape = Some(shape);
                }
                Err(error) => {
                    let producers: Vec<Producer> =
                        inputs.iter().zip(&shapes).map(|(input, shape)| self.producer(input, *shape)).collect();
                    let source = self.values.source;
                    self.diagnostics.push(shapes::explain(source, layer, &op, &producers, &error));
                    slot.shape = shape::recover(&op, &shapes);
                }
            }
        }
        self.built.layers[index] = Slot { op: Some(op), tensors, ..slot };
    }

    fn node(&mut self, layer: &Layer<'_>, op: &Op, inputs: &[Input], shape: Shape) -> Option<NodeId> {
        let ids: Option<Vec<NodeId>> = inputs
            .iter()
            .map(|input| input.layer.map_or(Some(NodeId::INPUT), |layer| self.built.layers[layer].id))
            .collect();
        let (name, place) = (layer.name.clone(), layer.operator_span);
        Some(self.built.nodes.push(Node { name, op: op.clone(), inputs: ids?, shape, fused: Vec::new(), place }))
    }

    fn shape(&self, input: &Input) -> Option<Shape> {
        input.layer.map_or(self.input, |layer| self.built.layers[layer].shape)
    }

    fn producer(&self, input: &Input, shape: Shape) -> Producer {
        let (name, span) = match input.layer {
            None => ("the input".into(), self.input_span),
            Some(layer) => (format!("`{}`", self.layers[layer].name), self.layers[layer].operator_span),
        };
        let arithmetic = input.layer.and_then(|layer| self.arithmetic(layer));
        Producer { name, span, shape, arithmetic, flattened: input.layer.and_then(|layer| self.flattened(layer)) }
    }

    /// The flatten layer above this one, if no layer in between changes its size.
    fn flattened(&self, mut layer: usize) -> Option<String> {
        for _ in 0..TRACED {
            let op = self.built.layers[layer].op.as_ref()?;
            if matches!(op, Op::Flatten) {
                return Some(self.layers[layer].name.clone());
            }
            layer = self.layers[layer].inputs.as_deref()?.first()?.layer.filter(|_| keeps_size(op))?;
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
            if let (Op::Flatten, Some(Shape::Image { channels, height, width })) = (op, shape) {
                flattened = Some(format!("`{name}` gives {channels}*{height}*{width} = {}", channels * height * width));
            }
            let windows = shape.and_then(|shape| shape::windows_of(op, &shape));
            let changed = windows.filter(|windows| windows.iter().any(|window| window.count() != Ok(window.size)));
            if let Some([vertical, horizontal]) = changed {
                let [height, width] = [vertical.arithmetic(), horizontal.arithmetic()];
                let window = match height == width {
                    true => format!("height and width of `{name}`: {height}"),
                    false => format!("height of `{name}`: {height}; width: {width}"),
                };
                return Some(flattened.map_or(window.clone(), |flattened| format!("{flattened}; {window}")));
            }
            match (keeps_size(op) || windows.is_some(), input.layer) {
                (true, Some(before)) => layer = before,
                (true, None) | (false, _) => return flattened,
            }
        }
        flattened
    }
}

/// The number of layers that are searched for the origin of a size.
const TRACED: usize = 64;

/// Whether an operator preserves height and width.
fn keeps_size(op: &Op) -> bool {
    match op {
        Op::Activation(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => true,
        Op::Input
        | Op::Conv2d(_)
        | Op::Linear(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_) => false,
    }
}

/// The shape that an operator yields regardless of mistakes in its other attributes.
fn certain(op: &Op, input: Option<Shape>, is_right: bool) -> Option<Shape> {
    match op {
        Op::Linear(linear) => is_right.then_some(Shape::Flat { features: linear.out_features }),
        Op::Activation(_) | Op::LocalResponseNorm(_) | Op::BatchNorm(_) | Op::Dropout(_) | Op::Softmax => input,
        Op::Input
        | Op::Conv2d(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::Flatten
        | Op::Add
        | Op::Mul
        | Op::Concat => None,
    }
}
