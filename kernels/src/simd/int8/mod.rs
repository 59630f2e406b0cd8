//! Products of 8-bit integers on any CPU: sixteen sums in `i32`, each of products of four `u8` and four `i8`.
//!
//! All sums are exact, so every instruction set gives the same bits. There are instructions for four products at once (`vpdpbusd` of
//! AVX512-VNNI and AVX-VNNI, `udot` and `usdot` of Arm); else the bytes are widened to 16 bits. `vpmaddubsw` saturates, and is not used.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(target_arch = "aarch64")]
mod neon;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod portable;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;

use graphc_program::Tile;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use portable::Portable8 as Baseline8;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use wasm::Simd128Int8 as Baseline8;

use super::{Isa, Kind, Simd};

/// Operations on sixteen sums. A value of an implementing type is the proof that the CPU can execute them.
pub(crate) trait Int8: Copy {
    /// The instructions for `f32`.
    type Floats: Simd;

    /// Sixteen `i32`.
    type Sums: Copy;

    /// Sixteen words of four `i8`, as products need them.
    type Weights: Copy;

    /// Sixteen words of four `u8`, as products need them.
    type Words: Copy;

    /// Sixteen bytes.
    type Bytes: Copy;

    /// The proof for `f32`.
    fn floats(self) -> Self::Floats;

    /// Reads sixteen sums.
    ///
    /// # Safety
    /// `from` must be valid for reading them; no alignment is needed.
    unsafe fn load(self, from: *const i32) -> Self::Sums;

    /// Reads sixteen words of weights.
    ///
    /// # Safety
    /// `from` must be valid for reading 64 bytes; no alignment is needed.
    unsafe fn load_weights(self, from: *const i8) -> Self::Weights;

    /// One word in all lanes.
    ///
    /// # Safety
    /// `from` must be valid for reading four bytes; no alignment is needed.
    unsafe fn splat_word(self, from: *const u8) -> Self::Words;

    /// Four neighbouring pixels of sixteen channels: a word for each channel.
    ///
    /// # Safety
    /// `from` must be valid for reading 64 bytes; no alignment is needed.
    unsafe fn load_pixels(self, from: *const u8) -> Self::Words;

    /// `sums` plus the four products of each lane, modulo 2^32.
    fn dot(self, words: Self::Words, weights: Self::Weights, sums: Self::Sums) -> Self::Sums;

    /// Sixteen bytes, less an integer, as `f32`.
    ///
    /// # Safety
    /// `from` must be valid for reading sixteen bytes; no alignment is needed.
    unsafe fn load_bytes(self, from: *const u8, less: i32) -> <Self::Floats as Simd>::V;

    /// `a + b`.
    fn add(self, a: Self::Sums, b: Self::Sums) -> Self::Sums;

    /// The nearest `f32`.
    fn to_floats(self, sums: Self::Sums) -> <Self::Floats as Simd>::V;

    /// The nearest integers, of two the even one. For numbers beyond 2^15, any integers beyond it with their sign; no number is beyond
    /// 2^31 or NaN.
    fn round(self, x: <Self::Floats as Simd>::V) -> Self::Sums;

    /// Writes the bytes of up to four pixels: sums plus a zero, within limits.
    ///
    /// # Safety
    /// `to` must be valid for writing sixteen bytes for each of `count` pixels; no alignment is needed.
    unsafe fn store(self, to: *mut u8, sums: [Self::Sums; 4], count: usize, limits: &Limits);

    /// Sixteen bytes as sums.
    ///
    /// # Safety
    /// `from` must be valid for reading sixteen bytes; no alignment is needed.
    unsafe fn widen(self, from: *const u8) -> Self::Sums;

    /// Reads sixteen bytes.
    ///
    /// # Safety
    /// `from` must be valid for reading them; no alignment is needed.
    unsafe fn load_sixteen(self, from: *const u8) -> Self::Bytes;

    /// The larger of each two bytes.
    fn larger(self, a: Self::Bytes, b: Self::Bytes) -> Self::Bytes;

    /// Writes sixteen bytes.
    ///
    /// # Safety
    /// `to` must be valid for writing them; no alignment is needed.
    unsafe fn store_sixteen(self, to: *mut u8, bytes: Self::Bytes);
}

/// What is added to rounded results, and the integers between which they are kept: each as often as the widest register has lanes,
/// so that it is one operand.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Limits {
    /// The integer for zero.
    pub(crate) zero: [i16; 32],
    /// The least result.
    pub(crate) least: [u8; 64],
    /// The largest result, no less than that.
    pub(crate) most: [u8; 64],
}

impl Limits {
    /// All integers.
    pub(crate) const ALL: [u8; 2] = [0, 255];

    /// With this integer for zero, and between these two.
    pub(crate) const fn new(zero: u8, [least, most]: [u8; 2]) -> Limits {
        Limits { zero: [zero as i16; 32], least: [least; 64], most: [most; 64] }
    }
}

/// Code on integers that is compiled for each instruction set.
pub(crate) trait Int8Kernel {
    /// Runs it. Implementations are `#[inline(always)]`.
    fn run<I: Int8>(self, simd: I);
}

/// Code on register tiles of integers, compiled for each tile of each class of registers.
pub(crate) trait TiledInt8Kernel {
    /// Runs it on tiles of `P` pixels and `Q` vectors. Implementations are `#[inline(always)]`.
    fn run<I: Int8, const P: usize, const Q: usize>(self, simd: I);
}

/// A kernel with its tile.
struct WithTile<K, const P: usize, const Q: usize>(K);

impl<K: TiledInt8Kernel, const P: usize, const Q: usize> Int8Kernel for WithTile<K, P, Q> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        self.0.run::<I, P, Q>(simd);
    }
}

/// Evaluates an expression with the pixels and vectors of a tile as constants: of those of a class, the ones that kernels for
/// integers are compiled for.
macro_rules! with_int8_tile {
    ($tile:expr, $P:ident, $Q:ident => $body:expr, $(($pixels:literal $vectors:literal))*) => {
        match ($tile.pixels, $tile.vectors) {
            $(($pixels, $vectors) => {
                const $P: usize = $pixels;
                const $Q: usize = $vectors;
                $body
            })*
            _ => unreachable!("no such tile: {:?}", $tile),
        }
    };
    (R32x16, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        with_int8_tile!($tile, $P, $Q => $body,
            (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(7 1)(8 1)(9 1)(10 1)(11 1)(12 1)(13 1)(14 1)
            (1 2)(2 2)(3 2)(4 2)(5 2)(6 2)(7 2)(8 2)(9 2)(10 2)(11 2)(12 2)(13 2)(14 2))
    };
    (R32x16x2, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        with_int8_tile!($tile, $P, $Q => $body,
            (1 2)(2 2)(3 2)(4 2)(5 2)(6 2)(7 2)(8 2)(9 2)(10 2)(11 2)(12 2)(13 2)(14 2))
    };
    (R16x8, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        with_int8_tile!($tile, $P, $Q => $body, (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(1 2)(2 2))
    };
    (R32x4, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        with_int8_tile!($tile, $P, $Q => $body, (1 1)(2 1)(3 1)(4 1)(5 1)(6 1)(1 2)(2 2))
    };
    (R16x4, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        with_int8_tile!($tile, $P, $Q => $body, (1 1)(2 1))
    };
}

impl Isa {
    /// Runs a kernel for integers, compiled for this instruction set.
    pub(crate) fn run_int8<K: Int8Kernel>(self, kernel: K) {
        match self.0 {
            Kind::Baseline => kernel.run(Baseline8),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2(token) => avx2::run(token, kernel),
            #[cfg(target_arch = "x86_64")]
            Kind::AvxVnni(token) => avx2::run_vnni(token, kernel),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512(token) => avx512::run(token, kernel),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Vnni(token) => avx512::run_vnni(token, kernel),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(token) => avx512::run_vnni(token.vnni(), kernel),
            #[cfg(target_arch = "aarch64")]
            Kind::Neon(token) => neon::run(token, kernel),
            #[cfg(target_arch = "aarch64")]
            Kind::NeonDot(token) => neon::run_dot(token, kernel),
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(token) => neon::run_mixed(token, kernel),
        }
    }

    /// Runs a kernel for integers on tiles of this size. The check of the step has ensured that the class has the tile.
    pub(crate) fn run_int8_tiled<K: TiledInt8Kernel>(self, tile: Tile, kernel: K) {
        match self.0 {
            Kind::Baseline => {
                with_int8_tile!(R16x4, tile, P, Q => WithTile::<K, P, Q>(kernel).run(Baseline8));
            }
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2(token) => {
                with_int8_tile!(R16x8, tile, P, Q => avx2::run(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "x86_64")]
            Kind::AvxVnni(token) => {
                with_int8_tile!(R16x8, tile, P, Q => avx2::run_vnni(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512(token) => {
                with_int8_tile!(R32x16, tile, P, Q => avx512::run(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Vnni(token) => {
                with_int8_tile!(R32x16, tile, P, Q => avx512::run_vnni(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(token) => {
                with_int8_tile!(R32x16, tile, P, Q => avx512::run_vnni(token.vnni(), WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "aarch64")]
            Kind::Neon(token) => {
                with_int8_tile!(R32x4, tile, P, Q => neon::run(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "aarch64")]
            Kind::NeonDot(token) => {
                with_int8_tile!(R32x4, tile, P, Q => neon::run_dot(token, WithTile::<K, P, Q>(kernel)));
            }
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(token) => {
                with_int8_tile!(R32x4, tile, P, Q => neon::run_mixed(token, WithTile::<K, P, Q>(kernel)));
            }
        }
    }

    /// `table[from]` for so many bytes, a multiple of sixteen.
    ///
    /// # Safety
    /// The bytes must be valid on both sides, which may be the same, and the table have 256.
    pub(crate) unsafe fn look_up(self, table: *const u8, from: *const u8, to: *mut u8, count: usize) {
        #[cfg(target_arch = "x86_64")]
        if matches!(self.0, Kind::Avx512Vnni(_) | Kind::Avx512Bf16(_)) && avx512::has_permutations() {
            // SAFETY: the features were detected; the rest is guaranteed by the caller.
            return unsafe { avx512::look_up(table, from, to, count) };
        }
        for at in 0..count {
            // SAFETY: guaranteed by the caller.
            unsafe { *to.add(at) = *table.add(usize::from(*from.add(at))) };
        }
    }

    /// Like [`run_int8_tiled`](Isa::run_int8_tiled), for kernels with constants that are worth their compile time only where products
    /// are fastest: not elsewhere, and not if the tile has one vector. Whether it has been run.
    pub(crate) fn run_int8_specialised<K: TiledInt8Kernel>(self, tile: Tile, kernel: K) -> bool {
        #[cfg(target_arch = "x86_64")]
        {
            let token = match self.0 {
                Kind::Avx512Vnni(token) => token,
                Kind::Avx512Bf16(token) => token.vnni(),
                _ => return false,
            };
            if tile.vectors == 2 {
                with_int8_tile!(R32x16x2, tile, P, Q => avx512::run_vnni(token, WithTile::<K, P, Q>(kernel)));
                return true;
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = (tile, kernel);
        false
    }
}
