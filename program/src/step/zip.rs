//! A function of two values of the same shape.

use super::{check_elementwise, plain};
use crate::{Epilogue, Mistake, Value};

data! {
    /// Combines two values of the same shape, element by element.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Zip<V> {
        /// In channel blocks.
        pub inputs: [V; 2],
        /// Of the same shape.
        pub output: V,
        /// The function.
        pub operator: Operator,
        /// Applied to the result: at most a function.
        pub epilogue: Epilogue<V>,
    }

    /// A function of two numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Operator {
        /// `torch.add`.
        Add,
        /// `torch.mul`.
        Mul,
    }
}

operands!(Zip: reads [inputs, epilogue], writes output, keeps [operator]);
plain!(Zip);

impl Zip<Value> {
    /// # Errors
    /// If the shapes or types differ.
    pub fn check(&self) -> Result<(), Mistake> {
        check_elementwise(&self.inputs, &self.output)?;
        self.epilogue.check_is_function()
    }
}
