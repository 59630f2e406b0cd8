//! Layers that multiply integers, and the filters that their weights become.

use graphc_compiler::ir::{BatchNorm, Conv, Linear, Node, Op, TensorId};
use graphc_program::{Filter8, Scale};
use graphc_weights::Biases;

use crate::tensors::Tensors;

/// A convolution or linear layer whose weights have the outputs first: those of a transposed convolution have not.
#[derive(Clone, Copy)]
pub(crate) struct Product<'c> {
    pub(crate) layer: &'c str,
    pub(crate) weight: TensorId,
    pub(crate) bias: Option<TensorId>,
    pub(crate) norm: Option<&'c BatchNorm>,
    pub(crate) outputs: usize,
}

impl<'c> Product<'c> {
    /// Of a node, if it is one.
    pub(crate) fn of(node: &'c Node) -> Option<Product<'c>> {
        let norm = node.op.epilogue().and_then(|epilogue| epilogue.batch_norm.as_ref());
        let layer = node.name.as_str();
        if let Op::Conv(Conv { weight, bias, phases: None, out_channels, .. }) = &node.op {
            return Some(Product { layer, weight: *weight, bias: *bias, norm, outputs: *out_channels });
        }
        let Op::Linear(Linear { weight, bias, out_features, .. }) = &node.op else { return None };
        Some(Product { layer, weight: *weight, bias: *bias, norm, outputs: *out_features })
    }

    /// The filters of integers that the loader takes as they are, if the weights are such, for inputs on a scale.
    pub(crate) fn given(&self, tensors: &Tensors, input: Scale) -> Option<Vec<Filter8>> {
        let integers = tensors.integers(self.weight).filter(|_| self.norm.is_none())?;
        let biases = match self.bias {
            None => Biases::None,
            Some(bias) => tensors.integers(bias).map_or(Biases::Numbers(tensors.get(bias)), Biases::Integers),
        };
        let filters = integers.filters(biases, self.outputs, input)?;
        Some(filters.into_iter().map(|(filter, _)| filter).collect())
    }

    /// The filter of each output, of a layer without a batch norm: that of integers, or the one that the loader chooses.
    pub(crate) fn filters(&self, tensors: &Tensors, input: Scale) -> Vec<Filter8> {
        self.given(tensors, input).unwrap_or_else(|| {
            let weights = tensors.get(self.weight);
            let bias = |output: usize| self.bias.map_or(0.0, |bias| tensors.get(bias)[output]);
            let filters = weights.chunks_exact((weights.len() / self.outputs.max(1)).max(1)).enumerate();
            filters.map(|(output, filter)| Filter8::new(filter.iter().copied(), bias(output), input)).collect()
        })
    }
}
