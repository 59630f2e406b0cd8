//! `conv(x) + b  =>  conv(x, b)`, and the same of transposed convolutions and linear layers, if nothing else reads the first.

use graphc_program::step::Operator;

use crate::{
    front::onnx::draft::Draft,
    ir::{Op, TensorId, TensorKind},
};

/// Makes constants that are added biases of what they are added to.
pub(super) fn add_bias(draft: &mut Draft, outputs: &[usize]) {
    let readers = draft.readers(outputs);
    for node in 0..draft.nodes.len() {
        let is_constant = |node: usize| draft.parameter(node).is_some();
        let Some([constant, layer]) = draft.either(node, Operator::Add, is_constant) else { continue };
        let Some(parameter) = draft.parameter(constant) else { continue };
        let shape = draft.nodes[layer].shape;
        let Some((features, dim)) = features(&draft.nodes[layer].op, shape.rank()) else { continue };
        let mut sizes = parameter.shape.sizes().iter().enumerate();
        let fits = parameter.shape.rank() == shape.rank()
            && sizes.all(|(at, size)| *size == if at == dim { features } else { 1 });
        if !fits || readers[layer] != 1 || draft.nodes[node].shape != shape {
            continue;
        }
        let bias = draft.like(parameter.tensor, &[features], ("bias", TensorKind::Bias));
        let layer = draft.nodes[layer].clone();
        draft.replace(node, with_bias(layer.op, bias), layer.inputs);
        draft.nodes[node].origin = layer.origin;
    }
}

/// The outputs of a layer without a bias, and the dimension that they are in.
fn features(op: &Op, rank: usize) -> Option<(usize, usize)> {
    let (features, dim, bias) = if let Op::Conv(conv) = op {
        (conv.out_channels, 0, conv.bias)
    } else if let Op::ConvTranspose(conv) = op {
        (conv.out_channels, 0, conv.bias)
    } else if let Op::Linear(linear) = op {
        (linear.out_features, rank - 1, linear.bias)
    } else {
        return None;
    };
    bias.is_none().then_some((features, dim))
}

fn with_bias(mut op: Op, bias: TensorId) -> Op {
    if let Op::Conv(conv) = &mut op {
        conv.bias = Some(bias);
    } else if let Op::ConvTranspose(conv) = &mut op {
        conv.bias = Some(bias);
    } else if let Op::Linear(linear) = &mut op {
        linear.bias = Some(bias);
    }
    op
}
