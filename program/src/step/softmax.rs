//! Softmax over the channels, or its logarithm.

use super::{check_elementwise, plain};
use crate::{Mistake, Value};

data! {
    /// `torch.nn.Softmax` or `LogSoftmax`, over the channels.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Softmax<V> {
        /// In channel blocks.
        pub input: V,
        /// Of the same shape.
        pub output: V,
        /// What is stored.
        pub shares: Shares,
    }

    /// What a softmax gives.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Shares {
        /// Shares of 1.
        Plain,
        /// Their logarithms.
        Logarithms,
    }
}

operands!(Softmax: reads [input], writes output, keeps [shares]);
plain!(Softmax);

impl Softmax<Value> {
    /// # Errors
    /// If it changes the shape or the type.
    pub fn check(&self) -> Result<(), Mistake> {
        check_elementwise(&[self.input], &self.output)
    }
}
