//! Local response normalisation, with an epilogue.

use super::{Needs, WeightRange, check_blocks, check_operands, operand_bytes};
use crate::{Epilogue, LANES, MacCounts, Mistake, Pointwise, Value};

data! {
    /// `torch.nn.LocalResponseNorm`: `y[c] = x[c] / (k + alpha / size * sum of x[i]^2)^beta`, `i` from `c - size / 2` to
    /// `c + (size - 1) / 2`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct LocalResponseNorm<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks: the pooled value, if there is a pool.
        pub output: V,
        /// Channels in a window.
        pub size: usize,
        /// PyTorch's alpha.
        pub alpha: f32,
        /// The exponent.
        pub beta: f32,
        /// The constant.
        pub k: f32,
        /// Applied to the result: at most a pool.
        pub epilogue: Epilogue<V>,
    }
}

operands!(LocalResponseNorm: reads [input, epilogue], writes output, keeps [size, alpha, beta, k]);

impl LocalResponseNorm<Value> {
    /// Floats of a pixel's squares with a margin of zeros: a whole number of vectors, so that the following rows are
    /// aligned.
    #[inline]
    pub const fn squares_len(&self) -> usize {
        self.size.saturating_add(self.input.padded_channels()).div_ceil(LANES).saturating_mul(LANES)
    }

    /// The squares of a pixel's channels, and the rows buffered for the pool.
    pub fn needs(&self, _images: usize) -> Needs {
        let row = self.input.width.saturating_mul(self.input.padded_channels());
        let rows = self.epilogue.pool.map_or(0, |pool| pool.reach(0)).saturating_mul(row);
        Needs { workspace: 0, scratch: self.squares_len().saturating_add(rows).saturating_mul(4) }
    }

    /// No weights.
    pub fn weights(&self) -> Vec<WeightRange> {
        Vec::new()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If it changes the channels, the type, or, without a pool, the size.
    pub fn check(&self) -> Result<(), Mistake> {
        let LocalResponseNorm { input, output, size, epilogue, .. } = self;
        check_operands(&self.reads(), output)?;
        check_blocks(&self.reads())?;
        check_blocks(&[*output])?;
        Mistake::unless(*size > 0, "a normalisation over no channels")?;
        Mistake::unless(input.channels == output.channels, "a normalisation that changes the channels")?;
        Mistake::unless(input.number == output.number, "a normalisation that changes the type")?;
        let pool_alone = epilogue.add.is_none() && epilogue.then == Pointwise::Identity;
        Mistake::unless(pool_alone, "an epilogue with more than a pool")?;
        epilogue.check([input.height, input.width], output)
    }
}
