//! A linear layer of integers, with bias and a function of the result.

use super::{Needs, WeightRange, check_any_operands, operand_bytes};
use crate::{Epilogue, LANES, MacCounts, Mistake, Number, PANEL, Scale, Tabled, Value};

data! {
    /// `torch.nn.Linear` of quantised inputs and weights, summed in `i32`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct QuantizedLinear<V> {
        /// A vector of integers.
        pub input: V,
        /// A vector of integers or `f32`.
        pub output: V,
        /// Applied to the result: at most a function; for a result in `f32`, only limits.
        pub epilogue: Epilogue<V>,
        /// The table of the epilogue's function, unless it only limits values.
        pub table: Option<Tabled>,
        /// Where the packed weights start.
        pub weights: usize,
        /// Where the packed biases start.
        pub bias: usize,
        /// Where the multipliers start.
        pub multipliers: usize,
    }
}

operands!(QuantizedLinear: reads [input, epilogue], writes output, keeps [table, weights, bias, multipliers]);

impl QuantizedLinear<Value> {
    /// Words of inputs.
    #[inline]
    pub const fn input_words(&self) -> usize {
        self.input.channels.div_ceil(4)
    }

    /// Words of packed weights of an output block.
    #[inline]
    pub const fn packed_block_words(&self) -> usize {
        self.input_words().saturating_mul(LANES)
    }

    /// The scale that sums are converted to; none for `f32`.
    #[inline]
    pub const fn requantized(&self) -> Option<Scale> {
        match &self.table {
            Some(table) => Some(table.before),
            None => self.output.number.scale(),
        }
    }

    const fn words(&self) -> usize {
        self.output.planes().saturating_mul(self.packed_block_words())
    }

    /// The panels into which a batch is packed. A single image is read in place.
    pub fn needs(&self, images: usize) -> Needs {
        let panels = images.next_multiple_of(PANEL).saturating_mul(self.input_words()).saturating_mul(4);
        Needs { workspace: if images == 1 { 0 } else { panels }, scratch: 0 }
    }

    /// The weights, a bias and a multiplier for each output of whole blocks, and the table.
    pub fn weights(&self) -> Vec<WeightRange> {
        super::quantized_ranges(
            [self.weights, self.bias, self.multipliers],
            self.table.as_ref(),
            [self.words(), self.output.padded_channels()],
        )
    }

    pub(super) fn macs(&self) -> MacCounts {
        let macs = self.input.channels as u64 * self.output.channels as u64;
        MacCounts::of(macs, [self.words(), 1], self.input.number)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If its input or output is not a vector of the right type, or a sum could overflow.
    pub fn check(&self) -> Result<(), Mistake> {
        check_any_operands(&self.reads(), &self.output)?;
        Mistake::unless(matches!(self.input.number, Number::U8(_)), "a linear layer of integers of something else")?;
        let vectors = self.input.is_vector() && self.output.is_vector();
        Mistake::unless(vectors, "a linear layer on something other than vectors")?;
        self.epilogue.check_is_function()?;
        self.epilogue.check_of_integers(self.table.as_ref(), &self.output)?;
        super::check_products(self.input.channels)
    }
}
