//! The attributes of a layer, read by name and type; what is left over is unknown.

use std::collections::HashMap;

use serde_yaml::Value;

use super::{
    layers::{Given, Layer},
    suggest::did_you_mean,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Place},
    ir::shape::MAX_DIMENSION,
};

/// Reads the attributes of one layer. A mistake is noted, and a value that stands for it returned, so that the others are
/// read too; [`is_wrong`](Attributes::is_wrong) tells.
pub(super) struct Attributes<'a> {
    layer: &'a Layer<'a>,
    variables: &'a HashMap<String, u64>,
    diagnostics: &'a mut Diagnostics,
    known: Vec<&'a str>,
    wrong: bool,
}

/// The values that an integer may have.
#[derive(Clone, Copy)]
pub(super) enum Range {
    /// 0 or more.
    Any,
    /// 1 or more.
    Positive,
}

impl<'a> Attributes<'a> {
    pub(super) fn new(
        layer: &'a Layer<'a>,
        variables: &'a HashMap<String, u64>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Attributes { layer, variables, diagnostics, known: vec!["name", "from"], wrong: false }
    }

    /// Whether something was wrong so far.
    pub(super) fn is_wrong(&self) -> bool {
        self.wrong
    }

    /// Notes a mistake at an attribute, or at the operator if it is not given.
    pub(super) fn wrong(&mut self, code: Code, attribute: Option<&str>, message: String, help: Option<String>) {
        let place = attribute.and_then(|attribute| self.layer.attribute_place(attribute));
        let place = place.unwrap_or(self.layer.operator_place.clone());
        let message = format!("layer `{}`: {message}", self.layer.name);
        self.wrong_at(code, place, message, help);
    }

    /// Notes that the operator does not exist; nothing is known of its attributes then.
    pub(super) fn unknown_operator(&mut self, message: String, help: Option<String>) {
        self.wrong_at(Code::UnknownOperator, self.layer.operator_place.clone(), message, help);
        if let Given::Mapping(mapping, _) = &self.layer.attributes {
            self.known.extend(mapping.keys().filter_map(Value::as_str));
        }
    }

    fn wrong_at(&mut self, code: Code, place: Place, message: String, help: Option<String>) {
        self.wrong = true;
        self.diagnostics.push(Diagnostic::new(code, place, message).help(help));
    }

    /// The attribute that may be given bare comes first in each operator, so that `bare` is asked for it only.
    fn find(&mut self, name: &'static str, bare: Bare) -> Option<(&'a Value, Place)> {
        self.known.push(name);
        let layer = self.layer;
        match &layer.attributes {
            Given::Mapping(mapping, place) => mapping.get(name).map(|value| (value, place.key(name))),
            Given::Bare(value, place) if matches!(bare, Bare::Allowed) => Some((value, place.clone())),
            Given::Bare(..) | Given::Nothing => None,
        }
    }

    /// An integer.
    pub(super) fn size(&mut self, name: &'static str, bare: Bare, range: Range) -> Option<usize> {
        let (value, place) = self.find(name, bare)?;
        Some(self.to_size(name, value, place, range))
    }

    /// An integer that must be given.
    pub(super) fn required_size(&mut self, name: &'static str, range: Range) -> usize {
        match self.size(name, Bare::Allowed, range) {
            Some(size) => size,
            None => {
                let message = format!("`{name}` is missing");
                self.wrong(Code::MissingKey, None, message, None);
                1
            }
        }
    }

    /// One integer for both dimensions, or `[vertical, horizontal]`.
    pub(super) fn pair(&mut self, name: &'static str, bare: Bare, range: Range) -> Option<[usize; 2]> {
        let (value, place) = self.find(name, bare)?;
        match value {
            Value::Sequence(list) if list.len() == 2 => {
                Some([0, 1].map(|index| self.to_size(name, &list[index], place.index(index), range)))
            }
            Value::Sequence(list) => {
                let message = format!("`{name}` must be an integer or a pair of them, found {} values", list.len());
                self.wrong_at(Code::WrongType, place, message, None);
                Some([1, 1])
            }
            one => Some([self.to_size(name, one, place, range); 2]),
        }
    }

    /// A kernel, which may also be called by PyTorch's name.
    pub(super) fn kernel(&mut self, bare: Bare) -> [usize; 2] {
        let long = self.pair("kernel_size", Bare::No, Range::Positive);
        match long.or_else(|| self.pair("kernel", bare, Range::Positive)) {
            Some(kernel) => kernel,
            None => {
                self.wrong(Code::MissingKey, None, "`kernel` is missing".into(), None);
                [1, 1]
            }
        }
    }

    /// The value itself, for an attribute of several types.
    pub(super) fn value(&mut self, name: &'static str, bare: Bare) -> Option<(&'a Value, Place)> {
        self.find(name, bare)
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, name: &'static str, default: bool) -> bool {
        match self.find(name, Bare::No) {
            None => default,
            Some((value, place)) => value.as_bool().unwrap_or_else(|| {
                self.wrong_at(Code::WrongType, place, format!("`{name}` must be true or false"), None);
                default
            }),
        }
    }

    /// A finite number.
    pub(super) fn number(&mut self, name: &'static str, bare: Bare, default: f64) -> f64 {
        match self.find(name, bare) {
            None => default,
            Some((value, place)) => value.as_f64().filter(|number| number.is_finite()).unwrap_or_else(|| {
                self.wrong_at(Code::WrongType, place, format!("`{name}` must be a finite number"), None);
                default
            }),
        }
    }

    /// An integer, or the value of a variable.
    pub(super) fn to_size(&mut self, name: &str, value: &Value, place: Place, range: Range) -> usize {
        let number = match value.as_str().and_then(|text| text.strip_prefix('$')) {
            Some(variable) => match self.variables.get(variable) {
                Some(value) => Some(*value),
                None => {
                    let help = did_you_mean(variable, self.variables.keys().map(String::as_str));
                    self.wrong_at(Code::Variable, place, format!("there is no variable `{variable}`"), help);
                    return 1;
                }
            },
            None => value.as_u64(),
        };
        let least = match range {
            Range::Any => 0,
            Range::Positive => 1,
        };
        match number.and_then(|number| usize::try_from(number).ok()) {
            Some(size) if (least..=MAX_DIMENSION).contains(&size) => size,
            Some(size) => {
                let message = format!("`{name}` is {size}, expected {least} to {MAX_DIMENSION}");
                self.wrong_at(Code::Value, place, message, None);
                1
            }
            None if value.as_i64().is_some_and(|number| number < 0) => {
                self.wrong_at(Code::Value, place, format!("`{name}` is negative"), None);
                1
            }
            None => {
                self.wrong_at(Code::WrongType, place, format!("`{name}` must be an integer"), None);
                1
            }
        }
    }

    /// Notes what was given and not asked for.
    pub(super) fn finish(self) {
        let layer = self.layer;
        let operator = layer.operator;
        match &layer.attributes {
            Given::Nothing | Given::Bare(..) => {}
            Given::Mapping(mapping, place) => {
                for key in mapping.keys() {
                    let text = key.as_str().unwrap_or_default();
                    if !self.known.contains(&text) {
                        let message = format!("`{operator}` has no attribute `{}`", text.escape_debug());
                        let help = did_you_mean(text, self.known.iter().copied());
                        let diagnostic = Diagnostic::new(Code::UnknownKey, place.key_itself(text), message);
                        self.diagnostics.push(diagnostic.help(help));
                    }
                }
            }
        }
    }

    /// For an operator whose attributes cannot be given bare.
    pub(super) fn no_bare(&mut self) {
        if let Given::Bare(_, place) = &self.layer.attributes {
            let message = format!("`{}` takes no single value", self.layer.operator);
            self.wrong_at(Code::WrongType, place.clone(), message, None);
        }
    }
}

/// Whether an attribute is the one that may be given bare: `linear: 10`.
#[derive(Clone, Copy)]
pub(super) enum Bare {
    /// It is.
    Allowed,
    /// It is not.
    No,
}
