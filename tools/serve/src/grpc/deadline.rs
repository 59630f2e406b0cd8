//! The deadline of a call: the header `grpc-timeout`.

use std::{future::Future, time::Duration};

use tonic::{Status, metadata::MetadataMap};

const HEADER: &str = "grpc-timeout";

/// Digits of the header's number at most, as gRPC has it.
const DIGITS: usize = 8;

/// Waits no longer than the caller does.
pub(super) async fn within<T>(
    deadline: Option<Duration>,
    call: impl Future<Output = Result<T, Status>>,
) -> Result<T, Status> {
    match deadline {
        None => call.await,
        Some(deadline) => match tokio::time::timeout(deadline, call).await {
            Ok(answer) => answer,
            Err(_) => Err(Status::deadline_exceeded(format!("expected an answer within {deadline:?}"))),
        },
    }
}

/// How long the caller of a request waits, if it says so.
pub(super) fn of(metadata: &MetadataMap) -> Option<Duration> {
    metadata.get(HEADER)?.to_str().ok().and_then(parse)
}

/// `250m`: a number and its unit.
fn parse(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let is_number = number.len() <= DIGITS && number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u64 = number.parse().ok().filter(|_| is_number)?;
    match unit {
        "H" => Some(Duration::from_secs(3600 * number)),
        "M" => Some(Duration::from_secs(60 * number)),
        "S" => Some(Duration::from_secs(number)),
        "m" => Some(Duration::from_millis(number)),
        "u" => Some(Duration::from_micros(number)),
        "n" => Some(Duration::from_nanos(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_units() {
        for (text, expected) in [
            ("1S", Some(Duration::from_secs(1))),
            ("99999999H", Some(Duration::from_secs(3600 * 99_999_999))),
            ("250m", Some(Duration::from_millis(250))),
            ("7u", Some(Duration::from_micros(7))),
            ("7n", Some(Duration::from_nanos(7))),
            ("", None),
            ("S", None),
            ("1", None),
            ("123456789S", None),
            ("-1S", None),
            ("+1S", None),
            ("1é", None),
        ] {
            assert_eq!(parse(text), expected, "{text:?}");
        }
    }
}
