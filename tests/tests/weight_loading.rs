//! Loading AlexNet's 250 MB takes no more memory than the file and the packed weights, and not much more time than
//! reading and packing.
//!
//! A single test per program, because the allocator counts for all threads.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    fs::{self, File},
    io::Write,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use graphc_weights::{Dtype, KNOWN, safetensors};

graphc::model!("../../models/alexnet-torchvision.yaml");

/// The system's allocator, recording peak memory.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let in_use = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(in_use, Ordering::Relaxed);
        // SAFETY: forwarded.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: forwarded.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The time of a call, and its peak memory, including its result.
fn measured<T>(call: impl FnOnce() -> T) -> (T, Duration, usize) {
    let before = IN_USE.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let start = Instant::now();
    let result = call();
    (result, start.elapsed(), MOST.load(Ordering::Relaxed) - before)
}

/// A file of torchvision's AlexNet, and its length.
fn write(path: &Path) -> usize {
    let network = KNOWN.iter().find(|known| known.model.contains("torchvision")).expect("torchvision's AlexNet");
    let tensors = network
        .layers
        .iter()
        .flat_map(|(layer, shape)| [(format!("{layer}.weight"), *shape), (format!("{layer}.bias"), &shape[..1])]);
    let tensors: Vec<(String, &[usize])> = tensors.collect();
    let header = safetensors::header(tensors.iter().map(|(name, shape)| (&**name, Dtype::F32, *shape)));
    let elements: usize = tensors.iter().map(|(_, shape)| shape.iter().product::<usize>()).sum();
    let mut file = File::create(path).expect("a file");
    file.write_all(&header).expect("a header");
    let row: Vec<u8> = (0..4096u16).flat_map(|value| (f32::from(value) * 1e-5).to_le_bytes()).collect();
    let mut left = 4 * elements;
    while left > 0 {
        let piece = &row[..left.min(row.len())];
        file.write_all(piece).expect("elements");
        left -= piece.len();
    }
    header.len() + 4 * elements
}

#[test]
fn alexnet_takes_the_memory_of_its_file_and_its_weights() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("alexnet.safetensors");
    let len = write(&path);
    let load = || AlexNetTorchvision::load(&path).expect("a good file");
    let (mut loaded, mut by_hand) = (Duration::MAX, Duration::MAX);
    // Other load on the machine cannot make a measurement shorter.
    for _ in 0..3 {
        let (bytes, reading, _) = measured(|| fs::read(&path).expect("the file"));
        let (net, packing, _) = measured(|| AlexNetTorchvision::from_bytes(&bytes).expect("a good file"));
        drop((net, bytes));
        by_hand = by_hand.min(reading + packing);
        let (net, time, memory) = measured(load);
        loaded = loaded.min(time);
        drop(net);
        let packed = IN_USE.load(Ordering::Relaxed);
        assert!(memory > len && packed < 1 << 20, "{memory} bytes, of which {packed} stay");
        let net = load();
        let packed = IN_USE.load(Ordering::Relaxed) - packed;
        drop(net);
        assert!(memory <= len + packed, "{memory} bytes for a file of {len} and {packed} of weights");
    }
    fs::remove_file(&path).expect("the file");
    assert!(loaded <= by_hand * 3 / 2, "{loaded:?} to load, {by_hand:?} to read and to pack");
}
