//! Two registers of eight lanes, with FMA (Haswell, Zen and later).

use std::arch::x86_64::*;

use super::{Kernel, Simd};

/// Proof that the CPU has AVX2 and FMA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Avx2(());

impl Avx2 {
    /// The proof, if the CPU and the operating system have what it takes.
    pub(crate) fn new() -> Option<Self> {
        (is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma")).then_some(Avx2(()))
    }
}

/// Runs a kernel, compiled for these instructions.
pub(crate) fn run<K: Kernel>(token: Avx2, kernel: K) {
    // SAFETY: the token exists only if the CPU has every feature in the list on `entry`.
    unsafe { entry(token, kernel) }
}

/// # Safety
/// The CPU must have the features in the list.
#[target_feature(enable = "avx,avx2,fma")]
unsafe fn entry<K: Kernel>(token: Avx2, kernel: K) {
    kernel.run(token);
}

impl Simd for Avx2 {
    type V = [__m256; 2];

    const REGISTERS: usize = 8;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_set1_ps(x); 2] }
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the token proves the feature, the caller vouches for sixteen floats.
        unsafe { [_mm256_loadu_ps(from), _mm256_loadu_ps(from.add(8))] }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the token proves the feature, the caller vouches for sixteen floats.
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
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_fmadd_ps(a[0], b[0], c[0]), _mm256_fmadd_ps(a[1], b[1], c[1])] }
    }

    // `max` returns its second operand where either is NaN or both are zero.

    #[inline(always)]
    fn relu(self, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [_mm256_max_ps(_mm256_setzero_ps(), x[0]), _mm256_max_ps(_mm256_setzero_ps(), x[1])] }
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
}
