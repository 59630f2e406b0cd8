//! Files of images and their labels. Nothing of them is trusted: sizes are checked before memory is taken, and what is
//! wrong is said of the file that it is wrong with.

pub mod flight;
pub mod folder;
pub(crate) mod idx;
mod jpeg;
pub mod picture;
pub mod set;

use std::{
    fs::{self, File},
    io::Read,
    num::NonZeroUsize,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

pub use picture::{Picture, Undecoded};

use crate::error::Error;

/// Reads a regular file of at most `limit` bytes.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
    let unreadable = |error: std::io::Error| Error::File(path.into(), format!("cannot read the file: {error}"));
    // Before it is opened: opening a named pipe would wait for somebody to write into it.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Error::Data(path.into(), "it is not a regular file".into()));
    }
    let bytes = read_at_most(File::open(path).map_err(unreadable)?, limit).map_err(unreadable)?;
    bytes.ok_or_else(|| Error::Data(path.into(), format!("it has more than {} MiB", limit >> 20)))
}

/// All bytes of a source; none if there are more than `limit`.
pub(crate) fn read_at_most(source: impl Read, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// `load` of 0 to `count`, on several threads, in order.
pub(crate) fn in_parallel<T: Send>(count: usize, threads: NonZeroUsize, load: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || -> Vec<(usize, T)> {
        std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)).filter(|index| *index < count))
            .map(|index| (index, load(index)))
            .collect()
    };
    let mut loaded = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get().min(count)).map(|_| scope.spawn(work)).collect();
        let mut loaded = work();
        for other in others {
            loaded.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        loaded
    });
    loaded.sort_by_key(|(index, _)| *index);
    loaded.into_iter().map(|(_, item)| item).collect()
}
