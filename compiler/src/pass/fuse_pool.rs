//! Pools the rows of a convolution or of a normalisation while they are in cache.
//!
//! `conv2d(x) -> max_pool2d  =>  conv2d{pool}(x)`, and the same for `local_response_norm`.
//!
//! Leaves alone: convolutions with a residual, whose rows would have to be kept as well. A normalisation is not fused into the
//! convolution before it: it needs all channels of a pixel, a convolution's tile holds a few blocks of them. A target whose
//! kernels cannot pool what a convolution gives pools it in a step of its own.

use super::fuse::fuse;
use crate::ir::{Conv2d, Epilogue, Graph, LocalResponseNorm, Op, Residual};

pub(super) fn fuse_pool(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| match (&producer.op, &consumer.op) {
        (Op::Conv2d(conv), Op::MaxPool2d(pool)) if can_pool(conv) => {
            let epilogue = Epilogue { pool: Some(pool.clone()), ..conv.epilogue.clone() };
            Some(Op::Conv2d(Conv2d { epilogue, ..conv.clone() }))
        }
        (Op::LocalResponseNorm(norm), Op::MaxPool2d(pool)) if norm.pool.is_none() => {
            Some(Op::LocalResponseNorm(LocalResponseNorm { pool: Some(pool.clone()), ..norm.clone() }))
        }
        _ => None,
    })
}

fn can_pool(conv: &Conv2d) -> bool {
    conv.epilogue.residual == Residual::None && conv.epilogue.pool.is_none()
}
