//! A pool with adaptive windows.

use super::{plain, pool2d::check_pool};
use crate::{Mistake, Pooling, Value};

data! {
    /// `torch.nn.AdaptiveAvgPool2d` ([`Pooling::AverageInside`]) or `AdaptiveMaxPool2d` ([`Pooling::Max`]).
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct AdaptivePool2d<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks; its size is the number of windows.
        pub output: V,
        /// How a window is combined.
        pub pooling: Pooling,
    }
}

operands!(AdaptivePool2d: reads [input], writes output, keeps [pooling]);
plain!(AdaptivePool2d);

impl AdaptivePool2d<Value> {
    /// # Errors
    /// If it changes the channels or the type, or takes powers.
    pub fn check(&self) -> Result<(), Mistake> {
        Mistake::unless(!matches!(self.pooling, Pooling::Power(_)), "a power average of adaptive windows")?;
        check_pool(&self.input, &self.output, self.pooling)
    }
}
