//! The parameters of elementwise functions: what each may be, and the types of their values.

use std::fmt;

use crate::text::{Text, Writer};

/// A parameter of a function.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// PyTorch's name.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What it may be.
    pub takes: Takes,
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Takes {
    /// A number, with PyTorch's default.
    Number(f32),
    /// A number that must be given; this is an example.
    Required(f32),
    /// A number, or none: then this infinity, which limits nothing.
    Limit(f32),
    /// One of these words, of which the first is PyTorch's default.
    Word(&'static [&'static str]),
}

impl Takes {
    /// What holds where nothing is said: the default, or the example.
    pub const fn instead(self) -> Argument {
        match self {
            Takes::Number(number) | Takes::Required(number) | Takes::Limit(number) => Argument::Number(number),
            Takes::Word(words) => Argument::Word(words[0]),
        }
    }
}

/// The value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument {
    /// Of a parameter that takes a number.
    Number(f32),
    /// Of one that takes a word.
    Word(&'static str),
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Argument::Number(number) => number.fmt(f),
            Argument::Word(word) => f.write_str(word),
        }
    }
}

/// A type of parameters.
pub(super) trait Typed: Copy {
    /// What the definition computes with.
    type Exact;

    /// The value of an argument; NaN, or the first word, of one of another type.
    fn of(argument: Argument) -> Self;

    /// The argument that has the value.
    fn argument(self) -> Argument;

    /// The same value.
    fn exact(self) -> Self::Exact;
}

impl Typed for f32 {
    type Exact = f64;

    fn of(argument: Argument) -> f32 {
        match argument {
            Argument::Number(number) => number,
            Argument::Word(_) => f32::NAN,
        }
    }

    fn argument(self) -> Argument {
        Argument::Number(self)
    }

    fn exact(self) -> f64 {
        self.into()
    }
}

/// How `gelu` is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximate {
    /// By the distribution function of the normal distribution.
    None,
    /// By the hyperbolic tangent of a polynomial.
    Tanh,
}

impl Approximate {
    /// PyTorch's names.
    pub(super) const WORDS: &'static [&'static str] = &["none", "tanh"];
}

impl Typed for Approximate {
    type Exact = Approximate;

    fn of(argument: Argument) -> Approximate {
        if argument == Approximate::Tanh.argument() { Approximate::Tanh } else { Approximate::None }
    }

    fn argument(self) -> Argument {
        Argument::Word(match self {
            Approximate::None => Approximate::WORDS[0],
            Approximate::Tanh => Approximate::WORDS[1],
        })
    }

    fn exact(self) -> Approximate {
        self
    }
}

impl Text for Approximate {
    fn write(&self, text: &mut Writer) {
        text.path(match self {
            Approximate::None => "Approximate::None",
            Approximate::Tanh => "Approximate::Tanh",
        });
    }
}
