//! Depthwise convolution of integers, with bias, residual and function.
//!
//! `sum[c, i, j] = bias[c] + sum over u, v of w[c, u, v] * x[c, i * sh + u * dh, j * sw + v]`, in `i32`.
//!
//! Lanes are channels. Four neighbouring pixels of a channel block are loaded together and transposed into sixteen words of four taps,
//! which one instruction multiplies and adds. They serve as many columns as their taps fit in, each with its weights shifted: two for
//! three taps at stride 1. A register tile is [`ROWS`] rows by four columns, so that a load also serves the rows that overlap; rows and
//! columns that are left over, and windows with dilated rows, are computed one by one.
//!
//! Weights are stored `[block][u][column][load][16][4]`, with zeros for taps of neighbouring columns. Work is divided by (image, block,
//! [`ROWS`] rows).

use graphc_program::{
    Value, Window,
    step::{QuantizedDepthwise, Step},
};

use super::results::{Output, Results, Target};
use crate::{
    kernel::{Place, Share},
    pass::Pass,
    run::Run,
    simd::{
        LANES,
        int8::{Int8, Int8Kernel},
    },
};

/// Rows of a tile.
const ROWS: usize = 4;

/// Columns of a tile.
const COLUMNS: usize = 4;

/// Bytes of a vector of weights.
const VECTOR: usize = 4 * LANES;

impl Run for QuantizedDepthwise<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let job = Job {
            step: self,
            share: pass.share(),
            input: pass.blocks(&self.input),
            // SAFETY: the step has been checked.
            output: unsafe { Output::new(pass, &self.output) },
            results: Results::new(
                pass,
                (&self.epilogue, self.table.as_ref()),
                &self.output,
                [self.bias, self.multipliers],
            ),
            weights: pass.weights(self.weights).cast(),
            columns: self.columns(),
            loads: self.loads(),
        };
        pass.isa.run_int8(job);
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
struct Job<'a> {
    step: &'a QuantizedDepthwise<Value>,
    share: Share<'a>,
    input: Place<u8>,
    output: Output,
    results: Results,
    weights: *const i8,
    /// Columns that loads serve together, and the loads of a row of taps.
    columns: usize,
    loads: usize,
}

/// Rows of results of a channel block.
struct Rows {
    /// Image, block and the first row.
    at: [usize; 3],
    /// The first tap of the first pixel.
    corner: *const u8,
    /// The weights of the block.
    weights: *const i8,
    to: Target,
}

impl Int8Kernel for Job<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let Value { height, width, .. } = self.step.output;
        let tiled = width >= COLUMNS && self.step.window.dilation[0] == 1;
        let units = Value { height: height.div_ceil(ROWS), ..self.step.output };
        for [image, block, unit] in self.share.rows_of(&units) {
            let (first, end) = (unit * ROWS, height.min(unit * ROWS + ROWS));
            // SAFETY: image, block and rows are in range.
            unsafe {
                if tiled && first + ROWS == end {
                    self.tiles::<I, ROWS>(simd, &self.rows([image, block, first]));
                } else {
                    for y in first..end {
                        let rows = self.rows([image, block, y]);
                        if tiled {
                            self.tiles::<I, 1>(simd, &rows);
                        } else {
                            self.pixels(simd, &rows);
                        }
                    }
                }
                for y in first..end {
                    self.results.look_up(self.share.isa, self.rows([image, block, y]).to, [1, width]);
                }
            }
        }
    }
}

impl Job<'_> {
    /// # Safety
    /// Image, block and row must be in range.
    #[inline(always)]
    unsafe fn rows(&self, at: [usize; 3]) -> Rows {
        let ([image, block, y], Window { stride, padding, .. }) = (at, self.step.window);
        let row = self.input.value.strides.row;
        // SAFETY: the halo is at least as wide as the padding; the rest is in range.
        unsafe {
            let corner = self.input.block(image, block).add(y * stride[0] * row);
            Rows {
                at,
                corner: corner.sub(padding[0] * row + padding[1] * LANES).cast_const(),
                weights: self.weights.add(block * self.step.block_words() * 4),
                to: self.results.row(&self.output, at),
            }
        }
    }

    /// Computes `R` rows in tiles of four columns.
    ///
    /// # Safety
    /// The rows must be the job's, and at least so wide.
    #[inline(always)]
    unsafe fn tiles<I: Int8, const R: usize>(&self, simd: I, rows: &Rows) {
        let width = self.step.output.width;
        let mut x = 0;
        while x < width {
            let at = x.min(width - COLUMNS);
            // SAFETY: the columns are in the rows.
            unsafe {
                match self.columns {
                    4 => self.tile::<I, R, COLUMNS, 4>(simd, rows, at),
                    2 => self.tile::<I, R, COLUMNS, 2>(simd, rows, at),
                    _ => self.tile::<I, R, COLUMNS, 1>(simd, rows, at),
                }
            }
            x += COLUMNS;
        }
    }

    /// Computes a row pixel by pixel.
    ///
    /// # Safety
    /// The row must be the job's.
    #[inline(always)]
    unsafe fn pixels<I: Int8>(&self, simd: I, rows: &Rows) {
        for x in 0..self.step.output.width {
            // SAFETY: the column is in the row.
            unsafe { self.tile::<I, 1, 1, 1>(simd, rows, x) };
        }
    }

    /// Computes `R` rows by `C` columns, of which loads serve `G` together.
    ///
    /// # Safety
    /// Rows and columns must be in range, and weights be for at least `G` columns.
    #[inline(always)]
    unsafe fn tile<I: Int8, const R: usize, const C: usize, const G: usize>(&self, simd: I, rows: &Rows, x: usize) {
        let (Window { kernel, stride, dilation, .. }, loads) = (self.step.window, self.loads);
        let (row, of_row) = (self.input.value.strides.row, self.columns * loads * VECTOR);
        // SAFETY: what is loaded lies in the image and its halo, which is as wide as whole words; there are weights for every row,
        // column and load.
        unsafe {
            let mut sums = [[self.results.bias(simd, rows.at[1]); C]; R];
            let corner = rows.corner.add(x * stride[1] * LANES);
            // Rows of the input; several rows of results have windows that are not dilated.
            for y in 0..(R - 1) * stride[0] + kernel[0] {
                let line = corner.add(y * dilation[0] * row);
                for first in (0..C).step_by(G) {
                    for load in 0..loads {
                        let taps = simd.load_pixels(line.add((first * stride[1] + load * 4) * LANES));
                        for (r, sums) in sums.iter_mut().enumerate() {
                            let u = y.wrapping_sub(r * stride[0]);
                            if u < kernel[0] {
                                let weights = rows.weights.add(u * of_row + load * VECTOR);
                                for g in 0..G {
                                    let weights = simd.load_weights(weights.add(g * loads * VECTOR));
                                    sums[first + g] = simd.dot(taps, weights, sums[first + g]);
                                }
                            }
                        }
                    }
                }
            }
            let [image, block, y] = rows.at;
            for (r, sums) in sums.iter().enumerate() {
                let of = self.results.of_block(simd, [image, block, y + r]);
                let to = self.results.row(&self.output, [image, block, y + r]);
                let mut four = [sums[0]; 4];
                for (four, sum) in four.iter_mut().zip(sums) {
                    *four = *sum;
                }
                self.results.store(simd, &of, (four, C), x, to.start.add(x * to.pixel));
            }
        }
    }
}
