//! Turns layers into nodes, in topological order.

use std::rc::Rc;

use super::{
    blocks::{Bound, Calculated, Held},
    inputs::NetworkInput,
    layers::{self, Given, Input, Layer, Source},
    network::{self, LOOKED_AT, Network, Scope},
    operators::{self, Decoded},
    shapes::{self, Producer},
    uses,
    values::{Channels, Values},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Uses},
    ir::{
        self, Graph, Id, Inputs, Keeps, Move, Node, NodeId, NodeTable, Op, Shape, Tensor, TensorTable, window::Window,
    },
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
    /// The value that it passes on, if it does not exist.
    passes: Option<Source>,
}

/// Reads the layers' attributes and applies their operators, in topological order.
pub(super) fn build(
    network: &Network<'_>,
    order: &[usize],
    inputs: &[NetworkInput],
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Built {
    let layers = &network.layers;
    let mut nodes = NodeTable::new();
    // If one of them has a mistake, there is no graph, and no node is looked up.
    for NetworkInput { name, shape, span, .. } in inputs {
        let (op, inputs, fused) = (Op::Input(ir::Input), Vec::new(), Vec::new());
        let shape = shape.unwrap_or(Shape::new(&[1]));
        nodes.push(Node { name: name.clone(), op, inputs, shape, fused, place: *span, scale: None });
    }
    let slots = layers.iter().map(|_| Slot::default()).collect();
    let built = Built { nodes, tensors: TensorTable::new(), layers: slots };
    let scopes = network.scopes.iter().map(|_| None).collect();
    let mut builder = Builder { layers, network, scopes, values, diagnostics, built, inputs };
    for index in order {
        // Further uses have the same mistakes.
        if layers[*index].scope <= LOOKED_AT || !builder.diagnostics.has_in_blocks() {
            builder.layer(*index);
        }
    }
    builder.diagnostics.within(0, &Uses::default());
    builder.built
}

impl Built {
    /// The graph with these layers as outputs; `None` if one has no node.
    pub(super) fn into_graph(mut self, name: String, outputs: &[usize]) -> Option<Graph> {
        let mut nodes: Vec<NodeId> = Vec::new();
        for output in outputs {
            let id = self.layers[*output].id?;
            // Disabled layers may pass the same value on.
            if !nodes.contains(&id) {
                nodes.push(id);
            }
        }
        let tensors = self.sort_tensors();
        Some(Graph { name, nodes: self.nodes, outputs: nodes, tensors, preprocess: None, classes: None })
    }

    /// Whether a layer exists and does not only pass a value on.
    pub(super) fn is_there(&self, layer: usize) -> bool {
        self.layers[layer].passes.is_none()
    }

    /// Whether a layer passes an input of the network on.
    pub(super) fn is_input(&self, layer: usize) -> bool {
        matches!(self.layers[layer].passes, Some(Source::Input(_)))
    }

    /// The tensors in the order of the file, which is that of PyTorch's state dict.
    fn sort_tensors(&mut self) -> TensorTable<Tensor> {
        let mut sorted = TensorTable::new();
        for id in self.layers.iter().filter(|layer| layer.passes.is_none()).filter_map(|layer| layer.id) {
            for tensor in self.nodes[id].op.tensors_mut() {
                *tensor = sorted.push(self.tensors[*tensor].clone());
            }
        }
        sorted
    }
}

struct Builder<'a> {
    layers: &'a [Layer<'a>],
    network: &'a Network<'a>,
    /// The evaluated scopes, from the first of their layers on.
    scopes: Vec<Option<Known<'a>>>,
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
    built: Built,
    inputs: &'a [NetworkInput],
}

/// A use of a block, evaluated once the shape of its input is known.
#[derive(Clone)]
struct Known<'a> {
    parameters: Rc<[Bound<'a>]>,
    channels: Channels,
    /// The value that its layers pass on, if it is disabled; `Err` if that is unknown.
    passes: Result<Option<Source>, Unknown>,
    uses: Uses,
}

/// Unknown because of a mistake, which has been reported.
#[derive(Clone, Copy)]
struct Unknown;

impl<'a> Builder<'a> {
    fn layer(&mut self, index: usize) {
        let layer = &self.layers[index];
        let Known { parameters, channels, passes, uses } = self.scope(layer.scope);
        self.diagnostics.within(layer.scope, &uses);
        let inputs: Option<Vec<Input>> =
            layer.inputs.as_deref().map(|inputs| inputs.iter().map(|input| self.resolved(input)).collect());
        let inputs = inputs.as_deref();
        let first = inputs.and_then(|inputs| self.shape(inputs.first()?));
        let channels = if layer.scope == 0 { first.map(|shape| shape.channels()).into() } else { channels };
        let values = Values { parameters: &parameters, channels, ..self.values };
        let passes = passes.and_then(|passes| match passes {
            Some(source) => Ok(Some(source)),
            None => self.passes(layer, inputs, values),
        });
        match passes {
            Ok(None) => self.operator(index, inputs, first, values),
            Ok(Some(source)) => {
                match layer.given {
                    Given::Mapping(map) => map.entries.iter().for_each(|entry| values.touch(&entry.value)),
                    Given::Bare(node) => values.touch(node),
                    Given::Nothing => {}
                }
                let overrides = layer.overrides.iter().flat_map(|map| &map.entries);
                overrides.for_each(|entry| values.touch(&entry.value));
                self.built.layers[index] = self.passing(source);
            }
            Err(Unknown) => {}
        }
    }

    /// The value that a layer passes on, if it is disabled.
    fn passes(
        &mut self,
        layer: &Layer<'_>,
        inputs: Option<&[Input]>,
        values: Values<'_>,
    ) -> Result<Option<Source>, Unknown> {
        let first = || inputs.and_then(|inputs| inputs.first()).map(|input| Some(input.source)).ok_or(Unknown);
        if layer.passes {
            return first();
        }
        let Some(condition) = layer.attribute(layers::IF.name) else { return Ok(None) };
        let what = format!("layer `{}`: `if`", layer.name);
        match values.flag(&what, &condition.value, self.diagnostics) {
            Some(true) => Ok(None),
            Some(false) if inputs.is_some_and(<[Input]>::is_empty) => {
                let message = format!("layer `{}` reads nothing that could be passed on without it", layer.name);
                let span = condition.value.span;
                self.diagnostics.push(Diagnostic::new(Code::Arity, span, message).label("expected `true`"));
                Err(Unknown)
            }
            Some(false) => first(),
            None => Err(Unknown),
        }
    }

    fn passing(&self, source: Source) -> Slot {
        match source {
            Source::Input(input) => {
                Slot { id: Some(NodeId::new(input)), shape: self.inputs[input].shape, op: None, passes: Some(source) }
            }
            Source::Layer(layer) => {
                let Slot { id, shape, .. } = self.built.layers[layer];
                Slot { id, shape, op: None, passes: Some(source) }
            }
        }
    }

    /// Skips disabled layers.
    fn resolved(&self, input: &Input) -> Input {
        let passed = input.layer().and_then(|layer| self.built.layers[layer].passes);
        Input { source: passed.unwrap_or(input.source), span: input.span }
    }

    /// Evaluates a scope at the first of its layers. The nesting of blocks is limited, and with it the recursion.
    fn scope(&mut self, number: usize) -> Known<'a> {
        if let Some(known) = &self.scopes[number] {
            return known.clone();
        }
        let known = match number {
            0 => Known { parameters: [].into(), channels: Channels::Nowhere, passes: Ok(None), uses: Uses::default() },
            _ => self.used(number),
        };
        self.scopes[number] = Some(known.clone());
        known
    }

    fn used(&mut self, number: usize) -> Known<'a> {
        let scope = &self.network.scopes[number];
        let outer = self.scope(scope.parent);
        let input = scope.inputs.as_deref().and_then(|inputs| inputs.first()).map(|input| self.resolved(input));
        let channels = input.and_then(|input| self.shape(&input)).map(|shape| shape.channels());
        // Outside of blocks, `$in` in the arguments of a use is that of its own input.
        let outside = if scope.parent == 0 { channels.into() } else { outer.channels };
        let values = Values { parameters: &outer.parameters, channels: outside, ..self.values };
        self.diagnostics.within(scope.parent, &outer.uses);
        let condition = scope.condition.map(|condition| {
            let what = format!("`if` of `{}`", scope.prefix);
            values.flag(&what, condition, self.diagnostics)
        });
        let passes = match (outer.passes, condition) {
            (Ok(Some(source)), _) => Ok(Some(source)),
            (Ok(None), None | Some(Some(true))) => Ok(None),
            (Ok(None), Some(Some(false))) => input.map(|input| Some(input.source)).ok_or(Unknown),
            (Ok(None), Some(None)) | (Err(Unknown), _) => Err(Unknown),
        };
        let parameters = match passes {
            Ok(None) => self.calculated(scope, values, channels.into()),
            Ok(Some(_)) | Err(Unknown) => {
                let later = scope.parameters.iter().filter_map(|bound| bound.held.later());
                later.for_each(|node| values.touch(node));
                Rc::clone(&scope.parameters)
            }
        };
        let uses = outer.uses.used_at(scope.span, network::used_with(&parameters));
        Known { parameters, channels: channels.into(), passes, uses }
    }

    /// The parameters, including those that depend on `$in`.
    fn calculated(&mut self, scope: &Scope<'a>, values: Values<'_>, channels: Channels) -> Rc<[Bound<'a>]> {
        let is_known = |bound: &Bound<'_>| !matches!(bound.held, Held::Later(..));
        let Some(block) = scope.block.filter(|_| !scope.parameters.iter().all(is_known)) else {
            return Rc::clone(&scope.parameters);
        };
        let mut parameters: Vec<Bound<'a>> = Vec::new();
        for bound in &*scope.parameters {
            let what = bound.parameter.what(block);
            let held = match bound.held {
                Held::Later(node, Calculated::ByTheUse) => {
                    uses::given(block, bound.parameter, node, values, self.diagnostics)
                }
                Held::Later(node, by @ Calculated::ByTheBlock) => {
                    let values = Values { parameters: &parameters, channels, ..values };
                    values.argument(&what, node, by, self.diagnostics)
                }
                held @ (Held::Known(_) | Held::Wrong) => held,
            };
            parameters.push(Bound { held, ..*bound });
        }
        parameters.into()
    }

    fn operator(&mut self, index: usize, inputs: Option<&[Input]>, first: Option<Shape>, values: Values<'_>) {
        let layer = &self.layers[index];
        let tensors = &mut self.built.tensors;
        let Some(decoded) = operators::decode(layer, values, first, tensors, self.diagnostics) else { return };
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
        let (fused, inputs) = (Vec::new(), ids?);
        Some(self.built.nodes.push(Node { name, op: op.clone(), inputs, shape, fused, place, scale: None }))
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
            if matches!(op, Op::Move(Move::Flatten { .. })) {
                return Some(self.layers[layer].name.clone());
            }
            let input = self.resolved(self.layers[layer].inputs.as_deref()?.first()?);
            layer = input.layer().filter(|_| keeps_size(op))?;
        }
        None
    }

    /// The arithmetic behind the size of a layer's value: the last window that changed its height and width, and the
    /// flatten.
    fn arithmetic(&self, mut layer: usize) -> Option<String> {
        let mut flattened = None;
        for _ in 0..TRACED {
            let op = self.built.layers[layer].op.as_ref()?;
            let input = self.resolved(self.layers[layer].inputs.as_deref().and_then(|inputs| inputs.first())?);
            let shape = self.shape(&input);
            let name = &self.layers[layer].name;
            if let (Op::Move(Move::Flatten { .. }), Some(shape)) = (op, shape.filter(|shape| shape.rank() > 1)) {
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
