//! Requests for results, and responses.

use std::time::Duration;

use bytes::Bytes;

use super::DataType;

/// A request for results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InferRequest {
    /// The caller's name for it, which the response repeats; may be empty.
    pub id: String,
    /// The inputs, in any order.
    pub inputs: Vec<InputTensor>,
    /// The results that are wanted; none for all.
    pub outputs: Vec<RequestedOutput>,
    /// 1 is the most urgent; 0, or a number that the model does not have, is its default.
    pub priority: u64,
    /// How long it may wait in the queue, if that is less than the model's own limit.
    pub timeout: Option<Duration>,
}

/// An input of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct InputTensor {
    /// Its name.
    pub name: String,
    /// The type of its elements.
    pub datatype: DataType,
    /// Its shape, the batch first. Nothing of it has been checked.
    pub shape: Vec<i64>,
    /// Its elements.
    pub data: Data,
}

/// The elements of an input, first to last.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Little-endian bytes. Byte strings have four bytes of length before each.
    Raw(Bytes),
    /// Numbers.
    Numbers(Vec<f32>),
    /// Byte strings.
    Strings(Vec<Bytes>),
    /// Byte strings in base64, as JSON has them.
    Base64(Vec<Bytes>),
}

/// A result that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedOutput {
    /// Its name.
    pub name: String,
    /// So many of the highest values as classes, instead of all values; 0 for the values.
    pub classification: usize,
}

/// The results of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct InferResponse {
    /// The model.
    pub model_name: String,
    /// The version that gave them.
    pub model_version: String,
    /// That of the request.
    pub id: String,
    /// The results, in the order in which they were asked for, or else in the model's.
    pub outputs: Vec<OutputTensor>,
}

impl InferResponse {
    /// The elements of all results.
    pub(crate) fn elements(&self) -> usize {
        let count = |output: &OutputTensor| match &output.values {
            Values::Numbers(numbers) => numbers.len(),
            Values::Classes(classes) => classes.len(),
        };
        self.outputs.iter().map(count).sum()
    }
}

/// A result.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputTensor {
    /// Its name.
    pub name: String,
    /// Its shape, the batch first.
    pub shape: Vec<i64>,
    /// Its elements.
    pub values: Values,
}

/// The elements of a result.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// `FP32`.
    Numbers(Vec<f32>),
    /// `BYTES`: classes as `value:index` or `value:index:label`.
    Classes(Vec<String>),
}

impl Values {
    /// The type of the elements.
    pub fn datatype(&self) -> DataType {
        match self {
            Values::Numbers(_) => DataType::Fp32,
            Values::Classes(_) => DataType::Bytes,
        }
    }

    /// As little-endian bytes; texts have four bytes of length before each.
    pub fn raw(&self) -> Bytes {
        match self {
            Values::Numbers(numbers) => {
                let mut bytes = Vec::with_capacity(size_of_val(numbers.as_slice()));
                numbers.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
                bytes.into()
            }
            Values::Classes(classes) => length_prefixed(classes.iter().map(String::as_bytes)),
        }
    }
}

/// Byte strings as one, with four bytes of length before each.
pub fn length_prefixed<'a>(strings: impl Iterator<Item = &'a [u8]>) -> Bytes {
    let mut bytes = Vec::new();
    for string in strings {
        bytes.extend(u32::try_from(string.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(string);
    }
    bytes.into()
}
