//! Depthwise convolution of integers, with bias, residual and function.
//!
//! `sum[c, i, j] = bias[c] + sum over u, v of w[c, u, v] * x[c, i * sh + u * dh, j * sw + v]`, in `i32`.
//!
//! Lanes are channels. Four neighbouring pixels of a channel block are loaded together and transposed into sixteen words of four taps,
//! which one instruction multiplies and adds. They serve as many columns as their taps fit in, each with its weights shifted: two for
//! three taps at stride 1. A register tile is [`ROWS`] rows by four columns, so that a load also serves the rows that overlap; rows
//! that are left over are computed in pairs or one by one, and windows with dilated rows pixel by pixel. With 32 registers, the windows
//! that networks have most are constants of the instantiation, and their tiles are straight code.
//!
//! Weights are stored `[block][u][column][load][16][4]`, with zeros for taps of neighbouring columns. Work is divided by (image, block,
//! [`ROWS`] rows).

use graphc_program::{
    Value, Window,
    step::{QuantizedDepthwise, Step},
};

use super::results::{Finish, Output, Results};
use crate::{
    kernel::{Place, Share},
    pass::Pass,
    run::Run,
    simd::{
        LANES, Simd,
        int8::{Int8, Int8Kernel},
    },
};

/// Rows of a tile.
const ROWS: usize = QuantizedDepthwise::<Value>::ROWS;

/// Columns of a tile.
const COLUMNS: usize = 4;

/// Bytes of a vector of weights.
const VECTOR: usize = 4 * LANES;

impl Run for QuantizedDepthwise<Value> {
    fn run(&self, pass: &Pass<'_>) {
        // SAFETY: the step has been checked.
        let output = unsafe { Output::new(pass, &self.output) };
        let job = Job::new(self, pass, pass.blocks(&self.input), output);
        pass.isa.run_int8(&job);
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
pub(super) struct Job<'a> {
    step: &'a QuantizedDepthwise<Value>,
    share: Share<'a>,
    input: Place<u8>,
    output: Output,
    results: Results,
    weights: *const i8,
    /// Columns that loads serve together.
    columns: usize,
    /// Loads of a row of taps.
    loads: usize,
    /// Bytes of the weights of a channel block.
    block_bytes: usize,
}

/// Rows of results of a channel block.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Image, block and the first row.
    at: [usize; 3],
    /// The first tap of the first pixel.
    corner: *const u8,
    /// The weights of the block.
    weights: *const i8,
}

impl Int8Kernel for &Job<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let height = self.step.output.height;
        let units = Value { height: height.div_ceil(ROWS), ..self.step.output };
        for [image, block, unit] in self.share.rows_of(&units) {
            let (first, end) = (unit * ROWS, height.min(unit * ROWS + ROWS));
            // SAFETY: image, block and rows are in range, and the input is whole.
            unsafe {
                let at = [image, block, first];
                self.compute(simd, self.rows(at, self.input.row_of_windows(at, &self.step.window)), end);
            }
        }
    }
}

/// How a window's numbers are known.
trait Shape {
    /// Columns that loads serve together.
    const COLUMNS: usize;

    /// Rows of the window, its vertical and horizontal stride, and the loads of a row of taps.
    fn numbers(job: &Job<'_>) -> [usize; 4];
}

/// When the program is compiled: the square window's size, its stride, loads and columns.
struct Fixed<const K: usize, const S: usize, const L: usize, const G: usize>;

impl<const K: usize, const S: usize, const L: usize, const G: usize> Shape for Fixed<K, S, L, G> {
    const COLUMNS: usize = G;

    #[inline(always)]
    fn numbers(_job: &Job<'_>) -> [usize; 4] {
        [K, S, S, L]
    }
}

/// From the step; only the columns are a constant.
struct Any<const G: usize>;

impl<const G: usize> Shape for Any<G> {
    const COLUMNS: usize = G;

    #[inline(always)]
    fn numbers(job: &Job<'_>) -> [usize; 4] {
        let Window { kernel, stride, .. } = job.step.window;
        [kernel[0], stride[0], stride[1], job.loads]
    }
}

impl<'a> Job<'a> {
    /// A step whose input and output are at these addresses.
    pub(super) fn new(
        step: &'a QuantizedDepthwise<Value>,
        pass: &'a Pass<'_>,
        input: Place<u8>,
        output: Output,
    ) -> Self {
        Job {
            step,
            share: pass.share(),
            input,
            output,
            results: Results::new(
                pass,
                (&step.epilogue, step.table.as_ref()),
                &step.output,
                [step.bias, step.multipliers],
            ),
            weights: pass.weights(step.weights).cast(),
            columns: step.columns(),
            loads: step.loads(),
            block_bytes: step.block_words() * 4,
        }
    }

    /// Computes rows from the first of `rows` to `end`.
    ///
    /// # Safety
    /// The rows must be the job's, and no more than [`ROWS`].
    #[inline(always)]
    pub(super) unsafe fn compute<I: Int8>(&self, simd: I, rows: Rows, end: usize) {
        let Window { kernel, stride, dilation, .. } = self.step.window;
        let (width, wide) = (self.step.output.width, I::Floats::REGISTERS >= 32);
        // SAFETY: guaranteed by the caller; windows as wide as the constants say have so many loads and columns.
        unsafe {
            match (kernel, stride) {
                _ if width < COLUMNS || dilation[0] != 1 => self.rows_of_pixels(simd, rows, end),
                ([3, 3], [1, 1]) if wide => self.tiles::<I, Fixed<3, 1, 1, 2>>(simd, rows, end),
                ([3, 3], [2, 2]) if wide => self.tiles::<I, Fixed<3, 2, 1, 1>>(simd, rows, end),
                ([5, 5], [1, 1]) if wide => self.tiles::<I, Fixed<5, 1, 2, 4>>(simd, rows, end),
                ([5, 5], [2, 2]) if wide => self.tiles::<I, Fixed<5, 2, 2, 2>>(simd, rows, end),
                _ if self.columns == 4 => self.tiles::<I, Any<4>>(simd, rows, end),
                _ if self.columns == 2 => self.tiles::<I, Any<2>>(simd, rows, end),
                _ => self.tiles::<I, Any<1>>(simd, rows, end),
            }
            let [image, block, first] = rows.at;
            for y in first..end {
                let to = self.results.row(&self.output, [image, block, y]);
                self.results.look_up(self.share.isa, to, [1, width]);
            }
        }
    }

    /// Rows of results of which the first reads the input from row `from` on, which is after the left halo.
    ///
    /// # Safety
    /// Image, block and row must be in range, and `from` be valid for the rows of the windows.
    #[inline(always)]
    pub(super) unsafe fn rows(&self, at: [usize; 3], from: *const u8) -> Rows {
        // SAFETY: guaranteed by the caller; the halo is at least as wide as the padding.
        unsafe {
            let corner = from.sub(self.step.window.padding[1] * LANES);
            Rows { at, corner, weights: self.weights.add(at[1] * self.block_bytes) }
        }
    }

    /// The rows from row `y` on.
    ///
    /// # Safety
    /// The row must be one of `rows`.
    #[inline(always)]
    unsafe fn rows_from(&self, rows: &Rows, y: usize) -> Rows {
        let [image, block, first] = rows.at;
        let down = (y - first) * self.step.window.stride[0] * self.input.value.strides.row;
        // SAFETY: guaranteed by the caller.
        Rows { at: [image, block, y], corner: unsafe { rows.corner.add(down) }, ..*rows }
    }

    /// Computes rows from the first of `rows` to `end`, in tiles of four columns.
    ///
    /// # Safety
    /// The rows must be the job's, at least so wide, and no more than [`ROWS`].
    #[inline(always)]
    unsafe fn tiles<I: Int8, S: Shape>(&self, simd: I, rows: Rows, end: usize) {
        let first = rows.at[2];
        // SAFETY: guaranteed by the caller.
        unsafe {
            if first + ROWS == end {
                return self.row_of_tiles::<I, S, ROWS>(simd, &rows);
            }
            let mut y = first;
            while y + 2 <= end {
                self.row_of_tiles::<I, S, 2>(simd, &self.rows_from(&rows, y));
                y += 2;
            }
            if y < end {
                self.row_of_tiles::<I, S, 1>(simd, &self.rows_from(&rows, y));
            }
        }
    }

    /// Computes `R` rows in tiles of four columns.
    ///
    /// # Safety
    /// As for [`tiles`](Job::tiles).
    #[inline(always)]
    unsafe fn row_of_tiles<I: Int8, S: Shape, const R: usize>(&self, simd: I, rows: &Rows) {
        let width = self.step.output.width;
        let mut x = 0;
        while x < width {
            // SAFETY: the columns are in the rows.
            unsafe { self.tile::<I, S, R, COLUMNS>(simd, rows, x.min(width - COLUMNS)) };
            x += COLUMNS;
        }
    }

    /// Computes rows from the first of `rows` to `end`, pixel by pixel.
    ///
    /// # Safety
    /// The rows must be the job's.
    #[inline(always)]
    unsafe fn rows_of_pixels<I: Int8>(&self, simd: I, rows: Rows, end: usize) {
        for y in rows.at[2]..end {
            // SAFETY: the row is the job's, and the columns are in it.
            unsafe {
                let row = self.rows_from(&rows, y);
                for x in 0..self.step.output.width {
                    self.tile::<I, Any<1>, 1, 1>(simd, &row, x);
                }
            }
        }
    }

    /// Computes `R` rows by `C` columns.
    ///
    /// # Safety
    /// Rows and columns must be in range, and weights be for at least as many columns as the shape says.
    #[inline(always)]
    #[expect(
        clippy::needless_range_loop,
        reason = "iterators are not always inlined, and sums would go through memory"
    )]
    unsafe fn tile<I: Int8, S: Shape, const R: usize, const C: usize>(&self, simd: I, rows: &Rows, x: usize) {
        let [height, down, right, loads] = S::numbers(self);
        let (row, of_column) = (self.input.value.strides.row * self.step.window.dilation[0], loads * VECTOR);
        // SAFETY: what is loaded lies in the image and its halo, which is as wide as whole words; there are weights for every row,
        // column and load.
        unsafe {
            let mut sums = [[self.results.bias(simd, rows.at[1]); C]; R];
            let corner = rows.corner.add(x * right * LANES);
            // Rows of the input; several rows of results have windows that are not dilated.
            for y in 0..(R - 1) * down + height {
                let line = corner.add(y * row);
                let mut first = 0;
                while first < C {
                    for load in 0..loads {
                        let taps = simd.load_pixels(line.add((first * right + load * 4) * LANES));
                        for r in 0..R {
                            let u = y.wrapping_sub(r * down);
                            if u < height {
                                let weights = rows.weights.add(u * self.columns * of_column + load * VECTOR);
                                for g in 0..S::COLUMNS {
                                    let weights = simd.load_weights(weights.add(g * of_column));
                                    sums[r][first + g] = simd.dot(taps, weights, sums[r][first + g]);
                                }
                            }
                        }
                    }
                    first += S::COLUMNS;
                }
            }
            self.finish(simd, rows, x, &sums);
        }
    }

    /// Stores the columns from `x` on.
    ///
    /// # Safety
    /// As for [`tile`](Job::tile).
    #[inline(always)]
    #[expect(
        clippy::needless_range_loop,
        reason = "iterators are not always inlined, and sums would go through memory"
    )]
    unsafe fn finish<I: Int8, const R: usize, const C: usize>(
        &self,
        simd: I,
        rows: &Rows,
        x: usize,
        sums: &[[I::Sums; C]; R],
    ) {
        let [image, block, y] = rows.at;
        for r in 0..R {
            let of_column = |c: usize| sums[r][if c < C { c } else { 0 }];
            let four = [of_column(0), of_column(1), of_column(2), of_column(3)];
            // SAFETY: guaranteed by the caller.
            unsafe {
                let of = self.results.of_block(simd, [image, block, y + r]);
                let to = self.results.row(&self.output, [image, block, y + r]);
                of.store(simd, (four, C), x, to.start.add(x * to.pixel));
            }
        }
    }
}
