//! The types of integers, which not every operator says, and what integers of eight bits stand for.

use graphc_weights::Dtype;

use crate::{
    front::onnx::{
        mistake::{Result, unsupported},
        node::At,
        value::{Integers, Value},
    },
    ir::Scale,
};

/// The type of a zero point, if there is one, as far as it is known: integers have the same.
pub(super) fn dtype_of_zero(at: &At<'_>, zero: usize) -> Option<Option<Dtype>> {
    at.name(zero).map(|name| at.tensors.dtype(name))
}

/// The type of the integers that a node gives: that of their zero point; without one, `QuantizeLinear` has an attribute for it, and
/// other operators have the type of the integers that they read.
pub(super) fn dtype_of_result(at: &At<'_>, zero: usize) -> Result<Option<Dtype>> {
    if let Some(dtype) = dtype_of_zero(at, zero) {
        return Ok(dtype);
    }
    if at.node.operator == "QuantizeLinear" {
        // By the numbers of ONNX; 0 is none.
        return Ok(match at.int("output_dtype", 0)? {
            0 | 2 => Some(Dtype::U8),
            3 => Some(Dtype::I8),
            4 => Some(Dtype::U16),
            5 => Some(Dtype::I16),
            _ => None,
        });
    }
    let computed = at.inputs.iter().flatten().find_map(|input| match input {
        Value::Computed(computed) => computed.integers.map(|integers| integers.dtype),
        Value::Constant(_) => None,
    });
    let of_file = || {
        let mut types = (0..at.inputs.len()).filter_map(|input| at.tensors.dtype(at.name(input)?));
        types.find(|dtype| matches!(dtype, Dtype::U8 | Dtype::I8))
    };
    Ok(computed.or_else(of_file))
}

/// The least and the largest integer of a type.
pub(super) fn range(dtype: Option<Dtype>) -> Result<[f32; 2]> {
    match dtype {
        Some(Dtype::U8) => Ok([0.0, 255.0]),
        Some(Dtype::I8) => Ok([-128.0, 127.0]),
        Some(Dtype::U16) => Ok([0.0, 65535.0]),
        Some(Dtype::I16) => Ok([-32768.0, 32767.0]),
        _ => unsupported("makes integers of a type that is not known, or has no integers of 8 or 16 bits"),
    }
}

/// How much less integers of eight bits are than those without a sign.
pub(super) fn shift(dtype: Dtype) -> f64 {
    if dtype == Dtype::I8 { 128.0 } else { 0.0 }
}

/// Integers of a type with a scale and a zero point, if there is one for all of them, and they have eight bits.
pub(super) fn integers(at: &mut At<'_>, dtype: Option<Dtype>, [scale, zero]: [usize; 2]) -> Result<Option<Integers>> {
    let Some(dtype) = dtype.filter(|dtype| matches!(dtype, Dtype::U8 | Dtype::I8)) else { return Ok(None) };
    let Some(step) = at.number(scale) else { return Ok(None) };
    let zero = match at.optional(zero) {
        Some(_) => at.number(zero),
        None => Some(0.0),
    };
    let Some(zero) = zero else { return Ok(None) };
    match Scale::checked(step as f32, (zero + shift(dtype)) as i128) {
        Some(scale) => Ok(Some(Integers { scale, dtype })),
        None => unsupported(format!("has a scale of {step:e}: expected a step from 2^-126 to 2^126")),
    }
}
