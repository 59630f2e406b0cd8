//! Adds the other term of a sum while the convolution's result is in registers.
//!
//! `add(conv2d(x), y)  =>  conv2d{residual}(x, y)`
//!
//! Leaves alone: sums of more than two terms, and convolutions whose own value is used. Of two convolutions, the first
//! takes the other as its residual.

use super::fuse::fuse;
use crate::ir::{Conv2d, Epilogue, Graph, Op, Residual};

pub(super) fn fuse_residual(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| match (&producer.op, &consumer.op) {
        (Op::Conv2d(conv), Op::Add) if consumer.inputs.len() == 2 && conv.epilogue.residual == Residual::None => {
            let epilogue = Epilogue { residual: Residual::SecondInput, ..conv.epilogue.clone() };
            Some(Op::Conv2d(Conv2d { epilogue, ..conv.clone() }))
        }
        _ => None,
    })
}
