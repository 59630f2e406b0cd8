//! Normalisations.

use super::{
    functions::with_number,
    nodes::{Attribute, Constant, Nodes},
    operators::{Layer, of_channels},
};
use crate::ir::{BatchNorm, InputNorm, InputNormKind, LocalResponseNorm, Normalized, Shape, TensorId};

/// A tensor, or the same number for each element.
fn tensor_or(nodes: &mut Nodes<'_>, tensor: Option<TensorId>, number: f32, sizes: &[usize]) -> String {
    match tensor {
        Some(tensor) => nodes.tensor(tensor),
        None => nodes.constant(Constant::Filled(number, sizes.to_vec())),
    }
}

/// With ones and zeros for what there is not.
pub(super) fn batch(nodes: &mut Nodes<'_>, x: &str, norm: &BatchNorm) -> String {
    let [mean, variance] = norm.statistics.map_or([None; 2], |statistics| statistics.map(Some));
    let tensors = [(norm.weight, 1.0), (norm.bias, 0.0), (mean, 0.0), (variance, 1.0)];
    let [scale, shift, mean, variance] =
        tensors.map(|(tensor, number)| tensor_or(nodes, tensor, number, &[norm.num_features]));
    let epsilon = Attribute::Float("epsilon", norm.eps as f32);
    nodes.node("BatchNormalization", &[x, &scale, &shift, &mean, &variance], &[epsilon])
}

/// ONNX has the same window if its size is odd. If it is even, the window has a channel more before the middle in PyTorch, and after
/// it in ONNX: then it is an average over channels as a dimension of an image.
pub(super) fn local_response(nodes: &mut Nodes<'_>, x: &str, norm: &LocalResponseNorm) -> String {
    let LocalResponseNorm { size, alpha, beta, k, .. } = *norm;
    let [alpha, beta, k] = [alpha, beta, k].map(|number| number as f32);
    if !size.is_multiple_of(2) {
        let numbers =
            [("alpha", alpha), ("beta", beta), ("bias", k)].map(|(name, number)| Attribute::Float(name, number));
        let size = Attribute::Int("size", size as i64);
        return nodes.node("LRN", &[x], &[&[size], &numbers[..]].concat());
    }
    let squares = nodes.node("Mul", &[x, x], &[]);
    let second = nodes.ints(&[1]);
    let apart = nodes.node("Unsqueeze", &[&squares, &second], &[]);
    let (before, after) = ((size / 2) as i64, ((size - 1) / 2) as i64);
    let attributes = [
        Attribute::Ints("kernel_shape", vec![size as i64, 1, 1]),
        Attribute::Ints("strides", vec![1, 1, 1]),
        Attribute::Ints("pads", vec![before, 0, 0, after, 0, 0]),
        Attribute::Int("count_include_pad", 1),
    ];
    let averages = nodes.node("AveragePool", &[&apart], &attributes);
    let averages = nodes.node("Squeeze", &[&averages, &second], &[]);
    let scaled = with_number(nodes, "Mul", &averages, alpha);
    let shifted = with_number(nodes, "Add", &scaled, k);
    let divisor = with_number(nodes, "Pow", &shifted, beta);
    nodes.node("Div", &[x, &divisor], &[])
}

/// A norm by the statistics of its own input.
pub(super) fn of_input(nodes: &mut Nodes<'_>, layer: &Layer<'_>, norm: &InputNorm) -> String {
    let (x, epsilon) = (layer.input(), norm.eps as f32);
    match norm.kind {
        InputNormKind::Layer(Normalized::Last(last)) => {
            let scale = tensor_or(nodes, norm.weight, 1.0, last.sizes());
            let bias = norm.bias.map(|bias| nodes.tensor(bias));
            let inputs: Vec<&str> = [x, &scale].into_iter().chain(bias.as_deref()).collect();
            let attributes = [Attribute::Int("axis", -(last.rank() as i64)), Attribute::Float("epsilon", epsilon)];
            nodes.node("LayerNormalization", &inputs, &attributes)
        }
        InputNormKind::RootMeanSquare(Normalized::Last(last)) => {
            let scaled = root_mean_square(nodes, x, last, epsilon);
            let scale = norm.weight.map(|weight| nodes.tensor(weight));
            scale.map_or(scaled.clone(), |scale| nodes.node("Mul", &[&scaled, &scale], &[]))
        }
        InputNormKind::Layer(Normalized::Channels(_)) | InputNormKind::RootMeanSquare(Normalized::Channels(_)) => {
            unreachable!("a pass makes it, after graphs are written")
        }
        InputNormKind::Group { groups, .. } => {
            let apart = nodes.ints(&[0, groups as i64, -1]);
            let apart = nodes.node("Reshape", &[x, &apart], &[]);
            let norms = instance(nodes, &apart, [None, None], groups, epsilon);
            let sizes: Vec<i64> =
                [0].into_iter().chain(layer.shape().sizes().iter().map(|size| *size as i64)).collect();
            let sizes = nodes.ints(&sizes);
            let normalised = nodes.node("Reshape", &[&norms, &sizes], &[]);
            affine(nodes, &normalised, norm, layer.shape())
        }
        InputNormKind::Instance { channels, .. } => instance(nodes, x, [norm.weight, norm.bias], channels, epsilon),
    }
}

/// ONNX has an operator for it from opset 23 on.
fn root_mean_square(nodes: &mut Nodes<'_>, x: &str, last: Shape, epsilon: f32) -> String {
    let axes: Vec<i64> = (1..=last.rank() as i64).rev().map(|dim| -dim).collect();
    let squares = nodes.node("Mul", &[x, x], &[]);
    let axes = nodes.ints(&axes);
    let mean = nodes.node("ReduceMean", &[&squares, &axes], &[Attribute::Int("keepdims", 1)]);
    let shifted = with_number(nodes, "Add", &mean, epsilon);
    let root = nodes.node("Sqrt", &[&shifted], &[]);
    nodes.node("Div", &[x, &root], &[])
}

fn instance(
    nodes: &mut Nodes<'_>,
    x: &str,
    [weight, bias]: [Option<TensorId>; 2],
    channels: usize,
    epsilon: f32,
) -> String {
    let scale = tensor_or(nodes, weight, 1.0, &[channels]);
    let shift = tensor_or(nodes, bias, 0.0, &[channels]);
    nodes.node("InstanceNormalization", &[x, &scale, &shift], &[Attribute::Float("epsilon", epsilon)])
}

/// Each channel times a number, plus a number.
fn affine(nodes: &mut Nodes<'_>, x: &str, norm: &InputNorm, shape: Shape) -> String {
    let tensors = [("Mul", norm.weight), ("Add", norm.bias)];
    tensors.into_iter().fold(x.to_owned(), |x, (operator, tensor)| {
        let Some(tensor) = tensor else { return x };
        let tensor = nodes.tensor(tensor);
        let tensor = of_channels(nodes, &tensor, shape);
        nodes.node(operator, &[&x, &tensor], &[])
    })
}
