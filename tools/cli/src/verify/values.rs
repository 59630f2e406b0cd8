//! Values with names, in files.

use std::{io, path::Path};

use graphc_weights::{Dtype, WeightFile, safetensors};

/// A value with its name and shape.
pub(super) struct Value {
    pub(super) name: String,
    pub(super) shape: Vec<usize>,
    pub(super) numbers: Vec<f32>,
}

/// Numbers made at random, the same every time.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new() -> Self {
        Random(0x9e37_79b9_7f4a_7c15)
    }

    /// A value of numbers from -1 to 1.
    pub(super) fn value(&mut self, name: &str, shape: Vec<usize>) -> Value {
        let numbers = (0..shape.iter().product::<usize>()).map(|_| self.number()).collect();
        Value { name: name.to_owned(), shape, numbers }
    }

    /// By xorshift64.
    fn number(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1 << 23) as f32 - 1.0
    }
}

/// A safetensors file.
pub(super) fn stored(values: &[Value]) -> Vec<u8> {
    let mut bytes = safetensors::header(values.iter().map(|value| (&*value.name, Dtype::F32, &*value.shape)));
    bytes.extend(values.iter().flat_map(|value| &value.numbers).flat_map(|number| number.to_le_bytes()));
    bytes
}

/// The values of such a file.
pub(super) fn read(path: &Path) -> io::Result<Vec<Value>> {
    let mut file = WeightFile::open(path).map_err(io::Error::other)?;
    let mut values = Vec::new();
    for (index, tensor) in file.tensors().to_vec().into_iter().enumerate() {
        let mut numbers = Vec::new();
        file.read_f32(index, &mut numbers).map_err(io::Error::other)?;
        values.push(Value { name: tensor.name, shape: tensor.shape, numbers });
    }
    Ok(values)
}
