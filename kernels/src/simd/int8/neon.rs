//! Four registers of four sums: by `usdot` where there is FEAT_I8MM, by `udot` where there is FEAT_DotProd, else by products of 16 bits.
//!
//! `udot` takes bytes without signs: with 128 added to each weight, it is `128 * (x0 + x1 + x2 + x3)` too large, which is computed once
//! for all vectors of a tile that a word meets. Products of 16 bits are of one byte of each of four words at a time, so that no sum is
//! across lanes.

use std::arch::{aarch64::*, asm};

use super::{
    super::{
        LANES,
        neon::{Neon, NeonDot},
    },
    Int8, Int8Kernel, Limits,
};

/// The proof, with what it multiplies by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeonInt8<P>(Neon<false>, P);

/// Runs a kernel, compiled for NEON alone.
pub(crate) fn run<K: Int8Kernel>(token: Neon<false>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(NeonInt8(token, Halves), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "neon")]
unsafe fn entry<K: Int8Kernel>(token: NeonInt8<Halves>, kernel: K) {
    kernel.run(token);
}

/// Runs a kernel, compiled for FEAT_DotProd.
pub(crate) fn run_dot<K: Int8Kernel>(token: NeonDot, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_dot` were detected.
    unsafe { entry_dot(NeonInt8(token.neon(), Dot), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "neon,dotprod")]
unsafe fn entry_dot<K: Int8Kernel>(token: NeonInt8<Dot>, kernel: K) {
    kernel.run(token);
}

/// Runs a kernel, compiled for FEAT_I8MM.
pub(crate) fn run_mixed<K: Int8Kernel>(token: Neon<true>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_mixed` were detected.
    unsafe { entry_mixed(NeonInt8(token.without_bf16(), MixedDot), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "neon,dotprod,i8mm")]
unsafe fn entry_mixed<K: Int8Kernel>(token: NeonInt8<MixedDot>, kernel: K) {
    kernel.run(token);
}

/// Lanes of a register of sums.
const QUARTER: usize = LANES / 4;

/// Sixteen words of four bytes.
type Words = [uint8x16_t; 4];

/// The products of words and weights. A value is as much of a proof as the token that it is kept with.
pub(crate) trait Products: Copy {
    /// Sixteen words of four `i8`.
    type Weights: Copy;

    /// Sixteen words of four `u8`.
    type Inputs: Copy;

    /// Reads sixteen words of weights.
    ///
    /// # Safety
    /// `from` must be valid for reading 64 bytes; no alignment is needed.
    unsafe fn load_weights(self, from: *const i8) -> Self::Weights;

    /// One word in all lanes.
    fn splat_word(self, word: u32) -> Self::Inputs;

    /// A word for each channel of four pixels.
    fn transposed(self, pixels: [uint8x16_t; 4]) -> Self::Inputs;

    /// `sums` plus the four products of each lane, modulo 2^32.
    fn dot(self, inputs: Self::Inputs, weights: Self::Weights, sums: [int32x4_t; 4]) -> [int32x4_t; 4];
}

/// Products of 16 bits, on any CPU.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Halves;

/// One byte of each of sixteen words, widened.
type Widened = [int16x8_t; 2];

impl Products for Halves {
    /// The first byte of each word, the second, ...
    type Weights = [Widened; 4];
    type Inputs = [Widened; 4];

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Self::Weights {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe {
            let int8x16x4_t(a, b, c, d) = vld4q_s8(from);
            [a, b, c, d].map(|bytes| [vmovl_s8(vget_low_s8(bytes)), vmovl_high_s8(bytes)])
        }
    }

    #[inline(always)]
    fn splat_word(self, word: u32) -> Self::Inputs {
        // SAFETY: the token proves the feature.
        word.to_le_bytes().map(|byte| unsafe { [vdupq_n_s16(byte.into()); 2] })
    }

    #[inline(always)]
    fn transposed(self, pixels: [uint8x16_t; 4]) -> Self::Inputs {
        pixels.map(widened)
    }

    #[inline(always)]
    fn dot(self, inputs: Self::Inputs, weights: Self::Weights, mut sums: [int32x4_t; 4]) -> [int32x4_t; 4] {
        // SAFETY: the token proves the feature.
        unsafe {
            for (input, weight) in inputs.iter().zip(&weights) {
                for half in 0..2 {
                    let (input, weight) = (input[half], weight[half]);
                    sums[2 * half] = vmlal_s16(sums[2 * half], vget_low_s16(input), vget_low_s16(weight));
                    sums[2 * half + 1] = vmlal_high_s16(sums[2 * half + 1], input, weight);
                }
            }
        }
        sums
    }
}

/// Products of bytes without signs: FEAT_DotProd.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dot;

impl Products for Dot {
    /// With 128 added to each.
    type Weights = Words;
    /// And by what their products are too large.
    type Inputs = (Words, [uint32x4_t; 4]);

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Words {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe {
            let sign = vdupq_n_u8(0x80);
            each!(i => veorq_u8(vld1q_u8(from.cast::<u8>().add(i * LANES)), sign))
        }
    }

    #[inline(always)]
    fn splat_word(self, word: u32) -> Self::Inputs {
        // SAFETY: the token proves the features.
        unsafe {
            let word = vreinterpretq_u8_u32(vdupq_n_u32(word));
            ([word; 4], [excess(word); 4])
        }
    }

    #[inline(always)]
    fn transposed(self, pixels: [uint8x16_t; 4]) -> Self::Inputs {
        let words = words_of(pixels);
        // SAFETY: the token proves the features.
        unsafe { (words, each!(i => excess(words[i]))) }
    }

    #[inline(always)]
    fn dot(self, (words, excess): Self::Inputs, weights: Words, sums: [int32x4_t; 4]) -> [int32x4_t; 4] {
        // SAFETY: the token proves the features.
        unsafe {
            each!(i => {
                let less = vsubq_u32(vreinterpretq_u32_s32(sums[i]), excess[i]);
                vreinterpretq_s32_u32(dot_quarter(words[i], weights[i], less))
            })
        }
    }
}

/// Products of bytes without and with a sign: FEAT_I8MM.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MixedDot;

impl Products for MixedDot {
    type Weights = [int8x16_t; 4];
    type Inputs = Words;

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> [int8x16_t; 4] {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe { each!(i => vld1q_s8(from.add(i * LANES))) }
    }

    #[inline(always)]
    fn splat_word(self, word: u32) -> Words {
        // SAFETY: the token proves the feature.
        unsafe { [vreinterpretq_u8_u32(vdupq_n_u32(word)); 4] }
    }

    #[inline(always)]
    fn transposed(self, pixels: [uint8x16_t; 4]) -> Words {
        words_of(pixels)
    }

    #[inline(always)]
    fn dot(self, words: Words, weights: [int8x16_t; 4], sums: [int32x4_t; 4]) -> [int32x4_t; 4] {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => mixed_dot_quarter(words[i], weights[i], sums[i])) }
    }
}

impl<P: Products> Int8 for NeonInt8<P> {
    type Floats = Neon<false>;
    type Sums = [int32x4_t; 4];
    type Weights = P::Weights;
    type Words = P::Inputs;
    type Bytes = uint8x16_t;

    #[inline(always)]
    fn floats(self) -> Neon<false> {
        self.0
    }

    #[inline(always)]
    unsafe fn load(self, from: *const i32) -> Self::Sums {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe { each!(i => vld1q_s32(from.add(i * QUARTER))) }
    }

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Self::Weights {
        // SAFETY: guaranteed by the caller.
        unsafe { self.1.load_weights(from) }
    }

    #[inline(always)]
    unsafe fn splat_word(self, from: *const u8) -> Self::Words {
        // SAFETY: the caller guarantees four bytes.
        self.1.splat_word(u32::from_le(unsafe { from.cast::<u32>().read_unaligned() }))
    }

    #[inline(always)]
    unsafe fn load_pixels(self, from: *const u8) -> Self::Words {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        self.1.transposed(unsafe { each!(i => vld1q_u8(from.add(i * LANES))) })
    }

    #[inline(always)]
    fn dot(self, words: Self::Words, weights: Self::Weights, sums: Self::Sums) -> Self::Sums {
        self.1.dot(words, weights, sums)
    }

    #[inline(always)]
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> [float32x4_t; 4] {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe {
            let (bytes, less) = (self.widen(from), vdupq_n_s32(less));
            each!(i => vcvtq_f32_s32(vsubq_s32(bytes[i], less)))
        }
    }

    #[inline(always)]
    fn add(self, a: Self::Sums, b: Self::Sums) -> Self::Sums {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vaddq_s32(a[i], b[i])) }
    }

    #[inline(always)]
    fn to_floats(self, sums: Self::Sums) -> [float32x4_t; 4] {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vcvtq_f32_s32(sums[i])) }
    }

    #[inline(always)]
    fn round(self, x: [float32x4_t; 4]) -> Self::Sums {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vcvtnq_s32_f32(x[i])) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8, sums: [Self::Sums; 4], count: usize, limits: &Limits) {
        for (pixel, sums) in sums.into_iter().enumerate().take(count) {
            // SAFETY: the token proves the feature, the caller guarantees the pixels.
            unsafe { vst1q_u8(to.add(pixel * LANES), pack(sums, limits)) }
        }
    }

    #[inline(always)]
    unsafe fn widen(self, from: *const u8) -> Self::Sums {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe {
            let [low, high] = widened(vld1q_u8(from));
            let [a, b] = [vmovl_s16(vget_low_s16(low)), vmovl_high_s16(low)];
            [a, b, vmovl_s16(vget_low_s16(high)), vmovl_high_s16(high)]
        }
    }

    #[inline(always)]
    unsafe fn load_sixteen(self, from: *const u8) -> uint8x16_t {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { vld1q_u8(from) }
    }

    #[inline(always)]
    fn larger(self, a: uint8x16_t, b: uint8x16_t) -> uint8x16_t {
        // SAFETY: the token proves the feature.
        unsafe { vmaxq_u8(a, b) }
    }

    #[inline(always)]
    unsafe fn store_sixteen(self, to: *mut u8, bytes: uint8x16_t) {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { vst1q_u8(to, bytes) }
    }
}

/// Sixteen bytes without signs, widened.
#[inline(always)]
fn widened(bytes: uint8x16_t) -> Widened {
    // SAFETY: called only with a token as proof.
    unsafe { [vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(bytes))), vreinterpretq_s16_u16(vmovl_high_u8(bytes))] }
}

/// The bytes of each channel, of four pixels.
#[inline(always)]
fn words_of([a, b, c, d]: [uint8x16_t; 4]) -> Words {
    // SAFETY: called only with a token as proof.
    unsafe {
        // Pairs of bytes of the first and the second pixel, and of the third and the fourth, of eight channels each.
        let halves = |bytes| vreinterpretq_u16_u8(bytes);
        let first = [halves(vzip1q_u8(a, b)), halves(vzip1q_u8(c, d))];
        let second = [halves(vzip2q_u8(a, b)), halves(vzip2q_u8(c, d))];
        let words =
            |[ab, cd]: [uint16x8_t; 2]| [vzip1q_u16(ab, cd), vzip2q_u16(ab, cd)].map(|of| vreinterpretq_u8_u16(of));
        let ([a, b], [c, d]) = (words(first), words(second));
        [a, b, c, d]
    }
}

/// The bytes of a pixel. Packing saturates, to 16 bits and then to a byte.
#[inline(always)]
fn pack(sums: [int32x4_t; 4], limits: &Limits) -> uint8x16_t {
    // SAFETY: called only with a token as proof.
    unsafe {
        let zero = vld1q_s16(limits.zero.as_ptr());
        let low = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(sums[0]), sums[1]), zero);
        let high = vqaddq_s16(vqmovn_high_s32(vqmovn_s32(sums[2]), sums[3]), zero);
        let bytes = vqmovun_high_s16(vqmovun_s16(low), high);
        vminq_u8(vmaxq_u8(bytes, vld1q_u8(limits.least.as_ptr())), vld1q_u8(limits.most.as_ptr()))
    }
}

/// 128 times the sum of each word.
///
/// # Safety
/// The CPU must have FEAT_DotProd.
#[inline(always)]
unsafe fn excess(words: uint8x16_t) -> uint32x4_t {
    // SAFETY: guaranteed by the caller.
    unsafe { dot_quarter(words, vdupq_n_u8(128), vdupq_n_u32(0)) }
}

// The standard library has no stable functions for these instructions.

/// # Safety
/// The CPU must have FEAT_DotProd.
#[inline(always)]
unsafe fn dot_quarter(a: uint8x16_t, b: uint8x16_t, mut sum: uint32x4_t) -> uint32x4_t {
    // SAFETY: guaranteed by the caller; it touches registers alone.
    unsafe {
        asm!(
            "udot {sum:v}.4s, {a:v}.16b, {b:v}.16b",
            sum = inout(vreg) sum, a = in(vreg) a, b = in(vreg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    sum
}

/// Of bytes without signs, and bytes with signs.
///
/// # Safety
/// The CPU must have FEAT_I8MM.
#[inline(always)]
unsafe fn mixed_dot_quarter(a: uint8x16_t, b: int8x16_t, mut sum: int32x4_t) -> int32x4_t {
    // SAFETY: guaranteed by the caller; it touches registers alone.
    unsafe {
        asm!(
            "usdot {sum:v}.4s, {a:v}.16b, {b:v}.16b",
            sum = inout(vreg) sum, a = in(vreg) a, b = in(vreg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    sum
}
