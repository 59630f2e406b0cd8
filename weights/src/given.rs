//! Weights that a file has as integers, as filters of a layer in int8, which multiplies them as they are. docs/int8.md says which.

use graphc_program::{Filter8, Scale, TensorKind};

use crate::{Dtype, Integers};

/// The biases of a layer.
#[derive(Clone, Copy, Debug)]
pub enum Biases<'b> {
    /// There are none.
    None,
    /// One for each output.
    Numbers(&'b [f32]),
    /// Integers, one for each output.
    Integers(&'b Integers),
}

/// How much the step of integers of a bias may be off from that of the sums that they are added to: each is rounded a few times.
const SAME_STEP: f64 = 1e-6;

impl Biases<'_> {
    /// The integer for the bias of an output, if it has room beside the sums. Integers that count what the sums do are taken as they are.
    fn of(self, output: usize, filter: &Filter8) -> Option<i32> {
        let bias = match self {
            Biases::None => 0.0,
            Biases::Numbers(biases) => biases[output].into(),
            Biases::Integers(biases) => {
                let (integer, step) = (biases.integers[output], f64::from(biases.step(output)));
                let is_same = (step / filter.step_of_sums() - 1.0).abs() <= SAME_STEP;
                f64::from(integer) * if is_same { filter.step_of_sums() } else { step }
            }
        };
        filter.has_room(bias).then(|| filter.bias(bias))
    }
}

impl Integers {
    /// The filters of a layer with these weights, `[output][..]`, and the integers of its biases, for inputs on a scale. None if the
    /// steps are not those of outputs, the integers need more than eight bits, or sums with them might need more than 32.
    pub fn filters(&self, biases: Biases<'_>, outputs: usize, input: Scale) -> Option<Vec<(Filter8, i32)>> {
        let each = (self.integers.len() / outputs.max(1)).max(1);
        let is_of_outputs = self.steps.len() == 1 || (self.steps.len() == outputs && self.each == each);
        if !is_of_outputs || !self.fit_i8() || each > Scale::MOST_GIVEN_PRODUCTS {
            return None;
        }
        let filter = |output: usize| {
            let filter = Filter8::given(self.step(output * each), input);
            Some((filter, biases.of(output, &filter)?))
        };
        (0..outputs).map(filter).collect()
    }

    /// The type in which a file has them for a layer in int8: weights in eight bits, and biases in 32. None if they do not fit, or are
    /// neither.
    pub fn dtype(&self, kind: TensorKind) -> Option<Dtype> {
        match kind {
            TensorKind::Weight => self.fit_i8().then_some(Dtype::I8),
            TensorKind::Bias => Some(Dtype::I32),
            TensorKind::BatchNormWeight
            | TensorKind::BatchNormBias
            | TensorKind::RunningMean
            | TensorKind::RunningVar
            | TensorKind::PreluWeight
            | TensorKind::Parameter => None,
        }
    }

    fn fit_i8(&self) -> bool {
        self.integers.iter().all(|integer| i8::try_from(*integer).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two outputs of two weights.
    fn weights(integers: [i32; 4], steps: &[f32], each: usize) -> Integers {
        Integers { integers: integers.into(), steps: steps.into(), each }
    }

    const INPUT: Scale = Scale::new(0.5, 3);

    #[test]
    fn steps_of_outputs_and_integers_of_eight_bits() {
        let filters = |weights: Integers| {
            let filters = weights.filters(Biases::None, 2, INPUT)?;
            Some(filters.iter().map(|(filter, _)| filter.dequantize(1)).collect::<Vec<f32>>())
        };
        let integers = [-128, 0, 1, 127];
        assert_eq!(filters(weights(integers, &[0.25], 1)), Some(vec![0.25, 0.25]));
        assert_eq!(filters(weights(integers, &[0.25, 2.0], 2)), Some(vec![0.25, 2.0]));
        assert_eq!(filters(weights(integers, &[0.25, 2.0], 1)), None, "steps of the inputs");
        assert_eq!(filters(weights([-128, 0, 1, 128], &[0.25], 1)), None, "an integer too large");
        let many = |count: usize| Integers { integers: vec![1; count], steps: vec![0.25], each: 1 };
        for (more, fit) in [(0, true), (1, false)] {
            let filters = many(Scale::MOST_GIVEN_PRODUCTS + more).filters(Biases::None, 1, INPUT);
            assert_eq!(filters.is_some(), fit, "{more} products more than fit");
        }
    }

    /// A bias is a multiple of 0.5 * 0.25, and has room up to 2^30 of them.
    #[test]
    fn biases_have_room() {
        let own = weights([1; 4], &[0.25], 1);
        let biases = |biases: Biases<'_>| {
            let filters = own.filters(biases, 2, INPUT)?;
            Some(filters.iter().map(|(_, bias)| *bias).collect::<Vec<i32>>())
        };
        let integers =
            |integers: [i32; 2], step: f32| Integers { integers: integers.into(), steps: vec![step], each: 1 };
        let most = 1 << 30;
        assert_eq!(biases(Biases::None), Some(vec![0, 0]));
        assert_eq!(biases(Biases::Numbers(&[1.0, -0.13])), Some(vec![8, -1]));
        assert_eq!(biases(Biases::Integers(&integers([5, -6], 0.125))), Some(vec![5, -6]));
        assert_eq!(biases(Biases::Integers(&integers([most, -most], 0.125_000_01))), Some(vec![most, -most]));
        assert_eq!(biases(Biases::Integers(&integers([5, -6], 0.25))), Some(vec![10, -12]), "of another step");
        for beyond in [most + 1, -most - 1, i32::MIN] {
            assert_eq!(biases(Biases::Integers(&integers([0, beyond], 0.125))), None, "{beyond}");
        }
        for beyond in [1e9, f32::INFINITY, f32::NAN] {
            assert_eq!(biases(Biases::Numbers(&[0.0, beyond])), None, "{beyond}");
        }
    }
}
