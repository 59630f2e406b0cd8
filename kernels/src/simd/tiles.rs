//! Kernels by register tiles: where the tile of a step becomes constants of the code.

use graphc_program::Tile;

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
use super::Kind;
#[cfg(target_arch = "aarch64")]
use super::neon;
use super::{Baseline, Floats, Isa, Kernel, Simd};
#[cfg(target_arch = "x86_64")]
use super::{avx2, avx512};

/// Code on register tiles, compiled for each tile of each class of registers.
pub trait TiledKernel {
    /// Runs it on tiles of `P` pixels and `Q` vectors. Implementations are `#[inline(always)]`.
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S);
}

/// A kernel with its tile.
struct WithTile<K, const P: usize, const Q: usize>(K);

impl<K: TiledKernel, const P: usize, const Q: usize> Kernel for WithTile<K, P, Q> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        self.0.run::<S, P, Q>(simd);
    }
}

/// Evaluates an expression with the pixels and vectors of a tile of a class as constants.
macro_rules! with_tile {
    ($class:ident, $tile:expr, $P:ident, $Q:ident => $body:expr) => {
        graphc_program::tiles_of!($class, [with_tile], @match $tile, $P, $Q, $body,)
    };
    (@match $tile:expr, $P:ident, $Q:ident, $body:expr, $(($pixels:literal $vectors:literal))*) => {
        match ($tile.pixels, $tile.vectors) {
            $(($pixels, $vectors) => {
                const $P: usize = $pixels;
                const $Q: usize = $vectors;
                $body
            })*
            _ => unreachable!("no such tile: {:?}", $tile),
        }
    };
}

/// Like [`with_tile`], by tiles of no more than four pixels.
macro_rules! with_few {
    (R32x16, $($rest:tt)*) => { with_few!(@of [(1 1)(2 1)(4 1)(1 2)(2 2)(4 2)(4 3)] $($rest)*) };
    (R16x8, $($rest:tt)*) => { with_few!(@of [(1 1)(2 1)(4 1)(1 2)(2 2)] $($rest)*) };
    (R32x4, $($rest:tt)*) => { with_few!(@of [(1 1)(2 1)(4 1)(1 2)(2 2)] $($rest)*) };
    (R16x4, $($rest:tt)*) => { with_few!(@of [(1 1)(2 1)] $($rest)*) };
    (@of [$($tiles:tt)*] $tile:expr, $P:ident, $Q:ident => $body:expr) => {{
        let few = Tile { pixels: [1, 1, 2, 2, 4][$tile.pixels.min(4)], ..$tile };
        with_tile!(@match few, $P, $Q, $body, $($tiles)*)
    }};
}

/// Defines how a kernel runs by tiles, and how with the instructions for `bf16`, or is returned if there are none.
macro_rules! by_tiles {
    ($(#[$doc:meta])* $run:ident, $run_if_bf16:ident, $with:ident) => {
        impl Isa {
            $(#[$doc])*
            pub(crate) fn $run<K: TiledKernel>(self, tile: Tile, kernel: K) {
                match self.for_floats() {
                    Floats::Baseline => $with!(R16x4, tile, P, Q => WithTile::<K, P, Q>(kernel).run(Baseline)),
                    #[cfg(target_arch = "x86_64")]
                    Floats::Avx2(token) => $with!(R16x8, tile, P, Q => avx2::run(token, WithTile::<K, P, Q>(kernel))),
                    #[cfg(target_arch = "x86_64")]
                    Floats::Avx512(token) => {
                        $with!(R32x16, tile, P, Q => avx512::run(token, WithTile::<K, P, Q>(kernel)));
                    }
                    #[cfg(target_arch = "aarch64")]
                    Floats::Neon(token) => $with!(R32x4, tile, P, Q => neon::run(token, WithTile::<K, P, Q>(kernel))),
                }
            }

            $(#[$doc])*
            #[cfg_attr(
                not(any(target_arch = "x86_64", target_arch = "aarch64")),
                expect(unused_variables, reason = "other architectures have no instructions for `bf16`")
            )]
            pub(crate) fn $run_if_bf16<K: TiledKernel>(self, tile: Tile, kernel: K) -> Option<K> {
                match self.0 {
                    #[cfg(target_arch = "x86_64")]
                    Kind::Avx512Bf16(token) => {
                        $with!(R32x16, tile, P, Q => avx512::run_bf16(token, WithTile::<K, P, Q>(kernel)));
                        None
                    }
                    #[cfg(target_arch = "aarch64")]
                    Kind::NeonBf16(token) => {
                        $with!(R32x4, tile, P, Q => neon::run_bf16(token, WithTile::<K, P, Q>(kernel)));
                        None
                    }
                    _ => Some(kernel),
                }
            }
        }
    };
}

by_tiles! {
    /// Runs a kernel on tiles of this size. The check of the step has ensured that the class has the tile.
    run_tiled, run_tiled_if_bf16, with_tile
}

by_tiles! {
    /// Runs a kernel on tiles of this size, but of no more than four pixels: for kernels that are seldom used, so that fewer of them are
    /// compiled. Results do not depend on the tile.
    run_by_few, run_by_few_if_bf16, with_few
}
