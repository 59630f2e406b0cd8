//! How the threads of a team wait for each other: spinning at first, then asleep.
//!
//! On an idle machine the others come within microseconds, and a sleep would be longer than the wait. On a busy machine the
//! thread that is waited for may have no core for milliseconds, and every moment of spinning is taken from the share of a core
//! that the scheduler would give it later. Which of the two it is, the waits before tell: those that were in vain make the
//! next shorter.

use std::{
    sync::{
        Condvar, Mutex, PoisonError,
        atomic::{AtomicU32, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// How long to spin, in microseconds: at most longer than lanes that have their cores are apart at the end of a step; at least
/// about as long as it takes to fall asleep and wake; and always far less than the milliseconds for which a scheduler gives a
/// core to another program.
const LONGEST: u32 = 100;
const SHORTEST: u32 = 10;

/// Spins between looks at the clock: about 10 us.
const SPINS: u32 = 500;

/// On a cache line of its own, so that spinning on one counter does not slow another.
#[repr(align(128))]
#[derive(Default)]
pub(super) struct Padded<T>(pub(super) T);

/// Where lanes wait.
///
/// No change is missed: a lane counts itself as a sleeper and then looks whether it has to wait; who makes a change does that
/// first and then looks whether there are sleepers. All four are in one order (`SeqCst`), so one of the two sees the other.
pub(super) struct Gate {
    sleepers: Padded<AtomicUsize>,
    /// Microseconds to spin at a barrier. It is only written when it changes: on an idle machine, never.
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
    /// Waits until `ready`, which reads in `SeqCst` what another lane changes before it calls [`open`](Gate::open). For a wait
    /// that may well be long.
    pub(super) fn wait(&self, ready: impl Fn() -> bool) {
        if !spin(&ready, LONGEST) {
            self.sleep(ready);
        }
    }

    /// The same for a wait that is short where all lanes have their cores.
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

    /// Wakes those that sleep, after a change.
    pub(super) fn open(&self) {
        if self.sleepers.0.load(Ordering::SeqCst) > 0 {
            // A sleeper holds the lock from its last look until it sleeps.
            drop(self.lock.lock());
            self.opened.notify_all();
        }
    }
}

/// Waits for at most about so many microseconds; says whether it is ready.
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
        if start.get_or_insert_with(Instant::now).elapsed() > most {
            return false;
        }
    }
}
