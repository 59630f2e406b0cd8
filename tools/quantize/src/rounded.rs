//! Numbers as int8 has them: values on a scale, and weights, which have a scale for each output channel.

use graphc_compiler::ir::{Conv, ConvTranspose, Linear, Op, TensorId};
use graphc_program::{Filter8, Scale};

/// The scale of a range.
pub(crate) fn scale([least, most]: [f32; 2]) -> Scale {
    Scale::of_range(least, most)
}

/// 1.5 * 2^23: what is added to it and is small is rounded to an integer, to the nearest, of two the even one.
const INTEGERS: f32 = 12_582_912.0;

/// The largest integer of a value.
const MOST: f32 = 255.0;

/// The number that stands for one on a scale: what [`Scale::dequantize`] makes of [`Scale::quantize`], for loops over many.
pub(crate) fn rounded(scale: Scale, number: f32) -> f32 {
    let zero = f32::from(scale.zero);
    let steps = (number * scale.per_step()).clamp(-MOST, MOST) + INTEGERS - INTEGERS;
    ((steps + zero).clamp(0.0, MOST) - zero) * scale.step()
}

/// The same of all numbers.
pub(crate) fn round(scale: Scale, numbers: &mut [f32]) {
    numbers.iter_mut().for_each(|number| *number = rounded(scale, *number));
}

/// The weights of a step, and how its output channels lie in them: rows, in each of which the same channels follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weights {
    pub(crate) tensor: TensorId,
    /// Rows with channels of their own.
    groups: usize,
    /// Rows with the same channels.
    rows: usize,
    /// Channels of a row.
    channels: usize,
}

impl Weights {
    /// Those of a step that multiplies by some.
    pub(crate) fn of(op: &Op) -> Option<Weights> {
        let plain = |tensor: TensorId, channels: usize| Weights { tensor, groups: 1, rows: 1, channels };
        if let Op::Conv(Conv { weight, phases, out_channels, .. }) = op {
            // The phases of a transposed convolution have the weights of that.
            return Some(phases.map_or(plain(*weight, *out_channels), |phases| {
                let ([inputs, outputs, ..], groups) = (phases.shape, phases.groups);
                Weights { tensor: *weight, groups, rows: inputs / groups, channels: outputs }
            }));
        }
        if let Op::ConvTranspose(ConvTranspose { weight, in_channels, out_channels, groups, .. }) = op {
            let [rows, channels] = [in_channels, out_channels].map(|count| count / groups);
            return Some(Weights { tensor: *weight, groups: *groups, rows, channels });
        }
        let Op::Linear(Linear { weight, out_features, .. }) = op else { return None };
        Some(plain(*weight, *out_features))
    }

    /// For each output channel, in order, the largest of its weights, without its sign.
    pub(crate) fn largest(self, numbers: &[f32]) -> Vec<f32> {
        let mut largest = vec![0.0f32; self.groups * self.channels];
        for (place, number) in numbers.iter().enumerate() {
            let channel = self.channel(numbers.len(), place);
            largest[channel] = largest[channel].max(number.abs());
        }
        largest
    }

    /// Rounds them.
    pub(crate) fn round(self, numbers: &mut [f32]) {
        // The scale of weights does not depend on that of what they are multiplied by.
        let filters: Vec<Filter8> =
            self.largest(numbers).into_iter().map(|largest| Filter8::new([largest], 0.0, Scale::new(1.0, 0))).collect();
        let len = numbers.len();
        for (place, number) in numbers.iter_mut().enumerate() {
            let filter = filters[self.channel(len, place)];
            *number = filter.dequantize(filter.quantize(*number));
        }
    }

    /// The output channel that an element belongs to.
    fn channel(self, elements: usize, place: usize) -> usize {
        let one = elements / (self.groups * self.rows * self.channels);
        let (row, channel) = (place / one / self.channels, place / one % self.channels);
        row / self.rows * self.channels + channel
    }
}

#[cfg(test)]
mod tests {
    use graphc_compiler::ir::Id;

    use super::*;

    #[test]
    fn numbers_are_those_of_their_integers() {
        for range in [[-1.0, 3.0], [0.0, 6.0], [-4.0, 0.0], [0.0, 0.0], [-1e-3, 1e4]] {
            let scale = scale(range);
            for number in (-4000..4000).map(|k| k as f32 * 0.00173).chain([1e30, -1e30, 0.5 * scale.step()]) {
                assert_eq!(rounded(scale, number), scale.dequantize(scale.quantize(number)), "{number} in {range:?}");
            }
        }
    }

    #[test]
    fn each_channel_has_steps_of_its_own() {
        let weights = Weights { tensor: TensorId::new(0), groups: 1, rows: 1, channels: 2 };
        let mut numbers = [1.0, 0.5, -0.2, 100.0, 50.0, 0.39];
        assert_eq!(weights.largest(&numbers), [1.0, 100.0]);
        weights.round(&mut numbers);
        for (number, integer) in numbers.iter().zip([127.0, 64.0, -25.0, 127.0, 64.0, 0.0]) {
            let step = if number.abs() > 1.0 { 100.0 / 127.0 } else { 1.0 / 127.0 };
            assert!((number - integer * step).abs() < 1e-5, "{number} is not {integer} steps");
        }
    }

    /// `[in, out / groups, taps]`: two groups of two inputs and two outputs.
    #[test]
    fn channels_of_transposed_weights() {
        let weights = Weights { tensor: TensorId::new(0), groups: 2, rows: 2, channels: 2 };
        let channels: Vec<usize> = (0..16).map(|place| weights.channel(16, place)).collect();
        assert_eq!(channels, [0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3]);
        assert_eq!(
            weights.largest(&[1., 2., 0., 0., 0., 0., -7., 0., 3., 0., 0., 0., 0., 4., 5., 0.]),
            [2.0, 7.0, 4.0, 5.0]
        );
    }
}
