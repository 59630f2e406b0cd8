//! One register of sixteen lanes (Skylake-X, Zen 4 and later), optionally with instructions for `bf16` (Cooper Lake,
//! Zen 4 and later).

use std::arch::x86_64::*;

use super::{Kernel, LANES, MANTISSA, ROOT_OF_HALF, Simd};
use graphc_program::RegisterClass;

use crate::element::Bf16;

/// Proof that the CPU has AVX-512F, AVX-512BW, AVX2 and FMA; with `BF16`, also AVX512-BF16 and AVX512-VNNI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Avx512<const BF16: bool>(());

impl Avx512<false> {
    /// The proof, if the CPU and the operating system support these.
    pub(crate) fn new() -> Option<Self> {
        // For integers; only the first processors with AVX-512F lack it.
        (detected() && is_x86_feature_detected!("avx512bw")).then_some(Avx512(()))
    }

    /// The proof, including AVX512-BF16; all processors that have this have AVX512-VNNI.
    pub(crate) fn with_bf16() -> Option<Avx512<true>> {
        Avx512Vnni::new().filter(|_| detected_bf16()).map(|_| Avx512(()))
    }
}

/// Proof that the CPU also has AVX512-VNNI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Avx512Vnni(Avx512<false>);

impl Avx512Vnni {
    /// The proof, if the CPU and the operating system support these.
    pub(crate) fn new() -> Option<Self> {
        Avx512::new().filter(|_| is_x86_feature_detected!("avx512vnni")).map(Avx512Vnni)
    }

    /// The proof without AVX512-VNNI.
    pub(crate) fn avx512(self) -> Avx512<false> {
        self.0
    }
}

impl Avx512<true> {
    /// The proof without AVX512-BF16.
    pub(crate) fn without_bf16(self) -> Avx512<false> {
        Avx512(())
    }

    /// The proof of AVX512-VNNI.
    #[cfg(feature = "int8")]
    pub(crate) fn vnni(self) -> Avx512Vnni {
        Avx512Vnni(self.without_bf16())
    }
}

/// Runs a kernel, compiled for these instructions.
pub(crate) fn run<K: Kernel>(token: Avx512<false>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(token, kernel) }
}

entry!(entry, detected, Avx512<false>, "avx" "avx2" "fma" "avx512f");

/// Like [`run`], with the instructions for `bf16`.
pub(crate) fn run_bf16<K: Kernel>(token: Avx512<true>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_bf16` were detected.
    unsafe { entry_bf16(token, kernel) }
}

// For the compiler, `avx512bf16` implies `avx512bw`.
entry!(entry_bf16, detected_bf16, Avx512<true>, "avx" "avx2" "fma" "avx512f" "avx512bw" "avx512bf16");

impl<const BF16: bool> Simd for Avx512<BF16> {
    type V = __m512;
    type Pairs = __m512i;

    const CLASS: RegisterClass = RegisterClass::R32x16;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_set1_ps(x) }
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe { _mm512_loadu_ps(from) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe { _mm512_storeu_ps(to, value) }
    }

    #[inline(always)]
    fn prefetch(self, address: *const f32) {
        // SAFETY: a prefetch of any address is allowed.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(address.cast()) }
    }

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_add_ps(a, b) }
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_mul_ps(a, b) }
    }

    #[inline(always)]
    fn div(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_div_ps(a, b) }
    }

    #[inline(always)]
    fn sqrt(self, a: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_sqrt_ps(a) }
    }

    #[inline(always)]
    fn round(self, a: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_roundscale_ps::<{ _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC }>(a) }
    }

    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_fmadd_ps(a, b, c) }
    }

    #[inline(always)]
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_fmsub_ps(a, b, product) }
    }

    #[inline(always)]
    fn scale(self, x: Self::V, n: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_scalef_ps(x, n) }
    }

    #[inline(always)]
    fn split(self, x: Self::V) -> [Self::V; 2] {
        // SAFETY: the token proves the feature.
        unsafe {
            let root = _mm512_set1_epi32(ROOT_OF_HALF);
            let above = _mm512_sub_epi32(_mm512_castps_si512(x), root);
            let mantissa = _mm512_and_si512(above, _mm512_set1_epi32(MANTISSA));
            let exponent = _mm512_srai_epi32::<23>(above);
            [_mm512_castsi512_ps(_mm512_add_epi32(mantissa, root)), _mm512_cvtepi32_ps(exponent)]
        }
    }

    #[inline(always)]
    fn shuffle(self, x: Self::V, from: &[u32; LANES]) -> Self::V {
        // SAFETY: the token proves the feature; there are sixteen indices.
        unsafe { _mm512_permutexvar_ps(_mm512_loadu_si512(from.as_ptr().cast()), x) }
    }

    #[inline(always)]
    fn abs(self, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_abs_ps(x) }
    }

    #[inline(always)]
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            let (x, sign) = (_mm512_castps_si512(x), _mm512_castps_si512(sign));
            // The bits of the second where those of the first are set, else of the third.
            _mm512_castsi512_ps(_mm512_ternarylogic_epi32::<0b1100_1010>(_mm512_set1_epi32(i32::MIN), sign, x))
        }
    }

    // `max` and `min` return their second operand where either is NaN or both are zero.

    #[inline(always)]
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_max_ps(least, x) }
    }

    #[inline(always)]
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_min_ps(most, x) }
    }

    #[inline(always)]
    fn if_less(self, [a, b]: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_mask_mov_ps(otherwise, _mm512_cmp_ps_mask::<_CMP_LT_OQ>(a, b), then) }
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_mask_mov_ps(_mm512_max_ps(x, max), _mm512_cmp_ps_mask::<_CMP_UNORD_Q>(x, x), x) }
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_mask_mul_ps(x, _mm512_cmp_ps_mask::<_CMP_NGT_UQ>(x, _mm512_setzero_ps()), x, slope) }
    }

    #[inline(always)]
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees 32 bytes.
        unsafe {
            let halves = _mm512_cvtepu16_epi32(_mm256_loadu_si256(from.cast()));
            _mm512_castsi512_ps(_mm512_slli_epi32::<16>(halves))
        }
    }

    #[inline(always)]
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V) {
        // SAFETY: the token proves the features, the caller guarantees 32 bytes.
        unsafe {
            if BF16 {
                to.cast::<__m256bh>().write_unaligned(_mm512_cvtneps_pbh(value));
                return;
            }
            let bits = _mm512_castps_si512(value);
            let odd = _mm512_and_si512(_mm512_srli_epi32::<16>(bits), _mm512_set1_epi32(1));
            let rounded = _mm512_add_epi32(bits, _mm512_add_epi32(odd, _mm512_set1_epi32(0x7FFF)));
            let quiet = _mm512_or_si512(bits, _mm512_set1_epi32(0x40_0000));
            let nan = _mm512_cmp_ps_mask::<_CMP_UNORD_Q>(value, value);
            let upper = _mm512_srli_epi32::<16>(_mm512_mask_mov_epi32(rounded, nan, quiet));
            _mm256_storeu_si256(to.cast(), _mm512_cvtepi32_epi16(upper));
        }
    }

    #[inline(always)]
    fn splat_pair(self, pair: u32) -> Self::Pairs {
        // SAFETY: the token proves the feature.
        unsafe { _mm512_set1_epi32(pair.cast_signed()) }
    }

    #[inline(always)]
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs {
        // SAFETY: the token proves the feature, the caller guarantees sixteen words.
        unsafe { _mm512_loadu_si512(from.cast()) }
    }

    #[inline(always)]
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V {
        // SAFETY: the token proves the features; both types are 64 bytes.
        unsafe {
            if BF16 {
                return _mm512_dpbf16_ps(
                    sum,
                    std::mem::transmute::<__m512i, __m512bh>(a),
                    std::mem::transmute::<__m512i, __m512bh>(b),
                );
            }
            let upper = _mm512_set1_epi32(!0xFFFF);
            let a2 = _mm512_castsi512_ps(_mm512_and_si512(a, upper));
            let b2 = _mm512_castsi512_ps(_mm512_and_si512(b, upper));
            let a1 = _mm512_castsi512_ps(_mm512_slli_epi32::<16>(a));
            let b1 = _mm512_castsi512_ps(_mm512_slli_epi32::<16>(b));
            _mm512_fmadd_ps(a1, b1, _mm512_fmadd_ps(a2, b2, sum))
        }
    }
}
