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
    /// Where its elements come from.
    pub origin: Origin,
}

/// Where the elements of a tensor come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The weight file, under the tensor's name.
    Named,
    /// The weight file, under the tensor's name, unless it is an ONNX file: that has them in another tensor.
    Stored(Stored),
    /// The program: one number.
    Filled(f32),
    /// The program: these numbers.
    Values(Vec<f32>),
}

/// Elements among those of a tensor of an ONNX file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The file's tensor.
    pub tensor: String,
    /// Its dimensions.
    pub dims: Vec<usize>,
    /// The first element.
    pub start: usize,
    /// The distance of neighbours in each dimension, in elements.
    pub strides: Vec<usize>,
    /// What they stand for, if they are integers.
    pub scaled: Option<Scaled>,
}

/// What integers of an ONNX file stand for: `(integer - zero) * scale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaled {
    /// The file's tensors of the scales, which are multiplied; of none, the scale is 1.
    pub scales: [Option<String>; 2],
    /// That of what stands for zero; without one, 0 does.
    pub zero: Option<String>,
    /// The dimension of the network's tensor along which scales lie, if they are several.
    pub axis: usize,
    /// Whether all integers, less what stands for zero, fit in an `i8`.
    pub fits_i8: bool,
}

impl Origin {
    /// Whether a weight file has them.
    pub fn is_of_file(&self) -> bool {
        match self {
            Origin::Named | Origin::Stored(_) => true,
            Origin::Filled(_) | Origin::Values(_) => false,
        }
    }
}

impl Tensor {
    /// Number of elements.
    pub fn elements(&self) -> usize {
        self.shape.iter().product()
    }
}
