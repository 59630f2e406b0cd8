//! Pinned host memory, which a device can access directly, so that copies do not occupy the CPU.

use std::{ffi::c_void, fmt, ptr::NonNull, slice, sync::Arc};

use cudarc::driver::{CudaContext, result};

use super::{
    device::Device,
    error::{Doing, Error},
};

/// Pinned floats.
pub(super) struct Pinned {
    start: NonNull<f32>,
    len: usize,
    context: Arc<CudaContext>,
}

// SAFETY: it owns its memory, like `Box<[f32]>`, and CUDA lets any thread free it.
unsafe impl Send for Pinned {}
// SAFETY: a shared reference gives only shared slices.
unsafe impl Sync for Pinned {}

impl fmt::Debug for Pinned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pinned({} floats)", self.len)
    }
}

impl Pinned {
    /// `len` zeros.
    pub(super) fn zeroed(device: &Device, wanted: &'static str, len: usize) -> Result<Self, Error> {
        let bytes = len.max(1).saturating_mul(size_of::<f32>());
        let failed = |error| match Error::allocation(wanted, bytes, device, error) {
            // The host is out of memory, not the device.
            Error::OutOfMemory { wanted, bytes, .. } => Error::OutOfMemory { wanted, bytes, free: None },
            other => other,
        };
        let context = Arc::clone(device.context());
        context.bind_to_thread().doing(|| format!("using {}", device.name()))?;
        // SAFETY: the memory is written below before it is read.
        let start = unsafe { result::malloc_host(bytes, 0) }.map_err(failed)?;
        let start = NonNull::new(start.cast::<f32>())
            .ok_or_else(|| Error::Program("the driver allocated memory at address 0".into()))?;
        // SAFETY: the block has `bytes` bytes, and nothing else refers to it.
        unsafe { start.as_ptr().cast::<u8>().write_bytes(0, bytes) };
        Ok(Pinned { start, len, context })
    }

    /// The floats. No copy to them may be in progress.
    pub(super) fn as_slice(&self) -> &[f32] {
        // SAFETY: `start` points at `len` initialised floats that live as long as `self`.
        unsafe { slice::from_raw_parts(self.start.as_ptr(), self.len) }
    }

    /// The floats. No copy from or to them may be in progress.
    pub(super) fn as_mut_slice(&mut self) -> &mut [f32] {
        // SAFETY: as above, and `self` is borrowed exclusively.
        unsafe { slice::from_raw_parts_mut(self.start.as_ptr(), self.len) }
    }
}

impl Drop for Pinned {
    fn drop(&mut self) {
        self.context.record_err(self.context.bind_to_thread());
        // SAFETY: allocated in `zeroed`; a session waits for its copies before it is dropped.
        self.context.record_err(unsafe { result::free_host(self.start.as_ptr().cast::<c_void>()) });
    }
}
