//! Functions of two values and more, with the shapes of NumPy: dimensions of 1 are repeated, and missing ones are of 1.

use graphc_program::{Pointwise, step::Operator};

use super::{
    Row,
    elementwise::{SIGN, is_number, is_of_channels},
};
use crate::{
    front::onnx::{
        fold::{self, Binary},
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, known},
        value::{Base, Batch, Computed, Constant, Value},
    },
    ir::{
        BatchNorm, BatchNormLayer, Bounds, Concat, Epilogue, Fold, Move, NormOver, Op, TensorKind,
        shape_error::{Alike, ShapeError},
    },
};

pub(super) const ROWS: &[Row] = &[
    ("Add", |at| binary(at, Binary::Add)),
    ("Sub", |at| binary(at, Binary::Sub)),
    ("Mul", |at| binary(at, Binary::Mul)),
    ("Div", |at| binary(at, Binary::Div)),
    ("Pow", |at| binary(at, Binary::Pow)),
    ("Mod", |at| binary(at, Binary::Mod)),
    ("Max", |at| variadic(at, Binary::Max)),
    ("Min", |at| variadic(at, Binary::Min)),
    ("Sum", |at| variadic(at, Binary::Add)),
    ("Mean", mean),
    ("Equal", |at| binary(at, Binary::Equal)),
    ("Less", |at| binary(at, Binary::Less)),
    ("LessOrEqual", |at| binary(at, Binary::LessOrEqual)),
    ("Greater", |at| binary(at, Binary::Greater)),
    ("GreaterOrEqual", |at| binary(at, Binary::GreaterOrEqual)),
    ("And", |at| binary(at, Binary::And)),
    ("Or", |at| binary(at, Binary::Or)),
    ("Where", choose),
];

fn binary(at: &mut At<'_>, binary: Binary) -> Result<Vec<Value>> {
    let (left, right) = (at.input(0)?.clone(), at.input(1)?.clone());
    Ok(vec![apply(at, binary, left, right)?])
}

fn variadic(at: &mut At<'_>, binary: Binary) -> Result<Vec<Value>> {
    let mut result = at.input(0)?.clone();
    for input in 1..at.inputs.len() {
        let other = at.input(input)?.clone();
        result = apply(at, binary, result, other)?;
    }
    Ok(vec![result])
}

fn mean(at: &mut At<'_>) -> Result<Vec<Value>> {
    let count = at.inputs.len();
    let sum = variadic(at, Binary::Add)?.remove(0);
    let divisor = Constant::floats(vec![count as f64], Vec::new());
    Ok(vec![apply(at, Binary::Div, sum, Value::Constant(divisor))?])
}

/// `condition ? x : y`, of conditions that are known.
fn choose(at: &mut At<'_>) -> Result<Vec<Value>> {
    let condition = at.input(0)?.clone();
    let Value::Constant(condition) = condition else { return weighed(at) };
    let (x, y) = (at.input(1)?.clone(), at.input(2)?.clone());
    if let (Value::Constant(x), Value::Constant(y)) = (&x, &y) {
        return known(fold::choose(at.tensors, [&condition, x, y])?);
    }
    let chosen = at.tensors.numbers(&condition);
    match chosen.as_deref() {
        Some([first, rest @ ..]) if rest.iter().all(|other| other == first) => {
            let dims = [x.dims(), y.dims()];
            let chosen = if *first != 0 { x } else { y };
            let is_whole = dims.iter().all(|other| other.len() <= chosen.dims().len())
                && condition.sizes.len() <= chosen.dims().len();
            if is_whole { Ok(vec![chosen]) } else { unsupported("repeats the value that it chooses") }
        }
        _ => unsupported("chooses between values that depend on the inputs, element by element"),
    }
}

/// `condition * x + (1 - condition) * y`, of finite constants.
fn weighed(at: &mut At<'_>) -> Result<Vec<Value>> {
    for input in [1, 2] {
        let chosen = at.constant(input, "values to choose from")?;
        let finite = at.tensors.floats(&chosen).is_ok_and(|numbers| numbers.iter().all(|number| number.is_finite()));
        if !finite {
            return unsupported("chooses between values that are not known, or not finite");
        }
    }
    let (condition, x, y) = (at.input(0)?.clone(), at.input(1)?.clone(), at.input(2)?.clone());
    let one = Value::Constant(Constant::floats(vec![1.0], Vec::new()));
    let other = apply(at, Binary::Sub, one, condition.clone())?;
    let (x, y) = (apply(at, Binary::Mul, condition, x)?, apply(at, Binary::Mul, other, y)?);
    Ok(vec![apply(at, Binary::Add, x, y)?])
}

/// A function of two values.
pub(super) fn apply(at: &mut At<'_>, binary: Binary, left: Value, right: Value) -> Result<Value> {
    match (&left, &right) {
        (Value::Constant(a), Value::Constant(b)) if is_number(a) && is_number(b) => {
            return fold::binary(at.tensors, binary, a, b).map(Value::Constant);
        }
        (Value::Computed(a), Value::Constant(b)) if at.tensors.number(b).is_some() && b.sizes.len() <= a.rank() => {
            let number = at.tensors.number(b).unwrap_or_default();
            return with_number(at, binary, a, number).map(Value::Computed);
        }
        (Value::Constant(a), Value::Computed(b)) if at.tensors.number(a).is_some() && a.sizes.len() <= b.rank() => {
            let number = at.tensors.number(a).unwrap_or_default();
            return of_number(at, binary, number, b).map(Value::Computed);
        }
        (Value::Computed(value), Value::Constant(scale)) | (Value::Constant(scale), Value::Computed(value))
            if binary == Binary::Mul && is_of_channels(&scale.sizes, value) && scale.elements() > Some(1) =>
        {
            return scaled(at, value, scale).map(Value::Computed);
        }
        _ => {}
    }
    of_values(at, binary, &[left, right]).map(Value::Computed)
}

/// A function of a value and a number.
fn with_number(at: &mut At<'_>, binary: Binary, input: &Computed, number: f64) -> Result<Computed> {
    let value = number as f32;
    let function = match binary {
        Binary::Add => Pointwise::Add { value },
        Binary::Sub => Pointwise::Sub { value },
        Binary::Mul => Pointwise::Mul { value },
        Binary::Div => Pointwise::Div { value },
        Binary::Pow => Pointwise::Pow { exponent: value },
        Binary::Max => Pointwise::Maximum { value },
        Binary::Min => Pointwise::Minimum { value },
        Binary::Equal => {
            let difference = at.pointwise(Pointwise::Sub { value }, input)?;
            return is_zero(at, &difference);
        }
        Binary::Mod
        | Binary::Less
        | Binary::LessOrEqual
        | Binary::Greater
        | Binary::GreaterOrEqual
        | Binary::And
        | Binary::Or => {
            return unsupported("compares values that depend on the inputs");
        }
    };
    at.pointwise(function, input)
}

/// A function of a number and a value.
fn of_number(at: &mut At<'_>, binary: Binary, number: f64, input: &Computed) -> Result<Computed> {
    let value = number as f32;
    match binary {
        Binary::Sub => at.pointwise(Pointwise::Rsub { value }, input),
        Binary::Div => {
            let inverse = at.pointwise(Pointwise::Reciprocal, input)?;
            if number == 1.0 { Ok(inverse) } else { at.pointwise(Pointwise::Mul { value }, &inverse) }
        }
        Binary::Pow if number > 0.0 => {
            let exponent = at.pointwise(Pointwise::Mul { value: number.ln() as f32 }, input)?;
            at.pointwise(Pointwise::Exp, &exponent)
        }
        Binary::Pow => unsupported("raises a number that is not positive to a power that depends on the inputs"),
        Binary::Add | Binary::Mul | Binary::Max | Binary::Min | Binary::Equal => with_number(at, binary, input, number),
        Binary::Mod
        | Binary::Less
        | Binary::LessOrEqual
        | Binary::Greater
        | Binary::GreaterOrEqual
        | Binary::And
        | Binary::Or => unsupported("compares values that depend on the inputs"),
    }
}

/// 1 where a value is 0, elsewhere 0.
fn is_zero(at: &mut At<'_>, difference: &Computed) -> Result<Computed> {
    let sign = SIGN.iter().chain(&[Pointwise::Abs, Pointwise::Rsub { value: 1.0 }]);
    sign.copied().try_fold(difference.clone(), |value, function| at.pointwise(function, &value))
}

/// Each channel times a number: `layer_scale`.
fn scaled(at: &mut At<'_>, input: &Computed, scale: &Constant) -> Result<Computed> {
    let channels = input.sizes[0];
    let sizes: Vec<usize> = (0..input.sizes.len()).map(|dim| if dim == 0 { channels } else { 1 }).collect();
    let weight = at.own(scale, &sizes, ("", TensorKind::BatchNormWeight))?;
    let over = NormOver::Anything;
    let norm = BatchNorm { num_features: channels, eps: 0.0, over, weight: Some(weight), bias: None, statistics: None };
    let layer = Op::BatchNorm(BatchNormLayer { norm, epilogue: Epilogue::default() });
    Ok(at.push(layer, &[input])?.labelled(input.sizes.clone()))
}

fn of_values(at: &mut At<'_>, binary: Binary, values: &[Value]) -> Result<Computed> {
    let operator = match binary {
        Binary::Add => Operator::Add,
        Binary::Sub => Operator::Sub,
        Binary::Mul => Operator::Mul,
        Binary::Div => Operator::Div,
        Binary::Max => Operator::Maximum,
        Binary::Min => Operator::Minimum,
        Binary::Pow => return power(at, values),
        Binary::Equal => {
            let difference = folded(at, Operator::Sub, values)?;
            return is_zero(at, &difference);
        }
        Binary::Mod
        | Binary::Less
        | Binary::LessOrEqual
        | Binary::Greater
        | Binary::GreaterOrEqual
        | Binary::And
        | Binary::Or => {
            return unsupported("compares values that depend on the inputs");
        }
    };
    folded(at, operator, values)
}

/// The most runs of equal exponents.
const MOST_EXPONENTS: usize = 64;

/// A value to powers that are known: each run of elements with the same exponent by itself.
fn power(at: &mut At<'_>, values: &[Value]) -> Result<Computed> {
    let [Value::Computed(base), Value::Constant(exponents)] = values else {
        return unsupported("raises to a power that depends on the inputs");
    };
    let leading = base.leading();
    let dims = base.dims();
    if leading == 1 && exponents.sizes.len() >= dims.len() && exponents.sizes[0] != 1 {
        return Err(Mistake::Batch("has an exponent for each image".into()));
    }
    let Some(exponents) = exponents.expanded(&dims) else {
        return unsupported("repeats the value that it raises to powers");
    };
    let exponents = at.tensors.floats(&exponents).map_err(Mistake::Unsupported)?;
    let runs: Vec<&[f64]> = exponents.chunk_by(|one, other| one == other).collect();
    if runs.len() > MOST_EXPONENTS {
        return unsupported(format!("raises to more than {MOST_EXPONENTS} different powers"));
    }
    let flat = at.reshape(base, vec![exponents.len()])?;
    let (mut parts, mut first) = (Vec::new(), 0);
    for run in runs {
        let bounds = Bounds { start: first as i64, end: Some((first + run.len()) as i64), step: 1 };
        let part = at.relocate(Move::Slice { dim: 0, bounds }, &flat)?;
        parts.push(at.pointwise(Pointwise::Pow { exponent: run[0] as f32 }, &part)?);
        first += run.len();
    }
    let joined = at.push(Op::Concat(Concat { dim: 0 }), &parts.iter().collect::<Vec<_>>())?;
    at.reshape(&joined, base.sizes.clone())
}

/// A function of two values, one at least of which is no number.
pub(super) fn folded(at: &mut At<'_>, operator: Operator, values: &[Value]) -> Result<Computed> {
    let (aligned, sizes) = aligned(at, values)?;
    let aligned: Vec<&Computed> = aligned.iter().collect();
    Ok(at.push(Op::Fold(Fold::new(operator)), &aligned)?.labelled(sizes))
}

/// Values with as many dimensions each, in which those of 1 can be repeated; and the sizes of the result.
pub(super) fn aligned(at: &mut At<'_>, values: &[Value]) -> Result<(Vec<Computed>, Vec<usize>)> {
    let ranks = values.iter().map(|value| value.dims().len());
    let rank = ranks.max().unwrap_or_default();
    let is_batched = |value: &Value| matches!(value, Value::Computed(Computed { batch: Batch::First, .. }));
    let leading = usize::from(values.iter().any(is_batched));
    let mut all: Vec<Vec<usize>> = Vec::with_capacity(values.len());
    for value in values {
        let dims = value.dims();
        if is_batched(value) && dims.len() != rank {
            return Err(Mistake::Batch(format!(
                "combines values of {} and {rank} dimensions, so that the batch of one meets another dimension of the other",
                dims.len()
            )));
        }
        let dims: Vec<usize> = vec![1; rank - dims.len()].into_iter().chain(dims).collect();
        let (first, rest) = dims.split_at(leading);
        if !is_batched(value) && first.iter().any(|size| *size != 1) {
            return Err(Mistake::Batch("has a constant with a number for each image".into()));
        }
        all.push(rest.to_vec());
    }
    let sizes = common(&all)?;
    let mut aligned = Vec::with_capacity(values.len());
    for (value, own) in values.iter().zip(&all) {
        aligned.push(match value {
            Value::Constant(constant) => {
                let constant = squeezed(constant, own);
                let planes = planes(own, &sizes);
                let constant = if planes == *own { constant } else { constant.expanded(&planes).unwrap_or(constant) };
                at.parameter(&constant)?
            }
            Value::Computed(computed) => {
                let computed = at.reshape(computed, own.clone())?;
                tiled(at, &computed, &planes(own, &sizes))?
            }
        });
    }
    Ok((aligned, sizes))
}

/// A constant with dimensions of 1 before its own, or without some of those.
fn squeezed(constant: &Constant, sizes: &[usize]) -> Constant {
    let own = constant.sizes.len();
    constant.with_dims(|dims| {
        if own > sizes.len() {
            dims.drain(..own - sizes.len());
        }
        while dims.len() < sizes.len() {
            dims.insert(0, [1, 0]);
        }
    })
}

/// The sizes of values together.
fn common(all: &[Vec<usize>]) -> Result<Vec<usize>> {
    let mut sizes = all.first().cloned().unwrap_or_default();
    for (input, other) in all.iter().enumerate().skip(1) {
        for (size, other) in sizes.iter_mut().zip(other) {
            if *size != *other && *size != 1 && *other != 1 {
                return Err(ShapeError::Different { input, what: Alike::Shape }.into());
            }
            *size = if *size == 1 { *other } else { *size };
        }
    }
    Ok(sizes)
}

/// The sizes that a value needs to have: of four dimensions, the second and third are repeated together or not at all.
fn planes(own: &[usize], sizes: &[usize]) -> Vec<usize> {
    let mut planes = own.to_vec();
    if let ([_, depth, height, _], [_, own_depth, own_height, _]) = (sizes, own)
        && [depth, height] != [own_depth, own_height]
        && [*own_depth, *own_height] != [1, 1]
    {
        planes[1..3].copy_from_slice(&[*depth, *height]);
    }
    planes
}

/// A value, repeated along dimensions of 1.
pub(super) fn tiled(at: &mut At<'_>, input: &Computed, sizes: &[usize]) -> Result<Computed> {
    let mut value = input.clone();
    for (dim, size) in sizes.iter().enumerate() {
        let times = size / value.sizes[dim].max(1);
        value = repeated(at, &value, dim, times)?;
    }
    Ok(value)
}

/// The most copies that are joined into one value.
const MOST_COPIES: usize = 1000;

/// A value, several times one after the other along a dimension.
pub(super) fn repeated(at: &mut At<'_>, input: &Computed, dim: usize, times: usize) -> Result<Computed> {
    match times {
        0 => invalid("repeats a value no times"),
        1 => Ok(input.clone()),
        2..=MOST_COPIES => at.push(Op::Concat(Concat { dim }), &vec![input; times]),
        _ => unsupported(format!("repeats a value {times} times")),
    }
}

/// A value, expanded to these sizes: times one.
pub(super) fn expanded(at: &mut At<'_>, input: &Computed, sizes: &[usize]) -> Result<Computed> {
    let ones = Constant::whole(Base::Filled(1.0), sizes.to_vec());
    folded(at, Operator::Mul, &[Value::Computed(input.clone()), Value::Constant(ones)])
}
