//! Linear layers, as a matrix-vector product for one image and a matrix product for more.
//!
//! `y[o] = bias[o] + sum over k of w[o, k] * x[k]`
//!
//! Weights lie `[output block][k][16]`. For one image a tile is one row of `x` by `Q` blocks, so `Q` streams of weights
//! are read, each once: the limit is the memory. For more images, `x` is first packed into panels `[k][8 images]`, and
//! a tile is `P` images by `Q` blocks: the weights of `Q` blocks and [`CHUNK`] inputs stay in cache while the panels
//! pass. The sum of each chunk is formed by itself and then added to the output, in one order for any batch size:
//! results do not depend on it, and the rounding error grows with the length of a chunk and the number of chunks, not
//! with their product. Work is shared by `Q` output blocks.

use super::{Place, Share};
use crate::{
    simd::{Kernel, LANES, Simd},
    step::{Activation, Linear},
};

/// Images in a panel.
pub(crate) const PANEL: usize = 8;

/// Inputs whose products are summed in registers.
const CHUNK: usize = 512;

/// Distance in floats at which weights are asked for ahead of their use.
const AHEAD: usize = 1024;

/// A linear layer at its place, and the thread's part of it.
#[derive(Clone, Copy)]
pub(crate) struct Job<'a> {
    pub(crate) step: &'a Linear,
    pub(crate) share: Share<'a>,
    pub(crate) input: Place,
    pub(crate) output: Place,
    pub(crate) weights: *const f32,
    pub(crate) bias: *const f32,
    /// For more than one image: `in_features` times the images, rounded up to whole panels.
    pub(crate) panels: *mut f32,
}

/// Floats of the panels for a batch.
pub(crate) const fn panels_len(step: &Linear, images: usize) -> usize {
    if images == 1 { 0 } else { images.next_multiple_of(PANEL) * step.input.channels }
}

/// Packs this thread's part of the input into panels. Nothing to do for one image.
///
/// # Safety
/// The job's pointers must be valid for what its step says.
pub(crate) unsafe fn pack(job: Job<'_>) {
    let Job { step, share, input, panels, .. } = job;
    if share.images == 1 {
        return;
    }
    let features = step.input.channels;
    for k in share.lane.share(features) {
        for image in 0..share.images.next_multiple_of(PANEL) {
            // SAFETY: image and feature are in range; each place in the panels is written by one thread.
            unsafe {
                let value = if image < share.images { *input.block(image, 0).add(k) } else { 0.0 };
                *panels.add(image / PANEL * features * PANEL + k * PANEL + image % PANEL) = value;
            }
        }
    }
}

/// Does this thread's part of the product, after every thread has packed.
///
/// # Safety
/// The job's pointers must be valid for what its step says.
pub(crate) unsafe fn run(job: Job<'_>) {
    job.share.isa.run(Product(job));
}

struct Product<'a>(Job<'a>);

impl Kernel for Product<'_> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let job = self.0;
        // SAFETY: `run` passes on what its caller vouches for. Tiles are as large as the registers allow.
        unsafe {
            match (job.share.images, S::REGISTERS) {
                (1, 0..8) => vector::<S, 2>(job, simd),
                (1, _) => vector::<S, 4>(job, simd),
                (_, 0..8) => matrix::<S, 2, 1>(job, simd),
                (_, 8..32) => matrix::<S, 4, 1>(job, simd),
                (_, 32..) => matrix::<S, 8, 3>(job, simd),
            }
        }
    }
}

#[inline(always)]
unsafe fn vector<S: Simd, const Q: usize>(job: Job<'_>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.blocks());
    for unit in job.share.lane.share(blocks.div_ceil(Q)) {
        let first = unit * Q;
        for start in (0..features).step_by(CHUNK) {
            let count = CHUNK.min(features - start);
            // SAFETY: blocks and features are in range.
            unsafe {
                let x: *const f32 = job.input.block(0, 0).add(start);
                if first + Q <= blocks {
                    tile::<S, 1, Q, 1>(job, simd, [0, first], [start, count], x);
                } else {
                    for block in first..blocks {
                        tile::<S, 1, 1, 1>(job, simd, [0, block], [start, count], x);
                    }
                }
            }
        }
    }
}

#[inline(always)]
unsafe fn matrix<S: Simd, const P: usize, const Q: usize>(job: Job<'_>, simd: S) {
    let (features, blocks) = (job.step.input.channels, job.step.output.blocks());
    for unit in job.share.lane.share(blocks.div_ceil(Q)) {
        let first = unit * Q;
        for start in (0..features).step_by(CHUNK) {
            let count = CHUNK.min(features - start);
            for image in (0..job.share.images).step_by(P) {
                // SAFETY: blocks and features are in range; a panel has places for `P` images from `image`, as `P`
                // divides its width.
                unsafe {
                    let panel: *const f32 = job.panels.add(image / PANEL * features * PANEL);
                    let x = panel.add(start * PANEL + image % PANEL);
                    if first + Q <= blocks {
                        tile::<S, P, Q, PANEL>(job, simd, [image, first], [start, count], x);
                    } else {
                        for block in first..blocks {
                            tile::<S, P, 1, PANEL>(job, simd, [image, block], [start, count], x);
                        }
                    }
                }
            }
        }
    }
}

/// Adds the products of one chunk to `P` images by `Q` blocks of the output. `x[k * STEP + p]` is input `k` of image `p`.
#[inline(always)]
unsafe fn tile<S: Simd, const P: usize, const Q: usize, const STEP: usize>(
    job: Job<'_>,
    simd: S,
    [image, block]: [usize; 2],
    [start, count]: [usize; 2],
    x: *const f32,
) {
    let features = job.step.input.channels;
    let mut sums = [[simd.splat(0.0); Q]; P];
    // SAFETY: the caller's ranges; prefetching needs no valid address.
    unsafe {
        let weights = job.weights.add((block * features + start) * LANES);
        for k in 0..count {
            let mut vectors = [simd.splat(0.0); Q];
            for (q, vector) in vectors.iter_mut().enumerate() {
                let from = weights.wrapping_add((q * features + k) * LANES);
                simd.prefetch(from.wrapping_add(AHEAD));
                *vector = simd.load(from);
            }
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = simd.splat(*x.add(k * STEP + p));
                for q in 0..Q {
                    sums[q] = simd.mul_add(x, vectors[q], sums[q]);
                }
            }
        }
        for (p, sums) in sums.iter().enumerate().take(job.share.images - image) {
            for (q, sum) in sums.iter().enumerate() {
                let to = job.output.block(image + p, block + q);
                let before = if start == 0 { job.bias.add((block + q) * LANES) } else { to };
                let mut value = simd.add(simd.load(before), *sum);
                if start + count == features && job.step.activation == Activation::Relu {
                    value = simd.relu(value);
                }
                simd.store(to, value);
            }
        }
    }
}
