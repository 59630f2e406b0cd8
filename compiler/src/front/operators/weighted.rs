//! Operators with weights: convolutions, linear layers, and activations with learned slopes.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::{Absent, Bound, Form},
        kinds::{Flag, Kind, Pair, Size},
        layers::Layer,
        suggest::nearest,
        tree::Node,
    },
    FACTORY, tensor,
    window::{DILATION, KERNEL, POSITIVE, STRIDE},
};
use crate::{
    diagnostic::{Code, Span},
    ir::{Activation, Conv2d, Epilogue, Linear, Op, Padding, Prelu, Shape, Tensor, TensorKind},
};

const PADDING_MODE: Argument = Argument {
    name: "padding_mode",
    form: Form::Word(&["zeros"]),
    why: "padding is zeros, and the result would differ",
};
const INIT: Argument =
    Argument { name: "init", form: Form::Number(Bound::None), why: "it must be a number, the slope before training" };

const OUT_CHANNELS: Attribute = Attribute::new("out_channels", "the number of kernels").bare();
const IN_CHANNELS: Attribute = Attribute::new("in_channels", "the expected number of channels of the input");
const PADDING: Attribute = Attribute::new(
    "padding",
    "zeros around the image: for all sides, `[vertical, horizontal]`, `[top, left, bottom, right]`, `same` or `valid`",
);
const GROUPS: Attribute = Attribute::new("groups", "the number of groups of channels");
const BIAS: Attribute = Attribute::new("bias", "whether to add a learned bias to each output");
const OUT_FEATURES: Attribute = Attribute::new("out_features", "the length of the result").bare();
const IN_FEATURES: Attribute = Attribute::new("in_features", "the expected length of the input");
const NUM_PARAMETERS: Attribute =
    Attribute::new("num_parameters", "the number of learned slopes: 1, or one for each channel").bare();

pub(super) fn conv2d(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&FACTORY);
    attributes.without_effect(&[PADDING_MODE]);
    let out_channels = attributes.required(OUT_CHANNELS, Size::Positive);
    let in_channels = attributes.optional(IN_CHANNELS, Size::Positive, "the input's");
    let kernel = attributes.required(KERNEL, POSITIVE);
    let stride = attributes.or(STRIDE, POSITIVE, [1, 1]);
    let padding = attributes.or(PADDING, Sides, Around::default());
    let dilation = attributes.or(DILATION, POSITIVE, [1, 1]);
    let conv = Conv2d {
        name: layer.name.clone(),
        in_channels: in_channels.or(input.map(Shape::channels)).unwrap_or(1),
        out_channels,
        kernel,
        stride,
        padding: match padding {
            Around::Sides(padding) => padding,
            Around::Same(span) => same_padding(span, [kernel, stride, dilation], attributes),
        },
        dilation,
        groups: attributes.or(GROUPS, Size::Positive, 1),
        bias: attributes.or(BIAS, Flag, true),
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
struct Sides;

/// The padding around an image.
#[derive(Clone, Copy)]
enum Around {
    Sides(Padding),
    /// Enough for a result of the input's size, as requested at this place.
    Same(Span),
}

impl Kind for Sides {
    type Value = Around;
    const PLACEHOLDER: Around = Around::Sides(symmetric([0, 0]));

    fn form(&self) -> Form {
        const ZEROS: Form = Form::SizeOrZero;
        const WORDS: Form = Form::Word(&["same", "valid"]);
        Form::Either(const { &[ZEROS, Form::list(&ZEROS, 2, 2), Form::list(&ZEROS, 4, 4), WORDS] })
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Around> {
        match (node.value.text(), node.value.list()) {
            (Some("valid"), _) => Some(Around::default()),
            (Some("same"), _) => Some(Around::Same(node.span)),
            (Some(text), _) if !text.starts_with('$') => {
                let message = format!("`{name}` must be an integer, a pair, four integers, `same` or `valid`");
                attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                    match nearest(text, ["same", "valid"]) {
                        Some(near) => diagnostic.fix(format!("did you mean `{near}`?"), node.span, near),
                        None => diagnostic.label("found a string"),
                    }
                });
                None
            }
            (_, Some([top, left, bottom, right])) => {
                let [top, left, bottom, right] = [top, left, bottom, right].map(|side| attributes.size(name, side, 0));
                Some(Around::Sides(Padding { top: top?, left: left?, bottom: bottom?, right: right? }))
            }
            (_, _) => Pair(Size::Any).read(name, node, attributes).map(symmetric).map(Around::Sides),
        }
    }
}

impl Default for Around {
    fn default() -> Around {
        Sides::PLACEHOLDER
    }
}

impl From<Around> for Absent {
    fn from(_: Around) -> Absent {
        Absent::Integer(0)
    }
}

const fn symmetric([vertical, horizontal]: [usize; 2]) -> Padding {
    Padding { top: vertical, left: horizontal, bottom: vertical, right: horizontal }
}

/// As in PyTorch, the odd row or column goes to the end.
fn same_padding(span: Span, [kernel, stride, dilation]: [[usize; 2]; 3], attributes: &mut Attributes<'_>) -> Padding {
    if stride != [1, 1] {
        let stride = attributes.span("stride");
        attributes.wrong(Code::Value, span, "`padding: same` needs a stride of 1", |diagnostic| {
            diagnostic
                .also(stride, "the stride")
                .note("PyTorch rejects this; other frameworks differ in where they put an odd remainder")
                .help("write the network's padding explicitly: `padding: [top, left, bottom, right]`")
        });
    }
    let total = [0, 1].map(|axis: usize| dilation[axis] * (kernel[axis] - 1));
    let before = total.map(|total| total / 2);
    Padding { bottom: total[0] - before[0], right: total[1] - before[1], ..symmetric(before) }
}

pub(super) fn linear(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&FACTORY);
    let out_features = attributes.required(OUT_FEATURES, Size::Positive);
    let in_features = attributes.optional(IN_FEATURES, Size::Positive, "the input's");
    let features = match input {
        Some(Shape::Flat { features }) => *features,
        Some(Shape::Image { .. }) | None => 1,
    };
    let linear = Linear {
        name: layer.name.clone(),
        in_features: in_features.unwrap_or(features),
        out_features,
        bias: attributes.or(BIAS, Flag, true),
        batch_norm: None,
        activation: None,
    };
    let shape = vec![out_features, linear.in_features];
    let mut tensors = vec![tensor(layer, "weight", shape, TensorKind::Weight)];
    if linear.bias {
        tensors.push(tensor(layer, "bias", vec![out_features], TensorKind::Bias));
    }
    (Op::Linear(linear), tensors)
}

pub(super) fn prelu(layer: &Layer<'_>, attributes: &mut Attributes<'_>, input: Option<&Shape>) -> (Op, Vec<Tensor>) {
    attributes.without_effect(&FACTORY);
    attributes.without_effect(&[INIT]);
    let num_parameters = attributes.or(NUM_PARAMETERS, Size::Positive, 1);
    let channels = input.map_or(num_parameters, Shape::channels);
    if num_parameters != 1 && num_parameters != channels {
        let message = format!("{num_parameters} slopes, but its input has {channels} channels");
        let span = attributes.span("num_parameters");
        attributes.wrong(Code::InputSize, span, &message, |diagnostic| {
            diagnostic.label(format!("expected 1, or one for each of {channels} channels"))
        });
    }
    let tensors = vec![tensor(layer, "weight", vec![num_parameters], TensorKind::PreluWeight)];
    (Op::Activation(Activation::Prelu(Prelu { name: layer.name.clone(), num_parameters })), tensors)
}
