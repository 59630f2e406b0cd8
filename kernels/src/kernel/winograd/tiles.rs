//! The transforms of one tile of one channel block, in both dimensions or in one.

use super::transform::{self, Points};
use crate::{
    element::Element,
    simd::{LANES, Simd},
};

/// The transforms of tiles of `OUTER` by `INNER` outputs. The outer dimension is the height, or the one that is not filtered.
pub(super) trait Tiling<const OUTER: usize, const INNER: usize>: Copy {
    /// Stores the transformed inputs in a place for each frequency, which are `distance` floats apart.
    ///
    /// # Safety
    /// The tile's pixels from `from` must be readable, whose rows, or in one dimension neighbours, are `stride` numbers apart; and a
    /// vector at each of the places must be writable.
    unsafe fn input<S: Simd, E: Element>(self, simd: S, from: *const E, stride: usize, to: *mut f32, distance: usize);

    /// The outputs of products in such places.
    ///
    /// # Safety
    /// A vector at each of the places must be readable.
    unsafe fn output<S: Simd>(self, simd: S, from: *const f32, distance: usize) -> [[S::V; INNER]; OUTER];
}

/// In both dimensions: `B^T d B`, and `A^T m A`.
#[derive(Clone, Copy)]
pub(super) struct Both<T, const N: usize>(pub(super) T);

impl<T: Points<M, N>, const M: usize, const N: usize> Tiling<M, M> for Both<T, N> {
    #[inline(always)]
    unsafe fn input<S: Simd, E: Element>(self, simd: S, from: *const E, stride: usize, to: *mut f32, distance: usize) {
        let mut columns = [[simd.splat(0.0); N]; N];
        for (x, column) in columns.iter_mut().enumerate() {
            // SAFETY: guaranteed by the caller: a window of `N` by `N` pixels.
            *column = unsafe { input_line::<S, E, T, M, N>(simd, from.add(x * LANES), stride) };
        }
        for y in 0..N {
            let transformed = transform::input::<S, T, M, N>(simd, &row_of(simd, &columns, y));
            // SAFETY: guaranteed by the caller: a vector for each frequency.
            unsafe { store_line(simd, &transformed, to.add(y * N * distance), distance) };
        }
    }

    #[inline(always)]
    unsafe fn output<S: Simd>(self, simd: S, from: *const f32, distance: usize) -> [[S::V; M]; M] {
        let mut columns = [[simd.splat(0.0); M]; N];
        for (x, column) in columns.iter_mut().enumerate() {
            // SAFETY: guaranteed by the caller: a vector for each frequency.
            *column = unsafe { output_line::<S, T, M, N>(simd, from.add(x * distance), N * distance) };
        }
        let mut results = [[simd.splat(0.0); M]; M];
        for (y, results) in results.iter_mut().enumerate() {
            *results = transform::output::<S, T, M, N>(simd, &row_of(simd, &columns, y));
        }
        results
    }
}

/// In one dimension, the inner one: `B^T d`, and `A^T m`.
#[derive(Clone, Copy)]
pub(super) struct Single<T, const N: usize>(pub(super) T);

impl<T: Points<M, N>, const M: usize, const N: usize> Tiling<1, M> for Single<T, N> {
    #[inline(always)]
    unsafe fn input<S: Simd, E: Element>(self, simd: S, from: *const E, stride: usize, to: *mut f32, distance: usize) {
        // SAFETY: guaranteed by the caller: a line of `N` pixels, and a vector for each frequency.
        unsafe { store_line(simd, &input_line::<S, E, T, M, N>(simd, from, stride), to, distance) };
    }

    #[inline(always)]
    unsafe fn output<S: Simd>(self, simd: S, from: *const f32, distance: usize) -> [[S::V; M]; 1] {
        // SAFETY: guaranteed by the caller: a vector for each frequency.
        [unsafe { output_line::<S, T, M, N>(simd, from, distance) }]
    }
}

/// `B^T d` of `N` pixels that are `stride` numbers apart.
///
/// # Safety
/// They must be readable.
#[inline(always)]
unsafe fn input_line<S: Simd, E: Element, T: Points<M, N>, const M: usize, const N: usize>(
    simd: S,
    from: *const E,
    stride: usize,
) -> [S::V; N] {
    let mut line = [simd.splat(0.0); N];
    for (index, value) in line.iter_mut().enumerate() {
        // SAFETY: guaranteed by the caller.
        *value = unsafe { E::load(simd, from.add(index * stride)) };
    }
    transform::input::<S, T, M, N>(simd, &line)
}

/// `A^T m` of `N` vectors that are `distance` floats apart.
///
/// # Safety
/// They must be readable.
#[inline(always)]
unsafe fn output_line<S: Simd, T: Points<M, N>, const M: usize, const N: usize>(
    simd: S,
    from: *const f32,
    distance: usize,
) -> [S::V; M] {
    let mut line = [simd.splat(0.0); N];
    for (index, value) in line.iter_mut().enumerate() {
        // SAFETY: guaranteed by the caller.
        *value = unsafe { simd.load(from.add(index * distance)) };
    }
    transform::output::<S, T, M, N>(simd, &line)
}

/// Stores vectors in places that are `distance` floats apart.
///
/// # Safety
/// Each must be writable.
#[inline(always)]
unsafe fn store_line<S: Simd, const N: usize>(simd: S, line: &[S::V; N], to: *mut f32, distance: usize) {
    for (index, value) in line.iter().enumerate() {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.store(to.add(index * distance), *value) };
    }
}

/// Row `y` of a matrix that is given by columns.
#[inline(always)]
fn row_of<S: Simd, const ROWS: usize, const COLUMNS: usize>(
    simd: S,
    columns: &[[S::V; ROWS]; COLUMNS],
    y: usize,
) -> [S::V; COLUMNS] {
    let mut row = [simd.splat(0.0); COLUMNS];
    for (value, column) in row.iter_mut().zip(columns) {
        *value = column[y];
    }
    row
}
