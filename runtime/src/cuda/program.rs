//! The compiled program of a network on a GPU: its CUDA source, weights, and the launches of a forward pass. Plain
//! data, written by the macro as constants; nothing here knows of a driver.
//!
//! Every kernel is `extern "C" __global__ void NAME(unsigned char *arena, const unsigned char *weights)`. Offsets,
//! sizes and strides are constants in its source, so that a launch is just a name and a grid. The launches of a batch
//! size run in order; there is no other synchronisation.

use graphc_program::DeviceWeight;

/// A network on a GPU, in one precision.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// One translation unit of CUDA C++ without includes, for all compiled batch sizes.
    pub source: &'static str,
    /// Modules compiled when the macro ran, for the architectures in its `embed` option; often none.
    pub images: &'static [Image],
    /// What the device reads, packed.
    pub weights: &'static [DeviceWeight],
    /// Bytes of all of them on the device.
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
