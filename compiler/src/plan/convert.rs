//! Attributes of the graph as the program has them.

use graphc_program::{BatchNormTensors, Pooling, Window};

use crate::ir::{BatchNorm, Combine, Conv, Divisor, Id, PoolWindow};

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
            affine: norm.affine.map(|affine| affine.map(Id::index)),
            mean: norm.mean.index(),
            variance: norm.variance.index(),
            eps: norm.eps,
        }
    }
}
