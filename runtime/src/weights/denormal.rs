//! Denormal weights: some processors take a hundred times as long to multiply by them as by zero.

/// If a layer's largest weight is below this, it has only tiny weights.
const TINY: f32 = 1e-20;

/// Replaces numbers below the smallest normal `f32`, 1.2e-38, with zeros of the same sign. Relative to the layer's
/// largest weight they are less than 1e-18, below the last bit of any sum that contains it; in a layer with only tiny
/// weights, they are kept.
pub(crate) fn flush(weights: &mut [f32]) {
    if !weights.iter().any(|weight| weight.is_subnormal()) || !weights.iter().any(|weight| weight.abs() > TINY) {
        return;
    }
    for weight in weights.iter_mut().filter(|weight| weight.is_subnormal()) {
        *weight = 0f32.copysign(*weight);
    }
}
