//! The transforms of minimal filtering against their definition: matrices built from the points, in f64.

use std::{array, cell::RefCell, iter};

use graphc_kernels::{
    kernel::winograd::transform::{self, F3R3, F3R5, F4R3, Points},
    simd::{Isa, Kernel, LANES, Simd},
};

use super::{
    naive::Tensor,
    runner::{integers, reals},
};

/// A matrix by its rows.
type Matrix = Vec<Vec<f64>>;

/// The matrices of F(m, r), as defined in `transform.rs`.
struct Matrices {
    filter: Matrix,
    input: Matrix,
    output: Matrix,
}

/// The points except infinity.
fn points<T: Points<M, N>, const M: usize, const N: usize>() -> Vec<f64> {
    let pairs = T::PAIRS.iter().flat_map(|p| [*p, -p]);
    let points: Vec<f64> = iter::once(0.0).filter(|_| T::ZERO).chain(pairs).collect();
    assert_eq!(points.len(), N - 1, "as many points as inputs, with infinity");
    points
}

/// `1, p, p^2, ...`
fn powers(p: f64, count: usize) -> Vec<f64> {
    iter::successors(Some(1.0), |power| Some(power * p)).take(count).collect()
}

/// The coefficients of the product of `x - q` over `points`, in ascending order, padded with zeros.
fn product(points: &[f64], len: usize) -> Vec<f64> {
    let mut product = vec![0.0; len];
    product[0] = 1.0;
    for q in points {
        product = (0..len).map(|k| if k == 0 { 0.0 } else { product[k - 1] } - q * product[k]).collect();
    }
    product
}

fn unit(place: usize, len: usize) -> Vec<f64> {
    (0..len).map(|k| if k == place { 1.0 } else { 0.0 }).collect()
}

fn matrices<T: Points<M, N>, const M: usize, const N: usize>() -> Matrices {
    let (points, taps) = (points::<T, M, N>(), N - M + 1);
    let others = |p: f64| -> Vec<f64> { points.iter().copied().filter(|q| *q != p).collect() };
    let f = |p: f64| others(p).iter().map(|q| p - q).product::<f64>();
    let filter = points.iter().map(|p| powers(*p, taps).iter().map(|power| power / f(*p)).collect());
    let input = points.iter().map(|p| product(&others(*p), N));
    let columns: Matrix = points.iter().map(|p| powers(*p, M)).chain([unit(M - 1, M)]).collect();
    Matrices {
        filter: filter.chain([unit(taps - 1, taps)]).collect(),
        input: input.chain([product(&points, N)]).collect(),
        output: (0..M).map(|k| columns.iter().map(|column| column[k]).collect()).collect(),
    }
}

fn times(matrix: &Matrix, vector: &[f64]) -> Vec<f64> {
    matrix.iter().map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum()).collect()
}

/// Calls a function for every kind of filtering.
macro_rules! each_filtering {
    ($check:ident) => {
        $check::<F3R3, 3, 5>(F3R3);
        $check::<F4R3, 4, 6>(F4R3);
        $check::<F3R5, 3, 7>(F3R5);
    };
}

/// `A^T [ (G g) * (B^T d) ]` is the correlation of `d` with `g` wherever `d` covers all of `g`.
#[test]
fn the_matrices_filter() {
    fn check<T: Points<M, N>, const M: usize, const N: usize>(_: T) {
        let Matrices { filter, input, output } = matrices::<T, M, N>();
        for seed in 0..100 {
            let numbers = |len, seed| -> Vec<f64> { reals([1, len, 1, 1], seed).map(f64::from).values };
            let (g, d) = (numbers(N - M + 1, 2 * seed), numbers(N, 2 * seed + 1));
            let products: Vec<f64> = times(&filter, &g).iter().zip(times(&input, &d)).map(|(a, b)| a * b).collect();
            for (k, found) in times(&output, &products).iter().enumerate() {
                let expected: f64 = g.iter().zip(&d[k..]).map(|(g, d)| g * d).sum();
                assert!((found - expected).abs() < 1e-12, "F({M}, {}): {found} for {expected}", g.len());
            }
        }
    }
    each_filtering!(check);
}

/// Powers of the points and their differences have few digits, so only one division is rounded.
#[test]
fn the_filters_matrix() {
    fn check<T: Points<M, N>, const M: usize, const N: usize>(_: T) {
        assert_eq!(transform::filter::<T, M, N>(), matrices::<T, M, N>().filter);
    }
    each_filtering!(check);
}

/// `COUNT` vectors of sixteen lanes.
type Vectors<const COUNT: usize> = [[f32; LANES]; COUNT];

/// The kernels' transforms of sixteen vectors: as inputs, and as products.
struct Transforms<'a, T, const M: usize, const N: usize>(T, &'a Vectors<N>, &'a RefCell<(Vectors<N>, Vectors<M>)>);

impl<T: Points<M, N>, const M: usize, const N: usize> Kernel for Transforms<'_, T, M, N> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Transforms(_, vectors, results) = self;
        let mut loaded = [simd.splat(0.0); N];
        for (value, lanes) in loaded.iter_mut().zip(vectors) {
            // SAFETY: sixteen floats.
            *value = unsafe { simd.load(lanes.as_ptr()) };
        }
        let input = transform::input::<S, T, M, N>(simd, &loaded);
        let output = transform::output::<S, T, M, N>(simd, &loaded);
        let mut results = results.borrow_mut();
        let (inputs, outputs) = &mut *results;
        for (lanes, value) in inputs.iter_mut().zip(&input).chain(outputs.iter_mut().zip(&output)) {
            // SAFETY: sixteen floats.
            unsafe { simd.store(lanes.as_mut_ptr(), *value) };
        }
    }
}

/// Compares both transforms of sixteen vectors with the matrices. `error` is relative to the largest sum of magnitudes
/// that a result can have: that of the matrix's row times numbers up to `most`.
fn check_kernels<T: Points<M, N>, const M: usize, const N: usize>(
    points: T,
    vectors: &Vectors<N>,
    most: f64,
    error: f64,
) {
    let Matrices { input, output, .. } = matrices::<T, M, N>();
    for isa in Isa::available() {
        let results = RefCell::new(([[f32::NAN; LANES]; N], [[f32::NAN; LANES]; M]));
        isa.run(Transforms(points, vectors, &results));
        let (inputs, outputs) = results.into_inner();
        for (matrix, found) in [(&input, &inputs[..]), (&output, &outputs[..])] {
            for lane in 0..LANES {
                let vector: Vec<f64> = vectors.iter().map(|lanes| f64::from(lanes[lane])).collect();
                for ((row, expected), found) in matrix.iter().zip(times(matrix, &vector)).zip(found) {
                    let margin = error * most * row.iter().map(|a| a.abs()).sum::<f64>();
                    let off = (f64::from(found[lane]) - expected).abs();
                    assert!(off <= margin, "F({M}, {}) on {}: off by {off:e}", N - M + 1, isa.name());
                }
            }
        }
    }
}

fn vectors<const N: usize>(numbers: fn([usize; 4], u64) -> Tensor<f32>) -> Vectors<N> {
    let numbers = numbers([N, LANES, 1, 1], 1);
    array::from_fn(|n| array::from_fn(|lane| numbers.at([n, lane, 0, 0])))
}

/// The coefficients are multiples of 2^-18 below 16, so nothing is rounded for small integers: in one dimension. In the
/// second, the results of the first have too many digits.
#[test]
fn integers_are_transformed_exactly() {
    fn check<T: Points<M, N>, const M: usize, const N: usize>(points: T) {
        check_kernels(points, &vectors::<N>(integers), 4.0, 0.0);
    }
    each_filtering!(check);
}

/// One rounding per term.
#[test]
fn real_numbers_are_transformed_closely() {
    fn check<T: Points<M, N>, const M: usize, const N: usize>(points: T) {
        check_kernels(points, &vectors::<N>(reals), 1.0, 4.0 * f64::from(f32::EPSILON) / 2.0);
    }
    each_filtering!(check);
}
