//! Operators without weights or windows.

use super::super::{
    attributes::{Attribute, Attributes},
    kinds::{Channels, Number},
    layers::Layer,
};
use crate::ir::{Dropout, Op, Shape, Tensor};

const P: Attribute = Attribute::new("p", "the share of values that training leaves out").bare();
const START_DIM: Attribute = Attribute::new("start_dim", "the first dimension that is flattened");
const DIM: Attribute = Attribute::new("dim", "the dimension that it goes over: the channels");

pub(super) fn without_tensors(op: Op) -> (Op, Vec<Tensor>) {
    (op, Vec::new())
}

pub(super) fn dropout(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    without_tensors(Op::Dropout(Dropout { p: attributes.or(P, Number::ANY, 0.5) }))
}

pub(super) fn flatten(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.or(START_DIM, Channels, 1);
    without_tensors(Op::Flatten)
}

pub(super) fn softmax(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.or(DIM.bare(), Channels, 1);
    without_tensors(Op::Softmax)
}

pub(super) fn concat(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.or(DIM, Channels, 1);
    without_tensors(Op::Concat)
}
