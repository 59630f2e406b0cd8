//! Gives a convolution whose padding is not zeros a padded input.
//!
//! `conv2d{padding, padding_mode}(x)  =>  conv2d(pad{padding_mode}(x))`
//!
//! Leaves alone: zeros, which a convolution reads without a copy.

use super::expand::{Before, Expanded, expand};
use crate::ir::{Conv, Graph, Op, Padding};

pub(super) fn pad_borders(graph: &Graph) -> Graph {
    expand(graph, |op, input| {
        let Op::Conv(conv) = op else { return None };
        let border = conv.border()?;
        let shape = Op::Move(border.clone()).infer(&[*input]).ok()?;
        let without = Conv { padding: Padding::default(), ..conv.clone() };
        let before = Before { ending: "padded", op: Op::Move(border), shape };
        Some(Expanded { before: Some(before), op: Op::Conv(without) })
    })
}
