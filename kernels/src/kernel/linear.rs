//! Linear layers: a matrix-vector product for one image, and a matrix product for more.
//!
//! `y[o] = bias[o] + sum over k of w[o, k] * x[k]`
//!
//! Weights are stored `[output block][k][16]`. For one image, a tile is one row of `x` by `Q` blocks: `Q` streams of
//! weights are read, each once, so memory is the bottleneck. For more images, `x` is first packed into panels `[k][8
//! images]`, with inputs that are multiplied together interleaved, and a tile is `P` images by `Q` blocks: the weights
//! of `Q` blocks and [`CHUNK`] inputs stay in the cache while the panels are processed, and the next ones are
//! prefetched. Each chunk is summed separately and added to the previous sum, in the same order for any batch size:
//! results do not depend on it, and the rounding error grows with the sum of the chunk length and the number of chunks,
//! not with their product. Work is divided by `Q` output blocks.

use graphc_program::{
    PANEL, Value,
    step::{Linear, Step},
};

use super::{
    Place, Share,
    pointwise::{Bounds, Sweep, needs_sweep},
    tile,
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

/// Inputs whose products are summed in registers.
const CHUNK: usize = 512;

/// The prefetch distance for weights, in floats, for one image.
const AHEAD: usize = 1024;

impl Run for Linear<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.input.number, E => with_element!(self.output.number, T => {
            let (panels, sums) = (self.panels(pass.images), self.sums(pass.images));
            let (workspace, output) = (pass.workspace(), pass.blocks::<T>(&self.output));
            let job = Job::<E, T> {
                step: self,
                share: pass.share(),
                input: pass.blocks(&self.input),
                output,
                weights: pass.weights(self.weights),
                bias: pass.weights(self.bias),
                bounds: Bounds::of(self.epilogue.then),
                panels: workspace.cast(),
                // SAFETY: within the workspace, which is as long as the step needs.
                sums: if sums > 0 { unsafe { workspace.add(panels) }.cast() } else { output.start.cast() },
                distance: if sums > 0 { self.output.padded_channels() } else { self.output.place.image / size_of::<f32>() },
            };
            // SAFETY: the step has been checked; the panels are complete when the product starts.
            unsafe {
                pack(job);
                if panels > 0 {
                    pass.lane.barrier();
                }
                run(job);
            }
        }));
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A linear layer at its place, and the thread's part of it.
#[derive(Clone, Copy)]
struct Job<'a, E, T> {
    step: &'a Linear<Value>,
    share: Share<'a>,
    input: Place<E>,
    output: Place<T>,
    weights: *const f32,
    bias: *const f32,
    /// Applied in registers.
    bounds: Bounds,
    /// For more than one image: space for the inputs of whole panels.
    panels: *mut E,
    /// The sums of the previous chunks, `distance` floats per image: the output itself, if it is in `f32`.
    sums: *mut f32,
    distance: usize,
}

/// Packs this thread's share of the input into panels. Does nothing for one image.
///
/// # Safety
/// The job's pointers must be valid for its step.
unsafe fn pack<E: Element, T>(job: Job<'_, E, T>) {
    let Job { step, share, input, panels, .. } = job;
    if share.images == 1 {
        return;
    }
    let features = step.input.channels;
    let panel = features.next_multiple_of(E::PER_WORD) * PANEL;
    for k in share.lane.share(features) {
        for image in 0..share.images.next_multiple_of(PANEL) {
            // SAFETY: image and feature are in range; each element of the panels is written by one thread.
            unsafe {
                let value = if image < share.images { *input.block(image, 0).add(k) } else { E::from_f32(0.0) };
                let word = k / E::PER_WORD * PANEL + image % PANEL;
                *panels.add(image / PANEL * panel + word * E::PER_WORD + k % E::PER_WORD) = value;
            }
        }
    }
}

/// Computes this thread's share of the product, after every thread has packed.
///
/// # Safety
/// The job's pointers must be valid for its step.
unsafe fn run<E: Element, T: Element>(job: Job<'_, E, T>) {
    E::run(job.share.isa, Product(job));
}

struct Product<'a, E, T>(Job<'a, E, T>);

impl<E: Element, T: Element> Kernel for Product<'_, E, T> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let job = self.0;
        // SAFETY: `run` passes on the guarantees of its caller. Tiles are as large as the registers allow.
        unsafe {
            match (job.share.images, S::REGISTERS) {
                (1, 0..8) => vector::<S, E, T, 2>(job, simd),
                (1, _) => vector::<S, E, T, 4>(job, simd),
                (_, 0..8) => matrix::<S, E, T, 2, 1>(job, simd),
                (_, 8..32) => matrix::<S, E, T, 4, 1>(job, simd),
                (_, 32..) => matrix::<S, E, T, 8, 3>(job, simd),
            }
        }
    }
}

/// The product for one image.
///
/// # Safety
/// The job's pointers must be valid for its step.
#[inline(always)]
unsafe fn vector<S: Simd, E: Element, T: Element, const Q: usize>(job: Job<'_, E, T>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.planes());
    for unit in job.share.lane.share(blocks.div_ceil(Q)) {
        let first = unit * Q;
        for start in (0..features).step_by(CHUNK) {
            let count = CHUNK.min(features - start);
            // SAFETY: blocks and features are in range.
            unsafe {
                let x: *const E = job.input.block(0, 0).add(start);
                let ahead = |block| Ahead { from: job.chunk(block, start).wrapping_add(AHEAD), pass: 0, passes: 1 };
                if first + Q <= blocks {
                    add_chunk::<S, E, T, 1, Q, 1>(job, simd, [0, first], [start, count], x, ahead(first));
                } else {
                    for block in first..blocks {
                        add_chunk::<S, E, T, 1, 1, 1>(job, simd, [0, block], [start, count], x, ahead(block));
                    }
                }
            }
        }
        // SAFETY: the blocks are in range.
        unsafe { job.sweep(first, Q.min(blocks - first)) };
    }
}

/// The product for more images.
///
/// # Safety
/// The job's pointers must be valid for its step, and its panels packed.
#[inline(always)]
unsafe fn matrix<S: Simd, E: Element, T: Element, const P: usize, const Q: usize>(job: Job<'_, E, T>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.planes());
    let panel = features.next_multiple_of(E::PER_WORD) * PANEL;
    for unit in job.share.lane.share(blocks.div_ceil(Q)) {
        let first = unit * Q;
        for start in (0..features).step_by(CHUNK) {
            let count = CHUNK.min(features - start);
            // The next chunk of these blocks, or the first chunk of the next blocks.
            let next = if start + count < features { (first, start + count) } else { (first + Q, 0) };
            for image in (0..job.share.images).step_by(P) {
                let (pass, passes) = (image / P, job.share.images.div_ceil(P));
                let ahead = Ahead { from: job.chunk(next.0, next.1), pass, passes };
                // SAFETY: blocks and features are in range; a panel has places for `P` images from `image`, as `P`
                // divides its width.
                unsafe {
                    let panel: *const E = job.panels.add(image / PANEL * panel);
                    let x = panel.add(start * PANEL + image % PANEL * E::PER_WORD);
                    if first + Q <= blocks {
                        add_chunk::<S, E, T, P, Q, PANEL>(job, simd, [image, first], [start, count], x, ahead);
                    } else {
                        for block in first..blocks {
                            add_chunk::<S, E, T, P, 1, PANEL>(job, simd, [image, block], [start, count], x, ahead);
                        }
                    }
                }
            }
        }
        // SAFETY: the blocks are in range.
        unsafe { job.sweep(first, Q.min(blocks - first)) };
    }
}

impl<E: Element, T> Job<'_, E, T> {
    /// The weights of a block from input `start` on, a whole number of words. Only an address: the block may not exist.
    #[inline(always)]
    fn chunk(&self, block: usize, start: usize) -> *const f32 {
        self.weights.wrapping_add(block * self.step.packed_block_words() + start / E::PER_WORD * LANES)
    }
}

/// Weights to prefetch. The current weights are read in one pass per tile of images; each pass prefetches its share of
/// the next ones, so that memory is read at an even pace.
#[derive(Clone, Copy)]
struct Ahead {
    from: *const f32,
    pass: usize,
    passes: usize,
}

/// Adds the products of one chunk to `P` images by `Q` blocks of the output. Word `i * STEP + p` of `x` contains input
/// `i` of image `p`, or several inputs that are multiplied together.
///
/// # Safety
/// Images, blocks and inputs must be in the job's range, and `x` must contain the inputs of the chunk.
#[inline(always)]
unsafe fn add_chunk<S: Simd, E: Element, T: Element, const P: usize, const Q: usize, const STEP: usize>(
    job: Job<'_, E, T>,
    simd: S,
    [image, block]: [usize; 2],
    [start, count]: [usize; 2],
    x: *const E,
    ahead: Ahead,
) {
    // SAFETY: the ranges are guaranteed by the caller.
    unsafe {
        let weights = (job.chunk(block, start), job.step.packed_block_words());
        let sums = products::<S, E, P, Q, STEP>(simd, x, weights, count, ahead);
        for (p, sums) in sums.into_iter().enumerate() {
            if p < job.share.images - image {
                job.add::<S, Q>(simd, [image + p, block], start, count, sums);
            }
        }
    }
}

/// The summed products of a chunk. The sums stay in registers as long as nothing takes their address.
///
/// # Safety
/// `count` inputs of `x` for each image, and their weights for each of `Q` blocks, must be readable.
#[inline(always)]
unsafe fn products<S: Simd, E: Element, const P: usize, const Q: usize, const STEP: usize>(
    simd: S,
    x: *const E,
    (weights, block_words): (*const f32, usize),
    count: usize,
    ahead: Ahead,
) -> [[S::V; Q]; P] {
    let mut sums = [[simd.splat(0.0); Q]; P];
    let mut until = ahead.pass;
    for i in 0..count.div_ceil(E::PER_WORD) {
        if until == 0 {
            until = ahead.passes;
            for q in 0..Q {
                // Prefetching needs no valid address.
                simd.prefetch(ahead.from.wrapping_add(q * block_words + i * LANES));
            }
        }
        until -= 1;
        // SAFETY: the ranges are guaranteed by the caller. An odd count is padded with a zero.
        unsafe {
            let vectors = tile::vectors::<S, E, Q>(simd, weights.add(i * LANES), block_words);
            let whole = (i + 1) * E::PER_WORD <= count;
            for (p, sums) in sums.iter_mut().enumerate() {
                let at = x.add((i * STEP + p) * E::PER_WORD);
                let x = if whole { E::splat(simd, at) } else { E::splat_last(simd, at) };
                for q in 0..Q {
                    sums[q] = E::mul_add(simd, x, vectors[q], sums[q]);
                }
            }
        }
    }
    sums
}

impl<E: Element, T: Element> Job<'_, E, T> {
    /// Applies functions that cannot be applied in registers to some blocks of every image.
    ///
    /// # Safety
    /// As for [`run`]; the blocks must be in range.
    unsafe fn sweep(&self, first: usize, vectors: usize) {
        let function = self.step.epilogue.then;
        if needs_sweep(function) {
            for image in 0..self.share.images {
                // SAFETY: guaranteed by the caller.
                let at = unsafe { self.output.block(image, first) };
                T::run(self.share.isa, Sweep { from: at, to: at, vectors, function });
            }
        }
    }

    /// Adds the sums of a chunk for an image.
    ///
    /// # Safety
    /// The image and the blocks must be in range.
    #[inline(always)]
    unsafe fn add<S: Simd, const Q: usize>(
        &self,
        simd: S,
        [image, block]: [usize; 2],
        start: usize,
        count: usize,
        sums: [S::V; Q],
    ) {
        for (q, sum) in sums.into_iter().enumerate() {
            // SAFETY: image and block are in range.
            unsafe {
                let so_far = self.sums.add(image * self.distance + (block + q) * LANES);
                let before = if start == 0 { self.bias.add((block + q) * LANES) } else { so_far };
                let value = simd.add(simd.load(before), sum);
                if start + count < self.step.input.channels {
                    simd.store(so_far, value);
                    continue;
                }
                T::store(simd, self.output.block(image, block + q), self.bounds.apply(simd, value));
            }
        }
    }
}
