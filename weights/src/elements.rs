//! The elements of a tensor, read in chunks from its storage: inflated, checked against the checksum, row by row.

use std::io;

use crate::{
    Dtype, Tensor,
    bytes::Bytes,
    file::Refusal,
    limits::PIECE,
    tensor::{ByteOrder, Coding, Storage, walk},
    torch,
};

/// Bytes read at once: a tensor is converted while it is in the cache, and never held twice.
const CHUNK: usize = 1 << 16;

/// State kept for the storages of a file.
pub(crate) struct Reader {
    /// The deflated storages that have been read. Their total size is small, as the format's reader ensures.
    inflated: Vec<Option<Vec<u8>>>,
    /// Whether their checksums have been verified.
    checked: Vec<bool>,
}

impl Reader {
    pub(crate) fn new(storages: usize) -> Self {
        Reader { inflated: vec![None; storages], checked: vec![false; storages] }
    }

    /// Calls `each` with the elements of a tensor, little-endian.
    pub(crate) fn read(
        &mut self,
        tensor: &Tensor,
        storage: &Storage,
        bytes: &mut Bytes<'_>,
        each: &mut dyn FnMut(&[u8]) -> io::Result<()>,
    ) -> Result<(), Refusal> {
        let mut checked = |chunk: &mut [u8]| -> Result<(), Refusal> {
            if tensor.dtype == Dtype::Bool && chunk.iter().any(|byte| *byte > 1) {
                return Err("a value of type BOOL is neither 0 nor 1".into());
            }
            if storage.order == ByteOrder::Big {
                chunk.chunks_exact_mut(tensor.dtype.word()).for_each(<[u8]>::reverse);
            }
            Ok(each(chunk)?)
        };
        let mut elements = Elements { reader: self, tensor, storage, bytes };
        match &tensor.view.strides {
            None if tensor.bytes() == storage.len => elements.whole(&mut checked),
            None => elements.check().and_then(|()| elements.part(&mut checked)),
            Some(strides) => elements.check().and_then(|()| elements.strided(strides, &mut checked)),
        }
    }
}

/// The consumer of the bytes.
type Each<'e> = &'e mut dyn FnMut(&mut [u8]) -> Result<(), Refusal>;

/// The elements of a tensor that is being read.
struct Elements<'f, 'a> {
    reader: &'f mut Reader,
    tensor: &'f Tensor,
    storage: &'f Storage,
    bytes: &'f mut Bytes<'a>,
}

impl Elements<'_, '_> {
    /// The checksum of the storage, if it has one that has not been verified.
    fn unchecked(&self) -> Option<u32> {
        self.storage.check.filter(|_| !self.reader.checked[self.tensor.view.storage])
    }

    /// Reads all bytes of the storage, and verifies the checksum on the way.
    fn whole(&mut self, each: Each<'_>) -> Result<(), Refusal> {
        let Some(expected) = self.unchecked() else { return self.part(each) };
        let mut sum = crc32fast::Hasher::new();
        self.chunks(0, self.storage.len, &mut |chunk| {
            sum.update(chunk);
            each(chunk)
        })?;
        if sum.finalize() != expected {
            return Err("its bytes are damaged: their checksum is not that of the archive".into());
        }
        self.reader.checked[self.tensor.view.storage] = true;
        Ok(())
    }

    /// The checksum covers the whole storage: before reading only a part, all of it is verified.
    fn check(&mut self) -> Result<(), Refusal> {
        if self.unchecked().is_some() { self.whole(&mut |_| Ok(())) } else { Ok(()) }
    }

    fn part(&mut self, each: Each<'_>) -> Result<(), Refusal> {
        self.chunks(self.tensor.view.start, self.tensor.bytes(), each)
    }

    /// Reads `left` bytes of the storage from `at`, chunk by chunk.
    fn chunks(&mut self, mut at: u64, mut left: u64, each: Each<'_>) -> Result<(), Refusal> {
        let mut buffer = vec![0; left.min(CHUNK as u64) as usize];
        while left > 0 {
            let chunk = &mut buffer[..left.min(CHUNK as u64) as usize];
            self.fill(at, chunk)?;
            at += chunk.len() as u64;
            left -= chunk.len() as u64;
            each(chunk)?;
        }
        Ok(())
    }

    /// Collects the elements from the part of the storage that contains them; or one by one, if they are few and far
    /// apart.
    fn strided(&mut self, strides: &[u64], each: Each<'_>) -> Result<(), Refusal> {
        let (shape, start) = (&self.tensor.shape, self.tensor.view.start);
        let size = self.tensor.dtype.bytes().ok_or("its elements are not whole bytes")?;
        if shape.contains(&0) {
            return Ok(());
        }
        let span =
            self.tensor.span().and_then(|span| usize::try_from(span).ok()).ok_or("its elements are too far apart")?;
        let is_sparse = span as u64 > self.tensor.elements().saturating_mul(PIECE);
        let mut part = Vec::new();
        if !is_sparse {
            part.try_reserve_exact(span).map_err(io::Error::from)?;
            part.resize(span, 0);
            self.fill(start, &mut part)?;
        }
        let mut chunk = Vec::with_capacity(CHUNK);
        let mut result = Ok(());
        walk(shape, strides, |index| {
            if result.is_err() {
                return;
            }
            let (at, end) = (index * size as u64, chunk.len());
            if is_sparse {
                chunk.resize(end + size, 0);
                result = self.fill(start + at, &mut chunk[end..]);
            } else {
                chunk.extend_from_slice(&part[at as usize..at as usize + size]);
            }
            if result.is_ok() && chunk.len() + size > CHUNK {
                result = each(&mut chunk);
                chunk.clear();
            }
        });
        result?;
        if chunk.is_empty() { Ok(()) } else { each(&mut chunk) }
    }

    /// Fills `out` with bytes of the storage from `start`.
    fn fill(&mut self, start: u64, out: &mut [u8]) -> Result<(), Refusal> {
        let Coding::Deflated(len) = self.storage.coding else {
            return Ok(self.bytes.read_at(self.storage.start + start, out)?);
        };
        let inflated = match &mut self.reader.inflated[self.tensor.view.storage] {
            Some(inflated) => inflated,
            empty => {
                let deflated = self.bytes.range(self.storage.start, self.storage.start + len)?;
                empty.insert(torch::inflate(&deflated, self.storage.len)?)
            }
        };
        let range = usize::try_from(start).ok().and_then(|start| inflated.get(start..)?.get(..out.len()));
        out.copy_from_slice(range.ok_or("its storage is too short")?);
        Ok(())
    }
}
