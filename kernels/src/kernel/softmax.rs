//! Softmax over the channels of a pixel, `y[c] = e^(x[c] - max) / sum of e^(x[i] - max)`, or its logarithm,
//! `y[c] = x[c] - max - ln(sum of e^(x[i] - max))`.
//!
//! Sixteen channels at a time; exponentials are computed again instead of being stored. NaN, or a maximum of infinity,
//! gives NaN, as in PyTorch. Work is divided by (image, pixel).

use graphc_program::{
    Value,
    step::{Shares, Softmax, Step},
};

use super::{Place, Share, lanes, math};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Softmax<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            E::run(pass.isa, Job { share: pass.share(), input, output, shares: self.shares });
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A softmax resolved to addresses, which are valid for the batch.
struct Job<'a, E> {
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    shares: Shares,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let (from, to) = (self.input.value, self.output.value);
        let pixels = from.height * from.width;
        for unit in self.share.lane.share(self.share.images * pixels) {
            let (image, y, x) = (unit / pixels, unit % pixels / from.width, unit % from.width);
            // SAFETY: image and pixel are in range.
            unsafe {
                let read = self.input.block(image, 0).add(y * from.strides.row + x * LANES);
                let write = self.output.block(image, 0).add(y * to.strides.row + x * LANES);
                self.pixel(simd, read, write);
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// # Safety
    /// The pixels must be valid in every channel block.
    #[inline(always)]
    unsafe fn pixel<S: Simd>(&self, simd: S, from: *const E, to: *mut E) {
        let (channels, blocks) = (self.input.value.channels, self.input.value.planes());
        let planes = [self.input.value.strides.plane, self.output.value.strides.plane];
        // SAFETY: every block is in range.
        unsafe {
            let mut max = simd.splat(f32::NEG_INFINITY);
            for block in 0..blocks {
                let x = E::load(simd, from.add(block * planes[0]));
                max = simd.max_or_nan(max, lanes::keep(simd, x, channels - block * LANES, f32::NEG_INFINITY));
            }
            let minus_max = simd.splat(-lanes::largest(simd, max));
            let mut sum = simd.splat(0.0);
            for block in 0..blocks {
                let e = math::exp(simd, simd.add(E::load(simd, from.add(block * planes[0])), minus_max));
                sum = simd.add(sum, lanes::keep(simd, e, channels - block * LANES, 0.0));
            }
            let sum = lanes::sum(simd, sum);
            match self.shares {
                Shares::Plain => {
                    let sum = simd.splat(sum);
                    for block in 0..blocks {
                        let e = math::exp(simd, simd.add(E::load(simd, from.add(block * planes[0])), minus_max));
                        E::store(simd, to.add(block * planes[1]), simd.div(e, sum));
                    }
                }
                Shares::Logarithms => {
                    let logarithm = math::ln(simd, simd.splat(sum));
                    for block in 0..blocks {
                        let x = simd.add(E::load(simd, from.add(block * planes[0])), minus_max);
                        E::store(simd, to.add(block * planes[1]), math::subtract(simd, x, logarithm));
                    }
                }
            }
        }
    }
}
