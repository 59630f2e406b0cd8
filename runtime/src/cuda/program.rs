//! The compiled program of a network on a GPU: its CUDA source, weights, and the launches of a forward pass. Plain
//! data, written by the macro as constants; nothing here knows of a driver.
//!
//! Every kernel is `extern "C" __global__ void NAME(unsigned char *arena, const unsigned char *weights)`. Offsets,
//! sizes and strides are constants in its source, so that a launch is just a name and a grid. The launches of a batch
//! size run in order; there is no other synchronisation.

use graphc_program::BatchNormTensors;

/// The alignment of buffers and packed weights, in bytes.
pub const ALIGNMENT: usize = 256;

/// A network on a GPU, in one precision.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// One translation unit of CUDA C++ without includes, for all compiled batch sizes.
    pub source: &'static str,
    /// Modules compiled when the macro ran, for the architectures in its `embed` option; often none.
    pub images: &'static [Image],
    /// The packed weights.
    pub weights: &'static [Weight],
    /// The total length of the weights on the device.
    pub weight_bytes: usize,
    /// A forward pass for each compiled batch size, ascending.
    pub batches: &'static [Batch],
}

/// A compiled module, for one architecture.
#[derive(Clone, Copy, Debug)]
pub struct Image {
    /// `sm_90a`, machine code, or `compute_80`, PTX that the driver compiles.
    pub arch: &'static str,
    /// NVRTC's output: a CUBIN, or PTX with a terminating zero.
    pub bytes: &'static [u8],
}

/// A part of the packed weights.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// Its source tensors and layout.
    pub packing: Packing,
    /// The type of its elements.
    pub dtype: DType,
    /// Its offset in bytes.
    pub offset: usize,
}

/// The packing of a layer's tensors. Tensors are indices into the table of the model (`model::Program::tensors`), as in
/// the packing for the CPU, and have the shape in that table. Padding is with zeros.
#[derive(Clone, Copy, Debug)]
pub enum Packing {
    /// A tensor unchanged, row-major.
    AsIs {
        /// The tensor.
        tensor: usize,
    },
    /// The weights of a convolution: `[output][v][u][channel]`, where `v` and `u` are the row and the column of a tap.
    Conv2d {
        /// The tensor `weight`.
        weight: usize,
        /// A batch norm whose scales are folded into the weights.
        batch_norm: Option<BatchNormTensors>,
        /// Channels per tap, at least those of a group's input.
        channels: usize,
        /// The distance between outputs in elements, at least the elements of all taps.
        row: usize,
        /// The number of outputs including padding.
        rows: usize,
    },
    /// The bias of a convolution or linear layer; zeros if it has none.
    Bias {
        /// The tensor `bias`.
        bias: Option<usize>,
        /// A batch norm to fold into it.
        batch_norm: Option<BatchNormTensors>,
        /// The number of elements, at least the number of outputs.
        len: usize,
    },
    /// The weights of a linear layer: `[output][input]`.
    Linear {
        /// The tensor `weight`.
        weight: usize,
        /// A batch norm whose scales are folded in.
        batch_norm: Option<BatchNormTensors>,
        /// Channels, height and width of the image that the inputs come from. PyTorch flattens it channel by channel,
        /// the device stores it pixel by pixel: input `(c * height + y) * width + x` moves to `(y * width + x) *
        /// channels + c`. A vector is `[features, 1, 1]`, which changes nothing.
        image: [usize; 3],
        /// The distance between outputs in elements, at least the inputs.
        row: usize,
        /// The number of outputs including padding.
        rows: usize,
    },
    /// The scales of a separate batch norm: `weight / sqrt(variance + eps)`.
    Scales {
        /// The batch norm.
        batch_norm: BatchNormTensors,
    },
    /// The shifts of a separate batch norm: `bias - mean * scale`.
    Shifts {
        /// The batch norm.
        batch_norm: BatchNormTensors,
    },
    /// One value per channel; a single one is repeated.
    Channels {
        /// The tensor.
        tensor: usize,
        /// The number of channels.
        channels: usize,
    },
}

/// The type of elements on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DType {
    /// 32-bit floats.
    F32,
    /// 32-bit floats of which tensor cores use 10 bits of mantissa: rounded to nearest, ties away from zero, like
    /// `cvt.rna.tf32.f32`.
    Tf32,
    /// bfloat16, rounded to nearest, ties to even.
    Bf16,
}

/// A forward pass for one batch size. Offsets are bytes from the start of the arena.
#[derive(Clone, Copy, Debug)]
pub struct Batch {
    /// The batch size.
    pub images: usize,
    /// Bytes of the arena.
    pub arena_bytes: usize,
    /// The images, `[image][channel][row][column]` in 32-bit floats. No launch writes here.
    pub input: Buffer,
    /// The results, in the model's order, `[image]` and then PyTorch's layout, in 32-bit floats.
    pub outputs: &'static [Buffer],
    /// The launches, in order.
    pub launches: &'static [Launch],
}

/// A range of the arena.
#[derive(Clone, Copy, Debug)]
pub struct Buffer {
    /// Its offset in bytes.
    pub offset: usize,
    /// The number of elements, for the whole batch.
    pub elements: usize,
}

/// A kernel and its grid.
#[derive(Clone, Copy, Debug)]
pub struct Launch {
    /// The kernel's name in the text.
    pub kernel: &'static str,
    /// The grid, in blocks.
    pub grid: [u32; 3],
    /// Threads per block.
    pub block: [u32; 3],
    /// Bytes of dynamic shared memory per block.
    pub shared_bytes: u32,
    /// The name of the step in `Model::STEPS` that it belongs to.
    pub step: &'static str,
}
