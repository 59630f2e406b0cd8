//! Functions in double precision that the definitions share.

use std::f64::consts::PI;

/// The distribution function of the normal distribution, `(1 + erf(x / sqrt 2)) / 2`.
///
/// The tail beyond `|x|` is `1/2 - density * (x + x^3 / 3 + x^5 / 15 + ..)`, or, further out, the continued fraction `density /
/// (x + 1 / (x + 2 / (x + 3 / ..)))`.
pub(super) fn normal_cdf(x: f64) -> f64 {
    let size = x.abs();
    let density = (-0.5 * x * x).exp() / (2.0 * PI).sqrt();
    let tail = if size < 2.0 {
        let terms = (1..50).scan(size, |next, n| {
            let term = *next;
            *next *= x * x / f64::from(2 * n + 1);
            Some(term)
        });
        0.5 - density * terms.sum::<f64>()
    } else {
        density / (1..200).rev().fold(size, |below, n| size + f64::from(n) / below)
    };
    if x < 0.0 { tail } else { 1.0 - tail }
}

/// The error function, `2 / sqrt(pi) * (x - x^3 / 3 + x^5 / 10 - ..)`, or, further out, by the normal distribution.
pub(super) fn erf(x: f64) -> f64 {
    if x.abs() > 1.0 {
        let tail = normal_cdf(-x.abs() * 2f64.sqrt());
        return (1.0 - 2.0 * tail).copysign(x);
    }
    let terms = (1..40).scan(x, |power, n| {
        let term = *power / f64::from(2 * n - 1);
        *power *= -x * x / f64::from(n);
        Some(term)
    });
    (2.0 / PI.sqrt() * terms.sum::<f64>()).copysign(x)
}

/// `torch.pow`, which differs from C's for -0 and negative infinity: the exponents 1/2 and -1/2 are square roots.
pub(super) fn power(x: f64, exponent: f64) -> f64 {
    if exponent == 0.5 {
        x.sqrt()
    } else if exponent == -0.5 {
        1.0 / x.sqrt()
    } else {
        x.powf(exponent)
    }
}

/// `x`, limited to the range from `least` to `most`; `most` if `least` is above it. NaN and -0.0 are unchanged.
pub(super) fn clamp(x: f64, least: f64, most: f64) -> f64 {
    let x = if x < least { least } else { x };
    if x > most { most } else { x }
}

/// `x` if it is positive, else `factor * (e^(x / divisor) - 1)`.
pub(super) fn elu(x: f64, [factor, divisor]: [f64; 2]) -> f64 {
    if x > 0.0 { x } else { factor * (x / divisor).exp_m1() }
}

/// `ln(1 + e^x)`.
pub(super) fn softplus(x: f64) -> f64 {
    (if x < 0.0 { 0.0 } else { x }) + (-x.abs()).exp().ln_1p()
}

/// `1 / (1 + e^-x)`.
pub(super) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of tables.
    #[test]
    fn normal_distribution() {
        let table = [
            (0.0, 0.5),
            (0.5, 0.691_462_461_274_013_1),
            (-0.5, 0.308_537_538_725_986_9),
            (-1.0, 0.158_655_253_931_457_05),
            (-2.0, 0.022_750_131_948_179_21),
            (-3.9, 4.809_634_401_760_274e-5),
            (-4.0, 3.167_124_183_311_992e-5),
            (3.9, 0.999_951_903_655_982_4),
            (-8.0, 6.220_960_574_271_786e-16),
            (-14.0, 7.793_536_819_192_798e-45),
            (f64::INFINITY, 1.0),
            (f64::NEG_INFINITY, 0.0),
        ];
        for (x, expected) in table {
            let found = normal_cdf(x);
            assert!((found - expected).abs() <= 2e-14 * expected, "{x}: {found} for {expected}");
        }
    }

    #[test]
    fn powers_as_pytorch() {
        assert!(power(f64::NEG_INFINITY, 0.5).is_nan());
        assert_eq!(power(-0.0, 0.5).to_bits(), (-0.0f64).to_bits());
        assert_eq!(power(-0.0, -0.5), f64::NEG_INFINITY);
        assert_eq!(power(-8.0, 3.0), -512.0);
        assert!(power(-8.0, 1.5).is_nan());
        assert_eq!(power(f64::NAN, 0.0), 1.0);
    }
}
