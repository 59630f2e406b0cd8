//! The windows of convolutions and pools: ONNX's attributes for them.

use crate::{
    front::onnx::{
        mistake::{Result, invalid, unsupported},
        node::At,
        quoted,
        value::Computed,
    },
    ir::{Move, PadMode, Rounding, Spatial, shape::MAX_DIMENSION},
};

/// A window as ONNX has it, of one or two dimensions. Pairs are `[vertical, horizontal]`; a sequence has one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attributes {
    pub(super) spatial: Spatial,
    pub(super) kernel: [usize; 2],
    pub(super) stride: [usize; 2],
    pub(super) dilation: [usize; 2],
    /// Before and after, for each axis.
    pub(super) pads: [[usize; 2]; 2],
    pub(super) rounding: Rounding,
}

/// How padding follows from sizes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AutoPad {
    /// As `pads` says.
    Not,
    /// So that the result is as large as the input, divided by the stride; the larger half after it.
    SameUpper,
    /// The larger half before.
    SameLower,
}

impl Attributes {
    /// Those of a node that reads images of these sizes, with a kernel of this shape.
    pub(super) fn read(at: &At<'_>, image: &Computed, kernel: &[usize]) -> Result<Attributes> {
        let spatial = spatial(image)?;
        let count = kernel.len();
        if count != image.sizes.len() - 1 {
            return invalid(format!("has a window of {count} dimensions, and reads a value of {:?}", image.sizes));
        }
        let kernel = pair(kernel, 1);
        if kernel.iter().any(|size| !(1..=MAX_DIMENSION).contains(size)) {
            return invalid(format!("has a window of {kernel:?}"));
        }
        let stride = pair(&at.sizes("strides", count, 1, 1)?, 1);
        let dilation = pair(&at.sizes("dilations", count, 1, 1)?, 1);
        let rounding = if at.flag("ceil_mode", false)? { Rounding::Ceil } else { Rounding::Floor };
        let mut window = Attributes { spatial, kernel, stride, dilation, pads: [[0; 2]; 2], rounding };
        match auto_pad(at)? {
            Some(auto) => {
                let size = size(image);
                for (axis, size) in size.into_iter().enumerate() {
                    window.pads[axis] = same(auto, window.needed(axis, size));
                }
            }
            None => window.pads = pads(at, count)?,
        }
        Ok(window)
    }

    /// From the first tap to the last.
    pub(super) fn reach(&self, axis: usize) -> usize {
        self.dilation[axis].saturating_mul(self.kernel[axis] - 1).saturating_add(1)
    }

    /// The padding of an axis for a result of the input's size, divided by the stride.
    fn needed(&self, axis: usize, size: usize) -> usize {
        let stride = self.stride[axis];
        let last = (size.div_ceil(stride) - 1) * stride;
        last.saturating_add(self.reach(axis)).saturating_sub(size)
    }

    /// The padding, if it is the same at opposite sides and a pool can have it.
    pub(super) fn symmetric(&self) -> Option<[usize; 2]> {
        let [[top, bottom], [left, right]] = self.pads;
        let fits = |axis: usize, padding: usize| padding <= self.reach(axis) / 2;
        (top == bottom && left == right && fits(0, top) && fits(1, left)).then_some([top, left])
    }
}

/// Of a value with channels before the dimensions that windows slide over.
pub(super) fn spatial(image: &Computed) -> Result<Spatial> {
    match image.sizes.len() {
        2 => Ok(Spatial::Length),
        3 => Ok(Spatial::Image),
        4 => unsupported("goes over three dimensions: volumes are not read"),
        _ => invalid(format!("takes images or sequences, and reads a value of {:?}", image.sizes)),
    }
}

/// Height and width; a sequence has one row.
pub(super) fn size(image: &Computed) -> [usize; 2] {
    match image.sizes[..] {
        [_, height, width] => [height, width],
        [_, length] => [1, length],
        _ => [1, 1],
    }
}

/// One number or two as a pair.
pub(super) fn pair(numbers: &[usize], missing: usize) -> [usize; 2] {
    match *numbers {
        [vertical, horizontal] => [vertical, horizontal],
        [horizontal] => [missing, horizontal],
        _ => [missing; 2],
    }
}

/// The padding that follows from sizes, if it does.
pub(super) fn auto_pad(at: &At<'_>) -> Result<Option<AutoPad>> {
    match at.text("auto_pad", "NOTSET")?.as_str() {
        "NOTSET" | "" => Ok(None),
        "VALID" => Ok(Some(AutoPad::Not)),
        "SAME_UPPER" => Ok(Some(AutoPad::SameUpper)),
        "SAME_LOWER" => Ok(Some(AutoPad::SameLower)),
        other => invalid(format!("has the unknown `auto_pad` {}", quoted(other))),
    }
}

/// So much padding, divided between both sides.
pub(super) fn same(auto: AutoPad, needed: usize) -> [usize; 2] {
    let (less, more) = (needed / 2, needed.div_ceil(2));
    match auto {
        AutoPad::Not => [0, 0],
        AutoPad::SameUpper => [less, more],
        AutoPad::SameLower => [more, less],
    }
}

/// `pads`, before and after, for each axis.
pub(super) fn pads(at: &At<'_>, count: usize) -> Result<[[usize; 2]; 2]> {
    let pads = at.sizes("pads", 2 * count, 0, 0)?;
    Ok(match pads[..] {
        [top, left, bottom, right] => [[top, bottom], [left, right]],
        [left, right] => [[0, 0], [left, right]],
        _ => [[0; 2]; 2],
    })
}

/// An image with a number around it.
pub(super) fn padded(at: &mut At<'_>, image: &Computed, pads: [[usize; 2]; 2], with: f32) -> Result<Computed> {
    if pads == [[0; 2]; 2] {
        return Ok(image.clone());
    }
    let [vertical, horizontal] = pads.map(|sides| sides.map(|side| side as i64));
    let amounts = if image.sizes.len() == 2 { vec![horizontal] } else { vec![horizontal, vertical] };
    at.relocate(Move::Pad { amounts, mode: PadMode::Constant(with) }, image)
}
