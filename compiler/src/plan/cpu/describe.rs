//! A step in words, for the comments of generated code and the profile.

use graphc_program::{
    Layout,
    step::{Conv2d, Step, Winograd},
};

use super::ValueId;
use crate::ir::{Effect, Epilogue, Node, Op};

/// What the step does for its node; its result is `written` in a layout.
pub(super) fn describe(node: &Node, kernel: &Step<ValueId>, written: Layout) -> String {
    match (kernel, node.op.epilogue()) {
        (Step::Import(_), _) => match written {
            Layout::Planes => "the image, in planes".into(),
            Layout::Blocks => "the image, in channel blocks".into(),
        },
        (Step::Export(_), _) if node.op.facts().effect == Effect::Reshapes => node.op.describe(),
        (Step::Export(_), _) => "a result, in the caller's order".into(),
        (Step::Rearrange(_), _) if matches!(node.op, Op::Concat(_)) => "concat: a part that is not in place".into(),
        (Step::Fill(_), _) => "what is around the input".into(),
        (Step::Winograd(Winograd { filtering, .. }), _) => {
            format!("{}, by F({}, {})", with_pool(node, kernel), filtering.outputs(), filtering.taps())
        }
        (Step::Pool2d(_), Some(Epilogue { pool: Some(pool), .. })) => pool.describe_max(),
        (_, _) => with_pool(node, kernel),
    }
}

/// The operator. Its pool is not in it if that is a step of its own.
fn with_pool(node: &Node, kernel: &Step<ValueId>) -> String {
    match (kernel, node.op.epilogue()) {
        (Step::Conv2d(Conv2d { epilogue, .. }) | Step::Winograd(Winograd { epilogue, .. }), Some(of_node))
            if epilogue.pool.is_none() =>
        {
            node.op.with_epilogue(Epilogue { pool: None, ..of_node.clone() }).describe()
        }
        (_, _) => node.op.describe(),
    }
}
