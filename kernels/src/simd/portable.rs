//! Arrays of sixteen `f32`, which the compiler vectorises for the target's baseline.

use super::{BIAS, LANES, MANTISSA, ROOT_OF_HALF, Simd};
use graphc_program::RegisterClass;

use crate::element::Bf16;

/// Requires no features of the CPU.
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
    type Pairs = [u32; LANES];

    const CLASS: RegisterClass = RegisterClass::R16x4;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        [x; LANES]
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the caller guarantees sixteen readable floats.
        unsafe { from.cast::<Self::V>().read_unaligned() }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the caller guarantees sixteen writable floats.
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

    #[inline(always)]
    fn round(self, a: Self::V) -> Self::V {
        map(|lane| a[lane].round_ties_even())
    }

    // Two roundings: `f32::mul_add` is a library call on CPUs without FMA.
    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        map(|lane| a[lane] * b[lane] + c[lane])
    }

    // The product of two `f32` is exact in `f64`.
    #[inline(always)]
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V {
        map(|lane| (f64::from(a[lane]) * f64::from(b[lane]) - f64::from(product[lane])) as f32)
    }

    // By two powers that are normal numbers each.
    #[inline(always)]
    fn scale(self, x: Self::V, n: Self::V) -> Self::V {
        /// Adding it leaves a whole number in the last bits.
        const SHIFT: f32 = 12_582_912.0;
        let power = |n: i32| f32::from_bits((n.wrapping_add(BIAS) << 23).cast_unsigned());
        map(|lane| {
            let n = (n[lane] + SHIFT).to_bits().wrapping_sub(SHIFT.to_bits()).cast_signed();
            x[lane] * power(n >> 1) * power(n.wrapping_sub(n >> 1))
        })
    }

    #[inline(always)]
    fn shuffle(self, x: Self::V, from: &[u32; LANES]) -> Self::V {
        map(|lane| x[from[lane] as usize % LANES])
    }

    #[inline(always)]
    fn split(self, x: Self::V) -> [Self::V; 2] {
        let above = |lane: usize| x[lane].to_bits().cast_signed().wrapping_sub(ROOT_OF_HALF);
        [
            map(|lane| f32::from_bits(((above(lane) & MANTISSA) + ROOT_OF_HALF).cast_unsigned())),
            map(|lane| (above(lane) >> 23) as f32),
        ]
    }

    #[inline(always)]
    fn abs(self, x: Self::V) -> Self::V {
        map(|lane| x[lane].abs())
    }

    #[inline(always)]
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V {
        map(|lane| x[lane].copysign(sign[lane]))
    }

    #[inline(always)]
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V {
        map(|lane| if x[lane] < least[lane] { least[lane] } else { x[lane] })
    }

    #[inline(always)]
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V {
        map(|lane| if x[lane] > most[lane] { most[lane] } else { x[lane] })
    }

    #[inline(always)]
    fn if_less(self, [a, b]: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V {
        map(|lane| if a[lane] < b[lane] { then[lane] } else { otherwise[lane] })
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        map(|lane| if x[lane] > max[lane] || x[lane].is_nan() { x[lane] } else { max[lane] })
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        map(|lane| if x[lane] > 0.0 { x[lane] } else { x[lane] * slope[lane] })
    }

    #[inline(always)]
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V {
        // SAFETY: the caller guarantees sixteen readable numbers.
        let halves = unsafe { from.cast::<[Bf16; LANES]>().read_unaligned() };
        map(|lane| halves[lane].to_f32())
    }

    #[inline(always)]
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V) {
        let mut halves = [Bf16::default(); LANES];
        for (half, value) in halves.iter_mut().zip(value) {
            *half = Bf16::from_f32(value);
        }
        // SAFETY: the caller guarantees sixteen writable numbers.
        unsafe { to.cast::<[Bf16; LANES]>().write_unaligned(halves) }
    }

    #[inline(always)]
    fn splat_pair(self, pair: u32) -> Self::Pairs {
        [pair; LANES]
    }

    #[inline(always)]
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs {
        // SAFETY: the caller guarantees sixteen readable words.
        unsafe { from.cast::<Self::Pairs>().read_unaligned() }
    }

    #[inline(always)]
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V {
        let first = |pair: u32| f32::from_bits(pair << 16);
        let second = |pair: u32| f32::from_bits(pair & !0xFFFF);
        map(|lane| sum[lane] + second(a[lane]) * second(b[lane]) + first(a[lane]) * first(b[lane]))
    }
}
