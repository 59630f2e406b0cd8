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
//! Work is divided by (image, `Q` output blocks, row), in the order in which threads read the fewest bytes. The pixels of an image
//! that lie beside each other are one row, which is divided into runs of whole tiles. With a pool, a thread keeps the last rows of
//! the convolution in a ring buffer, and recomputes only the few that its first window shares with the previous thread.

use std::ops::Range;

use graphc_program::{
    Layout, Tile, Value, Window,
    step::{QuantizedConv2d, Step},
};

use super::{
    pool::PoolRow,
    results::{Output, Results, Target},
};
use crate::{
    kernel::{
        Place, Planes, Share,
        order::{Order, Traffic},
    },
    pass::Pass,
    run::Run,
    simd::{
        LANES, Simd,
        int8::{Int8, TiledInt8Kernel},
    },
};

impl Run for QuantizedConv2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let job = Job {
            step: self,
            share: pass.share(),
            input: match self.input.layout {
                Layout::Blocks => Input::Blocked(pass.blocks(&self.input)),
                Layout::Planes => Input::Planar(pass.planes(&self.input)),
            },
            // SAFETY: the step has been checked.
            output: unsafe { Output::new(pass, &self.output) },
            results: Results::new(
                pass,
                (&self.epilogue, self.table.as_ref()),
                &self.output,
                [self.bias, self.multipliers],
            ),
            weights: pass.weights(self.weights).cast(),
            ring: pass.scratch(),
        };
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

/// Bytes of a vector of weights.
const VECTOR: usize = 4 * LANES;

/// Tiles in a run of pixels, if an image is one row.
const TILES_OF_RUN: usize = 4;

/// The input of a convolution, resolved to addresses.
#[derive(Clone, Copy)]
enum Input {
    /// Channel blocks.
    Blocked(Place<u8>),
    /// Planes.
    Planar(Planes<u8>),
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
struct Job<'a> {
    step: &'a QuantizedConv2d<Value>,
    share: Share<'a>,
    input: Input,
    output: Output,
    results: Results,
    weights: *const i8,
    /// Rows of the convolution before pooling: this thread's scratch memory.
    ring: *mut u8,
}

/// Output blocks of one tile.
#[derive(Clone, Copy)]
struct Blocks {
    first: usize,
    count: usize,
}

impl Job<'_> {
    fn tile(&self) -> Tile {
        let tile = *self.step.tiles.of(self.share.isa.class());
        Tile { vectors: if self.step.straddles() { 1 } else { tile.vectors }, ..tile }
    }

    /// Tiles of output blocks.
    fn tiles(&self) -> usize {
        self.step.output.planes().div_ceil(self.tile().vectors)
    }

    /// The output blocks of the `index`th tile.
    fn blocks(&self, index: usize) -> Blocks {
        let vectors = self.tile().vectors;
        let first = index * vectors;
        Blocks { first, count: vectors.min(self.step.output.planes() - first) }
    }

    /// The order in which its rows are computed, of those that it can be computed in.
    fn order(&self, orders: &[Order], rows: usize) -> Order {
        let Value { channels, height, width, .. } = self.step.input;
        let traffic = Traffic {
            weights: self.step.output.planes() * self.step.packed_block_words() * 4,
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
    let [height, width] = job.step.size;
    let pixels = job.tile().pixels;
    // Rows, or runs of whole tiles.
    let is_flat = job.step.is_flat();
    let tiles = (height * width).div_ceil(pixels);
    let rows = if is_flat { (tiles / TILES_OF_RUN).max(1) } else { height };
    let order = job.order(&[Order::Images, Order::Tiles, Order::Rows], rows);
    for [image, index, unit] in job.share.rows(job.tiles(), rows, order) {
        let first = |unit: usize| (tiles * unit / rows * pixels).min(height * width);
        let (y, columns) = if is_flat { (0, first(unit)..first(unit + 1)) } else { (unit, 0..width) };
        let blocks = job.blocks(index);
        // SAFETY: image, blocks, row and columns are in range.
        unsafe {
            let to = job.results.row(&job.output, [image, blocks.first, y]);
            row(job, [image, y], columns, blocks, to);
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
                let to = Target { start, block: kept * row_len, pixel: LANES };
                row(job, [image, y], 0..row_pixels, blocks, to);
            }
            let to = job.results.row(&job.output, [image, blocks.first, y]);
            for q in 0..blocks.count {
                let (from, to) = (job.ring.add(q * kept * row_len), to.start.add(q * to.block));
                job.share.isa.run_int8(PoolRow { pool, from, kept, size: job.step.size, y, to, width });
            }
        }
        next = next.max(window.end);
    }
}

/// Computes some columns of a row of `blocks`; those that do not fill a tile one by one.
///
/// # Safety
/// As for [`plain`]; image, row, columns and blocks must be in range, the columns as many as the tile has pixels or more, and `to` be
/// valid for a row of each block.
unsafe fn row(job: &Job<'_>, [image, y]: [usize; 2], columns: Range<usize>, blocks: Blocks, to: Target) {
    let (tile, block_bytes) = (job.tile(), job.step.packed_block_words() * 4);
    // SAFETY: block `n` of the weights starts at `n * block_bytes`.
    unsafe {
        let (start, end) = (columns.start, columns.end);
        let one = |first: usize, to: Target| {
            let weights = job.weights.add(first * block_bytes);
            Row { job, image, y, start, end, first, weights, to }
        };
        if blocks.count == tile.vectors {
            row_of(one(blocks.first, to), tile);
        } else {
            for q in 0..blocks.count {
                let to = Target { start: to.start.add(q * to.block), ..to };
                row_of(one(blocks.first + q, to), Tile { vectors: 1, ..tile });
            }
        }
        let stored = Target { start: to.start.add(start * to.pixel), ..to };
        job.results.look_up(job.share.isa, stored, [blocks.count, end - start]);
    }
}

/// Columns of a row of results of one tile of output blocks.
#[derive(Clone, Copy)]
struct Row<'a> {
    job: &'a Job<'a>,
    image: usize,
    y: usize,
    start: usize,
    end: usize,
    /// The first output block.
    first: usize,
    weights: *const i8,
    to: Target,
}

/// Computes a row of as many blocks as the tile has.
///
/// # Safety
/// As for [`row`], with weights for these blocks.
unsafe fn row_of(row: Row<'_>, tile: Tile) {
    let (isa, stride) = (row.job.share.isa, row.job.step.window.stride[1]);
    let is_done = match (row.job.input, stride) {
        (Input::Blocked(place), 1) => isa.run_int8_specialised(tile, BlockedRow::<LANES>(row, place)),
        (Input::Blocked(place), 2) => isa.run_int8_specialised(tile, BlockedRow::<{ 2 * LANES }>(row, place)),
        (Input::Planar(planes), 2) => isa.run_int8_specialised(tile, PlanarRow::<2>(row, planes)),
        (Input::Planar(planes), 4) => isa.run_int8_specialised(tile, PlanarRow::<4>(row, planes)),
        (_, _) => false,
    };
    match row.job.input {
        _ if is_done => {}
        Input::Blocked(place) => isa.run_int8_tiled(tile, BlockedRow::<0>(row, place)),
        Input::Planar(planes) => isa.run_int8_tiled(tile, PlanarRow::<0>(row, planes)),
    }
}

struct BlockedRow<'a, const D: usize>(Row<'a>, Place<u8>);

impl<const D: usize> TiledInt8Kernel for BlockedRow<'_, D> {
    #[inline(always)]
    fn run<I: Int8, const P: usize, const Q: usize>(self, simd: I) {
        let BlockedRow(task, place) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, padding } = step.window;
        let block_bytes = step.packed_block_words() * 4;
        let (row, plane) = (place.value.strides.row, place.value.strides.plane);
        let distance = if D == 0 { stride[1] * LANES } else { D };
        let inputs = step.inputs_of_block(task.first);
        let (first, end) = (inputs.start / 4, inputs.end.div_ceil(4));
        let mut x = task.start;
        while x < task.end {
            let at = x.min(task.end - P);
            // SAFETY: the windows of pixels `at..at + P` lie in the image and its halo, as `P` is at most the number of columns; the
            // weights of a block are `block_bytes` long.
            unsafe {
                let mut sums = task.start_sums::<I, P, Q>(simd);
                let mut weights = task.weights;
                let corner = place.block(task.image, 0).add(task.y * stride[0] * row + at * distance);
                let corner = corner.sub(padding[0] * row + padding[1] * LANES).cast_const();
                let mut word = first;
                while word < end {
                    let in_block = word % 4;
                    let count = (4 - in_block).min(end - word);
                    let from = corner.add(word / 4 * plane + in_block * 4);
                    // Taps of a row follow each other if their words do.
                    let joined = count == 4 && dilation[1] == 1;
                    let (taps, words) = if joined { (1, 4 * kernel[1]) } else { (kernel[1], count) };
                    for u in 0..kernel[0] {
                        for v in 0..taps {
                            let from = from.add(u * dilation[0] * row + v * dilation[1] * LANES);
                            dot(simd, &mut sums, (from, weights), [distance, block_bytes], words);
                            weights = weights.add(words * VECTOR);
                        }
                    }
                    word += count;
                }
                task.finish::<I, P, Q>(simd, at, sums);
            }
            x += P;
        }
    }
}

struct PlanarRow<'a, const D: usize>(Row<'a>, Planes<u8>);

impl<const D: usize> TiledInt8Kernel for PlanarRow<'_, D> {
    #[inline(always)]
    fn run<I: Int8, const P: usize, const Q: usize>(self, simd: I) {
        let PlanarRow(task, planes) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, padding } = step.window;
        let block_bytes = step.packed_block_words() * 4;
        let (row, words) = (planes.value.strides.row, kernel[1].div_ceil(4));
        let distance = if D == 0 { stride[1] } else { D };
        let mut x = task.start;
        while x < task.end {
            let at = x.min(task.end - P);
            // SAFETY: as for blocked input; the halo is as wide as whole words.
            unsafe {
                let mut sums = task.start_sums::<I, P, Q>(simd);
                let mut weights = task.weights;
                for channel in 0..step.input.channels {
                    let corner = planes.channel(task.image, channel).add(planes.value.origin());
                    let corner = corner.add(task.y * stride[0] * row + at * distance);
                    let corner = corner.sub(padding[0] * row + padding[1]).cast_const();
                    for u in 0..kernel[0] {
                        let from = corner.add(u * dilation[0] * row);
                        dot(simd, &mut sums, (from, weights), [distance, block_bytes], words);
                        weights = weights.add(words * VECTOR);
                    }
                }
                task.finish::<I, P, Q>(simd, at, sums);
            }
            x += P;
        }
    }
}

/// The prefetch distance, in vectors of weights.
const AHEAD: usize = 24;

/// `sums[p][q] += sum over i below count of x[p * distance + 4 * i] * weights[q * block_bytes + i]`, in words.
///
/// # Safety
/// `count` words of inputs for each pixel, and the corresponding vectors of weights for each `q`, must be readable.
#[inline(always)]
pub(crate) unsafe fn dot<I: Int8, const P: usize, const Q: usize>(
    simd: I,
    sums: &mut [[I::Sums; Q]; P],
    (x, weights): (*const u8, *const i8),
    [distance, block_bytes]: [usize; 2],
    count: usize,
) {
    for i in 0..count {
        // SAFETY: guaranteed by the caller. Prefetching needs no valid address.
        unsafe {
            if Q > 1 {
                for q in 0..Q {
                    let ahead = weights.wrapping_add(q * block_bytes + (i + AHEAD) * VECTOR);
                    simd.floats().prefetch(ahead.cast());
                }
            }
            let mut vectors = [simd.load_weights(weights.add(i * VECTOR)); Q];
            for (q, vector) in vectors.iter_mut().enumerate().skip(1) {
                *vector = simd.load_weights(weights.add(q * block_bytes + i * VECTOR));
            }
            for (p, sums) in sums.iter_mut().enumerate() {
                let word = simd.splat_word(x.add(p * distance + i * 4));
                for q in 0..Q {
                    sums[q] = simd.dot(word, vectors[q], sums[q]);
                }
            }
        }
    }
}

impl Row<'_> {
    /// The sums with the biases alone.
    ///
    /// # Safety
    /// The blocks must be in range.
    #[inline(always)]
    unsafe fn start_sums<I: Int8, const P: usize, const Q: usize>(&self, simd: I) -> [[I::Sums; Q]; P] {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let mut biases = [self.job.results.bias(simd, self.first); Q];
            for (q, bias) in biases.iter_mut().enumerate().skip(1) {
                *bias = self.job.results.bias(simd, self.first + q);
            }
            [biases; P]
        }
    }

    /// Stores the pixels from `x` on.
    ///
    /// # Safety
    /// Pixels and blocks must be in range.
    #[inline(always)]
    #[expect(clippy::needless_range_loop, reason = "a column of the sums at a time")]
    unsafe fn finish<I: Int8, const P: usize, const Q: usize>(&self, simd: I, x: usize, sums: [[I::Sums; Q]; P]) {
        let results = &self.job.results;
        for q in 0..Q {
            // SAFETY: pixel `x + p` of block `q` is in range, both in the residual and in the output.
            unsafe {
                let of = results.of_block(simd, [self.image, self.first + q, self.y]);
                let to = self.to.start.add(q * self.to.block + x * self.to.pixel);
                let mut p = 0;
                while p < P {
                    let mut four = [sums[p][q]; 4];
                    for (i, sum) in four.iter_mut().enumerate().skip(1) {
                        *sum = sums[if p + i < P { p + i } else { p }][q];
                    }
                    let count = if p + 4 < P { 4 } else { P - p };
                    results.store(simd, &of, (four, count), x + p, to.add(p * self.to.pixel));
                    p += 4;
                }
            }
        }
    }
}
