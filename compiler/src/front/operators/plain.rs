//! Operators without weights or windows.

use graphc_program::pointwise;

use super::super::{
    attributes::{Argument, Attribute, Attributes},
    format::Form,
    kinds::{Dimension, Number, OrNull, Which},
    layers::Layer,
};
use crate::ir::{Activation, Dropout, Op, Shape, Tensor};

const P: Attribute = Attribute::new("p", "the probability that training drops a value").bare();
const START_DIM: Attribute = Attribute::new("start_dim", "the first dimension to flatten");
const END_DIM: Attribute = Attribute::new("end_dim", "the last dimension to flatten");
const DIM: Attribute = Attribute::new("dim", "the dimension to normalise: the channels");

const INPLACE: Argument = Argument { name: "inplace", form: Form::Flag, why: "it must be `true` or `false`" };
const ALPHA: Argument = Argument {
    name: "alpha",
    form: Form::Integer { least: 1, most: 1 },
    why: "it would scale the other input, and the result would differ",
};

pub(super) fn without_tensors(op: Op) -> (Op, Vec<Tensor>) {
    (op, Vec::new())
}

/// An elementwise function of the table, with its parameters.
pub(super) fn pointwise(row: &'static pointwise::Row, attributes: &mut Attributes<'_>) -> (Op, Vec<Tensor>) {
    if row.inplace {
        attributes.without_effect(&[INPLACE]);
    }
    let mut read = |parameter: &pointwise::Parameter| {
        let attribute = Attribute::new(parameter.name, parameter.about);
        attributes.or(attribute, Number::ANY, parameter.default.into()) as f32
    };
    let values: Vec<f32> = row.parameters.iter().map(&mut read).collect();
    without_tensors(Op::Activation(Activation::Pointwise((row.with)(&values))))
}

pub(super) fn dropout(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&[INPLACE]);
    without_tensors(Op::Dropout(Dropout { p: attributes.or(P, Number::ANY, 0.5) }))
}

pub(super) fn flatten(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.or(START_DIM, dimension(Which::Channels, input), 1);
    attributes.optional(END_DIM, dimension(Which::Last, input), "the last");
    without_tensors(Op::Flatten)
}

pub(super) fn softmax(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    const FORM: Form = Form::Either(&[Form::Nothing, Form::OneOf(&[1, -1, -3]), Form::Variable]);
    // Without a dimension, PyTorch takes the channels of such values, too.
    let dim = OrNull { kind: dimension(Which::Channels, input), form: FORM };
    attributes.optional(DIM.bare(), dim, "the channels");
    without_tensors(Op::Softmax)
}

pub(super) fn add(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&[ALPHA]);
    without_tensors(Op::Add)
}

pub(super) fn concat(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.or(DIM, dimension(Which::Channels, input), 1);
    without_tensors(Op::Concat)
}

fn dimension(which: Which, of: Option<&Shape>) -> Dimension {
    Dimension { which, of: of.copied() }
}
