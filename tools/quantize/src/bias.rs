//! Biases that make good for what rounding shifts.
//!
//! Rounding weights and inputs changes the mean of each output channel of a convolution or linear layer; its bias can be changed
//! back. (Nagel et al. 2019, "Data-Free Quantization Through Weight Equalization and Bias Correction", section 4.2, with means over
//! images in place of those that batch norms tell.)

use std::str::FromStr;

use graphc_compiler::ir::{Conv, Graph, Linear, Op};

use crate::tensors::Tensors;

/// How biases are corrected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Correction {
    /// They stay as they are.
    Off,
    /// Each for the rounding of its own layer: its weights, and its input as f32 computes it.
    #[default]
    Fast,
    /// In the order of the layers, each for all rounding before it that is left.
    Full,
}

impl Correction {
    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Correction::Off => "off",
            Correction::Fast => "fast",
            Correction::Full => "full",
        }
    }
}

impl FromStr for Correction {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let all = [Correction::Off, Correction::Fast, Correction::Full];
        all.into_iter().find(|correction| correction.name() == text).ok_or_else(|| "expected off, fast or full".into())
    }
}

/// For each of the first dimension's channels, the mean of what is to be added to `found` to have `wanted`.
pub(crate) fn shifts(wanted: &[f32], found: &[f32], channels: usize, images: usize) -> Vec<f64> {
    let len = wanted.len() / (channels * images).max(1);
    let mut sums = vec![0.0; channels];
    for (place, (wanted, found)) in wanted.chunks(len.max(1)).zip(found.chunks(len.max(1))).enumerate() {
        let off: f64 = wanted.iter().zip(found).map(|(wanted, found)| f64::from(*wanted) - f64::from(*found)).sum();
        sums[place % channels] += off;
    }
    sums.into_iter().map(|sum| sum / (len * images).max(1) as f64).collect()
}

/// Adds to the biases of a step, or to what its batch norm has in their place. False if it has neither.
pub(crate) fn add(graph: &Graph, op: &Op, tensors: &mut Tensors, shifts: &[f64]) -> bool {
    let (Op::Conv(Conv { phases: None, bias, epilogue, .. }) | Op::Linear(Linear { bias, epilogue, .. })) = op else {
        return false;
    };
    let (bias, norm) = (*bias, epilogue.batch_norm.as_ref());
    let is_of_file = |tensor| graph.tensors[tensor].origin.is_of_file();
    let (place, eps, sign) = match norm {
        None => (bias, None, 1.0),
        Some(norm) if norm.bias.is_some() => (norm.bias, None, 1.0),
        // A scale alone: what is added before it is multiplied as well.
        Some(norm) if norm.weight.is_some() || norm.statistics.is_none() => return false,
        Some(norm) => (norm.statistics.map(|[mean, _]| mean), norm.statistics.map(|[_, var]| (var, norm.eps)), -1.0),
    };
    let Some(place) = place.filter(|place| is_of_file(*place)) else { return false };
    let deviations: Option<Vec<f64>> = eps.map(|(variance, eps)| {
        tensors.get(variance).iter().map(|variance| (f64::from(*variance) + eps).sqrt()).collect()
    });
    for (channel, (number, shift)) in tensors.change(place).iter_mut().zip(shifts).enumerate() {
        let deviation = deviations.as_ref().map_or(1.0, |deviations| deviations[channel]);
        *number = (f64::from(*number) + sign * deviation * shift) as f32;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_are_means_over_pixels_and_images() {
        // Two images of two channels of two pixels.
        let wanted = [1.0, 2.0, 10.0, 10.0, 3.0, 4.0, 10.0, 30.0];
        let found = [0.0, 0.0, 11.0, 11.0, 0.0, 0.0, 10.0, 10.0];
        assert_eq!(shifts(&wanted, &found, 2, 2), [2.5, 4.5]);
    }
}
