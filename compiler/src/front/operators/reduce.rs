//! Reductions over dimensions, and softmax over one.

use graphc_program::step::{Reduction, Shares};

use super::{
    super::{
        attributes::Attribute,
        dimensions::{Dim, Dims},
        format::Form,
        kinds::{Flag, OrNull},
    },
    Asked, payload,
};
use crate::ir::{Op, Reduce, Softmax};

const DIM: Attribute =
    Attribute::new("dim", "the dimension or dimensions that it goes over, counted with the batch as 0").bare();
const KEEPDIM: Attribute = Attribute::new("keepdim", "whether these dimensions stay, with a size of 1");
const SOFTMAX_DIM: Attribute = Attribute::new("dim", "the dimension to normalise, counted with the batch as 0").bare();

pub(super) fn mean(asked: &mut Asked<'_, '_>) -> Op {
    reduce(asked, Reduction::Mean)
}

pub(super) fn sum(asked: &mut Asked<'_, '_>) -> Op {
    reduce(asked, Reduction::Sum)
}

pub(super) fn amax(asked: &mut Asked<'_, '_>) -> Op {
    reduce(asked, Reduction::Max)
}

pub(super) fn amin(asked: &mut Asked<'_, '_>) -> Op {
    reduce(asked, Reduction::Min)
}

fn reduce(asked: &mut Asked<'_, '_>, reduction: Reduction) -> Op {
    let of = payload!(asked, Reduce);
    let mut dims = asked.attributes.required(DIM, Dims { of: asked.input }, of.map(|reduce| reduce.dims.clone()));
    dims.sort_unstable();
    let keepdim = asked.attributes.or(KEEPDIM, Flag, false, of.map(|reduce| reduce.keepdim));
    Op::Reduce(Reduce { reduction, dims, keepdim })
}

pub(super) fn softmax(asked: &mut Asked<'_, '_>) -> Op {
    softmax_of(asked, Shares::Plain)
}

pub(super) fn log_softmax(asked: &mut Asked<'_, '_>) -> Op {
    softmax_of(asked, Shares::Logarithms)
}

/// Without a dimension, PyTorch takes the first of a value of three dimensions, and the channels of others. Here it is always the
/// channels: the batch is not a dimension of a value.
fn softmax_of(asked: &mut Asked<'_, '_>, shares: Shares) -> Op {
    const FORM: Form = Form::Either(&[Form::Nothing, Form::Signed]);
    let of = payload!(asked, Softmax).map(|softmax| (softmax.dim > 0).then_some(Some(softmax.dim)));
    let kind = OrNull { kind: Dim { of: asked.input, inserts: false }, form: FORM };
    let dim = asked.attributes.optional(SOFTMAX_DIM, kind, "the channels", of).flatten().unwrap_or(0);
    Op::Softmax(Softmax { dim, shares })
}
