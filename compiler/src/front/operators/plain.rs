//! Operators without weights or windows.

use graphc_program::{pointwise, step::Operator};

use super::{
    super::{
        attributes::{Argument, Attribute},
        format::Form,
        kinds::{Dimension, Number, OrNull, Which},
    },
    Asked, payload,
};
use crate::ir::{Activation, Concat, Dropout, Flatten, Fold, Op, Shape, Softmax};

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

/// An elementwise function of the table, with its parameters.
pub(super) fn pointwise(row: &'static pointwise::Row, asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Activation).and_then(Activation::fused).map(|function| function.parameters());
    if row.inplace {
        asked.attributes.without_effect(&[INPLACE]);
    }
    let mut read = |(position, parameter): (usize, &pointwise::Parameter)| {
        let attribute = Attribute::new(parameter.name, parameter.about);
        let of = of.as_ref().map(|values| f64::from(values[position].1));
        asked.attributes.or(attribute, Number::ANY, parameter.default.into(), of) as f32
    };
    let values: Vec<f32> = row.parameters.iter().enumerate().map(&mut read).collect();
    Op::Activation(Activation::Pointwise((row.with)(&values)))
}

pub(super) fn dropout(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[INPLACE]);
    let of = payload!(asked, Dropout).map(|dropout| dropout.p);
    Op::Dropout(Dropout { p: asked.attributes.or(P, Number::ANY, 0.5, of) })
}

pub(super) fn flatten(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Flatten);
    asked.attributes.or(START_DIM, dimension(Which::Channels, asked.input), 1, of.map(|_| 1));
    asked.attributes.optional(END_DIM, dimension(Which::Last, asked.input), "the last", of.map(|_| None));
    Op::Flatten(Flatten)
}

pub(super) fn softmax(asked: &mut Asked<'_, '_>) -> Op {
    const FORM: Form = Form::Either(&[Form::Nothing, Form::OneOf(&[1, -1, -2, -3]), Form::Variable]);
    // Without a dimension, PyTorch takes the channels of such values, too.
    let dim = OrNull { kind: dimension(Which::Channels, asked.input), form: FORM };
    let of = payload!(asked, Softmax);
    asked.attributes.optional(DIM.bare(), dim, "the channels", of.map(|_| None));
    Op::Softmax(Softmax)
}

pub(super) fn add(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[ALPHA]);
    Op::Fold(Fold::new(Operator::Add))
}

pub(super) fn mul(_: &mut Asked<'_, '_>) -> Op {
    Op::Fold(Fold::new(Operator::Mul))
}

pub(super) fn concat(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Concat);
    asked.attributes.or(DIM, dimension(Which::Channels, asked.input), 1, of.map(|_| 1));
    Op::Concat(Concat)
}

fn dimension(which: Which, of: Option<Shape>) -> Dimension {
    Dimension { which, of }
}
