//! Reductions.

use graphc_program::step::Reduction;

use super::{Facts, Family, Torch, Work};
use crate::ir::{Shape, shape::Result, shape_error::ShapeError};

/// `torch.sum`, `mean`, `amax` or `amin` over some dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reduce {
    /// What several numbers become.
    pub reduction: Reduction,
    /// The dimensions, ascending, counted from 0, the first after the batch.
    pub dims: Vec<usize>,
    /// Whether they stay, with a size of 1.
    pub keepdim: bool,
}

impl Reduce {
    /// The shape with the dimensions, at a size of 1.
    pub fn kept(&self, input: Shape) -> Shape {
        let size = |(dim, size): (usize, &usize)| if self.dims.contains(&dim) { 1 } else { *size };
        Shape::new(&input.sizes().iter().enumerate().map(size).collect::<Vec<_>>())
    }
}

impl Family for Reduce {
    fn facts(&self) -> Facts {
        let (name, torch) = match self.reduction {
            Reduction::Sum => ("sum", "torch.sum"),
            Reduction::Mean => ("mean", "torch.mean"),
            Reduction::Max => ("amax", "torch.amax"),
            Reduction::Min => ("amin", "torch.amin"),
        };
        Facts { work: Work::Pool, ..Facts::of(name, Torch::Function(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let input = inputs[0];
        if let Some(dim) = self.dims.iter().copied().find(|dim| *dim >= input.rank()) {
            return Err(ShapeError::NoDimension { attribute: "dim", dim });
        }
        if self.keepdim {
            return Ok(self.kept(input));
        }
        let left = input.sizes().iter().enumerate().filter(|(dim, _)| !self.dims.contains(dim));
        let left: Vec<usize> = left.map(|(_, size)| *size).collect();
        if left.is_empty() { Err(ShapeError::NothingLeft { shape: input }) } else { Ok(Shape::new(&left)) }
    }

    fn describe(&self) -> String {
        format!("{} over {}", self.facts().name, self.words())
    }

    fn attributes(&self) -> String {
        self.words() + if self.keepdim { ", kept" } else { "" }
    }
}

impl Reduce {
    /// The dimensions, counted as in PyTorch, where the batch is the first.
    fn words(&self) -> String {
        format!("{:?}", self.dims.iter().map(|dim| dim + 1).collect::<Vec<_>>())
    }
}
