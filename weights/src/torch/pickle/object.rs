//! What a pickle of tensors can hold. Objects live in one table and name each other by position, so that containers can
//! hold each other, and themselves, and dropping them takes no recursion.

use super::global::Global;
use crate::Dtype;

/// Position of an object.
pub(in crate::torch) type Id = u32;

/// An object of a pickle. Texts are pieces of the pickle itself.
#[derive(Clone, Debug)]
pub(in crate::torch) enum Object<'p> {
    None,
    Bool(bool),
    Integer(i64),
    /// An integer of more than 64 bits, in little-endian bytes.
    Long(&'p [u8]),
    /// Its value is of no interest.
    Float,
    /// The same.
    Bytes,
    Text(&'p str),
    Tuple(Box<[Id]>),
    List(Vec<Id>),
    Dict(Vec<(Id, Id)>),
    Global(Global),
    /// Module and name of what is not known.
    Foreign(Box<[&'p str; 2]>),
    /// What is built of what is not known: nothing is made, and nothing in it is looked at, but for the question whether
    /// tensors are.
    Opaque {
        /// Its class, or the function that would make it.
        class: Id,
        /// The arguments, state and items.
        parts: Vec<Id>,
    },
    /// Position in the storages.
    Storage(u32),
    /// Position in the tensors.
    Tensor(u32),
}

/// A storage that tensors are made of, as the pickle describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) struct StorageOf<'p> {
    /// The name of its bytes.
    pub(in crate::torch) key: &'p str,
    pub(in crate::torch) kind: Elements,
    /// Number of elements, or of bytes.
    pub(in crate::torch) elements: u64,
}

impl StorageOf<'_> {
    /// Its bytes.
    pub(in crate::torch) fn bytes(&self) -> Option<u64> {
        let each = match self.kind {
            Elements::Of(dtype) => dtype.bits() / 8,
            Elements::Bytes => 1,
            Elements::Other(bytes) => bytes,
        };
        self.elements.checked_mul(each)
    }
}

/// What a storage is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Elements {
    /// Elements of one type.
    Of(Dtype),
    /// Bytes: the tensors say of which type they are.
    Bytes,
    /// Elements of so many bytes, of a type that no tensor here has.
    Other(u64),
}

/// A tensor, as the pickle describes it.
#[derive(Clone, Debug)]
pub(in crate::torch) struct TensorOf {
    pub(in crate::torch) storage: u32,
    pub(in crate::torch) dtype: Dtype,
    /// In elements.
    pub(in crate::torch) offset: u64,
    pub(in crate::torch) shape: Vec<usize>,
    /// In elements.
    pub(in crate::torch) strides: Vec<u64>,
}
