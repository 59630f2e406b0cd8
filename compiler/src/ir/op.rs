//! The operators: one enum, one payload struct each, with PyTorch's names and meanings.
//!
//! Pairs are `[vertical, horizontal]`. Sizes that PyTorch infers are resolved here.

use graphc_program::Pointwise;

/// What a node computes. The page of [`ir`](super) says how each changes shapes, and which tensors it owns.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// The network's input: one image, `[channels, height, width]`.
    Input,
    /// `torch.nn.Conv2d`, with what the passes fused into it.
    Conv2d(Conv2d),
    /// `torch.nn.Linear`, with what the passes fused into it.
    Linear(Linear),
    /// An elementwise function.
    Activation(Activation),
    /// `torch.nn.MaxPool2d`.
    MaxPool2d(MaxPool2d),
    /// `torch.nn.AvgPool2d`.
    AvgPool2d(AvgPool2d),
    /// `torch.nn.AdaptiveAvgPool2d`.
    AdaptiveAvgPool2d(AdaptivePool2d),
    /// `torch.nn.AdaptiveMaxPool2d`.
    AdaptiveMaxPool2d(AdaptivePool2d),
    /// `torch.nn.LocalResponseNorm`.
    LocalResponseNorm(LocalResponseNorm),
    /// `torch.nn.BatchNorm2d` or `BatchNorm1d` in evaluation mode.
    BatchNorm(BatchNorm),
    /// `torch.nn.Dropout`: the identity at inference.
    Dropout(Dropout),
    /// `torch.nn.Flatten(1)`: `[c, h, w]` to `[c * h * w]`, row-major.
    Flatten,
    /// `torch.nn.Softmax(dim=1)`: over the channels.
    Softmax,
    /// `torch.add` of two or more inputs of one shape, left to right.
    Add,
    /// `torch.mul` of two or more inputs of one shape, left to right.
    Mul,
    /// `torch.cat(dim=1)`: inputs of equal height and width, one after the other along the channels.
    Concat,
}

/// A function of each element, and perhaps of its channel.
#[derive(Clone, Debug, PartialEq)]
pub enum Activation {
    /// A function of the table in `graphc-program`.
    Pointwise(Pointwise),
    /// `x > 0 ? x : slope[channel] * x`; the slopes are the tensor `NAME.weight`.
    Prelu(Prelu),
}

impl Activation {
    /// The function, if a step before can apply it to its result before that is stored.
    pub fn fused(&self) -> Option<Pointwise> {
        match self {
            Activation::Pointwise(function) => Some(*function),
            Activation::Prelu(_) => None,
        }
    }
}

/// Attributes of `torch.nn.PReLU`.
#[derive(Clone, Debug, PartialEq)]
pub struct Prelu {
    /// The layer that owns the tensor `weight`.
    pub name: String,
    /// One slope for all channels (1) or one each (the input's channels).
    pub num_parameters: usize,
}

/// Attributes of `torch.nn.Conv2d` (and, after the passes, what is fused into it).
#[derive(Clone, Debug, PartialEq)]
pub struct Conv2d {
    /// The layer that owns the tensors `weight` and `bias`.
    pub name: String,
    /// Channels of the input.
    pub in_channels: usize,
    /// Channels of the output.
    pub out_channels: usize,
    /// Size of the filter.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Zeros added at each side.
    pub padding: Padding,
    /// Distance between the taps of the filter.
    pub dilation: [usize; 2],
    /// Number of groups; both channel counts are multiples of it.
    pub groups: usize,
    /// Whether there is a tensor `bias`.
    pub bias: bool,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

/// What a convolution or linear layer does to a result before it is stored, in this order:
/// batch norm (folded into the weights), plus residual, activation, pooling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Epilogue {
    /// Folded into the weights when they are loaded.
    pub batch_norm: Option<BatchNorm>,
    /// Whether the node's second input is added to the result.
    pub residual: Residual,
    /// Applied to the sum.
    pub activation: Option<Pointwise>,
    /// Applied last; the node's shape is then the pool's.
    pub pool: Option<MaxPool2d>,
}

/// Where a fused addition takes its other term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Residual {
    /// Nothing is added.
    #[default]
    None,
    /// The node's second input is added.
    SecondInput,
}

/// Zeros (or, in max pooling, minus infinities) added around an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Padding {
    /// Rows above.
    pub top: usize,
    /// Columns to the left.
    pub left: usize,
    /// Rows below.
    pub bottom: usize,
    /// Columns to the right.
    pub right: usize,
}

/// Attributes of `torch.nn.Linear` (and, after the passes, what is fused into it).
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// The layer that owns the tensors `weight` and `bias`.
    pub name: String,
    /// Length of the input.
    pub in_features: usize,
    /// Length of the output.
    pub out_features: usize,
    /// Whether there is a tensor `bias`.
    pub bias: bool,
    /// Folded into the weights when they are loaded.
    pub batch_norm: Option<BatchNorm>,
    /// Applied to the result, after the batch norm.
    pub activation: Option<Pointwise>,
}

/// Attributes of `torch.nn.MaxPool2d`.
#[derive(Clone, Debug, PartialEq)]
pub struct MaxPool2d {
    /// Size of the window.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Implicit minus infinity at the top and bottom, left and right.
    pub padding: [usize; 2],
    /// Distance between the taps of the window.
    pub dilation: [usize; 2],
    /// How the output size is rounded.
    pub rounding: Rounding,
}

/// Attributes of `torch.nn.AvgPool2d`.
#[derive(Clone, Debug, PartialEq)]
pub struct AvgPool2d {
    /// Size of the window.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Zeros at the top and bottom, left and right.
    pub padding: [usize; 2],
    /// How the output size is rounded.
    pub rounding: Rounding,
    /// What a window's sum is divided by.
    pub divisor: Divisor,
}

/// Rounding of a pooled size: `ceil_mode` false or true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// `ceil_mode: false`.
    Floor,
    /// `ceil_mode: true`: a last, partial window, if it starts inside the image or its left or top padding.
    Ceil,
}

/// What `torch.nn.AvgPool2d` divides a window's sum by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// `count_include_pad: true`: the window's size, clipped to the padded image.
    PaddedWindow,
    /// `count_include_pad: false`: the part of the window that lies in the image.
    Window,
    /// `divisor_override`.
    Fixed(usize),
}

/// Attributes of `torch.nn.AdaptiveAvgPool2d` and `AdaptiveMaxPool2d`.
#[derive(Clone, Debug, PartialEq)]
pub struct AdaptivePool2d {
    /// Height and width of the output; `None` in the file is resolved to the input's.
    pub output: [usize; 2],
}

/// Attributes of `torch.nn.LocalResponseNorm` (and, after the passes, what is fused into it), in PyTorch's convention:
/// `x / (k + alpha / size * sum of squares of `size` neighbouring channels) ^ beta`.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalResponseNorm {
    /// Number of neighbouring channels; channel `c` sees `c - size / 2 ..= c + (size - 1) / 2`.
    pub size: usize,
    /// PyTorch's alpha: the paper's times `size`.
    pub alpha: f64,
    /// The exponent.
    pub beta: f64,
    /// The constant.
    pub k: f64,
    /// Applied last; the node's shape is then the pool's.
    pub pool: Option<MaxPool2d>,
}

impl LocalResponseNorm {
    /// The same norm of `channels` channels, of which no window reaches beyond the last on both sides.
    pub fn within(&self, channels: usize) -> LocalResponseNorm {
        let most = 2 * channels;
        if self.size <= most {
            return self.clone();
        }
        LocalResponseNorm { size: most, alpha: self.alpha * most as f64 / self.size as f64, ..self.clone() }
    }
}

/// Attributes of `torch.nn.BatchNorm2d` and `BatchNorm1d`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchNorm {
    /// The layer that owns the tensors `weight`, `bias`, `running_mean` and `running_var`.
    pub name: String,
    /// Channels, or features.
    pub num_features: usize,
    /// Added to the variance.
    pub eps: f64,
    /// Whether there are tensors `weight` and `bias`.
    pub affine: bool,
    /// What is normalised.
    pub over: NormOver,
}

/// What a batch norm takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NormOver {
    /// Images: `BatchNorm2d`.
    Images,
    /// Vectors: `BatchNorm1d`.
    Vectors,
}

impl NormOver {
    /// The operator's name in a model file, and in PyTorch.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            NormOver::Images => ["batch_norm2d", "BatchNorm2d"],
            NormOver::Vectors => ["batch_norm1d", "BatchNorm1d"],
        }
    }
}

/// Attributes of `torch.nn.Dropout`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dropout {
    /// Probability of zeroing an element in training; without effect here.
    pub p: f64,
}
