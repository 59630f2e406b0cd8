//! The list of layers: the name, operator and attributes of each.

use std::{collections::HashMap, ops::Range};

use super::{
    Limits,
    allow::{self, Allowed},
    format::{Field, Form},
    operators,
    suggest::{say, shown},
    tree::{Entry, Map, Node, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Span};

/// A layer whose attributes are not yet read.
pub(super) struct Layer<'a> {
    pub(super) name: String,
    /// The place of its name, or of its operator.
    pub(super) name_span: Span,
    /// The origin of its name.
    pub(super) naming: Naming,
    /// `None` if it is not a valid layer; this has been reported.
    pub(super) operator: Option<&'a str>,
    pub(super) operator_span: Span,
    pub(super) given: Given<'a>,
    /// Its inputs; `None` if they are invalid, which has been reported, or unknown.
    pub(super) inputs: Option<Vec<Input>>,
    /// The silenced warnings.
    pub(super) allowed: Allowed,
}

/// The origin of a layer's name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// From `name:`.
    Given,
    /// From its section and position.
    Position,
    /// Invalid; this has been reported.
    Wrong,
}

/// The attributes as written.
#[derive(Clone, Copy)]
pub(super) enum Given<'a> {
    /// `- relu`
    Nothing,
    /// `- linear: 10`
    Bare(&'a Node),
    /// `- linear: {out_features: 10}`
    Mapping(&'a Map),
}

/// An input of a layer.
#[derive(Clone, Copy)]
pub(super) struct Input {
    pub(super) source: Source,
    /// The place where it is named, or that of the reading layer.
    pub(super) span: Span,
}

/// The source of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The network's input at this position.
    Input(usize),
    /// The layer at this position in the list.
    Layer(usize),
}

impl Input {
    /// The layer, unless it is an input of the network.
    pub(super) fn layer(&self) -> Option<usize> {
        match self.source {
            Source::Input(_) => None,
            Source::Layer(layer) => Some(layer),
        }
    }
}

/// A named sublist.
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) span: Span,
    /// The positions of its layers.
    pub(super) layers: Range<usize>,
}

pub(super) const NAME: Field =
    Field::new("name", Form::LayerName, "the name of the layer, and the prefix of its weights")
        .without("its section and position, such as `features.0`");
pub(super) const FROM: Field =
    Field::new("from", Form::Either(&[Form::Reference, SEVERAL]), "the layers or inputs that it reads")
        .without("the previous layer");
pub(super) const ALLOW: Field = allow::field("warnings about this layer to silence");

/// Several inputs of one layer.
pub(super) const SEVERAL: Form = Form::list(&Form::Reference, 2, Limits::IN_FORCE.inputs);

/// Two layers that are read by one.
pub(super) const TWO: Form = Form::list(&Form::Reference, 2, 2);

/// Attributes that every layer has.
pub(super) const COMMON: [Field; 3] = [NAME, FROM, ALLOW];

impl<'a> Layer<'a> {
    /// A layer of which only the place is known.
    pub(super) fn unwritten(name: String, span: Span) -> Self {
        Layer {
            name,
            name_span: span,
            naming: Naming::Wrong,
            operator: None,
            operator_span: span,
            given: Given::Nothing,
            inputs: None,
            allowed: Allowed::default(),
        }
    }

    /// An attribute, if it is given by name.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a Entry> {
        match self.given {
            Given::Mapping(map) => map.get(name),
            Given::Bare(_) | Given::Nothing => None,
        }
    }

    /// The place of an attribute's value, if it is given.
    pub(super) fn attribute_span(&self, name: &str) -> Option<Span> {
        match self.given {
            Given::Mapping(_) => self.attribute(name).map(|entry| entry.value.span),
            Given::Bare(node) => Some(node.span),
            Given::Nothing => None,
        }
    }
}

/// Reads every layer's name, operator and attributes.
pub(super) fn read<'a>(layers: &'a Node, diagnostics: &mut Diagnostics) -> (Vec<Layer<'a>>, Vec<Section<'a>>) {
    let mut reader =
        Reader { layers: Vec::new(), sections: Vec::new(), by_name: HashMap::new(), found: 0, diagnostics };
    match &layers.value {
        Value::List(list) => reader.list("", Naming::Position, list),
        Value::Map(map) => map.entries.iter().for_each(|entry| reader.section(entry)),
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) => {
            let message = format!("`layers` must be a list of layers, found {}", layers.value.kind());
            let diagnostic = Diagnostic::new(Code::WrongType, layers.span, message);
            let help =
                "list them below `layers:`, each on a line that begins with `- `, or in sections with a list each";
            reader.diagnostics.push(diagnostic.help(help));
            reader.found = 1;
        }
    }
    let Reader { layers: read, sections, found, .. } = reader;
    if found == 0 {
        let diagnostic = Diagnostic::new(Code::MissingKey, layers.span, "the network has no layers");
        diagnostics.push(diagnostic.help("list them below `layers:`: `- conv2d: {out_channels: 64, kernel: 3}`"));
    }
    if found > Limits::IN_FORCE.layers {
        let message = format!("{found} layers exceed the limit of {}", Limits::IN_FORCE.layers);
        diagnostics.push(Diagnostic::new(Code::Limit, layers.span, message));
    }
    (read, sections)
}

struct Reader<'a, 'd> {
    layers: Vec<Layer<'a>>,
    sections: Vec<Section<'a>>,
    /// Positions of sections by their names in Rust.
    by_name: HashMap<String, usize>,
    found: usize,
    diagnostics: &'d mut Diagnostics,
}

impl<'a> Reader<'a, '_> {
    fn section(&mut self, entry: &'a Entry) {
        let (name, first) = (entry.key.as_str(), self.layers.len());
        let naming = if entry.repeated || !self.section_name(entry) { Naming::Wrong } else { Naming::Position };
        match entry.value.value.list() {
            Some(list) => self.list(name, naming, list),
            None => {
                let found = entry.value.value.kind();
                let message = format!("section `{}` must be a list of layers, found {found}", shown(name));
                let diagnostic = Diagnostic::new(Code::WrongType, entry.value.span, message);
                let is_operator = operators::example(name).is_some();
                self.diagnostics.push(match is_operator {
                    true => diagnostic.help(format!("begin each layer with `- `: `- {name}: ...`")),
                    false => diagnostic.help("begin each of its layers with `- `"),
                });
                self.found += 1;
            }
        }
        self.sections.push(Section { name, span: entry.key_span, layers: first..self.layers.len() });
    }

    /// Whether a section's name is a valid prefix of layer names.
    fn section_name(&mut self, entry: &Entry) -> bool {
        if !is_name(&entry.key) {
            self.diagnostics.push(not_a_name(&entry.key, "a section", entry.key_span));
            return false;
        }
        let first = *self.by_name.entry(mangled(&entry.key)).or_insert(self.sections.len());
        if let Some(first) = self.sections.get(first) {
            let message = format!("sections `{}` and `{}` give the same names in Rust", first.name, entry.key);
            let diagnostic = Diagnostic::new(Code::DuplicateName, entry.key_span, message);
            self.diagnostics.push(diagnostic.also(first.span, "the first").note(MANGLING));
            return false;
        }
        true
    }

    fn list(&mut self, section: &str, naming: Naming, list: &'a [Node]) {
        self.found += list.len();
        let room = Limits::IN_FORCE.layers.saturating_sub(self.layers.len());
        for (index, item) in list.iter().enumerate().take(room) {
            let name = if section.is_empty() { index.to_string() } else { format!("{section}.{index}") };
            let layer = layer(item, name, naming, self.diagnostics);
            self.layers.push(layer);
        }
    }
}

/// A layer; if it is invalid, at least its name.
fn layer<'a>(item: &'a Node, name: String, naming: Naming, diagnostics: &mut Diagnostics) -> Layer<'a> {
    let mut layer = Layer { naming, ..Layer::unwritten(name, item.span) };
    match &item.value {
        Value::Text(operator) => layer.operator = Some(operator),
        Value::Map(map) => {
            let mut entries = map.entries.iter().filter(|entry| !entry.repeated);
            let first = entries.next();
            layer.operator_span = first.map_or(item.span, |entry| entry.key_span);
            match (first, entries.next()) {
                (Some(only), None) => {
                    layer.operator = Some(&only.key);
                    layer.given = match &only.value.value {
                        Value::Map(attributes) => Given::Mapping(attributes),
                        Value::Null => Given::Nothing,
                        Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) => {
                            Given::Bare(&only.value)
                        }
                    };
                }
                (Some(_), Some(second)) => {
                    diagnostics.push(several_keys(map, second));
                    layer.given = Given::Mapping(map);
                }
                (None, _) => diagnostics.push(not_a_layer(item)),
            }
        }
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) => {
            diagnostics.push(not_a_layer(item));
        }
    }
    layer.name_span = layer.operator_span;
    given_name(&mut layer, diagnostics);
    if let Some(entry) = layer.attribute(ALLOW.name) {
        layer.allowed = allow::read(&entry.value, diagnostics);
    }
    layer
}

fn given_name(layer: &mut Layer<'_>, diagnostics: &mut Diagnostics) {
    let Some(entry) = layer.attribute(NAME.name) else { return };
    layer.name_span = entry.value.span;
    match entry.value.value.text() {
        Some(name) if name.len() > Limits::IN_FORCE.name => {
            layer.naming = Naming::Wrong;
            diagnostics.push(not_a_name(name, "a layer", entry.value.span));
        }
        Some(name) => (layer.name, layer.naming) = (name.into(), Naming::Given),
        None => {
            let message = format!("the name of a layer must be a string, found {}", entry.value.value.kind());
            let diagnostic = Diagnostic::new(Code::WrongType, entry.value.span, message);
            diagnostics.push(diagnostic.help("begin the name with a letter, or put it in quotes"));
        }
    }
}

fn not_a_layer(item: &Node) -> Diagnostic {
    let message = format!("a layer is an operator, or an operator with its attributes, found {}", item.value.kind());
    let help = "write `- relu`, `- linear: 10` or `- conv2d: {out_channels: 64, kernel: 3}`";
    Diagnostic::new(Code::WrongType, item.span, message).help(help)
}

/// For `- conv2d:` with its attributes at the wrong indentation, and other cases of two keys instead of one.
fn several_keys(map: &Map, second: &Entry) -> Diagnostic {
    let operator = map.entries.iter().find(|entry| operators::example(&entry.key).is_some());
    let other = map.entries.iter().find(|entry| operator.is_none_or(|operator| operator.key != entry.key));
    let message = "a layer has one key, its operator";
    let other = other.unwrap_or(second);
    let is_operator = operators::example(&other.key).is_some();
    let label = if is_operator { "a second operator" } else { "this is not an operator" };
    let diagnostic = Diagnostic::new(Code::WrongType, other.key_span, message).label(label);
    let diagnostic = match operator {
        Some(operator) => diagnostic.also(operator.key_span, "this is the operator"),
        None => diagnostic,
    };
    diagnostic.maybe(Some(one_key(map, operator, other)))
}

fn one_key(map: &Map, operator: Option<&Entry>, other: &Entry) -> Help {
    let Some(operator) = operator else {
        let named = ["op", "type", "operator", "layer"].iter().find_map(|key| map.get(key)?.value.value.text());
        let operator = named.unwrap_or("conv2d");
        return say(format!("make the operator the key, and its attributes the value: `- {operator}: {{...}}`"));
    };
    let name = &operator.key;
    if operators::example(&other.key).is_some() {
        return say(format!("begin the second layer with `- `: `- {}`", other.key));
    }
    let key = &other.key;
    say(match operator.value.value.is_null() {
        true => format!("indent the attributes more than `{name}`, or write `- {name}: {{{key}: ...}}`"),
        false => format!("put `{key}` among the attributes of `{name}`: `- {name}: {{{key}: ...}}`"),
    })
}

/// Why names can collide although they look different.
pub(super) const MANGLING: &str = "in Rust, names are lowercase, and `.` and `-` become `_`";

/// Whether a name can be part of Rust identifiers and tensor names.
pub(super) fn is_name(name: &str) -> bool {
    name.chars().all(is_allowed) && !name.is_empty() && name.len() <= Limits::IN_FORCE.name
}

fn is_allowed(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_.-".contains(character)
}

/// Why a name is invalid.
pub(super) fn not_a_name(name: &str, of: &str, span: Span) -> Diagnostic {
    let message = match name {
        "" => format!("the name of {of} cannot be empty"),
        _ => format!("`{}` cannot be the name of {of}", shown(name)),
    };
    let diagnostic = Diagnostic::new(Code::Name, span, message);
    let diagnostic = match name.chars().find(|character| !is_allowed(*character)) {
        Some(character) if character.is_ascii() => {
            diagnostic.label(format!("`{}` cannot be part of a name", character.escape_debug()))
        }
        Some(character) => {
            diagnostic.label(format!("`{character}` is U+{:04X}, not an ASCII letter", u32::from(character)))
        }
        None if name.len() > Limits::IN_FORCE.name => diagnostic.label(format!("{} bytes", name.len())),
        None => diagnostic,
    };
    diagnostic.help(format!("use letters, digits, `_`, `-` and `.`, at most {} of them", Limits::IN_FORCE.name))
}

/// The name in Rust.
pub(super) fn mangled(name: &str) -> String {
    name.to_ascii_lowercase().replace(['.', '-'], "_")
}
