//! Conversions: `f32` to integers, `clamp(round(x * per_step) + zero)`, with the integer of zero for NaN; integers to `f32`,
//! `(x - zero) * step`; and integers to those of another scale, `clamp(round((x - zero_x) * ratio) + zero_y)`. Work is divided by
//! (image, block, row).

use graphc_program::{
    Number, Scale, Value,
    step::{Convert, Step},
};

use crate::{
    pass::Pass,
    run::Run,
    simd::{
        LANES, Simd,
        int8::{Int8, Int8Kernel, Limits},
    },
};

impl Run for Convert<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let (share, isa, count) = (pass.share(), pass.isa, self.output.width * LANES);
        // SAFETY: the step has been checked; image, block and row are in range.
        unsafe {
            match (self.input.number, self.output.number) {
                (Number::U8(from_scale), Number::U8(scale)) => {
                    let (input, output) = (pass.blocks::<u8>(&self.input), pass.blocks::<u8>(&self.output));
                    output.clear_halo(share);
                    for [image, block, y] in share.rows_of(&self.output) {
                        let (from, to) = (input.row(image, block, y), output.row(image, block, y));
                        isa.run_int8(Rescale { from, to, count, scales: [from_scale, scale] });
                    }
                }
                (Number::U8(scale), _) => {
                    let (input, output) = (pass.blocks::<u8>(&self.input), pass.blocks::<f32>(&self.output));
                    output.clear_halo(share);
                    for [image, block, y] in share.rows_of(&self.output) {
                        let (from, to) = (input.row(image, block, y), output.row(image, block, y));
                        isa.run_int8(Dequantize { from, to, count, scale });
                    }
                }
                (_, Number::U8(scale)) => {
                    let (input, output) = (pass.blocks::<f32>(&self.input), pass.blocks::<u8>(&self.output));
                    output.clear_halo(share);
                    for [image, block, y] in share.rows_of(&self.output) {
                        let (from, to) = (input.row(image, block, y), output.row(image, block, y));
                        isa.run_int8(Quantize { from, to, count, scale });
                    }
                }
                // The check refuses the others.
                (_, _) => {}
            }
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Integers of contiguous numbers, any number of them. The creator guarantees both ranges.
pub(crate) struct Quantize {
    pub(crate) from: *const f32,
    pub(crate) to: *mut u8,
    pub(crate) count: usize,
    pub(crate) scale: Scale,
}

impl Int8Kernel for Quantize {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let Quantize { from, to, count, scale } = self;
        let whole = count - count % LANES;
        // SAFETY: guaranteed by the creator. What does not fill a vector goes through one.
        unsafe {
            for at in (0..whole).step_by(LANES) {
                quantize(simd, from.add(at), to.add(at), scale);
            }
            if whole < count {
                let (mut numbers, mut bytes) = ([0.0; LANES], [0; LANES]);
                from.add(whole).copy_to_nonoverlapping(numbers.as_mut_ptr(), count - whole);
                quantize(simd, numbers.as_ptr(), bytes.as_mut_ptr(), scale);
                to.add(whole).copy_from_nonoverlapping(bytes.as_ptr(), count - whole);
            }
        }
    }
}

/// Integers of sixteen numbers.
///
/// # Safety
/// Both must be valid.
#[inline(always)]
unsafe fn quantize<I: Int8>(simd: I, from: *const f32, to: *mut u8, scale: Scale) {
    let floats = simd.floats();
    // SAFETY: guaranteed by the caller.
    unsafe {
        let steps = floats.mul(floats.load(from), floats.splat(scale.per_step()));
        let steps = floats.at_most(floats.splat(255.0), floats.at_least(floats.splat(-255.0), steps));
        // Only NaN is not below it.
        let steps = floats.if_less([steps, floats.splat(256.0)], steps, floats.splat(0.0));
        simd.store(to, [simd.round(steps); 4], 1, &Limits::new(scale.zero, Limits::ALL));
    }
}

/// Numbers of contiguous integers, in whole vectors. The creator guarantees both ranges.
pub(crate) struct Dequantize {
    pub(crate) from: *const u8,
    pub(crate) to: *mut f32,
    pub(crate) count: usize,
    pub(crate) scale: Scale,
}

impl Int8Kernel for Dequantize {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let floats = simd.floats();
        let step = floats.splat(self.scale.step());
        for at in (0..self.count).step_by(LANES) {
            // SAFETY: guaranteed by the creator.
            unsafe {
                let differences = simd.load_bytes(self.from.add(at), self.scale.zero.into());
                floats.store(self.to.add(at), floats.mul(differences, step));
            }
        }
    }
}

/// Integers of another scale for contiguous ones, in whole vectors. The creator guarantees both ranges.
struct Rescale {
    from: *const u8,
    to: *mut u8,
    count: usize,
    scales: [Scale; 2],
}

impl Int8Kernel for Rescale {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let (floats, [from, to]) = (simd.floats(), self.scales);
        let ratio = floats.splat(from.ratio(to));
        let limits = Limits::new(to.zero, Limits::ALL);
        for at in (0..self.count).step_by(LANES) {
            // SAFETY: guaranteed by the creator.
            unsafe {
                let differences = simd.load_bytes(self.from.add(at), from.zero.into());
                simd.store(self.to.add(at), [simd.round(floats.mul(differences, ratio)); 4], 1, &limits);
            }
        }
    }
}
