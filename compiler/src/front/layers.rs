//! The list of layers: what each is called, which operator it applies, and what it reads.

use std::collections::HashMap;

use serde_yaml::{Mapping, Value};

use super::{document::Limits, suggest::did_you_mean};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// A layer, its attributes not yet read.
pub(super) struct Layer<'a> {
    pub(super) name: String,
    /// The item of the list.
    pub(super) place: Place,
    pub(super) operator: &'a str,
    pub(super) operator_place: Place,
    pub(super) attributes: Given<'a>,
    pub(super) inputs: Vec<Input>,
}

/// The attributes, as they are written.
pub(super) enum Given<'a> {
    /// `- relu`
    Nothing,
    /// `- linear: 10`
    Bare(&'a Value, Place),
    /// `- linear: {out_features: 10}`
    Mapping(&'a Mapping, Place),
}

/// What a layer reads.
pub(super) struct Input {
    /// A position in the list; `None` is the network's input.
    pub(super) layer: Option<usize>,
    /// Where it is named, or the layer if it is not.
    pub(super) place: Place,
}

impl Layer<'_> {
    /// Where an attribute's value stands, if it is given.
    pub(super) fn attribute_place(&self, name: &str) -> Option<Place> {
        match &self.attributes {
            Given::Mapping(mapping, place) if mapping.contains_key(name) => Some(place.key(name)),
            Given::Bare(_, place) => Some(place.clone()),
            Given::Mapping(..) | Given::Nothing => None,
        }
    }
}

/// Reads every layer's name, operator and inputs.
pub(super) fn read<'a>(layers: &'a Value, diagnostics: &mut Diagnostics) -> Vec<Layer<'a>> {
    let top = Place::default().key("layers");
    let mut found = Vec::new();
    match layers {
        Value::Sequence(list) => section("", list, &top, &mut found, diagnostics),
        Value::Mapping(sections) => {
            for (name, list) in sections {
                let name = name.as_str().unwrap_or_default();
                match list {
                    Value::Sequence(list) => section(name, list, &top.key(name), &mut found, diagnostics),
                    _ => {
                        let message = format!("section `{name}` must be a list of layers");
                        diagnostics.push(Diagnostic::new(Code::WrongType, top.key(name), message));
                    }
                }
            }
        }
        _ => {
            let message = "`layers` must be a list of layers, or a mapping of sections to such lists";
            diagnostics.push(Diagnostic::new(Code::WrongType, top.clone(), message));
            return found;
        }
    }
    if found.is_empty() && diagnostics.is_empty() {
        diagnostics.push(Diagnostic::new(Code::MissingKey, top, "the network has no layers"));
    }
    if found.len() > Limits::IN_FORCE.layers {
        let message = format!("{} layers, at most {} are read", found.len(), Limits::IN_FORCE.layers);
        diagnostics.push(Diagnostic::new(Code::Limit, Place::default().key("layers"), message));
        return Vec::new();
    }
    check_names(&found, diagnostics);
    connect(&mut found, diagnostics);
    found
}

fn section<'a>(
    name: &str,
    list: &'a [Value],
    place: &Place,
    found: &mut Vec<Layer<'a>>,
    diagnostics: &mut Diagnostics,
) {
    for (index, item) in list.iter().enumerate() {
        let default_name = if name.is_empty() { index.to_string() } else { format!("{name}.{index}") };
        match layer(item, default_name, place.index(index)) {
            Ok(layer) => found.push(layer),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
}

fn layer(item: &Value, default_name: String, place: Place) -> Result<Layer<'_>, Diagnostic> {
    let (operator, operator_place, attributes) = match item {
        Value::String(operator) => (operator.as_str(), place.clone(), Given::Nothing),
        Value::Mapping(mapping) if mapping.len() == 1 => {
            let (key, value) = mapping.iter().next().map_or((&Value::Null, &Value::Null), |entry| entry);
            let Some(operator) = key.as_str() else {
                return Err(Diagnostic::new(Code::WrongType, place, "the name of an operator must be a text"));
            };
            let given = match value {
                Value::Mapping(attributes) => Given::Mapping(attributes, place.key(operator)),
                Value::Null => Given::Nothing,
                bare => Given::Bare(bare, place.key(operator)),
            };
            (operator, place.key_itself(operator), given)
        }
        _ => {
            let message = "a layer is an operator, or an operator with its attributes";
            let help = "write `- relu`, `- linear: 10` or `- conv2d: {out_channels: 64, kernel: 3}`";
            return Err(Diagnostic::new(Code::WrongType, place, message).help(Some(help)));
        }
    };
    let name = match &attributes {
        Given::Mapping(mapping, attributes) => match mapping.get("name") {
            None => default_name,
            Some(Value::String(name)) => name.clone(),
            Some(_) => return Err(Diagnostic::new(Code::WrongType, attributes.key("name"), "`name` must be a text")),
        },
        Given::Nothing | Given::Bare(..) => default_name,
    };
    Ok(Layer { name, place, operator, operator_place, attributes, inputs: Vec::new() })
}

/// A name becomes part of Rust identifiers and of the names of tensors.
fn check_names(layers: &[Layer<'_>], diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, &Layer<'_>> = HashMap::new();
    for layer in layers {
        let place = layer.attribute_place("name").filter(|_| matches!(layer.attributes, Given::Mapping(..)));
        let place = place.unwrap_or(layer.operator_place.clone());
        let characters = layer.name.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
        if layer.name.is_empty() || layer.name.len() > Limits::IN_FORCE.name || !characters || layer.name == "input" {
            let message = format!("`{}` cannot be the name of a layer", layer.name.escape_debug());
            let help = "use letters, digits, `_`, `-` and `.`; `input` is the image";
            diagnostics.push(Diagnostic::new(Code::Name, place.clone(), message).help(Some(help)));
        }
        let mangled = layer.name.to_ascii_lowercase().replace(['.', '-'], "_");
        if let Some(first) = seen.insert(mangled, layer) {
            let message = match first.name == layer.name {
                true => format!("there are two layers `{}`", layer.name),
                false => format!("`{}` and `{}` give the same Rust name", first.name, layer.name),
            };
            let diagnostic = Diagnostic::new(Code::DuplicateName, place, message);
            diagnostics.push(diagnostic.also(first.place.clone(), "the first"));
        }
    }
}

/// Resolves `from:`; without it a layer reads the one before.
fn connect(layers: &mut [Layer<'_>], diagnostics: &mut Diagnostics) {
    let names: HashMap<String, usize> =
        layers.iter().enumerate().map(|(index, layer)| (layer.name.clone(), index)).collect();
    for (index, layer) in layers.iter_mut().enumerate() {
        let from = match &layer.attributes {
            Given::Mapping(mapping, place) => mapping.get("from").map(|from| (from, place.key("from"))),
            Given::Nothing | Given::Bare(..) => None,
        };
        let Some((from, place)) = from else {
            layer.inputs = vec![Input { layer: index.checked_sub(1), place: layer.place.clone() }];
            continue;
        };
        let named: Vec<(&Value, Place)> = match from {
            Value::Sequence(list) => list.iter().enumerate().map(|(index, name)| (name, place.index(index))).collect(),
            one => vec![(one, place)],
        };
        for (name, place) in named {
            let text = name.as_str().unwrap_or_default();
            match names.get(text) {
                _ if text == "input" => layer.inputs.push(Input { layer: None, place }),
                Some(source) => layer.inputs.push(Input { layer: Some(*source), place }),
                None => {
                    let message = format!("there is no layer `{}`", text.escape_debug());
                    let help = did_you_mean(text, names.keys().map(String::as_str).chain(["input"]));
                    diagnostics.push(Diagnostic::new(Code::UnknownLayer, place, message).help(help));
                }
            }
        }
    }
}
