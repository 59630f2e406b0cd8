//! The elementwise functions.

use graphc_program::{Pointwise, pointwise::Approximate};

use super::nodes::{Attribute, Nodes};

/// The least threshold above which a softplus and its argument are the same `f32`.
const SAME: f32 = 20.0;

/// The nodes of a function; gives the name of the result.
pub(super) fn write(nodes: &mut Nodes<'_>, x: &str, function: Pointwise) -> String {
    let mut of = |operator: &'static str| nodes.node(operator, &[x], &[]);
    match function {
        Pointwise::Identity => of("Identity"),
        Pointwise::Relu => of("Relu"),
        Pointwise::Selu => of("Selu"),
        Pointwise::Sigmoid => of("Sigmoid"),
        Pointwise::Mish => of("Mish"),
        Pointwise::Softsign => of("Softsign"),
        Pointwise::Hardswish => of("HardSwish"),
        Pointwise::Tanh => of("Tanh"),
        Pointwise::Floor => of("Floor"),
        Pointwise::Ceil => of("Ceil"),
        Pointwise::Round => of("Round"),
        Pointwise::Erf => of("Erf"),
        Pointwise::Exp => of("Exp"),
        Pointwise::Log => of("Log"),
        Pointwise::Sqrt => of("Sqrt"),
        Pointwise::Abs => of("Abs"),
        Pointwise::Neg => of("Neg"),
        Pointwise::Reciprocal => of("Reciprocal"),
        Pointwise::Hardsigmoid => {
            let (alpha, beta) = (Attribute::Float("alpha", 1.0 / 6.0), Attribute::Float("beta", 0.5));
            nodes.node("HardSigmoid", &[x], &[alpha, beta])
        }
        Pointwise::LeakyRelu { negative_slope } => {
            nodes.node("LeakyRelu", &[x], &[Attribute::Float("alpha", negative_slope)])
        }
        Pointwise::Elu { alpha } => nodes.node("Elu", &[x], &[Attribute::Float("alpha", alpha)]),
        Pointwise::Celu { alpha } => celu(nodes, x, alpha),
        Pointwise::Gelu { approximate } => {
            let approximate = match approximate {
                Approximate::None => "none",
                Approximate::Tanh => "tanh",
            };
            nodes.node("Gelu", &[x], &[Attribute::Text("approximate", approximate)])
        }
        Pointwise::LogSigmoid => log_sigmoid(nodes, x),
        Pointwise::Silu => {
            let sigmoid = of("Sigmoid");
            nodes.node("Mul", &[x, &sigmoid], &[])
        }
        Pointwise::Softplus { beta, threshold } => softplus(nodes, x, beta, threshold),
        Pointwise::Relu6 => clip(nodes, x, 0.0, 6.0),
        Pointwise::Hardtanh { min_val, max_val } => clip(nodes, x, min_val, max_val),
        Pointwise::Clamp { min, max } => clip(nodes, x, min, max),
        Pointwise::Add { value } => with_number(nodes, "Add", x, value),
        Pointwise::Sub { value } => with_number(nodes, "Sub", x, value),
        Pointwise::Mul { value } => with_number(nodes, "Mul", x, value),
        Pointwise::Div { value } => with_number(nodes, "Div", x, value),
        Pointwise::Maximum { value } => with_number(nodes, "Max", x, value),
        Pointwise::Minimum { value } => with_number(nodes, "Min", x, value),
        Pointwise::Pow { exponent } => with_number(nodes, "Pow", x, exponent),
        Pointwise::Threshold { threshold, value } => above(nodes, x, threshold, value),
        Pointwise::Rsub { value } => {
            let value = nodes.number(value);
            nodes.node("Sub", &[&value, x], &[])
        }
    }
}

/// A function of a value and a number.
pub(super) fn with_number(nodes: &mut Nodes<'_>, operator: &'static str, x: &str, number: f32) -> String {
    let number = nodes.number(number);
    nodes.node(operator, &[x, &number], &[])
}

/// `-ln(1 + e^-x)`.
fn log_sigmoid(nodes: &mut Nodes<'_>, x: &str) -> String {
    let negative = nodes.node("Neg", &[x], &[]);
    let softplus = nodes.node("Softplus", &[&negative], &[]);
    nodes.node("Neg", &[&softplus], &[])
}

/// `x` above a threshold, and a number for others.
fn above(nodes: &mut Nodes<'_>, x: &str, threshold: f32, value: f32) -> String {
    let below = with_number(nodes, "LessOrEqual", x, threshold);
    let value = nodes.number(value);
    nodes.node("Where", &[&below, &value, x], &[])
}

/// An infinite limit is left out.
fn clip(nodes: &mut Nodes<'_>, x: &str, min: f32, max: f32) -> String {
    let mut limit = |limit: f32| if limit.is_finite() { nodes.number(limit) } else { String::new() };
    let (min, max) = (limit(min), limit(max));
    let inputs: &[&str] = if max.is_empty() { &[x, &min] } else { &[x, &min, &max] };
    nodes.node("Clip", inputs, &[])
}

/// With a negative alpha, ONNX and PyTorch differ.
fn celu(nodes: &mut Nodes<'_>, x: &str, alpha: f32) -> String {
    if alpha > 0.0 {
        return nodes.node("Celu", &[x], &[Attribute::Float("alpha", alpha)]);
    }
    let quotient = with_number(nodes, "Div", x, alpha);
    let exp = nodes.node("Exp", &[&quotient], &[]);
    let less = with_number(nodes, "Sub", &exp, 1.0);
    let below = with_number(nodes, "Mul", &less, alpha);
    let above = with_number(nodes, "Greater", x, 0.0);
    nodes.node("Where", &[&above, x, &below], &[])
}

/// `ln(1 + e^(x * beta)) / beta`, and `x` where `x * beta` is above the threshold.
fn softplus(nodes: &mut Nodes<'_>, x: &str, beta: f32, threshold: f32) -> String {
    let scaled = if beta == 1.0 { x.to_owned() } else { with_number(nodes, "Mul", x, beta) };
    let softplus = nodes.node("Softplus", &[&scaled], &[]);
    let softplus = if beta == 1.0 { softplus } else { with_number(nodes, "Div", &softplus, beta) };
    if threshold >= SAME {
        return softplus;
    }
    let above = with_number(nodes, "Greater", &scaled, threshold);
    nodes.node("Where", &[&above, x, &softplus], &[])
}
