//! A function of two values.

use super::{check_blocks, check_operands, plain};
use crate::{Epilogue, Mistake, Value};

data! {
    /// Two values, element by element. Where a value has one channel, row or column and the result several, it is repeated.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Zip<V> {
        /// In channel blocks.
        pub inputs: [V; 2],
        /// In channel blocks.
        pub output: V,
        /// The function.
        pub operator: Operator,
        /// Applied to the result: only a function.
        pub epilogue: Epilogue<V>,
    }

    /// A function of two numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Operator {
        /// `torch.add`.
        Add,
        /// `torch.sub`.
        Sub,
        /// `torch.mul`.
        Mul,
        /// `torch.div`.
        Div,
        /// `torch.maximum`: NaN if either is.
        Maximum,
        /// `torch.minimum`: NaN if either is.
        Minimum,
    }
}

operands!(Zip: reads [inputs, epilogue], writes output, keeps [operator]);
plain!(Zip);

impl Zip<Value> {
    /// # Errors
    /// If the shapes do not fit or the types differ.
    pub fn check(&self) -> Result<(), Mistake> {
        check_operands(&self.inputs, &self.output)?;
        check_blocks(&self.inputs)?;
        check_blocks(&[self.output])?;
        for input in &self.inputs {
            let sizes = input.extent().into_iter().zip(self.output.extent());
            let fits = sizes.into_iter().all(|(input, output)| input == output || input == 1);
            Mistake::unless(fits && input.number == self.output.number, "values of different shape or type")?;
        }
        self.epilogue.check_is_function()
    }
}
