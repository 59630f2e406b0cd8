//! Ids and the tables they index; an id never indexes another table than its own.

use std::{
    fmt,
    marker::PhantomData,
    ops::{Index, IndexMut},
};

/// The position of an entry in a table of its own kind.
pub trait Id: Copy {
    /// The id of a position.
    fn new(index: usize) -> Self;

    /// The position.
    fn index(self) -> usize;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident shown as $sign:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(u32);

            impl Id for $name {
                fn new(index: usize) -> Self {
                    $name(u32::try_from(index).unwrap_or(u32::MAX))
                }

                fn index(self) -> usize {
                    self.0 as usize
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, concat!($sign, "{}"), self.0)
                }
            }
        )*
    };
}

ids! {
    /// A node of a [`Graph`](super::Graph): its position in topological order.
    NodeId shown as "%";
    /// A tensor of the weight file of a [`Graph`](super::Graph): its position in PyTorch's state dict.
    TensorId shown as "@";
}

/// A table with one entry for each id.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<I, T> {
    entries: Vec<T>,
    id: PhantomData<I>,
}

/// A table with one entry for each node of a graph, in topological order.
pub type NodeTable<T> = Table<NodeId, T>;

/// A table with one entry for each tensor of a graph's weight file, in the order of PyTorch's state dict.
pub type TensorTable<T> = Table<TensorId, T>;

impl<I: Id, T> Table<I, T> {
    /// An empty table.
    pub fn new() -> Self {
        Table { entries: Vec::new(), id: PhantomData }
    }

    /// Appends an entry and returns its id.
    pub fn push(&mut self, value: T) -> I {
        self.entries.push(value);
        I::new(self.entries.len() - 1)
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry of an id, if there is one.
    pub fn get(&self, id: I) -> Option<&T> {
        self.entries.get(id.index())
    }

    /// Entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.entries.iter().enumerate().map(|(index, value)| (I::new(index), value))
    }

    /// Entries in order, without their ids.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.entries.iter()
    }

    /// A table of the same length, filled by `f`.
    pub fn map<U>(&self, f: impl FnMut(&T) -> U) -> Table<I, U> {
        self.entries.iter().map(f).collect()
    }
}

impl<I: Id, T> FromIterator<T> for Table<I, T> {
    fn from_iter<E: IntoIterator<Item = T>>(entries: E) -> Self {
        Table { entries: entries.into_iter().collect(), id: PhantomData }
    }
}

impl<I: Id, T> IntoIterator for Table<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<I: Id, T> Default for Table<I, T> {
    fn default() -> Self {
        Table::new()
    }
}

impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.entries[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for Table<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.entries[id.index()]
    }
}
