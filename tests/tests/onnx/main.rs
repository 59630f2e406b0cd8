//! ONNX files of PyTorch's exporters, with weights by formula beside them, against PyTorch's results in double precision. `tests/onnx`
//! has some of them; `GRAPHC_ONNX` names a folder of more.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]
#![expect(clippy::print_stdout, reason = "a test that is skipped says so, and each graph how far it is off")]

mod cases;
mod network;
mod quantised;
#[path = "../zoo/reference.rs"]
#[expect(dead_code, reason = "layers on the way have other names here")]
mod reference;
#[path = "../random_graphs/run.rs"]
#[expect(dead_code, reason = "model files are compiled here in another way")]
mod run;
mod weights;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use graphc_tests::difference;
use ndarray::{ArrayD, Axis, Slice};
use reference::Reference;

/// Relative to the largest output, as for model files.
const TOLERANCE: f64 = 1e-5;

#[test]
fn graphs_are_as_in_pytorch() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("onnx/graphs");
    let more = env::var_os("GRAPHC_ONNX").map(PathBuf::from);
    let (mut wrong, mut count) = (Vec::new(), 0);
    for folder in [Some(own), more].into_iter().flatten() {
        for path in files(&folder) {
            count += 1;
            match off(&path) {
                Ok(found) if found < TOLERANCE => println!("{:<36} {found:.1e}", name(&path)),
                Ok(found) => wrong.push(format!("{}: off by {found:e}", name(&path))),
                Err(error) => wrong.push(format!("{}: {error}", name(&path))),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "onnx"));
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// The largest difference of outputs from PyTorch's, relative to the largest of them.
fn off(path: &Path) -> Result<f64, String> {
    let name = name(path);
    let (network, _) = name.split_once('.').expect("the name of a network and that of an export");
    let reference = Reference::read(network);
    let folder = weights::write(path, &reference);
    let results = network::run(&folder.join(path.file_name().expect("a name")), &reference.images(2));
    fs::remove_dir_all(&folder).expect("a folder of the test");
    let results = results?;
    assert_eq!(results.len(), reference.outputs.len(), "{name}: number of outputs");
    let off = results.iter().zip(&reference.outputs).map(|(result, expected)| {
        assert_eq!(result.shape()[1..], *expected.shape, "{name}: shape");
        difference(&sampled(result), &reference.arrays[&format!("{}_f64", expected.key)])
    });
    Ok(off.fold(0.0, f64::max))
}

/// Of an output of more than 2048 numbers, about a thousand, at distances that are prime.
fn sampled(result: &ArrayD<f32>) -> ArrayD<f32> {
    let len = result.len() / 2;
    if len <= 2048 {
        return result.clone();
    }
    let is_prime = |number: &usize| {
        (2..).take_while(|divisor| divisor * divisor <= *number).all(|divisor| !number.is_multiple_of(divisor))
    };
    let stride = (2..=len / 1000).rev().find(is_prime).expect("2 is a prime");
    let rows = result.to_shape((2, len)).expect("two images");
    rows.slice_axis(Axis(1), Slice::new(0, None, stride as isize)).to_owned().into_dyn()
}
