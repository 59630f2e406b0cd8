//! Max and average pooling, with a sliding or an adaptive window.
//!
//! `y[c, i, j] = max or sum over the window of x[c, ...]`, with the window clipped to the image. Sixteen channels at a
//! time; work is divided by (image, block, row). Average pooling sums row by row and divides once, and so does a power average,
//! of powers.

use std::ops::Range;

use graphc_program::{
    Pooling, Value, Window,
    step::{AdaptivePool2d, Pool2d, Step},
};

use super::{Place, Share, math};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Pool2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        run(pass, &self.input, &self.output, Windows::Sliding(self.window), self.pooling);
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for AdaptivePool2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        run(pass, &self.input, &self.output, Windows::Adaptive, self.pooling);
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

fn run(pass: &Pass<'_>, input: &Value, output: &Value, windows: Windows, pooling: Pooling) {
    #[cfg(feature = "int8")]
    if input.number.scale().is_some() {
        return super::int8::pool::run(pass, [input, output], windows, pooling);
    }
    with_element!(output.number, E => {
        let (input, output) = (pass.blocks::<E>(input), pass.blocks(output));
        // SAFETY: the step has been checked.
        unsafe { output.clear_halo(pass.share()) };
        let job = Job { share: pass.share(), input, output, windows, pooling };
        match (pooling, windows) {
            (Pooling::Power(exponent), Windows::Sliding(window)) => {
                let size = window.kernel.iter().product::<usize>() as f32;
                E::run(pass.isa, Powers { job, exponent, size });
            }
            (_, _) => E::run(pass.isa, job),
        }
    });
}

/// The placement of windows.
#[derive(Clone, Copy)]
pub(crate) enum Windows {
    /// At regular intervals.
    Sliding(Window),
    /// As `torch.nn.AdaptiveAvgPool2d` divides an image.
    Adaptive,
}

/// A pool resolved to addresses.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    windows: Windows,
    pooling: Pooling,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let value = self.output.value;
        for [image, block, y] in self.share.rows_of(&value) {
            for x in 0..value.width {
                // SAFETY: image, block, row and column are in range.
                unsafe {
                    let pooled = self.window(simd, self.input.block(image, block), [y, x]);
                    E::store(simd, self.output.row(image, block, y).add(x * LANES), pooled);
                }
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// The value of window (`y`, `x`) of a channel block.
    ///
    /// # Safety
    /// `block` must be pixel (0, 0) of a channel block of the input.
    #[inline(always)]
    unsafe fn window<S: Simd>(&self, simd: S, block: *const E, at: [usize; 2]) -> S::V {
        let value = self.input.value;
        let rows = Taps::new(self.windows, 0, at[0], value.height, self.output.value.height);
        let columns = Taps::new(self.windows, 1, at[1], value.width, self.output.value.width);
        let mut max = simd.splat(f32::NEG_INFINITY);
        let mut sum = simd.splat(0.0);
        for y in rows.inside.clone().step_by(rows.step) {
            for x in columns.inside.clone().step_by(columns.step) {
                // SAFETY: the taps are clipped to the image.
                let tap = unsafe { E::load(simd, block.add(y * value.strides.row + x * LANES)) };
                match self.pooling {
                    Pooling::Max => max = simd.max_or_nan(max, tap),
                    Pooling::AveragePadded | Pooling::AverageInside | Pooling::AverageFixed(_) | Pooling::Power(_) => {
                        sum = simd.add(sum, tap)
                    }
                }
            }
        }
        let divisor = match self.pooling {
            Pooling::Max => return max,
            Pooling::AveragePadded | Pooling::Power(_) => rows.padded * columns.padded,
            Pooling::AverageInside => rows.inside.len() * columns.inside.len(),
            Pooling::AverageFixed(divisor) => divisor,
        };
        simd.div(sum, simd.splat(divisor as f32))
    }
}

/// A power average: a pool of its own, because few networks have one, and its functions are long.
struct Powers<'a, E> {
    job: Job<'a, E>,
    exponent: f32,
    /// Pixels of a window that lies in the image.
    size: f32,
}

impl<E: Element> Kernel for Powers<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Powers { job, .. } = self;
        let value = job.output.value;
        for [image, block, y] in job.share.rows_of(&value) {
            for x in 0..value.width {
                // SAFETY: image, block, row and column are in range.
                unsafe {
                    let pooled = self.window(simd, job.input.block(image, block), [y, x]);
                    E::store(simd, job.output.row(image, block, y).add(x * LANES), pooled);
                }
            }
        }
    }
}

impl<E: Element> Powers<'_, E> {
    /// The value of window (`y`, `x`) of a channel block.
    ///
    /// # Safety
    /// `block` must be pixel (0, 0) of a channel block of the input.
    #[inline(always)]
    unsafe fn window<S: Simd>(&self, simd: S, block: *const E, at: [usize; 2]) -> S::V {
        let Job { input: Place { value, .. }, output, windows, .. } = self.job;
        let rows = Taps::new(windows, 0, at[0], value.height, output.value.height);
        let columns = Taps::new(windows, 1, at[1], value.width, output.value.width);
        let mut sum = simd.splat(0.0);
        for y in rows.inside.clone().step_by(rows.step) {
            for x in columns.inside.clone().step_by(columns.step) {
                // SAFETY: the taps are clipped to the image.
                let tap = unsafe { E::load(simd, block.add(y * value.strides.row + x * LANES)) };
                sum = simd.add(sum, power(simd, tap, self.exponent));
            }
        }
        let average = simd.div(sum, simd.splat((rows.padded * columns.padded) as f32));
        // The sum of zero: PyTorch's result has no negative zeros.
        let whole = simd.add(simd.mul(average, simd.splat(self.size)), simd.splat(0.0));
        power(simd, whole, 1.0 / self.exponent)
    }
}

/// `x^exponent`. The usual exponents are special cases.
#[inline(always)]
fn power<S: Simd>(simd: S, x: S::V, exponent: f32) -> S::V {
    if exponent == 1.0 {
        x
    } else if exponent == 2.0 {
        simd.mul(x, x)
    } else if exponent == 0.5 {
        simd.sqrt(x)
    } else {
        math::power(simd, x, exponent)
    }
}

/// One dimension of a window, as taps.
pub(crate) struct Taps {
    /// The taps inside the image.
    pub(crate) inside: Range<usize>,
    /// Distance between taps.
    pub(crate) step: usize,
    /// Taps inside the image and its padding.
    pub(crate) padded: usize,
}

impl Taps {
    /// Those of the `index`th of `windows` windows along dimension `axis`, of `size` pixels.
    #[inline(always)]
    pub(crate) fn new(of: Windows, axis: usize, index: usize, size: usize, windows: usize) -> Taps {
        match of {
            Windows::Sliding(window) => {
                let (padding, step) = (window.padding[axis], window.dilation[axis]);
                let start = index * window.stride[axis];
                let end = (start + (window.kernel[axis] - 1) * step + 1).min(size + 2 * padding);
                // The first tap at or after the image's first pixel.
                let skipped = padding.saturating_sub(start).div_ceil(step);
                let first = (start + skipped * step).saturating_sub(padding);
                let last = end.saturating_sub(padding).min(size);
                Taps { inside: first.min(last)..last, step, padded: end.saturating_sub(start) }
            }
            Windows::Adaptive => {
                // Like `start_index` and `end_index` in PyTorch's AdaptivePooling.h, without floating point.
                let start = index / windows * size + index % windows * size / windows;
                let end = 1 + ((index + 1) * size - 1) / windows;
                Taps { inside: start..end, step: 1, padded: end - start }
            }
        }
    }
}
