//! A server for networks compiled by graphc: the Open Inference Protocol V2, as clients of Triton and KServe speak it.
//!
//! ```ignore
//! graphc::model!("net.yaml", batch = [1, 8]);
//!
//! fn main() -> Result<(), graphc_serve::ServeError> {
//!     graphc_serve::serve([Served::of::<Net>().weights("net.safetensors")], Options::default())
//! }
//! ```
//!
//! [`protocol`] has requests, responses and errors without a transport. `repository` has the models, their versions and states;
//! `intake` makes numbers of requests, `scheduler` makes batches of them and runs the passes, and `answer` makes responses of the
//! results. [`Server`] is all of that for a transport, which only reads and writes, as `rest` does over HTTP and `grpc` over
//! HTTP/2. `metrics` and `page` tell of it, `operate` has sockets, tokens and logs, and [`Serving`] brings all of them together.

mod answer;
mod blocking;
mod grpc;
mod intake;
mod memory;
mod metrics;
mod operate;
mod options;
mod page;
mod program;
pub mod protocol;
mod repository;
mod rest;
mod scheduler;
mod server;
mod serving;
mod statistics;
#[cfg(test)]
mod tests;
mod upload;

pub use operate::{FileError, LogForm, LogLevel, Operation, TlsFiles, start_logs};
pub use options::{Batching, Options};
pub use program::Program;
pub use repository::{Served, State};
pub use server::{ModelStatistics, Server, StartError};
pub use serving::{Addresses, ServeError, Serving, serve};
pub use statistics::{BatchStatistics, Failure, Spent, Statistics};
