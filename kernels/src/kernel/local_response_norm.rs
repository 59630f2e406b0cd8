//! `torch.nn.LocalResponseNorm`: `y[c] = x[c] / (k + alpha / size * sum of x[i]^2)^beta`, `i` from `c - size / 2` to `c
//! + (size - 1) / 2`, where channels outside the image count as zero.
//!
//! The squares of a pixel's channels are stored in a row of scratch memory with a margin of zeros at both ends, so that
//! the sums of sixteen neighbouring channels take `size` unaligned loads. Powers that are multiples of 1/4 use square
//! roots; others are computed lane by lane. Work is divided by (image, row). With a pool, a thread keeps the last rows
//! of all channels in a ring buffer, and recomputes only the few that its first window shares with the previous thread.

use graphc_program::{
    Value, Window,
    step::{LocalResponseNorm, Step},
};

use super::{
    Place, Share,
    epilogue::{PoolRow, Rows},
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for LocalResponseNorm<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            let job = Job::<E> { step: self, share: pass.share(), input, output, scratch: pass.scratch().cast() };
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(job.share) };
            E::run(pass.isa, job);
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A normalisation resolved to addresses.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    step: &'a LocalResponseNorm<Value>,
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    /// This thread's scratch memory.
    scratch: *mut f32,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // SAFETY: the scratch has this many floats; images and rows are in range.
        unsafe {
            self.scratch.write_bytes(0, self.step.squares_len());
            match &self.step.epilogue.pool {
                Some(pool) => self.pooled(simd, pool),
                None => self.plain(simd),
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// Stores rows of results directly in the output.
    ///
    /// # Safety
    /// The places must be valid for the batch, and the scratch must have [`scratch_len`] floats.
    #[inline(always)]
    unsafe fn plain<S: Simd>(&self, simd: S) {
        let value = self.output.value;
        for unit in self.share.lane.share(self.share.images * value.height) {
            let (image, y) = (unit / value.height, unit % value.height);
            // SAFETY: image and row are in range.
            unsafe {
                let to = self.output.block(image, 0).add(y * value.strides.row);
                self.row(simd, image, y, to, value.strides.plane);
            }
        }
    }

    /// Stores rows of results in the ring buffer, and pools them from there.
    ///
    /// # Safety
    /// As for [`plain`](Job::plain).
    #[inline(always)]
    unsafe fn pooled<S: Simd>(&self, simd: S, pool: &Window) {
        let (from, to) = (self.input.value, self.output.value);
        let (kept, size) = (pool.reach(0), [from.height, from.width]);
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
                let ring = self.scratch.add(self.step.squares_len()).cast::<E>();
                for y in next..rows.end {
                    self.row(simd, image, y, ring.add(y % kept * row), kept * row);
                }
                for block in 0..to.planes() {
                    let waiting = Rows { start: ring.add(block * kept * row), kept, size };
                    let to_row = self.output.block(image, block).add(y * to.strides.row);
                    PoolRow { pool, from: waiting, y, to: to_row, width: to.width }.run(simd);
                }
            }
            next = next.max(rows.end);
        }
    }

    /// Computes row `y` of every channel; `to` is its first pixel in the first block, and blocks are `distance` numbers
    /// apart.
    ///
    /// # Safety
    /// As for [`pixel`](Job::pixel), for every pixel of the row.
    #[inline(always)]
    unsafe fn row<S: Simd>(&self, simd: S, image: usize, y: usize, to: *mut E, distance: usize) {
        for x in 0..self.input.value.width {
            // SAFETY: guaranteed by the caller.
            unsafe { self.pixel(simd, image, [y, x], to.add(x * LANES), distance) };
        }
    }

    /// Computes all channels of a pixel; `to` is its place in the first block, and blocks are `distance` numbers apart.
    ///
    /// # Safety
    /// Image and pixel must be in range, each of these places must be valid for a vector, and the margins of the
    /// squares must be zero.
    #[inline(always)]
    unsafe fn pixel<S: Simd>(&self, simd: S, image: usize, [y, x]: [usize; 2], to: *mut E, distance: usize) {
        let (step, from, squares) = (self.step, self.input.value, self.scratch);
        let before = step.size / 2;
        // SAFETY: the pixel is in range; the margins of the squares are `size / 2` before and the rest of `size` after.
        unsafe {
            for block in 0..from.planes() {
                let value = E::load(simd, self.input.block(image, block).add(y * from.strides.row + x * LANES));
                simd.store(squares.add(before + block * LANES), simd.mul(value, value));
            }
            // Some producers leave lanes after the last channel non-zero, but they must count as zero here.
            let channels = from.channels;
            squares.add(before + channels).write_bytes(0, from.planes() * LANES - channels);
            let (scale, k) = (simd.splat(step.alpha / step.size as f32), simd.splat(step.k));
            for block in 0..from.planes() {
                let mut sum = simd.splat(0.0);
                for i in 0..step.size {
                    sum = simd.add(sum, simd.load(squares.add(block * LANES + i)));
                }
                let value = E::load(simd, self.input.block(image, block).add(y * from.strides.row + x * LANES));
                // Rounded twice, so that every instruction set has the same bits: networks in int8 promise them.
                let base = simd.add(simd.mul(sum, scale), k);
                let result = simd.div(value, power(simd, base, step.beta));
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
