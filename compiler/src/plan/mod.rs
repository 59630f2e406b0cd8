//! What runs, in which order, on which bytes: the graph with every decision taken, for one target.
//!
//! * `schedule` walks the optimised graph and writes the steps and the values between them.
//! * `cpu` has all the tuning there is: layouts and register tiles.
//! * `cuda` is the plan of the same graph for a GPU: its own schedule, layouts, kernels and tiles, over the same memory.
//! * `values` decides where each value lies: halos, concatenations in place.
//! * `memory` gives buffers their place in the arena, by lifetime.
//! * `needs` knows which buffers and how much more memory a step needs.
//! * `weights` gives tensors their place in the packed weights.
//! * `work` says what a step costs.
//!
//! The types mirror the runtime's `step.rs`, whose page describes the layouts; renderers write them down and decide
//! nothing. Offsets and lengths are in floats, for one image; a batch of `n` takes `n` times as much, in the same order.

pub mod cpu;
pub mod cuda;
mod describe;
mod memory;
mod needs;
mod schedule;
mod values;
mod weights;
mod work;

pub use cpu::LANES;
pub use memory::{Buffer, BufferId};
pub use schedule::plan;
pub use weights::{BatchNormTensors, Packing, ReadingOrder, TensorIndex};
pub use work::Work;

use crate::ir::{Classes, DType, FusedActivation, Padding, Precision, Preprocess, Tensor};

/// A network, ready to be written down as a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The network's name.
    pub name: String,
    /// What it was compiled for.
    pub precision: Precision,
    /// Channels, height and width of an image.
    pub input: [usize; 3],
    /// The results, in the order of the model file.
    pub outputs: Vec<Output>,
    /// What runs, in order.
    pub steps: Vec<Step>,
    /// The memory of the values.
    pub buffers: Vec<Buffer>,
    /// Length of the arena of one image.
    pub arena: usize,
    /// The largest scratch of a thread.
    pub scratch: usize,
    /// The tensors of a weight file.
    pub tensors: Vec<Tensor>,
    /// What becomes of them.
    pub packing: Vec<Packing>,
    /// Length of the packed weights.
    pub packed: usize,
    /// How images become the input.
    pub preprocess: Option<Preprocess>,
    /// How the result becomes an answer.
    pub classes: Option<Classes>,
}

/// A result of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The layer's name.
    pub name: String,
    /// `[features]` or `[channels, height, width]`.
    pub shape: Vec<usize>,
    /// Where it lies, in the caller's order.
    pub place: Planar,
}

/// Something that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The layer.
    pub name: String,
    /// What it does, in words: `conv2d 3 -> 96, 11x11 / 4, relu, max_pool2d 3x3 / 2`.
    pub description: String,
    /// What it costs, for one image.
    pub work: Work,
    /// What it does.
    pub kind: StepKind,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq)]
pub enum StepKind {
    /// The caller's images into channel blocks.
    ImportBlocked(Region),
    /// The caller's images into planes.
    ImportPlanar(Planar),
    /// A value into the caller's order.
    Export(Region, Planar),
    /// A convolution, by the direct sum.
    Conv2d(Conv2d),
    /// A convolution, by minimal filtering.
    Winograd(Winograd),
    /// A linear layer.
    Linear(Linear),
    /// A pool with a sliding window.
    Pool2d(Pool2d),
    /// A pool with adaptive windows.
    AdaptivePool2d(Region, Region, Pooling),
    /// Local response normalisation, in PyTorch's convention.
    LocalResponseNorm(Region, Region, crate::ir::LocalResponseNorm),
    /// A function of one value.
    Map(Region, Region, Function),
    /// A function of two values.
    Zip([Region; 2], Region, Operator),
    /// Softmax over the channels.
    Softmax(Region, Region),
    /// A value into a concatenation, from a channel on.
    CopyChannels(Region, Region, usize),
}

/// A value in channel blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// What it is stored in.
    pub dtype: DType,
    /// Its buffer.
    pub buffer: BufferId,
    /// Where it starts in the buffer, in floats.
    pub start: usize,
    /// Channels.
    pub channels: usize,
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// Zeros around.
    pub halo: Padding,
}

/// A value in planes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planar {
    /// What it is stored in.
    pub dtype: DType,
    /// Its buffer.
    pub buffer: BufferId,
    /// Channels.
    pub channels: usize,
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// Zeros around.
    pub halo: Padding,
}

/// What a convolution reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConvInput {
    /// Channel blocks.
    Blocked(Region),
    /// Planes.
    Planar(Planar),
}

/// A window that slides over an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Taps.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Rows above and columns to the left of the image where the first window starts.
    pub padding: [usize; 2],
    /// Distance between taps.
    pub dilation: [usize; 2],
}

/// A convolution by the direct sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Conv2d {
    /// What it reads.
    pub input: ConvInput,
    /// What it does.
    pub conv: Convolution,
}

/// A convolution with what is fused into it, however it is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Convolution {
    /// What it writes.
    pub output: Region,
    /// Added to the result.
    pub residual: Option<Region>,
    /// The window.
    pub window: Window,
    /// Groups of channels.
    pub groups: usize,
    /// Height and width of its own result, before the pool.
    pub size: [usize; 2],
    /// Applied to the sum.
    pub activation: Option<FusedActivation>,
    /// Applied last.
    pub pool: Option<Window>,
    /// Where its weights are.
    pub weights: usize,
    /// Where its bias is.
    pub bias: usize,
    /// The register tile on each instruction set.
    pub tiles: cpu::Tiles,
}

/// Winograd's minimal filtering F(m, r) in both dimensions. Mirrors the runtime's `Filtering`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filtering {
    /// F(3, 3).
    F3R3,
    /// F(4, 3).
    F4R3,
    /// F(3, 5).
    F3R5,
}

/// A convolution by minimal filtering.
#[derive(Clone, Debug, PartialEq)]
pub struct Winograd {
    /// What it reads.
    pub input: Region,
    /// What it does; its register tiles are for tiles of results.
    pub conv: Convolution,
    /// The kind of filtering.
    pub filtering: Filtering,
    /// Rows of tiles that are worked on together.
    pub rows: usize,
}

/// A linear layer with the activation fused into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// What it reads.
    pub input: Region,
    /// What it writes.
    pub output: Region,
    /// Applied to the result.
    pub activation: Option<FusedActivation>,
    /// Where its weights are.
    pub weights: usize,
    /// Where its bias is.
    pub bias: usize,
}

/// A pool with a sliding window.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool2d {
    /// What it reads.
    pub input: Region,
    /// What it writes.
    pub output: Region,
    /// The window.
    pub window: Window,
    /// How a window is combined.
    pub pooling: Pooling,
}

/// How a pool combines a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooling {
    /// The largest.
    Max,
    /// The sum over the window's size in the padded image.
    AveragePadded,
    /// The sum over the window's size in the image.
    AverageInside,
    /// The sum over a number.
    AverageFixed(usize),
}

/// A function of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The value itself.
    Identity,
    /// ReLU.
    Relu,
    /// The hyperbolic tangent.
    Tanh,
    /// PReLU; where the slopes are.
    Prelu(usize),
    /// `x * scale + shift`; where the scales and the shifts are.
    Affine(usize, usize),
}

/// A function of two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// The sum.
    Add,
    /// The product.
    Mul,
}

impl From<&crate::ir::MaxPool2d> for Window {
    fn from(pool: &crate::ir::MaxPool2d) -> Self {
        Window { kernel: pool.kernel, stride: pool.stride, padding: pool.padding, dilation: pool.dilation }
    }
}

impl Conv2d {
    /// Input channels of a group.
    pub fn group_in(&self) -> usize {
        let channels = match &self.input {
            ConvInput::Blocked(input) => input.channels,
            ConvInput::Planar(input) => input.channels,
        };
        channels / self.conv.groups
    }
}

impl Convolution {
    /// What it reads and writes is stored in.
    pub fn dtype(&self) -> DType {
        self.output.dtype
    }
}

impl Winograd {
    /// Input channels of a group.
    pub fn group_in(&self) -> usize {
        self.input.channels / self.conv.groups
    }
}

impl Filtering {
    /// Outputs of a tile, in one dimension.
    pub fn outputs(self) -> usize {
        match self {
            Filtering::F3R3 | Filtering::F3R5 => 3,
            Filtering::F4R3 => 4,
        }
    }

    /// Taps of the filter, in one dimension.
    pub fn taps(self) -> usize {
        match self {
            Filtering::F3R3 | Filtering::F4R3 => 3,
            Filtering::F3R5 => 5,
        }
    }

    /// Inputs of a tile, in one dimension.
    pub fn inputs(self) -> usize {
        self.outputs() + self.taps() - 1
    }

    /// Rows and columns of tiles of an image of results.
    pub fn tiles(self, size: [usize; 2]) -> [usize; 2] {
        size.map(|size| size.div_ceil(self.outputs()))
    }

    /// What windows of whole tiles read around an image of `height` and `width`.
    pub fn halo(self, padding: Padding, [height, width]: [usize; 2], size: [usize; 2]) -> Padding {
        let reach = self.tiles(size).map(|tiles| tiles * self.outputs() + self.taps() - 1);
        let (bottom, right) = (reach[0] - padding.top - height, reach[1] - padding.left - width);
        Padding { bottom, right, ..padding }
    }
}

impl Region {
    /// Numbers of a channel block, halo included.
    pub fn plane(&self) -> usize {
        (self.halo.top + self.height + self.halo.bottom) * (self.halo.left + self.width + self.halo.right) * LANES
    }

    /// Floats that `blocks` channel blocks take, halo included.
    pub fn floats(&self, blocks: usize) -> usize {
        blocks * self.plane() / self.dtype.together()
    }

    /// Floats that the value takes, halo included, rounded up so that whatever follows stays aligned.
    pub fn len(&self) -> usize {
        self.floats(self.channels.div_ceil(LANES)).next_multiple_of(LANES)
    }

    /// Whether it holds nothing: never so in a checked graph.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Planar {
    /// Floats that the value takes, halo included, rounded up so that whatever follows stays aligned.
    pub fn len(&self) -> usize {
        let row = self.halo.left + self.width + self.halo.right;
        let numbers = self.channels * (self.halo.top + self.height + self.halo.bottom) * row;
        numbers.div_ceil(self.dtype.together()).next_multiple_of(LANES)
    }

    /// Whether it holds nothing: never so in a checked graph.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
