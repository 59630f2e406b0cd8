//! From YAML text to a [`Graph`]: the only folder that knows YAML.
//!
//! `document` reads the file and its top level, `layers` the list of layers with their names and inputs, `order` sorts
//! them, `operators` reads each operator's attributes (through `attributes`) and applies it to the shapes of its inputs.
//! Mistakes are collected; a layer whose input is wrong is not judged by it.

mod attributes;
mod document;
mod layers;
pub(crate) mod locate;
mod operators;
mod order;
mod suggest;

pub use document::Limits;

use std::collections::HashMap;

use serde_yaml::Value;

use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Place, Source},
    ir::{Graph, Node, NodeId, NodeTable, Op, Shape, Tensor, shape},
};
use attributes::Attributes;
use layers::Layer;

/// What whoever compiles a model file may set anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Another name for the network.
    pub name: Option<String>,
    /// Other values for variables of the file.
    pub variables: Vec<(String, u64)>,
    /// Which values are results.
    pub results: Results,
}

/// Which values are the network's results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Results {
    /// Those that `outputs:` names; without it, those that no layer reads.
    #[default]
    AsTheFileSays,
    /// The value of every layer, so that nothing is fused: to compare a network with another implementation.
    EveryLayer,
}

/// Reads a model file.
///
/// # Errors
/// Every mistake in it.
pub fn parse(source: &Source, options: &Options) -> Result<Graph, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let document = document::read(source, options, &mut diagnostics);
    let document = match document {
        Some(document) => document,
        None => return Err(diagnostics),
    };
    let layers = layers::read(&document.layers, &mut diagnostics);
    let layers = diagnostics.gate(layers)?;
    let order = order::sort(&layers, &mut diagnostics);
    let order = diagnostics.gate(order)?;
    let mut builder = Builder {
        layers: &layers,
        variables: &document.variables,
        diagnostics: &mut diagnostics,
        nodes: NodeTable::new(),
        ids: HashMap::new(),
        tensors: HashMap::new(),
    };
    builder.input(document.input);
    for index in order {
        builder.layer(index);
    }
    let (nodes, ids, mut tensors) = (builder.nodes, builder.ids, builder.tensors);
    let outputs = outputs(&document, &layers, &ids, options, &mut diagnostics);
    let tensors = (0..layers.len()).filter_map(|index| tensors.remove(&index)).flatten().collect();
    diagnostics.gate(Graph { name: document.name, nodes, outputs, tensors })
}

/// Layers become nodes, in the order of their inputs.
struct Builder<'a> {
    layers: &'a [Layer<'a>],
    variables: &'a HashMap<String, u64>,
    diagnostics: &'a mut Diagnostics,
    nodes: NodeTable<Node>,
    /// By position in the file. A layer that is wrong has no node, and neither have those that read it.
    ids: HashMap<usize, NodeId>,
    /// By position in the file, which is the order of PyTorch's state dict.
    tensors: HashMap<usize, Vec<Tensor>>,
}

impl Builder<'_> {
    fn input(&mut self, shape: Shape) {
        self.nodes.push(Node {
            name: "input".into(),
            op: Op::Input,
            inputs: Vec::new(),
            shape,
            fused: Vec::new(),
            place: Place::default().key("input"),
        });
    }

    fn layer(&mut self, index: usize) {
        let layer = &self.layers[index];
        let inputs: Option<Vec<NodeId>> = layer
            .inputs
            .iter()
            .map(|input| input.layer.map_or(Some(NodeId::INPUT), |layer| self.ids.get(&layer).copied()))
            .collect();
        let shapes: Option<Vec<Shape>> =
            inputs.as_ref().map(|inputs| inputs.iter().map(|input| self.nodes[*input].shape).collect());
        let mut attributes = Attributes::new(layer, self.variables, self.diagnostics);
        let decoded = operators::decode(layer, &mut attributes, shapes.as_deref());
        attributes.finish();
        let (Some((op, tensors)), Some(inputs), Some(shapes)) = (decoded, inputs, shapes) else { return };
        match shape::infer(&op, &shapes) {
            Ok(shape) => {
                let (name, place) = (layer.name.clone(), layer.place.clone());
                let id = self.nodes.push(Node { name, op, inputs, shape, fused: Vec::new(), place });
                self.ids.insert(index, id);
                self.tensors.insert(index, tensors);
            }
            Err(error) => self.shape_error(layer, &inputs, &error),
        }
    }

    fn shape_error(&mut self, layer: &Layer<'_>, inputs: &[NodeId], error: &shape::ShapeError) {
        let place = error.attribute.and_then(|attribute| layer.attribute_place(attribute));
        let message = format!("layer `{}`: {}", layer.name, error.message);
        let mut diagnostic = Diagnostic::new(error.rule.into(), place.unwrap_or(layer.operator_place.clone()), message)
            .help(error.help.clone());
        for input in inputs {
            let node = &self.nodes[*input];
            diagnostic = diagnostic.also(node.place.clone(), format!("this gives {}", node.shape));
        }
        self.diagnostics.push(diagnostic);
    }
}

impl From<shape::Rule> for Code {
    fn from(rule: shape::Rule) -> Code {
        match rule {
            shape::Rule::Rank => Code::Rank,
            shape::Rule::InputSize => Code::InputSize,
            shape::Rule::Groups => Code::Groups,
            shape::Rule::Window => Code::Window,
            shape::Rule::PoolPadding => Code::PoolPadding,
            shape::Rule::SameShape => Code::SameShape,
            shape::Rule::TooLarge => Code::TooLarge,
            shape::Rule::Arity => Code::Arity,
        }
    }
}

/// The results: of the layers that `outputs:` names, of every layer, or of those that no other reads.
fn outputs(
    document: &document::Document,
    layers: &[Layer<'_>],
    ids: &HashMap<usize, NodeId>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Vec<NodeId> {
    let every = 0..layers.len();
    let chosen: Vec<usize> = match (options.results, &document.outputs) {
        (Results::EveryLayer, _) => every.collect(),
        (Results::AsTheFileSays, Some(names)) => named_outputs(names, layers, diagnostics),
        (Results::AsTheFileSays, None) => {
            let read: Vec<usize> =
                layers.iter().flat_map(|layer| &layer.inputs).filter_map(|input| input.layer).collect();
            every.filter(|index| !read.contains(index)).collect()
        }
    };
    chosen.iter().filter_map(|index| ids.get(index).copied()).collect()
}

fn named_outputs(outputs: &Value, layers: &[Layer<'_>], diagnostics: &mut Diagnostics) -> Vec<usize> {
    let place = Place::default().key("outputs");
    let Some(list) = outputs.as_sequence().filter(|list| !list.is_empty()) else {
        diagnostics.push(Diagnostic::new(Code::WrongType, place, "`outputs` must be a list of layers"));
        return Vec::new();
    };
    let mut chosen = Vec::new();
    for (index, name) in list.iter().enumerate() {
        let text = name.as_str().unwrap_or_default();
        match layers.iter().position(|layer| layer.name == text) {
            Some(layer) if chosen.contains(&layer) => {
                let message = format!("`{text}` is a result already");
                diagnostics.push(Diagnostic::new(Code::DuplicateName, place.index(index), message));
            }
            Some(layer) => chosen.push(layer),
            None => {
                let names = layers.iter().map(|layer| layer.name.as_str());
                let message = format!("there is no layer `{text}`");
                let help = suggest::did_you_mean(text, names);
                diagnostics.push(Diagnostic::new(Code::UnknownLayer, place.index(index), message).help(help));
            }
        }
    }
    chosen
}
