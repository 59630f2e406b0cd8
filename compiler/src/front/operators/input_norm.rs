//! Norms by the statistics of what they normalise, and learned scales.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::{Bound, Form},
        kinds::{Flag, Kind, Number, OrNull, Size},
        tree::Node,
    },
    Asked, FACTORY, norm, payload,
};
use crate::{
    diagnostic::Code,
    ir::{
        BatchNorm, BatchNormLayer, Epilogue, InputNorm, InputNormKind, NormOver, Normalized, Op, Parameter, Shape,
        Spatial, TensorId, TensorKind, shape::MAX_RANK,
    },
};

const NORMALIZED_SHAPE: Attribute =
    Attribute::new("normalized_shape", "the sizes of the last dimensions, over which it goes").bare();
const EPS: Attribute = Attribute::new("eps", "the constant added to the variance");
const ROOT_EPS: Attribute = Attribute::new("eps", "the constant added to the mean square");
const ELEMENTWISE_AFFINE: Attribute =
    Attribute::new("elementwise_affine", "whether to apply learned scales and shifts");
const BIAS: Attribute = Attribute::new("bias", "whether there are learned shifts beside the scales");
const NUM_GROUPS: Attribute = Attribute::new("num_groups", "the number of groups of channels").bare();
const NUM_CHANNELS: Attribute = Attribute::new("num_channels", "the expected number of channels of the input");
const NUM_FEATURES: Attribute = Attribute::new("num_features", "the expected number of channels of the input").bare();
const AFFINE: Attribute = Attribute::new("affine", "whether to apply a learned scale and shift to each channel");
const TRACK: Attribute = Attribute::new(
    "track_running_stats",
    "whether to normalise by the mean and variance from training instead of those of the image",
);
const SHAPE: Attribute = Attribute::new("shape", "its sizes, without the batch").bare();

const MOMENTUM: Argument = Argument {
    name: "momentum",
    form: Form::Either(&[Form::Nothing, Form::Number(Bound::None)]),
    why: "it must be a number, the rate at which training updates the statistics",
};

/// PyTorch's default for `rms_norm`: the distance from 1 to the next number in 32 bits.
const EPSILON: f64 = f32::EPSILON as f64;

/// The sizes of some dimensions: a list, or the only one.
struct Sizes;

impl Kind for Sizes {
    type Value = Shape;
    const PLACEHOLDER: Shape = Shape::ONE;

    fn form(&self) -> Form {
        Form::Either(const { &[Form::Size, Form::list(&Form::Size, 1, MAX_RANK)] })
    }

    fn write(&self, shape: &Shape) -> String {
        match shape.sizes() {
            [size] => size.to_string(),
            sizes => format!("{sizes:?}"),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Shape> {
        let Some(list) = node.value.list() else {
            return attributes.size(name, node, 1).map(|size| Shape::new(&[size]));
        };
        if !(1..=MAX_RANK).contains(&list.len()) {
            let message = format!("`{name}` must be a list of 1 to {MAX_RANK} sizes, found {}", list.len());
            attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| diagnostic);
            return None;
        }
        let sizes: Vec<Option<usize>> = list.iter().map(|size| attributes.size(name, size, 1)).collect();
        sizes.into_iter().collect::<Option<Vec<_>>>().map(|sizes| Shape::new(&sizes))
    }
}

fn eps(help: &'static str) -> Number {
    Number { bound: Bound::NotNegative, why: "", help }
}

/// The sizes of the last dimensions: as given, or the last size of the input.
fn normalized(asked: &mut Asked<'_, '_>, of: Option<InputNormKind>) -> Shape {
    let last = asked.input.and_then(|shape| shape.sizes().last().map(|size| Shape::new(&[*size])));
    let of = of.and_then(InputNormKind::normalized).map(|normalized| match normalized {
        Normalized::Last(shape) => Some(shape),
        Normalized::Channels(channels) => Some(Shape::new(&[channels])),
    });
    let given = asked.attributes.optional(NORMALIZED_SHAPE, Sizes, "the last size of the input", of);
    given.or(last).unwrap_or(Shape::ONE)
}

pub(super) fn layer(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, InputNorm);
    asked.attributes.without_effect(&FACTORY);
    let shape = normalized(asked, of.map(|norm| norm.kind));
    let attributes = &mut *asked.attributes;
    let eps = attributes.or(EPS, eps("PyTorch's default is 1e-5"), 1e-5, of.map(|norm| norm.eps));
    let affine = attributes.or(ELEMENTWISE_AFFINE, Flag, true, of.map(|norm| norm.weight.is_some()));
    let has_bias = |norm: &InputNorm| norm.bias.is_some() || norm.weight.is_none();
    let bias = attributes.or(BIAS, Flag, true, of.map(has_bias));
    let weight = affine.then(|| asked.own("weight", shape.sizes(), TensorKind::BatchNormWeight));
    let bias = (affine && bias).then(|| asked.own("bias", shape.sizes(), TensorKind::BatchNormBias));
    let (kind, epilogue) = (InputNormKind::Layer(Normalized::Last(shape)), Epilogue::default());
    Op::InputNorm(InputNorm { kind, eps, weight, bias, epilogue })
}

pub(super) fn root_mean_square(asked: &mut Asked<'_, '_>) -> Op {
    const FORM: Form = Form::Either(&[Form::Nothing, Form::Number(Bound::NotNegative)]);
    let of = payload!(asked, InputNorm);
    asked.attributes.without_effect(&FACTORY);
    let shape = normalized(asked, of.map(|norm| norm.kind));
    let attributes = &mut *asked.attributes;
    let kind = OrNull { kind: eps("PyTorch's default is 1.1920929e-7"), form: FORM };
    let of_eps = of.map(|norm| (norm.eps != EPSILON).then_some(Some(norm.eps)));
    let eps = attributes.optional(ROOT_EPS, kind, "1.1920929e-7", of_eps).flatten().unwrap_or(EPSILON);
    let affine = attributes.or(ELEMENTWISE_AFFINE, Flag, true, of.map(|norm| norm.weight.is_some()));
    let weight = affine.then(|| asked.own("weight", shape.sizes(), TensorKind::BatchNormWeight));
    let (kind, epilogue) = (InputNormKind::RootMeanSquare(Normalized::Last(shape)), Epilogue::default());
    Op::InputNorm(InputNorm { kind, eps, weight, bias: None, epilogue })
}

pub(super) fn group(asked: &mut Asked<'_, '_>) -> Op {
    let (of, attributes) = (payload!(asked, InputNorm), &mut *asked.attributes);
    attributes.without_effect(&FACTORY);
    let groups = of.map(|norm| match norm.kind {
        InputNormKind::Group { groups, .. } => groups,
        InputNormKind::Layer(_) | InputNormKind::RootMeanSquare(_) | InputNormKind::Instance { .. } => 1,
    });
    let groups = attributes.required(NUM_GROUPS, Size::Positive, groups);
    let channels = attributes.optional(NUM_CHANNELS, Size::Positive, "the input's", of.map(|_| None));
    let channels = channels.or(asked.input.map(|shape| shape.channels())).unwrap_or(groups);
    let eps = attributes.or(EPS, eps("PyTorch's default is 1e-5"), 1e-5, of.map(|norm| norm.eps));
    let affine = attributes.or(AFFINE, Flag, true, of.map(|norm| norm.weight.is_some()));
    let [weight, bias] = affine_tensors(asked, affine, channels);
    let (kind, epilogue) = (InputNormKind::Group { groups, channels }, Epilogue::default());
    Op::InputNorm(InputNorm { kind, eps, weight, bias, epilogue })
}

pub(super) fn instance1d(asked: &mut Asked<'_, '_>) -> Op {
    instance(asked, Spatial::Length)
}

pub(super) fn instance2d(asked: &mut Asked<'_, '_>) -> Op {
    instance(asked, Spatial::Image)
}

/// With running statistics it is a batch norm.
fn instance(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    let (of, attributes) = (payload!(asked, InputNorm), &mut *asked.attributes);
    attributes.without_effect(&[MOMENTUM]);
    attributes.without_effect(&FACTORY);
    let channels = attributes.optional(NUM_FEATURES, Size::Positive, "the input's", of.map(|_| None));
    let channels = channels.or(asked.input.map(|shape| shape.channels())).unwrap_or(1);
    let eps = attributes.or(EPS, eps("PyTorch's default is 1e-5"), 1e-5, of.map(|norm| norm.eps));
    let affine = attributes.or(AFFINE, Flag, false, of.map(|norm| norm.weight.is_some()));
    let tracks = attributes.or(TRACK, Flag, false, of.map(|_| false));
    if tracks {
        let over = match spatial {
            Spatial::Length => NormOver::Vectors,
            Spatial::Image => NormOver::Images,
        };
        return norm::of_running_statistics(asked, channels, eps, over, affine);
    }
    let [weight, bias] = affine_tensors(asked, affine, channels);
    let (kind, epilogue) = (InputNormKind::Instance { spatial, channels }, Epilogue::default());
    Op::InputNorm(InputNorm { kind, eps, weight, bias, epilogue })
}

/// A scale and a shift for each channel.
fn affine_tensors(asked: &mut Asked<'_, '_>, affine: bool, channels: usize) -> [Option<TensorId>; 2] {
    let mut own = |suffix, kind| affine.then(|| asked.own(suffix, &[channels], kind));
    [own("weight", TensorKind::BatchNormWeight), own("bias", TensorKind::BatchNormBias)]
}

/// The tensor has a size of 1 for each dimension after the channels, as torchvision's.
pub(super) fn scale(asked: &mut Asked<'_, '_>) -> Op {
    let input = asked.input.unwrap_or(Shape::ONE);
    let sizes: Vec<usize> = (0..input.rank()).map(|dim| if dim == 0 { input.channels() } else { 1 }).collect();
    let weight = Some(asked.own_itself(&sizes, TensorKind::BatchNormWeight));
    let over = NormOver::Anything;
    let norm = BatchNorm { num_features: input.channels(), eps: 0.0, over, weight, bias: None, statistics: None };
    Op::BatchNorm(BatchNormLayer { norm, epilogue: Epilogue::default() })
}

pub(super) fn parameter(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Parameter).map(|parameter| parameter.shape);
    let shape = asked.attributes.required(SHAPE, Sizes, of);
    Op::Parameter(Parameter { shape, tensor: asked.own_itself(shape.sizes(), TensorKind::Parameter) })
}
