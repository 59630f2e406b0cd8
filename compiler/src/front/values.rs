//! Integers and numbers of the file, plain or as a variable, and messages for invalid ones.

use std::{cell::Cell, collections::HashMap};

use super::{
    Limits,
    suggest::{did_you_mean, replace, say, shown},
    tree::{Node, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Source, Span};

/// A variable of the file.
#[derive(Debug)]
pub(super) struct Variable {
    /// `None` if it is invalid; this has been reported.
    pub(super) value: Option<u64>,
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

/// The context for reading an integer.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    pub(super) variables: &'a Variables,
    pub(super) source: &'a Source,
}

impl Values<'_> {
    /// A size of at least `least`. `None` if it is invalid, which is reported, or an invalid variable, which has been.
    /// `what` begins the message: ``layer `conv1`: `kernel` ``.
    pub(super) fn size(&self, what: &str, node: &Node, least: usize, diagnostics: &mut Diagnostics) -> Option<usize> {
        let variable = match node.value.text().and_then(|text| text.strip_prefix('$')) {
            Some(name) => match self.variables.get(name) {
                Some(variable) => Some((name, variable)),
                None => {
                    diagnostics.push(self.unknown_variable(name, node.span, diagnostics.is_full()));
                    return None;
                }
            },
            None => None,
        };
        let found = match (variable, &node.value) {
            (Some((_, variable)), _) => {
                variable.used.set(true);
                i128::from(variable.value?)
            }
            (None, Value::Integer(found)) => *found,
            (None, _) => {
                diagnostics.push(self.not_an_integer(what, node));
                return None;
            }
        };
        let allowed = least as i128..=Limits::IN_FORCE.dimension as i128;
        if allowed.contains(&found) {
            return usize::try_from(found).ok();
        }
        let expected = match found < least as i128 {
            true => format!("expected {least} or more"),
            false => format!("expected {} or less", Limits::IN_FORCE.dimension),
        };
        let diagnostic = Diagnostic::new(Code::Value, node.span, format!("{what} is {found}")).label(expected);
        diagnostics.push(match variable {
            Some((name, variable)) if variable.set => {
                diagnostic.note(format!("an option sets the variable `{name}` to {found}"))
            }
            Some((name, variable)) => diagnostic.also(variable.span, format!("`{name}` is set here")),
            None => diagnostic,
        });
        None
    }

    /// A number that is finite in 32 bits. `None`, with a report, if it is not.
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
        let diagnostic = Diagnostic::new(Code::UnknownVariable, span, format!("there is no variable `{name_shown}`"));
        if full {
            return diagnostic;
        }
        let behind_dollar = Span::new(span.end - name.len().min(span.end - span.start), span.end);
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let first = name.split(|c: char| !is_word(c)).next().unwrap_or_default();
        let help = did_you_mean(name, self.variables.keys().map(String::as_str), behind_dollar);
        let help = help.unwrap_or_else(|| match first == name {
            true => say(format!("define it at the top: `variables: {{{name_shown}: 1000}}`")),
            false if self.variables.contains_key(first) => {
                say(format!("`${first}` cannot be part of an expression: write a number, or define another variable"))
            }
            false => say("write `$` and the name of one of the `variables`"),
        });
        diagnostic.maybe(Some(help))
    }

    /// Why a value is not an integer, and how to fix it.
    pub(super) fn not_an_integer(&self, what: &str, node: &Node) -> Diagnostic {
        let written = &self.source.text[node.span.range()];
        let message = format!("{what} must be an integer, found {}", node.value.kind());
        let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).label("expected an integer");
        diagnostic.maybe(make_integer(&node.value, written, node.span))
    }
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
