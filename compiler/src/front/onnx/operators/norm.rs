//! Normalisations.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction},
};

use super::{Row, arithmetic, pool, reduce, window};
use crate::{
    front::onnx::{
        mistake::{Mistake, Result, invalid, unsupported},
        node::{At, one},
        value::{Computed, Constant, Value, elements},
    },
    ir::{
        BatchNorm, BatchNormLayer, Epilogue, InputNorm, InputNormKind, LocalResponseNorm, Move, NormOver, Normalized,
        Op, Shape, TensorKind,
    },
};

pub(super) const ROWS: &[Row] = &[
    ("BatchNormalization", batch_norm),
    ("InstanceNormalization", instance_norm),
    ("GroupNormalization", group_norm),
    ("LayerNormalization", layer_norm),
    ("RMSNormalization", rms_norm),
    ("LRN", local_response_norm),
    ("LpNormalization", lp_norm),
    ("MeanVarianceNormalization", mean_variance_norm),
];

/// The scale and the shift of a norm.
const WEIGHT: (&str, TensorKind) = ("weight", TensorKind::BatchNormWeight);
const BIAS: (&str, TensorKind) = ("bias", TensorKind::BatchNormBias);

fn batch_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    if at.flag("training_mode", false)? || at.node.outputs.iter().skip(1).any(|output| !output.is_empty()) {
        return unsupported("is in training mode, and normalises by the batch");
    }
    if !at.flag("spatial", true)? {
        return unsupported("has `spatial` 0: a mean and a variance for each pixel");
    }
    let eps = at.decimal("epsilon", 1e-5)?;
    let mut given = Vec::new();
    for input in 1..5 {
        given.push(at.constant(input, "statistics or weights")?);
    }
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let channels = image.sizes.first().copied().unwrap_or(1);
        // Volumes are images of as many pixels.
        let flat = match image.sizes[..] {
            [channels, depth, height, width] => at.reshape(image, vec![channels, depth * height, width])?,
            _ => image.clone(),
        };
        let over = if flat.sizes.len() == 3 { NormOver::Images } else { NormOver::Vectors };
        let sizes = [channels];
        let (weight, bias) = (at.own(&given[0], &sizes, WEIGHT)?, at.own(&given[1], &sizes, BIAS)?);
        let mean = at.own(&given[2], &sizes, ("running_mean", TensorKind::RunningMean))?;
        let variance = at.own(&given[3], &sizes, ("running_var", TensorKind::RunningVar))?;
        let (weight, bias) = (Some(weight), Some(bias));
        let norm = BatchNorm { num_features: channels, eps, over, weight, bias, statistics: Some([mean, variance]) };
        let result = at.push(Op::BatchNorm(BatchNormLayer { norm, epilogue: Epilogue::default() }), &[&flat])?;
        at.reshape(&result, image.sizes.clone())
    })?)
}

fn instance_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let eps = at.decimal("epsilon", 1e-5)?;
    let (scale, shift) = (at.constant(1, "a scale")?, at.constant(2, "a shift")?);
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let channels = image.sizes.first().copied().unwrap_or(1);
        let (weight, bias) = (at.own(&scale, &[channels], WEIGHT)?, at.own(&shift, &[channels], BIAS)?);
        let kind = InputNormKind::Instance { spatial: window::spatial(image)?, channels };
        let norm = InputNorm { kind, eps, weight: Some(weight), bias: Some(bias), epilogue: Epilogue::default() };
        at.push(Op::InputNorm(norm), &[image])
    })?)
}

/// The first version in which groups have a scale for each channel.
const OF_CHANNELS: i64 = 21;

fn group_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let eps = at.decimal("epsilon", 1e-5)?;
    let groups = at.int("num_groups", 0)?;
    let (scale, shift) = (at.constant(1, "a scale")?, at.constant(2, "a shift")?);
    let input = at.computed(0)?;
    let of_channels = at.opset >= OF_CHANNELS;
    one(at.per_image(&input, |at, image| {
        let channels = image.sizes.first().copied().unwrap_or(1);
        let Some(groups) =
            usize::try_from(groups).ok().filter(|groups| *groups > 0 && channels.is_multiple_of(*groups))
        else {
            return invalid(format!("divides {channels} channels into {groups} groups"));
        };
        // In old versions, a number for each group.
        let each = |constant: &Constant| match of_channels {
            true => Some(constant.clone()),
            false => {
                constant.reshaped(vec![groups, 1]).and_then(|constant| constant.expanded(&[groups, channels / groups]))
            }
        };
        let (Some(scale), Some(shift)) = (each(&scale), each(&shift)) else {
            return invalid("has a scale of another size");
        };
        let (weight, bias) = (own_expanded(at, &scale, channels, WEIGHT)?, own_expanded(at, &shift, channels, BIAS)?);
        let kind = InputNormKind::Group { groups, channels };
        let norm = InputNorm { kind, eps, weight: Some(weight), bias: Some(bias), epilogue: Epilogue::default() };
        let flat = match image.sizes[..] {
            [channels, depth, height, width] => at.reshape(image, vec![channels, depth * height, width])?,
            _ => image.clone(),
        };
        let result = at.push(Op::InputNorm(norm), &[&flat])?;
        at.reshape(&result, image.sizes.clone())
    })?)
}

/// A tensor of one dimension, whose numbers may be repeated.
fn own_expanded(
    at: &mut At<'_>,
    constant: &Constant,
    channels: usize,
    what: (&str, TensorKind),
) -> Result<crate::ir::TensorId> {
    let flat = match constant.reshaped(vec![channels]) {
        Some(flat) => flat,
        None => at.tensors.known(constant).map_err(Mistake::Unsupported)?,
    };
    at.own(&flat, &[channels], what)
}

/// The dimensions from `axis` on, among the sizes.
fn last_dims(at: &At<'_>, input: &Computed) -> Result<usize> {
    at.dim(at.int("axis", -1)?, input)
}

fn layer_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let eps = at.decimal("epsilon", 1e-5)?;
    let input = at.computed(0)?;
    let first = last_dims(at, &input)?;
    let wants = |output: usize| at.node.outputs.get(output).is_some_and(|name| !name.is_empty());
    let (wants_mean, wants_deviation) = (wants(1), wants(2));
    let result = normalised(at, &input, first, eps)?;
    let mut results = vec![Value::Computed(result)];
    if wants_mean || wants_deviation {
        let dims: Vec<usize> = (first..input.sizes.len()).collect();
        let mean = reduce::of_dims(at, &input, Reduction::Mean, (&dims, true))?;
        results.push(Value::Computed(mean.clone()));
        let both = [Value::Computed(input), Value::Computed(mean)];
        let centred = arithmetic::folded(at, Operator::Sub, &both)?;
        let squares = at.pointwise(Pointwise::Pow { exponent: 2.0 }, &centred)?;
        let variance = reduce::of_dims(at, &squares, Reduction::Mean, (&dims, true))?;
        let with_eps = at.pointwise(Pointwise::Add { value: eps as f32 }, &variance)?;
        results.push(Value::Computed(at.pointwise(Pointwise::Pow { exponent: -0.5 }, &with_eps)?));
    }
    Ok(results)
}

/// A layer norm with its scale and shift, which are of the normalised shape, or are repeated to be.
fn normalised(at: &mut At<'_>, input: &Computed, first: usize, eps: f64) -> Result<Computed> {
    let last = input.sizes[first..].to_vec();
    let [scale, shift] = [affine(at, 1, &last)?, affine(at, 2, &last)?];
    let whole = scale.is_some() && (shift.is_some() || at.optional(2).is_none());
    let kind = InputNormKind::Layer(Normalized::Last(Shape::new(&last)));
    if whole {
        let weight = scale.map(|scale| at.own(&scale, &last, WEIGHT)).transpose()?;
        let bias = shift.map(|shift| at.own(&shift, &last, BIAS)).transpose()?;
        return at.push(Op::InputNorm(InputNorm { kind, eps, weight, bias, epilogue: Epilogue::default() }), &[input]);
    }
    let norm = InputNorm { kind, eps, weight: None, bias: None, epilogue: Epilogue::default() };
    let mut result = Value::Computed(at.push(Op::InputNorm(norm), &[input])?);
    for (operand, operator) in [(1, Operator::Mul), (2, Operator::Add)] {
        if let Some(other) = at.optional(operand).cloned() {
            result = Value::Computed(arithmetic::folded(at, operator, &[result, other])?);
        }
    }
    match result {
        Value::Computed(result) => Ok(result),
        Value::Constant(_) => invalid("normalises a constant"),
    }
}

/// A scale or shift of the normalised shape, if the input is constant and fits.
fn affine(at: &At<'_>, input: usize, last: &[usize]) -> Result<Option<Constant>> {
    let Some(Value::Constant(constant)) = at.optional(input) else { return Ok(None) };
    let mut sizes = constant.sizes.as_slice();
    while let [1, rest @ ..] = sizes
        && sizes.len() > last.len()
    {
        sizes = rest;
    }
    let fits = sizes == last && elements(last).is_some();
    Ok(if fits { constant.reshaped(last.to_vec()) } else { None })
}

fn rms_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let eps = at.decimal("epsilon", 1e-5)?;
    let input = at.computed(0)?;
    let first = last_dims(at, &input)?;
    let last = input.sizes[first..].to_vec();
    let scale = affine(at, 1, &last)?;
    let kind = InputNormKind::RootMeanSquare(Normalized::Last(Shape::new(&last)));
    let weight = scale.as_ref().map(|scale| at.own(scale, &last, WEIGHT)).transpose()?;
    let norm = InputNorm { kind, eps, weight, bias: None, epilogue: Epilogue::default() };
    let result = at.push(Op::InputNorm(norm), &[&input])?;
    if scale.is_some() {
        return one(result);
    }
    let other = at.input(1)?.clone();
    one(arithmetic::folded(at, Operator::Mul, &[Value::Computed(result), other])?)
}

/// The window of an even size lies the other way round in PyTorch: it is applied to the channels in reverse order.
fn local_response_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let size = at.int("size", 0)?;
    let Some(size) = usize::try_from(size).ok().filter(|size| (1..=crate::ir::shape::MAX_DIMENSION).contains(size))
    else {
        return invalid(format!("has a window of {size} channels"));
    };
    let [alpha, beta, k] = [at.decimal("alpha", 1e-4)?, at.decimal("beta", 0.75)?, at.decimal("bias", 1.0)?];
    if !(k > 0.0 && alpha.is_finite() && beta.is_finite()) {
        return unsupported(format!("has the numbers alpha {alpha}, beta {beta}, bias {k}: the last must be above 0"));
    }
    let input = at.computed(0)?;
    one(at.per_image(&input, |at, image| {
        let flat = match image.sizes[..] {
            [channels, length] => at.reshape(image, vec![channels, 1, length])?,
            [channels] => at.reshape(image, vec![channels, 1, 1])?,
            _ => image.clone(),
        };
        let norm = Op::LocalResponseNorm(LocalResponseNorm { size, alpha, beta, k, epilogue: Epilogue::default() });
        let result = if size.is_multiple_of(2) {
            let reversed = at.relocate(Move::Flip(vec![0]), &flat)?;
            let normalised = at.push(norm, &[&reversed])?;
            at.relocate(Move::Flip(vec![0]), &normalised)?
        } else {
            at.push(norm, &[&flat])?
        };
        at.reshape(&result, image.sizes.clone())
    })?)
}

/// Divided by the norm of a dimension.
fn lp_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let exponent = at.int("p", 2)?;
    if !(1..=2).contains(&exponent) {
        return invalid(format!("has a power of {exponent}: 1 or 2"));
    }
    let input = at.computed(0)?;
    let dim = at.dim(at.int("axis", -1)?, &input)?;
    let powers = pool::powers(at, &input, exponent)?;
    let sums = reduce::of_dims(at, &powers, Reduction::Sum, (&[dim], true))?;
    let norms = pool::root(at, &sums, exponent)?;
    // Of zeros alone, the norm is 0, and the result is, too.
    let norms = at.pointwise(Pointwise::Maximum { value: f32::MIN_POSITIVE }, &norms)?;
    one(arithmetic::folded(at, Operator::Div, &[Value::Computed(input), Value::Computed(norms)])?)
}

/// `(x - mean) / sqrt(variance + 1e-9)`, of the dimensions `axes`.
fn mean_variance_norm(at: &mut At<'_>) -> Result<Vec<Value>> {
    let input = at.computed(0)?;
    let axes = at.ints("axes")?.unwrap_or_else(|| vec![0, 2, 3]);
    let dims = at.dims(&axes, &input)?;
    let mean = Value::Computed(reduce::of_dims(at, &input, Reduction::Mean, (&dims, true))?);
    let centred = arithmetic::folded(at, Operator::Sub, &[Value::Computed(input.clone()), mean])?;
    let squares = at.pointwise(Pointwise::Pow { exponent: 2.0 }, &centred)?;
    let variance = reduce::of_dims(at, &squares, Reduction::Mean, (&dims, true))?;
    let deviation = at.pointwise(Pointwise::Sqrt, &variance)?;
    let deviation = Value::Computed(at.pointwise(Pointwise::Add { value: 1e-9 }, &deviation)?);
    one(arithmetic::folded(at, Operator::Div, &[Value::Computed(centred), deviation])?)
}
