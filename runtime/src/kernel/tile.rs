//! The register tile: the loop that convolutions and their like spend their time in.

use crate::{
    element::Element,
    simd::{Isa, LANES, Simd},
    step::Tile,
};

/// Whether kernels are compiled for a tile on an instruction set: it is one of the list below, and fits the registers.
pub(crate) fn exists(isa: Isa, tile: Tile) -> bool {
    crate::kernel::tile::with_tile!(tile, P, Q => fits(P, Q, isa.registers()), else false)
}

/// Whether a tile fits the registers, with the vectors of weights and one to broadcast.
#[inline(always)]
const fn fits(pixels: usize, vectors: usize, registers: usize) -> bool {
    pixels * vectors + vectors < registers
}

/// Panics if a tile does not fit the registers: a pass has [checked](exists) its tiles. Where the tile is a constant, this also
/// keeps the code after it from being compiled.
#[inline(always)]
pub(crate) fn assert_fits<S: Simd>(pixels: usize, vectors: usize) {
    if !fits(pixels, vectors, S::REGISTERS) {
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
    let words = count / E::TOGETHER;
    // SAFETY: the caller's.
    unsafe {
        for i in 0..words {
            let vectors = vectors::<S, E, Q>(simd, weights.add(i * LANES), piece);
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = E::splat(simd, x.add(p * distance + i * E::TOGETHER));
                for q in 0..Q {
                    sums[q] = E::mul_add(simd, x, vectors[q], sums[q]);
                }
            }
        }
        if !count.is_multiple_of(E::TOGETHER) {
            let vectors = vectors::<S, E, Q>(simd, weights.add(words * LANES), piece);
            for (p, sums) in sums.iter_mut().enumerate() {
                let x = E::splat_last(simd, x.add(p * distance + words * E::TOGETHER));
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

/// Evaluates an expression with the pixels and vectors of a [`Tile`](crate::step::Tile) as constants.
macro_rules! with_tile {
    ($tile:expr, $P:ident, $Q:ident => $body:expr) => {
        crate::kernel::tile::with_tile!($tile, $P, $Q => $body, else unreachable!("no such tile: {:?}", $tile))
    };
    ($tile:expr, $P:ident, $Q:ident => $body:expr, else $none:expr) => {
        crate::kernel::tile::with_tile!(@match $tile, $P, $Q, $body, $none,
            (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(7 1)(8 1)(9 1)(10 1)(11 1)(12 1)(13 1)(14 1)
            (1 2)(2 2)(3 2)(4 2)(5 2)(6 2)(7 2)(8 2)(9 2)(10 2)(11 2)(12 2)(13 2)(14 2)
            (4 3)(5 3)(6 3)(7 3)(8 3)(9 3))
    };
    (@match $tile:expr, $P:ident, $Q:ident, $body:expr, $none:expr, $(($pixels:literal $vectors:literal))*) => {
        match ($tile.pixels, $tile.vectors) {
            $(($pixels, $vectors) => {
                const $P: usize = $pixels;
                const $Q: usize = $vectors;
                $body
            })*
            _ => $none,
        }
    };
}

pub(crate) use with_tile;
