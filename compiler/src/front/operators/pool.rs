//! Pools: over sliding windows, and over windows chosen for the size of the result.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::{Bound, Form},
        kinds::{Flag, Kind, Number, OrNull, Pair, Size},
        tree::{Node, Value},
    },
    Asked, payload,
    window::{DILATION, Extent, KERNEL, STRIDE},
};
use crate::ir::{AdaptivePool, Combine, Divisor, Op, Pool, PoolWindow, Rounding, Spatial};

const PADDING: Attribute = Attribute::new("padding", "pixels around the image, at most half of the kernel");
const CEIL_MODE: Attribute = Attribute::new("ceil_mode", "whether a window that extends beyond the last pixel counts");
const COUNT_INCLUDE_PAD: Attribute = Attribute::new("count_include_pad", "whether the average includes padding");
const NORM_TYPE: Attribute = Attribute::new("norm_type", "the exponent of the powers that are summed");
const DIVISOR_OVERRIDE: Attribute = Attribute::new("divisor_override", "the divisor of each sum");
const OUTPUT: Attribute = Attribute::new(
    "output",
    "the size of the result: a number, or `[height, width]`, where `null` keeps the input's size",
)
.also("output_size")
.bare();

const LENGTH: Attribute = Attribute::new("output", "the length of the result").also("output_size").bare();

const RETURN_INDICES: Argument = Argument {
    name: "return_indices",
    form: Form::Only(false),
    why: "the positions of the maxima would be a second result",
};

const LENGTH_OR_NULL: Form = Form::Either(&[Form::Nothing, Form::Size]);
const PAIR_OR_NULL: Form = Form::Either(&[Form::Nothing, Form::Size, Form::list(&Form::Size, 2, 2)]);
const DIVISOR_OR_NULL: OrNull<Size> = OrNull { kind: Size::Positive, form: Form::Either(&[Form::Nothing, Form::Size]) };

pub(super) fn max1d(asked: &mut Asked<'_, '_>) -> Op {
    max(asked, Spatial::Length)
}

pub(super) fn max2d(asked: &mut Asked<'_, '_>) -> Op {
    max(asked, Spatial::Image)
}

pub(super) fn avg1d(asked: &mut Asked<'_, '_>) -> Op {
    avg(asked, Spatial::Length)
}

pub(super) fn avg2d(asked: &mut Asked<'_, '_>) -> Op {
    avg(asked, Spatial::Image)
}

fn max(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    asked.attributes.without_effect(&[RETURN_INDICES]);
    let of = payload!(asked, Pool).map(|pool| &pool.window);
    let dilation = asked.attributes.or(DILATION, Extent::positive(spatial), [1, 1], of.map(|of| of.dilation));
    Op::Pool(Pool { window: PoolWindow { dilation, ..window(asked, spatial, of) }, combine: Combine::Max })
}

fn avg(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    let of = payload!(asked, Pool);
    let window = window(asked, spatial, of.map(|of| &of.window));
    let divisor = of.map(|of| match of.combine {
        Combine::Average(divisor) => divisor,
        Combine::Max | Combine::Power(_) => Divisor::PaddedWindow,
    });
    let attributes = &mut *asked.attributes;
    let include_pad = attributes.or(COUNT_INCLUDE_PAD, Flag, true, divisor.map(|divisor| divisor != Divisor::Window));
    let fixed = divisor.map(|divisor| match divisor {
        Divisor::Fixed(divisor) => Some(Some(divisor)),
        Divisor::PaddedWindow | Divisor::Window => None,
    });
    // PyTorch has it for images only.
    let fixed = match spatial {
        Spatial::Length => None,
        Spatial::Image => attributes.optional(DIVISOR_OVERRIDE, DIVISOR_OR_NULL, "the size of the window", fixed),
    };
    let divisor = match fixed.flatten() {
        Some(divisor) => Divisor::Fixed(divisor),
        None if include_pad => Divisor::PaddedWindow,
        None => Divisor::Window,
    };
    Op::Pool(Pool { window, combine: Combine::Average(divisor) })
}

pub(super) fn lp1d(asked: &mut Asked<'_, '_>) -> Op {
    lp(asked, Spatial::Length)
}

pub(super) fn lp2d(asked: &mut Asked<'_, '_>) -> Op {
    lp(asked, Spatial::Image)
}

fn lp(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    let of = payload!(asked, Pool);
    let exponent = of.map(|of| match of.combine {
        Combine::Power(exponent) => f64::from(exponent),
        Combine::Max | Combine::Average(_) => 1.0,
    });
    let positive = Number {
        bound: Bound::Positive,
        why: ", and a root of that order does not exist",
        help: "2 is the Euclidean norm, 1 the sum",
    };
    let exponent = asked.attributes.required(NORM_TYPE, positive, exponent) as f32;
    Op::Pool(Pool { window: unpadded(asked, spatial, of.map(|of| &of.window)), combine: Combine::Power(exponent) })
}

/// The attributes that maxima and averages have.
fn window(asked: &mut Asked<'_, '_>, spatial: Spatial, of: Option<&PoolWindow>) -> PoolWindow {
    let window = unpadded(asked, spatial, of);
    let padding = asked.attributes.or(PADDING, Extent::padding(spatial), [0, 0], of.map(|of| of.padding));
    PoolWindow { padding, ..window }
}

/// The attributes that all pools have.
fn unpadded(asked: &mut Asked<'_, '_>, spatial: Spatial, of: Option<&PoolWindow>) -> PoolWindow {
    let attributes = &mut *asked.attributes;
    let positive = Extent::positive(spatial);
    let kernel = attributes.required(KERNEL.bare(), positive, of.map(|of| of.kernel));
    let form = match spatial {
        Spatial::Length => LENGTH_OR_NULL,
        Spatial::Image => PAIR_OR_NULL,
    };
    let stride = of.map(|of| (of.stride != of.kernel).then_some(Some(of.stride)));
    let stride = attributes.optional(STRIDE, OrNull { kind: positive, form }, "the kernel", stride);
    let stride = stride.flatten().unwrap_or(kernel);
    let is_ceil = attributes.or(CEIL_MODE, Flag, false, of.map(|of| of.rounding == Rounding::Ceil));
    let rounding = if is_ceil { Rounding::Ceil } else { Rounding::Floor };
    PoolWindow { spatial, kernel, stride, padding: [0, 0], dilation: [1, 1], rounding }
}

pub(super) fn adaptive_avg1d(asked: &mut Asked<'_, '_>) -> Op {
    adaptive(asked, Spatial::Length, Combine::Average(Divisor::Window))
}

pub(super) fn adaptive_avg2d(asked: &mut Asked<'_, '_>) -> Op {
    adaptive(asked, Spatial::Image, Combine::Average(Divisor::Window))
}

pub(super) fn adaptive_max1d(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[RETURN_INDICES]);
    adaptive(asked, Spatial::Length, Combine::Max)
}

pub(super) fn adaptive_max2d(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[RETURN_INDICES]);
    adaptive(asked, Spatial::Image, Combine::Max)
}

fn adaptive(asked: &mut Asked<'_, '_>, spatial: Spatial, combine: Combine) -> Op {
    let of = payload!(asked, AdaptivePool).map(|pool| pool.output);
    let output = match spatial {
        Spatial::Length => asked.attributes.required(LENGTH, Extent::positive(spatial), of),
        Spatial::Image => {
            let size = asked.input.and_then(|shape| shape.image()).map_or([1, 1], |[_, height, width]| [height, width]);
            let [height, width] = asked.attributes.required(OUTPUT, Sizes, of.map(|output| output.map(Some)));
            [height.unwrap_or(size[0]), width.unwrap_or(size[1])]
        }
    };
    Op::AdaptivePool(AdaptivePool { spatial, output, combine })
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

    fn write(&self, sizes: &[Option<usize>; 2]) -> String {
        let of = |size: Option<usize>| size.map_or("null".into(), |size| size.to_string());
        match sizes {
            [Some(height), Some(width)] => Pair(Size::Positive).write(&[*height, *width]),
            [height, width] => format!("[{}, {}]", of(*height), of(*width)),
        }
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
            Some(_) | None => Pair(Size::Positive).read(name, node, attributes).map(|pair| pair.map(Some)),
        }
    }
}
