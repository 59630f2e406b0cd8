//! A convolution of stride 1 by Winograd's minimal filtering, with bias and epilogue.

use super::{Needs, WeightRange, check_blocks, check_operands, operand_bytes};
use crate::{Epilogue, Filtering, Halo, LANES, MAX_PIXELS, MacCounts, Mistake, Number, PerClass, Tile, Value};

data! {
    /// `torch.nn.Conv2d` with stride and dilation 1, for channels in whole blocks. Products and weights are in `f32`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Winograd<V> {
        /// In channel blocks. Its halo covers the windows of whole tiles.
        pub input: V,
        /// In channel blocks: the pooled value, if there is a pool.
        pub output: V,
        /// The kind of filtering.
        pub filtering: Filtering,
        /// Rows above and columns to the left of the image where the first window starts.
        pub padding: [usize; 2],
        /// Groups of channels, each in whole blocks.
        pub groups: usize,
        /// Height and width of the convolution's own result.
        pub size: [usize; 2],
        /// Applied to the result.
        pub epilogue: Epilogue<V>,
        /// Rows of tiles that are processed together, a block: whole images if there is a pool.
        pub rows: usize,
        /// Who works on a block.
        pub workers: Workers,
        /// Where the packed weights start: `[frequency][output block][input][16]`.
        pub weights: usize,
        /// Where the packed bias starts.
        pub bias: usize,
        /// The register tile: tiles by output blocks.
        pub tiles: PerClass<Tile>,
    }

    /// Who works on a part of a step.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Workers {
        /// All threads, so that each reads a part of the weights.
        All,
        /// One thread, whose cache has room for all weights and for what it computes in between. Others work on other parts.
        One,
    }
}

operands!(Winograd: reads [input, epilogue], writes output,
    keeps [filtering, padding, groups, size, rows, workers, weights, bias, tiles]);

impl Winograd<Value> {
    /// Multiplications of a tile.
    #[inline]
    pub const fn frequencies(&self) -> usize {
        self.filtering.frequencies()
    }

    /// Rows and columns of tiles in an image.
    #[inline]
    pub const fn image_tiles(&self) -> [usize; 2] {
        self.filtering.tiles(self.size)
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

    /// The capacity of a block of some rows, in tiles: at least the writes of the widest register tile.
    #[inline]
    pub const fn block_tiles(&self, rows: usize) -> usize {
        let tiles = rows.saturating_mul(self.image_tiles()[1]);
        if tiles < MAX_PIXELS { MAX_PIXELS } else { tiles }
    }

    /// The stride of the frequencies, in floats: an odd number of vectors, so that the frequencies written by a
    /// transform do not compete for one cache set.
    #[inline]
    pub const fn frequency_len(blocks: usize, tiles: usize) -> usize {
        (blocks.saturating_mul(tiles) | 1).saturating_mul(LANES)
    }

    /// The input and the products of a block of tiles for each frequency, which is scratch if each thread has a block, and a channel
    /// block of the result for the pool.
    pub fn needs(&self, images: usize) -> Needs {
        let rows = match self.workers {
            Workers::All => self.rows.min(images.saturating_mul(self.image_tiles()[0])),
            Workers::One => self.rows,
        };
        let tiles = self.block_tiles(rows);
        let [inputs, products] =
            [self.input.planes(), self.output.planes()].map(|blocks| Self::frequency_len(blocks, tiles));
        let plane = self.size[0].saturating_mul(self.size[1]).saturating_mul(LANES * self.output.number.bytes());
        let transforms = self.frequencies().saturating_mul(inputs.saturating_add(products)).saturating_mul(4);
        match self.workers {
            Workers::All if self.epilogue.pool.is_some() => Needs { workspace: transforms, scratch: plane },
            Workers::All => Needs { workspace: transforms, scratch: 0 },
            Workers::One => Needs { workspace: 0, scratch: transforms },
        }
    }

    const fn words(&self) -> usize {
        self.frequencies().saturating_mul(self.output.channels).saturating_mul(self.group_in())
    }

    /// The weights, and a bias for each channel.
    pub fn weights(&self) -> Vec<WeightRange> {
        vec![
            WeightRange { start: self.weights, len: self.words().saturating_mul(4) },
            WeightRange { start: self.bias, len: self.output.padded_channels().saturating_mul(4) },
        ]
    }

    pub(super) fn macs(&self) -> MacCounts {
        let ([rows, columns], pixels) = (self.filtering.taps(), self.size[0] * self.size[1]);
        let macs = (self.group_in() * rows * columns) as u64 * (self.output.channels * pixels) as u64;
        let products = self.image_tiles().iter().product();
        MacCounts::of(macs, [self.words(), products], Number::F32)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// The zeros that windows of whole tiles read around an image of `height` and `width`.
    pub fn halo(filtering: Filtering, padding: Halo, [height, width]: [usize; 2], size: [usize; 2]) -> Halo {
        let tiles = filtering.tiles(size);
        let [rows, columns] = [0, 1].map(|axis| reach(filtering, axis, tiles[axis]));
        let (bottom, right) = (rows - padding.top - height, columns - padding.left - width);
        Halo { bottom, right, ..padding }
    }

    /// # Errors
    /// If its tiles leave the input and halo, channels do not fill blocks, or its register tile does not exist.
    pub fn check(&self) -> Result<(), Mistake> {
        let Winograd { input, output, filtering, padding, groups, size, epilogue, rows, workers, tiles, .. } = self;
        check_operands(&self.reads(), output)?;
        check_blocks(&self.reads())?;
        check_blocks(&[*output])?;
        Mistake::unless(input.number == output.number, "a convolution that changes the type")?;
        let room = |padding: usize, size: usize, halo: usize| padding.saturating_add(size).saturating_add(halo);
        let [tile_rows, columns] = self.image_tiles();
        let padded = padding[0] <= input.halo.top && padding[1] <= input.halo.left;
        Mistake::unless(padded, "a halo narrower than the padding")?;
        Mistake::unless(
            reach(*filtering, 0, tile_rows) <= room(padding[0], input.height, input.halo.bottom),
            "tiles below the halo",
        )?;
        let fits = reach(*filtering, 1, columns) <= room(padding[1], input.width, input.halo.right);
        Mistake::unless(fits, "tiles to the right of the halo")?;
        let group = groups.saturating_mul(LANES);
        let whole = |channels: usize| group > 0 && channels.is_multiple_of(group);
        Mistake::unless(whole(input.channels) && whole(output.channels), "groups that are not whole channel blocks")?;
        epilogue.check(*size, output)?;
        Mistake::unless(*rows > 0 && tile_rows > 0 && columns > 0, "no tiles")?;
        Mistake::unless(epilogue.pool.is_none() || rows.is_multiple_of(tile_rows), "a pool after parts of images")?;
        Mistake::unless(epilogue.pool.is_none() || *workers == Workers::All, "a pool after blocks of one thread")?;
        Mistake::unless(tiles.exist(), "a tile without a kernel")
    }
}

/// Rows or columns that the windows of some tiles read.
fn reach(filtering: Filtering, axis: usize, tiles: usize) -> usize {
    tiles.saturating_mul(filtering.outputs()[axis]).saturating_add(filtering.taps()[axis] - 1)
}
