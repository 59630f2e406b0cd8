//! The limits on a model file.

use std::fmt;

use crate::{
    diagnostic::{MOST_BYTES, MOST_SHOWN},
    ir::{report::thousands, shape},
};

/// The limits on a model file. If one is exceeded, the file is rejected with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Nesting depth of lists and mappings, and of blocks.
    pub depth: usize,
    /// Layers, including those of blocks.
    pub layers: usize,
    /// Inputs of one layer.
    pub inputs: usize,
    /// Variables.
    pub variables: usize,
    /// Parameters of one block.
    pub parameters: usize,
    /// Bytes of a name or key.
    pub name: usize,
    /// The value of a dimension, or of any other integer of a layer.
    pub dimension: usize,
    /// Elements of one value or weight.
    pub elements: usize,
    /// Mistakes and warnings shown.
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
            (self.depth, "nesting depth of lists and mappings, and of blocks"),
            (self.layers, "layers, including those of blocks"),
            (self.inputs, "inputs of one layer"),
            (self.variables, "variables"),
            (self.parameters, "parameters of one block"),
            (self.name, "bytes of a name or key"),
            (self.dimension, "value of a dimension, or of any other integer of a layer"),
            (self.elements, "elements of one value or weight"),
            (self.diagnostics, "mistakes and warnings shown for one file"),
        ];
        rows.iter().try_for_each(|(limit, what)| writeln!(f, "{:>13}  {what}", thousands(*limit as u64)))
    }
}
