//! Max and average pools of integers, with a sliding or an adaptive window.
//!
//! A maximum is that of the integers. An average is `round(sum of (x - zero_x) * m) + zero_y`, with `m` the ratio of the scales divided
//! by the divisor of the window. Sixteen channels at a time; work is divided by (image, block, row).

use graphc_program::{Pooling, Scale, Value};

use super::largest::LargestRow;
use crate::{
    kernel::{
        Place, Share,
        pool::{Taps, Windows},
    },
    pass::Pass,
    simd::{
        LANES, Simd,
        int8::{Int8, Int8Kernel, Limits},
    },
};

/// More than any integer of a result is from zero.
const BEYOND: f32 = 65536.0;

/// This thread's share of a pool.
pub(crate) fn run(pass: &Pass<'_>, [from, to]: [&Value; 2], windows: Windows, pooling: Pooling) {
    let (input, output) = (pass.blocks(from), pass.blocks(to));
    // SAFETY: the step has been checked.
    unsafe { output.clear_halo(pass.share()) };
    let (Some(input_scale), Some(output_scale)) = (from.number.scale(), to.number.scale()) else { return };
    let scales = [input_scale, output_scale];
    pass.isa.run_int8(Job { share: pass.share(), input, output, windows, pooling, scales });
}

/// A pool resolved to addresses.
#[derive(Clone, Copy)]
struct Job<'a> {
    share: Share<'a>,
    input: Place<u8>,
    output: Place<u8>,
    windows: Windows,
    pooling: Pooling,
    scales: [Scale; 2],
}

impl Int8Kernel for Job<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let (input, output) = (self.input.value, self.output.value);
        for [image, block, y] in self.share.rows_of(&output) {
            if let (Windows::Sliding(pool), Pooling::Max) = (&self.windows, self.pooling) {
                // SAFETY: image, block and row are in range.
                let (from, to) = unsafe { (self.input.block(image, block), self.output.row(image, block, y)) };
                let (size, row) = ([input.height, input.width], input.strides.row);
                LargestRow { pool, from, kept: input.height, row, size, y, to, width: output.width }.run(simd);
                continue;
            }
            let rows = Taps::new(self.windows, 0, y, input.height, output.height);
            for x in 0..output.width {
                let columns = Taps::new(self.windows, 1, x, input.width, output.width);
                let divisor = match self.pooling {
                    // The check refuses powers.
                    Pooling::Max | Pooling::Power(_) => None,
                    Pooling::AveragePadded => Some(rows.padded * columns.padded),
                    Pooling::AverageInside => Some(rows.inside.len() * columns.inside.len()),
                    Pooling::AverageFixed(divisor) => Some(divisor),
                };
                // SAFETY: image, block, row and column are in range, and taps are clipped to the image.
                unsafe {
                    let (from, to) = (self.input.block(image, block), self.output.row(image, block, y).add(x * LANES));
                    match divisor {
                        None => self.largest(simd, from, [&rows, &columns], to),
                        Some(divisor) => self.average(simd, from, ([&rows, &columns], divisor), to),
                    }
                }
            }
        }
    }
}

impl Job<'_> {
    /// # Safety
    /// `block` must be pixel (0, 0) of a channel block of the input, with these taps, and `to` be valid for a pixel.
    #[inline(always)]
    unsafe fn largest<I: Int8>(&self, simd: I, block: *const u8, [rows, columns]: [&Taps; 2], to: *mut u8) {
        let row = self.input.value.strides.row;
        // SAFETY: guaranteed by the caller.
        unsafe {
            let mut largest = simd.load_sixteen([0; LANES].as_ptr());
            let mut y = rows.inside.start;
            while y < rows.inside.end {
                let mut x = columns.inside.start;
                while x < columns.inside.end {
                    largest = simd.larger(largest, simd.load_sixteen(block.add(y * row + x * LANES)));
                    x += columns.step;
                }
                y += rows.step;
            }
            simd.store_sixteen(to, largest);
        }
    }

    /// # Safety
    /// As for [`largest`](Job::largest).
    #[inline(always)]
    unsafe fn average<I: Int8>(
        &self,
        simd: I,
        block: *const u8,
        ([rows, columns], divisor): ([&Taps; 2], usize),
        to: *mut u8,
    ) {
        let (row, [from, scale]) = (self.input.value.strides.row, self.scales);
        // SAFETY: guaranteed by the caller; sixteen integers are read.
        unsafe {
            let zero = simd.load([-i32::from(from.zero); LANES].as_ptr());
            let mut sum = simd.load([0; LANES].as_ptr());
            let mut y = rows.inside.start;
            while y < rows.inside.end {
                let mut x = columns.inside.start;
                while x < columns.inside.end {
                    let difference = simd.add(simd.widen(block.add(y * row + x * LANES)), zero);
                    sum = simd.add(sum, difference);
                    x += columns.step;
                }
                y += rows.step;
            }
            let factor = from.ratio(scale) / divisor as f32;
            let floats = simd.floats();
            let average = floats.mul(simd.to_floats(sum), floats.splat(factor));
            // Far beyond the integers, and within what can be rounded.
            let average = floats.at_most(floats.splat(BEYOND), floats.at_least(floats.splat(-BEYOND), average));
            simd.store(to, [simd.round(average); 4], 1, &Limits::new(scale.zero, Limits::ALL));
        }
    }
}
