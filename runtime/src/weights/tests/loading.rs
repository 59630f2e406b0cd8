//! Files that match a network, and files that do not.

use std::{env, fs, path::PathBuf, process};

use crate::weights::{Generated, Watched};

use super::{
    CONV, LoadError, Mapping, TensorFile, TensorKind, TensorSource, TensorSpec, bytes, file, read_all, refuses, spec,
    table,
};

const WEIGHT: &str = r#""conv.weight":{"dtype":"F32","shape":[2,1,1,3],"data_offsets":[0,24]}"#;
const BIAS: &str = r#""conv.bias":{"dtype":"F32","shape":[2],"data_offsets":[24,32]}"#;

const VALUES: [f32; 8] = [1.0, -2.5, f32::INFINITY, 1e-42, -0.0, 3.25, 7.0, -8.0];

fn conv(header: &str) -> Vec<u8> {
    file(header, &bytes(&VALUES))
}

#[track_caller]
fn loads(bytes: &[u8], expected: &[&[f32]]) {
    let found = read_all(bytes, CONV).expect("a good file");
    let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(bits(found), bits(expected));
    }
}

#[test]
fn every_order_of_names_and_of_data() {
    let expected: [&[f32]; 2] = [&VALUES[..6], &VALUES[6..]];
    loads(&conv(&format!("{{{WEIGHT},{BIAS}}}")), &expected);
    loads(&conv(&format!("{{{BIAS},{WEIGHT}}}")), &expected);
    let bias_first = r#"{"conv.weight":{"dtype":"F32","shape":[2,1,1,3],"data_offsets":[8,32]},
        "conv.bias":{"data_offsets":[0,8],"shape":[2],"dtype":"F32"}}"#;
    loads(&conv(bias_first), &[&VALUES[2..], &VALUES[..2]]);
}

/// Padding after the header puts the data at any address.
#[test]
fn at_every_alignment() {
    for padding in 0..9 {
        let header = format!("{{{WEIGHT},{BIAS}}}{}", " ".repeat(padding));
        loads(&conv(&header), &[&VALUES[..6], &VALUES[6..]]);
    }
}

#[test]
fn metadata_escapes_and_counters() {
    let header = format!(
        r#"{{"__metadata__":{{"format":"pt","note":"h\u00e9llo"}},"\u0063onv.weight":{},{BIAS},
        "bn.num_batches_tracked":{{"dtype":"I64","shape":[],"data_offsets":[32,40]}}}}"#,
        &WEIGHT["\"conv.weight\":".len()..]
    );
    let data = [bytes(&VALUES), vec![5; 8]].concat();
    loads(&file(&header, &data), &[&VALUES[..6], &VALUES[6..]]);
}

/// Each tensor counts once, however often it is read, and the end is reported though a tensor is never read.
#[test]
fn progress() {
    let mut source = Generated::new(1, CONV);
    let (mut reports, mut values) = (Vec::new(), Vec::new());
    let mut report = |done, total| reports.push([done, total]);
    let mut watched = Watched::new(CONV, &mut source, &mut report);
    for tensor in [1, 1, 0, 0] {
        watched.read(tensor, &mut values).expect("generated");
    }
    watched.finish();
    let mut watched = Watched::new(CONV, &mut source, &mut report);
    watched.read(1, &mut values).expect("generated");
    watched.finish();
    assert_eq!(reports, [[0, 8], [2, 8], [8, 8], [0, 8], [2, 8], [8, 8]]);
}

/// Integers are read as they are, and count like numbers.
#[test]
fn progress_of_integers() {
    let header = format!(
        r#"{{{BIAS},"conv.weight":{{"dtype":"I8","shape":[2,1,1,3],"data_offsets":[4,10]}},
        "conv.weight_scale":{{"dtype":"F32","shape":[],"data_offsets":[0,4]}}}}"#
    );
    let header = header.replace("[24,32]", "[10,18]");
    let data = [bytes(&[0.5]), vec![1, 2, 3, 255, 254, 253], bytes(&VALUES[6..])].concat();
    let read = file(&header, &data);
    let mut source = TensorFile::from_bytes("model.safetensors", &read, table(CONV), &Mapping::NONE).unwrap();
    let mut reports = Vec::new();
    let mut report = |done, total| reports.push([done, total]);
    let mut watched = Watched::new(CONV, &mut source, &mut report);
    let integers = watched.integers(0).unwrap().expect("integers");
    assert_eq!((integers.integers, integers.steps), (vec![1, 2, 3, -1, -2, -3], vec![0.5]));
    assert_eq!(watched.integers(1).unwrap(), None);
    let mut values = Vec::new();
    watched.read(0, &mut values).unwrap();
    watched.read(1, &mut values).unwrap();
    assert_eq!(reports, [[0, 8], [6, 8], [8, 8]]);
}

#[test]
fn empty_and_scalar_tensors() {
    const SPECS: &[TensorSpec] = &[
        spec("scalar", &[], TensorKind::PreluWeight),
        spec("none", &[5, 0, 7], TensorKind::Bias),
        spec("three", &[3], TensorKind::Bias),
    ];
    let header = r#"{"scalar":{"dtype":"F32","shape":[],"data_offsets":[0,4]},
        "none":{"dtype":"F32","shape":[5,0,7],"data_offsets":[4,4]},
        "three":{"dtype":"F32","shape":[3],"data_offsets":[4,16]}}"#;
    let found = read_all(&file(header, &bytes(&[1.0, 2.0, 3.0, 4.0])), SPECS).unwrap();
    assert_eq!(found, [vec![1.0], vec![], vec![2.0, 3.0, 4.0]]);
    for header in ["{}", r#"{"__metadata__":{"a":"b"}}"#] {
        assert_eq!(read_all(&file(header, &[]), &[]).unwrap(), Vec::<Vec<f32>>::new());
    }
}

/// More than one chunk of the file is read.
#[test]
fn a_large_tensor() {
    const SPECS: &[TensorSpec] = &[spec("large", &[40_001], TensorKind::Weight)];
    let values: Vec<f32> = (0..40_001u16).map(f32::from).collect();
    let header = r#"{"large":{"dtype":"F32","shape":[40001],"data_offsets":[0,160004]}}"#;
    assert_eq!(read_all(&file(header, &bytes(&values)), SPECS).unwrap(), [values]);
}

#[test]
fn a_missing_tensor() {
    let header = r#"{"conv.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#;
    let message = "model.safetensors: the tensors do not fit the network\n  missing `conv.weight` [2, 1, 1, 3]";
    refuses(&file(header, &[0; 8]), CONV, message);
    refuses(
        &file("{}", &[]),
        CONV,
        "model.safetensors: the tensors do not fit the network\n  missing `conv.weight` [2, 1, 1, 3]\
         \n  missing `conv.bias` [2]",
    );
}

#[test]
fn a_tensor_too_many() {
    let header = format!(r#"{{{WEIGHT},{BIAS},"fc.bias":{{"dtype":"F32","shape":[3],"data_offsets":[32,44]}}}}"#);
    refuses(
        &file(&header, &[0; 44]),
        CONV,
        "model.safetensors: the tensors do not fit the network\n  unexpected `fc.bias` [3]: the network has no such \
         tensor",
    );
}

/// The names of a module that wraps the network, like `torch.nn.DataParallel`.
#[test]
fn misnamed_tensors() {
    let header = format!("{{{WEIGHT},{BIAS}}}").replace("conv.", "module.conv.");
    refuses(
        &conv(&header),
        CONV,
        "model.safetensors: the tensors do not fit the network\n  missing `conv.weight` [2, 1, 1, 3]; the file has \
         `module.conv.weight` of that shape, not used\n  missing `conv.bias` [2]; the file has `module.conv.bias` of that \
         shape, not used\n  unexpected `module.conv.weight` [2, 1, 1, 3]: the network has `conv.weight` of that shape\n  \
         unexpected `module.conv.bias` [2]: the network has `conv.bias` of that shape\nhelp: all of the network's tensors are there, under the prefix `module.`: give it as \
         `prefix`",
    );
}

#[test]
fn tensors_of_another_shape() {
    const LINEAR: &[TensorSpec] = &[spec("fc.weight", &[2, 3], TensorKind::Weight)];
    let refuses = |shape: &str, len: usize, message: &str| {
        let header = format!(r#"{{"fc.weight":{{"dtype":"F32","shape":{shape},"data_offsets":[0,{len}]}}}}"#);
        let message =
            format!("model.safetensors: the tensors do not fit the network\n  shape of `fc.weight`: {message}");
        refuses(&file(&header, &vec![0; len]), LINEAR, &message);
    };
    refuses("[3,2]", 24, "expected [2, 3], found [3, 2] (transposed)");
    refuses("[6]", 24, "expected [2, 3], found [6]");
    refuses("[2,3,1]", 24, "expected [2, 3], found [2, 3, 1] (they differ only by dimensions of 1)");
    refuses("[2,4]", 32, "expected [2, 3], found [2, 4]");
    refuses("[]", 4, "expected [2, 3], found []");
}

/// Floats of any width are converted to 32 bits; integers are not weights.
#[test]
fn tensors_of_another_type() {
    let header = r#"{"conv.weight":{"dtype":"F16","shape":[2,1,1,3],"data_offsets":[0,12]},
        "conv.bias":{"dtype":"F64","shape":[2],"data_offsets":[12,28]}}"#;
    let halves = [0x3C00u16, 0xC000, 0x0001, 0x7C00, 0x8000, 0x7BFF].map(u16::to_le_bytes).concat();
    let doubles = [0.1f64, -1e-300].map(f64::to_le_bytes).concat();
    let weights = [1.0, -2.0, 5.960_464_5e-8, f32::INFINITY, -0.0, 65504.0];
    loads(&file(header, &[halves, doubles].concat()), &[&weights, &[0.1, -0.0]]);
    let brains = [0x3F80u16, 0xFF80].map(u16::to_le_bytes).concat();
    let header = format!(r#"{{{WEIGHT},"conv.bias":{{"dtype":"BF16","shape":[2],"data_offsets":[24,28]}}}}"#);
    loads(&file(&header, &[bytes(&VALUES[..6]), brains].concat()), &[&VALUES[..6], &[1.0, f32::NEG_INFINITY]]);
    let header = r#"{"conv.weight":{"dtype":"U8","shape":[2,1,1,3],"data_offsets":[0,6]},
        "conv.bias":{"dtype":"I64","shape":[2],"data_offsets":[6,22]}}"#;
    refuses(
        &file(header, &[0; 22]),
        CONV,
        "model.safetensors: the tensors do not fit the network\n  type of `conv.weight`: expected floats, found U8\n  type \
         of `conv.bias`: expected floats, found I64",
    );
}

/// All differences in one message.
#[test]
fn several_problems_at_once() {
    let header = r#"{"conv.weight":{"dtype":"I32","shape":[1,2,1,3],"data_offsets":[0,24]},
        "num_batches":{"dtype":"I64","shape":[1],"data_offsets":[24,32]}}"#;
    refuses(
        &file(header, &[0; 32]),
        CONV,
        "model.safetensors: the tensors do not fit the network\n  shape of `conv.weight`: expected [2, 1, 1, 3], found \
         [1, 2, 1, 3] (they differ only by dimensions of 1)\n  type of `conv.weight`: expected floats, found I32\n  missing `conv.bias` [2]\n  unexpected \
         `num_batches` [1]: the network has no such tensor",
    );
}

/// A test's own path, removed when the test ends.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        Place(env::temp_dir().join(format!("graphc-{}-{name}", process::id())))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // There may be a directory, or nothing, if the test did not write a file.
        let _ = fs::remove_file(&self.0).or_else(|_| fs::remove_dir(&self.0));
    }
}

#[test]
fn from_disk() {
    let place = Place::new("good.safetensors");
    fs::write(&place.0, conv(&format!("{{{WEIGHT},{BIAS}}}"))).unwrap();
    let mut file = TensorFile::open(&place.0, table(CONV), &Mapping::NONE).unwrap();
    let mut values = Vec::new();
    for _ in 0..2 {
        file.read(1, &mut values).unwrap();
        assert_eq!(values, VALUES[6..]);
    }
}

/// A file that is truncated after its header was read.
#[test]
fn a_file_that_shrinks() {
    let place = Place::new("shrinks.safetensors");
    let bytes = conv(&format!("{{{WEIGHT},{BIAS}}}"));
    fs::write(&place.0, &bytes).unwrap();
    let mut file = TensorFile::open(&place.0, table(CONV), &Mapping::NONE).unwrap();
    fs::write(&place.0, &bytes[..bytes.len() - 1]).unwrap();
    let error = file.read(1, &mut Vec::new()).unwrap_err();
    let name = place.0.display();
    assert_eq!(error.to_string(), format!("{name}: cannot read tensor `conv.bias`: failed to fill whole buffer"));
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn paths_that_are_no_files() {
    let place = Place::new("none.safetensors");
    let name = place.0.display();
    let refusal = || TensorFile::open(&place.0, table(CONV), &Mapping::NONE).unwrap_err();
    let missing = refusal();
    assert!(matches!(&missing, LoadError::Io { source, .. } if source.kind() == std::io::ErrorKind::NotFound));
    assert!(missing.to_string().starts_with(&format!("{name}: cannot read the file: ")), "{missing}");
    fs::create_dir(&place.0).unwrap();
    assert_eq!(refusal().to_string(), format!("{name}: not a weight file: it is a folder"));
    fs::remove_dir(&place.0).unwrap();
    fs::write(&place.0, []).unwrap();
    assert_eq!(refusal().to_string(), format!("{name}: not a weight file: it is empty"));
}

/// Opening a named pipe would wait for a writer.
#[test]
#[cfg(unix)]
fn a_named_pipe() {
    let place = Place::new("pipe.safetensors");
    let status = process::Command::new("mkfifo").arg(&place.0).status().unwrap();
    assert!(status.success());
    let error = TensorFile::open(&place.0, table(CONV), &Mapping::NONE).unwrap_err();
    let name = place.0.display();
    assert_eq!(error.to_string(), format!("{name}: not a weight file: it is not a regular file"));
}
