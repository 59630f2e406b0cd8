//! Operators with weights: convolutions, linear layers, and activations with learned slopes.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        expression::is_expression,
        format::{Absent, Bound, Form},
        kinds::{Flag, Kind, Pair, Size, Word},
        suggest::nearest,
        tree::Node,
    },
    Asked, FACTORY,
    layout::pad_mode,
    payload,
    window::{DILATION, Extent, KERNEL, STRIDE},
};
use crate::{
    diagnostic::{Code, Span},
    ir::{Activation, Conv, Epilogue, Linear, Op, PadMode, Padding, Prelu, Spatial, TensorKind},
};

pub(super) const ZEROS: Argument = Argument {
    name: "padding_mode",
    form: Form::Word(&["zeros"]),
    why: "padding is zeros, and the result would differ",
};
const INIT: Argument =
    Argument { name: "init", form: Form::Number(Bound::None), why: "it must be a number, the slope before training" };

const PADDING_MODE: Attribute = Attribute::new("padding_mode", "what the padding is");
const MODES: [&str; 4] = ["zeros", "reflect", "replicate", "circular"];

pub(super) const OUT_CHANNELS: Attribute = Attribute::new("out_channels", "the number of kernels").bare();
pub(super) const IN_CHANNELS: Attribute = Attribute::new("in_channels", "the expected number of channels of the input");
const PADDING: Attribute = Attribute::new(
    "padding",
    "zeros around the image: for all sides, `[vertical, horizontal]`, `[top, left, bottom, right]`, `same` or `valid`",
);
pub(super) const GROUPS: Attribute = Attribute::new("groups", "the number of groups of channels");
pub(super) const BIAS: Attribute = Attribute::new("bias", "whether to add a learned bias to each output");
const OUT_FEATURES: Attribute = Attribute::new("out_features", "the last size of the result").bare();
const IN_FEATURES: Attribute =
    Attribute::new("in_features", "the expected last size of the input; needed if it is not a vector");
const NUM_PARAMETERS: Attribute =
    Attribute::new("num_parameters", "the number of learned slopes: 1, or one for each channel").bare();

pub(super) fn conv1d(asked: &mut Asked<'_, '_>) -> Op {
    conv(asked, Spatial::Length)
}

pub(super) fn conv2d(asked: &mut Asked<'_, '_>) -> Op {
    conv(asked, Spatial::Image)
}

fn conv(asked: &mut Asked<'_, '_>, spatial: Spatial) -> Op {
    let positive = Extent::positive(spatial);
    let (of, attributes) = (payload!(asked, Conv), &mut *asked.attributes);
    attributes.without_effect(&FACTORY);
    let out_channels = attributes.required(OUT_CHANNELS, Size::Positive, of.map(|conv| conv.out_channels));
    let in_channels = attributes.optional(IN_CHANNELS, Size::Positive, "the input's", of.map(|_| None));
    let kernel = attributes.required(KERNEL, positive, of.map(|conv| conv.kernel));
    let stride = attributes.or(STRIDE, positive, [1, 1], of.map(|conv| conv.stride));
    let padding = attributes.or(PADDING, Sides(spatial), Around::default(), of.map(|conv| Around::Sides(conv.padding)));
    let mode = attributes.or(PADDING_MODE, Word(&MODES), MODES[0], of.map(|conv| padding_mode(conv.padding_mode)));
    let dilation = attributes.or(DILATION, positive, [1, 1], of.map(|conv| conv.dilation));
    let padding = match padding {
        Around::Sides(padding) => padding,
        Around::Same(span) => same_padding(span, [kernel, stride, dilation], attributes),
    };
    let groups = attributes.or(GROUPS, Size::Positive, 1, of.map(|conv| conv.groups));
    let bias = attributes.or(BIAS, Flag, true, of.map(|conv| conv.bias.is_some()));
    let in_channels = in_channels.or(asked.input.map(|shape| shape.channels())).unwrap_or(1);
    let taps: &[usize] = match spatial {
        Spatial::Length => &kernel[1..],
        Spatial::Image => &kernel,
    };
    let weight = asked.own("weight", &[&[out_channels, in_channels / groups], taps].concat(), TensorKind::Weight);
    let bias = bias.then(|| asked.own("bias", &[out_channels], TensorKind::Bias));
    let epilogue = Epilogue::default();
    Op::Conv(Conv {
        spatial,
        in_channels,
        out_channels,
        kernel,
        stride,
        padding,
        padding_mode: pad_mode(mode, 0.0),
        dilation,
        groups,
        phases: None,
        weight,
        bias,
        epilogue,
    })
}

/// The word for what the padding of a convolution is.
fn padding_mode(mode: PadMode) -> &'static str {
    match mode {
        PadMode::Constant(_) => MODES[0],
        PadMode::Reflect | PadMode::Replicate | PadMode::Circular => mode.word(),
    }
}

/// An integer, `[vertical, horizontal]`, `[top, left, bottom, right]`, or PyTorch's `same` and `valid`; for a sequence an integer,
/// `[left, right]`, `same` or `valid`.
struct Sides(Spatial);

/// The padding around an image.
#[derive(Clone, Copy, PartialEq)]
enum Around {
    Sides(Padding),
    /// Enough for a result of the input's size, as requested at this place.
    Same(Span),
}

impl Kind for Sides {
    type Value = Around;
    const PLACEHOLDER: Around = Around::Sides(Padding::symmetric([0, 0]));

    fn form(&self) -> Form {
        const ZEROS: Form = Form::SizeOrZero;
        const WORDS: Form = Form::Word(&["same", "valid"]);
        match self.0 {
            Spatial::Length => Form::Either(const { &[ZEROS, Form::list(&ZEROS, 2, 2), WORDS] }),
            Spatial::Image => {
                Form::Either(const { &[ZEROS, Form::list(&ZEROS, 2, 2), Form::list(&ZEROS, 4, 4), WORDS] })
            }
        }
    }

    fn write(&self, around: &Around) -> String {
        match *around {
            Around::Same(_) => "same".into(),
            Around::Sides(Padding { left, right, .. }) if self.0 == Spatial::Length => match left == right {
                true => left.to_string(),
                false => format!("[{left}, {right}]"),
            },
            Around::Sides(padding @ Padding { top, left, .. }) if padding == Padding::symmetric([top, left]) => {
                Pair(Size::Any).write(&[top, left])
            }
            Around::Sides(Padding { top, left, bottom, right }) => format!("[{top}, {left}, {bottom}, {right}]"),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Around> {
        match (node.value.text(), node.value.list()) {
            (Some("valid"), _) => Some(Around::default()),
            (Some("same"), _) => Some(Around::Same(node.span)),
            (Some(text), _) if !is_expression(text) => {
                let message = format!("`{name}` must be an integer, a pair, four integers, `same` or `valid`");
                attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                    match nearest(text, ["same", "valid"]) {
                        Some(near) => diagnostic.fix(format!("did you mean `{near}`?"), node.span, near),
                        None => diagnostic.label("found a string"),
                    }
                });
                None
            }
            (_, Some([left, right])) if self.0 == Spatial::Length => {
                let [left, right] = [left, right].map(|side| attributes.size(name, side, 0));
                Some(Around::Sides(Padding { left: left?, right: right?, ..Padding::default() }))
            }
            (_, None) if self.0 == Spatial::Length => {
                let side = Size::Any.read(name, node, attributes)?;
                Some(Around::Sides(Padding::symmetric([0, side])))
            }
            (_, Some(_)) if self.0 == Spatial::Length => {
                let message = format!("`{name}` must be an integer, `[left, right]`, `same` or `valid`");
                attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| diagnostic);
                None
            }
            (_, Some([top, left, bottom, right])) => {
                let [top, left, bottom, right] = [top, left, bottom, right].map(|side| attributes.size(name, side, 0));
                Some(Around::Sides(Padding { top: top?, left: left?, bottom: bottom?, right: right? }))
            }
            (_, _) => Pair(Size::Any).read(name, node, attributes).map(Padding::symmetric).map(Around::Sides),
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
    Padding { bottom: total[0] - before[0], right: total[1] - before[1], ..Padding::symmetric(before) }
}

pub(super) fn linear(asked: &mut Asked<'_, '_>) -> Op {
    let (of, attributes) = (payload!(asked, Linear), &mut *asked.attributes);
    attributes.without_effect(&FACTORY);
    let out_features = attributes.required(OUT_FEATURES, Size::Positive, of.map(|linear| linear.out_features));
    let in_features = attributes.optional(
        IN_FEATURES,
        Size::Positive,
        "the input's, of a vector",
        of.map(|linear| Some(linear.in_features)),
    );
    let bias = attributes.or(BIAS, Flag, true, of.map(|linear| linear.bias.is_some()));
    // Without it, all elements are meant, as those of a vector: a forgotten `flatten` should not go unnoticed.
    let in_features = in_features.or(asked.input.map(|shape| shape.elements())).unwrap_or(0);
    let weight = asked.own("weight", &[out_features, in_features], TensorKind::Weight);
    let bias = bias.then(|| asked.own("bias", &[out_features], TensorKind::Bias));
    Op::Linear(Linear { in_features, out_features, weight, bias, epilogue: Epilogue::default() })
}

pub(super) fn prelu(asked: &mut Asked<'_, '_>) -> Op {
    let of = payload!(asked, Activation).and_then(Activation::prelu).map(|prelu| prelu.num_parameters);
    let attributes = &mut *asked.attributes;
    attributes.without_effect(&FACTORY);
    attributes.without_effect(&[INIT]);
    let num_parameters = attributes.or(NUM_PARAMETERS, Size::Positive, 1, of);
    let channels = asked.input.map_or(num_parameters, |shape| shape.channels());
    if num_parameters != 1 && num_parameters != channels {
        let message = format!("{num_parameters} slopes, but its input has {channels} channels");
        let span = attributes.span("num_parameters");
        attributes.wrong(Code::InputSize, span, &message, |diagnostic| {
            diagnostic.label(format!("expected 1, or one for each of {channels} channels"))
        });
    }
    let weight = asked.own("weight", &[num_parameters], TensorKind::PreluWeight);
    Op::Activation(Activation::Prelu(Prelu { num_parameters, weight }))
}
