//! The tensors that a weight file holds.

data! {
    /// The role of a tensor in its layer, which says how it is generated when there is no file.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TensorKind {
        /// The weight of a convolution or linear layer.
        Weight,
        /// The bias of a convolution or linear layer, whose weight precedes it.
        Bias,
        /// The weight of a norm, or a learned scale.
        BatchNormWeight,
        /// The bias of a norm.
        BatchNormBias,
        /// The running mean of a batch norm; not a parameter.
        RunningMean,
        /// The running variance of a batch norm; not a parameter.
        RunningVar,
        /// The slopes of a PReLU.
        PreluWeight,
        /// A learned value.
        Parameter,
    }
}

impl TensorKind {
    /// Whether PyTorch counts it among `parameters()`, and not among `buffers()`.
    pub const fn is_parameter(self) -> bool {
        match self {
            TensorKind::Weight
            | TensorKind::Bias
            | TensorKind::BatchNormWeight
            | TensorKind::BatchNormBias
            | TensorKind::PreluWeight
            | TensorKind::Parameter => true,
            TensorKind::RunningMean | TensorKind::RunningVar => false,
        }
    }
}
