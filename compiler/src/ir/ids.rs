//! Ids and the tables they index; an id never indexes another table than its own.

use std::{
    fmt,
    ops::{Index, IndexMut},
};

/// A layer of a [`Graph`](super::Graph): its position in topological order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// The id of the graph's input, which is always the first node.
    pub const INPUT: NodeId = NodeId(0);

    /// The position in the graph's table.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "%{}", self.0)
    }
}

/// A table with one entry for each node of a graph, in topological order.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeTable<T>(Vec<T>);

impl<T> NodeTable<T> {
    /// An empty table.
    pub fn new() -> Self {
        NodeTable(Vec::new())
    }

    /// Appends an entry and returns its id.
    pub fn push(&mut self, value: T) -> NodeId {
        let id = self.next_id();
        self.0.push(value);
        id
    }

    /// The id that the next `push` will return.
    pub fn next_id(&self) -> NodeId {
        NodeId(u32::try_from(self.0.len()).unwrap_or(u32::MAX))
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Entries in topological order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (NodeId, &T)> + ExactSizeIterator {
        self.0.iter().enumerate().map(|(index, value)| (NodeId(index as u32), value))
    }

    /// A table of the same length, filled by `f`.
    pub fn map<U>(&self, f: impl FnMut(&T) -> U) -> NodeTable<U> {
        NodeTable(self.0.iter().map(f).collect())
    }
}

impl<T> Default for NodeTable<T> {
    fn default() -> Self {
        NodeTable::new()
    }
}

impl<T> Index<NodeId> for NodeTable<T> {
    type Output = T;
    fn index(&self, id: NodeId) -> &T {
        &self.0[id.index()]
    }
}

impl<T> IndexMut<NodeId> for NodeTable<T> {
    fn index_mut(&mut self, id: NodeId) -> &mut T {
        &mut self.0[id.index()]
    }
}
