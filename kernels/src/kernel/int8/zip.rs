//! Two values of integers, element by element: sums, differences and products.
//!
//! `y = clamp(round(a * ka + b * kb) + zero)` for the differences `a` and `b` of both from their zeros, with the ratios `ka` and `kb`
//! of their scales to the result's, the second negative for a difference; for a product, `round(a * b * k)`. Work is divided by
//! (image, block, row).

use graphc_program::{
    Scale, Value,
    step::{Operator, Zip},
};

use crate::{
    kernel::Place,
    pass::Pass,
    simd::{
        LANES, Simd,
        int8::{Int8, Int8Kernel, Limits},
    },
};

/// This thread's share of the step, whose result has a scale.
pub(crate) fn run(step: &Zip<Value>, scale: Scale, pass: &Pass<'_>) {
    let output = pass.blocks::<u8>(&step.output);
    // SAFETY: the step has been checked.
    unsafe { output.clear_halo(pass.share()) };
    let [a, b] = [&step.inputs[0], &step.inputs[1]].map(|input| input.number.scale().unwrap_or(scale));
    let combine = match step.operator {
        Operator::Mul => Combine::Product(a.product_ratio(b, scale)),
        Operator::Sub => Combine::Sum(a.ratio(scale), -b.ratio(scale)),
        // The check refuses the others.
        Operator::Add | Operator::Div | Operator::Maximum | Operator::Minimum => {
            Combine::Sum(a.ratio(scale), b.ratio(scale))
        }
    };
    let limits = Limits::new(scale.zero, scale.limits(step.epilogue.then).unwrap_or(Limits::ALL));
    let places = [pass.blocks(&step.inputs[0]), pass.blocks(&step.inputs[1])];
    for at in pass.share().rows_of(&step.output) {
        // SAFETY: the row is in range, and of the same width in all.
        unsafe {
            let operands =
                [(places[0], a), (places[1], b)].map(|(place, scale)| Operand::new(&place, scale, &step.output, at));
            let to = output.row(at[0], at[1], at[2]);
            pass.isa.run_int8(Row { operands, to, pixels: step.output.width, combine, limits });
        }
    }
}

/// What becomes of the differences of two integers from their zeros.
#[derive(Clone, Copy)]
enum Combine {
    /// Their sum, each multiplied by a factor.
    Sum(f32, f32),
    /// Their product, multiplied by a factor.
    Product(f32),
}

/// A row of one of two operands.
#[derive(Clone, Copy)]
struct Operand {
    from: *const u8,
    /// Bytes from a pixel to the next: none, if there is one pixel for the whole row.
    step: usize,
    /// Whether the first channel stands for all.
    is_one_channel: bool,
    zero: i32,
}

impl Operand {
    /// Where `value` has one channel, row or column and the result several, it is repeated.
    ///
    /// # Safety
    /// Image, block and row must be in range of the result.
    unsafe fn new(place: &Place<u8>, scale: Scale, output: &Value, [image, block, y]: [usize; 3]) -> Self {
        let Value { channels, height, width, .. } = place.value;
        let is_one_channel = channels == 1 && output.channels > 1;
        let (block, y) = (if is_one_channel { 0 } else { block }, if height == 1 { 0 } else { y });
        let step = if width == 1 { 0 } else { LANES };
        // SAFETY: in range, or the only ones.
        let from = unsafe { place.row(image, block, y).cast_const() };
        Operand { from, step, is_one_channel, zero: scale.zero.into() }
    }

    /// The differences of a pixel.
    ///
    /// # Safety
    /// The pixel must be in range.
    #[inline(always)]
    unsafe fn load<I: Int8>(&self, simd: I, pixel: usize) -> <I::Floats as Simd>::V {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let at = self.from.add(pixel * self.step);
            if self.is_one_channel {
                return simd.floats().splat((i32::from(*at) - self.zero) as f32);
            }
            simd.load_bytes(at, self.zero)
        }
    }
}

/// Combines two rows. The creator guarantees them.
struct Row {
    operands: [Operand; 2],
    to: *mut u8,
    pixels: usize,
    combine: Combine,
    limits: Limits,
}

impl Int8Kernel for Row {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let floats = simd.floats();
        let [a, b] = self.operands;
        for first in (0..self.pixels).step_by(4) {
            let count = (self.pixels - first).min(4);
            // SAFETY: guaranteed by the creator.
            unsafe {
                let mut results = [simd.round(floats.splat(0.0)); 4];
                for (pixel, result) in results.iter_mut().enumerate().take(count) {
                    let (a, b) = (a.load(simd, first + pixel), b.load(simd, first + pixel));
                    *result = simd.round(match self.combine {
                        Combine::Sum(of_a, of_b) => {
                            floats.add(floats.mul(a, floats.splat(of_a)), floats.mul(b, floats.splat(of_b)))
                        }
                        Combine::Product(factor) => floats.mul(floats.mul(a, b), floats.splat(factor)),
                    });
                }
                simd.store(self.to.add(first * LANES), results, count, &self.limits);
            }
        }
    }
}
