//! Elements under other dimensions, and in other places.

use super::Row;
use crate::{
    front::onnx::{
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, known, one},
        value::{Batch, Computed, Constant, Int, Value, elements},
    },
    ir::Move,
};

pub(super) const ROWS: &[Row] = &[
    ("Reshape", reshape),
    ("Flatten", flatten),
    ("Squeeze", squeeze),
    ("Unsqueeze", unsqueeze),
    ("Transpose", transpose),
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
