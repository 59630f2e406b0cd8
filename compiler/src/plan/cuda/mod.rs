//! What runs on a GPU: kernels in order, on which bytes, with which tiles, for each batch size.
//!
//! * `layouts` decides what each value looks like: its elements, and how many channels a pixel has room for.
//! * `weights` gives tensors their place in the packed weights, which all batch sizes share.
//! * `schedule` walks the optimised graph and writes the kernels; `layers` those of convolutions and linear layers.
//! * `needs` knows the launch and the buffers of a kernel.
//! * `ahead` spreads the reading of large matrices over the kernels before them.
//! * `tiles` has all the tuning there is: a model of what a product of matrices costs.
//!
//! A value is `[image][row][column][channel]`, with `stride` channels to a pixel; those beyond the value's own hold zeros.
//! Every kernel knows its offsets and sizes: a launch passes it the arena and the packed weights, and nothing else. Offsets
//! are in bytes, for the whole batch.

mod ahead;
mod layers;
mod layouts;
mod needs;
mod schedule;
mod tiles;
mod weights;

use std::fmt;

pub use super::memory::{Buffer, BufferId};
use graphc_program::{
    DeviceWeight, Element, Pointwise, Pooling, Sampling, Window,
    step::{Function, Matrices, Operator, Over, Piece, Reduction, Shares, Statistics},
};

use crate::ir::Precision;
pub use schedule::plan;
pub use tiles::Tile;

/// A network, ready to be written down as a CUDA program.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The network's name.
    pub name: String,
    /// What is multiplied.
    pub precision: Element,
    /// What the device reads, packed.
    pub weights: Vec<DeviceWeight>,
    /// Bytes of all of them.
    pub weight_bytes: usize,
    /// A forward pass for each batch size, ascending.
    pub batches: Vec<Batch>,
}

/// A forward pass for one batch size.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// The batch size.
    pub images: usize,
    /// The memory of the values.
    pub buffers: Vec<Buffer>,
    /// Bytes of all of them.
    pub arena_bytes: usize,
    /// The images as the caller has them, for each input.
    pub inputs: Vec<Place>,
    /// The results in the caller's order, in the order of the model file.
    pub outputs: Vec<Place>,
    /// What runs, in order.
    pub kernels: Vec<Kernel>,
}

/// Floats in the arena, for the whole batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Their buffer.
    pub buffer: BufferId,
    /// How many.
    pub elements: usize,
}

/// A kernel and its launch.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    /// Its name: `features_3_b32`.
    pub name: String,
    /// The step that it belongs to: the name of a layer.
    pub step: String,
    /// What it does, in words.
    pub description: String,
    /// Blocks.
    pub grid: [usize; 3],
    /// Threads of a block.
    pub threads: usize,
    /// Bytes of dynamic shared memory of a block.
    pub shared_bytes: usize,
    /// Weights that a later kernel needs, which this one brings to the second-level cache while the memory is idle.
    pub ahead: Option<Span>,
    /// What it does.
    pub kind: KernelKind,
}

/// A part of the packed weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it starts, a multiple of a cache line.
    pub offset: usize,
    /// Its length, too.
    pub bytes: usize,
}

/// What a kernel does.
#[derive(Clone, Debug, PartialEq)]
pub enum KernelKind {
    /// The caller's images into a value.
    Import(Place, Value),
    /// A value into the caller's order.
    Export(Value, Vector),
    /// A convolution, or a linear layer on a batch.
    Convolve(Convolve),
    /// Adds the parts of a convolution.
    Combine(Combine),
    /// A linear layer on a few images.
    MatrixVector(MatrixVector),
    /// A function of two values.
    Zip {
        /// What it reads.
        inputs: [Value; 2],
        /// What it writes.
        output: Value,
        /// The function.
        operator: Operator,
        /// Applied to the result.
        then: Pointwise,
    },
    /// A product of two values.
    Matmul {
        /// What it reads.
        inputs: [Value; 2],
        /// What it writes.
        output: Value,
        /// How they lie.
        matrices: Matrices,
    },
    /// A value from the weights, from a place in bytes on.
    Constant(usize, Value),
    /// A number for every element of a value.
    Fill {
        /// What it writes.
        output: Value,
        /// The number.
        number: f32,
    },
    /// A function of one value.
    Unary {
        /// What it reads.
        input: Value,
        /// What it writes.
        output: Value,
        /// The function.
        function: Unary,
    },
}

/// A function of one value.
#[derive(Clone, Debug, PartialEq)]
pub enum Unary {
    /// A pool with a sliding window.
    Pool(Window, Pooling),
    /// A pool with adaptive windows.
    AdaptivePool(Pooling),
    /// An interpolation to other rows and columns.
    Interpolate(Sampling),
    /// Local response normalisation, and the pool that follows.
    Normalise {
        /// Channels of a window.
        size: usize,
        /// The sum of squares is multiplied by it.
        scale: f32,
        /// The exponent.
        beta: f32,
        /// Added to the sum.
        k: f32,
        /// Applied last.
        pool: Option<Window>,
    },
    /// A function of each element, whose weights are at places in bytes, and another of its result.
    Map(Function, Pointwise),
    /// A norm by the statistics of the value itself.
    Norm(Norm),
    /// Softmax over the channels.
    Softmax(Shares),
    /// A reduction over the dimensions in which the result has one element.
    Reduce(Reduction),
    /// Into a concatenation, from a channel on; so many channels are written, zeros after the value's own.
    CopyChannels {
        /// Where the part starts.
        first: usize,
        /// Channels that are written.
        copied: usize,
    },
    /// A piece of the value to places in the result.
    Rearrange(Box<Piece>),
    /// The elements in row-major order.
    Reshape,
}

/// A norm by the statistics of the value itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Norm {
    /// The numbers that are normalised together.
    pub over: Over,
    /// By what.
    pub statistics: Statistics,
    /// Added to the variance.
    pub eps: f32,
    /// Where the scales and the shifts are, in bytes.
    pub affine: [Option<usize>; 2],
    /// Applied to the result.
    pub then: Pointwise,
}

/// A value in the arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its buffer.
    pub buffer: BufferId,
    /// What it looks like.
    pub layout: Layout,
}

/// What a value of one image looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The type of its elements.
    pub element: Element,
    /// Channels.
    pub channels: usize,
    /// Channels that a pixel has room for.
    pub stride: usize,
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
}

/// A value in the caller's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vector {
    /// Its buffer.
    pub buffer: BufferId,
    /// The type of its elements.
    pub element: Element,
    /// Elements from an image to the next, zeros after the value's own.
    pub stride: usize,
}

/// A convolution, with what is done to its sums. A linear layer is one of images of one pixel.
#[derive(Clone, Debug, PartialEq)]
pub struct Convolve {
    /// What it reads. For a linear layer all inputs are channels.
    pub input: Value,
    /// Its own result, before a pool, or the parts of it.
    pub output: Value,
    /// The window.
    pub window: Window,
    /// Groups of channels.
    pub groups: usize,
    /// Channels of a tap in the packed filters.
    pub tap_channels: usize,
    /// Channels that are copied at once.
    pub chunk: usize,
    /// How it is cut; without a tile, a thread computes an element.
    pub tile: Option<Tile>,
    /// Where the filters are.
    pub filters: usize,
    /// What is done to the sums; nothing if they are parts.
    pub finish: Option<Finish>,
}

/// What is done to the sums of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Finish {
    /// Where the bias is.
    pub bias: usize,
    /// Added.
    pub residual: Option<Value>,
    /// Applied to the sum.
    pub then: Pointwise,
}

/// Adds the parts of a convolution whose depth is split.
#[derive(Clone, Debug, PartialEq)]
pub struct Combine {
    /// The parts, one after the other: floats, laid out as the convolution's own result.
    pub parts: Value,
    /// How many.
    pub splits: usize,
    /// What is done to the sums.
    pub finish: Finish,
    /// Applied last.
    pub pool: Option<Window>,
    /// What it writes.
    pub output: Value,
}

/// A linear layer on a few images.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixVector {
    /// What it reads.
    pub input: Value,
    /// What it writes.
    pub output: Value,
    /// Inputs, zeros included: elements of a row of the matrix.
    pub inputs: usize,
    /// Outputs of a block.
    pub rows: usize,
    /// Where the matrix is.
    pub matrix: usize,
    /// Where the bias is.
    pub bias: usize,
    /// Applied to the result.
    pub then: Pointwise,
}

/// Why there is no program for a GPU.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unplanned {
    /// The precision is one of CPUs alone.
    OnCpusAlone(Precision),
    /// The network is compiled for several sizes.
    SeveralSizes,
    /// A size is too large.
    TooLarge(TooLarge),
}

impl fmt::Display for Unplanned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unplanned::OnCpusAlone(precision) => {
                write!(f, "{} is for CPUs: a GPU has no kernels for it", precision.name())
            }
            Unplanned::SeveralSizes => {
                f.write_str("a network of several `sizes` is for CPUs: for GPUs, compile a type for each size")
            }
            Unplanned::TooLarge(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Unplanned {}

/// A size that kernels cannot count to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The layer.
    pub layer: String,
    /// The batch size.
    pub images: usize,
    /// What there is too much of.
    pub what: Counted,
    /// How many there are.
    pub count: usize,
}

/// What a kernel counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Elements of a value or of weights.
    Elements,
    /// Blocks of a launch along its second dimension: tiles of channels.
    Blocks,
}

impl Layout {
    /// Elements of an image, zeros included.
    pub fn elements(&self) -> usize {
        self.stride * self.height * self.width
    }
}

impl Counted {
    /// The most that there can be.
    pub fn limit(self) -> usize {
        match self {
            Counted::Elements => i32::MAX as usize,
            Counted::Blocks => 65_535,
        }
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TooLarge { layer, images, what, count } = self;
        let things = match what {
            Counted::Elements => "elements",
            Counted::Blocks => "tiles of channels",
        };
        let limit = what.limit();
        write!(f, "layer `{layer}` takes {count} {things} on a GPU in a batch of {images}; kernels count to {limit}")
    }
}

impl std::error::Error for TooLarge {}
