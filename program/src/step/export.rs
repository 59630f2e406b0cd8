//! A value as `[image][channel][row][column]`: a result of the network, or the input of a linear layer (`flatten`).

use super::{check_blocks, check_operands, plain};
use crate::{Halo, Layout, Mistake, Value};

data! {
    /// A value into the caller's order, in the type of the output.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Export<V> {
        /// In channel blocks.
        pub input: V,
        /// In planes without halo: of the input's shape.
        pub output: V,
    }
}

operands!(Export: reads [input], writes output, keeps []);
plain!(Export);

impl Export<Value> {
    /// # Errors
    /// If the output is another value, or not in the caller's order.
    pub fn check(&self) -> Result<(), Mistake> {
        let Export { input, output } = self;
        check_operands(&[*input], output)?;
        check_blocks(&[*input])?;
        Mistake::unless(input.extent() == output.extent(), "an export of another shape")?;
        let dense = Value::dense(output.number, Layout::Planes, output.extent(), Halo::NONE);
        let callers = (output.layout, output.halo, output.strides) == (dense.layout, dense.halo, dense.strides);
        Mistake::unless(callers, "an export that is not in the caller's order")
    }
}
