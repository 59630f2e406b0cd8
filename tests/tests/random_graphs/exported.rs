//! Networks as ONNX files: ONNX Runtime computes what their graphs define.

use graphc_compiler::{Compiled, ir::Precision, render::onnx::Batch};
use graphc_tests::onnx::{Job, Named, Runtime, file};

use super::{
    check::{Expected, IMAGES, weights},
    random::Random,
    run,
};

/// A network whose results are known.
struct Known {
    compiled: Compiled,
    expected: Expected,
}

/// The largest difference of any result from its definition, and the number of networks that were compared.
pub(crate) fn check(runtime: &Runtime, models: &[(String, String)]) -> Result<(f64, usize), String> {
    let (known, jobs): (Vec<Known>, Vec<Job>) =
        models.iter().enumerate().filter_map(|(seed, (name, yaml))| prepare(name, yaml, seed as u64)).unzip();
    let found = runtime.run("random", &jobs);
    let mut most = 0.0f64;
    let mut wrong = Vec::new();
    for ((known, job), found) in known.iter().zip(&jobs).zip(&found) {
        let names = known.compiled.plan.outputs.iter().map(|output| &*output.name);
        let is_named = names.zip(found).all(|(output, found)| found.name.split('/').next() == Some(output));
        assert!(is_named && found.len() == known.compiled.plan.outputs.len(), "{}: names of results", job.name);
        let found: Vec<Vec<f32>> = found.iter().map(|value| value.values.clone()).collect();
        match known.expected.compare(&known.compiled, &found, "ONNX Runtime") {
            Ok(off) => most = most.max(off),
            Err(failure) => wrong.push(format!("{}: {failure}", job.name)),
        }
    }
    if wrong.is_empty() { Ok((most, jobs.len())) } else { Err(wrong.join("\n")) }
}

/// None if rounding changes the results too much to say anything.
fn prepare(name: &str, yaml: &str, seed: u64) -> Option<(Known, Job)> {
    let compiled = run::compiled(yaml, run::target(Precision::F32, 0)).expect("a model file");
    let mut random = Random::new(!seed);
    let tensors = weights(&compiled.graph, &mut random);
    let numbers = |len: usize, random: &mut Random| (0..len * IMAGES).map(|_| random.number(2.0)).collect::<Vec<f32>>();
    let inputs: Vec<Named> = compiled
        .graph
        .inputs()
        .map(|(_, node)| Named {
            name: node.name.clone(),
            shape: [&[IMAGES], node.shape.sizes()].concat(),
            values: numbers(node.shape.elements(), &mut random),
        })
        .collect();
    let values: Vec<Vec<f32>> = inputs.iter().map(|input| input.values.clone()).collect();
    // It sums in another order, whose roundings some of the networks magnify; a layer that means something else is off by much more.
    let expected = Expected::new(&compiled.graph, &values, &tensors, Precision::F32)?.within(10.0);
    let batch = if seed.is_multiple_of(2) { Batch::Dynamic } else { Batch::Fixed(IMAGES) };
    let job = Job { name: name.to_owned(), file: file(&compiled.graph, batch, &tensors), inputs };
    Some((Known { compiled, expected }, job))
}
