//! A value with other rows and columns, interpolated from its own.

use super::{Needs, WeightRange, check_any_operands, check_blocks, operand_bytes};
use crate::{ALIGNMENT, Filter, LANES, MacCounts, Mistake, Sampling, Tapped, Value};

data! {
    /// `torch.nn.functional.interpolate`: along each axis, a sum of neighbouring pixels by factors.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Interpolate<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks. Of integers, only the nearest are taken.
        pub output: V,
        /// Which pixels are read for each, and by what they are multiplied.
        pub sampling: Sampling,
    }
}

operands!(Interpolate: reads [input], writes output, keeps [sampling]);

impl Interpolate<Value> {
    /// Bytes of the scratch before the rows: the pixels and factors of each column.
    #[inline]
    pub fn column_bytes(&self) -> usize {
        let bytes = self.output.width.saturating_mul(size_of::<Tapped>());
        bytes.checked_next_multiple_of(ALIGNMENT).unwrap_or(usize::MAX)
    }

    /// What there is to know of each column; and rows of the input, interpolated along their length, for each tap.
    pub fn needs(&self, _images: usize) -> Needs {
        let row = self.output.width.saturating_mul(LANES * size_of::<f32>());
        let rows = match self.sampling.filter.taps() {
            1 => 0,
            taps => taps.saturating_mul(row),
        };
        Needs { workspace: 0, scratch: self.column_bytes().saturating_add(rows) }
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
    /// If it changes the channels or the type, or the image is too wide or high for its coordinates.
    pub fn check(&self) -> Result<(), Mistake> {
        let Interpolate { input, output, .. } = self;
        check_any_operands(&[*input], output)?;
        check_blocks(&[*input, *output])?;
        Mistake::unless(input.channels == output.channels, "an interpolation that changes the channels")?;
        Mistake::unless(input.number == output.number, "an interpolation that changes the type")?;
        let copied = self.sampling.filter == Filter::Nearest || input.number.scale().is_none();
        Mistake::unless(copied, "integers in a step for other numbers")?;
        let counted = input.height.max(input.width) <= u32::MAX as usize;
        Mistake::unless(counted, "an image with more pixels than are counted")
    }
}
