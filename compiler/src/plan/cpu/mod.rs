//! The plan for CPUs: values in channel blocks, steps of `graphc-program`.
//!
//! * `algorithm` chooses how each convolution is computed; `tuning` is the cost model behind it, and the register tiles.
//! * `values` decides how each value lies: its number, the zeros around it.
//! * `weights` gives tensors their place in the packed weights.
//! * `scales` decides which values of a network in int8 are integers, and of which scale.
//! * `given` says what becomes of layers where a file has scales for some values alone.
//! * `schedule` has the steps of each operator; `integers` those of integers.

mod algorithm;
mod describe;
mod expansion;
mod given;
mod integers;
mod scales;
mod schedule;
mod tuning;
mod values;
mod weights;

pub use given::left_in_f32;
pub use scales::Scales;
pub use schedule::{plan, plan_sizes};
pub use values::{NamedValue, ValueId};
