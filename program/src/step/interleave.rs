//! The phases of an image, put together.

use super::{check_blocks, check_operands, plain};
use crate::{Mistake, Value};

data! {
    /// Pixels of a result from channels: pixel `(i * stride + phase - first)` of channel `c` is pixel `i` of that phase of it, along
    /// both axes. Channels of the input are counted `[group][vertical phase][horizontal phase][channel of the group]`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Interleave<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks.
        pub output: V,
        /// Groups of channels.
        pub groups: usize,
        /// Phases along each axis: `[vertical, horizontal]`.
        pub stride: [usize; 2],
        /// Pixels before the first of the result.
        pub first: [usize; 2],
    }
}

operands!(Interleave: reads [input], writes output, keeps [groups, stride, first]);
plain!(Interleave);

impl Interleave<Value> {
    /// # Errors
    /// If there are not enough channels or pixels, or it changes the type.
    pub fn check(&self) -> Result<(), Mistake> {
        let Interleave { input, output, groups, stride, first } = self;
        check_operands(&[*input], output)?;
        check_blocks(&[*input, *output])?;
        Mistake::unless(input.number == output.number, "phases of another type")?;
        let divides = *groups > 0 && output.channels.is_multiple_of(*groups);
        Mistake::unless(divides, "groups that do not divide the channels")?;
        let phases = stride[0].checked_mul(stride[1]).and_then(|phases| phases.checked_mul(output.channels));
        Mistake::unless(phases == Some(input.channels), "other channels than those of the phases")?;
        for (axis, [from, to]) in [[input.height, output.height], [input.width, output.width]].into_iter().enumerate() {
            let fits = first[axis].saturating_add(to) <= from.saturating_mul(stride[axis]);
            Mistake::unless(fits && from < usize::MAX / stride[axis], "pixels beyond the phases")?;
        }
        Ok(())
    }
}
