//! What is allocated: nothing by a forward pass, and little for a weight file that promises much.
//!
//! One test alone in its program, because the allocator counts for all threads.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
};

graphc::model!("branches.yaml", batch = [1, 4]);

/// The system's allocator, counting.
struct Counting;

static COUNT: AtomicUsize = AtomicUsize::new(0);
static LARGEST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Ordering::Relaxed);
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
static ALLOCATOR: Counting = Counting;

/// Allocations during a call, and the size of the largest.
fn allocations(call: impl FnOnce()) -> (usize, usize) {
    LARGEST.store(0, Ordering::Relaxed);
    let before = COUNT.load(Ordering::Relaxed);
    call();
    (COUNT.load(Ordering::Relaxed) - before, LARGEST.load(Ordering::Relaxed))
}

#[test]
fn passes_and_hostile_files() {
    assert!(allocations(|| drop(std::hint::black_box(vec![0u8; 1000]))) >= (1, 1000));
    let net = Branches::random(1);
    let image = [[[0.5; 8]; 9]; 3];
    for threads in [1, 2, 3] {
        let mut session = net.session_with_threads(NonZeroUsize::new(threads).unwrap());
        // The threads have started when they have run one.
        session.forward(&image);
        let passes = || {
            for _ in 0..100 {
                std::hint::black_box(session.forward(&image));
            }
        };
        assert_eq!(allocations(passes), (0, 0), "{threads} threads");
    }
    for file in hostile_files() {
        let (_, largest) = allocations(|| assert!(Branches::from_bytes(&file).is_err()));
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
