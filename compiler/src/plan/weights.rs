//! Where the tensors of the weight file go in the packed weights, and in which order.

use std::collections::HashMap;

use graphc_program::{
    ALIGNMENT, BatchNormTensors, Filtering, Number, Packing, ReadingOrder, filter_words, filters, linear_words,
};

use crate::ir::{BatchNorm, Conv2d, Linear, Prelu, Tensor};

/// The packed weights while steps are being written.
pub(super) struct Weights {
    indices: HashMap<String, usize>,
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
    pub(super) fn conv2d(&mut self, conv: &Conv2d, planar: bool, number: Number) -> (usize, usize) {
        let inputs = conv.in_channels / conv.groups;
        let order = match (planar, conv.dilation[1]) {
            (false, _) => ReadingOrder::Blocked,
            (true, 1) => ReadingOrder::Planar,
            (true, _) => ReadingOrder::PlanarDilated,
        };
        let weights_at =
            self.reserve(filters(conv.out_channels, conv.groups) * filter_words(order, inputs, conv.kernel, number));
        let bias_at = self.reserve(conv.out_channels);
        self.packing.push(Packing::Conv2d {
            weight: self.tensor(&conv.name, "weight"),
            bias: conv.bias.then(|| self.tensor(&conv.name, "bias")),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(|norm| self.batch_norm(norm)),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            groups: conv.groups,
            order,
            number,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The weights and the bias of a convolution by minimal filtering.
    pub(super) fn winograd(&mut self, conv: &Conv2d, filtering: Filtering) -> (usize, usize) {
        let inputs = conv.in_channels / conv.groups;
        let weights_at = self.reserve(filtering.frequencies() * conv.out_channels * inputs);
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
    pub(super) fn linear(&mut self, linear: &Linear, number: Number) -> (usize, usize) {
        let weights_at = self.reserve(linear_words(linear.in_features, linear.out_features, number));
        let bias_at = self.reserve(linear.out_features);
        self.packing.push(Packing::Linear {
            weight: self.tensor(&linear.name, "weight"),
            bias: linear.bias.then(|| self.tensor(&linear.name, "bias")),
            batch_norm: linear.batch_norm.as_ref().map(|norm| self.batch_norm(norm)),
            shape: [linear.out_features, linear.in_features],
            number,
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
    fn tensor(&self, layer: &str, suffix: &str) -> usize {
        self.indices[&format!("{layer}.{suffix}")]
    }

    /// Where so many words go.
    fn reserve(&mut self, words: usize) -> usize {
        let at = self.len;
        self.len += (words * size_of::<f32>()).next_multiple_of(ALIGNMENT);
        at
    }
}
