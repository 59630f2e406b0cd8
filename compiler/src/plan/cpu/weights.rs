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
    /// The places of each packing, as it was given them.
    places: Vec<Vec<usize>>,
    /// How many packings the sizes before this one have.
    earlier: usize,
}

impl Weights {
    /// For the same network at another size: what is packed alike is packed once.
    pub(super) fn for_another_size(self) -> Self {
        Weights { earlier: self.packing.len(), ..self }
    }

    /// The weights and the bias of a convolution.
    pub(super) fn conv(&mut self, conv: &Conv, algorithm: Algorithm, number: Number) -> [usize; 2] {
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
        let words = filters(conv.out_channels, conv.groups) * filter_words(order, inputs, conv.kernel, number);
        let filter_order = FilterOrder::Direct(order, number);
        self.filters(conv, words, filter_order, |[weights_at, bias_at]| Packing::Conv2d {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            groups: conv.groups,
            order,
            number,
            weights_at,
            bias_at,
        })
    }

    /// The weights and the bias of a convolution of small groups.
    fn grouped(&mut self, conv: &Conv) -> [usize; 2] {
        let (outputs, taps) = (conv.out_channels.next_multiple_of(LANES), conv.kernel[0] * conv.kernel[1]);
        let words = outputs * taps * conv.group_inputs();
        self.filters(conv, words, FilterOrder::Grouped, |[weights_at, bias_at]| Packing::GroupedConv2d {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, conv.group_inputs(), conv.kernel[0], conv.kernel[1]],
            weights_at,
            bias_at,
        })
    }

    /// The weights and the bias of a convolution by minimal filtering.
    fn winograd(&mut self, conv: &Conv, filtering: Filtering) -> [usize; 2] {
        let inputs = conv.group_inputs();
        let words = filtering.frequencies() * conv.out_channels * inputs;
        self.filters(conv, words, FilterOrder::Filtered(filtering), |[weights_at, bias_at]| Packing::Winograd {
            weight: conv.weight.index(),
            bias: conv.bias.map(Id::index),
            batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [conv.out_channels, inputs, conv.kernel[0], conv.kernel[1]],
            filtering,
            weights_at,
            bias_at,
        })
    }

    /// So many words of weights, and the bias. The convolution of the phases of a transposed one has a packing of its own, in the
    /// same order.
    fn filters(
        &mut self,
        conv: &Conv,
        words: usize,
        order: FilterOrder,
        packing: impl Fn([usize; 2]) -> Packing,
    ) -> [usize; 2] {
        self.add([words, conv.out_channels], |[weights_at, bias_at]| match conv.phases {
            Some(phases) => Packing::ConvTranspose2d {
                weight: conv.weight.index(),
                bias: conv.bias.map(Id::index),
                batch_norm: conv.epilogue.batch_norm.as_ref().map(Into::into),
                phases,
                order,
                weights_at,
                bias_at,
            },
            None => packing([weights_at, bias_at]),
        })
    }

    /// The weights and the bias of a linear layer.
    pub(super) fn linear(&mut self, linear: &Linear, number: Number) -> [usize; 2] {
        let words = [linear_words(linear.in_features, linear.out_features, number), linear.out_features];
        self.add(words, |[weights_at, bias_at]| Packing::Linear {
            weight: linear.weight.index(),
            bias: linear.bias.map(Id::index),
            batch_norm: linear.epilogue.batch_norm.as_ref().map(Into::into),
            shape: [linear.out_features, linear.in_features],
            number,
            weights_at,
            bias_at,
        })
    }

    /// The scales and the shifts of a batch norm by itself.
    pub(super) fn affine(&mut self, norm: &BatchNorm) -> [usize; 2] {
        self.add([norm.num_features; 2], |[scales_at, shifts_at]| Packing::Affine {
            batch_norm: norm.into(),
            scales_at,
            shifts_at,
        })
    }

    /// The slopes of a PReLU, one for each of `channels`.
    pub(super) fn slopes(&mut self, prelu: &Prelu, channels: usize) -> usize {
        self.each(prelu.weight, channels)
    }

    /// A number for each of `channels`.
    pub(super) fn each(&mut self, tensor: TensorId, channels: usize) -> usize {
        let [at] = self.add([channels], |[at]| Packing::Channels { tensor: tensor.index(), channels, at });
        at
    }

    /// A value of the weights.
    pub(super) fn parameter(&mut self, parameter: &Parameter) -> usize {
        let extent @ [channels, height, width] = parameter.shape.view();
        let words = channels.next_multiple_of(LANES) * height * width;
        let [at] = self.add([words], |[at]| Packing::Blocks { tensor: parameter.tensor.index(), extent, at });
        at
    }

    /// The table of a function from one scale to another.
    pub(super) fn table(&mut self, function: Pointwise, scales: [Scale; 2]) -> usize {
        let [at] = self.add_bytes([1 << u8::BITS], |[at]| Packing::Table { function, scales, at });
        at
    }

    /// A packing that writes so many words to each of its places.
    fn add<const N: usize>(&mut self, words: [usize; N], packing: impl Fn([usize; N]) -> Packing) -> [usize; N] {
        self.add_bytes(words.map(|words| words * size_of::<f32>()), packing)
    }

    /// A packing that writes so many bytes to each of its places. One that a size before has had is that one.
    pub(super) fn add_bytes<const N: usize>(
        &mut self,
        bytes: [usize; N],
        packing: impl Fn([usize; N]) -> Packing,
    ) -> [usize; N] {
        let earlier = self.packing.iter().zip(&self.places).take(self.earlier);
        let same = |(kept, places): (&Packing, &Vec<usize>)| {
            <[usize; N]>::try_from(places.as_slice()).ok().filter(|places| packing(*places) == *kept)
        };
        if let Some(places) = earlier.into_iter().find_map(same) {
            return places;
        }
        let places = bytes.map(|bytes| {
            let at = self.len;
            self.len += bytes.next_multiple_of(ALIGNMENT);
            at
        });
        self.packing.push(packing(places));
        self.places.push(places.to_vec());
        places
    }
}
