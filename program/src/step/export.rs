//! Converts a value to `[image][channel][row][column]`: a result of the network, or the input of a linear layer
//! (`flatten`).

use super::{check_any_operands, check_blocks, plain};
use crate::{Halo, Layout, Mistake, Number, Value};

data! {
    /// Converts a value to the caller's order, in the output's type. Integers become `f32` or stay as they are.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Export<V> {
        /// In channel blocks.
        pub input: V,
        /// In planes without halo, with the input's shape.
        pub output: V,
    }
}

operands!(Export: reads [input], writes output, keeps []);
plain!(Export);

impl Export<Value> {
    /// # Errors
    /// If the output has a different shape or scale, or is not in the caller's order.
    pub fn check(&self) -> Result<(), Mistake> {
        let Export { input, output } = self;
        check_any_operands(&[*input], output)?;
        check_blocks(&[*input])?;
        Mistake::unless(input.extent() == output.extent(), "an export of the wrong shape")?;
        let dense = Value::dense(output.number, Layout::Planes, output.extent(), Halo::NONE);
        let callers = (output.layout, output.halo, output.strides) == (dense.layout, dense.halo, dense.strides);
        Mistake::unless(callers, "an export that is not in the caller's order")?;
        let fits = match (input.number, output.number) {
            (Number::U8(_), to) => to == Number::F32 || to == input.number,
            (Number::F32 | Number::Bf16, to) => to.scale().is_none(),
        };
        Mistake::unless(fits, "an export to another scale")
    }
}
