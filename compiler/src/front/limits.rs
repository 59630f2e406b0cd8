//! What is read of a model file, at most.

use std::fmt;

use crate::{
    diagnostic::{MOST_BYTES, MOST_SHOWN},
    ir::{report::thousands, shape},
};

/// What is read of a model file, at most. Beyond these the file is refused, with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Lists and mappings inside each other, and blocks.
    pub depth: usize,
    /// Layers, with those of blocks.
    pub layers: usize,
    /// Inputs of one layer.
    pub inputs: usize,
    /// Variables.
    pub variables: usize,
    /// Parameters of one block.
    pub parameters: usize,
    /// Bytes of a name or key.
    pub name: usize,
    /// A dimension, and every other integer of a layer.
    pub dimension: usize,
    /// Elements of one value or weight.
    pub elements: usize,
    /// Mistakes and warnings that are shown.
    pub diagnostics: usize,
}

impl Limits {
    /// The limits in force.
    pub const IN_FORCE: Limits = Limits {
        bytes: MOST_BYTES,
        depth: 32,
        layers: 20_000,
        inputs: 1_000,
        variables: 1_000,
        parameters: 100,
        name: 128,
        dimension: shape::MAX_DIMENSION,
        elements: shape::MAX_ELEMENTS,
        diagnostics: MOST_SHOWN,
    };
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = [
            (self.bytes, "bytes of a model file"),
            (self.depth, "lists and mappings inside each other, and blocks"),
            (self.layers, "layers, with those of blocks"),
            (self.inputs, "inputs of one layer"),
            (self.variables, "variables"),
            (self.parameters, "parameters of one block"),
            (self.name, "bytes of a name or key"),
            (self.dimension, "the largest dimension, and the largest integer of a layer"),
            (self.elements, "elements of one value or weight"),
            (self.diagnostics, "mistakes and warnings that are shown for one file"),
        ];
        rows.iter().try_for_each(|(limit, what)| writeln!(f, "{:>13}  {what}", thousands(*limit as u64)))
    }
}
