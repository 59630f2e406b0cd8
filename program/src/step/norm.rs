//! Normalisation by the statistics of the value itself, with an epilogue.

use super::{Needs, WeightRange, check_elementwise, operand_bytes};
use crate::{Epilogue, MacCounts, Mistake, Value};

data! {
    /// `torch.nn.LayerNorm`, `RMSNorm`, `GroupNorm` or `InstanceNorm2d`: `(x - mean) / sqrt(variance + eps) * scale + shift`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Norm<V> {
        /// In channel blocks.
        pub input: V,
        /// Of the same shape.
        pub output: V,
        /// The numbers that are normalised together.
        pub over: Over,
        /// How they are normalised.
        pub statistics: Statistics,
        /// Added to the variance or the mean square.
        pub eps: f32,
        /// The offset of the packed scales, one for each channel.
        pub scales: Option<usize>,
        /// The offset of the packed shifts, one for each channel.
        pub shifts: Option<usize>,
        /// Applied to the result: only a function.
        pub epilogue: Epilogue<V>,
    }

    /// The numbers of an image that are normalised together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Over {
        /// The channels of a pixel.
        Channels,
        /// All pixels of each of so many groups of neighbouring channels.
        Groups(groups: usize),
    }

    /// The statistics by which numbers are normalised.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Statistics {
        /// Mean and variance.
        MeanAndVariance,
        /// The mean of the squares; nothing is subtracted.
        MeanSquare,
    }
}

operands!(Norm: reads [input, epilogue], writes output, keeps [over, statistics, eps, scales, shifts]);

impl Norm<Value> {
    /// Floats of the sums of an image, over all pixels: three numbers for each channel.
    #[inline]
    pub const fn sums_len(&self) -> usize {
        self.input.padded_channels().saturating_mul(3)
    }

    /// The sums of each image, if they are over all pixels: the threads divide the channels.
    pub fn needs(&self, images: usize) -> Needs {
        let workspace = match self.over {
            Over::Channels => 0,
            Over::Groups(_) => images.saturating_mul(self.sums_len()).saturating_mul(4),
        };
        Needs { workspace, scratch: 0 }
    }

    /// A number for each channel, padded to whole blocks.
    pub fn weights(&self) -> Vec<WeightRange> {
        let len = self.input.padded_channels().saturating_mul(4);
        [self.scales, self.shifts].into_iter().flatten().map(|start| WeightRange { start, len }).collect()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If it changes the shape or the type, or if the groups do not divide the channels.
    pub fn check(&self) -> Result<(), Mistake> {
        check_elementwise(&[self.input], &self.output)?;
        if let Over::Groups(groups) = self.over {
            let divides = groups > 0 && self.input.channels.is_multiple_of(groups);
            Mistake::unless(divides, "groups that do not divide the channels")?;
        }
        self.epilogue.check_is_function()
    }
}
