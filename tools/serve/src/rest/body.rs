//! The bytes of a request, within limits: of one, and of all that are being read or answered.

use std::{
    io::{self, Read},
    sync::Arc,
    time::Duration,
};

use axum::{
    body::Body,
    http::{
        HeaderMap, Request, StatusCode,
        header::{CONTENT_ENCODING, CONTENT_LENGTH},
    },
};
use bytes::{Bytes, BytesMut};
use flate2::read::{GzDecoder, ZlibDecoder};
use http_body_util::BodyExt;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task,
    time::{self, Instant},
};

use super::reply::Refusal;
use crate::protocol::{Code, Error};

/// How long the next part of a body may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// The fewest bytes of a second: whoever sends less holds memory that others could use.
const SLOWEST: usize = 16 << 10;

/// The unit of memory that is counted.
const UNIT: usize = 1 << 10;

/// The memory for all bodies.
#[derive(Clone, Debug)]
pub(super) struct Room(Arc<Semaphore>);

impl Room {
    pub(super) fn new(bytes: usize) -> Room {
        Room(Arc::new(Semaphore::new(units(bytes) as usize)))
    }

    fn take(&self, bytes: usize) -> Result<OwnedSemaphorePermit, Refusal> {
        let permit = Arc::clone(&self.0).try_acquire_many_owned(units(bytes));
        permit.map_err(|_| Refusal::busy("the server has no memory left for the request"))
    }
}

fn units(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX)
}

/// The body of a request, and the memory that it was granted.
pub(super) struct Whole {
    pub(super) bytes: Bytes,
    /// Given back with it.
    pub(super) permit: OwnedSemaphorePermit,
}

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Identity,
    Gzip,
    Deflate,
}

/// Reads a body of at most `limit` bytes, before and after it is decompressed.
pub(super) async fn read(request: Request<Body>, limit: usize, room: &Room) -> Result<Whole, Refusal> {
    let too_large =
        || Error::new(Code::TooLarge, format!("the body of a request to this page has {limit} bytes at most"));
    let encoding = encoding(request.headers())?;
    let length = length(request.headers());
    if length.is_some_and(|length| length > limit) {
        return Err(too_large().into());
    }
    // Compressed, it is kept beside what comes of it.
    let needed = match encoding {
        Encoding::Identity => length.unwrap_or(limit),
        Encoding::Gzip | Encoding::Deflate => length.unwrap_or(limit).saturating_add(limit),
    };
    let permit = room.take(needed.min(2 * limit))?;
    let mut bytes = BytesMut::with_capacity(length.unwrap_or(0));
    let mut body = request.into_body();
    let end = Instant::now() + PATIENCE + Duration::from_secs((needed / SLOWEST) as u64);
    loop {
        let frame = time::timeout_at(end.min(Instant::now() + PATIENCE), body.frame()).await;
        let slow = |_| Refusal::new(StatusCode::REQUEST_TIMEOUT, "the body of the request did not come");
        let Some(frame) = frame.map_err(slow)? else { break };
        let frame = frame.map_err(|error| Error::invalid(format!("cannot read the body of the request: {error}")))?;
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > limit {
            return Err(too_large().into());
        }
        bytes.extend_from_slice(&data);
    }
    let bytes = bytes.freeze();
    let bytes = match encoding {
        Encoding::Identity => bytes,
        Encoding::Gzip | Encoding::Deflate => {
            let inflated = task::spawn_blocking(move || inflated(encoding, &bytes, limit)).await;
            let problem = |error| Error::invalid(format!("cannot decompress the body of the request: {error}"));
            inflated.map_err(Error::internal)?.map_err(problem)?.ok_or_else(too_large)?
        }
    };
    Ok(Whole { bytes, permit })
}

fn encoding(headers: &HeaderMap) -> Result<Encoding, Error> {
    let Some(value) = headers.get(CONTENT_ENCODING) else { return Ok(Encoding::Identity) };
    match value.as_bytes() {
        b"identity" | b"" => Ok(Encoding::Identity),
        b"gzip" => Ok(Encoding::Gzip),
        b"deflate" => Ok(Encoding::Deflate),
        other => Err(Error::invalid(format!(
            "expected gzip, deflate or identity for Content-Encoding, found `{}`",
            other.escape_ascii()
        ))),
    }
}

/// What the client says; the transport holds it to that.
fn length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// What was compressed; `None` if it has more bytes than the limit.
fn inflated(encoding: Encoding, bytes: &[u8], limit: usize) -> io::Result<Option<Bytes>> {
    let most = limit as u64 + 1;
    let mut out = Vec::new();
    match encoding {
        Encoding::Identity => bytes.take(most).read_to_end(&mut out)?,
        Encoding::Gzip => GzDecoder::new(bytes).take(most).read_to_end(&mut out)?,
        // What HTTP calls deflate is in the format of zlib.
        Encoding::Deflate => ZlibDecoder::new(bytes).take(most).read_to_end(&mut out)?,
    };
    Ok((out.len() <= limit).then(|| out.into()))
}

/// JSON that cannot be read, as Triton says it.
pub(super) fn unparsed(error: serde_json::Error) -> Error {
    Error::invalid(format!("failed to parse the request JSON buffer: {error}"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{
        Compression,
        write::{GzEncoder, ZlibEncoder},
    };

    use super::*;

    fn compressed(encoding: Encoding, bytes: &[u8]) -> Vec<u8> {
        match encoding {
            Encoding::Identity => bytes.to_vec(),
            Encoding::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(bytes).unwrap();
                encoder.finish().unwrap()
            }
            Encoding::Deflate => {
                let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(bytes).unwrap();
                encoder.finish().unwrap()
            }
        }
    }

    #[test]
    fn what_is_decompressed_is_bounded() {
        for encoding in [Encoding::Identity, Encoding::Gzip, Encoding::Deflate] {
            let body = compressed(encoding, &[7; 10_000]);
            assert_eq!(inflated(encoding, &body, 10_000).unwrap().unwrap(), vec![7; 10_000]);
            assert_eq!(inflated(encoding, &body, 9_999).unwrap(), None);
        }
        // A hundred megabytes in a hundred kilobytes.
        let bomb = compressed(Encoding::Gzip, &vec![0; 100 << 20]);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(inflated(Encoding::Gzip, &bomb, 1 << 20).unwrap(), None);
        assert!(inflated(Encoding::Gzip, b"no gzip", 100).is_err());
        assert!(inflated(Encoding::Deflate, &compressed(Encoding::Deflate, &[1; 100])[..20], 100).is_err());
    }

    #[test]
    fn room_is_given_back() {
        let room = Room::new(10 << 10);
        let permit = room.take(8 << 10).unwrap();
        assert!(room.take(3 << 10).is_err());
        drop(permit);
        assert!(room.take(10 << 10).is_ok());
    }
}
