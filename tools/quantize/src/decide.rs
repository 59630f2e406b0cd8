//! What is computed in int8, and what stays in f32.

use std::collections::BTreeMap;

use graphc_compiler::ir::{Activation, Combine, Graph, Node, Op, UpsampleMode};
use graphc_program::step::Operator;

use crate::error::Error;

/// Layers that stay in f32, each with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    layers: BTreeMap<String, String>,
}

impl Kept {
    /// Adds a layer of a network, or all layers of a section.
    ///
    /// # Errors
    /// If there is neither.
    pub fn add(&mut self, graph: &Graph, name: &str, reason: &str) -> Result<(), Error> {
        let is_meant =
            |layer: &str| layer.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let layers = graph.nodes.values().filter(|node| !matches!(node.op, Op::Input(_)) && is_meant(&node.name));
        let before = self.layers.len();
        self.layers.extend(layers.map(|node| (node.name.clone(), reason.to_owned())));
        if self.layers.len() == before && !self.layers.keys().any(|layer| is_meant(layer)) {
            return Err(Error::Network(format!("{} has no layer or section `{name}`", graph.name)));
        }
        Ok(())
    }

    /// Adds the layers of a step.
    pub(crate) fn add_step(&mut self, node: &Node, reason: &str) {
        self.layers.extend(layers(node).map(|layer| (layer.to_owned(), reason.to_owned())));
    }

    /// The layers and the reasons, by name.
    pub fn layers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.layers.iter().map(|(layer, reason)| (layer.as_str(), reason.as_str()))
    }

    fn has(&self, node: &Node) -> bool {
        layers(node).any(|layer| self.layers.contains_key(layer))
    }
}

/// The layers that a step computes, first to last.
pub(crate) fn layers(node: &Node) -> impl DoubleEndedIterator<Item = &str> {
    std::iter::once(node.layer()).chain(node.fused.iter().map(String::as_str))
}

/// What int8 means for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Sums of products with weights.
    Products,
    /// Other arithmetic on integers.
    Integers,
    /// Integers go to other places, and stay as they are.
    Copies,
    /// In f32.
    Exact,
}

/// The kind of a step.
pub(crate) fn kind(node: &Node, kept: &Kept) -> Kind {
    if kept.has(node) {
        return Kind::Exact;
    }
    match &node.op {
        Op::Conv(_) | Op::ConvTranspose(_) | Op::Linear(_) => Kind::Products,
        Op::Pool(pool) => pooled(&pool.combine),
        Op::AdaptivePool(pool) => pooled(&pool.combine),
        Op::Activation(Activation::Pointwise(_)) => Kind::Integers,
        Op::Fold(fold) => match fold.operator {
            Operator::Add | Operator::Sub | Operator::Mul => Kind::Integers,
            Operator::Div | Operator::Maximum | Operator::Minimum => Kind::Exact,
        },
        Op::Upsample(upsample) => match upsample.mode {
            UpsampleMode::Nearest | UpsampleMode::NearestExact => Kind::Copies,
            UpsampleMode::Linear | UpsampleMode::Cubic | UpsampleMode::Area => Kind::Exact,
        },
        Op::Interleave(_) | Op::Move(_) | Op::Concat(_) | Op::Dropout(_) => Kind::Copies,
        Op::Activation(Activation::Prelu(_))
        | Op::Input(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::InputNorm(_)
        | Op::Softmax(_)
        | Op::Reduce(_)
        | Op::Matmul(_)
        | Op::Parameter(_) => Kind::Exact,
    }
}

fn pooled(combine: &Combine) -> Kind {
    match combine {
        Combine::Max => Kind::Copies,
        Combine::Average(_) => Kind::Integers,
        Combine::Power(_) => Kind::Exact,
    }
}
