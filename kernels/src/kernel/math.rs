//! Elementary functions of vectors: exponential, logarithm, power, logistic function, hyperbolic tangent, normal distribution.
//!
//! Each reduces its argument to a small range, on which it is a polynomial or a rational function with minimal relative error.
//! Errors are below 4 units in the last place. NaN, infinities, zeros and subnormal numbers give the mathematical result.
//! There are no branches, so the time does not depend on the numbers.

use crate::simd::Simd;

/// `ln 2` in two parts. Products of the first with integers up to 2^15 are exact.
const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];

/// Adding and subtracting it rounds to an integer.
const SHIFT: f32 = 12_582_912.0;

/// The sum of `coefficients[i] * x^i`, from the last one down.
#[inline(always)]
pub(crate) fn polynomial<S: Simd, const N: usize>(simd: S, x: S::V, coefficients: [f32; N]) -> S::V {
    let mut sum = simd.splat(coefficients[N - 1]);
    // By index, and not by an iterator: this unrolls.
    for at in 1..N {
        sum = simd.mul_add(sum, x, simd.splat(coefficients[N - 1 - at]));
    }
    sum
}

/// `-x`.
#[inline(always)]
pub(crate) fn negate<S: Simd>(simd: S, x: S::V) -> S::V {
    simd.mul(x, simd.splat(-1.0))
}

/// `a - b`.
#[inline(always)]
pub(crate) fn subtract<S: Simd>(simd: S, a: S::V, b: S::V) -> S::V {
    simd.add(a, negate(simd, b))
}

/// `n` and `r` with `x = n ln 2 + r`: the nearest integer `n`, and so `|r| <= ln 2 / 2`.
#[inline(always)]
fn reduce<S: Simd>(simd: S, x: S::V) -> [S::V; 2] {
    let shifted = simd.mul_add(x, simd.splat(std::f32::consts::LOG2_E), simd.splat(SHIFT));
    let n = simd.add(shifted, simd.splat(-SHIFT));
    let r = simd.mul_add(n, simd.splat(-LN_2[0]), x);
    [n, simd.mul_add(n, simd.splat(-LN_2[1]), r)]
}

/// `e^r - 1` for `|r|` up to 0.38: `r + r^2 p(r)` for a polynomial `p`, whose halves do not wait for each other.
#[inline(always)]
fn exp_m1_near_zero<S: Simd>(simd: S, r: S::V) -> S::V {
    const TERMS: [f32; 5] = [0.499_999_97, 0.166_664_88, 0.041_667_435, 0.008_373_223, 0.001_388_124_8];
    let square = simd.mul(r, r);
    let first = simd.mul_add(simd.splat(TERMS[1]), r, simd.splat(TERMS[0]));
    let last = simd.mul_add(simd.splat(TERMS[3]), r, simd.splat(TERMS[2]));
    let last = simd.mul_add(simd.splat(TERMS[4]), square, last);
    simd.mul_add(simd.mul_add(last, square, first), square, r)
}

/// `x`, limited to a range beyond which `e^x` is 0 or infinite.
#[inline(always)]
fn in_range<S: Simd>(simd: S, x: S::V) -> S::V {
    simd.at_most(simd.splat(100.0), not_below(simd, x))
}

/// `x`, or a number below which `e^x` is 0.
#[inline(always)]
fn not_below<S: Simd>(simd: S, x: S::V) -> S::V {
    simd.at_least(simd.splat(-110.0), x)
}

/// `e^x`.
#[inline(always)]
pub(crate) fn exp<S: Simd>(simd: S, x: S::V) -> S::V {
    exp_in_range(simd, in_range(simd, x))
}

/// `e^-|x|`.
#[inline(always)]
fn exp_of_negative<S: Simd>(simd: S, x: S::V) -> S::V {
    exp_in_range(simd, not_below(simd, negate(simd, simd.abs(x))))
}

/// `e^x` for an `x` that is [`in_range`].
#[inline(always)]
fn exp_in_range<S: Simd>(simd: S, x: S::V) -> S::V {
    let [n, r] = reduce(simd, x);
    simd.scale(simd.add(exp_m1_near_zero(simd, r), simd.splat(1.0)), n)
}

/// `e^(x + low)` for an `x` that is [`in_range`], and a `low` up to 0.03.
#[inline(always)]
fn exp_of_sum<S: Simd>(simd: S, x: S::V, low: S::V) -> S::V {
    let [n, r] = reduce(simd, x);
    let q = exp_m1_near_zero(simd, simd.add(r, low));
    simd.scale(simd.add(q, simd.splat(1.0)), n)
}

/// `e^x - 1` for `x` up to 100.
///
/// `2^n * (q + (1 - 2^-n))`: the inner difference is exact unless the result rounds to -1.
#[inline(always)]
pub(crate) fn exp_m1<S: Simd>(simd: S, x: S::V) -> S::V {
    let one = simd.splat(1.0);
    let [n, r] = reduce(simd, simd.at_least(simd.splat(-30.0), x));
    let q = exp_m1_near_zero(simd, r);
    let missing = subtract(simd, one, simd.scale(one, negate(simd, n)));
    simd.with_sign(simd.scale(simd.add(q, missing), n), x)
}

/// `(2 artanh(s) - 2 s) / s^3` for `|s|` up to 1/3.
#[inline(always)]
fn artanh_tail<S: Simd>(simd: S, s: S::V) -> S::V {
    polynomial(simd, simd.mul(s, s), [0.666_666_75, 0.399_988_77, 0.286_168_87, 0.214_276_42, 0.243_01])
}

/// `ln(1 + x) = 2 artanh(x / (2 + x))`, for `x` from 0 to 1.
#[inline(always)]
fn ln_1p<S: Simd>(simd: S, x: S::V) -> S::V {
    let s = simd.div(x, simd.add(x, simd.splat(2.0)));
    let cube = simd.mul(s, simd.mul(s, s));
    simd.mul_add(artanh_tail(simd, s), cube, simd.add(s, s))
}

/// As [`Simd::split`], but for subnormal numbers as well.
#[inline(always)]
fn split<S: Simd>(simd: S, x: S::V) -> [S::V; 2] {
    let is_small = [x, simd.splat(f32::MIN_POSITIVE)];
    let large = simd.if_less(is_small, simd.mul(x, simd.splat(8_388_608.0)), x);
    let [m, n] = simd.split(large);
    [m, simd.add(n, simd.if_less(is_small, simd.splat(-23.0), simd.splat(0.0)))]
}

/// `ln x`: NaN for negative numbers, negative infinity for zeros.
///
/// `x = m * 2^n`, so `ln x = n ln 2 + 2 artanh((m - 1) / (m + 1))`.
#[inline(always)]
pub(crate) fn ln<S: Simd>(simd: S, x: S::V) -> S::V {
    let [m, n] = split(simd, x);
    let s = simd.div(simd.add(m, simd.splat(-1.0)), simd.add(m, simd.splat(1.0)));
    let cube = simd.mul(s, simd.mul(s, s));
    let tail = simd.mul_add(artanh_tail(simd, s), cube, simd.mul(n, simd.splat(LN_2[1])));
    let head = simd.mul_add(n, simd.splat(LN_2[0]), simd.add(s, s));
    let result = simd.add(head, tail);
    let zero = simd.splat(0.0);
    let not_above = simd.if_less([x, zero], simd.splat(f32::NAN), simd.splat(f32::NEG_INFINITY));
    let result = simd.if_less([zero, x], result, not_above);
    simd.if_less([x, simd.splat(f32::INFINITY)], result, x)
}

/// `1 / (1 + e^-x)`, computed from `e^-|x|`, so that small results keep their relative precision.
#[inline(always)]
pub(crate) fn sigmoid<S: Simd>(simd: S, x: S::V) -> S::V {
    let one = simd.splat(1.0);
    let small = exp_of_negative(simd, x);
    simd.div(simd.if_less([x, simd.splat(0.0)], small, one), simd.add(one, small))
}

/// `tanh x = -t / (2 + t)` for `t = e^(-2 |x|) - 1`, with the sign of `x`.
#[inline(always)]
pub(crate) fn tanh<S: Simd>(simd: S, x: S::V) -> S::V {
    let t = exp_m1(simd, simd.mul(simd.abs(x), simd.splat(-2.0)));
    simd.with_sign(simd.div(t, simd.add(t, simd.splat(2.0))), x)
}

/// `ln(1 + e^-|x|)`.
#[inline(always)]
pub(crate) fn bend<S: Simd>(simd: S, x: S::V) -> S::V {
    ln_1p(simd, exp_of_negative(simd, x))
}

/// The distribution function of the standard normal distribution: `g` for negative `x`, else `1 - g`, where
/// `g = e^(-t^2 / 2) * p((t - 4) / (t + 4))` with `t = |x|` and a polynomial `p`. From 15 on, `g` rounds to 0.
#[inline(always)]
pub(crate) fn normal_cdf<S: Simd>(simd: S, x: S::V) -> S::V {
    const TERMS: [f32; 10] = [
        0.094_410_64,
        -0.170_397_74,
        0.124_379_18,
        -0.071_706_7,
        0.030_865_75,
        -0.008_498_101_5,
        0.000_501_426_64,
        0.000_657_703_7,
        -0.000_166_145_78,
        -6.428_743e-5,
    ];
    /// Adding and subtracting it rounds to a multiple of 2^-8, whose square is exact up to 16.
    const COARSE: f32 = 49_152.0;
    let t = simd.at_most(simd.splat(15.0), simd.abs(x));
    let y = simd.div(simd.add(t, simd.splat(-4.0)), simd.add(t, simd.splat(4.0)));
    let coarse = simd.add(simd.add(t, simd.splat(COARSE)), simd.splat(-COARSE));
    let half = simd.splat(-0.5);
    let rest = simd.mul(subtract(simd, t, coarse), simd.mul(simd.add(t, coarse), half));
    let density = exp_of_sum(simd, in_range(simd, simd.mul(simd.mul(coarse, coarse), half)), rest);
    let small = simd.mul(density, polynomial(simd, y, TERMS));
    simd.if_less([x, simd.splat(0.0)], small, subtract(simd, simd.splat(1.0), small))
}

/// The error function: a polynomial times `x`, or for larger ones `1 - 2 g` with the distribution `g` of `-|x| * sqrt 2`.
#[inline(always)]
pub(crate) fn erf<S: Simd>(simd: S, x: S::V) -> S::V {
    /// `2 / sqrt(pi)` over `1, -3, 10, -42, 216, -1320, 9360`.
    const TERMS: [f32; 7] = [
        std::f32::consts::FRAC_2_SQRT_PI,
        -0.376_126_4,
        0.112_837_92,
        -0.026_866_17,
        0.005_223_977_6,
        -0.000_854_832_7,
        0.000_120_553_33,
    ];
    let size = simd.abs(x);
    let near = simd.mul(x, polynomial(simd, simd.mul(x, x), TERMS));
    let tail = normal_cdf(simd, simd.mul(size, simd.splat(-std::f32::consts::SQRT_2)));
    let far = simd.mul_add(tail, simd.splat(-2.0), simd.splat(1.0));
    simd.if_less([simd.splat(0.65), size], simd.with_sign(far, x), near)
}

/// The largest integer that is no more than `x`.
#[inline(always)]
pub(crate) fn floor<S: Simd>(simd: S, x: S::V) -> S::V {
    let nearest = simd.round(x);
    simd.if_less([x, nearest], simd.add(nearest, simd.splat(-1.0)), nearest)
}

/// The smallest integer that is no less than `x`.
#[inline(always)]
pub(crate) fn ceil<S: Simd>(simd: S, x: S::V) -> S::V {
    let nearest = simd.round(x);
    let next = simd.with_sign(simd.add(nearest, simd.splat(1.0)), x);
    simd.if_less([nearest, x], next, nearest)
}

/// `x^y`, with the special values of C's `pow`.
///
/// `|x|^y = e^(y ln |x|)`. The error of `y ln |x|`, which may be as large as 100, becomes the relative error of the result, so
/// the logarithm is a sum of two numbers.
#[inline(always)]
pub(crate) fn power<S: Simd>(simd: S, x: S::V, y: f32) -> S::V {
    let (zero, one) = (simd.splat(0.0), simd.splat(1.0));
    let size = simd.abs(x);
    let [high, low] = ln_in_two(simd, size);
    // Larger exponents give the same results: 0, 1 or infinity.
    let exponent = simd.splat(y.clamp(-1e10, 1e10));
    let product = simd.mul(high, exponent);
    let rest = simd.mul_add(low, exponent, simd.product_error(high, exponent, product));
    let rest = simd.if_less([simd.abs(product), simd.splat(200.0)], rest, zero);
    let result = exp_of_sum(simd, in_range(simd, product), rest);
    let [at_zero, at_infinity] = if y > 0.0 { [0.0, f32::INFINITY] } else { [f32::INFINITY, 0.0] };
    let result = simd.if_less([zero, size], result, simd.splat(at_zero));
    let result = simd.if_less([size, simd.splat(f32::INFINITY)], result, simd.splat(at_infinity));
    // NaN fails every comparison.
    let result = simd.if_less([simd.splat(-1.0), size], result, x);
    if y == 0.0 {
        one
    } else if y.rem_euclid(2.0) == 1.0 {
        simd.with_sign(result, x)
    } else if y.fract() == 0.0 {
        result
    } else {
        // -0 and negative infinity give the power of their absolute values.
        let below = simd.if_less([x, zero], simd.splat(f32::NAN), result);
        simd.if_less([size, simd.splat(f32::INFINITY)], below, result)
    }
}

/// [`ln`] of a finite positive number, as a sum of two numbers.
///
/// As [`ln`], but with the remainder of the quotient and the rounding errors of the sums.
#[inline(always)]
fn ln_in_two<S: Simd>(simd: S, x: S::V) -> [S::V; 2] {
    let one = simd.splat(1.0);
    let [m, n] = split(simd, x);
    let (above, below) = (simd.add(m, simd.splat(-1.0)), simd.add(m, one));
    let below_rest = subtract(simd, m, simd.add(below, simd.splat(-1.0)));
    let s = simd.div(above, below);
    let product = simd.mul(s, below);
    let remainder = subtract(simd, subtract(simd, above, product), simd.product_error(s, below, product));
    let remainder = subtract(simd, remainder, simd.mul(s, below_rest));
    let s_rest = simd.div(remainder, below);
    let (twice, whole) = (simd.add(s, s), simd.mul(n, simd.splat(LN_2[0])));
    let head = simd.add(whole, twice);
    let rest = subtract(simd, twice, subtract(simd, head, whole));
    let rest = simd.add(rest, simd.mul_add(n, simd.splat(LN_2[1]), simd.add(s_rest, s_rest)));
    let cube = simd.mul(s, simd.mul(s, s));
    let rest = simd.mul_add(artanh_tail(simd, s), cube, rest);
    let high = simd.add(head, rest);
    [high, subtract(simd, rest, subtract(simd, high, head))]
}
