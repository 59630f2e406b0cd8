//! What is wrong with a model file: positions, messages and the collection of them. Knows no operator.

/// A range of bytes in the model file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}
