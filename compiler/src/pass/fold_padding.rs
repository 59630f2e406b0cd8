//! Makes zeros around an image a part of the convolution that reads them.
//!
//! `pad(x) -> conv2d  =>  conv2d{padding}(x)`
//!
//! Leaves alone: other constants and modes, crops, zeros between channels, and what something else reads as well.

use super::fuse::fuse;
use crate::ir::{Conv, Graph, Move, Op, PadMode, Padding, Spatial};

pub(super) fn fold_padding(graph: &Graph) -> Graph {
    fuse(graph, |producer, consumer| {
        let Op::Move(Move::Pad { amounts, mode: PadMode::Constant(0.0) }) = &producer.op else { return None };
        let Op::Conv(conv @ Conv { padding_mode: PadMode::Constant(_), .. }) = &consumer.op else { return None };
        let most = match conv.spatial {
            Spatial::Length => 1,
            Spatial::Image => 2,
        };
        let zeros = |dimension: usize, side: usize| {
            amounts.get(dimension).map_or(Some(0), |amount| usize::try_from(amount[side]).ok())
        };
        if amounts.iter().skip(most).any(|amount| *amount != [0, 0]) {
            return None;
        }
        let Padding { top, left, bottom, right } = conv.padding;
        let padding = Padding {
            top: top + zeros(1, 0)?,
            left: left + zeros(0, 0)?,
            bottom: bottom + zeros(1, 1)?,
            right: right + zeros(0, 1)?,
        };
        Some(Op::Conv(Conv { padding, ..conv.clone() }))
    })
}
