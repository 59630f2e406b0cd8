//! An ONNX file in a crate: its own weights, embedded, and those of a state dict; against the outputs of ONNX Runtime.

use std::{env, fs, path::PathBuf, process};

use graphc_tests::difference;
use graphc_weights::{Dtype, safetensors};
use ndarray::{Array2, Array4, ArrayD, IxDyn};

graphc::onnx_model!("../onnx/small.onnx", name = Net, batch = [1, 2], dims = { side: 8 }, embed = true);

mod named_after_the_file {
    graphc::model!("../onnx/small.onnx", side = 8);
}

mod without_a_batch {
    graphc::model!("../onnx/without_a_batch.onnx", name = Net, batch = false);
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("onnx").join(name)
}

fn images() -> Array4<f32> {
    Array4::from_shape_fn((2, 3, 8, 8), |(image, channel, row, column)| {
        let index = ((image * 3 + channel) * 8 + row) * 8 + column;
        (index % 17) as f32 / 8.0 - 1.0
    })
}

/// The outputs of ONNX Runtime.
fn expected() -> ArrayD<f64> {
    let text = fs::read_to_string(file("small.json")).expect("the outputs");
    let outputs: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let rows = outputs["logits"].as_array().expect("a list").iter().flat_map(|row| row.as_array().expect("a list"));
    let numbers = rows.map(|number| number.as_f64().expect("a number")).collect();
    ArrayD::from_shape_vec(IxDyn(&[2, 10]), numbers).expect("two rows")
}

#[track_caller]
fn is_right(net: &Net) {
    let found: Array2<f32> = net.session().run(images().view()).expect("two images");
    let off = difference(&found.into_dyn(), &expected());
    assert!(off < 1e-5, "off by {off:e}");
}

#[test]
fn its_own_weights() {
    is_right(&Net::load(file("small.onnx")).expect("its own weights"));
    is_right(&Net::embedded());
    assert_eq!(Net::INPUT, [3, 8, 8]);
    assert_eq!(Net::PARAMETERS, 8 * 27 + 8 + 8 + 288 * 10 + 10 + 2 * 6 * 8);
    let net = named_after_the_file::Small::load(file("small.onnx")).expect("its own weights");
    assert_eq!(net.session().run(images().view()).expect("images").shape(), [2, 10]);
}

/// A state dict has the tensors under PyTorch's names, and the matrix as PyTorch has it.
#[test]
fn weights_of_a_state_dict() {
    let tensors: [(&str, &str, &[usize]); 5] = [
        ("stem.weight", "stem.weight", &[8, 3, 3, 3]),
        ("stem.bias", "stem.bias", &[8]),
        ("half", "layer_scale", &[8, 1, 1]),
        ("val_7", "head.fc.weight", &[10, 288]),
        ("head.fc.bias", "head.fc.bias", &[10]),
    ];
    let mut onnx = graphc_weights::WeightFile::open(file("small.onnx")).expect("a weight file");
    let mut bytes = safetensors::header(tensors.iter().map(|(_, name, shape)| (*name, Dtype::F32, *shape)));
    for (own, _, shape) in tensors {
        let place = onnx.tensors().iter().position(|tensor| tensor.name == own).expect("a tensor");
        let mut values = Vec::new();
        onnx.read_f32(place, &mut values).expect("its elements");
        if own == "val_7" {
            let [rows, columns] = shape[..] else { unreachable!("a matrix") };
            values = (0..rows * columns).map(|at| values[at % columns * rows + at / columns]).collect();
        }
        bytes.extend(values.into_iter().flat_map(f32::to_le_bytes));
    }
    let path = env::temp_dir().join(format!("graphc-onnx-model-{}.safetensors", process::id()));
    fs::write(&path, bytes).expect("a file");
    let net = Net::load(&path);
    fs::remove_file(&path).expect("the file");
    is_right(&net.expect("weights of a state dict"));
}

/// The first dimension is one like others, and the softmax goes over it.
#[test]
fn a_file_without_a_batch() {
    let net = without_a_batch::Net::random(1);
    assert_eq!(without_a_batch::Net::INPUT, [2, 3]);
    let input = Array2::from_shape_vec((2, 3), vec![0.0, 1.0, 2.0, 0.0, 1.0, 4.0]).expect("six numbers");
    let found = net.session().run(input.insert_axis(ndarray::Axis(0)).view()).expect("one input");
    let sums = found.sum_axis(ndarray::Axis(1));
    assert!(sums.iter().all(|sum| (sum - 1.0).abs() < 1e-6), "{found}");
}
