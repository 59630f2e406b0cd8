//! Products of two values, and values from the weights.

use super::{Facts, Family, Inputs, Torch, Work};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
};

/// `torch.matmul` of two matrices, or of as many on both sides; a single one is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matmul;

impl Family for Matmul {
    fn facts(&self) -> Facts {
        Facts { inputs: Inputs::Two, work: Work::Join, ..Facts::of("matmul", Torch::Function("torch.matmul")) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        match [inputs[0].sizes(), inputs[1].sizes()] {
            [&[rows, depth], &[other, columns]] if depth == other => Ok(Shape::new(&[rows, columns])),
            [&[left, rows, depth], &[right, other, columns]]
                if depth == other && (left == right || left == 1 || right == 1) =>
            {
                Ok(Shape::new(&[left.max(right), rows, columns]))
            }
            _ => Err(ShapeError::Matrices),
        }
    }
}

/// `torch.nn.Parameter`: a value from the weights, the same for each image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its shape, for one image.
    pub shape: Shape,
    /// The tensor, which is called as the layer.
    pub tensor: TensorId,
}

impl Family for Parameter {
    fn facts(&self) -> Facts {
        let facts = Facts::of("parameter", Torch::Module("Parameter"));
        Facts { inputs: Inputs::None, fixed: Some(self.shape), ..facts }
    }

    fn infer(&self, _: &[Shape]) -> Result<Shape> {
        shape::check_weight(self.shape.sizes())?;
        Ok(self.shape)
    }

    fn describe(&self) -> String {
        format!("parameter {}", self.shape)
    }

    fn attributes(&self) -> String {
        self.shape.to_string()
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        vec![&mut self.tensor]
    }
}
