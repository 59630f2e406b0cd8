//! What there is to know of an operator without knowing which it is.

use std::fmt;

pub use graphc_program::pointwise::Torch;

use super::NormOver;
use crate::ir::Shape;

/// What is true of an operator, whatever it is applied to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// Its name in a model file.
    pub name: &'static str,
    /// What it is in PyTorch.
    pub torch: Torch,
    /// How many values it takes.
    pub inputs: Inputs,
    /// What the result has of the shape of the first input.
    pub keeps: Keeps,
    /// The shape of the result, where it follows from the attributes alone.
    pub fixed: Option<Shape>,
    /// What it does to its input.
    pub effect: Effect,
    /// Whether a step writes its value wherever it is told to, such as into a part of another.
    pub placeable: bool,
    /// What can be fused into it.
    pub fuses: Fuses,
    /// Multiply-accumulate operations for each element that is counted.
    pub macs_each: usize,
    /// Which elements are counted.
    pub counted: Counted,
    /// The kind of work.
    pub work: Work,
}

impl Facts {
    /// An operator of one input that computes something and into which nothing is fused.
    pub(super) fn of(name: &'static str, torch: Torch) -> Facts {
        Facts {
            name,
            torch,
            inputs: Inputs::One,
            keeps: Keeps::Nothing,
            fixed: None,
            effect: Effect::Computes,
            placeable: true,
            fuses: Fuses::NOTHING,
            macs_each: 0,
            counted: Counted::Result,
            work: Work::Layout,
        }
    }
}

/// What the multiply-accumulate operations of an operator are proportional to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The elements of its own result.
    Result,
    /// The elements of its first input.
    Input,
}

/// How many values an operator takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inputs {
    /// None: the caller gives its value.
    None,
    /// One.
    One,
    /// Two.
    Two,
    /// One or more.
    OneOrMore,
    /// Two or more.
    TwoOrMore,
}

impl Inputs {
    /// Whether so many will do.
    pub fn allows(self, count: usize) -> bool {
        match self {
            Inputs::None => count == 0,
            Inputs::One => count == 1,
            Inputs::Two => count == 2,
            Inputs::OneOrMore => count >= 1,
            Inputs::TwoOrMore => count >= 2,
        }
    }
}

/// What a result has of the shape of its first input, if that is not broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// All of it.
    Shape,
    /// Height and width.
    Size,
    /// The elements, in row-major order.
    Elements,
    /// Nothing that is certain.
    Nothing,
}

/// What an operator does to its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It computes something.
    Computes,
    /// It computes something, unless the result has the shape of the input.
    ComputesUnlessShaped,
    /// The elements stay as they are; the shape may be another.
    Reshapes,
}

/// What can be fused into an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fuses {
    /// A batch norm of its result.
    pub batch_norm: Option<NormOver>,
    /// The other term of a sum.
    pub residual: bool,
    /// An elementwise function.
    pub activation: bool,
    /// A max pool.
    pub pool: bool,
}

impl Fuses {
    /// Nothing.
    pub const NOTHING: Fuses = Fuses { batch_norm: None, residual: false, activation: false, pool: false };
}

/// The kind of work that an operator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// None: a value comes from the caller, or goes there.
    Terminal,
    /// Products with weights: most of the arithmetic.
    Weighted,
    /// A function of each element.
    Activation,
    /// A pool.
    Pool,
    /// A normalisation.
    Normalisation,
    /// Several values become one.
    Join,
    /// No arithmetic.
    Layout,
}

impl fmt::Display for Inputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Inputs::None => "no input",
            Inputs::One => "one input",
            Inputs::Two => "two inputs",
            Inputs::OneOrMore => "one or more inputs",
            Inputs::TwoOrMore => "two or more inputs",
        })
    }
}
