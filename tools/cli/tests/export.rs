//! `graphc export`: the file and its weights, and what is wrong with either.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use graphc_weights::{Dtype, Mapping, Wanted, WeightFile, fit, safetensors, sha256};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn file(path: &str) -> String {
    root().join(path).display().to_string()
}

fn graphc(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).output().expect("the program")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A folder of a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("graphc-export-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MODEL: &str = "models/mini-alexnet.yaml";
const WEIGHTS: &str = "examples/classify/mini_alexnet_mnist.safetensors";

/// The numbers of a weight file as they are in it: `f16`, which the exported file has as `f32`.
fn first_numbers() -> Vec<u8> {
    let mut weights = WeightFile::open(root().join(WEIGHTS)).expect("a weight file");
    let mut numbers = Vec::new();
    weights.read_f32(0, &mut numbers).expect("numbers");
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn weights_are_in_the_file_or_beside_it() {
    let folder = Folder::new("both");
    let (inside, beside) = (folder.path("inside.onnx"), folder.path("beside.onnx"));
    let output = graphc(&["export", &file(MODEL), "--weights", &file(WEIGHTS), "-o", &inside]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with(&format!("{inside}: 16 tensors, ")), "{}", text(&output.stdout));
    let more = ["--batch", "2", "--external-data"];
    let output = graphc(&[&["export", &file(MODEL), "--weights", &file(WEIGHTS), "-o", &beside], &more[..]].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let [inside, beside, data] =
        [inside, beside.clone(), format!("{beside}.data")].map(|path| fs::read(path).expect("a file"));
    let numbers = first_numbers();
    assert!(contains(&inside, &numbers) && contains(&inside, b"\x12\x05batch"));
    assert!(
        !contains(&beside, &numbers) && contains(&beside, b"beside.onnx.data") && !contains(&beside, b"\x12\x05batch")
    );
    assert!(contains(&data, &numbers) && data.len() < inside.len() && inside.len() < data.len() + beside.len());
    // All else is the same.
    assert!(beside.len() < 10_000, "{}", beside.len());
}

#[test]
fn what_cannot_be_exported() {
    let folder = Folder::new("wrong");
    let output = folder.path("net.onnx");
    let export = |arguments: &[&str]| {
        let ended = graphc(&[&["export", "-o", &output], arguments].concat());
        (ended.status.code(), text(&ended.stderr))
    };
    let (code, errors) = export(&[&file(MODEL)]);
    assert_eq!(code, Some(2));
    assert!(errors.contains("names no weight file: give one with `--weights`"), "{errors}");
    let (code, errors) = export(&[&file("models/lenet5.yaml"), "--weights", &file(WEIGHTS)]);
    assert_eq!(code, Some(1));
    assert!(errors.contains("the weight file has no tensor `conv1.weight` [6, 1, 5, 5]"), "{errors}");
    let (code, errors) = export(&[&file(MODEL), "--weights", &folder.path("none.safetensors")]);
    assert_eq!(code, Some(1));
    assert!(errors.contains("there is no weight file"), "{errors}");
    assert_eq!(export(&[&file(MODEL), "--weights", &file(WEIGHTS), "--batch", "0"]).0, Some(2));
    assert_eq!(export(&[&file("tests/bad/cycle_of_two.yaml"), "--weights", &file(WEIGHTS)]).0, Some(1));
    assert!(!Path::new(&output).exists());
    let nowhere = folder.path("no/folder/net.onnx");
    let ended = graphc(&["export", &file(MODEL), "--weights", &file(WEIGHTS), "-o", &nowhere]);
    assert_eq!(ended.status.code(), Some(6), "{}", text(&ended.stderr));
}

/// Blocks are found in a file without them, and what is not part of the network stays.
#[test]
fn a_flat_file_becomes_compact() {
    let folder = Folder::new("compact");
    let (flat, compact) = (folder.path("flat.yaml"), folder.path("compact.yaml"));
    assert!(graphc(&["expand", &file("models/resnet18.yaml"), "-o", &flat]).status.success());
    let output = graphc(&["compact", &flat, "-o", &compact]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let written = fs::read_to_string(&compact).expect("a model file");
    assert!(written.starts_with("# Written from ") && written.contains("\nblocks:\n  residual:\n"), "{written}");
    assert!(written.contains("\npretrained: {url: 'https://download.pytorch.org/"), "{written}");
    let tables = [flat, compact].map(|path| text(&graphc(&["check", &path]).stdout));
    assert!(tables[0].contains("11,689,512") && tables[0] == tables[1], "{}", tables[1]);
    assert_eq!(graphc(&["compact", &file("tests/bad/cycle_of_two.yaml")]).status.code(), Some(1));
}

/// Two files of weights for one network, and a network that is another.
#[test]
fn models_and_weights_are_compared() {
    let folder = Folder::new("diff");
    let same = graphc(&["diff", &file(MODEL), &file(MODEL), "--weights", &file(WEIGHTS), &file(WEIGHTS)]);
    assert_eq!(same.status.code(), Some(0), "{}", text(&same.stderr));
    assert!(text(&same.stdout).ends_with("  weights: the same numbers in 16 tensors\n"), "{}", text(&same.stdout));
    let damaged = folder.path("other.safetensors");
    assert!(graphc(&["weights", "convert", &file(WEIGHTS), &damaged, "--dtype", "f32"]).status.success());
    let mut bytes = fs::read(&damaged).expect("a weight file");
    let end = bytes.len();
    bytes[end - 4..].copy_from_slice(&1000f32.to_le_bytes());
    fs::write(&damaged, bytes).expect("a weight file");
    let other = graphc(&["diff", &file(MODEL), &file(MODEL), "--weights", &file(WEIGHTS), &damaged]);
    let out = text(&other.stdout);
    assert_eq!(other.status.code(), Some(1));
    assert!(
        out.contains("\n  weights: 1 of 16 tensors differ\n    `")
            && out.contains("`: by 1.00e3 at most, where the largest number is "),
        "{out}"
    );
    let other = graphc(&["diff", &file("models/resnet18.yaml"), &file("models/resnet34.yaml")]);
    assert_eq!(other.status.code(), Some(1));
    assert!(text(&other.stdout).contains("resnet18.yaml and "), "{}", text(&other.stdout));
    let wrong = graphc(&["diff", &file(MODEL), &file("tests/bad/cycle_of_two.yaml")]);
    assert_eq!((wrong.status.code(), wrong.stdout.is_empty()), (Some(1), true));
}

/// An exported network comes back as a model file and a weight file: the same network with the same numbers.
#[test]
fn networks_are_imported() {
    let folder = Folder::new("import");
    let (onnx, model) = (folder.path("digits.onnx"), folder.path("digits.yaml"));
    assert!(graphc(&["export", &file(MODEL), "--weights", &file(WEIGHTS), "-o", &onnx]).status.success());
    let output = graphc(&["import", &onnx, "-o", &model, "--name", "MiniAlexNet"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let written = fs::read_to_string(&model).expect("a model file");
    assert!(
        written.starts_with("# Imported from ") && written.contains("\nweights: digits.safetensors\n"),
        "{written}"
    );
    assert!(written.contains("\n    - local_response_norm: {size: 5, "), "{written}");
    let both = graphc(&["diff", &file(MODEL), &model, "--weights", &file(WEIGHTS), &folder.path("digits.safetensors")]);
    assert_eq!(both.status.code(), Some(0), "{}{}", text(&both.stdout), text(&both.stderr));
    let both = graphc(&["diff", &model, &onnx]);
    assert_eq!(both.status.code(), Some(0), "{}{}", text(&both.stdout), text(&both.stderr));
    assert!(text(&both.stdout).ends_with("  weights: the same numbers in 16 tensors\n"), "{}", text(&both.stdout));

    // A file from PyTorch, of which parts are folded, with the names of modules.
    let output = graphc(&["import", &file("tests/onnx/graphs/mobilenet_v3_small.script.onnx"), "-o", &model]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let (shown, written) = (text(&output.stdout), fs::read_to_string(&model).expect("a model file"));
    assert!(shown.contains(" layers in ") && shown.ends_with(" lines, 2,542,856 parameters\n"), "{shown}");
    assert!(
        written.contains(" nodes are no layers of their own, but constants or parts of others: HardSigmoid 19."),
        "{written}"
    );
    assert!(written.lines().count() < 90 && written.contains("\nblocks:\n"), "{written}");
    // One whose nodes have numbers alone: blocks are found where their weights are.
    let output = graphc(&["import", &file("tests/onnx/import/resnet50.dynamo.onnx"), "-o", &model]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let written = fs::read_to_string(&model).expect("a model file");
    assert!(written.lines().count() < 40 && written.contains("    - residual: {width: 256, times: 5}\n"), "{written}");
    let wrong = folder.path("wrong.onnx");
    fs::write(&wrong, b"\x08\x0a\x3a\x02\x0a\x00").expect("a file");
    let output = graphc(&["import", &wrong, "-o", &model]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
}

/// A network in int8 as a file for other engines is imported with integers for weights, each output's with a scale, and the scales of values.
#[test]
fn networks_in_int8_are_imported() {
    let folder = Folder::new("int8");
    let [model, weights, ranges, onnx] =
        ["net.yaml", "net.safetensors", "net.int8.yaml", "net.onnx"].map(|name| folder.path(name));
    let layers = "layers:\n  - conv2d: {name: conv, out_channels: 2, kernel: 1, bias: false}\n";
    fs::write(&model, format!("graphc: 1\nname: Net\ninput: [2, 4, 4]\n{layers}")).expect("a model file");
    let numbers = [1.27f32, 0.1, -0.254, 0.02].into_iter().flat_map(f32::to_le_bytes);
    let header = safetensors::header([("conv.weight", Dtype::F32, &[2, 2, 1, 1][..])]);
    fs::write(&weights, header.into_iter().chain(numbers).collect::<Vec<u8>>()).expect("a weight file");
    let hash = sha256(fs::File::open(&weights).expect("the file")).expect("its hash");
    let text_of_ranges =
        format!("graphc_ranges: 1\nmodel: Net\nweights: {hash}\nranges:\n  input: [0, 2.55]\n  conv: [-1, 1]\n");
    fs::write(&ranges, text_of_ranges).expect("a ranges file");
    let output = graphc(&["export", &model, "--weights", &weights, "--scales", &ranges, "-o", &onnx]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let output = graphc(&["import", &onnx, "-o", &folder.path("again.yaml")]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let scales = fs::read_to_string(folder.path("again.int8.yaml")).expect("the scales of values");
    assert!(scales.contains("\nscales:\n  input: [0.01, 0]\n"), "{scales}");
    let mut file = WeightFile::open(folder.path("again.safetensors")).expect("a weight file");
    let found: Vec<(&str, Dtype, &[usize])> =
        file.tensors().iter().map(|tensor| (&*tensor.name, tensor.dtype, &*tensor.shape)).collect();
    let expected: [(&str, Dtype, &[usize]); 2] =
        [("conv.weight_scale", Dtype::F32, &[2, 1, 1, 1]), ("conv.weight", Dtype::I8, &[2, 2, 1, 1])];
    assert_eq!(found, expected);
    let wanted = [Wanted { name: "conv.weight", shape: &[2, 2, 1, 1], stored: None }];
    let places = fit(&mut file, &wanted, &Mapping::NONE).expect("the tensor");
    let integers = file.read_integers(places[0]).expect("its elements").expect("integers");
    assert_eq!(integers.integers, [127, 10, -127, 10]);
    assert!(integers.steps.iter().zip([0.01, 0.002]).all(|(step, expected)| (step / expected - 1.0).abs() < 1e-6));
}
