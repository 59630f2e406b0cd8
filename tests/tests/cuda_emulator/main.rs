//! Emitted CUDA without a GPU: every kernel of the reference networks runs in an emulator, with several orders of
//! threads, and agrees with PyTorch in f64, or with the CPU. Planted mistakes are detected.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]
#![expect(clippy::print_stdout, reason = "a passing test reports the difference")]

mod emulate;
mod planted;

use std::path::Path;

use graphc::Model;
use graphc_compiler::{front::Results, ir::Precision};
use graphc_tests::{
    SEED, arrays,
    compiler::has_compiler,
    cuda::{Network, Weights, formula},
    difference, json, load,
};
use ndarray::{Array, Array4, ArrayD, ArrayView, Axis, Dimension};

use emulate::Emulated;

/// Orders of threads.
const ALL_ORDERS: usize = 3;

/// Relative to the largest output.
fn tolerance(precision: Precision) -> f64 {
    match precision {
        Precision::F32 => 1e-5,
        Precision::Tf32 => 2e-3,
        Precision::Bf16 => 1e-2,
        Precision::Int8 => unreachable!("int8 is for CPUs"),
    }
}

/// A test in a precision.
macro_rules! test {
    ($name:ident: $check:ident $(<$net:ty>)? ($precision:ident $(, $argument:expr)*)) => {
        #[test]
        fn $name() {
            super::$check$(::<$net, _>)?(Precision::$precision $(, $argument)*);
        }
    };
}

macro_rules! precisions {
    ($($module:ident: $check:ident $(<$net:ty>)? ($($argument:expr),*);)*) => {$(
        mod $module {
            use super::*;

            test!(f32: $check $(<$net>)? (F32 $(, $argument)*));
            test!(tf32: $check $(<$net>)? (Tf32 $(, $argument)*));
            test!(bf16: $check $(<$net>)? (Bf16 $(, $argument)*));
        }
    )*};
}

/// Without the one in which only the tiles of products differ from `f32`, as the networks above have them.
macro_rules! stored_precisions {
    ($($module:ident: $check:ident $(<$net:ty>)? ($($argument:expr),*);)*) => {$(
        mod $module {
            use super::*;

            test!(f32: $check $(<$net>)? (F32 $(, $argument)*));
            test!(bf16: $check $(<$net>)? (Bf16 $(, $argument)*));
        }
    )*};
}

precisions! {
    alexnet: large("alexnet_seed", "../alexnet.yaml", ALL_ORDERS);
    asym_nonsquare: small("asym_nonsquare_b3", 3);
    bn_residual_concat: small("bn_residual_concat_b2", 2);
    degenerate: small("degenerate_b1", 1);
    pool_ceil: small("pool_ceil_b3", 3);
    pool_divisor: small("pool_divisor_b2", 2);
    mini_alexnet: digits();
    operators: as_on_the_cpu<crate::cpu::Operators>("operators", 5, 4.0);
    keywords: as_on_the_cpu<crate::cpu::Keywords>("keywords", 2, 2.0);
    filtered: as_on_the_cpu<crate::cpu::Filtered>("filtered", 1, 2.0);
    dense_block: as_on_the_cpu<crate::cpu::DenseBlock>("dense_block", 2, 2.0);
    transposed: as_on_the_cpu<crate::cpu::Transposed>("transposed", 2, 2.0);
    two_inputs: two_inputs();
}

stored_precisions! {
    alexnet_torchvision: large("alexnet_torchvision", "../models/alexnet-torchvision.yaml", 1);
    alexnet_paper: large("alexnet_paper", "../models/alexnet-paper.yaml", 1);
    alexnet_paper_torchlrn: large("alexnet_paper_torchlrn", "models/alexnet-paper-torchlrn.yaml", 1);
    gates: as_on_the_cpu<crate::cpu::Gates>("gates", 3, 4.0);
    functions: as_on_the_cpu<crate::cpu::Functions>("functions", 2, 4.0);
    norms: as_on_the_cpu<crate::cpu::Norms>("norms", 2, 4.0);
    sequence_norms: as_on_the_cpu<crate::cpu::SequenceNorms>("sequence_norms", 2, 4.0);
    permuted_results: as_on_the_cpu<crate::cpu::PermutedResults>("permuted_results", 2, 2.0);
    moved: as_on_the_cpu<crate::cpu::Moved>("moved", 3, 4.0);
    part_twice: as_on_the_cpu<crate::cpu::PartTwice>("part_twice", 2, 2.0);
    padded: as_on_the_cpu<crate::cpu::Padded>("padded", 2, 2.0);
    resized: as_on_the_cpu<crate::cpu::Resized>("resized", 2, 2.0);
    resized_sequence: as_on_the_cpu<crate::cpu::ResizedSequence>("resized_sequence", 2, 2.0);
    transposed_sequence: as_on_the_cpu<crate::cpu::TransposedSequence>("transposed_sequence", 2, 2.0);
}

/// Networks without a reference; the CPU is tested against plain loops.
mod cpu {
    graphc::model!("../../models/operators.yaml", batch = 5);
    graphc::model!("../../models/gates.yaml", batch = 3);
    graphc::model!("../../models/keywords.yaml", batch = 2);
    graphc::model!("../../models/functions.yaml", batch = 2);
    graphc::model!("../../models/norms.yaml", batch = 2);
    graphc::model!("../../models/sequence_norms.yaml", batch = 2);
    graphc::model!("../../models/permuted_results.yaml", batch = 2);
    graphc::model!("../../models/filtered.yaml");
    graphc::model!("../../models/moved.yaml", batch = 3);
    graphc::model!("../../models/dense_block.yaml", batch = 2);
    graphc::model!("../../models/part_twice.yaml", batch = 2);
    graphc::model!("../../models/padded.yaml", batch = 2);
    graphc::model!("../../models/resized.yaml", batch = 2);
    graphc::model!("../../models/resized_sequence.yaml", batch = 2);
    graphc::model!("../../models/transposed.yaml", batch = 2);
    graphc::model!("../../models/transposed_sequence.yaml", batch = 2);
    graphc::model!("../../models/two_inputs.yaml", batch = 2);
    graphc::model!("../../../models/mini-alexnet.yaml", batch = 20);
}

/// An AlexNet with one image. One that differs from another only in its sizes need not run in every order of threads.
fn large(precision: Precision, name: &str, path: &str, orders: usize) {
    if !has_compiler() {
        return;
    }
    let network = Network::new(path, precision, &[1], Results::AsTheFileSays);
    let emulated = Emulated::new(&format!("{name}-{}", precision.name()), &network, &network.text, 0);
    let scale = json(&format!("{name}.json"))["input"]["scale"].as_f64().expect("a number") as f32;
    let images = formula(1_000_000, scale, 0.0, network.inputs[0].iter().product());
    let results = emulated.run(&network.packed(&Weights::Generated), &images, orders);
    let results = results.unwrap_or_else(|(_, error)| panic!("{name}: {error}"));
    let expected = &arrays(&format!("{name}.safetensors"))["output_f64"];
    let expected = expected.index_axis(Axis(0), 0).insert_axis(Axis(0)).to_owned();
    check(&format!("{name} in {}", precision.name()), &results[0].1, &expected, tolerance(precision));
}

/// A network of odd shapes: the result, and every layer on its own, with twice the tolerance, since nothing averages
/// its rounding.
fn small(precision: Precision, name: &str, images: usize) {
    if !has_compiler() {
        return;
    }
    let expected = arrays(&format!("small/{name}.safetensors"));
    let weights = arrays(&format!("small/{name}.weights.safetensors"));
    let pixels: Vec<f32> = expected["input"].iter().map(|x| *x as f32).collect();
    let run = |results: Results, suffix: &str| {
        let network = Network::new(&format!("models/{name}.yaml"), precision, &[images], results);
        let emulated = Emulated::new(&format!("{name}-{}{suffix}", precision.name()), &network, &network.text, 0);
        let outcome = emulated.run(&network.packed(&Weights::Arrays(&weights)), &pixels, ALL_ORDERS);
        outcome.unwrap_or_else(|(_, error)| panic!("{name}{suffix}: {error}"))
    };
    let fused = run(Results::AsTheFileSays, "");
    check(&format!("{name} in {}", precision.name()), &fused[0].1, &expected["output_f64"], tolerance(precision));
    for (layer, found) in run(Results::EveryLayer, "-layers") {
        let about = format!("{name}, layer {layer} in {}", precision.name());
        check(&about, &found, &expected[&format!("layer.{layer}")], 2.0 * tolerance(precision));
    }
}

/// Trained weights and real images, in a batch that uses tiles in the linear layers.
fn digits(precision: Precision) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/classify");
    let mut pixels = Vec::new();
    for digit in 0..10 {
        for copy in 0..2 {
            let png = image::open(folder.join(format!("digits/{digit}_{copy}.png"))).expect("a PNG file").into_luma8();
            pixels.extend(png.into_raw().into_iter().map(|pixel| (f32::from(pixel) / 255.0 - 0.1307) / 0.3081));
        }
    }
    let images = Array4::from_shape_vec((20, 1, 28, 28), pixels).expect("20 images");
    let file = "../../examples/classify/mini_alexnet_mnist.safetensors";
    let net: cpu::MiniAlexNet = load(folder.join("mini_alexnet_mnist.safetensors"));
    let numbers = images.as_slice().expect("images in order");
    let path = "../models/mini-alexnet.yaml";
    let found = emulated(precision, "digits", path, (20, numbers), &Weights::Arrays(&arrays(file)));
    let expected = net.session().run_named(images.view()).expect("images of the network's size");
    for ((layer, found), (_, expected)) in found.iter().flatten().zip(&expected) {
        let about = format!("digits, {layer} in {}", precision.name());
        check(&about, found, &expected.mapv(f64::from), tolerance(precision));
    }
}

/// Values on the way may be off by twice as much, and a softmax multiplies what its logits are off by: `slack` says by how much.
fn as_on_the_cpu<M, D: Dimension>(precision: Precision, name: &str, images: usize, slack: f64)
where
    M: for<'a> Model<Arrays = Array<f32, D>, Images<'a> = ArrayView<'a, f32, D>>,
{
    let images = M::random_images(SEED, images);
    let numbers = images.as_slice().expect("images in order");
    let found =
        emulated(precision, name, &format!("models/{name}.yaml"), (images.shape()[0], numbers), &Weights::Generated);
    let expected = M::random(SEED).session().run_named(images.view()).expect("images of the network's size");
    for ((layer, found), (_, expected)) in found.iter().flatten().zip(&expected) {
        let about = format!("{name}, {layer} in {}", precision.name());
        let (expected, tolerance) = (expected.mapv(f64::from), slack * tolerance(precision));
        if WITH_JUMPS.contains(&layer.as_str()) && precision == Precision::Bf16 {
            check_between_jumps(&about, found, &expected, tolerance);
        } else {
            check(&about, found, &expected, tolerance);
        }
    }
}

/// Layers whose functions jump, after others: what these are off by becomes a whole step where they are near a jump.
const WITH_JUMPS: [&str; 8] = [
    "threshold_fused",
    "threshold_alone",
    "floor_fused",
    "floor_alone",
    "ceil_fused",
    "ceil_alone",
    "round_fused",
    "round_alone",
];

/// At most one in twenty is near a jump.
fn check_between_jumps(about: &str, found: &ArrayD<f32>, expected: &ArrayD<f64>, tolerance: f64) {
    let largest = expected.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
    let is_near = |(found, expected): (&f32, &f64)| (f64::from(*found) - expected).abs() < tolerance * largest;
    let near = found.iter().zip(expected).filter(|pair| is_near(*pair)).count();
    assert_eq!(found.shape(), expected.shape(), "{about}");
    assert!(near * 20 >= found.len() * 19, "{about}: {near} of {} are near", found.len());
}

/// The batch of the first input stands before that of the second.
fn two_inputs(precision: Precision) {
    let arrays = cpu::TwoInputs::random_images(SEED, 2);
    let numbers =
        [arrays.image.as_slice(), arrays.context.as_slice()].map(|slice| slice.expect("a new array")).concat();
    let found = emulated(precision, "two_inputs", "models/two_inputs.yaml", (2, &numbers), &Weights::Generated);
    let expected = cpu::TwoInputs::random(SEED).session().run_named(arrays.view()).expect("a batch");
    for ((layer, found), (_, expected)) in found.iter().flatten().zip(&expected) {
        check(
            &format!("two_inputs, {layer} in {}", precision.name()),
            found,
            &expected.mapv(f64::from),
            tolerance(precision),
        );
    }
}

/// The results of a model file for a batch of some images, if there is a compiler.
fn emulated(
    precision: Precision,
    name: &str,
    path: &str,
    (images, numbers): (usize, &[f32]),
    weights: &Weights<'_>,
) -> Option<Vec<(String, ArrayD<f32>)>> {
    if !has_compiler() {
        return None;
    }
    let network = Network::new(path, precision, &[images], Results::AsTheFileSays);
    let emulated = Emulated::new(&format!("{name}-{}", precision.name()), &network, &network.text, 0);
    let outcome = emulated.run(&network.packed(weights), numbers, ALL_ORDERS);
    Some(outcome.unwrap_or_else(|(_, error)| panic!("{name}: {error}")))
}

fn check(about: &str, found: &ArrayD<f32>, expected: &ArrayD<f64>, tolerance: f64) {
    let off = difference(found, expected);
    println!("{about}: {off:e}");
    // This also fails for NaN.
    assert!(off < tolerance, "{about}: off by {off:e}");
}
