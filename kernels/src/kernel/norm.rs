//! Normalisation by the statistics of the value itself: `y = (x - mean) / sqrt(variance + eps) * scale + shift`.
//!
//! The sums are of differences to a number near the mean, `d = x - center`, where the center is the mean as a first sum gives it:
//! `mean = center + sum(d) / n` and `variance = sum(d^2) / n - (sum(d) / n)^2`. So neither a large mean nor the rounding of the
//! first sum costs digits. For the mean square, the center is 0.
//!
//! Sixteen channels at a time. Over the channels, a pixel is read three times, the last two times from the cache; work is divided
//! by runs of pixels. Over groups of channels and all pixels, the lanes have sums of their own, which are added up by group at
//! the end; work is divided by (image, block), with a barrier after each of the first two passes.

use graphc_program::{
    Value,
    step::{Norm, Over, Statistics, Step},
};

use super::{
    Place, Share, lanes,
    pointwise::{Bounds, Sweep},
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

/// Neighbouring pixels that one thread normalises.
const RUN: usize = 8;

impl Run for Norm<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let job = Job::<E> {
                step: self,
                share: pass.share(),
                input: pass.blocks(&self.input),
                output: pass.blocks(&self.output),
                affine: [self.scales, self.shifts].map(|at| at.map(|at| pass.weights(at))),
                bounds: Bounds::of(self.epilogue.then),
                sums: pass.workspace().cast(),
            };
            // SAFETY: the step has been checked, and the memory is as long as it needs; each phase starts when the previous one
            // has ended.
            unsafe {
                job.output.clear_halo(job.share);
                match self.over {
                    Over::Channels => over_channels(job),
                    Over::Groups(groups) => {
                        let size = self.input.channels / groups;
                        sum(job);
                        pass.lane.barrier();
                        sum_differences(job, size);
                        pass.lane.barrier();
                        over_groups(job, size);
                    }
                }
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A normalisation resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    step: &'a Norm<Value>,
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    /// A scale and a shift for each channel.
    affine: [Option<*const f32>; 2],
    /// Applied in registers.
    bounds: Bounds,
    /// For each image: the sums of each channel, the sums of the differences, and those of their squares.
    sums: *mut f32,
}

/// What a difference to the center is multiplied by, and what is added then, without the weights.
#[inline(always)]
fn scale_and_shift(step: &Norm<Value>, [sum, squares]: [f64; 2], count: f64) -> [f64; 2] {
    let mean = match step.statistics {
        Statistics::MeanAndVariance => sum / count,
        Statistics::MeanSquare => 0.0,
    };
    let variance = squares / count - mean * mean;
    // Rounding can make it negative; NaN stays.
    let variance = if variance < 0.0 { 0.0 } else { variance };
    let scale = 1.0 / (variance + f64::from(step.eps)).sqrt();
    [scale, -mean * scale]
}

/// Normalises this thread's share of the pixels.
///
/// # Safety
/// The job's pointers must be valid for its step.
unsafe fn over_channels<E: Element>(job: Job<'_, E>) {
    let Job { step, share, input, output, .. } = job;
    let value = output.value;
    let runs = value.width.div_ceil(RUN);
    for unit in share.lane.share(share.images * value.height * runs) {
        let (image, y, x) = (unit / runs / value.height, unit / runs % value.height, unit % runs * RUN);
        let pixels = RUN.min(value.width - x);
        // SAFETY: image, row and pixels are in range.
        unsafe {
            let from = input.row(image, 0, y).add(x * LANES).cast_const();
            let to = output.row(image, 0, y).add(x * LANES);
            E::run(share.isa, Pixels { job, from, to, pixels });
            Sweep::of_row(share, to, value.strides.plane, [value.planes(), pixels], step.epilogue.then);
        }
    }
}

/// Normalises neighbouring pixels, each over its channels.
///
/// The creator guarantees that the pixels are valid in every channel block.
struct Pixels<'a, E> {
    job: Job<'a, E>,
    from: *const E,
    to: *mut E,
    pixels: usize,
}

impl<E: Element> Kernel for Pixels<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for pixel in 0..self.pixels {
            // SAFETY: guaranteed by the creator.
            unsafe { self.pixel(simd, self.from.add(pixel * LANES), self.to.add(pixel * LANES)) };
        }
    }
}

impl<E: Element> Pixels<'_, E> {
    /// # Safety
    /// The pixel must be valid in every channel block.
    #[inline(always)]
    unsafe fn pixel<S: Simd>(&self, simd: S, from: *const E, to: *mut E) {
        let Job { step, affine: [scales, shifts], bounds, .. } = self.job;
        let (channels, blocks) = (step.input.channels, step.input.planes());
        let planes = [step.input.strides.plane, step.output.strides.plane];
        let (zero, one) = (simd.splat(0.0), simd.splat(1.0));
        // SAFETY: every block is in range, and has a scale and a shift for each lane, if there are any.
        unsafe {
            let mut sum = zero;
            if step.statistics == Statistics::MeanAndVariance {
                for block in 0..blocks {
                    let x = E::load(simd, from.add(block * planes[0]));
                    sum = simd.add(sum, lanes::keep(simd, x, channels - block * LANES, 0.0));
                }
            }
            let center = lanes::sum(simd, sum) / channels as f32;
            let minus_center = simd.splat(-center);
            let (mut sum, mut squares) = (zero, zero);
            for block in 0..blocks {
                let d = simd.add(E::load(simd, from.add(block * planes[0])), minus_center);
                let d = lanes::keep(simd, d, channels - block * LANES, 0.0);
                sum = simd.add(sum, d);
                squares = simd.mul_add(d, d, squares);
            }
            let sums = [f64::from(lanes::sum(simd, sum)), f64::from(lanes::sum(simd, squares))];
            let [scale, shift] = scale_and_shift(step, sums, channels as f64);
            let (scale, shift) = (simd.splat(scale as f32), simd.splat(shift as f32));
            for block in 0..blocks {
                let d = simd.add(E::load(simd, from.add(block * planes[0])), minus_center);
                let y = simd.mul_add(d, scale, shift);
                let weight = if let Some(scales) = scales { simd.load(scales.add(block * LANES)) } else { one };
                let bias = if let Some(shifts) = shifts { simd.load(shifts.add(block * LANES)) } else { zero };
                let y = simd.mul_add(y, weight, bias);
                E::store(simd, to.add(block * planes[1]), bounds.apply(simd, y));
            }
        }
    }
}

/// Calls `f(image, block)` for this thread's share.
fn for_each_block<E: Element>(job: Job<'_, E>, f: impl Fn(usize, usize)) {
    let blocks = job.input.value.planes();
    for unit in job.share.lane.share(job.share.images * blocks) {
        f(unit / blocks, unit % blocks);
    }
}

/// The sums of each channel over the pixels: the first phase over groups. The mean square needs none.
///
/// # Safety
/// The job's pointers must be valid for its step.
unsafe fn sum<E: Element>(job: Job<'_, E>) {
    if job.step.statistics == Statistics::MeanSquare {
        return;
    }
    for_each_block(job, |image, block| {
        // SAFETY: image and block are in range, and the sums are this thread's.
        unsafe {
            let (from, to) = (job.input.block(image, block).cast_const(), job.of(image).add(block * LANES));
            E::run(job.share.isa, Sum { value: &job.step.input, from, to });
        }
    });
}

/// The sums of the differences of each channel and of their squares: the second phase.
///
/// # Safety
/// The job's pointers must be valid for its step, and the first phase must have ended.
unsafe fn sum_differences<E: Element>(job: Job<'_, E>, size: usize) {
    for_each_block(job, |image, block| {
        // SAFETY: as above.
        unsafe {
            let centers = job.centers(image, block, size);
            let (from, channels) = (job.input.block(image, block).cast_const(), job.step.input.padded_channels());
            let to = [1, 2].map(|sum| job.of(image).add(sum * channels + block * LANES));
            E::run(job.share.isa, SumDifferences { value: &job.step.input, from, centers, to });
        }
    });
}

/// The results: the third phase.
///
/// # Safety
/// The job's pointers must be valid for its step, and the second phase must have ended.
unsafe fn over_groups<E: Element>(job: Job<'_, E>, size: usize) {
    let (step, value) = (job.step, job.output.value);
    for_each_block(job, |image, block| {
        // SAFETY: image, block and rows are in range.
        unsafe {
            let centers = job.centers(image, block, size);
            let affine = job.scales_and_shifts(image, block, size);
            for y in 0..value.height {
                let (from, to) = (job.input.row(image, block, y).cast_const(), job.output.row(image, block, y));
                E::run(job.share.isa, Row { job, from, to, centers, affine });
                Sweep::of_row(job.share, to, 0, [1, value.width], step.epilogue.then);
            }
        }
    });
}

impl<E: Element> Job<'_, E> {
    /// The sums of an image.
    ///
    /// # Safety
    /// The image must be in range.
    unsafe fn of(&self, image: usize) -> *mut f32 {
        // SAFETY: guaranteed by the caller.
        unsafe { self.sums.add(image * self.step.sums_len()) }
    }

    /// The total of one of the sums over the group of each channel of a block; 0 for the lanes after the last channel.
    ///
    /// # Safety
    /// Image and block must be in range, and the sums complete.
    unsafe fn totals(&self, image: usize, block: usize, size: usize, sum: usize) -> [f64; LANES] {
        let (channels, padded) = (self.step.input.channels, self.step.input.padded_channels());
        let mut totals = [0.0; LANES];
        let mut channel = block * LANES;
        while channel < channels.min((block + 1) * LANES) {
            let group = channel / size;
            // SAFETY: the channels of the group are in range.
            let of_group = unsafe { self.of(image).add(sum * padded + group * size) };
            // SAFETY: as above.
            let total = (0..size).map(|i| f64::from(unsafe { *of_group.add(i) })).sum();
            let end = ((group + 1) * size).min((block + 1) * LANES);
            totals[channel % LANES..][..end - channel].fill(total);
            channel = end;
        }
        totals
    }

    /// Numbers in a group.
    fn count(&self, size: usize) -> f64 {
        (size * self.step.input.height * self.step.input.width) as f64
    }

    /// A number near the mean of the group of each channel of a block.
    ///
    /// # Safety
    /// As for [`totals`](Job::totals).
    unsafe fn centers(&self, image: usize, block: usize, size: usize) -> [f32; LANES] {
        match self.step.statistics {
            Statistics::MeanSquare => [0.0; LANES],
            Statistics::MeanAndVariance => {
                // SAFETY: guaranteed by the caller.
                unsafe { self.totals(image, block, size, 0) }.map(|total| (total / self.count(size)) as f32)
            }
        }
    }

    /// What the differences of each channel of a block are multiplied by, and what is added then.
    ///
    /// # Safety
    /// As for [`totals`](Job::totals).
    unsafe fn scales_and_shifts(&self, image: usize, block: usize, size: usize) -> [[f32; LANES]; 2] {
        let mut affine = [[0.0; LANES]; 2];
        // SAFETY: guaranteed by the caller.
        let [sums, squares] = [1, 2].map(|sum| unsafe { self.totals(image, block, size, sum) });
        for lane in 0..LANES {
            let [scale, shift] = scale_and_shift(self.step, [sums[lane], squares[lane]], self.count(size));
            // SAFETY: there is a weight for each lane, if there are any.
            let [weight, bias] =
                self.affine.map(|weights| weights.map(|weights| unsafe { *weights.add(block * LANES + lane) }));
            let weight = f64::from(weight.unwrap_or(1.0));
            affine[0][lane] = (scale * weight) as f32;
            affine[1][lane] = (shift * weight + f64::from(bias.unwrap_or(0.0))) as f32;
        }
        affine
    }
}

/// Sums the pixels of a channel block, row by row.
struct Sum<'a, E> {
    value: &'a Value,
    from: *const E,
    to: *mut f32,
}

impl<E: Element> Kernel for Sum<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let mut sum = simd.splat(0.0);
        for y in 0..self.value.height {
            let mut of_row = simd.splat(0.0);
            for x in 0..self.value.width {
                // SAFETY: the creator guarantees the block.
                let pixel = unsafe { self.from.add(y * self.value.strides.row + x * LANES) };
                // SAFETY: as above.
                of_row = simd.add(of_row, unsafe { E::load(simd, pixel) });
            }
            sum = simd.add(sum, of_row);
        }
        // SAFETY: the creator guarantees sixteen floats.
        unsafe { simd.store(self.to, sum) };
    }
}

/// Sums the differences of the pixels of a channel block to the centers, and their squares, row by row.
struct SumDifferences<'a, E> {
    value: &'a Value,
    from: *const E,
    centers: [f32; LANES],
    to: [*mut f32; 2],
}

impl<E: Element> Kernel for SumDifferences<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let zero = simd.splat(0.0);
        // SAFETY: sixteen floats.
        let centers = unsafe { simd.mul(simd.load(self.centers.as_ptr()), simd.splat(-1.0)) };
        let (mut sum, mut squares) = (zero, zero);
        for y in 0..self.value.height {
            let (mut of_row, mut squares_of_row) = (zero, zero);
            for x in 0..self.value.width {
                // SAFETY: the creator guarantees the block.
                let pixel = unsafe { self.from.add(y * self.value.strides.row + x * LANES) };
                // SAFETY: as above.
                let d = simd.add(unsafe { E::load(simd, pixel) }, centers);
                of_row = simd.add(of_row, d);
                squares_of_row = simd.mul_add(d, d, squares_of_row);
            }
            (sum, squares) = (simd.add(sum, of_row), simd.add(squares, squares_of_row));
        }
        // SAFETY: the creator guarantees sixteen floats each.
        unsafe {
            simd.store(self.to[0], sum);
            simd.store(self.to[1], squares);
        }
    }
}

/// Normalises a row of a channel block.
struct Row<'a, E> {
    job: Job<'a, E>,
    from: *const E,
    to: *mut E,
    centers: [f32; LANES],
    affine: [[f32; LANES]; 2],
}

impl<E: Element> Kernel for Row<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // SAFETY: sixteen floats each, and the creator guarantees the rows.
        unsafe {
            let centers = simd.mul(simd.load(self.centers.as_ptr()), simd.splat(-1.0));
            let (scales, shifts) = (simd.load(self.affine[0].as_ptr()), simd.load(self.affine[1].as_ptr()));
            for at in (0..self.job.step.input.width).map(|x| x * LANES) {
                let d = simd.add(E::load(simd, self.from.add(at)), centers);
                E::store(simd, self.to.add(at), self.job.bounds.apply(simd, simd.mul_add(d, scales, shifts)));
            }
        }
    }
}
