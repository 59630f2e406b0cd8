//! Cross-layer equalisation: scales move between two layers until their channels are alike. (Nagel et al. 2019, "Data-Free
//! Quantization Through Weight Equalization and Bias Correction", section 4.1.)
//!
//! Where nothing but a function with `f(s * x) = s * f(x)` for positive `s` lies between two convolutions, a channel of the value
//! between them can be divided by `s` and the second's weights for it multiplied by it. With `s = sqrt(a / b)`, where `a` is the
//! largest weight that makes the channel, and `b` the largest that reads it, both become the geometric mean. What the network computes
//! stays the same, up to rounding in f32.

use graphc_compiler::{
    Compiled,
    ir::{BatchNorm, Conv, Graph, Node, NodeId, Op, TensorId},
};
use graphc_program::Pointwise;

use crate::{rounded::Weights, tensors::Tensors};

/// What was equalised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Equalised {
    /// Pairs of layers between which scales were moved.
    pub pairs: Vec<[String; 2]>,
    /// Pairs between which a function with a limit, such as relu6, does not let scales through.
    pub limited: Vec<[String; 2]>,
}

/// Rounds over all pairs: a layer between two others belongs to two of them.
const ROUNDS: usize = 10;

/// Equalises all pairs of convolutions with a depthwise one among them.
pub fn equalise(compiled: &Compiled, tensors: &mut Tensors) -> Equalised {
    let graph = &compiled.optimised;
    let mut equalised = Equalised::default();
    let mut pairs = Vec::new();
    for (id, node) in graph.nodes.iter() {
        let Some((second, passes)) = pair(graph, id, node) else { continue };
        let names = [node.name.clone(), graph.nodes[second].name.clone()];
        if passes {
            equalised.pairs.push(names);
            pairs.push((id, second));
        } else {
            equalised.limited.push(names);
        }
    }
    for _ in 0..ROUNDS {
        pairs.iter().for_each(|(first, second)| move_scales(graph, [*first, *second], tensors));
    }
    equalised
}

fn conv(node: &Node) -> Option<&Conv> {
    if let Op::Conv(conv) = &node.op { Some(conv).filter(|conv| conv.phases.is_none()) } else { None }
}

/// The convolution that alone reads the value of one, if one of the two is depthwise; and whether scales pass between them.
fn pair(graph: &Graph, id: NodeId, node: &Node) -> Option<(NodeId, bool)> {
    let first = conv(node)?;
    let mut readers = graph.nodes.iter().filter(|(_, reader)| reader.inputs.contains(&id));
    let (second, reader) = readers.next().filter(|_| !graph.outputs.contains(&id))?;
    let other = conv(reader).filter(|_| readers.next().is_none() && reader.inputs.first() == Some(&id))?;
    let is_depthwise = |conv: &Conv| conv.groups > 1 && conv.group_inputs() == 1;
    // Not where the value is added as well.
    if reader.inputs[1..].contains(&id) || !(is_depthwise(first) || is_depthwise(other)) {
        return None;
    }
    let is_of_file = |tensor: TensorId| graph.tensors[tensor].origin.is_of_file();
    let can_change =
        scaled(first).is_some_and(|(weights, _)| weights.into_iter().all(is_of_file)) && is_of_file(other.weight);
    let function = first.epilogue.then();
    let passes = matches!(function, Pointwise::Identity | Pointwise::Relu | Pointwise::LeakyRelu { .. });
    (can_change && !first.epilogue.residual.is_some()).then_some((second, passes))
}

/// The tensors with a number, or a row, for each output channel, by which that is scaled; and the batch norm among them.
fn scaled(conv: &Conv) -> Option<(Vec<TensorId>, Option<&BatchNorm>)> {
    match &conv.epilogue.batch_norm {
        None => Some(([conv.weight].into_iter().chain(conv.bias).collect(), None)),
        Some(norm) => {
            let weight = norm.weight?;
            Some(([weight].into_iter().chain(norm.bias).collect(), Some(norm)))
        }
    }
}

fn move_scales(graph: &Graph, [first, second]: [NodeId; 2], tensors: &mut Tensors) {
    let (Some(from), Some(to)) = (conv(&graph.nodes[first]), conv(&graph.nodes[second])) else { return };
    let (Some((own, norm)), Some(weights)) = (scaled(from), Weights::of(&graph.nodes[first].op)) else { return };
    let mut made = weights.largest(tensors.get(from.weight));
    if let Some(norm) = norm {
        made.iter_mut().enumerate().for_each(|(channel, largest)| *largest *= factor(norm, tensors, channel).abs());
    }
    let read = largest_read(to, tensors.get(to.weight));
    let scales: Vec<f32> = made
        .iter()
        .zip(&read)
        .map(|(made, read)| {
            let scale = (made / read).sqrt();
            // A channel that is nothing, or is not read, stays.
            if scale.is_normal() { scale } else { 1.0 }
        })
        .collect();
    for tensor in own {
        let numbers = tensors.change(tensor);
        let len = numbers.len() / scales.len();
        numbers
            .chunks_mut(len.max(1))
            .zip(&scales)
            .for_each(|(row, scale)| row.iter_mut().for_each(|number| *number /= scale));
    }
    let len = to.kernel[0] * to.kernel[1];
    for (place, taps) in tensors.change(to.weight).chunks_mut(len).enumerate() {
        let scale = scales[input_channel(to, place)];
        taps.iter_mut().for_each(|number| *number *= scale);
    }
}

/// What a batch norm multiplies a channel by.
fn factor(norm: &BatchNorm, tensors: &Tensors, channel: usize) -> f32 {
    let weight = norm.weight.map_or(1.0, |weight| tensors.get(weight)[channel]);
    let deviation =
        norm.statistics.map_or(1.0, |[_, variance]| (f64::from(tensors.get(variance)[channel]) + norm.eps).sqrt());
    (f64::from(weight) / deviation) as f32
}

/// The input channel of a filter of `[out_channels, in_channels / groups]`.
fn input_channel(conv: &Conv, filter: usize) -> usize {
    let (output, input) = (filter / conv.group_inputs(), filter % conv.group_inputs());
    output / conv.group_outputs() * conv.group_inputs() + input
}

/// For each input channel, the largest weight that reads it, without its sign.
fn largest_read(conv: &Conv, weights: &[f32]) -> Vec<f32> {
    let mut largest = vec![0.0f32; conv.in_channels];
    for (filter, taps) in weights.chunks(conv.kernel[0] * conv.kernel[1]).enumerate() {
        let channel = input_channel(conv, filter);
        largest[channel] = taps.iter().fold(largest[channel], |largest, number| largest.max(number.abs()));
    }
    largest
}
