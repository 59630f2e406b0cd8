//! A function of one value.

use super::{Needs, WeightRange, check_elementwise, operand_bytes};
use crate::{Epilogue, MacCounts, Mistake, Pointwise, Value};

data! {
    /// Applies a function to a value. With the identity, a copy.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Map<V> {
        /// In channel blocks.
        pub input: V,
        /// Of the same shape.
        pub output: V,
        /// The function.
        pub function: Function,
        /// Applied to the result: a function alone.
        pub epilogue: Epilogue<V>,
    }

    /// A function of each number, and possibly of its channel.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Function {
        /// Of the number only.
        Pointwise(function: Pointwise),
        /// `torch.nn.PReLU`, with the offset of the packed slopes.
        Prelu(slopes: usize),
        /// A separate batch norm, `x * scale + shift`, with the offsets of the packed scales and shifts.
        Affine(scales: usize, shifts: usize),
    }
}

operands!(Map: reads [input, epilogue], writes output, keeps [function]);

impl Map<Value> {
    /// No memory beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// A number for each channel, padded to whole blocks.
    pub fn weights(&self) -> Vec<WeightRange> {
        let len = self.input.padded_channels().saturating_mul(4);
        let starts = match self.function {
            Function::Pointwise(_) => Vec::new(),
            Function::Prelu(slopes) => vec![slopes],
            Function::Affine(scales, shifts) => vec![scales, shifts],
        };
        starts.into_iter().map(|start| WeightRange { start, len }).collect()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If it changes the shape or the type.
    pub fn check(&self) -> Result<(), Mistake> {
        check_elementwise(&[self.input], &self.output)?;
        self.epilogue.check_is_function()
    }
}
