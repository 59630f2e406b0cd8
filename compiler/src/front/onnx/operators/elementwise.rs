//! Functions of each element.

use graphc_program::{Approximate, Pointwise};

use super::Row;
use crate::{
    front::onnx::{
        mistake::{Result, invalid, unsupported},
        node::{At, known, one},
        value::{Base, Computed, Constant, Int, Value},
    },
    ir::{Activation, Fold, Op, Prelu, TensorKind},
};
use graphc_program::step::Operator;

pub(super) const ROWS: &[Row] = &[
    ("Relu", |at| function(at, Pointwise::Relu)),
    ("LeakyRelu", |at| {
        let negative_slope = at.float("alpha", 0.01)?;
        function(at, Pointwise::LeakyRelu { negative_slope })
    }),
    ("PRelu", prelu),
    ("Elu", |at| {
        let alpha = at.float("alpha", 1.0)?;
        function(at, Pointwise::Elu { alpha })
    }),
    ("Celu", |at| {
        // With a negative one, ONNX and PyTorch differ.
        match at.float("alpha", 1.0)? {
            alpha if alpha > 0.0 => function(at, Pointwise::Celu { alpha }),
            alpha => unsupported(format!("has an `alpha` of {alpha}, which is not above 0")),
        }
    }),
    ("Selu", selu),
    ("ThresholdedRelu", |at| {
        let threshold = at.float("alpha", 1.0)?;
        function(at, Pointwise::Threshold { threshold, value: 0.0 })
    }),
    ("Sigmoid", |at| function(at, Pointwise::Sigmoid)),
    ("HardSigmoid", hard_sigmoid),
    ("HardSwish", |at| function(at, Pointwise::Hardswish)),
    ("Swish", swish),
    ("Mish", |at| function(at, Pointwise::Mish)),
    ("Gelu", gelu),
    ("Tanh", |at| function(at, Pointwise::Tanh)),
    ("Softplus", |at| function(at, Pointwise::Softplus { beta: 1.0, threshold: 20.0 })),
    ("Softsign", |at| function(at, Pointwise::Softsign)),
    ("Clip", clip),
    ("Erf", |at| function(at, Pointwise::Erf)),
    ("Exp", |at| function(at, Pointwise::Exp)),
    ("Log", |at| function(at, Pointwise::Log)),
    ("Sqrt", |at| function(at, Pointwise::Sqrt)),
    ("Abs", |at| function(at, Pointwise::Abs)),
    ("Neg", |at| function(at, Pointwise::Neg)),
    ("Reciprocal", |at| function(at, Pointwise::Reciprocal)),
    ("Sign", |at| functions(at, &SIGN)),
    ("Floor", |at| function(at, Pointwise::Floor)),
    ("Ceil", |at| function(at, Pointwise::Ceil)),
    ("Round", |at| function(at, Pointwise::Round)),
    ("Identity", |at| Ok(vec![at.input(0)?.clone()])),
    ("Dropout", dropout),
];

/// The sign of a number, as -1, 0 or 1: of any other than 0, the product is beyond these.
pub(super) const SIGN: [Pointwise; 3] =
    [Pointwise::Mul { value: 1e30 }, Pointwise::Mul { value: 1e30 }, Pointwise::Clamp { min: -1.0, max: 1.0 }];

/// A function of the first input.
fn function(at: &mut At<'_>, function: Pointwise) -> Result<Vec<Value>> {
    functions(at, &[function])
}

/// Functions of the first input, one after the other.
fn functions(at: &mut At<'_>, functions: &[Pointwise]) -> Result<Vec<Value>> {
    if let Value::Constant(constant) = at.input(0)?.clone()
        && is_number(&constant)
    {
        return known(applied(at, functions, &constant)?);
    }
    let input = at.computed(0)?;
    let result = functions.iter().try_fold(input, |input, function| at.pointwise(*function, &input))?;
    one(result)
}

/// Whether a constant is not a weight, which may be another in another file: a single number, or one that the graph itself says.
pub(super) fn is_number(constant: &Constant) -> bool {
    match constant.base {
        Base::File(_) => constant.elements() == Some(1),
        Base::Filled(_) | Base::Ints(_) | Base::Floats(_) => true,
    }
}

/// The same of constants. Functions of integers are those that give integers.
fn applied(at: &mut At<'_>, functions: &[Pointwise], constant: &Constant) -> Result<Constant> {
    let sizes = constant.sizes.clone();
    let apply = |number: f64| functions.iter().fold(number, |number, function| function.define(number));
    if let Base::Filled(number) = constant.base {
        return Ok(Constant { base: Base::Filled(apply(number)), ..constant.clone() });
    }
    if let Some(ints) = at.tensors.ints(constant) {
        let apply = |int: Int| match (int, functions) {
            (int, [Pointwise::Floor | Pointwise::Ceil | Pointwise::Round]) => Ok(int),
            (Int::Number(number), [Pointwise::Neg]) => Ok(Int::Number(number.saturating_neg())),
            (Int::Number(number), [Pointwise::Abs]) => Ok(Int::Number(number.saturating_abs())),
            (Int::Number(number), _) => Ok(Int::Number(apply(number as f64) as i64)),
            (Int::Batch(_) | Int::Image { .. }, _) => invalid("calculates with the batch"),
        };
        return Ok(Constant::ints(ints.into_iter().map(apply).collect::<Result<_>>()?, sizes));
    }
    match at.tensors.floats(constant) {
        Ok(floats) => Ok(Constant::floats(floats.into_iter().map(apply).collect(), sizes)),
        Err(problem) => invalid(format!("calculates with a constant: {problem}")),
    }
}

fn prelu(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let Value::Constant(slopes) = at.input(1)?.clone() else {
        return unsupported("has slopes that depend on the inputs of the network");
    };
    let channels = input.sizes.first().copied().unwrap_or(1);
    let num_parameters = match slopes.elements() {
        Some(1) => 1,
        Some(count) if count == channels && is_of_channels(&slopes.sizes, &input) => count,
        _ => return sloped(at, &input, &slopes),
    };
    let weight = at.own(&slopes, &[num_parameters], ("weight", TensorKind::PreluWeight))?;
    let prelu = Op::Activation(Activation::Prelu(Prelu { num_parameters, weight }));
    one(at.push(prelu, &[&input])?.labelled(input.sizes))
}

/// Whether a constant of these dimensions has a number for each channel of a value: for its first size.
pub(super) fn is_of_channels(dims: &[usize], input: &Computed) -> bool {
    let all = input.sizes.len() + input.leading();
    let before = vec![1; all.saturating_sub(dims.len())];
    let dims: Vec<usize> = before.into_iter().chain(dims.iter().copied()).collect();
    let own = dims.iter().skip(input.leading()).take(1);
    let is_first = own.copied().eq(input.sizes.iter().take(1).copied());
    let others = dims.iter().enumerate().filter(|(at, _)| *at != input.leading());
    dims.len() == all && is_first && others.into_iter().all(|(_, size)| *size == 1)
}

/// `relu(x) + slope * min(x, 0)`.
fn sloped(at: &mut At<'_>, input: &Computed, slopes: &Constant) -> Result<Vec<Value>> {
    let above = at.pointwise(Pointwise::Relu, input)?;
    let below = at.pointwise(Pointwise::Minimum { value: 0.0 }, input)?;
    let slopes = Value::Constant(slopes.clone());
    let below = super::arithmetic::folded(at, Operator::Mul, &[Value::Computed(below), slopes])?;
    let both = [Value::Computed(above), Value::Computed(below)];
    one(super::arithmetic::folded(at, Operator::Add, &both)?)
}

fn selu(at: &mut At<'_>) -> Result<Vec<Value>> {
    const DEFAULTS: [f32; 2] = [1.673_263_2, 1.050_701];
    let (alpha, gamma) = (at.float("alpha", DEFAULTS[0])?, at.float("gamma", DEFAULTS[1])?);
    let is_usual = [alpha, gamma].iter().zip(DEFAULTS).all(|(given, usual)| (given - usual).abs() < 1e-6);
    match is_usual {
        true => function(at, Pointwise::Selu),
        false => functions(at, &[Pointwise::Elu { alpha }, Pointwise::Mul { value: gamma }]),
    }
}

fn hard_sigmoid(at: &mut At<'_>) -> Result<Vec<Value>> {
    let (alpha, beta) = (at.float("alpha", 0.2)?, at.float("beta", 0.5)?);
    if (alpha - 1.0 / 6.0).abs() < 1e-6 && beta == 0.5 {
        return function(at, Pointwise::Hardsigmoid);
    }
    let linear = [Pointwise::Mul { value: alpha }, Pointwise::Add { value: beta }];
    functions(at, &[linear[0], linear[1], Pointwise::Clamp { min: 0.0, max: 1.0 }])
}

/// `x * sigmoid(alpha * x)`.
fn swish(at: &mut At<'_>) -> Result<Vec<Value>> {
    let alpha = at.float("alpha", 1.0)?;
    if alpha == 1.0 {
        return function(at, Pointwise::Silu);
    }
    let input = at.computed(0)?;
    let scaled = at.pointwise(Pointwise::Mul { value: alpha }, &input)?;
    let gate = at.pointwise(Pointwise::Sigmoid, &scaled)?;
    let result = at.push(Op::Fold(Fold::new(Operator::Mul)), &[&input, &gate])?;
    one(result.labelled(input.sizes))
}

fn gelu(at: &mut At<'_>) -> Result<Vec<Value>> {
    let approximate = match at.text("approximate", "none")?.as_str() {
        "none" => Approximate::None,
        "tanh" => Approximate::Tanh,
        other => return invalid(format!("has the unknown approximation {}", crate::front::onnx::quoted(other))),
    };
    function(at, Pointwise::Gelu { approximate })
}

fn clip(at: &mut At<'_>) -> Result<Vec<Value>> {
    if [1, 2].iter().any(|input| matches!(at.optional(*input), Some(Value::Computed(_)))) {
        return unsupported("has limits that depend on the inputs of the network");
    }
    let min = at.number_of("min", 1)?.map_or(f32::NEG_INFINITY, |min| min as f32);
    let max = at.number_of("max", 2)?.map_or(f32::INFINITY, |max| max as f32);
    if min > max {
        // As in NumPy, the upper limit counts, and that is what `clamp` gives.
        return function(at, Pointwise::Clamp { min, max });
    }
    match (min, max) {
        (0.0, 6.0) => function(at, Pointwise::Relu6),
        (0.0, f32::INFINITY) => function(at, Pointwise::Relu),
        (min, max) if min.is_nan() || max.is_nan() => invalid("has limits that are no numbers"),
        (min, max) => function(at, Pointwise::Clamp { min, max }),
    }
}

/// Nothing is dropped at inference.
fn dropout(at: &mut At<'_>) -> Result<Vec<Value>> {
    if at.number(2).is_some_and(|training| training != 0.0) {
        return unsupported("is in training mode, where results are random");
    }
    if at.node.outputs.get(1).is_some_and(|mask| !mask.is_empty()) {
        let ones = Constant::whole(Base::Filled(1.0), at.input(0)?.dims());
        return Ok(vec![at.input(0)?.clone(), Value::Constant(ones)]);
    }
    Ok(vec![at.input(0)?.clone()])
}
