//! Files that no one would write, and files that almost someone would: each is answered, soon, and with little memory.

mod answer;
mod costly;
mod memory;
mod mutants;
mod mutate;

use std::time::{Duration, Instant};

/// The longest that one may take. Debug builds are slower by far, and no one waits for them.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 1 });

/// The most memory that one may take, in bytes.
const LITTLE: usize = 256 << 20;

/// How an answer came about.
struct Cost {
    time: Duration,
    memory: usize,
}

/// An answer, and what it cost: of three times the shortest, if the first was long, since others use this machine too.
fn measured<T>(answer: impl Fn() -> T) -> (T, Cost) {
    let once = || {
        let start = Instant::now();
        let (answer, memory) = memory::measure(&answer);
        (answer, Cost { time: start.elapsed(), memory })
    };
    let (answer, mut cost) = once();
    for _ in 0..2 {
        if cost.time > SOON {
            cost.time = cost.time.min(once().1.time);
        }
    }
    (answer, cost)
}
