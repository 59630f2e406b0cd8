//! A command line around any network that `graphc` compiled. This is a whole program:
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml", batch = [1, 32]);
//!
//! fn main() -> std::process::ExitCode {
//!     graphc_app::run::<AlexNet>()
//! }
//! ```
//!
//! With the network compiled a second time, so that every layer's value is a result, `verify` says which layer is the first
//! to differ from another implementation:
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml", name = Layers, every_layer = true);
//!
//! fn main() -> std::process::ExitCode {
//!     graphc_app::run_with_layers::<AlexNet, Layers>()
//! }
//! ```
//!
//! [`Program`] is the same with more to say: what the program was built from, and where its weights are.
//!
//! A verb is a file of `verb/`: its arguments, and a function from them to answers. [`data`] has the files of images and
//! labels, for other tools too; `network.rs` is all that knows the type of a network, `cli.rs` prints answers and errors and decides the exit code.

mod cli;
mod confusion;
pub mod data;
mod error;
mod network;
mod output;
mod setting;
#[cfg(test)]
mod tests;
mod verb;

pub use cli::{Program, run, run_with_layers};
pub use error::Error;
