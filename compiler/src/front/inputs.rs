//! The inputs of the network: `input`, the shape of a single one, or `inputs`, a mapping of names to shapes.

use super::{
    Limits,
    document::{find, missing},
    format::{Field, Form},
    layers,
    suggest::say,
    tree::{Entry, Map, Node, Value},
    values::Values,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    ir::{Shape, shape},
};

/// An input of the network.
pub(super) struct NetworkInput {
    pub(super) name: String,
    /// Its name in messages.
    pub(super) shown: String,
    /// Its shape for one image, if it is valid.
    pub(super) shape: Option<Shape>,
    pub(super) span: Span,
}

/// The name of a single input.
pub(super) const ONLY: &str = "input";

/// The maximum rank of an input.
const MOST_SIZES: usize = 3;

const SIZES: Form = Form::list(&Form::Size, 1, MOST_SIZES);
const NAMED: Form = Form::Named { key: &Form::LayerName, of: &SIZES, least: 1 };

pub(super) const KEY: Field = Field {
    also: Some("inputs"),
    ..Field::new(
        ONLY,
        Form::Either(&[SIZES, NAMED]),
        "the shape of an input without the batch: `[channels, height, width]`, `[channels, length]` or `[features]`; for \
         several inputs, a mapping of names to shapes",
    )
    .required()
};

const HELP: &str = "write the shape of one image: `input: [3, 224, 224]`";

/// Reads either key.
pub(super) fn read(map: &Map, begin: Span, values: Values<'_>, diagnostics: &mut Diagnostics) -> Vec<NetworkInput> {
    let other = KEY.also.and_then(|also| map.get(also));
    let entry = match (find(map, KEY), other) {
        (Some(one), Some(two)) if one.key_span != two.key_span => {
            let message = "`input` and `inputs` are the same key";
            let diagnostic = Diagnostic::new(Code::DuplicateKey, two.key_span, message).label("given again");
            diagnostics.push(diagnostic.also(one.key_span, "first given here").help("remove one of them"));
            one
        }
        (Some(entry), _) | (None, Some(entry)) => entry,
        (None, None) => {
            diagnostics.push(missing(&KEY, begin).help("add the shape of an image: `input: [3, 224, 224]`"));
            return vec![only(None, begin)];
        }
    };
    match &entry.value.value {
        Value::Map(map) => named(map, entry, values, diagnostics),
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) => {
            let shape = shape(ONLY, &entry.value, values, diagnostics);
            let is_list = entry.value.value.list().is_some();
            vec![only(shape, if is_list { entry.value.span } else { entry.key_span })]
        }
    }
}

fn only(shape: Option<Shape>, span: Span) -> NetworkInput {
    NetworkInput { name: ONLY.into(), shown: "the input".into(), shape, span }
}

/// A shape for each name. Names become parts of Rust identifiers, like those of layers.
fn named(map: &Map, entry: &Entry, values: Values<'_>, diagnostics: &mut Diagnostics) -> Vec<NetworkInput> {
    if map.entries.is_empty() {
        let diagnostic = Diagnostic::new(Code::WrongType, entry.value.span, format!("`{}` names no input", entry.key));
        diagnostics.push(diagnostic.help("give each a name and a shape: `inputs: {image: [3, 224, 224]}`"));
        return vec![only(None, entry.key_span)];
    }
    if map.entries.len() > Limits::IN_FORCE.inputs {
        let message = format!("{} inputs exceed the limit of {}", map.entries.len(), Limits::IN_FORCE.inputs);
        diagnostics.push(Diagnostic::new(Code::Limit, entry.value.span, message));
    }
    let mut inputs: Vec<NetworkInput> = Vec::new();
    for Entry { key, key_span, value, .. } in map.entries.iter().take(Limits::IN_FORCE.inputs) {
        if !layers::is_name(key) {
            diagnostics.push(layers::not_a_name(key, "an input", *key_span));
        }
        let mangled = layers::mangled(key);
        if let Some(first) = inputs.iter().find(|first| layers::mangled(&first.name) == mangled && first.name != *key) {
            let message = format!("inputs `{}` and `{key}` have the same name in Rust", first.name);
            let diagnostic = Diagnostic::new(Code::DuplicateName, *key_span, message);
            diagnostics.push(diagnostic.also(first.span, "the first").note(layers::MANGLING));
        }
        let shape = shape(key, value, values, diagnostics);
        inputs.push(NetworkInput { name: key.clone(), shown: format!("the input `{key}`"), shape, span: *key_span });
    }
    inputs
}

/// The sizes of an input. `None`, with a report, if they are invalid.
fn shape(name: &str, node: &Node, values: Values<'_>, diagnostics: &mut Diagnostics) -> Option<Shape> {
    let Value::List(sizes) = &node.value else {
        let message =
            format!("`{name}` must be a list of sizes such as [channels, height, width], found {}", node.value.kind());
        let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
        diagnostics.push(match node.value.text().and_then(sizes_in_text) {
            Some(sizes) if sizes.is_sorted_by(|a, b| a >= b) && sizes[0] != sizes[2] => {
                diagnostic.help("write a list that begins with the channels: `input: [3, 224, 224]`")
            }
            Some(sizes) => diagnostic.fix("write it as a list", node.span, format!("{sizes:?}")),
            None => diagnostic.help(HELP),
        });
        return None;
    };
    let of: &[&str] = match sizes.len() {
        1 => &["length"],
        2 => &["channel count", "length"],
        _ => &["channel count", "height", "width"],
    };
    let found = sizes.iter().enumerate().map(|(index, node)| {
        let what = of.get(index).map_or_else(|| format!("a size of `{name}`"), |of| format!("the {of} of `{name}`"));
        values.size(&what, node, 1, diagnostics)
    });
    let found: Vec<Option<usize>> = found.collect();
    if !(1..=MOST_SIZES).contains(&sizes.len()) {
        let message = format!("`{name}` must have one to three sizes, found {}", sizes.len());
        let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
        let diagnostic = diagnostic.label("expected [channels, height, width], [channels, length] or [features]");
        diagnostics.push(diagnostic.maybe(Some(match sizes.len() {
            4 => say("remove the batch: it is an option of the compiler"),
            _ => say(HELP),
        })));
        return None;
    }
    let sizes: Vec<usize> = found.into_iter().collect::<Option<_>>()?;
    match shape::within_limits(Shape::new(&sizes)) {
        Ok(shape) => Some(shape),
        Err(_) => {
            let product = sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("*");
            let message = format!("an input of {product} values is too large");
            let diagnostic = Diagnostic::new(Code::TooLarge, node.span, message);
            diagnostics.push(diagnostic.label(format!("at most {} values", Limits::IN_FORCE.elements)));
            None
        }
    }
}

/// Parses `3x224x224`.
fn sizes_in_text(text: &str) -> Option<[u32; 3]> {
    let sizes: Vec<&str> = text.split(['x', ',', ' ']).filter(|size| !size.is_empty()).collect();
    let sizes: Option<Vec<u32>> = sizes.into_iter().map(|size| size.parse().ok()).collect();
    sizes?.try_into().ok()
}
