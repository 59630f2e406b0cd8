//! Arrays of sixteen `f32`, which the compiler vectorises for the baseline of the target.

use super::{LANES, Simd};

/// Needs nothing of the CPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Portable;

#[inline(always)]
fn map(f: impl Fn(usize) -> f32) -> [f32; LANES] {
    let mut out = [0.0; LANES];
    for (lane, out) in out.iter_mut().enumerate() {
        *out = f(lane);
    }
    out
}

impl Simd for Portable {
    type V = [f32; LANES];

    const REGISTERS: usize = 4;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        [x; LANES]
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the caller vouches for sixteen readable floats.
        unsafe { from.cast::<Self::V>().read_unaligned() }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the caller vouches for sixteen writable floats.
        unsafe { to.cast::<Self::V>().write_unaligned(value) }
    }

    #[inline(always)]
    fn prefetch(self, _address: *const f32) {}

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        map(|lane| a[lane] + b[lane])
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        map(|lane| a[lane] * b[lane])
    }

    #[inline(always)]
    fn div(self, a: Self::V, b: Self::V) -> Self::V {
        map(|lane| a[lane] / b[lane])
    }

    #[inline(always)]
    fn sqrt(self, a: Self::V) -> Self::V {
        map(|lane| a[lane].sqrt())
    }

    // Two roundings: `f32::mul_add` is a library call on CPUs without FMA.
    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        map(|lane| a[lane] * b[lane] + c[lane])
    }

    #[inline(always)]
    fn relu(self, x: Self::V) -> Self::V {
        map(|lane| if x[lane] < 0.0 { 0.0 } else { x[lane] })
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        map(|lane| if x[lane] > max[lane] || x[lane].is_nan() { x[lane] } else { max[lane] })
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        map(|lane| if x[lane] > 0.0 { x[lane] } else { x[lane] * slope[lane] })
    }
}
