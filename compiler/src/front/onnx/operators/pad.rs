//! What is put around a value.

use super::Row;
use crate::{
    front::onnx::{
        mistake::{Mistake, Result, invalid},
        node::{At, one},
        quoted,
        value::Value,
    },
    ir::{Move, PadMode},
};

pub(super) const ROWS: &[Row] = &[("Pad", pad)];

fn pad(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let rank = input.rank();
    let Some(pads) = at.ints_of("pads", 1)? else { return invalid("needs `pads`") };
    let axes = match at.optional(3) {
        Some(_) => at.known_ints(3, "axes")?,
        None => (0..rank as i64).collect(),
    };
    if pads.len() != 2 * axes.len() {
        return invalid(format!("has {} pads for {} dimensions", pads.len(), axes.len()));
    }
    let value = match at.optional(2) {
        Some(_) => at.number_of("constant_value", 2)?.unwrap_or(0.0) as f32,
        None => at.float("value", 0.0)?,
    };
    let mode = match at.text("mode", "constant")?.as_str() {
        "constant" => PadMode::Constant(value),
        "reflect" => PadMode::Reflect,
        "edge" => PadMode::Replicate,
        "wrap" => PadMode::Circular,
        other => return invalid(format!("has the unknown mode {}", quoted(other))),
    };
    let mut amounts = vec![[0, 0]; input.sizes.len()];
    let (before, after) = pads.split_at(axes.len());
    let most = crate::ir::shape::MAX_DIMENSION as i64;
    for (axis, amount) in axes.iter().zip(before.iter().zip(after).map(|(before, after)| [*before, *after])) {
        if amount.iter().any(|amount| amount.saturating_abs() > most) {
            return invalid(format!("puts {amount:?} elements around a dimension"));
        }
        let axis = at.axis(*axis, rank)?;
        match axis.checked_sub(input.leading()) {
            Some(dim) => amounts[dim] = amount,
            None if amount == [0, 0] => {}
            None => return Err(Mistake::Batch("puts something around dimension 0".into())),
        }
    }
    if amounts.iter().all(|amount| *amount == [0, 0]) {
        return one(input);
    }
    // From the last dimension on. With its own elements, all but one of a value's dimensions are padded, perhaps by nothing.
    amounts.reverse();
    let least = match mode {
        PadMode::Constant(_) => 1,
        PadMode::Reflect | PadMode::Replicate | PadMode::Circular => amounts.len().saturating_sub(1).max(1),
    };
    while amounts.len() > least && amounts.last() == Some(&[0, 0]) {
        amounts.pop();
    }
    one(at.relocate(Move::Pad { amounts, mode }, &input)?)
}
