//! One layer: its name, operator and attributes.

use std::rc::Rc;

use super::{
    Limits,
    allow::{self, Allowed},
    format::{Field, Form},
    network::name_in,
    operators, overrides,
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
    /// Attributes from files that extend the layer's file.
    pub(super) overrides: Vec<&'a Map>,
    /// Its inputs; `None` if they are invalid, which has been reported, or unknown.
    pub(super) inputs: Option<Vec<Input>>,
    /// The silenced warnings.
    pub(super) allowed: Allowed,
    /// The scope that it belongs to: 0 for the file, or that of a use of a block.
    pub(super) scope: usize,
    /// The prefix of its name, which names in `from` are relative to.
    pub(super) prefix: Rc<str>,
    /// Whether it stands for a use with `times: 0`, which passes its input on.
    pub(super) passes: bool,
    /// Further layers whose shapes it needs, for `$in`.
    pub(super) waits: Vec<usize>,
}

/// The origin of a layer's name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// From `name:` or a key.
    Given,
    /// From its position.
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

pub(super) const NAME: Field =
    Field::new("name", Form::LayerName, "the name of the layer, and the prefix of its weights").without("its position");
pub(super) const FROM: Field =
    Field::new("from", Form::Either(&[Form::Reference, SEVERAL]), "the layers or inputs that it reads")
        .without("the previous layer");
pub(super) const IF: Field =
    Field::new("if", Form::Condition, "whether the layer exists; if not, its first input is passed on")
        .without("it exists");
pub(super) const ALLOW: Field = allow::field("warnings about this layer to silence");

/// Several inputs of one layer.
pub(super) const SEVERAL: Form = Form::list(&Form::Reference, 2, Limits::IN_FORCE.inputs);

/// One input or several.
pub(super) const SOME: Form =
    Form::Either(&[Form::Reference, Form::list(&Form::Reference, 1, Limits::IN_FORCE.inputs)]);

/// Two layers that are read by one.
pub(super) const TWO: Form = Form::list(&Form::Reference, 2, 2);

/// The name of a layer without a `name`, and its context.
pub(super) struct Called<'a> {
    pub(super) name: String,
    /// The key that is its name, if it is one.
    pub(super) key: Option<Span>,
    pub(super) naming: Naming,
    pub(super) prefix: &'a Rc<str>,
    pub(super) scope: usize,
}

/// Attributes that every layer has.
pub(super) const COMMON: [Field; 4] = [NAME, FROM, IF, ALLOW];

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
            overrides: Vec::new(),
            inputs: None,
            allowed: Allowed::default(),
            scope: 0,
            prefix: "".into(),
            passes: false,
            waits: Vec::new(),
        }
    }

    /// An attribute, if it is given by name.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a Entry> {
        overrides::find(&self.overrides, name).or_else(|| match self.given {
            Given::Mapping(map) => map.get(name),
            Given::Bare(_) | Given::Nothing => None,
        })
    }

    /// The place of an attribute's value, if it is given.
    pub(super) fn attribute_span(&self, name: &str) -> Option<Span> {
        match self.given {
            _ if overrides::find(&self.overrides, name).is_some() => self.attribute(name).map(|entry| entry.value.span),
            Given::Mapping(_) => self.attribute(name).map(|entry| entry.value.span),
            Given::Bare(node) => Some(node.span),
            Given::Nothing => None,
        }
    }
}

/// A layer; if it is invalid, at least its name.
pub(super) fn layer<'a>(item: &'a Node, called: Called<'_>, diagnostics: &mut Diagnostics) -> Layer<'a> {
    let Called { name, key, naming, prefix, scope } = called;
    let unwritten = Layer::unwritten(name, item.span);
    let mut layer = Layer { naming, prefix: Rc::clone(prefix), scope, ..unwritten };
    match &item.value {
        Value::Text(operator) => layer.operator = Some(operator),
        Value::Map(map) => {
            let mut entries = map.entries.iter().filter(|entry| !entry.repeated);
            let first = entries.next();
            layer.operator_span = first.map_or(item.span, |entry| entry.key_span);
            match (first, entries.next()) {
                (Some(only), None) => {
                    layer.operator = Some(&only.key);
                    layer.given = given(&only.value);
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
    layer.name_span = key.unwrap_or(layer.operator_span);
    given_name(&mut layer, key, diagnostics);
    if let Some(entry) = layer.attribute(ALLOW.name) {
        layer.allowed = allow::read(&entry.value, diagnostics);
    }
    layer
}

/// The attributes of an operator.
pub(super) fn given(value: &Node) -> Given<'_> {
    match &value.value {
        Value::Map(attributes) => Given::Mapping(attributes),
        Value::Null => Given::Nothing,
        Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) => Given::Bare(value),
    }
}

fn given_name(layer: &mut Layer<'_>, key: Option<Span>, diagnostics: &mut Diagnostics) {
    let Some(entry) = layer.attribute(NAME.name) else { return };
    if let Some(key) = key {
        let message = format!("layer `{}` has two names", layer.name);
        let diagnostic = Diagnostic::new(Code::DuplicateKey, entry.key_span, message).also(key, "the first");
        return diagnostics.push(diagnostic.help("remove `name`"));
    }
    layer.name_span = entry.value.span;
    match entry.value.value.text() {
        Some(name) if !is_name(name) => {
            layer.naming = Naming::Wrong;
            diagnostics.push(not_a_name(name, "a layer", entry.value.span));
        }
        Some(name) => {
            layer.name = name_in(&layer.prefix, name);
            if layer.naming == Naming::Position {
                layer.naming = Naming::Given;
            }
        }
        None => diagnostics.push(no_text(&entry.value)),
    }
}

/// A name that is not a string.
pub(super) fn no_text(node: &Node) -> Diagnostic {
    let message = format!("the name of a layer must be a string, found {}", node.value.kind());
    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
    diagnostic.help("begin the name with a letter, or put it in quotes")
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
