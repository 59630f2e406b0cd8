//! A step in words, for the comments of generated code and the profile.

use super::StepKind;
use crate::ir::{Node, Op};

/// What the step does for its node.
pub(super) fn describe(node: &Node, kind: &StepKind) -> String {
    match (kind, &node.op) {
        (StepKind::ImportPlanar(_), _) => "the image, in planes".into(),
        (StepKind::ImportBlocked(_), _) => "the image, in channel blocks".into(),
        (StepKind::Export(..), Op::Flatten) => "flatten".into(),
        (StepKind::Export(..), _) => "a result, in the caller's order".into(),
        (StepKind::CopyChannels(..), _) => "concat: a part that is not in place".into(),
        (StepKind::Winograd(step), op) => {
            let [outputs, taps] = [step.filtering.outputs(), step.filtering.taps()];
            format!("{}, by F({outputs}, {taps})", op.describe())
        }
        (_, op) => op.describe(),
    }
}
