//! Operators without weights or windows.

use graphc_program::{
    Pointwise,
    pointwise::{self, Argument, Takes},
    step::Operator,
};

use super::{
    super::{
        attributes::{self, Attribute, Attributes},
        format::{Bound, Form},
        kinds::{Number, OrNull, Word},
    },
    Asked, payload,
};
use crate::{
    diagnostic::Code,
    ir::{Activation, Dropout, Fold, Idle, Matmul, Op},
};

/// The name of a number in place of another layer's value.
pub(super) const NUMBER: &str = "value";

const OTHER: Attribute = Attribute::new(NUMBER, "a number in place of another layer's value");
const P: Attribute = Attribute::new("p", "the probability that training drops a value").bare();

const INPLACE: attributes::Argument =
    attributes::Argument { name: "inplace", form: Form::Flag, why: "it must be `true` or `false`" };
const MODE: attributes::Argument =
    attributes::Argument { name: "mode", form: Form::Word(&["row", "batch"]), why: "it must be `row` or `batch`" };
const ALPHA: attributes::Argument = attributes::Argument {
    name: "alpha",
    form: Form::Integer { least: 1, most: 1 },
    why: "it would scale the other input, and the result would differ",
};
const ROUNDING_MODE: attributes::Argument = attributes::Argument {
    name: "rounding_mode",
    form: Form::Nothing,
    why: "quotients would be rounded, and the result would differ",
};

/// An elementwise function of the table, with its parameters. A single parameter may be given bare.
pub(super) fn pointwise(row: &'static pointwise::Row, asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Activation).and_then(Activation::fused).map(Pointwise::parameters);
    if row.inplace {
        asked.attributes.without_effect(&[INPLACE]);
    }
    let arguments = row.parameters.iter().enumerate().map(|(position, parameter)| {
        let attribute = Attribute::new(parameter.name, parameter.about);
        let attribute = if row.parameters.len() == 1 { attribute.bare() } else { attribute };
        let of = of.as_ref().map(|arguments| arguments[position].1);
        argument(asked.attributes, attribute, parameter.takes, of)
    });
    let function = (row.with)(&arguments.collect::<Vec<_>>());
    if asked.attributes.are_right() {
        check_limits(function, asked.attributes);
    }
    Op::Activation(Activation::Pointwise(function))
}

fn argument(attributes: &mut Attributes<'_>, attribute: Attribute, takes: Takes, of: Option<Argument>) -> Argument {
    let number = of.map(|argument| match argument {
        Argument::Number(number) => f64::from(number),
        Argument::Word(_) => f64::NAN,
    });
    match takes {
        Takes::Number(default) => {
            Argument::Number(attributes.or(attribute, Number::ANY, default.into(), number) as f32)
        }
        Takes::Nonzero(default) => {
            let nonzero = Number {
                bound: Bound::Nonzero,
                why: ", by which values are divided",
                help: "PyTorch's default is 1.0",
            };
            Argument::Number(attributes.or(attribute, nonzero, default.into(), number) as f32)
        }
        Takes::Required(_) => Argument::Number(attributes.required(attribute, Number::ANY, number) as f32),
        Takes::Limit(without) => {
            const FORM: Form = Form::Either(&[Form::Nothing, Form::Number(Bound::None)]);
            let of = number.map(|number| number.is_finite().then_some(Some(number)));
            let kind = OrNull { kind: Number::ANY, form: FORM };
            let limit = attributes.optional(attribute, kind, "there is none", of).flatten();
            Argument::Number(limit.map_or(without, |limit| limit as f32))
        }
        Takes::Word(words) => {
            let word = of.map(|argument| match argument {
                Argument::Number(_) => words[0],
                Argument::Word(word) => word,
            });
            Argument::Word(attributes.or(attribute, Word(words), words[0], word))
        }
    }
}

/// Rejects limits that PyTorch rejects.
fn check_limits(function: Pointwise, attributes: &mut Attributes<'_>) {
    if let Pointwise::Hardtanh { min_val, max_val } = function
        && max_val <= min_val
    {
        let attribute = if attributes.is_given("max_val") { "max_val" } else { "min_val" };
        let message = format!("`max_val`, {max_val}, must be above `min_val`, {min_val}");
        attributes.wrong(Code::Limits, attributes.span(attribute), &message, |diagnostic| diagnostic);
    }
    if let Pointwise::Clamp { min: f32::NEG_INFINITY, max: f32::INFINITY } = function {
        let message = "`clamp` needs `min`, `max`, or both";
        attributes.wrong(Code::Limits, attributes.span("min"), message, |diagnostic| diagnostic);
    }
}

pub(super) fn dropout(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[INPLACE]);
    let of = payload!(asked, Dropout).map(|dropout| dropout.p);
    Op::Dropout(Dropout { kind: Idle::Dropout, p: asked.attributes.or(P, Number::ANY, 0.5, of) })
}

pub(super) fn identity(_: &mut Asked<'_, '_>) -> Op {
    Op::Dropout(Dropout { kind: Idle::Identity, p: 0.0 })
}

pub(super) fn stochastic_depth(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[MODE]);
    let of = payload!(asked, Dropout).map(|dropout| dropout.p);
    Op::Dropout(Dropout { kind: Idle::StochasticDepth, p: asked.attributes.or(P, Number::ANY, 0.0, of) })
}

pub(super) fn matmul(_: &mut Asked<'_, '_>) -> Op {
    Op::Matmul(Matmul)
}

pub(super) fn add(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[ALPHA]);
    fold(asked, Operator::Add, |value| Pointwise::Add { value })
}

pub(super) fn sub(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[ALPHA]);
    fold(asked, Operator::Sub, |value| Pointwise::Sub { value })
}

pub(super) fn mul(asked: &mut Asked<'_, '_>) -> Op {
    fold(asked, Operator::Mul, |value| Pointwise::Mul { value })
}

pub(super) fn div(asked: &mut Asked<'_, '_>) -> Op {
    asked.attributes.without_effect(&[ROUNDING_MODE]);
    fold(asked, Operator::Div, |value| Pointwise::Div { value })
}

pub(super) fn maximum(asked: &mut Asked<'_, '_>) -> Op {
    fold(asked, Operator::Maximum, |value| Pointwise::Maximum { value })
}

pub(super) fn minimum(asked: &mut Asked<'_, '_>) -> Op {
    fold(asked, Operator::Minimum, |value| Pointwise::Minimum { value })
}

/// A function of several values, or of one and a number.
fn fold(asked: &mut Asked<'_, '_>, operator: Operator, of_number: fn(f32) -> Pointwise) -> Op {
    let own = payload!(asked, Activation).and_then(Activation::fused);
    let own = own.and_then(|function| match function.parameters().as_slice() {
        [(_, Argument::Number(value))] => Some(f64::from(*value)),
        _ => None,
    });
    let of = asked.of.map(|_| own);
    match asked.attributes.optional(OTHER.bare(), Number::ANY, "the value of another layer", of) {
        Some(value) => Op::Activation(Activation::Pointwise(of_number(value as f32))),
        None => Op::Fold(Fold::new(operator)),
    }
}
