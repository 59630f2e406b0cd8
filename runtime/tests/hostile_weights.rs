//! A weight file that promises much makes the reader allocate little.
//!
//! One test alone in its program, because the allocator counts for all threads.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering},
};

graphc::model!("branches.yaml");

/// The system's allocator, which remembers the largest request.
struct Watching;

static LARGEST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LARGEST.fetch_max(layout.size(), Ordering::Relaxed);
        // SAFETY: passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: passed on.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Watching = Watching;

/// The largest allocation during a call.
fn largest(call: impl FnOnce()) -> usize {
    LARGEST.store(0, Ordering::Relaxed);
    call();
    LARGEST.load(Ordering::Relaxed)
}

#[test]
fn no_more_than_the_file_is_long() {
    assert_eq!(largest(|| drop(std::hint::black_box(vec![0u8; 1000]))), 1000);
    for file in hostile_files() {
        let largest = largest(|| assert!(Branches::from_bytes(&file).is_err()));
        assert!(largest <= 2 * file.len() + 1024, "{largest} bytes at once for a file of {}", file.len());
    }
}

/// Headers that promise tensors, and a header, far larger than the file.
fn hostile_files() -> Vec<Vec<u8>> {
    let sizes = ["[1000000000000]", "[1000000,1000000]", "[4611686018427387903]", "[0,1000000000000]"];
    let headers = sizes.map(|shape| {
        let len = "4000000000000";
        format!(r#"{{"conv.weight":{{"dtype":"F32","shape":{shape},"data_offsets":[0,{len}]}}}}"#)
    });
    let mut files: Vec<Vec<u8>> = headers
        .iter()
        .map(|header| [&(header.len() as u64).to_le_bytes(), header.as_bytes(), &[0; 64]].concat())
        .collect();
    for len in [u64::MAX, 1 << 40, 99_999_999] {
        files.push([&len.to_le_bytes()[..], headers[0].as_bytes()].concat());
    }
    files
}
