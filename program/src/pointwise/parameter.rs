//! The parameters of elementwise functions and their values.

use std::fmt;

use crate::text::{Text, Writer};

/// A parameter of a function.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// PyTorch's name.
    pub name: &'static str,
    /// A short description.
    pub about: &'static str,
    /// The values that it takes.
    pub takes: Takes,
}

/// The values that a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Takes {
    /// A number; with PyTorch's default.
    Number(f32),
    /// A number other than 0; with PyTorch's default.
    Nonzero(f32),
    /// A required number; with an example.
    Required(f32),
    /// An optional number; with the infinity that stands for no limit.
    Limit(f32),
    /// One of these words; the first is PyTorch's default.
    Word(&'static [&'static str]),
}

impl Takes {
    /// The default, or the example of a required parameter.
    pub const fn default_or_example(self) -> Argument {
        match self {
            Takes::Number(number) | Takes::Nonzero(number) | Takes::Required(number) | Takes::Limit(number) => {
                Argument::Number(number)
            }
            Takes::Word(words) => Argument::Word(words[0]),
        }
    }
}

/// The value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument {
    /// A number.
    Number(f32),
    /// A word.
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

/// The type of a parameter.
pub(super) trait Typed: Copy {
    /// The type in definitions, which compute in double precision.
    type Exact;

    /// The value of an argument; NaN or the first word if it has another type.
    fn of(argument: Argument) -> Self;

    /// The value as an argument.
    fn argument(self) -> Argument;

    /// The value in definitions.
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

/// The formula of `gelu`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximate {
    /// With the distribution function of the normal distribution.
    None,
    /// With the hyperbolic tangent of a polynomial.
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
