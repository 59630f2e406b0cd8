//! Weights: from a file or a formula, checked against the model's table, and packed for the kernels.

pub(crate) mod denormal;
mod file;
mod own;
pub(crate) mod pack;
pub(crate) mod phases;
mod random;
#[cfg(test)]
mod tests;
mod watched;

pub(crate) use file::{Table, TensorFile};
pub(crate) use graphc_program::TensorKind;
#[cfg(feature = "int8")]
pub(crate) use graphc_weights::Biases;
pub use graphc_weights::{
    Format, Integers, KnownNetwork, LoadError, Mapping, Nearest, Problem, Remedy, Scaled, Stored,
};
pub(crate) use own::WithOwn;
pub(crate) use random::Generated;
pub(crate) use watched::Watched;

/// A tensor that a model needs.
#[derive(Clone, Copy, Debug)]
pub struct TensorSpec {
    /// Its name in PyTorch's state dict.
    pub name: &'static str,
    /// Its dimensions, row-major.
    pub shape: &'static [usize],
    /// Its role.
    pub kind: TensorKind,
}

impl TensorSpec {
    /// Number of elements.
    pub fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Whether it has no elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The origin of a tensor that a weight file does not simply have under its name.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// Its index in the table.
    pub tensor: usize,
    /// Where its elements come from.
    pub from: ElementsFrom,
}

/// Where the elements of a tensor come from.
#[derive(Clone, Copy, Debug)]
pub enum ElementsFrom {
    /// The weight file; if that is an ONNX file, another tensor of it.
    Stored(Stored<'static>),
    /// The program: one number.
    Filled(f32),
    /// The program: these numbers, little-endian.
    Values(&'static [u8]),
}

/// Hands out the tensors of a table.
pub trait TensorSource {
    /// Replaces the contents of `out` with the elements of tensor `index` of the table, row-major.
    ///
    /// # Errors
    /// If they cannot be read.
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError>;

    /// The elements of tensor `index` as the integers that the source has instead of numbers; none if it has numbers.
    ///
    /// # Errors
    /// If they cannot be read.
    fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError>;
}
