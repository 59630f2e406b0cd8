//! ONNX files: their graph as data, and their tensors as those of a weight file.
//!
//! The reader is our own. The crates for it copy the elements of every tensor, which may be gigabytes that only their place is needed
//! of, and follow nested graphs by recursion without a limit. Here, `wire` reads the fields of messages piece by piece, `read` and
//! `tensor` make a [`Model`] of them, and `external` finds elements in other files.

mod external;
mod model;
mod read;
mod tensor;
#[cfg(test)]
mod tests;
mod wire;

use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

use external::Files;
use model::Data;
pub use model::{Attribute, AttributeValue, Dimension, Function, Graph, Model, Node, Opset, Tensor, ValueInfo};
use wire::Wire;

use crate::{
    Format, LoadError, Unread,
    bytes::Bytes,
    file::{Contents, Refusal, Source},
    shown::shown,
    tensor::{ByteOrder, Coding, Storage, View},
};

/// An open ONNX file.
pub struct OnnxFile<'a> {
    source: Source<'a>,
    folder: Option<PathBuf>,
    model: Model,
}

/// The elements of a tensor.
#[derive(Clone, Debug, PartialEq)]
pub enum Elements {
    /// Integers, or truth values as 0 and 1.
    Ints(Vec<i64>),
    /// Numbers.
    Floats(Vec<f64>),
}

impl OnnxFile<'static> {
    /// Opens a file and reads its graph.
    ///
    /// # Errors
    /// If it cannot be read, or is damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        let path = path.as_ref();
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        OnnxFile::new(Source::open(path)?, Some(folder))
    }

    /// A file in memory, which is kept; `name` is its path for errors.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn from_vec(name: &str, bytes: Vec<u8>) -> Result<Self, LoadError> {
        let len = bytes.len() as u64;
        OnnxFile::new(Source { path: name.into(), bytes: Bytes::new(Box::new(Cursor::new(bytes)), len) }, None)
    }
}

impl<'a> OnnxFile<'a> {
    /// A file in memory, whose tensors cannot be in other files; `name` is its path for errors.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn from_bytes(name: &str, bytes: &'a [u8]) -> Result<Self, LoadError> {
        let len = bytes.len() as u64;
        OnnxFile::new(Source { path: name.into(), bytes: Bytes::new(Box::new(Cursor::new(bytes)), len) }, None)
    }

    fn new(mut source: Source<'a>, folder: Option<PathBuf>) -> Result<Self, LoadError> {
        let model = read::model(&mut Wire::new(&mut source.bytes));
        let model = model.map_err(|refusal| source.refused(Format::Onnx, refusal))?;
        Ok(OnnxFile { source, folder, model })
    }

    /// What it holds.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The elements of a tensor of the model, which are known to be few.
    ///
    /// # Errors
    /// If they cannot be read, or are not numbers.
    pub fn elements(&mut self, tensor: &Tensor) -> Result<Elements, String> {
        let bytes = self.bytes_of(tensor)?;
        let dtype = tensor.dtype.ok_or("its elements are of a type that is not read")?;
        let mut floats = Vec::new();
        if dtype.is_float() {
            dtype.numbers(&bytes, |number| floats.push(number));
            return Ok(Elements::Floats(floats));
        }
        let ints = dtype.integers(&bytes).ok_or_else(|| format!("its elements are of type {dtype}"))?;
        Ok(Elements::Ints(ints))
    }

    fn bytes_of(&mut self, tensor: &Tensor) -> Result<Vec<u8>, String> {
        let in_file = |bytes: &mut Bytes<'_>, start, len| {
            bytes.range(start, start + len).map_err(|error| format!("its elements cannot be read: {error}"))
        };
        match &tensor.data {
            Data::Stored(part) => in_file(&mut self.source.bytes, part.start, part.len()),
            Data::Decoded(bytes) => Ok(bytes.clone()),
            Data::External(external) => {
                let mut files = Files::new(self.folder.as_deref());
                let len = byte_len(tensor);
                let source = files.find(external, len)?;
                in_file(&mut files.sources[source].bytes, external.offset, len)
            }
            Data::Unreadable(reason) => Err(format!("its elements are of {reason}")),
        }
    }

    /// Why the elements of some tensor are not there, if they are not.
    pub fn missing_data(&self) -> Option<String> {
        let mut files = Files::new(self.folder.as_deref());
        tensors(&self.model).find_map(|(name, tensor)| match &tensor.data {
            Data::External(external) => {
                let found = files.find(external, byte_len(tensor));
                found.err().map(|problem| format!("`{}`: {problem}", shown(name)))
            }
            Data::Stored(_) | Data::Decoded(_) | Data::Unreadable(_) => None,
        })
    }
}

/// Bytes of the elements of a tensor whose type is read.
fn byte_len(tensor: &Tensor) -> u64 {
    (tensor.elements() * tensor.dtype.and_then(crate::Dtype::bytes).unwrap_or(0)) as u64
}

/// The tensors with values: initializers, and those of `Constant` nodes under the name of their result.
fn tensors(model: &Model) -> impl Iterator<Item = (&str, &Tensor)> {
    let initializers = model.graph.initializers.iter().map(|tensor| (&*tensor.name, tensor));
    let constants = model.graph.nodes.iter().filter_map(|node| Some((node.outputs.first()?.as_str(), constant(node)?)));
    initializers.chain(constants)
}

/// The tensor of a `Constant` node.
pub fn constant(node: &Node) -> Option<&Tensor> {
    let value = node.attributes.iter().find(|attribute| attribute.name == "value")?;
    match &value.value {
        AttributeValue::Tensor(tensor) if node.operator == "Constant" && node.domain.is_empty() => Some(tensor),
        _ => None,
    }
}

/// Reads a file as a weight file: its tensors, and the files beside it that hold elements.
pub(crate) fn contents<'a>(
    bytes: &mut Bytes<'a>,
    folder: Option<&Path>,
) -> Result<(Contents, Vec<Source<'a>>), Refusal> {
    let model = read::model(&mut Wire::new(bytes))?;
    let mut files = Files::new(folder);
    let mut contents = Contents { storages: Vec::new(), tensors: Vec::new(), unread: Vec::new() };
    let mut decoded = Vec::new();
    for (name, tensor) in tensors(&model) {
        let unread = |class: &str| Unread { path: name.to_owned(), class: class.into(), holds_tensors: false };
        let Some(dtype) = tensor.dtype else {
            contents.unread.push(unread("a type of ONNX that is not read"));
            continue;
        };
        let len = byte_len(tensor);
        // The file itself is the first source, then what was decoded; the files beside it follow.
        let (source, start) = match &tensor.data {
            Data::Stored(part) => (0, part.start),
            Data::Decoded(bytes) => {
                decoded.extend_from_slice(bytes);
                (1, (decoded.len() - bytes.len()) as u64)
            }
            Data::External(external) => {
                let source = files.find(external, len).map_err(|problem| format!("`{}`: {problem}", shown(name)))?;
                (2 + source, external.offset)
            }
            Data::Unreadable(reason) => {
                contents.unread.push(unread(reason));
                continue;
            }
        };
        let (coding, order) = (Coding::Stored, ByteOrder::Little);
        contents.storages.push(Storage { source, start, len, coding, order, check: None });
        let view = View { storage: contents.storages.len() - 1, start: 0, strides: None };
        contents.tensors.push(crate::Tensor { name: name.to_owned(), dtype, shape: tensor.dims.clone(), view });
    }
    let len = decoded.len() as u64;
    let decoded = Source { path: PathBuf::new(), bytes: Bytes::new(Box::new(Cursor::new(decoded)), len) };
    Ok((contents, std::iter::once(decoded).chain(files.sources).collect()))
}
