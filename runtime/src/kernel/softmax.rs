//! `torch.nn.Softmax(dim=1)`: `y[c] = exp(x[c] - max) / sum of exp(x[i] - max)` over the channels of a pixel.
//!
//! Scalar: it is a thousandth of a network's work. Sums are kept in f64. A NaN, or a maximum of infinity, gives NaN as
//! in PyTorch. Work is shared by (image, pixel).

use super::{Place, Share};
use crate::{element::Element, simd::LANES};

/// Normalises this thread's pixels.
///
/// # Safety
/// The places must be valid for the batch.
pub(crate) unsafe fn run<E: Element>(share: Share<'_>, input: Place<E>, output: Place<E>) {
    let (from, to) = (input.region, output.region);
    let pixels = from.height * from.width;
    for unit in share.lane.share(share.images * pixels) {
        let (image, y, x) = (unit / pixels, unit % pixels / from.width, unit % from.width);
        let read = |c: usize| {
            // SAFETY: image, channel and pixel are in range.
            unsafe { *input.block(image, c / LANES).add(y * from.row() + x * LANES + c % LANES) }.to_f32()
        };
        let max = (0..from.channels).map(read).fold(f32::NEG_INFINITY, f32::max);
        let sum: f64 = (0..from.channels).map(|c| f64::from((read(c) - max).exp())).sum();
        for c in 0..from.channels {
            // SAFETY: as above.
            unsafe {
                *output.block(image, c / LANES).add(y * to.row() + x * LANES + c % LANES) =
                    E::from_f32((f64::from((read(c) - max).exp()) / sum) as f32);
            }
        }
    }
}
