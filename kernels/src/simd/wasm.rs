//! Four registers of four lanes of WebAssembly, which has no way to ask for its features: what is compiled with `simd128`
//! runs only where there is that.

use std::arch::wasm32::*;

use super::{BIAS, LANES, MANTISSA, ROOT_OF_HALF, Simd};
use graphc_program::RegisterClass;

use crate::element::Bf16;

/// Exists only in programs for engines with `simd128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Simd128;

/// The lanes of a register.
const QUARTER: usize = LANES / 4;

impl Simd for Simd128 {
    type V = [v128; 4];
    type Pairs = [v128; 4];

    // Engines keep values where they like: on x86-64 there are sixteen registers for them.
    const CLASS: RegisterClass = RegisterClass::R16x4;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        [f32x4_splat(x); 4]
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the caller guarantees sixteen floats.
        unsafe { each!(i => v128_load(from.add(i * QUARTER).cast())) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the caller guarantees sixteen floats.
        unsafe {
            each!(i => v128_store(to.add(i * QUARTER).cast(), value[i]));
        }
    }

    #[inline(always)]
    fn prefetch(self, _address: *const f32) {}

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        each!(i => f32x4_add(a[i], b[i]))
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        each!(i => f32x4_mul(a[i], b[i]))
    }

    #[inline(always)]
    fn div(self, a: Self::V, b: Self::V) -> Self::V {
        each!(i => f32x4_div(a[i], b[i]))
    }

    #[inline(always)]
    fn sqrt(self, a: Self::V) -> Self::V {
        each!(i => f32x4_sqrt(a[i]))
    }

    #[inline(always)]
    fn round(self, a: Self::V) -> Self::V {
        each!(i => f32x4_nearest(a[i]))
    }

    // Two roundings: there is no fused multiply-add whose result is the same everywhere.
    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        each!(i => f32x4_add(f32x4_mul(a[i], b[i]), c[i]))
    }

    #[inline(always)]
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V {
        each!(i => product_error_quarter(a[i], b[i], product[i]))
    }

    #[inline(always)]
    fn scale(self, x: Self::V, n: Self::V) -> Self::V {
        each!(i => scale_quarter(x[i], n[i]))
    }

    #[inline(always)]
    fn split(self, x: Self::V) -> [Self::V; 2] {
        let [a, b, c, d] = each!(i => split_quarter(x[i]));
        [[a[0], b[0], c[0], d[0]], [a[1], b[1], c[1], d[1]]]
    }

    #[inline(always)]
    fn shuffle(self, x: Self::V, from: &[u32; LANES]) -> Self::V {
        // SAFETY: sixteen indices.
        unsafe { each!(i => shuffle_quarter([x[i & 2], x[i | 1]], v128_load(from.as_ptr().add(i * QUARTER).cast()))) }
    }

    #[inline(always)]
    fn abs(self, x: Self::V) -> Self::V {
        each!(i => f32x4_abs(x[i]))
    }

    #[inline(always)]
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V {
        let bit = f32x4_splat(-0.0);
        each!(i => v128_bitselect(sign[i], x[i], bit))
    }

    // These maxima and minima give their first operand where either is NaN or both are zero.

    #[inline(always)]
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V {
        each!(i => f32x4_pmax(x[i], least[i]))
    }

    #[inline(always)]
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V {
        each!(i => f32x4_pmin(x[i], most[i]))
    }

    #[inline(always)]
    fn if_less(self, [a, b]: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V {
        each!(i => v128_bitselect(then[i], otherwise[i], f32x4_lt(a[i], b[i])))
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        each!(i => v128_bitselect(x[i], f32x4_pmax(max[i], x[i]), f32x4_ne(x[i], x[i])))
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        let zero = f32x4_splat(0.0);
        each!(i => v128_bitselect(x[i], f32x4_mul(x[i], slope[i]), f32x4_gt(x[i], zero)))
    }

    #[inline(always)]
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V {
        // SAFETY: the caller guarantees 32 bytes.
        unsafe { each!(i => u32x4_shl(u32x4_load_extend_u16x4(from.add(i * QUARTER).cast()), 16)) }
    }

    #[inline(always)]
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V) {
        let [a, b, c, d] = each!(i => upper_half(value[i]));
        // SAFETY: the caller guarantees 32 bytes.
        unsafe {
            v128_store(to.cast(), u16x8_narrow_i32x4(a, b));
            v128_store(to.add(2 * QUARTER).cast(), u16x8_narrow_i32x4(c, d));
        }
    }

    #[inline(always)]
    fn splat_pair(self, pair: u32) -> Self::Pairs {
        [u32x4_splat(pair); 4]
    }

    #[inline(always)]
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs {
        // SAFETY: the caller guarantees sixteen words.
        unsafe { each!(i => v128_load(from.add(i * QUARTER).cast())) }
    }

    #[inline(always)]
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V {
        each!(i => mul_add_quarter(a[i], b[i], sum[i]))
    }
}

/// By the product in `f64`, which is exact.
#[inline(always)]
fn product_error_quarter(a: v128, b: v128, product: v128) -> v128 {
    let low = product_error_low(a, b, product);
    let high = product_error_low(upper_lanes(a), upper_lanes(b), upper_lanes(product));
    i32x4_shuffle::<0, 1, 4, 5>(low, high)
}

/// Of the first two lanes.
#[inline(always)]
fn product_error_low(a: v128, b: v128, product: v128) -> v128 {
    let exact = f64x2_mul(f64x2_promote_low_f32x4(a), f64x2_promote_low_f32x4(b));
    f32x4_demote_f64x2_zero(f64x2_sub(exact, f64x2_promote_low_f32x4(product)))
}

#[inline(always)]
fn upper_lanes(x: v128) -> v128 {
    i32x4_shuffle::<2, 3, 2, 3>(x, x)
}

/// `x * 2^n`, by two powers that are normal numbers each.
#[inline(always)]
fn scale_quarter(x: v128, n: v128) -> v128 {
    /// Adding it leaves a whole number in the last bits.
    const SHIFT: f32 = 12_582_912.0;
    let shift = f32x4_splat(SHIFT);
    let n = i32x4_sub(f32x4_add(n, shift), shift);
    let half = i32x4_shr(n, 1);
    f32x4_mul(f32x4_mul(x, power_of_two(half)), power_of_two(i32x4_sub(n, half)))
}

#[inline(always)]
fn power_of_two(n: v128) -> v128 {
    i32x4_shl(i32x4_add(n, i32x4_splat(BIAS)), 23)
}

#[inline(always)]
fn split_quarter(x: v128) -> [v128; 2] {
    let root = i32x4_splat(ROOT_OF_HALF);
    let above = i32x4_sub(x, root);
    let mantissa = v128_and(above, i32x4_splat(MANTISSA));
    [i32x4_add(mantissa, root), f32x4_convert_i32x4(i32x4_shr(above, 23))]
}

/// The lanes of half a vector that four indices name, by their bytes; the lowest three bits of an index count.
#[inline(always)]
fn shuffle_quarter(half: [v128; 2], from: v128) -> v128 {
    let lane = v128_and(from, u32x4_splat(7));
    // Four bytes of four times the lane, and then 0, 1, 2, 3.
    let bytes = u32x4_add(u32x4_mul(lane, u32x4_splat(0x0404_0404)), u32x4_splat(0x0302_0100));
    // A byte that is not in a table is zero.
    let second = u8x16_sub(bytes, u8x16_splat(16));
    v128_or(u8x16_swizzle(half[0], bytes), u8x16_swizzle(half[1], second))
}

/// Each lane rounded to `bf16`, as an integer.
#[inline(always)]
fn upper_half(value: v128) -> v128 {
    let odd = v128_and(u32x4_shr(value, 16), u32x4_splat(1));
    let rounded = u32x4_add(value, u32x4_add(odd, u32x4_splat(0x7FFF)));
    let quiet = v128_or(value, u32x4_splat(0x40_0000));
    u32x4_shr(v128_bitselect(quiet, rounded, f32x4_ne(value, value)), 16)
}

#[inline(always)]
fn mul_add_quarter(a: v128, b: v128, sum: v128) -> v128 {
    let upper = u32x4_splat(!0xFFFF);
    let second = f32x4_mul(v128_and(a, upper), v128_and(b, upper));
    let first = f32x4_mul(u32x4_shl(a, 16), u32x4_shl(b, 16));
    f32x4_add(f32x4_add(sum, second), first)
}
