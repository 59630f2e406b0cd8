//! Convolution with stride 1 by Winograd's minimal filtering, with bias, residual, activation and max pooling.
//!
//! `Y = A^T [ (G g G^T) * (B^T d B) ] A` for each tile of `m` by `m` outputs (Lavin and Gray 2016): the sum over input
//! channels is computed between the transforms, so it is a matrix product for each of the `n * n` frequencies, with `(m
//! * r / n)^2` times fewer multiplications than the direct sum. Windows of a single row or column are filtered in one
//! dimension: `Y = A^T [ (G g) * (B^T d) ]`, with `n` frequencies. `transform.rs` has the transforms, and the error.
//!
//! A block of tile rows is processed in three phases, with a barrier after the first two:
//!
//! 1. input: a thread transforms the tiles of some (tile row, channel block), into `[frequency][channel
//!    block][tile][16]`;
//! 2. product: for some (frequency, `Q` output blocks), in register tiles of `P` tiles by `Q` blocks, as the direct
//!    convolution does for pixels; into `[frequency][output block][tile][16]`;
//! 3. output: the inverse transform, for some (tile row, output block), which stores the results; with a pool, for some
//!    (image, output block), whose result is pooled while it is in the cache.
//!
//! So each weight is read once per block, by one thread, and blocks are as large as possible while the data of one
//! frequency still fit in the L2 cache. Where all weights fit there as well, with few channels, each thread goes through
//! the phases by itself instead, with small blocks of its own: then all data stay in its cache, and nobody waits. The
//! distance between frequencies is an odd number of cache lines, so that the `n * n` lines written by a transform do not
//! compete for one cache set.
//!
//! A result depends on its whole tile. So a NaN may spread to results in the same tile whose windows do not contain it,
//! and an infinity spreads to them as a NaN.

mod tiles;
pub mod transform;

use std::ops::Range;

use graphc_program::{
    Filtering, Tile, Value,
    step::{Step, Winograd, Workers},
};

use super::{
    Place, Share,
    epilogue::{PoolRow, Rows},
    order,
    pointwise::{Bounds, Sweep, needs_sweep},
    tile,
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Isa, Kernel, LANES, Simd, TiledKernel},
};
use tiles::{Both, Single, Tiling};
use transform::{F3R3, F3R5, F4R3, F4R5, F4R7};

impl Run for Winograd<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let job = Job::<E> {
                step: self,
                share: pass.share(),
                input: pass.blocks(&self.input),
                output: pass.blocks(&self.output),
                residual: self.epilogue.add.as_ref().map(|value| pass.blocks(value)),
                weights: pass.weights(self.weights),
                bias: pass.weights(self.bias),
                bounds: Bounds::of(self.epilogue.then),
                transforms: match self.workers {
                    Workers::All => pass.workspace().cast(),
                    Workers::One => pass.scratch().cast(),
                },
                plane: pass.scratch().cast(),
            };
            let all = pass.images * self.image_tiles()[0];
            // SAFETY: the step has been checked, and the memory is as long as it needs; each phase starts when all threads that
            // work on the block have ended the previous one.
            unsafe {
                job.output.clear_halo(job.share);
                for rows in blocks(job.part(all), self.rows) {
                    transform_input(job, rows.clone());
                    job.barrier();
                    multiply(job, rows.clone());
                    job.barrier();
                    transform_output(job, rows);
                }
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    step: &'a Winograd<Value>,
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    residual: Option<Place<E>>,
    weights: *const f32,
    bias: *const f32,
    /// Applied in registers.
    bounds: Bounds,
    /// The transformed inputs, then the products. Shared by the threads, or this thread's.
    transforms: *mut f32,
    /// This thread's scratch memory: the result of a channel block before it is pooled.
    plane: *mut E,
}

/// Blocks of tile rows, which are counted over all images, of at most so many rows.
fn blocks(all: Range<usize>, rows: usize) -> impl Iterator<Item = Range<usize>> {
    all.clone().step_by(rows).map(move |start| start..(start + rows).min(all.end))
}

/// Evaluates an expression with the [`Tiling`] of a filtering.
macro_rules! with_tiling {
    ($filtering:expr, $tiling:ident => $run:expr) => {
        match $filtering {
            Filtering::F3R3 => {
                let $tiling = Both(F3R3);
                $run
            }
            Filtering::F4R3 => {
                let $tiling = Both(F4R3);
                $run
            }
            Filtering::F3R5 => {
                let $tiling = Both(F3R5);
                $run
            }
            Filtering::RowF4R3 | Filtering::ColumnF4R3 => {
                let $tiling = Single(F4R3);
                $run
            }
            Filtering::RowF4R5 | Filtering::ColumnF4R5 => {
                let $tiling = Single(F4R5);
                $run
            }
            Filtering::RowF4R7 | Filtering::ColumnF4R7 => {
                let $tiling = Single(F4R7);
                $run
            }
        }
    };
}

/// Phase 1.
///
/// # Safety
/// The job's pointers must be valid for its step, and the rows one of its [`blocks`].
unsafe fn transform_input<E: Element>(job: Job<'_, E>, rows: Range<usize>) {
    with_tiling!(job.step.filtering, tiling => E::run(job.share.isa, Input(job, rows, tiling)));
}

/// Phase 2.
///
/// # Safety
/// As for [`transform_input`], and all threads that work on the block must have finished phase 1.
unsafe fn multiply<E: Element>(job: Job<'_, E>, rows: Range<usize>) {
    let step = job.step;
    let layout = job.layout(&rows);
    let tile = *step.tiles.of(job.share.isa.class());
    let (in_group, out_group) = (step.group_in() / LANES, step.group_out() / LANES);
    let chunks = out_group.div_ceil(tile.vectors);
    let units = step.groups * chunks;
    for unit in job.part_of_block(step.frequencies() * units) {
        let (frequency, group, chunk) = (unit / units, unit % units / chunks, unit % chunks);
        let first = group * out_group + chunk * tile.vectors;
        // SAFETY: frequency, group, blocks and tiles are in range. Rows of tiles are `layout.tiles` long, at least as
        // wide as a register tile: what the last one computes beyond the block's tiles is written there and never read.
        unsafe {
            let weights = (frequency * job.output.value.planes() + first) * step.group_in() * LANES;
            let product = Product {
                inputs: job.transforms.add(frequency * layout.inputs + group * in_group * layout.tiles * LANES),
                weights: job.weights.add(weights),
                products: layout.products_at.add(frequency * layout.products + first * layout.tiles * LANES),
                distance: layout.tiles * LANES,
                channel_blocks: in_group,
                tiles: rows.len() * step.image_tiles()[1],
            };
            let blocks = out_group - chunk * tile.vectors;
            if blocks >= tile.vectors {
                product.run_on(job.share.isa, tile);
            } else {
                for block in 0..blocks {
                    product.block(block).run_on(job.share.isa, Tile { vectors: 1, ..tile });
                }
            }
        }
    }
}

/// Phase 3.
///
/// # Safety
/// As for [`transform_input`], and all threads that work on the block must have finished phase 2.
unsafe fn transform_output<E: Element>(job: Job<'_, E>, rows: Range<usize>) {
    with_tiling!(job.step.filtering, tiling => E::run(job.share.isa, Output(job, rows, tiling)));
}

impl<E: Element> Job<'_, E> {
    /// The rows of tiles whose blocks this thread works on.
    fn part(&self, rows: usize) -> Range<usize> {
        match self.step.workers {
            Workers::All => 0..rows,
            Workers::One => self.share.lane.share(rows),
        }
    }

    /// This thread's part of the units of a block.
    #[inline(always)]
    fn part_of_block(&self, units: usize) -> Range<usize> {
        match self.step.workers {
            Workers::All => self.share.lane.share(units),
            Workers::One => 0..units,
        }
    }

    /// Waits for the threads that work on the block.
    fn barrier(&self) {
        if self.step.workers == Workers::All {
            self.share.lane.barrier();
        }
    }

    /// The outer and the inner dimension of tiles: the inner one is the width, unless that is not filtered.
    #[inline(always)]
    fn axes(&self) -> [usize; 2] {
        if self.step.filtering.taps()[1] == 1 { [1, 0] } else { [0, 1] }
    }

    /// The tiles of a block, and the distances between frequencies in the transformed inputs and in the products.
    #[inline(always)]
    fn layout(&self, rows: &Range<usize>) -> Layout {
        let tiles = self.step.block_tiles(rows.len());
        let blocks = [self.input.value.planes(), self.output.value.planes()];
        let [inputs, products] = blocks.map(|blocks| Winograd::<Value>::frequency_len(blocks, tiles));
        // SAFETY: there is room for both.
        let products_at = unsafe { self.transforms.add(self.step.frequencies() * inputs) };
        Layout { tiles, inputs, products, products_at }
    }
}

/// The layout of the values between the phases.
#[derive(Clone, Copy)]
struct Layout {
    /// The distance between channel blocks, in tiles.
    tiles: usize,
    /// The distance between frequencies in the transformed inputs, in floats.
    inputs: usize,
    /// The distance between frequencies in the products, in floats.
    products: usize,
    products_at: *mut f32,
}

struct Input<'a, E, T, const OUTER: usize, const INNER: usize>(Job<'a, E>, Range<usize>, T);

impl<E: Element, T: Tiling<OUTER, INNER>, const OUTER: usize, const INNER: usize> Kernel
    for Input<'_, E, T, OUTER, INNER>
{
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Input(job, rows, tiling) = self;
        let layout = job.layout(&rows);
        let value = job.input.value;
        let [tile_rows, columns] = job.step.image_tiles();
        let [height, width] = job.step.filtering.outputs();
        let [top, left] = job.step.padding;
        let stride = if job.step.filtering.taps()[0] == 1 { LANES } else { value.strides.row };
        for [block, row] in order::tile_rows(&value, rows.len(), job.part_of_block(value.planes() * rows.len())) {
            let (image, i) = ((rows.start + row) / tile_rows, (rows.start + row) % tile_rows);
            // SAFETY: image, block and tiles are in range; the halo covers the windows outside of the image.
            unsafe {
                let from = job.input.block(image, block).sub(top * value.strides.row + left * LANES);
                let from = from.add(i * height * value.strides.row);
                let to = job.transforms.add((block * layout.tiles + row * columns) * LANES);
                for j in 0..columns {
                    let (from, to) = (from.add(j * width * LANES), to.add(j * LANES));
                    tiling.input(simd, from, stride, to, layout.inputs);
                }
            }
        }
    }
}

/// The tiles of one frequency, for the output blocks of a register tile.
#[derive(Clone, Copy)]
struct Product {
    inputs: *const f32,
    weights: *const f32,
    products: *mut f32,
    /// The distance between channel blocks of inputs and of products, in floats.
    distance: usize,
    /// The number of channel blocks of the inputs.
    channel_blocks: usize,
    /// The number of tiles.
    tiles: usize,
}

impl Product {
    /// Floats of weights per output block.
    #[inline(always)]
    fn block_words(&self) -> usize {
        self.channel_blocks * LANES * LANES
    }

    /// The same for another output block.
    ///
    /// # Safety
    /// The block must exist.
    unsafe fn block(self, block: usize) -> Product {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let products = self.products.add(block * self.distance);
            Product { weights: self.weights.add(block * self.block_words()), products, ..self }
        }
    }

    fn run_on(self, isa: Isa, tile: Tile) {
        isa.run_tiled(tile, self);
    }
}

impl TiledKernel for Product {
    #[inline(always)]
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        let block_words = self.block_words();
        let Product { inputs, weights, products, distance, channel_blocks, tiles } = self;
        let passes = tiles.div_ceil(P);
        for pass in 0..passes {
            let at = (pass * P).min(tiles.saturating_sub(P));
            let mut sums = [[simd.splat(0.0); Q]; P];
            // SAFETY: `P` tiles from `at`, and weights for every channel. Prefetching needs no valid address.
            unsafe {
                for block in 0..channel_blocks {
                    let from = inputs.add(block * distance + at * LANES);
                    let weights = weights.add(block * LANES * LANES);
                    tile::dot(simd, &mut sums, (from, weights), [LANES, block_words], LANES);
                    // The weights of the next `Q` blocks, which follow; each pass prefetches its share of them.
                    for vector in (pass..LANES).step_by(passes) {
                        for q in 0..Q {
                            simd.prefetch(weights.wrapping_add((Q + q) * block_words + vector * LANES));
                        }
                    }
                }
                for (p, sums) in sums.iter().enumerate() {
                    for (q, sum) in sums.iter().enumerate() {
                        simd.store(products.add(q * distance + (at + p) * LANES), *sum);
                    }
                }
            }
        }
    }
}

struct Output<'a, E, T, const OUTER: usize, const INNER: usize>(Job<'a, E>, Range<usize>, T);

impl<E: Element, T: Tiling<OUTER, INNER>, const OUTER: usize, const INNER: usize> Kernel
    for Output<'_, E, T, OUTER, INNER>
{
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Output(job, rows, _) = &self;
        let out_blocks = job.output.value.planes();
        let tile_rows = job.step.image_tiles()[0];
        // SAFETY: images, rows and blocks are in range; with a pool, blocks are planned as whole images.
        unsafe {
            match &job.step.epilogue.pool {
                None => {
                    let part = job.part_of_block(out_blocks * rows.len());
                    for [block, row] in order::tile_rows(&job.output.value, rows.len(), part) {
                        let image = (rows.start + row) / tile_rows;
                        let to = job.output.block(image, block);
                        self.tile_row(simd, block, row, to, job.output.value.strides.row);
                    }
                }
                Some(pool) => {
                    let images = rows.len() / tile_rows;
                    let [height, width] = job.step.size;
                    for unit in job.part_of_block(images * out_blocks) {
                        let (image, block) = (unit / out_blocks, unit % out_blocks);
                        for i in 0..tile_rows {
                            self.tile_row(simd, block, image * tile_rows + i, job.plane, width * LANES);
                        }
                        let to = job.output.block(rows.start / tile_rows + image, block);
                        for y in 0..job.output.value.height {
                            let rows = Rows { start: job.plane, kept: height, size: [height, width] };
                            let to = to.add(y * job.output.value.strides.row);
                            PoolRow { pool, from: rows, y, to, width: job.output.value.width }.run(simd);
                        }
                    }
                }
            }
        }
    }
}

impl<E: Element, T: Tiling<OUTER, INNER>, const OUTER: usize, const INNER: usize> Output<'_, E, T, OUTER, INNER> {
    /// Stores the results of row `row` of the block's tiles, for one output block; `to` is pixel (0, 0) of the image.
    ///
    /// # Safety
    /// Block and row must be in range, their products complete, and `to` valid for the pixels of these tiles, in rows
    /// `to_row` numbers apart.
    #[inline(always)]
    unsafe fn tile_row<S: Simd>(&self, simd: S, block: usize, row: usize, to: *mut E, to_row: usize) {
        let Output(job, rows, tiling) = self;
        let layout = job.layout(rows);
        let [tile_rows, columns] = job.step.image_tiles();
        let (image, i) = ((rows.start + row) / tile_rows, (rows.start + row) % tile_rows);
        let [height, width] = job.step.filtering.outputs();
        let (size, axes) = (job.step.size, job.axes());
        // SAFETY: guaranteed by the caller: block and row are in range. Pixels beyond the image are not written.
        unsafe {
            let bias = simd.load(job.bias.add(block * LANES));
            let from = layout.products_at.add((block * layout.tiles + row * columns) * LANES);
            for j in 0..columns {
                let results = tiling.output(simd, from.add(j * LANES), layout.products);
                let [outer, inner] = axes.map(|axis| [i * height, j * width][axis]..size[axis]);
                for (outer, results) in outer.zip(&results) {
                    for (inner, result) in inner.clone().zip(results) {
                        let [y, x] = axes.map(|axis| [outer, inner][axis]);
                        let mut value = simd.add(*result, bias);
                        if let Some(place) = job.residual {
                            let from = place.block(image, block).add(y * place.value.strides.row + x * LANES);
                            value = simd.add(value, E::load(simd, from));
                        }
                        value = job.bounds.apply(simd, value);
                        E::store(simd, to.add(y * to_row + x * LANES), value);
                    }
                }
            }
            let function = job.step.epilogue.then;
            if needs_sweep(function) {
                for y in i * height..size[0].min((i + 1) * height) {
                    let at = to.add(y * to_row);
                    E::run(job.share.isa, Sweep { from: at, to: at, vectors: size[1], function });
                }
            }
        }
    }
}
