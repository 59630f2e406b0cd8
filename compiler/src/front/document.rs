//! The file and its top level: version, name, input, variables.

use std::collections::HashMap;

use serde_yaml::Value;

use super::{Options, suggest::did_you_mean};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Place, Segment, Source},
    ir::{Shape, shape},
};

/// What is read of a file, at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes.
    pub bytes: usize,
    /// Layers.
    pub layers: usize,
    /// Bytes of a name.
    pub name: usize,
}

impl Limits {
    /// The limits in force.
    pub const IN_FORCE: Limits = Limits { bytes: 1 << 20, layers: 20_000, name: 128 };
}

/// The top level of a file.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) input: Shape,
    pub(super) variables: HashMap<String, u64>,
    pub(super) layers: Value,
    pub(super) outputs: Option<Value>,
}

const KEYS: [&str; 6] = ["graphc", "name", "input", "variables", "layers", "outputs"];

/// Reads the top level. `None` if nothing else can be said about the file.
pub(super) fn read(source: &Source, options: &Options, diagnostics: &mut Diagnostics) -> Option<Document> {
    let value = yaml(source, diagnostics)?;
    let top = Place::default();
    let Some(mapping) = value.as_mapping() else {
        let message = "a model file is a mapping with the keys `graphc`, `name`, `input` and `layers`";
        diagnostics.push(Diagnostic::new(Code::WrongType, top, message));
        return None;
    };
    for key in mapping.keys() {
        let text = key.as_str().unwrap_or_default();
        if !KEYS.contains(&text) {
            let diagnostic = Diagnostic::new(Code::UnknownKey, top.key_itself(text), format!("unknown key `{text}`"));
            diagnostics.push(diagnostic.help(did_you_mean(text, KEYS)));
        }
    }
    version(mapping.get("graphc"), diagnostics);
    let variables = variables(mapping.get("variables"), options, diagnostics);
    let name = name(mapping.get("name"), options, diagnostics);
    let input = input(mapping.get("input"), &variables, diagnostics);
    let layers = mapping.get("layers").cloned();
    if layers.is_none() {
        diagnostics.push(Diagnostic::new(Code::MissingKey, top, "the key `layers` is missing"));
    }
    let outputs = mapping.get("outputs").cloned();
    Some(Document { name, input: input?, variables, layers: layers?, outputs })
}

fn yaml(source: &Source, diagnostics: &mut Diagnostics) -> Option<Value> {
    let text = &source.text;
    if text.len() > Limits::IN_FORCE.bytes {
        let message = format!("the file has {} bytes, at most {} are read", text.len(), Limits::IN_FORCE.bytes);
        diagnostics.push(Diagnostic::new(Code::Limit, Place::default(), message));
        return None;
    }
    if let Some(byte) = reference(text) {
        let message = "anchors, aliases and merge keys are not part of the format";
        diagnostics.push(Diagnostic::new(Code::Unsupported, Place(vec![Segment::Byte(byte)]), message));
        return None;
    }
    match serde_yaml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let byte = error.location().map_or(0, |location| location.index());
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            diagnostics.push(Diagnostic::new(Code::Syntax, Place(vec![Segment::Byte(byte)]), message));
            None
        }
    }
}

/// The first anchor, alias or merge key outside of quotes and comments.
fn reference(text: &str) -> Option<usize> {
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let (mut quote, mut before) = (None, ' ');
        for (index, character) in line.char_indices() {
            match quote {
                Some(open) if character == open => quote = None,
                Some(_) => {}
                None if character == '#' && before.is_whitespace() => break,
                None if ['"', '\''].contains(&character) && " [{,:-".contains(before) => quote = Some(character),
                None if ['&', '*'].contains(&character) && " [{,".contains(before) => return Some(line_start + index),
                None if line[index..].starts_with("<<:") => return Some(line_start + index),
                None => {}
            }
            before = character;
        }
        line_start += line.len();
    }
    None
}

fn version(value: Option<&Value>, diagnostics: &mut Diagnostics) {
    match value {
        Some(value) if value.as_u64() == Some(1) => {}
        Some(_) => {
            let place = Place::default().key("graphc");
            diagnostics.push(
                Diagnostic::new(Code::Version, place, "this compiler reads version 1 of the format")
                    .label("expected 1"),
            );
        }
        None => {
            let diagnostic = Diagnostic::new(Code::Version, Place::default(), "the key `graphc` is missing");
            diagnostics.push(diagnostic.help(Some("begin the file with `graphc: 1`, the version of the format")));
        }
    }
}

fn name(value: Option<&Value>, options: &Options, diagnostics: &mut Diagnostics) -> String {
    if let Some(name) = &options.name {
        return name.clone();
    }
    let place = Place::default().key("name");
    let Some(name) = value.and_then(Value::as_str) else {
        let (code, message) = match value {
            Some(_) => (Code::WrongType, "`name` must be a text"),
            None => (Code::MissingKey, "the key `name` is missing"),
        };
        diagnostics.push(Diagnostic::new(code, place, message));
        return String::new();
    };
    let is_type = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
        && name != "Self"
        && name.len() <= Limits::IN_FORCE.name;
    if !is_type {
        let message = format!("`{name}` is not the name of a Rust type");
        let diagnostic = Diagnostic::new(Code::Name, place, message);
        diagnostics.push(diagnostic.help(Some("use letters and digits, beginning with a capital: `AlexNet`")));
    }
    name.into()
}

fn variables(value: Option<&Value>, options: &Options, diagnostics: &mut Diagnostics) -> HashMap<String, u64> {
    let place = Place::default().key("variables");
    let mut variables = HashMap::new();
    match value {
        None => {}
        Some(Value::Mapping(mapping)) => {
            for (key, value) in mapping {
                let key = key.as_str().unwrap_or_default();
                match value.as_u64() {
                    Some(value) => {
                        variables.insert(key.to_owned(), value);
                    }
                    None => {
                        let message = format!("variable `{key}` must be an integer, at least 0");
                        diagnostics.push(Diagnostic::new(Code::WrongType, place.key(key), message));
                    }
                }
            }
        }
        Some(_) => {
            let message = "`variables` must be a mapping of names to integers";
            diagnostics.push(Diagnostic::new(Code::WrongType, place.clone(), message));
        }
    }
    for (name, value) in &options.variables {
        if variables.insert(name.clone(), *value).is_none() {
            let message = format!("the model has no variable `{name}`");
            let help = did_you_mean(name, variables.keys().filter(|key| *key != name).map(String::as_str));
            diagnostics.push(Diagnostic::new(Code::Variable, place.clone(), message).help(help));
        }
    }
    variables
}

fn input(value: Option<&Value>, variables: &HashMap<String, u64>, diagnostics: &mut Diagnostics) -> Option<Shape> {
    let place = Place::default().key("input");
    let size = |value: &Value| match value.as_str().and_then(|text| text.strip_prefix('$')) {
        Some(name) => variables.get(name).copied(),
        None => value.as_u64(),
    };
    let sizes: Option<Vec<u64>> = value.and_then(Value::as_sequence).and_then(|list| list.iter().map(size).collect());
    let Some(&[channels, height, width]) = sizes.as_deref() else {
        let (code, message) = match value {
            Some(_) => (Code::WrongType, "`input` must be three integers: [channels, height, width]"),
            None => (Code::MissingKey, "the key `input` is missing: [channels, height, width]"),
        };
        diagnostics.push(Diagnostic::new(code, place, message));
        return None;
    };
    let [channels, height, width] = [channels, height, width].map(|size| usize::try_from(size).unwrap_or(usize::MAX));
    if channels.min(height).min(width) == 0 {
        diagnostics.push(Diagnostic::new(Code::Value, place, "a dimension of `input` is 0"));
        return None;
    }
    match shape::within_limits(Shape::Image { channels, height, width }) {
        Ok(shape) => Some(shape),
        Err(error) => {
            diagnostics.push(Diagnostic::new(Code::TooLarge, place, error.message));
            None
        }
    }
}
