//! A step in words, for the comments of generated code and the profile.

use super::{Convolution, StepKind, Winograd};
use crate::ir::{Conv2d, Epilogue, Node, Op};

/// What the step does for its node.
pub(super) fn describe(node: &Node, kind: &StepKind) -> String {
    match (kind, &node.op) {
        (StepKind::ImportPlanar(_), _) => "the image, in planes".into(),
        (StepKind::ImportBlocked(_), _) => "the image, in channel blocks".into(),
        (StepKind::Export(..), Op::Flatten) => "flatten".into(),
        (StepKind::Export(..), _) => "a result, in the caller's order".into(),
        (StepKind::CopyChannels(..), _) => "concat: a part that is not in place".into(),
        (StepKind::Conv2d(step), Op::Conv2d(conv)) => convolution(&step.conv, conv),
        (StepKind::Winograd(Winograd { conv: step, filtering, .. }), Op::Conv2d(conv)) => {
            format!("{}, by F({}, {})", convolution(step, conv), filtering.outputs(), filtering.taps())
        }
        (StepKind::Pool2d(_), Op::Conv2d(Conv2d { epilogue: Epilogue { pool: Some(pool), .. }, .. })) => {
            Op::MaxPool2d(pool.clone()).describe()
        }
        (_, op) => op.describe(),
    }
}

/// The pool is not in it if it is a step of its own.
fn convolution(step: &Convolution, conv: &Conv2d) -> String {
    let pool = conv.epilogue.pool.clone().filter(|_| step.pool.is_some());
    Op::Conv2d(Conv2d { epilogue: Epilogue { pool, ..conv.epilogue.clone() }, ..conv.clone() }).describe()
}
