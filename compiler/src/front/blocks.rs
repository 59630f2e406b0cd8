//! `blocks:`, operators that a file defines: layers with parameters, used like any operator. `uses` reads the attributes of
//! a use, `expand` replaces it by the layers of the block.
//!
//! * A parameter is an integer or a boolean. One without a default is required. A default may be an expression of the parameters
//!   before it. The first parameter may be given bare.
//! * Layers of a block can name its parameters and the variables of the file, and read its own layers and its inputs: `input.0`,
//!   which is also `input`, `input.1`, and so on.
//! * `$in` is the number of channels of `input`.
//! * The layers of a `flat` block take the positions of the list with the use, as if they were written there.
//! * A block may use other blocks, defined anywhere in the file, but not itself.

use std::{cell::Cell, collections::HashMap};

use super::{
    Limits,
    expression::{self, Scalar},
    format::{Field, Form},
    layers, operators,
    suggest::{did_you_mean, say, shown},
    tree::{Entry, Map, Node, Value},
    uses,
    values::{self, IN},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// The blocks of a file, by name.
#[derive(Default)]
pub(super) struct Blocks<'a>(HashMap<&'a str, Block<'a>>);

/// A block.
pub(super) struct Block<'a> {
    pub(super) name: &'a str,
    pub(super) span: Span,
    pub(super) parameters: Vec<Parameter<'a>>,
    /// Its layers; `None` if they are invalid, which has been reported.
    pub(super) layers: Option<&'a Node>,
    /// Whether its layers are named after their positions in the list with the use.
    pub(super) flat: bool,
    pub(super) used: Cell<bool>,
}

/// A parameter of a block.
pub(super) struct Parameter<'a> {
    pub(super) name: &'a str,
    pub(super) span: Span,
    /// Its value unless a use gives another.
    pub(super) default: Option<&'a Node>,
    pub(super) used: Cell<bool>,
}

/// A parameter with its argument.
#[derive(Clone, Copy)]
pub(super) struct Bound<'a> {
    pub(super) parameter: &'a Parameter<'a>,
    pub(super) held: Held<'a>,
}

/// The value of a parameter.
#[derive(Clone, Copy)]
pub(super) enum Held<'a> {
    Known(Scalar),
    /// An expression that depends on `$in`.
    Later(&'a Node, Calculated),
    /// Invalid, which has been reported.
    Wrong,
}

impl<'a> Held<'a> {
    /// The expression, if its value is not known yet.
    pub(super) fn later(self) -> Option<&'a Node> {
        match self {
            Held::Later(node, _) => Some(node),
            Held::Known(_) | Held::Wrong => None,
        }
    }

    /// The value, if it is known.
    pub(super) fn known(self) -> Option<Scalar> {
        match self {
            Held::Known(value) => Some(value),
            Held::Later(..) | Held::Wrong => None,
        }
    }
}

/// The scope in which an expression is evaluated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Calculated {
    /// The place of the use.
    ByTheUse,
    /// The block.
    ByTheBlock,
}

const INTEGER: Form = Form::Signed;
const DEFAULT: Form = Form::Either(&[Form::Nothing, INTEGER, Form::Condition]);
const PARAMETERS: Field = Field::new(
    "parameters",
    Form::Either(&[Form::Nothing, Form::Named { key: &Form::ParameterName, of: &DEFAULT, least: 0 }]),
    "integers and booleans by name, with their defaults; one without is required",
);
const LAYERS: Field = Field::new("layers", Form::Layers, "its layers, written like those of a network").required();
const FLAT: Field = Field::new("flat", Form::Flag, "whether its layers take positions of the list with the use")
    .without("the use takes one, which begins the names of its layers");
const KEYS: [Field; 3] = [PARAMETERS, FLAT, LAYERS];
const BLOCKS: Form = Form::Named { key: &Form::SectionName, of: &Form::Mapping(&KEYS), least: 0 };

/// The key of a model file.
pub(super) const KEY: Field =
    Field::new("blocks", Form::Either(&[Form::Nothing, BLOCKS]), "operators of this file: layers with parameters");

impl<'a> Blocks<'a> {
    /// The block of a name.
    pub(super) fn get(&self, name: &str) -> Option<&Block<'a>> {
        self.0.get(name)
    }

    /// All of them, in the order of the file.
    pub(super) fn all(&self) -> Vec<&Block<'a>> {
        let mut all: Vec<&Block<'a>> = self.0.values().collect();
        all.sort_by_key(|block| block.span);
        all
    }
}

/// Reads the definitions.
pub(super) fn read<'a>(entry: &'a Entry, diagnostics: &mut Diagnostics) -> Blocks<'a> {
    let map = match &entry.value.value {
        Value::Map(map) => map,
        Value::Null => return Blocks::default(),
        Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) => {
            let message = format!("`blocks` must be a mapping of names to blocks, found {}", entry.value.value.kind());
            diagnostics.push(Diagnostic::new(Code::WrongType, entry.value.span, message).help(EXAMPLE));
            return Blocks::default();
        }
    };
    let each = map.entries.iter().filter(|entry| !entry.repeated);
    Blocks(each.map(|entry| (entry.key.as_str(), block(entry, diagnostics))).collect())
}

const EXAMPLE: &str = "write `blocks: {conv_relu: {parameters: {width}, layers: [conv2d: {...}, relu]}}`";

fn block<'a>(entry: &'a Entry, diagnostics: &mut Diagnostics) -> Block<'a> {
    let Entry { key, key_span, value, .. } = entry;
    if !layers::is_name(key) {
        diagnostics.push(layers::not_a_name(key, "a block", *key_span));
    } else if operators::example(key).is_some() {
        let message = format!("`{key}` is an operator, and cannot be the name of a block");
        diagnostics.push(Diagnostic::new(Code::Name, *key_span, message).help("give the block another name"));
    }
    let mut block =
        Block { name: key, span: *key_span, parameters: Vec::new(), layers: None, flat: false, used: Cell::new(false) };
    let Value::Map(map) = &value.value else {
        let message =
            format!("block `{}` must be a mapping with its `layers`, found {}", shown(key), value.value.kind());
        diagnostics.push(Diagnostic::new(Code::WrongType, value.span, message).help(EXAMPLE));
        return block;
    };
    unknown_keys(key, map, diagnostics);
    block.parameters = map.get(PARAMETERS.name).map(|entry| parameters(key, entry, diagnostics)).unwrap_or_default();
    block.flat = match map.get(FLAT.name).map(|entry| &entry.value) {
        Some(Node { value: Value::Bool(flat), .. }) => *flat,
        Some(node) => {
            diagnostics.push(values::not_a_flag(&format!("`flat` of block `{}`", shown(key)), node));
            false
        }
        None => false,
    };
    block.layers = match map.get(LAYERS.name).map(|entry| &entry.value) {
        Some(node) if holds_layers(node) => Some(node),
        Some(node) => {
            let message = match &node.value {
                Value::List(_) | Value::Map(_) => format!("block `{}` has no layers", shown(key)),
                other => format!("the layers of block `{}` must be a list, found {}", shown(key), other.kind()),
            };
            let is_empty = matches!(node.value, Value::List(_) | Value::Map(_));
            let code = if is_empty { Code::MissingKey } else { Code::WrongType };
            diagnostics.push(Diagnostic::new(code, node.span, message).help(EXAMPLE));
            None
        }
        None => {
            let message = format!("block `{}` has no `layers`", shown(key));
            diagnostics.push(Diagnostic::new(Code::MissingKey, *key_span, message).help(EXAMPLE));
            None
        }
    };
    block
}

fn holds_layers(node: &Node) -> bool {
    match &node.value {
        Value::List(list) => !list.is_empty(),
        Value::Map(map) => !map.entries.is_empty(),
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) => false,
    }
}

fn unknown_keys(block: &str, map: &Map, diagnostics: &mut Diagnostics) {
    let names = || KEYS.iter().map(|key| key.name);
    for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
        let message = format!("block `{}` has no key `{}`", shown(block), shown(&entry.key));
        let help = did_you_mean(&entry.key, names(), entry.key_span);
        let help = help.unwrap_or_else(|| say("a block has `parameters`, `flat` and `layers`"));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
}

fn parameters<'a>(block: &str, entry: &'a Entry, diagnostics: &mut Diagnostics) -> Vec<Parameter<'a>> {
    let map = match &entry.value.value {
        Value::Map(map) => map,
        Value::Null => return Vec::new(),
        Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) => {
            let found = entry.value.value.kind();
            let message = format!("the parameters of block `{}` must be a mapping, found {found}", shown(block));
            let diagnostic = Diagnostic::new(Code::WrongType, entry.value.span, message);
            diagnostics
                .push(diagnostic.help("write `parameters: {width, stride: 1}`: a parameter with `: ` has a default"));
            return Vec::new();
        }
    };
    if map.entries.len() > Limits::IN_FORCE.parameters {
        let (found, most) = (map.entries.len(), Limits::IN_FORCE.parameters);
        let message = format!("{found} parameters of one block exceed the limit of {most}");
        diagnostics.push(Diagnostic::new(Code::Limit, entry.value.span, message));
    }
    let each = map.entries.iter().filter(|entry| !entry.repeated).take(Limits::IN_FORCE.parameters);
    each.map(|entry| parameter(entry, diagnostics)).collect()
}

fn parameter<'a>(entry: &'a Entry, diagnostics: &mut Diagnostics) -> Parameter<'a> {
    let Entry { key, key_span, value, .. } = entry;
    let shown = shown(key);
    let reason = match key.as_str() {
        IN => Some("`$in` is the number of input channels of the block"),
        name if uses::COMMON.iter().any(|field| field.name == name) => {
            Some("every use of a block accepts this attribute")
        }
        name if !expression::is_name(name) => Some("use letters, digits and `_`"),
        _ => None,
    };
    if let Some(reason) = reason {
        let message = format!("`{shown}` cannot be the name of a parameter");
        diagnostics.push(Diagnostic::new(Code::Name, *key_span, message).help(reason));
    }
    let default = match &value.value {
        Value::Null => None,
        Value::Bool(_) | Value::Integer(_) => Some(value),
        Value::Text(text) if expression::is_expression(text) => Some(value),
        Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
            let found = value.value.kind();
            let message =
                format!("the default of the parameter `{shown}` must be an integer, true or false, found {found}");
            diagnostics.push(Diagnostic::new(Code::WrongType, value.span, message));
            None
        }
    };
    Parameter { name: key, span: *key_span, default, used: Cell::new(false) }
}
