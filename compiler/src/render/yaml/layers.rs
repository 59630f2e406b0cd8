//! The layers of a graph as a model file has them: operators, attributes and what they read. The integers and booleans of attributes
//! that may be expressions stand apart from the rest, so that blocks can have parameters for them.

use std::{collections::HashMap, fmt};

use crate::{
    front::{
        self,
        format::{Absent, Field, Form, Operator},
    },
    ir::{Graph, Id},
};

/// A value that an expression can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Scalar {
    Int(i64),
    Flag(bool),
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scalar::Int(value) => value.fmt(f),
            Scalar::Flag(value) => value.fmt(f),
        }
    }
}

/// Where a value belongs in the text of an attribute.
const HOLE: char = '\u{1}';

/// An attribute of a layer.
#[derive(Clone, Debug)]
pub(super) struct Attribute {
    pub(super) name: &'static str,
    /// Its text, with [`HOLE`]s for the values.
    pattern: String,
    pub(super) values: Vec<Scalar>,
    /// The text that can be left out.
    default: Option<String>,
}

impl Attribute {
    fn new(name: &'static str, text: &str, form: Option<&Form>, default: Option<String>) -> Self {
        let (pattern, values) =
            if form.is_some_and(takes_expressions) { split(text) } else { (text.into(), Vec::new()) };
        Attribute { name, pattern, values, default }
    }

    /// What attributes of layers in one block have in common.
    pub(super) fn key(&self) -> String {
        format!("{}: {}", self.name, self.pattern)
    }

    /// The text with these in place of the values; none if it can be left out.
    pub(super) fn text(&self, values: &[String]) -> Option<String> {
        let mut parts = self.pattern.split(HOLE);
        let mut text = parts.next().unwrap_or_default().to_owned();
        for (value, part) in values.iter().zip(parts) {
            text.push_str(value);
            text.push_str(part);
        }
        (self.default.as_ref() != Some(&text)).then_some(text)
    }

    /// The value that can be left out, if it is a single one.
    pub(super) fn default_value(&self) -> Option<Scalar> {
        match split(self.default.as_ref()?) {
            (_, values) if values.len() == 1 => Some(values[0]),
            _ => None,
        }
    }
}

/// Whether an expression can stand for a number or boolean of the form.
fn takes_expressions(form: &Form) -> bool {
    match form {
        Form::Size | Form::SizeOrZero | Form::Signed | Form::Condition => true,
        Form::List { of, .. } => takes_expressions(of),
        Form::Either(forms) => forms.iter().any(takes_expressions) && !forms.iter().any(is_number),
        Form::Nothing
        | Form::Flag
        | Form::Only(_)
        | Form::Integer { .. }
        | Form::OneOf(_)
        | Form::Variable
        | Form::Number(_)
        | Form::Amount(_)
        | Form::Word(_)
        | Form::Text
        | Form::Url
        | Form::Hash
        | Form::TypeName
        | Form::LayerName
        | Form::SectionName
        | Form::UseName
        | Form::VariableName
        | Form::ParameterName
        | Form::Reference
        | Form::Warning
        | Form::Mapping(_)
        | Form::Named { .. }
        | Form::Layer
        | Form::Layers => false,
    }
}

fn is_number(form: &Form) -> bool {
    matches!(form, Form::Number(_))
}

/// A text with holes, and the values that were there.
fn split(text: &str) -> (String, Vec<Scalar>) {
    if let Ok(flag) = text.parse() {
        return (HOLE.to_string(), vec![Scalar::Flag(flag)]);
    }
    let (mut pattern, mut values, mut word) = (String::new(), Vec::new(), String::new());
    for character in text.chars().chain(['\0']) {
        if character.is_alphanumeric() || "_.-".contains(character) {
            word.push(character);
            continue;
        }
        match word.parse() {
            Ok(value) => {
                pattern.push(HOLE);
                values.push(Scalar::Int(value));
            }
            Err(_) => pattern.push_str(&word),
        }
        word.clear();
        pattern.extend(Some(character).filter(|character| *character != '\0'));
    }
    (pattern, values)
}

/// A layer.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    pub(super) name: String,
    pub(super) operator: &'static str,
    pub(super) attributes: Vec<Attribute>,
    /// The values that it reads, counted from the network's inputs on.
    pub(super) inputs: Vec<usize>,
}

/// The layers of a graph, without its inputs.
pub(super) fn layers(graph: &Graph, more: &dyn Fn(&str) -> Option<String>) -> Vec<Layer> {
    let operators = front::format::operators();
    let operators: HashMap<&str, &Operator> = operators.iter().map(|operator| (operator.name, operator)).collect();
    let layers = graph.nodes.values().skip(graph.inputs().count()).map(|node| {
        let (operator, mut written) = front::written(&node.op);
        // Of a vector, it is the input's.
        let is_vector = node.inputs.first().is_some_and(|input| graph.nodes[*input].shape.rank() == 1);
        written.retain(|(name, _)| *name != "in_features" || !is_vector);
        let fields = operators.get(operator).map(|operator| operator.attributes.as_slice()).unwrap_or_default();
        let mut attributes = attributes(fields, &written);
        attributes.extend(more(&node.name).map(|text| Attribute::new("allow", &text, None, None)));
        let inputs = node.inputs.iter().map(|input| input.index()).collect();
        Layer { name: node.name.clone(), operator, attributes, inputs }
    });
    layers.collect()
}

/// Those that are written, and those with a default that a parameter could replace, in the order of the fields.
fn attributes(fields: &[Field], written: &[(&'static str, String)]) -> Vec<Attribute> {
    let field = |field: &Field| {
        let text = written.iter().find(|(name, _)| *name == field.name).map(|(_, text)| text.as_str());
        let default = default(field.absent);
        let text = text.or(default.as_deref().filter(|_| takes_expressions(&field.form)))?;
        Some(Attribute::new(field.name, text, Some(&field.form), default.clone()))
    };
    let known: Vec<Attribute> = fields.iter().filter_map(field).collect();
    let others = written.iter().filter(|(name, _)| known.iter().all(|attribute| attribute.name != *name));
    let others: Vec<Attribute> = others.map(|(name, text)| Attribute::new(name, text, None, None)).collect();
    [known, others].concat()
}

/// The text of a default.
fn default(absent: Absent) -> Option<String> {
    match absent {
        Absent::Integer(value) => Some(value.to_string()),
        Absent::Pair([one, other]) if one == other => Some(one.to_string()),
        Absent::Pair(pair) => Some(format!("{pair:?}")),
        Absent::Flag(value) => Some(value.to_string()),
        Absent::Required | Absent::Optional | Absent::Follows(_) | Absent::Number(_) | Absent::Word(_) => None,
    }
}
