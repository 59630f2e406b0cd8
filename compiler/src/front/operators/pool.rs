//! Pools: over sliding windows, and over windows chosen for the size of the result.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::Form,
        kinds::{Flag, Kind, OrNull, Pair, Size},
        layers::Layer,
        tree::{Node, Value},
    },
    window::{DILATION, KERNEL, POSITIVE, STRIDE},
};
use crate::ir::{AdaptivePool2d, AvgPool2d, Divisor, MaxPool2d, Op, Rounding, Shape, Tensor};

const PADDING: Attribute = Attribute::new("padding", "pixels around the image, at most half of the kernel");
const CEIL_MODE: Attribute = Attribute::new("ceil_mode", "whether a window that extends beyond the last pixel counts");
const COUNT_INCLUDE_PAD: Attribute = Attribute::new("count_include_pad", "whether the average includes padding");
const DIVISOR_OVERRIDE: Attribute = Attribute::new("divisor_override", "the divisor of each sum");
const OUTPUT: Attribute = Attribute::new(
    "output",
    "the size of the result: a number, or `[height, width]`, where `null` keeps the input's size",
)
.also("output_size")
.bare();

const RETURN_INDICES: Argument = Argument {
    name: "return_indices",
    form: Form::Only(false),
    why: "the positions of the maxima would be a second result",
};

const STRIDE_OR_NULL: OrNull<Pair> =
    OrNull { kind: POSITIVE, form: Form::Either(&[Form::Nothing, Form::Size, Form::list(&Form::Size, 2, 2)]) };
const DIVISOR_OR_NULL: OrNull<Size> = OrNull { kind: Size::Positive, form: Form::Either(&[Form::Nothing, Form::Size]) };

fn rounding(attributes: &mut Attributes<'_>) -> Rounding {
    if attributes.or(CEIL_MODE, Flag, false) { Rounding::Ceil } else { Rounding::Floor }
}

pub(super) fn max(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&[RETURN_INDICES]);
    let kernel = attributes.required(KERNEL.bare(), POSITIVE);
    let pool = MaxPool2d {
        kernel,
        stride: attributes.optional(STRIDE, STRIDE_OR_NULL, "the kernel").flatten().unwrap_or(kernel),
        padding: attributes.or(PADDING, Pair(Size::Any), [0, 0]),
        dilation: attributes.or(DILATION, POSITIVE, [1, 1]),
        rounding: rounding(attributes),
    };
    (Op::MaxPool2d(pool), Vec::new())
}

pub(super) fn avg(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let kernel = attributes.required(KERNEL.bare(), POSITIVE);
    let include_pad = attributes.or(COUNT_INCLUDE_PAD, Flag, true);
    let divisor = match attributes.optional(DIVISOR_OVERRIDE, DIVISOR_OR_NULL, "the size of the window").flatten() {
        Some(divisor) => Divisor::Fixed(divisor),
        None if include_pad => Divisor::PaddedWindow,
        None => Divisor::Window,
    };
    let pool = AvgPool2d {
        kernel,
        stride: attributes.optional(STRIDE, STRIDE_OR_NULL, "the kernel").flatten().unwrap_or(kernel),
        padding: attributes.or(PADDING, Pair(Size::Any), [0, 0]),
        rounding: rounding(attributes),
        divisor,
    };
    (Op::AvgPool2d(pool), Vec::new())
}

pub(super) fn adaptive_avg(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    (Op::AdaptiveAvgPool2d(adaptive(attributes, input)), Vec::new())
}

pub(super) fn adaptive_max(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&[RETURN_INDICES]);
    (Op::AdaptiveMaxPool2d(adaptive(attributes, input)), Vec::new())
}

fn adaptive(attributes: &mut Attributes<'_>, input: Option<&Shape>) -> AdaptivePool2d {
    let size = match input {
        Some(Shape::Image { height, width, .. }) => [*height, *width],
        Some(Shape::Flat { .. }) | None => [1, 1],
    };
    let [height, width] = attributes.required(OUTPUT, Sizes);
    AdaptivePool2d { output: [height.unwrap_or(size[0]), width.unwrap_or(size[1])] }
}

/// An integer or a pair, in which `null` keeps the input's size.
struct Sizes;

impl Kind for Sizes {
    type Value = [Option<usize>; 2];
    const PLACEHOLDER: [Option<usize>; 2] = [None, None];

    fn form(&self) -> Form {
        const OR_NULL: Form = Form::Either(&[Form::Size, Form::Nothing]);
        Form::Either(const { &[Form::Size, Form::list(&OR_NULL, 2, 2)] })
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<[Option<usize>; 2]> {
        let mut of = |node: &Node| match node.value {
            Value::Null => Some(None),
            _ => attributes.size(name, node, Size::Positive.least()).map(Some),
        };
        match node.value.list() {
            Some([height, width]) => {
                let [height, width] = [of(height), of(width)];
                Some([height?, width?])
            }
            Some(_) | None => POSITIVE.read(name, node, attributes).map(|pair| pair.map(Some)),
        }
    }
}
