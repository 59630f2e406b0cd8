//! The storage types of activations and weights: `f32`, or `bf16` with arithmetic in `f32`.
//!
//! A convolution or a linear layer multiplies [`PER_WORD`](Element::PER_WORD) neighbours at once: one `f32`, or a pair
//! of `bf16` whose products are added to one sum. Packed weights are arranged accordingly, in 32-bit words: a float, or
//! the weights of two neighbouring inputs, the first in the lower half.

use graphc_program::{Number, Tile, bf16_bits};

use crate::simd::{Isa, Kernel, Simd, TiledKernel};

/// The upper half of an `f32`: 8 bits of exponent, 7 of fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)]
pub struct Bf16(u16);

impl Bf16 {
    /// The nearest `bf16`, ties to even; NaN remains NaN.
    #[inline(always)]
    pub fn from_f32(value: f32) -> Self {
        Bf16(bf16_bits(value))
    }

    /// The same number.
    #[inline(always)]
    pub fn to_f32(self) -> f32 {
        f32::from_bits(u32::from(self.0) << 16)
    }

    /// Two neighbours as a word.
    #[inline(always)]
    pub fn pair(first: Bf16, second: Bf16) -> u32 {
        u32::from(first.0) | u32::from(second.0) << 16
    }
}

/// A type that values are stored in.
pub trait Stored: Copy + Send + Sync + 'static {
    /// Whether it stores such numbers.
    fn stores(number: Number) -> bool;

    /// A number as one of these.
    fn stored(value: f32, number: Number) -> Self;
}

impl Stored for f32 {
    fn stores(number: Number) -> bool {
        number == Number::F32
    }

    fn stored(value: f32, _number: Number) -> Self {
        value
    }
}

impl Stored for Bf16 {
    fn stores(number: Number) -> bool {
        number == Number::Bf16
    }

    fn stored(value: f32, _number: Number) -> Self {
        Bf16::from_f32(value)
    }
}

#[cfg(feature = "int8")]
impl Stored for u8 {
    fn stores(number: Number) -> bool {
        number.scale().is_some()
    }

    fn stored(value: f32, number: Number) -> Self {
        number.scale().map_or(0, |scale| scale.quantize(value))
    }
}

/// The storage type of a number.
pub trait Element: Stored {
    /// The corresponding value in a plan.
    const NUMBER: Number;

    /// Neighbours that are multiplied at once: the numbers in a 32-bit word.
    const PER_WORD: usize = Self::NUMBER.per_word();

    /// Sixteen times [`PER_WORD`](Element::PER_WORD) numbers.
    type Vector<S: Simd>: Copy;

    /// Runs a kernel for this type.
    fn run<K: Kernel>(isa: Isa, kernel: K);

    /// Whether kernels are also instantiated for constant distances on an instruction set: only where that is worth the
    /// compile time.
    fn is_specialised(isa: Isa) -> bool;

    /// Like [`run`](Element::run), for a kernel without constant distances, by tiles: where there are kernels with them as well, by
    /// fewer pixels at a time.
    fn run_tiled<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K);

    /// Like [`run`](Element::run), by tiles, on an instruction set that [`is_specialised`](Element::is_specialised).
    fn run_specialised<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K);

    /// Rounds to the nearest.
    fn from_f32(value: f32) -> Self;

    /// The same number.
    fn to_f32(self) -> f32;

    /// Reads sixteen numbers.
    ///
    /// # Safety
    /// `from` must be valid for reading them; no alignment is needed.
    unsafe fn load<S: Simd>(simd: S, from: *const Self) -> S::V;

    /// Writes sixteen numbers, rounded to the nearest.
    ///
    /// # Safety
    /// `to` must be valid for writing them; no alignment is needed.
    unsafe fn store<S: Simd>(simd: S, to: *mut Self, value: S::V);

    /// Reads a vector of sixteen words of weights.
    ///
    /// # Safety
    /// `from` must be valid for reading sixteen words.
    unsafe fn weights<S: Simd>(simd: S, from: *const f32) -> Self::Vector<S>;

    /// Broadcasts one word of neighbours.
    ///
    /// # Safety
    /// `from` must be valid for reading [`PER_WORD`](Element::PER_WORD) numbers.
    unsafe fn splat<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S>;

    /// Broadcasts the last number of an odd count, paired with zero.
    ///
    /// # Safety
    /// `from` must be valid for reading one number.
    unsafe fn splat_last<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S>;

    /// `sum` plus the products in each lane.
    fn mul_add<S: Simd>(simd: S, a: Self::Vector<S>, b: Self::Vector<S>, sum: S::V) -> S::V;
}

impl Element for f32 {
    const NUMBER: Number = Number::F32;

    type Vector<S: Simd> = S::V;

    fn run<K: Kernel>(isa: Isa, kernel: K) {
        isa.run(kernel);
    }

    fn is_specialised(_isa: Isa) -> bool {
        true
    }

    fn run_tiled<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K) {
        isa.run_by_few(tile, kernel);
    }

    fn run_specialised<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K) {
        isa.run_tiled(tile, kernel);
    }

    #[inline(always)]
    fn from_f32(value: f32) -> Self {
        value
    }

    #[inline(always)]
    fn to_f32(self) -> f32 {
        self
    }

    #[inline(always)]
    unsafe fn load<S: Simd>(simd: S, from: *const Self) -> S::V {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.load(from) }
    }

    #[inline(always)]
    unsafe fn store<S: Simd>(simd: S, to: *mut Self, value: S::V) {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.store(to, value) }
    }

    #[inline(always)]
    unsafe fn weights<S: Simd>(simd: S, from: *const f32) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.load(from) }
    }

    #[inline(always)]
    unsafe fn splat<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller.
        simd.splat(unsafe { *from })
    }

    #[inline(always)]
    unsafe fn splat_last<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller.
        simd.splat(unsafe { *from })
    }

    #[inline(always)]
    fn mul_add<S: Simd>(simd: S, a: Self::Vector<S>, b: Self::Vector<S>, sum: S::V) -> S::V {
        simd.mul_add(a, b, sum)
    }
}

impl Element for Bf16 {
    const NUMBER: Number = Number::Bf16;

    type Vector<S: Simd> = S::Pairs;

    fn run<K: Kernel>(isa: Isa, kernel: K) {
        if let Some(kernel) = isa.run_if_bf16(kernel) {
            isa.run(kernel);
        }
    }

    fn is_specialised(isa: Isa) -> bool {
        isa.has_bf16()
    }

    fn run_tiled<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K) {
        if let Some(kernel) = isa.run_by_few_if_bf16(tile, kernel) {
            isa.run_tiled(tile, kernel);
        }
    }

    fn run_specialised<K: TiledKernel>(isa: Isa, tile: Tile, kernel: K) {
        assert!(isa.run_tiled_if_bf16(tile, kernel).is_none(), "an instruction set without bf16");
    }

    #[inline(always)]
    fn from_f32(value: f32) -> Self {
        Bf16::from_f32(value)
    }

    #[inline(always)]
    fn to_f32(self) -> f32 {
        Bf16::to_f32(self)
    }

    #[inline(always)]
    unsafe fn load<S: Simd>(simd: S, from: *const Self) -> S::V {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.load_bf16(from) }
    }

    #[inline(always)]
    unsafe fn store<S: Simd>(simd: S, to: *mut Self, value: S::V) {
        // SAFETY: guaranteed by the caller.
        unsafe { simd.store_bf16(to, value) }
    }

    #[inline(always)]
    unsafe fn weights<S: Simd>(simd: S, from: *const f32) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller: sixteen words.
        unsafe { simd.load_pairs(from.cast()) }
    }

    #[inline(always)]
    unsafe fn splat<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller: two numbers, at any address.
        simd.splat_pair(unsafe { from.cast::<u32>().read_unaligned() })
    }

    #[inline(always)]
    unsafe fn splat_last<S: Simd>(simd: S, from: *const Self) -> Self::Vector<S> {
        // SAFETY: guaranteed by the caller.
        simd.splat_pair(u32::from(unsafe { *from }.0))
    }

    #[inline(always)]
    fn mul_add<S: Simd>(simd: S, a: Self::Vector<S>, b: Self::Vector<S>, sum: S::V) -> S::V {
        simd.mul_add_pairs(a, b, sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_to_the_nearest_even() {
        let cases: [(u32, u16); 12] = [
            (0x3F80_0000, 0x3F80),
            (0x3F80_7FFF, 0x3F80),
            (0x3F80_8000, 0x3F80),
            (0x3F80_8001, 0x3F81),
            (0x3F81_8000, 0x3F82),
            (0xBF81_8000, 0xBF82),
            (0x8000_0000, 0x8000),
            // The largest number rounds to infinity; a NaN whose upper half would be an infinity does not.
            (0x7F7F_FFFF, 0x7F80),
            (0x7F80_0000, 0x7F80),
            (0xFF80_0000, 0xFF80),
            (0x7F80_0001, 0x7FC0),
            (0xFFC0_0001, 0xFFC0),
        ];
        for (from, to) in cases {
            assert_eq!(Bf16::from_f32(f32::from_bits(from)), Bf16(to), "{from:#x}");
        }
    }

    #[test]
    fn every_number_survives() {
        for bits in 0..=u16::MAX {
            let back = Bf16::from_f32(Bf16(bits).to_f32());
            assert!(back == Bf16(bits) || Bf16(bits).to_f32().is_nan() && back.to_f32().is_nan(), "{bits:#x}");
        }
    }
}
