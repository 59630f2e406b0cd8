//! A depthwise convolution of what a convolution of single pixels expands its input to, with bias and epilogue.

use super::{Conv2d, GroupedConv2d, expanded};
use crate::{Epilogue, Layout, Mistake, PerClass, Pointwise, Tile, Value, Window, strips::after};

data! {
    /// `torch.nn.Conv2d` with a window of 1x1, and a depthwise one of its result: the first two of an inverted residual. The value
    /// between them is never in memory as a whole: a thread computes a strip of it, with the rows around it that windows need, for as
    /// many channel blocks as a register tile has, and keeps it in its cache.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct ExpandedDepthwise<V> {
        /// In channel blocks. Its pixels follow each other.
        pub input: V,
        /// In channel blocks.
        pub output: V,
        /// The convolution of single pixels.
        pub expansion: Expansion,
        /// The window of the depthwise convolution.
        pub window: Window,
        /// Rows of a strip of the result.
        pub rows: usize,
        /// Applied to the result; not a pool.
        pub epilogue: Epilogue<V>,
        /// Where the packed weights of the depthwise convolution start.
        pub weights: usize,
        /// Where its packed bias starts.
        pub bias: usize,
    }

    /// A convolution with windows of 1x1 whose result has the channels of the step's.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Expansion {
        /// A function of its result.
        pub then: Pointwise,
        /// Where its packed weights start.
        pub weights: usize,
        /// Where its packed bias starts.
        pub bias: usize,
        /// Its register tile.
        pub tiles: PerClass<Tile>,
    }
}

operands!(ExpandedDepthwise: reads [input, epilogue], writes output, keeps [expansion, window, rows, weights, bias]);

expanded!(ExpandedDepthwise);

impl ExpandedDepthwise<Value> {
    /// The convolution of single pixels as a step of its own.
    pub fn expand(&self) -> Conv2d<Value> {
        let Expansion { then, weights, bias, tiles } = self.expansion;
        Conv2d {
            input: self.input,
            output: self.between(),
            window: Window::ONE,
            groups: 1,
            size: [self.input.height, self.input.width],
            epilogue: Epilogue::then(then),
            weights,
            bias,
            tiles,
        }
    }

    /// The depthwise convolution as a step of its own.
    pub fn depthwise(&self) -> GroupedConv2d<Value> {
        let ExpandedDepthwise { output, window, epilogue, weights, bias, .. } = *self;
        GroupedConv2d { input: self.between(), output, window, group: 1, epilogue, weights, bias }
    }

    /// All of the value between. It is nowhere in the arena.
    fn between(&self) -> Value {
        let Value { number, height, width, .. } = self.input;
        let halo = self.window.halo([self.output.height, self.output.width], [height, width]);
        let whole = Value::dense(number, Layout::Blocks, [self.output.channels, height, width], halo);
        after(whole, [Some(self.input), Some(self.output), self.epilogue.add])
    }

    /// # Errors
    /// If one of the two convolutions is not sound, the pixels of the input do not follow each other, or a strip has no rows or fewer
    /// pixels than the tile.
    pub fn check(&self) -> Result<(), Mistake> {
        let (expand, tiles) = (self.expand(), self.expansion.tiles);
        super::check_operands(&self.reads(), &self.output)?;
        self.strips().check()?;
        expand.check()?;
        Mistake::unless(expand.is_flat(), "an expansion of pixels that do not follow each other")?;
        self.depthwise().check()?;
        Mistake::unless(tiles.most_pixels() <= self.strips().least_pixels(), "a tile wider than a strip")
    }
}
