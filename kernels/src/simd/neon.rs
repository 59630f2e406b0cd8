//! Four registers of four lanes, with FMA (every 64-bit Arm), optionally with instructions for products of 8-bit integers (Armv8.4:
//! Cortex-A76, Neoverse N1, Apple M1 and later) and for `bf16` (Armv8.6: Neoverse N2 and V1, Cortex-A510 and A710, Apple M2 and later).

use std::arch::{aarch64::*, asm, is_aarch64_feature_detected};

use super::{BIAS, Kernel, LANES, MANTISSA, ROOT_OF_HALF, Simd};
use graphc_program::RegisterClass;

use crate::element::Bf16;

/// Proof that the CPU has NEON; with `BF16`, also FEAT_BF16, FEAT_I8MM and FEAT_DotProd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Neon<const BF16: bool>(());

impl Neon<false> {
    /// The proof, if the CPU and the operating system support it.
    pub(crate) fn new() -> Option<Self> {
        detected().then_some(Neon(()))
    }

    /// The proof, including FEAT_BF16; all processors that have this have FEAT_I8MM and FEAT_DotProd.
    pub(crate) fn with_bf16() -> Option<Neon<true>> {
        NeonDot::new().filter(|_| detected_bf16() && is_aarch64_feature_detected!("i8mm")).map(|_| Neon(()))
    }
}

/// Proof that the CPU also has FEAT_DotProd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NeonDot(Neon<false>);

impl NeonDot {
    /// The proof, if the CPU and the operating system support it.
    pub(crate) fn new() -> Option<Self> {
        Neon::new().filter(|_| is_aarch64_feature_detected!("dotprod")).map(NeonDot)
    }

    /// The proof without FEAT_DotProd.
    pub(crate) fn neon(self) -> Neon<false> {
        self.0
    }
}

impl Neon<true> {
    /// The proof without FEAT_BF16.
    pub(crate) fn without_bf16(self) -> Neon<false> {
        Neon(())
    }
}

/// Runs a kernel, compiled for these instructions.
pub(crate) fn run<K: Kernel>(token: Neon<false>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry` were detected.
    unsafe { entry(token, kernel) }
}

entry!(entry, detected, Neon<false>, "neon");

/// Like [`run`], with the instructions for `bf16`.
pub(crate) fn run_bf16<K: Kernel>(token: Neon<true>, kernel: K) {
    // SAFETY: the token exists only if all features of `entry_bf16` were detected.
    unsafe { entry_bf16(token, kernel) }
}

entry!(entry_bf16, detected_bf16, Neon<true>, "neon" "bf16");

/// The lanes of a register.
const QUARTER: usize = LANES / 4;

impl<const BF16: bool> Simd for Neon<BF16> {
    type V = [float32x4_t; 4];
    type Pairs = [uint32x4_t; 4];

    const CLASS: RegisterClass = RegisterClass::R32x4;

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { [vdupq_n_f32(x); 4] }
    }

    #[inline(always)]
    unsafe fn load(self, from: *const f32) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe { each!(i => vld1q_f32(from.add(i * QUARTER))) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut f32, value: Self::V) {
        // SAFETY: the token proves the feature, the caller guarantees sixteen floats.
        unsafe {
            each!(i => vst1q_f32(to.add(i * QUARTER), value[i]));
        }
    }

    #[inline(always)]
    fn prefetch(self, address: *const f32) {
        // SAFETY: a prefetch of any address is allowed.
        unsafe { asm!("prfm pldl1keep, [{}]", in(reg) address, options(nostack, preserves_flags, readonly)) }
    }

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vaddq_f32(a[i], b[i])) }
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vmulq_f32(a[i], b[i])) }
    }

    #[inline(always)]
    fn div(self, a: Self::V, b: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vdivq_f32(a[i], b[i])) }
    }

    #[inline(always)]
    fn sqrt(self, a: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vsqrtq_f32(a[i])) }
    }

    #[inline(always)]
    fn round(self, a: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vrndnq_f32(a[i])) }
    }

    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vfmaq_f32(c[i], a[i], b[i])) }
    }

    #[inline(always)]
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vfmaq_f32(vnegq_f32(product[i]), a[i], b[i])) }
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
        // SAFETY: the token proves the feature; there are sixteen indices.
        unsafe { each!(i => shuffle_quarter([x[i & 2], x[i | 1]], vld1q_u32(from.as_ptr().add(i * QUARTER)))) }
    }

    #[inline(always)]
    fn abs(self, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vabsq_f32(x[i])) }
    }

    #[inline(always)]
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            let bit = vdupq_n_u32(1 << 31);
            each!(i => vbslq_f32(bit, sign[i], x[i]))
        }
    }

    // The instructions for maxima give NaN where either operand is one, and order zeros by their signs: comparisons do
    // neither.

    #[inline(always)]
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vbslq_f32(vcltq_f32(x[i], least[i]), least[i], x[i])) }
    }

    #[inline(always)]
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vbslq_f32(vcgtq_f32(x[i], most[i]), most[i], x[i])) }
    }

    #[inline(always)]
    fn if_less(self, [a, b]: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vbslq_f32(vcltq_f32(a[i], b[i]), then[i], otherwise[i])) }
    }

    #[inline(always)]
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe {
            each!(i => {
                let larger = vcgtq_f32(x[i], max[i]);
                let number = vceqq_f32(x[i], x[i]);
                vbslq_f32(vornq_u32(larger, number), x[i], max[i])
            })
        }
    }

    #[inline(always)]
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V {
        // SAFETY: the token proves the feature.
        unsafe { each!(i => vbslq_f32(vcgtzq_f32(x[i]), x[i], vmulq_f32(x[i], slope[i]))) }
    }

    #[inline(always)]
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V {
        // SAFETY: the token proves the feature, the caller guarantees 32 bytes.
        unsafe { each!(i => vreinterpretq_f32_u32(vshll_n_u16::<16>(vld1_u16(from.add(i * QUARTER).cast())))) }
    }

    #[inline(always)]
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V) {
        // SAFETY: the token proves the features, the caller guarantees 32 bytes.
        unsafe {
            let [first, second] = if BF16 {
                [convert([value[0], value[1]]), convert([value[2], value[3]])]
            } else {
                let upper = each!(i => vmovn_u32(upper_half(value[i])));
                [vcombine_u16(upper[0], upper[1]), vcombine_u16(upper[2], upper[3])]
            };
            vst1q_u16(to.cast(), first);
            vst1q_u16(to.add(2 * QUARTER).cast(), second);
        }
    }

    #[inline(always)]
    fn splat_pair(self, pair: u32) -> Self::Pairs {
        // SAFETY: the token proves the feature.
        unsafe { [vdupq_n_u32(pair); 4] }
    }

    #[inline(always)]
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs {
        // SAFETY: the token proves the feature, the caller guarantees sixteen words.
        unsafe { each!(i => vld1q_u32(from.add(i * QUARTER))) }
    }

    #[inline(always)]
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V {
        if BF16 {
            // SAFETY: the token proves the feature.
            return unsafe { each!(i => dot_quarter(a[i], b[i], sum[i])) };
        }
        each!(i => mul_add_quarter(a[i], b[i], sum[i]))
    }
}

/// `x * 2^n`, by two powers that are normal numbers each.
#[inline(always)]
fn scale_quarter(x: float32x4_t, n: float32x4_t) -> float32x4_t {
    // SAFETY: called only with the token as proof.
    unsafe {
        let n = vcvtnq_s32_f32(n);
        let half = vshrq_n_s32::<1>(n);
        vmulq_f32(vmulq_f32(x, power_of_two(half)), power_of_two(vsubq_s32(n, half)))
    }
}

#[inline(always)]
fn power_of_two(n: int32x4_t) -> float32x4_t {
    // SAFETY: called only with the token as proof.
    unsafe { vreinterpretq_f32_s32(vshlq_n_s32::<23>(vaddq_s32(n, vdupq_n_s32(BIAS)))) }
}

#[inline(always)]
fn split_quarter(x: float32x4_t) -> [float32x4_t; 2] {
    // SAFETY: called only with the token as proof.
    unsafe {
        let root = vdupq_n_s32(ROOT_OF_HALF);
        let above = vsubq_s32(vreinterpretq_s32_f32(x), root);
        let mantissa = vandq_s32(above, vdupq_n_s32(MANTISSA));
        let exponent = vshrq_n_s32::<23>(above);
        [vreinterpretq_f32_s32(vaddq_s32(mantissa, root)), vcvtq_f32_s32(exponent)]
    }
}

/// The lanes of half a vector that four indices name, by their bytes; the lowest three bits of an index count.
#[inline(always)]
fn shuffle_quarter(half: [float32x4_t; 2], from: uint32x4_t) -> float32x4_t {
    // SAFETY: called only with the token as proof.
    unsafe {
        let lane = vandq_u32(from, vdupq_n_u32(7));
        // Four bytes of four times the lane, and then 0, 1, 2, 3.
        let bytes = vmlaq_u32(vdupq_n_u32(0x0302_0100), lane, vdupq_n_u32(0x0404_0404));
        let table = uint8x16x2_t(vreinterpretq_u8_f32(half[0]), vreinterpretq_u8_f32(half[1]));
        vreinterpretq_f32_u8(vqtbl2q_u8(table, vreinterpretq_u8_u32(bytes)))
    }
}

/// Each lane rounded to `bf16`, as an integer.
#[inline(always)]
fn upper_half(value: float32x4_t) -> uint32x4_t {
    // SAFETY: called only with the token as proof.
    unsafe {
        let bits = vreinterpretq_u32_f32(value);
        let odd = vandq_u32(vshrq_n_u32::<16>(bits), vdupq_n_u32(1));
        let rounded = vaddq_u32(bits, vaddq_u32(odd, vdupq_n_u32(0x7FFF)));
        let quiet = vorrq_u32(bits, vdupq_n_u32(0x40_0000));
        vshrq_n_u32::<16>(vbslq_u32(vceqq_f32(value, value), rounded, quiet))
    }
}

#[inline(always)]
fn mul_add_quarter(a: uint32x4_t, b: uint32x4_t, sum: float32x4_t) -> float32x4_t {
    // SAFETY: called only with the token as proof.
    unsafe {
        let upper = vdupq_n_u32(!0xFFFF);
        let a2 = vreinterpretq_f32_u32(vandq_u32(a, upper));
        let b2 = vreinterpretq_f32_u32(vandq_u32(b, upper));
        let a1 = vreinterpretq_f32_u32(vshlq_n_u32::<16>(a));
        let b1 = vreinterpretq_f32_u32(vshlq_n_u32::<16>(b));
        vfmaq_f32(vfmaq_f32(sum, a2, b2), a1, b1)
    }
}

// The standard library has no functions for these instructions.

/// # Safety
/// The CPU must have FEAT_BF16.
#[inline(always)]
unsafe fn dot_quarter(a: uint32x4_t, b: uint32x4_t, mut sum: float32x4_t) -> float32x4_t {
    // SAFETY: guaranteed by the caller; it touches registers alone.
    unsafe {
        asm!(
            "bfdot {sum:v}.4s, {a:v}.8h, {b:v}.8h",
            sum = inout(vreg) sum, a = in(vreg) a, b = in(vreg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    sum
}

/// Eight lanes rounded to `bf16`.
///
/// # Safety
/// The CPU must have FEAT_BF16.
#[inline(always)]
unsafe fn convert([first, second]: [float32x4_t; 2]) -> uint16x8_t {
    let both: uint16x8_t;
    // SAFETY: guaranteed by the caller; it touches registers alone.
    unsafe {
        asm!(
            "bfcvtn {both:v}.4h, {first:v}.4s",
            "bfcvtn2 {both:v}.8h, {second:v}.4s",
            both = out(vreg) both, first = in(vreg) first, second = in(vreg) second,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    both
}
