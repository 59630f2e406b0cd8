//! Values on the way through a network, from the same network with every layer's value as a result, so that nothing is fused.

use graphc::Isa;
use graphc_compiler::plan::Plan;
use ndarray::ArrayD;

use super::{
    TOLERANCE, check_sums,
    reference::{Reference, Value, samples},
};

#[path = "../random_graphs/run.rs"]
#[expect(dead_code, reason = "model files are compiled here in another way")]
mod run;

/// Layers on the way, of which the reference has sums and samples.
pub(super) fn are_as_in_pytorch(name: &str, reference: &Reference, plan: &Plan) {
    let tensors: Vec<Vec<f32>> = plan.tensors.iter().map(|tensor| reference.tensor(&tensor.name)).collect();
    let network = run::network(plan, &tensors);
    drop(tensors);
    let images = reference.images(2).into_raw_vec_and_offset().0;
    let best = *Isa::available().last().expect("an instruction set");
    let results = run::run(&network, (best, 2), &[images], 2);
    for expected in &reference.layers {
        let position = plan.outputs.iter().position(|output| output.name == expected.layer);
        let position = position.unwrap_or_else(|| panic!("{name} has no layer `{}`", expected.layer));
        let shape: Vec<usize> = [&[2], &*plan.outputs[position].shape].concat();
        let found = ArrayD::from_shape_vec(shape, results[position].clone()).expect("two images");
        layer(&format!("{name}: `{}`", expected.layer), &found, expected, reference);
    }
}

fn layer(layer: &str, found: &ArrayD<f32>, expected: &Value, reference: &Reference) {
    assert_eq!(found.shape()[1..], expected.shape, "{layer}: shape");
    let array = |end: &str| &reference.arrays[&format!("layer.{}.{end}", expected.key)];
    check_sums(layer, found, array("sums"));
    for (image, expected_samples) in found.outer_iter().zip(array("samples").outer_iter()) {
        let values: Vec<f32> = image.iter().copied().collect();
        for (index, sample) in samples(values.len()).zip(expected_samples) {
            let off = (f64::from(values[index]) - sample).abs() / expected.largest;
            assert!(
                off < TOLERANCE,
                "{layer}: element {index} is {}, expected {sample}, off by {off:e}",
                values[index]
            );
        }
    }
}
