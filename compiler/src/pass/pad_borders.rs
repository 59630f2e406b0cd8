//! Gives a convolution whose padding is not zeros a padded input.
//!
//! `conv2d{padding, padding_mode}(x)  =>  conv2d(pad{padding_mode}(x))`
//!
//! Leaves alone: zeros, which a convolution reads without a copy.

use super::rewrite::{Chain, rewrite};
use crate::ir::{Conv, Graph, Op, Padding};

pub(super) fn pad_borders(graph: &Graph) -> Graph {
    rewrite(graph, |node, _| {
        let Op::Conv(conv) = &node.op else { return None };
        let border = conv.border()?;
        let without = Conv { padding: Padding::default(), ..conv.clone() };
        Some(Chain::of(Op::Move(border)).then(Op::Conv(without)))
    })
}
