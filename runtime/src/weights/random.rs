//! Weights by formula: every element is a function of the seed, the tensor's index and its own index, so that a network
//! of any size has the same weights everywhere without a file.
//!
//! `key = mix(seed + (tensor + 1) * G)`, `raw = mix(key + (i + 1) * G)`: the outputs of SplitMix64 (Steele, Lea and Flood
//! 2014) seeded with `key`; the upper 24 bits give a number in [-1, 1), exact in f32. Weights are uniform as in
//! He et al. 2015, which keeps the scale of activations through ReLU.

use super::{Integers, LoadError, TensorKind, TensorSource, TensorSpec};

const G: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// `center + scale * u(i)` for each element, `u` uniform in [-1, 1).
pub(crate) fn formula(seed: u64, tensor: u64, scale: f32, center: f32, out: &mut [f32]) {
    let key = mix(seed.wrapping_add((tensor + 1).wrapping_mul(G)));
    for (i, out) in (1u64..).zip(out) {
        let upper = mix(key.wrapping_add(i.wrapping_mul(G))) >> 40;
        let unit = upper as f32 * (1.0 / 8_388_608.0) - 1.0;
        *out = if center == 0.0 { unit * scale } else { center + unit * scale };
    }
}

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
