//! Why a request is not answered: a code, which each transport maps to its own, and the message.

use std::{fmt, time::Duration};

/// Why a request is not answered. Where Triton has the same error, the message is Triton's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The kind.
    pub code: Code,
    /// What is wrong, for people.
    pub message: String,
    /// When it may be worth to try again, if the server is only too busy.
    pub retry_after: Option<Duration>,
}

/// When a client may try again. A server is never full for long: its passes take seconds at most.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The request is wrong. HTTP 400, gRPC `INVALID_ARGUMENT`.
    InvalidArgument,
    /// There is no such model, version or page. HTTP 404, gRPC `NOT_FOUND`.
    NotFound,
    /// The request has more bytes than any that the model takes. HTTP 413, gRPC `RESOURCE_EXHAUSTED`.
    TooLarge,
    /// The server is too busy, or the model not ready. HTTP 503, gRPC `UNAVAILABLE`.
    Unavailable,
    /// The server cannot do that. HTTP 501, gRPC `UNIMPLEMENTED`.
    Unsupported,
    /// The client has gone. HTTP 499, gRPC `CANCELLED`.
    Cancelled,
    /// A failure of the server. HTTP 500, gRPC `INTERNAL`.
    Internal,
}

impl Error {
    /// An error of some kind.
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { code, message: message.into(), retry_after: None }
    }

    /// A wrong request.
    pub fn invalid(message: impl Into<String>) -> Error {
        Error::new(Code::InvalidArgument, message)
    }

    /// There is no room or no time now.
    pub(crate) fn busy(message: impl Into<String>) -> Error {
        Error { retry_after: Some(RETRY_AFTER), ..Error::new(Code::Unavailable, message) }
    }

    /// A failure of the server.
    pub fn internal(message: impl fmt::Display) -> Error {
        Error::new(Code::Internal, message.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
