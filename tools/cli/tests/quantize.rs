//! `graphc quantize`: the files that it writes, what it prints, and what is wrong with its arguments.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use graphc_compiler::{
    diagnostic::Source,
    front::{Ranges, UsedWeights},
};
use graphc_weights::{WeightFile, sha256};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn file(path: &str) -> String {
    root().join(path).display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A folder of a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("graphc-quantize-{name}-{}", std::process::id()));
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
const DIGITS: &str = "examples/classify/digits";

/// Of a model and its twenty digits.
fn quantize(model: &str, output: &str, more: &[&str]) -> Output {
    let (weights, digits) = (file(WEIGHTS), file(DIGITS));
    let arguments = ["quantize", model, "--weights", &weights, "--calibrate", &digits, "-o", output];
    Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).args(more).output().expect("the program")
}

fn ranges(path: &str) -> Ranges {
    let text = fs::read_to_string(path).expect("a file of ranges");
    Ranges::parse(&Source::new("net.int8.yaml", text)).expect("ranges")
}

fn hash(path: &str) -> String {
    sha256(fs::File::open(path).expect("a file")).expect("bytes").to_string()
}

#[test]
fn ranges_and_weights_are_written() {
    let folder = Folder::new("files");
    let output = folder.path("net.int8.yaml");
    let done = quantize(&file(MODEL), &output, &["--bias-correction", "full", "--keep", "classifier.6"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(done.stderr.is_empty(), "no bar in a pipe: {}", text(&done.stderr));
    let found = ranges(&output);
    assert_eq!(found.model, "MiniAlexNet");
    assert_eq!(found.weights, UsedWeights::File(hash(&file(WEIGHTS)).parse().expect("a hash")));
    let calibration = found.calibration.expect("how it was found");
    assert_eq!((calibration.method.as_str(), calibration.images), ("mse", 20));
    // The input and every layer by its name.
    let names: Vec<&str> = found.ranges.iter().map(|range| range.layer.as_str()).collect();
    assert_eq!((names[0], names[1], names.len()), ("input", "features.0", 24));
    let input = found.ranges[0].range;
    // Black and white, as `preprocess` has them: `(x / 255 - 0.1307) / 0.3081`.
    assert!((-0.43..=-0.40).contains(&input.min) && (2.7..=2.83).contains(&input.max), "{input:?}");
    let kept: Vec<(&str, &str)> = found.f32.iter().map(|kept| (kept.layer.as_str(), kept.why.as_str())).collect();
    assert_eq!(kept, [("classifier.6", "named by `--keep`")]);
    // The corrected weights are whole, and differ in biases alone.
    let corrected = folder.path("net.int8.safetensors");
    let correction = found.bias_correction.expect("corrected biases");
    assert_eq!((correction.method.as_str(), correction.sha256.to_string()), ("full", hash(&corrected)));
    let tensors = |path: &str| {
        let mut weights = WeightFile::open(Path::new(path)).expect("a weight file");
        let names: Vec<String> = weights.tensors().iter().map(|tensor| tensor.name.clone()).collect();
        let read = |(index, name): (usize, String)| {
            let mut numbers = Vec::new();
            weights.read_f32(index, &mut numbers).expect("numbers");
            (name, numbers)
        };
        let mut tensors: Vec<(String, Vec<f32>)> = names.into_iter().enumerate().map(read).collect();
        tensors.sort_by(|(a, _), (b, _)| a.cmp(b));
        tensors
    };
    for ((name, before), (same, after)) in tensors(&file(WEIGHTS)).into_iter().zip(tensors(&corrected)) {
        assert_eq!(name, same);
        let is_corrected = name.ends_with(".bias") && !name.starts_with("classifier.6");
        assert_eq!(before != after, is_corrected, "{name}");
    }
    // The same again gives the same files.
    let first = [fs::read(&output).expect("ranges"), fs::read(&corrected).expect("weights")];
    quantize(&file(MODEL), &output, &["--bias-correction", "full", "--keep", "classifier.6"]);
    assert_eq!(first, [fs::read(&output).expect("ranges"), fs::read(&corrected).expect("weights")]);
}

#[test]
fn what_is_lost_is_told() {
    let folder = Folder::new("report");
    let output = folder.path("net.int8.yaml");
    let drawing = folder.path("net.svg");
    let digits = file(DIGITS);
    let more = ["--bias-correction", "off", "--evaluate", &digits, "--json", "--drawing", &drawing];
    let done = quantize(&file(MODEL), &output, &more);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let report: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((report["name"].as_str(), report["images"].as_u64()), (Some("MiniAlexNet"), Some(20)));
    assert!(report["weights"].is_null() && !Path::new(&folder.path("net.int8.safetensors")).exists());
    let evaluation = &report["evaluation"];
    assert_eq!((evaluation["images"].as_u64(), evaluation["agreement"].as_f64()), (Some(20), Some(1.0)));
    assert!(evaluation["f32"].is_null(), "the digits have no classes");
    assert!(evaluation["largest_change"].as_f64().is_some_and(|change| change < 0.1), "{evaluation}");
    let layers = report["layers"].as_array().expect("a list");
    let own: Vec<f64> =
        layers.iter().filter(|layer| layer["int8"] == true).filter_map(|layer| layer["own_db"].as_f64()).collect();
    assert!(own.len() >= 7 && own.is_sorted() && own[0] > 15.0, "{own:?}");
    // A byte for each weight in place of four.
    let [before, after] = ["f32_bytes", "int8_bytes"].map(|key| report[key].as_u64().expect("bytes"));
    assert!(["f32_ms", "int8_ms"].iter().all(|key| report[key].as_f64() > Some(0.0)), "{report}");
    assert!(after < before / 3, "{before} {after}");
    assert!(fs::read_to_string(drawing).expect("a drawing").contains("hsl("));
    let table = text(&quantize(&file(MODEL), &output, &["--bias-correction", "off", "--evaluate", &digits]).stdout);
    assert!(table.contains("features.0 .. features.1") && table.contains("same answer"), "{table}");
}

#[test]
fn a_budget_that_is_exceeded_fails() {
    let folder = Folder::new("budget");
    let model = folder.path("net.yaml");
    let of =
        |drop: &str| fs::read_to_string(file(MODEL)).expect("a model") + &format!("budget: {{top1_drop: {drop}}}\n");
    fs::write(&model, of("0.5")).expect("a model file");
    let digits = file(DIGITS);
    let done = quantize(&model, &folder.path("a.yaml"), &["--evaluate", &digits]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    // All percentages cut off all there is.
    let spoiled = ["--evaluate", &digits, "--method", "percentile", "--percentile", "1", "--bias-correction", "off"];
    let done = quantize(&model, &folder.path("b.yaml"), &spoiled);
    assert_eq!(done.status.code(), Some(1), "{}", text(&done.stdout));
    let message = text(&done.stderr);
    assert!(
        message.starts_with("error: MiniAlexNet in int8 loses ") && message.ends_with("allows a `top1_drop` of 0.5\n"),
        "{message}"
    );
    fs::write(&model, of("most")).expect("a model file");
    let message = text(&quantize(&model, &folder.path("c.yaml"), &[]).stderr);
    assert!(
        message.starts_with("error[G0008]: the budget of `top1_drop` must be a percentage of the images, 0 or more"),
        "{message}"
    );
}

#[test]
fn a_search_names_the_layers_that_stay() {
    let folder = Folder::new("search");
    let (output, digits) = (folder.path("net.yaml"), file(DIGITS));
    let more =
        ["--evaluate", &digits, "--search", "--drop", "0", "--method", "percentile", "--percentile", "40", "--json"];
    let done = quantize(&file(MODEL), &output, &more);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let report: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(report["evaluation"]["drop"].as_f64(), Some(0.0));
    let kept = report["f32"].as_array().expect("a list").len();
    assert_eq!(kept, ranges(&output).f32.len());
    assert!(report["evaluated_networks"].as_u64().is_some_and(|tried| tried >= 1));
}

/// An ONNX file with the scales of a network is a network in int8 by itself, and one without them needs a file of ranges.
#[test]
fn a_quantised_onnx_file_has_scales_of_its_own() {
    let folder = Folder::new("own");
    let [scales, weights, quantised, plain] =
        ["net.int8.yaml", "net.int8.safetensors", "net.onnx", "plain.onnx"].map(|name| folder.path(name));
    assert!(quantize(&file(MODEL), &scales, &[]).status.success());
    let graphc = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).output().expect("the program");
        (output.status.code(), text(&output.stderr))
    };
    let model = file(MODEL);
    let export = ["export", &model, "--weights", &weights, "-o"];
    assert_eq!(graphc(&[&export[..], &[&quantised, "--scales", &scales]].concat()).0, Some(0));
    assert_eq!(graphc(&[&export[..], &[&plain]].concat()).0, Some(0));
    assert_eq!(graphc(&["check", "--precision", "int8", &quantised]), (Some(0), String::new()));
    let (code, error) = graphc(&["check", "--precision", "int8", &plain]);
    assert!(code == Some(1) && error.contains("needs the ranges of the network's values"), "{error}");
}

#[test]
fn wrong_arguments_are_told() {
    let folder = Folder::new("wrong");
    let output = folder.path("net.yaml");
    let cases: [(&[&str], i32, &str); 5] = [
        (&["--method", "median"], 2, "expected minmax, percentile, entropy or mse"),
        (&["--search"], 2, "--evaluate"),
        (&["--keep", "head"], 6, "MiniAlexNet has no layer or section `head`"),
        (&["--evaluate", "no-such-folder"], 6, "no-such-folder"),
        (&["--images", "0"], 2, "--images"),
    ];
    for (more, code, message) in cases {
        let done = quantize(&file(MODEL), &output, more);
        assert_eq!(done.status.code(), Some(code), "{more:?}: {}", text(&done.stderr));
        assert!(text(&done.stderr).contains(message), "{more:?}: {}", text(&done.stderr));
        assert!(!Path::new(&output).exists(), "{more:?}");
    }
}
