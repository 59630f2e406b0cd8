//! A convolution of integers by the direct sum, with bias and epilogue.

use super::{Needs, WeightRange, check_any_operands, check_blocks, is_pointwise, operand_bytes};
use crate::{
    Epilogue, LANES, Layout, MacCounts, Mistake, Number, PerClass, ReadingOrder, Scale, Tabled, Tile, Value, Window,
    inputs_of_block, quantized_words,
};

data! {
    /// `torch.nn.Conv2d` of quantised inputs and weights, summed in `i32`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct QuantizedConv2d<V> {
        /// Integers in channel blocks, or in planes, which is better for few channels. Its halo covers the windows; in planes, as wide
        /// as whole words ([`Window::in_words`]).
        pub input: V,
        /// Integers or `f32` in channel blocks: the pooled value, if there is a pool.
        pub output: V,
        /// The window.
        pub window: Window,
        /// Groups of channels.
        pub groups: usize,
        /// Height and width of the convolution's own result.
        pub size: [usize; 2],
        /// Applied to the result; the value that is added is of integers. For a result in `f32`, only limits.
        pub epilogue: Epilogue<V>,
        /// The table of the epilogue's function, unless it only limits values.
        pub table: Option<Tabled>,
        /// Where the packed weights start.
        pub weights: usize,
        /// Where the packed biases start.
        pub bias: usize,
        /// Where the multipliers start.
        pub multipliers: usize,
        /// The register tile.
        pub tiles: PerClass<Tile>,
    }
}

operands!(QuantizedConv2d: reads [input, epilogue], writes output,
    keeps [window, groups, size, table, weights, bias, multipliers, tiles]);

impl QuantizedConv2d<Value> {
    /// The most output blocks in a tile.
    pub const MOST_VECTORS: usize = 2;

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
        match self.input.layout {
            Layout::Blocks => ReadingOrder::Blocked,
            Layout::Planes => ReadingOrder::Planar,
        }
    }

    /// Whether output blocks read different inputs within a tile: each is then one of its own.
    #[inline]
    pub const fn straddles(&self) -> bool {
        self.groups > 1 && !self.group_out().is_multiple_of(LANES * Self::MOST_VECTORS)
    }

    /// The scale that sums are converted to; none for `f32`.
    #[inline]
    pub const fn requantized(&self) -> Option<Scale> {
        match &self.table {
            Some(table) => Some(table.before),
            None => self.output.number.scale(),
        }
    }

    /// Whether pixels of the image lie beside each other from the first to the last, on both sides: they are then computed as one row.
    #[inline]
    pub fn is_flat(&self) -> bool {
        is_pointwise(&self.window, &self.input, self.size, self.epilogue.pool)
            && [Some(self.output), self.epilogue.add].iter().flatten().all(Value::rows_follow)
    }

    /// Pixels of a row of results: of the whole image, if it is one row.
    #[inline]
    pub fn row_pixels(&self) -> usize {
        if self.is_flat() { self.size[0].saturating_mul(self.size[1]) } else { self.size[1] }
    }

    const fn shape(&self) -> [usize; 4] {
        let [height, width] = self.window.kernel;
        [self.output.channels, self.group_in(), height, width]
    }

    /// Words of packed weights of one output block.
    #[inline]
    pub const fn packed_block_words(&self) -> usize {
        quantized_words(self.order(), self.shape(), self.groups).saturating_mul(LANES)
    }

    /// The input channels that an output block reads.
    #[inline]
    pub const fn inputs_of_block(&self, block: usize) -> std::ops::Range<usize> {
        inputs_of_block(block, [self.output.channels, self.group_in()], self.groups)
    }

    const fn words(&self) -> usize {
        self.output.planes().saturating_mul(self.packed_block_words())
    }

    /// Rows of the result buffered for the pool, for each block of the widest tile.
    pub fn needs(&self, _images: usize) -> Needs {
        let row = self.size[1].saturating_mul(LANES);
        let rows = self.epilogue.pool.map_or(0, |pool| pool.reach(0)).saturating_mul(self.tiles.most_vectors());
        Needs { workspace: 0, scratch: rows.saturating_mul(row) }
    }

    /// The weights, a bias and a multiplier for each channel of the output's blocks, and the table.
    pub fn weights(&self) -> Vec<WeightRange> {
        super::quantized_ranges(
            [self.weights, self.bias, self.multipliers],
            self.table.as_ref(),
            [self.words(), self.output.padded_channels()],
        )
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
    /// If its windows leave the input, its groups do not divide the channels, its tile does not exist, or a sum could overflow.
    pub fn check(&self) -> Result<(), Mistake> {
        let QuantizedConv2d { input, output, window, groups, size, epilogue, table, tiles, .. } = self;
        check_any_operands(&self.reads(), output)?;
        check_blocks(&[*output])?;
        Mistake::unless(matches!(input.number, Number::U8(_)), "a convolution of integers of something else")?;
        let planar = input.layout == Layout::Planes;
        Mistake::unless(!planar || *groups == 1 && window.dilation[1] == 1, "groups or dilated windows in planes")?;
        let read = if planar { window.in_words() } else { *window };
        read.check_inside(*size, [input.height, input.width], input.halo)?;
        window.check_inside(*size, [input.height, input.width], input.halo)?;
        let divides = |channels: usize| *groups > 0 && channels.is_multiple_of(*groups);
        Mistake::unless(divides(input.channels) && divides(output.channels), "groups that do not divide the channels")?;
        epilogue.check(*size, output)?;
        epilogue.check_of_integers(table.as_ref(), output)?;
        Mistake::unless(tiles.exist(), "a tile without a kernel")?;
        Mistake::unless(tiles.most_vectors() <= Self::MOST_VECTORS, "a tile without a kernel")?;
        Mistake::unless(tiles.most_pixels() <= self.row_pixels(), "a tile wider than a row")?;
        let products = window.kernel.iter().fold(self.group_in(), |count, taps| count.saturating_mul(*taps));
        super::check_products(products)
    }
}
