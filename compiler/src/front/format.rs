//! The contents of a model file as data: the front end's tables, for editors and documentation. Knows no text.

use super::{document, layers, operators, uses};
use crate::ir::Facts;

/// A key of a mapping, or an attribute of an operator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// PyTorch's name, if it differs; both are accepted.
    pub also: Option<&'static str>,
    /// A short description.
    pub about: &'static str,
    /// The form of its value.
    pub form: Form,
    /// The meaning of its absence.
    pub absent: Absent,
}

/// The description of a PyTorch argument that is accepted, but changes no result.
pub const NO_EFFECT: &str = "PyTorch's; no effect on the results";

/// The form of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Nothing: `null`.
    Nothing,
    /// `true` or `false`.
    Flag,
    /// `true` or `false`, or an expression that is.
    Condition,
    /// Only this boolean.
    Only(bool),
    /// A size: an integer from 1 to the largest dimension, or an expression: `4 * $width`.
    Size,
    /// A size or 0.
    SizeOrZero,
    /// An integer from `least` to `most`.
    Integer {
        /// The smallest.
        least: i64,
        /// The largest.
        most: u64,
    },
    /// An integer of either sign, or an expression.
    Signed,
    /// One of these integers.
    OneOf(&'static [i64]),
    /// An expression that is an integer: `$name`, `2 * $name`.
    Variable,
    /// A number that is finite in 32 bits, unless the bound says otherwise.
    Number(Bound),
    /// A number, 0 or more, with one of these optional units and their factors: `1.2G`.
    Amount(&'static [(&'static str, u64)]),
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any string.
    Text,
    /// The URL of a file: `https://...`.
    Url,
    /// The 64 digits of a SHA-256.
    Hash,
    /// The name of a Rust type.
    TypeName,
    /// The name of a layer, where it is defined.
    LayerName,
    /// The name of a section.
    SectionName,
    /// The name of a use of a block: that of a section, or with a number in it: `denselayer<1>`.
    UseName,
    /// The name of a variable.
    VariableName,
    /// The name of a block's parameter.
    ParameterName,
    /// The name of a layer, where it is read: a string, or the number of its position.
    Reference,
    /// A warning, by name or number.
    Warning,
    /// A list.
    List {
        /// The form of its items.
        of: &'static Form,
        /// The minimum length.
        least: usize,
        /// The maximum length.
        most: usize,
    },
    /// A mapping with fixed keys.
    Mapping(&'static [Field]),
    /// A mapping with user-defined keys.
    Named {
        /// The form of the keys.
        key: &'static Form,
        /// The form of their values.
        of: &'static Form,
        /// The minimum number of entries.
        least: usize,
    },
    /// An operator, or an operator with its attributes.
    Layer,
    /// The layers of a network or a block: a list, or a mapping of names to layers and sections.
    Layers,
    /// One of several.
    Either(&'static [Form]),
}

/// The range of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// All.
    None,
    /// 0 and above.
    NotNegative,
    /// Above 0.
    Positive,
    /// All but 0.
    Nonzero,
    /// All, with the infinities and NaN.
    Infinite,
}

/// The meaning of an absent key or attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Absent {
    /// An error: it is required.
    Required,
    /// Nothing in particular.
    Optional,
    /// A default described in words.
    Follows(&'static str),
    /// An integer.
    Integer(usize),
    /// An integer for height and width, or a pair of them.
    Pair([usize; 2]),
    /// A number.
    Number(f64),
    /// A boolean.
    Flag(bool),
    /// This word.
    Word(&'static str),
}

/// An operator.
#[derive(Clone, Debug, PartialEq)]
pub struct Operator {
    /// Its name.
    pub name: &'static str,
    /// The PyTorch operator that defines it.
    pub torch: &'static str,
    /// A one-sentence description.
    pub about: &'static str,
    /// An example of its use.
    pub example: &'static str,
    /// The attribute that may be given bare, as in `linear: 10`.
    pub bare: Option<Field>,
    /// All attributes, including those of every layer.
    pub attributes: Vec<Field>,
    /// What is true of it, with its defaults.
    pub facts: Facts,
}

/// What the use of a block may be given beside its parameters.
pub fn of_uses() -> &'static [Field] {
    &uses::COMMON
}

/// The attributes of every layer.
pub fn of_layers() -> &'static [Field] {
    &layers::COMMON
}

/// The keys at the top of a model file.
pub fn keys() -> &'static [Field] {
    &document::KEYS
}

/// The operators.
pub fn operators() -> Vec<Operator> {
    operators::describe()
}

impl Form {
    /// A list with bounds on its length.
    pub(super) const fn list(of: &'static Form, least: usize, most: usize) -> Form {
        Form::List { of, least, most }
    }

    /// Whether a list is a possible value.
    pub(super) fn takes_a_list(&self) -> bool {
        match self {
            Form::List { .. } => true,
            Form::Either(forms) => forms.iter().any(Form::takes_a_list),
            Form::Nothing
            | Form::Flag
            | Form::Condition
            | Form::Only(_)
            | Form::Size
            | Form::SizeOrZero
            | Form::Integer { .. }
            | Form::OneOf(_)
            | Form::Signed
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
}

impl Field {
    /// An optional key.
    pub(super) const fn new(name: &'static str, form: Form, about: &'static str) -> Field {
        Field { name, also: None, about, form, absent: Absent::Optional }
    }

    /// The same, required.
    pub(super) const fn required(self) -> Field {
        Field { absent: Absent::Required, ..self }
    }

    /// The same, with its default described in words.
    pub(super) const fn without(self, follows: &'static str) -> Field {
        Field { absent: Absent::Follows(follows), ..self }
    }
}
