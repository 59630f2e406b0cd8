//! Attributes of the graph as the program has them.

use graphc_program::{
    BatchNormTensors, Pooling, Window,
    step::{Matrices, Over, Statistics},
};

use crate::ir::{BatchNorm, Combine, Conv, Divisor, Id, InputNormKind, PoolWindow, Shape};

impl From<&PoolWindow> for Window {
    fn from(pool: &PoolWindow) -> Self {
        Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: pool.dilation }
    }
}

impl From<&Conv> for Window {
    fn from(conv: &Conv) -> Self {
        let padding = [conv.padding.top, conv.padding.left];
        Window { kernel: conv.kernel, stride: conv.stride, padding, dilation: conv.dilation }
    }
}

impl From<Combine> for Pooling {
    fn from(combine: Combine) -> Self {
        match combine {
            Combine::Max => Pooling::Max,
            Combine::Average(Divisor::PaddedWindow) => Pooling::AveragePadded,
            Combine::Average(Divisor::Window) => Pooling::AverageInside,
            Combine::Average(Divisor::Fixed(divisor)) => Pooling::AverageFixed(divisor),
            Combine::Power(exponent) => Pooling::Power(exponent),
        }
    }
}

impl From<&BatchNorm> for BatchNormTensors {
    fn from(norm: &BatchNorm) -> Self {
        BatchNormTensors {
            weight: norm.weight.map(Id::index),
            bias: norm.bias.map(Id::index),
            statistics: norm.statistics.map(|statistics| statistics.map(Id::index)),
            eps: norm.eps,
        }
    }
}

impl From<InputNormKind> for (Over, Statistics) {
    fn from(kind: InputNormKind) -> Self {
        match kind {
            InputNormKind::Layer(_) => (Over::Channels, Statistics::MeanAndVariance),
            InputNormKind::RootMeanSquare(_) => (Over::Channels, Statistics::MeanSquare),
            InputNormKind::Group { groups, .. } => (Over::Groups(groups), Statistics::MeanAndVariance),
            InputNormKind::Instance { channels, .. } => (Over::Groups(channels), Statistics::MeanAndVariance),
        }
    }
}

impl From<&Shape> for Matrices {
    /// How the matrices of a product of this shape lie.
    fn from(product: &Shape) -> Self {
        if product.rank() == 2 { Matrices::One } else { Matrices::PerChannel }
    }
}
