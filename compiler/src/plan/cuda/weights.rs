//! Where tensors go in the packed weights. All batch sizes share them.

use std::collections::HashMap;

use graphc_program::BatchNormTensors;

use super::{ALIGNMENT, Element, Layout, Packing, Weight};
use crate::ir::{Activation, BatchNorm, Conv2d, Graph, Linear, NodeTable, Op, Precision};

/// Where the weights of a node are; what it has none of is at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    /// Filters, a matrix, scales or slopes.
    pub(super) first: usize,
    /// A bias or shifts.
    pub(super) second: usize,
    /// Channels of a tap of filters; elements of a row of a matrix.
    pub(super) depth: usize,
}

/// The packed weights so far.
pub(super) struct Weights {
    indices: HashMap<String, usize>,
    element: Element,
    /// What they are.
    pub(super) list: Vec<Weight>,
    /// Their length.
    pub(super) bytes: usize,
}

impl Weights {
    /// Packs the weights of every node, in order.
    pub(super) fn new(graph: &Graph, layouts: &NodeTable<Layout>, precision: Precision) -> (Self, NodeTable<Places>) {
        let indices = graph.tensors.iter().enumerate().map(|(index, tensor)| (tensor.name.clone(), index)).collect();
        let mut weights = Weights { indices, element: precision.into(), list: Vec::new(), bytes: 0 };
        let mut places = NodeTable::new();
        for (id, node) in graph.nodes.iter() {
            let input = node.inputs.first().map(|input| layouts[*input]);
            let place = match (&node.op, input) {
                (Op::Conv2d(conv), Some(input)) => weights.conv2d(conv, &input, &layouts[id]),
                (Op::Linear(linear), Some(input)) => weights.linear(linear, &input, &layouts[id]),
                (Op::BatchNorm(norm), _) => weights.affine(norm),
                (Op::Activation(Activation::Prelu(prelu)), _) => {
                    let packing = Packing::Channels {
                        tensor: weights.tensor(&prelu.name, "weight"),
                        channels: layouts[id].channels,
                    };
                    Places { first: weights.push(packing, Element::F32, layouts[id].stride), ..Places::default() }
                }
                (
                    Op::Input
                    | Op::Conv2d(_)
                    | Op::Linear(_)
                    | Op::Activation(_)
                    | Op::MaxPool2d(_)
                    | Op::AvgPool2d(_)
                    | Op::AdaptiveAvgPool2d(_)
                    | Op::AdaptiveMaxPool2d(_)
                    | Op::LocalResponseNorm(_)
                    | Op::Dropout(_)
                    | Op::Flatten
                    | Op::Softmax
                    | Op::Add
                    | Op::Mul
                    | Op::Concat,
                    _,
                ) => Places::default(),
            };
            places.push(place);
        }
        (weights, places)
    }

    /// The taps of an ungrouped convolution have as many channels as the pixels of its input, zeros included, so that both
    /// can be copied in the same pieces.
    fn conv2d(&mut self, conv: &Conv2d, input: &Layout, output: &Layout) -> Places {
        let channels = if conv.groups == 1 { input.stride } else { conv.in_channels / conv.groups };
        let row = conv.kernel[0] * conv.kernel[1] * channels;
        let norm = conv.epilogue.batch_norm.as_ref().map(|norm| self.batch_norm(norm));
        let weight = self.tensor(&conv.name, "weight");
        let filters = Packing::Conv2d { weight, batch_norm: norm, channels, row, rows: conv.out_channels };
        let first = self.push(filters, self.element, row * conv.out_channels);
        let bias = conv.bias.then(|| self.tensor(&conv.name, "bias"));
        let second = self.bias(bias, norm, output);
        Places { first, second, depth: channels }
    }

    fn linear(&mut self, linear: &Linear, input: &Layout, output: &Layout) -> Places {
        let row = input.elements();
        let weight = self.tensor(&linear.name, "weight");
        let image = [input.channels, input.height, input.width];
        let norm = linear.batch_norm.as_ref().map(|norm| self.batch_norm(norm));
        let matrix = Packing::Linear { weight, batch_norm: norm, image, row, rows: linear.out_features };
        let first = self.push(matrix, self.element, row * linear.out_features);
        let bias = linear.bias.then(|| self.tensor(&linear.name, "bias"));
        let second = self.bias(bias, norm, output);
        Places { first, second, depth: row }
    }

    fn bias(&mut self, bias: Option<usize>, norm: Option<BatchNormTensors>, output: &Layout) -> usize {
        self.push(Packing::Bias { bias, batch_norm: norm, len: output.stride }, Element::F32, output.stride)
    }

    fn affine(&mut self, norm: &BatchNorm) -> Places {
        let (len, norm) = (norm.num_features, self.batch_norm(norm));
        let first = self.push(Packing::Scales(norm), Element::F32, len);
        let second = self.push(Packing::Shifts(norm), Element::F32, len);
        Places { first, second, depth: 0 }
    }

    fn push(&mut self, packing: Packing, element: Element, len: usize) -> usize {
        let offset = self.bytes;
        self.bytes += (len * element.size()).next_multiple_of(ALIGNMENT);
        self.list.push(Weight { packing, element, offset });
        offset
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
}
