//! Folds a batch norm into the convolution before it; its scale and shift go into weights and bias when they are loaded.
//!
//! `conv2d(x) -> batch_norm2d  =>  conv2d{batch_norm}(x)`
//!
//! Leaves alone: a batch norm after anything else, and a convolution whose own value is used.

use super::fuse::fuse;
use crate::ir::{Conv2d, Epilogue, Graph, Op};

pub(super) fn fold_batch_norm(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| match (&producer.op, &consumer.op) {
        (Op::Conv2d(conv), Op::BatchNorm2d(norm)) if conv.epilogue == Epilogue::default() => {
            let epilogue = Epilogue { batch_norm: Some(norm.clone()), ..Epilogue::default() };
            Some(Op::Conv2d(Conv2d { epilogue, ..conv.clone() }))
        }
        _ => None,
    })
}
