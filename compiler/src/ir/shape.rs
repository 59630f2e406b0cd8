//! The only shape rules: what an operator makes of the shapes of its inputs, with checked arithmetic.

use std::fmt;

use super::{
    AdaptivePool2d, BatchNorm, Conv2d, Linear, LocalResponseNorm, MaxPool2d, NormOver, Op, Padding, Residual, Rounding,
    shape_error::{Alike, Inputs, Large, ShapeError},
    window::{Axis, Window},
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

type Result<T> = std::result::Result<T, ShapeError>;

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
        Op::MaxPool2d(_) | Op::AvgPool2d(_) => pool2d(op, input)?,
        Op::AdaptiveAvgPool2d(pool) | Op::AdaptiveMaxPool2d(pool) => adaptive_pool2d(pool, input)?,
        Op::LocalResponseNorm(norm) => local_response_norm(norm, input)?,
        Op::BatchNorm(norm) => batch_norm(norm, input)?,
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
    Err(ShapeError::TooLarge { what: Large::Value, dimensions: shape.dimensions() })
}

/// The shape that `op` would have if sizes that follow from its input were right: what the layers after a mistake are
/// judged by. `None` if nothing can be said.
pub fn recover(op: &Op, inputs: &[Shape]) -> Option<Shape> {
    let input = *inputs.first()?;
    let corrected = match op {
        Op::Conv2d(conv) => Op::Conv2d(Conv2d { in_channels: input.channels(), groups: 1, ..conv.clone() }),
        Op::BatchNorm(norm) => Op::BatchNorm(BatchNorm { num_features: input.channels(), ..norm.clone() }),
        Op::Linear(layer) => return Some(Shape::Flat { features: layer.out_features }),
        Op::Input
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => return None,
    };
    infer(&corrected, inputs).ok()
}

/// The windows of a convolution or pool, vertical and horizontal, over an image of this shape.
pub fn windows_of(op: &Op, input: &Shape) -> Option<[Window; 2]> {
    let Shape::Image { height, width, .. } = *input else { return None };
    let size = [height, width];
    match op {
        Op::Conv2d(conv) => Some(conv_windows(conv, size)),
        Op::MaxPool2d(pool) => Some(max_pool_windows(pool, size)),
        Op::AvgPool2d(pool) => {
            let padding = pool.padding.map(|padding| [padding; 2]);
            Some(windows(size, padding, [pool.kernel, pool.stride, [1, 1]], pool.rounding))
        }
        Op::Input
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => None,
    }
}

/// The windows of a convolution over an image of this height and width.
pub fn conv_windows(conv: &Conv2d, size: [usize; 2]) -> [Window; 2] {
    let Padding { top, left, bottom, right } = conv.padding;
    windows(size, [[top, bottom], [left, right]], [conv.kernel, conv.stride, conv.dilation], Rounding::Floor)
}

fn max_pool_windows(pool: &MaxPool2d, size: [usize; 2]) -> [Window; 2] {
    let padding = pool.padding.map(|padding| [padding; 2]);
    windows(size, padding, [pool.kernel, pool.stride, pool.dilation], pool.rounding)
}

/// `pairs` are the kernel, the stride and the dilation; `padding` is before and after, for each axis.
fn windows(
    size: [usize; 2],
    padding: [[usize; 2]; 2],
    [kernel, stride, dilation]: [[usize; 2]; 3],
    rounding: Rounding,
) -> [Window; 2] {
    [(0, Axis::Height), (1, Axis::Width)].map(|(at, axis)| Window {
        axis,
        size: size[at],
        padding: padding[at],
        kernel: kernel[at],
        stride: stride[at],
        dilation: dilation[at],
        rounding,
    })
}

/// How many inputs an operator takes.
pub fn inputs(op: &Op) -> Inputs {
    match op {
        Op::Add | Op::Mul | Op::Concat => Inputs::TwoOrMore,
        Op::Conv2d(conv) if conv.epilogue.residual == Residual::SecondInput => Inputs::Two,
        Op::Input
        | Op::Conv2d(_)
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax => Inputs::One,
    }
}

fn check_arity(op: &Op, found: usize) -> Result<()> {
    let expected = inputs(op);
    let fits = match expected {
        Inputs::One => found == 1,
        Inputs::Two => found == 2,
        Inputs::TwoOrMore => found >= 2,
    };
    if fits { Ok(()) } else { Err(ShapeError::Arity { expected, found }) }
}

fn image(input: Shape) -> Result<[usize; 3]> {
    match input {
        Shape::Image { channels, height, width } => Ok([channels, height, width]),
        Shape::Flat { features } => Err(ShapeError::NotAnImage { features }),
    }
}

fn vector(input: Shape) -> Result<usize> {
    match input {
        Shape::Flat { features } => Ok(features),
        Shape::Image { .. } => Err(ShapeError::NotAVector { shape: input }),
    }
}

/// The shape of a convolution's own result, before a pool that is fused into it.
///
/// # Errors
/// If the input has other channels, or is smaller than the window.
pub fn conv_output(conv: &Conv2d, input: &Shape) -> Result<Shape> {
    let [channels, height, width] = image(*input)?;
    expect_size("in_channels", conv.in_channels, channels)?;
    for (attribute, channels) in [("in_channels", conv.in_channels), ("out_channels", conv.out_channels)] {
        if !channels.is_multiple_of(conv.groups) {
            return Err(ShapeError::Groups { attribute, channels, groups: conv.groups });
        }
    }
    check_weight(&[conv.out_channels, conv.in_channels / conv.groups, conv.kernel[0], conv.kernel[1]])?;
    let [vertical, horizontal] = conv_windows(conv, [height, width]);
    Ok(Shape::Image { channels: conv.out_channels, height: vertical.count()?, width: horizontal.count()? })
}

fn expect_size(attribute: &'static str, given: usize, found: usize) -> Result<()> {
    if given == found { Ok(()) } else { Err(ShapeError::InputSize { attribute, given, found }) }
}

fn check_weight(dimensions: &[usize]) -> Result<()> {
    let elements = dimensions.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    if elements.is_some_and(|elements| elements <= MAX_ELEMENTS) {
        return Ok(());
    }
    Err(ShapeError::TooLarge { what: Large::Weight, dimensions: dimensions.to_vec() })
}

fn max_pool2d(pool: &MaxPool2d, input: Shape) -> Result<Shape> {
    let [channels, height, width] = image(input)?;
    pooled(channels, max_pool_windows(pool, [height, width]))
}

fn pool2d(op: &Op, input: Shape) -> Result<Shape> {
    let [channels, _, _] = image(input)?;
    windows_of(op, &input).map_or(Ok(input), |windows| pooled(channels, windows))
}

fn pooled(channels: usize, windows: [Window; 2]) -> Result<Shape> {
    for window in windows {
        let most = window.reach() / 2;
        if window.padding[0] > most {
            return Err(ShapeError::PoolPadding { window, most });
        }
    }
    let [height, width] = [windows[0].count()?, windows[1].count()?];
    Ok(Shape::Image { channels, height, width })
}

fn adaptive_pool2d(pool: &AdaptivePool2d, input: Shape) -> Result<Shape> {
    let [channels, _, _] = image(input)?;
    Ok(Shape::Image { channels, height: pool.output[0], width: pool.output[1] })
}

fn local_response_norm(norm: &LocalResponseNorm, input: Shape) -> Result<Shape> {
    image(input)?;
    norm.pool.as_ref().map_or(Ok(input), |pool| max_pool2d(pool, input))
}

fn batch_norm(norm: &BatchNorm, input: Shape) -> Result<Shape> {
    let features = match norm.over {
        NormOver::Images => image(input)?[0],
        NormOver::Vectors => vector(input)?,
    };
    expect_size("num_features", norm.num_features, features)?;
    Ok(input)
}

fn linear(layer: &Linear, input: Shape) -> Result<Shape> {
    let features = vector(input)?;
    expect_size("in_features", layer.in_features, features)?;
    check_weight(&[layer.out_features, features])?;
    Ok(Shape::Flat { features: layer.out_features })
}

fn same_shape(inputs: &[Shape]) -> Result<Shape> {
    match inputs.iter().position(|shape| *shape != inputs[0]) {
        None => Ok(inputs[0]),
        Some(input) => Err(ShapeError::Different { input, what: Alike::Shape }),
    }
}

fn concat(inputs: &[Shape]) -> Result<Shape> {
    let channels = inputs.iter().map(Shape::channels).sum();
    match inputs.iter().position(|shape| shape.with_channels(1) != inputs[0].with_channels(1)) {
        None => Ok(inputs[0].with_channels(channels)),
        Some(input) => Err(ShapeError::Different { input, what: Alike::HeightAndWidth }),
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
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => 0,
    }
}
