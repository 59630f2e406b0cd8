//! Softmax, of one dimension or, in old versions, of all from one on.

use graphc_program::step::Shares;

use super::Row;
use crate::{
    front::onnx::{
        mistake::{Mistake, Result},
        node::{At, one},
        value::{Computed, Value, elements},
    },
    ir::{Op, Softmax},
};

pub(super) const ROWS: &[Row] =
    &[("Softmax", |at| softmax(at, Shares::Plain)), ("LogSoftmax", |at| softmax(at, Shares::Logarithms))];

/// The first version in which it goes over one dimension.
const ONE_DIMENSION: i64 = 13;

fn softmax(at: &mut At<'_>, shares: Shares) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    if at.opset >= ONE_DIMENSION {
        let dim = at.dim(at.int("axis", -1)?, &input)?;
        return one(at.push(Op::Softmax(Softmax { dim, shares }), &[&input])?);
    }
    let axis = at.axis(at.int("axis", 1)?, input.rank())?;
    one(of_rest(at, &input, axis, shares)?)
}

/// Over all dimensions from one on, as if they were one.
fn of_rest(at: &mut At<'_>, input: &Computed, axis: usize, shares: Shares) -> Result<Computed> {
    if axis < input.leading() {
        return Err(Mistake::Batch("goes over all dimensions from 0 on".into()));
    }
    let dim = axis - input.leading();
    let (before, rest) = input.sizes.split_at(dim);
    if rest.iter().filter(|size| **size > 1).count() <= 1 {
        let dim = dim + rest.iter().position(|size| *size > 1).unwrap_or(0);
        return at.push(Op::Softmax(Softmax { dim, shares }), &[input]);
    }
    let flat = [before, &[elements(rest).unwrap_or_default()]].concat();
    let flat = at.reshape(input, flat)?;
    let result = at.push(Op::Softmax(Softmax { dim, shares }), &[&flat])?;
    at.reshape(&result, input.sizes.clone())
}
