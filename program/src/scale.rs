//! Integers that stand for numbers: the scale of a quantised value, and the conversions that every user of it shares.
//!
//! docs/int8.md is the specification of the arithmetic; the functions here are its part that is about single numbers.

use crate::{
    Pointwise,
    text::{Text, Writer},
};

/// The scale of a value of 8-bit integers: `q` stands for `step * (q - zero)`.
///
/// Zero is always one of the numbers, so that padding with it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// The bits of the step, so that programs can be compared.
    step_bits: u32,
    /// The integer that stands for zero.
    pub zero: u8,
}

/// The largest factor between two scales, beyond which any difference saturates. The product with the largest difference of two
/// integers still fits in an `i32`.
const LARGEST_RATIO: f64 = (1u32 << 22) as f64;

/// The same for the products of two differences.
const LARGEST_PRODUCT_RATIO: f64 = (1u32 << 14) as f64;

/// What `sum * multiplier` stays below, so that it and an addend fit in an `i32`.
const LARGEST_RESULT: f64 = (1u32 << 30) as f64;

/// The largest distance of a bias from 0.
const LARGEST_BIAS: f64 = (1u32 << 30) as f64;

/// How much a limit may be off from a number of a scale, of itself: steps are rounded.
const SAME_LIMIT: f32 = 1e-6;

/// The largest magnitude of a quantised weight.
const LARGEST_WEIGHT: f32 = 127.0;

impl Scale {
    /// The most products in a sum that fits in an `i32` beside any bias: `255 * 127 * MOST_PRODUCTS + 2^30 < 2^31`.
    pub const MOST_PRODUCTS: usize = (1 << 30) / (255 * 127);

    /// The same of weights that a file has as integers, of which one may be -128.
    pub const MOST_GIVEN_PRODUCTS: usize = (1 << 30) / (255 * 128);

    /// The most pixels of an average whose sum fits in an `i32`.
    pub const MOST_AVERAGED: usize = (1 << 31) / 255 - 1;

    /// A step, which is positive and finite, and the integer that stands for zero.
    pub const fn new(step: f32, zero: u8) -> Scale {
        Scale { step_bits: step.to_bits(), zero }
    }

    /// The scale of a step and a zero point that somebody has chosen, if the step is a normal positive number and the other fits.
    pub fn checked(step: f32, zero: i128) -> Option<Scale> {
        let zero = u8::try_from(zero).ok()?;
        (step.is_normal() && step > 0.0 && (1.0 / step).is_normal()).then(|| Scale::new(step, zero))
    }

    /// The scale whose integers reach from `min` to `max`, after this range has been extended to contain zero.
    ///
    /// Both are finite, and `min` is no more than `max`. If both are zero, the step is 1.
    pub fn of_range(min: f32, max: f32) -> Scale {
        let (min, max) = (f64::from(min.min(0.0)), f64::from(max.max(0.0)));
        if min == max {
            return Scale::new(1.0, 0);
        }
        let step = (((max - min) / 255.0) as f32).max(f32::MIN_POSITIVE);
        let zero = (-min / f64::from(step)).round_ties_even();
        Scale::new(step, zero.clamp(0.0, 255.0) as u8)
    }

    /// The difference between neighbours.
    #[inline]
    pub const fn step(self) -> f32 {
        f32::from_bits(self.step_bits)
    }

    /// `1 / step`, which numbers are multiplied by.
    #[inline]
    pub const fn per_step(self) -> f32 {
        1.0 / self.step()
    }

    /// The integer for a number: `x * per_step`, rounded to the nearest, of two the even one, plus `zero`, from 0 to 255. That of
    /// zero for NaN.
    pub fn quantize(self, x: f32) -> u8 {
        let steps = (x * self.per_step()).clamp(-255.0, 255.0).round_ties_even();
        // NaN becomes 0.
        (steps as i32 + i32::from(self.zero)).clamp(0, 255) as u8
    }

    /// The number that an integer stands for.
    pub fn dequantize(self, q: u8) -> f32 {
        (i32::from(q) - i32::from(self.zero)) as f32 * self.step()
    }

    /// The integers between which a function keeps results, if it does nothing else.
    pub fn limits(self, function: Pointwise) -> Option<[u8; 2]> {
        let [least, most] = function.limits().filter(|limits| !limits.iter().any(|limit| limit.is_nan()))?;
        let most = self.quantize(most);
        Some([self.quantize(least).min(most), most])
    }

    /// Whether a function that only limits numbers gives none that lie between those of the scale: its limits are among them, up to
    /// rounding, or beyond.
    pub fn has_limits(self, function: Pointwise) -> bool {
        let Some([least, most]) = function.limits() else { return false };
        let is_there = |limit: f32| {
            let off = (self.dequantize(self.quantize(limit)) - limit).abs();
            limit.is_finite() && off <= limit.abs() * SAME_LIMIT
        };
        (least <= self.dequantize(0) || is_there(least)) && (most >= self.dequantize(255) || is_there(most))
    }

    /// What differences on this scale are multiplied by to be differences on another.
    pub fn ratio(self, other: Scale) -> f32 {
        (f64::from(self.step()) / f64::from(other.step())).min(LARGEST_RATIO) as f32
    }

    /// What products of differences on two scales are multiplied by to be differences on another.
    pub fn product_ratio(self, factor: Scale, other: Scale) -> f32 {
        let step = f64::from(self.step()) * f64::from(factor.step());
        (step / f64::from(other.step())).min(LARGEST_PRODUCT_RATIO) as f32
    }
}

/// Written as the call that makes it.
impl Text for Scale {
    fn write(&self, text: &mut Writer) {
        text.path("Scale::new");
        text.items(&[&self.step(), &usize::from(self.zero)]);
    }
}

/// The quantised weights of one output: symmetric, in -127..=127.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Filter8 {
    /// The difference between neighbours.
    step: f32,
    /// The scale of its inputs.
    input: Scale,
}

/// What the sums of one output start with and are multiplied by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requantizer {
    /// The bias, less what the inputs' zero contributes.
    pub bias: i32,
    /// The multiplier.
    pub multiplier: f32,
}

impl Filter8 {
    /// For these weights: the largest becomes 127, unless the bias would then be too large for an integer.
    pub fn new(weights: impl IntoIterator<Item = f32>, bias: f32, input: Scale) -> Filter8 {
        let largest = weights.into_iter().fold(0.0, |largest: f32, weight| largest.max(weight.abs()));
        let of_bias = (f64::from(bias.abs()) / (f64::from(input.step()) * LARGEST_BIAS)) as f32;
        let step = (largest / LARGEST_WEIGHT).max(if of_bias.is_finite() { of_bias } else { 0.0 });
        Filter8 { step: if step == 0.0 { 1.0 } else { step.max(f32::MIN_POSITIVE) }, input }
    }

    /// For weights that are integers already, with a positive step.
    pub fn given(step: f32, input: Scale) -> Filter8 {
        Filter8 { step, input }
    }

    /// The integer for a weight: the nearest to `weight / step`, of two the even one.
    pub fn quantize(&self, weight: f32) -> i8 {
        (weight / self.step).clamp(-LARGEST_WEIGHT, LARGEST_WEIGHT).round_ties_even() as i8
    }

    /// The number that the integer for a weight stands for.
    pub fn dequantize(&self, q: i8) -> f32 {
        f32::from(q) * self.step
    }

    /// What a sum of products counts: the step of the inputs times that of the weights.
    pub fn step_of_sums(&self) -> f64 {
        f64::from(self.input.step()) * f64::from(self.step)
    }

    /// Whether sums can start with a bias as it is.
    pub fn has_room(&self, bias: f64) -> bool {
        (bias / self.step_of_sums()).round_ties_even().abs() <= LARGEST_BIAS
    }

    /// The integer for a bias, with which sums start; where there is no room for it, the nearest for which there is.
    pub fn bias(&self, bias: f64) -> i32 {
        (bias / self.step_of_sums()).round_ties_even().clamp(-LARGEST_BIAS, LARGEST_BIAS) as i32
    }

    /// For the quantised weights and bias: results on a scale, or as numbers if there is none.
    pub fn requantizer(&self, weights: impl IntoIterator<Item = i8>, bias: i32, output: Option<Scale>) -> Requantizer {
        let step = self.step_of_sums();
        let (mut sum, mut sum_of_magnitudes) = (0, 0);
        for weight in weights {
            sum += i64::from(weight);
            sum_of_magnitudes += i64::from(weight.unsigned_abs());
        }
        let most = i64::from(bias).abs() + 255 * sum_of_magnitudes;
        let multiplier = match output {
            Some(output) => (step / f64::from(output.step())).min(LARGEST_RESULT / most.max(1) as f64),
            None => step,
        };
        let bias = (i64::from(bias) - i64::from(self.input.zero) * sum) as i32;
        Requantizer { bias, multiplier: multiplier as f32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_contain_zero() {
        for (min, max, step, zero) in [
            (0.0, 255.0, 1.0, 0),
            (-255.0, 0.0, 1.0, 255),
            (10.0, 51.0, 0.2, 0),
            (-51.0, -10.0, 0.2, 255),
            (-0.4, 254.6, 1.0, 0),
            (-1.0, 254.0, 1.0, 1),
            (0.0, 0.0, 1.0, 0),
            (-0.0, 0.0, 1.0, 0),
        ] {
            let scale = Scale::of_range(min, max);
            assert_eq!((scale.step(), scale.zero), (step, zero), "{min} {max}");
            assert_eq!(scale.dequantize(scale.zero), 0.0);
        }
        assert_eq!(Scale::of_range(-f32::MAX, f32::MAX).step(), (f64::from(f32::MAX) / 127.5) as f32);
        assert_eq!(Scale::of_range(0.0, 1e-44).step(), f32::MIN_POSITIVE);
    }

    #[test]
    fn integers_are_the_nearest() {
        let scale = Scale::new(0.5, 3);
        for (x, q) in [
            (0.0, 3),
            (0.25, 3),
            (0.75, 5),
            (0.74, 4),
            (-1.5, 0),
            (-9.0, 0),
            (126.0, 255),
            (126.3, 255),
            (1e30, 255),
            (f32::INFINITY, 255),
            (f32::NEG_INFINITY, 0),
            (f32::NAN, 3),
        ] {
            assert_eq!(scale.quantize(x), q, "{x}");
        }
        for q in 0..=255 {
            assert_eq!(scale.quantize(scale.dequantize(q)), q);
        }
    }

    #[test]
    fn limits_of_functions() {
        let scale = Scale::new(0.1, 20);
        let clamp = |min, max| scale.limits(Pointwise::Clamp { min, max });
        assert_eq!(scale.limits(Pointwise::Identity), Some([0, 255]));
        assert_eq!(scale.limits(Pointwise::Relu), Some([20, 255]));
        assert_eq!(scale.limits(Pointwise::Relu6), Some([20, 80]));
        assert_eq!(clamp(-1.0, 1.0), Some([10, 30]));
        assert_eq!(clamp(2.0, 1.0), Some([30, 30]), "the larger limit is below the other");
        assert_eq!(clamp(f32::NAN, 1.0), None);
        assert_eq!(scale.limits(Pointwise::Tanh), None);
    }

    /// From -2 to 23.5.
    #[test]
    fn limits_among_the_numbers() {
        let scale = Scale::new(0.1, 20);
        let clamp = |min, max| scale.has_limits(Pointwise::Clamp { min, max });
        for function in [Pointwise::Identity, Pointwise::Relu, Pointwise::Relu6] {
            assert!(scale.has_limits(function), "{function:?}");
        }
        assert!(clamp(-1.3, 0.7) && clamp(-2.01, 23.6) && clamp(f32::NEG_INFINITY, f32::INFINITY));
        assert!(!clamp(0.0, 0.75) && !clamp(-0.03, 1.0), "between two numbers");
        assert!(!clamp(23.6, 30.0) && !clamp(-3.0, -2.01), "all results are beyond");
        assert!(!clamp(f32::NAN, 1.0) && !clamp(f32::INFINITY, f32::INFINITY));
        assert!(!scale.has_limits(Pointwise::Tanh));
        assert!(Scale::of_range(0.0, 6.0).has_limits(Pointwise::Relu6), "with a step that is rounded");
    }

    #[test]
    fn weights_and_biases() {
        let input = Scale::new(0.25, 10);
        let filter = Filter8::new([-2.54, 1.0, 0.03], 0.0, input);
        let quantized = [-2.54, 1.0, 0.03].map(|weight| filter.quantize(weight));
        assert_eq!(quantized, [-127, 50, 2]);
        // A step of 0.02 * 0.25: the bias is 200 of them, and inputs of 10 contribute 10 * (2 + 50 - 127).
        let found = filter.requantizer(quantized, filter.bias(1.0), Some(Scale::new(0.5, 0)));
        assert_eq!(found.bias, 200 + 750);
        assert!((found.multiplier - 0.01).abs() < 1e-8, "{found:?}");
        assert!((filter.requantizer(quantized, filter.bias(1.0), None).multiplier - 0.005).abs() < 1e-8);
        assert_eq!(Filter8::new([0.0, -0.0], 0.0, input).quantize(0.0), 0);
    }

    /// Whatever the weights are: a pruned channel has none but 0.
    #[test]
    fn no_bias_is_lost() {
        let (input, output) = (Scale::of_range(0.0, 2550.0), Scale::of_range(-1.0, 1.0));
        for (weight, bias) in [(0.0, 0.4), (0.0, -1e-6), (1e-12, 0.5), (1e-3, -0.5), (f32::MIN_POSITIVE, 0.25)] {
            let filter = Filter8::new([weight], bias, input);
            let found = filter.requantizer([0], filter.bias(bias.into()), Some(output));
            let (result, expected) = (found.bias as f32 * found.multiplier, bias / output.step());
            assert!(
                (result - expected).abs() <= 0.01 + expected.abs() * 1e-6,
                "{weight} {bias}: {result}, not {expected}"
            );
        }
    }

    #[test]
    fn no_result_overflows() {
        let (input, tiny) = (Scale::new(1e10, 255), Scale::new(1e-30, 0));
        let filter = Filter8::new([1.0], 0.0, input);
        for (count, bias) in [(1, 0.0), (Scale::MOST_PRODUCTS, 1e38), (Scale::MOST_PRODUCTS, -1e38)] {
            let found = filter.requantizer(vec![127; count], filter.bias(bias), Some(tiny));
            let most = if bias == 0.0 { 0.0 } else { 2f64.powi(30) } + (255 * 127 * count) as f64;
            assert!(most < 2f64.powi(31), "{count}");
            assert!(f64::from(found.multiplier) * most <= 2f64.powi(30) * 1.000_001, "{found:?}");
        }
        assert!(f64::from(input.ratio(tiny)) * 255.0 <= 2f64.powi(30));
        assert!(f64::from(input.product_ratio(input, tiny)) * 255.0 * 255.0 <= 2f64.powi(30));
    }
}
