//! Products of matrices.

use graphc_program::Pointwise;

use super::{Row, arithmetic};
use crate::{
    front::onnx::{
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, one},
        value::{Batch, Computed, Constant, Value},
    },
    ir::{Epilogue, Linear, Matmul, Move, Op, TensorKind},
};

pub(super) const ROWS: &[Row] = &[("MatMul", matmul), ("Gemm", gemm)];

fn matmul(at: &mut At<'_>) -> Result<Vec<Value>> {
    let (left, right) = (at.input(0)?.clone(), at.input(1)?.clone());
    one(multiplied(at, left, right)?)
}

pub(super) fn multiplied(at: &mut At<'_>, left: Value, right: Value) -> Result<Computed> {
    match (left, right) {
        (Value::Computed(input), Value::Constant(weight)) if (1..=2).contains(&weight.sizes.len()) => {
            let is_vector = weight.sizes.len() == 1;
            // A row for each output.
            let weight = match is_vector {
                true => weight.with_dims(|dims| dims.insert(0, [1, 0])),
                false => weight.permuted(&[1, 0]),
            };
            let product = linear(at, &input, &weight, None)?;
            if !is_vector {
                return Ok(product);
            }
            let sizes = product.sizes[..product.sizes.len() - 1].to_vec();
            at.reshape(&product, sizes)
        }
        (left, right) => {
            let (left, right) = (computed(at, left)?, computed(at, right)?);
            of_values(at, &left, &right)
        }
    }
}

fn computed(at: &mut At<'_>, value: Value) -> Result<Computed> {
    match value {
        Value::Computed(computed) => Ok(computed),
        Value::Constant(constant) => at.parameter(&constant),
    }
}

/// A matrix of weights times the last dimension; a row for each output.
pub(super) fn linear(
    at: &mut At<'_>,
    input: &Computed,
    weight: &Constant,
    bias: Option<&Constant>,
) -> Result<Computed> {
    let [out_features, in_features] = weight.sizes[..] else {
        return invalid(format!("has a matrix of shape {:?}", weight.sizes));
    };
    let Some(own) = input.sizes.last() else {
        return Err(Mistake::Batch("multiplies a vector of one number for each image".into()));
    };
    if *own != in_features {
        return invalid(format!("multiplies {own} columns and {in_features} rows"));
    }
    let weight = at.own(weight, &[out_features, in_features], ("weight", TensorKind::Weight))?;
    let bias = bias.map(|bias| at.own(bias, &[out_features], ("bias", TensorKind::Bias))).transpose()?;
    let linear = Linear { in_features, out_features, weight, bias, epilogue: Epilogue::default() };
    at.push(Op::Linear(linear), &[input])
}

/// The product of two values: of matrices, or of as many on both sides.
fn of_values(at: &mut At<'_>, left: &Computed, right: &Computed) -> Result<Computed> {
    let (left_vector, right_vector) = (left.rank() == 1, right.rank() == 1);
    let is_batched = left.batch == Batch::First || right.batch == Batch::First;
    if is_batched && (left_vector || right_vector) {
        return Err(Mistake::Batch("multiplies a vector that has a number for each image".into()));
    }
    let mut a = left.sizes.clone();
    let mut b = right.sizes.clone();
    // A vector is a row on the left and a column on the right. The batch may be the only dimension before it.
    let (row, column) = (a.len() < 2, b.len() < 2);
    if left.batch == Batch::First && right.batch == Batch::First && (row || column) {
        return Err(Mistake::Batch("multiplies matrices whose rows are the images".into()));
    }
    if row {
        a.insert(0, 1);
    }
    if column {
        if right.batch == Batch::First {
            return Err(Mistake::Batch("multiplies by a matrix whose rows are the images".into()));
        }
        b.push(1);
    }
    // The dimensions of an image.
    let of_image = [(left, &a), (right, &b)].into_iter().filter(|(value, _)| value.batch == Batch::First);
    let images = of_image.map(|(_, sizes)| sizes.len()).max();
    let (left, right) = (for_each(at, left, a, images)?, for_each(at, right, b, images)?);
    let product = stacked(at, &left, &right)?;
    let mut sizes = product.sizes.clone();
    if column {
        sizes.pop();
    }
    if row {
        sizes.remove(sizes.len() - 1 - usize::from(!column));
    }
    at.reshape(&product, sizes)
}

/// A constant that is the same for each image may have a dimension of 1 for them, before those of an image.
fn for_each(at: &mut At<'_>, value: &Computed, mut sizes: Vec<usize>, images: Option<usize>) -> Result<Computed> {
    if value.batch == Batch::None && images.is_some_and(|rank| sizes.len() > rank) {
        if sizes[0] != 1 {
            return Err(Mistake::Batch("multiplies by a constant with a matrix for each image".into()));
        }
        sizes.remove(0);
    }
    at.reshape(value, sizes)
}

/// The product of stacks of matrices: the dimensions before the last two become one.
fn stacked(at: &mut At<'_>, left: &Computed, right: &Computed) -> Result<Computed> {
    let ([outer_left @ .., rows, depth], [outer_right @ .., other, columns]) = (&left.sizes[..], &right.sizes[..])
    else {
        return invalid("multiplies values that are no matrices");
    };
    let count = outer_left.len().max(outer_right.len());
    let padded = |outer: &[usize]| [vec![1; count - outer.len()], outer.to_vec()].concat();
    let (outer_left, outer_right) = (padded(outer_left), padded(outer_right));
    let pairs = outer_left.iter().zip(&outer_right);
    let outer: Vec<usize> = pairs.map(|(left, right)| (*left).max(*right)).collect();
    let flat = |outer: &[usize]| outer.iter().product::<usize>();
    // A stack is repeated as a whole, or not at all.
    let widened = |at: &mut At<'_>, value: &Computed, own: &[usize], matrix: [usize; 2]| {
        let value = at.reshape(value, [own, &matrix].concat())?;
        let is_whole = own == outer || flat(own) == 1;
        let value = if is_whole { value } else { arithmetic::tiled(at, &value, &[&outer[..], &matrix].concat())? };
        let own = if flat(own) == 1 { 1 } else { flat(&outer) };
        let sizes = if count == 0 { matrix.to_vec() } else { [&[own][..], &matrix].concat() };
        at.reshape(&value, sizes)
    };
    let a = widened(at, left, &outer_left, [*rows, *depth])?;
    let b = widened(at, right, &outer_right, [*other, *columns])?;
    let product = at.push(Op::Matmul(Matmul), &[&a, &b])?;
    at.reshape(&product, [&outer[..], &[*rows, *columns]].concat())
}

/// `alpha * A * B + beta * C`.
fn gemm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let (alpha, beta) = (at.float("alpha", 1.0)?, at.float("beta", 1.0)?);
    let (left, right) = (at.flag("transA", false)?, at.flag("transB", false)?);
    let mut a = at.input(0)?.clone();
    if left {
        a = transposed(at, a)?;
    }
    let b = at.input(1)?.clone();
    let c = at.optional(2).cloned();
    if let (Value::Computed(input), Value::Constant(weight)) = (&a, &b) {
        let weight = if right { weight.clone() } else { weight.permuted(&reversed(&weight.sizes)?) };
        let outputs = weight.sizes.first().copied().unwrap_or_default();
        let bias = match &c {
            Some(Value::Constant(bias)) if alpha == 1.0 && beta == 1.0 => of_outputs(bias, outputs, input.leading()),
            Some(_) | None => None,
        };
        let product = linear(at, input, &weight, bias.as_ref())?;
        return if bias.is_some() { one(product) } else { one(weighed(at, product, [alpha, beta], c)?) };
    }
    let b = if right { transposed(at, b)? } else { b };
    let product = multiplied(at, a, b)?;
    one(weighed(at, product, [alpha, beta], c)?)
}

fn reversed(sizes: &[usize]) -> Result<[usize; 2]> {
    if sizes.len() == 2 { Ok([1, 0]) } else { invalid(format!("has a matrix of shape {sizes:?}")) }
}

fn transposed(at: &mut At<'_>, value: Value) -> Result<Value> {
    match value {
        Value::Constant(constant) => Ok(Value::Constant(constant.permuted(&reversed(&constant.sizes)?))),
        Value::Computed(computed) if computed.batch == Batch::First => {
            Err(Mistake::Batch("transposes a matrix whose rows are the images".into()))
        }
        Value::Computed(computed) => {
            let order = reversed(&computed.sizes)?.to_vec();
            Ok(Value::Computed(at.relocate(Move::Permute(order), &computed)?))
        }
    }
}

/// A bias with a number for each output.
fn of_outputs(bias: &Constant, outputs: usize, leading: usize) -> Option<Constant> {
    match bias.sizes[..] {
        [size] if size == outputs => Some(bias.clone()),
        [1, size] if size == outputs && leading == 1 => bias.reshaped(vec![outputs]),
        _ => None,
    }
}

fn weighed(at: &mut At<'_>, product: Computed, [alpha, beta]: [f32; 2], c: Option<Value>) -> Result<Computed> {
    let product = if alpha == 1.0 { product } else { at.pointwise(Pointwise::Mul { value: alpha }, &product)? };
    let Some(c) = c.filter(|_| beta != 0.0) else { return Ok(product) };
    let c = if beta == 1.0 {
        c
    } else {
        let factor = Value::Constant(Constant::floats(vec![beta.into()], Vec::new()));
        arithmetic::apply(at, crate::front::onnx::fold::Binary::Mul, c, factor)?
    };
    let sum = arithmetic::apply(at, crate::front::onnx::fold::Binary::Add, Value::Computed(product), c)?;
    match sum {
        Value::Computed(sum) => Ok(sum),
        Value::Constant(_) => unsupported("has a result that does not depend on the inputs"),
    }
}
