//! Expressions of the file: `4 * $width`, `$stride == 1 and $in == $width`. Knows no YAML and no layer.
//!
//! An expression is a text with a `$`. From the loosest to the tightest:
//!
//! | written | means |
//! |---|---|
//! | `a or b`, `a and b`, `not a` (`!a`) | truth values; what decides no more is not looked at |
//! | `==` `!=` `<` `>` `<=` `>=` | comparisons, of two sides only |
//! | `+` `-`, `*` `/` | exact arithmetic: a quotient that is not whole is a mistake |
//! | `-a`, `(a)`, `$name`, `12`, `true`, `false` | |
//! | `max(a, b, ...)`, `min(a, b, ...)` | of two or more |
//! | `round(a, n)` | the multiple of `n` that is nearest to `a`, the larger of two, at least `n` and at least nine tenths of `a`: the `_make_divisible` of torchvision. In `a` quotients need not be whole |

mod evaluate;
mod parse;
mod types;

use std::ops::Range;

pub(super) use evaluate::evaluate;
pub(super) use types::{Type, type_of};

/// The most bytes of an expression.
pub(super) const MOST_BYTES: usize = 200;

/// The value of an expression, or of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Integer(i128),
    Flag(bool),
}

/// Why a name has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// There is no such name.
    Unknown,
    /// Its value is wrong, which is noted.
    Wrong,
    /// Its value follows from shapes, which are not known yet.
    Later,
}

/// Why an expression has no value, and the part of it that is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) why: Why,
    pub(super) at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// A name without a value.
    Name(String, Missing),
    /// It is not written as an expression; how to write it.
    Syntax { message: String, help: Option<String> },
    /// There is no such result.
    Arithmetic { message: String, label: String },
    /// An integer where a truth value is needed, or the other way round.
    Type { message: String },
}

/// Whether a text is an expression.
pub(super) fn is_expression(text: &str) -> bool {
    text.contains('$')
}

/// The names in an expression, as far as it can be read.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('$').skip(1).map(|rest| &rest[..parse::name_len(rest)])
}

/// Whether a name can stand behind a `$`.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && parse::name_len(name) == name.len() && !name.starts_with(|c: char| c.is_ascii_digit())
}

impl std::fmt::Display for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Scalar::Integer(integer) => integer.fmt(f),
            Scalar::Flag(flag) => flag.fmt(f),
        }
    }
}
