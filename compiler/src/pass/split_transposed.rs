//! Makes a convolution of a transposed one: of its phases, which are then put together.
//!
//! `conv_transpose2d(x)  =>  interleave(conv2d{phases}(x))`, and with a stride of 1, where nothing is cut off, `conv2d{phases}(x)`.
//!
//! What is fused into it goes to the convolution: a channel's phases are channels.

use super::rewrite::{Chain, rewrite};
use crate::ir::{Graph, Op};

pub(super) fn split_transposed(graph: &Graph) -> Graph {
    rewrite(graph, |node, inputs| {
        let Op::ConvTranspose(transposed) = &node.op else { return None };
        let (conv, interleave) = transposed.split(inputs.first()?);
        let chain = Chain::of(Op::Conv(conv));
        Some(match interleave {
            Some(interleave) => chain.then(Op::Interleave(interleave)),
            None => chain,
        })
    })
}
