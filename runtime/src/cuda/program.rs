//! What the compiler says of a network on a GPU: its CUDA text, its weights, and the launches of a forward pass. Plain
//! data, written by the macro as constants; nothing here knows of a driver.
//!
//! Every kernel is `extern "C" __global__ void NAME(unsigned char *arena, const unsigned char *weights)`. All else that
//! it needs, offsets, sizes and strides, is a constant in its text, so that a launch is a name and a grid. The launches
//! of a batch size run in order; that order is all the synchronisation there is.

use graphc_program::BatchNormTensors;

/// Where buffers and packed weights start: every offset is a multiple of it, in bytes.
pub const ALIGNMENT: usize = 256;

/// A network on a GPU, in one precision.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// One translation unit of CUDA C++ without includes, for all compiled batch sizes.
    pub source: &'static str,
    /// The source as compiled when the macro ran, for the architectures that were asked for; often none.
    pub images: &'static [Image],
    /// What the device reads, packed.
    pub weights: &'static [Weight],
    /// Bytes of all of them on the device.
    pub weight_bytes: usize,
    /// A forward pass for each compiled batch size, ascending.
    pub batches: &'static [Batch],
}

/// The text of a program, compiled for one architecture.
#[derive(Clone, Copy, Debug)]
pub struct Image {
    /// `sm_90a`, machine code, or `compute_80`, PTX that the driver compiles.
    pub arch: &'static str,
    /// What NVRTC gave: a CUBIN, or PTX with a zero at its end.
    pub bytes: &'static [u8],
}

/// A part of the packed weights.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// What it is made of.
    pub packing: Packing,
    /// What its elements become.
    pub dtype: DType,
    /// Where it starts, in bytes.
    pub offset: usize,
}

/// What becomes of a layer's tensors. Tensors are positions in the table of the model (`model::Program::tensors`), as
/// in the packing for the CPU, and have the shape that the table states. What is padded is padded with zeros.
#[derive(Clone, Copy, Debug)]
pub enum Packing {
    /// A tensor as it is, row-major.
    AsIs {
        /// The tensor.
        tensor: usize,
    },
    /// The weights of a convolution: `[output][v][u][channel]`, `v` and `u` being the row and the column of a tap.
    Conv2d {
        /// The tensor `weight`.
        weight: usize,
        /// Its scales are folded into the weights.
        batch_norm: Option<BatchNormTensors>,
        /// Channels of a tap, at least those of a group's input.
        channels: usize,
        /// Elements from an output to the next, at least those of all its taps.
        row: usize,
        /// Outputs, at least as many as there are.
        rows: usize,
    },
    /// The bias of a convolution or linear layer; zeros where there is none.
    Bias {
        /// The tensor `bias`.
        bias: Option<usize>,
        /// Folded into it.
        batch_norm: Option<BatchNormTensors>,
        /// Elements, at least as many as there are outputs.
        len: usize,
    },
    /// The weights of a linear layer: `[output][input]`.
    Linear {
        /// The tensor `weight`.
        weight: usize,
        /// Its scales are folded in.
        batch_norm: Option<BatchNormTensors>,
        /// Channels, height and width of the image whose values are the inputs. PyTorch flattens it channel by channel,
        /// the device has it pixel by pixel: input `(c * height + y) * width + x` comes at
        /// `(y * width + x) * channels + c`. A vector is `[features, 1, 1]`, which changes nothing.
        image: [usize; 3],
        /// Elements from an output to the next, at least the inputs.
        row: usize,
        /// Outputs, at least as many as there are.
        rows: usize,
    },
    /// The scales of a batch norm by itself: `weight / sqrt(variance + eps)`.
    Scales {
        /// The batch norm.
        batch_norm: BatchNormTensors,
    },
    /// The shifts of a batch norm by itself: `bias - mean * scale`.
    Shifts {
        /// The batch norm.
        batch_norm: BatchNormTensors,
    },
    /// One value a channel; a single one is repeated.
    Channels {
        /// The tensor.
        tensor: usize,
        /// Channels.
        channels: usize,
    },
}

/// The type of elements on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DType {
    /// 32-bit floats.
    F32,
    /// 32-bit floats of which the tensor cores take 10 bits of mantissa: rounded to nearest, ties away from zero, as
    /// `cvt.rna.tf32.f32` does.
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
    /// The images for each of the model's inputs, `[image][channel][row][column]` in 32-bit floats. No launch writes here.
    pub inputs: &'static [Buffer],
    /// The results, in the model's order, `[image]` and then PyTorch's layout, in 32-bit floats.
    pub outputs: &'static [Buffer],
    /// What runs, in order.
    pub launches: &'static [Launch],
}

/// A place in the arena.
#[derive(Clone, Copy, Debug)]
pub struct Buffer {
    /// Where it starts, in bytes.
    pub offset: usize,
    /// Its elements, for the whole batch.
    pub elements: usize,
}

/// A kernel and its grid.
#[derive(Clone, Copy, Debug)]
pub struct Launch {
    /// The kernel's name in the text.
    pub kernel: &'static str,
    /// Blocks.
    pub grid: [u32; 3],
    /// Threads of a block.
    pub block: [u32; 3],
    /// Bytes of dynamic shared memory of a block.
    pub shared_bytes: u32,
    /// The step of `Model::STEPS` that it belongs to, or takes part in: its name.
    pub step: &'static str,
}
