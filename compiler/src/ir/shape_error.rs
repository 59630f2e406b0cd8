//! Why an operator cannot be applied to its inputs, as facts: the front end puts them into words.

use std::fmt;

use super::{
    Inputs, Shape,
    window::{Axis, Window},
};

/// Why an operator cannot be applied to its inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapeError {
    /// Too few or too many inputs.
    Arity {
        /// How many it takes.
        expected: Inputs,
        /// How many it has.
        found: usize,
    },
    /// It takes images, and has something else.
    NotAnImage {
        /// What it has.
        shape: Shape,
    },
    /// It takes sequences, but has something else.
    NotASequence {
        /// The shape that it has.
        shape: Shape,
    },
    /// It takes vectors, and has something else.
    NotAVector {
        /// What it has.
        shape: Shape,
    },
    /// An attribute must be the size of the input, and is not.
    InputSize {
        /// The attribute.
        attribute: &'static str,
        /// Its value.
        given: usize,
        /// The size of the input.
        found: usize,
    },
    /// Groups do not divide channels.
    Groups {
        /// Which channels.
        attribute: &'static str,
        /// How many.
        channels: usize,
        /// The groups.
        groups: usize,
    },
    /// A window is larger than the padded image.
    Window {
        /// The window.
        window: Window,
    },
    /// Padding of more than half of a pool's window.
    PoolPadding {
        /// The window.
        window: Window,
        /// What would be allowed.
        most: usize,
    },
    /// Nothing is left of a dimension.
    Nothing {
        /// The attribute that leaves nothing.
        attribute: &'static str,
        /// The dimension.
        axis: Axis,
        /// Its size before.
        size: usize,
        /// The arithmetic.
        arithmetic: String,
    },
    /// The last dimensions of the input must have these sizes, and have others.
    LastSizes {
        /// The sizes.
        last: Shape,
    },
    /// The input has no such dimension.
    NoDimension {
        /// The attribute.
        attribute: &'static str,
        /// The dimension, counted from 0, the first after the batch.
        dim: usize,
    },
    /// Nothing would be left of the dimensions of the input.
    NothingLeft {
        /// The shape of the input.
        shape: Shape,
    },
    /// The inputs are not matrices that can be multiplied.
    Matrices,
    /// An input does not go together with the first.
    Different {
        /// The position of the input.
        input: usize,
        /// What should be alike.
        what: Alike,
    },
    /// A reshape does not have the elements of its input.
    Elements {
        /// The shape of the input.
        shape: Shape,
        /// The elements of what is reshaped.
        elements: usize,
        /// The sizes; none for the one that follows.
        to: Vec<Option<usize>>,
    },
    /// A list has not as many entries as the input has dimensions.
    Dimensions {
        /// The attribute.
        attribute: &'static str,
        /// How many entries it can have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// A pad with elements of the value itself is of fewer or more dimensions than PyTorch pads.
    Padded {
        /// The mode.
        mode: &'static str,
        /// Of how many dimensions.
        found: usize,
        /// The least that are possible, and the most.
        expected: [usize; 2],
    },
    /// The result has more dimensions than a value can have.
    TooManyDimensions {
        /// How many.
        found: usize,
    },
    /// A range of dimensions ends before it starts.
    Backwards {
        /// The attribute with its start.
        attribute: &'static str,
    },
    /// An index outside its dimension.
    Index {
        /// The attribute.
        attribute: &'static str,
        /// The index.
        index: i64,
        /// The size of the dimension.
        size: usize,
    },
    /// Nothing is left of a dimension, counted from the first after the batch.
    Empty {
        /// The dimension.
        dim: usize,
        /// Its size.
        size: usize,
    },
    /// More is put around a dimension than it has.
    TooMuchPadding {
        /// The dimension, from the first after the batch.
        dim: usize,
        /// Its size.
        size: usize,
        /// How many elements are put beside it.
        amount: i64,
        /// How many could be.
        most: i64,
    },
    /// A size is not a multiple of what divides it.
    NotDivisible {
        /// The dimension.
        what: Divided,
        /// Its size.
        size: usize,
        /// What should divide it.
        by: usize,
    },
    /// Beyond the limits.
    TooLarge {
        /// What is.
        what: Large,
        /// Its dimensions.
        dimensions: Vec<usize>,
    },
}

/// What inputs must have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// The whole shape.
    Shape,
    /// The second and third of four dimensions, which are repeated together or not at all.
    Planes,
    /// All but the dimension that is concatenated, counted from the first after the batch.
    AllBut(usize),
}

/// What must be a multiple of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divided {
    /// The channels.
    Channels,
    /// The height.
    Height,
    /// The width.
    Width,
}

/// What can be too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// The value of a layer.
    Value,
    /// The weight of a layer.
    Weight,
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ShapeError {}
