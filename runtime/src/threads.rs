//! One team of threads for a whole forward pass.
//!
//! The caller is lane 0 and works along; the others wait for the next pass, spinning for a while and then parked. Inside a
//! pass the lanes meet at barriers, which spin: about 0.4 us, against 5 us and more for a wake-up.
//!
//! # Protocol
//!
//! A pass is published by storing a pointer to it and then increasing `epoch`; a lane that sees a new epoch runs the pass
//! and then counts itself in `finished`. The caller leaves only when every lane has finished, so the pointer is never used
//! after the borrow that it came from has ended. A panic in a lane marks the pass as poisoned: whoever waits at a barrier
//! leaves the pass by unwinding too, so that nobody waits for ever, and the caller gets the first panic.

use std::{
    any::Any,
    cell::Cell,
    fmt, io,
    marker::PhantomData,
    mem,
    num::NonZeroUsize,
    ops::Range,
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering},
    },
    thread::{self, JoinHandle, Thread},
    time::{Duration, Instant},
};

/// How long a lane spins for the next pass before it parks.
const SPIN: Duration = Duration::from_micros(100);

/// Spins between looks at the clock, and before a core is offered to others: about 20 us.
const SPINS: u32 = 1000;

/// A team of threads; the caller of [`run`](Team::run) is one of them.
pub(crate) struct Team {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
}

/// A thread of a team during a pass.
pub(crate) struct Lane<'a> {
    index: usize,
    shared: &'a Shared,
    /// Barriers passed in this pass.
    barriers: Cell<usize>,
    /// A lane belongs to its thread.
    not_send: PhantomData<*const ()>,
}

type Task<'a> = &'a (dyn Fn(&Lane<'_>) + Sync);

/// Starts the thread of a lane.
type Spawn<'a> = dyn Fn(NonZeroUsize, Box<dyn FnOnce() + Send>) -> io::Result<JoinHandle<()>> + 'a;

/// On a cache line of its own, so that spinning on one counter does not slow another.
#[repr(align(128))]
#[derive(Default)]
struct Padded<T>(T);

struct Shared {
    lanes: usize,
    /// Number of passes published; the highest value is the order to stop.
    epoch: Padded<AtomicUsize>,
    /// The pass: valid from its publication until every lane has finished it.
    task: AtomicPtr<Task<'static>>,
    /// Workers that have finished the current pass.
    finished: Padded<AtomicUsize>,
    /// Arrivals at barriers in the current pass.
    arrived: Padded<AtomicUsize>,
    poisoned: AtomicBool,
    /// The first panic of the pass.
    panic: Mutex<Option<Box<dyn Any + Send>>>,
    /// Workers that are parked, or about to.
    parked: Vec<AtomicBool>,
}

const STOP: usize = usize::MAX;

/// What a lane unwinds with when another has panicked.
struct Poisoned;

impl Team {
    /// A team of `threads`, the caller's included; of fewer, if the system starts no more. Results are the same.
    pub(crate) fn new(threads: NonZeroUsize) -> Team {
        Team::with_spawn(threads, &|index, work| thread::Builder::new().name(format!("graphc-{index}")).spawn(work))
    }

    fn with_spawn(threads: NonZeroUsize, spawn: &Spawn<'_>) -> Team {
        let lanes = threads.get();
        let shared = Arc::new(Shared {
            lanes,
            epoch: Padded::default(),
            task: AtomicPtr::default(),
            finished: Padded::default(),
            arrived: Padded::default(),
            poisoned: AtomicBool::new(false),
            panic: Mutex::new(None),
            parked: (0..lanes).map(|_| AtomicBool::new(false)).collect(),
        });
        let mut team = Team { shared, workers: Vec::with_capacity(lanes - 1) };
        for index in (1..lanes).filter_map(NonZeroUsize::new) {
            let shared = Arc::clone(&team.shared);
            match spawn(index, Box::new(move || worker(&shared, index.get()))) {
                Ok(worker) => team.workers.push(worker),
                Err(_) => {
                    // Lanes are counted by everyone in the team, so a smaller team is a new one.
                    drop(team);
                    return Team::with_spawn(index, spawn);
                }
            }
        }
        team
    }

    /// Number of threads, the caller's included.
    pub(crate) fn len(&self) -> usize {
        self.shared.lanes
    }

    /// Runs `task` once on every lane, and returns when all have finished. A panic of a lane is the caller's.
    pub(crate) fn run(&mut self, task: Task<'_>) {
        let shared = &*self.shared;
        shared.arrived.0.store(0, Ordering::Relaxed);
        shared.finished.0.store(0, Ordering::Relaxed);
        shared.poisoned.store(false, Ordering::Relaxed);
        shared.task.store((&raw const task).cast_mut().cast(), Ordering::Relaxed);
        // Publishes the stores above; in one order with the `parked` flags, so that no worker misses it asleep.
        shared.epoch.0.fetch_add(1, Ordering::SeqCst);
        for (worker, parked) in self.workers.iter().zip(&shared.parked[1..]) {
            if parked.load(Ordering::SeqCst) {
                wake(worker.thread());
            }
        }
        shared.lane(0, task);
        let mut spins = 0;
        while shared.finished.0.load(Ordering::Acquire) != shared.lanes - 1 {
            relax(&mut spins);
        }
        if let Some(panic) = shared.panic.lock().unwrap_or_else(PoisonError::into_inner).take() {
            panic::resume_unwind(panic);
        }
    }
}

impl fmt::Debug for Team {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Team({})", self.len())
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        self.shared.epoch.0.store(STOP, Ordering::SeqCst);
        for worker in self.workers.drain(..) {
            wake(worker.thread());
            // A worker catches the panics of its passes, so it has none of its own.
            let _ = worker.join();
        }
    }
}

impl Lane<'_> {
    /// Number of this lane, from 0.
    pub(crate) fn index(&self) -> usize {
        self.index
    }

    /// Waits until every lane of the pass has come here. What they wrote before is visible after.
    pub(crate) fn barrier(&self) {
        let shared = self.shared;
        if shared.lanes == 1 {
            return;
        }
        let barriers = self.barriers.get() + 1;
        self.barriers.set(barriers);
        let all = barriers * shared.lanes;
        if shared.arrived.0.fetch_add(1, Ordering::AcqRel) + 1 == all {
            return;
        }
        let mut spins = 0;
        while shared.arrived.0.load(Ordering::Acquire) < all {
            if shared.poisoned.load(Ordering::Relaxed) {
                panic::resume_unwind(Box::new(Poisoned));
            }
            relax(&mut spins);
        }
    }

    /// This lane's part of `units`: the lanes' parts follow each other, and their lengths differ by at most one.
    #[inline]
    pub(crate) fn share(&self, units: usize) -> Range<usize> {
        let (each, over) = (units / self.shared.lanes, units % self.shared.lanes);
        let start = |lane: usize| lane * each + lane.min(over);
        start(self.index)..start(self.index + 1)
    }
}

impl Shared {
    /// Runs `task` as lane `index`. Never unwinds: `run` must not return before the others have finished.
    fn lane(&self, index: usize, task: Task<'_>) {
        let lane = Lane { index, shared: self, barriers: Cell::new(0), not_send: PhantomData };
        if let Err(panic) = panic::catch_unwind(AssertUnwindSafe(|| task(&lane))) {
            self.poisoned.store(true, Ordering::Relaxed);
            let mut first = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
            if !panic.is::<Poisoned>() && first.is_none() {
                *first = Some(panic);
            } else {
                // To drop it might panic once more, here where nothing may: the pass would never be finished.
                mem::forget(panic);
            }
        }
    }

    /// Waits for an epoch after `seen`.
    fn next_epoch(&self, index: usize, seen: usize) -> usize {
        let start = Instant::now();
        loop {
            for _ in 0..SPINS {
                let epoch = self.epoch.0.load(Ordering::Acquire);
                if epoch != seen {
                    return epoch;
                }
                std::hint::spin_loop();
            }
            if start.elapsed() > SPIN {
                self.parked[index].store(true, Ordering::SeqCst);
                while self.epoch.0.load(Ordering::SeqCst) == seen {
                    thread::park();
                }
                self.parked[index].store(false, Ordering::Relaxed);
            }
        }
    }
}

fn worker(shared: &Shared, index: usize) {
    let mut seen = 0;
    loop {
        seen = shared.next_epoch(index, seen);
        if seen == STOP {
            return;
        }
        let task = shared.task.load(Ordering::Relaxed);
        // SAFETY: `run` stored the pointer before it increased the epoch that `next_epoch` has read, and what it points at
        // outlives `run`, which waits for `finished` below.
        let task = unsafe { *task };
        shared.lane(index, task);
        shared.finished.0.fetch_add(1, Ordering::Release);
    }
}

fn wake(thread: &Thread) {
    thread.unpark();
}

/// A moment's wait. One that lasts offers the core to others, which may be what is waited for.
fn relax(spins: &mut u32) {
    if *spins < SPINS {
        *spins += 1;
        std::hint::spin_loop();
    } else {
        thread::yield_now();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team(threads: usize) -> Team {
        Team::new(NonZeroUsize::new(threads).unwrap())
    }

    #[test]
    fn every_lane_runs_once() {
        for threads in [1, 2, 3, 8] {
            let counts: Vec<AtomicUsize> = (0..threads).map(|_| AtomicUsize::new(0)).collect();
            let mut team = team(threads);
            for pass in 1..=100 {
                team.run(&|lane| {
                    counts[lane.index()].fetch_add(1, Ordering::Relaxed);
                });
                assert!(counts.iter().all(|count| count.load(Ordering::Relaxed) == pass));
            }
        }
    }

    #[test]
    fn nobody_passes_a_barrier_early() {
        for threads in [2, 3, 8] {
            let rounds: Vec<AtomicUsize> = (0..threads).map(|_| AtomicUsize::new(0)).collect();
            team(threads).run(&|lane| {
                for round in 1..=2000 {
                    rounds[lane.index()].store(round, Ordering::Relaxed);
                    lane.barrier();
                    assert!(rounds.iter().all(|other| other.load(Ordering::Relaxed) >= round));
                    lane.barrier();
                }
            });
        }
    }

    #[test]
    fn shares_cover_everything_in_order() {
        for (threads, units) in [(1, 5), (2, 5), (3, 0), (3, 2), (8, 100)] {
            let shares = Mutex::new(vec![0..0; threads]);
            team(threads).run(&|lane| shares.lock().unwrap()[lane.index()] = lane.share(units));
            let shares = shares.into_inner().unwrap();
            assert_eq!(shares.iter().cloned().flatten().collect::<Vec<_>>(), (0..units).collect::<Vec<_>>());
            let lens: Vec<usize> = shares.iter().map(Range::len).collect();
            assert!(lens.iter().max().unwrap() - lens.iter().min().unwrap() <= 1);
        }
    }

    #[test]
    fn a_panic_reaches_the_caller_and_the_team_goes_on() {
        let mut team = team(3);
        for culprit in 0..3 {
            let caught = panic::catch_unwind(AssertUnwindSafe(|| {
                team.run(&|lane| {
                    lane.barrier();
                    assert_ne!(lane.index(), culprit, "lane {culprit} gives up");
                    lane.barrier();
                });
            }));
            let message = *caught.unwrap_err().downcast::<String>().unwrap();
            assert!(message.contains("gives up"), "{message}");
            team.run(&|lane| lane.barrier());
        }
    }

    #[test]
    fn a_parked_team_wakes() {
        let mut team = team(2);
        for _ in 0..5 {
            thread::sleep(Duration::from_millis(5));
            team.run(&|lane| lane.barrier());
        }
    }
}
