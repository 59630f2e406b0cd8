//! How layers that go over dimensions are made at random: norms, reductions, softmax, and linear layers of the last dimension.

use super::generate::{CHANNELS, Generator, MOST_ELEMENTS, Range};

/// Numbers that are normalised together: of a few, the variance may be near 0.
const LEAST: usize = 8;

fn elements(shape: &[usize]) -> usize {
    shape.iter().product()
}

pub(crate) fn norm(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| elements(shape) >= LEAST)?;
    let shape = to.shape(input);
    let (operator, mut attributes) = match to.random.below(4) {
        0 => grouped(to, &shape)?,
        1 if matches!(shape.len(), 2 | 3) && elements(&shape[1..]) >= LEAST => {
            let operator = if shape.len() == 2 { "instance_norm1d" } else { "instance_norm2d" };
            (operator, vec![("affine", to.random.percent(60).to_string())])
        }
        kind => {
            let least = (1..=shape.len()).find(|count| elements(&shape[shape.len() - count..]) >= LEAST)?;
            let count = to.random.within(least, shape.len());
            let sizes = format!("{:?}", &shape[shape.len() - count..]);
            let affine = to.random.percent(80).to_string();
            let operator = if kind == 2 { "layer_norm" } else { "rms_norm" };
            (operator, vec![("normalized_shape", sizes), ("elementwise_affine", affine)])
        }
    };
    attributes.push(("eps", to.random.pick(&["1e-5", "1e-3", "0.1"]).to_string()));
    Some(to.layer_with(operator, attributes, &[input], &shape, Range::ANY))
}

/// Groups that have enough numbers.
fn grouped(to: &mut Generator, shape: &[usize]) -> Option<(&'static str, Vec<(&'static str, String)>)> {
    let fits = |groups: &usize| shape[0].is_multiple_of(*groups) && elements(shape) / groups >= LEAST;
    let possible: Vec<usize> = (1..=shape[0]).filter(fits).collect();
    if possible.is_empty() {
        return None;
    }
    let (groups, affine) = (to.random.pick(&possible).to_string(), to.random.percent(80).to_string());
    Some(("group_norm", vec![("num_groups", groups), ("affine", affine)]))
}

pub(crate) fn reduce(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() > 1)?;
    let shape = to.shape(input);
    let dims: Vec<usize> = (0..shape.len()).filter(|_| to.random.percent(50)).collect();
    let keepdim = to.random.percent(40) || dims.len() == shape.len();
    if dims.is_empty() {
        return None;
    }
    let mut left: Vec<usize> = shape.clone();
    dims.iter().for_each(|dim| left[*dim] = 1);
    if !keepdim {
        left = (0..shape.len()).filter(|dim| !dims.contains(dim)).map(|dim| shape[dim]).collect();
    }
    // From the end, or with the batch as 0.
    let counted = |dim: &usize| if dim.is_multiple_of(2) { *dim as i64 + 1 } else { *dim as i64 - shape.len() as i64 };
    let dim = format!("{:?}", dims.iter().map(counted).collect::<Vec<_>>());
    let operator = to.random.pick(&["mean", "mean", "sum", "amax", "amin"]);
    let range = if operator == "sum" { Range::ANY } else { to.range(input) };
    Some(to.layer(operator, [("dim", dim), ("keepdim", keepdim.to_string())], &[input], &left, range))
}

pub(crate) fn softmax(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.iter().any(|size| *size > 1))?;
    let shape = to.shape(input);
    let possible: Vec<usize> = (0..shape.len()).filter(|dim| shape[*dim] > 1).collect();
    let dim = to.random.pick(&possible) as i64 + 1;
    let attributes = [("dim", dim.to_string())];
    if to.random.percent(30) {
        return Some(to.layer("log_softmax", attributes, &[input], &shape, Range::ANY));
    }
    Some(to.layer("softmax", attributes, &[input], &shape, Range::new(0.0, 1.0)))
}

pub(crate) fn linear(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() > 1)?;
    let mut shape = to.shape(input);
    let (features, last) = (to.random.pick(&CHANNELS), shape.len() - 1);
    let in_features = std::mem::replace(&mut shape[last], features).to_string();
    if elements(&shape) > MOST_ELEMENTS {
        return None;
    }
    let attributes = [("in_features", in_features), ("out_features", features.to_string())];
    Some(to.layer("linear", attributes, &[input], &shape, Range::ANY))
}

/// Of matrices with themselves, turned or not.
pub(crate) fn matmul(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| matches!(shape.len(), 2 | 3))?;
    let shape = to.shape(input);
    let (before, [rows, columns]) =
        (shape[..shape.len() - 2].to_vec(), [shape[shape.len() - 2], shape[shape.len() - 1]]);
    let input = to.limited(input, Range::new(-64.0, 64.0));
    if rows == columns && to.random.percent(50) {
        return Some(to.layer("matmul", [], &[input, input], &shape, Range::ANY));
    }
    let turned = [before.as_slice(), &[columns, rows]].concat();
    let product = [before.as_slice(), &[rows, rows]].concat();
    if elements(&product) > MOST_ELEMENTS {
        return None;
    }
    let range = to.range(input);
    let turned = to.layer("transpose", [("dim0", "-1".into()), ("dim1", "-2".into())], &[input], &turned, range);
    Some(to.layer("matmul", [], &[input, turned], &product, Range::ANY))
}

/// A value from the weights, which fits another, and the sum of both.
pub(crate) fn parameter(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let shape = to.shape(input);
    let own: Vec<usize> = shape.iter().map(|size| if to.random.percent(40) { 1 } else { *size }).collect();
    let range = Range::new(-0.25, 0.25);
    let learned = to.layer("parameter", [("shape", format!("{own:?}"))], &[], &own, range);
    let operator = to.random.pick(&["add", "mul", "sub", "maximum"]);
    let input = to.limited(input, Range::new(-64.0, 64.0));
    let from = if to.random.percent(50) { [input, learned] } else { [learned, input] };
    Some(to.layer(operator, [], &from, &shape, Range::ANY))
}
