//! The bytes of a request, within limits: of one, and of all that are being read or answered.

use std::{
    io::{self, Read},
    sync::Arc,
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
use tokio::task;

use super::reply::Refusal;
use crate::{
    memory::{Permit, Room},
    protocol::{Code, Error},
    upload::{Broken, Upload},
};

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Identity,
    Gzip,
    Deflate,
}

/// Reads a body of at most `limit` bytes, before and after it is decompressed. The memory that it was granted is that of the bytes.
pub(super) async fn read(request: Request<Body>, limit: usize, room: &Room) -> Result<Bytes, Refusal> {
    let encoding = encoding(request.headers())?;
    let length = length(request.headers());
    if length.is_some_and(|length| length > limit) {
        return Err(too_large(limit).into());
    }
    // Compressed, it is kept beside what comes of it.
    let beside = if encoding == Encoding::Identity { 0 } else { limit };
    let permit = room.take(length.unwrap_or(limit) + beside)?;
    let bytes = sent(request.into_body(), length.unwrap_or(0), limit).await?;
    if encoding == Encoding::Identity {
        return Ok(granted(bytes, permit));
    }
    // If the client goes, the work goes on to its end, and keeps its memory until then.
    let decompress = move || inflated(encoding, &bytes, limit).map(|bytes| bytes.map(|bytes| granted(bytes, permit)));
    let problem = |error| Error::invalid(format!("cannot decompress the body of the request: {error}"));
    let decompressed = task::spawn_blocking(decompress).await.map_err(Error::internal)?.map_err(problem)?;
    decompressed.ok_or_else(|| too_large(limit).into())
}

fn too_large(limit: usize) -> Error {
    Error::new(Code::TooLarge, format!("the body of a request to this page has {limit} bytes at most"))
}

/// The bytes of a body as they are sent.
async fn sent(body: Body, expected: usize, limit: usize) -> Result<Bytes, Refusal> {
    let mut bytes = BytesMut::with_capacity(expected);
    let mut upload = Upload::new(body);
    while let Some(data) = upload.next().await? {
        if bytes.len() + data.len() > limit {
            return Err(too_large(limit).into());
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes.freeze())
}

impl From<Broken> for Refusal {
    fn from(broken: Broken) -> Refusal {
        match broken {
            Broken::Slow => Refusal::new(StatusCode::REQUEST_TIMEOUT, "the body of the request came too slowly"),
            Broken::Lost(error) => Error::invalid(format!("cannot read the body of the request: {error}")).into(),
        }
    }
}

/// Bytes with their memory, of which the rest is given back.
fn granted(bytes: Bytes, mut permit: Permit) -> Bytes {
    permit.shrink(bytes.len());
    Arc::new(permit).hold(bytes)
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
    fn memory_is_that_of_the_bytes_for_as_long_as_there_are_some() {
        const LIMIT: usize = 64 << 10;
        let room = Room::new(2 * LIMIT);
        let bytes = vec![7; 10 << 10];
        let request = |encoding: Encoding, name: &str| {
            let body = Body::from(compressed(encoding, &bytes));
            Request::builder().header(CONTENT_ENCODING, name).body(body).unwrap()
        };
        crate::tests::runtime().block_on(async {
            for (encoding, name) in
                [(Encoding::Identity, "identity"), (Encoding::Gzip, "gzip"), (Encoding::Deflate, "deflate")]
            {
                let read = read(request(encoding, name), LIMIT, &room).await.unwrap();
                assert_eq!(read, bytes, "{name}");
                assert_eq!(room.free(), 2 * LIMIT - bytes.len(), "{name}");
                let part = read.slice(..7);
                drop(read);
                assert_eq!(room.free(), 2 * LIMIT - bytes.len(), "a part is left: {name}");
                drop(part);
                assert_eq!(room.free(), 2 * LIMIT, "{name}");
            }
            let _taken = room.take(2 * LIMIT).unwrap();
            assert!(read(request(Encoding::Identity, "identity"), LIMIT, &room).await.is_err());
        });
    }
}
