//! Conversions between numbers and integers, and between integers of different scales.

use super::{Needs, WeightRange, check_any_operands, check_blocks, operand_bytes, plain};
use crate::{MacCounts, Mistake, Number, Pointwise, Value};

data! {
    /// A value on another scale, from `f32` or to it.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Convert<V> {
        /// Integers or `f32`, in channel blocks.
        pub input: V,
        /// The other, or integers of any scale, of the same shape.
        pub output: V,
    }

    /// A function of integers, by a table of its results.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Lookup<V> {
        /// Integers in channel blocks.
        pub input: V,
        /// Integers of any scale, of the same shape.
        pub output: V,
        /// The function.
        pub function: Pointwise,
        /// Where the 256 bytes of the table start in the packed weights.
        pub table: usize,
    }
}

operands!(Convert: reads [input], writes output, keeps []);
operands!(Lookup: reads [input], writes output, keeps [function, table]);
plain!(Convert);

impl Convert<Value> {
    /// # Errors
    /// If it changes the shape, or no side has integers.
    pub fn check(&self) -> Result<(), Mistake> {
        let Convert { input, output } = self;
        check_same_shape(input, output)?;
        let of_integers = matches!(
            (input.number, output.number),
            (Number::U8(_), Number::U8(_) | Number::F32) | (Number::F32, Number::U8(_))
        );
        Mistake::unless(of_integers, "a conversion that is none of integers")
    }
}

impl Lookup<Value> {
    /// No memory beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// The table.
    pub fn weights(&self) -> Vec<WeightRange> {
        vec![WeightRange { start: self.table, len: 256 }]
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If it changes the shape, or a side is not of integers.
    pub fn check(&self) -> Result<(), Mistake> {
        let Lookup { input, output, .. } = self;
        check_same_shape(input, output)?;
        let integers = input.number.scale().is_some() && output.number.scale().is_some();
        Mistake::unless(integers, "a table for something other than integers")
    }
}

fn check_same_shape(input: &Value, output: &Value) -> Result<(), Mistake> {
    check_any_operands(&[*input], output)?;
    check_blocks(&[*input, *output])?;
    Mistake::unless(input.extent() == output.extent(), "values of different shape or type")
}
