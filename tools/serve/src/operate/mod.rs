//! A server at work: its sockets, its logs, who may ask it, and new weights.
//!
//! `listen` answers connections, which are given up when they stand still (`patience`); `gate` is before every request, and counts it until
//! its response is delivered (`delivery`); `tokens` and `tls`
//! say who is who, `trace` and `logs` what is said of requests; `reload` looks after weight files. `settings` and `arguments` are what a
//! program and a user say of it.

mod arguments;
mod delivery;
mod error;
mod gate;
mod listen;
mod logs;
mod patience;
mod reload;
mod settings;
#[cfg(test)]
mod tests;
mod tls;
mod tokens;
mod trace;

pub(crate) use arguments::OperationArguments;
pub use error::FileError;
pub(crate) use gate::Gate;
pub(crate) use listen::Entrance;
pub use logs::{LogForm, LogLevel, start_logs};
pub(crate) use reload::Reloader;
pub use settings::Operation;
pub use tls::TlsFiles;
pub(crate) use tokens::Tokens;
