//! The cost of a step, for comparison with the machine's limits.

use crate::Number;

/// The work of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Multiply-accumulate operations of the direct algorithm, for one image.
    pub macs: u64,
    /// Multiply-adds that the kernel executes, for one image: fewer with minimal filtering, more if channels do not fill
    /// their blocks. What overlapping tiles or strips compute twice is not counted.
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
    /// Those that the kernel executes, for one image.
    pub executed: u64,
    /// Words of packed weights.
    pub words: usize,
    /// The type that is multiplied.
    pub arithmetic: Number,
}

impl MacCounts {
    /// No products.
    pub const NONE: MacCounts = MacCounts { macs: 0, executed: 0, words: 0, arithmetic: Number::F32 };

    /// Of words of packed weights, each with so many products for one image: one for each pixel, or tile of its frequency.
    pub(crate) fn of(macs: u64, [words, products]: [usize; 2], arithmetic: Number) -> MacCounts {
        let executed = (words * arithmetic.per_word()) as u64 * products as u64;
        MacCounts { macs, executed, words, arithmetic }
    }

    /// Those of two convolutions in one step, of which the type is that of the first.
    pub(crate) fn and(self, other: MacCounts) -> MacCounts {
        MacCounts {
            macs: self.macs + other.macs,
            executed: self.executed + other.executed,
            words: self.words + other.words,
            ..self
        }
    }

    /// With the bytes of the operands.
    pub(crate) fn with_values(self, value_bytes: usize) -> Work {
        let MacCounts { macs, executed, words, arithmetic } = self;
        Work {
            macs,
            executed_macs: executed,
            arithmetic,
            value_bytes: value_bytes as u64,
            weight_bytes: (words * size_of::<f32>()) as u64,
        }
    }
}
