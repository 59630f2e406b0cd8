//! Where tensors go in the packed weights. All batch sizes share them.

use graphc_program::{BatchNormTensors, DEVICE_ALIGNMENT, DevicePacking as Packing, DeviceWeight, Element};

use super::Layout;
use crate::ir::{
    Activation, BatchNorm, Conv, Graph, Id, InputNorm, Linear, Node, NodeId, NodeTable, Op, Parameter, TensorId,
};

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
    element: Element,
    /// What they are.
    pub(super) list: Vec<DeviceWeight>,
    /// Their length.
    pub(super) bytes: usize,
}

impl Weights {
    /// Packs the weights of every node, in order.
    pub(super) fn new(graph: &Graph, layouts: &NodeTable<Layout>, precision: Element) -> (Self, NodeTable<Places>) {
        let mut weights = Weights { element: precision, list: Vec::new(), bytes: 0 };
        let places = graph.nodes.iter().map(|(id, node)| weights.node(id, node, layouts)).collect();
        (weights, places)
    }

    fn node(&mut self, id: NodeId, node: &Node, layouts: &NodeTable<Layout>) -> Places {
        let output = &layouts[id];
        if let Op::Parameter(parameter) = &node.op {
            return self.parameter(parameter, output);
        }
        let Some(input) = node.inputs.first().map(|input| layouts[*input]) else { return Places::default() };
        // Others have no tensors.
        if let Op::Conv(conv) = &node.op {
            self.conv2d(conv, &input, output)
        } else if let Op::Linear(linear) = &node.op {
            self.linear(linear, &input, output)
        } else if let Op::BatchNorm(layer) = &node.op {
            self.affine(&layer.norm)
        } else if let Op::Activation(Activation::Prelu(prelu)) = &node.op {
            Places { first: self.each(prelu.weight, output), ..Places::default() }
        } else if let Op::InputNorm(InputNorm { weight, bias, .. }) = &node.op {
            let [first, second] = [weight, bias].map(|tensor| tensor.map_or(0, |tensor| self.each(tensor, output)));
            Places { first, second, depth: 0 }
        } else {
            Places::default()
        }
    }

    /// The taps of an ungrouped convolution have as many channels as the pixels of its input, zeros included, so that both
    /// can be copied in the same pieces.
    fn conv2d(&mut self, conv: &Conv, input: &Layout, output: &Layout) -> Places {
        let channels = if conv.groups == 1 { input.stride } else { conv.group_inputs() };
        let row = conv.kernel[0] * conv.kernel[1] * channels;
        let norm = conv.epilogue.batch_norm.as_ref().map(BatchNormTensors::from);
        let weight = conv.weight.index();
        let (bias, rows, len) = (conv.bias.map(Id::index), conv.out_channels, output.stride);
        let (filters, biases) = match conv.phases {
            None => {
                let filters = Packing::Conv2d { weight, batch_norm: norm, channels, row, rows };
                (filters, Packing::Bias { bias, batch_norm: norm, len })
            }
            Some(phases) => {
                let filters = Packing::ConvTranspose2d { weight, batch_norm: norm, phases, channels, row, rows };
                (filters, Packing::PhaseBias { bias, batch_norm: norm, phases, len })
            }
        };
        let first = self.push(filters, self.element, row * rows);
        let second = self.push(biases, Element::F32, len);
        Places { first, second, depth: channels }
    }

    fn linear(&mut self, linear: &Linear, input: &Layout, output: &Layout) -> Places {
        let row = input.elements();
        let weight = linear.weight.index();
        let image = [input.channels, input.height, input.width];
        let norm = linear.epilogue.batch_norm.as_ref().map(BatchNormTensors::from);
        let matrix = Packing::Linear { weight, batch_norm: norm, image, row, rows: linear.out_features };
        let first = self.push(matrix, self.element, row * linear.out_features);
        let bias = linear.bias.map(Id::index);
        let second = self.bias(bias, norm, output);
        Places { first, second, depth: row }
    }

    fn bias(&mut self, bias: Option<usize>, norm: Option<BatchNormTensors>, output: &Layout) -> usize {
        self.push(Packing::Bias { bias, batch_norm: norm, len: output.stride }, Element::F32, output.stride)
    }

    fn affine(&mut self, norm: &BatchNorm) -> Places {
        let (len, norm) = (norm.num_features, BatchNormTensors::from(norm));
        let first = self.push(Packing::Scales(norm), Element::F32, len);
        let second = self.push(Packing::Shifts(norm), Element::F32, len);
        Places { first, second, depth: 0 }
    }

    /// A number for each channel.
    fn each(&mut self, tensor: TensorId, output: &Layout) -> usize {
        let packing = Packing::Channels { tensor: tensor.index(), channels: output.channels };
        self.push(packing, Element::F32, output.stride)
    }

    fn parameter(&mut self, parameter: &Parameter, output: &Layout) -> Places {
        let Layout { channels, height, width, stride, .. } = *output;
        let packing = Packing::Pixels { tensor: parameter.tensor.index(), extent: [channels, height, width], stride };
        Places { first: self.push(packing, Element::F32, output.elements()), ..Places::default() }
    }

    fn push(&mut self, packing: Packing, element: Element, len: usize) -> usize {
        let offset = self.bytes;
        self.bytes += (len * element.bytes()).next_multiple_of(DEVICE_ALIGNMENT);
        self.list.push(DeviceWeight { packing, element, offset });
        offset
    }
}
