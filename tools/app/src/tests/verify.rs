//! `verify`: layers beside those that PyTorch computed, and beside ones that are wrong.

use std::fs;

use serde_json::{Value, json};

use super::{Folder, file, words};
use crate::{cli::Program, network::Networks};

graphc::model!("../../../../tests/models/pool_ceil_b3.yaml", name = Fused, batch = 3);
graphc::model!("../../../../tests/models/pool_ceil_b3.yaml", name = Layers, batch = 3, every_layer = true);

const REFERENCE: &str = "tests/reference/small/pool_ceil_b3.safetensors";

fn verify(reference: &str, more: &str) -> (String, String, u8) {
    let weights = file("tests/reference/small/pool_ceil_b3.weights.safetensors");
    let arguments = format!("verify {reference} --weights {weights} {more}");
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let code = Program::new().execute(&Networks::of::<Fused, Layers>(), words(&arguments), &mut out, &mut errors);
    let [out, errors] = [out, errors].map(|bytes| String::from_utf8(bytes).unwrap());
    (out, errors, code)
}

/// The reference with other bytes for a tensor.
fn damaged(folder: &Folder, tensor: &str, change: impl Fn(&mut [u8])) -> String {
    let mut bytes = fs::read(file(REFERENCE)).unwrap();
    let header = 8 + u64::from_le_bytes(*bytes.first_chunk().unwrap()) as usize;
    let entries: Value = serde_json::from_slice(&bytes[8..header]).unwrap();
    let at = |end: usize| header + entries[tensor]["data_offsets"][end].as_u64().unwrap() as usize;
    change(&mut bytes[at(0)..at(1)]);
    let path = folder.0.join("reference.safetensors");
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn layers_that_are_right() {
    let (out, errors, code) = verify(&file(REFERENCE), "");
    assert_eq!((errors.as_str(), code), ("", 0), "{out}");
    let compared =
        out.lines().filter(|line| line.starts_with("  ") && (line.contains("e-") || line.contains(" 0.00e0"))).count();
    // Every layer by itself, and the result of the whole.
    assert_eq!(compared, Layers::LAYERS.len() + 1, "{out}");
    let (out, ..) = verify(&file(REFERENCE), "--json");
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&found["first"], found["layers"].as_array().unwrap().len()), (&Value::Null, compared));
    assert_eq!(found["not_compared"], json!(["output_f32"]));
}

#[test]
fn the_first_that_departs_is_named() {
    let folder = Folder::new("departs");
    let wrong = damaged(&folder, "layer.p2", |bytes| bytes[4 * 7..4 * 8].copy_from_slice(&1000f32.to_le_bytes()));
    let (out, errors, code) = verify(&wrong, "");
    assert_eq!(code, 1);
    assert!(
        errors.starts_with(
            "error: layer `p2` departs first: by 1.00e0 of its largest value, at [0, 0, 1, 2], where 1000 "
        ),
        "{errors}"
    );
    assert_eq!(out.matches("  departs\n").count(), 1, "{out}");
    assert_eq!(verify(&wrong, "--tolerance 2").2, 0);
    let (out, ..) = verify(&wrong, "--json");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["first"], "p2");

    let nan = damaged(&folder, "layer.c1", |bytes| bytes[..4].copy_from_slice(&f32::NAN.to_le_bytes()));
    let (_, errors, code) = verify(&nan, "--tolerance 1e300");
    assert_eq!(code, 1);
    assert!(errors.contains("layer `c1` departs first: by inf of its largest value, at [0, 0, 0, 0]"), "{errors}");
}

#[test]
fn what_is_no_reference() {
    let weights = file("tests/reference/small/pool_ceil_b3.weights.safetensors");
    let (_, errors, code) = verify(&weights, "");
    assert_eq!(code, 6);
    assert!(errors.contains("it has no tensor `input` of four dimensions"), "{errors}");
    let (folder, empty) = (Folder::new("references"), |shape: &str| {
        let header = format!(r#"{{"input":{{"dtype":"F32","shape":{shape},"data_offsets":[0,0]}}}}"#);
        [&(header.len() as u64).to_le_bytes()[..], header.as_bytes()].concat()
    });
    for (number, (shape, problem)) in [
        ("[0,4,15,14]", "its tensor `input` has no images"),
        ("[0,0,0,0]", "its tensor `input` has no images"),
        ("[0]", "it has no tensor `input` of four dimensions"),
    ]
    .into_iter()
    .enumerate()
    {
        let path = folder.0.join(format!("{number}.safetensors"));
        fs::write(&path, empty(shape)).unwrap();
        let (out, errors, code) = verify(&path.display().to_string(), "");
        assert_eq!((out.as_str(), code), ("", 6), "{shape}");
        assert!(errors.contains(problem), "{errors}");
    }
    // Images, and nothing of any layer.
    let header = r#"{"input":{"dtype":"F32","shape":[1,4,15,14],"data_offsets":[0,3360]}}"#;
    let path = folder.0.join("no_layers.safetensors");
    fs::write(&path, [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &[0; 3360]].concat()).unwrap();
    let (out, errors, code) = verify(&path.display().to_string(), "");
    assert_eq!((out.as_str(), code), ("", 6));
    assert!(errors.contains("it has no tensor with the name of a layer of the network"), "{errors}");
    let other = file("tests/reference/small/degenerate_b1.safetensors");
    let (_, errors, code) = verify(&other, "");
    assert_eq!(code, 1);
    assert!(errors.contains("expected images of shape [batch, 4, 15, 14], found "), "{errors}");
    assert_eq!(verify(&file("Cargo.toml"), "").2, 6);
    assert_eq!(verify(&file(REFERENCE), "--tolerance -1").2, 2);
    assert_eq!(verify(&file(REFERENCE), "--tolerance nan").2, 2);
}
