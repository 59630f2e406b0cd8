//! Elements of a dimension, by their indices.

use super::Row;
use crate::{
    front::onnx::{
        file::MOST_KNOWN,
        fold,
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, known, one},
        value::{Batch, Computed, Constant, Int, Value, elements},
    },
    ir::{Bounds, Concat, Move, Op},
};

pub(super) const ROWS: &[Row] = &[("Gather", gather)];

fn gather(at: &mut At<'_>) -> Result<Vec<Value>> {
    let axis = at.int("axis", 0)?;
    if let Value::Computed(joined) = at.input(0)?.clone()
        && joined.batch == Batch::Joined
    {
        return one(of_joined(at, &joined)?);
    }
    let indices = at.known_ints(1, "indices")?;
    let shape = at.constant(1, "indices")?.sizes;
    match at.input(0)?.clone() {
        Value::Constant(constant) => {
            let dim = at.axis(axis, constant.sizes.len())?;
            let indices = counted(&indices, constant.sizes[dim])?;
            known(of_constant(at, &constant, dim, (&indices, &shape))?)
        }
        Value::Computed(computed) => {
            let dim = at.dim(axis, &computed)?;
            let indices = counted(&indices, computed.sizes[dim])?;
            // The dimension goes, or becomes those of the indices.
            let place = computed.place().map(|place| if dim < place { place + shape.len() - 1 } else { place });
            one(of_value(at, &computed, dim, (&indices, &shape))?.with_place(place))
        }
    }
}

/// The same elements of each image, from a value in which the images come one after the other.
fn of_joined(at: &mut At<'_>, joined: &Computed) -> Result<Computed> {
    let mixes = || Mistake::Batch("gathers elements of several images".into());
    let indices = at.constant(1, "indices")?;
    let [1, sizes @ ..] = indices.sizes.as_slice() else { return Err(mixes()) };
    let sizes = sizes.to_vec();
    let all = joined.sizes[0];
    let Some(ints) = at.tensors.ints(&indices) else { return Err(mixes()) };
    let of_image = ints.into_iter().map(|int| match int {
        // A file for one image counts within it.
        Int::Number(index) if at.images == Some(1) => Ok(index),
        Int::Image { step, first } if step == all as i64 => Ok(first),
        Int::Number(_) | Int::Batch(_) | Int::Image { .. } => Err(mixes()),
    });
    let indices = counted(&of_image.collect::<Result<Vec<i64>>>()?, all)?;
    let image = Computed { batch: Batch::First, ..joined.clone() };
    let gathered = of_value(at, &image, 0, (&indices, &[indices.len()]))?;
    at.reshape(&gathered, sizes)
}

/// Indices from the start.
fn counted(indices: &[i64], size: usize) -> Result<Vec<usize>> {
    let count = |index: &i64| {
        let from_start = if *index < 0 { index.saturating_add(size as i64) } else { *index };
        let inside = usize::try_from(from_start).ok().filter(|index| *index < size);
        inside.ok_or_else(|| Mistake::Invalid(format!("has the index {index} into a dimension of {size}")))
    };
    indices.iter().map(count).collect()
}

fn of_constant(
    at: &mut At<'_>,
    constant: &Constant,
    dim: usize,
    (indices, shape): (&[usize], &[usize]),
) -> Result<Constant> {
    if let (&[index], []) = (indices, shape) {
        return Ok(constant.cut(dim, [index, 1, 1]).without_dim(dim));
    }
    let [before, size, after] = around(&constant.sizes, dim);
    let places = (0..before).flat_map(|row| {
        indices.iter().flat_map(move |index| (0..after).map(move |column| (row * size + index) * after + column))
    });
    let sizes = [&constant.sizes[..dim], shape, &constant.sizes[dim + 1..]].concat();
    if elements(&sizes).is_none_or(|count| count > MOST_KNOWN) {
        return unsupported(format!("gathers {sizes:?} constants, more than {MOST_KNOWN}"));
    }
    let places: Vec<usize> = places.collect();
    fold::picked(at.tensors, constant, &places, sizes)
}

/// The products of the sizes before, at and after a dimension.
fn around(sizes: &[usize], dim: usize) -> [usize; 3] {
    [sizes[..dim].iter().product(), sizes[dim], sizes[dim + 1..].iter().product()]
}

fn of_value(at: &mut At<'_>, input: &Computed, dim: usize, (indices, shape): (&[usize], &[usize])) -> Result<Computed> {
    let sizes = [&input.sizes[..dim], shape, &input.sizes[dim + 1..]].concat();
    let mut parts = Vec::new();
    for (from, step, len) in runs(indices) {
        let end = Some((from + (len - 1) * step + 1) as i64);
        let bounds = Bounds { start: from as i64, end, step };
        let is_all = step == 1 && len == input.sizes[dim];
        parts.push(if is_all { input.clone() } else { at.relocate(Move::Slice { dim, bounds }, input)? });
    }
    let joined = match parts.as_slice() {
        [] => return invalid("has no indices"),
        [only] => only.clone(),
        several => at.push(Op::Concat(Concat { dim }), &several.iter().collect::<Vec<_>>())?,
    };
    at.reshape(&joined, sizes)
}

/// Indices as runs at a distance: first, distance and count.
fn runs(indices: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for index in indices {
        match runs.last_mut() {
            Some((from, step, len @ 1)) if index > from => {
                *step = index - *from;
                *len = 2;
            }
            Some((from, step, len)) if *len > 1 && *index == *from + *len * *step => *len += 1,
            _ => runs.push((*index, 1, 1)),
        }
    }
    runs
}
