//! The forms of values and their defaults, in words for a table.

use super::list;
use crate::front::format::{Absent, Bound, Form};

/// The values that an attribute takes.
pub(super) fn form(form: &Form) -> String {
    let mut each = Vec::new();
    collect(form, &mut each);
    each.dedup();
    list(&each, "or")
}

/// The alternatives of a form, each in words.
fn collect(form: &Form, into: &mut Vec<String>) {
    match form {
        Form::Either(forms) => forms.iter().for_each(|form| collect(form, into)),
        Form::Word(words) => into.extend(words.iter().map(|word| format!("`{word}`"))),
        Form::OneOf(integers) => into.extend(integers.iter().map(|integer| format!("`{integer}`"))),
        Form::Flag => into.extend(["`true`".into(), "`false`".into()]),
        Form::Condition => into.extend(["`true`".into(), "`false`".into(), "expression".into()]),
        Form::Number(Bound::Infinite) => into.extend(["number".into(), "`.inf`".into(), "`.nan`".into()]),
        other => into.push(one(other)),
    }
}

/// A form without alternatives.
fn one(form: &Form) -> String {
    match form {
        Form::Nothing => "`null`".into(),
        Form::Only(only) => format!("`{only}`"),
        Form::Size => "size".into(),
        Form::SizeOrZero => "size from 0".into(),
        Form::Integer { least, most } if u64::try_from(*least) == Ok(*most) => format!("`{least}`"),
        Form::Integer { least, most } => format!("integer from {least} to {most}"),
        Form::Signed => "integer".into(),
        Form::Variable => "expression".into(),
        Form::Number(Bound::None) => "number".into(),
        Form::Number(Bound::NotNegative) => "number from 0".into(),
        Form::Number(Bound::Positive) => "number above 0".into(),
        Form::Number(Bound::Nonzero) => "number other than 0".into(),
        Form::Amount(_) => "number, perhaps with a unit".into(),
        Form::Text => "string".into(),
        Form::Url => "URL".into(),
        Form::Hash => "SHA-256".into(),
        Form::TypeName => "name of a Rust type".into(),
        Form::LayerName | Form::SectionName | Form::UseName | Form::VariableName | Form::ParameterName => "name".into(),
        Form::Reference => "layer or input".into(),
        Form::Warning => "warning".into(),
        Form::List { of, least: 2, most: 2 } => format!("pair of {}", several(of)),
        Form::List { of, least, most } if least == most => format!("list of {least} {}", several(of)),
        Form::List { of, .. } => format!("list of {}", several(of)),
        Form::Mapping(_) | Form::Named { .. } => "mapping".into(),
        Form::Layer => "layer".into(),
        Form::Layers => "layers".into(),
        Form::Flag
        | Form::Condition
        | Form::Number(Bound::Infinite)
        | Form::Word(_)
        | Form::OneOf(_)
        | Form::Either(_) => self::form(form),
    }
}

/// Values of a form, in the plural.
fn several(of: &Form) -> String {
    match form(of).as_str() {
        "layer or input" => "layers or inputs".into(),
        "size from 0" => "sizes from 0".into(),
        one if one.ends_with(|last: char| last.is_alphabetic()) && !one.contains(' ') => format!("{one}s"),
        one => format!("({one})"),
    }
}

/// What holds if an attribute is absent.
pub(super) fn absent(absent: Absent) -> String {
    match absent {
        Absent::Required => "required".into(),
        Absent::Optional => String::new(),
        Absent::Follows(what) => what.into(),
        Absent::Integer(default) => format!("`{default}`"),
        Absent::Pair([one, other]) if one == other => format!("`{one}`"),
        Absent::Pair(pair) => format!("`{pair:?}`"),
        Absent::Number(default) => format!("`{}`", number(default)),
        Absent::Flag(default) => format!("`{default}`"),
        Absent::Word(default) => format!("`{default}`"),
    }
}

/// As people write it, though it was stored in 32 bits.
fn number(default: f64) -> String {
    let single = default as f32;
    if default != 0.0 && default.abs() < 1e-3 { format!("{single:e}") } else { format!("{single}") }
}
