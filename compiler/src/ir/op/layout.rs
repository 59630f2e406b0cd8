//! Operators that leave the elements as they are.

use super::{Effect, Facts, Family, Keeps, Torch};
use crate::ir::{Shape, shape::Result};

/// `torch.nn.Dropout` and others that are the identity at inference.
#[derive(Clone, Debug, PartialEq)]
pub struct Dropout {
    /// Which it is.
    pub kind: Idle,
    /// Probability of zeroing an element in training; without effect here.
    pub p: f64,
}

/// An operator without effect at inference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// `torch.nn.Dropout`.
    Dropout,
    /// `torch.nn.Identity`.
    Identity,
    /// `torchvision.ops.StochasticDepth`.
    StochasticDepth,
}

impl Family for Dropout {
    fn facts(&self) -> Facts {
        let (name, torch) = match self.kind {
            Idle::Dropout => ("dropout", "Dropout"),
            Idle::Identity => ("identity", "Identity"),
            Idle::StochasticDepth => ("stochastic_depth", "StochasticDepth"),
        };
        Facts { keeps: Keeps::Shape, effect: Effect::Reshapes, ..Facts::of(name, Torch::Module(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        format!("{}: a copy", self.facts().name)
    }

    fn attributes(&self) -> String {
        match self.kind {
            Idle::Identity => String::new(),
            Idle::Dropout | Idle::StochasticDepth => format!("p {}", self.p),
        }
    }
}

/// `torch.nn.Flatten`: `[c, h, w]` to `[c * h * w]`, row-major.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flatten;

impl Family for Flatten {
    fn facts(&self) -> Facts {
        Facts {
            keeps: Keeps::Elements,
            effect: Effect::Reshapes,
            placeable: false,
            ..Facts::of("flatten", Torch::Function("torch.flatten"))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(Shape::new(&[inputs[0].elements()]))
    }
}
