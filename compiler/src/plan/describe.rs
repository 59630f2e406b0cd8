//! A step in words, for the comments of generated code and the profile.

use graphc_program::{
    Layout,
    step::{Step, Winograd},
};

use super::ValueId;
use crate::ir::{Conv2d, Epilogue, Node, Op};

/// What the step does for its node; its result is `written` in a layout.
pub(super) fn describe(node: &Node, kernel: &Step<ValueId>, written: Layout) -> String {
    match (kernel, &node.op) {
        (Step::Import(_), _) => match written {
            Layout::Planes => "the image, in planes".into(),
            Layout::Blocks => "the image, in channel blocks".into(),
        },
        (Step::Export(_), Op::Flatten) => "flatten".into(),
        (Step::Export(_), _) => "a result, in the caller's order".into(),
        (Step::CopyChannels(_), _) => "concat: a part that is not in place".into(),
        (Step::Conv2d(step), Op::Conv2d(conv)) => convolution(&step.epilogue, conv),
        (Step::Winograd(Winograd { epilogue, filtering, .. }), Op::Conv2d(conv)) => {
            format!("{}, by F({}, {})", convolution(epilogue, conv), filtering.outputs(), filtering.taps())
        }
        (Step::Pool2d(_), Op::Conv2d(Conv2d { epilogue: Epilogue { pool: Some(pool), .. }, .. })) => {
            Op::MaxPool2d(pool.clone()).describe()
        }
        (_, op) => op.describe(),
    }
}

/// The pool is not in it if it is a step of its own.
fn convolution(epilogue: &graphc_program::Epilogue<ValueId>, conv: &Conv2d) -> String {
    let pool = conv.epilogue.pool.clone().filter(|_| epilogue.pool.is_some());
    Op::Conv2d(Conv2d { epilogue: Epilogue { pool, ..conv.epilogue.clone() }, ..conv.clone() }).describe()
}
