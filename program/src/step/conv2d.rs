//! A convolution by the direct sum, with bias and epilogue.

use super::{Needs, WeightRange, check_blocks, check_operands, is_pointwise, operand_bytes};
use crate::{
    Epilogue, LANES, Layout, MacCounts, Mistake, Number, PerClass, ReadingOrder, Tile, Value, Window, filter_words,
    filters,
};

data! {
    /// `torch.nn.Conv2d`: `y[o, i, j] = bias[o] + sum of w[o, c, u, v] * x[c, i * sh + u * dh - ph, j * sw + v * dw - pw]`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Conv2d<V> {
        /// In channel blocks, or in planes, which is better for few channels. Its halo covers the windows.
        pub input: V,
        /// In channel blocks: the pooled value, if there is a pool.
        pub output: V,
        /// The window.
        pub window: Window,
        /// Groups of channels.
        pub groups: usize,
        /// Height and width of the convolution's own result.
        pub size: [usize; 2],
        /// Applied to the result.
        pub epilogue: Epilogue<V>,
        /// Where the packed weights start.
        pub weights: usize,
        /// Where the packed bias starts.
        pub bias: usize,
        /// The register tile.
        pub tiles: PerClass<Tile>,
    }
}

operands!(Conv2d: reads [input, epilogue], writes output, keeps [window, groups, size, weights, bias, tiles]);

impl Conv2d<Value> {
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

    /// The order in which the weights are read.
    #[inline]
    pub const fn order(&self) -> ReadingOrder {
        match (self.input.layout, self.window.dilation[1]) {
            (Layout::Blocks, _) => ReadingOrder::Blocked,
            (Layout::Planes, 0 | 1) => ReadingOrder::Planar,
            (Layout::Planes, _) => ReadingOrder::PlanarDilated,
        }
    }

    /// Whether groups share channel blocks.
    #[inline]
    pub const fn straddles(&self) -> bool {
        self.groups > 1 && !self.group_out().is_multiple_of(LANES)
    }

    /// Whether the pixels of its input follow each other from the first to the last, each of them for the pixel of the result at its
    /// place: an image is then computed as one row, whatever halo the result has.
    #[inline]
    pub fn is_flat(&self) -> bool {
        is_pointwise(&self.window, &self.input, self.size, self.epilogue.pool) && !self.straddles()
    }

    /// Pixels of a row of results: of the whole image, if it is one row.
    #[inline]
    pub fn row_pixels(&self) -> usize {
        if self.is_flat() { self.size[0].saturating_mul(self.size[1]) } else { self.size[1] }
    }

    /// Words of packed weights of one output block of one group.
    #[inline]
    pub const fn packed_block_words(&self) -> usize {
        filter_words(self.order(), self.group_in(), self.window.kernel, self.input.number).saturating_mul(LANES)
    }

    const fn words(&self) -> usize {
        (filters(self.output.channels, self.groups) / LANES).saturating_mul(self.packed_block_words())
    }

    /// Rows of the result buffered for the pool, for each block of the widest tile.
    pub fn needs(&self, _images: usize) -> Needs {
        let row = self.size[1].saturating_mul(LANES * self.output.number.bytes());
        let rows = self.epilogue.pool.map_or(0, |pool| pool.reach(0)).saturating_mul(self.tiles.most_vectors());
        Needs { workspace: 0, scratch: rows.saturating_mul(row) }
    }

    /// The weights, and a bias for each channel of the output's blocks.
    pub fn weights(&self) -> Vec<WeightRange> {
        vec![
            WeightRange { start: self.weights, len: self.words().saturating_mul(4) },
            WeightRange { start: self.bias, len: self.output.padded_channels().saturating_mul(4) },
        ]
    }

    pub(super) fn macs(&self) -> MacCounts {
        let (taps, pixels) = (self.window.kernel.iter().product::<usize>(), self.size.iter().product());
        let macs = (self.group_in() * taps) as u64 * (self.output.channels * pixels) as u64;
        MacCounts::of(macs, [self.words(), pixels], self.input.number)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If its windows leave the input, its groups do not divide the channels, or its tile does not exist.
    pub fn check(&self) -> Result<(), Mistake> {
        let Conv2d { input, output, window, groups, size, epilogue, tiles, .. } = self;
        check_operands(&self.reads(), output)?;
        check_blocks(&[*output])?;
        Mistake::unless(input.number == output.number, "a convolution that changes the type")?;
        window.check_inside(*size, [input.height, input.width], input.halo)?;
        let divides = |channels: usize| *groups > 0 && channels.is_multiple_of(*groups);
        Mistake::unless(divides(input.channels) && divides(output.channels), "groups that do not divide the channels")?;
        epilogue.check(*size, output)?;
        Mistake::unless(epilogue.pool.is_none() || !self.straddles(), "a pool after groups that share blocks")?;
        Mistake::unless(tiles.exist(), "a tile without a kernel")?;
        Mistake::unless(tiles.most_pixels() <= self.row_pixels(), "a tile wider than a row")?;
        Mistake::unless(matches!(input.number, Number::F32 | Number::Bf16), "weights of the wrong type")
    }
}
