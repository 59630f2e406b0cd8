//! Integers that stand for numbers: computed as the numbers that they stand for.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction},
};
use graphc_weights::Dtype;

use super::{Row, arithmetic, conv, elementwise, product, reduce};
use crate::front::onnx::{
    fold::{self, Binary},
    mistake::{Mistake, Result, invalid, unsupported},
    node::{At, known, one},
    value::{Batch, Computed, Constant, Value},
};

pub(super) const ROWS: &[Row] = &[
    ("QuantizeLinear", quantize),
    ("DynamicQuantizeLinear", quantize_dynamically),
    ("DequantizeLinear", dequantize),
    ("QLinearConv", conv_quantized),
    ("QLinearMatMul", matmul_quantized),
    ("ConvInteger", conv_integer),
    ("MatMulInteger", matmul_integer),
];

/// `(x - zero_point) * scale`.
fn dequantize(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    let dims = value.dims();
    let scale = at.constant(1, "a scale")?;
    let scale = of_axis(at, &scale, &dims)?;
    let zero = match at.optional(2) {
        Some(_) => {
            let zero = at.constant(2, "a zero point")?;
            let zero = of_axis(at, &zero, &dims)?;
            let floats = at.tensors.floats(&zero).map_err(Mistake::Unsupported)?;
            floats.iter().any(|zero| *zero != 0.0).then(|| Constant::floats(floats, zero.sizes.clone()))
        }
        None => None,
    };
    if let Value::Constant(constant) = &value {
        let numbers = at.tensors.floats(constant).map_err(|problem| {
            Mistake::Unsupported(format!(
                "makes numbers of integers in a weight, which is not done for large ones: {problem}"
            ))
        })?;
        let mut result = Constant::floats(numbers, constant.sizes.clone());
        if let Some(zero) = zero {
            result = fold::binary(at.tensors, Binary::Sub, &result, &zero)?;
        }
        let scale = at.tensors.known(&scale).map_err(Mistake::Unsupported)?;
        return known(fold::binary(at.tensors, Binary::Mul, &result, &scale)?);
    }
    let centred = match zero {
        Some(zero) => arithmetic::apply(at, Binary::Sub, value, Value::Constant(zero))?,
        None => value,
    };
    Ok(vec![arithmetic::apply(at, Binary::Mul, centred, Value::Constant(scale))?])
}

/// A number for all, or one for each place along an axis, or for each block along it, as a constant that is repeated like the value.
fn of_axis(at: &mut At<'_>, constant: &Constant, dims: &[usize]) -> Result<Constant> {
    if constant.elements() == Some(1) {
        return Ok(constant.reshaped(Vec::new()).unwrap_or_else(|| constant.clone()));
    }
    let axis = at.axis(at.int("axis", 1)?, dims.len())?;
    if constant.sizes.len() == 1 {
        let mut sizes = vec![1; dims.len()];
        sizes[axis] = constant.sizes[0];
        return match constant.reshaped(sizes) {
            Some(constant) => Ok(constant),
            None => invalid("has scales that are not one after the other"),
        };
    }
    let block = at.int("block_size", 0)?;
    let Some(block) = usize::try_from(block).ok().filter(|block| *block > 0 && constant.sizes.len() == dims.len())
    else {
        return invalid(format!("has scales of shape {:?}", constant.sizes));
    };
    let whole = at.tensors.known(constant).map_err(Mistake::Unsupported)?;
    let mut sizes = whole.sizes.clone();
    sizes.insert(axis + 1, block);
    let repeated = whole.with_dims(|dims| dims.insert(axis + 1, [1, 0])).expanded(&sizes);
    let Some(repeated) = repeated else { return invalid("has scales that cannot be repeated") };
    let known = at.tensors.known(&repeated).map_err(Mistake::Unsupported)?;
    let mut sizes = whole.sizes.clone();
    sizes[axis] *= block;
    match known.reshaped(sizes) {
        Some(constant) if constant.sizes == dims => Ok(constant),
        Some(_) | None => unsupported("has blocks that do not divide the value"),
    }
}

/// An input less its zero point.
fn centred(at: &mut At<'_>, input: usize, zero: usize) -> Result<Computed> {
    let value = at.computed(input)?;
    if at.optional(zero).is_none() {
        return Ok(value);
    }
    match at.number(zero) {
        Some(0.0) => Ok(value),
        Some(zero) => at.pointwise(Pointwise::Sub { value: zero as f32 }, &value),
        None => {
            let zeros = at.input(zero)?.clone();
            arithmetic::folded(at, Operator::Sub, &[Value::Computed(value), zeros])
        }
    }
}

/// A constant less its zero point, which may be one for each row or column.
fn centred_weight(at: &mut At<'_>, input: usize, zero: usize, axis: usize) -> Result<Constant> {
    let weight = at.constant(input, "weights")?;
    let known = at.tensors.floats(&weight).map_err(Mistake::Unsupported)?;
    let known = Constant::floats(known, weight.sizes.clone());
    if at.optional(zero).is_none() {
        return Ok(known);
    }
    let zero = at.constant(zero, "a zero point")?;
    let mut sizes = vec![1; weight.sizes.len()];
    if zero.elements() != Some(1)
        && let Some(size) = sizes.get_mut(axis)
    {
        *size = zero.elements().unwrap_or_default();
    }
    let Some(zero) = zero.reshaped(sizes) else { return invalid("has a zero point of another size") };
    let zero = at.tensors.floats(&zero).map(|floats| Constant::floats(floats, zero.sizes.clone()));
    fold::binary(at.tensors, Binary::Sub, &known, &zero.map_err(Mistake::Unsupported)?)
}

fn conv_integer(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = centred(at, 0, 2)?;
    let weight = centred_weight(at, 1, 3, 0)?;
    one(at.per_image(&input, |at, image| conv::convolved(at, image, &weight, None))?)
}

fn matmul_integer(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = centred(at, 0, 2)?;
    let weight = centred_weight(at, 1, 3, 1)?;
    debug_assert!(elementwise::is_number(&weight));
    one(product::multiplied(at, Value::Computed(input), Value::Constant(weight))?)
}

/// The integers of a type, by the zero point that is one: the least and the largest.
fn range(at: &At<'_>, zero: usize) -> Result<[f32; 2]> {
    let name = at.node.inputs.get(zero).map(String::as_str).filter(|name| !name.is_empty());
    let Some(name) = name else { return Ok([0.0, 255.0]) };
    match at.tensors.dtype(name) {
        Some(Dtype::U8) => Ok([0.0, 255.0]),
        Some(Dtype::I8) => Ok([-128.0, 127.0]),
        Some(Dtype::U16) => Ok([0.0, 65535.0]),
        Some(Dtype::I16) => Ok([-32768.0, 32767.0]),
        _ => unsupported("makes integers of a type that is not known, or has no integers of 8 or 16 bits"),
    }
}

/// `round(x / scale) + zero_point`, within the range of the type.
fn quantized(at: &mut At<'_>, value: Value, [scale, zero]: [usize; 2]) -> Result<Value> {
    let dims = value.dims();
    let (range, scale) = (range(at, zero)?, at.constant(scale, "a scale")?);
    let scale = of_axis(at, &scale, &dims)?;
    let divided = arithmetic::apply(at, Binary::Div, value, Value::Constant(scale))?;
    let Value::Computed(divided) = divided else { return unsupported("makes integers of a constant") };
    let mut rounded = Value::Computed(at.pointwise(Pointwise::Round, &divided)?);
    if at.optional(zero).is_some() {
        let zero = at.constant(zero, "a zero point")?;
        let zero = of_axis(at, &zero, &dims)?;
        rounded = arithmetic::apply(at, Binary::Add, rounded, Value::Constant(zero))?;
    }
    let Value::Computed(rounded) = rounded else { return unsupported("makes integers of a constant") };
    let [min, max] = range;
    Ok(Value::Computed(at.pointwise(Pointwise::Clamp { min, max }, &rounded)?))
}

fn quantize(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    Ok(vec![quantized(at, value, [1, 2])?])
}

/// With the scale and the zero point of the range that the values are in, 0 included.
fn quantize_dynamically(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    if input.batch == Batch::First {
        return Err(Mistake::Batch("goes over all dimensions".into()));
    }
    let dims: Vec<usize> = (0..input.sizes.len()).collect();
    let end = |at: &mut At<'_>, reduction: Reduction, limit: Pointwise| {
        let end = reduce::of_dims(at, &input, reduction, (&dims, true))?;
        at.pointwise(limit, &end)
    };
    let least = end(at, Reduction::Min, Pointwise::Minimum { value: 0.0 })?;
    let most = end(at, Reduction::Max, Pointwise::Maximum { value: 0.0 })?;
    let span = arithmetic::folded(at, Operator::Sub, &[Value::Computed(most), Value::Computed(least.clone())])?;
    let scale = at.pointwise(Pointwise::Div { value: 255.0 }, &span)?;
    let zero = arithmetic::folded(at, Operator::Div, &[Value::Computed(least), Value::Computed(scale.clone())])?;
    let byte = Pointwise::Clamp { min: 0.0, max: 255.0 };
    let zero = [Pointwise::Neg, Pointwise::Round, byte]
        .into_iter()
        .try_fold(zero, |zero, function| at.pointwise(function, &zero))?;
    let divided =
        arithmetic::folded(at, Operator::Div, &[Value::Computed(input.clone()), Value::Computed(scale.clone())])?;
    let rounded = at.pointwise(Pointwise::Round, &divided)?;
    let shifted = arithmetic::folded(at, Operator::Add, &[Value::Computed(rounded), Value::Computed(zero.clone())])?;
    let result = at.pointwise(byte, &shifted)?;
    let (scale, zero) = (at.reshape(&scale, Vec::new())?, at.reshape(&zero, Vec::new())?);
    Ok(vec![Value::Computed(result), Value::Computed(scale), Value::Computed(zero)])
}

/// The number that an input is.
fn known_number(at: &mut At<'_>, input: usize) -> Result<f64> {
    match at.number(input) {
        Some(number) => Ok(number),
        None => unsupported("has several scales, or one that is not known"),
    }
}

/// A product of integers as the integers that stand for it. The inputs are the scales of both sides, then scale and zero point of the
/// result.
fn requantized(at: &mut At<'_>, product: Computed, [left, right, scale, zero]: [usize; 4]) -> Result<Vec<Value>> {
    let factor = known_number(at, left)? * known_number(at, right)?;
    let product = at.pointwise(Pointwise::Mul { value: factor as f32 }, &product)?;
    Ok(vec![quantized(at, Value::Computed(product), [scale, zero])?])
}

/// `x, x_scale, x_zero, w, w_scale, w_zero, y_scale, y_zero, bias`.
fn conv_quantized(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = centred(at, 0, 2)?;
    let weight = centred_weight(at, 3, 5, 0)?;
    let bias = at.optional(8).map(|_| at.constant(8, "a bias")).transpose()?;
    let product = at.per_image(&input, |at, image| conv::convolved(at, image, &weight, bias.as_ref()))?;
    requantized(at, product, [1, 4, 6, 7])
}

/// `a, a_scale, a_zero, b, b_scale, b_zero, y_scale, y_zero`.
fn matmul_quantized(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = centred(at, 0, 2)?;
    let columns = at.input(3)?.dims().len().saturating_sub(1);
    let weight = centred_weight(at, 3, 5, columns)?;
    let product = product::multiplied(at, Value::Computed(input), Value::Constant(weight))?;
    requantized(at, product, [1, 4, 6, 7])
}
