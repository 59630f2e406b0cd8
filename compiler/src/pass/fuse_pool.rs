//! Pools the rows of a convolution or of a normalisation while they are in cache.
//!
//! `conv2d(x) -> max_pool2d  =>  conv2d{pool}(x)`, and the same for `local_response_norm`.
//!
//! Leaves alone: operators with a residual, whose rows would have to be kept as well. A normalisation is not fused into the
//! convolution before it: it needs all channels of a pixel, a convolution's tile holds a few blocks of them. A target whose
//! kernels cannot pool what a convolution gives pools it in a step of its own.

use super::fuse::fuse;
use crate::ir::{Combine, Epilogue, Graph, Op, Pool};

pub(super) fn fuse_pool(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let Op::Pool(Pool { window, combine: Combine::Max }) = &consumer.op else { return None };
        let has_room = |epilogue: &&Epilogue| epilogue.pool.is_none() && !epilogue.residual.is_some();
        let epilogue = producer.op.epilogue().filter(has_room)?;
        let epilogue = Epilogue { pool: Some(window.clone()), ..epilogue.clone() };
        producer.op.facts().fuses.pool.then(|| producer.op.with_epilogue(epilogue))
    })
}
