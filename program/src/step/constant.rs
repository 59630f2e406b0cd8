//! A value from the weights.

use super::{Needs, WeightRange, check_blocks, check_operands, operand_bytes};
use crate::{MacCounts, Mistake, Value};

data! {
    /// `torch.nn.Parameter`: writes a value of the packed weights for each image.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Constant<V> {
        /// In channel blocks.
        pub output: V,
        /// Where the packed numbers start: in channel blocks, without a halo, in `f32`.
        pub weights: usize,
    }
}

operands!(Constant: reads [], writes output, keeps [weights]);

impl Constant<Value> {
    /// No memory beside its value.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// A number for each of the value, padded to whole blocks of channels.
    pub fn weights(&self) -> Vec<WeightRange> {
        let Value { height, width, .. } = self.output;
        let words = self.output.padded_channels().saturating_mul(height).saturating_mul(width);
        vec![WeightRange { start: self.weights, len: words.saturating_mul(4) }]
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If the output is not in channel blocks.
    pub fn check(&self) -> Result<(), Mistake> {
        check_operands(&[], &self.output)?;
        check_blocks(&[self.output])
    }
}
