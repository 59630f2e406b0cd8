//! Softmax.

use graphc_program::step::Shares;

use super::{Facts, Family, Keeps, Torch, Work};
use crate::ir::{Shape, shape::Result, shape_error::ShapeError};

/// `torch.nn.Softmax` or `LogSoftmax`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Softmax {
    /// The dimension, counted from 0, the first after the batch.
    pub dim: usize,
    /// What it gives.
    pub shares: Shares,
}

impl Family for Softmax {
    fn facts(&self) -> Facts {
        let (name, torch) = match self.shares {
            Shares::Plain => ("softmax", "Softmax"),
            Shares::Logarithms => ("log_softmax", "LogSoftmax"),
        };
        Facts { keeps: Keeps::Shape, work: Work::Activation, ..Facts::of(name, Torch::Module(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let is_there = self.dim < inputs[0].rank();
        if is_there { Ok(inputs[0]) } else { Err(ShapeError::NoDimension { attribute: "dim", dim: self.dim }) }
    }

    fn describe(&self) -> String {
        let name = self.facts().name;
        if self.dim == 0 { name.into() } else { format!("{name} over {}", self.dim + 1) }
    }

    fn attributes(&self) -> String {
        if self.dim == 0 { String::new() } else { format!("over {}", self.dim + 1) }
    }
}
