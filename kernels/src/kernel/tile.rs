//! The register tile: the inner loop of convolutions and linear layers.

use crate::{
    element::Element,
    simd::{LANES, Simd},
};

/// Panics if a tile does not fit in the registers, together with the vectors of weights and one to broadcast. If the
/// tile is a constant, this keeps the code after it from being compiled.
#[inline(always)]
pub(crate) fn assert_fits<S: Simd>(pixels: usize, vectors: usize) {
    if pixels * vectors + vectors >= S::REGISTERS {
        unreachable!("a tile of {pixels} by {vectors} does not fit the registers");
    }
}

/// The prefetch distance, in vectors of weights.
const AHEAD: usize = 24;

/// `sums[p][q] += sum over i below count of x[p * distance + i] * weights[q * block_words + i]`, with `weights` in
/// vectors of 16 words, each for the neighbours that are multiplied together.
///
/// For every such `i`, each pixel's input is broadcast against `Q` vectors of weights: `P * Q` multiply-adds for `P +
/// Q` loads, so the multiply-adds are the bottleneck.
///
/// # Safety
/// `count` inputs for each pixel, and the corresponding vectors of weights for each `q`, must be readable.
#[inline(always)]
pub(crate) unsafe fn dot<S: Simd, E: Element, const P: usize, const Q: usize>(
    simd: S,
    sums: &mut [[S::V; Q]; P],
    (x, weights): (*const E, *const f32),
    [distance, block_words]: [usize; 2],
    count: usize,
) {
    let words = count / E::PER_WORD;
    // SAFETY: guaranteed by the caller.
    unsafe {
        for i in 0..words {
            // Blocks of a tile together are more than a first-level cache holds, and few prefetchers follow them at this pace.
            if Q > 1 {
                for q in 0..Q {
                    simd.prefetch(weights.wrapping_add(q * block_words + (i + AHEAD) * LANES));
                }
            }
            let vectors = vectors::<S, E, Q>(simd, weights.add(i * LANES), block_words);
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = E::splat(simd, x.add(p * distance + i * E::PER_WORD));
                for q in 0..Q {
                    sums[q] = E::mul_add(simd, x, vectors[q], sums[q]);
                }
            }
        }
        if !count.is_multiple_of(E::PER_WORD) {
            let vectors = vectors::<S, E, Q>(simd, weights.add(words * LANES), block_words);
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
/// `Q` vectors, `block_words` apart, must be readable.
#[inline(always)]
pub(super) unsafe fn vectors<S: Simd, E: Element, const Q: usize>(
    simd: S,
    weights: *const f32,
    block_words: usize,
) -> [E::Vector<S>; Q] {
    // SAFETY: guaranteed by the caller.
    unsafe {
        let mut vectors = [E::weights(simd, weights); Q];
        for (q, vector) in vectors.iter_mut().enumerate().skip(1) {
            *vector = E::weights(simd, weights.add(q * block_words));
        }
        vectors
    }
}
