//! A step in words, for the comments of generated code and the profile.

use super::{StepKind, Winograd};
use crate::ir::{Conv2d, Epilogue, Node, Op};

/// What the step does for its node.
pub(super) fn describe(node: &Node, kind: &StepKind) -> String {
    match (kind, &node.op) {
        (StepKind::ImportPlanar(_), _) => "the image, in planes".into(),
        (StepKind::ImportBlocked(_), _) => "the image, in channel blocks".into(),
        (StepKind::Export(..), Op::Flatten) => "flatten".into(),
        (StepKind::Export(..), _) => "a result, in the caller's order".into(),
        (StepKind::CopyChannels(..), _) => "concat: a part that is not in place".into(),
        (StepKind::Winograd(step), Op::Conv2d(conv)) => filtered(step, conv),
        (StepKind::Pool2d(_), Op::Conv2d(Conv2d { epilogue: Epilogue { pool: Some(pool), .. }, .. })) => {
            Op::MaxPool2d(pool.clone()).describe()
        }
        (_, op) => op.describe(),
    }
}

/// The pool is not in it if it is a step of its own.
fn filtered(step: &Winograd, conv: &Conv2d) -> String {
    let pool = conv.epilogue.pool.clone().filter(|_| step.conv.pool.is_some());
    let op = Op::Conv2d(Conv2d { epilogue: Epilogue { pool, ..conv.epilogue.clone() }, ..conv.clone() });
    format!("{}, by F({}, {})", op.describe(), step.filtering.outputs(), step.filtering.taps())
}
