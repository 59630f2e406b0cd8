//! Weights that are next to nothing: some processors take a hundred times as long to multiply by them as by zero.

/// A layer whose largest weight is less has nothing but such weights.
const TINY: f32 = 1e-20;

/// Replaces numbers below the least normal `f32`, 1.2e-38, by zeros of their sign. Beside the largest of the layer they are
/// less than 1e-18, which is below the last bit of any sum in which that takes part; where they are all that there is, they
/// stay.
pub(crate) fn flush(weights: &mut [f32]) {
    if !weights.iter().any(|weight| weight.is_subnormal()) || !weights.iter().any(|weight| weight.abs() > TINY) {
        return;
    }
    for weight in weights.iter_mut().filter(|weight| weight.is_subnormal()) {
        *weight = 0f32.copysign(*weight);
    }
}
