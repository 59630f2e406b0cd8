//! The one walk over the operators: what each becomes, in terms that every target has.

use graphc_program::{
    Pointwise, Pooling, Sampling, Window,
    step::{Operator, Piece, Reduction, Shares},
};

use super::storage::{self, Storage};
use crate::ir::{
    self, Activation, AdaptivePool, BatchNorm, BatchNormLayer, Concat, Conv, Dropout, Fold, Graph, Input, InputNorm,
    Linear, LocalResponseNorm, Matmul, Move, Node, NodeId, NodeTable, Op, Parameter, Pool, Prelu, Reduce, Softmax,
};

/// A node that is being lowered.
#[derive(Clone, Copy)]
pub(super) struct At<'g> {
    pub(super) id: NodeId,
    pub(super) node: &'g Node,
}

/// A function of each element, and perhaps of its channel.
#[derive(Clone, Copy)]
pub(super) enum Mapping<'g> {
    Pointwise(Pointwise),
    Prelu(&'g Prelu),
    Affine(&'g BatchNorm),
}

/// A function of two values, which may be a part of a node that takes more.
#[derive(Clone, Copy)]
pub(super) struct Zip<'a, V> {
    /// Which part it is; empty for the last.
    pub(super) part: &'a str,
    pub(super) inputs: [V; 2],
    pub(super) output: V,
    pub(super) operator: Operator,
    pub(super) then: Pointwise,
}

/// A target: the steps that it has for what nodes compute. A node's value is where its [`Storage`] says.
pub(super) trait Lower {
    /// A value of the target's.
    type Value: Copy;

    /// The value of a node.
    fn value(&self, id: NodeId) -> Self::Value;

    /// The value that a node reads of one of its inputs: in the form that its steps take.
    fn read(&mut self, at: At<'_>, position: usize) -> Self::Value {
        self.value(at.node.inputs[position])
    }

    /// A value of a node's shape, for a result between.
    fn between(&mut self, at: At<'_>, name: &str) -> Self::Value;

    /// Where the caller's values come in.
    fn input(&mut self, at: At<'_>);

    /// A convolution with its epilogue.
    fn conv(&mut self, at: At<'_>, conv: &Conv);

    /// A linear layer with its epilogue.
    fn linear(&mut self, at: At<'_>, linear: &Linear);

    /// A function of each element, and another of its result.
    fn map(&mut self, at: At<'_>, function: Mapping<'_>, then: Pointwise);

    /// A pool with a sliding window.
    fn pool(&mut self, at: At<'_>, window: Window, pooling: Pooling);

    /// A pool with adaptive windows.
    fn adaptive_pool(&mut self, at: At<'_>, pooling: Pooling);

    /// An interpolation to other rows and columns.
    fn interpolate(&mut self, at: At<'_>, sampling: Sampling);

    /// A normalisation with its epilogue.
    fn local_response_norm(&mut self, at: At<'_>, norm: &LocalResponseNorm);

    /// A norm by the statistics of its input, with its epilogue: over the channels of each pixel, or over groups of them.
    fn input_norm(&mut self, at: At<'_>, norm: &InputNorm);

    /// Softmax over the channels.
    fn softmax(&mut self, at: At<'_>, shares: Shares);

    /// A reduction over the dimensions in which the result has one element.
    fn reduce(&mut self, at: At<'_>, reduction: Reduction);

    /// The product of two values.
    fn matmul(&mut self, at: At<'_>);

    /// A value from the weights.
    fn parameter(&mut self, at: At<'_>, parameter: &Parameter);

    /// The elements of the input in row-major order, where the value does not lie as the input does; as a piece, if they are one.
    fn reshape(&mut self, at: At<'_>, piece: Option<Piece>);

    /// A function of two values.
    fn zip(&mut self, at: At<'_>, zip: Zip<'_, Self::Value>);

    /// An input into the channels of the node's value from `first` on, where it does not lie there already.
    fn part(&mut self, at: At<'_>, position: usize, first: usize);

    /// A number for every element of the node's value, before pieces are put into it; none if they are all of it.
    fn before_pieces(&mut self, at: At<'_>, number: Option<f32>);

    /// A piece of an input into the node's value.
    fn rearrange(&mut self, at: At<'_>, position: usize, piece: Piece);

    /// A result of the network, in the caller's order.
    fn output(&mut self, at: At<'_>);
}

/// Lowers every node, in order.
pub(super) fn lower(graph: &Graph, storage: &NodeTable<Storage>, target: &mut impl Lower) {
    for (id, node) in graph.nodes.iter() {
        let at = At { id, node };
        match &node.op {
            Op::Input(Input) => target.input(at),
            Op::Conv(conv) => target.conv(at, conv),
            Op::ConvTranspose(_) => unreachable!("the pass `split_transposed` has made a convolution of it"),
            Op::Interleave(interleave) => place_pieces(at, None, interleave.pieces(), target),
            Op::Linear(linear) => target.linear(at, linear),
            Op::Activation(Activation::Pointwise(function)) => {
                target.map(at, Mapping::Pointwise(*function), Pointwise::Identity);
            }
            Op::Activation(Activation::Prelu(prelu)) => target.map(at, Mapping::Prelu(prelu), Pointwise::Identity),
            Op::BatchNorm(BatchNormLayer { norm, epilogue }) => target.map(at, Mapping::Affine(norm), epilogue.then()),
            Op::Pool(Pool { window, combine }) => target.pool(at, window.into(), (*combine).into()),
            Op::AdaptivePool(AdaptivePool { combine, .. }) => target.adaptive_pool(at, (*combine).into()),
            Op::Upsample(upsample) => match upsample.sampling(&graph.nodes[at.node.inputs[0]].shape) {
                Some(sampling) => target.interpolate(at, sampling),
                None => target.adaptive_pool(at, Pooling::AverageInside),
            },
            Op::LocalResponseNorm(norm) => target.local_response_norm(at, norm),
            Op::InputNorm(norm) => target.input_norm(at, norm),
            Op::Softmax(Softmax { shares, .. }) => target.softmax(at, *shares),
            Op::Reduce(Reduce { reduction, .. }) => target.reduce(at, *reduction),
            Op::Matmul(Matmul) => target.matmul(at),
            Op::Parameter(parameter) => target.parameter(at, parameter),
            Op::Dropout(Dropout { .. }) => reshape(graph, storage, at, target),
            Op::Move(of) => relocate(graph, storage, at, of, target),
            Op::Fold(Fold { operator, epilogue }) => fold(at, *operator, epilogue.then(), target),
            Op::Concat(concat) => join(graph, storage, at, *concat, target),
        }
        if graph.outputs.contains(&id) {
            target.output(at);
        }
    }
}

fn reshape(graph: &Graph, storage: &NodeTable<Storage>, at: At<'_>, target: &mut impl Lower) {
    let is_view = matches!(storage[at.id], Storage::Same(_));
    let input = graph.nodes[at.node.inputs[0]].shape;
    match (is_view, input == at.node.shape) {
        (true, _) => {}
        (false, true) => target.map(at, Mapping::Pointwise(Pointwise::Identity), Pointwise::Identity),
        (false, false) => target.reshape(at, ir::row_major(input, at.node.shape)),
    }
}

/// `(a + b) + c`, left to right.
fn fold(at: At<'_>, operator: Operator, then: Pointwise, target: &mut impl Lower) {
    let mut left = target.read(at, 0);
    let last = at.node.inputs.len() - 1;
    for position in 1..=last {
        let is_last = position == last;
        let part = if is_last { String::new() } else { position.to_string() };
        let output = if is_last { target.value(at.id) } else { target.between(at, &part) };
        let (inputs, then) = ([left, target.read(at, position)], if is_last { then } else { Pointwise::Identity });
        target.zip(at, Zip { part: &part, inputs, output, operator, then });
        left = output;
    }
}

/// A cut or another order of the elements.
fn relocate(graph: &Graph, storage: &NodeTable<Storage>, at: At<'_>, of: &Move, target: &mut impl Lower) {
    if of.is_reshape() {
        return reshape(graph, storage, at, target);
    }
    place_pieces(at, of.fill(), of.pieces(graph.nodes[at.node.inputs[0]].shape, at.node.shape), target);
}

/// Pieces of the first input to their places, and perhaps a number to all others.
fn place_pieces(at: At<'_>, number: Option<f32>, pieces: Vec<Piece>, target: &mut impl Lower) {
    target.before_pieces(at, number);
    for piece in pieces {
        target.rearrange(at, 0, piece);
    }
}

/// A part that comes several times lies in one place at most.
fn join(graph: &Graph, storage: &NodeTable<Storage>, at: At<'_>, concat: Concat, target: &mut impl Lower) {
    if concat.dim > 0 {
        target.before_pieces(at, None);
    }
    let mut first = 0;
    for (position, input) in at.node.inputs.iter().enumerate() {
        let shape = graph.nodes[*input].shape;
        if concat.dim > 0 {
            target.rearrange(at, position, concat.piece(shape, at.node.shape, first));
        } else {
            let (owner, start) = storage::place(storage, at.id);
            if storage::place(storage, *input) != (owner, start + first) {
                target.part(at, position, first);
            }
        }
        first += shape.sizes()[concat.dim];
    }
}
