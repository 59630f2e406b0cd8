//! Kinds of attributes: how each is read, and the form of its value.

use super::{
    attributes::Attributes,
    format::{Absent, Bound, Form},
    suggest::{nearest, replace},
    tree::{Node, Value},
};
use crate::diagnostic::Code;

/// The kind of an attribute.
pub(super) trait Kind {
    /// The type of the value read.
    type Value;

    /// A placeholder for an invalid or missing value.
    const PLACEHOLDER: Self::Value;

    /// The reason why there is no default.
    const WHY_REQUIRED: Option<&'static str> = None;

    /// The form of the value.
    fn form(&self) -> Form;

    /// The value as written in a model file.
    fn write(&self, value: &Self::Value) -> String;

    /// The value; `None`, with a report, if it is invalid. `name` is the attribute's name in the file.
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

/// A number that is finite in 32 bits, unless the bound says otherwise.
pub(super) struct Number {
    pub(super) bound: Bound,
    /// Why a number out of range is wrong.
    pub(super) why: &'static str,
    /// The usual values.
    pub(super) help: &'static str,
}

/// One of a few words.
pub(super) struct Word(pub(super) &'static [&'static str]);

/// A value or `null`, which is `None` in PyTorch.
pub(super) struct OrNull<K> {
    pub(super) kind: K,
    /// The form of the value.
    pub(super) form: Form,
}

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
    const PLACEHOLDER: usize = 1;

    fn form(&self) -> Form {
        match self {
            Size::Any => Form::SizeOrZero,
            Size::Positive => Form::Size,
        }
    }

    fn write(&self, size: &usize) -> String {
        size.to_string()
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<usize> {
        attributes.size(name, node, self.least())
    }
}

impl Kind for Pair {
    type Value = [usize; 2];
    const PLACEHOLDER: [usize; 2] = [1, 1];

    fn form(&self) -> Form {
        match self.0 {
            Size::Any => Form::Either(const { &[Form::SizeOrZero, Form::list(&Form::SizeOrZero, 2, 2)] }),
            Size::Positive => Form::Either(const { &[Form::Size, Form::list(&Form::Size, 2, 2)] }),
        }
    }

    fn write(&self, [vertical, horizontal]: &[usize; 2]) -> String {
        if vertical == horizontal { vertical.to_string() } else { format!("[{vertical}, {horizontal}]") }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<[usize; 2]> {
        match node.value.list() {
            Some([vertical, horizontal]) => {
                let [vertical, horizontal] =
                    [vertical, horizontal].map(|node| attributes.size(name, node, self.0.least()));
                Some([vertical?, horizontal?])
            }
            Some(list) => {
                let message = format!("`{name}` must be an integer or a pair of integers, found {} values", list.len());
                attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                    diagnostic.help(format!("write `{name}: 3`, or `{name}: [3, 5]` for height and width"))
                });
                None
            }
            None => match node.value.text().and_then(height_by_width) {
                Some(pair) => {
                    let message = format!("`{name}` must be an integer or a pair of integers, found a string");
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
    let (height, width) = text.split_once(['x', ','])?;
    let [height, width] = [height, width].map(|size| size.trim().parse::<u32>().ok());
    Some(format!("[{}, {}]", height?, width?))
}

impl Kind for Flag {
    type Value = bool;
    const PLACEHOLDER: bool = false;

    fn form(&self) -> Form {
        Form::Condition
    }

    fn write(&self, flag: &bool) -> String {
        flag.to_string()
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<bool> {
        attributes.flag(name, node)
    }
}

impl Number {
    /// Any.
    pub(super) const ANY: Number = Number { bound: Bound::None, why: "", help: "" };

    /// Any, the infinities and NaN among them.
    pub(super) const INFINITE: Number = Number { bound: Bound::Infinite, ..Number::ANY };

    /// The form of that.
    pub(super) const INFINITE_FORM: Form = Form::Number(Bound::Infinite);
}

impl Kind for Number {
    type Value = f64;
    const PLACEHOLDER: f64 = 1.0;

    fn form(&self) -> Form {
        Form::Number(self.bound)
    }

    fn write(&self, number: &f64) -> String {
        match *number {
            f64::INFINITY => ".inf".into(),
            f64::NEG_INFINITY => "-.inf".into(),
            number if number.is_nan() => ".nan".into(),
            number => format!("{number:?}"),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<f64> {
        let number = match node.value {
            Value::Float(number) if self.bound == Bound::Infinite && !number.is_finite() => number,
            Value::Null
            | Value::Bool(_)
            | Value::Integer(_)
            | Value::Float(_)
            | Value::Text(_)
            | Value::List(_)
            | Value::Map(_) => attributes.number(name, node)?,
        };
        let single = number as f32;
        let (is_possible, expected) = match self.bound {
            Bound::None | Bound::Infinite => (true, ""),
            Bound::NotNegative => (single >= 0.0, "expected 0 or more"),
            Bound::Positive => (single > 0.0, "expected a number above 0"),
            Bound::Nonzero => (single != 0.0, "expected a number other than 0"),
        };
        if is_possible {
            return Some(number);
        }
        let in_32_bits = if number != 0.0 && single == 0.0 { ", which rounds to 0 in f32" } else { "" };
        let message = format!("`{name}` is {}{in_32_bits}{}", attributes.written(node), self.why);
        attributes.wrong(Code::Value, node.span, &message, |diagnostic| diagnostic.label(expected).help(self.help));
        None
    }
}

impl Kind for Word {
    type Value = &'static str;
    const PLACEHOLDER: &'static str = "";

    fn form(&self) -> Form {
        Form::Word(self.0)
    }

    fn write(&self, word: &&'static str) -> String {
        (*word).into()
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<&'static str> {
        let read = word(node, self.0);
        if let Err(near) = read {
            let words: Vec<String> = self.0.iter().map(|word| format!("`{word}`")).collect();
            let message = format!("`{name}` must be {}", words.join(" or "));
            let help = near.map(|near| replace(format!("did you mean `{near}`?"), node.span, near));
            attributes.wrong(Code::Value, node.span, &message, |diagnostic| diagnostic.maybe(help));
        }
        read.ok()
    }
}

impl<K: Kind> Kind for OrNull<K> {
    type Value = Option<K::Value>;
    const PLACEHOLDER: Option<K::Value> = None;

    fn form(&self) -> Form {
        self.form
    }

    fn write(&self, value: &Option<K::Value>) -> String {
        value.as_ref().map_or("null".into(), |value| self.kind.write(value))
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Option<K::Value>> {
        // A forgotten value after a `:` is null as well.
        let is_written = ["null", "Null", "NULL", "~"].contains(&attributes.written(node).as_str());
        if is_written && node.value.is_null() {
            return Some(None);
        }
        self.kind.read(name, node, attributes).map(Some)
    }
}

impl Form {
    /// Whether the value of an argument has this form: one value, or a few words and numbers.
    pub(super) fn holds(&self, node: &Node) -> bool {
        let number = match node.value {
            Value::Integer(number) => Some(number as f64),
            Value::Float(number) if (number as f32).is_finite() => Some(number),
            Value::Null | Value::Bool(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => None,
        };
        match self {
            Form::Nothing => node.value.is_null(),
            Form::Flag => matches!(node.value, Value::Bool(_)),
            Form::Only(only) => matches!(node.value, Value::Bool(found) if found == *only),
            Form::Word(words) => node.value.text().is_some_and(|text| words.contains(&text)),
            Form::Integer { least, most } => {
                number.is_some_and(|number| number.fract() == 0.0 && (*least as f64..=*most as f64).contains(&number))
            }
            Form::Number(Bound::None) => number.is_some(),
            Form::Either(forms) => forms.iter().any(|form| form.holds(node)),
            Form::Number(Bound::NotNegative | Bound::Positive | Bound::Nonzero | Bound::Infinite)
            | Form::Condition
            | Form::Size
            | Form::SizeOrZero
            | Form::OneOf(_)
            | Form::Signed
            | Form::Variable
            | Form::Amount(_)
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
            | Form::List { .. }
            | Form::Mapping(_)
            | Form::Named { .. }
            | Form::Layer
            | Form::Layers => false,
        }
    }
}

/// The matching word of a list; otherwise the one that was probably meant.
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

impl From<&'static str> for Absent {
    fn from(default: &'static str) -> Absent {
        Absent::Word(default)
    }
}

impl From<f64> for Absent {
    fn from(default: f64) -> Absent {
        Absent::Number(default)
    }
}
