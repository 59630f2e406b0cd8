//! `x -> round{scale}  =>  x{scale}`, if nothing else reads `x`: the scale of a value belongs to the node that computes it.
//!
//! Leaves alone: nodes whose value is read without being rounded as well, or is rounded to two kinds of integers. There, a layer that
//! does nothing else rounds it.

use crate::{
    front::onnx::draft::Draft,
    ir::{Dropout, Idle, Op},
};

/// Gives nodes the scales of those after them that only round; the results are renamed with them.
pub(in crate::front::onnx) fn join_pairs(draft: &mut Draft, outputs: &mut [usize]) {
    let readers = draft.readers(outputs);
    // The node that has each node's value now.
    let mut now: Vec<usize> = (0..draft.nodes.len()).collect();
    for node in 0..draft.nodes.len() {
        for input in &mut draft.nodes[node].inputs {
            *input = now[*input];
        }
        let scale = draft.nodes[node].scale;
        let rounds =
            matches!(draft.nodes[node].op, Op::Dropout(Dropout { kind: Idle::Identity, .. })) && scale.is_some();
        let Some(input) = draft.nodes[node].inputs.first().copied().filter(|_| rounds) else { continue };
        let of_input = draft.nodes[input].scale;
        if (of_input.is_none() && readers[input] == 1) || of_input == scale {
            draft.nodes[input].scale = scale;
            now[node] = input;
        }
    }
    for output in outputs {
        let joined = now[*output];
        if !matches!(draft.nodes[joined].op, Op::Input(_)) {
            *output = joined;
        }
    }
}
