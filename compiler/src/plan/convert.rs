//! Attributes of the graph as the program has them.

use graphc_program::{Epilogue, Pooling, Window, step};

use crate::ir::{Divisor, LocalResponseNorm, MaxPool2d};

/// A normalisation of a value into another.
pub(super) fn local_response_norm<V>(norm: &LocalResponseNorm, input: V, output: V) -> step::LocalResponseNorm<V> {
    let [alpha, beta, k] = [norm.alpha, norm.beta, norm.k].map(|number| number as f32);
    let epilogue = Epilogue { pool: norm.pool.as_ref().map(Window::from), ..Epilogue::NONE };
    step::LocalResponseNorm { input, output, size: norm.size, alpha, beta, k, epilogue }
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
