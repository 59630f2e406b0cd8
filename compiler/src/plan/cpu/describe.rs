//! A step in words, for the comments of generated code and the profile.

use graphc_program::{
    Epilogue, Layout, Number, Pointwise, Value,
    step::{
        Conv2d, ExpandedDepthwise, Function, GroupedConv2d, Lookup, Map, QuantizedConv2d, QuantizedDepthwise,
        QuantizedExpandedDepthwise, QuantizedLinear, Step, Winograd, Zip,
    },
};

use super::ValueId;
use crate::ir::{self, Effect, Node, Op, Residual, Work};

/// What the step does for its nodes; its result is `written`.
pub(super) fn describe(nodes: &[&Node], kernel: &Step<ValueId>, written: &Value) -> String {
    let of_integers = matches!(written.number, Number::U8(_)) || is_product_of_integers(kernel);
    if matches!(kernel, Step::Convert(_)) {
        return if of_integers { "to int8".into() } else { "to f32".into() };
    }
    let (last, before) = nodes.split_last().unwrap_or_else(|| unreachable!("a step of no node"));
    let mut words = words(last, kernel, written.layout);
    for node in before.iter().rev() {
        words = format!("{}, {words}", node.op.describe());
    }
    if of_integers { format!("{words} in int8") } else { words }
}

fn is_product_of_integers(kernel: &Step<ValueId>) -> bool {
    matches!(
        kernel,
        Step::QuantizedConv2d(_)
            | Step::QuantizedDepthwise(_)
            | Step::QuantizedExpandedDepthwise(_)
            | Step::QuantizedLinear(_)
    )
}

fn words(node: &Node, kernel: &Step<ValueId>, written: Layout) -> String {
    match (kernel, node.op.epilogue()) {
        (Step::Import(_), _) => match written {
            Layout::Planes => "the image, in planes".into(),
            Layout::Blocks => "the image, in channel blocks".into(),
        },
        (Step::Export(_), _) if node.op.facts().effect == Effect::Reshapes => node.op.describe(),
        (Step::Export(_), _) => "a result, in the caller's order".into(),
        (Step::Rearrange(_), _) if matches!(node.op, Op::Concat(_)) => "concat: a part that is not in place".into(),
        (Step::Fill(_), _) => "what is around the input".into(),
        (Step::Winograd(Winograd { filtering, .. }), _) => {
            let [outputs, taps] = filtering.order();
            format!("{}, by F({outputs}, {taps})", with_pool(node, kernel))
        }
        (Step::Pool2d(_), Some(ir::Epilogue { pool: Some(pool), .. })) => pool.describe_max(),
        (Step::QuantizedConv2d(QuantizedConv2d { epilogue, .. }), Some(of_node))
        | (Step::QuantizedDepthwise(QuantizedDepthwise { epilogue, .. }), Some(of_node))
        | (Step::QuantizedExpandedDepthwise(QuantizedExpandedDepthwise { epilogue, .. }), Some(of_node))
        | (Step::QuantizedLinear(QuantizedLinear { epilogue, .. }), Some(of_node)) => only(node, of_node, epilogue),
        (Step::Zip(Zip { epilogue, .. }), Some(_)) if node.op.facts().work == Work::Weighted => {
            format!("add{}", function(epilogue.then))
        }
        (Step::Zip(Zip { epilogue, .. }), Some(of_node)) => only(node, of_node, epilogue),
        (Step::Map(Map { function: Function::Pointwise(of), .. }), Some(_))
        | (Step::Lookup(Lookup { function: of, .. }), Some(_)) => of.describe(),
        (_, _) => with_pool(node, kernel),
    }
}

/// The operator with what its step has of its epilogue: the rest is in other steps.
fn only(node: &Node, of_node: &ir::Epilogue, of_step: &Epilogue<ValueId>) -> String {
    let epilogue = ir::Epilogue {
        residual: if of_step.add.is_some() { of_node.residual } else { Residual::None },
        activation: of_node.activation.filter(|function| *function == of_step.then),
        pool: of_node.pool.clone().filter(|_| of_step.pool.is_some()),
        ..of_node.clone()
    };
    node.op.with_epilogue(epilogue).describe()
}

/// `, relu`.
fn function(then: Pointwise) -> String {
    if then == Pointwise::Identity { String::new() } else { format!(", {}", then.describe()) }
}

/// The operator. Its pool is not in it if that is a step of its own.
fn with_pool(node: &Node, kernel: &Step<ValueId>) -> String {
    match (kernel, node.op.epilogue()) {
        (
            Step::Conv2d(Conv2d { epilogue, .. })
            | Step::GroupedConv2d(GroupedConv2d { epilogue, .. })
            | Step::ExpandedDepthwise(ExpandedDepthwise { epilogue, .. })
            | Step::Winograd(Winograd { epilogue, .. }),
            Some(of_node),
        ) if epilogue.pool.is_none() => {
            node.op.with_epilogue(ir::Epilogue { pool: None, ..of_node.clone() }).describe()
        }
        (_, _) => node.op.describe(),
    }
}
