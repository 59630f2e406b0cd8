//! Applies an elementwise function before the result is stored.
//!
//! `conv2d(x) -> relu  =>  conv2d{relu}(x)`, and the same for `linear`, a batch norm by itself, sums and products, and for any
//! function of the table.
//!
//! Leaves alone: functions with weights of their own, and layers whose own value is used.

use super::fuse::fuse;
use crate::ir::{Epilogue, Graph, Op};

pub(super) fn fuse_activation(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let Op::Activation(activation) = &consumer.op else { return None };
        let function = activation.fused()?;
        let epilogue = producer.op.epilogue().filter(|epilogue| epilogue.activation.is_none())?;
        let epilogue = Epilogue { activation: Some(function), ..epilogue.clone() };
        producer.op.facts().fuses.activation.then(|| producer.op.with_epilogue(epilogue))
    })
}
