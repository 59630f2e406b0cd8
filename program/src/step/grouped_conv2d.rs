//! A convolution of small groups, with bias and epilogue.

use super::{Needs, WeightRange, check_blocks, check_operands, operand_bytes};
use crate::{Epilogue, LANES, MacCounts, Mistake, Number, Value, Window};

data! {
    /// `torch.nn.Conv2d` of groups with as many outputs as inputs, of which a channel block holds several: depthwise, or of 2, 4 or
    /// 8 channels. Lanes are output channels, and each reads the channels of its own group.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct GroupedConv2d<V> {
        /// In channel blocks. Its halo covers the windows.
        pub input: V,
        /// In channel blocks.
        pub output: V,
        /// The window.
        pub window: Window,
        /// Channels of a group.
        pub group: usize,
        /// Applied to the result; not a pool.
        pub epilogue: Epilogue<V>,
        /// Where the packed weights start.
        pub weights: usize,
        /// Where the packed bias starts.
        pub bias: usize,
    }
}

operands!(GroupedConv2d: reads [input, epilogue], writes output, keeps [window, group, weights, bias]);

impl<V> GroupedConv2d<V> {
    /// Whether there is a kernel for groups of `inputs` and `outputs` channels.
    #[inline]
    pub const fn fits(inputs: usize, outputs: usize) -> bool {
        inputs == outputs && matches!(inputs, 1 | 2 | 4 | 8)
    }

    /// Words of packed weights of one channel block.
    #[inline]
    pub const fn block_words(&self) -> usize {
        let [height, width] = self.window.kernel;
        height.saturating_mul(width).saturating_mul(self.group * LANES)
    }
}

impl GroupedConv2d<Value> {
    fn words(&self) -> usize {
        self.output.planes().saturating_mul(self.block_words())
    }

    /// Nothing beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// The weights, and a bias for each channel of the output's blocks.
    pub fn weights(&self) -> Vec<WeightRange> {
        vec![
            WeightRange { start: self.weights, len: self.words().saturating_mul(4) },
            WeightRange { start: self.bias, len: self.output.padded_channels().saturating_mul(4) },
        ]
    }

    pub(super) fn macs(&self) -> MacCounts {
        let (taps, pixels) = (self.window.kernel.iter().product::<usize>(), self.output.height * self.output.width);
        let macs = (self.group * taps) as u64 * (self.output.channels * pixels) as u64;
        MacCounts::of(macs, [self.words(), pixels], Number::F32)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If its windows leave the input, it changes channels or type, or its groups are of another size.
    pub fn check(&self) -> Result<(), Mistake> {
        let GroupedConv2d { input, output, window, group, epilogue, .. } = self;
        check_operands(&self.reads(), output)?;
        check_blocks(&[*input, *output])?;
        Mistake::unless(input.number == output.number, "a convolution that changes the type")?;
        let size = [output.height, output.width];
        window.check_inside(size, [input.height, input.width], input.halo)?;
        Mistake::unless(input.channels == output.channels, "groups that change the channels")?;
        Mistake::unless(Self::fits(*group, *group), "groups of a size without a kernel")?;
        Mistake::unless(epilogue.pool.is_none(), "a pool after groups that share blocks")?;
        epilogue.check(size, output)
    }
}
