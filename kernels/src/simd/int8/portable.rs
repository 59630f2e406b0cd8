//! Arrays of sixteen `i32`, which the compiler vectorises for the target's baseline: SSE2, NEON, or WebAssembly's SIMD128, which all have an
//! instruction for products of 16 bits.

use super::{
    super::{LANES, portable::Portable},
    Int8, Limits,
};

/// Sixteen words of four bytes as 16 bits: the even bytes of all, and the odd ones.
type Pairs = [[i16; 2 * LANES]; 2];

/// Requires no features of the CPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Portable8;

impl Int8 for Portable8 {
    type Floats = Portable;
    type Sums = [i32; LANES];
    type Weights = Pairs;
    type Words = Pairs;
    type Bytes = [u8; LANES];

    #[inline(always)]
    fn floats(self) -> Portable {
        Portable
    }

    #[inline(always)]
    unsafe fn load(self, from: *const i32) -> Self::Sums {
        // SAFETY: guaranteed by the caller.
        unsafe { from.cast::<Self::Sums>().read_unaligned() }
    }

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Pairs {
        // SAFETY: guaranteed by the caller.
        let halves = unsafe { from.cast::<[i16; 2 * LANES]>().read_unaligned() };
        let mut pairs = [[0; 2 * LANES]; 2];
        for (i, half) in halves.into_iter().enumerate() {
            let half = i16::from_le(half);
            pairs[0][i] = half << 8 >> 8;
            pairs[1][i] = half >> 8;
        }
        pairs
    }

    #[inline(always)]
    unsafe fn splat_word(self, from: *const u8) -> Pairs {
        // SAFETY: guaranteed by the caller.
        let word = unsafe { from.cast::<[u16; 2]>().read_unaligned() };
        let mut pairs = [[0; 2 * LANES]; 2];
        for i in 0..2 * LANES {
            let half = u16::from_le(word[i % 2]);
            pairs[0][i] = (half & 0xFF).cast_signed();
            pairs[1][i] = (half >> 8).cast_signed();
        }
        pairs
    }

    #[inline(always)]
    unsafe fn load_pixels(self, from: *const u8) -> Pairs {
        // SAFETY: guaranteed by the caller.
        let pixels = unsafe { from.cast::<[[u8; LANES]; 4]>().read_unaligned() };
        let mut pairs = [[0; 2 * LANES]; 2];
        for lane in 0..LANES {
            pairs[0][2 * lane] = i16::from(pixels[0][lane]);
            pairs[1][2 * lane] = i16::from(pixels[1][lane]);
            pairs[0][2 * lane + 1] = i16::from(pixels[2][lane]);
            pairs[1][2 * lane + 1] = i16::from(pixels[3][lane]);
        }
        pairs
    }

    #[inline(always)]
    fn dot(self, words: Pairs, weights: Pairs, mut sums: Self::Sums) -> Self::Sums {
        for (words, weights) in words.iter().zip(&weights) {
            for (lane, sum) in sums.iter_mut().enumerate() {
                let (first, second) = (2 * lane, 2 * lane + 1);
                let products = i32::from(words[first]) * i32::from(weights[first])
                    + i32::from(words[second]) * i32::from(weights[second]);
                *sum = sum.wrapping_add(products);
            }
        }
        sums
    }

    #[inline(always)]
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> [f32; LANES] {
        // SAFETY: guaranteed by the caller.
        let bytes = unsafe { from.cast::<[u8; LANES]>().read_unaligned() };
        let mut floats = [0.0; LANES];
        for (float, byte) in floats.iter_mut().zip(bytes) {
            *float = (i32::from(byte) - less) as f32;
        }
        floats
    }

    #[inline(always)]
    fn add(self, mut a: Self::Sums, b: Self::Sums) -> Self::Sums {
        for (a, b) in a.iter_mut().zip(b) {
            *a = a.wrapping_add(b);
        }
        a
    }

    #[inline(always)]
    fn to_floats(self, sums: Self::Sums) -> [f32; LANES] {
        let mut floats = [0.0; LANES];
        for (float, sum) in floats.iter_mut().zip(sums) {
            *float = sum as f32;
        }
        floats
    }

    #[inline(always)]
    fn round(self, x: [f32; LANES]) -> Self::Sums {
        /// Adding it leaves a whole number in the last bits of those below 2^22, rounded like any sum.
        const SHIFT: f32 = 12_582_912.0;
        const BEYOND: f32 = 65536.0;
        let mut sums = [0; LANES];
        for (sum, x) in sums.iter_mut().zip(x) {
            let x = x.clamp(-BEYOND, BEYOND);
            *sum = (x + SHIFT).to_bits().cast_signed().wrapping_sub(SHIFT.to_bits().cast_signed());
        }
        sums
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8, sums: [Self::Sums; 4], count: usize, limits: &Limits) {
        let (zero, least, most) = (i32::from(limits.zero[0]), i32::from(limits.least[0]), i32::from(limits.most[0]));
        for (pixel, sums) in sums.iter().enumerate().take(count) {
            let mut bytes = [0; LANES];
            for (byte, sum) in bytes.iter_mut().zip(sums) {
                *byte = sum.saturating_add(zero).max(least).min(most) as u8;
            }
            // SAFETY: guaranteed by the caller.
            unsafe { to.add(pixel * LANES).cast::<[u8; LANES]>().write_unaligned(bytes) };
        }
    }

    #[inline(always)]
    unsafe fn widen(self, from: *const u8) -> Self::Sums {
        // SAFETY: guaranteed by the caller.
        let bytes = unsafe { from.cast::<[u8; LANES]>().read_unaligned() };
        let mut sums = [0; LANES];
        for (sum, byte) in sums.iter_mut().zip(bytes) {
            *sum = i32::from(byte);
        }
        sums
    }

    #[inline(always)]
    unsafe fn load_sixteen(self, from: *const u8) -> [u8; LANES] {
        // SAFETY: guaranteed by the caller.
        unsafe { from.cast::<[u8; LANES]>().read_unaligned() }
    }

    #[inline(always)]
    fn larger(self, mut a: [u8; LANES], b: [u8; LANES]) -> [u8; LANES] {
        for (a, b) in a.iter_mut().zip(b) {
            *a = (*a).max(b);
        }
        a
    }

    #[inline(always)]
    unsafe fn store_sixteen(self, to: *mut u8, bytes: [u8; LANES]) {
        // SAFETY: guaranteed by the caller.
        unsafe { to.cast::<[u8; LANES]>().write_unaligned(bytes) }
    }
}
