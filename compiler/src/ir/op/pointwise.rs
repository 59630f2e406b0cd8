//! Functions of each element, and perhaps of its channel.

use graphc_program::Pointwise;

use super::{Facts, Family, Keeps, Torch, Work};
use crate::ir::{Shape, TensorId, shape::Result};

/// A function of each element, and perhaps of its channel.
#[derive(Clone, Debug, PartialEq)]
pub enum Activation {
    /// A function of the table in `graphc-program`.
    Pointwise(Pointwise),
    /// `x > 0 ? x : slope[channel] * x`.
    Prelu(Prelu),
}

/// `torch.nn.PReLU`.
#[derive(Clone, Debug, PartialEq)]
pub struct Prelu {
    /// One slope for all channels (1) or one each (the input's channels).
    pub num_parameters: usize,
    /// The tensor `weight`: the slopes.
    pub weight: TensorId,
}

impl Activation {
    /// The function, if a step before can apply it to its result before that is stored.
    pub fn fused(&self) -> Option<Pointwise> {
        match self {
            Activation::Pointwise(function) => Some(*function),
            Activation::Prelu(_) => None,
        }
    }

    /// The slopes, if it has some.
    pub fn prelu(&self) -> Option<&Prelu> {
        match self {
            Activation::Pointwise(_) => None,
            Activation::Prelu(prelu) => Some(prelu),
        }
    }
}

impl Family for Activation {
    fn facts(&self) -> Facts {
        let (name, torch) = match self {
            Activation::Pointwise(function) => (function.name(), function.torch()),
            Activation::Prelu(_) => ("prelu", Torch::Module("PReLU")),
        };
        Facts { keeps: Keeps::Shape, work: Work::Activation, ..Facts::of(name, torch) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        match self {
            Activation::Pointwise(function) => function.describe(),
            Activation::Prelu(_) => "prelu".into(),
        }
    }

    /// `negative_slope 0.01`.
    fn attributes(&self) -> String {
        match self {
            Activation::Pointwise(function) => {
                let parameters = function.parameters();
                let parameters = parameters.iter().map(|(name, value)| format!("{name} {value}"));
                parameters.collect::<Vec<_>>().join(", ")
            }
            Activation::Prelu(Prelu { num_parameters: 1, .. }) => "1 slope".into(),
            Activation::Prelu(Prelu { num_parameters, .. }) => format!("{num_parameters} slopes"),
        }
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        match self {
            Activation::Pointwise(_) => Vec::new(),
            Activation::Prelu(prelu) => vec![&mut prelu.weight],
        }
    }
}
