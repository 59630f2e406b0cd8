//! Softmax over the channels.

use super::{check_elementwise, plain};
use crate::{Mistake, Value};

data! {
    /// `torch.nn.Softmax(dim=1)`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Softmax<V> {
        /// In channel blocks.
        pub input: V,
        /// Of the same shape.
        pub output: V,
    }
}

operands!(Softmax: reads [input], writes output, keeps []);
plain!(Softmax);

impl Softmax<Value> {
    /// # Errors
    /// If it changes the shape or the type.
    pub fn check(&self) -> Result<(), Mistake> {
        check_elementwise(&[self.input], &self.output)
    }
}
