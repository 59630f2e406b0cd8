//! Folds a batch norm or a learned scale into the operator with weights before it; its scale and shift go into weights and bias
//! when they are loaded.
//!
//! `conv2d(x) -> batch_norm2d  =>  conv2d{batch_norm}(x)`, `linear(x) -> batch_norm1d  =>  linear{batch_norm}(x)`, and the same for
//! `layer_scale`.
//!
//! Leaves alone: a batch norm after anything else, a second one, and a layer whose own value is used.

use super::fuse::fuse;
use crate::ir::{BatchNormLayer, Epilogue, Graph, Op};

pub(super) fn fold_batch_norm(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let Op::BatchNorm(BatchNormLayer { norm, .. }) = &consumer.op else { return None };
        let folds = norm.over.folds_with(producer.op.facts().fuses.batch_norm);
        let is_bare = producer.op.epilogue().is_some_and(Epilogue::is_empty);
        let epilogue = Epilogue { batch_norm: Some(norm.clone()), ..Epilogue::default() };
        (folds && is_bare).then(|| producer.op.with_epilogue(epilogue))
    })
}
