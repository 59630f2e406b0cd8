//! Where the tensors of the weight file go in the packed weights, and in which order.

use graphc_program::{
    ALIGNMENT, FilterOrder, Filtering, LANES, Number, Packing, Pointwise, ReadingOrder, Scale, filter_words, filters,
    linear_words,
};

use super::algorithm::Algorithm;
use crate::ir::{BatchNorm, Conv, Id, Linear, Parameter, Prelu, TensorId};

/// The packed weights while steps are being written.
#[derive(Default)]
pub(super) struct Weights {
    /// What becomes of the tensors.
    pub(super) packing: Vec<Packing>,
    /// Length so far.
    pub(super) len: usize,
}

impl Weights {
    /// The weights and the bias of a convolution.
    pub(super) fn conv(&mut self, conv: &Conv, algorithm: Algorithm, number: Number) -> (usize, usize) {
        let inputs = conv.group_inputs();
        let order = match (algorithm, conv.dilation[1]) {
            (Algorithm::Filtered(filtering), _) => return self.winograd(conv, filtering),
            (Algorithm::Grouped, _) => return self.grouped(conv),
            (Algorithm::Direct, _)
            | (Algorithm::Integers | Algorithm::IntegersDepthwise | Algorithm::IntegersPlanar, _) => {
                ReadingOrder::Blocked
            }
            (Algorithm::Planar, 1) => ReadingOrder::Planar,
            (Algorithm::Planar, _) => ReadingOrder::PlanarDilated,
        };
        let weights_at =
            self.reserve(filters(conv.out_channels, conv.groups) * filter_words(order, inputs, conv.kernel, number));
        let bias_at = self.reserve(conv.out_channels);
        if self.transposed(conv, FilterOrder::Direct(order, number), weights_at, bias_at) {
            return (weights_at, bias_at);
        }
        self.packing.push(Packing::Conv2d {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            groups: conv.groups,
            order,
            number,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The weights and the bias of a convolution of small groups.
    fn grouped(&mut self, conv: &Conv) -> (usize, usize) {
        let (outputs, taps) = (conv.out_channels.next_multiple_of(LANES), conv.kernel[0] * conv.kernel[1]);
        let weights_at = self.reserve(outputs * taps * conv.group_inputs());
        let bias_at = self.reserve(conv.out_channels);
        if self.transposed(conv, FilterOrder::Grouped, weights_at, bias_at) {
            return (weights_at, bias_at);
        }
        self.packing.push(Packing::GroupedConv2d {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, conv.group_inputs(), conv.kernel[0], conv.kernel[1]],
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// The weights and the bias of a convolution by minimal filtering.
    fn winograd(&mut self, conv: &Conv, filtering: Filtering) -> (usize, usize) {
        let inputs = conv.group_inputs();
        let weights_at = self.reserve(filtering.frequencies() * conv.out_channels * inputs);
        let bias_at = self.reserve(conv.out_channels);
        if self.transposed(conv, FilterOrder::Filtered(filtering), weights_at, bias_at) {
            return (weights_at, bias_at);
        }
        self.packing.push(Packing::Winograd {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            filtering,
            weights_at,
            bias_at,
        });
        (weights_at, bias_at)
    }

    /// Whether it is the convolution of the phases of a transposed one, whose weights are then packed in this order.
    fn transposed(&mut self, conv: &Conv, order: FilterOrder, weights_at: usize, bias_at: usize) -> bool {
        self.packing.extend(conv.phases.map(|phases| Packing::ConvTranspose2d {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            phases,
            order,
            weights_at,
            bias_at,
        }));
        conv.phases.is_some()
    }

    /// The weights and the bias of a linear layer.
    pub(super) fn linear(&mut self, linear: &Linear, number: Number) -> (usize, usize) {
        let weights_at = self.reserve(linear_words(linear.in_features, linear.out_features, number));
        let bias_at = self.reserve(linear.out_features);
        self.packing.push(Packing::Linear {
            weight: linear.weight.index(),
            bias: linear.bias.map(Id::index),
            batch_norm: linear.epilogue.batch_norm.as_ref().map(Into::into),
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
        self.packing.push(Packing::Affine { batch_norm: norm.into(), scales_at, shifts_at });
        (scales_at, shifts_at)
    }

    /// The slopes of a PReLU, one for each of `channels`.
    pub(super) fn slopes(&mut self, prelu: &Prelu, channels: usize) -> usize {
        self.each(prelu.weight, channels)
    }

    /// A number for each of `channels`.
    pub(super) fn each(&mut self, tensor: TensorId, channels: usize) -> usize {
        let at = self.reserve(channels);
        self.packing.push(Packing::Channels { tensor: tensor.index(), channels, at });
        at
    }

    /// A value of the weights.
    pub(super) fn parameter(&mut self, parameter: &Parameter) -> usize {
        let extent @ [channels, height, width] = parameter.shape.view();
        let at = self.reserve(channels.next_multiple_of(LANES) * height * width);
        self.packing.push(Packing::Blocks { tensor: parameter.tensor.index(), extent, at });
        at
    }

    /// The table of a function from one scale to another.
    pub(super) fn table(&mut self, function: Pointwise, scales: [Scale; 2]) -> usize {
        let at = self.reserve_bytes(1 << u8::BITS);
        self.packing.push(Packing::Table { function, scales, at });
        at
    }

    /// Where so many words go.
    fn reserve(&mut self, words: usize) -> usize {
        self.reserve_bytes(words * size_of::<f32>())
    }

    /// Where so many bytes go.
    pub(super) fn reserve_bytes(&mut self, bytes: usize) -> usize {
        let at = self.len;
        self.len += bytes.next_multiple_of(ALIGNMENT);
        at
    }
}
