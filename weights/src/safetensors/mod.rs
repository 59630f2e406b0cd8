//! The safetensors format: a length, a JSON header, and the bytes of the tensors, which the header must cover without
//! gap or overlap. <https://github.com/huggingface/safetensors#format>

mod header;
pub(crate) mod index;
mod write;

pub use write::header;

use crate::{
    Tensor,
    bytes::Bytes,
    file::{Contents, Refusal},
    tensor::{ByteOrder, Coding, Storage, View},
};
use header::{check_layout, parse};

/// Bytes of a header, as in the reference implementation.
pub(crate) const MAX_HEADER: u64 = 100_000_000;

/// Reads the header; all data form one storage.
pub(crate) fn read(bytes: &mut Bytes<'_>) -> Result<Contents, Refusal> {
    let header = read_header(bytes)?;
    let start = 8 + header.len() as u64;
    let len = bytes.len() - start;
    let entries = parse(&header)?;
    check_layout(&entries, len)?;
    let tensors = entries.into_iter().map(|(name, entry)| {
        let view = View { storage: 0, start: entry.start, strides: None };
        Tensor { name, dtype: entry.dtype, shape: entry.shape, view }
    });
    let storage = Storage { source: 0, start, len, coding: Coding::Stored, order: ByteOrder::Little, check: None };
    Ok(Contents { storages: vec![storage], tensors: tensors.collect(), unread: Vec::new() })
}

fn read_header(bytes: &mut Bytes<'_>) -> Result<Vec<u8>, Refusal> {
    let len = bytes.len();
    if len < 8 {
        return Err(format!("it has {len} bytes, fewer than the 8 of the header's length").into());
    }
    let mut word = [0; 8];
    bytes.read_at(0, &mut word)?;
    let header = u64::from_le_bytes(word);
    if header > MAX_HEADER || header > len - 8 {
        let problem = format!("its first 8 bytes promise a header of {header} bytes, but {} follow", len - 8);
        return Err(problem.into());
    }
    Ok(bytes.range(8, 8 + header)?)
}
