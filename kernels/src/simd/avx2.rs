//! Two registers of eight lanes, with FMA (Haswell, Zen and later).

use std::arch::x86_64::*;

use super::{BIAS, Kernel, LANES, MANTISSA, ROOT_OF_HALF, Simd};
use graphc_program::RegisterClass;

use crate::element::Bf16;

/// Proof that the CPU has AVX2 and FMA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Avx2(());

impl Avx2 {
    /// The proof, if the CPU and the operating system support these.
    pub(crate) fn new() -> Option<Self> {
        detected().then_some(Avx2(()))
    }
}

/// Proof that the CPU also has AVX-VNNI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AvxVnni(Avx2);

impl AvxVnni {
    /// The proof, if the CPU and the operating system support these.
    pub(crate) fn new() -> Option<Self> {
        Avx2::new().filter(|_| is_x86_feature_detected!("avxvnni")).map(AvxVnni)
    }

    /// The proof without AVX-VNNI.
    pub(crate) fn avx2(self) -> Avx2 {
        self.0
    }
}

/// Runs a kernel, compiled for these instructions.
pub(crate) fn run<K: Kernel>(token: Avx2, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(token, kernel) }
}

entry!(entry, detected, Avx2, "avx" "avx2" "fma");

impl Simd for Avx2 {
    type V = [__m256; 2];
    type Pairs = [__m256i; 2];

    const CLASS: RegisterClass = RegisterClass::R16x8;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_set1_ps(x); 2] }
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe { [_mm256_loadu_ps(from), _mm256_loadu_ps(from.add(8))] }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe {
            _mm256_storeu_ps(to, value[0]);
            _mm256_storeu_ps(to.add(8), value[1]);
        }
    }

    #[inline(always)]
    fn prefetch(self, address: *const f32) {
        // SAFETY: a prefetch of any address is allowed.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(address.cast()) }
    }

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_add_ps(a[0], b[0]), _mm256_add_ps(a[1], b[1])] }
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_mul_ps(a[0], b[0]), _mm256_mul_ps(a[1], b[1])] }
    }

    #[inline(always)]
    fn div(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_div_ps(a[0], b[0]), _mm256_div_ps(a[1], b[1])] }
    }

    #[inline(always)]
    fn sqrt(self, a: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_sqrt_ps(a[0]), _mm256_sqrt_ps(a[1])] }
    }

    #[inline(always)]
    fn round(self, a: Self::V) -> Self::V {
        const MODE: i32 = _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC;
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_round_ps::<MODE>(a[0]), _mm256_round_ps::<MODE>(a[1])] }
    }

    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_fmadd_ps(a[0], b[0], c[0]), _mm256_fmadd_ps(a[1], b[1], c[1])] }
    }

    #[inline(always)]
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_fmsub_ps(a[0], b[0], product[0]), _mm256_fmsub_ps(a[1], b[1], product[1])] }
    }

    #[inline(always)]
    fn shuffle(self, x: Self::V, from: &[u32; LANES]) -> Self::V {
        // SAFETY: the token proves the feature; there are sixteen indices, of which the lowest three bits count.
        unsafe {
            let low = _mm256_loadu_si256(from.as_ptr().cast());
            let high = _mm256_loadu_si256(from.as_ptr().add(8).cast());
            [_mm256_permutevar8x32_ps(x[0], low), _mm256_permutevar8x32_ps(x[1], high)]
        }
    }

    #[inline(always)]
    fn scale(self, x: Self::V, n: Self::V) -> Self::V {
        [scale_half(x[0], n[0]), scale_half(x[1], n[1])]
    }

    #[inline(always)]
    fn split(self, x: Self::V) -> [Self::V; 2] {
        let ([m0, n0], [m1, n1]) = (split_half(x[0]), split_half(x[1]));
        [[m0, m1], [n0, n1]]
    }

    #[inline(always)]
    fn abs(self, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_andnot_ps(_mm256_set1_ps(-0.0), x[0]), _mm256_andnot_ps(_mm256_set1_ps(-0.0), x[1])] }
    }

    #[inline(always)]
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            let bit = _mm256_set1_ps(-0.0);
            let [a, b] = [_mm256_andnot_ps(bit, x[0]), _mm256_andnot_ps(bit, x[1])];
            [_mm256_or_ps(a, _mm256_and_ps(bit, sign[0])), _mm256_or_ps(b, _mm256_and_ps(bit, sign[1]))]
        }
    }

    // `max` and `min` return their second operand where either is NaN or both are zero.

    #[inline(always)]
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_max_ps(least[0], x[0]), _mm256_max_ps(least[1], x[1])] }
    }

    #[inline(always)]
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_min_ps(most[0], x[0]), _mm256_min_ps(most[1], x[1])] }
    }

    #[inline(always)]
    fn if_less(self, [a, b]: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            [
                _mm256_blendv_ps(otherwise[0], then[0], _mm256_cmp_ps::<_CMP_LT_OQ>(a[0], b[0])),
                _mm256_blendv_ps(otherwise[1], then[1], _mm256_cmp_ps::<_CMP_LT_OQ>(a[1], b[1])),
            ]
        }
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            [
                _mm256_blendv_ps(_mm256_max_ps(x[0], max[0]), x[0], _mm256_cmp_ps::<_CMP_UNORD_Q>(x[0], x[0])),
                _mm256_blendv_ps(_mm256_max_ps(x[1], max[1]), x[1], _mm256_cmp_ps::<_CMP_UNORD_Q>(x[1], x[1])),
            ]
        }
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            [
                _mm256_blendv_ps(
                    _mm256_mul_ps(x[0], slope[0]),
                    x[0],
                    _mm256_cmp_ps::<_CMP_GT_OQ>(x[0], _mm256_setzero_ps()),
                ),
                _mm256_blendv_ps(
                    _mm256_mul_ps(x[1], slope[1]),
                    x[1],
                    _mm256_cmp_ps::<_CMP_GT_OQ>(x[1], _mm256_setzero_ps()),
                ),
            ]
        }
    }

    #[inline(always)]
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees 32 bytes.
        unsafe {
            let first = _mm256_cvtepu16_epi32(_mm_loadu_si128(from.cast()));
            let second = _mm256_cvtepu16_epi32(_mm_loadu_si128(from.add(8).cast()));
            [_mm256_castsi256_ps(_mm256_slli_epi32::<16>(first)), _mm256_castsi256_ps(_mm256_slli_epi32::<16>(second))]
        }
    }

    #[inline(always)]
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V) {
        // SAFETY: the token proves the feature, the caller guarantees 32 bytes. Packing works on halves of a register.
        unsafe {
            let packed = _mm256_packus_epi32(upper_half(value[0]), upper_half(value[1]));
            _mm256_storeu_si256(to.cast(), _mm256_permute4x64_epi64::<0b11_01_10_00>(packed));
        }
    }

    #[inline(always)]
    fn splat_pair(self, pair: u32) -> Self::Pairs {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_set1_epi32(pair.cast_signed()); 2] }
    }

    #[inline(always)]
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs {
        // SAFETY: the token proves the feature, the caller guarantees sixteen words.
        unsafe { [_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(8).cast())] }
    }

    #[inline(always)]
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V {
        [mul_add_half(a[0], b[0], sum[0]), mul_add_half(a[1], b[1], sum[1])]
    }
}

/// `x * 2^n`, by two powers that are normal numbers each.
#[inline(always)]
fn scale_half(x: __m256, n: __m256) -> __m256 {
    // SAFETY: called with the token's proof only.
    unsafe {
        let power = |n: __m256i| {
            let biased = _mm256_add_epi32(n, _mm256_set1_epi32(BIAS));
            _mm256_castsi256_ps(_mm256_slli_epi32::<23>(biased))
        };
        let n = _mm256_cvtps_epi32(n);
        let half = _mm256_srai_epi32::<1>(n);
        _mm256_mul_ps(_mm256_mul_ps(x, power(half)), power(_mm256_sub_epi32(n, half)))
    }
}

#[inline(always)]
fn split_half(x: __m256) -> [__m256; 2] {
    // SAFETY: called with the token's proof only.
    unsafe {
        let root = _mm256_set1_epi32(ROOT_OF_HALF);
        let above = _mm256_sub_epi32(_mm256_castps_si256(x), root);
        let mantissa = _mm256_and_si256(above, _mm256_set1_epi32(MANTISSA));
        let exponent = _mm256_srai_epi32::<23>(above);
        [_mm256_castsi256_ps(_mm256_add_epi32(mantissa, root)), _mm256_cvtepi32_ps(exponent)]
    }
}

/// Each lane rounded to `bf16`, as an integer.
#[inline(always)]
fn upper_half(value: __m256) -> __m256i {
    // SAFETY: called only with the token as proof.
    unsafe {
        let bits = _mm256_castps_si256(value);
        let odd = _mm256_and_si256(_mm256_srli_epi32::<16>(bits), _mm256_set1_epi32(1));
        let rounded = _mm256_add_epi32(bits, _mm256_add_epi32(odd, _mm256_set1_epi32(0x7FFF)));
        let quiet = _mm256_castsi256_ps(_mm256_or_si256(bits, _mm256_set1_epi32(0x40_0000)));
        let nan = _mm256_cmp_ps::<_CMP_UNORD_Q>(value, value);
        let chosen = _mm256_blendv_ps(_mm256_castsi256_ps(rounded), quiet, nan);
        _mm256_srli_epi32::<16>(_mm256_castps_si256(chosen))
    }
}

#[inline(always)]
fn mul_add_half(a: __m256i, b: __m256i, sum: __m256) -> __m256 {
    // SAFETY: called only with the token as proof.
    unsafe {
        let upper = _mm256_set1_epi32(!0xFFFF);
        let a2 = _mm256_castsi256_ps(_mm256_and_si256(a, upper));
        let b2 = _mm256_castsi256_ps(_mm256_and_si256(b, upper));
        let a1 = _mm256_castsi256_ps(_mm256_slli_epi32::<16>(a));
        let b1 = _mm256_castsi256_ps(_mm256_slli_epi32::<16>(b));
        _mm256_fmadd_ps(a1, b1, _mm256_fmadd_ps(a2, b2, sum))
    }
}
