//! Makes a convolution of a transposed one: of its phases, which are then put together.
//!
//! `conv_transpose2d(x)  =>  interleave(conv2d{phases}(x))`, and with a stride of 1, where nothing is cut off, `conv2d{phases}(x)`.
//!
//! What is fused into it goes to the convolution: a channel's phases are channels.

use super::expand::{Before, Expanded, expand};
use crate::ir::{Graph, Op};

pub(super) fn split_transposed(graph: &Graph) -> Graph {
    expand(graph, |op, input| {
        let Op::ConvTranspose(transposed) = op else { return None };
        Some(match transposed.split(input) {
            (conv, None) => Expanded { before: None, op: Op::Conv(conv) },
            (conv, Some(interleave)) => {
                let before = Before { ending: "phases", shape: conv.own_shape(input), op: Op::Conv(conv) };
                Expanded { before: Some(before), op: Op::Interleave(interleave) }
            }
        })
    })
}
