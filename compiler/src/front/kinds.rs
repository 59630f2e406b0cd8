//! Kinds of attributes: how each is read, and what may be written for it.

use super::{
    attributes::Attributes,
    format::{Absent, Bound, Form},
    suggest::{nearest, replace},
    tree::{Node, Value},
};
use crate::diagnostic::Code;

/// What an attribute may be.
pub(super) trait Kind {
    /// What it is read as.
    type Value;

    /// Stands for a value that is wrong or missing.
    const INSTEAD: Self::Value;

    /// Why there is no default.
    const WHY_REQUIRED: Option<&'static str> = None;

    /// What may be written.
    fn form(&self) -> Form;

    /// The value. `None` if it is wrong, which is then noted. `name` is how the attribute is called in the file.
    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Self::Value>;
}

/// An integer.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// 0 or more.
    Any,
    /// 1 or more.
    Positive,
}

/// One integer for both dimensions, or `[vertical, horizontal]`.
pub(super) struct Pair(pub(super) Size);

/// `true` or `false`.
pub(super) struct Flag;

/// A number that is finite in 32 bits.
pub(super) struct Number {
    pub(super) bound: Bound,
    /// Why a number beyond the bound is wrong.
    pub(super) why: &'static str,
    /// What others write.
    pub(super) help: &'static str,
}

/// The dimension 1: dimension 0 is the batch, and there is no use for another in a network of this kind.
pub(super) struct Channels;

impl Size {
    pub(super) fn least(self) -> usize {
        match self {
            Size::Any => 0,
            Size::Positive => 1,
        }
    }
}

impl Kind for Size {
    type Value = usize;
    const INSTEAD: usize = 1;

    fn form(&self) -> Form {
        match self {
            Size::Any => Form::SizeOrZero,
            Size::Positive => Form::Size,
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<usize> {
        attributes.size(name, node, self.least())
    }
}

impl Kind for Pair {
    type Value = [usize; 2];
    const INSTEAD: [usize; 2] = [1, 1];

    fn form(&self) -> Form {
        match self.0 {
            Size::Any => Form::Either(const { &[Form::SizeOrZero, Form::list(&Form::SizeOrZero, 2, 2)] }),
            Size::Positive => Form::Either(const { &[Form::Size, Form::list(&Form::Size, 2, 2)] }),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<[usize; 2]> {
        match node.value.list() {
            Some([vertical, horizontal]) => {
                let [vertical, horizontal] =
                    [vertical, horizontal].map(|node| attributes.size(name, node, self.0.least()));
                Some([vertical?, horizontal?])
            }
            Some(list) => {
                let message = format!("`{name}` must be an integer or a pair of them, found {} values", list.len());
                attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                    diagnostic.help(format!("write `{name}: 3`, or `{name}: [3, 5]` for height and width"))
                });
                None
            }
            None => match node.value.text().and_then(height_by_width) {
                Some(pair) => {
                    let message = format!("`{name}` must be an integer or a pair of them, found a text");
                    attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                        diagnostic.fix("write height and width as a list", node.span, pair)
                    });
                    None
                }
                None => attributes.size(name, node, self.0.least()).map(|size| [size; 2]),
            },
        }
    }
}

/// `3x5` as `[3, 5]`.
fn height_by_width(text: &str) -> Option<String> {
    let (height, width) = text.split_once(['x', '*', ','])?;
    let [height, width] = [height, width].map(|size| size.trim().parse::<u32>().ok());
    Some(format!("[{}, {}]", height?, width?))
}

impl Kind for Flag {
    type Value = bool;
    const INSTEAD: bool = false;

    fn form(&self) -> Form {
        Form::Flag
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<bool> {
        if let Value::Bool(flag) = node.value {
            return Some(flag);
        }
        let message = format!("`{name}` must be true or false, found {}", node.value.kind());
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
        attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
            diagnostic.label("expected `true` or `false`").maybe(meant)
        });
        None
    }
}

impl Number {
    /// Any.
    pub(super) const ANY: Number = Number { bound: Bound::None, why: "", help: "" };
}

impl Kind for Number {
    type Value = f64;
    const INSTEAD: f64 = 1.0;

    fn form(&self) -> Form {
        Form::Number(self.bound)
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<f64> {
        let number = attributes.number(name, node)?;
        let single = number as f32;
        let (is_possible, expected) = match self.bound {
            Bound::None => (true, ""),
            Bound::NotNegative => (single >= 0.0, "expected 0 or more"),
            Bound::Positive => (single > 0.0, "expected a number above 0"),
        };
        if is_possible {
            return Some(number);
        }
        let in_32_bits = if number > 0.0 { ", which is 0 in 32 bits" } else { "" };
        let message = format!("`{name}` is {}{in_32_bits}{}", attributes.written(node), self.why);
        attributes.wrong(Code::Value, node.span, &message, |diagnostic| diagnostic.label(expected).help(self.help));
        None
    }
}

impl Kind for Channels {
    type Value = usize;
    const INSTEAD: usize = 1;

    fn form(&self) -> Form {
        Form::Either(&[Form::Integer { least: 1, most: 1 }, Form::Variable])
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<usize> {
        let dimension = match node.value.integer() {
            Some(dimension) => dimension,
            None => attributes.size(name, node, 0)? as i128,
        };
        if dimension == 1 {
            return Some(1);
        }
        let message = format!("`{name}` is {dimension}, and only 1, the channels, is possible");
        attributes.wrong(Code::Value, node.span, &message, |diagnostic| {
            diagnostic.label("expected 1").fix("leave it out, or write 1", node.span, "1")
        });
        None
    }
}

/// The word of a list that a value is; if it is none of them, the one that was probably meant.
pub(super) fn word(node: &Node, words: &'static [&'static str]) -> Result<&'static str, Option<&'static str>> {
    let text = node.value.text();
    let same = text.and_then(|text| words.iter().copied().find(|word| *word == text));
    same.ok_or_else(|| text.and_then(|text| nearest(text, words.iter().copied())))
}

impl From<usize> for Absent {
    fn from(default: usize) -> Absent {
        Absent::Integer(default)
    }
}

impl From<[usize; 2]> for Absent {
    fn from(default: [usize; 2]) -> Absent {
        Absent::Pair(default)
    }
}

impl From<bool> for Absent {
    fn from(default: bool) -> Absent {
        Absent::Flag(default)
    }
}

impl From<f64> for Absent {
    fn from(default: f64) -> Absent {
        Absent::Number(default)
    }
}
