//! The four AlexNets against PyTorch in f64, with generated weights: their results, and every layer on the way.

use std::num::NonZeroUsize;

use graphc::{ImageModel, Isa};
use graphc_tests::{SEED, arg_max, arrays, difference, json, reference_images, run_everywhere};
use ndarray::{ArrayD, Axis};
use serde_json::Value;

/// Relative to the largest output; PyTorch's own f32 is at about 1e-6.
const TOLERANCE: f64 = 1e-5;

macro_rules! networks {
    ($($module:ident, $reference:literal, $path:literal;)*) => {$(
        mod $module {
            graphc::model!($path, name = Fused, batch = [1, 4]);
            graphc::model!($path, name = Layers, batch = 2, every_layer = true);

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
                super::layers::<Layers>($reference);
            }
        }
    )*};
}

networks! {
    seed, "alexnet_seed", "../../alexnet.yaml";
    torchvision, "alexnet_torchvision", "../../models/alexnet-torchvision.yaml";
    paper, "alexnet_paper", "../../models/alexnet-paper.yaml";
    paper_torchlrn, "alexnet_paper_torchlrn", "../models/alexnet-paper-torchlrn.yaml";
}

fn outputs<M: ImageModel>(name: &str) {
    let about = json(&format!("{name}.json"));
    let (net, images) = (M::random(SEED), reference_images::<M>(&about, 2));
    let expected = &arrays(&format!("{name}.safetensors"))["output_f64"];
    assert_eq!(Some(M::ABOUT.parameters), about["n_params"].as_u64());
    for (isa, results) in run_everywhere(&net, images.view()) {
        let (_, output) = &results[0];
        let found = difference(output, expected);
        assert!(found < TOLERANCE, "{name} on {}: {found:e}", isa.name());
        let winners: Vec<Value> = output.axis_iter(Axis(0)).map(|logits| arg_max(&logits).into()).collect();
        assert_eq!(Value::from(winners), about["argmax"], "{name} on {}", isa.name());
    }
}

/// An image gives the same bits alone, first or last, and in a batch that is cut: 4 and 1.
fn places_in_a_batch<M: ImageModel>(name: &str) {
    let (net, images) = (M::random(SEED), reference_images::<M>(&json(&format!("{name}.json")), 5));
    for isa in Isa::distinct_in_floats() {
        let mut session = graphc_tests::session(&net, NonZeroUsize::MIN.saturating_add(1), isa);
        let mut run = |images| session.run_named(images).expect("images of the network's size").remove(0).1;
        let together = run(images.view());
        for (image, result) in images.axis_chunks_iter(Axis(0), 1).zip(together.axis_chunks_iter(Axis(0), 1)) {
            let alone = run(image);
            assert!(
                alone.iter().zip(result).all(|(a, b)| a.to_bits() == b.to_bits()),
                "{name} on {}: an image alone differs",
                isa.name()
            );
        }
    }
}

fn layers<M: ImageModel>(name: &str) {
    let about = json(&format!("{name}.json"));
    let (net, images) = (M::random(SEED), reference_images::<M>(&about, 2));
    let expected = about["layers"].as_array().expect("a list of layers");
    for (isa, results) in run_everywhere(&net, images.view()) {
        assert_eq!(results.len(), expected.len(), "{name}: number of layers");
        for ((layer, found), expected) in results.iter().zip(expected) {
            assert_eq!(Some(*layer), expected["name"].as_str());
            compare(&format!("{name}, layer {layer} on {}", isa.name()), found, expected);
        }
    }
}

/// The reference has only sums over layers, not whole layers. `dot` is a product with numbers that differ by position,
/// so that misplaced elements are detected.
fn compare(layer: &str, found: &ArrayD<f32>, expected: &Value) {
    let shape: Vec<Value> = found.shape().iter().map(|size| (*size).into()).collect();
    assert_eq!(Value::from(shape), expected["shape"], "{layer}: shape");
    let number = |key: &str| expected["f64"][key].as_f64().expect("a number");
    let largest = expected["max_abs"].as_f64().expect("a number");
    let values: Vec<f64> = found.iter().copied().map(f64::from).collect();
    let sum = |f: &dyn Fn(usize, f64) -> f64| values.iter().enumerate().map(|(index, x)| f(index, *x)).sum::<f64>();
    let close = |what: &str, found: f64, expected: f64, scale: f64| {
        let off = (found - expected).abs() / scale;
        assert!(off < TOLERANCE, "{layer}: {what} is {found}, expected {expected}, off by {off:e}");
    };
    close("min", values.iter().copied().fold(f64::INFINITY, f64::min), number("min"), largest);
    close("max", values.iter().copied().fold(f64::NEG_INFINITY, f64::max), number("max"), largest);
    for (index, first) in expected["f64"]["first"].as_array().expect("a list").iter().enumerate() {
        close("one of the first elements", values[index], first.as_f64().expect("a number"), largest);
    }
    let absolute = number("abs_sum");
    close("sum", sum(&|_, x| x), number("sum"), absolute);
    close("sum of magnitudes", sum(&|_, x| x.abs()), absolute, absolute);
    close("sum of squares", sum(&|_, x| x * x), number("sq_sum"), number("sq_sum"));
    close("dot product", sum(&|index, x| x * unit(index as u64)), number("dot"), absolute);
}

/// Number `index` of the sequence for the reference's dot products: SplitMix64 as a hash, in [-1, 1).
fn unit(index: u64) -> f64 {
    const G: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |mut z: u64| {
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    let key = mix(SEED.wrapping_add(2_000_001u64.wrapping_mul(G)));
    (mix(key.wrapping_add((index + 1).wrapping_mul(G))) >> 40) as f64 / f64::from(1 << 23) - 1.0
}
