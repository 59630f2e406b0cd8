//! One register of sixteen sums: by `vpdpbusd` on AVX512-VNNI (Cascade Lake, Zen 4 and later), else by `vpmaddwd` on halves of words.

use std::arch::x86_64::*;

use super::{
    super::{
        LANES,
        avx512::{Avx512, Avx512Vnni},
    },
    Int8, Int8Kernel, Limits,
};

/// The proofs, with or without AVX512-VNNI.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Avx512Int8<const VNNI: bool>(Avx512<false>);

/// Runs a kernel, compiled for AVX-512F and AVX-512BW.
pub(crate) fn run<K: Int8Kernel>(token: Avx512<false>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(Avx512Int8(token), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "avx,avx2,fma,avx512f,avx512bw")]
unsafe fn entry<K: Int8Kernel>(token: Avx512Int8<false>, kernel: K) {
    kernel.run(token);
}

/// Runs a kernel, compiled for AVX512-VNNI.
pub(crate) fn run_vnni<K: Int8Kernel>(token: Avx512Vnni, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_vnni` were detected.
    unsafe { entry_vnni(Avx512Int8(token.avx512()), kernel) }
}

/// # Safety
/// All features that the kernels are compiled for must be available.
#[target_feature(enable = "avx,avx2,fma,avx512f,avx512bw,avx512vnni")]
unsafe fn entry_vnni<K: Int8Kernel>(token: Avx512Int8<true>, kernel: K) {
    kernel.run(token);
}

/// Whether there are permutations of bytes (AVX512-VBMI), for tables.
pub(crate) fn has_permutations() -> bool {
    is_x86_feature_detected!("avx512vbmi") && is_x86_feature_detected!("avx512bw")
}

/// `table[from]` for so many bytes: two permutations of half a table each.
///
/// # Safety
/// AVX512-VBMI and AVX-512BW must be available, the bytes valid on both sides, and the table have 256.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
pub(crate) unsafe fn look_up(table: *const u8, from: *const u8, to: *mut u8, count: usize) {
    // SAFETY: guaranteed by the caller; what lies beyond the last byte is neither read nor written.
    unsafe {
        let (a, b) = (_mm512_loadu_si512(table.cast()), _mm512_loadu_si512(table.add(64).cast()));
        let (c, d) = (_mm512_loadu_si512(table.add(128).cast()), _mm512_loadu_si512(table.add(192).cast()));
        let mut at = 0;
        while at < count {
            let mask = if count - at < 64 { (1 << (count - at)) - 1 } else { u64::MAX };
            let bytes = _mm512_maskz_loadu_epi8(mask, from.add(at).cast());
            // The index into two registers has seven bits.
            let low = _mm512_permutex2var_epi8(a, bytes, b);
            let high = _mm512_permutex2var_epi8(c, bytes, d);
            let found = _mm512_mask_mov_epi8(low, _mm512_movepi8_mask(bytes), high);
            _mm512_mask_storeu_epi8(to.add(at).cast(), mask, found);
            at += 64;
        }
    }
}

impl<const VNNI: bool> Int8 for Avx512Int8<VNNI> {
    type Floats = Avx512<false>;
    type Sums = __m512i;
    /// The even and the odd bytes; with VNNI, the second is not used.
    type Weights = [__m512i; 2];
    type Words = [__m512i; 2];
    type Bytes = __m128i;

    #[inline(always)]
    fn floats(self) -> Avx512<false> {
        self.0
    }

    #[inline(always)]
    unsafe fn load(self, from: *const i32) -> __m512i {
        // SAFETY: the token proves the feature, the caller guarantees 64 bytes.
        unsafe { _mm512_loadu_si512(from.cast()) }
    }

    #[inline(always)]
    unsafe fn load_weights(self, from: *const i8) -> [__m512i; 2] {
        // SAFETY: the token proves the features, the caller guarantees 64 bytes.
        unsafe {
            let words = _mm512_loadu_si512(from.cast());
            if VNNI {
                return [words; 2];
            }
            [_mm512_srai_epi16::<8>(_mm512_slli_epi16::<8>(words)), _mm512_srai_epi16::<8>(words)]
        }
    }

    #[inline(always)]
    unsafe fn splat_word(self, from: *const u8) -> [__m512i; 2] {
        // SAFETY: the token proves the feature, the caller guarantees four bytes.
        unsafe { split::<VNNI>(_mm512_set1_epi32(from.cast::<i32>().read_unaligned())) }
    }

    #[inline(always)]
    unsafe fn load_pixels(self, from: *const u8) -> [__m512i; 2] {
        // SAFETY: the token proves the features, the caller guarantees 64 bytes.
        unsafe {
            // Quarters of pixels first, so that each quarter of the register has the same channels of all four.
            let quarters = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
            let pixels = _mm512_permutexvar_epi32(quarters, _mm512_loadu_si512(from.cast()));
            let bytes = _mm_setr_epi8(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
            split::<VNNI>(_mm512_shuffle_epi8(pixels, _mm512_broadcast_i32x4(bytes)))
        }
    }

    #[inline(always)]
    fn dot(self, words: [__m512i; 2], weights: [__m512i; 2], sums: __m512i) -> __m512i {
        // SAFETY: the token proves the features.
        unsafe {
            if VNNI {
                return _mm512_dpbusd_epi32(sums, words[0], weights[0]);
            }
            let even = _mm512_add_epi32(sums, _mm512_madd_epi16(words[0], weights[0]));
            _mm512_add_epi32(even, _mm512_madd_epi16(words[1], weights[1]))
        }
    }

    #[inline(always)]
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> __m512 {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { _mm512_cvtepi32_ps(_mm512_sub_epi32(self.widen(from), _mm512_set1_epi32(less))) }
    }

    #[inline(always)]
    fn add(self, a: __m512i, b: __m512i) -> __m512i {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_add_epi32(a, b) }
    }

    #[inline(always)]
    fn to_floats(self, sums: __m512i) -> __m512 {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_cvtepi32_ps(sums) }
    }

    #[inline(always)]
    fn round(self, x: __m512) -> __m512i {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_cvtps_epi32(x) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8, sums: [__m512i; 4], count: usize, limits: &Limits) {
        // SAFETY: the token proves the features, the caller guarantees the pixels.
        unsafe {
            let bytes = pack(sums, limits);
            // Without masks, which take some CPUs several times as long.
            let half = _mm512_castsi512_si256(bytes);
            match count {
                1 => _mm_storeu_si128(to.cast(), _mm512_castsi512_si128(bytes)),
                2 => _mm256_storeu_si256(to.cast(), half),
                3 => {
                    _mm256_storeu_si256(to.cast(), half);
                    _mm_storeu_si128(to.add(2 * LANES).cast(), _mm512_extracti32x4_epi32::<2>(bytes));
                }
                _ => _mm512_storeu_si512(to.cast(), bytes),
            }
        }
    }

    #[inline(always)]
    unsafe fn widen(self, from: *const u8) -> __m512i {
        // SAFETY: the token proves the feature, the caller guarantees sixteen bytes.
        unsafe { _mm512_cvtepu8_epi32(_mm_loadu_si128(from.cast())) }
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
/// The CPU must have AVX-512BW.
#[inline(always)]
unsafe fn split<const VNNI: bool>(words: __m512i) -> [__m512i; 2] {
    // SAFETY: guaranteed by the caller.
    unsafe {
        if VNNI {
            return [words; 2];
        }
        [_mm512_and_si512(words, _mm512_set1_epi16(0xFF)), _mm512_srli_epi16::<8>(words)]
    }
}

/// The bytes of four pixels. Packing saturates, to 16 bits and then to a byte.
///
/// # Safety
/// The CPU must have AVX-512BW.
#[inline(always)]
unsafe fn pack([a, b, c, d]: [__m512i; 4], limits: &Limits) -> __m512i {
    // SAFETY: guaranteed by the caller.
    unsafe {
        let zero = _mm512_loadu_si512(limits.zero.as_ptr().cast());
        let ab = _mm512_adds_epi16(_mm512_packs_epi32(a, b), zero);
        let cd = _mm512_adds_epi16(_mm512_packs_epi32(c, d), zero);
        // Each quarter of the register has a quarter of every pixel.
        let pixels = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        let bytes = _mm512_permutexvar_epi32(pixels, _mm512_packus_epi16(ab, cd));
        let least = _mm512_loadu_si512(limits.least.as_ptr().cast());
        _mm512_min_epu8(_mm512_max_epu8(bytes, least), _mm512_loadu_si512(limits.most.as_ptr().cast()))
    }
}

const _: () = assert!(LANES == 16, "a register of sums has sixteen lanes");
