//! Shared by the tests: reference data computed by PyTorch, and runs of a network in all ways that must not affect the
//! results.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]

pub mod checkpoint;
pub mod compiler;
pub mod cuda;
pub mod onnx;
pub mod stand_in;

use std::{collections::HashMap, fs, num::NonZeroUsize, path::PathBuf};

use graphc::{ImageModel, Isa, Model, Session, SessionOptions};
use ndarray::{Array4, ArrayD, ArrayView4, ArrayViewD, IxDyn};
use serde_json::Value;

/// The seed of every reference network.
pub const SEED: u64 = 20_240_607;

/// The functions whose results jump: what is rounded over a jump gives another result altogether.
pub const JUMPS: [&str; 4] = ["threshold", "floor", "ceil", "round"];

/// Arrays by name.
pub type Arrays = HashMap<String, ArrayD<f64>>;

/// The results of a network, by name, in its order.
pub type Results = Vec<(&'static str, ArrayD<f32>)>;

/// A network with weights from a file.
///
/// # Panics
/// If the file is missing or does not fit.
pub fn load<M: Model>(path: PathBuf) -> M {
    M::load(path).unwrap_or_else(|error| panic!("{error}"))
}

/// A file under `reference/`.
pub fn reference(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("reference").join(name)
}

/// The arrays of a safetensors file under `reference/`, in f64.
///
/// # Panics
/// If the file is missing or not as expected.
pub fn arrays(name: &str) -> Arrays {
    let path = reference(name);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (length, rest) = bytes.split_first_chunk::<8>().expect("a length");
    let (header, data) = rest.split_at(u64::from_le_bytes(*length) as usize);
    let header: HashMap<String, Value> = serde_json::from_slice(header).expect("a header");
    header.into_iter().map(|(name, entry)| (name, array(&entry, data))).collect()
}

fn array(entry: &Value, data: &[u8]) -> ArrayD<f64> {
    let sizes = |key: &str| -> Vec<usize> {
        let list = entry[key].as_array().expect("a list");
        list.iter().map(|size| size.as_u64().expect("a size") as usize).collect()
    };
    let offsets = sizes("data_offsets");
    let data = &data[offsets[0]..offsets[1]];
    let values: Vec<f64> = match entry["dtype"].as_str() {
        Some("F64") => data.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect(),
        Some("F32") => data.as_chunks().0.iter().map(|bytes| f64::from(f32::from_le_bytes(*bytes))).collect(),
        Some("U8") => data.iter().copied().map(f64::from).collect(),
        other => panic!("a type that no reference has: {other:?}"),
    };
    ArrayD::from_shape_vec(IxDyn(&sizes("shape")), values).expect("as many elements as the shape says")
}

/// A JSON file under `reference/`.
///
/// # Panics
/// If the file is missing or not JSON.
pub fn json(name: &str) -> Value {
    let path = reference(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The largest difference, relative to the largest value of `expected`; NaN if any is.
///
/// # Panics
/// If the shapes differ.
pub fn difference(found: &ArrayD<f32>, expected: &ArrayD<f64>) -> f64 {
    assert_eq!(found.shape(), expected.shape());
    let largest = expected.iter().fold(0.0f64, |max, x| max.max(x.abs()));
    let worst = found.iter().zip(expected).map(|(found, expected)| (f64::from(*found) - expected).abs());
    worst.fold(0.0, |worst: f64, off| if off > worst || off.is_nan() { off } else { worst }) / largest
}

/// What must not affect the bits, beside one thread: WebAssembly has no more.
const THREADS: &[usize] = if cfg!(target_family = "wasm") { &[] } else { &[2, 3] };

/// Runs a batch on every instruction set of this CPU for numbers other than integers, with 1, 2 and 3 threads, checks that the number of threads does
/// not affect the bits, and returns the results of each instruction set.
///
/// # Panics
/// If the number of threads matters.
pub fn run_everywhere<M: ImageModel>(net: &M, images: ArrayView4<'_, f32>) -> Vec<(Isa, Results)> {
    let each = Isa::distinct_in_floats().into_iter().map(|isa| {
        let run = |threads| {
            let threads = NonZeroUsize::new(threads).expect("not 0");
            session(net, threads, isa).run_named(images).expect("images of the network's size")
        };
        let one = run(1);
        for &threads in THREADS {
            assert!(same_bits(&run(threads), &one), "{}: {} with {threads} threads", M::ABOUT.name, isa.name());
        }
        (isa, one)
    });
    each.collect()
}

/// A session of this many threads, even if there are fewer cores.
///
/// # Panics
/// If there is not enough memory.
pub fn session<M: Model>(net: &M, threads: NonZeroUsize, isa: Isa) -> Session<'_, M> {
    let options = SessionOptions::default().threads_beyond_the_cores(threads).isa(isa);
    Session::new(net, options).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether two runs gave the same bits, including NaN.
pub fn same_bits(a: &Results, b: &Results) -> bool {
    let bits = |results: &Results| -> Vec<Vec<u32>> {
        results.iter().map(|(_, array)| array.iter().map(|x| x.to_bits()).collect()).collect()
    };
    bits(a) == bits(b)
}

/// The images of an AlexNet's reference: uniform, with the scale in the reference file.
///
/// # Panics
/// If it states none.
pub fn reference_images<M: ImageModel>(about: &Value, count: usize) -> Array4<f32> {
    let scale = about["input"]["scale"].as_f64().expect("a number") as f32;
    // A power of two: nothing is rounded.
    M::random_images(SEED, count) * (scale / 2.0)
}

/// The index of the maximum.
pub fn arg_max(logits: &ArrayViewD<'_, f32>) -> usize {
    logits.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(index, _)| index)
}

/// Pixels of a digit.
const PIXELS: usize = 28 * 28;

/// The trained digit classifier's weights, which are part of the example, like the digits.
pub fn mini_alexnet_weights() -> PathBuf {
    example("mini_alexnet_mnist.safetensors")
}

fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/classify").join(name)
}

/// Digits normalised as in training: zero mean and unit variance over the training images.
///
/// # Panics
/// If the last one is incomplete.
pub fn normalised(pixels: impl Iterator<Item = u8>) -> Array4<f32> {
    let values: Vec<f32> = pixels.map(|pixel| (f32::from(pixel) / 255.0 - 0.1307) / 0.3081).collect();
    Array4::from_shape_vec((values.len() / PIXELS, 1, 28, 28), values).expect("whole images")
}

/// The example's twenty digits: the file, the image, and PyTorch's answer.
///
/// # Panics
/// If one is missing or not as expected.
pub fn digits() -> Vec<(String, Array4<f32>, Value)> {
    let expected = fs::read_to_string(example("digits/expected.json")).expect("the example's answers");
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    let digits = expected["images"].as_object().expect("a map of files");
    assert_eq!(digits.len(), 20);
    let read = |(file, about): (&String, &Value)| {
        let png = image::open(example("digits").join(file)).expect("a PNG file").into_luma8();
        (file.clone(), normalised(png.into_raw().into_iter()), about.clone())
    };
    digits.iter().map(read).collect()
}
