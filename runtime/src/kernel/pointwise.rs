//! The vector form of each elementwise function, and where it is applied.
//!
//! Functions of a single instruction are applied to sums in registers. Others are applied to each stored row in one
//! sweep, while it is in the cache: so the loops of tiles are compiled once, not once for each function, and a fused
//! function gives the same bits as a separate step.

use graphc_program::Pointwise;

use super::Share;
use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
};

/// Applies a function to numbers in registers, if that is possible.
#[inline(always)]
pub(crate) fn in_registers<S: Simd>(simd: S, value: S::V, function: Pointwise) -> S::V {
    if matches!(function, Pointwise::Relu) { simd.relu(value) } else { value }
}

/// Whether a function must be applied in a sweep, after [`in_registers`].
pub(crate) fn needs_sweep(function: Pointwise) -> bool {
    !matches!(function, Pointwise::Identity | Pointwise::Relu)
}

/// Applies a function to contiguous numbers, in whole vectors.
///
/// The creator guarantees that both ranges are valid and belong to this thread; they may be the same.
#[derive(Clone, Copy)]
pub(crate) struct Sweep<E> {
    /// The first number.
    pub(crate) from: *const E,
    /// The destination of its result.
    pub(crate) to: *mut E,
    /// The number of vectors.
    pub(crate) vectors: usize,
    /// The function.
    pub(crate) function: Pointwise,
}

impl<E: Element> Sweep<E> {
    /// Applies the function in place to `columns` pixels of `blocks` channel blocks that are `plane` numbers apart, if
    /// it needs a sweep.
    ///
    /// # Safety
    /// The numbers must be valid and belong to this thread.
    pub(crate) unsafe fn of_row(
        share: Share<'_>,
        start: *mut E,
        plane: usize,
        [blocks, columns]: [usize; 2],
        function: Pointwise,
    ) {
        if needs_sweep(function) {
            for block in 0..blocks {
                // SAFETY: guaranteed by the caller.
                let at = unsafe { start.add(block * plane) };
                E::run(share.isa, Sweep { from: at, to: at, vectors: columns, function });
            }
        }
    }
}

/// Applies an expression to each vector of a sweep. A macro, because closures over vectors may be compiled without the
/// instruction set.
macro_rules! for_each {
    ($sweep:ident, $simd:ident, $value:ident => $result:expr) => {
        for vector in 0..$sweep.vectors {
            // SAFETY: the creator guarantees both ranges.
            unsafe {
                let $value = E::load($simd, $sweep.from.add(vector * LANES));
                E::store($simd, $sweep.to.add(vector * LANES), $result);
            }
        }
    };
}

impl<E: Element> Kernel for Sweep<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        match self.function {
            Pointwise::Identity => for_each!(self, simd, x => x),
            Pointwise::Relu => for_each!(self, simd, x => simd.relu(x)),
            Pointwise::Sigmoid => for_each!(self, simd, x => sigmoid(simd, x)),
            Pointwise::Tanh => for_each!(self, simd, x => each_lane(simd, x, f32::tanh)),
        }
    }
}

/// `e^x`, within 2 units in the last place from -87.3 to 88.3; the smallest normal number below that, infinity above.
/// NaN remains NaN.
///
/// `x = n * ln 2 + r` with an integer `n`, so `e^x = 2^n * e^r`; `e^r` for `|r| <= ln 2 / 2` is a polynomial (Cephes'
/// `expf`).
#[inline(always)]
fn exp<S: Simd>(simd: S, x: S::V) -> S::V {
    const SHIFT: f32 = 12_582_912.0;
    const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];
    const TERMS: [f32; 6] = [1.987_569_1e-4, 1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5];
    let minus = simd.splat(-1.0);
    let x = simd.max_or_nan(simd.splat(-87.336_54), x);
    let x = simd.mul(simd.max_or_nan(simd.splat(-88.5), simd.mul(x, minus)), minus);
    let shifted = simd.add(simd.mul(x, simd.splat(std::f32::consts::LOG2_E)), simd.splat(SHIFT));
    let n = simd.mul(simd.add(shifted, simd.splat(-SHIFT)), minus);
    let r = simd.mul_add(n, simd.splat(LN_2[0]), x);
    let r = simd.mul_add(n, simd.splat(LN_2[1]), r);
    let mut sum = simd.splat(TERMS[0]);
    for term in &TERMS[1..] {
        sum = simd.mul_add(sum, r, simd.splat(*term));
    }
    let sum = simd.mul_add(sum, simd.mul(r, r), simd.add(r, simd.splat(1.0)));
    simd.mul(sum, simd.pow2(shifted))
}

/// `1 / (1 + e^-x)`.
#[inline(always)]
fn sigmoid<S: Simd>(simd: S, x: S::V) -> S::V {
    let one = simd.splat(1.0);
    simd.div(one, simd.add(one, exp(simd, simd.mul(x, simd.splat(-1.0)))))
}

/// Applies a function lane by lane.
#[inline(always)]
fn each_lane<S: Simd>(simd: S, value: S::V, f: impl Fn(f32) -> f32) -> S::V {
    let mut lanes = [0.0; LANES];
    // SAFETY: sixteen floats.
    unsafe {
        simd.store(lanes.as_mut_ptr(), value);
        for lane in &mut lanes {
            *lane = f(*lane);
        }
        simd.load(lanes.as_ptr())
    }
}
