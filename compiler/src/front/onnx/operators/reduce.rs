//! Reductions of dimensions.

use graphc_program::{Pointwise, step::Reduction};

use super::Row;
use crate::{
    front::onnx::{
        mistake::{Mistake, Result, unsupported},
        node::{At, known, one},
        value::{Batch, Computed, Constant, Int, Value},
    },
    ir::{Op, Reduce},
};

pub(super) const ROWS: &[Row] = &[
    ("ReduceMean", |at| reduce(at, Reduction::Mean, &[], &[])),
    ("ReduceSum", |at| reduce(at, Reduction::Sum, &[], &[])),
    ("ReduceMax", |at| reduce(at, Reduction::Max, &[], &[])),
    ("ReduceMin", |at| reduce(at, Reduction::Min, &[], &[])),
    ("ReduceL1", |at| reduce(at, Reduction::Sum, &[Pointwise::Abs], &[])),
    ("ReduceL2", |at| reduce(at, Reduction::Sum, &[SQUARE], &[Pointwise::Sqrt])),
    ("ReduceSumSquare", |at| reduce(at, Reduction::Sum, &[SQUARE], &[])),
    ("ReduceLogSum", |at| reduce(at, Reduction::Sum, &[], &[Pointwise::Log])),
    ("ReduceProd", product),
];

const SQUARE: Pointwise = Pointwise::Pow { exponent: 2.0 };

/// Functions of each element, a reduction, and functions of each result.
fn reduce(at: &mut At<'_>, reduction: Reduction, before: &[Pointwise], after: &[Pointwise]) -> Result<Vec<Value>> {
    let keepdim = at.flag("keepdims", true)?;
    let given = at.ints_of("axes", 1)?.filter(|axes| !axes.is_empty());
    if given.is_none() && at.flag("noop_with_empty_axes", false)? {
        let input = at.computed(0)?;
        let input = applied(at, before, input)?;
        return one(applied(at, after, input)?);
    }
    let input = at.computed(0)?;
    let dims = match given {
        Some(axes) => at.dims(&axes, &input)?,
        None if input.batch == Batch::First => return Err(Mistake::Batch("goes over all dimensions".into())),
        None => (0..input.sizes.len()).collect(),
    };
    let input = applied(at, before, input)?;
    let reduced = of_dims(at, &input, reduction, (&dims, keepdim))?;
    one(applied(at, after, reduced)?)
}

fn applied(at: &mut At<'_>, functions: &[Pointwise], input: Computed) -> Result<Computed> {
    functions.iter().try_fold(input, |input, function| at.pointwise(*function, &input))
}

/// A reduction over some of the sizes.
pub(super) fn of_dims(
    at: &mut At<'_>,
    input: &Computed,
    reduction: Reduction,
    (dims, keepdim): (&[usize], bool),
) -> Result<Computed> {
    if dims.is_empty() {
        return Ok(input.clone());
    }
    let left = |(dim, size): (usize, &usize)| match (dims.contains(&dim), keepdim) {
        (false, _) => Some(*size),
        (true, true) => Some(1),
        (true, false) => None,
    };
    let sizes = input.sizes.iter().enumerate().filter_map(left).collect();
    // Of a value whose dimensions all go, those of size 1 stay first.
    let op = Op::Reduce(Reduce { reduction, dims: dims.to_vec(), keepdim: keepdim || dims.len() == input.sizes.len() });
    let reduced = at.push(op, &[input])?;
    at.reshape(&reduced, sizes)
}

/// Of integers that are known: of sizes.
fn product(at: &mut At<'_>) -> Result<Vec<Value>> {
    let constant = at.constant(0, "numbers")?;
    let ints = at.tensors.ints(&constant).filter(|_| constant.sizes.len() <= 1);
    let Some(ints) = ints else { return unsupported("multiplies numbers that are not known") };
    let product = ints.into_iter().try_fold(Int::Number(1), |product, int| match (product, int) {
        (Int::Number(a), Int::Number(b)) => a.checked_mul(b).map(Int::Number),
        (Int::Number(a), Int::Batch(b)) | (Int::Batch(a), Int::Number(b)) => a.checked_mul(b).map(Int::Batch),
        (Int::Batch(_), Int::Batch(_)) | (Int::Image { .. }, _) | (_, Int::Image { .. }) => None,
    });
    let Some(product) = product else {
        return unsupported("multiplies numbers that are too large, or the batch by itself");
    };
    let sizes = if at.flag("keepdims", true)? { vec![1; constant.sizes.len()] } else { Vec::new() };
    known(Constant::ints(vec![product], sizes))
}
