//! What rewrites ask of a draft.

use graphc_program::{Pointwise, step::Operator};

use crate::{
    front::onnx::draft::Draft,
    ir::{Activation, Fold, Op, Origin, Parameter, Scaled, Stored, TensorId, TensorKind},
};

impl Draft {
    /// The function of a node, and its input.
    pub(super) fn function(&self, node: usize) -> Option<(Pointwise, usize)> {
        let Op::Activation(Activation::Pointwise(function)) = &self.nodes[node].op else { return None };
        Some((*function, self.nodes[node].inputs[0]))
    }

    /// The two inputs of a sum, product or the like.
    pub(super) fn fold(&self, node: usize, operator: Operator) -> Option<[usize; 2]> {
        let Op::Fold(Fold { operator: own, .. }) = &self.nodes[node].op else { return None };
        self.nodes[node].inputs[..].try_into().ok().filter(|_| *own == operator)
    }

    /// The inputs of a fold that goes both ways, the one first for which `is` holds.
    pub(super) fn either(&self, node: usize, operator: Operator, is: impl Fn(usize) -> bool) -> Option<[usize; 2]> {
        let [one, other] = self.fold(node, operator)?;
        match (is(one), is(other)) {
            (true, _) => Some([one, other]),
            (false, true) => Some([other, one]),
            (false, false) => None,
        }
    }

    /// The value from the weights that a node is.
    pub(super) fn parameter(&self, node: usize) -> Option<Parameter> {
        let Op::Parameter(parameter) = &self.nodes[node].op else { return None };
        Some(*parameter)
    }

    /// A tensor like another, under other sizes for the same elements, of which all others than 1 are there.
    pub(super) fn like(&mut self, of: TensorId, sizes: &[usize], (end, kind): (&str, TensorKind)) -> TensorId {
        let tensor = self.tensors[of].clone();
        let origin = match tensor.origin {
            Origin::Stored(stored) => {
                let mut strides = tensor.shape.iter().zip(&stored.strides).filter(|(size, _)| **size > 1);
                let strides = sizes.iter().map(|size| match size {
                    1 => 0,
                    _ => strides.next().map_or(0, |(_, stride)| *stride),
                });
                // Scales of several lie along the only dimension of more than 1.
                let axis = sizes.iter().position(|size| *size > 1).unwrap_or(0);
                let scaled = stored.scaled.map(|scaled| Scaled { axis, ..scaled });
                Origin::Stored(Stored { strides: strides.collect(), scaled, ..stored })
            }
            other => other,
        };
        self.tensor(end, sizes, kind, origin)
    }

    /// How many nodes and results read each node.
    pub(super) fn readers(&self, outputs: &[usize]) -> Vec<usize> {
        let mut readers = vec![0; self.nodes.len()];
        let inputs = self.nodes.iter().flat_map(|node| &node.inputs);
        inputs.chain(outputs).for_each(|node| readers[*node] += 1);
        readers
    }

    /// Makes a node another one, of other inputs, which come before it.
    pub(super) fn replace(&mut self, node: usize, op: Op, inputs: Vec<usize>) {
        let node = &mut self.nodes[node];
        node.op = op;
        node.inputs = inputs;
    }
}

/// What a function multiplies by, if it does nothing else.
pub(super) fn scale(function: Pointwise) -> Option<f64> {
    if let Pointwise::Mul { value } = function {
        return Some(value.into());
    }
    let Pointwise::Div { value } = function else { return None };
    Some(1.0 / f64::from(value))
}

/// Whether a number of the file is meant to be this one.
pub(super) fn is(number: f32, expected: f64) -> bool {
    (f64::from(number) - expected).abs() <= 1e-5 * expected.abs()
}
