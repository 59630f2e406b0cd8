//! Direct convolution, with bias, residual, activation and max pooling on rows that are still in cache.
//!
//! `y[o, i, j] = bias[o] + sum over c, u, v of w[o, c, u, v] * x[c, i * sh + u * dh, j * sw + v * dw]`
//!
//! A register tile holds `P` pixels of an output row by `Q` blocks of 16 output channels. For every tap and input
//! channel, each pixel's input is broadcast against `Q` vectors of weights: `P * Q` multiply-adds for `P + Q` loads, so
//! the multiply-adds are the limit. The distance `D` between the inputs of neighbouring pixels is a constant of the
//! instantiation, which keeps every address an offset of one register; `D = 0` takes it from the step. The sum runs in
//! one order, whatever the tile: results do not depend on it. The last tile of a row overlaps its neighbour instead of
//! being narrower.
//!
//! Weights lie `[group][output block][input block][u][v][channel of the block][16]` (planar input:
//! `[group][output block][channel][u][v][16]`), in the order in which they are read.
//!
//! Work is shared by (image, `Q` output blocks, row). With a pool, a thread keeps the last rows of the convolution in a
//! ring, and only recomputes the few that its first window shares with the thread before.

use super::{
    Place, Planes, Share,
    epilogue::{self, Rows},
    tile,
};
use crate::{
    simd::{Kernel, LANES, Simd},
    step::{Conv2d, Tile, Window},
};

/// What a convolution reads, at its place.
#[derive(Clone, Copy)]
pub(crate) enum Input {
    /// Channel blocks.
    Blocked(Place),
    /// Planes.
    Planar(Planes),
}

/// A convolution at its place, and the thread's part of it.
#[derive(Clone, Copy)]
pub(crate) struct Job<'a> {
    pub(crate) step: &'a Conv2d,
    pub(crate) share: Share<'a>,
    pub(crate) input: Input,
    pub(crate) output: Place,
    pub(crate) residual: Option<Place>,
    pub(crate) weights: *const f32,
    pub(crate) bias: *const f32,
    /// Rows of the convolution before pooling: [`ring_len`] floats of this thread's own.
    pub(crate) ring: *mut f32,
}

/// Floats that a thread needs to pool a convolution's rows.
pub(crate) const fn ring_len(step: &Conv2d, tile: Tile) -> usize {
    match step.pool {
        Some(pool) => pool.reach() * step.size[1] * LANES * tile.vectors,
        None => 0,
    }
}

/// Does this thread's part.
///
/// # Safety
/// The job's pointers must be valid for what its step says, and its tile one of the instruction set's.
pub(crate) unsafe fn run(job: Job<'_>) {
    let distance = match job.input {
        Input::Blocked(_) => job.step.window.stride[1] * LANES,
        Input::Planar(_) => job.step.window.stride[1],
    };
    match distance {
        1 => with_distance::<1>(job),
        2 => with_distance::<2>(job),
        4 => with_distance::<4>(job),
        LANES => with_distance::<LANES>(job),
        32 => with_distance::<32>(job),
        _ => with_distance::<0>(job),
    }
}

fn with_distance<const D: usize>(job: Job<'_>) {
    let picked = *job.share.isa.pick(&job.step.tile);
    tile::with_tile!(picked, P, Q => job.share.isa.run(Convolution::<D, P, Q>(job)));
}

#[derive(Clone, Copy)]
struct Convolution<'a, const D: usize, const P: usize, const Q: usize>(Job<'a>);

impl<const D: usize, const P: usize, const Q: usize> Kernel for Convolution<'_, D, P, Q> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // Never planned; this also keeps such tiles from being compiled.
        if !tile::fits::<S>(P, Q) {
            unreachable!("a tile of {P} by {Q} does not fit the registers");
        }
        // SAFETY: `run` passes on what its caller vouches for.
        unsafe {
            if !self.0.step.group_out().is_multiple_of(LANES) && self.0.step.groups > 1 {
                self.straddling_groups(simd);
            } else if let Some(pool) = &self.0.step.pool {
                self.pooled(simd, pool);
            } else {
                self.plain(simd);
            }
        }
    }
}

/// Output blocks that are computed together.
#[derive(Clone, Copy)]
struct Blocks {
    group: usize,
    first: usize,
    count: usize,
}

/// Where a row of results goes: block `q` of the tile starts at `start + q * block`.
#[derive(Clone, Copy)]
struct Row {
    start: *mut f32,
    block: usize,
    /// The lanes to write: all, or those of one group.
    lanes: (usize, usize),
}

const ALL_LANES: (usize, usize) = (0, LANES);

impl<const D: usize, const P: usize, const Q: usize> Convolution<'_, D, P, Q> {
    /// The `index`th `Q` output blocks, counted over all groups.
    #[inline(always)]
    fn blocks(&self, index: usize) -> Blocks {
        let in_group = self.0.step.group_out().div_ceil(LANES);
        let tiles = in_group.div_ceil(Q);
        let (group, first) = (index / tiles, index % tiles * Q);
        Blocks { group, first: group * in_group + first, count: Q.min(in_group - first) }
    }

    #[inline(always)]
    fn tiles(&self) -> usize {
        self.0.step.groups * self.0.step.group_out().div_ceil(LANES).div_ceil(Q)
    }

    #[inline(always)]
    unsafe fn plain<S: Simd>(&self, simd: S) {
        let Job { step, share, output, .. } = self.0;
        let (tiles, rows) = (self.tiles(), step.size[0]);
        for unit in share.lane.share(share.images * tiles * rows) {
            let (image, index, y) = (unit / (tiles * rows), unit / rows % tiles, unit % rows);
            let blocks = self.blocks(index);
            // SAFETY: image, blocks and row are in range.
            unsafe {
                let start = output.block(image, blocks.first).add(y * output.region.row());
                let row = Row { start, block: output.region.plane(), lanes: ALL_LANES };
                self.row(simd, image, blocks, y, row);
            }
        }
    }

    #[inline(always)]
    unsafe fn pooled<S: Simd>(&self, simd: S, pool: &Window) {
        let Job { step, share, output, ring, .. } = self.0;
        let (tiles, rows) = (self.tiles(), output.region.height);
        let (kept, row) = (pool.reach(), step.size[1] * LANES);
        let (mut next, mut of) = (0, None);
        for unit in share.lane.share(share.images * tiles * rows) {
            let (image, index, y) = (unit / (tiles * rows), unit / rows % tiles, unit % rows);
            let blocks = self.blocks(index);
            if of != Some(unit / rows) {
                (next, of) = (0, Some(unit / rows));
            }
            let window = pool.rows(y, step.size[0]);
            next = next.max(window.start);
            // SAFETY: image, blocks and rows are in range; the ring has `kept` rows for each of `Q` blocks.
            unsafe {
                for y in next..window.end {
                    let row = Row { start: ring.add(y % kept * row), block: kept * row, lanes: ALL_LANES };
                    self.row(simd, image, blocks, y, row);
                }
                for q in 0..blocks.count {
                    let waiting = Rows { start: ring.add(q * kept * row), kept, size: step.size };
                    let to = output.block(image, blocks.first + q).add(y * output.region.row());
                    epilogue::pool_row(simd, pool, waiting, y, to, output.region.width);
                }
            }
            next = next.max(window.end);
        }
    }

    /// Groups whose channels do not fill whole blocks: every block once for each group in it, keeping its lanes only.
    #[inline(always)]
    unsafe fn straddling_groups<S: Simd>(&self, simd: S) {
        let Job { step, share, output, .. } = self.0;
        let (rows, per_group) = (step.size[0], step.group_out());
        for unit in share.lane.share(share.images * rows) {
            let (image, y) = (unit / rows, unit % rows);
            let mut job = *self;
            for group in 0..step.groups {
                let (first, end) = (group * per_group, (group + 1) * per_group);
                for block in first / LANES..end.div_ceil(LANES) {
                    let lanes = (first.saturating_sub(block * LANES), (end - block * LANES).min(LANES));
                    let blocks = Blocks { group, first: block, count: 1 };
                    // SAFETY: image, block and row are in range; there are weights for every such pair.
                    unsafe {
                        let start = output.block(image, block).add(y * output.region.row());
                        let row = Row { start, block: 0, lanes };
                        job.row_of::<S, 1>(simd, image, Blocks { first: block, ..blocks }, y, row, job.0.weights);
                        job.0.weights = job.0.weights.add(step.piece());
                    }
                }
            }
        }
    }

    /// One row of `blocks`.
    #[inline(always)]
    unsafe fn row<S: Simd>(&self, simd: S, image: usize, blocks: Blocks, y: usize, row: Row) {
        let piece = self.0.step.piece();
        // SAFETY: the weights of block `n` are the `n`th piece.
        unsafe {
            let weights = self.0.weights.add(blocks.first * piece);
            if blocks.count == Q {
                self.row_of::<S, Q>(simd, image, blocks, y, row, weights);
            } else {
                for q in 0..blocks.count {
                    let one = Blocks { first: blocks.first + q, count: 1, ..blocks };
                    let row = Row { start: row.start.add(q * row.block), ..row };
                    self.row_of::<S, 1>(simd, image, one, y, row, weights.add(q * piece));
                }
            }
        }
    }

    #[inline(always)]
    #[expect(clippy::too_many_arguments, reason = "the coordinates of a row; inlined into the loops above")]
    unsafe fn row_of<S: Simd, const N: usize>(
        &self,
        simd: S,
        image: usize,
        blocks: Blocks,
        y: usize,
        row: Row,
        weights: *const f32,
    ) {
        let width = self.0.step.size[1];
        let mut x = 0;
        while x < width {
            let at = x.min(width - P);
            // SAFETY: `P <= width`, so pixels `at..at + P` are in the row.
            unsafe {
                let sums = self.tile::<S, N>(simd, image, blocks, [y, at], weights);
                self.finish(simd, image, blocks, [y, at], row, sums);
            }
            x += P;
        }
    }

    /// `P` pixels by `N` blocks, bias included.
    #[inline(always)]
    unsafe fn tile<S: Simd, const N: usize>(
        &self,
        simd: S,
        image: usize,
        blocks: Blocks,
        [y, x]: [usize; 2],
        weights: *const f32,
    ) -> [[S::V; N]; P] {
        let Job { step, input, bias, .. } = self.0;
        let Window { kernel, stride, dilation, .. } = step.window;
        let (channels, piece) = (step.group_in(), step.piece());
        let first = blocks.group * channels;
        // SAFETY: the window of every pixel lies in the image and its halo; the weights of a block are `piece` floats.
        unsafe {
            let mut sums = [[simd.splat(0.0); N]; P];
            for q in 0..N {
                let bias = simd.load(bias.add((blocks.first + q) * LANES));
                for sums in &mut sums {
                    sums[q] = bias;
                }
            }
            let mut weights = weights;
            match input {
                Input::Blocked(place) => {
                    let (row, plane) = (place.region.row(), place.region.plane());
                    let corner = window_start(step, place.block(image, 0), row, LANES);
                    let corner = corner.add(y * stride[0] * row + x * stride[1] * LANES);
                    let distance = if D == 0 { stride[1] * LANES } else { D };
                    let mut channel = first;
                    while channel < first + channels {
                        let lane = channel % LANES;
                        let count = (LANES - lane).min(first + channels - channel);
                        let from = corner.add(channel / LANES * plane + lane);
                        for u in 0..kernel[0] {
                            for v in 0..kernel[1] {
                                let from = from.add(u * dilation[0] * row + v * dilation[1] * LANES);
                                tile::dot(simd, &mut sums, [from, weights], [distance, piece], count);
                                weights = weights.add(count * LANES);
                            }
                        }
                        channel += count;
                    }
                }
                Input::Planar(planes) => {
                    let (row, plane) = (planes.planar.row(), planes.planar.plane());
                    let origin = planes.start.add(image * planes.planar.image + planes.planar.origin());
                    let corner = window_start(step, origin, row, 1).add(y * stride[0] * row + x * stride[1]);
                    let distance = if D == 0 { stride[1] } else { D };
                    let (runs, run) = if dilation[1] == 1 { (1, kernel[1]) } else { (kernel[1], 1) };
                    for channel in first..first + channels {
                        for u in 0..kernel[0] {
                            for v in 0..runs {
                                let from = corner.add(channel * plane + u * dilation[0] * row + v * dilation[1]);
                                tile::dot(simd, &mut sums, [from, weights], [distance, piece], run);
                                weights = weights.add(run * LANES);
                            }
                        }
                    }
                }
            }
            sums
        }
    }

    /// Residual, activation, and the way to memory.
    #[inline(always)]
    #[expect(clippy::too_many_arguments, reason = "the coordinates of a tile; inlined into the loops above")]
    unsafe fn finish<S: Simd, const N: usize>(
        &self,
        simd: S,
        image: usize,
        blocks: Blocks,
        [y, x]: [usize; 2],
        row: Row,
        sums: [[S::V; N]; P],
    ) {
        let Job { step, residual, .. } = self.0;
        for q in 0..N {
            for (p, sums) in sums.iter().enumerate() {
                // SAFETY: pixel `x + p` of block `q` is in range, in the residual as in the output.
                unsafe {
                    let mut value = sums[q];
                    if let Some(place) = residual {
                        let from = place.block(image, blocks.first + q);
                        value = simd.add(value, simd.load(from.add(y * place.region.row() + (x + p) * LANES)));
                    }
                    value = epilogue::activate(simd, value, step.activation);
                    let to = row.start.add(q * row.block + (x + p) * LANES);
                    if row.lanes == ALL_LANES {
                        simd.store(to, value);
                    } else {
                        store_lanes(simd, to, value, row.lanes);
                    }
                }
            }
        }
    }
}

/// The first tap of the first window: `padding` rows and columns before pixel (0, 0).
#[inline(always)]
unsafe fn window_start(step: &Conv2d, origin: *mut f32, row: usize, pixel: usize) -> *const f32 {
    let [top, left] = step.window.padding;
    // SAFETY: the halo is at least as wide as the padding.
    unsafe { origin.sub(top * row + left * pixel) }
}

#[inline(always)]
unsafe fn store_lanes<S: Simd>(simd: S, to: *mut f32, value: S::V, (first, end): (usize, usize)) {
    let mut lanes = [0.0; LANES];
    // SAFETY: sixteen floats at `to`, as for a whole vector.
    unsafe {
        simd.store(lanes.as_mut_ptr(), value);
        for (lane, value) in lanes.iter().enumerate().take(end).skip(first) {
            *to.add(lane) = *value;
        }
    }
}
