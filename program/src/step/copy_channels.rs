//! A part of a concatenation that is not aligned to a block.

use super::{Needs, WeightRange, check_blocks, check_operands};
use crate::{MacCounts, Mistake, Value};

data! {
    /// Copies channels into a concatenation.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct CopyChannels<V> {
        /// In channel blocks.
        pub input: V,
        /// The whole concatenation, in channel blocks.
        pub output: V,
        /// The channel of `output` where the copy starts.
        pub channel: usize,
    }
}

operands!(CopyChannels: reads [input], writes output, keeps [channel]);

impl CopyChannels<Value> {
    /// No memory beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// No weights.
    pub fn weights(&self) -> Vec<WeightRange> {
        Vec::new()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    /// Only the part is read and written, not the whole.
    pub(super) fn value_bytes(&self) -> usize {
        2 * self.input.payload()
    }

    /// # Errors
    /// If the part does not fit.
    pub fn check(&self) -> Result<(), Mistake> {
        let CopyChannels { input, output, channel } = self;
        check_operands(&[*input], output)?;
        check_blocks(&[*input, *output])?;
        let fits = channel.saturating_add(input.channels) <= output.channels;
        Mistake::unless(fits, "more channels than the concatenation has")?;
        Mistake::unless(input.number == output.number, "parts of different type")?;
        Mistake::unless([input.height, input.width] == [output.height, output.width], "parts of different size")
    }
}
