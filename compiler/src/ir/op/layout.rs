//! Operators that leave the elements as they are.

use super::{Effect, Facts, Family, Keeps, Torch};
use crate::ir::{Shape, shape::Result};

/// `torch.nn.Dropout`: the identity at inference.
#[derive(Clone, Debug, PartialEq)]
pub struct Dropout {
    /// Probability of zeroing an element in training; without effect here.
    pub p: f64,
}

impl Family for Dropout {
    fn facts(&self) -> Facts {
        Facts { keeps: Keeps::Shape, effect: Effect::Reshapes, ..Facts::of("dropout", Torch::Module("Dropout")) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        "dropout: a copy".into()
    }

    fn attributes(&self) -> String {
        format!("p {}", self.p)
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
