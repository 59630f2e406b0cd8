//! Where the tensors of the weight file go in the packed weights, and in which order.

use std::collections::HashMap;

use super::{Filtering, LANES};
use crate::ir::{BatchNorm, Conv2d, DType, Linear, Prelu, Tensor};

/// Position of a tensor in the weight file's table.
pub type TensorIndex = usize;

/// What becomes of a layer's tensors. Mirrors the runtime's `Packing`.
#[derive(Clone, Debug, PartialEq)]
pub enum Packing {
    /// A convolution's weight and bias, with the batch norm folded into them.
    Conv2d {
        /// The tensor `weight`.
        weight: TensorIndex,
        /// The tensor `bias`.
        bias: Option<TensorIndex>,
        /// The batch norm.
        batch_norm: Option<BatchNormTensors>,
        /// Shape of `weight`.
        shape: [usize; 4],
        /// Groups of channels.
        groups: usize,
        /// The order in which the input is read.
        order: ReadingOrder,
        /// What the weights are stored in.
        dtype: DType,
        /// Where the weights go.
        weights_at: usize,
        /// Where the bias goes.
        bias_at: usize,
    },
    /// The same, for minimal filtering.
    Winograd {
        /// The tensor `weight`.
        weight: TensorIndex,
        /// The tensor `bias`.
        bias: Option<TensorIndex>,
        /// The batch norm.
        batch_norm: Option<BatchNormTensors>,
        /// Shape of `weight`.
        shape: [usize; 4],
        /// The kind of filtering.
        filtering: Filtering,
        /// Where the weights go.
        weights_at: usize,
        /// Where the bias goes.
        bias_at: usize,
    },
    /// A linear layer's weight and bias, with the batch norm folded into them.
    Linear {
        /// The tensor `weight`.
        weight: TensorIndex,
        /// The tensor `bias`.
        bias: Option<TensorIndex>,
        /// The batch norm.
        batch_norm: Option<BatchNormTensors>,
        /// Shape of `weight`.
        shape: [usize; 2],
        /// What the weights are stored in.
        dtype: DType,
        /// Where the weights go.
        weights_at: usize,
        /// Where the bias goes.
        bias_at: usize,
    },
    /// A batch norm by itself.
    Affine {
        /// The batch norm.
        batch_norm: BatchNormTensors,
        /// Where the scales go.
        scales_at: usize,
        /// Where the shifts go.
        shifts_at: usize,
    },
    /// One value a channel.
    Channels {
        /// The tensor.
        tensor: TensorIndex,
        /// Channels.
        channels: usize,
        /// Where they go.
        at: usize,
    },
}

/// The order in which a convolution reads its input. Mirrors the runtime's `ReadingOrder`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingOrder {
    /// Channels in blocks, all taps of a block together; neighbours are channels.
    Blocked,
    /// Channels one by one; neighbours are taps of a row.
    Planar,
    /// The same for a window whose taps are apart: none are neighbours.
    PlanarDilated,
}

/// Floats that the packed weights of a linear layer take.
pub(super) fn linear_len(in_features: usize, out_features: usize, dtype: DType) -> usize {
    out_features.next_multiple_of(LANES) * in_features.div_ceil(dtype.together())
}

/// Output channels that a convolution has weights for: those of whole blocks, and of a block once for each group in it.
pub(super) fn filters(out_channels: usize, groups: usize) -> usize {
    let group = out_channels / groups;
    let blocks = (0..groups).map(|index| ((index + 1) * group).div_ceil(LANES) - index * group / LANES);
    blocks.sum::<usize>() * LANES
}

/// Floats that the weights of one output channel take for the inputs of a group, neighbours together.
pub(super) fn filter_len(order: ReadingOrder, inputs: usize, [height, width]: [usize; 2], dtype: DType) -> usize {
    let of_row = match order {
        ReadingOrder::Blocked => inputs.div_ceil(dtype.together()) * width,
        ReadingOrder::Planar => inputs * width.div_ceil(dtype.together()),
        ReadingOrder::PlanarDilated => inputs * width,
    };
    of_row * height
}

/// The tensors of a batch norm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BatchNormTensors {
    /// The tensors `weight` and `bias`.
    pub affine: Option<[TensorIndex; 2]>,
    /// The tensor `running_mean`.
    pub mean: TensorIndex,
    /// The tensor `running_var`.
    pub variance: TensorIndex,
    /// Added to the variance.
    pub eps: f64,
}

/// The packed weights while steps are being written.
pub(super) struct Weights {
    indices: HashMap<String, TensorIndex>,
    /// What becomes of the tensors.
    pub(super) packing: Vec<Packing>,
    /// Length so far.
    pub(super) len: usize,
}

impl Weights {
    pub(super) fn new(tensors: &[Tensor]) -> Self {
        let indices = tensors.iter().enumerate().map(|(index, tensor)| (tensor.name.clone(), index)).collect();
        Weights { indices, packing: Vec::new(), len: 0 }
    }

    /// The weights and the bias of a convolution.
    pub(super) fn conv2d(&mut self, conv: &Conv2d, planar: bool, dtype: DType) -> (usize, usize) {
        let inputs = conv.in_channels / conv.groups;
        let order = match (planar, conv.dilation[1]) {
            (false, _) => ReadingOrder::Blocked,
            (true, 1) => ReadingOrder::Planar,
            (true, _) => ReadingOrder::PlanarDilated,
        };
        let weights_at =
            self.reserve(filters(conv.out_channels, conv.groups) * filter_len(order, inputs, conv.kernel, dtype));
        let bias_at = self.reserve(conv.out_channels);
        self.packing.push(Packing::Conv2d {
            weight: self.tensor(&conv.name, "weight"),
            bias: conv.bias.then(|| self.tensor(&conv.name, "bias")),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(|norm| self.batch_norm(norm)),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            groups: conv.groups,
            order,
            dtype,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The weights and the bias of a convolution by minimal filtering.
    pub(super) fn winograd(&mut self, conv: &Conv2d, filtering: Filtering) -> (usize, usize) {
        let inputs = conv.in_channels / conv.groups;
        let frequencies = filtering.inputs() * filtering.inputs();
        let weights_at = self.reserve(frequencies * conv.out_channels * inputs);
        let bias_at = self.reserve(conv.out_channels);
        self.packing.push(Packing::Winograd {
            weight: self.tensor(&conv.name, "weight"),
            bias: conv.bias.then(|| self.tensor(&conv.name, "bias")),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(|norm| self.batch_norm(norm)),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            filtering,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The weights and the bias of a linear layer.
    pub(super) fn linear(&mut self, linear: &Linear, dtype: DType) -> (usize, usize) {
        let weights_at = self.reserve(linear_len(linear.in_features, linear.out_features, dtype));
        let bias_at = self.reserve(linear.out_features);
        self.packing.push(Packing::Linear {
            weight: self.tensor(&linear.name, "weight"),
            bias: linear.bias.then(|| self.tensor(&linear.name, "bias")),
            batch_norm: linear.batch_norm.as_ref().map(|norm| self.batch_norm(norm)),
            shape: [linear.out_features, linear.in_features],
            dtype,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The scales and the shifts of a batch norm by itself.
    pub(super) fn affine(&mut self, norm: &BatchNorm) -> (usize, usize) {
        let (scales_at, shifts_at) = (self.reserve(norm.num_features), self.reserve(norm.num_features));
        let batch_norm = self.batch_norm(norm);
        self.packing.push(Packing::Affine { batch_norm, scales_at, shifts_at });
        (scales_at, shifts_at)
    }

    /// The slopes of a PReLU, one for each of `channels`.
    pub(super) fn slopes(&mut self, prelu: &Prelu, channels: usize) -> usize {
        let at = self.reserve(channels);
        self.packing.push(Packing::Channels { tensor: self.tensor(&prelu.name, "weight"), channels, at });
        at
    }

    fn batch_norm(&self, norm: &BatchNorm) -> BatchNormTensors {
        let tensor = |suffix| self.tensor(&norm.name, suffix);
        BatchNormTensors {
            affine: norm.affine.then(|| [tensor("weight"), tensor("bias")]),
            mean: tensor("running_mean"),
            variance: tensor("running_var"),
            eps: norm.eps,
        }
    }

    /// The verifier has checked that every tensor of a layer is in the table.
    fn tensor(&self, layer: &str, suffix: &str) -> TensorIndex {
        self.indices[&format!("{layer}.{suffix}")]
    }

    fn reserve(&mut self, len: usize) -> usize {
        let at = self.len;
        self.len += len.next_multiple_of(LANES);
        at
    }
}
