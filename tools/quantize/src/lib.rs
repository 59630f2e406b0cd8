//! Calibration for networks in int8: what `graphc quantize` does, as functions.
//!
//! A network is compiled twice: with every layer's value as a result, for the ranges; and as its file says, for what int8 does to it.
//! Both run here as data, without generated code.
//!
//! 1. [`Inputs`] are images of a folder or an IDX file, through the model's `preprocess`, or tensors that are ready.
//! 2. [`observe`] runs the network in f32 and counts every layer's values in a [`Histogram`], which grows by merging bins.
//! 3. [`Method::range`] chooses the range of a value from its histogram.
//! 4. [`Rounding`] runs the network with weights and values rounded as in int8, layer by layer beside f32: it corrects biases for
//!    what rounding shifts, and measures the signal to noise ratio of each layer.
//! 5. [`evaluate`] compares the answers, and [`search`] finds the layers that had better stay in f32;
//!    [`equalise`] moves scales between layers before all that.
//! 6. [`speed`] measures both on the machine.
//!
//! Nothing here prints, or parses arguments. `docs/int8.md` defines the methods.

mod bias;
pub mod data;
mod equalise;
mod error;
mod evaluate;
mod exported;
mod histogram;
mod inputs;
mod kept;
mod method;
mod network;
mod observe;
mod product;
mod rounded;
mod rounding;
mod search;
mod single;
mod speed;
mod stage;
mod tensors;
#[cfg(test)]
mod tests;
mod watch;

pub use bias::Correction;
pub use equalise::{Equalised, equalise};
pub use error::Error;
pub use evaluate::{Evaluation, Right, evaluate};
pub use exported::Exported;
pub use histogram::Histogram;
pub use inputs::{Inputs, Select};
pub use kept::Kept;
pub use method::Method;
pub use observe::{Observed, observe};
pub use rounding::{LayerNoise, Rounding};
pub use search::{Given, Search, search};
pub use speed::{Speed, speed};
pub use tensors::Tensors;
pub use watch::{Unwatched, Watch};
