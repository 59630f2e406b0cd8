//! `reshape(transpose(reshape(x, [groups, channels / groups, ..]), 0, 1), [channels, ..])  =>  channel_shuffle(x, groups)`.

use crate::{
    front::onnx::draft::Draft,
    ir::{Move, Op},
};

/// Finds channel shuffles.
pub(super) fn find_shuffle(draft: &mut Draft, _: &[usize]) {
    for node in 0..draft.nodes.len() {
        if let Some((groups, input)) = found(draft, node) {
            draft.replace(node, Op::Move(Move::ChannelShuffle(groups)), vec![input]);
        }
    }
}

fn found(draft: &Draft, node: usize) -> Option<(usize, usize)> {
    let (Move::Reshape(_), swapped) = moved(draft, node)? else { return None };
    let (Move::Permute(order), split) = moved(draft, swapped)? else { return None };
    let (Move::Reshape(_), input) = moved(draft, split)? else { return None };
    let (shape, parts) = (draft.nodes[input].shape, draft.nodes[split].shape);
    let [groups, each, pixels @ ..] = parts.sizes() else { return None };
    let [channels, own @ ..] = shape.sizes() else { return None };
    let is_swap = order.iter().copied().eq([1, 0].into_iter().chain(2..order.len()));
    let is_same = draft.nodes[node].shape == shape && *channels == groups * each;
    // Height and width may have been one dimension in between.
    let fits = pixels.iter().product::<usize>() == own.iter().product::<usize>();
    (is_swap && is_same && fits).then_some((*groups, input))
}

fn moved(draft: &Draft, node: usize) -> Option<(&Move, usize)> {
    let Op::Move(of) = &draft.nodes[node].op else { return None };
    Some((of, draft.nodes[node].inputs[0]))
}
