//! The only shape rules: what an operator makes of the shapes of its inputs, with checked arithmetic.

use std::fmt;

use super::{
    AdaptivePool2d, AvgPool2d, BatchNorm2d, Conv2d, Linear, LocalResponseNorm, MaxPool2d, Op, Padding, Residual,
    Rounding,
};

/// The largest dimension.
pub const MAX_DIMENSION: usize = 1 << 24;

/// The largest number of elements of a value or tensor: an index fits `i32`, as CUDA kernels want it.
pub const MAX_ELEMENTS: usize = i32::MAX as usize;

/// The shape of a value, for one image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `[channels, height, width]`.
    Image {
        /// Channels.
        channels: usize,
        /// Rows.
        height: usize,
        /// Columns.
        width: usize,
    },
    /// `[features]`.
    Flat {
        /// Features.
        features: usize,
    },
}

impl Shape {
    /// The dimensions: one or three.
    pub fn dimensions(&self) -> Vec<usize> {
        match *self {
            Shape::Image { channels, height, width } => vec![channels, height, width],
            Shape::Flat { features } => vec![features],
        }
    }

    /// Number of elements. A checked shape's fits.
    pub fn elements(&self) -> usize {
        self.dimensions().iter().product()
    }

    /// Channels, or features.
    pub fn channels(&self) -> usize {
        match *self {
            Shape::Image { channels, .. } => channels,
            Shape::Flat { features } => features,
        }
    }

    fn with_channels(self, channels: usize) -> Shape {
        match self {
            Shape::Image { height, width, .. } => Shape::Image { channels, height, width },
            Shape::Flat { .. } => Shape::Flat { features: channels },
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.dimensions())
    }
}

/// Why an operator does not fit its inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// Which rule.
    pub rule: Rule,
    /// The attribute at fault, if one is.
    pub attribute: Option<&'static str>,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
}

/// A rule about shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The operator takes images, or vectors.
    Rank,
    /// A size that is given must be the one that follows from the input.
    InputSize,
    /// Channels must be divisible by groups.
    Groups,
    /// A window must fit the padded image.
    Window,
    /// Padding of a pool is at most half of its window.
    PoolPadding,
    /// Inputs must have one shape, or one height and width.
    SameShape,
    /// Sizes have limits.
    TooLarge,
    /// How many inputs an operator takes.
    Arity,
}

type Result<T> = std::result::Result<T, ShapeError>;

fn fail<T>(rule: Rule, attribute: Option<&'static str>, message: String, help: Option<String>) -> Result<T> {
    Err(ShapeError { rule, attribute, message, help })
}

/// The shape of `op`'s result. `Op::Input` has no inputs and its own shape, so it is not for this function.
///
/// # Errors
/// If the operator cannot be applied to these shapes.
pub fn infer(op: &Op, inputs: &[Shape]) -> Result<Shape> {
    check_arity(op, inputs.len())?;
    let input = inputs[0];
    let shape = match op {
        Op::Input => input,
        Op::Conv2d(conv) => {
            let own = conv_output(conv, &input)?;
            if conv.epilogue.residual == Residual::SecondInput {
                same_shape(&[own, inputs[1]])?;
            }
            match &conv.epilogue.pool {
                Some(pool) => max_pool2d(pool, own)?,
                None => own,
            }
        }
        Op::Linear(layer) => linear(layer, input)?,
        Op::Activation(_) | Op::Dropout(_) | Op::Softmax => input,
        Op::MaxPool2d(pool) => max_pool2d(pool, input)?,
        Op::AvgPool2d(pool) => avg_pool2d(pool, input)?,
        Op::AdaptiveAvgPool2d(pool) | Op::AdaptiveMaxPool2d(pool) => adaptive_pool2d(pool, input)?,
        Op::LocalResponseNorm(norm) => local_response_norm(norm, input)?,
        Op::BatchNorm2d(norm) => batch_norm2d(norm, input)?,
        Op::Flatten => Shape::Flat { features: input.elements() },
        Op::Add | Op::Mul => same_shape(inputs)?,
        Op::Concat => concat(inputs)?,
    };
    within_limits(shape)
}

/// Whether a shape is within the limits, which keep every later size computation from overflowing.
///
/// # Errors
/// If it is not.
pub fn within_limits(shape: Shape) -> Result<Shape> {
    let elements = shape.dimensions().iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    let dimensions = shape.dimensions().iter().all(|size| *size <= MAX_DIMENSION);
    // A vector may be as long as its image has elements.
    let dimensions = dimensions || matches!(shape, Shape::Flat { .. });
    if dimensions && elements.is_some_and(|elements| elements <= MAX_ELEMENTS) {
        return Ok(shape);
    }
    let message =
        format!("a value of shape {shape} is too large: at most {MAX_ELEMENTS} elements, {MAX_DIMENSION} a dimension");
    fail(Rule::TooLarge, None, message, None)
}

fn check_arity(op: &Op, inputs: usize) -> Result<()> {
    let (expected, fits) = match op {
        Op::Add | Op::Mul | Op::Concat => ("two or more inputs", inputs >= 2),
        Op::Conv2d(conv) if conv.epilogue.residual == Residual::SecondInput => ("two inputs", inputs == 2),
        Op::Input
        | Op::Conv2d(_)
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm2d(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax => ("one input", inputs == 1),
    };
    if fits { Ok(()) } else { fail(Rule::Arity, Some("from"), format!("expected {expected}, found {inputs}"), None) }
}

fn image(input: Shape) -> Result<[usize; 3]> {
    match input {
        Shape::Image { channels, height, width } => Ok([channels, height, width]),
        Shape::Flat { features } => {
            let message = format!("expected an image [channels, height, width], found a vector of {features} features");
            fail(Rule::Rank, None, message, Some("put the layer before `flatten`".into()))
        }
    }
}

/// The shape of a convolution's own result, before a pool that is fused into it.
///
/// # Errors
/// If the input has other channels, or is smaller than the window.
pub fn conv_output(conv: &Conv2d, input: &Shape) -> Result<Shape> {
    let [channels, height, width] = image(*input)?;
    expect_size("in_channels", conv.in_channels, channels, "channels")?;
    for (of, count) in [("in_channels", conv.in_channels), ("out_channels", conv.out_channels)] {
        if !count.is_multiple_of(conv.groups) {
            let message = format!("`{of}` is {count}, which {} groups do not divide", conv.groups);
            return fail(Rule::Groups, Some("groups"), message, None);
        }
    }
    let weights = [conv.out_channels, conv.in_channels / conv.groups, conv.kernel[0], conv.kernel[1]];
    let elements = weights.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    if elements.is_none_or(|elements| elements > MAX_ELEMENTS) {
        return fail(Rule::TooLarge, None, format!("a weight of shape {weights:?} is too large"), None);
    }
    let Padding { top, left, bottom, right } = conv.padding;
    let [kernel, stride, dilation] = [conv.kernel, conv.stride, conv.dilation];
    let height = windows("height", height, [top, bottom], [kernel[0], stride[0], dilation[0]], Rounding::Floor)?;
    let width = windows("width", width, [left, right], [kernel[1], stride[1], dilation[1]], Rounding::Floor)?;
    Ok(Shape::Image { channels: conv.out_channels, height, width })
}

fn expect_size(attribute: &'static str, given: usize, found: usize, what: &str) -> Result<()> {
    if given == found {
        return Ok(());
    }
    let message = format!("expected {given} input {what}, but the input has {found}");
    let help = format!("leave `{attribute}` out, or set it to {found}");
    fail(Rule::InputSize, Some(attribute), message, Some(help))
}

/// How many windows fit: `floor((size + padding - dilation * (kernel - 1) - 1) / stride) + 1`, or the ceiling, as
/// `pooling_output_shape` in PyTorch's Pool.h: a last, partial window must start inside the image or the padding before it.
fn windows(
    of: &str,
    size: usize,
    [before, after]: [usize; 2],
    [kernel, stride, dilation]: [usize; 3],
    rounding: Rounding,
) -> Result<usize> {
    // Attributes are at most `MAX_DIMENSION`, so none of this overflows 64 bits.
    let [size64, before64, after64] = [size, before, after].map(|value| value as i64);
    let reach = dilation as i64 * (kernel as i64 - 1) + 1;
    let room = size64 + before64 + after64 - reach;
    if room < 0 {
        let padding = if before == after { format!("2*{before}") } else { format!("{before} + {after}") };
        let window =
            if dilation == 1 { format!("{kernel}") } else { format!("{dilation}*({kernel} - 1) + 1 = {reach}") };
        let message = format!("a window of {window} does not fit the {of} of {size} + {padding} = {}", room + reach);
        return fail(Rule::Window, Some("kernel"), message, None);
    }
    let stride = stride as i64;
    let rounded = match rounding {
        Rounding::Floor => room,
        Rounding::Ceil => room + stride - 1,
    };
    let mut count = rounded / stride + 1;
    if rounding == Rounding::Ceil && (count - 1) * stride >= size64 + before64 {
        count -= 1;
    }
    Ok(count as usize)
}

fn max_pool2d(pool: &MaxPool2d, input: Shape) -> Result<Shape> {
    pool2d(input, [pool.kernel, pool.stride, pool.padding, pool.dilation], pool.rounding)
}

fn avg_pool2d(pool: &AvgPool2d, input: Shape) -> Result<Shape> {
    pool2d(input, [pool.kernel, pool.stride, pool.padding, [1, 1]], pool.rounding)
}

fn pool2d(input: Shape, [kernel, stride, padding, dilation]: [[usize; 2]; 4], rounding: Rounding) -> Result<Shape> {
    let [channels, height, width] = image(input)?;
    for axis in 0..2 {
        let half = ((kernel[axis] - 1) * dilation[axis] + 1) / 2;
        if padding[axis] > half {
            let message = format!("padding of {} is more than half of the window of {}", padding[axis], kernel[axis]);
            return fail(Rule::PoolPadding, Some("padding"), message, Some(format!("use at most {half}")));
        }
    }
    let padded = |axis: usize| [padding[axis]; 2];
    let window = |axis: usize| [kernel[axis], stride[axis], dilation[axis]];
    let height = windows("height", height, padded(0), window(0), rounding)?;
    let width = windows("width", width, padded(1), window(1), rounding)?;
    Ok(Shape::Image { channels, height, width })
}

fn adaptive_pool2d(pool: &AdaptivePool2d, input: Shape) -> Result<Shape> {
    let [channels, _, _] = image(input)?;
    Ok(Shape::Image { channels, height: pool.output[0], width: pool.output[1] })
}

fn local_response_norm(norm: &LocalResponseNorm, input: Shape) -> Result<Shape> {
    let [channels, _, _] = image(input)?;
    if norm.size > 2 * channels {
        let message = format!("a window of {} channels over {channels} of them", norm.size);
        return fail(Rule::Window, Some("size"), message, None);
    }
    norm.pool.as_ref().map_or(Ok(input), |pool| max_pool2d(pool, input))
}

fn batch_norm2d(norm: &BatchNorm2d, input: Shape) -> Result<Shape> {
    let [channels, _, _] = image(input)?;
    expect_size("num_features", norm.num_features, channels, "channels")?;
    Ok(input)
}

fn linear(layer: &Linear, input: Shape) -> Result<Shape> {
    let Shape::Flat { features } = input else {
        let message = format!("expected a vector, found an image of shape {input}");
        return fail(Rule::Rank, None, message, Some("insert `flatten` before this layer".into()));
    };
    expect_size("in_features", layer.in_features, features, "features")?;
    if layer.in_features.checked_mul(layer.out_features).is_none_or(|elements| elements > MAX_ELEMENTS) {
        let message = format!("a weight of shape [{}, {features}] is too large", layer.out_features);
        return fail(Rule::TooLarge, None, message, None);
    }
    Ok(Shape::Flat { features: layer.out_features })
}

fn same_shape(inputs: &[Shape]) -> Result<Shape> {
    match inputs.iter().find(|shape| **shape != inputs[0]) {
        None => Ok(inputs[0]),
        Some(other) => {
            let message = format!("its inputs have different shapes: {} and {other}", inputs[0]);
            fail(Rule::SameShape, Some("from"), message, None)
        }
    }
}

fn concat(inputs: &[Shape]) -> Result<Shape> {
    let channels = inputs.iter().map(Shape::channels).sum();
    match inputs.iter().find(|shape| shape.with_channels(1) != inputs[0].with_channels(1)) {
        None => Ok(inputs[0].with_channels(channels)),
        Some(other) => {
            let message = format!("its inputs differ in height or width: {} and {other}", inputs[0]);
            fail(Rule::SameShape, Some("from"), message, None)
        }
    }
}

/// Multiply-accumulate operations of an operator for one image: those of convolutions and linear layers.
pub fn macs(op: &Op, output: &Shape) -> u64 {
    match op {
        Op::Conv2d(conv) => {
            let each = conv.in_channels / conv.groups * conv.kernel[0] * conv.kernel[1];
            (each as u64).saturating_mul(output.elements() as u64)
        }
        Op::Linear(linear) => linear.in_features as u64 * linear.out_features as u64,
        Op::Input
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm2d(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => 0,
    }
}
