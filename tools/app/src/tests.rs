//! The program as a function: arguments in; output, errors and exit code out.

mod bench;
mod classify;
mod evaluate;
mod inputs;
mod pictures;
mod verify;

use std::{
    env, fs,
    io::{self, Write},
    path::PathBuf,
    process,
};

use serde_json::Value;

use crate::{cli::Program, network::Networks};

graphc::model!("../../../models/mini-alexnet.yaml", batch = [1, 4]);

/// Output, errors and exit code.
fn program(arguments: &str) -> (String, String, u8) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let code =
        Program::new().execute(&Networks::of::<MiniAlexNet, MiniAlexNet>(), words(arguments), &mut out, &mut errors);
    let [out, errors] = [out, errors].map(|bytes| anstream::adapter::strip_bytes(&bytes).into_vec());
    (String::from_utf8(out).unwrap(), String::from_utf8(errors).unwrap(), code)
}

fn words(arguments: &str) -> impl Iterator<Item = std::ffi::OsString> {
    ["mini"].into_iter().chain(arguments.split_whitespace()).map(Into::into)
}

/// The object that a run prints as its only line.
fn json(arguments: &str) -> Value {
    let (out, errors, code) = program(arguments);
    assert_eq!((errors.as_str(), code), ("", 0));
    assert_eq!(out.find('\n'), Some(out.len() - 1), "one line: {out}");
    serde_json::from_str(&out).unwrap()
}

fn fails(arguments: &str, expected: u8, message: &str) {
    let (out, errors, code) = program(arguments);
    assert_eq!((out.as_str(), code), ("", expected), "{errors}");
    assert!(errors.contains(message), "{errors}");
}

fn file(path: &str) -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

pub(crate) fn images(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/tests/images").join(name)
}

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = env::temp_dir().join(format!("graphc-app-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn number(object: &Value, key: &str) -> f64 {
    object[key].as_f64().unwrap_or_else(|| panic!("no number `{key}` in {object}"))
}

#[test]
fn weights_that_do_not_load() {
    let missing = file("tools/app/no-such-file");
    fails(&format!("bench --weights {missing}"), 6, &format!("error: {missing}: cannot read the file: "));
    let damaged = file("tools/app/Cargo.toml");
    fails(&format!("bench --weights {damaged}"), 6, &format!("error: {damaged}: not a weight file: it is a text"));
    let other = file("tests/reference/small/pool_ceil_b3.weights.safetensors");
    fails(
        &format!("bench --weights {other}"),
        1,
        &format!("error: {other}: the tensors do not fit the network: 0 of 16 are in the file\n"),
    );
}

#[test]
fn wrong_arguments() {
    fails("bench --threads 0", 2, "invalid value '0' for '--threads <N>': expected a whole number from 1, found `0`");
    fails("bench --threads two", 2, "expected a whole number from 1, found `two`");
    fails(
        "bench --isa AVX2",
        2,
        "invalid value 'AVX2' for '--isa <ISA>': expected one of portable, avx2, avxvnni, avx512",
    );
    fails("bench --images 0", 2, "invalid value '0' for '--images <N>': expected 1 to 1024");
    fails("bench --batch 99999999999999999999", 2, "expected 1 to 1024");
    fails("bench --iters 0", 2, "invalid value '0' for '--iters <N>': expected 1 to 1000000");
    fails(
        "bench --isa sse9",
        2,
        "invalid value 'sse9' for '--isa <ISA>': expected one of portable, avx2, avxvnni, avx512, avx512vnni, avx512bf16, found `sse9`",
    );
    fails("bench --seed -1", 2, "unexpected argument '-1'");
    fails("serve", 2, "unrecognized subcommand 'serve'");
    fails("", 2, "Usage: mini");
}

#[test]
fn help_names_the_network() {
    let (out, errors, code) = program("--help");
    assert!(out.starts_with("MiniAlexNet, a network compiled by graphc."), "{out}");
    assert_eq!((errors.as_str(), code), ("", 0));
}

#[test]
fn describe_prints_the_table() {
    assert_eq!(program("describe"), (MiniAlexNet::SUMMARY.into(), String::new(), 0));
}

#[test]
fn describe_as_json() {
    let found = json("describe --json");
    assert_eq!(found["name"], "MiniAlexNet");
    assert_eq!(found["input"], serde_json::json!([1, 28, 28]));
    assert_eq!(found["inputs"], serde_json::json!([{ "name": "input", "shape": [1, 28, 28] }]));
    assert_eq!((&found["hash"], &found["precision"]), (&MiniAlexNet::ABOUT.hash.to_string().into(), &"f32".into()));
    assert_eq!(found["batches"], serde_json::json!([1, 4]));
    assert_eq!(found["outputs"], serde_json::json!([{ "name": "classifier.6", "shape": [10] }]));
    assert_eq!(found["parameters"], 60_746);
    assert_eq!(found["arena_bytes"], MiniAlexNet::ARENA_BYTES);
    let layers = found["layers"].as_array().unwrap();
    assert_eq!(layers.len(), MiniAlexNet::LAYERS.len());
    for total in ["parameters", "macs"] {
        let sum: u64 = layers.iter().map(|layer| layer[total].as_u64().unwrap()).sum();
        assert_eq!(found[total], sum, "{total}");
    }
    let conv = serde_json::json!({
        "name": "features.0", "operator": "Conv2d", "output": [16, 28, 28], "parameters": 416, "macs": 313_600,
    });
    assert_eq!(layers[0], conv);
}

/// Refuses whatever is written.
struct Closed(io::ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn output_that_cannot_be_written() {
    for (kind, expected) in [(io::ErrorKind::StorageFull, 6), (io::ErrorKind::BrokenPipe, 0)] {
        for arguments in ["describe", "describe --json", "--help"] {
            let mut errors = Vec::new();
            let code = Program::new().execute(
                &Networks::of::<MiniAlexNet, MiniAlexNet>(),
                words(arguments),
                &mut Closed(kind),
                &mut errors,
            );
            assert_eq!(code, expected, "{arguments}");
            assert_eq!(errors.is_empty(), code == 0, "{arguments}");
        }
    }
}
