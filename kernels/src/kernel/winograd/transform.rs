//! The one-dimensional transforms of Winograd's minimal filtering F(m, r): `m` outputs of a filter with `r` taps from
//! `n = m + r - 1` inputs, with `n` multiplications.
//!
//! A convolution is a product of polynomials: evaluate at `n` points, multiply pointwise, and interpolate (Toom and
//! Cook). With `f(p)` the product of `p - q` over the other points `q`, and infinity as the last point:
//!
//! * filter: `G[p] = [1, p, p^2, ...] / f(p)`, with the last row `[0, ..., 0, 1]`;
//! * input: row `p` of `B^T` holds the coefficients of the product of `x - q` over the other points `q`, the last row
//!   those of the product over all points;
//! * output: `A^T[k][p] = p^k`, with the last column `[0, ..., 0, 1]`.
//!
//! In two dimensions, each is applied to the columns and then to the rows.
//!
//! Points come in pairs `p` and `-p`, whose rows share their even and odd parts; that halves the work. The choice of
//! points determines the rounding error: the ones below had the smallest of all multiples of 1/8 up to 2, measured as
//! the root mean square over convolutions of random numbers in f32 against f64. The coefficients for multiples of 1/8
//! are exact in f32.

use crate::simd::Simd;

/// The maximum number of pairs of points.
const MAX_PAIRS: usize = 4;

/// Coefficients of a polynomial in `x^2`, in ascending order.
type Coefficients = [f32; MAX_PAIRS + 1];

/// The points of F(`M`, `N` - `M` + 1).
pub trait Points<const M: usize, const N: usize>: Copy {
    /// Whether 0 is a point.
    const ZERO: bool;
    /// The positive point of each pair.
    const PAIRS: &'static [f64];

    /// The index of the first pair.
    const FIRST: usize = Self::ZERO as usize;
    /// The product of `x^2 - p^2` over all pairs.
    const ALL: Coefficients = product(Self::PAIRS, MAX_PAIRS);
    /// The same without one of the pairs.
    const OTHERS: [Coefficients; MAX_PAIRS] =
        [product(Self::PAIRS, 0), product(Self::PAIRS, 1), product(Self::PAIRS, 2), product(Self::PAIRS, 3)];
}

/// F(3, 3): error 1.0e-7 of the largest output (direct: 0.5e-7).
#[derive(Clone, Copy)]
pub struct F3R3;

impl Points<3, 5> for F3R3 {
    const ZERO: bool = false;
    const PAIRS: &'static [f64] = &[0.375, 1.25];
}

/// F(4, 3): error 1.7e-7, and 1.1e-7 in one dimension.
#[derive(Clone, Copy)]
pub struct F4R3;

impl Points<4, 6> for F4R3 {
    const ZERO: bool = true;
    const PAIRS: &'static [f64] = &[0.625, 1.5];
}

/// F(3, 5): error 4.6e-7.
#[derive(Clone, Copy)]
pub struct F3R5;

impl Points<3, 7> for F3R5 {
    const ZERO: bool = false;
    const PAIRS: &'static [f64] = &[0.375, 0.875, 1.875];
}

/// F(4, 5): error 2.3e-7 in one dimension.
#[derive(Clone, Copy)]
pub struct F4R5;

impl Points<4, 8> for F4R5 {
    const ZERO: bool = true;
    const PAIRS: &'static [f64] = &[0.5, 1.0, 2.0];
}

/// F(4, 7): error 5.9e-7 in one dimension.
#[derive(Clone, Copy)]
pub struct F4R7;

impl Points<4, 10> for F4R7 {
    const ZERO: bool = true;
    const PAIRS: &'static [f64] = &[0.375, 0.875, 1.25, 2.0];
}

/// The product of `y - p^2` over `pairs`, except the one at `skip`.
const fn product(pairs: &[f64], skip: usize) -> Coefficients {
    let mut exact = [0.0; MAX_PAIRS + 1];
    exact[0] = 1.0;
    let mut pair = 0;
    while pair < pairs.len() {
        if pair != skip {
            let mut degree = MAX_PAIRS;
            while degree > 0 {
                exact[degree] = exact[degree - 1] - pairs[pair] * pairs[pair] * exact[degree];
                degree -= 1;
            }
            exact[0] *= -pairs[pair] * pairs[pair];
        }
        pair += 1;
    }
    let mut rounded = [0.0; MAX_PAIRS + 1];
    let mut degree = 0;
    while degree <= MAX_PAIRS {
        rounded[degree] = exact[degree] as f32;
        degree += 1;
    }
    rounded
}

/// `B^T d`.
#[inline(always)]
pub fn input<S: Simd, T: Points<M, N>, const M: usize, const N: usize>(simd: S, d: &[S::V; N]) -> [S::V; N] {
    let pairs = T::PAIRS.len();
    let mut out = [simd.splat(0.0); N];
    if T::ZERO {
        out[0] = monic(simd, d, &T::ALL, pairs, 0);
    }
    for i in 0..pairs {
        let p = T::PAIRS[i] as f32;
        let even = monic(simd, d, &T::OTHERS[i], pairs - 1, T::FIRST + 1);
        let odd = monic(simd, d, &T::OTHERS[i], pairs - 1, T::FIRST);
        out[T::FIRST + 2 * i] = simd.mul_add(odd, simd.splat(p), even);
        out[T::FIRST + 2 * i + 1] = simd.mul_add(odd, simd.splat(-p), even);
    }
    out[N - 1] = monic(simd, d, &T::ALL, pairs, T::FIRST);
    out
}

/// A monic polynomial in `x^2` times `x^from`, applied to `d`.
#[inline(always)]
fn monic<S: Simd, const N: usize>(
    simd: S,
    d: &[S::V; N],
    polynomial: &Coefficients,
    degree: usize,
    from: usize,
) -> S::V {
    let mut sum = d[from + 2 * degree];
    for k in 0..degree {
        sum = simd.mul_add(d[from + 2 * k], simd.splat(polynomial[k]), sum);
    }
    sum
}

/// `A^T m`.
#[inline(always)]
pub fn output<S: Simd, T: Points<M, N>, const M: usize, const N: usize>(simd: S, m: &[S::V; N]) -> [S::V; M] {
    let pairs = T::PAIRS.len();
    let mut out = [simd.splat(0.0); M];
    for i in 0..pairs {
        let (plus, minus) = (m[T::FIRST + 2 * i], m[T::FIRST + 2 * i + 1]);
        let (sum, difference) = (simd.add(plus, minus), simd.mul_add(minus, simd.splat(-1.0), plus));
        let mut power = 1.0;
        for (k, out) in out.iter_mut().enumerate() {
            let term = if k % 2 == 0 { sum } else { difference };
            *out = match (i, k) {
                (0, 0) => term,
                (0, _) => simd.mul(term, simd.splat(power)),
                (_, 0) => simd.add(*out, term),
                (_, _) => simd.mul_add(term, simd.splat(power), *out),
            };
            power *= T::PAIRS[i] as f32;
        }
    }
    if T::ZERO {
        out[0] = simd.add(out[0], m[0]);
    }
    out[M - 1] = simd.add(out[M - 1], m[N - 1]);
    out
}

/// `G`, a row for each point.
pub fn filter<T: Points<M, N>, const M: usize, const N: usize>() -> Vec<Vec<f64>> {
    let taps = N - M + 1;
    let zero = T::ZERO.then_some(0.0);
    let points: Vec<f64> = zero.into_iter().chain(T::PAIRS.iter().flat_map(|p| [*p, -*p])).collect();
    let row = |p: &f64| {
        let f: f64 = points.iter().filter(|q| *q != p).map(|q| p - q).product();
        (0..taps).map(|k| p.powi(k as i32) / f).collect()
    };
    let infinity = (0..taps).map(|k| if k + 1 == taps { 1.0 } else { 0.0 }).collect();
    points.iter().map(row).chain([infinity]).collect()
}
