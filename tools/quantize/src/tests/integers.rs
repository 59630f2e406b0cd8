//! Weight files that have integers, and networks in int8 that take them as they are.

use graphc_compiler::{
    ir::{Precision, Target},
    plan::Plan,
};

use super::*;
use crate::data::{Weights, untyped};

/// A tensor of a file: its name, type, shape and bytes.
type Entry<'e> = (&'e str, Dtype, &'e [usize], Vec<u8>);

fn floats(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn written(folder: &Folder, name: &str, entries: &[Entry<'_>]) -> PathBuf {
    let mut bytes = safetensors::header(entries.iter().map(|(name, dtype, shape, _)| (*name, *dtype, *shape)));
    bytes.extend(entries.iter().flat_map(|(.., elements)| elements));
    let path = folder.0.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// The weights of [`TWO`]: the first layer's are integers, of which none is 127, so that they would be others if they were rounded again.
fn entries() -> Vec<Entry<'static>> {
    let integers: Vec<u8> = (0..12).map(|place| (place * 7 % 50 - 20i8).cast_unsigned()).collect();
    vec![
        ("a.weight_scale", Dtype::F32, &[], floats(&[0.02])),
        ("a.bias", Dtype::F32, &[3], floats(&random(3, 2))),
        ("b.weight", Dtype::F32, &[2, 3], floats(&random(6, 3))),
        ("b.bias", Dtype::F32, &[2], floats(&random(2, 4))),
        ("a.weight", Dtype::I8, &[3, 4], integers),
    ]
}

/// The network in int8 with ranges, as it runs with a weight file.
fn in_int8(net: &Compiled, ranges: &[(String, [f32; 2])], weights: &std::path::Path, images: &[f32]) -> Vec<Vec<f32>> {
    let rounding = Rounding::new(net, ranges, &Kept::default()).unwrap();
    let plan: Plan = rounding.plan().unwrap();
    let network = untyped(&plan, &[20], Weights::File(weights)).unwrap();
    network.session(graphc::SessionOptions::default()).unwrap().run(&[images], 20)
}

#[test]
fn integers_of_a_file_are_evaluated_as_they_run() {
    let Two { net, layers, inputs, images, _folder: folder, .. } = &two();
    let path = written(folder, "integers.safetensors", &entries());
    let tensors = Tensors::read(net, &path).unwrap();
    let ranges = observe(layers, &tensors, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
    let rounding = Rounding::new(net, &ranges, &Kept::default()).unwrap();
    let found = rounding.network(&tensors).unwrap().value(&[images], 20).unwrap();
    assert_eq!([found], *in_int8(net, &ranges, &path, images));
    // The weights of the first layer are not rounded, but its input is.
    let noise = rounding.correct(&mut tensors.clone(), inputs, Correction::Off, &mut Unwatched).unwrap();
    let [weights, biases] = [0, 1].map(|tensor| &tensors.all[tensor]);
    let [exact, of_rounded] = [linear(images, weights, biases), linear(&rounded(images), weights, biases)];
    let ends = exact.iter().fold(0.0f32, |most, x| most.max(*x));
    let power = |numbers: &mut dyn Iterator<Item = f32>| numbers.map(|x| f64::from(x).powi(2)).sum::<f64>();
    let result: Vec<f32> = exact.iter().map(|x| x.max(0.0)).collect();
    let int8 = of_rounded.iter().map(|x| rounded_on([0.0, ends], x.max(0.0)));
    let lost = power(&mut result.iter().zip(int8).map(|(a, b)| a - b));
    let expected = 10.0 * (power(&mut result.iter().copied()) / lost).log10();
    assert!((noise[0].own - expected).abs() < 0.05, "{:?}, expected {expected}", noise[0]);
}

/// A corrected bias is written as numbers, and the integers of weights as they are; a changed tensor of integers leaves no scale.
#[test]
fn files_of_integers_with_what_changed() {
    let Two { net, layers, inputs, images, _folder: folder, .. } = &two();
    let mut entries = entries();
    entries[1] = ("a.bias", Dtype::I32, &[3], [5i32, -7, 300].iter().flat_map(|bias| bias.to_le_bytes()).collect());
    entries.insert(0, ("a.bias_scale", Dtype::F32, &[], floats(&[1e-3])));
    let path = written(folder, "integers.safetensors", &entries);
    let before = Tensors::read(net, &path).unwrap();
    let ranges = observe(layers, &before, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
    let rounding = Rounding::new(net, &ranges, &Kept::default()).unwrap();
    let mut after = before.clone();
    rounding.correct(&mut after, inputs, Correction::Fast, &mut Unwatched).unwrap();
    let mut bytes = Vec::new();
    after.write(net, &mut bytes).unwrap();
    let path = folder.0.join("corrected.safetensors");
    fs::write(&path, bytes).unwrap();
    let again = Tensors::read(net, &path).unwrap();
    assert_eq!(again.all, after.all);
    let integers = |tensors: &Tensors, tensor| tensors.integers(TensorId::new(tensor)).cloned();
    assert_eq!(integers(&again, 0), integers(&before, 0));
    assert!(integers(&before, 1).is_some() && integers(&again, 1).is_none());
    let found = rounding.network(&after).unwrap().value(&[images], 20).unwrap();
    assert_eq!([found], *in_int8(net, &ranges, &path, images));
}

/// Of a channel whose weights are nothing, a batch norm leaves the bias, for which the step is chosen.
#[test]
fn steps_of_exported_weights_leave_room_for_the_bias_of_a_norm() {
    let folder = Folder::new();
    let layers =
        "layers:\n  - conv2d: {name: conv, out_channels: 2, kernel: 1, bias: false}\n  - batch_norm2d: {name: norm}\n";
    let text = format!("graphc: 1\nname: Net\ninput: [1, 4, 4]\n{layers}");
    let ranges = "graphc_ranges: 1\nmodel: Net\nweights: seed 1\nranges:\n  input: [0, 2.55]\n  conv: [-1, 1]\n  norm: [-1, 1]\n";
    let target = Target { precision: Precision::Int8, ..Target::default() };
    let scales = Some(Source::new("net.int8.yaml", ranges.to_owned()));
    let net = compile(&Source::new("net.yaml", text), &Options { target, scales, ..Options::default() }).unwrap();
    let (weight, bias) = (1e-15f32, 0.5f32);
    let path = folder.tensors(
        "net.safetensors",
        &[
            ("conv.weight", &[2, 1, 1, 1], &[1.27, weight]),
            ("norm.weight", &[2], &[1.0, 1.0]),
            ("norm.bias", &[2], &[0.25, bias]),
            ("norm.running_mean", &[2], &[0.0, 0.0]),
            ("norm.running_var", &[2], &[1.0 - 1e-5, 1.0 - 1e-5]),
        ],
    );
    let exported = Exported::new(&net, &path).unwrap();
    let steps = &exported.rounded.weights[&TensorId::new(0)];
    let expected = [1.27 / 127.0, bias / ((1u32 << 30) as f32 * 0.01)];
    let is_near = steps.iter().zip(expected).all(|(step, expected)| (step / expected - 1.0).abs() < 1e-5);
    assert!(is_near, "{steps:?}, expected {expected:?}");
    assert_eq!(exported.tensors.last().unwrap(), &[0.25, bias], "the biases of the norm");
}
