//! What an operator does to its result before that is stored.

use graphc_program::Pointwise;

use super::{BatchNorm, PoolWindow};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
};

/// What the passes fused into an operator, in the order in which it is applied: a batch norm, which is folded into the weights, a
/// residual, an elementwise function, a max pool. The facts of an operator say which of them it can have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Epilogue {
    /// Folded into the weights when they are loaded.
    pub batch_norm: Option<BatchNorm>,
    /// The other term of a sum.
    pub residual: Residual,
    /// Applied to the sum.
    pub activation: Option<Pointwise>,
    /// Applied last; the node's shape is then the pool's.
    pub pool: Option<PoolWindow>,
}

/// Where a fused addition takes its other term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Residual {
    /// Nothing is added.
    #[default]
    None,
    /// The node's second input is added.
    SecondInput,
}

impl Residual {
    /// Whether something is added.
    pub fn is_some(self) -> bool {
        self == Residual::SecondInput
    }
}

impl Epilogue {
    /// Whether nothing has been fused.
    pub fn is_empty(&self) -> bool {
        *self == Epilogue::default()
    }

    /// The function, or the identity.
    pub fn then(&self) -> Pointwise {
        self.activation.unwrap_or(Pointwise::Identity)
    }

    pub(super) fn infer(&self, own: Shape, inputs: &[Shape]) -> Result<Shape> {
        if self.residual.is_some() {
            shape::same(&[own, inputs[1]])?;
        }
        match &self.pool {
            Some(pool) => pool.infer(&own),
            None => Ok(own),
        }
    }

    pub(super) fn describe(&self) -> String {
        let Epilogue { batch_norm, residual, activation, pool } = self;
        let norm = batch_norm.as_ref().map(|norm| norm.over.name().to_owned());
        let add = residual.is_some().then(|| "add".to_owned());
        let activation = activation.map(|function| function.describe());
        let pool = pool.as_ref().map(PoolWindow::describe_max);
        [norm, add, activation, pool].into_iter().flatten().map(|part| format!(", {part}")).collect()
    }

    pub(super) fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        self.batch_norm.as_mut().map(BatchNorm::own_tensors_mut).unwrap_or_default()
    }
}
