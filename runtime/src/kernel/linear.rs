//! Linear layers, as a matrix-vector product for one image and a matrix product for more.
//!
//! `y[o] = bias[o] + sum over k of w[o, k] * x[k]`
//!
//! Weights lie `[output block][k][16]`. For one image a tile is one row of `x` by `Q` blocks, so `Q` streams of weights
//! are read, each once: the limit is the memory. For more images, `x` is first packed into panels `[k][8 images]`, the
//! inputs that are multiplied at once together, and a tile is `P` images by `Q` blocks: the weights of `Q` blocks and
//! [`CHUNK`] inputs stay in cache while the panels pass, and the next are fetched meanwhile. The sum of each chunk is formed by
//! itself and then added to those before, in one order for any batch size: results do not depend on it, and the rounding error
//! grows with the length of a chunk and the number of chunks, not with their product. Work is shared by `Q` output blocks.

use super::{Place, Share, epilogue::activate, tile};
use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
    step::{DType, Linear},
};

/// Images in a panel.
pub(crate) const PANEL: usize = 8;

/// Inputs whose products are summed in registers.
const CHUNK: usize = 512;

/// Distance in floats at which weights are asked for ahead of their use, for one image.
const AHEAD: usize = 1024;

/// A linear layer at its place, and the thread's part of it.
#[derive(Clone, Copy)]
pub(crate) struct Job<'a, E, T> {
    pub(crate) step: &'a Linear,
    pub(crate) share: Share<'a>,
    pub(crate) input: Place<E>,
    pub(crate) output: Place<T>,
    pub(crate) weights: *const f32,
    pub(crate) bias: *const f32,
    /// For more than one image: room for the inputs of whole panels.
    pub(crate) panels: *mut E,
    /// The sums of the chunks so far, an image's `distance` floats after the one before: the output itself, if it is in
    /// `f32`.
    pub(crate) sums: *mut f32,
    pub(crate) distance: usize,
}

/// What a layer takes of the workspace for a batch, in floats: the panels, and the sums if the output cannot hold them.
pub(crate) const fn workspace(step: &Linear, images: usize) -> [usize; 2] {
    let panels = if images == 1 { 0 } else { images.next_multiple_of(PANEL).saturating_mul(step.piece() / LANES) };
    let sums = match step.output.dtype {
        DType::F32 => 0,
        DType::Bf16 => images.saturating_mul(step.output.lanes()),
    };
    [panels, sums]
}

/// Packs this thread's part of the input into panels. Nothing to do for one image.
///
/// # Safety
/// The job's pointers must be valid for what its step says.
pub(crate) unsafe fn pack<E: Element, T>(job: Job<'_, E, T>) {
    let Job { step, share, input, panels, .. } = job;
    if share.images == 1 {
        return;
    }
    let features = step.input.channels;
    let panel = features.next_multiple_of(E::TOGETHER) * PANEL;
    for k in share.lane.share(features) {
        for image in 0..share.images.next_multiple_of(PANEL) {
            // SAFETY: image and feature are in range; each place in the panels is written by one thread.
            unsafe {
                let value = if image < share.images { *input.block(image, 0).add(k) } else { E::from_f32(0.0) };
                let word = k / E::TOGETHER * PANEL + image % PANEL;
                *panels.add(image / PANEL * panel + word * E::TOGETHER + k % E::TOGETHER) = value;
            }
        }
    }
}

/// Does this thread's part of the product, after every thread has packed.
///
/// # Safety
/// The job's pointers must be valid for what its step says.
pub(crate) unsafe fn run<E: Element, T: Element>(job: Job<'_, E, T>) {
    E::run(job.share.isa, Product(job));
}

struct Product<'a, E, T>(Job<'a, E, T>);

impl<E: Element, T: Element> Kernel for Product<'_, E, T> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let job = self.0;
        // SAFETY: `run` passes on what its caller vouches for. Tiles are as large as the registers allow.
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
/// The job's pointers must be valid for what its step says.
#[inline(always)]
unsafe fn vector<S: Simd, E: Element, T: Element, const Q: usize>(job: Job<'_, E, T>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.blocks());
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
    }
}

/// The product for more images.
///
/// # Safety
/// The job's pointers must be valid for what its step says, and its panels packed.
#[inline(always)]
unsafe fn matrix<S: Simd, E: Element, T: Element, const P: usize, const Q: usize>(job: Job<'_, E, T>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.blocks());
    let panel = features.next_multiple_of(E::TOGETHER) * PANEL;
    for unit in job.share.lane.share(blocks.div_ceil(Q)) {
        let first = unit * Q;
        for start in (0..features).step_by(CHUNK) {
            let count = CHUNK.min(features - start);
            // The next chunk of these blocks, or the first of the next.
            let next = if start + count < features { (first, start + count) } else { (first + Q, 0) };
            for image in (0..job.share.images).step_by(P) {
                let (pass, passes) = (image / P, job.share.images.div_ceil(P));
                let ahead = Ahead { from: job.chunk(next.0, next.1), pass, passes };
                // SAFETY: blocks and features are in range; a panel has places for `P` images from `image`, as `P`
                // divides its width.
                unsafe {
                    let panel: *const E = job.panels.add(image / PANEL * panel);
                    let x = panel.add(start * PANEL + image % PANEL * E::TOGETHER);
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
    }
}

impl<E: Element, T> Job<'_, E, T> {
    /// The weights of a block from input `start` on, a whole number of words. Only an address: there may be no such block.
    #[inline(always)]
    fn chunk(&self, block: usize, start: usize) -> *const f32 {
        self.weights.wrapping_add(block * self.step.piece() + start / E::TOGETHER * LANES)
    }
}

/// Weights that will be read soon. As many passes as there are tiles of images read the same weights before that, and each
/// asks for its part of those, so that the memory is read at an even pace.
#[derive(Clone, Copy)]
struct Ahead {
    from: *const f32,
    pass: usize,
    passes: usize,
}

/// Adds the products of one chunk to `P` images by `Q` blocks of the output. Word `i * STEP + p` of `x` is input `i` of image
/// `p`, or as many inputs as are multiplied at once.
///
/// # Safety
/// Images, blocks and inputs must be those of the job, and `x` be followed by the inputs of the chunk.
#[inline(always)]
unsafe fn add_chunk<S: Simd, E: Element, T: Element, const P: usize, const Q: usize, const STEP: usize>(
    job: Job<'_, E, T>,
    simd: S,
    [image, block]: [usize; 2],
    [start, count]: [usize; 2],
    x: *const E,
    ahead: Ahead,
) {
    // SAFETY: the caller's ranges.
    unsafe {
        let weights = (job.chunk(block, start), job.step.piece());
        let sums = products::<S, E, P, Q, STEP>(simd, x, weights, count, ahead);
        for (p, sums) in sums.into_iter().enumerate() {
            if p < job.share.images - image {
                job.add::<S, Q>(simd, [image + p, block], start, count, sums);
            }
        }
    }
}

/// The products of a chunk, summed. The sums stay in registers as long as nothing takes their address.
///
/// # Safety
/// `count` inputs of `x` for each image, and their weights for each of `Q` blocks, must be readable.
#[inline(always)]
unsafe fn products<S: Simd, E: Element, const P: usize, const Q: usize, const STEP: usize>(
    simd: S,
    x: *const E,
    (weights, piece): (*const f32, usize),
    count: usize,
    ahead: Ahead,
) -> [[S::V; Q]; P] {
    let mut sums = [[simd.splat(0.0); Q]; P];
    let mut until = ahead.pass;
    for i in 0..count.div_ceil(E::TOGETHER) {
        if until == 0 {
            until = ahead.passes;
            for q in 0..Q {
                // Prefetching needs no valid address.
                simd.prefetch(ahead.from.wrapping_add(q * piece + i * LANES));
            }
        }
        until -= 1;
        // SAFETY: the caller's ranges. The last number of an odd count has a zero beside it.
        unsafe {
            let vectors = tile::vectors::<S, E, Q>(simd, weights.add(i * LANES), piece);
            let whole = (i + 1) * E::TOGETHER <= count;
            for (p, sums) in sums.iter_mut().enumerate() {
                let at = x.add((i * STEP + p) * E::TOGETHER);
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
                let mut value = simd.add(simd.load(before), sum);
                if start + count < self.step.input.channels {
                    simd.store(so_far, value);
                    continue;
                }
                value = activate(simd, value, self.step.activation);
                T::store(simd, self.output.block(image, block + q), value);
            }
        }
    }
}
