//! The objects in a pickle of tensors. They are in one table and refer to each other by index, so that containers can
//! contain each other, and themselves, and dropping them does not recurse.

use super::global::Global;
use crate::Dtype;

/// The index of an object.
pub(in crate::torch) type Id = u32;

/// An object of a pickle. Strings are slices of the pickle itself.
#[derive(Clone, Debug)]
pub(in crate::torch) enum Object<'p> {
    None,
    Bool(bool),
    Integer(i64),
    /// An integer of more than 64 bits, in little-endian bytes.
    Long(&'p [u8]),
    /// Its value is irrelevant.
    Float,
    /// The same.
    Bytes,
    Text(&'p str),
    Tuple(Box<[Id]>),
    List(Vec<Id>),
    Dict(Vec<(Id, Id)>),
    Global(Global),
    /// The module and name of something unknown.
    Foreign(Box<[&'p str; 2]>),
    /// An object built from something unknown: nothing is constructed, and its parts are only searched for tensors.
    Opaque {
        /// Its class, or the function that would construct it.
        class: Id,
        /// The arguments, state and items.
        parts: Vec<Id>,
    },
    /// Index into the storages.
    Storage(u32),
    /// Index into the tensors.
    Tensor(u32),
}

/// A storage as described by the pickle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) struct StorageOf<'p> {
    /// The name of its data.
    pub(in crate::torch) key: &'p str,
    pub(in crate::torch) kind: Elements,
    /// The number of elements, or of bytes.
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

/// The elements of a storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Elements {
    /// Elements of one type.
    Of(Dtype),
    /// Bytes: the tensors give their types.
    Bytes,
    /// Elements of this many bytes, of a type that no supported tensor has.
    Other(u64),
}

/// A tensor as described by the pickle.
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
