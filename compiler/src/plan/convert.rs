//! Attributes of the graph as the program has them.

use graphc_program::{Pointwise, Pooling, Window};

use crate::ir::{Activation, Divisor, MaxPool2d};

/// What a fused activation computes.
pub(super) fn function(activation: Option<&Activation>) -> Pointwise {
    match activation {
        None => Pointwise::Identity,
        Some(Activation::Relu) => Pointwise::Relu,
        Some(Activation::Tanh) => Pointwise::Tanh,
        Some(Activation::Prelu(_)) => unreachable!("a PReLU has weights of its own and is not fused"),
    }
}

impl From<&MaxPool2d> for Window {
    fn from(pool: &MaxPool2d) -> Self {
        Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: pool.dilation }
    }
}

impl From<Divisor> for Pooling {
    fn from(divisor: Divisor) -> Self {
        match divisor {
            Divisor::PaddedWindow => Pooling::AveragePadded,
            Divisor::Window => Pooling::AverageInside,
            Divisor::Fixed(divisor) => Pooling::AverageFixed(divisor),
        }
    }
}
