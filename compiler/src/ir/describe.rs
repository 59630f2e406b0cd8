//! Operators in words, for printed graphs, the comments of generated code and profiles.

use graphc_program::Pointwise;

use super::{Activation, Conv2d, Epilogue, MaxPool2d, Op, Residual};

impl Op {
    /// What the operator does, with what is fused into it: `conv2d 3 -> 96, 11x11 / 4, relu, max_pool2d 3x3 / 2`.
    pub fn describe(&self) -> String {
        operator(self)
    }
}

fn operator(op: &Op) -> String {
    match op {
        Op::Conv2d(conv) => conv2d(conv),
        Op::Linear(linear) => {
            let norm = if linear.batch_norm.is_some() { ", batch_norm1d" } else { "" };
            format!("linear {} -> {}{norm}{}", linear.in_features, linear.out_features, fused(linear.activation))
        }
        Op::MaxPool2d(pool) => max_pool2d(pool),
        Op::AvgPool2d(pool) => format!("avg_pool2d {}", window(pool.kernel, pool.stride)),
        Op::LocalResponseNorm(norm) => {
            let pool = norm.pool.as_ref().map(|pool| format!(", {}", max_pool2d(pool))).unwrap_or_default();
            format!("local_response_norm over {} channels{pool}", norm.size)
        }
        Op::AdaptiveAvgPool2d(pool) => format!("adaptive_avg_pool2d {}x{}", pool.output[0], pool.output[1]),
        Op::AdaptiveMaxPool2d(pool) => format!("adaptive_max_pool2d {}x{}", pool.output[0], pool.output[1]),
        Op::Input => "input".into(),
        Op::Activation(Activation::Pointwise(function)) => function.describe(),
        Op::Activation(Activation::Prelu(_)) => "prelu".into(),
        Op::BatchNorm(norm) => norm.over.names()[0].into(),
        Op::Dropout(_) => "dropout: a copy".into(),
        Op::Flatten => "flatten".into(),
        Op::Softmax => "softmax".into(),
        Op::Add => "add".into(),
        Op::Mul => "mul".into(),
        Op::Concat => "concat".into(),
    }
}

fn conv2d(conv: &Conv2d) -> String {
    let Epilogue { batch_norm, residual, activation, pool } = &conv.epilogue;
    let mut text =
        format!("conv2d {} -> {}, {}", conv.in_channels, conv.out_channels, window(conv.kernel, conv.stride));
    if conv.groups > 1 {
        text += &format!(", {} groups", conv.groups);
    }
    if batch_norm.is_some() {
        text += ", batch_norm2d";
    }
    if *residual == Residual::SecondInput {
        text += ", add";
    }
    text += &fused(*activation);
    if let Some(pool) = pool {
        text += ", ";
        text += &max_pool2d(pool);
    }
    text
}

fn fused(activation: Option<Pointwise>) -> String {
    activation.map(|function| format!(", {}", function.describe())).unwrap_or_default()
}

fn max_pool2d(pool: &MaxPool2d) -> String {
    format!("max_pool2d {}", window(pool.kernel, pool.stride))
}

fn window([height, width]: [usize; 2], stride: [usize; 2]) -> String {
    match stride {
        [1, 1] => format!("{height}x{width}"),
        [vertical, horizontal] if vertical == horizontal => format!("{height}x{width} / {vertical}"),
        [vertical, horizontal] => format!("{height}x{width} / {vertical}x{horizontal}"),
    }
}
