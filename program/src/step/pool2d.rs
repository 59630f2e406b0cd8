//! A pool with a sliding window.

use super::{check_any_operands, check_blocks, plain};
use crate::{Mistake, Pooling, Scale, Value, Window};

data! {
    /// `torch.nn.MaxPool2d` or `AvgPool2d`. Windows are clipped to the image.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Pool2d<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks; its size is the number of windows.
        pub output: V,
        /// The window.
        pub window: Window,
        /// How a window is combined.
        pub pooling: Pooling,
    }
}

operands!(Pool2d: reads [input], writes output, keeps [window, pooling]);
plain!(Pool2d);

impl Pool2d<Value> {
    /// # Errors
    /// If it changes the channels or the type, or has no window.
    pub fn check(&self) -> Result<(), Mistake> {
        let (input, output) = (&self.input, &self.output);
        check_pool(input, output, self.pooling)?;
        self.window.check_pool([input.height, input.width], [output.height, output.width])
    }
}

/// The conditions common to all pools.
pub(super) fn check_pool(input: &Value, output: &Value, pooling: Pooling) -> Result<(), Mistake> {
    check_any_operands(&[*input], output)?;
    check_blocks(&[*input, *output])?;
    Mistake::unless(input.channels == output.channels, "a pool that changes the channels")?;
    let pixels = input.height.saturating_mul(input.width);
    let sums = input.number.scale().is_none() || pooling == Pooling::Max || pixels <= Scale::MOST_AVERAGED;
    Mistake::unless(sums, "an average of integers whose sum could overflow")?;
    // Averages of integers may be on another scale.
    let same = match pooling {
        Pooling::Max => input.number == output.number,
        Pooling::AveragePadded | Pooling::AverageInside | Pooling::AverageFixed(_) => {
            input.number.is_like(output.number)
        }
        Pooling::Power(_) => input.number == output.number && input.number.scale().is_none(),
    };
    Mistake::unless(same, "a pool that changes the type")
}
