//! The cost of a step, for comparison with the machine's limits.

use crate::Number;

/// The work of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Multiply-accumulate operations of the direct algorithm, for one image.
    pub macs: u64,
    /// Multiply-adds that the kernel executes, for one image: fewer with minimal filtering, more if channels do not fill
    /// their blocks. Pixels that overlapping tiles compute twice are not counted.
    pub executed_macs: u64,
    /// The type that is multiplied.
    pub arithmetic: Number,
    /// Bytes of the values it reads and writes, for one image, without halos.
    pub value_bytes: u64,
    /// Bytes of its packed weights, for any number of images.
    pub weight_bytes: u64,
}

/// The multiply-adds of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MacCounts {
    /// Those of the direct algorithm, for one image.
    pub macs: u64,
    /// Words of packed weights.
    pub words: usize,
    /// Products of each word for one image: one for each pixel, or tile of its frequency.
    pub products: usize,
    /// The type that is multiplied.
    pub arithmetic: Number,
}

impl MacCounts {
    /// No products.
    pub const NONE: MacCounts = MacCounts { macs: 0, words: 0, products: 0, arithmetic: Number::F32 };

    /// With the bytes of the operands.
    pub(crate) fn with_values(self, value_bytes: usize) -> Work {
        let MacCounts { macs, words, products, arithmetic } = self;
        Work {
            macs,
            executed_macs: (words * arithmetic.per_word()) as u64 * products as u64,
            arithmetic,
            value_bytes: value_bytes as u64,
            weight_bytes: (words * size_of::<f32>()) as u64,
        }
    }
}
