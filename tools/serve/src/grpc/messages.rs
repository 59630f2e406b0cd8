//! The messages of a call as they come: each is granted memory before it is read, and must come in time.
//!
//! A message has five bytes before it: whether it is compressed, and its length, for which a decoder makes room at once.

use std::{
    collections::VecDeque,
    error,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::Body,
    extract::{Request, State},
};
use bytes::Bytes;
use futures_util::stream;
use tonic::Status;

use super::status::status;
use crate::{
    Server,
    memory::{Permit, Room},
    upload::{Broken, Upload},
};

/// The calls that have tensors.
pub(super) const INFER: &str = "/inference.GRPCInferenceService/ModelInfer";
pub(super) const STREAM_INFER: &str = "/inference.GRPCInferenceService/ModelStreamInfer";

/// The other calls in which there may be any time between two messages.
const REFLECTION: [&str; 2] = [
    "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
];

/// Bytes of a message of any other call.
pub(super) const SMALL: usize = 64 << 10;

/// Bytes before a message.
const PREFIX: usize = 5;

/// How often an idle stream looks whether the server goes.
const INTERVAL: Duration = Duration::from_millis(200);

/// What grants memory to messages.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) server: Server,
    pub(super) room: Room,
}

/// The memory of a call's messages, in their order, until each is taken by whoever answers it, or with the call.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(Arc<Mutex<VecDeque<Permit>>>);

impl Memory {
    /// That of the next message.
    pub(super) fn next(&self) -> Option<Permit> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }

    fn push(&self, permit: Permit) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(permit);
    }
}

/// The same request, whose body fails where there is no memory for a message, or it does not come. Its [`Memory`] is an extension of it.
pub(super) async fn granted(State(source): State<Source>, request: Request) -> Request {
    let (mut parts, body) = request.into_parts();
    let path = parts.uri.path();
    let has_tensors = [INFER, STREAM_INFER].contains(&path);
    let memory = Memory::default();
    let messages = Messages {
        upload: Upload::new(body),
        has_tensors,
        most: if has_tensors { source.server.max_request_bytes_of_all() } else { SMALL },
        is_stream: path == STREAM_INFER || REFLECTION.contains(&path),
        source,
        memory: memory.clone(),
        prefix: Vec::with_capacity(PREFIX),
        rest: 0,
    };
    parts.extensions.insert(memory);
    let bytes = stream::try_unfold(messages, async |mut messages| {
        let bytes = messages.next().await?;
        Ok::<_, Box<dyn error::Error + Send + Sync>>(bytes.map(|bytes| (bytes, messages)))
    });
    Request::from_parts(parts, Body::from_stream(bytes))
}

/// The messages of a call.
struct Messages {
    upload: Upload,
    source: Source,
    memory: Memory,
    /// Whether whoever answers a message takes its memory. Otherwise, one is answered after the other.
    has_tensors: bool,
    /// Bytes of a message.
    most: usize,
    /// Whether the client may take its time between two messages.
    is_stream: bool,
    /// What has come of the bytes before the next message.
    prefix: Vec<u8>,
    /// Bytes of the message that are still to come.
    rest: usize,
}

impl Messages {
    async fn next(&mut self) -> Result<Option<Bytes>, Box<dyn error::Error + Send + Sync>> {
        let is_between = self.prefix.is_empty() && self.rest == 0;
        let bytes = if self.is_stream && is_between {
            tokio::select! {
                bytes = self.upload.next_at_leisure() => bytes,
                // An idle stream does not keep the server from its end.
                () = leaving(&self.source.server) => Ok(None),
            }
        } else {
            self.upload.next().await
        };
        let bytes = bytes.map_err(|broken| match broken {
            Broken::Slow => Status::deadline_exceeded("the request came too slowly").into(),
            Broken::Lost(error) => Box::<dyn error::Error + Send + Sync>::from(error),
        })?;
        if let Some(bytes) = &bytes {
            self.grant(bytes)?;
        }
        Ok(bytes)
    }

    /// Takes memory for each message that begins in these bytes.
    fn grant(&mut self, mut bytes: &[u8]) -> Result<(), Status> {
        while !bytes.is_empty() {
            let message;
            (message, bytes) = bytes.split_at(bytes.len().min(self.rest));
            self.rest -= message.len();
            let prefix;
            (prefix, bytes) = bytes.split_at(bytes.len().min(PREFIX - self.prefix.len()));
            self.prefix.extend(prefix);
            if let &[is_compressed, a, b, c, d] = self.prefix.as_slice() {
                self.begin(is_compressed != 0, u32::from_be_bytes([a, b, c, d]) as usize)?;
            }
        }
        Ok(())
    }

    fn begin(&mut self, is_compressed: bool, length: usize) -> Result<(), Status> {
        if length > self.most {
            return Err(Status::out_of_range(format!(
                "expected a message of at most {} bytes, found {length}",
                self.most
            )));
        }
        if !self.has_tensors {
            self.memory.next();
        }
        // Compressed, it is kept beside what comes of it.
        let beside = if is_compressed { self.most } else { 0 };
        self.memory.push(self.source.room.take(length + beside).map_err(status)?);
        self.prefix.clear();
        self.rest = length;
        Ok(())
    }
}

/// Ends when the server goes.
async fn leaving(server: &Server) {
    while !server.is_leaving() {
        tokio::time::sleep(INTERVAL).await;
    }
}
