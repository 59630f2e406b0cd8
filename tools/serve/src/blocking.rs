//! Work that takes its time, off the threads that answer connections.

use tokio::task;

use crate::protocol::Error;

/// Numbers, or bytes of JSON, that are worth a thread of their own.
const LONG: usize = 64 << 10;

/// Does something with so many numbers or bytes: at once if they are few, and on a thread that may take its time otherwise.
pub(crate) async fn run<T: Send + 'static>(
    count: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    if count <= LONG { Ok(work()) } else { task::spawn_blocking(work).await.map_err(Error::internal) }
}
