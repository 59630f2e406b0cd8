//! Elements under other dimensions, in other places, and in parts.

use super::{Row, arithmetic};
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

pub(super) const ROWS: &[Row] = &[
    ("Reshape", reshape),
    ("Flatten", flatten),
    ("Squeeze", squeeze),
    ("Unsqueeze", unsqueeze),
    ("Transpose", transpose),
    ("Concat", concat),
    ("Split", split),
    ("Slice", slice),
    ("Tile", tile),
    ("DepthToSpace", depth_to_space),
    ("SpaceToDepth", space_to_depth),
];

fn reshape(at: &mut At<'_>) -> Result<Vec<Value>> {
    let shape = at.constant(1, "`shape`")?;
    let Some(asked) = at.tensors.ints(&shape) else { return unsupported("has a `shape` that is not known") };
    let copies_zeros = !at.flag("allowzero", false)?;
    match at.input(0)?.clone() {
        Value::Constant(constant) => {
            let sizes = sizes_of(&asked, copies_zeros, &constant.sizes, constant.elements().unwrap_or_default())?;
            known(reshaped(at, &constant, sizes)?)
        }
        Value::Computed(computed) if computed.batch == Batch::First && asked == [Int::Number(-1)] => {
            let all = elements(&computed.sizes).unwrap_or_default();
            one(Computed { batch: Batch::Joined, ..at.reshape(&computed, vec![all])? })
        }
        Value::Computed(computed) => {
            let computed = match computed.batch {
                Batch::Joined => Computed { batch: Batch::First, ..computed },
                Batch::First | Batch::Moved(_) | Batch::None => computed,
            };
            let sizes = match computed.batch {
                Batch::First | Batch::Moved(_) | Batch::Joined => per_image(&asked, copies_zeros, &computed)?,
                Batch::None => {
                    let all = elements(&computed.sizes).unwrap_or_default();
                    sizes_of(&asked, copies_zeros, &computed.sizes, all)?
                }
            };
            one(at.reshape(&computed, sizes)?)
        }
    }
}

/// A constant under other sizes.
fn reshaped(at: &mut At<'_>, constant: &Constant, sizes: Vec<usize>) -> Result<Constant> {
    if let Some(reshaped) = constant.reshaped(sizes.clone()) {
        return Ok(reshaped);
    }
    let known = at.tensors.known(constant).map_err(Mistake::Unsupported)?;
    match known.reshaped(sizes) {
        Some(reshaped) => Ok(reshaped),
        None => invalid(format!("gives {:?} another number of elements", constant.sizes)),
    }
}

/// The sizes that are asked for, of so many elements: -1 follows from the others, and 0 is the size that is there.
fn sizes_of(asked: &[Int], copies_zeros: bool, own: &[usize], all: usize) -> Result<Vec<usize>> {
    let mut sizes = Vec::new();
    let mut rest = None;
    for (at, size) in asked.iter().enumerate() {
        match size {
            Int::Number(0) if copies_zeros => match own.get(at) {
                Some(size) => sizes.push(*size),
                None => return invalid(format!("copies dimension {at} of a value of {}", own.len())),
            },
            Int::Number(-1) if rest.is_none() => {
                rest = Some(at);
                sizes.push(1);
            }
            Int::Number(size) => match usize::try_from(*size) {
                Ok(size) => sizes.push(size),
                Err(_) => return invalid(format!("has a size of {size}")),
            },
            Int::Batch(_) | Int::Image { .. } => {
                return Err(Mistake::Batch("puts the batch into another dimension".into()));
            }
        }
    }
    let known = elements(&sizes).filter(|known| *known > 0 || all == 0);
    match (rest, known) {
        (None, Some(known)) if known == all => Ok(sizes),
        (Some(at), Some(known)) if known > 0 && all.is_multiple_of(known) => {
            sizes[at] = all / known;
            Ok(sizes)
        }
        _ => invalid(format!("makes {asked:?} of {own:?}, which has another number of elements", asked = shown(asked))),
    }
}

fn shown(asked: &[Int]) -> Vec<i64> {
    asked.iter().map(|size| size.number().unwrap_or(-1)).collect()
}

/// The sizes of an image, where the first dimension stays the batch: it is named, or 1 as the batch is here, or what is left of a
/// value whose other dimensions have all elements of an image.
fn per_image(asked: &[Int], copies_zeros: bool, value: &Computed) -> Result<Vec<usize>> {
    let mixes = || Mistake::Batch(format!("makes {:?} of [N, {}]", shown(asked), listed(&value.sizes)));
    let [first, rest @ ..] = asked else { return Err(mixes()) };
    let all = elements(&value.sizes).unwrap_or_default();
    let own = value.dims();
    // Zeros copy the dimension at the same place, which counts the batch.
    let rest: Vec<Int> = rest
        .iter()
        .enumerate()
        .map(|(at, size)| match (size, own.get(at + 1)) {
            (Int::Number(0), Some(size)) if copies_zeros => Int::Number(*size as i64),
            _ => *size,
        })
        .collect();
    match first {
        Int::Batch(1) | Int::Number(1) => {}
        Int::Number(0) if copies_zeros => {}
        Int::Number(-1) if !rest.contains(&Int::Number(-1)) => {}
        // The file is for so many images, and here any number will do.
        Int::Number(count) if *count > 1 => {}
        _ => return Err(mixes()),
    }
    sizes_of(&rest, false, &value.sizes, all).map_err(|mistake| match mistake {
        Mistake::Invalid(_) => mixes(),
        other => other,
    })
}

fn listed(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

fn flatten(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    let dims = value.dims();
    let axis = at.int("axis", 1)?;
    let axis = if axis < 0 { axis + dims.len() as i64 } else { axis };
    let Some(axis) = usize::try_from(axis).ok().filter(|axis| *axis <= dims.len()) else {
        return invalid(format!("divides {} dimensions at {axis}", dims.len()));
    };
    let sizes = [&dims[..axis], &dims[axis..]].map(|sizes| elements(sizes).unwrap_or_default()).to_vec();
    match value {
        Value::Constant(constant) => known(reshaped(at, &constant, sizes)?),
        Value::Computed(computed) if computed.batch == Batch::None => one(at.reshape(&computed, sizes)?),
        Value::Computed(computed) if sizes[0] == 1 && axis > 0 => one(at.reshape(&computed, vec![sizes[1]])?),
        Value::Computed(_) => Err(Mistake::Batch(format!("joins the first {axis} dimensions into one"))),
    }
}

fn squeeze(at: &mut At<'_>) -> Result<Vec<Value>> {
    let axes = at.ints_of("axes", 1)?;
    match at.input(0)?.clone() {
        Value::Constant(constant) => {
            let rank = constant.sizes.len();
            let dims = match axes {
                Some(axes) => axes.iter().map(|axis| at.axis(*axis, rank)).collect::<Result<Vec<_>>>()?,
                None => (0..rank).filter(|dim| constant.sizes[*dim] == 1).collect(),
            };
            ones(&dims, &constant.sizes)?;
            known(constant.with_dims(|all| retain(all, &dims)))
        }
        Value::Computed(computed) => {
            let dims = match axes {
                Some(axes) => at.dims(&axes, &computed)?,
                None => (0..computed.sizes.len()).filter(|dim| computed.sizes[*dim] == 1).collect(),
            };
            ones(&dims, &computed.sizes)?;
            let mut sizes = computed.sizes.clone();
            retain(&mut sizes, &dims);
            let place = computed.place().map(|place| place - dims.iter().filter(|dim| **dim < place).count());
            one(at.reshape(&computed, sizes)?.with_place(place))
        }
    }
}

fn ones(dims: &[usize], sizes: &[usize]) -> Result<()> {
    match dims.iter().find(|dim| sizes[**dim] != 1) {
        Some(dim) => invalid(format!("removes a dimension of size {}", sizes[*dim])),
        None => Ok(()),
    }
}

/// Without some dimensions.
fn retain<T>(all: &mut Vec<T>, without: &[usize]) {
    let mut at = 0;
    all.retain(|_| {
        at += 1;
        !without.contains(&(at - 1))
    });
}

fn unsqueeze(at: &mut At<'_>) -> Result<Vec<Value>> {
    let Some(axes) = at.ints_of("axes", 1)? else { return invalid("needs `axes`") };
    let value = at.input(0)?.clone();
    let rank = value.dims().len() + axes.len();
    let mut dims = axes.iter().map(|axis| at.axis(*axis, rank)).collect::<Result<Vec<_>>>()?;
    dims.sort_unstable();
    dims.dedup();
    if dims.len() != axes.len() {
        return invalid(format!("adds a dimension twice: {axes:?}"));
    }
    match value {
        Value::Constant(constant) => known(constant.with_dims(|all| {
            dims.iter().for_each(|dim| all.insert(*dim, [1, 0]));
        })),
        Value::Computed(computed) => {
            // Of the dimensions of the result, the batch is the one that it was among those that were there.
            let mut others = (0..rank).filter(|dim| !dims.contains(dim));
            let place = computed.place().and_then(|place| others.nth(place));
            let mut all: Vec<usize> = computed.dims();
            dims.iter().for_each(|dim| all.insert(*dim, 1));
            if let Some(place) = place {
                all.remove(place);
            }
            one(at.reshape(&computed, all)?.with_place(place))
        }
    }
}

fn transpose(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?.clone();
    let rank = value.dims().len();
    let order = match at.ints("perm")? {
        Some(order) => order.iter().map(|axis| at.axis(*axis, rank)).collect::<Result<Vec<_>>>()?,
        None => (0..rank).rev().collect(),
    };
    let mut sorted = order.clone();
    sorted.sort_unstable();
    if !sorted.into_iter().eq(0..rank) {
        return invalid(format!("has the order {order:?} of {rank} dimensions"));
    }
    match value {
        Value::Constant(constant) => known(constant.permuted(&order)),
        Value::Computed(computed) => {
            let from = computed.place();
            let place = order.iter().position(|dim| Some(*dim) == from);
            let others = order.iter().filter(|dim| Some(**dim) != from);
            let order = others.map(|dim| dim - usize::from(from.is_some_and(|from| *dim > from))).collect();
            one(permuted(at, &computed, order)?.with_place(place))
        }
    }
}

/// A value with its sizes in another order.
fn permuted(at: &mut At<'_>, input: &Computed, order: Vec<usize>) -> Result<Computed> {
    if order.is_sorted() { Ok(input.clone()) } else { at.relocate(Move::Permute(order), input) }
}

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

/// The side of a block, and the channels, height and width of images.
fn blocks(at: &At<'_>, image: &Computed) -> Result<(usize, [usize; 3])> {
    let side = at.sizes("blocksize", 1, 1, 1)?[0];
    match image.sizes[..] {
        [channels, height, width] => Ok((side, [channels, height, width])),
        _ => invalid(format!("takes images, and reads a value of {:?}", image.sizes)),
    }
}

fn depth_to_space(at: &mut At<'_>) -> Result<Vec<Value>> {
    let mode = at.text("mode", "DCR")?;
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let (side, [channels, height, width]) = blocks(at, image)?;
        let places = side.saturating_mul(side);
        if mode == "CRD" || !channels.is_multiple_of(places) {
            return at.relocate(Move::PixelShuffle(side), image);
        }
        // The places in a block are counted before the channels.
        let split = at.reshape(image, vec![places, channels / places, height, width])?;
        let swapped = permuted(at, &split, vec![1, 0, 2, 3])?;
        let image = at.reshape(&swapped, vec![channels, height, width])?;
        at.relocate(Move::PixelShuffle(side), &image)
    })?)
}

fn space_to_depth(at: &mut At<'_>) -> Result<Vec<Value>> {
    let mode = at.text("mode", "DCR")?;
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let (side, [channels, _, _]) = blocks(at, image)?;
        let deep = at.relocate(Move::PixelUnshuffle(side), image)?;
        if mode == "CRD" {
            return Ok(deep);
        }
        let [all, height, width] = deep.sizes[..] else { return invalid("takes images") };
        let split = at.reshape(&deep, vec![channels, side * side, height, width])?;
        let swapped = permuted(at, &split, vec![1, 0, 2, 3])?;
        at.reshape(&swapped, vec![all, height, width])
    })?)
}
