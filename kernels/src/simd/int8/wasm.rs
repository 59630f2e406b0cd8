//! Four registers of four sums of WebAssembly: by `i32x4.dot_i16x8_s`, of the even and of the odd bytes of words.

use std::arch::wasm32::*;

use super::{
    super::{LANES, wasm::Simd128},
    Int8, Limits,
};

/// Exists only in programs for engines with `simd128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Simd128Int8;

/// Lanes of a register of sums.
const QUARTER: usize = LANES / 4;

/// Sixteen words of four bytes as 16 bits: for each quarter, the even bytes and the odd ones.
type Pairs = [[v128; 2]; 4];

impl Int8 for Simd128Int8 {
    type Floats = Simd128;
    type Sums = [v128; 4];
    type Weights = Pairs;
    type Words = Pairs;
    type Bytes = v128;

    #[inline(always)]
    fn floats(self) -> Simd128 {
        Simd128
    }

    #[inline(always)]
    unsafe fn load(self, from: *const i32) -> Self::Sums {
        // SAFETY: the caller guarantees 64 bytes.
        unsafe { each!(i => v128_load(from.add(i * QUARTER).cast())) }
    }

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Pairs {
        // SAFETY: the caller guarantees 64 bytes.
        let words = unsafe { each!(i => v128_load(from.add(i * LANES).cast())) };
        words.map(|words| [i16x8_shr(i16x8_shl(words, 8), 8), i16x8_shr(words, 8)])
    }

    #[inline(always)]
    unsafe fn splat_word(self, from: *const u8) -> Pairs {
        // SAFETY: the caller guarantees four bytes.
        [split(unsafe { v128_load32_splat(from.cast()) }); 4]
    }

    #[inline(always)]
    unsafe fn load_pixels(self, from: *const u8) -> Pairs {
        // SAFETY: the caller guarantees 64 bytes.
        let [a, b, c, d] = unsafe { each!(i => v128_load(from.add(i * LANES).cast())) };
        // Pairs of bytes of the first and the second pixel, and of the third and the fourth, of eight channels each.
        let first = [interleaved_low(a, b), interleaved_low(c, d)];
        let second = [interleaved_high(a, b), interleaved_high(c, d)];
        let words = |[ab, cd]: [v128; 2]| {
            [i16x8_shuffle::<0, 8, 1, 9, 2, 10, 3, 11>(ab, cd), i16x8_shuffle::<4, 12, 5, 13, 6, 14, 7, 15>(ab, cd)]
        };
        let ([a, b], [c, d]) = (words(first), words(second));
        [a, b, c, d].map(split)
    }

    #[inline(always)]
    fn dot(self, words: Pairs, weights: Pairs, sums: Self::Sums) -> Self::Sums {
        each!(i => {
            let even = i32x4_dot_i16x8(words[i][0], weights[i][0]);
            let odd = i32x4_dot_i16x8(words[i][1], weights[i][1]);
            i32x4_add(sums[i], i32x4_add(even, odd))
        })
    }

    #[inline(always)]
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> [v128; 4] {
        // SAFETY: guaranteed by the caller.
        let bytes = unsafe { self.widen(from) };
        bytes.map(|bytes| f32x4_convert_i32x4(i32x4_sub(bytes, i32x4_splat(less))))
    }

    #[inline(always)]
    fn add(self, a: Self::Sums, b: Self::Sums) -> Self::Sums {
        each!(i => i32x4_add(a[i], b[i]))
    }

    #[inline(always)]
    fn to_floats(self, sums: Self::Sums) -> [v128; 4] {
        each!(i => f32x4_convert_i32x4(sums[i]))
    }

    #[inline(always)]
    fn round(self, x: [v128; 4]) -> Self::Sums {
        x.map(|x| i32x4_trunc_sat_f32x4(f32x4_nearest(x)))
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8, sums: [Self::Sums; 4], count: usize, limits: &Limits) {
        for (pixel, sums) in sums.into_iter().enumerate().take(count) {
            // SAFETY: the caller guarantees the pixels.
            unsafe { v128_store(to.add(pixel * LANES).cast(), pack(sums, limits)) }
        }
    }

    #[inline(always)]
    unsafe fn widen(self, from: *const u8) -> Self::Sums {
        // SAFETY: the caller guarantees sixteen bytes.
        unsafe {
            each!(i => u32x4_extend_low_u16x8(u16x8_extend_low_u8x16(v128_load32_zero(from.add(i * QUARTER).cast()))))
        }
    }

    #[inline(always)]
    unsafe fn load_sixteen(self, from: *const u8) -> v128 {
        // SAFETY: the caller guarantees sixteen bytes.
        unsafe { v128_load(from.cast()) }
    }

    #[inline(always)]
    fn larger(self, a: v128, b: v128) -> v128 {
        u8x16_max(a, b)
    }

    #[inline(always)]
    unsafe fn store_sixteen(self, to: *mut u8, bytes: v128) {
        // SAFETY: the caller guarantees sixteen bytes.
        unsafe { v128_store(to.cast(), bytes) }
    }
}

/// Unsigned words as pairs.
#[inline(always)]
fn split(words: v128) -> [v128; 2] {
    [v128_and(words, u16x8_splat(0xFF)), u16x8_shr(words, 8)]
}

#[inline(always)]
fn interleaved_low(a: v128, b: v128) -> v128 {
    i8x16_shuffle::<0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23>(a, b)
}

#[inline(always)]
fn interleaved_high(a: v128, b: v128) -> v128 {
    i8x16_shuffle::<8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31>(a, b)
}

/// The bytes of a pixel. Packing saturates, to 16 bits and then to a byte.
#[inline(always)]
fn pack(sums: [v128; 4], limits: &Limits) -> v128 {
    let zero = i16x8_splat(limits.zero[0]);
    let low = i16x8_add_sat(i16x8_narrow_i32x4(sums[0], sums[1]), zero);
    let high = i16x8_add_sat(i16x8_narrow_i32x4(sums[2], sums[3]), zero);
    let bytes = u8x16_narrow_i16x8(low, high);
    u8x16_min(u8x16_max(bytes, u8x16_splat(limits.least[0])), u8x16_splat(limits.most[0]))
}
