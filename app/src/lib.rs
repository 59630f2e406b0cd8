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
//! A verb is a file of `verb/`: its arguments, and a function from them to an answer. `cli.rs` prints answers and errors
//! and decides the exit code.

mod cli;
mod error;
mod setting;
#[cfg(test)]
mod tests;
mod verb;

pub use cli::run;
