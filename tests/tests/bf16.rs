//! Networks stored in `bf16`: their results against PyTorch in f64, each layer against the same layer in `f32`, and
//! independence of threads and batches.

use std::num::NonZeroUsize;

use graphc::{ImageModel, Isa, Model, Number, Precision};
use graphc_tests::{
    Arrays, SEED, arg_max, arrays, difference, digits, json, load, mini_alexnet_weights, reference, reference_images,
    run_everywhere,
};
use ndarray::{Array4, Axis, Ix4};

/// Relative to the largest output.
const TOLERANCE: f64 = 1e-2;

/// Relative to a layer's largest value: a product combines the errors of two numbers.
const LAYER: f64 = 2e-2;

macro_rules! alexnets {
    ($($module:ident, $reference:literal, $path:literal;)*) => {$(
        mod $module {
            graphc::model!($path, name = Fused, batch = [1, 4], precision = bf16);
            graphc::model!($path, name = Layers, every_layer = true, precision = bf16);
            graphc::model!($path, name = Exact, every_layer = true);

            #[test]
            fn outputs() {
                super::outputs::<Fused>($reference);
            }

            #[test]
            fn places_in_a_batch() {
                super::places_in_a_batch::<Fused>($reference);
            }

            #[test]
            fn layers() {
                let about = super::json(concat!($reference, ".json"));
                let images = super::reference_images::<Layers>(&about, 1);
                super::layers(&Layers::random(super::SEED), &Exact::random(super::SEED), &images);
            }
        }
    )*};
}

alexnets! {
    seed, "alexnet_seed", "../../alexnet.yaml";
    torchvision, "alexnet_torchvision", "../../models/alexnet-torchvision.yaml";
    paper, "alexnet_paper", "../../models/alexnet-paper.yaml";
    paper_torchlrn, "alexnet_paper_torchlrn", "../models/alexnet-paper-torchlrn.yaml";
}

macro_rules! small {
    ($($module:ident: $path:literal, $images:literal;)*) => {$(
        mod $module {
            graphc::model!($path, name = Fused, batch = $images, precision = bf16);
            graphc::model!($path, name = Layers, batch = $images, every_layer = true, precision = bf16);
            graphc::model!($path, name = Exact, batch = $images, every_layer = true);

            #[test]
            fn output_and_layers() {
                let (net, expected) = super::network::<Fused>(stringify!($module));
                let images = super::images(&expected);
                for (isa, results) in super::run_everywhere(&net, images.view()) {
                    let found = super::difference(&results[0].1, &expected["output_f64"]);
                    assert!(found < super::TOLERANCE, "{} on {}: {found:e}", stringify!($module), isa.name());
                }
                let (layers, exact) = (super::network(stringify!($module)).0, super::network(stringify!($module)).0);
                super::layers::<Layers, Exact>(&layers, &exact, &images);
            }
        }
    )*};
}

small! {
    asym_nonsquare_b3: "../models/asym_nonsquare_b3.yaml", 3;
    bn_residual_concat_b2: "../models/bn_residual_concat_b2.yaml", 2;
    degenerate_b1: "../models/degenerate_b1.yaml", 1;
    pool_ceil_b3: "../models/pool_ceil_b3.yaml", 3;
    pool_divisor_b2: "../models/pool_divisor_b2.yaml", 2;
}

mod digits_in_bf16 {
    graphc::model!("../../models/mini-alexnet.yaml", batch = [1, 64], precision = bf16);
}

/// The arithmetic of steps: `bf16`, except for minimal filtering; steps without weights have none.
#[test]
fn arithmetic_of_steps() {
    let steps = <seed::Fused as Model>::STEPS;
    for step in steps.iter().filter(|step| step.work().macs > 0) {
        let filtered = step.description.contains("by F(");
        assert_eq!(step.work().arithmetic, if filtered { Number::F32 } else { Number::Bf16 }, "{}", step.name);
        assert_eq!(step.work().executed_macs < step.work().macs, filtered, "{}", step.name);
    }
    assert_eq!(steps.iter().map(|step| step.work().macs).sum::<u64>(), seed::Fused::MACS);
    assert!(
        steps
            .iter()
            .filter(|step| step.work().macs == 0)
            .all(|step| step.work().executed_macs + step.work().weight_bytes == 0)
    );
}

fn outputs<M: ImageModel>(name: &str) {
    assert_eq!(M::ABOUT.precision, Precision::Bf16);
    let about = json(&format!("{name}.json"));
    let (net, images) = (M::random(SEED), reference_images::<M>(&about, 2));
    let expected = &arrays(&format!("{name}.safetensors"))["output_f64"];
    for (isa, results) in run_everywhere(&net, images.view()) {
        let (_, output) = &results[0];
        let found = difference(output, expected);
        eprintln!("{name} on {}: {found:.1e} of the largest output", isa.name());
        assert!(found < TOLERANCE, "{name} on {}: {found:e}", isa.name());
        let winners: Vec<_> = output.axis_iter(Axis(0)).map(|logits| arg_max(&logits).into()).collect();
        assert_eq!(serde_json::Value::Array(winners), about["argmax"], "{name} on {}", isa.name());
    }
}

/// An image gives the same bits alone, first or last, and in a batch that is cut.
fn places_in_a_batch<M: ImageModel>(name: &str) {
    let (net, images) = (M::random(SEED), reference_images::<M>(&json(&format!("{name}.json")), 5));
    for isa in Isa::distinct_in_floats() {
        let mut session = graphc_tests::session(&net, NonZeroUsize::MIN.saturating_add(1), isa);
        let mut run = |images| session.run_named(images).expect("images of the network's size").remove(0).1;
        let together = run(images.view());
        for (image, result) in images.axis_chunks_iter(Axis(0), 1).zip(together.axis_chunks_iter(Axis(0), 1)) {
            let alone = run(image);
            let same = alone.iter().zip(result).all(|(a, b)| a.to_bits() == b.to_bits());
            assert!(same, "{name} on {}: an image alone differs", isa.name());
        }
    }
}

/// How far each layer is from the same layer in `f32`, with the weights, the image and the roundings of all before it.
/// `cargo test -p graphc-tests --test bf16 layers -- --nocapture` prints it.
fn layers<M: ImageModel, E: ImageModel>(net: &M, exact: &E, images: &Array4<f32>) {
    let exact = exact.session().run_named(images.view()).expect("images of the network's size");
    for (isa, results) in run_everywhere(net, images.view()) {
        assert_eq!(results.len(), exact.len());
        for ((name, found), (_, expected)) in results.iter().zip(&exact) {
            let off = difference(found, &expected.mapv(f64::from));
            eprintln!("{:<24} {:<20} {:<10} {off:.1e}", M::ABOUT.name, name, isa.name());
            assert!(off < LAYER, "{}, layer {name} on {}: {off:e}", M::ABOUT.name, isa.name());
        }
    }
}

fn network<M: ImageModel>(name: &str) -> (M, Arrays) {
    let weights = reference(&format!("small/{name}.weights.safetensors"));
    (load(weights), arrays(&format!("small/{name}.safetensors")))
}

fn images(expected: &Arrays) -> Array4<f32> {
    let input = expected["input"].mapv(|x| x as f32);
    input.into_dimensionality::<Ix4>().expect("a batch of images")
}

#[test]
fn twenty_digits() {
    let net: digits_in_bf16::MiniAlexNet = load(mini_alexnet_weights());
    for (file, image, expected) in digits() {
        for (isa, results) in run_everywhere(&net, image.view()) {
            let digit = arg_max(&results[0].1.index_axis(Axis(0), 0));
            assert_eq!(Some(digit as u64), expected["predicted"].as_u64(), "{file} on {}", isa.name());
        }
    }
}
