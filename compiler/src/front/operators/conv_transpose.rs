//! Transposed convolutions.

use super::{
    super::{
        attributes::{Attribute, Attributes},
        kinds::{Flag, Size},
    },
    Asked, FACTORY, payload,
    weighted::{BIAS, GROUPS, IN_CHANNELS, OUT_CHANNELS, ZEROS},
    window::{DILATION, Extent, KERNEL},
};
use crate::{
    diagnostic::Code,
    ir::{ConvTranspose, Epilogue, Op, Spatial, TensorKind},
};

const STRIDE: Attribute =
    Attribute::new("stride", "the distance in the result between neighbouring pixels of the input");
const PADDING: Attribute = Attribute::new("padding", "rows and columns to cut off at each side of the result");
const OUTPUT_PADDING: Attribute =
    Attribute::new("output_padding", "rows and columns to add at the end, where `stride` leaves the size open");

pub(super) fn sequence(asked: &mut Asked<'_, '_>) -> Op {
    conv_transpose(asked, Spatial::Length)
}

pub(super) fn image(asked: &mut Asked<'_, '_>) -> Op {
    conv_transpose(asked, Spatial::Image)
}

fn conv_transpose(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    let (positive, any) = (Extent::positive(spatial), Extent::padding(spatial));
    let (of, attributes) = (payload!(asked, ConvTranspose), &mut *asked.attributes);
    attributes.without_effect(&FACTORY);
    attributes.without_effect(&[ZEROS]);
    let out_channels = attributes.required(OUT_CHANNELS, Size::Positive, of.map(|conv| conv.out_channels));
    let in_channels = attributes.optional(IN_CHANNELS, Size::Positive, "the input's", of.map(|_| None));
    let kernel = attributes.required(KERNEL, positive, of.map(|conv| conv.kernel));
    let stride = attributes.or(STRIDE, positive, [1, 1], of.map(|conv| conv.stride));
    let padding = attributes.or(PADDING, any, [0, 0], of.map(|conv| conv.padding));
    let output_padding = attributes.or(OUTPUT_PADDING, any, [0, 0], of.map(|conv| conv.output_padding));
    let groups = attributes.or(GROUPS, Size::Positive, 1, of.map(|conv| conv.groups));
    let bias = attributes.or(BIAS, Flag, true, of.map(|conv| conv.bias.is_some()));
    let dilation = attributes.or(DILATION, positive, [1, 1], of.map(|conv| conv.dilation));
    check_output_padding(attributes, output_padding, [stride, dilation]);
    let in_channels = in_channels.or(asked.input.map(|shape| shape.channels())).unwrap_or(1);
    let taps: &[usize] = match spatial {
        Spatial::Length => &kernel[1..],
        Spatial::Image => &kernel,
    };
    let weight = asked.own("weight", &[&[in_channels, out_channels / groups], taps].concat(), TensorKind::Weight);
    let bias = bias.then(|| asked.own("bias", &[out_channels], TensorKind::Bias));
    let epilogue = Epilogue::default();
    #[rustfmt::skip]
    let conv = ConvTranspose {
        spatial, in_channels, out_channels, kernel, stride, padding, output_padding, dilation, groups, weight, bias, epilogue,
    };
    Op::ConvTranspose(conv)
}

/// More would be rows that no pixel reaches.
fn check_output_padding(
    attributes: &mut Attributes<'_>,
    output_padding: [usize; 2],
    [stride, dilation]: [[usize; 2]; 2],
) {
    let most = |axis: usize| stride[axis].max(dilation[axis]) - 1;
    let Some(axis) = [0, 1].into_iter().find(|axis| output_padding[*axis] > most(*axis)) else { return };
    let message =
        format!("`output_padding` of {}, but `stride` and `dilation` allow {}", output_padding[axis], most(axis));
    attributes.wrong(Code::Limits, attributes.span("output_padding"), &message, |diagnostic| {
        diagnostic.label("expected less than `stride` or `dilation`").note("PyTorch rejects this, too")
    });
}
