//! What a model file may contain, as data: the tables that the front end reads by, for editors and documents. Knows no text.

use super::{document, operators, uses};

/// A key of a mapping, or an attribute of an operator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// What it is called.
    pub name: &'static str,
    /// PyTorch's name of it, where that is another; either is read.
    pub also: Option<&'static str>,
    /// What it says, in a few words.
    pub about: &'static str,
    /// What its value may be.
    pub form: Form,
    /// What holds without it.
    pub absent: Absent,
}

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Nothing: `null`.
    Nothing,
    /// `true` or `false`.
    Flag,
    /// `true` or `false`, or an expression that is.
    Condition,
    /// Of `true` and `false`, only this.
    Only(bool),
    /// A size: an integer from 1 to the largest dimension, or an expression: `4 * $width`.
    Size,
    /// A size or 0.
    SizeOrZero,
    /// An integer from `least` to `most`.
    Integer {
        /// The smallest.
        least: u64,
        /// The largest.
        most: u64,
    },
    /// One of these integers.
    OneOf(&'static [i64]),
    /// An expression that is an integer: `$name`, `2 * $name`.
    Variable,
    /// A number that is finite in 32 bits.
    Number(Bound),
    /// A number of 0 or more that one of these units may follow, each with its factor: `1.2G`.
    Amount(&'static [(&'static str, u64)]),
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any text.
    Text,
    /// Where a file can be fetched: `https://...`.
    Url,
    /// The 64 digits of a SHA-256.
    Hash,
    /// The name of a Rust type.
    TypeName,
    /// The name of a layer that is being defined.
    LayerName,
    /// The name of a section.
    SectionName,
    /// The name of a variable.
    VariableName,
    /// The name of a block's parameter.
    ParameterName,
    /// The name of a layer that is being read: a text, or the number of its position.
    Reference,
    /// A warning, by name or number.
    Warning,
    /// A list.
    List {
        /// What its items may be.
        of: &'static Form,
        /// How many there are at least.
        least: usize,
        /// How many there are at most.
        most: usize,
    },
    /// A mapping of keys that are known.
    Mapping(&'static [Field]),
    /// A mapping of keys of the user's choice.
    Named {
        /// What the keys may be.
        key: &'static Form,
        /// What their values may be.
        of: &'static Form,
        /// How many there are at least.
        least: usize,
    },
    /// An operator, or an operator with its attributes.
    Layer,
    /// The layers of a network or a block: a list, or a mapping of names to layers and sections.
    Layers,
    /// One of several.
    Either(&'static [Form]),
}

/// The numbers that are possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// All.
    None,
    /// 0 and above.
    NotNegative,
    /// Above 0.
    Positive,
}

/// What holds without a key or an attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Absent {
    /// Nothing does: it must be given.
    Required,
    /// Nothing needs to.
    Optional,
    /// What is said here in words.
    Follows(&'static str),
    /// This integer.
    Integer(usize),
    /// This integer for height and width, or these.
    Pair([usize; 2]),
    /// This number.
    Number(f64),
    /// This.
    Flag(bool),
}

/// An operator.
#[derive(Clone, Debug, PartialEq)]
pub struct Operator {
    /// What it is called.
    pub name: &'static str,
    /// What of PyTorch defines it.
    pub torch: &'static str,
    /// What it does, in a sentence.
    pub about: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// The attribute that may be given bare, as in `linear: 10`.
    pub bare: Option<Field>,
    /// All that it may be given, with what every layer may be given.
    pub attributes: Vec<Field>,
}

/// What the use of a block may be given beside its parameters.
pub fn of_uses() -> &'static [Field] {
    &uses::COMMON
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
    /// A list of as many as this.
    pub(super) const fn list(of: &'static Form, least: usize, most: usize) -> Form {
        Form::List { of, least, most }
    }

    /// Whether a list can be right.
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
    /// One that may be left out.
    pub(super) const fn new(name: &'static str, form: Form, about: &'static str) -> Field {
        Field { name, also: None, about, form, absent: Absent::Optional }
    }

    /// One that must be given.
    pub(super) const fn required(self) -> Field {
        Field { absent: Absent::Required, ..self }
    }

    /// Says what holds without it.
    pub(super) const fn without(self, follows: &'static str) -> Field {
        Field { absent: Absent::Follows(follows), ..self }
    }
}
