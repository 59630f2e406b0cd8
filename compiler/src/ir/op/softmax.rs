//! Softmax.

use super::{Facts, Family, Keeps, Torch, Work};
use crate::ir::{Shape, shape::Result};

/// `torch.nn.Softmax(dim=1)`: over the channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Softmax;

impl Family for Softmax {
    fn facts(&self) -> Facts {
        Facts { keeps: Keeps::Shape, work: Work::Activation, ..Facts::of("softmax", Torch::Module("Softmax")) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(inputs[0])
    }
}
