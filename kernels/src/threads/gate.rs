//! How the threads of a team wait for each other: they first spin, then sleep.
//!
//! On an idle machine the others arrive within microseconds, and a sleep would take longer than the wait. On a busy
//! machine the thread that is waited for may have no core for milliseconds, and all time spent spinning is deducted
//! from the waiting thread's future share of a core. Previous waits show which is the case: after spinning in vain, the
//! next spins are shorter.

use std::{
    sync::{
        Condvar, Mutex, PoisonError,
        atomic::{AtomicU32, AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::clock::Moment;

/// How long to spin, in microseconds: at most, longer than lanes that have their cores drift apart within a step; at
/// least, about the time to fall asleep and wake up; and always far less than the milliseconds of another program's
/// time slice.
const LONGEST: u32 = 100;
const SHORTEST: u32 = 10;

/// Spins between checks of the clock: about 10 us.
const SPINS: u32 = 500;

/// A value on its own cache line, so that spinning on one counter does not slow down another.
#[repr(align(128))]
#[derive(Default)]
pub(super) struct Padded<T>(pub(super) T);

/// Where lanes wait.
///
/// No change is missed: a lane first counts itself as a sleeper and then checks whether it must wait; another lane
/// first makes the change and then checks for sleepers. All four operations are in one total order (`SeqCst`), so one
/// of the two sees the other.
pub(super) struct Gate {
    sleepers: Padded<AtomicUsize>,
    /// Microseconds to spin at a barrier. Only written when it changes: on an idle machine, never.
    patience: Padded<AtomicU32>,
    lock: Mutex<()>,
    opened: Condvar,
}

impl Default for Gate {
    fn default() -> Self {
        Gate {
            sleepers: Padded::default(),
            patience: Padded(AtomicU32::new(LONGEST)),
            lock: Mutex::default(),
            opened: Condvar::default(),
        }
    }
}

impl Gate {
    /// Waits until `ready`, which reads with `SeqCst` what another lane changes before it calls [`open`](Gate::open).
    /// For waits that may be long.
    pub(super) fn wait(&self, ready: impl Fn() -> bool) {
        if !spin(&ready, LONGEST) {
            self.sleep(ready);
        }
    }

    /// The same, for a wait that is short if all lanes have their cores.
    pub(super) fn meet(&self, ready: impl Fn() -> bool) {
        let patience = self.patience.0.load(Ordering::Relaxed);
        if spin(&ready, patience) {
            if patience < LONGEST {
                self.patience.0.store(LONGEST.min(patience + patience / 8 + 1), Ordering::Relaxed);
            }
        } else {
            self.patience.0.store(SHORTEST.max(patience / 4), Ordering::Relaxed);
            self.sleep(ready);
        }
    }

    #[cold]
    fn sleep(&self, ready: impl Fn() -> bool) {
        self.sleepers.0.fetch_add(1, Ordering::SeqCst);
        let mut guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        while !ready() {
            guard = self.opened.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
        drop(guard);
        self.sleepers.0.fetch_sub(1, Ordering::SeqCst);
    }

    /// Wakes the sleepers, after a change.
    pub(super) fn open(&self) {
        if self.sleepers.0.load(Ordering::SeqCst) > 0 {
            // A sleeper holds the lock from its last check until it sleeps.
            drop(self.lock.lock());
            self.opened.notify_all();
        }
    }
}

/// Spins for about `most` microseconds; returns whether it is ready.
fn spin(ready: &impl Fn() -> bool, most: u32) -> bool {
    let most = Duration::from_micros(most.into());
    let mut start = None;
    loop {
        for _ in 0..SPINS {
            if ready() {
                return true;
            }
            std::hint::spin_loop();
        }
        if start.get_or_insert_with(Moment::now).elapsed() > most {
            return false;
        }
    }
}
