//! Applies a ReLU before the result is stored.
//!
//! `conv2d(x) -> relu  =>  conv2d{relu}(x)`, and the same for `linear`.
//!
//! Leaves alone: other activations, which cost more than the trip to memory, and layers whose own value is used.

use super::fuse::fuse;
use crate::ir::{Conv2d, Epilogue, Graph, Linear, Op};

pub(super) fn fuse_activation(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let Op::Activation(activation) = &consumer.op else { return None };
        let activation = Some(activation.fused()?);
        match &producer.op {
            Op::Conv2d(conv) if conv.epilogue.activation.is_none() => {
                let epilogue = Epilogue { activation, ..conv.epilogue.clone() };
                Some(Op::Conv2d(Conv2d { epilogue, ..conv.clone() }))
            }
            Op::Linear(linear) if linear.activation.is_none() => {
                Some(Op::Linear(Linear { activation, ..linear.clone() }))
            }
            _ => None,
        }
    })
}
