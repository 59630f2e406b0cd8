//! Generated weights are the same everywhere.

use graphc_weights::formula;

use super::{super::Generated, TensorKind, TensorSource, TensorSpec, spec};

const SEED: u64 = 20240607;

const SPECS: &[TensorSpec] = &[
    spec("conv.weight", &[4, 2, 3, 3], TensorKind::Weight),
    spec("conv.bias", &[4], TensorKind::Bias),
    spec("norm.weight", &[4], TensorKind::BatchNormWeight),
    spec("norm.bias", &[4], TensorKind::BatchNormBias),
    spec("norm.running_mean", &[4], TensorKind::RunningMean),
    spec("norm.running_var", &[4], TensorKind::RunningVar),
    spec("act.weight", &[1], TensorKind::PreluWeight),
    spec("fc.weight", &[5, 64], TensorKind::Weight),
    spec("fc.bias", &[5], TensorKind::Bias),
];

/// `center + scale * u`: He-uniform weights, a bias by the inputs of its layer, batch norms around 1 and 0, with a variance around 2.
#[test]
fn scales_by_the_role_of_a_tensor() {
    let scales = [
        ((6.0f64 / 18.0).sqrt(), 0.0),
        (1.0 / 18.0f64.sqrt(), 0.0),
        (0.5, 1.0),
        (0.1, 0.0),
        (0.1, 0.0),
        (1.0, 2.0),
        (0.25, 0.25),
        ((6.0f64 / 64.0).sqrt(), 0.0),
        (1.0 / 64.0f64.sqrt(), 0.0),
    ];
    let mut source = Generated::new(SEED, SPECS);
    for (index, (scale, center)) in scales.into_iter().enumerate() {
        let mut values = vec![7.0; 3];
        source.read(index, &mut values).unwrap();
        let mut units = vec![0.0; SPECS[index].len()];
        formula(SEED, index as u64, 1.0, 0.0, &mut units);
        let expected: Vec<f32> = units.iter().map(|unit| center + unit * scale as f32).collect();
        assert_eq!(values, expected, "{}", SPECS[index].name);
    }
}
