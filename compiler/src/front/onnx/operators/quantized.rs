//! Integers that stand for numbers: computed as the numbers that they stand for.
//!
//! Where the values that a file rounds are to be integers, `QuantizeLinear` becomes a node that has their scale, and everything after
//! it reads what they stand for ([`recognise::pairs`](super::super::recognise)); otherwise it becomes its formula.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction},
};
use graphc_weights::Dtype;

mod dtype;

use super::{Row, arithmetic, conv, product, reduce};
use crate::{
    front::{
        Pairs,
        onnx::{
            file::Quantised,
            fold::{self, Binary},
            mistake::{Mistake, Result, invalid, unsupported},
            node::{At, one},
            value::{Batch, Computed, Constant, Integers, Value},
        },
    },
    ir::{Activation, Dropout, Idle, Op, Scale},
};
use dtype::{dtype_of_result, dtype_of_zero, integers, range, shift};

pub(super) const ROWS: &[Row] = &[
    ("QuantizeLinear", quantize),
    ("DynamicQuantizeLinear", quantize_dynamically),
    ("DequantizeLinear", dequantize),
    ("QLinearConv", conv_quantized),
    ("QLinearMatMul", matmul_quantized),
    ("ConvInteger", conv_integer),
    ("MatMulInteger", matmul_integer),
];

fn dequantize(at: &mut At<'_>) -> Result<Vec<Value>> {
    Ok(vec![dequantized(at, [0, 1, 2])?])
}

/// `(x - zero) * scale`, of these inputs.
pub(super) fn dequantized(at: &mut At<'_>, [input, scale, zero]: [usize; 3]) -> Result<Value> {
    let value = at.input(input)?.clone();
    let dims = value.dims();
    check_scales(at, [scale, zero], &dims)?;
    if let Value::Computed(computed) = &value
        && let Some(own) = computed.integers
    {
        let dtype = dtype_of_zero(at, zero).unwrap_or(Some(own.dtype));
        return match integers(at, dtype, [scale, zero])? {
            Some(read) if read == own => Ok(Value::Computed(computed.clone().on(None))),
            Some(_) | None => unsupported("reads integers on another scale than the one that they were made on"),
        };
    }
    if let Value::Constant(constant) = &value
        && let Some(numbers) = of_file(at, constant, [input, scale, zero])?
    {
        return Ok(Value::Constant(numbers));
    }
    let scales = at.constant(scale, "a scale")?;
    let scales = of_axis(at, &scales, &dims)?;
    let zeros = zeros(at, zero, &dims)?;
    if let Value::Constant(constant) = &value {
        let numbers = at.tensors.floats(constant).map_err(|problem| {
            Mistake::Unsupported(format!(
                "makes numbers of integers in a weight, which is done for large ones only where the file has them: {problem}"
            ))
        })?;
        let mut result = Constant::floats(numbers, constant.sizes.clone());
        if let Some(zeros) = zeros {
            result = fold::binary(at.tensors, Binary::Sub, &result, &zeros)?;
        }
        let scales = at.tensors.known(&scales).map_err(Mistake::Unsupported)?;
        return fold::binary(at.tensors, Binary::Mul, &result, &scales).map(Value::Constant);
    }
    let centred = match zeros {
        Some(zeros) => arithmetic::apply(at, Binary::Sub, value, Value::Constant(zeros))?,
        None => value,
    };
    arithmetic::apply(at, Binary::Mul, centred, Value::Constant(scales))
}

/// The numbers that integers of a tensor of the file, or those that its floats are rounded to, stand for.
fn of_file(at: &mut At<'_>, constant: &Constant, inputs: [usize; 3]) -> Result<Option<Constant>> {
    let Some(of) = quantised(at, inputs, constant.sizes.len())? else { return Ok(None) };
    match at.tensors.numbers_of(constant, of).map_err(Mistake::Invalid)? {
        Some(numbers) => Ok(Some(numbers)),
        None => at.tensors.scaled(of).map_err(Mistake::Invalid),
    }
}

/// A tensor with its scale and its zero point, by the names of the file.
fn quantised<'n>(at: &At<'n>, [input, scale, zero]: [usize; 3], rank: usize) -> Result<Option<Quantised<'n>>> {
    let (Some(integers), Some(scale)) = (at.name(input), at.name(scale)) else { return Ok(None) };
    let axis = at.axis(at.int("axis", 1)?, rank).unwrap_or(0);
    Ok(Some(Quantised { integers, scales: [Some(scale), None], zero: at.name(zero), axis }))
}

/// What is wrong with scales and zero points, as far as they are known.
fn check_scales(at: &mut At<'_>, [scale, zero]: [usize; 2], dims: &[usize]) -> Result<()> {
    let scales = at.constant(scale, "a scale")?;
    let numbers = at.tensors.floats(&scales).map_err(Mistake::Unsupported)?;
    if let Some(wrong) = numbers.iter().find(|number| !(number.is_finite() && **number > 0.0)) {
        return invalid(format!("has a scale of {wrong}, which is no positive number"));
    }
    let Some(Value::Constant(zeros)) = at.optional(zero) else { return Ok(()) };
    if zeros.elements() != scales.elements() {
        let [scales, zeros] = [&scales, zeros].map(|constant| constant.elements().unwrap_or_default());
        return invalid(format!("has {scales} scales and {zeros} zero points"));
    }
    if scales.sizes.len() == 1 && scales.elements() != Some(1) {
        let axis = at.axis(at.int("axis", 1)?, dims.len())?;
        if scales.sizes[0] != dims[axis] {
            let (found, size) = (scales.sizes[0], dims[axis]);
            return invalid(format!("has {found} scales for dimension {axis}, which has a size of {size}"));
        }
    }
    let types = [0, zero].map(|input| at.name(input).and_then(|name| at.tensors.dtype(name)));
    match types {
        [Some(integers), Some(zeros)] if at.node.operator == "DequantizeLinear" && integers != zeros => {
            invalid(format!("has integers of type {integers}, and zero points of type {zeros}"))
        }
        _ => Ok(()),
    }
}

/// The zero points, if one of them is not 0.
fn zeros(at: &mut At<'_>, zero: usize, dims: &[usize]) -> Result<Option<Constant>> {
    if at.optional(zero).is_none() {
        return Ok(None);
    }
    let zeros = at.constant(zero, "a zero point")?;
    let zeros = of_axis(at, &zeros, dims)?;
    let floats = at.tensors.floats(&zeros).map_err(Mistake::Unsupported)?;
    Ok(floats.iter().any(|zero| *zero != 0.0).then(|| Constant::floats(floats, zeros.sizes.clone())))
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

/// An input less its zero point, as integers.
fn centred(at: &mut At<'_>, input: usize, zero: usize) -> Result<Computed> {
    let value = at.computed(input)?;
    if let Some(Integers { scale, dtype }) = value.integers {
        let given = if at.optional(zero).is_some() { at.number(zero) } else { Some(0.0) };
        if given != Some(f64::from(scale.zero) - shift(dtype)) {
            return unsupported("takes another zero point from integers than the one that they were made with");
        }
        return at.pointwise(Pointwise::Div { value: scale.step() }, &value.on(None));
    }
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
    if let Some(integers) = at.name(input) {
        let of = Quantised { integers, scales: [None, None], zero: at.name(zero), axis };
        if let Some(constant) = at.tensors.scaled(of).map_err(Mistake::Invalid)? {
            return Ok(constant);
        }
    }
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
    one(product::multiplied(at, Value::Computed(input), Value::Constant(weight))?)
}

/// `round(x / scale) + zero_point`, within the range of the type.
pub(super) fn quantized(at: &mut At<'_>, value: Value, [scale, zero]: [usize; 2]) -> Result<Value> {
    let dims = value.dims();
    check_scales(at, [scale, zero], &dims)?;
    let dtype = dtype_of_result(at, zero)?;
    if let (Value::Computed(computed), Pairs::Taken) = (&value, at.pairs)
        && let Some(integers) = integers(at, dtype, [scale, zero])?
    {
        return rounded(at, computed, integers).map(Value::Computed);
    }
    let (range, scale) = (range(dtype)?, at.constant(scale, "a scale")?);
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

/// The node that rounds a value to integers. Where these begin with zero, negative numbers become zero: the function for that, which
/// tools leave out of files, is there for the network in `f32`.
fn rounded(at: &mut At<'_>, value: &Computed, integers: Integers) -> Result<Computed> {
    let scale = integers.scale;
    if at.draft.nodes[value.node].scale == Some(scale) {
        return Ok(value.clone().on(Some(integers)));
    }
    if let Some(node) = at.draft.rounded.get(&(value.node, scale)) {
        return Ok(Computed { node: *node, ..value.clone() }.on(Some(integers)));
    }
    let op = match limit(at, value.node, scale) {
        Some(function) => Op::Activation(Activation::Pointwise(function)),
        None => Op::Dropout(Dropout { kind: Idle::Identity, p: 0.0 }),
    };
    let node = at.push(op, &[value])?.node;
    at.draft.nodes[node].scale = Some(scale);
    at.draft.rounded.insert((value.node, scale), node);
    Ok(Computed { node, ..value.clone() }.on(Some(integers)))
}

/// The function that a scale stands for, after an operator whose results may be negative.
fn limit(at: &At<'_>, node: usize, scale: Scale) -> Option<Pointwise> {
    let op = &at.draft.nodes[node].op;
    let is_signed = matches!(
        op,
        Op::Conv(_) | Op::ConvTranspose(_) | Op::Linear(_) | Op::Fold(_) | Op::BatchNorm(_) | Op::Matmul(_)
    );
    if !is_signed || scale.zero != 0 {
        return None;
    }
    let is_six = (scale.step() * 255.0 - 6.0).abs() < 1e-5;
    Some(if is_six { Pointwise::Relu6 } else { Pointwise::Relu })
}

fn quantize(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    if let Value::Constant(constant) = &value {
        let is_i8 = dtype_of_result(at, 2)? == Some(Dtype::I8);
        check_scales(at, [1, 2], &constant.sizes)?;
        if let Some(of) = quantised(at, [0, 1, 2], constant.sizes.len())?.filter(|_| is_i8)
            && let Some(rounded) = at.tensors.rounded(of).map_err(Mistake::Invalid)?
        {
            return Ok(vec![Value::Constant(rounded)]);
        }
    }
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

/// `x, x_scale, x_zero, w, w_scale, w_zero, y_scale, y_zero, bias`.
fn conv_quantized(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = computed(at, [0, 1, 2])?;
    let weight = weight(at, [3, 4, 5], 0)?;
    let bias = bias(at, 8, [1, 4])?;
    let product = at.per_image(&input, |at, image| conv::convolved(at, image, &weight, bias.as_ref()))?;
    Ok(vec![quantized(at, Value::Computed(product), [6, 7])?])
}

/// `a, a_scale, a_zero, b, b_scale, b_zero, y_scale, y_zero`.
fn matmul_quantized(at: &mut At<'_>) -> Result<Vec<Value>> {
    let left = computed(at, [0, 1, 2])?;
    let columns = at.input(3)?.dims().len().saturating_sub(1);
    let right = match at.input(3)? {
        Value::Constant(_) => Value::Constant(weight(at, [3, 4, 5], columns)?),
        Value::Computed(_) => dequantized(at, [3, 4, 5])?,
    };
    let product = product::multiplied(at, Value::Computed(left), right)?;
    Ok(vec![quantized(at, Value::Computed(product), [6, 7])?])
}

/// What integers stand for that are computed.
pub(super) fn computed(at: &mut At<'_>, inputs: [usize; 3]) -> Result<Computed> {
    match dequantized(at, inputs)? {
        Value::Computed(computed) => Ok(computed),
        Value::Constant(constant) => at.parameter(&constant),
    }
}

/// Weights that are integers, with a scale for each place along a dimension or one for all.
pub(super) fn weight(at: &mut At<'_>, [input, scale, zero]: [usize; 3], axis: usize) -> Result<Constant> {
    check_along(at, [input, scale, zero], axis)?;
    if let (Some(integers), Some(scale)) = (at.name(input), at.name(scale)) {
        let of = Quantised { integers, scales: [Some(scale), None], zero: at.name(zero), axis };
        if let Some(constant) = at.tensors.scaled(of).map_err(Mistake::Invalid)? {
            return Ok(constant);
        }
    }
    let integers = centred_weight(at, input, zero, axis)?;
    let scales = along(at, scale, integers.sizes.len(), axis)?;
    let integers = at.tensors.known(&integers).map_err(Mistake::Unsupported)?;
    fold::binary(at.tensors, Binary::Mul, &integers, &scales)
}

/// What is wrong with the scales of weights.
fn check_along(at: &mut At<'_>, [input, scale, zero]: [usize; 3], axis: usize) -> Result<()> {
    let (dims, scales) = (at.input(input)?.dims(), at.constant(scale, "scales of weights")?);
    let numbers = at.tensors.floats(&scales).map_err(Mistake::Unsupported)?;
    if let Some(wrong) = numbers.iter().find(|number| !(number.is_finite() && **number > 0.0)) {
        return invalid(format!("has weights with a scale of {wrong}, which is no positive number"));
    }
    let size = dims.get(axis).copied().unwrap_or(1);
    if numbers.len() != 1 && numbers.len() != size {
        return invalid(format!("has {} scales of weights for {size} outputs", numbers.len()));
    }
    let types = [input, zero].map(|input| at.name(input).and_then(|name| at.tensors.dtype(name)));
    match types {
        [Some(integers), Some(zeros)] if integers != zeros => {
            invalid(format!("has weights of type {integers}, and zero points of type {zeros}"))
        }
        _ => Ok(()),
    }
}

/// Numbers along a dimension, or one for all, known.
fn along(at: &mut At<'_>, input: usize, rank: usize, axis: usize) -> Result<Constant> {
    let constant = at.constant(input, "scales")?;
    let constant = at.tensors.known(&constant).map_err(Mistake::Unsupported)?;
    let mut sizes = vec![1; rank];
    if let Some(size) = sizes.get_mut(axis) {
        *size = constant.elements().unwrap_or(1);
    }
    match constant.reshaped(sizes) {
        Some(constant) => Ok(constant),
        None => invalid("has scales that do not lie along the outputs"),
    }
}

/// A bias of integers that count what sums do: products of the steps of the input and of the weights.
pub(super) fn bias(at: &mut At<'_>, input: usize, scales: [usize; 2]) -> Result<Option<Constant>> {
    if at.optional(input).is_none() {
        return Ok(None);
    }
    let constant = at.constant(input, "a bias")?;
    if let (Some(integers), [Some(one), Some(other)]) = (at.name(input), scales.map(|scale| at.name(scale))) {
        let of = Quantised { integers, scales: [Some(one), Some(other)], zero: None, axis: 0 };
        if let Some(constant) = at.tensors.scaled(of).map_err(Mistake::Invalid)? {
            return Ok(Some(constant));
        }
    }
    let rank = constant.sizes.len();
    let [one, other] = scales.map(|scale| along(at, scale, rank, 0));
    let steps = fold::binary(at.tensors, Binary::Mul, &one?, &other?)?;
    let known = at.tensors.known(&constant).map_err(Mistake::Unsupported)?;
    fold::binary(at.tensors, Binary::Mul, &known, &steps).map(Some)
}
