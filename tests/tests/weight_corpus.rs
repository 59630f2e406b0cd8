//! The weight files in `corpus/pth`: valid ones have exactly the contents that PyTorch and safetensors find in them,
//! hostile ones are rejected quickly and with little memory, and nothing in them is executed.
//!
//! So are some that are too large for the corpus: each is designed to be slow, or to use much memory, in a reader with
//! fewer limits.
//!
//! A single test per program, because the allocator counts for all threads.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use graphc_tests::checkpoint::Checkpoint;
use graphc_weights::{Dtype, LoadError, Tensor, WeightFile, sha256};
use serde_json::Value;

/// The system's allocator, recording peak memory.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let in_use = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(in_use, Ordering::Relaxed);
        // SAFETY: forwarded.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: forwarded.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The memory allowed for a rejection, beyond the length of the file.
const MEMORY: usize = 64 << 20;
const TIME: Duration = Duration::from_secs(1);

#[test]
fn every_file_is_read_or_refused_as_it_should_be() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/pth");
    let text = fs::read_to_string(folder.join("expected.json")).expect("the corpus");
    let expected: Value = serde_json::from_str(&text).expect("JSON");
    let canary = PathBuf::from(expected["canary"].as_str().expect("a path"));
    let files = expected["files"].as_object().expect("a map of files");
    assert_eq!(files.len(), 75);
    let mut good = 0;
    for (name, about) in files {
        let path = folder.join(name);
        match about["kind"].as_str() {
            Some("good") => {
                good += 1;
                same_tensors(name, &read(&path).unwrap_or_else(|error| panic!("{error}")), &about["tensors"]);
            }
            Some("hostile") => drop(refused(&path)),
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(good, 25);
    assert!(!canary.exists(), "code in a weight file was executed");
    for (name, pickle, message) in costly() {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pth"));
        fs::write(&path, Checkpoint::of_pickle(pickle, vec![vec![0; 4]])).expect("a file");
        let error = refused(&path);
        assert!(error.contains(message), "{error}");
        fs::remove_file(&path).expect("the file");
    }
}

/// A string in a pickle.
fn text(text: &str) -> Vec<u8> {
    [b"X", &u32::try_from(text.len()).expect("a short text").to_le_bytes()[..], text.as_bytes()].concat()
}

/// Small but expensive pickles, and the reader's errors.
fn costly() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let bytes = |parts: &[&[u8]]| parts.concat();
    let long = text(&"x".repeat(8 << 20));
    let storage = bytes(&[b"\x80\x02(", &text("storage"), b"ctorch\nFloatStorage\n"]);
    let doubled: Vec<u8> =
        (0..30).flat_map(|depth| [b']', b'(', b'h', depth, b'h', depth, b'e', b'q', depth + 1, b'0']).collect();
    vec![
        // A dictionary with a single long string as its keys, which finally contains itself.
        (
            "keys",
            bytes(&[b"\x80\x02}q\x01", &long, b"q\x00K\x01s", &b"h\x00K\x01s".repeat(200_000), b"h\x00h\x01s."]),
            "too deep",
        ),
        // One storage, repeatedly named by a long string.
        (
            "storages",
            bytes(&[&storage, &long, &text("cpu"), b"K\x01tq\x00Q", &b"h\x00Q0".repeat(400_000), b"."]),
            "name of 8388608",
        ),
        // Each of 30 lists contains the previous one twice.
        ("doubled", bytes(&[b"\x80\x02]q\x000", &doubled, b"h\x1e."]), "too deep"),
        // A list of pairs that is repeatedly turned into a dictionary.
        (
            "copies",
            bytes(&[
                b"\x80\x02ccollections\nOrderedDict\nq\x00](](K\x01K\x02eq\x01",
                &b"h\x01".repeat(60_000),
                b"e\x85q\x02R0",
                &b"h\x00h\x02R0".repeat(10_000),
                b"N.",
            ]),
            "copy more than 524288 entries",
        ),
        // More than any network needs.
        ("marks", bytes(&[b"\x80\x02", &b"(".repeat(8 << 20)]), "too many marks"),
        ("stack", bytes(&[b"\x80\x02", &b"N".repeat(8 << 20)]), "more than 65536 objects on the stack"),
        ("objects", bytes(&[b"\x80\x02", &b"}0".repeat(4 << 20), b"N."]), "more than 524288 objects"),
        ("operations", bytes(&[b"\x80\x02N", &b"20".repeat(4 << 20), b"."]), "more than 2097152 opcodes"),
        ("memo", bytes(&[b"\x80\x04N", &b"\x94".repeat(15 << 20), b"."]), "exceeds the limit of 524288"),
        ("pickle", vec![b'N'; 17 << 20], "more than 16777216 bytes"),
    ]
}

/// All tensors of a file, with their bytes.
fn read(path: &Path) -> Result<Vec<(Tensor, Vec<u8>)>, LoadError> {
    let mut file = WeightFile::open(path)?;
    let tensors = file.tensors().to_vec();
    let read = tensors.into_iter().enumerate().map(|(index, tensor)| {
        let mut bytes = Vec::new();
        file.read(index, &mut |chunk| {
            bytes.extend_from_slice(chunk);
            Ok(())
        })?;
        Ok((tensor, bytes))
    });
    read.collect()
}

/// The order of tensors without a name differs from PyTorch's.
fn same_tensors(file: &str, found: &[(Tensor, Vec<u8>)], expected: &Value) {
    let expected = expected.as_array().expect("a list of tensors");
    assert_eq!(found.len(), expected.len(), "{file}");
    for about in expected {
        let name = about["name"].as_str().expect("a name");
        let (tensor, bytes) = found.iter().find(|(tensor, _)| tensor.name == name).unwrap_or_else(|| {
            panic!("{file} lacks `{name}`");
        });
        assert_eq!(serde_json::json!(tensor.shape), about["shape"], "{file}: {name}");
        assert_eq!(Some(pytorch_name(tensor.dtype)), about["dtype"].as_str(), "{file}: {name}");
        let hash = sha256(bytes.as_slice()).expect("bytes in memory");
        assert_eq!(Some(hash.to_string().as_str()), about["sha256"].as_str(), "{file}: {name}");
    }
}

fn pytorch_name(dtype: Dtype) -> &'static str {
    match dtype {
        Dtype::Bool => "bool",
        Dtype::U8 => "uint8",
        Dtype::I8 => "int8",
        Dtype::I16 => "int16",
        Dtype::U16 => "uint16",
        Dtype::I32 => "int32",
        Dtype::U32 => "uint32",
        Dtype::I64 => "int64",
        Dtype::F16 => "float16",
        Dtype::Bf16 => "bfloat16",
        Dtype::F32 => "float32",
        Dtype::F64 => "float64",
        Dtype::C64 => "complex64",
        Dtype::F8E4M3 => "float8_e4m3fn",
        Dtype::F8E5M2 => "float8_e5m2",
        other => panic!("a type that no file of the corpus has: {other}"),
    }
}

/// The reader's error for a file, within the limits.
fn refused(path: &Path) -> String {
    let name = path.display();
    let len = fs::metadata(path).expect("a file").len() as usize;
    let before = IN_USE.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let start = Instant::now();
    let error = read(path).map(|tensors| tensors.len()).expect_err(&name.to_string());
    let (time, memory) = (start.elapsed(), MOST.load(Ordering::Relaxed) - before);
    assert!(matches!(error, LoadError::Format { .. }), "{error:?}");
    assert!(error.to_string().starts_with(&name.to_string()), "{error}");
    assert!(time < TIME && memory < len + MEMORY, "{name}: {time:?}, {memory} bytes");
    error.to_string()
}
