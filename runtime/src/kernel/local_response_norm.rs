//! `torch.nn.LocalResponseNorm`: `y[c] = x[c] / (k + alpha / size * sum of x[i]^2)^beta`, `i` from `c - size / 2` to
//! `c + (size - 1) / 2`, channels outside the image counting as zero.
//!
//! The squares of a pixel's channels go into a row of scratch with a margin of zeros at both ends, so that the sums of
//! sixteen neighbouring channels are `size` unaligned loads. Powers that are quarters are square roots; others are
//! taken lane by lane. Work is shared by (image, row).

use super::{Place, Share};
use crate::{
    simd::{Kernel, LANES, Simd},
    step::LocalResponseNorm,
};

/// A normalisation at its place.
#[derive(Clone, Copy)]
pub(crate) struct Job<'a> {
    pub(crate) step: &'a LocalResponseNorm,
    pub(crate) share: Share<'a>,
    pub(crate) input: Place,
    pub(crate) output: Place,
    /// [`squares_len`] floats of this thread's own.
    pub(crate) squares: *mut f32,
}

/// Floats that a thread needs for the squares of a pixel.
pub(crate) const fn squares_len(step: &LocalResponseNorm) -> usize {
    step.size.saturating_add(step.input.blocks() * LANES)
}

impl Kernel for Job<'_> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let region = self.output.region;
        // SAFETY: `squares` has this many floats.
        unsafe { self.squares.write_bytes(0, squares_len(self.step)) };
        for unit in self.share.lane.share(self.share.images * region.height) {
            for x in 0..region.width {
                // SAFETY: image, row and column are in range.
                unsafe { self.pixel(simd, unit / region.height, [unit % region.height, x]) };
            }
        }
    }
}

impl Job<'_> {
    #[inline(always)]
    unsafe fn pixel<S: Simd>(&self, simd: S, image: usize, [y, x]: [usize; 2]) {
        let step = self.step;
        let (from, to) = (self.input.region, self.output.region);
        let before = step.size / 2;
        // SAFETY: the pixel is in range; the margins of `squares` are `size / 2` before and the rest of `size` after.
        unsafe {
            for block in 0..from.blocks() {
                let value = simd.load(self.input.block(image, block).add(y * from.row() + x * LANES));
                simd.store(self.squares.add(before + block * LANES), simd.mul(value, value));
            }
            // Lanes after the last channel are not zero for every producer, but must count as zero here.
            let channels = from.channels;
            self.squares.add(before + channels).write_bytes(0, from.blocks() * LANES - channels);
            let (scale, k) = (simd.splat(step.alpha / step.size as f32), simd.splat(step.k));
            for block in 0..from.blocks() {
                let mut sum = simd.splat(0.0);
                for i in 0..step.size {
                    sum = simd.add(sum, simd.load(self.squares.add(block * LANES + i)));
                }
                let value = simd.load(self.input.block(image, block).add(y * from.row() + x * LANES));
                let result = simd.div(value, power(simd, simd.mul_add(sum, scale, k), step.beta));
                simd.store(self.output.block(image, block).add(y * to.row() + x * LANES), result);
            }
        }
    }
}

/// `base^exponent`.
#[inline(always)]
fn power<S: Simd>(simd: S, base: S::V, exponent: f32) -> S::V {
    if exponent == 0.75 {
        let root = simd.sqrt(base);
        simd.mul(root, simd.sqrt(root))
    } else if exponent == 0.5 {
        simd.sqrt(base)
    } else if exponent == 1.0 {
        base
    } else {
        let mut lanes = [0.0; LANES];
        // SAFETY: sixteen floats.
        unsafe {
            simd.store(lanes.as_mut_ptr(), base);
            for lane in &mut lanes {
                *lane = lane.powf(exponent);
            }
            simd.load(lanes.as_ptr())
        }
    }
}
