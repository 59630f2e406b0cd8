//! A linear layer, with bias and a function of the result.

use super::{Needs, WeightRange, check_operands, operand_bytes};
use crate::{Epilogue, LANES, MacCounts, Mistake, Number, PANEL, Value, linear_words};

data! {
    /// `torch.nn.Linear`: `y[o] = bias[o] + sum over k of w[o, k] * x[k]`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Linear<V> {
        /// A vector.
        pub input: V,
        /// A vector.
        pub output: V,
        /// Applied to the result: at most a function.
        pub epilogue: Epilogue<V>,
        /// Where the packed weights start: `[block][input][16]`, with neighbouring inputs in one word.
        pub weights: usize,
        /// Where the packed bias starts.
        pub bias: usize,
    }
}

operands!(Linear: reads [input, epilogue], writes output, keeps [weights, bias]);

impl Linear<Value> {
    /// Words of packed weights of an output block.
    #[inline]
    pub const fn packed_block_words(&self) -> usize {
        self.input.channels.div_ceil(self.input.number.per_word()).saturating_mul(LANES)
    }

    const fn words(&self) -> usize {
        linear_words(self.input.channels, self.output.channels, self.input.number)
    }

    /// Bytes of the panels into which a batch is packed. A single image is read in place.
    pub const fn panels(&self, images: usize) -> usize {
        if images == 1 {
            return 0;
        }
        let words = self.input.channels.div_ceil(self.input.number.per_word());
        images.next_multiple_of(PANEL).saturating_mul(words).saturating_mul(4)
    }

    /// Bytes of the partial sums between chunks, if the output cannot hold them.
    pub const fn sums(&self, images: usize) -> usize {
        match self.output.number {
            Number::F32 | Number::U8(_) => 0,
            Number::Bf16 => images.saturating_mul(self.output.padded_channels()).saturating_mul(4),
        }
    }

    /// The panels and the sums.
    pub fn needs(&self, images: usize) -> Needs {
        Needs { workspace: self.panels(images).saturating_add(self.sums(images)), scratch: 0 }
    }

    /// The weights, and a bias for each output, padded to whole blocks.
    pub fn weights(&self) -> Vec<WeightRange> {
        vec![
            WeightRange { start: self.weights, len: self.words().saturating_mul(4) },
            WeightRange { start: self.bias, len: self.output.padded_channels().saturating_mul(4) },
        ]
    }

    pub(super) fn macs(&self) -> MacCounts {
        let macs = self.input.channels as u64 * self.output.channels as u64;
        MacCounts::of(macs, [self.words(), 1], self.input.number)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If its input or output is not a vector.
    pub fn check(&self) -> Result<(), Mistake> {
        check_operands(&self.reads(), &self.output)?;
        let vectors = self.input.is_vector() && self.output.is_vector();
        Mistake::unless(vectors, "a linear layer on something other than vectors")?;
        self.epilogue.check_is_function()
    }
}
