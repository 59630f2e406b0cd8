//! Generated weights are the same everywhere.

use super::{
    super::{Generated, formula},
    TensorKind, TensorSource, TensorSpec, spec,
};

const SEED: u64 = 20240607;

/// The first numbers of two tensors, computed by another implementation of the formula.
#[test]
fn check_values() {
    let mut units = [0.0; 4];
    formula(SEED, 0, 1.0, 0.0, &mut units);
    assert_eq!(units, [0.871_693_73, 0.184_337_85, 0.247_969_39, -0.501_153_47]);
    formula(SEED, 1, 1.0, 0.0, &mut units);
    assert_eq!(units, [-0.999_301_43, -0.283_204_8, -0.088_914_51, -0.011_441_827]);
}

#[test]
fn numbers_are_in_range_and_differ() {
    let mut numbers = vec![0.0; 10_000];
    formula(1, 2, 1.0, 0.0, &mut numbers);
    assert!(numbers.iter().all(|number| (-1.0..1.0).contains(number)));
    let mean = numbers.iter().sum::<f32>() / 1e4;
    assert!(mean.abs() < 0.02, "{mean}");
    let mut distinct: Vec<u32> = numbers.iter().map(|number| number.to_bits()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    assert!(distinct.len() > 9_990, "{}", distinct.len());
}

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
