//! What generated code says of each step: where its operands lie and how they are shaped. Constants only, no behaviour
//! but the address arithmetic.
//!
//! # Activations
//!
//! An arena holds every value of a pass. A value of `images` images starts at float `images * buffer`, image `n` of it
//! at `n * image` further, so one plan serves every batch size; these are in floats, whatever the value is stored in,
//! and each starts at a whole vector. Inside an image, a [`Region`] is
//! `[block][row][column][16]`: channels in blocks of [`LANES`], the last block padded with lanes that no kernel mixes
//! into others; rows and columns are surrounded by a halo of zeros for the convolutions that read it. A vector (the
//! input or output of a linear layer) is a region of height and width 1: its features lie one after the other.
//! A [`Planar`] region is `[channel][row][column]`, for convolutions of few channels.

mod value;

use std::ops::Range;

use crate::simd::{LANES, PerIsa};
pub use value::{DType, Halo, NO_HALO, Planar, Region};

/// What a convolution reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConvInput {
    /// Channel blocks.
    Blocked(Region),
    /// Planes: better for few channels.
    Planar(Planar),
}

/// A register tile: pixels of a row by vectors of output channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Output pixels of a row.
    pub pixels: usize,
    /// Blocks of 16 output channels.
    pub vectors: usize,
}

/// Pixels of the widest register tile.
pub(crate) const MAX_PIXELS: usize = 14;

/// Applied to a result before it is stored: only what kernels apply there. Other activations are steps of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// Nothing.
    Identity,
    /// `torch.relu`.
    Relu,
}

/// Geometry of a window that slides over an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Taps, vertical and horizontal.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Rows above and columns to the left of the image where the first window starts.
    pub padding: [usize; 2],
    /// Distance between taps.
    pub dilation: [usize; 2],
}

impl Window {
    /// Rows from the first tap of a window to its last.
    #[inline]
    pub(crate) const fn reach(&self) -> usize {
        self.kernel[0].saturating_sub(1).saturating_mul(self.dilation[0]).saturating_add(1)
    }

    /// The rows of an image that window `y` of a column of windows spans.
    #[inline]
    pub(crate) fn rows(&self, y: usize, height: usize) -> Range<usize> {
        let start = y * self.stride[0];
        let end = (start + self.reach()).saturating_sub(self.padding[0]).min(height);
        start.saturating_sub(self.padding[0])..end
    }
}

/// A convolution with bias, and what is fused into it.
#[derive(Clone, Copy, Debug)]
pub struct Conv2d {
    /// What it reads.
    pub input: ConvInput,
    /// What it writes: the pooled value if there is a pool.
    pub output: Region,
    /// Added to the result before the activation.
    pub residual: Option<Region>,
    /// The window.
    pub window: Window,
    /// Groups of channels.
    pub groups: usize,
    /// Height and width of the convolution's own result.
    pub size: [usize; 2],
    /// Applied to the sum.
    pub activation: Activation,
    /// Applied last.
    pub pool: Option<Window>,
    /// Where the packed weights start.
    pub weights: usize,
    /// Where the packed bias starts.
    pub bias: usize,
    /// The register tile on each instruction set.
    pub tile: PerIsa<Tile>,
}

impl Conv2d {
    /// Input channels of a group.
    #[inline]
    pub const fn group_in(&self) -> usize {
        let channels = match self.input {
            ConvInput::Blocked(region) => region.channels,
            ConvInput::Planar(planar) => planar.channels,
        };
        channels / self.groups
    }

    /// Output channels of a group.
    #[inline]
    pub const fn group_out(&self) -> usize {
        self.output.channels / self.groups
    }

    /// Packed weights of one output block of one group, in words: the channels of a tap are multiplied together, or, in
    /// planes, the taps of a row.
    #[inline]
    pub const fn piece(&self) -> usize {
        let ([height, width], channels) = (self.window.kernel, self.group_in());
        let [channels, taps] = match self.input {
            ConvInput::Blocked(region) => [channels.div_ceil(region.dtype.together()), width],
            ConvInput::Planar(_) if self.window.dilation[1] > 1 => [channels, width],
            ConvInput::Planar(planar) => [channels, width.div_ceil(planar.dtype.together())],
        };
        channels.saturating_mul(taps).saturating_mul(height).saturating_mul(LANES)
    }

    /// What it reads and writes is stored in.
    #[inline]
    pub(crate) const fn dtype(&self) -> DType {
        self.output.dtype
    }
}

/// Winograd's minimal filtering F(m, r) in both dimensions: tiles of `m` by `m` outputs of filters of `r` by `r` taps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filtering {
    /// F(3, 3).
    F3R3,
    /// F(4, 3).
    F4R3,
    /// F(3, 5).
    F3R5,
}

impl Filtering {
    /// Outputs of a tile, in one dimension.
    #[inline]
    pub const fn outputs(self) -> usize {
        match self {
            Filtering::F3R3 | Filtering::F3R5 => 3,
            Filtering::F4R3 => 4,
        }
    }

    /// Taps of the filter, in one dimension.
    #[inline]
    pub const fn taps(self) -> usize {
        match self {
            Filtering::F3R3 | Filtering::F4R3 => 3,
            Filtering::F3R5 => 5,
        }
    }

    /// Inputs of a tile, in one dimension: multiplications take the place of `outputs * taps`.
    #[inline]
    pub const fn inputs(self) -> usize {
        self.outputs() + self.taps() - 1
    }
}

/// A convolution of stride 1 by Winograd's minimal filtering, with bias, and what is fused into it.
#[derive(Clone, Copy, Debug)]
pub struct Winograd {
    /// What it reads. Its halo holds the windows of whole tiles.
    pub input: Region,
    /// What it writes: the pooled value if there is a pool.
    pub output: Region,
    /// Added to the result before the activation.
    pub residual: Option<Region>,
    /// The kind of filtering.
    pub filtering: Filtering,
    /// Rows above and columns to the left of the image where the first window starts.
    pub padding: [usize; 2],
    /// Groups of channels, each of whole blocks.
    pub groups: usize,
    /// Height and width of the convolution's own result.
    pub size: [usize; 2],
    /// Applied to the sum.
    pub activation: Activation,
    /// Applied last.
    pub pool: Option<Window>,
    /// Rows of tiles that are worked on together: whole images if there is a pool.
    pub rows: usize,
    /// Where the packed weights start: `[frequency][output block][input][16]`.
    pub weights: usize,
    /// Where the packed bias starts.
    pub bias: usize,
    /// The register tile on each instruction set: tiles by output blocks.
    pub tile: PerIsa<Tile>,
}

impl Winograd {
    /// Multiplications of a tile.
    #[inline]
    pub const fn frequencies(&self) -> usize {
        self.filtering.inputs() * self.filtering.inputs()
    }

    /// Rows and columns of tiles in an image.
    #[inline]
    pub const fn tiles(&self) -> [usize; 2] {
        let m = self.filtering.outputs();
        [self.size[0].div_ceil(m), self.size[1].div_ceil(m)]
    }

    /// Input channels of a group.
    #[inline]
    pub const fn group_in(&self) -> usize {
        self.input.channels / self.groups
    }

    /// Output channels of a group.
    #[inline]
    pub const fn group_out(&self) -> usize {
        self.output.channels / self.groups
    }

    /// Places for the tiles of some rows: no fewer than the widest register tile writes.
    #[inline]
    pub(crate) const fn block_tiles(&self, rows: usize) -> usize {
        let tiles = rows.saturating_mul(self.tiles()[1]);
        if tiles < MAX_PIXELS { MAX_PIXELS } else { tiles }
    }

    /// Floats from a frequency to the next: an odd number of vectors.
    #[inline]
    pub(crate) const fn frequency(blocks: usize, tiles: usize) -> usize {
        (blocks.saturating_mul(tiles) | 1).saturating_mul(LANES)
    }

    /// Floats of the workspace that the threads share, for a batch.
    #[inline]
    pub(crate) const fn workspace(&self, images: usize) -> usize {
        let all = images.saturating_mul(self.tiles()[0]);
        let tiles = self.block_tiles(if all < self.rows { all } else { self.rows });
        let [inputs, products] =
            [Winograd::frequency(self.input.blocks(), tiles), Winograd::frequency(self.output.blocks(), tiles)];
        self.frequencies().saturating_mul(inputs.saturating_add(products))
    }

    /// Floats of a thread's own: a channel block of the result, if it is to be pooled.
    #[inline]
    pub(crate) const fn plane(&self) -> usize {
        if self.pool.is_some() { self.size[0].saturating_mul(self.size[1]).saturating_mul(LANES) } else { 0 }
    }

    /// Length of the packed weights.
    #[inline]
    pub(crate) const fn weights_len(&self) -> usize {
        self.frequencies().saturating_mul(self.output.channels).saturating_mul(self.group_in())
    }
}

/// A linear layer with bias, and the activation fused into it.
#[derive(Clone, Copy, Debug)]
pub struct Linear {
    /// A vector.
    pub input: Region,
    /// A vector.
    pub output: Region,
    /// Applied to the result.
    pub activation: Activation,
    /// Where the packed weights start: `[block][input][16]`, neighbouring inputs together in a word.
    pub weights: usize,
    /// Where the packed bias starts.
    pub bias: usize,
}

impl Linear {
    /// Packed weights of an output block, in words.
    #[inline]
    pub(crate) const fn piece(&self) -> usize {
        self.input.channels.div_ceil(self.input.dtype.together()).saturating_mul(LANES)
    }
}

/// How a pool combines a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooling {
    /// The largest; NaN wins.
    Max,
    /// The sum, divided by the size of the window clipped to the padded image, whose padding at the end is as at the start.
    AveragePadded,
    /// The sum, divided by the size of the window clipped to the image.
    AverageInside,
    /// The sum, divided by this.
    AverageFixed(usize),
}

/// `torch.nn.MaxPool2d` or `AvgPool2d`.
#[derive(Clone, Copy, Debug)]
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

/// `torch.nn.AdaptiveAvgPool2d` (`AverageInside`) or `AdaptiveMaxPool2d` (`Max`).
#[derive(Clone, Copy, Debug)]
pub struct AdaptivePool2d {
    /// What it reads.
    pub input: Region,
    /// What it writes; its size is the number of windows.
    pub output: Region,
    /// How a window is combined.
    pub pooling: Pooling,
}

/// `torch.nn.LocalResponseNorm`: `x / (k + alpha / size * sum of squares)^beta`, with the pool fused into it.
#[derive(Clone, Copy, Debug)]
pub struct LocalResponseNorm {
    /// What it reads.
    pub input: Region,
    /// What it writes: the pooled value if there is a pool.
    pub output: Region,
    /// Channels in a window.
    pub size: usize,
    /// PyTorch's alpha.
    pub alpha: f32,
    /// The exponent.
    pub beta: f32,
    /// The constant.
    pub k: f32,
    /// Applied last.
    pub pool: Option<Window>,
}

/// An elementwise function of one value.
#[derive(Clone, Copy, Debug)]
pub enum Function {
    /// The value itself.
    Identity,
    /// `torch.relu`.
    Relu,
    /// `torch.tanh`.
    Tanh,
    /// `torch.nn.PReLU`; where the packed slopes start.
    Prelu(usize),
    /// A batch norm that no convolution precedes: `x * scale + shift`; where the packed scales and shifts start.
    Affine(usize, usize),
}

/// One value through a function. With [`Function::Identity`], a copy: a part of a concatenation.
#[derive(Clone, Copy, Debug)]
pub struct Map {
    /// What it reads.
    pub input: Region,
    /// What it writes.
    pub output: Region,
    /// The function.
    pub function: Function,
}

/// A function of two values of one shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `torch.add`.
    Add,
    /// `torch.mul`.
    Mul,
}

/// Two values of one shape, element by element.
#[derive(Clone, Copy, Debug)]
pub struct Zip {
    /// What it reads.
    pub inputs: [Region; 2],
    /// What it writes.
    pub output: Region,
    /// The function.
    pub operator: Operator,
}

/// `torch.nn.Softmax(dim=1)`: over the channels.
#[derive(Clone, Copy, Debug)]
pub struct Softmax {
    /// What it reads.
    pub input: Region,
    /// What it writes.
    pub output: Region,
}

/// Part of a concatenation that does not start at a block: a copy, channel by channel.
#[derive(Clone, Copy, Debug)]
pub struct CopyChannels {
    /// What it reads.
    pub input: Region,
    /// The whole concatenation.
    pub output: Region,
    /// The channel of `output` where the copy starts.
    pub channel: usize,
}

/// The caller's images, `[image][channel][row][column]`, into the arena.
#[derive(Clone, Copy, Debug)]
pub enum Import {
    /// As channel blocks.
    Blocked(Region),
    /// As planes with a halo.
    Planar(Planar),
}

/// A value as `[image][channel][row][column]`: a result of the network, or the input of a linear layer (`flatten`).
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// What it reads.
    pub input: Region,
    /// What it writes: without halo; padded at the end of an image to a multiple of 16 floats.
    pub output: Planar,
}

#[cfg(test)]
mod tests;
