//! Vectors of sixteen `f32` lanes on any CPU, behind tokens that prove its features; the only folder with `std::arch`.
//!
//! A kernel is a [`Kernel`]: a value with a generic `run`. [`Isa::run`] is the one place where an instruction set is
//! entered; everything below it is `#[inline(always)]`, so that it is compiled for that set.

/// A function that runs a kernel compiled for some features, and one that detects these features in the CPU and the
/// operating system: from one list.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
macro_rules! entry {
    ($entry:ident, $detected:ident, $token:ty, $($feature:tt)*) => {
        /// Whether all features that the kernels are compiled for are available.
        fn $detected() -> bool {
            true $(&& crate::simd::is_detected!($feature))*
        }

        /// # Safety
        /// All features that the kernels are compiled for must be available.
        $(#[target_feature(enable = $feature)])*
        unsafe fn $entry<K: Kernel>(token: $token, kernel: K) {
            kernel.run(token);
        }
    };
}

/// What an expression gives for the index of each of the four registers of a vector.
#[cfg(any(target_arch = "aarch64", all(target_arch = "wasm32", target_feature = "simd128")))]
macro_rules! each {
    ($i:ident => $of:expr) => {
        [
            {
                let $i = 0;
                $of
            },
            {
                let $i = 1;
                $of
            },
            {
                let $i = 2;
                $of
            },
            {
                let $i = 3;
                $of
            },
        ]
    };
}

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(feature = "int8")]
pub(crate) mod int8;
#[cfg(target_arch = "aarch64")]
mod neon;
#[cfg(any(feature = "int8", not(all(target_arch = "wasm32", target_feature = "simd128"))))]
mod portable;
#[cfg(test)]
mod tests;
mod tiles;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;

#[cfg(target_arch = "aarch64")]
use std::arch::is_aarch64_feature_detected as is_detected;
#[cfg(target_arch = "x86_64")]
use std::arch::is_x86_feature_detected as is_detected;
use std::str::FromStr;

pub use graphc_program::LANES;
use graphc_program::RegisterClass;
#[cfg(feature = "int8")]
pub(crate) use portable::Portable;
pub use tiles::TiledKernel;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use portable::Portable as Baseline;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use wasm::Simd128 as Baseline;

use crate::{
    element::Bf16,
    setting::{SettingError, wanted_isa},
};

/// The bias of the exponent of an `f32`, which is above 23 bits of mantissa.
const BIAS: i32 = 127;

/// The bits of the mantissa of an `f32`.
const MANTISSA: i32 = 0x7F_FFFF;

/// The bits of the square root of 1/2.
const ROOT_OF_HALF: i32 = 0x3F35_04F3;

/// Operations on vectors of [`LANES`] `f32`. A value of an implementing type is the proof that the CPU can execute
/// them.
pub trait Simd: Copy {
    /// Sixteen `f32`.
    type V: Copy;

    /// Sixteen pairs of `bf16`, the first of each in the lower half of a word.
    type Pairs: Copy;

    /// The class of registers.
    const CLASS: RegisterClass;

    /// The number of values of `V` that fit in the registers.
    const REGISTERS: usize = Self::CLASS.blocks();

    /// `x` in every lane.
    fn splat(self, x: f32) -> Self::V;

    /// Reads sixteen floats.
    ///
    /// # Safety
    /// `from` must be valid for reading sixteen floats; no alignment is needed.
    unsafe fn load(self, from: *const f32) -> Self::V;

    /// Writes sixteen floats.
    ///
    /// # Safety
    /// `to` must be valid for writing sixteen floats; no alignment is needed.
    unsafe fn store(self, to: *mut f32, value: Self::V);

    /// Prefetches the cache line of an address, which need not be valid.
    fn prefetch(self, address: *const f32);

    /// `a + b`.
    fn add(self, a: Self::V, b: Self::V) -> Self::V;

    /// `a * b`.
    fn mul(self, a: Self::V, b: Self::V) -> Self::V;

    /// `a / b`.
    fn div(self, a: Self::V, b: Self::V) -> Self::V;

    /// The square root.
    fn sqrt(self, a: Self::V) -> Self::V;

    /// The nearest integer, of two the even one, with the sign of `a`.
    fn round(self, a: Self::V) -> Self::V;

    /// `a * b + c`, rounded once where the CPU can.
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V;

    /// The rounding error of a product: `a * b - product`, for the `product` that [`mul`](Simd::mul) gives.
    fn product_error(self, a: Self::V, b: Self::V, product: Self::V) -> Self::V;

    /// `x * 2^n` for an integer `n` from -252 to 254. If `x` is a normal number, the result is rounded once.
    fn scale(self, x: Self::V, n: Self::V) -> Self::V;

    /// `m` and `n` for a positive normal number `m * 2^n`, with `m` between the square roots of 1/2 and 2; unspecified for other
    /// numbers.
    fn split(self, x: Self::V) -> [Self::V; 2];

    /// Lane `from[l]` of `x` in lane `l`; both must be in the same half.
    fn shuffle(self, x: Self::V, from: &[u32; LANES]) -> Self::V;

    /// `x` without its sign.
    fn abs(self, x: Self::V) -> Self::V;

    /// `x` with the sign of `sign`.
    fn with_sign(self, x: Self::V, sign: Self::V) -> Self::V;

    /// `least` if `x < least`, else `x`; NaN and -0.0 are unchanged.
    fn at_least(self, least: Self::V, x: Self::V) -> Self::V;

    /// `most` if `x > most`, else `x`; NaN and -0.0 are unchanged.
    fn at_most(self, most: Self::V, x: Self::V) -> Self::V;

    /// `then` if the first operand is less than the second, else `otherwise`, including NaN.
    fn if_less(self, operands: [Self::V; 2], then: Self::V, otherwise: Self::V) -> Self::V;

    /// PyTorch's running maximum: `x` if `x > max` or `x` is NaN, else `max`.
    fn max_or_nan(self, max: Self::V, x: Self::V) -> Self::V;

    /// PyTorch's PReLU: `x` if `x > 0`, else `x * slope`, including NaN and zeros.
    fn leaky(self, x: Self::V, slope: Self::V) -> Self::V;

    /// Reads sixteen `bf16`.
    ///
    /// # Safety
    /// `from` must be valid for reading them; no alignment is needed.
    unsafe fn load_bf16(self, from: *const Bf16) -> Self::V;

    /// Writes sixteen `bf16`, rounded to nearest, ties to even. If the CPU has an instruction for it, numbers below
    /// 2^-126 become 0.
    ///
    /// # Safety
    /// `to` must be valid for writing them; no alignment is needed.
    unsafe fn store_bf16(self, to: *mut Bf16, value: Self::V);

    /// `pair` in every lane.
    fn splat_pair(self, pair: u32) -> Self::Pairs;

    /// Reads sixteen pairs.
    ///
    /// # Safety
    /// `from` must be valid for reading sixteen words; no alignment is needed.
    unsafe fn load_pairs(self, from: *const u32) -> Self::Pairs;

    /// `sum + a.second * b.second + a.first * b.first`, in `f32`.
    fn mul_add_pairs(self, a: Self::Pairs, b: Self::Pairs, sum: Self::V) -> Self::V;
}

/// Code that is written once and compiled for each instruction set.
pub trait Kernel {
    /// Runs it. Implementations are `#[inline(always)]`.
    fn run<S: Simd>(self, simd: S);
}

/// An instruction set supported by this CPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isa(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// What every CPU has that the program is compiled for.
    Baseline,
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Avx2),
    #[cfg(target_arch = "x86_64")]
    AvxVnni(avx2::AvxVnni),
    #[cfg(target_arch = "x86_64")]
    Avx512(avx512::Avx512<false>),
    #[cfg(target_arch = "x86_64")]
    Avx512Vnni(avx512::Avx512Vnni),
    #[cfg(target_arch = "x86_64")]
    Avx512Bf16(avx512::Avx512<true>),
    #[cfg(target_arch = "aarch64")]
    Neon(neon::Neon<false>),
    #[cfg(target_arch = "aarch64")]
    NeonDot(neon::NeonDot),
    #[cfg(target_arch = "aarch64")]
    NeonBf16(neon::Neon<true>),
}

/// The instructions for `f32` of an instruction set.
enum Floats {
    Baseline,
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Avx2),
    #[cfg(target_arch = "x86_64")]
    Avx512(avx512::Avx512<false>),
    #[cfg(target_arch = "aarch64")]
    Neon(neon::Neon<false>),
}

impl Isa {
    /// All names on this architecture, slowest first.
    pub(crate) const NAMES: &[&str] = if cfg!(target_arch = "x86_64") {
        &["portable", "avx2", "avxvnni", "avx512", "avx512vnni", "avx512bf16"]
    } else if cfg!(target_arch = "aarch64") {
        &["portable", "neon", "neondot", "neonbf16"]
    } else if cfg!(all(target_arch = "wasm32", target_feature = "simd128")) {
        &["simd128"]
    } else {
        &["portable"]
    };

    /// The instruction set in the environment variable `GRAPHC_ISA` (`portable`; on x86-64 also `avx2`, `avxvnni`, `avx512`,
    /// `avx512vnni` or `avx512bf16`, on Arm `neon`, `neondot` or `neonbf16`; in WebAssembly with SIMD128 that alone, `simd128`), or the
    /// best that the CPU supports if it is not set. Those with `vnni` or `dot` differ from those without in products of 8-bit integers
    /// only, as those with `bf16` do in those of `bf16` too.
    ///
    /// # Errors
    /// If the name is unknown, or this CPU does not support it.
    pub fn in_use() -> Result<Isa, SettingError> {
        let best = || Isa::available().last().copied().unwrap_or(Isa(Kind::Baseline));
        Ok(wanted_isa()?.unwrap_or_else(best))
    }

    /// The instruction sets supported by this CPU, slowest first.
    pub fn available() -> Vec<Isa> {
        let all = [
            Some(Kind::Baseline),
            #[cfg(target_arch = "x86_64")]
            avx2::Avx2::new().map(Kind::Avx2),
            #[cfg(target_arch = "x86_64")]
            avx2::AvxVnni::new().map(Kind::AvxVnni),
            #[cfg(target_arch = "x86_64")]
            avx512::Avx512::new().map(Kind::Avx512),
            #[cfg(target_arch = "x86_64")]
            avx512::Avx512Vnni::new().map(Kind::Avx512Vnni),
            #[cfg(target_arch = "x86_64")]
            avx512::Avx512::with_bf16().map(Kind::Avx512Bf16),
            #[cfg(target_arch = "aarch64")]
            neon::Neon::new().map(Kind::Neon),
            #[cfg(target_arch = "aarch64")]
            neon::NeonDot::new().map(Kind::NeonDot),
            #[cfg(target_arch = "aarch64")]
            neon::Neon::with_bf16().map(Kind::NeonBf16),
        ];
        all.into_iter().flatten().map(Isa).collect()
    }

    /// Those of them that differ in numbers other than integers: results in `f32` and `bf16` have the same bits on the rest.
    pub fn distinct_in_floats() -> Vec<Isa> {
        let mut all = Isa::available();
        all.retain(|isa| !["vnni", "dot"].iter().any(|end| isa.name().ends_with(end)));
        all
    }

    /// As `GRAPHC_ISA` has it.
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Baseline => Isa::NAMES[0],
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2(_) => "avx2",
            #[cfg(target_arch = "x86_64")]
            Kind::AvxVnni(_) => "avxvnni",
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512(_) => "avx512",
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Vnni(_) => "avx512vnni",
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(_) => "avx512bf16",
            #[cfg(target_arch = "aarch64")]
            Kind::Neon(_) => "neon",
            #[cfg(target_arch = "aarch64")]
            Kind::NeonDot(_) => "neondot",
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(_) => "neonbf16",
        }
    }

    /// Its registers.
    #[inline]
    #[doc(hidden)]
    pub fn class(self) -> RegisterClass {
        match self.0 {
            Kind::Baseline => Baseline::CLASS,
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2(_) | Kind::AvxVnni(_) => RegisterClass::R16x8,
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512(_) | Kind::Avx512Vnni(_) | Kind::Avx512Bf16(_) => RegisterClass::R32x16,
            #[cfg(target_arch = "aarch64")]
            Kind::Neon(_) | Kind::NeonDot(_) | Kind::NeonBf16(_) => RegisterClass::R32x4,
        }
    }

    /// Runs a kernel, compiled for this instruction set.
    #[doc(hidden)]
    pub fn run<K: Kernel>(self, kernel: K) {
        match self.for_floats() {
            Floats::Baseline => kernel.run(Baseline),
            #[cfg(target_arch = "x86_64")]
            Floats::Avx2(token) => avx2::run(token, kernel),
            #[cfg(target_arch = "x86_64")]
            Floats::Avx512(token) => avx512::run(token, kernel),
            #[cfg(target_arch = "aarch64")]
            Floats::Neon(token) => neon::run(token, kernel),
        }
    }

    /// The instructions for `f32`.
    fn for_floats(self) -> Floats {
        match self.0 {
            Kind::Baseline => Floats::Baseline,
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2(token) => Floats::Avx2(token),
            #[cfg(target_arch = "x86_64")]
            Kind::AvxVnni(token) => Floats::Avx2(token.avx2()),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512(token) => Floats::Avx512(token),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Vnni(token) => Floats::Avx512(token.avx512()),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(token) => Floats::Avx512(token.without_bf16()),
            #[cfg(target_arch = "aarch64")]
            Kind::Neon(token) => Floats::Neon(token),
            #[cfg(target_arch = "aarch64")]
            Kind::NeonDot(token) => Floats::Neon(token.neon()),
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(token) => Floats::Neon(token.without_bf16()),
        }
    }

    /// Whether it has instructions for `bf16`.
    pub(crate) fn has_bf16(self) -> bool {
        match self.0 {
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(_) => true,
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(_) => true,
            _ => false,
        }
    }

    /// Runs a kernel with the instructions for `bf16`, or returns it if there are none. Kernels that do not use them
    /// need not be compiled for them.
    pub(crate) fn run_if_bf16<K: Kernel>(self, kernel: K) -> Option<K> {
        match self.0 {
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512Bf16(token) => {
                avx512::run_bf16(token, kernel);
                None
            }
            #[cfg(target_arch = "aarch64")]
            Kind::NeonBf16(token) => {
                neon::run_bf16(token, kernel);
                None
            }
            _ => Some(kernel),
        }
    }
}

impl FromStr for Isa {
    type Err = SettingError;

    /// By its [`name`](Isa::name), if this CPU supports it.
    fn from_str(name: &str) -> Result<Self, SettingError> {
        let Some(name) = Isa::NAMES.iter().copied().find(|known| *known == name) else {
            return Err(SettingError::UnknownIsa { found: name.to_owned() });
        };
        Isa::available().into_iter().find(|isa| isa.name() == name).ok_or(SettingError::MissingIsa { name })
    }
}
