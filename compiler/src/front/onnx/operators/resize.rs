//! Images and other values of other sizes: interpolations of PyTorch where they are the same, and else products with the matrices of
//! each axis.

use super::{
    Row, arithmetic,
    sampling::{Antialias, Axis, Coordinates, Filter, Nearest, Outside, Row as Taps},
};
use crate::{
    front::onnx::{
        file::MOST_KNOWN,
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, one},
        quoted,
        value::{Computed, Constant, Value},
    },
    ir::{Matmul, Op, Shape, Spatial, Upsample, UpsampleMode, UpsampleSize, shape::MAX_DIMENSION},
};
use graphc_program::{Sampling, step::Operator};

pub(super) const ROWS: &[Row] = &[("Resize", resize), ("Upsample", upsample)];

/// What all axes have in common.
struct How {
    filter: Filter,
    coordinates: Coordinates,
    antialias: Antialias,
    outside: Outside,
    /// What stands for places outside of the input.
    extrapolated: f32,
}

/// `Upsample`, which `Resize` has replaced.
fn upsample(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let scales = match at.floats("scales")? {
        Some(scales) => scales.into_iter().map(f64::from).collect(),
        None => numbers(at, 1, "scales")?,
    };
    let filter = match at.text("mode", "nearest")?.as_str() {
        "nearest" => Filter::Nearest(Nearest::Floor),
        "linear" | "bilinear" => Filter::Linear,
        other => return invalid(format!("has the unknown mode {}", quoted(other))),
    };
    let (coordinates, antialias, outside) = (Coordinates::Asymmetric, Antialias::Off, Outside::Edge);
    let how = How { filter, coordinates, antialias, outside, extrapolated: 0.0 };
    let axes: Vec<usize> = (0..input.rank()).collect();
    let sizes = scaled(at, &input, &axes, &scales, &how)?;
    one(resized(at, &input, &sizes, &how)?)
}

fn numbers(at: &mut At<'_>, input: usize, what: &str) -> Result<Vec<f64>> {
    let constant = at.constant(input, what)?;
    at.tensors.floats(&constant).map_err(Mistake::Unsupported)
}

/// The first version with a region of interest and sizes, and other defaults.
const WITH_SIZES: i64 = 11;

fn resize(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let is_old = at.opset < WITH_SIZES;
    let nearest = at.text("nearest_mode", if is_old { "floor" } else { "round_prefer_floor" })?;
    let filter = match at.text("mode", "nearest")?.as_str() {
        "nearest" => Filter::Nearest(Nearest::find(&nearest)?),
        "linear" => Filter::Linear,
        "cubic" => Filter::Cubic(at.float("cubic_coeff_a", -0.75)?.into()),
        other => return invalid(format!("has the unknown mode {}", quoted(other))),
    };
    let coordinates = at.text("coordinate_transformation_mode", if is_old { "asymmetric" } else { "half_pixel" })?;
    let how = How {
        filter,
        coordinates: Coordinates::find(&coordinates)?,
        antialias: if at.flag("antialias", false)? { Antialias::On } else { Antialias::Off },
        outside: if at.flag("exclude_outside", false)? { Outside::Excluded } else { Outside::Edge },
        extrapolated: at.float("extrapolation_value", 0.0)?,
    };
    let axes = match at.ints("axes")? {
        Some(axes) => axes.iter().map(|axis| at.axis(*axis, input.rank())).collect::<Result<Vec<usize>>>()?,
        None => (0..input.rank()).collect(),
    };
    let scales = if is_old { 1 } else { 2 };
    let given = |at: &At<'_>, input: usize| at.optional(input).is_some_and(|value| value.dims() != [0]);
    let mut all = if given(at, 3) {
        let sizes = at.known_ints(3, "sizes")?;
        sized(at, &input, &axes, &sizes, &how)?
    } else if given(at, scales) {
        let scales = numbers(at, scales, "scales")?;
        scaled(at, &input, &axes, &scales, &how)?
    } else {
        return invalid("needs `scales` or `sizes`");
    };
    if let Coordinates::Crop(_) = how.coordinates {
        let region = numbers(at, 1, "roi")?;
        if region.len() != 2 * axes.len() {
            return invalid(format!("has a region of {} numbers for {} dimensions", region.len(), axes.len()));
        }
        for (at, axis) in axes.iter().enumerate() {
            all[*axis].coordinates = Coordinates::Crop([region[at], region[at + axes.len()]]);
        }
    }
    one(resized(at, &input, &all, &how)?)
}

impl How {
    /// An axis that stays as it is.
    fn axis(&self, size: usize) -> Axis {
        let How { filter, coordinates, antialias, outside, .. } = *self;
        Axis { from: size, to: size, scale: 1.0, coordinates, filter, antialias, outside }
    }
}

/// Every axis, some of them scaled.
fn scaled(at: &At<'_>, input: &Computed, axes: &[usize], scales: &[f64], how: &How) -> Result<Vec<Axis>> {
    if scales.len() != axes.len() {
        return invalid(format!("has {} scales for {} dimensions", scales.len(), axes.len()));
    }
    let mut all: Vec<Axis> = input.dims().into_iter().map(|size| how.axis(size)).collect();
    for (axis, scale) in axes.iter().zip(scales) {
        let axis = &mut all[*axis];
        axis.to = size((axis.from as f64 * scale).floor())?;
        axis.scale = *scale;
    }
    checked(at, input, all)
}

/// Every axis, some of them of other sizes.
fn sized(at: &At<'_>, input: &Computed, axes: &[usize], sizes: &[i64], how: &How) -> Result<Vec<Axis>> {
    if sizes.len() != axes.len() {
        return invalid(format!("has {} sizes for {} dimensions", sizes.len(), axes.len()));
    }
    let mut all: Vec<Axis> = input.dims().into_iter().map(|size| how.axis(size)).collect();
    let own: Vec<f64> = axes.iter().map(|axis| all[*axis].from as f64).collect();
    let scales = sizes.iter().zip(&own).map(|(size, own)| *size as f64 / own);
    let kept = match at.text("keep_aspect_ratio_policy", "stretch")?.as_str() {
        "stretch" => None,
        "not_larger" => scales.clone().reduce(f64::min),
        "not_smaller" => scales.clone().reduce(f64::max),
        other => return invalid(format!("has the unknown `keep_aspect_ratio_policy` {}", quoted(other))),
    };
    for ((axis, asked), scale) in axes.iter().zip(sizes).zip(scales) {
        let axis = &mut all[*axis];
        axis.scale = kept.unwrap_or(scale);
        axis.to = match kept {
            Some(kept) => size((axis.from as f64 * kept + 0.5).floor())?,
            None => size(*asked as f64)?,
        };
    }
    checked(at, input, all)
}

fn size(size: f64) -> Result<usize> {
    match (1.0..=MAX_DIMENSION as f64).contains(&size) {
        true => Ok(size as usize),
        false => invalid(format!("gives a dimension a size of {size}")),
    }
}

/// The batch has no other size.
fn checked(at: &At<'_>, input: &Computed, all: Vec<Axis>) -> Result<Vec<Axis>> {
    debug_assert_eq!(all.len(), input.rank(), "{}", at.node.name);
    match all.iter().take(input.leading()).any(|axis| axis.to != axis.from) {
        true => Err(Mistake::Batch("resizes dimension 0".into())),
        false => Ok(all),
    }
}

fn resized(at: &mut At<'_>, input: &Computed, all: &[Axis], how: &How) -> Result<Computed> {
    let axes = &all[input.leading()..];
    if axes.iter().map(|axis| axis.from.saturating_add(axis.to)).fold(0, usize::saturating_add) > MOST_KNOWN {
        return unsupported("resizes a dimension that is too large");
    }
    let rows: Vec<Vec<Taps>> = axes.iter().map(Axis::rows).collect();
    if let Some(op) = as_in_pytorch(input, axes, &rows) {
        return at.push(Op::Upsample(op), &[input]);
    }
    let mut value = input.clone();
    for (dim, rows) in rows.iter().enumerate().filter(|(dim, rows)| !is_copy(rows, input.sizes[*dim])) {
        value = multiplied(at, &value, dim, rows)?;
    }
    extrapolated(at, value, &rows, how.extrapolated)
}

/// Whether each element is that of the same place.
fn is_copy(rows: &[Taps], size: usize) -> bool {
    let own = |(place, row): (usize, &Taps)| row.as_deref().is_some_and(|row| row == [(place, 1.0)]);
    rows.len() == size && rows.iter().enumerate().all(own)
}

/// The interpolation of PyTorch that reads the same elements with the same factors.
fn as_in_pytorch(input: &Computed, axes: &[Axis], rows: &[Vec<Taps>]) -> Option<Upsample> {
    let spatial = match input.sizes.len() {
        2 => Spatial::Length,
        3 => Spatial::Image,
        _ => return None,
    };
    if !is_copy(&rows[0], input.sizes[0]) {
        return None;
    }
    let pair = |of: &dyn Fn(&Axis) -> f64| match axes {
        [_, length] => [1.0, of(length)],
        [_, height, width] => [of(height), of(width)],
        _ => [1.0; 2],
    };
    let given = UpsampleSize::Given(pair(&|axis| axis.to as f64).map(|size| size as usize));
    let scaled = UpsampleSize::Scaled { factor: pair(&|axis| axis.scale), recompute: false };
    let shape = Shape::new(&input.sizes);
    let modes = [UpsampleMode::Nearest, UpsampleMode::NearestExact, UpsampleMode::Linear, UpsampleMode::Cubic];
    let candidates = modes.into_iter().flat_map(|mode| {
        let corners: &[bool] = match mode {
            UpsampleMode::Nearest | UpsampleMode::NearestExact | UpsampleMode::Area => &[false],
            UpsampleMode::Linear | UpsampleMode::Cubic => &[false, true],
        };
        [scaled, given].into_iter().flat_map(move |size| {
            corners.iter().map(move |align_corners| Upsample { spatial, size, mode, align_corners: *align_corners })
        })
    });
    let sizes: Vec<usize> = [input.sizes[0]].into_iter().chain(axes[1..].iter().map(|axis| axis.to)).collect();
    let fits = |candidate: &Upsample| {
        let Some(sampling) = candidate.sampling(&shape) else { return false };
        let is_sized = Op::Upsample(candidate.clone()).infer(&[shape]).is_ok_and(|shape| shape.sizes() == sizes);
        let first = 3 - axes.len();
        is_sized
            && axes.iter().enumerate().skip(1).all(|(at, axis)| samples(&sampling, at + first - 1, axis, &rows[at]))
    };
    candidates.into_iter().find(fits)
}

/// Whether an interpolation reads these elements of an axis.
fn samples(sampling: &Sampling, axis: usize, of: &Axis, rows: &[Taps]) -> bool {
    rows.iter().enumerate().all(|(place, row)| {
        let Some(row) = row else { return false };
        let tapped = sampling.tapped(axis, place, of.from);
        let taps = tapped.pixels.iter().map(|pixel| *pixel as usize).zip(tapped.factors.map(f64::from));
        let mut both: Vec<(usize, f64)> = taps.take(sampling.filter.taps()).collect();
        both.extend(row.iter().map(|(element, factor)| (*element, -factor)));
        both.sort_unstable_by_key(|(element, _)| *element);
        let mut sums = both.chunk_by(|one, other| one.0 == other.0);
        sums.all(|same| same.iter().map(|(_, factor)| factor).sum::<f64>().abs() < 2e-5)
    })
}

/// A matrix of factors times a dimension.
fn multiplied(at: &mut At<'_>, input: &Computed, dim: usize, rows: &[Taps]) -> Result<Computed> {
    let from = input.sizes[dim];
    if rows.len().saturating_mul(from) > MOST_KNOWN {
        return unsupported(format!(
            "resizes {from} to {} in a way that needs a matrix of more than {MOST_KNOWN} factors",
            rows.len()
        ));
    }
    let mut matrix = vec![0.0; rows.len() * from];
    for (place, row) in rows.iter().enumerate() {
        row.iter().flatten().for_each(|(element, factor)| matrix[place * from + element] += factor);
    }
    let matrix = at.parameter(&Constant::floats(matrix, vec![1, rows.len(), from]))?;
    let (before, after) = (&input.sizes[..dim], &input.sizes[dim + 1..]);
    let flat = vec![before.iter().product(), from, after.iter().product()];
    let flat = at.reshape(input, flat)?;
    let product = at.push(Op::Matmul(Matmul), &[&matrix, &flat])?;
    at.reshape(&product, [before, &[rows.len()], after].concat())
}

/// A number in all places outside of the input, where zeros are.
fn extrapolated(at: &mut At<'_>, value: Computed, rows: &[Vec<Taps>], number: f32) -> Result<Computed> {
    let is_outside = |rows: &Vec<Taps>| rows.iter().any(Option::is_none);
    if number == 0.0 || !rows.iter().any(is_outside) {
        return Ok(value);
    }
    let all = rows.iter().map(Vec::len).fold(1, usize::saturating_mul);
    if all > MOST_KNOWN {
        return unsupported("extrapolates too large a value");
    }
    let mut numbers = vec![false];
    for rows in rows {
        numbers = numbers.iter().flat_map(|outside| rows.iter().map(move |row| *outside || row.is_none())).collect();
    }
    let numbers = numbers.into_iter().map(|outside| if outside { f64::from(number) } else { 0.0 }).collect();
    let numbers = Value::Constant(Constant::floats(numbers, value.sizes.clone()));
    arithmetic::folded(at, Operator::Add, &[Value::Computed(value), numbers])
}
