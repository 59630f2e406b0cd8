//! How a layer of each operator is made at random.

use graphc_program::{
    Pointwise,
    pointwise::{self, Takes},
};
use graphc_tests::JUMPS;

use super::{
    generate::{CHANNELS, Functions, Generator, MOST_ELEMENTS, Range},
    layout, over, spatial, windows,
};

/// A way to add layers.
pub(crate) struct Operator {
    /// How often it is chosen, relative to the others.
    pub(crate) weight: usize,
    /// Adds a layer, if there is a value that it can read.
    pub(crate) make: fn(&mut Generator) -> Option<usize>,
}

const fn operator(weight: usize, make: fn(&mut Generator) -> Option<usize>) -> Operator {
    Operator { weight, make }
}

pub(crate) const OPERATORS: &[Operator] = &[
    operator(10, windows::conv),
    operator(8, windows::conv_block),
    operator(3, windows::residual),
    operator(3, windows::inverted_residual),
    operator(6, windows::pool),
    operator(3, windows::adaptive_pool),
    operator(5, linear),
    operator(10, function),
    operator(2, prelu),
    operator(4, batch_norm),
    operator(2, local_response_norm),
    operator(3, over::softmax),
    operator(6, over::norm),
    operator(5, over::reduce),
    operator(3, over::linear),
    operator(2, over::matmul),
    operator(2, over::parameter),
    operator(2, layer_scale),
    operator(2, dropout),
    operator(2, flatten),
    operator(5, spatial::make_conv_transpose),
    operator(4, spatial::make_upsample),
    operator(2, spatial::make_lp_pool),
    operator(6, layout::reshape),
    operator(5, layout::permute),
    operator(5, layout::cut),
    operator(4, layout::turn),
    operator(4, layout::shuffle),
    operator(3, layout::shuffle_unit),
    operator(8, binary),
    operator(3, gate),
    operator(7, concat),
];

fn elements(shape: &[usize]) -> usize {
    shape.iter().product()
}

fn linear(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() == 1)?;
    let features = to.random.pick(&CHANNELS) * to.random.pick(&[1, 1, 2]);
    Some(linear_to(to, input, features))
}

fn linear_to(to: &mut Generator, input: usize, features: usize) -> usize {
    let bias = to.random.percent(80).to_string();
    to.layer("linear", [("out_features", features.to_string()), ("bias", bias)], &[input], &[features], Range::ANY)
}

/// An elementwise function with parameters that suit it.
fn function(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    Some(function_of(to, input))
}

pub(crate) fn function_of(to: &mut Generator, input: usize) -> usize {
    // Most networks have few functions beside these.
    if to.random.percent(35) {
        let shape = to.shape(input);
        return to.layer("relu", [], &[input], &shape, Range::new(0.0, to.range(input).most.max(0.0)));
    }
    let fits = |row: &&pointwise::Row| to.functions == Functions::All || !JUMPS.contains(&row.name);
    let rows: Vec<&pointwise::Row> = Pointwise::ROWS.iter().filter(fits).collect();
    let row = to.random.pick(&rows);
    let attributes = parameters(row, to);
    let exponent = attributes.iter().find(|(name, _)| *name == "exponent").map(|(_, exponent)| exponent.as_str());
    let domain = domain(row.name, exponent);
    let input = to.limited(input, domain);
    let (shape, own) = (to.shape(input), to.range(input));
    let range = image(row.name, own, &attributes);
    to.layer_with(row.name, attributes, &[input], &shape, range)
}

fn parameters(row: &pointwise::Row, to: &mut Generator) -> Vec<(&'static str, String)> {
    let mut given = Vec::new();
    for parameter in row.parameters {
        let value = match (parameter.name, parameter.takes) {
            ("exponent", _) => to.random.pick(&["2", "3", "0.5", "-0.5", "1.5", "-1", "4"]).to_string(),
            ("min_val" | "min", _) => to.random.pick(&["-2", "-1", "-0.5", "0"]).to_string(),
            ("max_val" | "max", _) => to.random.pick(&["0.25", "1", "3"]).to_string(),
            (_, Takes::Word(words)) => to.random.pick(words).to_string(),
            (_, _) => to.random.pick(&["0.25", "1", "0.5", "1.5", "2"]).to_string(),
        };
        let is_required = matches!(parameter.takes, Takes::Required(_) | Takes::Limit(_));
        if is_required || to.random.percent(70) {
            given.push((parameter.name, value));
        }
    }
    given
}

/// The arguments for which a function is smooth, and its results are neither huge nor tiny.
fn domain(function: &str, exponent: Option<&str>) -> Range {
    match (function, exponent) {
        ("exp", _) => Range::new(-4.0, 3.0),
        ("log", _) => Range::new(0.25, 64.0),
        ("sqrt", _) | ("pow", Some("0.5" | "1.5")) => Range::new(0.125, 64.0),
        ("reciprocal", _) | ("pow", Some("-0.5" | "-1")) => Range::new(0.25, 64.0),
        ("pow", _) => Range::new(-3.0, 3.0),
        _ => Range::new(-64.0, 64.0),
    }
}

/// Some numbers between which all results are.
fn image(function: &str, own: Range, attributes: &[(&str, String)]) -> Range {
    let given = |name: &str| {
        let value = attributes.iter().find(|(attribute, _)| *attribute == name);
        value.and_then(|(_, value)| value.parse::<f64>().ok())
    };
    match function {
        "relu" => Range::new(0.0, own.most.max(0.0)),
        "relu6" => Range::new(0.0, own.most.clamp(0.0, 6.0)),
        "sigmoid" | "hardsigmoid" => Range::new(0.0, 1.0),
        "tanh" | "softsign" => Range::new(-1.0, 1.0),
        "exp" => Range::new(own.least.exp(), own.most.exp()),
        "sqrt" => Range::new(own.least.sqrt(), own.most.sqrt()),
        "reciprocal" => Range::new(1.0 / own.most, 1.0 / own.least),
        "abs" => Range::new(0.0, own.most.abs().max(own.least.abs())),
        "neg" => Range::new(-own.most, -own.least),
        "hardtanh" => Range::new(given("min_val").unwrap_or(-1.0), given("max_val").unwrap_or(1.0)),
        "clamp" => Range::new(given("min").unwrap_or(own.least), given("max").unwrap_or(own.most)),
        "log" => Range::new(own.least.ln(), own.most.ln()),
        _ => Range::ANY,
    }
}

fn prelu(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let shape = to.shape(input);
    let slopes = to.random.pick(&[1, shape[0]]).to_string();
    Some(to.layer("prelu", [("num_parameters", slopes)], &[input], &shape, Range::ANY))
}

fn batch_norm(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() <= 3)?;
    Some(batch_norm_of(to, input))
}

pub(crate) fn batch_norm_of(to: &mut Generator, input: usize) -> usize {
    let shape = to.shape(input);
    let operator = if shape.len() == 3 { "batch_norm2d" } else { "batch_norm1d" };
    let affine = to.random.percent(85).to_string();
    let eps = to.random.pick(&["1e-5", "1e-3"]).to_string();
    to.layer(operator, [("affine", affine), ("eps", eps)], &[input], &shape, Range::ANY)
}

fn local_response_norm(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() == 3)?;
    let (shape, range) = (to.shape(input), to.range(input));
    let size = to.random.within(1, 7).to_string();
    let [alpha, beta, k] =
        [["1e-4", "0.1", "0.5"], ["0.75", "0.5", "1"], ["1", "2", "0.5"]].map(|of| to.random.pick(&of));
    let convention = to.random.pick(&["pytorch", "paper"]);
    let attributes = [("alpha", alpha), ("beta", beta), ("k", k), ("convention", convention)];
    let mut attributes: Vec<(&str, String)> = attributes.map(|(name, value)| (name, value.into())).into();
    attributes.push(("size", size));
    // The divisor is 1/2 or more.
    let most = 2.0 * range.least.abs().max(range.most.abs());
    Some(to.layer_with("local_response_norm", attributes, &[input], &shape, Range::new(-most, most)))
}

/// What has no effect.
fn dropout(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let (shape, range) = (to.shape(input), to.range(input));
    Some(match to.random.below(3) {
        0 => to.layer("identity", [], &[input], &shape, range),
        1 => to.layer("stochastic_depth", [("p", "0.1".into())], &[input], &shape, range),
        _ => to.layer("dropout", [("p", "0.25".into())], &[input], &shape, range),
    })
}

fn layer_scale(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let shape = to.shape(input);
    Some(to.layer("layer_scale", [], &[input], &shape, Range::ANY))
}

fn flatten(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| elements(shape) <= 1200)?;
    let (shape, range) = (to.shape(input), to.range(input));
    Some(to.layer("flatten", [], &[input], &[elements(&shape)], range))
}

/// Whether two shapes are alike but for sizes of 1.
fn fit(one: &[usize], other: &[usize]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b || *a == 1 || *b == 1)
}

fn both(one: &[usize], other: &[usize]) -> Vec<usize> {
    one.iter().zip(other).map(|(a, b)| *a.max(b)).collect()
}

/// A function of two values or more, of which some may be repeated.
fn binary(to: &mut Generator) -> Option<usize> {
    let first = to.value(|_| true)?;
    let second = partner(to, first);
    let mut from = if to.random.percent(50) { vec![first, second] } else { vec![second, first] };
    let operator = to.random.pick(&["add", "add", "mul", "sub", "div", "maximum", "minimum"]);
    let mut shape = both(&to.shape(first), &to.shape(second));
    if elements(&shape) > MOST_ELEMENTS {
        return None;
    }
    match operator {
        "div" => from[1] = to.limited(from[1], Range::new(0.25, 64.0)),
        "add" | "mul" if to.random.percent(25) => {
            let third = to.random.pick(&to.values(|other| fit(other, &shape) && elements(other) <= elements(&shape)));
            shape = both(&shape, &to.shape(third));
            from.push(third);
        }
        _ => {}
    }
    if operator == "mul" {
        from = from.into_iter().map(|value| to.limited(value, Range::new(-64.0, 64.0))).collect();
    }
    Some(to.layer(operator, [], &from, &shape, Range::ANY))
}

/// A value that fits another: one that is there, or one made for it.
fn partner(to: &mut Generator, value: usize) -> usize {
    let shape = to.shape(value);
    let fitting = to.values(|other| fit(other, &shape));
    if fitting.len() > 1 && to.random.percent(70) {
        return to.random.pick(&fitting);
    }
    let channels = to.random.pick(&[1, shape[0]]);
    match shape.len() {
        1 => linear_to(to, value, channels),
        2 | 3 => windows::pointwise_conv(to, value, channels),
        _ => function_of(to, value),
    }
}

/// Squeeze and excitation: channels multiplied by what becomes of their means.
fn gate(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() == 3)?;
    let shape = to.shape(input);
    let means = to.layer("adaptive_avg_pool2d", [("output", "1".into())], &[input], &[shape[0], 1, 1], Range::ANY);
    let few = to.random.within(1, 8);
    let squeezed = windows::pointwise_conv(to, means, few);
    let bent = function_of(to, squeezed);
    let excited = windows::pointwise_conv(to, bent, shape[0]);
    let gates = to.layer("sigmoid", [], &[excited], &[shape[0], 1, 1], Range::new(0.0, 1.0));
    let range = to.range(input);
    let most = range.least.abs().max(range.most.abs());
    let from = if to.random.percent(50) { [input, gates] } else { [gates, input] };
    Some(to.layer("mul", [], &from, &shape, Range::new(-most, most)))
}

fn concat(to: &mut Generator) -> Option<usize> {
    let first = to.value(|_| true)?;
    let shape = to.shape(first);
    let dim = if to.random.percent(70) { 0 } else { to.random.below(shape.len()) };
    let without = |shape: &[usize]| [&shape[..dim], &shape[dim + 1..]].concat();
    let alike = to.values(|other| other.len() == shape.len() && without(other) == without(&shape));
    let mut from = vec![first];
    for _ in 0..to.random.within(if dim > 0 { 0 } else { 1 }, 3) {
        let channels = to.random.pick(&CHANNELS);
        let is_new = dim == 0 && shape.len() <= 3 && to.random.percent(40);
        from.push(match shape.len() {
            _ if !is_new => to.random.pick(&alike),
            1 => linear_to(to, first, channels),
            _ => windows::pointwise_conv(to, first, channels),
        });
    }
    let mut whole = shape;
    whole[dim] = from.iter().map(|part| to.shape(*part)[dim]).sum();
    if elements(&whole) > MOST_ELEMENTS {
        return None;
    }
    let least = from.iter().map(|part| to.range(*part).least).fold(f64::INFINITY, f64::min);
    let most = from.iter().map(|part| to.range(*part).most).fold(f64::NEG_INFINITY, f64::max);
    let dim = to.random.pick(&[dim as i64 + 1, dim as i64 - whole.len() as i64]).to_string();
    Some(to.layer("concat", [("dim", dim)], &from, &whole, Range::new(least, most)))
}
