//! The C interface of a network: the header, the Rust items that export its functions, and the same interface for Python's ctypes.
//!
//! What there is to call is in `interface.rs`, and nowhere else; `graphc-c` has the functions. Generated code compares the two:
//! with another parameter or another number it does not compile.

mod ctypes;
mod exports;
mod header;
mod interface;

pub use ctypes::render as ctypes;
pub use exports::render as exports;
pub use header::render as header;

use crate::plan::Plan;

/// What begins the names of a network in C, and is the name of its module in Python: its own in small letters. There is none for a
/// name that is not ASCII.
pub fn prefix(name: &str) -> Option<String> {
    name.is_ascii().then(|| name.to_ascii_lowercase())
}

/// A name as a text in C, which has no zero in it.
fn without_zeros(name: &str) -> String {
    name.replace('\0', "\u{fffd}")
}

/// The inputs or results of a network: a name and a shape.
fn inputs(plan: &Plan) -> impl Iterator<Item = (&str, &[usize])> {
    plan.inputs.iter().map(|input| (input.name.as_str(), input.shape.as_slice()))
}

fn outputs(plan: &Plan) -> impl Iterator<Item = (&str, &[usize])> {
    plan.outputs.iter().map(|output| (output.name.as_str(), output.shape.as_slice()))
}

/// The number of classes of an answer.
fn classes(plan: &Plan) -> Option<usize> {
    plan.classes.as_ref().and(outputs(plan).next()).map(|(_, shape)| shape.iter().product())
}
