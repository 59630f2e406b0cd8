//! Integers that stand for numbers: computed as the numbers that they stand for.

use graphc_program::{Pointwise, step::Operator};

use super::{Row, arithmetic, conv, elementwise, product};
use crate::front::onnx::{
    fold::{self, Binary},
    mistake::{Mistake, Result, invalid, unsupported},
    node::{At, known, one},
    value::{Computed, Constant, Value},
};

pub(super) const ROWS: &[Row] = &[
    ("DequantizeLinear", dequantize),
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
            Mistake::Unsupported(format!("makes numbers of integers in a weight, which is not done for large ones: {problem}"))
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
    let Some(block) = usize::try_from(block).ok().filter(|block| *block > 0 && constant.sizes.len() == dims.len()) else {
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
