//! The bytes of a file, on disk or in memory.

use std::io::{self, Read, Seek, SeekFrom};

/// A source with random access.
pub(crate) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// The bytes of a file on disk or in memory.
pub(crate) struct Bytes<'a> {
    source: Box<dyn ReadSeek + 'a>,
    len: u64,
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(source: Box<dyn ReadSeek + 'a>, len: u64) -> Self {
        Bytes { source, len }
    }

    /// The length.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// Fills `buffer` with the bytes from `start`.
    pub(crate) fn read_at(&mut self, start: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.source.seek(SeekFrom::Start(start))?;
        self.source.read_exact(buffer)
    }

    /// The bytes from `start` to `end`. Checks the end of the file before it allocates memory.
    pub(crate) fn range(&mut self, start: u64, end: u64) -> io::Result<Vec<u8>> {
        let beyond = || io::Error::new(io::ErrorKind::UnexpectedEof, "it lies beyond the end of the file");
        let len = end.checked_sub(start).filter(|_| end <= self.len).ok_or_else(beyond)?;
        let len = usize::try_from(len).map_err(|_| io::ErrorKind::OutOfMemory)?;
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(len)?;
        bytes.resize(len, 0);
        self.read_at(start, &mut bytes)?;
        Ok(bytes)
    }
}
