//! Networks of odd shapes against PyTorch: every layer on its own, and the whole network, fused. Batch norms over
//! vectors against their formula in f64.

use std::{fs, path::Path};

use graphc::ImageModel;
use graphc_tests::{Arrays, arrays, difference, load, reference, run_everywhere};
use ndarray::{Array1, Array2, Array4, ArrayD, Ix4, IxDyn};
use serde_json::json;

/// Relative to the largest value of a layer.
const TOLERANCE: f64 = 1e-5;

macro_rules! networks {
    ($($module:ident: $path:literal, $images:literal;)*) => {$(
        mod $module {
            graphc::model!($path, name = Fused, batch = $images);
            graphc::model!($path, name = Layers, batch = $images, every_layer = true);

            #[test]
            fn output() {
                super::output::<Fused>(stringify!($module));
            }

            #[test]
            fn layers() {
                super::layers::<Layers>(stringify!($module));
            }
        }
    )*};
}

networks! {
    asym_nonsquare_b3: "../models/asym_nonsquare_b3.yaml", 3;
    bn_residual_concat_b2: "../models/bn_residual_concat_b2.yaml", 2;
    degenerate_b1: "../models/degenerate_b1.yaml", 1;
    pool_ceil_b3: "../models/pool_ceil_b3.yaml", 3;
    pool_divisor_b2: "../models/pool_divisor_b2.yaml", 2;
}

fn output<M: ImageModel>(name: &str) {
    let (net, expected) = network::<M>(name);
    for (isa, results) in run_everywhere(&net, images(&expected).view()) {
        assert_eq!(results.len(), 1);
        let found = difference(&results[0].1, &expected["output_f64"]);
        assert!(found < TOLERANCE, "{name} on {}: {found:e}", isa.name());
    }
}

fn layers<M: ImageModel>(name: &str) {
    let (net, expected) = network::<M>(name);
    let layers = expected.keys().filter(|key| key.starts_with("layer."));
    assert_eq!(layers.count(), M::ABOUT.outputs.len(), "{name}: number of layers");
    for (isa, results) in run_everywhere(&net, images(&expected).view()) {
        for (layer, output) in results {
            let found = difference(&output, &expected[&format!("layer.{layer}")]);
            assert!(found < TOLERANCE, "{name}, layer {layer} on {}: {found:e}", isa.name());
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

mod batch_norm1d {
    graphc::model!("../models/batch_norm1d.yaml", name = Fused, batch = 3);
    graphc::model!("../models/batch_norm1d.yaml", name = Layers, batch = 3, every_layer = true);
}

#[test]
fn batch_norms_of_vectors() {
    let weights = vector_weights();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("batch_norm1d.safetensors");
    fs::write(&path, safetensors(&weights)).expect("a file");
    let (fused, layers): (batch_norm1d::Fused, batch_norm1d::Layers) = (load(path.clone()), load(path));
    assert!(batch_norm1d::Fused::STEPS.iter().all(|step| !["folded", "end"].contains(&step.name)), "they are folded");
    let images = batch_norm1d::Fused::random_images(1, 3);
    let expected = vectors(&weights, &images);
    for (isa, results) in run_everywhere(&fused, images.view()) {
        let found = difference(&results[0].1, &expected[6].1);
        assert!(found < TOLERANCE, "fused on {}: {found:e}", isa.name());
    }
    for (isa, results) in run_everywhere(&layers, images.view()) {
        for ((layer, output), (name, expected)) in results.iter().zip(&expected) {
            assert_eq!(layer, name);
            let found = difference(output, expected);
            assert!(found < TOLERANCE, "layer {layer} on {}: {found:e}", isa.name());
        }
    }
}

/// The network's tensors, with distinct numbers; variances are positive.
fn vector_weights() -> Vec<(&'static str, Vec<usize>, Vec<f32>)> {
    let shapes: [(&str, Vec<usize>); 13] = [
        ("first.weight", vec![21, 12]),
        ("first.bias", vec![21]),
        ("folded.weight", vec![21]),
        ("folded.bias", vec![21]),
        ("folded.running_mean", vec![21]),
        ("folded.running_var", vec![21]),
        ("alone.running_mean", vec![21]),
        ("alone.running_var", vec![21]),
        ("last.weight", vec![3, 21]),
        ("end.weight", vec![3]),
        ("end.bias", vec![3]),
        ("end.running_mean", vec![3]),
        ("end.running_var", vec![3]),
    ];
    let mut count = 0.0f32;
    let mut number = |name: &str| {
        count += 1.0;
        let value = (count * 0.7).sin();
        if name.ends_with("_var") { value.abs() + 0.1 } else { value }
    };
    let values = |(name, shape): (&'static str, Vec<usize>)| {
        let len = shape.iter().product();
        (name, shape, std::iter::repeat_with(|| number(name)).take(len).collect())
    };
    shapes.into_iter().map(values).collect()
}

fn safetensors(tensors: &[(&str, Vec<usize>, Vec<f32>)]) -> Vec<u8> {
    let (mut header, mut data) = (serde_json::Map::new(), Vec::new());
    for (name, shape, values) in tensors {
        let start = data.len();
        data.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        let entry = json!({ "dtype": "F32", "shape": shape, "data_offsets": [start, data.len()] });
        header.insert((*name).into(), entry);
    }
    let header = serde_json::Value::Object(header).to_string();
    [&(header.len() as u64).to_le_bytes(), header.as_bytes(), &data].concat()
}

/// The value of each layer, by the formula: `(x - mean) / sqrt(variance + eps) * weight + bias`.
fn vectors(weights: &[(&str, Vec<usize>, Vec<f32>)], images: &Array4<f32>) -> Vec<(&'static str, ArrayD<f64>)> {
    let tensor = |name: String| {
        let values = weights.iter().find(|(found, ..)| *found == name).map(|(.., values)| values.iter().copied());
        values.map(|values| values.map(f64::from).collect::<Array1<f64>>())
    };
    let matrix = |name: &str, inputs: usize| -> Array2<f64> {
        let values = tensor(format!("{name}.weight")).expect("a weight");
        let outputs = values.len() / inputs;
        values.into_shape_with_order((outputs, inputs)).expect("a matrix")
    };
    let norm = |name: &str, x: &Array2<f64>, eps: f64| -> Array2<f64> {
        let of = |suffix: &str| tensor(format!("{name}.{suffix}"));
        let (mean, variance) = (of("running_mean").expect("means"), of("running_var").expect("variances"));
        let normal = (x - &mean) / &variance.mapv(|variance| (variance + eps).sqrt());
        match (of("weight"), of("bias")) {
            (Some(weight), Some(bias)) => normal * &weight + &bias,
            _ => normal,
        }
    };
    let flat = images.mapv(f64::from).into_shape_with_order((images.dim().0, 12)).expect("vectors");
    let first = flat.dot(&matrix("first", 12).t()) + &tensor("first.bias".into()).expect("a bias");
    let folded = norm("folded", &first, 1e-3);
    let positive = folded.mapv(|x| x.max(0.0));
    let alone = norm("alone", &positive, 1e-5);
    let last = alone.dot(&matrix("last", 21).t());
    let end = norm("end", &last, 1e-5);
    let named = ["flat", "first", "folded", "positive", "alone", "last", "end"];
    let values = [flat, first, folded, positive, alone, last, end];
    let dynamic = |value: Array2<f64>| value.into_dimensionality::<IxDyn>().expect("an array of any rank");
    named.into_iter().zip(values.map(dynamic)).collect()
}
