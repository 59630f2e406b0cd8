//! A network with two inputs, one of which is a vector.

use std::fs;

use serde_json::{Value, json};

use super::{Folder, words};
use crate::{cli::Program, network::Networks};

graphc::model!("../../../../tests/models/two_inputs.yaml");

fn program(arguments: &str) -> (String, String, u8) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let networks = Networks::of::<TwoInputs, TwoInputs>();
    let code = Program::new().execute(&networks, words(arguments), &mut out, &mut errors);
    let [out, errors] = [out, errors].map(|bytes| String::from_utf8(bytes).unwrap());
    (out, errors, code)
}

fn found(arguments: &str) -> Value {
    let (out, errors, code) = program(arguments);
    assert_eq!((errors.as_str(), code), ("", 0));
    serde_json::from_str(&out).unwrap()
}

#[test]
fn describe_and_bench() {
    let about = found("describe --json");
    assert_eq!(about["input"], Value::Null, "there are several");
    let inputs = json!([{ "name": "image", "shape": [3, 5, 4] }, { "name": "context", "shape": [3] }]);
    assert_eq!(about["inputs"], inputs);
    let measured = found("bench --images 3 --iters 2 --json");
    assert_eq!(measured["steps"].as_array().unwrap().len(), TwoInputs::STEPS.len());
}

#[test]
fn images_of_bytes_are_refused() {
    let (_, errors, code) = program("classify x.png --seed 1");
    assert_eq!(code, 1);
    assert!(errors.contains("TwoInputs has no `preprocess`"), "{errors}");
}

/// A safetensors file.
fn reference(folder: &Folder, tensors: &[(&str, &[usize], &[f32])]) -> String {
    let (mut header, mut data) = (serde_json::Map::new(), Vec::new());
    for (name, shape, values) in tensors {
        let start = data.len();
        data.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        header.insert((*name).into(), json!({ "dtype": "F32", "shape": shape, "data_offsets": [start, data.len()] }));
    }
    let header = Value::from(header).to_string();
    let path = folder.0.join(format!("{}.safetensors", tensors.len()));
    fs::write(&path, [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &data].concat()).unwrap();
    path.display().to_string()
}

#[test]
fn verify_takes_a_tensor_for_each_input() {
    let folder = Folder::new("two-inputs");
    let arrays = TwoInputs::random_images(7, 2);
    let results = TwoInputs::random(0).session().run(arrays.view()).unwrap();
    let [image, stem] = [&arrays.image, &results.stem].map(|array| array.as_slice().unwrap());
    let [context, scores] = [&arrays.context, &results.scores].map(|array| array.as_slice().unwrap());
    let all = [
        ("image", &[2, 3, 5, 4][..], image),
        ("context", &[2, 3], context),
        ("stem", &[2, 4, 5, 4], stem),
        ("scores", &[2, 6], scores),
    ];
    let verified = found(&format!("verify {} --seed 0 --tolerance 0 --json", reference(&folder, &all)));
    assert_eq!((&verified["first"], &verified["not_compared"]), (&Value::Null, &json!([])));
    let (_, errors, code) = program(&format!("verify {} --seed 0", reference(&folder, &all[..1])));
    assert_eq!(code, 6);
    assert!(errors.contains("it has no tensor `context` of two dimensions: batch and features"), "{errors}");
}
