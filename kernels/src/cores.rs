//! The cores of the machine, shared by the passes of a process.
//!
//! The lanes of a pass meet many times, so a pass that lacks one of its cores leaves the others idle. A pass therefore
//! takes as many cores as its team has threads before it starts, and queues until they are free: sessions that together
//! need more cores than the machine has take turns, and those that fit run side by side.

use std::{
    num::NonZeroUsize,
    process, ptr,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicPtr, Ordering},
    },
    thread,
};

/// Identifies the process, which changes with `fork`. In WebAssembly there is no other.
pub fn process() -> u32 {
    if cfg!(target_family = "wasm") { 0 } else { process::id() }
}

/// Allocates cores, first come, first served.
#[derive(Debug)]
pub struct Cores {
    /// The process that uses them. A child of `fork` would wait for ever for cores taken by passes on other threads of
    /// its parent, so it starts from zero.
    process: u32,
    all: NonZeroUsize,
    line: Mutex<Line>,
    moved: Condvar,
}

#[derive(Debug)]
struct Line {
    free: usize,
    /// The ticket of the next pass.
    next: u64,
    /// The ticket whose turn it is.
    turn: u64,
}

/// The cores of a pass, until dropped.
#[derive(Debug)]
pub struct Taken<'a> {
    of: &'a Cores,
    count: usize,
}

impl Cores {
    /// The cores available to this process.
    pub fn of_the_machine() -> &'static Cores {
        // Not behind a lock, since a child of `fork` may find it held by a thread that it does not have.
        static CORES: AtomicPtr<Cores> = AtomicPtr::new(ptr::null_mut());
        let known = CORES.load(Ordering::Acquire);
        // SAFETY: null, or from a box that was leaked below before it was published; only shared references to it
        // exist.
        if let Some(cores) = unsafe { known.as_ref() }
            && cores.process == process()
        {
            return cores;
        }
        let new = Box::into_raw(Box::new(Cores::new(thread::available_parallelism().unwrap_or(NonZeroUsize::MIN))));
        let published = match CORES.compare_exchange(known, new, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => new,
            // Another thread of this process was first. The new one is leaked: a few bytes, once.
            Err(first) => first,
        };
        // SAFETY: as above, and not null.
        unsafe { &*published }
    }

    fn new(all: NonZeroUsize) -> Self {
        let line = Line { free: all.get(), next: 0, turn: 0 };
        Cores { process: process(), all, line: Mutex::new(line), moved: Condvar::new() }
    }

    /// The number of cores.
    pub fn all(&self) -> NonZeroUsize {
        self.all
    }

    /// Waits for `threads` cores, or for all of them if there are fewer.
    pub fn take(&self, threads: usize) -> Taken<'_> {
        let count = threads.min(self.all.get());
        let mut line = self.lock();
        let number = line.next;
        line.next += 1;
        while line.turn != number || line.free < count {
            line = self.moved.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        line.turn += 1;
        line.free -= count;
        let others = line.turn != line.next;
        drop(line);
        if others {
            self.moved.notify_all();
        }
        Taken { of: self, count }
    }

    fn lock(&self) -> MutexGuard<'_, Line> {
        // Nothing panics while holding the lock.
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let mut line = self.of.lock();
        line.free += self.count;
        let others = line.turn != line.next;
        drop(line);
        if others {
            self.of.moved.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        time::Duration,
    };

    use super::*;

    fn cores(all: usize) -> Cores {
        Cores::new(NonZeroUsize::new(all).unwrap())
    }

    /// Passes of every width at once: they never use more cores than there are, and all get their turn.
    #[test]
    fn never_more_than_there_are() {
        for all in [1, 2, 3] {
            let (cores, busy, passes) = (cores(all), AtomicUsize::new(0), AtomicUsize::new(0));
            thread::scope(|scope| {
                for threads in [1, 2, 3, 8, 1] {
                    let (cores, busy, passes) = (&cores, &busy, &passes);
                    scope.spawn(move || {
                        for _ in 0..200 {
                            let _taken = cores.take(threads);
                            let width = threads.min(all);
                            assert!(busy.fetch_add(width, Ordering::SeqCst) + width <= all);
                            thread::yield_now();
                            busy.fetch_sub(width, Ordering::SeqCst);
                            passes.fetch_add(1, Ordering::SeqCst);
                        }
                    });
                }
            });
            assert_eq!(passes.into_inner(), 5 * 200);
            assert_eq!(cores.lock().free, all);
        }
    }

    /// A waiting wide pass is not overtaken by narrow ones that would fit.
    #[test]
    fn in_line() {
        let cores = cores(2);
        let first = cores.take(1);
        thread::scope(|scope| {
            let wide = scope.spawn(|| drop(cores.take(2)));
            while cores.lock().next < 2 {
                thread::yield_now();
            }
            let narrow = scope.spawn(|| drop(cores.take(1)));
            thread::sleep(Duration::from_millis(20));
            assert!(!wide.is_finished() && !narrow.is_finished());
            drop(first);
        });
        assert_eq!(cores.lock().free, 2);
    }

    /// A pass that panics returns its cores.
    #[test]
    fn after_a_panic() {
        let cores = cores(1);
        let panicked = std::panic::catch_unwind(|| {
            let _taken = cores.take(1);
            std::panic::resume_unwind(Box::new("a pass"));
        });
        assert!(panicked.is_err());
        drop(cores.take(1));
    }
}
