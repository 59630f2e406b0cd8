//! `torch.nn.LocalResponseNorm`: `y[c] = x[c] / (k + alpha / size * sum of x[i]^2)^beta`, `i` from `c - size / 2` to
//! `c + (size - 1) / 2`, channels outside the image counting as zero.
//!
//! The squares of a pixel's channels go into a row of scratch with a margin of zeros at both ends, so that the sums of
//! sixteen neighbouring channels are `size` unaligned loads. Powers that are quarters are square roots; others are
//! taken lane by lane. Work is shared by (image, row). With a pool, a thread keeps the last rows of all channels in a ring,
//! and only recomputes the few that its first window shares with the thread before.

use super::{
    Place, Share,
    epilogue::{PoolRow, Rows},
};
use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
    step::{LocalResponseNorm, Window},
};

/// A normalisation at its place.
#[derive(Clone, Copy)]
pub(crate) struct Job<'a, E> {
    pub(crate) step: &'a LocalResponseNorm,
    pub(crate) share: Share<'a>,
    pub(crate) input: Place<E>,
    pub(crate) output: Place<E>,
    /// [`scratch_len`] floats of this thread's own.
    pub(crate) scratch: *mut f32,
}

/// Floats that a thread needs: the squares of a pixel, and the rows that wait to be pooled.
pub(crate) const fn scratch_len(step: &LocalResponseNorm) -> usize {
    let rows = match &step.pool {
        Some(pool) => pool.reach().saturating_mul(step.input.width.saturating_mul(step.input.lanes())),
        None => 0,
    };
    squares_len(step).saturating_add(rows)
}

/// A whole number of vectors, so that the rows after them are aligned.
const fn squares_len(step: &LocalResponseNorm) -> usize {
    step.size.saturating_add(step.input.lanes()).div_ceil(LANES).saturating_mul(LANES)
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // SAFETY: the scratch has this many floats; images and rows are in range.
        unsafe {
            self.scratch.write_bytes(0, squares_len(self.step));
            match &self.step.pool {
                Some(pool) => self.pooled(simd, pool),
                None => self.plain(simd),
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// Rows of results straight into the output.
    ///
    /// # Safety
    /// The places must be valid for the batch, and the scratch have [`scratch_len`] floats.
    #[inline(always)]
    unsafe fn plain<S: Simd>(&self, simd: S) {
        let region = self.output.region;
        for unit in self.share.lane.share(self.share.images * region.height) {
            let (image, y) = (unit / region.height, unit % region.height);
            // SAFETY: image and row are in range.
            unsafe {
                let to = self.output.block(image, 0).add(y * region.row());
                self.row(simd, image, y, to, region.plane());
            }
        }
    }

    /// Rows of results into the ring, and from there through the pool.
    ///
    /// # Safety
    /// As for [`plain`](Job::plain).
    #[inline(always)]
    unsafe fn pooled<S: Simd>(&self, simd: S, pool: &Window) {
        let (from, to) = (self.input.region, self.output.region);
        let (kept, size) = (pool.reach(), [from.height, from.width]);
        let row = from.width * LANES;
        let (mut next, mut of) = (0, None);
        for unit in self.share.lane.share(self.share.images * to.height) {
            let (image, y) = (unit / to.height, unit % to.height);
            if of != Some(image) {
                (next, of) = (0, Some(image));
            }
            let rows = pool.rows(y, from.height);
            next = next.max(rows.start);
            // SAFETY: image and rows are in range; the ring has `kept` rows for each block.
            unsafe {
                let ring = self.scratch.add(squares_len(self.step)).cast::<E>();
                for y in next..rows.end {
                    self.row(simd, image, y, ring.add(y % kept * row), kept * row);
                }
                for block in 0..to.blocks() {
                    let waiting = Rows { start: ring.add(block * kept * row), kept, size };
                    let to_row = self.output.block(image, block).add(y * to.row());
                    PoolRow { pool, from: waiting, y, to: to_row, width: to.width }.run(simd);
                }
            }
            next = next.max(rows.end);
        }
    }

    /// Row `y` of every channel; `to` is its first pixel in the first block, the next block is `distance` numbers further.
    ///
    /// # Safety
    /// As for [`pixel`](Job::pixel), for every pixel of the row.
    #[inline(always)]
    unsafe fn row<S: Simd>(&self, simd: S, image: usize, y: usize, to: *mut E, distance: usize) {
        for x in 0..self.input.region.width {
            // SAFETY: the caller's.
            unsafe { self.pixel(simd, image, [y, x], to.add(x * LANES), distance) };
        }
    }

    /// All channels of a pixel; `to` is its place in the first block, the next block is `distance` numbers further.
    ///
    /// # Safety
    /// Image and pixel must be in range, and there be a vector at each of these places; the margins of the squares must be zero.
    #[inline(always)]
    unsafe fn pixel<S: Simd>(&self, simd: S, image: usize, [y, x]: [usize; 2], to: *mut E, distance: usize) {
        let (step, from, squares) = (self.step, self.input.region, self.scratch);
        let before = step.size / 2;
        // SAFETY: the pixel is in range; the margins of the squares are `size / 2` before and the rest of `size` after.
        unsafe {
            for block in 0..from.blocks() {
                let value = E::load(simd, self.input.block(image, block).add(y * from.row() + x * LANES));
                simd.store(squares.add(before + block * LANES), simd.mul(value, value));
            }
            // Lanes after the last channel are not zero for every producer, but must count as zero here.
            let channels = from.channels;
            squares.add(before + channels).write_bytes(0, from.blocks() * LANES - channels);
            let (scale, k) = (simd.splat(step.alpha / step.size as f32), simd.splat(step.k));
            for block in 0..from.blocks() {
                let mut sum = simd.splat(0.0);
                for i in 0..step.size {
                    sum = simd.add(sum, simd.load(squares.add(block * LANES + i)));
                }
                let value = E::load(simd, self.input.block(image, block).add(y * from.row() + x * LANES));
                let result = simd.div(value, power(simd, simd.mul_add(sum, scale, k), step.beta));
                E::store(simd, to.add(block * distance), result);
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
