//! Workloads that reach a limit of the machine, to measure it.
//!
//! Arithmetic: the loop of `tile` on the largest tile that fits in the registers, with operands in the L1 cache.
//! Memory: the sum of a buffer, read in several streams with prefetching, as a linear layer reads its weights.

use std::{
    alloc::{self, Layout},
    marker::PhantomData,
};

use super::tile;
#[cfg(feature = "int8")]
use crate::simd::int8::{Int8, Int8Kernel};
use crate::{
    arena::Floats,
    element::Element,
    simd::{Isa, Kernel, LANES, Simd},
};

/// The 32-bit words multiplied in sequence for each sum of a tile.
const WORDS: usize = 128;

/// The maximum pixels and vectors of the tiles below.
const TILE: [usize; 2] = [13, 2];

/// The pixels and weights of a register tile.
pub struct Operands<E> {
    pixels: Floats,
    weights: Floats,
    of: PhantomData<E>,
}

impl<E: Element> Operands<E> {
    /// Consecutive words of numbers.
    pub fn new(number: impl Fn(usize) -> f32) -> Self {
        let words = |count: usize| {
            let mut words = zeros(count);
            let start = words.as_mut_slice().as_mut_ptr().cast::<E>();
            for index in 0..count * E::PER_WORD {
                // SAFETY: `E::PER_WORD` numbers have the size of a float.
                unsafe { start.add(index).write(E::from_f32(number(index))) };
            }
            words
        };
        let [pixels, vectors] = TILE;
        Operands { pixels: words(pixels * WORDS), weights: words(vectors * WORDS * LANES), of: PhantomData }
    }

    /// Computes a tile repeatedly, and adds its sums to `sums`, lane by lane. Returns the number of multiply-adds.
    pub fn multiply_adds(&self, isa: Isa, repeats: usize, sums: &mut [f32; LANES]) -> usize {
        let mut tile = 0;
        E::run(isa, MultiplyAdds { operands: self, repeats, sums, tile: &mut tile });
        repeats * tile * LANES * WORDS * E::PER_WORD
    }
}

struct MultiplyAdds<'a, E> {
    operands: &'a Operands<E>,
    repeats: usize,
    sums: &'a mut [f32; LANES],
    /// The number of vectors of sums in the tile, as an output.
    tile: &'a mut usize,
}

impl<E: Element> Kernel for MultiplyAdds<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // As large as the registers allow: enough sums to hide the latency of a multiply-add.
        match S::REGISTERS {
            0..8 => self.tile::<S, 2, 1>(simd),
            8..32 => self.tile::<S, 6, 1>(simd),
            32.. => self.tile::<S, { TILE[0] }, { TILE[1] }>(simd),
        }
    }
}

impl<E: Element> MultiplyAdds<'_, E> {
    #[inline(always)]
    fn tile<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        tile::assert_fits::<S>(P, Q);
        let pixels: *const E = self.operands.pixels.as_slice().as_ptr().cast();
        let weights = self.operands.weights.as_slice().as_ptr();
        let inputs = WORDS * E::PER_WORD;
        let mut sums = [[simd.splat(0.0); Q]; P];
        for _ in 0..self.repeats {
            // SAFETY: there are `inputs` numbers for each of `TILE` pixels, and as many weights for each lane of its vectors;
            // no tile above is larger.
            unsafe { tile::dot(simd, &mut sums, (pixels, weights), [inputs, WORDS * LANES], inputs) };
        }
        *self.tile = P * Q;
        let mut total = simd.splat(0.0);
        for sums in &sums {
            for sum in sums {
                total = simd.add(total, *sum);
            }
        }
        // SAFETY: sixteen floats.
        unsafe { simd.store(self.sums.as_mut_ptr(), total) };
    }
}

/// The same of integers: the loop of their convolutions. Computes a tile repeatedly, and returns the number of multiply-adds.
#[cfg(feature = "int8")]
pub fn multiply_adds_of_integers(isa: Isa, repeats: usize, sums: &mut [f32; LANES]) -> usize {
    let [pixels, vectors] = TILE;
    let (inputs, weights) = (zeros(pixels * WORDS), zeros(vectors * WORDS * LANES));
    let mut tile = 0;
    isa.run_int8(Integers { inputs: &inputs, weights: &weights, repeats, sums, tile: &mut tile });
    repeats * tile * LANES * WORDS * 4
}

#[cfg(feature = "int8")]
struct Integers<'a> {
    inputs: &'a Floats,
    weights: &'a Floats,
    repeats: usize,
    sums: &'a mut [f32; LANES],
    tile: &'a mut usize,
}

#[cfg(feature = "int8")]
impl Int8Kernel for Integers<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        match I::Floats::REGISTERS {
            0..8 => self.tile::<I, 2, 1>(simd),
            8..32 => self.tile::<I, 6, 1>(simd),
            32.. => self.tile::<I, { TILE[0] }, { TILE[1] }>(simd),
        }
    }
}

#[cfg(feature = "int8")]
impl Integers<'_> {
    #[inline(always)]
    fn tile<I: Int8, const P: usize, const Q: usize>(self, simd: I) {
        let inputs: *const u8 = self.inputs.as_slice().as_ptr().cast();
        let weights: *const i8 = self.weights.as_slice().as_ptr().cast();
        // SAFETY: there are `WORDS` words for each of `TILE` pixels, and as many vectors of weights for each of its vectors; no tile
        // above is larger.
        unsafe {
            let mut sums = [[simd.load([0; LANES].as_ptr()); Q]; P];
            for _ in 0..self.repeats {
                let lengths = [WORDS * 4, WORDS * LANES * 4];
                super::int8::rows::dot(simd, &mut sums, (inputs, weights), lengths, WORDS);
            }
            *self.tile = P * Q;
            let mut total = simd.load([0; LANES].as_ptr());
            for sums in &sums {
                for sum in sums {
                    total = simd.add(total, *sum);
                }
            }
            simd.floats().store(self.sums.as_mut_ptr(), simd.to_floats(total));
        }
    }
}

/// Positions of a buffer that are read in turn, as a linear layer reads the weights of several output blocks.
const STREAMS: usize = 4;

/// The granularity of a buffer, in floats.
pub const BLOCK: usize = STREAMS * LANES;

/// The prefetch distance, in floats.
const AHEAD: usize = 1024;

/// Sums whole blocks, lane by lane.
pub struct Sum<'a> {
    /// What is summed.
    pub numbers: &'a [f32],
    /// Where the sums of the lanes are added.
    pub sums: &'a mut [f32; LANES],
}

impl Kernel for Sum<'_> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let stream = self.numbers.len() / BLOCK * LANES;
        let mut sums = [simd.splat(0.0); STREAMS];
        for at in (0..stream).step_by(LANES) {
            for (index, sum) in sums.iter_mut().enumerate() {
                // SAFETY: `STREAMS * stream` numbers are readable. Prefetching needs no valid address.
                unsafe {
                    let from = self.numbers.as_ptr().add(index * stream + at);
                    simd.prefetch(from.wrapping_add(AHEAD));
                    *sum = simd.add(*sum, simd.load(from));
                }
            }
        }
        let mut total = simd.splat(0.0);
        for sum in &sums {
            total = simd.add(total, *sum);
        }
        // SAFETY: sixteen floats.
        unsafe { simd.store(self.sums.as_mut_ptr(), total) };
    }
}

/// A buffer of zeros.
///
/// # Panics
/// If there is not enough memory.
pub fn zeros(len: usize) -> Floats {
    Floats::zeroed(len).unwrap_or_else(|| {
        alloc::handle_alloc_error(Layout::array::<f32>(len).unwrap_or(Layout::new::<f32>()));
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::Bf16;

    /// The sum of products of ones is their number: every counted one has been computed.
    fn counts<E: Element>() {
        let operands = Operands::<E>::new(|_| 1.0);
        for isa in Isa::available() {
            for repeats in [0, 1, 3] {
                let mut sums = [0.0; LANES];
                let count = operands.multiply_adds(isa, repeats, &mut sums);
                assert_eq!(sums.iter().sum::<f32>(), count as f32, "{isa:?}");
                assert_eq!(count > 0, repeats > 0);
            }
        }
    }

    #[test]
    fn multiply_adds_are_executed() {
        counts::<f32>();
        counts::<Bf16>();
    }

    #[test]
    fn every_number_is_read_once() {
        for isa in Isa::available() {
            for blocks in [0, 1, 2, 77] {
                let numbers: Vec<f32> = (0..blocks * BLOCK).map(|index| index as f32).collect();
                let mut sums = [0.0; LANES];
                isa.run(Sum { numbers: &numbers, sums: &mut sums });
                let expected = (numbers.len() * numbers.len().saturating_sub(1) / 2) as f32;
                assert_eq!(sums.iter().sum::<f32>(), expected, "{isa:?}, {blocks} blocks");
            }
        }
    }
}
