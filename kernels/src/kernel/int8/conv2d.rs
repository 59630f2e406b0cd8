//! Direct convolution of integers, with bias, residual, function and max pooling on rows that are still in the cache.
//!
//! `sum[o, i, j] = bias[o] + sum over c, u, v of w[o, c, u, v] * x[c, i * sh + u * dh, j * sw + v * dw]`, in `i32`.
//!
//! A register tile holds `P` pixels of an output row by `Q` blocks of 16 output channels. A word of four neighbouring inputs of each
//! pixel is broadcast against `Q` vectors of weights, and one instruction adds four products to each of 16 sums. Neighbours are
//! channels of a block or, for planar input, taps of a row; where a word has fewer, the weights of the others are 0, and what is read
//! with them does not matter. In channel blocks, a row of taps is one run of words, if it is not dilated and its blocks are whole.
//! The distance `D` between the inputs of neighbouring pixels is a constant of the instantiation, which makes every address an offset
//! from one register; for `D = 0` it is read from the step. Sums are exact, so the order does not matter. The last tile of a row
//! overlaps its neighbour instead of being narrower.
//!
//! Weights are stored `[output block][input block][u][v][word][16][4]` (planar input: `[output block][channel][u][word][16][4]`).
//! An output block reads the channels of all groups that it has outputs of; weights for other groups' channels are 0.
//!
//! Work is divided by (image, `Q` output blocks, some rows), in the order in which threads read the fewest bytes. The pixels of an image
//! that lie beside each other are one row, which is divided into runs of whole tiles. With a pool, a thread keeps the last rows of
//! the convolution in a ring buffer, and recomputes only the few that its first window shares with the previous thread.

use std::ops::Range;

use graphc_program::{
    Layout, Tile, Value, Window,
    step::{QuantizedConv2d, Step},
};

use super::{
    largest::LargestRow,
    results::{Output, Results, Target},
    rows::{Rows, rows_of},
};
use crate::{
    kernel::{
        Place, Planes, Share,
        order::{Order, Traffic},
        runs::Runs,
    },
    pass::Pass,
    run::Run,
    simd::LANES,
};

impl Run for QuantizedConv2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let input = match self.input.layout {
            Layout::Blocks => Input::Blocked(pass.blocks(&self.input)),
            Layout::Planes => Input::Planar(pass.planes(&self.input)),
        };
        // SAFETY: the step has been checked.
        let job = Job::new(self, pass, input, unsafe { Output::new(pass, &self.output) });
        // SAFETY: the step has been checked, and the scratch is as long as it needs.
        unsafe {
            match &self.epilogue.pool {
                Some(pool) => pooled(&job, pool),
                None => plain(&job),
            }
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// The input of a convolution, resolved to addresses.
#[derive(Clone, Copy)]
pub(super) enum Input {
    /// Channel blocks.
    Blocked(Place<u8>),
    /// Planes.
    Planar(Planes<u8>),
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
pub(super) struct Job<'a> {
    pub(super) step: &'a QuantizedConv2d<Value>,
    pub(super) share: Share<'a>,
    pub(super) input: Input,
    output: Output,
    pub(super) results: Results,
    weights: *const i8,
    /// Bytes of the weights of an output block.
    pub(super) block_bytes: usize,
    /// Rows of the convolution before pooling: this thread's scratch memory.
    ring: *mut u8,
}

/// Output blocks of one tile.
#[derive(Clone, Copy)]
pub(super) struct Blocks {
    pub(super) first: usize,
    pub(super) count: usize,
}

impl<'a> Job<'a> {
    /// A step whose input and output are at these addresses.
    pub(super) fn new(step: &'a QuantizedConv2d<Value>, pass: &'a Pass<'_>, input: Input, output: Output) -> Self {
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
            block_bytes: step.packed_block_words() * 4,
            ring: pass.scratch(),
        }
    }

    fn tile(&self) -> Tile {
        let tile = *self.step.tiles.of(self.share.isa.class());
        Tile { vectors: if self.step.straddles() { 1 } else { tile.vectors }, ..tile }
    }

    /// Tiles of output blocks.
    pub(super) fn tiles(&self) -> usize {
        self.step.output.planes().div_ceil(self.tile().vectors)
    }

    /// The output blocks of the `index`th tile.
    pub(super) fn blocks(&self, index: usize) -> Blocks {
        let vectors = self.tile().vectors;
        let first = index * vectors;
        Blocks { first, count: vectors.min(self.step.output.planes() - first) }
    }

    /// The order in which its rows are computed, of those that it can be computed in.
    pub(super) fn order(&self, orders: &[Order], rows: usize) -> Order {
        let Value { channels, height, width, .. } = self.step.input;
        let traffic = Traffic {
            weights: self.step.output.planes() * self.block_bytes,
            inputs: channels * height * width,
            tiles: self.tiles(),
            rows,
        };
        traffic.best(orders, self.share.images, self.share.lane.count())
    }
}

/// Stores rows of results directly in the output.
///
/// # Safety
/// The job's pointers must be valid for its step, and its tile one of the instruction set's.
unsafe fn plain(job: &Job<'_>) {
    let times = job.tiles() * job.share.images;
    let runs = Runs::new(job.step.size, job.tile().pixels, job.step.is_flat(), (job.share, times));
    let order = job.order(&[Order::Images, Order::Tiles, Order::Rows], runs.count);
    for [image, index, run] in job.share.rows(job.tiles(), runs.count, order) {
        let [rows, columns] = runs.get(run);
        let blocks = job.blocks(index);
        // SAFETY: image, blocks, rows and columns are in range.
        unsafe {
            let to = job.results.row(&job.output, [image, blocks.first, rows.start]);
            compute(job, (image, rows, columns), blocks, to);
        }
    }
}

/// Stores rows of results in the ring buffer, and pools them from there.
///
/// # Safety
/// As for [`plain`].
unsafe fn pooled(job: &Job<'_>, pool: &Window) {
    let Value { height: rows, width, .. } = job.step.output;
    let [height, row_pixels] = job.step.size;
    let (kept, row_len) = (pool.reach(0), row_pixels * LANES);
    let (mut next, mut of) = (0, None);
    // The rows of a tile stand together: they share rows before the pool.
    let order = job.order(&[Order::Images, Order::Tiles], rows);
    for [image, index, y] in job.share.rows(job.tiles(), rows, order) {
        let blocks = job.blocks(index);
        if of != Some((image, index)) {
            (next, of) = (0, Some((image, index)));
        }
        let window = pool.rows(y, height);
        next = next.max(window.start);
        // SAFETY: image, blocks and rows are in range; the ring has `kept` rows for each block of the tile.
        unsafe {
            for y in next..window.end {
                let start = job.ring.add(y % kept * row_len);
                let to = Target { start, block: kept * row_len, row: row_len, pixel: LANES };
                compute(job, (image, y..y + 1, 0..row_pixels), blocks, to);
            }
            let to = job.results.row(&job.output, [image, blocks.first, y]);
            for q in 0..blocks.count {
                let (from, to) = (job.ring.add(q * kept * row_len), to.start.add(q * to.block));
                job.share.isa.run_int8(LargestRow {
                    pool,
                    from,
                    kept,
                    row: row_len,
                    size: job.step.size,
                    y,
                    to,
                    width,
                });
            }
        }
        next = next.max(window.end);
    }
}

/// Computes some columns of some rows of an image's `blocks`; blocks that do not fill a tile one by one.
///
/// # Safety
/// As for [`plain`]; image, rows, columns and blocks must be in range, the columns as many as the tile has pixels or more, and `to` be
/// valid for the rows of each block.
pub(super) unsafe fn compute(
    job: &Job<'_>,
    (image, rows, columns): (usize, Range<usize>, Range<usize>),
    blocks: Blocks,
    to: Target,
) {
    let tile = job.tile();
    // SAFETY: block `n` of the weights starts at `n * block_bytes`.
    unsafe {
        let (start, end) = (columns.start, columns.end);
        let one = |first: usize, to: Target| {
            let weights = job.weights.add(first * job.block_bytes);
            Rows { job, image, first_row: rows.start, end_row: rows.end, start, end, first, weights, to }
        };
        if blocks.count == tile.vectors {
            rows_of(one(blocks.first, to), tile);
        } else {
            for q in 0..blocks.count {
                let to = Target { start: to.start.add(q * to.block), ..to };
                rows_of(one(blocks.first + q, to), Tile { vectors: 1, ..tile });
            }
        }
        for row in 0..rows.len() {
            let stored = Target { start: to.start.add(row * to.row + start * to.pixel), ..to };
            job.results.look_up(job.share.isa, stored, [blocks.count, end - start]);
        }
    }
}
