//! What is known of the numbers in a network's values: what scales of integers are made from, where nodes do not have theirs.

use std::collections::{HashMap, HashSet};

/// The least and the largest number of a value: finite, and in this order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least.
    pub min: f32,
    /// The largest.
    pub max: f32,
}

/// The ranges of a network's values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueRanges {
    /// By the full names of layers, and the names of inputs.
    pub ranges: HashMap<String, Range>,
    /// The layers that stay in `f32`.
    pub f32: HashSet<String>,
    /// What becomes of the others.
    pub others: Others,
}

/// What becomes of a layer that computes integers, if nothing is known of a value that it reads or gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// That is a mistake.
    #[default]
    Refused,
    /// It stays in `f32`: the file that the scales are from has left it so.
    InF32,
}

impl Range {
    /// The range, if both are finite and in order.
    pub fn new(min: f32, max: f32) -> Option<Range> {
        (min.is_finite() && max.is_finite() && min <= max).then_some(Range { min, max })
    }

    /// The least range that holds both.
    #[must_use]
    pub fn union(self, other: Range) -> Range {
        Range { min: self.min.min(other.min), max: self.max.max(other.max) }
    }
}
