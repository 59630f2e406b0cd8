//! Interpolation to another size.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::{Bound, Form},
        kinds::{Flag, Kind, Number, OrNull, Size, Word},
        suggest::replace,
        tree::Node,
    },
    Asked, payload,
    window::Extent,
};
use crate::{
    diagnostic::Code,
    ir::{Op, Spatial, Upsample, UpsampleMode, UpsampleSize},
};

const SIZE: Attribute = Attribute::new("size", "the size of the result: a number, or `[height, width]`");
const SCALE_FACTOR: Attribute = Attribute::new(
    "scale_factor",
    "the size of the result, as a multiple of the input's: a number, or one for each axis",
);
const MODE: Attribute = Attribute::new("mode", "how pixels between pixels are computed");
const ALIGN_CORNERS: Attribute =
    Attribute::new("align_corners", "whether the middles of the pixels in the corners lie on each other");
const RECOMPUTE: Attribute = Attribute::new(
    "recompute_scale_factor",
    "whether distances follow from the sizes of input and result instead of `scale_factor`",
);

const ANTIALIAS: Argument = Argument {
    name: "antialias",
    form: Form::Only(false),
    why: "a wider filter would be used to shrink images, and the result would differ",
};

const MODES: [&str; 6] = ["nearest", "nearest-exact", "linear", "bilinear", "bicubic", "area"];

const SIZE_OR_NULL: Form = Form::Either(&[Form::Nothing, Form::Size, Form::list(&Form::Size, 2, 2)]);
const FACTOR: Form = Form::Number(Bound::Positive);
const FACTOR_OR_NULL: Form = Form::Either(&[Form::Nothing, FACTOR, Form::list(&FACTOR, 2, 2)]);

pub(super) fn upsample(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Upsample);
    let rank = asked.input.map(|shape| shape.rank());
    let spatial = match (of, rank) {
        (Some(of), _) => of.spatial,
        (None, Some(2)) => Spatial::Length,
        (None, _) => Spatial::Image,
    };
    let attributes = &mut *asked.attributes;
    let size = size(attributes, spatial, of.map(|of| of.size));
    let word = attributes.or(MODE, Word(&MODES), "nearest", of.map(Upsample::word));
    let mode = mode(attributes, word, rank.map(|_| spatial));
    let align_corners = attributes.or(ALIGN_CORNERS, Flag, false, of.map(|of| of.align_corners));
    attributes.without_effect(&[ANTIALIAS]);
    if align_corners && matches!(mode, UpsampleMode::Nearest | UpsampleMode::NearestExact | UpsampleMode::Area) {
        let message = format!("`align_corners: true` has no meaning for `mode: {word}`");
        attributes.wrong(Code::Limits, attributes.span("align_corners"), &message, |diagnostic| {
            diagnostic
                .note("PyTorch rejects this")
                .help("leave it out, or interpolate between pixels: `mode: bilinear`")
        });
    }
    Op::Upsample(Upsample { spatial, size, mode, align_corners })
}

/// One of `size` and `scale_factor`.
fn size(attributes: &mut Attributes<'_>, spatial: Spatial, of: Option<UpsampleSize>) -> UpsampleSize {
    let (given, factor, recompute) = match of {
        None => (None, None, None),
        Some(UpsampleSize::Given(size)) => (Some(Some(Some(size))), Some(None), Some(false)),
        Some(UpsampleSize::Scaled { factor, recompute }) => (Some(None), Some(Some(Some(factor))), Some(recompute)),
    };
    let sizes = OrNull { kind: Extent { spatial, size: Size::Positive, rest: 1 }, form: SIZE_OR_NULL };
    let size = attributes.optional(SIZE, sizes, "follows from `scale_factor`", given).flatten();
    let factors = OrNull { kind: Factors(spatial), form: FACTOR_OR_NULL };
    let factor = attributes.optional(SCALE_FACTOR, factors, "follows from `size`", factor).flatten();
    let recompute = attributes.or(RECOMPUTE, Flag, false, recompute);
    match (size, factor) {
        (Some(size), None) => return UpsampleSize::Given(size),
        (None, Some(factor)) => return UpsampleSize::Scaled { factor, recompute },
        (Some(_), Some(_)) => {
            let (first, second) = (attributes.span("size"), attributes.span("scale_factor"));
            attributes.wrong(Code::Limits, second, "`size` and `scale_factor` exclude each other", |diagnostic| {
                diagnostic.also(first, "the size").help("remove one of them")
            });
        }
        (None, None) if attributes.are_right() => {
            let span = attributes.span("size");
            attributes.wrong(Code::Limits, span, "`size` or `scale_factor` is missing", |diagnostic| {
                diagnostic.help("write `scale_factor: 2`, or `size: [height, width]`")
            });
        }
        (None, None) => {}
    }
    UpsampleSize::Given([1, 1])
}

/// The mode of a word. PyTorch has a word for images and another for sequences.
fn mode(attributes: &mut Attributes<'_>, word: &str, spatial: Option<Spatial>) -> UpsampleMode {
    let mut mistaken = |right: Option<&'static str>, what: &str| {
        let span = attributes.span("mode");
        let message = format!("`mode: {word}` is for {what}");
        let help = right.map(|right| replace(format!("use `{right}`"), span, right));
        attributes.wrong(Code::Rank, span, &message, |diagnostic| diagnostic.maybe(help));
    };
    match (word, spatial) {
        ("bilinear", Some(Spatial::Length)) => mistaken(Some("linear"), "images, and its input is a sequence"),
        ("bicubic", Some(Spatial::Length)) => mistaken(None, "images, and its input is a sequence"),
        ("linear", Some(Spatial::Image)) => mistaken(Some("bilinear"), "sequences, and its input is an image"),
        (_, _) => {}
    }
    match word {
        "linear" | "bilinear" => UpsampleMode::Linear,
        "bicubic" => UpsampleMode::Cubic,
        "nearest-exact" => UpsampleMode::NearestExact,
        "area" => UpsampleMode::Area,
        _ => UpsampleMode::Nearest,
    }
}

/// A positive number for all dimensions, or one for each.
struct Factors(Spatial);

impl Factors {
    const NUMBER: Number = Number {
        bound: Bound::Positive,
        why: ", and nothing would be left",
        help: "2 doubles height and width, 0.5 halves them",
    };
}

impl Kind for Factors {
    type Value = [f64; 2];
    const PLACEHOLDER: [f64; 2] = [1.0, 1.0];

    fn form(&self) -> Form {
        Form::Either(const { &[FACTOR, Form::list(&FACTOR, 2, 2)] })
    }

    fn write(&self, [vertical, horizontal]: &[f64; 2]) -> String {
        match self.0 {
            Spatial::Image if vertical != horizontal => format!("[{vertical:?}, {horizontal:?}]"),
            Spatial::Image | Spatial::Length => format!("{horizontal:?}"),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<[f64; 2]> {
        match (node.value.list(), self.0) {
            (Some([vertical, horizontal]), Spatial::Image) => {
                let [vertical, horizontal] =
                    [vertical, horizontal].map(|node| Self::NUMBER.read(name, node, attributes));
                Some([vertical?, horizontal?])
            }
            (_, Spatial::Length) => Self::NUMBER.read(name, node, attributes).map(|factor| [1.0, factor]),
            (_, Spatial::Image) => Self::NUMBER.read(name, node, attributes).map(|factor| [factor; 2]),
        }
    }
}
