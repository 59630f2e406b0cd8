//! Convolutions.

use super::{
    Row,
    window::{self, Attributes, AutoPad},
};
use crate::{
    front::onnx::{
        mistake::{Result, invalid},
        node::{At, one},
        value::{Computed, Constant, Value},
    },
    ir::{
        Bounds, Conv, ConvTranspose, Epilogue, Move, Op, PadMode, Padding, Spatial, TensorId, TensorKind,
        shape::MAX_DIMENSION,
    },
};

pub(super) const ROWS: &[Row] = &[("Conv", conv), ("ConvTranspose", conv_transpose)];

fn conv(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let weight = at.constant(1, "weights")?;
    let bias = at.optional(2).map(|_| at.constant(2, "a bias")).transpose()?;
    one(at.per_image(&input, |at, image| convolved(at, image, &weight, bias.as_ref()))?)
}

/// The convolution of an image with constant weights.
pub(super) fn convolved(
    at: &mut At<'_>,
    image: &Computed,
    weight: &Constant,
    bias: Option<&Constant>,
) -> Result<Computed> {
    let [out_channels, group_inputs, kernel @ ..] = weight.sizes.as_slice() else {
        return invalid(format!("has weights of shape {:?}", weight.sizes));
    };
    let (kernel, groups) = (kernel_shape(at, kernel)?, groups(at)?);
    let window = Attributes::read(at, image, &kernel)?;
    let in_channels = group_inputs.saturating_mul(groups).min(MAX_DIMENSION);
    let Attributes { spatial, kernel, stride, dilation, pads: [[top, bottom], [left, right]], .. } = window;
    let conv = Conv {
        spatial,
        in_channels,
        out_channels: *out_channels,
        kernel,
        stride,
        padding: Padding { top, left, bottom, right },
        padding_mode: PadMode::Constant(0.0),
        dilation,
        groups,
        phases: None,
        weight: at.own(weight, &weight.sizes, ("weight", TensorKind::Weight))?,
        bias: own_bias(at, bias, *out_channels)?,
        epilogue: Epilogue::default(),
    };
    at.push(Op::Conv(conv), &[image])
}

/// The size of the filters, which the attribute may repeat.
fn kernel_shape(at: &At<'_>, own: &[usize]) -> Result<Vec<usize>> {
    let given = at.sizes("kernel_shape", own.len(), 0, 1)?;
    if at.has("kernel_shape") && given != own {
        return invalid(format!("has a `kernel_shape` of {given:?}, and weights of {own:?}"));
    }
    Ok(own.to_vec())
}

fn groups(at: &At<'_>) -> Result<usize> {
    let groups = at.int("group", 1)?;
    match usize::try_from(groups).ok().filter(|groups| (1..=MAX_DIMENSION).contains(groups)) {
        Some(groups) => Ok(groups),
        None => invalid(format!("has {groups} groups")),
    }
}

fn own_bias(at: &mut At<'_>, bias: Option<&Constant>, channels: usize) -> Result<Option<TensorId>> {
    bias.map(|bias| at.own(bias, &[channels], ("bias", TensorKind::Bias))).transpose()
}

fn conv_transpose(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let weight = at.constant(1, "weights")?;
    let bias = at.optional(2).map(|_| at.constant(2, "a bias")).transpose()?;
    one(at.per_image(&input, |at, image| spread(at, image, &weight, bias.as_ref()))?)
}

fn spread(at: &mut At<'_>, image: &Computed, weight: &Constant, bias: Option<&Constant>) -> Result<Computed> {
    let [in_channels, group_outputs, kernel @ ..] = weight.sizes.as_slice() else {
        return invalid(format!("has weights of shape {:?}", weight.sizes));
    };
    let (kernel, groups) = (kernel_shape(at, kernel)?, groups(at)?);
    let mut window = Attributes::read(at, image, &kernel)?;
    let sizes = Sizes::read(at, image, &mut window, kernel.len())?;
    let out_channels = group_outputs.saturating_mul(groups).min(MAX_DIMENSION);
    let layer = ConvTranspose {
        spatial: window.spatial,
        in_channels: *in_channels,
        out_channels,
        kernel: window.kernel,
        stride: window.stride,
        padding: sizes.cut,
        output_padding: sizes.more,
        dilation: window.dilation,
        groups,
        weight: at.own(weight, &weight.sizes, ("weight", TensorKind::Weight))?,
        bias: own_bias(at, bias, out_channels)?,
        epilogue: Epilogue::default(),
    };
    let result = at.push(Op::ConvTranspose(layer), &[image])?;
    cropped(at, result, sizes.crop)
}

/// What is cut off and added around the result of a transposed convolution.
struct Sizes {
    /// At both sides of each axis.
    cut: [usize; 2],
    /// At the end.
    more: [usize; 2],
    /// Besides, at the beginning and at the end.
    crop: [[usize; 2]; 2],
}

impl Sizes {
    fn read(at: &At<'_>, image: &Computed, window: &mut Attributes, count: usize) -> Result<Sizes> {
        let more = window::pair(&at.sizes("output_padding", count, 0, 0)?, 0);
        let input = window::size(image);
        let shape = at.has("output_shape").then(|| at.sizes("output_shape", count, 1, 1)).transpose()?;
        let auto = window::auto_pad(at)?;
        let mut sizes = Sizes { cut: [0; 2], more, crop: [[0; 2]; 2] };
        for axis in 0..2 {
            let stride = window.stride[axis];
            let full =
                (input[axis] - 1).saturating_mul(stride).saturating_add(window.reach(axis)).saturating_add(more[axis]);
            let asked = match (&shape, auto) {
                (Some(shape), _) => Some(window::pair(shape, 1)[axis]),
                (None, Some(AutoPad::SameUpper | AutoPad::SameLower)) => Some(input[axis].saturating_mul(stride)),
                (None, Some(AutoPad::Not) | None) => None,
            };
            if let Some(asked) = asked {
                // What does not fit at the end is added there.
                let needed = full.saturating_sub(asked);
                sizes.more[axis] += asked.saturating_sub(full);
                let lower = auto == Some(AutoPad::SameUpper);
                window.pads[axis] = window::same(if lower { AutoPad::SameUpper } else { AutoPad::SameLower }, needed);
            }
            let [before, after] = window.pads[axis];
            let both = before.min(after);
            sizes.cut[axis] = both;
            sizes.crop[axis] = [before - both, after - both];
        }
        Ok(sizes)
    }
}

/// A result without some rows and columns.
fn cropped(at: &mut At<'_>, image: Computed, crop: [[usize; 2]; 2]) -> Result<Computed> {
    let mut image = image;
    let first = 3 - image.sizes.len();
    for (axis, [before, after]) in crop.into_iter().enumerate().skip(first.min(1)) {
        if [before, after] == [0, 0] {
            continue;
        }
        let dim = axis + 1 - first.min(1);
        let size = image.sizes[dim];
        if before + after >= size {
            return invalid(format!("cuts {before} and {after} off a size of {size}"));
        }
        let bounds = Bounds { start: before as i64, end: Some((size - after) as i64), step: 1 };
        image = at.relocate(Move::Slice { dim, bounds }, &image)?;
    }
    Ok(image)
}

/// A convolution of each channel by itself with a filter of one number.
pub(super) fn summed(at: &mut At<'_>, image: &Computed, window: &Attributes, number: f64) -> Result<Computed> {
    use crate::front::onnx::value::Base;
    let channels = image.sizes[0];
    let taps: Vec<usize> = match window.spatial {
        Spatial::Length => vec![window.kernel[1]],
        Spatial::Image => window.kernel.to_vec(),
    };
    let sizes = [&[channels, 1], taps.as_slice()].concat();
    let filter = Constant::whole(Base::Filled(number), sizes.clone());
    let Attributes { spatial, kernel, stride, dilation, pads: [[top, bottom], [left, right]], .. } = *window;
    let conv = Conv {
        spatial,
        in_channels: channels,
        out_channels: channels,
        kernel,
        stride,
        padding: Padding { top, left, bottom, right },
        padding_mode: PadMode::Constant(0.0),
        dilation,
        groups: channels,
        phases: None,
        weight: at.own(&filter, &sizes, ("weight", TensorKind::Weight))?,
        bias: None,
        epilogue: Epilogue::default(),
    };
    at.push(Op::Conv(conv), &[image])
}
