//! Where elements go: sizes and pieces of [`Move`]s.

use graphc_program::step::{Digit, Piece, along};

use super::{Move, PadMode};
use crate::ir::{
    Shape,
    shape::{self, Result},
    shape_error::{Divided, ShapeError},
};

/// A size of a reshape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// This one.
    Size(usize),
    /// What the others leave: -1 in a file.
    Rest,
}

/// `start:end:step`, as in Python: negative indices count from the end, and both are clamped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first index.
    pub start: i64,
    /// The index after the last; none for all.
    pub end: Option<i64>,
    /// The distance.
    pub step: usize,
}

/// A run of elements along a dimension: `len` of the input from one index on, at a distance, to adjacent ones of the output.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) from: usize,
    pub(super) step: isize,
    pub(super) to: usize,
    pub(super) len: usize,
}

impl Run {
    fn all(size: usize) -> Run {
        Run { from: 0, step: 1, to: 0, len: size }
    }
}

/// As in Python.
fn clamped(index: i64, size: usize) -> usize {
    let size = size as i64;
    let from_start = if index < 0 { index.saturating_add(size) } else { index };
    from_start.clamp(0, size) as usize
}

/// An index that may count from the end.
pub(super) fn selected(attribute: &'static str, index: i64, size: usize) -> Result<usize> {
    let from_start = if index < 0 { index + size as i64 } else { index };
    let inside = usize::try_from(from_start).ok().filter(|index| *index < size);
    inside.ok_or(ShapeError::Index { attribute, index, size })
}

/// The sizes of a reshape of so many elements.
pub(super) fn resolve(to: &[Extent], elements: usize, shape: Shape) -> Result<Vec<usize>> {
    let given = |extent: &Extent| match extent {
        Extent::Size(size) => Some(*size),
        Extent::Rest => None,
    };
    let known = to.iter().filter_map(given).try_fold(1usize, usize::checked_mul);
    let rest = known.filter(|known| *known > 0 && elements.is_multiple_of(*known)).map(|known| elements / known);
    let fits = if to.contains(&Extent::Rest) { rest } else { rest.filter(|rest| *rest == 1) };
    let error = ShapeError::Elements { shape, elements, to: to.iter().map(given).collect() };
    let rest = fits.ok_or(error)?;
    Ok(to.iter().map(|extent| given(extent).unwrap_or(rest)).collect())
}

pub(super) fn permuted(order: &[usize], sizes: &[usize]) -> Result<Vec<usize>> {
    if order.len() != sizes.len() {
        return Err(ShapeError::Dimensions { attribute: "dims", expected: sizes.len(), found: order.len() });
    }
    Ok(order.iter().map(|dim| sizes[*dim]).collect())
}

/// The runs of a dimension, for the operators that treat each by itself.
fn runs(of: &Move, dim: usize, size: usize, rank: usize) -> Vec<Run> {
    let cut = |start: usize, len: usize| vec![Run { from: start, len, ..Run::all(size) }];
    match of {
        Move::Slice { dim: own, bounds } if *own == dim => {
            let (start, end) = (clamped(bounds.start, size), bounds.end.map_or(size, |end| clamped(end, size)));
            let len = end.saturating_sub(start).div_ceil(bounds.step);
            vec![Run { from: start, step: bounds.step as isize, to: 0, len }]
        }
        Move::Chunk { dim: own, chunks, index } if *own == dim => {
            let each = size.div_ceil(*chunks);
            cut(index.saturating_mul(each), size.saturating_sub(index.saturating_mul(each)).min(each))
        }
        Move::Split { dim: own, size: each, index } if *own == dim => {
            cut(index.saturating_mul(*each), size.saturating_sub(index.saturating_mul(*each)).min(*each))
        }
        Move::Select { dim: own, index } if *own == dim => cut(clamped(*index, size), 1),
        Move::Flip(dims) if dims.contains(&dim) => vec![Run { from: size - 1, step: -1, ..Run::all(size) }],
        Move::Roll(rolls) => {
            let shift: i64 = rolls.iter().filter(|(own, _)| *own == dim).map(|(_, shift)| *shift).sum();
            let shift = shift.rem_euclid(size as i64) as usize;
            let (first, second) = (size - shift, shift);
            let both =
                [Run { to: shift, len: first, ..Run::all(size) }, Run { from: first, len: second, ..Run::all(size) }];
            both.into_iter().filter(|run| run.len > 0).collect()
        }
        Move::Pad { amounts, mode } => mode.runs(amounts.get(rank - 1 - dim).copied().unwrap_or_default(), size),
        Move::Flatten { .. }
        | Move::Reshape(_)
        | Move::Unflatten { .. }
        | Move::Squeeze(_)
        | Move::Unsqueeze(_)
        | Move::Permute(_)
        | Move::Transpose(_)
        | Move::Slice { .. }
        | Move::Select { .. }
        | Move::Chunk { .. }
        | Move::Split { .. }
        | Move::Flip(_)
        | Move::PixelShuffle(_)
        | Move::PixelUnshuffle(_)
        | Move::ChannelShuffle(_) => vec![Run::all(size)],
    }
}

/// The sizes of what a cut or a pad leaves.
pub(super) fn kept(of: &Move, sizes: &[usize]) -> Result<Vec<usize>> {
    let rank = sizes.len();
    if let Move::Pad { amounts, mode } = of {
        mode.check_dimensions(amounts.len(), rank)?;
    }
    let each = sizes.iter().enumerate().map(|(dim, &size)| {
        if let Move::Pad { amounts, mode } = of {
            mode.check(dim, amounts.get(rank - 1 - dim).copied().unwrap_or_default(), size)?;
        }
        let run = runs(of, dim, size, rank)[0];
        if run.len == 0 {
            return Err(ShapeError::Empty { dim, size });
        }
        Ok(run.to.saturating_add(run.len).saturating_add(after(of, rank - 1 - dim)))
    });
    each.collect()
}

/// The elements that a pad appends to a dimension, counted from the last.
fn after(of: &Move, from_last: usize) -> usize {
    let Move::Pad { amounts, .. } = of else { return 0 };
    amounts.get(from_last).and_then(|[_, after]| usize::try_from(*after).ok()).unwrap_or(0)
}

fn divide(what: Divided, size: usize, by: usize) -> Result<usize> {
    if size.is_multiple_of(by) { Ok(size / by) } else { Err(ShapeError::NotDivisible { what, size, by }) }
}

/// The sizes after a pixel shuffle.
pub(super) fn widened(by: usize, input: Shape) -> Result<Vec<usize>> {
    let [channels, height, width] = shape::expect_image(input)?;
    let channels = divide(Divided::Channels, channels, by.saturating_mul(by))?;
    Ok(vec![channels, height.saturating_mul(by), width.saturating_mul(by)])
}

/// The sizes after a pixel unshuffle.
pub(super) fn deepened(by: usize, input: Shape) -> Result<Vec<usize>> {
    let [channels, height, width] = shape::expect_image(input)?;
    let (height, width) = (divide(Divided::Height, height, by)?, divide(Divided::Width, width, by)?);
    Ok(vec![channels.saturating_mul(by.saturating_mul(by)), height, width])
}

/// The sizes after a channel shuffle.
pub(super) fn grouped(groups: usize, input: Shape) -> Result<Vec<usize>> {
    divide(Divided::Channels, input.channels(), groups)?;
    Ok(input.sizes().to_vec())
}

/// Which elements go where.
pub(super) fn pieces(of: &Move, from: Shape, to: Shape) -> Vec<Piece> {
    match of {
        Move::Flatten { .. } | Move::Reshape(_) | Move::Unflatten { .. } | Move::Squeeze(_) | Move::Unsqueeze(_) => {
            row_major(from, to).into_iter().collect()
        }
        Move::Permute(order) => vec![permute(order, from, to)],
        Move::Transpose([one, other]) => {
            let mut order: Vec<usize> = (0..from.rank()).collect();
            order.swap(*one, *other);
            vec![permute(&order, from, to)]
        }
        Move::Select { dim, .. } => {
            let own = *dim;
            boxes(of, from, to, &|dim| (dim != own).then(|| dim - usize::from(dim > own)))
        }
        Move::Slice { .. }
        | Move::Chunk { .. }
        | Move::Split { .. }
        | Move::Flip(_)
        | Move::Roll(_)
        | Move::Pad { .. } => boxes(of, from, to, &Some),
        Move::PixelShuffle(by) => vec![pixels(*by, to)],
        Move::PixelUnshuffle(by) => vec![pixels(*by, from).reversed()],
        Move::ChannelShuffle(groups) => vec![shuffle(*groups, from.view())],
    }
}

/// Channel `k` of group `g` becomes channel `g` of `k`.
fn shuffle(groups: usize, [channels, height, width]: [usize; 3]) -> Piece {
    let each = channels / groups;
    let digits = [
        Digit { size: groups, from: along(0, each as isize), to: along(0, 1) },
        Digit { size: each, from: along(0, 1), to: along(0, groups as isize) },
        Digit { size: height, from: along(1, 1), to: along(1, 1) },
        Digit { size: width, from: along(2, 1), to: along(2, 1) },
    ];
    Piece::new([0; 3], [0; 3], &digits)
}

/// A part of a concatenation along a dimension.
pub(super) fn part(from: Shape, to: Shape, dim: usize, first: usize) -> Piece {
    let mut runs: Vec<Run> = from.sizes().iter().map(|size| Run::all(*size)).collect();
    runs[dim].to = first;
    boxed(&runs, from, to, &Some)
}

/// The product of the runs of all dimensions. A dimension of the input is one of the output, or goes.
fn boxes(of: &Move, from: Shape, to: Shape, dimension: &dyn Fn(usize) -> Option<usize>) -> Vec<Piece> {
    let mut all: Vec<Vec<Run>> = vec![Vec::new()];
    for (dim, size) in from.sizes().iter().enumerate() {
        let runs = runs(of, dim, *size, from.rank());
        let longer = |before: Vec<Run>| runs.iter().map(move |run| [&before[..], &[*run]].concat()).collect::<Vec<_>>();
        all = all.into_iter().flat_map(longer).collect();
    }
    all.iter().map(|runs| boxed(runs, from, to, dimension)).collect()
}

fn boxed(runs: &[Run], from: Shape, to: Shape, dimension: &dyn Fn(usize) -> Option<usize>) -> Piece {
    let (mut starts, mut digits) = ([[0; 3]; 2], Vec::new());
    for (dim, run) in runs.iter().enumerate() {
        let step = from.step(dim);
        let goes = dimension(dim).map_or([0; 3], |dim| to.step(dim));
        for axis in 0..3 {
            starts[0][axis] += run.from * step[axis];
            starts[1][axis] += run.to * goes[axis];
        }
        digits.push(Digit { size: run.len, from: signed(step, run.step), to: signed(goes, 1) });
    }
    Piece::new(starts[0], starts[1], &digits)
}

fn permute(order: &[usize], from: Shape, to: Shape) -> Piece {
    let digit = |(dim, source): (usize, &usize)| Digit {
        size: to.sizes()[dim],
        from: signed(from.step(*source), 1),
        to: signed(to.step(dim), 1),
    };
    let digits: Vec<Digit> = order.iter().enumerate().map(digit).collect();
    Piece::new([0; 3], [0; 3], &digits)
}

/// Channels of a deep image into pixels of a wide one, of this shape.
fn pixels(by: usize, wide: Shape) -> Piece {
    let ([channels, height, width], step) = (wide.view(), by as isize);
    let digit = |size: usize, from: [isize; 3], to: [isize; 3]| Digit { size, from, to };
    let digits = [
        digit(channels, along(0, step * step), along(0, 1)),
        digit(by, along(0, step), along(1, 1)),
        digit(by, along(0, 1), along(2, 1)),
        digit(height / by, along(1, 1), along(1, step)),
        digit(width / by, along(2, 1), along(2, step)),
    ];
    Piece::new([0; 3], [0; 3], &digits)
}

/// The elements in row-major order under another shape, if the dimensions of both are products of the same. None for others:
/// their elements are counted one by one.
pub fn row_major(from: Shape, to: Shape) -> Option<Piece> {
    let (from, to) = (from.view(), to.view());
    let strides = |[_, height, width]: [usize; 3]| [height * width, width, 1];
    let mut bounds: Vec<usize> = [from, to].into_iter().flat_map(strides).chain([from.iter().product()]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    // The dimension that a distance in row-major order goes along, with the steps in it: the one of the largest stride that
    // is not larger.
    let steps = |extent: [usize; 3], distance: usize| {
        let strides = strides(extent);
        let axis = (0..3).find(|axis| strides[*axis] <= distance && extent[*axis] > 1);
        axis.map_or([0; 3], |axis| {
            let mut steps = [0; 3];
            steps[axis] = (distance / strides[axis]) as isize;
            steps
        })
    };
    let mut digits = Vec::new();
    for pair in bounds.windows(2).rev() {
        if !pair[1].is_multiple_of(pair[0]) {
            return None;
        }
        digits.push(Digit { size: pair[1] / pair[0], from: steps(from, pair[0]), to: steps(to, pair[0]) });
    }
    Some(Piece::new([0; 3], [0; 3], &digits))
}

fn signed(step: [usize; 3], times: isize) -> [isize; 3] {
    step.map(|step| step as isize * times)
}

/// The attributes, with dimensions counted as in PyTorch, where the batch is the first.
pub(super) fn words(of: &Move) -> String {
    let list = |dims: &[usize]| format!("{:?}", dims.iter().map(|dim| dim + 1).collect::<Vec<_>>());
    let sizes = |sizes: &[Extent]| {
        let each = sizes.iter().map(|extent| match extent {
            Extent::Size(size) => size.to_string(),
            Extent::Rest => "-1".into(),
        });
        format!("to [{}]", each.collect::<Vec<_>>().join(", "))
    };
    match of {
        Move::Flatten { start: 0, end: None } | Move::Squeeze(None) => String::new(),
        Move::Flatten { start, end: None } => format!("from {}", start + 1),
        Move::Flatten { start, end: Some(end) } => format!("from {} to {}", start + 1, end + 1),
        Move::Reshape(to) => sizes(to),
        Move::Unflatten { dim, sizes: to } => format!("of {} {}", dim + 1, sizes(to)),
        Move::Squeeze(Some(dim)) => format!("of {}", dim + 1),
        Move::Unsqueeze(dim) => format!("at {}", dim + 1),
        Move::Permute(order) => format!("to {}", list(order)),
        Move::Transpose([one, other]) => format!("of {} and {}", one + 1, other + 1),
        Move::Slice { dim, bounds: Bounds { start, end, step } } => {
            let end = end.map(|end| end.to_string()).unwrap_or_default();
            let step = if *step == 1 { String::new() } else { format!(":{step}") };
            format!("of {}, {start}:{end}{step}", dim + 1)
        }
        Move::Select { dim, index } => format!("of {}, {index}", dim + 1),
        Move::Chunk { dim, chunks, index } => format!("{index} of {chunks} of {}", dim + 1),
        Move::Split { dim, size, index } => format!("{index} of {}, {size} each", dim + 1),
        Move::Flip(dims) => format!("of {}", list(dims)),
        Move::Roll(rolls) => {
            let each = rolls.iter().map(|(dim, shift)| format!("{} by {shift}", dim + 1));
            each.collect::<Vec<_>>().join(", ")
        }
        Move::PixelShuffle(by) | Move::PixelUnshuffle(by) => format!("by {by}"),
        Move::ChannelShuffle(groups) => format!("of {groups} groups"),
        Move::Pad { amounts, mode: PadMode::Constant(value) } => format!("{amounts:?} with {value}"),
        Move::Pad { amounts, mode } => format!("{amounts:?}, {}", mode.word()),
    }
}
