//! Memory for floats, aligned for the kernels, and shared by the threads of a pass.

use std::{
    alloc::{self, Layout},
    ptr::NonNull,
    slice,
};

/// Buffers of at least this size start at a page of this size, which is requested from the system. Elsewhere than on Linux
/// it would only cost memory.
const HUGE_PAGE: usize = 2 << 20;

/// Alignment of smaller buffers: a cache line.
const LINE: usize = 64;

/// Floats on the heap, zeroed, aligned to a cache line; large buffers use huge pages where the system has them.
#[derive(Debug)]
pub struct Floats {
    start: NonNull<f32>,
    len: usize,
    /// The containing allocation, and its layout.
    block: NonNull<u8>,
    layout: Layout,
}

// SAFETY: it owns its memory, like `Box<[f32]>`.
unsafe impl Send for Floats {}
// SAFETY: a shared reference gives only shared slices; writing through `Arena` has its own rules.
unsafe impl Sync for Floats {}

impl Floats {
    /// `len` zeros, or `None` if there is not enough memory. Large buffers are not touched: the system commits each
    /// page on first use.
    pub fn zeroed(len: usize) -> Option<Self> {
        let bytes = len.max(1).checked_mul(size_of::<f32>())?;
        let align = alignment(bytes);
        // Aligned by hand within a larger block: with a larger alignment, the allocator would write the zeros itself.
        let layout = Layout::from_size_align(bytes.checked_add(align)?, align_of::<f32>()).ok()?;
        // SAFETY: the size is not 0.
        let block = NonNull::new(unsafe { alloc::alloc_zeroed(layout) })?;
        let before = block.addr().get().wrapping_neg() % align;
        // SAFETY: the block is `align` bytes longer than the floats, and `before` is less.
        let start = unsafe { block.add(before) };
        advise_huge_pages(start, bytes);
        Some(Floats { start: start.cast(), len, block, layout })
    }

    /// The floats.
    pub fn as_slice(&self) -> &[f32] {
        // SAFETY: `start` points at `len` initialised floats that live as long as `self`.
        unsafe { slice::from_raw_parts(self.start.as_ptr(), self.len) }
    }

    /// The floats.
    pub fn as_mut_slice(&mut self) -> &mut [f32] {
        // SAFETY: as above, and `self` is borrowed exclusively.
        unsafe { slice::from_raw_parts_mut(self.start.as_ptr(), self.len) }
    }
}

impl Drop for Floats {
    fn drop(&mut self) {
        // SAFETY: allocated in `zeroed` with this layout.
        unsafe { alloc::dealloc(self.block.as_ptr(), self.layout) };
    }
}

/// Where a buffer of so many bytes starts.
fn alignment(bytes: usize) -> usize {
    if cfg!(target_os = "linux") && bytes >= HUGE_PAGE { HUGE_PAGE } else { LINE }
}

#[cfg(target_os = "linux")]
fn advise_huge_pages(start: NonNull<u8>, bytes: usize) {
    if bytes >= HUGE_PAGE {
        // SAFETY: the range is ours. This is only advice: a system without huge pages ignores it.
        unsafe { libc::madvise(start.as_ptr().cast(), bytes, libc::MADV_HUGEPAGE) };
    }
}

#[cfg(not(target_os = "linux"))]
fn advise_huge_pages(_start: NonNull<u8>, _bytes: usize) {}

/// Numbers in an array of any rank.
///
/// # Safety
/// Zero bytes must be a value of the type.
pub unsafe trait Zeros {}

// SAFETY: zero bytes are the number 0.
unsafe impl Zeros for f32 {}
// SAFETY: of such elements alone.
unsafe impl<T: Zeros, const N: usize> Zeros for [T; N] {}

/// Zeros on the heap, which were never on the stack.
pub fn zeroed<T: Zeros>() -> Box<T> {
    let mut zeros = Box::<T>::new_uninit();
    // SAFETY: zero bytes are a value of the type.
    unsafe {
        zeros.as_mut_ptr().write_bytes(0, 1);
        zeros.assume_init()
    }
}

/// The values of a running pass, shared by its threads. Each thread writes only its share of a step, and a barrier
/// separates a step that writes from one that reads. The kernels uphold that; see `pass.rs`.
#[derive(Clone, Copy)]
pub struct Arena<'a> {
    start: NonNull<f32>,
    len: usize,
    borrow: std::marker::PhantomData<&'a mut [f32]>,
}

// SAFETY: it is a pointer to memory that is borrowed exclusively for `'a`; the kernels are responsible for the
// accesses.
unsafe impl Send for Arena<'_> {}
// SAFETY: as above.
unsafe impl Sync for Arena<'_> {}

impl<'a> Arena<'a> {
    /// Shares `floats` during a pass.
    pub fn new(floats: &'a mut [f32]) -> Self {
        let len = floats.len();
        Arena { start: NonNull::from(floats).cast(), len, borrow: std::marker::PhantomData }
    }

    /// Pointer to `len` floats from `offset`. Panics if they are not in the arena, which is an error in the plan.
    pub fn at(&self, offset: usize, len: usize) -> *mut f32 {
        let end = offset.checked_add(len);
        assert!(end.is_some_and(|end| end <= self.len), "step outside the arena: {offset} + {len} of {}", self.len);
        // SAFETY: `offset` is at most `self.len`.
        unsafe { self.start.as_ptr().add(offset) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_zero_and_aligned() {
        for len in [0, 1, 15, 16, 1000, HUGE_PAGE / 4 - 1, HUGE_PAGE / 4, HUGE_PAGE / 4 + 1] {
            let mut floats = Floats::zeroed(len).unwrap();
            assert_eq!(floats.as_slice().len(), len);
            assert!(floats.as_slice().iter().all(|float| float.to_bits() == 0));
            let is_huge = cfg!(target_os = "linux") && len * 4 >= HUGE_PAGE;
            let align = if is_huge { HUGE_PAGE } else { LINE };
            assert!(floats.as_slice().as_ptr().addr().is_multiple_of(align), "{len} floats");
            floats.as_mut_slice().fill(1.0);
            assert!(floats.as_slice().iter().all(|float| *float == 1.0));
        }
    }

    /// The cost of a session before it runs: no pages of the arena.
    #[cfg(target_os = "linux")]
    #[test]
    fn floats_are_not_touched() {
        /// The number of page faults of this thread so far.
        fn pages() -> i64 {
            let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
            // SAFETY: it is written by the call; zeros are valid values.
            let usage = unsafe {
                assert_eq!(libc::getrusage(libc::RUSAGE_THREAD, usage.as_mut_ptr()), 0);
                usage.assume_init()
            };
            usage.ru_minflt
        }
        for megabytes in [64, 256, 1024] {
            let before = pages();
            let floats = Floats::zeroed(megabytes << 18).unwrap();
            let after = pages();
            assert_eq!(floats.as_slice()[megabytes << 17], 0.0);
            // With huge pages, 64 MB would be 32 pages.
            assert!(after - before < 16, "{megabytes} MB: {} pages", after - before);
        }
    }

    #[test]
    fn too_many_floats_are_refused() {
        for len in [usize::MAX, usize::MAX / 4 + 1, isize::MAX as usize / 4, isize::MAX as usize / 8] {
            assert!(Floats::zeroed(len).is_none(), "{len}");
        }
    }

    #[test]
    fn places_in_the_arena() {
        let mut floats = [0.0, 1.0, 2.0, 3.0];
        let arena = Arena::new(&mut floats);
        for (offset, len) in [(0, 4), (0, 0), (3, 1), (4, 0)] {
            assert_eq!(arena.at(offset, len), arena.at(0, 0).wrapping_add(offset));
        }
        // SAFETY: the third float of four.
        assert_eq!(unsafe { *arena.at(2, 1) }, 2.0);
    }

    #[test]
    fn places_outside_the_arena() {
        for (offset, len) in [(0, 5), (4, 1), (5, 0), (usize::MAX, 1), (1, usize::MAX), (usize::MAX, usize::MAX)] {
            let outside = std::panic::catch_unwind(|| Arena::new(&mut [0.0; 4]).at(offset, len));
            let message = *outside.unwrap_err().downcast::<String>().unwrap();
            assert_eq!(message, format!("step outside the arena: {offset} + {len} of 4"));
        }
    }
}
