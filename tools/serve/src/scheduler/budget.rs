//! The threads that all models share: a pass takes as many as its session has, in the order of asking.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

/// Threads for passes. Sessions have threads of their own, which sleep between passes; this keeps more of them from working at the same time
/// than there are cores.
#[derive(Debug)]
pub(crate) struct Budget {
    total: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    free: usize,
    next: u64,
    waiting: VecDeque<u64>,
}

impl Budget {
    pub(crate) fn new(threads: usize) -> Budget {
        let state = State { free: threads, next: 0, waiting: VecDeque::new() };
        Budget { total: threads, state: Mutex::new(state), changed: Condvar::new() }
    }

    /// All threads that there are.
    pub(crate) fn total(&self) -> usize {
        self.total
    }

    /// Waits for so many threads, or for all if there are fewer.
    pub(crate) fn take(&self, threads: usize) -> Permit<'_> {
        let threads = threads.min(self.total);
        let mut state = self.lock();
        let ticket = state.next;
        state.next += 1;
        state.waiting.push_back(ticket);
        while state.waiting.front() != Some(&ticket) || state.free < threads {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting.pop_front();
        state.free -= threads;
        drop(state);
        // There may be enough left for the next.
        self.changed.notify_all();
        Permit { budget: self, threads }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Threads that were taken, until it is dropped.
#[derive(Debug)]
pub(crate) struct Permit<'b> {
    budget: &'b Budget,
    threads: usize,
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.budget.lock().free += self.threads;
        self.budget.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicUsize, Ordering},
        thread,
    };

    use super::*;

    #[test]
    fn no_more_threads_work_than_there_are() {
        let (budget, working) = (Budget::new(3), AtomicUsize::new(0));
        thread::scope(|scope| {
            for threads in [1, 2, 3, 9, 1, 2] {
                let (budget, working) = (&budget, &working);
                scope.spawn(move || {
                    for _ in 0..200 {
                        let permit = budget.take(threads);
                        let now = working.fetch_add(permit.threads, Ordering::SeqCst) + permit.threads;
                        assert!(now <= 3, "{now}");
                        working.fetch_sub(permit.threads, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(budget.lock().free, 3);
    }
}
