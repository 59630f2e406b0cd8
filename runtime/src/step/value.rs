//! Values in the arena: what they are stored in, and how they lie.

use crate::simd::LANES;

/// Rows or columns of zeros around an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Halo {
    /// Rows above.
    pub top: usize,
    /// Columns to the left.
    pub left: usize,
    /// Rows below.
    pub bottom: usize,
    /// Columns to the right.
    pub right: usize,
}

/// What the numbers of a value are stored in. Arithmetic is in `f32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DType {
    /// 32 bits.
    F32,
    /// Its upper 16 bits.
    Bf16,
}

impl DType {
    /// Bytes of a number.
    #[inline]
    pub(crate) const fn bytes(self) -> usize {
        match self {
            DType::F32 => 4,
            DType::Bf16 => 2,
        }
    }

    /// Neighbours that are multiplied at once, and share a word of packed weights.
    #[inline]
    pub(crate) const fn together(self) -> usize {
        size_of::<f32>() / self.bytes()
    }
}

/// No halo.
pub const NO_HALO: Halo = Halo { top: 0, left: 0, bottom: 0, right: 0 };

/// A value in the arena, in channel blocks (see the module's page).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// What it is stored in.
    pub dtype: DType,
    /// Where the buffer starts, for a batch of one.
    pub buffer: usize,
    /// Length of the buffer, for one image.
    pub image: usize,
    /// Where the value starts in the buffer: not 0 for a part of a concatenation.
    pub start: usize,
    /// Channels.
    pub channels: usize,
    /// Rows, without the halo.
    pub height: usize,
    /// Columns, without the halo.
    pub width: usize,
    /// Zeros around.
    pub halo: Halo,
}

impl Region {
    /// Blocks of [`LANES`] channels.
    #[inline]
    pub const fn blocks(&self) -> usize {
        self.channels.div_ceil(LANES)
    }

    /// Lanes of all blocks: the channels, and those that fill the last block.
    #[inline]
    pub(crate) const fn lanes(&self) -> usize {
        self.blocks().saturating_mul(LANES)
    }

    /// Numbers from a row to the next.
    #[inline]
    pub const fn row(&self) -> usize {
        (self.halo.left + self.width + self.halo.right) * LANES
    }

    /// Numbers from a block to the next.
    #[inline]
    pub const fn plane(&self) -> usize {
        (self.halo.top + self.height + self.halo.bottom) * self.row()
    }

    /// From the start of a plane, the number of pixel (0, 0).
    #[inline]
    pub const fn origin(&self) -> usize {
        self.halo.top * self.row() + self.halo.left * LANES
    }

    /// Numbers of an image.
    #[inline]
    pub const fn len(&self) -> usize {
        self.blocks() * self.plane()
    }

    /// Whether it holds nothing; never so in a checked plan.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A value in the arena with its channels one after the other (see the module's page).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planar {
    /// What it is stored in.
    pub dtype: DType,
    /// Where the buffer starts, for a batch of one.
    pub buffer: usize,
    /// Length of the buffer, for one image.
    pub image: usize,
    /// Channels.
    pub channels: usize,
    /// Rows, without the halo.
    pub height: usize,
    /// Columns, without the halo.
    pub width: usize,
    /// Zeros around.
    pub halo: Halo,
}

impl Planar {
    /// Numbers from a row to the next.
    #[inline]
    pub const fn row(&self) -> usize {
        self.halo.left + self.width + self.halo.right
    }

    /// Numbers from a channel to the next.
    #[inline]
    pub const fn plane(&self) -> usize {
        (self.halo.top + self.height + self.halo.bottom) * self.row()
    }

    /// From the start of a plane, the number of pixel (0, 0).
    #[inline]
    pub const fn origin(&self) -> usize {
        self.halo.top * self.row() + self.halo.left
    }
}
