//! Integers, booleans and numbers of the file, plain or as expressions, and messages for invalid ones.

use std::{cell::Cell, collections::HashMap, ops::RangeInclusive};

use super::{
    Limits,
    blocks::{Bound, Calculated, Held},
    expression::{self, Fault, Missing, Scalar, Type, Why},
    suggest::{did_you_mean, replace, say, shown},
    tree::{Node, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Source, Span};

/// A variable of the file.
#[derive(Debug)]
pub(super) struct Variable {
    /// `None` if it is invalid; this has been reported.
    pub(super) value: Option<i64>,
    /// Its value in the file.
    pub(super) span: Span,
    /// Its name in the file.
    pub(super) key_span: Span,
    /// Whether an option has set it.
    pub(super) set: bool,
    pub(super) used: Cell<bool>,
}

/// The variables, by name.
pub(super) type Variables = HashMap<String, Variable>;

/// The context for reading an integer or a boolean.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    pub(super) variables: &'a Variables,
    pub(super) source: &'a Source,
    /// The parameters of the block, in its layers.
    pub(super) parameters: &'a [Bound<'a>],
    /// What `$in` is.
    pub(super) channels: Channels,
}

/// The value of `$in`: the input channels of the block, or outside of blocks, of the layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channels {
    /// None: there is no layer.
    Nowhere,
    /// Not known yet: shapes are inferred later.
    Later,
    /// Not known because of a mistake.
    Unknown,
    Known(usize),
}

impl From<Option<usize>> for Channels {
    fn from(channels: Option<usize>) -> Channels {
        channels.map_or(Channels::Unknown, Channels::Known)
    }
}

/// The name of [`Channels`].
pub(super) const IN: &str = "in";

impl<'a> Values<'a> {
    /// The context outside of layers.
    pub(super) fn of_file(variables: &'a Variables, source: &'a Source) -> Values<'a> {
        Values { variables, source, parameters: &[], channels: Channels::Nowhere }
    }

    /// A size of at least `least`. `None` if it is wrong, which is then noted, or unknown, which was noted before.
    /// `what` begins the message: ``layer `conv1`: `kernel` ``.
    pub(super) fn size(&self, what: &str, node: &Node, least: usize, diagnostics: &mut Diagnostics) -> Option<usize> {
        let allowed = least as i128..=Limits::IN_FORCE.dimension as i128;
        self.integer(what, node, allowed, diagnostics).and_then(|found| usize::try_from(found).ok())
    }

    /// An integer in a range, as [`size`](Values::size).
    pub(super) fn integer(
        &self,
        what: &str,
        node: &Node,
        allowed: RangeInclusive<i128>,
        diagnostics: &mut Diagnostics,
    ) -> Option<i128> {
        let found = match &node.value {
            Value::Integer(found) => *found,
            Value::Text(text) if expression::is_expression(text) => match self.scalar(what, node, diagnostics)? {
                Scalar::Integer(found) => found,
                Scalar::Flag(flag) => {
                    let message = format!("{what} must be an integer, but `{}` is {flag}", shown(text));
                    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).label("expected an integer");
                    diagnostics.push(diagnostic);
                    return None;
                }
            },
            Value::Null | Value::Bool(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                diagnostics.push(self.not_an_integer(what, node));
                return None;
            }
        };
        if allowed.contains(&found) {
            return Some(found);
        }
        let expected = match found < *allowed.start() {
            true => format!("expected {} or more", allowed.start()),
            false => format!("expected {} or less", allowed.end()),
        };
        let diagnostic = Diagnostic::new(Code::Value, node.span, format!("{what} is {found}")).label(expected);
        diagnostics.push(self.with_names(diagnostic, node));
        None
    }

    /// A boolean. `None` if it is invalid, which is reported, or depends on an invalid value, which has been.
    pub(super) fn flag(&self, what: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<bool> {
        match &node.value {
            Value::Bool(flag) => return Some(*flag),
            Value::Text(text) if expression::is_expression(text) => match self.scalar(what, node, diagnostics)? {
                Scalar::Flag(flag) => return Some(flag),
                Scalar::Integer(found) => {
                    let message = format!("{what} must be true or false, but `{}` is {found}", shown(text));
                    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
                    let diagnostic = diagnostic.label("expected `true` or `false`");
                    diagnostics.push(diagnostic.help(format!("compare it: `{} == 1`", shown(text))));
                }
            },
            Value::Null | Value::Integer(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                diagnostics.push(not_a_flag(what, node));
            }
        }
        None
    }

    /// The argument of a parameter: an integer, a boolean, or an expression.
    pub(super) fn argument<'n>(
        &self,
        what: &str,
        node: &'n Node,
        by: Calculated,
        diagnostics: &mut Diagnostics,
    ) -> Held<'n> {
        match &node.value {
            Value::Integer(integer) => Held::Known(Scalar::Integer(*integer)),
            Value::Bool(flag) => Held::Known(Scalar::Flag(*flag)),
            Value::Text(text) if expression::is_expression(text) => match self.evaluate(text) {
                Ok(value) => Held::Known(value),
                Err(Fault { why: Why::Name(_, Missing::Later), .. }) if self.channels == Channels::Later => {
                    Held::Later(node, by)
                }
                Err(fault) => {
                    self.note(what, node, fault, diagnostics);
                    Held::Wrong
                }
            },
            Value::Null | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                let message = format!("{what} must be an integer, true or false, found {}", node.value.kind());
                let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
                let written = &self.source.text[node.span.range()];
                diagnostics.push(diagnostic.maybe(make_integer(&node.value, written, node.span)));
                Held::Wrong
            }
        }
    }

    /// The value of an expression; `None`, with a report, if it has none.
    fn scalar(&self, what: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Scalar> {
        let value = self.evaluate(node.value.text()?);
        value.map_err(|fault| self.note(what, node, fault, diagnostics)).ok()
    }

    fn evaluate(&self, text: &str) -> Result<Scalar, Fault> {
        if let Some(name) = self.alone(text) {
            return self
                .lookup(name)
                .map_err(|missing| Fault { why: Why::Name(name.into(), missing), at: 0..text.len() });
        }
        expression::evaluate(text, &|name| self.lookup(name))
    }

    /// The type of an expression's value; `of_parameter` has that of a parameter, if the name is one.
    pub(super) fn type_of(&self, text: &str, of_parameter: &dyn Fn(&str) -> Option<Option<Type>>) -> Option<Type> {
        let of_name = |name: &str| {
            let is_integer = name == IN || self.variables.contains_key(name);
            of_parameter(name).unwrap_or(is_integer.then_some(Type::Integer))
        };
        match self.alone(text) {
            Some(name) => of_name(name),
            None => expression::type_of(text, &of_name),
        }
    }

    /// The variable that an expression is, and nothing more: it may have any name.
    fn alone<'t>(&self, text: &'t str) -> Option<&'t str> {
        text.strip_prefix('$').filter(|name| self.variables.contains_key(*name))
    }

    fn lookup(&self, name: &str) -> Result<Scalar, Missing> {
        if name == IN {
            return match self.channels {
                Channels::Nowhere | Channels::Later => Err(Missing::Later),
                Channels::Unknown => Err(Missing::Wrong),
                Channels::Known(channels) => Ok(Scalar::Integer(channels as i128)),
            };
        }
        if let Some(bound) = self.parameters.iter().find(|bound| bound.parameter.name == name) {
            bound.parameter.used.set(true);
            return match bound.held {
                Held::Known(value) => Ok(value),
                Held::Later(..) => Err(Missing::Later),
                Held::Wrong => Err(Missing::Wrong),
            };
        }
        let variable = self.variables.get(name).ok_or(Missing::Unknown)?;
        variable.used.set(true);
        variable.value.map(|value| Scalar::Integer(value.into())).ok_or(Missing::Wrong)
    }

    /// Marks the names in expressions as used, without evaluating them.
    pub(super) fn touch(&self, node: &Node) {
        match &node.value {
            Value::Text(text) => match self.alone(text) {
                Some(name) => _ = self.lookup(name),
                None => expression::names(text).for_each(|name| _ = self.lookup(name)),
            },
            Value::List(list) => list.iter().for_each(|node| self.touch(node)),
            Value::Map(map) => map.entries.iter().for_each(|entry| self.touch(&entry.value)),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) => {}
        }
    }

    /// Reports why an expression has no value.
    fn note(&self, what: &str, node: &Node, fault: Fault, diagnostics: &mut Diagnostics) {
        let span = self.part(node, &fault);
        let expression = |message: &str| Diagnostic::new(Code::Expression, span, format!("{what}: {message}"));
        diagnostics.push(match fault.why {
            Why::Name(_, Missing::Wrong) => return,
            Why::Name(name, Missing::Unknown) => self.unknown_variable(&name, span, diagnostics.is_full()),
            Why::Name(_, Missing::Later) if self.channels == Channels::Nowhere => {
                expression("`$in` has no value here").help("it is the number of input channels of a layer or block")
            }
            Why::Name(name, Missing::Later) => expression(&match name.as_str() {
                IN => "`$in` depends on shapes, which are not known yet".into(),
                _ => format!("`${name}` depends on `$in`, and so on shapes, which are not known yet"),
            }),
            Why::Syntax { message, help } => {
                let help = help.map(say);
                expression(&message).maybe(help)
            }
            Why::Arithmetic { message, label } => self.with_names(expression(&message).label(label), node),
            Why::Type { message } => {
                self.with_names(Diagnostic::new(Code::WrongType, span, format!("{what}: {message}")), node)
            }
        });
    }

    /// The span of the invalid part of an expression.
    fn part(&self, node: &Node, fault: &Fault) -> Span {
        let (Some(text), written) = (node.value.text(), &self.source.text[node.span.range()]) else { return node.span };
        match written.find(text).map(|at| node.span.start + at) {
            Some(start) => Span::new(start + fault.at.start, start + fault.at.end),
            None => node.span,
        }
    }

    /// Adds the origins of the values in an expression. Labels at the use show those of parameters.
    fn with_names(&self, mut diagnostic: Diagnostic, node: &Node) -> Diagnostic {
        let Some(text) = node.value.text() else { return diagnostic };
        let alone = text.strip_prefix('$').filter(|name| self.variables.contains_key(*name));
        let mut names: Vec<&str> = alone.map_or_else(|| expression::names(text).collect(), |name| vec![name]);
        names.sort_unstable();
        names.dedup();
        for name in names {
            if let (IN, Channels::Known(channels)) = (name, self.channels) {
                diagnostic = diagnostic.note(format!("`$in` is {channels}"));
            }
            let variable = self.variables.get(name).filter(|_| !self.has_parameter(name));
            let Some((variable, value)) = variable.and_then(|variable| Some((variable, variable.value?))) else {
                continue;
            };
            diagnostic = match variable.set {
                true => diagnostic.note(format!("an option sets the variable `{name}` to {value}")),
                false => diagnostic.also(variable.span, format!("`{name}` is set here")),
            };
        }
        diagnostic
    }

    fn has_parameter(&self, name: &str) -> bool {
        self.parameters.iter().any(|bound| bound.parameter.name == name)
    }

    /// A number that is finite in 32 bits. `None` if it is none, which is then noted.
    pub(super) fn number(&self, what: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<f64> {
        let number = match node.value {
            Value::Float(number) if number.is_finite() => number,
            Value::Integer(number) => number as f64,
            Value::Null | Value::Bool(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                diagnostics.push(not_a_number(what, node));
                return None;
            }
        };
        if (number as f32).is_finite() {
            return Some(number);
        }
        let message =
            format!("{what} is {}, which is out of range for f32", shown(&self.source.text[node.span.range()]));
        let expected = match number > 0.0 {
            true => format!("expected at most {:e}", f32::MAX),
            false => format!("expected at least {:e}", f32::MIN),
        };
        diagnostics.push(Diagnostic::new(Code::Value, node.span, message).label(expected));
        None
    }

    fn unknown_variable(&self, name: &str, span: Span, full: bool) -> Diagnostic {
        let name_shown = shown(name);
        let is_in_block = !self.parameters.is_empty();
        let message = match is_in_block {
            true => format!("there is no parameter or variable `{name_shown}`"),
            false => format!("there is no variable `{name_shown}`"),
        };
        let diagnostic = Diagnostic::new(Code::UnknownVariable, span, message);
        if full {
            return diagnostic;
        }
        let behind_dollar = Span::new(span.end - name.len().min(span.end - span.start), span.end);
        let parameters = self.parameters.iter().map(|bound| bound.parameter.name);
        let names = parameters.chain(self.variables.keys().map(String::as_str));
        let help = did_you_mean(name, names, behind_dollar);
        diagnostic.maybe(Some(help.unwrap_or_else(|| match is_in_block {
            true => say("name one of the block's `parameters`"),
            false => say(format!("define it at the top: `variables: {{{name_shown}: 1000}}`")),
        })))
    }

    /// Why a value is not an integer, and how to fix it.
    pub(super) fn not_an_integer(&self, what: &str, node: &Node) -> Diagnostic {
        let written = &self.source.text[node.span.range()];
        let message = format!("{what} must be an integer, found {}", node.value.kind());
        let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).label("expected an integer");
        diagnostic.maybe(make_integer(&node.value, written, node.span))
    }
}

/// Why a value is not a boolean, and how to fix it.
pub(super) fn not_a_flag(what: &str, node: &Node) -> Diagnostic {
    let message = format!("{what} must be true or false, found {}", node.value.kind());
    let meant = match node.value.text().map(str::to_ascii_lowercase).as_deref() {
        Some("yes" | "on" | "y" | "true") => Some("true"),
        Some("no" | "off" | "n" | "false") => Some("false"),
        Some(_) => None,
        None => match node.value.integer() {
            Some(0) => Some("false"),
            Some(1) => Some("true"),
            Some(_) | None => None,
        },
    };
    let meant = meant.map(|meant| replace(format!("write `{meant}`"), node.span, meant));
    Diagnostic::new(Code::WrongType, node.span, message).label("expected `true` or `false`").maybe(meant)
}

/// Why a value is not a number, and how to fix it.
fn not_a_number(what: &str, node: &Node) -> Diagnostic {
    let message = format!("{what} must be a number, found {}", node.value.kind());
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let meant = node.value.text().and_then(|text| match (number(text), text.strip_suffix('%').and_then(number)) {
        (Some(_), _) => Some(replace("remove the quotes", node.span, text)),
        (None, Some(percent)) => Some(replace("write it as a fraction", node.span, format!("{}", percent / 100.0))),
        (None, None) => None,
    });
    Diagnostic::new(Code::WrongType, node.span, message).label("expected a finite number").maybe(meant)
}

/// The integer that was probably meant.
fn make_integer(value: &Value, written: &str, span: Span) -> Option<Help> {
    match value {
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            Some(replace("write it as an integer", span, format!("{number}")))
        }
        Value::Text(text) => text_as_integer(text, written, span),
        Value::Null => Some(say("write an integer after the `:`")),
        Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) | Value::Map(_) => None,
    }
}

fn text_as_integer(text: &str, written: &str, span: Span) -> Option<Help> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if written.starts_with(['"', '\'']) && (digits(text) || text.starts_with('$')) {
        return Some(replace("remove the quotes", span, text));
    }
    if text.starts_with('0') && digits(text) {
        let decimal = text.trim_start_matches('0');
        return Some(match u64::from_str_radix(text, 8) {
            Ok(octal) if octal > 7 => {
                let help = "some YAML parsers read a leading 0 as octal, others as decimal";
                say(format!("{help}: write {decimal}, or {octal} if you mean octal"))
            }
            Ok(_) | Err(_) => replace("remove the leading 0", span, if decimal.is_empty() { "0" } else { decimal }),
        });
    }
    let joined = text.replace(['_', ' ', '\''], "");
    // Other groups are several numbers.
    let mut groups = text.split(['_', ' ', '\'']);
    let is_first = groups.next().is_some_and(|first| digits(first) && first.len() <= 3);
    if joined != text && is_first && groups.all(|group| digits(group) && group.len() == 3) {
        return Some(replace("write the digits without a separator", span, joined));
    }
    if ["yes", "no", "on", "off", "y", "n"].contains(&text.to_ascii_lowercase().as_str()) {
        return Some(say(format!("`{text}` is a string; the booleans are `true` and `false`")));
    }
    None
}
