//! A function of two values.

use super::{check_any_operands, check_blocks, plain};
use crate::{Epilogue, Mistake, Number, Value};

data! {
    /// Two values, element by element. Where a value has one channel, row or column and the result several, it is repeated. Integers
    /// of any scales are added, subtracted and multiplied, and then limited at most.
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
        check_any_operands(&self.inputs, &self.output)?;
        check_blocks(&self.inputs)?;
        check_blocks(&[self.output])?;
        for input in &self.inputs {
            let sizes = input.extent().into_iter().zip(self.output.extent());
            let fits = sizes.into_iter().all(|(input, output)| input == output || input == 1);
            Mistake::unless(fits && input.number.is_like(self.output.number), "values of different shape or type")?;
        }
        if let Number::U8(scale) = self.output.number {
            let exact = matches!(self.operator, Operator::Add | Operator::Sub | Operator::Mul);
            Mistake::unless(exact, "integers in a step for other numbers")?;
            Mistake::unless(scale.limits(self.epilogue.then).is_some(), "a function of integers without a table")?;
        }
        self.epilogue.check_is_function()
    }
}
