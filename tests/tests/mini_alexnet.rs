//! The trained digit classifier: digits from PNG files, and the whole of MNIST's test set where it has been fetched.

use std::{
    fs,
    path::{Path, PathBuf},
};

use graphc_tests::{arrays, difference, json, load, run_everywhere};
use ndarray::{Array4, ArrayD, ArrayViewD, Axis, s};

graphc::model!("../../models/mini-alexnet.yaml", batch = [1, 64]);

const PIXELS: usize = 28 * 28;

fn network() -> MiniAlexNet {
    load(example("mini_alexnet_mnist.safetensors"))
}

/// The example has the weights and the digits; they are tested where they are used.
fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/classify").join(name)
}

/// As the network was trained: zero mean and unit variance over the training images.
fn normalised(pixels: impl Iterator<Item = u8>) -> Array4<f32> {
    let values: Vec<f32> = pixels.map(|pixel| (f32::from(pixel) / 255.0 - 0.1307) / 0.3081).collect();
    Array4::from_shape_vec((values.len() / PIXELS, 1, 28, 28), values).expect("whole images")
}

fn arg_max(logits: &ArrayViewD<'_, f32>) -> usize {
    logits.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(index, _)| index)
}

#[test]
fn twenty_digits() {
    let net = network();
    let expected = fs::read_to_string(example("digits/expected.json")).expect("the example's answers");
    let expected: serde_json::Value = serde_json::from_str(&expected).expect("JSON");
    let digits = expected["images"].as_object().expect("a map of files");
    assert_eq!(digits.len(), 20);
    for (file, about) in digits {
        let png = image::open(example("digits").join(file)).expect("a PNG file").into_luma8();
        let image = normalised(png.into_raw().into_iter());
        for (isa, results) in run_everywhere(&net, image.view()) {
            let logits = results[0].1.index_axis(Axis(0), 0);
            let digit = arg_max(&logits);
            assert_eq!(Some(digit as u64), about["predicted"].as_u64(), "{file} on {}", isa.name());
            let probability = 1.0 / logits.iter().map(|x| f64::from(x - logits[digit]).exp()).sum::<f64>();
            let expected = about["probability"].as_f64().expect("a number");
            // The file has six digits.
            assert!((probability - expected).abs() < 2e-6, "{file} on {}: {probability} {expected}", isa.name());
        }
    }
}

/// 64 logits against PyTorch in f64, and the answers for ten thousand images, the 69 wrong ones among them.
#[test]
fn test_set_of_mnist() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("mnist");
    let Ok(images) = fs::read(folder.join("t10k-images-idx3-ubyte")) else {
        println!("skipped: MNIST is not here and not ours to redistribute; `tests/fetch-mnist` fetches it");
        return;
    };
    let labels = fs::read(folder.join("t10k-labels-idx1-ubyte")).expect("labels beside the images");
    let (images, labels) = (normalised(images[16..].iter().copied()), &labels[8..]);
    let golden = arrays("mini_alexnet_mnist.golden.safetensors");
    let net = network();
    for (isa, results) in run_everywhere(&net, images.slice(s![..64, .., .., ..])) {
        let found = difference(&results[0].1, &golden["logits_f64_first64"]);
        assert!(found < 1e-5, "{}: {found:e}", isa.name());
    }
    let logits: ArrayD<f32> = net.session().run(images.view()).expect("images of 28x28").into_dyn();
    let answers: Vec<usize> = logits.axis_iter(Axis(0)).map(|logits| arg_max(&logits)).collect();
    assert!(answers.iter().zip(&golden["predictions"]).all(|(answer, expected)| *answer as f64 == *expected));
    let wrong = (0..answers.len()).filter(|index| answers[*index] != usize::from(labels[*index]));
    let expected = &json("mini_alexnet_mnist.json")["wrong"];
    assert_eq!(serde_json::Value::from(wrong.collect::<Vec<_>>()), *expected);
}
