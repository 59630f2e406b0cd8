//! Two registers of eight sums: by `vpmaddwd` on AVX2, by `vpdpbusd` on AVX-VNNI (Alder Lake, Zen 5 and later).
//!
//! Without the latter, a word is split into its even and its odd bytes, as pairs of 16 bits: those of the weights once for all pixels
//! of a tile, those of a pixel once for all of its vectors.

use std::arch::x86_64::*;

use super::{
    super::{LANES, avx2::Avx2, avx2::AvxVnni},
    Int8, Int8Kernel, Limits,
};

/// The proofs, with or without AVX-VNNI.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Avx2Int8<const VNNI: bool>(Avx2);

/// Runs a kernel, compiled for AVX2.
pub(crate) fn run<K: Int8Kernel>(token: Avx2, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(Avx2Int8(token), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "avx,avx2,fma")]
unsafe fn entry<K: Int8Kernel>(token: Avx2Int8<false>, kernel: K) {
    kernel.run(token);
}

/// Runs a kernel, compiled for AVX-VNNI.
pub(crate) fn run_vnni<K: Int8Kernel>(token: AvxVnni, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_vnni` were detected.
    unsafe { entry_vnni(Avx2Int8(token.avx2()), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "avx,avx2,fma,avxvnni")]
unsafe fn entry_vnni<K: Int8Kernel>(token: Avx2Int8<true>, kernel: K) {
    kernel.run(token);
}

/// A word of each sum, in two halves.
type Halves = [__m256i; 2];

impl<const VNNI: bool> Int8 for Avx2Int8<VNNI> {
    type Floats = Avx2;
    type Sums = Halves;
    /// The even and the odd bytes of both halves; with VNNI, the second is not used.
    type Weights = [Halves; 2];
    type Words = [Halves; 2];
    type Bytes = __m128i;

    #[inline(always)]
    fn floats(self) -> Avx2 {
        self.0
    }

    #[inline(always)]
    unsafe fn load(self, from: *const i32) -> Halves {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe { [_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(8).cast())] }
    }

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> Self::Weights {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe {
            let [a, b] = [_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(32).cast())];
            if VNNI {
                return [[a, b]; 2];
            }
            let even =
                [_mm256_srai_epi16::<8>(_mm256_slli_epi16::<8>(a)), _mm256_srai_epi16::<8>(_mm256_slli_epi16::<8>(b))];
            [even, [_mm256_srai_epi16::<8>(a), _mm256_srai_epi16::<8>(b)]]
        }
    }

    #[inline(always)]
    unsafe fn splat_word(self, from: *const u8) -> Self::Words {
        // SAFETY: the token proves the feature, the caller guarantees four bytes.
        unsafe {
            let word = _mm256_set1_epi32(from.cast::<i32>().read_unaligned());
            split::<VNNI>([word; 2])
        }
    }

    #[inline(always)]
    unsafe fn load_pixels(self, from: *const u8) -> Self::Words {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe {
            let [a, b] = [_mm_loadu_si128(from.cast()), _mm_loadu_si128(from.add(16).cast())];
            let [c, d] = [_mm_loadu_si128(from.add(32).cast()), _mm_loadu_si128(from.add(48).cast())];
            let [low, high] = [_mm_unpacklo_epi8(a, b), _mm_unpackhi_epi8(a, b)];
            let [low2, high2] = [_mm_unpacklo_epi8(c, d), _mm_unpackhi_epi8(c, d)];
            let first = _mm256_set_m128i(_mm_unpackhi_epi16(low, low2), _mm_unpacklo_epi16(low, low2));
            let second = _mm256_set_m128i(_mm_unpackhi_epi16(high, high2), _mm_unpacklo_epi16(high, high2));
            split::<VNNI>([first, second])
        }
    }

    #[inline(always)]
    fn dot(self, words: Self::Words, weights: Self::Weights, sums: Halves) -> Halves {
        // SAFETY: the token proves the features.
        unsafe {
            if VNNI {
                return [
                    _mm256_dpbusd_avx_epi32(sums[0], words[0][0], weights[0][0]),
                    _mm256_dpbusd_avx_epi32(sums[1], words[0][1], weights[0][1]),
                ];
            }
            let mut sums = sums;
            for parity in 0..2 {
                for half in 0..2 {
                    let products = _mm256_madd_epi16(words[parity][half], weights[parity][half]);
                    sums[half] = _mm256_add_epi32(sums[half], products);
                }
            }
            sums
        }
    }

    #[inline(always)]
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> [__m256; 2] {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe {
            let ([a, b], less) = (self.widen(from), _mm256_set1_epi32(less));
            [_mm256_cvtepi32_ps(_mm256_sub_epi32(a, less)), _mm256_cvtepi32_ps(_mm256_sub_epi32(b, less))]
        }
    }

    #[inline(always)]
    fn add(self, a: Halves, b: Halves) -> Halves {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_add_epi32(a[0], b[0]), _mm256_add_epi32(a[1], b[1])] }
    }

    #[inline(always)]
    fn to_floats(self, sums: Halves) -> [__m256; 2] {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_cvtepi32_ps(sums[0]), _mm256_cvtepi32_ps(sums[1])] }
    }

    #[inline(always)]
    fn round(self, x: [__m256; 2]) -> Halves {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_cvtps_epi32(x[0]), _mm256_cvtps_epi32(x[1])] }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8, sums: [Halves; 4], count: usize, limits: &Limits) {
        // SAFETY: the token proves the feature, the caller guarantees the pixels.
        unsafe {
            for pair in 0..count.div_ceil(2) {
                let bytes = pack([sums[2 * pair], sums[2 * pair + 1]], limits);
                let to = to.add(pair * 2 * LANES);
                if 2 * pair + 1 < count {
                    _mm256_storeu_si256(to.cast(), bytes);
                } else {
                    _mm_storeu_si128(to.cast(), _mm256_castsi256_si128(bytes));
                }
            }
        }
    }

    #[inline(always)]
    unsafe fn widen(self, from: *const u8) -> Halves {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe {
            let bytes = _mm_loadu_si128(from.cast());
            [_mm256_cvtepu8_epi32(bytes), _mm256_cvtepu8_epi32(_mm_srli_si128::<8>(bytes))]
        }
    }

    #[inline(always)]
    unsafe fn load_sixteen(self, from: *const u8) -> __m128i {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { _mm_loadu_si128(from.cast()) }
    }

    #[inline(always)]
    fn larger(self, a: __m128i, b: __m128i) -> __m128i {
        // SAFETY: the token proves the feature.
        unsafe { _mm_max_epu8(a, b) }
    }

    #[inline(always)]
    unsafe fn store_sixteen(self, to: *mut u8, bytes: __m128i) {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { _mm_storeu_si128(to.cast(), bytes) }
    }
}

/// Unsigned words, as products need them.
///
/// # Safety
/// The CPU must have AVX2.
#[inline(always)]
unsafe fn split<const VNNI: bool>(words: Halves) -> [Halves; 2] {
    // SAFETY: guaranteed by the caller.
    unsafe {
        if VNNI {
            return [words; 2];
        }
        let even = _mm256_set1_epi16(0xFF);
        [
            [_mm256_and_si256(words[0], even), _mm256_and_si256(words[1], even)],
            [_mm256_srli_epi16::<8>(words[0]), _mm256_srli_epi16::<8>(words[1])],
        ]
    }
}

/// The bytes of two pixels. Packing saturates, to 16 bits and then to a byte.
///
/// # Safety
/// The CPU must have AVX2.
#[inline(always)]
unsafe fn pack([a, b]: [Halves; 2], limits: &Limits) -> __m256i {
    // SAFETY: guaranteed by the caller.
    unsafe {
        let zero = _mm256_loadu_si256(limits.zero.as_ptr().cast());
        let a = _mm256_adds_epi16(_mm256_packs_epi32(a[0], a[1]), zero);
        let b = _mm256_adds_epi16(_mm256_packs_epi32(b[0], b[1]), zero);
        // Quarters of a pixel: 0 and 2 of both in one half, 1 and 3 in the other.
        let bytes = _mm256_permutevar8x32_epi32(_mm256_packus_epi16(a, b), _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
        let least = _mm256_loadu_si256(limits.least.as_ptr().cast());
        _mm256_min_epu8(_mm256_max_epu8(bytes, least), _mm256_loadu_si256(limits.most.as_ptr().cast()))
    }
}
