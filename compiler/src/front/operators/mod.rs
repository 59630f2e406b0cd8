//! The operators: their attributes with PyTorch's names, meanings and defaults, and the tensors they own.
//!
//! An operator is a row of [`OPERATORS`] and a function that reads its attributes. There is no separate list of
//! attributes: [`describe`] lets the function read a layer without any, and [`write`] passes it an operator, whose
//! attributes are then written instead of read.

mod conv_transpose;
mod input_norm;
mod layout;
mod norm;
mod plain;
mod pool;
mod reduce;
mod upsample;
mod weighted;
mod window;

use std::{rc::Rc, sync::LazyLock};

use graphc_program::{Pointwise, pointwise};

use super::{
    aliases::{self, Elsewhere},
    attributes::{Answered, Argument, Attributes},
    format::{Absent, Field, Form, Operator},
    layers::{self, Called, Given, Layer, Naming},
    suggest::{did_you_mean, list, replace, say, shown},
    tree::{self, Node, Value},
    values::{Values, Variables},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Help, Source, Span},
    ir::{Inputs, Op, Origin, Shape, Tensor, TensorId, TensorKind, TensorTable},
};

/// Reads the attributes of an operator.
type Read = fn(&mut Asked<'_, '_>) -> Op;

/// The source of an operator: its attributes, its input, and the tensors that it owns.
struct Asked<'a, 'l> {
    attributes: &'a mut Attributes<'l>,
    /// The shape of the first input, if it is known.
    input: Option<Shape>,
    /// The name of the layer, which is the prefix of its tensors' names.
    layer: &'a str,
    tensors: &'a mut TensorTable<Tensor>,
    /// The operator whose attributes are to be written; none if they are read.
    of: Option<&'a Op>,
}

impl Asked<'_, '_> {
    /// Adds the only tensor of a layer, which is called as the layer.
    fn own_itself(&mut self, shape: &[usize], kind: TensorKind) -> TensorId {
        self.tensors.push(Tensor { name: self.layer.into(), shape: shape.to_vec(), kind, origin: Origin::Named })
    }

    /// Adds a tensor of the layer.
    fn own(&mut self, suffix: &str, shape: &[usize], kind: TensorKind) -> TensorId {
        self.tensors.push(Tensor {
            name: format!("{}.{suffix}", self.layer),
            shape: shape.to_vec(),
            kind,
            origin: Origin::Named,
        })
    }
}

/// The payload of the operator to be written, if it is of this kind.
macro_rules! payload {
    ($asked:expr, $kind:ident) => {
        if let Some(Op::$kind(payload)) = $asked.of { Some(payload) } else { None }
    };
}
use payload;

/// How the attributes of an operator are read.
#[derive(Clone, Copy)]
enum Decode {
    /// By a function of its own.
    Own(Read),
    /// By the table of elementwise functions.
    Pointwise(&'static pointwise::Row),
}

impl Decode {
    fn read(self, asked: &mut Asked<'_, '_>) -> Op {
        match self {
            Decode::Own(read) => read(asked),
            Decode::Pointwise(row) => plain::pointwise(row, asked),
        }
    }
}

/// An operator of the format.
#[derive(Clone, Copy)]
struct Row {
    name: &'static str,
    decode: Decode,
    example: &'static str,
    /// The PyTorch operator that defines it.
    torch: &'static str,
    about: &'static str,
}

const fn row(name: &'static str, read: Read, example: &'static str, torch: &'static str, about: &'static str) -> Row {
    Row { name, decode: Decode::Own(read), example, torch, about }
}

/// Every operator of the format: those below, and the elementwise functions.
static OPERATORS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    // Those of a number in place of another layer's value are forms of operators of the table.
    let functions = Pointwise::ROWS.iter().filter(|function| OWN.iter().all(|own| own.name != function.name));
    let functions = functions.map(|function| Row {
        name: function.name,
        decode: Decode::Pointwise(function),
        example: function.example,
        torch: function.torch_path,
        about: function.formula,
    });
    OWN.iter().copied().chain(functions).collect()
});

/// The operators with their own attributes or tensors.
#[rustfmt::skip]
const OWN: &[Row] = &[
    row("conv2d", weighted::conv2d, "conv2d: {out_channels: 64, kernel: 3}", "torch.nn.Conv2d",
        "the convolution of an image with learned kernels"),
    row("conv1d", weighted::conv1d, "conv1d: {out_channels: 64, kernel: 3}", "torch.nn.Conv1d",
        "a convolution of a sequence"),
    row("conv_transpose2d", conv_transpose::image, "conv_transpose2d: {out_channels: 64, kernel: 2, stride: 2}",
        "torch.nn.ConvTranspose2d", "a transposed convolution: each pixel, spread by learned kernels"),
    row("conv_transpose1d", conv_transpose::sequence, "conv_transpose1d: {out_channels: 64, kernel: 2, stride: 2}",
        "torch.nn.ConvTranspose1d", "a transposed convolution of a sequence"),
    row("linear", weighted::linear, "linear: 10", "torch.nn.Linear",
        "a matrix of weights times a vector"),
    row("prelu", weighted::prelu, "prelu", "torch.nn.PReLU",
        "each value, multiplied by a learned slope if it is below 0"),
    row("max_pool2d", pool::max2d, "max_pool2d: {kernel: 3, stride: 2}", "torch.nn.MaxPool2d",
        "the largest value of each window"),
    row("avg_pool2d", pool::avg2d, "avg_pool2d: {kernel: 3, stride: 2}", "torch.nn.AvgPool2d",
        "the average of each window"),
    row("adaptive_avg_pool2d", pool::adaptive_avg2d, "adaptive_avg_pool2d: 6", "torch.nn.AdaptiveAvgPool2d",
        "averages over windows chosen to give a result of the given size"),
    row("adaptive_max_pool2d", pool::adaptive_max2d, "adaptive_max_pool2d: 6", "torch.nn.AdaptiveMaxPool2d",
        "maxima over windows chosen to give a result of the given size"),
    row("max_pool1d", pool::max1d, "max_pool1d: 4", "torch.nn.MaxPool1d",
        "the maximum of each window of a sequence"),
    row("avg_pool1d", pool::avg1d, "avg_pool1d: 4", "torch.nn.AvgPool1d",
        "the average of each window of a sequence"),
    row("adaptive_avg_pool1d", pool::adaptive_avg1d, "adaptive_avg_pool1d: 1", "torch.nn.AdaptiveAvgPool1d",
        "averages over windows chosen to give a sequence of the given length"),
    row("adaptive_max_pool1d", pool::adaptive_max1d, "adaptive_max_pool1d: 1", "torch.nn.AdaptiveMaxPool1d",
        "maxima over windows chosen to give a sequence of the given length"),
    row("lp_pool2d", pool::lp2d, "lp_pool2d: {norm_type: 2, kernel: 3, stride: 2}", "torch.nn.LPPool2d",
        "the norm of each window: a root of the sum of powers"),
    row("lp_pool1d", pool::lp1d, "lp_pool1d: {norm_type: 2, kernel: 4}", "torch.nn.LPPool1d",
        "the norm of each window of a sequence"),
    row("upsample", upsample::upsample, "upsample: {scale_factor: 2, mode: bilinear}", "torch.nn.Upsample",
        "an image or a sequence, interpolated to another size"),
    row("interpolate", upsample::upsample, "interpolate: {scale_factor: 2, mode: bilinear}",
        "torch.nn.functional.interpolate", "the same as `upsample`"),
    row("local_response_norm", norm::local_response, "local_response_norm: {size: 5, convention: pytorch}",
        "torch.nn.LocalResponseNorm", "each value, divided by a norm of the same pixel in neighbouring channels"),
    row("batch_norm2d", norm::batch2d, "batch_norm2d", "torch.nn.BatchNorm2d",
        "each channel of an image, normalised by the mean and variance from training"),
    row("batch_norm1d", norm::batch1d, "batch_norm1d", "torch.nn.BatchNorm1d",
        "each feature of a vector or channel of a sequence, normalised by the mean and variance from training"),
    row("layer_norm", input_norm::layer, "layer_norm: 96", "torch.nn.LayerNorm",
        "a value, normalised by the mean and variance of its last dimensions"),
    row("rms_norm", input_norm::root_mean_square, "rms_norm: 96", "torch.nn.RMSNorm",
        "a value, divided by the root of the mean square of its last dimensions"),
    row("group_norm", input_norm::group, "group_norm: 8", "torch.nn.GroupNorm",
        "groups of channels, each normalised by its own mean and variance"),
    row("instance_norm2d", input_norm::instance2d, "instance_norm2d: {affine: true}", "torch.nn.InstanceNorm2d",
        "the channels of an image, each normalised by its own mean and variance"),
    row("instance_norm1d", input_norm::instance1d, "instance_norm1d: {affine: true}", "torch.nn.InstanceNorm1d",
        "the channels of a sequence, each normalised by its own mean and variance"),
    row("layer_scale", input_norm::scale, "layer_scale", "torch.mul",
        "each channel, multiplied by a learned number: the tensor has the name of the layer"),
    row("parameter", input_norm::parameter, "parameter: [16, 1, 1]", "torch.nn.Parameter",
        "a learned value, the same for each image: the tensor has the name of the layer"),
    row("dropout", plain::dropout, "dropout: 0.5", "torch.nn.Dropout",
        "the input unchanged: it has an effect in training only"),
    row("identity", plain::identity, "identity", "torch.nn.Identity",
        "the input unchanged"),
    row("stochastic_depth", plain::stochastic_depth, "stochastic_depth: 0.1", "torchvision.ops.StochasticDepth",
        "the input unchanged: it has an effect in training only"),
    row("flatten", layout::flatten, "flatten", "torch.nn.Flatten",
        "dimensions as one, or a value as a vector"),
    row("reshape", layout::reshape, "reshape: [32, -1]", "torch.reshape",
        "the elements of a value, in the same order, under another shape"),
    row("unflatten", layout::unflatten, "unflatten: {dim: 1, sizes: [2, -1]}", "torch.nn.Unflatten",
        "a dimension as several"),
    row("squeeze", layout::squeeze, "squeeze: 2", "torch.squeeze",
        "a value without dimensions of size 1"),
    row("unsqueeze", layout::unsqueeze, "unsqueeze: 2", "torch.unsqueeze",
        "a value with one more dimension, of size 1"),
    row("permute", layout::permute, "permute: [0, 2, 3, 1]", "torch.permute",
        "a value with its dimensions in another order"),
    row("transpose", layout::transpose, "transpose: {dim0: 1, dim1: 2}", "torch.transpose",
        "a value with two dimensions exchanged"),
    row("slice", layout::slice, "slice: {dim: 1, end: 16}", "x[:, start:end:step]",
        "a range of a dimension"),
    row("select", layout::select, "select: {dim: 1, index: 0}", "torch.select",
        "an index of a dimension, without the dimension"),
    row("chunk", layout::chunk, "chunk: {chunks: 2, index: 0}", "torch.chunk",
        "one of several parts of a dimension"),
    row("split", layout::split, "split: {split_size: 16, index: 0}", "torch.split",
        "one of the parts of a dimension that have this size"),
    row("flip", layout::flip, "flip: 3", "torch.flip",
        "a value with dimensions in reverse"),
    row("roll", layout::roll, "roll: {shifts: 1, dims: 3}", "torch.roll",
        "a value whose elements go along a dimension, and from its end to its start"),
    row("pixel_shuffle", layout::pixel_shuffle, "pixel_shuffle: 2", "torch.nn.PixelShuffle",
        "channels as pixels of a larger image"),
    row("pixel_unshuffle", layout::pixel_unshuffle, "pixel_unshuffle: 2", "torch.nn.PixelUnshuffle",
        "pixels as channels of a smaller image"),
    row("channel_shuffle", layout::channel_shuffle, "channel_shuffle: 2", "torch.nn.ChannelShuffle",
        "the channels of several groups in turns"),
    row("pad", layout::pad, "pad: [1, 1, 1, 1]", "torch.nn.functional.pad",
        "a value with a constant around it"),
    row("softmax", reduce::softmax, "softmax", "torch.nn.Softmax",
        "the exponentials of the values, scaled to a sum of 1"),
    row("log_softmax", reduce::log_softmax, "log_softmax", "torch.nn.LogSoftmax",
        "the logarithms of a softmax"),
    row("mean", reduce::mean, "mean: [2, 3]", "torch.mean",
        "the mean over dimensions"),
    row("sum", reduce::sum, "sum: [2, 3]", "torch.sum",
        "the sum over dimensions"),
    row("amax", reduce::amax, "amax: [2, 3]", "torch.amax",
        "the largest value over dimensions"),
    row("amin", reduce::amin, "amin: [2, 3]", "torch.amin",
        "the smallest value over dimensions"),
    row("matmul", plain::matmul, "matmul: {from: [a, b]}", "torch.matmul",
        "the matrix product of the values of two layers"),
    row("add", plain::add, "add: {from: [a, b]}", "torch.add",
        "the sum of the values of several layers, or of one and a number"),
    row("mul", plain::mul, "mul: {from: [a, b]}", "torch.mul",
        "the product of the values of several layers, element by element, or of one and a number"),
    row("sub", plain::sub, "sub: {from: [a, b]}", "torch.sub",
        "the difference of two layers' values, or of one and a number"),
    row("div", plain::div, "div: {from: [a, b]}", "torch.div",
        "the quotient of two layers' values, or of one and a number"),
    row("maximum", plain::maximum, "maximum: {from: [a, b]}", "torch.maximum",
        "the larger of two layers' values, or of one and a number, element by element"),
    row("minimum", plain::minimum, "minimum: {from: [a, b]}", "torch.minimum",
        "the smaller of two layers' values, or of one and a number, element by element"),
    row("concat", layout::concat, "concat: {from: [a, b]}", "torch.cat",
        "the channels of several layers, or another dimension, concatenated"),
];

/// An example of the operator's use; `None` if it is unknown.
pub(super) fn example(operator: &str) -> Option<&'static str> {
    find(operator).map(|row| row.example)
}

/// Whether an operator reads no layer.
pub(super) fn reads_nothing(operator: &str) -> bool {
    operator == "parameter"
}

fn find(operator: &str) -> Option<&'static Row> {
    OPERATORS.iter().find(|row| row.name == operator)
}

/// All of them.
pub(super) fn describe() -> Vec<Operator> {
    let describe = |row: &Row| {
        let (op, asked) = unwritten(row, None);
        let (mut attributes, bare) = asked.fields;
        let facts = op.facts();
        let takes_a_number = matches!(op, Op::Fold(_)) && attributes.iter().any(|field| field.name == plain::NUMBER);
        let inputs = if takes_a_number { Inputs::OneOrMore } else { facts.inputs };
        let common =
            layers::COMMON.into_iter().filter(|field| field.name != layers::FROM.name || inputs != Inputs::None);
        attributes.extend(common.map(|field| as_it_reads(field, inputs)));
        let Row { name, torch, about, example, .. } = *row;
        Operator { name, torch, about, example, bare, attributes, facts }
    };
    OPERATORS.iter().map(describe).collect()
}

/// An operator in a model file: its name, and its attributes that differ from their defaults.
pub(super) fn write(op: &Op) -> (&'static str, Vec<(&'static str, String)>) {
    let name = op.facts().name;
    let written = find(name).map(|row| unwritten(row, Some(op)).1.written);
    (name, written.unwrap_or_default())
}

/// The attributes that an operator reads from a layer without any, or writes for itself.
fn unwritten(row: &Row, of: Option<&Op>) -> (Op, Answered) {
    let (source, variables) = (Source::new("", ""), Variables::new());
    let layer = Layer::unwritten(String::new(), Span::default());
    let (mut mistakes, mut tensors) = (Diagnostics::default(), TensorTable::new());
    let values = Values::of_file(&variables, &source);
    let mut attributes = Attributes::new(&layer, row.name, values, &mut mistakes);
    let mut asked = Asked { attributes: &mut attributes, input: None, layer: "", tensors: &mut tensors, of };
    let op = row.decode.read(&mut asked);
    (op, attributes.answered())
}

/// The field `from`, for an operator with this arity.
fn as_it_reads(field: Field, inputs: Inputs) -> Field {
    const ONE: Form = Form::Either(&[Form::Reference, Form::list(&Form::Reference, 1, 1)]);
    match inputs {
        _ if field.name != layers::FROM.name => field,
        Inputs::None | Inputs::One => Field { form: ONE, ..field },
        Inputs::Two => Field { form: layers::TWO, absent: Absent::Required, ..field },
        Inputs::OneOrMore => Field { form: layers::SOME, ..field },
        Inputs::TwoOrMore => Field { form: layers::SEVERAL, absent: Absent::Required, ..field },
    }
}

/// A layer's operator, as far as it is valid.
pub(super) struct Decoded {
    pub(super) op: Op,
    /// Whether the attributes have no mistakes.
    pub(super) is_right: bool,
}

/// Reads a layer's attributes, and adds its tensors; `None` if the operator is unknown.
pub(super) fn decode(
    layer: &Layer<'_>,
    values: Values<'_>,
    input: Option<Shape>,
    tensors: &mut TensorTable<Tensor>,
    diagnostics: &mut Diagnostics,
) -> Option<Decoded> {
    let operator = layer.operator?;
    let Some(row) = find(operator) else {
        diagnostics.push(unknown(layer, operator, input, values.source));
        return None;
    };
    let mut attributes = Attributes::new(layer, operator, values, diagnostics);
    let op = row.decode.read(&mut Asked { attributes: &mut attributes, input, layer: &layer.name, tensors, of: None });
    let is_right = attributes.finish();
    Some(Decoded { op, is_right })
}

/// The operator of a layer that is written by itself and owns no tensors; `None` if there is any mistake.
pub(super) fn of_text(text: &str, input: Shape) -> Option<Op> {
    let mut mistakes = Diagnostics::default();
    let node = tree::read(text, &mut mistakes).ok()??;
    let called = Called { name: String::new(), key: None, naming: Naming::Position, prefix: &Rc::from(""), scope: 0 };
    let layer = layers::layer(&node, called, &mut mistakes);
    let (source, variables, mut tensors) = (Source::new("", text), Variables::new(), TensorTable::new());
    let values = Values::of_file(&variables, &source);
    let decoded = decode(&layer, values, Some(input), &mut tensors, &mut mistakes)?;
    (decoded.is_right && mistakes.is_empty() && tensors.is_empty()).then_some(decoded.op)
}

/// For an unknown operator. Only an equivalent operator is suggested.
fn unknown(layer: &Layer<'_>, operator: &str, input: Option<Shape>, source: &Source) -> Diagnostic {
    let span = layer.operator_span;
    let names = || OPERATORS.iter().map(|row| row.name);
    let same = names().find(|name| aliases::is_same(name, operator)).map(Elsewhere::Called);
    let here = same.or_else(|| aliases::operator(operator));
    let message = match (operator, here) {
        ("", _) => "the operator is an empty string".into(),
        (_, Some(Elsewhere::Unsupported)) => format!("the operator `{}` is not supported", shown(operator)),
        _ => format!("there is no operator `{}`", shown(operator)),
    };
    let listed = || list(format!("the operators are {}", names().collect::<Vec<_>>().join(", ")));
    let help = match (here, input) {
        (Some(Elsewhere::Called(name)), _) => replace(format!("it is called `{name}`"), span, name),
        (Some(Elsewhere::BatchNorm), Some(shape)) if shape.image().is_some() => {
            replace("use `batch_norm2d` for images", span, "batch_norm2d")
        }
        (Some(Elsewhere::BatchNorm), Some(_)) => replace("use `batch_norm1d` for vectors", span, "batch_norm1d"),
        (Some(Elsewhere::BatchNorm), None) => say("use `batch_norm2d` for images, `batch_norm1d` for vectors"),
        (Some(Elsewhere::GlobalPool(name)), _) => global_pool(layer, name, source),
        (Some(Elsewhere::Like(text)), _) => say(text),
        (Some(Elsewhere::Unsupported), _) => {
            list("docs/operators.md lists the operators, and those of PyTorch that are not supported")
        }
        (None, _) => did_you_mean(operator, names(), span).unwrap_or_else(listed),
    };
    Diagnostic::new(Code::UnknownOperator, span, message).maybe(Some(help))
}

/// A pool to one pixel, whose size is implicit in other frameworks.
fn global_pool(layer: &Layer<'_>, name: &str, source: &Source) -> Help {
    let text = format!("write `{name}: 1`");
    let is_key = source.text[layer.operator_span.end..].trim_start_matches(['"', '\'']).starts_with(':');
    match layer.given {
        Given::Nothing if !is_key => replace(text, layer.operator_span, format!("{name}: 1")),
        Given::Bare(Node { value: Value::Integer(1), .. }) => replace(text, layer.operator_span, name),
        Given::Nothing | Given::Bare(_) | Given::Mapping(_) => say(text),
    }
}

/// PyTorch's arguments for the device and type of a layer's weights.
const FACTORY: [Argument; 2] = [
    Argument {
        name: "device",
        form: Form::Either(&[Form::Nothing, Form::Word(&["cpu"])]),
        why: "the program that loads a network chooses its device",
    },
    Argument {
        name: "dtype",
        form: Form::Either(&[Form::Nothing, Form::Word(&["float32", "float", "torch.float32", "torch.float"])]),
        why: "the precision is an option of the compiler",
    },
];
