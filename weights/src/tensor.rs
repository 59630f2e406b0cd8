//! A tensor of a file, and the location of its elements.

use crate::Dtype;

/// A tensor of a file.
#[derive(Clone, Debug)]
pub struct Tensor {
    /// Its name; keys of nested containers are joined with dots.
    pub name: String,
    /// The type of its elements.
    pub dtype: Dtype,
    /// Its dimensions.
    pub shape: Vec<usize>,
    pub(crate) view: View,
}

impl Tensor {
    /// Number of elements.
    pub fn elements(&self) -> u64 {
        self.shape.iter().map(|size| *size as u64).product()
    }

    /// Bytes of its elements.
    pub fn bytes(&self) -> u64 {
        self.elements() * self.dtype.bits() / 8
    }
}

/// An object of a checkpoint that is not read, because its class is code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its path, the prefix of its tensors' names. Empty if it is the whole checkpoint.
    pub path: String,
    /// Its class, or the function that would construct it.
    pub class: String,
    /// Whether it contains tensors.
    pub holds_tensors: bool,
}

impl Unread {
    /// Whether a tensor with this name would be inside it.
    pub(crate) fn covers(&self, name: &str) -> bool {
        let rest = name.strip_prefix(&*self.path);
        self.path.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// The location of a tensor's elements.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// Index into the file's storages.
    pub(crate) storage: usize,
    /// The offset of its first element in the storage, in bytes.
    pub(crate) start: u64,
    /// The distance of neighbours in each dimension, in elements, unless it follows from the shape.
    pub(crate) strides: Option<Box<[u64]>>,
}

/// A range of bytes that tensors are views of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Storage {
    /// Index of its file, if there are several.
    pub(crate) source: usize,
    /// Its offset in the file.
    pub(crate) start: u64,
    /// Its length, as tensors see it.
    pub(crate) len: u64,
    pub(crate) coding: Coding,
    pub(crate) order: ByteOrder,
    /// Its CRC-32 after inflating, if the file has one.
    pub(crate) check: Option<u32>,
}

/// The encoding of a storage in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// Uncompressed.
    Stored,
    /// Compressed with DEFLATE, with the number of compressed bytes.
    Deflated(u64),
}

/// The byte order of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ByteOrder {
    Little,
    Big,
}

/// The strides of a contiguous tensor.
pub(crate) fn contiguous(shape: &[usize]) -> Vec<u64> {
    let mut strides = vec![1; shape.len()];
    for dimension in (1..shape.len()).rev() {
        strides[dimension - 1] = strides[dimension] * shape[dimension].max(1) as u64;
    }
    strides
}

/// Calls `each` with the index of every element, row by row.
pub(crate) fn walk(shape: &[usize], strides: &[u64], mut each: impl FnMut(u64)) {
    if shape.contains(&0) {
        return;
    }
    let Some((&last, outer)) = shape.split_last() else { return each(0) };
    let step = strides[outer.len()];
    let mut index = vec![0; outer.len()];
    let mut row = 0;
    loop {
        (0..last as u64).for_each(|column| each(row + column * step));
        // The innermost of the outer dimensions that is not at its end.
        let Some(dimension) = (0..outer.len()).rev().find(|dimension| index[*dimension] + 1 < outer[*dimension]) else {
            return;
        };
        index[dimension] += 1;
        index[dimension + 1..].fill(0);
        row = index.iter().zip(strides).map(|(index, stride)| *index as u64 * stride).sum();
    }
}
