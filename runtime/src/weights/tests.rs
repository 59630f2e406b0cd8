//! Weights by formula, packed, and from safetensors files: valid, wrong, damaged and hostile.

mod damage;
mod formula;
mod hostile;
mod loading;
mod packing;
mod transposed;

use super::{LoadError, Mapping, Table, TensorFile, TensorKind, TensorSource, TensorSpec};

const fn spec(name: &'static str, shape: &'static [usize], kind: TensorKind) -> TensorSpec {
    TensorSpec { name, shape, kind }
}

/// The tensors of a small convolution.
const CONV: &[TensorSpec] =
    &[spec("conv.weight", &[2, 1, 1, 3], TensorKind::Weight), spec("conv.bias", &[2], TensorKind::Bias)];

/// A file with this header and data.
fn file(header: &str, data: &[u8]) -> Vec<u8> {
    [&(header.len() as u64).to_le_bytes(), header.as_bytes(), data].concat()
}

fn bytes(values: &[f32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

/// A table of tensors that a file has under their names.
fn table(specs: &'static [TensorSpec]) -> Table {
    Table { specs, origins: &[] }
}

/// Reads every tensor of a file in memory, in the order of the table.
fn read_all(bytes: &[u8], specs: &'static [TensorSpec]) -> Result<Vec<Vec<f32>>, LoadError> {
    let mut file = TensorFile::from_bytes("model.safetensors", bytes, table(specs), &Mapping::NONE)?;
    (0..specs.len())
        .map(|index| {
            let mut values = vec![7.0];
            file.read(index, &mut values)?;
            Ok(values)
        })
        .collect()
}

#[track_caller]
fn refuses(bytes: &[u8], specs: &'static [TensorSpec], message: &str) {
    let error = read_all(bytes, specs).expect_err("a refusal");
    assert_eq!(error.to_string(), message);
}
