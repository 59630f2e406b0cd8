//! The register tile: the loop that convolutions and their like spend their time in.

use crate::{
    element::Element,
    simd::{LANES, Simd},
};

/// Panics if a tile does not fit the registers, with the vectors of weights and one to broadcast. Where the tile is a constant,
/// this keeps the code after it from being compiled.
#[inline(always)]
pub(crate) fn assert_fits<S: Simd>(pixels: usize, vectors: usize) {
    if pixels * vectors + vectors >= S::REGISTERS {
        unreachable!("a tile of {pixels} by {vectors} does not fit the registers");
    }
}

/// `sums[p][q] += sum over i below count of x[p * distance + i] * weights[q * piece + i]`, `weights` in vectors of 16 words,
/// each for the neighbours that are multiplied at once.
///
/// For every such `i`, each pixel's input is broadcast against `Q` vectors of weights: `P * Q` multiply-adds for `P + Q`
/// loads, so the multiply-adds are the limit.
///
/// # Safety
/// `count` inputs for each pixel and as many vectors of weights for each `q` as they take must be readable.
#[inline(always)]
pub(crate) unsafe fn dot<S: Simd, E: Element, const P: usize, const Q: usize>(
    simd: S,
    sums: &mut [[S::V; Q]; P],
    (x, weights): (*const E, *const f32),
    [distance, piece]: [usize; 2],
    count: usize,
) {
    let words = count / E::PER_WORD;
    // SAFETY: the caller's.
    unsafe {
        for i in 0..words {
            let vectors = vectors::<S, E, Q>(simd, weights.add(i * LANES), piece);
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = E::splat(simd, x.add(p * distance + i * E::PER_WORD));
                for q in 0..Q {
                    sums[q] = E::mul_add(simd, x, vectors[q], sums[q]);
                }
            }
        }
        if !count.is_multiple_of(E::PER_WORD) {
            let vectors = vectors::<S, E, Q>(simd, weights.add(words * LANES), piece);
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = E::splat_last(simd, x.add(p * distance + words * E::PER_WORD));
                for q in 0..Q {
                    sums[q] = E::mul_add(simd, x, vectors[q], sums[q]);
                }
            }
        }
    }
}

/// A vector of weights for each output block.
///
/// # Safety
/// `Q` vectors, `piece` words apart, must be readable.
#[inline(always)]
pub(super) unsafe fn vectors<S: Simd, E: Element, const Q: usize>(
    simd: S,
    weights: *const f32,
    piece: usize,
) -> [E::Vector<S>; Q] {
    // SAFETY: the caller's.
    unsafe {
        let mut vectors = [E::weights(simd, weights); Q];
        for (q, vector) in vectors.iter_mut().enumerate().skip(1) {
            *vector = E::weights(simd, weights.add(q * piece));
        }
        vectors
    }
}
