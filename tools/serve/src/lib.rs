//! A server for networks compiled by graphc: the Open Inference Protocol V2, as clients of Triton and KServe speak it.
//!
//! ```ignore
//! graphc::model!("net.yaml", batch = [1, 8]);
//!
//! let server = Server::new([Served::of::<Net>().weights("net.safetensors")], Options::default())?;
//! server.load_all();
//! let response = server.infer("Net", "", request).await?;
//! ```
//!
//! [`protocol`] has requests, responses and errors without a transport. `repository` has the models, their versions and states;
//! `intake` makes numbers of requests, `scheduler` makes batches of them and runs the passes, and `answer` makes responses of the
//! results. [`Server`] is all of that for a transport, which only reads and writes.

mod answer;
mod intake;
mod options;
pub mod protocol;
mod repository;
mod scheduler;
mod server;
mod statistics;
#[cfg(test)]
mod tests;

pub use options::{Batching, Options};
pub use repository::{Served, State};
pub use server::{ModelStatistics, Server, StartError};
pub use statistics::{BatchStatistics, Failure, Spent, Statistics};
