//! Each operator: its attributes with PyTorch's names, meanings and defaults, and the tensors it owns.

use serde_yaml::Value;

use super::{
    attributes::{Attributes, Bare, Range},
    layers::Layer,
    suggest::did_you_mean,
};
use crate::{
    diagnostic::Code,
    ir::{
        Activation, AdaptivePool2d, AvgPool2d, BatchNorm2d, Conv2d, Divisor, Dropout, Epilogue, Linear,
        LocalResponseNorm, MaxPool2d, Op, Padding, Prelu, Rounding, Shape, Tensor, TensorKind,
    },
};

type Decode = fn(&Layer<'_>, &mut Attributes<'_>, Option<&Shape>) -> (Op, Vec<Tensor>);

/// Every operator of the format. The shape is that of the first input, if it is known.
const OPERATORS: [(&str, Decode); 17] = [
    ("conv2d", conv2d),
    ("linear", linear),
    ("relu", |_, attributes, _| plain(attributes, Op::Activation(Activation::Relu))),
    ("tanh", |_, attributes, _| plain(attributes, Op::Activation(Activation::Tanh))),
    ("prelu", prelu),
    ("max_pool2d", max_pool2d),
    ("avg_pool2d", avg_pool2d),
    ("adaptive_avg_pool2d", |_, attributes, input| (Op::AdaptiveAvgPool2d(adaptive(attributes, input)), Vec::new())),
    ("adaptive_max_pool2d", |_, attributes, input| (Op::AdaptiveMaxPool2d(adaptive(attributes, input)), Vec::new())),
    ("local_response_norm", local_response_norm),
    ("batch_norm2d", batch_norm2d),
    ("dropout", dropout),
    ("flatten", flatten),
    ("softmax", softmax),
    ("add", |_, attributes, _| plain(attributes, Op::Add)),
    ("mul", |_, attributes, _| plain(attributes, Op::Mul)),
    ("concat", concat),
];

/// The operator and its tensors, if nothing is wrong with it and the shapes of its inputs are known.
pub(super) fn decode(
    layer: &Layer<'_>,
    attributes: &mut Attributes<'_>,
    inputs: Option<&[Shape]>,
) -> Option<(Op, Vec<Tensor>)> {
    let Some((_, decode)) = OPERATORS.iter().find(|(name, _)| *name == layer.operator) else {
        let message = format!("there is no operator `{}`", layer.operator.escape_debug());
        let help = did_you_mean(layer.operator, OPERATORS.iter().map(|(name, _)| *name));
        attributes.unknown_operator(message, help);
        return None;
    };
    let decoded = decode(layer, attributes, inputs.and_then(<[Shape]>::first));
    (!attributes.is_wrong() && inputs.is_some()).then_some(decoded)
}

fn plain(attributes: &mut Attributes<'_>, op: Op) -> (Op, Vec<Tensor>) {
    attributes.no_bare();
    (op, Vec::new())
}

fn tensor(layer: &Layer<'_>, suffix: &str, shape: Vec<usize>, kind: TensorKind) -> Tensor {
    Tensor { name: format!("{}.{suffix}", layer.name), shape, kind }
}

fn conv2d(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let out_channels = attributes.required_size("out_channels", Range::Positive);
    let in_channels = attributes.size("in_channels", Bare::No, Range::Positive);
    let kernel = attributes.kernel(Bare::No);
    let stride = attributes.pair("stride", Bare::No, Range::Positive).unwrap_or([1, 1]);
    let dilation = attributes.pair("dilation", Bare::No, Range::Positive).unwrap_or([1, 1]);
    let conv = Conv2d {
        name: layer.name.clone(),
        in_channels: in_channels.or(input.map(Shape::channels)).unwrap_or(1),
        out_channels,
        kernel,
        stride,
        padding: conv_padding(attributes, kernel, stride, dilation),
        dilation,
        groups: attributes.size("groups", Bare::No, Range::Positive).unwrap_or(1),
        bias: attributes.flag("bias", true),
        epilogue: Epilogue::default(),
    };
    let shape = vec![out_channels, conv.in_channels / conv.groups, kernel[0], kernel[1]];
    let mut tensors = vec![tensor(layer, "weight", shape, TensorKind::Weight)];
    if conv.bias {
        tensors.push(tensor(layer, "bias", vec![out_channels], TensorKind::Bias));
    }
    (Op::Conv2d(conv), tensors)
}

/// An integer, `[vertical, horizontal]`, `[top, left, bottom, right]`, or PyTorch's `same` and `valid`.
fn conv_padding(
    attributes: &mut Attributes<'_>,
    kernel: [usize; 2],
    stride: [usize; 2],
    dilation: [usize; 2],
) -> Padding {
    let symmetric = |[vertical, horizontal]: [usize; 2]| Padding {
        top: vertical,
        left: horizontal,
        bottom: vertical,
        right: horizontal,
    };
    match attributes.value("padding", Bare::No) {
        None => Padding::default(),
        Some((Value::String(text), _)) if text == "valid" => Padding::default(),
        Some((Value::String(text), _)) if text == "same" => {
            if stride != [1, 1] {
                let message = "`padding: same` needs a stride of 1".into();
                attributes.wrong(Code::Value, Some("padding"), message, None);
            }
            // As PyTorch: the odd row or column goes to the end.
            let total = [0, 1].map(|axis| dilation[axis] * (kernel[axis] - 1));
            let before = total.map(|total| total / 2);
            Padding { bottom: total[0] - before[0], right: total[1] - before[1], ..symmetric(before) }
        }
        Some((Value::Sequence(list), place)) if list.len() == 4 => {
            let mut side = |index| attributes.to_size("padding", &list[index], place.index(index), Range::Any);
            Padding { top: side(0), left: side(1), bottom: side(2), right: side(3) }
        }
        Some(_) => symmetric(attributes.pair("padding", Bare::No, Range::Any).unwrap_or([0, 0])),
    }
}

fn linear(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let out_features = attributes.required_size("out_features", Range::Positive);
    let in_features = attributes.size("in_features", Bare::No, Range::Positive);
    let features = match input {
        Some(Shape::Flat { features }) => *features,
        Some(Shape::Image { .. }) | None => 1,
    };
    let linear = Linear {
        name: layer.name.clone(),
        in_features: in_features.unwrap_or(features),
        out_features,
        bias: attributes.flag("bias", true),
        activation: None,
    };
    let shape = vec![out_features, linear.in_features];
    let mut tensors = vec![tensor(layer, "weight", shape, TensorKind::Weight)];
    if linear.bias {
        tensors.push(tensor(layer, "bias", vec![out_features], TensorKind::Bias));
    }
    (Op::Linear(linear), tensors)
}

fn prelu(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let num_parameters = attributes.size("num_parameters", Bare::Allowed, Range::Positive).unwrap_or(1);
    let channels = input.map_or(num_parameters, Shape::channels);
    if num_parameters != 1 && num_parameters != channels {
        let message = format!("{num_parameters} slopes for {channels} channels");
        let help = format!("use 1, or {channels}");
        attributes.wrong(Code::InputSize, Some("num_parameters"), message, Some(help));
    }
    let tensors = vec![tensor(layer, "weight", vec![num_parameters], TensorKind::PreluWeight)];
    (Op::Activation(Activation::Prelu(Prelu { name: layer.name.clone(), num_parameters })), tensors)
}

fn rounding(attributes: &mut Attributes<'_>) -> Rounding {
    if attributes.flag("ceil_mode", false) { Rounding::Ceil } else { Rounding::Floor }
}

fn max_pool2d(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let kernel = attributes.kernel(Bare::Allowed);
    let pool = MaxPool2d {
        kernel,
        stride: attributes.pair("stride", Bare::No, Range::Positive).unwrap_or(kernel),
        padding: attributes.pair("padding", Bare::No, Range::Any).unwrap_or([0, 0]),
        dilation: attributes.pair("dilation", Bare::No, Range::Positive).unwrap_or([1, 1]),
        rounding: rounding(attributes),
    };
    (Op::MaxPool2d(pool), Vec::new())
}

fn avg_pool2d(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let kernel = attributes.kernel(Bare::Allowed);
    let include_pad = attributes.flag("count_include_pad", true);
    let divisor = match attributes.size("divisor_override", Bare::No, Range::Positive) {
        Some(divisor) => Divisor::Fixed(divisor),
        None if include_pad => Divisor::PaddedWindow,
        None => Divisor::Window,
    };
    let pool = AvgPool2d {
        kernel,
        stride: attributes.pair("stride", Bare::No, Range::Positive).unwrap_or(kernel),
        padding: attributes.pair("padding", Bare::No, Range::Any).unwrap_or([0, 0]),
        rounding: rounding(attributes),
        divisor,
    };
    (Op::AvgPool2d(pool), Vec::new())
}

/// `output` is an integer or a pair; `null` keeps the input's size.
fn adaptive(attributes: &mut Attributes<'_>, input: Option<&Shape>) -> AdaptivePool2d {
    let size = match input {
        Some(Shape::Image { height, width, .. }) => [*height, *width],
        Some(Shape::Flat { .. }) | None => [1, 1],
    };
    let output = match attributes.value("output", Bare::Allowed) {
        None => {
            attributes.wrong(Code::MissingKey, None, "`output` is missing".into(), None);
            size
        }
        Some((Value::Sequence(list), place)) if list.len() == 2 => [0, 1].map(|axis| match &list[axis] {
            Value::Null => size[axis],
            value => attributes.to_size("output", value, place.index(axis), Range::Positive),
        }),
        Some((value, place)) => [attributes.to_size("output", value, place, Range::Positive); 2],
    };
    AdaptivePool2d { output }
}

fn local_response_norm(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.no_bare();
    let size = attributes.size("size", Bare::No, Range::Positive);
    if size.is_none() {
        attributes.wrong(Code::MissingKey, None, "`size` is missing".into(), None);
    }
    let size = size.unwrap_or(1);
    let alpha = attributes.number("alpha", Bare::No, 1e-4);
    let alpha = match attributes.value("convention", Bare::No).and_then(|(value, _)| value.as_str()) {
        Some("pytorch") => alpha,
        Some("paper") => alpha * size as f64,
        Some(_) | None => {
            let message = "`convention` must be `pytorch` or `paper`".into();
            let help = "PyTorch divides alpha by `size`, the paper does not: the results differ";
            attributes.wrong(Code::MissingKey, Some("convention"), message, Some(help.into()));
            alpha
        }
    };
    let norm = LocalResponseNorm {
        size,
        alpha,
        beta: attributes.number("beta", Bare::No, 0.75),
        k: attributes.number("k", Bare::No, 1.0),
        pool: None,
    };
    if norm.k <= 0.0 {
        let message = "`k` must be positive: a pixel of zeros would be divided by 0".into();
        attributes.wrong(Code::Value, Some("k"), message, None);
    }
    (Op::LocalResponseNorm(norm), Vec::new())
}

fn batch_norm2d(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let num_features = attributes.size("num_features", Bare::Allowed, Range::Positive);
    let norm = BatchNorm2d {
        name: layer.name.clone(),
        num_features: num_features.or(input.map(Shape::channels)).unwrap_or(1),
        eps: attributes.number("eps", Bare::No, 1e-5),
        affine: attributes.flag("affine", true),
    };
    if norm.eps < 0.0 {
        attributes.wrong(Code::Value, Some("eps"), "`eps` is negative".into(), None);
    }
    let affine = [("weight", TensorKind::BatchNormWeight), ("bias", TensorKind::BatchNormBias)];
    let running = [("running_mean", TensorKind::RunningMean), ("running_var", TensorKind::RunningVar)];
    let kinds = affine.into_iter().filter(|_| norm.affine).chain(running);
    let tensors = kinds.map(|(suffix, kind)| tensor(layer, suffix, vec![norm.num_features], kind)).collect();
    (Op::BatchNorm2d(norm), tensors)
}

fn dropout(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let p = attributes.number("p", Bare::Allowed, 0.5);
    if !(0.0..=1.0).contains(&p) {
        attributes.wrong(Code::Value, Some("p"), format!("`p` is {p}, expected 0 to 1"), None);
    }
    (Op::Dropout(Dropout { p }), Vec::new())
}

fn flatten(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    only_dimension_one(attributes, "start_dim", Bare::No);
    plain(attributes, Op::Flatten)
}

fn softmax(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    only_dimension_one(attributes, "dim", Bare::Allowed);
    (Op::Softmax, Vec::new())
}

fn concat(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    only_dimension_one(attributes, "dim", Bare::No);
    plain(attributes, Op::Concat)
}

/// Dimension 0 is the batch; other than dimension 1 there is no use for in a network of this kind.
fn only_dimension_one(attributes: &mut Attributes<'_>, name: &'static str, bare: Bare) {
    if attributes.size(name, bare, Range::Any).is_some_and(|dimension| dimension != 1) {
        attributes.wrong(Code::Value, Some(name), format!("`{name}` must be 1, the channels"), None);
    }
}
