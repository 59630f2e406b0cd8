//! A depthwise convolution of integers, with bias and epilogue.

use super::{Needs, WeightRange, check_any_operands, check_blocks, operand_bytes};
use crate::{Epilogue, LANES, MacCounts, Mistake, Number, Scale, Tabled, Value, Window};

data! {
    /// `torch.nn.Conv2d` with a group for each channel, of quantised inputs and weights, summed in `i32`. Lanes are channels; a word
    /// has four taps of a row.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct QuantizedDepthwise<V> {
        /// Integers in channel blocks. Its halo covers the windows, as wide as whole words ([`Window::in_words`]).
        pub input: V,
        /// Integers or `f32` in channel blocks.
        pub output: V,
        /// The window, not dilated along its rows.
        pub window: Window,
        /// Applied to the result; not a pool. The value that is added is of integers. For a result in `f32`, only limits.
        pub epilogue: Epilogue<V>,
        /// The table of the epilogue's function, unless it only limits values.
        pub table: Option<Tabled>,
        /// Where the packed weights start.
        pub weights: usize,
        /// Where the packed biases start.
        pub bias: usize,
        /// Where the multipliers start.
        pub multipliers: usize,
    }
}

operands!(QuantizedDepthwise: reads [input, epilogue], writes output, keeps [window, table, weights, bias, multipliers]);

/// The columns of results whose taps in a row are loaded together, for windows of a width and stride: 1, 2 or 4.
pub const fn columns_of_load(width: usize, stride: usize) -> usize {
    let room = width.next_multiple_of(4) - width;
    match room / stride {
        0 => 1,
        1 | 2 => 2,
        _ => 4,
    }
}

impl<V> QuantizedDepthwise<V> {
    /// Rows of a tile of its kernel; those left over take longer each.
    pub const ROWS: usize = 4;

    /// Loads of four pixels for each row of a window.
    #[inline]
    pub const fn loads(&self) -> usize {
        self.window.kernel[1].div_ceil(4)
    }

    /// The columns of results that these serve.
    #[inline]
    pub const fn columns(&self) -> usize {
        columns_of_load(self.window.kernel[1], self.window.stride[1])
    }

    /// Words of packed weights of one channel block.
    #[inline]
    pub const fn block_words(&self) -> usize {
        self.window.kernel[0].saturating_mul(self.loads()).saturating_mul(self.columns() * LANES)
    }
}

impl QuantizedDepthwise<Value> {
    /// The scale that sums are converted to; none for `f32`.
    #[inline]
    pub const fn requantized(&self) -> Option<Scale> {
        match &self.table {
            Some(table) => Some(table.before),
            None => self.output.number.scale(),
        }
    }

    const fn words(&self) -> usize {
        self.output.planes().saturating_mul(self.block_words())
    }

    /// Nothing beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// The weights, a bias and a multiplier for each channel of the output's blocks, and the table.
    pub fn weights(&self) -> Vec<WeightRange> {
        super::quantized_ranges(
            [self.weights, self.bias, self.multipliers],
            self.table.as_ref(),
            [self.words(), self.output.padded_channels()],
        )
    }

    pub(super) fn macs(&self) -> MacCounts {
        let (taps, pixels) = (self.window.kernel.iter().product::<usize>(), self.output.height * self.output.width);
        let macs = taps as u64 * (self.output.channels * pixels) as u64;
        let words = self.words() / self.columns();
        MacCounts::of(macs, [words, pixels], self.input.number)
    }

    pub(super) fn value_bytes(&self) -> usize {
        operand_bytes(&self.reads(), &self.writes())
    }

    /// # Errors
    /// If its windows leave the input or are dilated along rows, it changes the channels, or a sum could overflow.
    pub fn check(&self) -> Result<(), Mistake> {
        let QuantizedDepthwise { input, output, window, epilogue, table, .. } = self;
        check_any_operands(&self.reads(), output)?;
        check_blocks(&[*input, *output])?;
        Mistake::unless(matches!(input.number, Number::U8(_)), "a convolution of integers of something else")?;
        Mistake::unless(window.dilation[1] == 1, "a depthwise convolution with dilated rows")?;
        let size = [output.height, output.width];
        window.in_words().check_inside(size, [input.height, input.width], input.halo)?;
        Mistake::unless(input.channels == output.channels, "groups that change the channels")?;
        Mistake::unless(epilogue.pool.is_none(), "a pool after a depthwise convolution")?;
        epilogue.check(size, output)?;
        epilogue.check_of_integers(table.as_ref(), output)?;
        super::check_products(window.kernel[0].saturating_mul(window.kernel[1]))
    }
}
