//! Rewrites of the graph, and their order. The graph is verified after each; a failure names the pass.

mod cancel_permutes;
mod drop_identity;
mod fates;
mod fold_batch_norm;
mod fold_padding;
mod fuse;
mod fuse_activation;
mod fuse_pool;
mod fuse_residual;
mod move_to_channels;
mod pad_borders;
mod rewrite;
mod split_transposed;

pub use fates::{Fate, fates};

use std::fmt;

use crate::ir::{
    Graph,
    verify::{self, VerifyError},
};

/// A rewrite: its name, and what it does to a graph.
type Pass = (&'static str, fn(&Graph) -> Graph);

/// Every pass, in order. A convolution's epilogue is batch norm, residual, activation, pool, in this order, so the passes
/// that fill it come in this order too. What does nothing goes first, since it stands between layers that can be fused. So do
/// permutations, of which there are most when operators over other dimensions have become ones over the channels. Operators of
/// several steps are split last, with what is fused into them.
const PASSES: [Pass; 10] = [
    ("drop_identity", drop_identity::drop_identity),
    ("move_to_channels", move_to_channels::move_to_channels),
    ("cancel_permutes", cancel_permutes::cancel_permutes),
    ("fold_padding", fold_padding::fold_padding),
    ("fold_batch_norm", fold_batch_norm::fold_batch_norm),
    ("fuse_residual", fuse_residual::fuse_residual),
    ("fuse_activation", fuse_activation::fuse_activation),
    ("fuse_pool", fuse_pool::fuse_pool),
    ("pad_borders", pad_borders::pad_borders),
    ("split_transposed", split_transposed::split_transposed),
];

/// Applies every pass.
///
/// # Errors
/// If a pass breaks an invariant of the IR: a mistake in this crate, not in the model.
pub fn optimise(graph: &Graph) -> Result<Graph, PassError> {
    optimise_observed(graph, |_, _| ())
}

/// Applies every pass, and shows the graph after each, with the pass's name.
///
/// # Errors
/// As [`optimise`].
pub fn optimise_observed(graph: &Graph, mut observe: impl FnMut(&str, &Graph)) -> Result<Graph, PassError> {
    let mut graph = graph.clone();
    for (name, pass) in PASSES {
        graph = pass(&graph);
        verify::verify(&graph).map_err(|error| PassError { pass: name, error })?;
        observe(name, &graph);
    }
    Ok(graph)
}

/// A pass broke an invariant.
#[derive(Clone, Debug)]
pub struct PassError {
    /// The pass.
    pub pass: &'static str,
    /// The invariant.
    pub error: VerifyError,
}

impl fmt::Display for PassError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "after pass {}: {}", self.pass, self.error)
    }
}

impl std::error::Error for PassError {}
