//! Bounds the work for the tensors of a file by its length.

use crate::{Tensor, file::Contents, shown::shown};

/// The bytes by which the tensors of a file may exceed its storages, through views that repeat elements or overlap.
const EXPANDED: u64 = 16 << 20;

/// How often the bytes of a file may be read for its tensors, on average.
const VIEWS: u64 = 8;

/// The cost of reading a single element, in bytes of a contiguous read.
pub(crate) const PIECE: u64 = 512;

impl Tensor {
    /// Bytes from the first element to the end of the last; `None` if this overflows.
    pub(crate) fn span(&self) -> Option<u64> {
        let Some(strides) = &self.view.strides else { return Some(self.bytes()) };
        let last = self.shape.iter().zip(strides).try_fold(0u64, |last, (size, stride)| {
            last.checked_add((*size as u64).saturating_sub(1).checked_mul(*stride)?)
        });
        last?.checked_add(1)?.checked_mul(self.dtype.bits() / 8)
    }

    /// The cost of reading it, in bytes of a contiguous read.
    fn work(&self) -> u64 {
        let span = self.span().unwrap_or(u64::MAX);
        self.bytes().max(span.min(self.elements().saturating_mul(PIECE)))
    }
}

/// Tensors can be larger than the file, or require reading more than its length, only if they cover bytes several
/// times. This limit does not grow with the inflated size of a small file.
pub(crate) fn within_limits(contents: &Contents, file_bytes: u64) -> Result<(), String> {
    let stored = contents.storages.iter().fold(0u64, |sum, storage| sum.saturating_add(storage.len));
    let again = stored.min(file_bytes).saturating_mul(VIEWS - 1);
    let most = stored.saturating_add(again).saturating_add(EXPANDED);
    let mut total: u64 = 0;
    for tensor in &contents.tensors {
        total = total.saturating_add(tensor.work());
        if tensor.bytes() > stored.saturating_add(EXPANDED) || total > most {
            return Err(format!(
                "`{}` {:?}: the tensors repeat the {stored} bytes that the file has for them too often",
                shown(&tensor.name),
                tensor.shape
            ));
        }
    }
    Ok(())
}
