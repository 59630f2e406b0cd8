//! Each operator: its attributes with PyTorch's names, meanings and defaults, and the tensors it owns.

use super::{
    attributes::{Attributes, Bare, Range},
    layers::Layer,
    suggest::{nearest, replace, say, shown},
    tree::{Node, Value},
    values::Values,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Help, Span},
    ir::{
        Activation, AdaptivePool2d, AvgPool2d, BatchNorm2d, Conv2d, Divisor, Dropout, Epilogue, Linear,
        LocalResponseNorm, MaxPool2d, Op, Padding, Prelu, Rounding, Shape, Tensor, TensorKind,
    },
};

type Decode = fn(&Layer<'_>, &mut Attributes<'_>, Option<&Shape>) -> (Op, Vec<Tensor>);

/// Every operator of the format, with an example. The shape is that of the first input, if it is known.
const OPERATORS: [(&str, Decode, &str); 17] = [
    ("conv2d", conv2d, "conv2d: {out_channels: 64, kernel: 3}"),
    ("linear", linear, "linear: 10"),
    ("relu", |_, attributes, _| plain(attributes, Op::Activation(Activation::Relu)), "relu"),
    ("tanh", |_, attributes, _| plain(attributes, Op::Activation(Activation::Tanh)), "tanh"),
    ("prelu", prelu, "prelu"),
    ("max_pool2d", max_pool2d, "max_pool2d: {kernel: 3, stride: 2}"),
    ("avg_pool2d", avg_pool2d, "avg_pool2d: {kernel: 3, stride: 2}"),
    ("adaptive_avg_pool2d", adaptive_avg_pool2d, "adaptive_avg_pool2d: 6"),
    ("adaptive_max_pool2d", adaptive_max_pool2d, "adaptive_max_pool2d: 6"),
    ("local_response_norm", local_response_norm, "local_response_norm: {size: 5, convention: pytorch}"),
    ("batch_norm2d", batch_norm2d, "batch_norm2d"),
    ("dropout", dropout, "dropout: 0.5"),
    ("flatten", flatten, "flatten"),
    ("softmax", softmax, "softmax"),
    ("add", |_, attributes, _| plain(attributes, Op::Add), "add: {from: [a, b]}"),
    ("mul", |_, attributes, _| plain(attributes, Op::Mul), "mul: {from: [a, b]}"),
    ("concat", concat, "concat: {from: [a, b]}"),
];

/// What others call our operators, in lower case and without `_`.
const ALIASES: [(&str, &str); 17] = [
    ("conv", "conv2d"),
    ("convolution", "conv2d"),
    ("dense", "linear"),
    ("fc", "linear"),
    ("fullyconnected", "linear"),
    ("gemm", "linear"),
    ("maxpool", "max_pool2d"),
    ("avgpool", "avg_pool2d"),
    ("averagepool", "avg_pool2d"),
    ("adaptiveavgpool", "adaptive_avg_pool2d"),
    ("globalaveragepool", "adaptive_avg_pool2d"),
    ("globalavgpool", "adaptive_avg_pool2d"),
    ("lrn", "local_response_norm"),
    ("bn", "batch_norm2d"),
    ("batchnorm", "batch_norm2d"),
    ("cat", "concat"),
    ("multiply", "mul"),
];

/// How an operator is written; `None` if there is no such operator.
pub(super) fn example(operator: &str) -> Option<&'static str> {
    OPERATORS.iter().find(|(name, ..)| *name == operator).map(|(.., example)| *example)
}

/// A layer's operator and tensors, as far as they can be read.
pub(super) struct Decoded {
    pub(super) op: Op,
    pub(super) tensors: Vec<Tensor>,
    /// Whether nothing is wrong with the attributes.
    pub(super) is_right: bool,
}

/// Reads a layer's attributes; `None` if there is no such operator.
pub(super) fn decode(
    layer: &Layer<'_>,
    values: Values<'_>,
    input: Option<&Shape>,
    diagnostics: &mut Diagnostics,
) -> Option<Decoded> {
    let operator = layer.operator?;
    let Some((_, decode, _)) = OPERATORS.iter().find(|(name, ..)| *name == operator) else {
        diagnostics.push(unknown(operator, layer.operator_span));
        return None;
    };
    let mut attributes = Attributes::new(layer, operator, values, diagnostics);
    let (op, tensors) = decode(layer, &mut attributes, input);
    let is_right = attributes.finish();
    Some(Decoded { op, tensors, is_right })
}

fn unknown(operator: &str, span: Span) -> Diagnostic {
    let message = match operator {
        "" => "the operator is an empty text".into(),
        _ => format!("there is no operator `{}`", shown(operator)),
    };
    let diagnostic = Diagnostic::new(Code::UnknownOperator, span, message);
    let simple = |name: &str| name.to_ascii_lowercase().replace('_', "");
    let names = || OPERATORS.iter().map(|(name, ..)| *name);
    let is = |name: &&str| simple(name) == simple(operator);
    let alias = || ALIASES.iter().find(|(alias, _)| *alias == simple(operator)).map(|(_, name)| *name);
    let meant: Option<Help> = names()
        .find(is)
        .or_else(alias)
        .map(|name| replace(format!("it is called `{name}`"), span, name))
        .or_else(|| nearest(operator, names()).map(|name| replace(format!("did you mean `{name}`?"), span, name)));
    let all: Vec<&str> = names().collect();
    diagnostic.maybe(Some(meant.unwrap_or_else(|| say(format!("the operators are {}", all.join(", "))))))
}

fn plain(attributes: &mut Attributes<'_>, op: Op) -> (Op, Vec<Tensor>) {
    attributes.no_bare();
    (op, Vec::new())
}

fn tensor(layer: &Layer<'_>, suffix: &str, shape: Vec<usize>, kind: TensorKind) -> Tensor {
    Tensor { name: format!("{}.{suffix}", layer.name), shape, kind }
}

fn conv2d(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let out_channels = attributes.required_size("out_channels", Bare::Allowed, Range::Positive);
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
    let Some(node) = attributes.value("padding", Bare::No) else { return Padding::default() };
    match (node.value.text(), node.value.list()) {
        (Some("valid"), _) => Padding::default(),
        (Some("same"), _) => {
            if stride != [1, 1] {
                let span = attributes.span("stride");
                attributes.wrong(Code::Value, node.span, "`padding: same` needs a stride of 1", |diagnostic| {
                    diagnostic.also(span, "the stride").help("give the padding as a number, `kernel / 2` for instance")
                });
            }
            // As PyTorch: the odd row or column goes to the end.
            let total = [0, 1].map(|axis: usize| dilation[axis] * (kernel[axis] - 1));
            let before = total.map(|total| total / 2);
            Padding { bottom: total[0] - before[0], right: total[1] - before[1], ..symmetric(before) }
        }
        (Some(text), _) if !text.starts_with('$') => {
            let message = "`padding` must be an integer, a pair, four integers, `same` or `valid`";
            attributes.wrong(Code::WrongType, node.span, message, |diagnostic| {
                match nearest(text, ["same", "valid"]) {
                    Some(near) => diagnostic.fix(format!("did you mean `{near}`?"), node.span, near),
                    None => diagnostic.label("found a text"),
                }
            });
            Padding::default()
        }
        (_, Some([top, left, bottom, right])) => {
            let mut side = |node: &Node| attributes.read_size("padding", node, Range::Any);
            Padding { top: side(top), left: side(left), bottom: side(bottom), right: side(right) }
        }
        (_, _) => symmetric(attributes.read_pair("padding", node, Range::Any)),
    }
}

fn linear(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let out_features = attributes.required_size("out_features", Bare::Allowed, Range::Positive);
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
        let message = format!("{num_parameters} slopes, but its input has {channels} channels");
        let span = attributes.span("num_parameters");
        attributes.wrong(Code::InputSize, span, &message, |diagnostic| {
            diagnostic.label(format!("expected 1 or {channels}")).fix(
                "give each channel a slope, or use 1 for all",
                span,
                channels.to_string(),
            )
        });
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

fn adaptive_avg_pool2d(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    (Op::AdaptiveAvgPool2d(adaptive(attributes, input)), Vec::new())
}

fn adaptive_max_pool2d(_: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    (Op::AdaptiveMaxPool2d(adaptive(attributes, input)), Vec::new())
}

/// `output` is an integer or a pair; `null` keeps the input's size.
fn adaptive(attributes: &mut Attributes<'_>, input: Option<&Shape>) -> AdaptivePool2d {
    let size = match input {
        Some(Shape::Image { height, width, .. }) => [*height, *width],
        Some(Shape::Flat { .. }) | None => [1, 1],
    };
    let output = match attributes.either("output", "output_size", Bare::Allowed) {
        None => attributes.missing("output", size),
        Some((name, Node { value: Value::List(list), .. })) if list.len() == 2 => {
            [0, 1].map(|axis: usize| match &list[axis] {
                Node { value: Value::Null, .. } => size[axis],
                node => attributes.read_size(name, node, Range::Positive),
            })
        }
        Some((name, node)) => attributes.read_pair(name, node, Range::Positive),
    };
    AdaptivePool2d { output }
}

fn local_response_norm(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.no_bare();
    let size = attributes.required_size("size", Bare::No, Range::Positive);
    let alpha = attributes.number("alpha", Bare::No, 1e-4);
    let alpha = match convention(attributes) {
        Convention::Pytorch => alpha,
        Convention::Paper => alpha * size as f64,
    };
    let norm = LocalResponseNorm {
        size,
        alpha,
        beta: attributes.number("beta", Bare::No, 0.75),
        k: attributes.number("k", Bare::No, 1.0),
        pool: None,
    };
    if norm.k <= 0.0 {
        let message = format!("`k` is {}, and a pixel of zeros would be divided by it", norm.k);
        attributes.wrong(Code::Value, attributes.span("k"), &message, |diagnostic| {
            diagnostic.label("expected a number above 0").help("PyTorch's default is 1, the paper's is 2")
        });
    }
    (Op::LocalResponseNorm(norm), Vec::new())
}

/// What `alpha` is divided by.
enum Convention {
    Pytorch,
    Paper,
}

fn convention(attributes: &mut Attributes<'_>) -> Convention {
    const WHY: &str = "PyTorch divides `alpha` by `size`, the paper does not: the same number gives other results";
    let Some(node) = attributes.value("convention", Bare::No) else {
        return attributes.missing_because("convention", WHY, Convention::Pytorch);
    };
    match node.value.text() {
        Some("pytorch") => Convention::Pytorch,
        Some("paper") => Convention::Paper,
        other => {
            let near = other.and_then(|text| nearest(text, ["pytorch", "paper"]));
            attributes.wrong(Code::Value, node.span, "`convention` must be `pytorch` or `paper`", |diagnostic| {
                let help = near.map(|near| replace(format!("did you mean `{near}`?"), node.span, near));
                diagnostic.note(WHY).maybe(help)
            });
            Convention::Pytorch
        }
    }
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
        let message = format!("`eps` is {}", norm.eps);
        attributes.wrong(Code::Value, attributes.span("eps"), &message, |diagnostic| {
            diagnostic.label("expected 0 or more").help("PyTorch's default is 1e-5")
        });
    }
    let affine = [("weight", TensorKind::BatchNormWeight), ("bias", TensorKind::BatchNormBias)];
    let running = [("running_mean", TensorKind::RunningMean), ("running_var", TensorKind::RunningVar)];
    let kinds = affine.into_iter().filter(|_| norm.affine).chain(running);
    let tensors = kinds.map(|(suffix, kind)| tensor(layer, suffix, vec![norm.num_features], kind)).collect();
    (Op::BatchNorm2d(norm), tensors)
}

fn dropout(_: &Layer<'_>, attributes: &mut Attributes<'_>, _: Option<&Shape>) -> (Op, Vec<Tensor>) {
    let p = attributes.number("p", Bare::Allowed, 0.5);
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
    let Some(node) = attributes.value(name, bare) else { return };
    match node.value.integer() {
        Some(1) => {}
        Some(other) => {
            let message = format!("`{name}` is {other}, and only 1, the channels, is possible");
            attributes.wrong(Code::Value, node.span, &message, |diagnostic| {
                diagnostic.label("expected 1").fix("leave it out, or write 1", node.span, "1")
            });
        }
        None => _ = attributes.read_size(name, node, Range::Any),
    }
}
