//! Values in parts: joined, divided, cut and repeated.

use super::{Row, arithmetic};
use crate::{
    front::onnx::{
        file::MOST_KNOWN,
        fold,
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, known, one},
        value::{Batch, Computed, Constant, Value},
    },
    ir::{Bounds, Concat, Move, Op},
};

pub(super) const ROWS: &[Row] = &[("Concat", concat), ("Split", split), ("Slice", slice), ("Tile", tile)];

fn concat(at: &mut At<'_>) -> Result<Vec<Value>> {
    let axis = at.int("axis", 1)?;
    let values = (0..at.inputs.len()).map(|input| at.input(input).cloned()).collect::<Result<Vec<Value>>>()?;
    let constants: Option<Vec<Constant>> = values
        .iter()
        .map(|value| match value {
            Value::Constant(constant) => Some(constant.clone()),
            Value::Computed(_) => None,
        })
        .collect();
    let Some(first) = values.first() else { return invalid("joins nothing") };
    let dim = at.axis(axis, first.dims().len())?;
    match constants {
        Some(parts)
            if parts.iter().map(|part| part.elements().unwrap_or(usize::MAX)).fold(0, usize::saturating_add)
                <= MOST_KNOWN =>
        {
            known(fold::concat(at.tensors, &parts, dim)?)
        }
        Some(_) | None => one(joined(at, &values, dim)?),
    }
}

fn joined(at: &mut At<'_>, values: &[Value], axis: usize) -> Result<Computed> {
    let is_batched = |value: &Value| matches!(value, Value::Computed(computed) if computed.batch == Batch::First);
    let leading = usize::from(values.iter().any(is_batched));
    if axis < leading {
        return Err(Mistake::Batch("joins values along dimension 0".into()));
    }
    let mut parts = Vec::new();
    for value in values {
        parts.push(match value {
            Value::Computed(computed) if computed.leading() == leading => computed.clone(),
            // The same for each image.
            Value::Constant(constant) if leading == 1 && constant.sizes.first() == Some(&1) => {
                at.parameter(&constant.without_dim(0))?
            }
            Value::Computed(computed) if computed.sizes.first() == Some(&1) => {
                at.reshape(computed, computed.sizes[1..].to_vec())?
            }
            Value::Constant(constant) if leading == 0 => at.parameter(constant)?,
            Value::Constant(_) | Value::Computed(_) => {
                return Err(Mistake::Batch("joins a constant with a number for each image".into()));
            }
        });
    }
    parts.retain(|part| !part.sizes.contains(&0));
    match parts.as_slice() {
        [] => invalid("joins nothing"),
        [only] => Ok(only.clone()),
        several => at.push(Op::Concat(Concat { dim: axis - leading }), &several.iter().collect::<Vec<_>>()),
    }
}

fn split(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    let dims = value.dims();
    let axis = at.axis(at.int("axis", 0)?, dims.len())?;
    if matches!(&value, Value::Computed(computed) if computed.place() == Some(axis)) {
        return Err(Mistake::Batch(format!("divides dimension {axis}")));
    }
    let size = dims[axis];
    let count = at.node.outputs.len();
    let sizes: Vec<usize> = match at.ints_of("split", 1)? {
        Some(sizes) => {
            let sizes: Option<Vec<usize>> = sizes.iter().map(|size| usize::try_from(*size).ok()).collect();
            match sizes.filter(|sizes| sizes.iter().copied().fold(0, usize::saturating_add) == size) {
                Some(sizes) => sizes,
                None => return invalid(format!("divides a dimension of {size} into parts of other sizes")),
            }
        }
        None => {
            let count = usize::try_from(at.int("num_outputs", count as i64)?)
                .ok()
                .filter(|count| (1..=size.max(1)).contains(count));
            let Some(count) = count else {
                return invalid(format!("divides a dimension of {size} into {count:?} parts"));
            };
            let each = size.div_ceil(count);
            (0..count).map(|part| size.saturating_sub(part * each).min(each)).collect()
        }
    };
    let mut first = 0;
    let mut parts = Vec::new();
    for size in sizes.into_iter().take(count) {
        parts.push(part(at, &value, axis, [first, 1, size])?);
        first += size;
    }
    Ok(parts)
}

/// A part of a dimension: so many elements from one on, at a distance.
fn part(at: &mut At<'_>, value: &Value, axis: usize, [from, step, len]: [usize; 3]) -> Result<Value> {
    match value {
        Value::Constant(constant) => Ok(Value::Constant(constant.cut(axis, [from, step, len]))),
        Value::Computed(computed) => {
            let size = computed.dims()[axis];
            if [from, step, len] == [0, 1, size] {
                return Ok(value.clone());
            }
            let dim = at.dim(axis as i64, computed)?;
            if len == 0 {
                return invalid("takes no elements");
            }
            let end = Some((from + (len - 1) * step + 1) as i64);
            let bounds = Bounds { start: from as i64, end, step };
            Ok(Value::Computed(at.relocate(Move::Slice { dim, bounds }, computed)?))
        }
    }
}

fn slice(at: &mut At<'_>) -> Result<Vec<Value>> {
    let (Some(starts), Some(ends)) = (at.ints_of("starts", 1)?, at.ints_of("ends", 2)?) else {
        return invalid("needs `starts` and `ends`");
    };
    let axes = at.ints_of("axes", 3)?.unwrap_or_else(|| (0..starts.len() as i64).collect());
    let steps = match at.optional(4) {
        Some(_) => at.known_ints(4, "steps")?,
        None => vec![1; starts.len()],
    };
    if [ends.len(), axes.len(), steps.len()] != [starts.len(); 3] {
        return invalid("has lists of different lengths");
    }
    let mut value = at.input(0)?.clone();
    for (((start, end), axis), step) in starts.into_iter().zip(ends).zip(axes).zip(steps) {
        let axis = at.axis(axis, value.dims().len())?;
        value = cut(at, &value, axis, [start, end, step])?;
    }
    Ok(vec![value])
}

/// `value[start:end:step]` of a dimension, as in Python.
fn cut(at: &mut At<'_>, value: &Value, axis: usize, [start, end, step]: [i64; 3]) -> Result<Value> {
    let size = value.dims()[axis] as i64;
    let is_batch = matches!(value, Value::Computed(computed) if computed.place() == Some(axis));
    let counted = |index: i64| if index < 0 { index.saturating_add(size) } else { index };
    if is_batch {
        // Of any number of images, only all can be meant.
        let all = at.images.map_or(i64::from(i32::MAX), |images| images as i64);
        let is_all = start == 0 && step == 1 && end >= all;
        return if is_all {
            Ok(value.clone())
        } else {
            Err(Mistake::Batch(format!("takes a part of dimension {axis}")))
        };
    }
    match step {
        0 => invalid("has a step of 0"),
        1.. => {
            let (start, end) = (counted(start).clamp(0, size), counted(end).clamp(0, size));
            let len = (end - start).max(0).saturating_add(step - 1) / step;
            part(at, value, axis, [start as usize, step as usize, len as usize])
        }
        _ => {
            let (start, end) = (counted(start).clamp(-1, size - 1), counted(end).clamp(-1, size - 1));
            let back = step.saturating_neg();
            let len = (start - end).max(0).saturating_add(back - 1) / back;
            let first = start - (len - 1).max(0) * back;
            let kept = part(at, value, axis, [first.max(0) as usize, back as usize, len as usize])?;
            reversed(at, &kept, axis)
        }
    }
}

/// A dimension from its end to its beginning.
fn reversed(at: &mut At<'_>, value: &Value, axis: usize) -> Result<Value> {
    match value {
        Value::Computed(computed) => {
            let dim = at.dim(axis as i64, computed)?;
            Ok(Value::Computed(at.relocate(Move::Flip(vec![dim]), computed)?))
        }
        Value::Constant(constant) => {
            let [before, size, after] = [
                constant.sizes[..axis].iter().product(),
                constant.sizes[axis],
                constant.sizes[axis + 1..].iter().product(),
            ];
            let row = |row: usize| {
                (0..size)
                    .rev()
                    .flat_map(move |index| (0..after).map(move |column| (row * size + index) * after + column))
            };
            if constant.elements().is_none_or(|count| count > MOST_KNOWN) {
                return unsupported(format!("reverses {:?} constants, more than {MOST_KNOWN}", constant.sizes));
            }
            let places: Vec<usize> = (0..before).flat_map(row).collect();
            fold::picked(at.tensors, constant, &places, constant.sizes.clone()).map(Value::Constant)
        }
    }
}

fn tile(at: &mut At<'_>) -> Result<Vec<Value>> {
    let repeats = at.known_ints(1, "repeats")?;
    let mut value = at.input(0)?.clone();
    if repeats.len() != value.dims().len() {
        return invalid(format!("repeats {} dimensions of {}", repeats.len(), value.dims().len()));
    }
    for (axis, times) in repeats.into_iter().enumerate().filter(|(_, times)| *times != 1) {
        let Some(times) = usize::try_from(times).ok().filter(|times| (1..=MOST_KNOWN).contains(times)) else {
            return invalid(format!("repeats a dimension {times} times"));
        };
        value = match value {
            Value::Constant(constant) => Value::Constant(fold::concat(at.tensors, &vec![constant; times], axis)?),
            Value::Computed(computed) => {
                let dim = at.dim(axis as i64, &computed)?;
                Value::Computed(arithmetic::repeated(at, &computed, dim, times)?)
            }
        };
    }
    Ok(vec![value])
}
