//! Direct convolution, with bias, residual, activation and max pooling on rows that are still in the cache.
//!
//! `y[o, i, j] = bias[o] + sum over c, u, v of w[o, c, u, v] * x[c, i * sh + u * dh, j * sw + v * dw]`
//!
//! A register tile holds `P` pixels of an output row by `Q` blocks of 16 output channels. For every tap and input
//! channel, each pixel's input is broadcast against `Q` vectors of weights: `P * Q` multiply-adds for `P + Q` loads, so
//! the multiply-adds are the bottleneck. The distance `D` between the inputs of neighbouring pixels is a constant of
//! the instantiation, which makes every address an offset from one register. For `D = 0` it is read from the step: for strides that are
//! rare, by tiles of few pixels. The order of summation does not depend on the tile, so neither do the results. The last tile of a row
//! overlaps its neighbour instead of being narrower.
//!
//! Weights are stored `[group][output block][input block][u][v][channel of the block][16]` (planar input:
//! `[group][output block][channel][u][v][16]`), in the order in which they are read. In `bf16`, numbers that are
//! multiplied together are interleaved in pairs: of channels or, for planar input, of taps in a row.
//!
//! Work is divided by (image, `Q` output blocks, row), in the order in which threads read the fewest bytes. Where windows are one pixel
//! and the pixels of the input follow each other, the image is one row, which is divided into runs of whole tiles. Only the
//! computation of a row is instantiated for each tile, not the loops around it. With a pool, a thread keeps the last rows
//! of the convolution in a ring buffer, and recomputes only the few that its first window shares with the previous thread.

mod rows;

use std::ops::Range;

use graphc_program::{
    Layout, Strides, Tile, Value, Window,
    step::{Conv2d, Step},
};

use self::rows::{Row, row_of};
use super::{
    Place, Planes, Share,
    epilogue::{PoolRow, Rows},
    order::{Order, Traffic},
    pointwise::{Bounds, Sweep},
    runs::Runs,
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::LANES,
};

impl Run for Conv2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let input = match self.input.layout {
                Layout::Blocks => Input::Blocked(pass.blocks(&self.input)),
                Layout::Planes => Input::Planar(pass.planes(&self.input)),
            };
            let job = Job::<E>::new(self, pass, input, pass.blocks(&self.output));
            // SAFETY: the step has been checked, and the scratch is as long as it needs.
            unsafe {
                job.output.clear_halo(job.share);
                run(job);
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// The input of a convolution, resolved to addresses.
#[derive(Clone, Copy)]
pub(super) enum Input<E> {
    /// Channel blocks.
    Blocked(Place<E>),
    /// Planes.
    Planar(Planes<E>),
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
pub(super) struct Job<'a, E> {
    step: &'a Conv2d<Value>,
    share: Share<'a>,
    pub(super) input: Input<E>,
    output: Place<E>,
    residual: Option<Place<E>>,
    weights: *const f32,
    bias: *const f32,
    /// Applied in registers.
    bounds: Bounds,
    /// Rows of the convolution before pooling: this thread's scratch memory.
    ring: *mut E,
}

/// Processes this thread's share.
///
/// # Safety
/// The job's pointers must be valid for its step, and its tile one of the instruction set's.
unsafe fn run<E: Element>(job: Job<'_, E>) {
    // SAFETY: the guarantees of the caller are passed on.
    unsafe {
        if job.step.straddles() {
            straddling_groups(&job);
        } else if let Some(pool) = &job.step.epilogue.pool {
            pooled(&job, pool);
        } else {
            plain(&job);
        }
    }
}

/// Output blocks of one tile.
#[derive(Clone, Copy)]
pub(super) struct Blocks {
    group: usize,
    pub(super) first: usize,
    pub(super) count: usize,
}

/// The destination of a row of results: block `q` of the tile starts at `start + q * block`. Where the whole image is one row, those
/// of its pixels are `row` apart.
#[derive(Clone, Copy)]
pub(super) struct Target<E> {
    pub(super) start: *mut E,
    pub(super) block: usize,
    pub(super) row: usize,
    /// The lanes to write: all, or those of one group.
    pub(super) lanes: (usize, usize),
}

pub(super) const ALL_LANES: (usize, usize) = (0, LANES);

impl<'a, E: Element> Job<'a, E> {
    /// A step whose input and output are at these addresses.
    pub(super) fn new(step: &'a Conv2d<Value>, pass: &'a Pass<'_>, input: Input<E>, output: Place<E>) -> Self {
        Job {
            step,
            share: pass.share(),
            input,
            output,
            residual: step.epilogue.add.as_ref().map(|value| pass.blocks(value)),
            weights: pass.weights(step.weights),
            bias: pass.weights(step.bias),
            bounds: Bounds::of(step.epilogue.then),
            ring: pass.scratch().cast(),
        }
    }

    fn tile(&self) -> Tile {
        *self.step.tiles.of(self.share.isa.class())
    }

    /// Tiles of output blocks, in all groups.
    pub(super) fn tiles(&self) -> usize {
        self.step.groups * self.step.group_out().div_ceil(LANES).div_ceil(self.tile().vectors)
    }

    /// The order in which its rows are computed, of those that it can be computed in.
    pub(super) fn order(&self, orders: &[Order], rows: usize) -> Order {
        let Value { channels, height, width, .. } = self.step.input;
        let blocks = self.step.groups * self.step.group_out().div_ceil(LANES);
        let traffic = Traffic {
            weights: blocks * self.step.packed_block_words() * size_of::<f32>(),
            inputs: channels * height * width * size_of::<E>(),
            tiles: self.tiles(),
            rows,
        };
        traffic.best(orders, self.share.images, self.share.lane.count())
    }

    /// The output blocks of the `index`th tile.
    pub(super) fn blocks(&self, index: usize) -> Blocks {
        let vectors = self.tile().vectors;
        let in_group = self.step.group_out().div_ceil(LANES);
        let tiles = in_group.div_ceil(vectors);
        let (group, first) = (index / tiles, index % tiles * vectors);
        Blocks { group, first: group * in_group + first, count: vectors.min(in_group - first) }
    }
}

/// Stores rows of results directly in the output.
///
/// # Safety
/// As for [`run`].
unsafe fn plain<E: Element>(job: &Job<'_, E>) {
    let Job { step, share, output, .. } = *job;
    let runs = if step.is_flat() {
        Runs::new(step.size, job.tile().pixels, true, (share, job.tiles() * share.images))
    } else {
        Runs::of_rows(step.size)
    };
    let order = job.order(&[Order::Images, Order::Tiles, Order::Rows], runs.count);
    for [image, index, run] in share.rows(job.tiles(), runs.count, order) {
        let (blocks, [rows, columns]) = (job.blocks(index), runs.get(run));
        // SAFETY: image, blocks, row and columns are in range.
        unsafe {
            let start = output.row(image, blocks.first, rows.start);
            let Strides { plane: block, row: next } = output.value.strides;
            let to = Target { start, block, row: next, lanes: ALL_LANES };
            row(job, (image, rows.start, columns), blocks, to);
        }
    }
}

/// Stores rows of results in the ring buffer, and pools them from there.
///
/// # Safety
/// As for [`run`].
unsafe fn pooled<E: Element>(job: &Job<'_, E>, pool: &Window) {
    let output = job.output;
    let Value { height: rows, width, .. } = output.value;
    let (kept, row_len) = (pool.reach(0), job.step.size[1] * LANES);
    let (mut next, mut of) = (0, None);
    // The rows of a tile stand together: they share rows before the pool.
    let order = job.order(&[Order::Images, Order::Tiles], rows);
    for [image, index, y] in job.share.rows(job.tiles(), rows, order) {
        let blocks = job.blocks(index);
        if of != Some((image, index)) {
            (next, of) = (0, Some((image, index)));
        }
        let window = pool.rows(y, job.step.size[0]);
        next = next.max(window.start);
        // SAFETY: image, blocks and rows are in range; the ring has `kept` rows for each block of the tile.
        unsafe {
            for y in next..window.end {
                let start = job.ring.add(y % kept * row_len);
                let to = Target { start, block: kept * row_len, row: row_len, lanes: ALL_LANES };
                row(job, (image, y, 0..job.step.size[1]), blocks, to);
            }
            for q in 0..blocks.count {
                let waiting = Rows { start: job.ring.add(q * kept * row_len), kept, size: job.step.size };
                let to = output.row(image, blocks.first + q, y);
                E::run(job.share.isa, PoolRow { pool, from: waiting, y, to, width });
            }
        }
        next = next.max(window.end);
    }
}

/// For groups whose channels do not fill whole blocks: computes every block once for each group in it, and keeps only
/// the group's lanes.
///
/// # Safety
/// As for [`run`].
unsafe fn straddling_groups<E: Element>(job: &Job<'_, E>) {
    let Job { step, share, output, .. } = *job;
    let (rows, per_group) = (step.size[0], step.group_out());
    let tile = Tile { vectors: 1, ..job.tile() };
    for unit in share.lane.share(share.images * rows) {
        let (image, y) = (unit / rows, unit % rows);
        let mut weights = job.weights;
        for group in 0..step.groups {
            let (start, end) = (group * per_group, (group + 1) * per_group);
            for first in start / LANES..end.div_ceil(LANES) {
                let lanes = (start.saturating_sub(first * LANES), (end - first * LANES).min(LANES));
                // SAFETY: image, block and row are in range; there are weights for every such pair.
                unsafe {
                    let start = output.row(image, first, y);
                    let to = Target { start, block: 0, row: output.value.strides.row, lanes };
                    row_of(Row { job, image, y, columns: [0, step.size[1]], group, first, weights, to }, tile);
                    weights = weights.add(step.packed_block_words());
                }
            }
        }
        // SAFETY: the row of every block, in which all groups have written their lanes.
        unsafe {
            let (start, blocks) = (output.row(image, 0, y), output.value.planes());
            Sweep::of_row(share, start, output.value.strides.plane, [blocks, step.size[1]], step.epilogue.then);
        }
    }
}

/// Computes some columns of one row of `blocks`; blocks that do not fill a tile one by one.
///
/// # Safety
/// As for [`run`]; image, row, columns and blocks must be in range, the columns as many as the tile has pixels or more, and `to` be
/// valid for a row of each block.
pub(super) unsafe fn row<E: Element>(
    job: &Job<'_, E>,
    (image, y, columns): (usize, usize, Range<usize>),
    blocks: Blocks,
    to: Target<E>,
) {
    let Blocks { group, first, count } = blocks;
    let (tile, block_words) = (job.tile(), job.step.packed_block_words());
    // SAFETY: block `n` of the weights starts at `n * block_words`.
    unsafe {
        let weights = job.weights.add(first * block_words);
        let row = Row { job, image, y, columns: [columns.start, columns.end], group, first, weights, to };
        if count == tile.vectors {
            row_of(row, tile);
        } else {
            for q in 0..count {
                let to = Target { start: to.start.add(q * to.block), ..to };
                let weights = row.weights.add(q * block_words);
                row_of(Row { first: first + q, weights, to, ..row }, Tile { vectors: 1, ..tile });
            }
        }
        sweep(job, columns, count, to);
    }
}

/// Applies the function of the epilogue to some columns of one row of `count` blocks, if it needs a sweep.
///
/// # Safety
/// As for [`row`].
unsafe fn sweep<E: Element>(job: &Job<'_, E>, columns: Range<usize>, count: usize, to: Target<E>) {
    let (width, mut x) = (job.step.size[1], columns.start);
    while x < columns.end {
        let (line, column) = (x / width, x % width);
        let pixels = (width - column).min(columns.end - x);
        // SAFETY: guaranteed by the caller.
        unsafe {
            let start = to.start.add(line * to.row + column * LANES);
            Sweep::of_row(job.share, start, to.block, [count, pixels], job.step.epilogue.then);
        }
        x += pixels;
    }
}
