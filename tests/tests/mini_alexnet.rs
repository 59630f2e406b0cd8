//! The trained digit classifier: digits from PNG files, and the complete MNIST test set if it has been fetched.

use std::{fs, path::Path};

use graphc::Isa;
use graphc_tests::{arg_max, arrays, difference, digits, json, load, mini_alexnet_weights, normalised, run_everywhere};
use ndarray::{ArrayD, Axis, s};

graphc::model!("../../models/mini-alexnet.yaml", batch = [1, 64]);

#[test]
fn twenty_digits() {
    let net: MiniAlexNet = load(mini_alexnet_weights());
    for (file, image, about) in digits() {
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

/// 64 logits against PyTorch in f64, and the answers for ten thousand images, including the 69 wrong ones.
#[test]
fn test_set_of_mnist() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("mnist");
    let Ok(images) = fs::read(folder.join("t10k-images-idx3-ubyte")) else {
        println!(
            "skipped: the MNIST images are missing, since we may not redistribute them; `tests/fetch-mnist` fetches them"
        );
        return;
    };
    let labels = fs::read(folder.join("t10k-labels-idx1-ubyte")).expect("labels beside the images");
    let (images, labels) = (normalised(images[16..].iter().copied()), &labels[8..]);
    let golden = arrays("mini_alexnet_mnist.golden.safetensors");
    let net: MiniAlexNet = load(mini_alexnet_weights());
    for (isa, results) in run_everywhere(&net, images.slice(s![..64, .., .., ..])) {
        let found = difference(&results[0].1, &golden["logits_f64_first64"]);
        assert!(found < 1e-5, "{}: {found:e}", isa.name());
    }
    let logits: ArrayD<f32> = net.session().run(images.view()).expect("images of 28x28").into_dyn();
    let answers: Vec<usize> = logits.axis_iter(Axis(0)).map(|logits| arg_max(&logits)).collect();
    assert!(answers.iter().zip(&golden["predictions"]).all(|(answer, expected)| *answer as f64 == *expected));
    let wrong: Vec<usize> = (0..answers.len()).filter(|index| answers[*index] != usize::from(labels[*index])).collect();
    println!(
        "{} digits on {}: {} are wrong, as in PyTorch",
        answers.len(),
        Isa::in_use().expect("none is named").name(),
        wrong.len()
    );
    let expected = &json("mini_alexnet_mnist.json")["wrong"];
    assert_eq!(serde_json::Value::from(wrong), *expected);
}
