//! A depthwise convolution of integers of what a convolution of single pixels expands its input to, with bias and epilogue.

use super::{QuantizedConv2d, QuantizedDepthwise, check_blocks, expanded};
use crate::{Epilogue, Layout, Mistake, Number, PerClass, Pointwise, Tabled, Tile, Value, Window, strips::after};

data! {
    /// `torch.nn.Conv2d` with a window of 1x1, and a depthwise one of its result, of quantised inputs and weights: as
    /// [`ExpandedDepthwise`](super::ExpandedDepthwise).
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct QuantizedExpandedDepthwise<V> {
        /// Integers in channel blocks.
        pub input: V,
        /// Integers or `f32` in channel blocks.
        pub output: V,
        /// The convolution of single pixels.
        pub expansion: QuantizedExpansion,
        /// The window of the depthwise convolution, not dilated along its rows.
        pub window: Window,
        /// Rows of a strip of the result.
        pub rows: usize,
        /// Applied to the result; not a pool. The value that is added is of integers. For a result in `f32`, only limits.
        pub epilogue: Epilogue<V>,
        /// The table of the epilogue's function, unless it only limits values.
        pub table: Option<Tabled>,
        /// Where the packed weights of the depthwise convolution start.
        pub weights: usize,
        /// Where its packed biases start.
        pub bias: usize,
        /// Where its multipliers start.
        pub multipliers: usize,
    }

    /// A convolution of integers with windows of 1x1 whose result has the channels of the step's.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct QuantizedExpansion {
        /// The type of its result.
        pub number: Number,
        /// A function of its result.
        pub then: Pointwise,
        /// The table of the function, unless it only limits values.
        pub table: Option<Tabled>,
        /// Where its packed weights start.
        pub weights: usize,
        /// Where its packed biases start.
        pub bias: usize,
        /// Where its multipliers start.
        pub multipliers: usize,
        /// Its register tile.
        pub tiles: PerClass<Tile>,
    }
}

operands!(QuantizedExpandedDepthwise: reads [input, epilogue], writes output,
    keeps [expansion, window, rows, table, weights, bias, multipliers]);

expanded!(QuantizedExpandedDepthwise);

impl QuantizedExpandedDepthwise<Value> {
    /// The convolution of single pixels as a step of its own.
    pub fn expand(&self) -> QuantizedConv2d<Value> {
        let QuantizedExpansion { then, table, weights, bias, multipliers, tiles, .. } = self.expansion;
        QuantizedConv2d {
            input: self.input,
            output: self.between(),
            window: Window::ONE,
            groups: 1,
            size: [self.input.height, self.input.width],
            epilogue: Epilogue::then(then),
            table,
            weights,
            bias,
            multipliers,
            tiles,
        }
    }

    /// The depthwise convolution as a step of its own.
    pub fn depthwise(&self) -> QuantizedDepthwise<Value> {
        let QuantizedExpandedDepthwise { output, window, epilogue, table, weights, bias, multipliers, .. } = *self;
        QuantizedDepthwise { input: self.between(), output, window, epilogue, table, weights, bias, multipliers }
    }

    /// All of the value between. It is nowhere in the arena.
    fn between(&self) -> Value {
        let size @ [height, width] = [self.input.height, self.input.width];
        let halo = self.window.in_words().halo([self.output.height, self.output.width], size);
        let extent = [self.output.channels, height, width];
        let whole = Value::dense(self.expansion.number, Layout::Blocks, extent, halo);
        after(whole, [Some(self.input), Some(self.output), self.epilogue.add])
    }

    /// # Errors
    /// If one of the two convolutions is not sound, a strip has no rows, or a tile is wider than a row: a strip is computed row by row.
    pub fn check(&self) -> Result<(), Mistake> {
        super::check_any_operands(&self.reads(), &self.output)?;
        check_blocks(&[self.input, self.output])?;
        self.strips().check()?;
        self.expand().check()?;
        Mistake::unless(self.expansion.tiles.most_pixels() <= self.input.width, "a tile wider than a row")?;
        self.depthwise().check()
    }
}
