//! Files that no one would write, and files that almost someone would: each is answered, soon, and with little memory.

mod answer;
mod costly;
mod memory;
mod mutants;
mod mutate;
mod onnx;

use std::{
    fs,
    time::{Duration, Instant},
};

/// The longest that one may take. Debug builds are slower by far, and no one waits for them.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 1 });

/// The most memory that one may take, in bytes.
const LITTLE: usize = 256 << 20;

/// How an answer came about.
struct Cost {
    time: Duration,
    memory: usize,
}

/// An answer, and what it cost.
fn measured<T>(answer: impl FnOnce() -> T) -> (T, Cost) {
    let (start, busy) = (Instant::now(), busy());
    let (answer, memory) = memory::measure(answer);
    let time = busy.zip(self::busy()).map_or(start.elapsed(), |(before, after)| after - before);
    (answer, Cost { time, memory })
}

/// How long this thread has run, which does not grow while others use the machine. Only Linux tells.
fn busy() -> Option<Duration> {
    let nanoseconds = fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
