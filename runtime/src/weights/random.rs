//! Weights by [`formula`]: a network of any size has the same weights everywhere without a file. They are uniform as in He et al. 2015,
//! which keeps the scale of activations through ReLU.

use graphc_weights::formula;

use super::{Integers, LoadError, TensorKind, TensorSource, TensorSpec};

/// Generates the tensors of a table.
#[derive(Debug)]
pub(crate) struct Generated {
    seed: u64,
    specs: &'static [TensorSpec],
}

impl Generated {
    /// The weights for a seed.
    pub(crate) fn new(seed: u64, specs: &'static [TensorSpec]) -> Self {
        Generated { seed, specs }
    }

    /// The number of inputs per output of the layer that owns tensor `index`: a bias follows its weight.
    fn fan_in(&self, index: usize) -> usize {
        let weight = self.specs[..=index].iter().rev().find(|spec| spec.kind == TensorKind::Weight);
        weight.map_or(1, |spec| spec.shape[1..].iter().product())
    }
}

impl TensorSource for Generated {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        let spec = &self.specs[index];
        let fan_in = self.fan_in(index) as f64;
        let (scale, center) = match spec.kind {
            TensorKind::Weight => ((6.0 / fan_in).sqrt(), 0.0),
            TensorKind::Bias => (1.0 / fan_in.sqrt(), 0.0),
            TensorKind::BatchNormWeight => (0.5, 1.0),
            // Twice that of a normal input, for what He et al. add where no ReLU follows: in a deep network activations would
            // grow until the tails of their functions are subnormal, on which some CPUs are a hundred times slower.
            TensorKind::RunningVar => (1.0, 2.0),
            TensorKind::BatchNormBias | TensorKind::RunningMean => (0.1, 0.0),
            TensorKind::PreluWeight => (0.25, 0.25),
            TensorKind::Parameter => (1.0, 0.0),
        };
        out.clear();
        out.resize(spec.len(), 0.0);
        formula(self.seed, index as u64, scale as f32, center, out);
        Ok(())
    }

    fn integers(&mut self, _index: usize) -> Result<Option<Integers>, LoadError> {
        Ok(None)
    }
}
