//! Operators that move elements or give them another shape.

use super::{
    super::{
        attributes::Attribute,
        dimensions::{Dim, Dims, Extents, Order, Signed, SignedList},
        format::Form,
        kinds::{Number, OrNull, Size, Word},
    },
    Asked, payload,
};
use crate::{
    diagnostic::Code,
    ir::{Bounds, Concat, Move, Op, PadMode},
};

const START_DIM: Attribute = Attribute::new("start_dim", "the first dimension to flatten");
const END_DIM: Attribute = Attribute::new("end_dim", "the last dimension to flatten");
const SHAPE: Attribute = Attribute::new("shape", "the sizes, without the batch; -1 is what the others leave").bare();
const SIZES: Attribute =
    Attribute::new("sizes", "the sizes that it becomes; -1 is what the others leave").also("unflattened_size");
const DIM: Attribute = Attribute::new("dim", "the dimension, counted with the batch as 0");
const DIMS: Attribute = Attribute::new("dims", "the dimensions, counted with the batch as 0").bare();
const DIM0: Attribute = Attribute::new("dim0", "one of the two dimensions");
const DIM1: Attribute = Attribute::new("dim1", "the other dimension");
const START: Attribute = Attribute::new("start", "the first index, from the end if negative");
const END: Attribute = Attribute::new("end", "the index after the last, from the end if negative");
const STEP: Attribute = Attribute::new("step", "the distance of the indices");
const INDEX: Attribute = Attribute::new("index", "the index, from the end if negative");
const PART: Attribute = Attribute::new("index", "which of the parts, from 0");
const CHUNKS: Attribute = Attribute::new("chunks", "the number of parts");
const SPLIT_SIZE: Attribute = Attribute::new("split_size", "the size of each part but the last");
const SHIFTS: Attribute = Attribute::new("shifts", "how far the elements of each dimension go");
const UPSCALE: Attribute = Attribute::new("upscale_factor", "the factor for height and width").bare();
const DOWNSCALE: Attribute = Attribute::new("downscale_factor", "the factor for height and width").bare();
const GROUPS: Attribute = Attribute::new("groups", "the number of groups of channels").bare();
const PAD: Attribute =
    Attribute::new("pad", "elements before and after: left, right, top, bottom; negative numbers crop").bare();
const MODE: Attribute = Attribute::new("mode", "what is put around it");
const MODES: [&str; 4] = ["constant", "reflect", "replicate", "circular"];
const VALUE: Attribute = Attribute::new("value", "the constant around it");

/// The operator to be written, if it is of this kind.
macro_rules! of {
    ($asked:expr, $kind:pat => $value:expr) => {
        payload!($asked, Move).and_then(|of| if let $kind = of { Some($value) } else { None })
    };
}

/// The dimension of the channels.
const CHANNELS: usize = 0;

fn dim(asked: &Asked<'_, '_>) -> Dim {
    Dim { of: asked.input, inserts: false }
}

/// `dim`, whose default is the channels: PyTorch's is the batch, or there is none.
fn dim_or_channels(asked: &mut Asked<'_, '_>, of: Option<usize>) -> usize {
    let kind = dim(asked);
    let of = of.map(|dim| (dim != CHANNELS).then_some(dim));
    asked.attributes.optional(DIM, kind, "1, the channels", of).unwrap_or(CHANNELS)
}

pub(super) fn flatten(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (dim(asked), of!(asked, Move::Flatten { start, end } => (*start, *end)));
    let start = of.map(|(start, _)| (start != 0).then_some(start));
    let start = asked.attributes.optional(START_DIM, kind, "1", start).unwrap_or(0);
    let end = asked.attributes.optional(END_DIM, kind, "the last", of.map(|(_, end)| end));
    // Named as a number, the last is the last all the same.
    let is_last = |end: &usize| asked.input.is_some_and(|shape| *end + 1 == shape.rank());
    Op::Move(Move::Flatten { start, end: end.filter(|end| !is_last(end)) })
}

pub(super) fn reshape(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::Reshape(shape) => shape.clone());
    Op::Move(Move::Reshape(asked.attributes.required(SHAPE, Extents, of)))
}

pub(super) fn unflatten(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (dim(asked), of!(asked, Move::Unflatten { dim, sizes } => (*dim, sizes.clone())));
    let dim = asked.attributes.required(DIM, kind, of.as_ref().map(|(dim, _)| *dim));
    Op::Move(Move::Unflatten { dim, sizes: asked.attributes.required(SIZES, Extents, of.map(|(_, sizes)| sizes)) })
}

pub(super) fn squeeze(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (dim(asked), of!(asked, Move::Squeeze(dim) => *dim));
    Op::Move(Move::Squeeze(asked.attributes.optional(DIM.bare(), kind, "all of size 1", of)))
}

pub(super) fn unsqueeze(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (Dim { of: asked.input, inserts: true }, of!(asked, Move::Unsqueeze(dim) => *dim));
    Op::Move(Move::Unsqueeze(asked.attributes.required(DIM.bare(), kind, of)))
}

pub(super) fn permute(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (Order { of: asked.input }, of!(asked, Move::Permute(order) => order.clone()));
    Op::Move(Move::Permute(asked.attributes.required(DIMS, kind, of)))
}

pub(super) fn transpose(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (dim(asked), of!(asked, Move::Transpose(dims) => *dims));
    let dim0 = asked.attributes.required(DIM0, kind, of.map(|[one, _]| one));
    Op::Move(Move::Transpose([dim0, asked.attributes.required(DIM1, kind, of.map(|[_, other]| other))]))
}

pub(super) fn slice(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::Slice { dim, bounds } => (*dim, *bounds));
    let dim = dim_or_channels(asked, of.map(|(dim, _)| dim));
    let of = of.map(|(_, bounds)| bounds);
    let start = of.map(|bounds| (bounds.start != 0).then_some(bounds.start));
    let start = asked.attributes.optional(START, Signed, "0", start).unwrap_or(0);
    let end = asked.attributes.optional(END, Signed, "the size", of.map(|bounds| bounds.end));
    let step = asked.attributes.or(STEP, Size::Positive, 1, of.map(|bounds| bounds.step));
    Op::Move(Move::Slice { dim, bounds: Bounds { start, end, step } })
}

pub(super) fn select(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::Select { dim, index } => (*dim, *index));
    let dim = dim_or_channels(asked, of.map(|(dim, _)| dim));
    Op::Move(Move::Select { dim, index: asked.attributes.required(INDEX, Signed, of.map(|(_, index)| index)) })
}

pub(super) fn chunk(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::Chunk { dim, chunks, index } => (*dim, *chunks, *index));
    let dim = dim_or_channels(asked, of.map(|(dim, ..)| dim));
    let chunks = asked.attributes.required(CHUNKS, Size::Positive, of.map(|(_, chunks, _)| chunks));
    let index = asked.attributes.required(PART, Size::Any, of.map(|(.., index)| index));
    Op::Move(Move::Chunk { dim, chunks, index })
}

pub(super) fn split(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::Split { dim, size, index } => (*dim, *size, *index));
    let dim = dim_or_channels(asked, of.map(|(dim, ..)| dim));
    let size = asked.attributes.required(SPLIT_SIZE, Size::Positive, of.map(|(_, size, _)| size));
    let index = asked.attributes.required(PART, Size::Any, of.map(|(.., index)| index));
    Op::Move(Move::Split { dim, size, index })
}

pub(super) fn flip(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (Dims { of: asked.input }, of!(asked, Move::Flip(dims) => dims.clone()));
    Op::Move(Move::Flip(asked.attributes.required(DIMS, kind, of)))
}

pub(super) fn roll(asked: &mut Asked<'_, '_>) -> Op {
    let (kind, of) = (Dims { of: asked.input }, of!(asked, Move::Roll(rolls) => rolls.iter().copied().unzip()));
    let (dims, shifts): (Option<Vec<usize>>, Option<Vec<i64>>) = of.unzip();
    let shifts = asked.attributes.required(SHIFTS, SignedList::EACH, shifts);
    let dims = asked.attributes.required(Attribute::new("dims", "the dimensions of the shifts"), kind, dims);
    if asked.attributes.are_right() && shifts.len() != dims.len() {
        let message = format!("`roll` has {} shifts for {} dimensions", shifts.len(), dims.len());
        let span = asked.attributes.span("shifts");
        asked.attributes.wrong(Code::Limits, span, &message, |diagnostic| diagnostic);
    }
    Op::Move(Move::Roll(dims.into_iter().zip(shifts).collect()))
}

pub(super) fn pixel_shuffle(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::PixelShuffle(by) => *by);
    Op::Move(Move::PixelShuffle(asked.attributes.required(UPSCALE, Size::Positive, of)))
}

pub(super) fn pixel_unshuffle(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::PixelUnshuffle(by) => *by);
    Op::Move(Move::PixelUnshuffle(asked.attributes.required(DOWNSCALE, Size::Positive, of)))
}

pub(super) fn channel_shuffle(asked: &mut Asked<'_, '_>) -> Op {
    let of = of!(asked, Move::ChannelShuffle(groups) => *groups);
    Op::Move(Move::ChannelShuffle(asked.attributes.required(GROUPS, Size::Positive, of)))
}

pub(super) fn pad(asked: &mut Asked<'_, '_>) -> Op {
    const VALUE_FORM: Form = Form::Either(&[Form::Nothing, Number::INFINITE_FORM]);
    let of = of!(asked, Move::Pad { amounts, mode } => (amounts.concat(), *mode));
    let numbers = asked.attributes.required(PAD, SignedList::PAIRS, of.as_ref().map(|(numbers, _)| numbers.clone()));
    let mode = asked.attributes.or(MODE, Word(&MODES), MODES[0], of.as_ref().map(|(_, mode)| mode.word()));
    let value = of.map(|(_, mode)| match mode {
        PadMode::Constant(value) if value.to_bits() != 0 => Some(Some(f64::from(value))),
        PadMode::Constant(_) | PadMode::Reflect | PadMode::Replicate | PadMode::Circular => None,
    });
    let kind = OrNull { kind: Number::INFINITE, form: VALUE_FORM };
    let value = asked.attributes.optional(VALUE, kind, "0", value).flatten().unwrap_or(0.0) as f32;
    if asked.attributes.are_right() && !numbers.len().is_multiple_of(2) {
        let message = format!("`pad` has {} numbers: two for each dimension, from the last", numbers.len());
        let span = asked.attributes.span("pad");
        asked.attributes.wrong(Code::Limits, span, &message, |diagnostic| diagnostic.help("write `pad: [1, 1, 1, 1]`"));
    }
    let mode = pad_mode(mode, value);
    if value != 0.0 && !matches!(mode, PadMode::Constant(_)) {
        let message = format!("`value` has no meaning for `mode: {}`", mode.word());
        let span = asked.attributes.span("value");
        asked.attributes.wrong(Code::Limits, span, &message, |diagnostic| diagnostic.note("PyTorch rejects this"));
    }
    Op::Move(Move::Pad { amounts: numbers.as_chunks().0.to_vec(), mode })
}

/// The mode of a word.
pub(super) fn pad_mode(word: &str, value: f32) -> PadMode {
    match word {
        "reflect" => PadMode::Reflect,
        "replicate" => PadMode::Replicate,
        "circular" => PadMode::Circular,
        _ => PadMode::Constant(value),
    }
}

pub(super) fn concat(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Concat).map(|concat| concat.dim);
    Op::Concat(Concat { dim: dim_or_channels(asked, of) })
}
