//! Operators on integers of ONNX Runtime's own set, as its quantiser writes them: operators on what the integers stand for, whose
//! results become integers again.

use super::{
    Row, find, product,
    quantized::{bias, computed, dequantized, quantized, weight},
};
use crate::front::onnx::{
    mistake::{Mistake, Result, invalid, unsupported},
    node::{At, one},
    value::{Constant, Value},
};

/// The name of the set.
pub(super) const DOMAIN: &str = "com.microsoft";

pub(super) const ROWS: &[Row] = &[
    ("QLinearAdd", |at| two(at, "Add")),
    ("QLinearMul", |at| two(at, "Mul")),
    ("QLinearConcat", concat),
    ("QLinearGlobalAveragePool", |at| pool(at, "GlobalAveragePool")),
    ("QLinearAveragePool", |at| pool(at, "AveragePool")),
    ("QLinearLeakyRelu", |at| function(at, "LeakyRelu")),
    ("QLinearSigmoid", |at| function(at, "Sigmoid")),
    ("QGemm", gemm),
    ("QuantizeLinear", |at| plain_of(at, "QuantizeLinear")),
    ("DequantizeLinear", |at| plain_of(at, "DequantizeLinear")),
];

/// The operator of the same name of ONNX itself.
fn plain_of(at: &mut At<'_>, operator: &str) -> Result<Vec<Value>> {
    find("", operator).ok_or(Mistake::Follows)?(at)
}

/// An operator of ONNX itself, on these values.
fn plain(at: &mut At<'_>, operator: &str, values: Vec<Value>) -> Result<Value> {
    let read = find("", operator).ok_or(Mistake::Follows)?;
    let inputs = std::mem::replace(&mut at.inputs, values.into_iter().map(Some).collect());
    let results = read(at);
    at.inputs = inputs;
    results?.into_iter().next().ok_or(Mistake::Follows)
}

/// `a, a_scale, a_zero, b, b_scale, b_zero, y_scale, y_zero`.
fn two(at: &mut At<'_>, operator: &str) -> Result<Vec<Value>> {
    let values = vec![dequantized(at, [0, 1, 2])?, dequantized(at, [3, 4, 5])?];
    let result = plain(at, operator, values)?;
    Ok(vec![quantized(at, result, [6, 7])?])
}

/// `x, x_scale, x_zero, y_scale, y_zero`.
fn function(at: &mut At<'_>, operator: &str) -> Result<Vec<Value>> {
    let value = dequantized(at, [0, 1, 2])?;
    let result = plain(at, operator, vec![value])?;
    Ok(vec![quantized(at, result, [3, 4])?])
}

fn pool(at: &mut At<'_>, operator: &str) -> Result<Vec<Value>> {
    if at.flag("channels_last", false)? {
        return unsupported("has its channels last");
    }
    function(at, operator)
}

/// `y_scale, y_zero`, then `x, x_scale, x_zero` for each.
fn concat(at: &mut At<'_>) -> Result<Vec<Value>> {
    let count = at.inputs.len();
    if count < 5 || !(count - 2).is_multiple_of(3) {
        return invalid(format!("has {count} inputs, and needs two, and three for each value"));
    }
    let firsts = (2..count).step_by(3);
    let values = firsts.map(|first| dequantized(at, [first, first + 1, first + 2])).collect::<Result<Vec<Value>>>()?;
    let result = plain(at, "Concat", values)?;
    Ok(vec![quantized(at, result, [0, 1])?])
}

/// `a, a_scale, a_zero, b, b_scale, b_zero, c, y_scale, y_zero`, the last three if need be.
fn gemm(at: &mut At<'_>) -> Result<Vec<Value>> {
    if at.flag("transA", false)? || at.float("alpha", 1.0)? != 1.0 {
        return unsupported("transposes its input, or multiplies it by a number");
    }
    let input = computed(at, [0, 1, 2])?;
    let has_rows = at.flag("transB", false)?;
    let rows = weight(at, [3, 4, 5], usize::from(!has_rows))?;
    let rows = match (has_rows, rows.sizes.len()) {
        (true, _) => rows,
        (false, 2) => rows.permuted(&[1, 0]),
        (false, _) => return invalid(format!("has a matrix of shape {:?}", rows.sizes)),
    };
    let outputs = rows.sizes.first().copied().unwrap_or_default();
    let bias: Option<Constant> = match bias(at, 6, [1, 4])? {
        Some(bias) => Some(bias.reshaped(vec![outputs]).ok_or(Mistake::Invalid("has a bias of another size".into()))?),
        None => None,
    };
    let result = product::linear(at, &input, &rows, bias.as_ref())?;
    match at.optional(7) {
        Some(_) => Ok(vec![quantized(at, Value::Computed(result), [7, 8])?]),
        None => one(result),
    }
}
