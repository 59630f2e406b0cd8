//! Errors of the server as gRPC has them.

use tonic::{Status, metadata::MetadataValue};

use crate::protocol::{Code, Error};

/// The trailer that tells a client's library when to try again.
const PUSHBACK: &str = "grpc-retry-pushback-ms";

/// The status of an error, with the same message.
pub(super) fn status(error: Error) -> Status {
    tracing::debug!(code = ?error.code, "{}", error.message);
    let mut status = Status::new(code(error.code), error.message);
    if let Some(after) = error.retry_after {
        let milliseconds = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
        status.metadata_mut().insert(PUSHBACK, MetadataValue::from(milliseconds));
    }
    status
}

fn code(code: Code) -> tonic::Code {
    match code {
        Code::InvalidArgument => tonic::Code::InvalidArgument,
        Code::NotFound => tonic::Code::NotFound,
        Code::TooLarge => tonic::Code::ResourceExhausted,
        Code::Unavailable => tonic::Code::Unavailable,
        Code::Unsupported => tonic::Code::Unimplemented,
        Code::Cancelled => tonic::Code::Cancelled,
        Code::Internal => tonic::Code::Internal,
    }
}
