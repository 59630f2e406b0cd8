//! `relu6(x + 3) / 6  =>  hardsigmoid(x)`, `x * hardsigmoid(x)  =>  hardswish(x)`, `x * sigmoid(x)  =>  silu(x)`,
//! `x * tanh(softplus(x))  =>  mish(x)`.

use graphc_program::{Pointwise, step::Operator};

use super::pattern::{is, scale};
use crate::{
    front::onnx::draft::Draft,
    ir::{Activation, Op},
};

/// Finds functions of each element.
pub(super) fn find_functions(draft: &mut Draft, _: &[usize]) {
    for node in 0..draft.nodes.len() {
        if let Some((function, input)) = found(draft, node) {
            draft.replace(node, Op::Activation(Activation::Pointwise(function)), vec![input]);
        }
    }
}

fn found(draft: &Draft, node: usize) -> Option<(Pointwise, usize)> {
    if let Some(scaled) = sixth(draft, node) {
        if let Some(input) = relu6_of_shifted(draft, scaled) {
            return Some((Pointwise::Hardsigmoid, input));
        }
        let input = draft.fold(scaled, Operator::Mul)?;
        return pairs(input)
            .into_iter()
            .find_map(|[x, gate]| (relu6_of_shifted(draft, gate) == Some(x)).then_some((Pointwise::Hardswish, x)));
    }
    let inputs = draft.fold(node, Operator::Mul)?;
    pairs(inputs).into_iter().find_map(|[x, gate]| {
        let (function, input) = draft.function(gate)?;
        let softplus = draft.function(input).filter(|(inner, _)| matches!(inner, Pointwise::Softplus { .. }));
        let whole = [
            (function == Pointwise::Sigmoid && input == x, Pointwise::Silu),
            (function == Pointwise::Hardsigmoid && input == x, Pointwise::Hardswish),
            (function == Pointwise::Tanh && softplus.is_some_and(|(_, input)| input == x), Pointwise::Mish),
        ];
        whole.into_iter().find(|(is, _)| *is).map(|(_, function)| (function, x))
    })
}

fn pairs([one, other]: [usize; 2]) -> [[usize; 2]; 2] {
    [[one, other], [other, one]]
}

/// What a node is a sixth of.
fn sixth(draft: &Draft, node: usize) -> Option<usize> {
    let (function, input) = draft.function(node)?;
    scale(function).filter(|scale| is(*scale as f32, 1.0 / 6.0)).map(|_| input)
}

/// What `relu6(x + 3)` is of.
fn relu6_of_shifted(draft: &Draft, node: usize) -> Option<usize> {
    let (Pointwise::Relu6, shifted) = draft.function(node)? else { return None };
    let (Pointwise::Add { value }, input) = draft.function(shifted)? else { return None };
    is(value, 3.0).then_some(input)
}
