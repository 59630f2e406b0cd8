//! Files made by hand, good and hostile.

use std::{env, fs, path::PathBuf, process};

use super::{Dimension, Elements, OnnxFile, constant};
use crate::{Format, Mapping, Scaled, Stored, Wanted, WeightFile, fit};

/// A field with a message, a text or bytes.
fn bytes(number: u8, content: &[u8]) -> Vec<u8> {
    [varint(u64::from(number) << 3 | 2), varint(content.len() as u64), content.to_vec()].concat()
}

/// A field with an integer.
fn int(number: u8, value: u64) -> Vec<u8> {
    [varint(u64::from(number) << 3), varint(value)].concat()
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

/// A tensor of floats, unless `data` is another field than that of raw bytes.
fn tensor(name: &str, dims: &[u64], kind: u64, data: &[u8]) -> Vec<u8> {
    let dims = dims.iter().flat_map(|size| int(1, *size)).collect();
    [dims, int(2, kind), bytes(8, name.as_bytes()), data.to_vec()].concat()
}

fn raw(values: &[f32]) -> Vec<u8> {
    bytes(9, &values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>())
}

/// A model with these fields of its graph.
fn model(graph: &[Vec<u8>]) -> Vec<u8> {
    let opset = bytes(8, &int(2, 17));
    [int(1, 8), bytes(2, b"test"), bytes(7, &graph.concat()), opset].concat()
}

fn read(file: &[u8], name: &str) -> Vec<f32> {
    let mut file = WeightFile::from_bytes("net.onnx", file).expect("a good file");
    assert_eq!(file.format(), Format::Onnx);
    let place = file.tensors().iter().position(|tensor| tensor.name == name).expect("the tensor");
    let mut values = Vec::new();
    file.read_f32(place, &mut values).expect("its elements");
    values
}

fn refusal(file: &[u8]) -> String {
    WeightFile::from_bytes("net.onnx", file).expect_err("a wrong file").to_string()
}

#[test]
fn tensors_in_every_form() {
    let single: Vec<u8> = [0x25, 0, 0, 0x80, 0x3F, 0x25, 0, 0, 0, 0xC0].to_vec();
    let packed = bytes(4, &[1.0f32, -2.0].iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>());
    let doubles = bytes(10, &[1.0f64, -2.0].iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>());
    // 1 and -2 as `f16`, among integers of 32 bits, and as `bf16`.
    let halves = bytes(5, &[varint(0x3C00), varint(0xC000)].concat());
    let brain = bytes(9, &[0x80, 0x3F, 0, 0xC0]);
    for (kind, data) in [(1, raw(&[1.0, -2.0])), (1, single), (1, packed), (11, doubles), (10, halves), (16, brain)] {
        let file = model(&[bytes(5, &tensor("w", &[2], kind, &data))]);
        assert_eq!(read(&file, "w"), [1.0, -2.0], "{kind}");
    }
}

#[test]
fn constants_are_tensors_and_integers_are_known() {
    let attribute = [bytes(1, b"value"), bytes(5, &tensor("", &[1], 1, &raw(&[0.5]))), int(20, 4)].concat();
    let node = [bytes(2, b"c"), bytes(4, b"Constant"), bytes(5, &attribute)].concat();
    let ints = bytes(5, &tensor("shape", &[3], 7, &bytes(7, &[varint(1), varint(300), varint(u64::MAX)].concat())));
    let file = model(&[bytes(1, &node), ints]);
    assert_eq!(read(&file, "c"), [0.5]);
    let mut file = OnnxFile::from_bytes("net.onnx", &file).expect("a good file");
    let model = file.model().clone();
    assert_eq!(model.opsets[0].version, 17);
    assert_eq!(constant(&model.graph.nodes[0]).map(|tensor| tensor.elements()), Some(1));
    assert_eq!(file.elements(&model.graph.initializers[0]), Ok(Elements::Ints(vec![1, 300, -1])));
}

#[test]
fn dimensions_of_inputs() {
    let dim = |content: Vec<u8>| bytes(1, &content);
    let shape = [dim(bytes(2, b"batch")), dim(int(1, 3)), dim(Vec::new())].concat();
    let tensor = [int(1, 1), bytes(2, &shape)].concat();
    let input = [bytes(1, b"x"), bytes(2, &bytes(1, &tensor))].concat();
    let file = model(&[bytes(11, &input)]);
    let file = OnnxFile::from_bytes("net.onnx", &file).expect("a good file");
    let expected = [Dimension::Named("batch".into()), Dimension::Size(3), Dimension::Unknown];
    assert_eq!(file.model().graph.inputs[0].dims.as_deref(), Some(&expected[..]));
}

#[test]
fn views_for_a_network() {
    let bytes = model(&[bytes(5, &tensor("val_4", &[2, 3], 1, &raw(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])))]);
    let mut file = WeightFile::from_bytes("net.onnx", &bytes).expect("a good file");
    let transposed = Stored { tensor: "val_4", dims: &[2, 3], start: 0, strides: &[1, 3], scaled: None };
    let column = Stored { tensor: "val_4", dims: &[2, 3], start: 1, strides: &[3], scaled: None };
    let wanted = [
        Wanted { name: "fc.weight", shape: &[3, 2], stored: Some(transposed) },
        Wanted { name: "fc.bias", shape: &[2], stored: Some(column) },
    ];
    let places = fit(&mut file, &wanted, &Mapping::NONE).expect("all tensors");
    let read = |file: &mut WeightFile<'_>, place: usize| {
        let mut values = Vec::new();
        file.read_f32(place, &mut values).expect("its elements");
        values
    };
    assert_eq!(read(&mut file, places[0]), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
    assert_eq!(read(&mut file, places[1]), [2.0, 5.0]);
    // Beyond the tensor, and of another shape.
    for stored in [Stored { start: 4, ..column }, Stored { dims: &[3, 2], ..column }] {
        let wanted = [Wanted { name: "fc.bias", shape: &[2], stored: Some(stored) }];
        let mut file = WeightFile::from_bytes("net.onnx", &bytes).expect("a good file");
        assert!(fit(&mut file, &wanted, &Mapping::NONE).is_err(), "{stored:?}");
    }
}

/// A network may call a tensor as the file calls the scale of it, or of another.
#[test]
fn scales_are_tensors_of_the_file() {
    let floats = |name: &str, numbers: &[f32]| bytes(5, &tensor(name, &[numbers.len() as u64], 1, &raw(numbers)));
    let integers = bytes(5, &tensor("w", &[2], 3, &bytes(9, &[2, (-3i8).cast_unsigned()])));
    let scaled = Scaled { scales: [Some("s"), None], zero: None, axis: 0 };
    let stored = |tensor, scaled| Some(Stored { tensor, dims: &[2], start: 0, strides: &[1], scaled });
    let wanted = |name, stored| Wanted { name, shape: &[2], stored };
    for (w, name) in [(floats("w", &[1.1, -1.6]), "s"), (floats("w", &[1.1, -1.6]), "fc.weight"), (integers, "s")] {
        let file = model(&[w, floats("s", &[0.5]), floats("other", &[7.0, 8.0])]);
        let mut file = WeightFile::from_bytes("net.onnx", &file).expect("a good file");
        let other = if name == "s" { "fc.bias" } else { "s" };
        let wanted = [wanted(name, stored("w", Some(scaled))), wanted(other, stored("other", None))];
        let places = fit(&mut file, &wanted, &Mapping::NONE).expect("both tensors");
        let mut numbers = Vec::new();
        file.read_f32(places[0], &mut numbers).expect("its elements");
        assert_eq!(numbers, [1.0, -1.5], "{name}");
    }
}

#[test]
fn damaged_files() {
    let w = |dims: &[u64], data: &[u8]| model(&[bytes(5, &tensor("w", dims, 1, data))]);
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (int(1, 8).into_iter().chain([0x3A, 0x85, 1]).collect(), "longer than what it is in"),
        (model(&[vec![0x0B]]), "wire type 3"),
        (model(&[[&[0x08][..], &[0xFF; 10], &[1]].concat()]), "more than 64 bits"),
        (model(&[bytes(2, b"\xFF\xFE")]), "not UTF-8"),
        (model(&[bytes(2, &vec![b'a'; 1 << 15])]), "a text has 32768 bytes"),
        (w(&[2], &raw(&[1.0])), "needs 8 bytes of elements, and has 4"),
        (w(&[1 << 40, 1 << 40], &raw(&[1.0])), "is too large"),
        (w(&[u64::MAX], &raw(&[1.0])), "the dimensions [-1]"),
        (w(&[1], &[raw(&[1.0]), bytes(4, &[0; 4])].concat()), "in several fields"),
        ([model(&[]), bytes(7, &[])].concat(), "several graphs"),
        ([int(1, 8), bytes(2, b"test")].concat(), "no graph"),
    ];
    for (file, problem) in cases {
        let refusal = refusal(&file);
        assert!(refusal.contains(problem), "{problem}: {refusal}");
    }
}

/// A folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = env::temp_dir().join(format!("graphc-weights-{}-{name}", process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn external(location: &str, offset: &str, length: &str) -> Vec<u8> {
    let entry = |key: &str, value: &str| bytes(13, &[bytes(1, key.as_bytes()), bytes(2, value.as_bytes())].concat());
    let entries = [entry("location", location), entry("offset", offset), entry("length", length), int(14, 1)].concat();
    model(&[bytes(5, &tensor("w", &[2], 1, &entries))])
}

#[test]
fn elements_in_other_files() {
    let folder = Folder::new("external");
    let path = folder.0.join("net.onnx");
    fs::create_dir_all(folder.0.join("data")).expect("a folder");
    fs::write(
        folder.0.join("data/w.bin"),
        [0u8; 4].into_iter().chain(1f32.to_le_bytes()).chain((-2f32).to_le_bytes()).collect::<Vec<u8>>(),
    )
    .expect("a file");
    fs::write(&path, external("data/w.bin", "4", "8")).expect("a file");
    let mut file = WeightFile::open(&path).expect("a good file");
    let mut values = Vec::new();
    file.read_f32(0, &mut values).expect("its elements");
    assert_eq!(values, [1.0, -2.0]);
    assert_eq!(file.files().len(), 2);
    let wrong = [
        (external("data/w.bin", "8", "8"), "has 12 bytes, and 8 are expected from byte 8 on"),
        (external("data/w.bin", "18446744073709551615", "8"), "are expected from byte"),
        (external("data/w.bin", "x", "8"), "is not a number"),
        (external("data/w.bin", "4", "4"), "needs 8 bytes of elements, and has 4"),
        (external("../w.bin", "4", "8"), "not in the folder of the model"),
        (external("/etc/hostname", "0", "8"), "not in the folder of the model"),
        (external("data/../../w.bin", "4", "8"), "not in the folder of the model"),
        (external("", "4", "8"), "not in the folder of the model"),
        (external("none.bin", "4", "8"), "cannot be read"),
        (external("data", "0", "8"), "not a regular file"),
    ];
    for (file, problem) in wrong {
        fs::write(&path, file).expect("a file");
        let error = WeightFile::open(&path).expect_err(problem).to_string();
        assert!(
            error.contains(problem) || (problem == "not a regular file" && error.contains("folder")),
            "{problem}: {error}"
        );
    }
    let in_memory = refusal(&external("data/w.bin", "4", "8"));
    assert!(in_memory.contains("only the model is in memory"), "{in_memory}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder() {
    let (folder, outside) = (Folder::new("links"), Folder::new("outside"));
    fs::write(outside.0.join("w.bin"), [0; 8]).expect("a file");
    std::os::unix::fs::symlink(outside.0.join("w.bin"), folder.0.join("w.bin")).expect("a link");
    fs::write(folder.0.join("net.onnx"), external("w.bin", "0", "8")).expect("a file");
    let error = WeightFile::open(folder.0.join("net.onnx")).expect_err("a link").to_string();
    assert!(error.contains("not in the folder of the model"), "{error}");
}
