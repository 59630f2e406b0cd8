//! Sums, means and extrema over dimensions.

use super::{check_blocks, check_operands, plain};
use crate::{Mistake, Value};

data! {
    /// `torch.sum`, `mean`, `amax` or `amin`, with `keepdim`: over the dimensions in which the output has one element.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Reduce<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks; in each dimension as large as the input, or 1.
        pub output: V,
        /// What the numbers become.
        pub reduction: Reduction,
    }

    /// What several numbers become.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Reduction {
        /// `torch.sum`.
        Sum,
        /// `torch.mean`.
        Mean,
        /// `torch.amax`: NaN if any number is.
        Max,
        /// `torch.amin`: NaN if any number is.
        Min,
    }
}

operands!(Reduce: reads [input], writes output, keeps [reduction]);
plain!(Reduce);

impl Reduce<Value> {
    /// The number of elements that become one.
    #[inline]
    pub fn count(&self) -> usize {
        let sizes = self.input.extent().into_iter().zip(self.output.extent());
        sizes.map(|(from, to)| from / to).product()
    }

    /// # Errors
    /// If a dimension of the output is neither the input's nor 1, or if the type changes.
    pub fn check(&self) -> Result<(), Mistake> {
        check_operands(&[self.input], &self.output)?;
        check_blocks(&[self.input, self.output])?;
        let mut sizes = self.input.extent().into_iter().zip(self.output.extent());
        Mistake::unless(sizes.all(|(from, to)| to == from || to == 1), "a reduction to another size")?;
        Mistake::unless(self.input.number == self.output.number, "a reduction that changes the type")
    }
}
