//! Folds a batch norm into the convolution or linear layer before it; its scale and shift go into weights and bias when they
//! are loaded.
//!
//! `conv2d(x) -> batch_norm2d  =>  conv2d{batch_norm}(x)`, and `linear(x) -> batch_norm1d  =>  linear{batch_norm}(x)`
//!
//! Leaves alone: a batch norm after anything else, a second one, and a layer whose own value is used.

use super::fuse::fuse;
use crate::ir::{Conv2d, Epilogue, Graph, Linear, Op};

pub(super) fn fold_batch_norm(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| match (&producer.op, &consumer.op) {
        (Op::Conv2d(conv), Op::BatchNorm(norm)) if conv.epilogue == Epilogue::default() => {
            let epilogue = Epilogue { batch_norm: Some(norm.clone()), ..Epilogue::default() };
            Some(Op::Conv2d(Conv2d { epilogue, ..conv.clone() }))
        }
        (Op::Linear(linear), Op::BatchNorm(norm)) if linear.batch_norm.is_none() && linear.activation.is_none() => {
            Some(Op::Linear(Linear { batch_norm: Some(norm.clone()), ..linear.clone() }))
        }
        _ => None,
    })
}
