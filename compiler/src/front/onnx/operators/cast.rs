//! Other types of elements: the values of a network are all `f32`.

use super::Row;
use crate::front::onnx::{
    mistake::{Mistake, Result, unsupported},
    node::{At, known},
    value::{Base, Constant, Int, Value},
};

pub(super) const ROWS: &[Row] = &[("Cast", cast), ("CastLike", cast_like)];

/// What a type holds, by ONNX's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Floats,
    Ints,
    Truths,
}

fn cast(at: &mut At<'_>) -> Result<Vec<Value>> {
    let to = match at.int("to", 0)? {
        1 | 10 | 11 | 16 => Holds::Floats,
        2..=7 | 12 | 13 => Holds::Ints,
        9 => Holds::Truths,
        other => return unsupported(format!("casts to ONNX's type {other}")),
    };
    match at.input(0)?.clone() {
        Value::Constant(constant) => known(of_constant(at, &constant, to)?),
        // Truth values are 0 and 1, and floats of other widths are `f32`, too.
        Value::Computed(_) if to != Holds::Floats => {
            unsupported("casts a value that depends on the inputs to integers or truth values")
        }
        value @ Value::Computed(_) => Ok(vec![value]),
    }
}

fn of_constant(at: &mut At<'_>, constant: &Constant, to: Holds) -> Result<Constant> {
    let sizes = constant.sizes.clone();
    let ints = at.tensors.ints(constant);
    match (to, ints) {
        (Holds::Floats, None) => Ok(constant.clone()),
        (Holds::Ints, Some(ints)) => Ok(Constant::ints(ints, sizes)),
        (Holds::Floats, Some(_)) => {
            let floats = at.tensors.floats(constant).map_err(Mistake::Unsupported)?;
            Ok(Constant::floats(floats, sizes))
        }
        (Holds::Truths, Some(ints)) => {
            let truths = ints.into_iter().map(|int| Int::Number(i64::from(int != Int::Number(0))));
            Ok(Constant::ints(truths.collect(), sizes))
        }
        (Holds::Ints | Holds::Truths, None) => {
            let floats = at.tensors.floats(constant).map_err(Mistake::Unsupported)?;
            let of = |number: f64| if to == Holds::Ints { number as i64 } else { i64::from(number != 0.0) };
            Ok(Constant::ints(floats.into_iter().map(|number| Int::Number(of(number))).collect(), sizes))
        }
    }
}

/// To the type of another value, of which only whether it is one of integers is known.
fn cast_like(at: &mut At<'_>) -> Result<Vec<Value>> {
    let to = match at.input(1)? {
        Value::Constant(Constant { base: Base::Ints(_), .. }) => Holds::Ints,
        Value::Constant(_) | Value::Computed(_) => Holds::Floats,
    };
    match at.input(0)?.clone() {
        Value::Constant(constant) => known(of_constant(at, &constant, to)?),
        value @ Value::Computed(_) if to == Holds::Floats => Ok(vec![value]),
        Value::Computed(_) => unsupported("casts a value that depends on the inputs to integers"),
    }
}
