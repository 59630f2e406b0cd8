//! The vector form of each elementwise function, and where it is applied.
//!
//! Functions that limit values to a range are applied to sums in registers: two instructions, whatever the range. Others are
//! applied to each stored row in one sweep, while it is in the cache: so the loops of tiles are compiled once, not once for
//! each function, and a fused function gives the same bits as a separate step.

use graphc_program::{Approximate, Pointwise};

use super::{Share, math};
use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
};

/// The range to which a function limits values. If `least` is above `most`, all results are `most`.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    least: f32,
    most: f32,
}

impl Bounds {
    const NONE: Bounds = Bounds { least: f32::NEG_INFINITY, most: f32::INFINITY };

    /// The range of a function, or no limits if it needs a sweep.
    pub(crate) fn of(function: Pointwise) -> Bounds {
        function.limits().map_or(Bounds::NONE, |[least, most]| Bounds { least, most })
    }

    /// Applies the function. NaN and -0.0 are unchanged.
    #[inline(always)]
    pub(crate) fn apply<S: Simd>(self, simd: S, x: S::V) -> S::V {
        simd.at_most(simd.splat(self.most), simd.at_least(simd.splat(self.least), x))
    }
}

/// Whether a function must be applied in a sweep, after `Bounds::apply`.
pub fn needs_sweep(function: Pointwise) -> bool {
    function.limits().is_none()
}

/// Applies a function to contiguous numbers, in whole vectors.
///
/// The creator guarantees that both ranges are valid and belong to this thread; they may be the same.
#[derive(Clone, Copy)]
pub(crate) struct Sweep<E> {
    /// The first number.
    pub(crate) from: *const E,
    /// The destination of its result.
    pub(crate) to: *mut E,
    /// The number of vectors.
    pub(crate) vectors: usize,
    /// The function.
    pub(crate) function: Pointwise,
}

impl<E: Element> Sweep<E> {
    /// Applies the function in place to `columns` pixels of `blocks` channel blocks that are `plane` numbers apart, if
    /// it needs a sweep.
    ///
    /// # Safety
    /// The numbers must be valid and belong to this thread.
    pub(crate) unsafe fn of_row(
        share: Share<'_>,
        start: *mut E,
        plane: usize,
        [blocks, columns]: [usize; 2],
        function: Pointwise,
    ) {
        if needs_sweep(function) {
            for block in 0..blocks {
                // SAFETY: guaranteed by the caller.
                let at = unsafe { start.add(block * plane) };
                E::run(share.isa, Sweep { from: at, to: at, vectors: columns, function });
            }
        }
    }
}

/// Applies an expression to each vector of a sweep. A macro, because closures over vectors may be compiled without the
/// instruction set.
macro_rules! for_each {
    ($sweep:ident, $simd:ident, $value:ident => $result:expr) => {
        for vector in 0..$sweep.vectors {
            // SAFETY: the creator guarantees both ranges.
            unsafe {
                let $value = E::load($simd, $sweep.from.add(vector * LANES));
                E::store($simd, $sweep.to.add(vector * LANES), $result);
            }
        }
    };
}

impl<E: Element> Kernel for Sweep<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        match self.function {
            Pointwise::Identity
            | Pointwise::Relu
            | Pointwise::Relu6
            | Pointwise::Hardtanh { .. }
            | Pointwise::Clamp { .. }
            | Pointwise::Maximum { .. }
            | Pointwise::Minimum { .. } => {
                let bounds = Bounds::of(self.function);
                for_each!(self, simd, x => bounds.apply(simd, x));
            }
            Pointwise::LeakyRelu { negative_slope } => {
                for_each!(self, simd, x => simd.leaky(x, simd.splat(negative_slope)));
            }
            Pointwise::Elu { alpha } => for_each!(self, simd, x => elu(simd, x, alpha)),
            Pointwise::Selu => {
                for_each!(self, simd, x => simd.mul(elu(simd, x, SELU[1]), simd.splat(SELU[0])));
            }
            Pointwise::Celu { alpha } => for_each!(self, simd, x => celu(simd, x, alpha)),
            Pointwise::Gelu { approximate: Approximate::None } => {
                for_each!(self, simd, x => simd.mul(x, math::normal_cdf(simd, x)));
            }
            Pointwise::Gelu { approximate: Approximate::Tanh } => for_each!(self, simd, x => gelu_by_tanh(simd, x)),
            Pointwise::Sigmoid => for_each!(self, simd, x => math::sigmoid(simd, x)),
            Pointwise::LogSigmoid => for_each!(self, simd, x => log_sigmoid(simd, x)),
            Pointwise::Silu => for_each!(self, simd, x => simd.mul(x, math::sigmoid(simd, x))),
            Pointwise::Mish => for_each!(self, simd, x => mish(simd, x)),
            Pointwise::Softplus { beta, threshold } => {
                for_each!(self, simd, x => softplus(simd, x, [beta, threshold]));
            }
            Pointwise::Softsign => for_each!(self, simd, x => softsign(simd, x)),
            Pointwise::Hardsigmoid => for_each!(self, simd, x => hardsigmoid(simd, x)),
            Pointwise::Hardswish => for_each!(self, simd, x => simd.mul(x, hardsigmoid(simd, x))),
            Pointwise::Tanh => for_each!(self, simd, x => math::tanh(simd, x)),
            Pointwise::Threshold { threshold, value } => {
                for_each!(self, simd, x => above(simd, x, [threshold, value]));
            }
            Pointwise::Floor => for_each!(self, simd, x => math::floor(simd, x)),
            Pointwise::Ceil => for_each!(self, simd, x => math::ceil(simd, x)),
            Pointwise::Round => for_each!(self, simd, x => simd.round(x)),
            Pointwise::Erf => for_each!(self, simd, x => math::erf(simd, x)),
            Pointwise::Exp => for_each!(self, simd, x => math::exp(simd, x)),
            Pointwise::Log => for_each!(self, simd, x => math::ln(simd, x)),
            Pointwise::Sqrt => for_each!(self, simd, x => simd.sqrt(x)),
            Pointwise::Abs => for_each!(self, simd, x => simd.abs(x)),
            Pointwise::Neg => for_each!(self, simd, x => math::negate(simd, x)),
            Pointwise::Reciprocal => for_each!(self, simd, x => simd.div(simd.splat(1.0), x)),
            Pointwise::Add { value } => for_each!(self, simd, x => simd.add(x, simd.splat(value))),
            Pointwise::Sub { value } => for_each!(self, simd, x => simd.add(x, simd.splat(-value))),
            Pointwise::Rsub { value } => for_each!(self, simd, x => math::subtract(simd, simd.splat(value), x)),
            Pointwise::Mul { value } => for_each!(self, simd, x => simd.mul(x, simd.splat(value))),
            Pointwise::Div { value } => for_each!(self, simd, x => simd.div(x, simd.splat(value))),
            Pointwise::Pow { exponent } => self.power(simd, exponent),
        }
    }
}

impl<E: Element> Sweep<E> {
    /// A power. The exponents that take one or two instructions are special cases, as in PyTorch.
    #[inline(always)]
    fn power<S: Simd>(self, simd: S, exponent: f32) {
        if exponent == 0.5 {
            for_each!(self, simd, x => simd.sqrt(x));
        } else if exponent == -0.5 {
            for_each!(self, simd, x => simd.div(simd.splat(1.0), simd.sqrt(x)));
        } else if exponent == 2.0 {
            for_each!(self, simd, x => simd.mul(x, x));
        } else {
            for_each!(self, simd, x => math::power(simd, x, exponent));
        }
    }
}

/// The factors of SELU: of all results, and of negative inputs.
const SELU: [f32; 2] = [1.050_701, 1.673_263_2];

/// `x` if it is positive, else `alpha * (e^x - 1)`.
#[inline(always)]
fn elu<S: Simd>(simd: S, x: S::V, alpha: f32) -> S::V {
    let below = simd.mul(math::exp_m1(simd, x), simd.splat(alpha));
    simd.if_less([simd.splat(0.0), x], x, below)
}

/// `x` if it is positive, else `alpha * (e^(x / alpha) - 1)`.
#[inline(always)]
fn celu<S: Simd>(simd: S, x: S::V, alpha: f32) -> S::V {
    let (zero, alpha) = (simd.splat(0.0), simd.splat(alpha));
    let exponent = simd.at_most(simd.splat(100.0), simd.div(x, alpha));
    simd.if_less([zero, x], x, simd.mul(math::exp_m1(simd, exponent), alpha))
}

/// `x * (1 + tanh u) / 2 = x * sigmoid(2 u)` for `u = sqrt(2 / pi) * (x + 0.044715 x^3)`.
#[inline(always)]
fn gelu_by_tanh<S: Simd>(simd: S, x: S::V) -> S::V {
    /// `2 * sqrt(2 / pi)`.
    const SLOPE: f32 = 1.595_769;
    let cubic = simd.mul_add(simd.mul(x, x), simd.splat(0.044_715 * SLOPE), simd.splat(SLOPE));
    simd.mul(x, math::sigmoid(simd, simd.mul(x, cubic)))
}

/// `x * tanh(ln(1 + e^x)) = x * n / (n + 2)` for `n = e^x (e^x + 2)`. Above 20, the quotient rounds to 1.
#[inline(always)]
fn mish<S: Simd>(simd: S, x: S::V) -> S::V {
    let two = simd.splat(2.0);
    let e = math::exp(simd, simd.at_most(simd.splat(20.0), x));
    let n = simd.mul(e, simd.add(e, two));
    simd.mul(x, simd.div(n, simd.add(n, two)))
}

/// `ln(1 + e^u) / beta` for `u = x * beta`, where `ln(1 + e^u) = max(u, 0) + ln(1 + e^-|u|)`.
#[inline(always)]
fn softplus<S: Simd>(simd: S, x: S::V, [beta, threshold]: [f32; 2]) -> S::V {
    let scaled = simd.mul(x, simd.splat(beta));
    let soft = simd.add(simd.at_least(simd.splat(0.0), scaled), math::bend(simd, scaled));
    let soft = simd.mul(soft, simd.splat(1.0 / beta));
    simd.if_less([simd.splat(threshold), scaled], x, soft)
}

/// `min(x, 0) - ln(1 + e^-|x|)`.
#[inline(always)]
fn log_sigmoid<S: Simd>(simd: S, x: S::V) -> S::V {
    math::subtract(simd, simd.at_most(simd.splat(0.0), x), math::bend(simd, x))
}

/// `x` above a threshold, else a value; NaN is above it.
#[inline(always)]
fn above<S: Simd>(simd: S, x: S::V, [threshold, value]: [f32; 2]) -> S::V {
    let (threshold, value) = (simd.splat(threshold), simd.splat(value));
    let others = simd.if_less([x, threshold], value, x);
    let at_it = simd.if_less([threshold, x], x, value);
    // Neither less nor more is equal, or no number.
    let is_equal =
        simd.if_less([simd.abs(math::subtract(simd, x, threshold)), simd.splat(f32::MIN_POSITIVE)], at_it, others);
    simd.if_less([threshold, x], x, is_equal)
}

#[inline(always)]
fn softsign<S: Simd>(simd: S, x: S::V) -> S::V {
    simd.div(x, simd.add(simd.abs(x), simd.splat(1.0)))
}

#[inline(always)]
fn hardsigmoid<S: Simd>(simd: S, x: S::V) -> S::V {
    let inside = Bounds { least: 0.0, most: 6.0 }.apply(simd, simd.add(x, simd.splat(3.0)));
    simd.mul(inside, simd.splat(1.0 / 6.0))
}
