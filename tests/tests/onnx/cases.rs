//! Cases that `tests/fetch-onnx` writes: an ONNX file, an input, and the outputs that it should have.

use std::{
    collections::BTreeMap,
    env, fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
};

use graphc_compiler::front::{Batching, Options};
use serde_json::Value;

use crate::network;

/// The cases of a kind, unless they have not been fetched.
fn cases(kind: &str) -> Option<Vec<PathBuf>> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("onnx/cases");
    let folder = env::var_os("GRAPHC_ONNX_CASES").map_or(own, PathBuf::from).join(kind);
    if !folder.exists() {
        println!("skipped: ONNX's {kind} cases are missing; `tests/fetch-onnx` fetches them");
        return None;
    }
    Some(crate::files(&folder))
}

/// Numbers with their shape.
struct Numbers {
    shape: Vec<usize>,
    values: Vec<f32>,
}

fn numbers(value: &Value) -> Numbers {
    let shape = value["shape"].as_array().expect("a list").iter().map(|size| size.as_u64().expect("a size") as usize);
    let number = |value: &Value| match value {
        Value::String(text) => text.parse().expect("a number"),
        number => number.as_f64().expect("a number") as f32,
    };
    Numbers { shape: shape.collect(), values: value["values"].as_array().expect("a list").iter().map(number).collect() }
}

fn list(case: &Value, key: &str) -> Vec<Numbers> {
    case[key].as_array().expect("a list").iter().map(numbers).collect()
}

/// What is wrong with a case, if something is.
fn mistake(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path.with_extension("json")).expect("the numbers of a case");
    let case: Value = serde_json::from_str(&text).expect("JSON");
    let variables: Vec<(String, i64)> = case["dims"].as_object().map_or_else(Vec::new, |dims| {
        dims.iter().map(|(name, size)| (name.clone(), size.as_i64().expect("a size"))).collect()
    });
    let options = |batching| Options { batching, variables: variables.clone(), ..Options::default() };
    match attempt(path, &case, &options(Batching::First)) {
        // What goes over the first dimension is right without a batch.
        Some(mistake) if mistake.contains("[G0604]") => attempt(path, &case, &options(Batching::None)),
        other => other,
    }
}

fn attempt(path: &Path, case: &Value, options: &Options) -> Option<String> {
    let (inputs, expected) = (list(case, "inputs"), list(case, "outputs"));
    let compiled = match network::compiled(path, options) {
        Ok(compiled) => compiled,
        Err(mistakes) => return Some(mistakes),
    };
    let [input] = inputs.as_slice() else { return Some("error: the case has no input".into()) };
    let count = match options.batching {
        Batching::First => input.shape.first().copied().unwrap_or(1),
        Batching::None => 1,
    };
    let results = match network::run_compiled(path, &compiled, &input.values, count) {
        Ok(results) => results,
        Err(error) => return Some(error),
    };
    let (rtol, atol) = (case["rtol"].as_f64().unwrap_or(1e-3), case["atol"].as_f64().unwrap_or(1e-7));
    if results.len() != expected.len() {
        return Some(format!("error: {} results for {}", results.len(), expected.len()));
    }
    results.iter().zip(&expected).find_map(|(result, expected)| differs(result, expected, [rtol, atol]))
}

/// Whether results differ from those that are expected: as a node test has it, or for models relative to the largest.
fn differs(result: &[f32], expected: &Numbers, [rtol, atol]: [f64; 2]) -> Option<String> {
    if result.len() != expected.values.len() {
        return Some(format!("error: {} numbers for {:?}", result.len(), expected.shape));
    }
    let largest = expected
        .values
        .iter()
        .copied()
        .filter(|value| value.is_finite())
        .fold(0f32, |most, value| most.max(value.abs()));
    let of_model = atol == 0.0;
    result.iter().zip(&expected.values).enumerate().find_map(|(at, (found, expected))| {
        let (found, expected) = (f64::from(*found), f64::from(*expected));
        let same = found == expected || (found.is_nan() && expected.is_nan());
        let scale = if of_model { f64::from(largest) } else { expected.abs() };
        let fits = same || (found - expected).abs() <= atol + rtol * scale;
        (!fits).then(|| format!("error: element {at} is {found}, expected {expected}"))
    })
}

/// The first line of a mistake, without what differs between versions.
fn reason(mistake: &str) -> String {
    mistake.lines().next().unwrap_or_default().trim().to_owned()
}

/// `pass`, or why not; a panic is one, too.
fn outcome(path: &Path) -> String {
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| mistake(path)));
    match outcome {
        Ok(None) => "pass".into(),
        Ok(Some(mistake)) => reason(&mistake),
        Err(_) => "PANIC".into(),
    }
}

#[test]
fn node_tests() {
    let Some(cases) = cases("node") else { return };
    let found: BTreeMap<String, String> = cases.iter().map(|path| (crate::name(path), outcome(path))).collect();
    let text: String = found.iter().map(|(name, outcome)| format!("{name}: {outcome}\n")).collect();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("onnx/node_tests.txt");
    assert!(!text.contains(": PANIC\n"), "a node test panics");
    if env::var_os("BLESS").is_some() {
        fs::write(&golden, text).expect("a text that can be written");
        return;
    }
    let expected = fs::read_to_string(&golden).expect("the expectations");
    let differing: Vec<&str> =
        text.lines().filter(|line| !expected.lines().any(|expected| expected == *line)).collect();
    assert!(differing.is_empty(), "{} of {}:\n{}", differing.len(), found.len(), differing.join("\n"));
}

#[test]
fn light_models() {
    models("light", &[]);
}

/// basic_pitch computes a spectrogram of cut, padded and squared parts of its input, with a logarithm that is chosen by a condition.
#[test]
fn trained_models() {
    models("trained", &["basic_pitch"]);
}

fn models(kind: &str, refused: &[&str]) {
    let Some(cases) = cases(kind) else { return };
    let wrong = cases.iter().filter_map(|path| {
        let (name, mistake) = (crate::name(path), mistake(path));
        println!("{name}: {}", mistake.as_deref().map_or("pass", |mistake| mistake.lines().next().unwrap_or_default()));
        let is_refused = refused.contains(&&*name);
        (mistake.is_some() != is_refused).then(|| format!("{name}: {}", mistake.unwrap_or("is read".into())))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
