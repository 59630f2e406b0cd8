//! Adds the other term of a sum while the operator's result is in registers.
//!
//! `add(conv2d(x), y)  =>  conv2d{residual}(x, y)`
//!
//! Leaves alone: sums of more than two terms or of a term that is repeated, and operators whose own value is used. Of two convolutions, the first
//! takes the other as its residual.

use graphc_program::step::Operator;

use super::fuse::fuse;
use crate::ir::{Epilogue, Fold, Graph, Op, Residual};

pub(super) fn fuse_residual(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let is_sum = consumer.op == Op::Fold(Fold::new(Operator::Add)) && consumer.inputs.len() == 2;
        let is_sum = is_sum && consumer.inputs.iter().all(|input| graph.nodes[*input].shape == consumer.shape);
        let epilogue = producer.op.epilogue().filter(|epilogue| is_sum && !epilogue.residual.is_some())?;
        let epilogue = Epilogue { residual: Residual::SecondInput, ..epilogue.clone() };
        producer.op.facts().fuses.residual.then(|| producer.op.with_epilogue(epilogue))
    })
}
