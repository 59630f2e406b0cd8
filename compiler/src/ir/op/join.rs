//! Several values become one.

use graphc_program::step::{Operator, Piece};

use super::{Effect, Epilogue, Facts, Family, Fuses, Inputs, Keeps, Torch, Work, layout};
use crate::ir::{
    Shape,
    shape::{self, Result},
    shape_error::{Alike, ShapeError},
};

/// `torch.add`, `sub`, `mul`, `div`, `maximum` or `minimum`: sums and products of two or more values, left to right, the others of
/// two. A size of 1 is repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// What two values become.
    pub operator: Operator,
    /// What the passes moved into this step; applied to the last result.
    pub epilogue: Epilogue,
}

impl Fold {
    /// With nothing fused.
    pub fn new(operator: Operator) -> Fold {
        Fold { operator, epilogue: Epilogue::default() }
    }
}

impl Family for Fold {
    fn facts(&self) -> Facts {
        let (name, torch) = match self.operator {
            Operator::Add => ("add", "torch.add"),
            Operator::Sub => ("sub", "torch.sub"),
            Operator::Mul => ("mul", "torch.mul"),
            Operator::Div => ("div", "torch.div"),
            Operator::Maximum => ("maximum", "torch.maximum"),
            Operator::Minimum => ("minimum", "torch.minimum"),
        };
        let inputs = match self.operator {
            Operator::Add | Operator::Mul => Inputs::TwoOrMore,
            Operator::Sub | Operator::Div | Operator::Maximum | Operator::Minimum => Inputs::Two,
        };
        Facts {
            inputs,
            keeps: Keeps::Shape,
            fuses: Fuses { activation: true, ..Fuses::NOTHING },
            work: Work::Join,
            ..Facts::of(name, Torch::Function(torch))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        shape::broadcast(inputs)
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}

/// `torch.cat`: inputs that are alike in every other dimension, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concat {
    /// The dimension along which they come, counted from the first after the batch.
    pub dim: usize,
}

impl Concat {
    /// Which elements of a part go where, if those of others come before.
    pub fn piece(self, part: Shape, whole: Shape, first: usize) -> Piece {
        layout::part(part, whole, self.dim, first)
    }
}

impl Family for Concat {
    fn facts(&self) -> Facts {
        Facts {
            inputs: Inputs::OneOrMore,
            keeps: if self.dim == 0 { Keeps::Size } else { Keeps::Nothing },
            effect: Effect::ComputesUnlessShaped,
            placeable: false,
            work: Work::Join,
            ..Facts::of("concat", Torch::Function("torch.cat"))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        layout::concatenated(self.dim, inputs)
            .map_err(|input| ShapeError::Different { input, what: Alike::AllBut(self.dim) })
    }

    fn describe(&self) -> String {
        if self.dim == 0 { "concat".into() } else { format!("concat along {}", self.dim + 1) }
    }
}
