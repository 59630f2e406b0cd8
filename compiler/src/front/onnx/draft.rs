//! The network while it is built: nodes without names, and the tensors that they own.

use std::collections::HashMap;

use super::mistake::{Mistake, Result};
use super::value::{self, Batch, Computed};
use crate::{
    front::Limits,
    ir::{
        Extent, Input, Move, Op, Origin, Scale, Shape, Tensor, TensorId, TensorKind, TensorTable, shape,
        shape_error::ShapeError,
    },
};

/// A network without names.
pub(super) struct Draft {
    pub(super) nodes: Vec<DraftNode>,
    /// Tensors, whose names are the ends that they have after those of their nodes.
    pub(super) tensors: TensorTable<Tensor>,
    /// The nodes that round a node's value to integers.
    pub(super) rounded: HashMap<(usize, Scale), usize>,
}

/// A node without a name.
#[derive(Clone, Debug)]
pub(super) struct DraftNode {
    pub(super) op: Op,
    pub(super) inputs: Vec<usize>,
    pub(super) shape: Shape,
    /// The node of the file that it comes from; none of an input.
    pub(super) origin: Option<usize>,
    /// The integers that the file rounds its value to.
    pub(super) scale: Option<Scale>,
}

impl Draft {
    pub(super) fn new() -> Draft {
        Draft { nodes: Vec::new(), tensors: TensorTable::new(), rounded: HashMap::new() }
    }

    /// An input of the network.
    ///
    /// One of four sizes has them as three, the last two as one: [`unfold`](Draft::unfold) makes four of them, after all inputs.
    pub(super) fn input(&mut self, batch: Batch, sizes: Vec<usize>) -> Result<Computed> {
        let shape = match checked(&sizes)?.sizes() {
            [first, second, rest @ ..] if rest.len() == 2 => checked(&[*first, *second, rest.iter().product()])?,
            sizes => Shape::new(sizes),
        };
        self.nodes.push(DraftNode { op: Op::Input(Input), inputs: Vec::new(), shape, origin: None, scale: None });
        Ok(Computed { node: self.nodes.len() - 1, batch, sizes, integers: None })
    }

    /// An input under the sizes that it has in the file.
    pub(super) fn unfold(&mut self, input: Computed) -> Computed {
        let Some(shape) = input.shape().filter(|shape| *shape != self.nodes[input.node].shape) else { return input };
        let op = Op::Move(Move::Reshape(shape.sizes().iter().map(|size| Extent::Size(*size)).collect()));
        self.nodes.push(DraftNode { op, inputs: vec![input.node], shape, origin: None, scale: None });
        Computed { node: self.nodes.len() - 1, ..input }
    }

    /// An operator applied to values, of which one at least has a batch if any of the network's does.
    pub(super) fn push(&mut self, origin: usize, op: Op, inputs: &[&Computed]) -> Result<Computed> {
        let (layers, most) = (Limits::IN_FORCE.layers, Limits::IN_FORCE.inputs);
        if self.nodes.len() >= layers {
            return Err(Mistake::Unsupported(format!("is beyond the {layers} layers that a network can have")));
        }
        if inputs.len() > most {
            return Err(Mistake::Unsupported(format!("becomes a layer of {} inputs, more than {most}", inputs.len())));
        }
        let shapes: Vec<Shape> = inputs.iter().map(|input| self.nodes[input.node].shape).collect();
        let shape = op.infer(&shapes)?;
        let is_batched = inputs.iter().any(|input| input.batch == Batch::First);
        let batch = match inputs {
            [only] => only.batch,
            _ if is_batched => Batch::First,
            _ => Batch::None,
        };
        let inputs = inputs.iter().map(|input| input.node).collect();
        self.nodes.push(DraftNode { op, inputs, shape, origin: Some(origin), scale: None });
        Ok(Computed { node: self.nodes.len() - 1, batch, sizes: shape.sizes().to_vec(), integers: None })
    }

    /// A tensor with this end of its name; without one, it is called as its node.
    pub(super) fn tensor(&mut self, end: &str, shape: &[usize], kind: TensorKind, origin: Origin) -> TensorId {
        self.tensors.push(Tensor { name: end.into(), shape: shape.to_vec(), kind, origin })
    }
}

/// The shape of a value, within the limits.
pub(super) fn checked(sizes: &[usize]) -> Result<Shape> {
    if sizes.contains(&0) {
        return Err(Mistake::Invalid(format!("gives a value without elements, {sizes:?}")));
    }
    let shape = value::shape(sizes).ok_or(ShapeError::TooManyDimensions { found: sizes.len() })?;
    Ok(shape::within_limits(shape)?)
}
