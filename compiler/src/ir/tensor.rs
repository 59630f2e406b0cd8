//! The tensors that a network's weight file holds.

use graphc_program::TensorKind;

/// A tensor of the weight file.
#[derive(Clone, Debug, PartialEq)]
pub struct Tensor {
    /// Its name in PyTorch's state dict, such as `features.0.weight`.
    pub name: String,
    /// Its dimensions, row-major.
    pub shape: Vec<usize>,
    /// What it is, which says how it is generated when there is no file.
    pub kind: TensorKind,
}

impl Tensor {
    /// Number of elements.
    pub fn elements(&self) -> usize {
        self.shape.iter().product()
    }
}
