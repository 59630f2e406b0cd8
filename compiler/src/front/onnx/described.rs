//! What a file that `graphc export` has written says beside its nodes: which layer a node was, where it could be several. It is believed
//! only if that computes the same.

use graphc_program::Pointwise;

use super::{
    mistake::Result,
    node::At,
    value::{Computed, Value},
};
use crate::{
    front::operators,
    ir::{Activation, AdaptivePool, Combine, Divisor, Op, Pool, PoolWindow, Shape, Upsample, UpsampleMode},
};

/// The results of a node that has added those from `first` on to the draft: the layer may be another that is the same.
pub(super) fn believe(at: &mut At<'_>, first: usize, results: Vec<Value>) -> Result<Vec<Value>> {
    let Some(Value::Computed(input)) = at.inputs.first().cloned().flatten() else { return Ok(results) };
    let shape = at.draft.nodes[input.node].shape;
    let text = &at.node.described;
    let Some(op) = Some(text).filter(|text| !text.is_empty()).and_then(|text| operators::of_text(text, shape)) else {
        return Ok(results);
    };
    match (at.draft.nodes.len() - first, results.as_slice()) {
        // What has no effect is a layer all the same.
        (0, [Value::Computed(result)]) if matches!(op, Op::Dropout(_)) && result.node == input.node => {
            let Computed { sizes, .. } = input.clone();
            Ok(vec![Value::Computed(at.push(op, &[&input])?.labelled(sizes))])
        }
        (1, _) => {
            let node = &mut at.draft.nodes[first];
            if node.inputs == [input.node] && is_same(&node.op, &op, shape, node.shape) {
                node.op = op;
            }
            Ok(results)
        }
        _ => Ok(results),
    }
}

/// Whether two operators compute the same of a value of one shape, which becomes one of another.
fn is_same(one: &Op, other: &Op, from: Shape, to: Shape) -> bool {
    if other.infer(&[from]) != Ok(to) {
        return false;
    }
    if let (Op::Move(one), Op::Move(other)) = (one, other) {
        let has_pieces = !one.is_reshape() && !other.is_reshape();
        let is_reshape = one.is_reshape() && other.is_reshape();
        return is_reshape
            || (has_pieces && one.fill() == other.fill() && one.pieces(from, to) == other.pieces(from, to));
    }
    if let (Op::Activation(Activation::Pointwise(one)), Op::Activation(Activation::Pointwise(other))) = (one, other) {
        return limits(*one).is_some_and(|own| limits(*other) == Some(own));
    }
    let Op::Pool(pool) = one else { return false };
    if let Op::AdaptivePool(adaptive) = other {
        return is_adaptive(pool, adaptive, from, to);
    }
    let Op::Upsample(Upsample { mode: UpsampleMode::Area, spatial, .. }) = other else { return false };
    let [_, height, width] = to.view();
    let average = Combine::Average(Divisor::Window);
    is_adaptive(pool, &AdaptivePool { spatial: *spatial, output: [height, width], combine: average }, from, to)
}

/// The least and the largest result, of functions that only limit values.
fn limits(function: Pointwise) -> Option<[f32; 2]> {
    if let Pointwise::Hardtanh { min_val, max_val } = function {
        return Some([min_val, max_val]);
    }
    if let Pointwise::Clamp { min, max } = function {
        return Some([min, max]);
    }
    (function == Pointwise::Relu6).then_some([0.0, 6.0])
}

/// Whether the windows of a pool are those of an adaptive one.
fn is_adaptive(pool: &Pool, adaptive: &AdaptivePool, from: Shape, to: Shape) -> bool {
    let Pool { window: PoolWindow { spatial, kernel, stride, padding, dilation, .. }, combine } = pool;
    let are_alike = match combine {
        Combine::Max => adaptive.combine == Combine::Max,
        Combine::Average(_) => matches!(adaptive.combine, Combine::Average(_)),
        Combine::Power(_) => false,
    };
    let ([_, height, width], [_, rows, columns]) = (from.view(), to.view());
    let along = |axis: usize, size: usize, count: usize| {
        (0..count).all(|at| {
            let start = at * stride[axis];
            [start, start + kernel[axis]] == [at * size / count, ((at + 1) * size).div_ceil(count)]
        })
    };
    let is_plain = *padding == [0, 0] && *dilation == [1, 1] && *spatial == adaptive.spatial;
    are_alike && is_plain && along(0, height, rows) && along(1, width, columns)
}
