//! Sums, means and extrema over channels, rows or columns: those in which the output has one element.
//!
//! Sixteen channels at a time. Sums are row by row, so that their rounding errors stay small; over the channels, the lanes are
//! combined last. The minimum is the negated maximum of the negated numbers. Work is divided by (image, block, row) of the
//! output.

use std::ops::Range;

use graphc_program::{
    Value,
    step::{Reduce, Reduction, Step},
};

use super::{Place, Share, lanes, math};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Reduce<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            E::run(pass.isa, Job { share: pass.share(), step: self, input, output });
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A reduction resolved to addresses, which are valid for the batch.
struct Job<'a, E> {
    share: Share<'a>,
    step: &'a Reduce<Value>,
    input: Place<E>,
    output: Place<E>,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let (from, to) = (self.input.value, self.output.value);
        let is_over_channels = from.channels != to.channels;
        let range = |from: usize, to: usize, at: usize| if from == to { at..at + 1 } else { 0..from };
        for [image, block, y] in self.share.rows_of(&to) {
            for x in 0..to.width {
                let window = [range(from.height, to.height, y), range(from.width, to.width, x)];
                // SAFETY: image, blocks, rows and columns are in range.
                unsafe {
                    let result = if is_over_channels {
                        self.over_channels(simd, image, window)
                    } else {
                        self.window(simd, self.input.block(image, block), window)
                    };
                    let result = self.finish(simd, result);
                    E::store(simd, self.output.row(image, block, y).add(x * LANES), result);
                }
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// The result for no numbers.
    fn none(&self) -> f32 {
        match self.step.reduction {
            Reduction::Sum | Reduction::Mean => 0.0,
            Reduction::Max | Reduction::Min => f32::NEG_INFINITY,
        }
    }

    /// Two results together.
    #[inline(always)]
    fn both<S: Simd>(&self, simd: S, a: S::V, b: S::V) -> S::V {
        match self.step.reduction {
            Reduction::Sum | Reduction::Mean => simd.add(a, b),
            Reduction::Max | Reduction::Min => simd.max_or_nan(a, b),
        }
    }

    /// The result of some pixels of a channel block, for each lane.
    ///
    /// # Safety
    /// `block` must be pixel (0, 0) of a channel block of the input, and the window must lie in it.
    #[inline(always)]
    unsafe fn window<S: Simd>(&self, simd: S, block: *const E, [rows, columns]: [Range<usize>; 2]) -> S::V {
        let mut result = simd.splat(self.none());
        for y in rows {
            let mut of_row = simd.splat(self.none());
            for x in columns.clone() {
                // SAFETY: guaranteed by the caller.
                let value = unsafe { E::load(simd, block.add(y * self.input.value.strides.row + x * LANES)) };
                let value = if self.step.reduction == Reduction::Min { math::negate(simd, value) } else { value };
                of_row = self.both(simd, of_row, value);
            }
            result = self.both(simd, result, of_row);
        }
        result
    }

    /// The result of some pixels of all channels, in every lane.
    ///
    /// # Safety
    /// The image must be in range, and the window must lie in it.
    #[inline(always)]
    unsafe fn over_channels<S: Simd>(&self, simd: S, image: usize, window: [Range<usize>; 2]) -> S::V {
        let mut result = simd.splat(self.none());
        for block in 0..self.input.value.planes() {
            // SAFETY: guaranteed by the caller.
            let of_block = unsafe { self.window(simd, self.input.block(image, block), window.clone()) };
            let channels = self.input.value.channels - block * LANES;
            result = self.both(simd, result, lanes::keep(simd, of_block, channels, self.none()));
        }
        simd.splat(match self.step.reduction {
            Reduction::Sum | Reduction::Mean => lanes::sum(simd, result),
            Reduction::Max | Reduction::Min => lanes::largest(simd, result),
        })
    }

    #[inline(always)]
    fn finish<S: Simd>(&self, simd: S, result: S::V) -> S::V {
        match self.step.reduction {
            Reduction::Sum | Reduction::Max => result,
            Reduction::Mean => simd.div(result, simd.splat(self.step.count() as f32)),
            Reduction::Min => math::negate(simd, result),
        }
    }
}
