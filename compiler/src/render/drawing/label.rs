//! Operators in words, for the boxes of a drawing: their names in the model file, and the attributes that identify the
//! layer or differ from their defaults.

use graphc_program::Pointwise;

use crate::ir::{
    Activation, AvgPool2d, BatchNorm, Conv2d, Divisor, Linear, LocalResponseNorm, MaxPool2d, Op, Padding, Prelu,
    Rounding, Shape,
};

/// The kind of work of an operator: boxes of one family look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// The input and the results.
    Terminal,
    /// Most of the arithmetic and the weights.
    Weighted,
    Activation,
    Pool,
    Normalisation,
    /// Several values are combined into one.
    Join,
    /// No arithmetic.
    Form,
}

/// The operator's name, its family, and its attributes.
pub(super) fn label(op: &Op) -> (&'static str, Family, String) {
    match op {
        Op::Input => ("input", Family::Terminal, String::new()),
        Op::Conv2d(conv) => ("conv2d", Family::Weighted, conv2d(conv)),
        Op::Linear(layer) => ("linear", Family::Weighted, linear(layer)),
        Op::Activation(Activation::Pointwise(function)) => (function.name(), Family::Activation, parameters(*function)),
        Op::Activation(Activation::Prelu(layer)) => ("prelu", Family::Activation, prelu(layer)),
        Op::Softmax => ("softmax", Family::Activation, String::new()),
        Op::MaxPool2d(pool) => ("max_pool2d", Family::Pool, max_pool2d(pool)),
        Op::AvgPool2d(pool) => ("avg_pool2d", Family::Pool, avg_pool2d(pool)),
        Op::AdaptiveAvgPool2d(pool) => ("adaptive_avg_pool2d", Family::Pool, format!("to {}", pair(pool.output))),
        Op::AdaptiveMaxPool2d(pool) => ("adaptive_max_pool2d", Family::Pool, format!("to {}", pair(pool.output))),
        Op::LocalResponseNorm(norm) => ("local_response_norm", Family::Normalisation, local_response_norm(norm)),
        Op::BatchNorm(norm) => (norm.over.names()[0], Family::Normalisation, batch_norm(norm)),
        Op::Dropout(dropout) => ("dropout", Family::Form, format!("p {}", dropout.p)),
        Op::Flatten => ("flatten", Family::Form, String::new()),
        Op::Add => ("add", Family::Join, String::new()),
        Op::Mul => ("mul", Family::Join, String::new()),
        Op::Concat => ("concat", Family::Join, String::new()),
    }
}

/// `negative_slope 0.01`.
fn parameters(function: Pointwise) -> String {
    let parameters: Vec<String> = function.parameters().iter().map(|(name, value)| format!("{name} {value}")).collect();
    parameters.join(", ")
}

/// `96×55×55`.
pub(super) fn shape(shape: &Shape) -> String {
    shape.dimensions().iter().map(usize::to_string).collect::<Vec<_>>().join("×")
}

fn pair([vertical, horizontal]: [usize; 2]) -> String {
    format!("{vertical}×{horizontal}")
}

/// A single number for both dimensions if they are equal, or both.
fn distance(pair_of: [usize; 2]) -> String {
    if pair_of[0] == pair_of[1] { pair_of[0].to_string() } else { pair(pair_of) }
}

/// The parts that are present.
fn list<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn unless(default: [usize; 2], name: &str, given: [usize; 2]) -> Option<String> {
    (given != default).then(|| format!("{name} {}", distance(given)))
}

fn conv2d(conv: &Conv2d) -> String {
    list([
        Some(pair(conv.kernel)),
        unless([1, 1], "stride", conv.stride),
        padding(conv.padding),
        unless([1, 1], "dilation", conv.dilation),
        (conv.groups > 1).then(|| format!("{} groups", conv.groups)),
        (!conv.bias).then(|| "no bias".into()),
    ])
}

fn padding(Padding { top, left, bottom, right }: Padding) -> Option<String> {
    if [top, left] == [bottom, right] {
        unless([0, 0], "padding", [top, left])
    } else {
        Some(format!("padding {top}, {right}, {bottom}, {left}"))
    }
}

fn linear(layer: &Linear) -> String {
    list([Some(format!("{} → {}", layer.in_features, layer.out_features)), (!layer.bias).then(|| "no bias".into())])
}

fn prelu(layer: &Prelu) -> String {
    format!("{} slope{}", layer.num_parameters, if layer.num_parameters == 1 { "" } else { "s" })
}

fn max_pool2d(pool: &MaxPool2d) -> String {
    list([
        Some(pair(pool.kernel)),
        Some(format!("stride {}", distance(pool.stride))),
        unless([0, 0], "padding", pool.padding),
        unless([1, 1], "dilation", pool.dilation),
        rounding(pool.rounding),
    ])
}

fn avg_pool2d(pool: &AvgPool2d) -> String {
    let divisor = match pool.divisor {
        Divisor::PaddedWindow => None,
        Divisor::Window => (pool.padding != [0, 0]).then(|| "padding not counted".into()),
        Divisor::Fixed(divisor) => Some(format!("divisor {divisor}")),
    };
    list([
        Some(pair(pool.kernel)),
        Some(format!("stride {}", distance(pool.stride))),
        unless([0, 0], "padding", pool.padding),
        divisor,
        rounding(pool.rounding),
    ])
}

fn rounding(rounding: Rounding) -> Option<String> {
    match rounding {
        Rounding::Floor => None,
        Rounding::Ceil => Some("ceil".into()),
    }
}

fn local_response_norm(norm: &LocalResponseNorm) -> String {
    format!("size {}, alpha {}, beta {}, k {}", norm.size, norm.alpha, norm.beta, norm.k)
}

fn batch_norm(norm: &BatchNorm) -> String {
    list([(norm.eps != 1e-5).then(|| format!("eps {}", norm.eps)), (!norm.affine).then(|| "not affine".into())])
}
