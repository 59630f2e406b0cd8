//! What each operator becomes: the one place that knows them all.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction, Shares},
};

use super::{
    functions, layout,
    nodes::{Attribute, Nodes, Of, Value},
    norm, resize, window,
};
use crate::{
    front,
    ir::{
        Activation, Dropout, Fold, Idle, Linear, Move, Node, NormOver, Op, Prelu, Reduce, Shape, Softmax, Upsample,
        UpsampleMode,
    },
};

/// A layer, and what it is computed from.
pub(super) struct Layer<'g> {
    pub(super) node: &'g Node,
    /// The names of the values that it reads.
    pub(super) inputs: Vec<String>,
    /// Their shapes, for one image.
    pub(super) shapes: Vec<Shape>,
}

impl Layer<'_> {
    /// The name of the first value.
    pub(super) fn input(&self) -> &str {
        &self.inputs[0]
    }

    /// The shape of the first value, for one image.
    pub(super) fn shape(&self) -> Shape {
        self.shapes[0]
    }
}

/// Writes a layer.
pub(super) fn write(nodes: &mut Nodes<'_>, node: &Node) {
    if let Op::Parameter(parameter) = &node.op {
        return nodes.parameter(parameter.tensor);
    }
    if node.inputs.is_empty() {
        return nodes.input(node);
    }
    let read: Vec<Value> = node.inputs.iter().map(|id| nodes.value(*id).clone()).collect();
    let of = if read.iter().any(|value| value.of == Of::Images) { Of::Images } else { Of::Parameters };
    let shapes: Vec<Shape> = node.inputs.iter().map(|id| nodes.graph.nodes[*id].shape).collect();
    let described = is_ambiguous(&node.op).then(|| front::layer_of(&node.op));
    nodes.layer(node, of, described, |nodes| {
        let inputs =
            read.iter().zip(&shapes).map(|(value, shape)| operand(nodes, (&node.op, of), value, *shape)).collect();
        operator(nodes, &Layer { node, inputs, shapes })
    });
}

/// A value as an operator takes it. Those that are the same for all images have a first dimension of 1, or are repeated, where
/// that does not happen anyway.
fn operand(nodes: &mut Nodes<'_>, (op, of): (&Op, Of), value: &Value, shape: Shape) -> String {
    match (op, value.of) {
        (_, Of::Images) => value.name.clone(),
        (Op::Fold(_) | Op::Matmul(_), _) if of == Of::Images => value.name.clone(),
        (Op::Concat(_), _) if of == Of::Images => nodes.for_each_image(value, shape.sizes()),
        (_, Of::Parameters) => value.name.clone(),
        (_, Of::Nothing) => {
            let first = nodes.ints(&[0]);
            nodes.node("Unsqueeze", &[&value.name, &first], &[])
        }
    }
}

/// Whether the nodes of a layer could be those of another.
fn is_ambiguous(op: &Op) -> bool {
    matches!(
        op,
        Op::AdaptivePool(_)
            | Op::Upsample(Upsample { mode: UpsampleMode::Area, .. })
            | Op::Dropout(_)
            | Op::Activation(Activation::Pointwise(Pointwise::Clamp { .. } | Pointwise::Hardtanh { .. }))
            | Op::Move(
                Move::Flatten { .. }
                    | Move::Unflatten { .. }
                    | Move::Transpose(_)
                    | Move::Chunk { .. }
                    | Move::Split { .. }
                    | Move::Squeeze(_)
                    | Move::Unsqueeze(_)
            )
    )
}

/// The nodes of an operator; gives the name of the result.
fn operator(nodes: &mut Nodes<'_>, layer: &Layer<'_>) -> String {
    let x = layer.input();
    match &layer.node.op {
        Op::Input(_) | Op::Parameter(_) => unreachable!("they read nothing"),
        Op::Interleave(_) => unreachable!("a pass makes it, after graphs are written"),
        Op::Conv(conv) => window::conv(nodes, layer, conv),
        Op::ConvTranspose(conv) => window::conv_transpose(nodes, layer, conv),
        Op::Linear(linear) => self::linear(nodes, layer, linear),
        Op::Activation(Activation::Pointwise(function)) => functions::write(nodes, x, *function),
        Op::Activation(Activation::Prelu(prelu)) => self::prelu(nodes, layer, prelu),
        Op::Pool(pool) => window::pool(nodes, layer, pool),
        Op::AdaptivePool(pool) => window::adaptive(nodes, layer, pool),
        Op::Upsample(upsample) => resize::write(nodes, layer, upsample),
        Op::LocalResponseNorm(lrn) => norm::local_response(nodes, x, &lrn.within(layer.shape().channels())),
        Op::BatchNorm(batch_norm) if batch_norm.norm.over == NormOver::Anything => {
            let scale = batch_norm.norm.weight.map(|weight| nodes.tensor(weight));
            scale.map_or_else(|| x.to_owned(), |scale| nodes.node("Mul", &[x, &scale], &[]))
        }
        Op::BatchNorm(batch_norm) => norm::batch(nodes, x, &batch_norm.norm),
        Op::Dropout(dropout) => self::dropout(nodes, x, dropout),
        Op::Move(of) => layout::write(nodes, layer, of),
        Op::InputNorm(of) => norm::of_input(nodes, layer, of),
        Op::Softmax(Softmax { dim, shares }) => {
            let operator = match shares {
                Shares::Plain => "Softmax",
                Shares::Logarithms => "LogSoftmax",
            };
            nodes.node(operator, &[x], &[Attribute::Int("axis", axis(*dim))])
        }
        Op::Reduce(reduce) => self::reduce(nodes, x, reduce),
        Op::Matmul(_) => nodes.node("MatMul", &[x, &layer.inputs[1]], &[]),
        Op::Fold(fold) => self::fold(nodes, layer, fold),
        Op::Concat(concat) => {
            let parts: Vec<&str> = layer.inputs.iter().map(String::as_str).collect();
            nodes.node("Concat", &parts, &[Attribute::Int("axis", axis(concat.dim))])
        }
    }
}

/// A dimension, counted with the batch as 0.
pub(super) fn axis(dim: usize) -> i64 {
    dim as i64 + 1
}

/// Of vectors a product with the matrix as it is stored, of others with the transposed one.
fn linear(nodes: &mut Nodes<'_>, layer: &Layer<'_>, linear: &Linear) -> String {
    let weight = nodes.tensor(linear.weight);
    let bias = linear.bias.map(|bias| nodes.tensor(bias));
    if layer.shape().rank() == 1 {
        let inputs: Vec<&str> = [layer.input(), &weight].into_iter().chain(bias.as_deref()).collect();
        return nodes.node("Gemm", &inputs, &[Attribute::Int("transB", 1)]);
    }
    let weight = nodes.node("Transpose", &[&weight], &[Attribute::Ints("perm", vec![1, 0])]);
    let product = nodes.node("MatMul", &[layer.input(), &weight], &[]);
    match bias {
        Some(bias) => nodes.node("Add", &[&product, &bias], &[]),
        None => product,
    }
}

fn prelu(nodes: &mut Nodes<'_>, layer: &Layer<'_>, prelu: &Prelu) -> String {
    let slopes = nodes.tensor(prelu.weight);
    let slopes = if prelu.num_parameters == 1 { slopes } else { of_channels(nodes, &slopes, layer.shape()) };
    nodes.node("PRelu", &[layer.input(), &slopes], &[])
}

/// A tensor with a number for each channel, with a dimension of size 1 for each one that follows in a value of this shape.
pub(super) fn of_channels(nodes: &mut Nodes<'_>, tensor: &str, shape: Shape) -> String {
    if shape.rank() == 1 {
        return tensor.to_owned();
    }
    let after: Vec<i64> = (1..shape.rank() as i64).collect();
    let after = nodes.ints(&after);
    nodes.node("Unsqueeze", &[tensor, &after], &[])
}

fn dropout(nodes: &mut Nodes<'_>, x: &str, dropout: &Dropout) -> String {
    match dropout.kind {
        Idle::Dropout => {
            let p = nodes.number(dropout.p as f32);
            nodes.node("Dropout", &[x, &p], &[])
        }
        Idle::Identity | Idle::StochasticDepth => nodes.node("Identity", &[x], &[]),
    }
}

fn reduce(nodes: &mut Nodes<'_>, x: &str, reduce: &Reduce) -> String {
    let operator = match reduce.reduction {
        Reduction::Sum => "ReduceSum",
        Reduction::Mean => "ReduceMean",
        Reduction::Max => "ReduceMax",
        Reduction::Min => "ReduceMin",
    };
    let axes: Vec<i64> = reduce.dims.iter().map(|dim| axis(*dim)).collect();
    let axes = nodes.ints(&axes);
    nodes.node(operator, &[x, &axes], &[Attribute::Int("keepdims", reduce.keepdim.into())])
}

/// From left to right; there is an operator for the sum of several values.
fn fold(nodes: &mut Nodes<'_>, layer: &Layer<'_>, fold: &Fold) -> String {
    let operator = match fold.operator {
        Operator::Add if layer.inputs.len() > 2 => {
            let terms: Vec<&str> = layer.inputs.iter().map(String::as_str).collect();
            return nodes.node("Sum", &terms, &[]);
        }
        Operator::Add => "Add",
        Operator::Sub => "Sub",
        Operator::Mul => "Mul",
        Operator::Div => "Div",
        Operator::Maximum => "Max",
        Operator::Minimum => "Min",
    };
    let [first, others @ ..] = layer.inputs.as_slice() else { unreachable!("there are two values or more") };
    others.iter().fold(first.clone(), |value, other| nodes.node(operator, &[&value, other], &[]))
}
