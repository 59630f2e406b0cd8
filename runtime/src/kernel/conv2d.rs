//! Direct convolution, with bias, residual, activation and max pooling on rows that are still in the cache.
//!
//! `y[o, i, j] = bias[o] + sum over c, u, v of w[o, c, u, v] * x[c, i * sh + u * dh, j * sw + v * dw]`
//!
//! A register tile holds `P` pixels of an output row by `Q` blocks of 16 output channels. For every tap and input
//! channel, each pixel's input is broadcast against `Q` vectors of weights: `P * Q` multiply-adds for `P + Q` loads, so
//! the multiply-adds are the bottleneck. The distance `D` between the inputs of neighbouring pixels is a constant of
//! the instantiation, which makes every address an offset from one register; for `D = 0` it is read from the step. The
//! order of summation does not depend on the tile, so neither do the results. The last tile of a row overlaps its
//! neighbour instead of being narrower.
//!
//! Weights are stored `[group][output block][input block][u][v][channel of the block][16]` (planar input:
//! `[group][output block][channel][u][v][16]`), in the order in which they are read. In `bf16`, numbers that are
//! multiplied together are interleaved in pairs: of channels or, for planar input, of taps in a row.
//!
//! Work is divided by (image, `Q` output blocks, row), in the order in which threads read the fewest bytes. Only the
//! computation of a row is instantiated for each tile, not the loops around it. With a pool, a thread keeps the last rows
//! of the convolution in a ring buffer, and recomputes only the few that its first window shares with the previous thread.

use graphc_program::{
    Layout, Tile, Value, Window,
    step::{Conv2d, Step},
};

use super::{
    Place, Planes, Share,
    epilogue::{PoolRow, Rows},
    order::{Order, Traffic},
    pointwise::{Bounds, Sweep},
    tile,
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{LANES, Simd, TiledKernel},
};

impl Run for Conv2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let job = Job::<E> {
                step: self,
                share: pass.share(),
                input: match self.input.layout {
                    Layout::Blocks => Input::Blocked(pass.blocks(&self.input)),
                    Layout::Planes => Input::Planar(pass.planes(&self.input)),
                },
                output: pass.blocks(&self.output),
                residual: self.epilogue.add.as_ref().map(|value| pass.blocks(value)),
                weights: pass.weights(self.weights),
                bias: pass.weights(self.bias),
                bounds: Bounds::of(self.epilogue.then),
                ring: pass.scratch().cast(),
            };
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
enum Input<E> {
    /// Channel blocks.
    Blocked(Place<E>),
    /// Planes.
    Planar(Planes<E>),
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    step: &'a Conv2d<Value>,
    share: Share<'a>,
    input: Input<E>,
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
struct Blocks {
    group: usize,
    first: usize,
    count: usize,
}

/// The destination of a row of results: block `q` of the tile starts at `start + q * block`.
#[derive(Clone, Copy)]
struct Target<E> {
    start: *mut E,
    block: usize,
    /// The lanes to write: all, or those of one group.
    lanes: (usize, usize),
}

const ALL_LANES: (usize, usize) = (0, LANES);

impl<E: Element> Job<'_, E> {
    fn tile(&self) -> Tile {
        *self.step.tiles.of(self.share.isa.class())
    }

    /// Tiles of output blocks, in all groups.
    fn tiles(&self) -> usize {
        self.step.groups * self.step.group_out().div_ceil(LANES).div_ceil(self.tile().vectors)
    }

    /// The order in which its rows are computed, of those that it can be computed in.
    fn order(&self, orders: &[Order]) -> Order {
        let Value { channels, height, width, .. } = self.step.input;
        let blocks = self.step.groups * self.step.group_out().div_ceil(LANES);
        let traffic = Traffic {
            weights: blocks * self.step.packed_block_words() * size_of::<f32>(),
            inputs: channels * height * width * size_of::<E>(),
            tiles: self.tiles(),
            rows: self.step.size[0],
        };
        traffic.best(orders, self.share.images, self.share.lane.count())
    }

    /// The output blocks of the `index`th tile.
    fn blocks(&self, index: usize) -> Blocks {
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
    let output = job.output;
    let order = job.order(&[Order::Images, Order::Tiles, Order::Rows]);
    for [image, index, y] in job.share.rows(job.tiles(), job.step.size[0], order) {
        let blocks = job.blocks(index);
        // SAFETY: image, blocks and row are in range.
        unsafe {
            let start = output.row(image, blocks.first, y);
            let to = Target { start, block: output.value.strides.plane, lanes: ALL_LANES };
            row(job, [image, y], blocks, to);
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
    let order = job.order(&[Order::Images, Order::Tiles]);
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
                row(job, [image, y], blocks, Target { start, block: kept * row_len, lanes: ALL_LANES });
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
                    let to = Target { start, block: 0, lanes };
                    row_of(Row { job, image, y, group, first, weights, to }, tile);
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

/// Computes one row of `blocks`; those that do not fill a tile one by one.
///
/// # Safety
/// As for [`run`]; image, row and blocks must be in range, and `to` be valid for a row of each block.
unsafe fn row<E: Element>(job: &Job<'_, E>, [image, y]: [usize; 2], blocks: Blocks, to: Target<E>) {
    let Blocks { group, first, count } = blocks;
    let (tile, block_words) = (job.tile(), job.step.packed_block_words());
    // SAFETY: block `n` of the weights starts at `n * block_words`.
    unsafe {
        let row = Row { job, image, y, group, first, weights: job.weights.add(first * block_words), to };
        if count == tile.vectors {
            row_of(row, tile);
        } else {
            for q in 0..count {
                let to = Target { start: to.start.add(q * to.block), ..to };
                let weights = row.weights.add(q * block_words);
                row_of(Row { first: first + q, weights, to, ..row }, Tile { vectors: 1, ..tile });
            }
        }
        let (blocks, function) = ([count, job.step.size[1]], job.step.epilogue.then);
        Sweep::of_row(job.share, to.start, to.block, blocks, function);
    }
}

/// A row of results of one tile of output blocks.
#[derive(Clone, Copy)]
struct Row<'a, E> {
    job: &'a Job<'a, E>,
    image: usize,
    y: usize,
    group: usize,
    /// The first output block.
    first: usize,
    weights: *const f32,
    to: Target<E>,
}

/// Computes one row of as many blocks as the tile has.
///
/// # Safety
/// As for [`row`], with weights for these blocks.
unsafe fn row_of<E: Element>(row: Row<'_, E>, tile: Tile) {
    let (isa, stride) = (row.job.share.isa, row.job.step.window.stride[1]);
    match (row.job.input, E::is_specialised(isa)) {
        (Input::Blocked(place), true) => match stride {
            1 => E::run_specialised(isa, tile, BlockedRow::<E, LANES>(row, place)),
            2 => E::run_specialised(isa, tile, BlockedRow::<E, { 2 * LANES }>(row, place)),
            _ => any_distance(row, tile),
        },
        (Input::Planar(planes), true) => match stride {
            1 => E::run_specialised(isa, tile, PlanarRow::<E, 1>(row, planes)),
            2 => E::run_specialised(isa, tile, PlanarRow::<E, 2>(row, planes)),
            4 => E::run_specialised(isa, tile, PlanarRow::<E, 4>(row, planes)),
            _ => any_distance(row, tile),
        },
        (_, false) => any_distance(row, tile),
    }
}

fn any_distance<E: Element>(row: Row<'_, E>, tile: Tile) {
    let isa = row.job.share.isa;
    match row.job.input {
        Input::Blocked(place) => E::run_tiled(isa, tile, BlockedRow::<E, 0>(row, place)),
        Input::Planar(planes) => E::run_tiled(isa, tile, PlanarRow::<E, 0>(row, planes)),
    }
}

struct BlockedRow<'a, E, const D: usize>(Row<'a, E>, Place<E>);

impl<E: Element, const D: usize> TiledKernel for BlockedRow<'_, E, D> {
    #[inline(always)]
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        let BlockedRow(task, place) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, .. } = step.window;
        let (channels, block_words) = (step.group_in(), step.packed_block_words());
        let (row, plane) = (place.value.strides.row, place.value.strides.plane);
        let distance = if D == 0 { stride[1] * LANES } else { D };
        let (first, end) = (task.group * channels, (task.group + 1) * channels);
        let mut x = 0;
        while x < step.size[1] {
            let at = x.min(step.size[1] - P);
            // SAFETY: the windows of pixels `at..at + P` lie in the image and its halo, as `P` is at most the row's width; the
            // weights of a block are `block_words` long.
            unsafe {
                let mut sums = [[simd.splat(0.0); Q]; P];
                task.start(simd, &mut sums);
                let mut weights = task.weights;
                let corner = window_start(step, place.block(task.image, 0), row, LANES);
                let corner = corner.add(task.y * stride[0] * row + at * stride[1] * LANES);
                let mut channel = first;
                while channel < end {
                    let lane = channel % LANES;
                    let count = (LANES - lane).min(end - channel);
                    let from = corner.add(channel / LANES * plane + lane);
                    for u in 0..kernel[0] {
                        for v in 0..kernel[1] {
                            let from = from.add(u * dilation[0] * row + v * dilation[1] * LANES);
                            tile::dot(simd, &mut sums, (from, weights), [distance, block_words], count);
                            weights = weights.add(count.div_ceil(E::PER_WORD) * LANES);
                        }
                    }
                    channel += count;
                }
                task.finish(simd, at, sums);
            }
            x += P;
        }
    }
}

struct PlanarRow<'a, E, const D: usize>(Row<'a, E>, Planes<E>);

impl<E: Element, const D: usize> TiledKernel for PlanarRow<'_, E, D> {
    #[inline(always)]
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        let PlanarRow(task, planes) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, .. } = step.window;
        let (channels, block_words) = (step.group_in(), step.packed_block_words());
        let (row, plane) = (planes.value.strides.row, planes.value.strides.plane);
        let distance = if D == 0 { stride[1] } else { D };
        // The taps in a row of the window are contiguous, unless it is dilated.
        let (runs, run) = if dilation[1] == 1 { (1, kernel[1]) } else { (kernel[1], 1) };
        let mut x = 0;
        while x < step.size[1] {
            let at = x.min(step.size[1] - P);
            // SAFETY: as for channel blocks.
            unsafe {
                let mut sums = [[simd.splat(0.0); Q]; P];
                task.start(simd, &mut sums);
                let mut weights = task.weights;
                let origin = planes.channel(task.image, 0).add(planes.value.origin());
                let corner = window_start(step, origin, row, 1).add(task.y * stride[0] * row + at * stride[1]);
                for channel in task.group * channels..(task.group + 1) * channels {
                    for u in 0..kernel[0] {
                        for v in 0..runs {
                            let from = corner.add(channel * plane + u * dilation[0] * row + v * dilation[1]);
                            tile::dot(simd, &mut sums, (from, weights), [distance, block_words], run);
                            weights = weights.add(run.div_ceil(E::PER_WORD) * LANES);
                        }
                    }
                }
                task.finish(simd, at, sums);
            }
            x += P;
        }
    }
}

impl<E: Element> Row<'_, E> {
    /// Initialises the sums with the biases.
    ///
    /// # Safety
    /// The blocks must be in range.
    #[inline(always)]
    unsafe fn start<S: Simd, const P: usize, const Q: usize>(&self, simd: S, sums: &mut [[S::V; Q]; P]) {
        for q in 0..Q {
            // SAFETY: there is a bias for every output block.
            let bias = unsafe { simd.load(self.job.bias.add((self.first + q) * LANES)) };
            for sums in sums.iter_mut() {
                sums[q] = bias;
            }
        }
    }

    /// Applies residual and activation, and stores the pixels from `x` on.
    ///
    /// # Safety
    /// Pixels and blocks must be in range.
    #[inline(always)]
    unsafe fn finish<S: Simd, const P: usize, const Q: usize>(&self, simd: S, x: usize, sums: [[S::V; Q]; P]) {
        let Job { bounds, residual, .. } = *self.job;
        for q in 0..Q {
            for (p, sums) in sums.iter().enumerate() {
                // SAFETY: pixel `x + p` of block `q` is in range, both in the residual and in the output.
                unsafe {
                    let mut value = sums[q];
                    if let Some(place) = residual {
                        let from = place.block(self.image, self.first + q);
                        let from = from.add(self.y * place.value.strides.row + (x + p) * LANES);
                        value = simd.add(value, E::load(simd, from));
                    }
                    value = bounds.apply(simd, value);
                    let to = self.to.start.add(q * self.to.block + (x + p) * LANES);
                    if self.to.lanes == ALL_LANES {
                        E::store(simd, to, value);
                    } else {
                        store_lanes(simd, to, value, self.to.lanes);
                    }
                }
            }
        }
    }
}

/// The first tap of the first window: `padding` rows and columns before pixel (0, 0).
///
/// # Safety
/// `origin` must be pixel (0, 0) of a plane whose halo is no narrower than the padding.
#[inline(always)]
unsafe fn window_start<E>(step: &Conv2d<Value>, origin: *mut E, row: usize, pixel: usize) -> *const E {
    let [top, left] = step.window.padding;
    // SAFETY: the halo is at least as wide as the padding.
    unsafe { origin.sub(top * row + left * pixel) }
}

/// Stores only some lanes.
///
/// # Safety
/// `to` must be valid for writing these lanes of a vector.
#[inline(always)]
unsafe fn store_lanes<S: Simd, E: Element>(simd: S, to: *mut E, value: S::V, (first, end): (usize, usize)) {
    let mut lanes = [0.0; LANES];
    // SAFETY: sixteen numbers at `to`, as for a whole vector.
    unsafe {
        simd.store(lanes.as_mut_ptr(), value);
        for (lane, value) in lanes.iter().enumerate().take(end).skip(first) {
            *to.add(lane) = E::from_f32(*value);
        }
    }
}
