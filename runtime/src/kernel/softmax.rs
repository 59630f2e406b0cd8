//! `torch.nn.Softmax(dim=1)`: `y[c] = exp(x[c] - max) / sum of exp(x[i] - max)` over the channels of a pixel.
//!
//! Scalar: it is a thousandth of a network's work. Sums are in f64. NaN, or a maximum of infinity, gives NaN, as in
//! PyTorch. Work is divided by (image, pixel).

use graphc_program::{
    Value,
    step::{Softmax, Step},
};

use super::{Place, Share};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::LANES,
};

impl Run for Softmax<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe {
                output.clear_halo(pass.share());
                run(pass.share(), input, output);
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Normalises this thread's share of the pixels.
///
/// # Safety
/// The places must be valid for the batch.
unsafe fn run<E: Element>(share: Share<'_>, input: Place<E>, output: Place<E>) {
    let (from, to) = (input.value, output.value);
    let pixels = from.height * from.width;
    for unit in share.lane.share(share.images * pixels) {
        let (image, y, x) = (unit / pixels, unit % pixels / from.width, unit % from.width);
        let read = |c: usize| {
            // SAFETY: image, channel and pixel are in range.
            unsafe { *input.block(image, c / LANES).add(y * from.strides.row + x * LANES + c % LANES) }.to_f32()
        };
        let max = (0..from.channels).map(read).fold(f32::NEG_INFINITY, f32::max);
        let sum: f64 = (0..from.channels).map(|c| f64::from((read(c) - max).exp())).sum();
        for c in 0..from.channels {
            // SAFETY: as above.
            unsafe {
                *output.block(image, c / LANES).add(y * to.strides.row + x * LANES + c % LANES) =
                    E::from_f32((f64::from((read(c) - max).exp()) / sum) as f32);
            }
        }
    }
}
