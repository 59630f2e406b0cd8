//! A tensor of a file, and where its elements lie.

use crate::Dtype;

/// A tensor of a file.
#[derive(Clone, Debug)]
pub struct Tensor {
    /// Its name; the names of nested containers are joined with dots.
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
    /// Where it is: the names of its tensors would begin so. Empty if it is all there is.
    pub path: String,
    /// Its class, or the function that would make it.
    pub class: String,
    /// Whether tensors lie in it.
    pub holds_tensors: bool,
}

impl Unread {
    /// Whether a tensor of this name would lie in it.
    pub(crate) fn covers(&self, name: &str) -> bool {
        let rest = name.strip_prefix(&*self.path);
        self.path.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Where the elements of a tensor lie.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// Position in the file's storages.
    pub(crate) storage: usize,
    /// Where its first element starts: bytes from the start of the storage.
    pub(crate) start: u64,
    /// How many elements lie between neighbours of each dimension, where that does not follow from the shape.
    pub(crate) strides: Option<Box<[u64]>>,
}

/// Bytes that tensors are views of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Storage {
    /// Position of its file, where there are several.
    pub(crate) source: usize,
    /// Where it starts in the file.
    pub(crate) start: u64,
    /// Its bytes, as tensors see them.
    pub(crate) len: u64,
    pub(crate) coding: Coding,
    pub(crate) order: ByteOrder,
    /// Its CRC-32, inflated, if the file has one.
    pub(crate) check: Option<u32>,
}

/// How a storage lies in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// As it is.
    Stored,
    /// By the DEFLATE algorithm, in so many bytes.
    Deflated(u64),
}

/// Which byte of an element comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ByteOrder {
    Little,
    Big,
}

/// The strides of a tensor whose elements lie one after the other.
pub(crate) fn contiguous(shape: &[usize]) -> Vec<u64> {
    let mut strides = vec![1; shape.len()];
    for dimension in (1..shape.len()).rev() {
        strides[dimension - 1] = strides[dimension] * shape[dimension].max(1) as u64;
    }
    strides
}

/// Calls `each` with the position of every element, row by row.
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
        // The innermost of the outer dimensions that has not come to its end.
        let Some(dimension) = (0..outer.len()).rev().find(|dimension| index[*dimension] + 1 < outer[*dimension]) else {
            return;
        };
        index[dimension] += 1;
        index[dimension + 1..].fill(0);
        row = index.iter().zip(strides).map(|(index, stride)| *index as u64 * stride).sum();
    }
}
