//! One team of threads for a whole forward pass.
//!
//! The caller is lane 0 and takes part in the work; the others wait for the next pass. Within a pass, the lanes meet at
//! barriers. Every wait works the same way (`gate.rs`): it first spins, which notices the others within about 0.4 us,
//! against 5 us and more for a wake-up, and goes to sleep if that takes long. So a lane that waits for one without a
//! core gives up its own, and the scheduler lets the other catch up.
//!
//! # Protocol
//!
//! A pass is published by storing a pointer to it and then incrementing `epoch`; a lane that sees a new epoch runs the
//! pass and then counts itself in `finished`. The caller only returns when every lane has finished, so the pointer is
//! never used after the end of the borrow that it came from. A panic in a lane marks the pass as poisoned: lanes
//! waiting at a barrier then unwind, too, so that none waits for ever, and the caller gets the first panic.
//!
//! # Fork
//!
//! A child of `fork` has only the thread that forked. A team knows the process that started its threads; in another
//! process it starts new threads before it runs a pass, and never waits for the old ones.

mod gate;

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
    thread::{self, JoinHandle},
};

use gate::{Gate, Padded};

use crate::cores::process;

/// A team of threads; the caller of [`run`](Team::run) is one of them.
pub struct Team {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
    /// The process that the threads belong to.
    process: u32,
}

/// A thread of a team during a pass.
pub struct Lane<'a> {
    index: usize,
    shared: &'a Shared,
    /// Barriers passed in this pass.
    barriers: Cell<usize>,
    /// A lane must stay on its thread.
    not_send: PhantomData<*const ()>,
}

type Task<'a> = &'a (dyn Fn(&Lane<'_>) + Sync);

/// Starts the thread of a lane.
type Spawn<'a> = dyn Fn(NonZeroUsize, Box<dyn FnOnce() + Send>) -> io::Result<JoinHandle<()>> + 'a;

struct Shared {
    lanes: usize,
    /// The number of passes published; the highest value means stop.
    epoch: Padded<AtomicUsize>,
    /// The pass: valid from its publication until every lane has finished.
    task: AtomicPtr<Task<'static>>,
    /// Workers that have finished the current pass.
    finished: Padded<AtomicUsize>,
    /// Arrivals at barriers in the current pass.
    arrived: Padded<AtomicUsize>,
    poisoned: AtomicBool,
    /// Where lanes wait for changes of these.
    gate: Gate,
    /// The first panic of the pass.
    panic: Mutex<Option<Box<dyn Any + Send>>>,
}

const STOP: usize = usize::MAX;

/// The payload with which a lane unwinds if another has panicked.
struct Poisoned;

impl Team {
    /// A team of `threads`, including the caller's; of fewer, if the system does not start as many. Results are the
    /// same.
    pub fn new(threads: NonZeroUsize) -> Team {
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
            gate: Gate::default(),
            panic: Mutex::new(None),
        });
        let mut team = Team { shared, workers: Vec::with_capacity(lanes - 1), process: process() };
        for index in (1..lanes).filter_map(NonZeroUsize::new) {
            let shared = Arc::clone(&team.shared);
            match spawn(index, Box::new(move || worker(&shared, index.get()))) {
                Ok(worker) => team.workers.push(worker),
                Err(_) => {
                    // The size of the team is part of its state, so start over with a smaller one.
                    drop(team);
                    return Team::with_spawn(index, spawn);
                }
            }
        }
        team
    }

    /// The number of threads, including the caller's.
    pub fn threads(&self) -> usize {
        self.shared.lanes
    }

    /// Runs `task` once on every lane, and returns when all have finished. Propagates a panic of any lane.
    pub fn run(&mut self, task: Task<'_>) {
        if self.process != process() {
            *self = Team::new(NonZeroUsize::new(self.threads()).unwrap_or(NonZeroUsize::MIN));
        }
        let shared = &*self.shared;
        shared.arrived.0.store(0, Ordering::Relaxed);
        shared.finished.0.store(0, Ordering::Relaxed);
        shared.poisoned.store(false, Ordering::Relaxed);
        shared.task.store((&raw const task).cast_mut().cast(), Ordering::Relaxed);
        // Publishes the stores above.
        shared.epoch.0.fetch_add(1, Ordering::SeqCst);
        shared.gate.open();
        shared.lane(0, task);
        shared.gate.meet(|| shared.finished.0.load(Ordering::SeqCst) == shared.lanes - 1);
        if let Some(panic) = shared.panic.lock().unwrap_or_else(PoisonError::into_inner).take() {
            panic::resume_unwind(panic);
        }
    }
}

impl fmt::Debug for Team {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Team({})", self.threads())
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        if self.process != process() {
            // These threads do not exist here: they can be neither joined nor stopped.
            self.workers.drain(..).for_each(mem::forget);
            return;
        }
        self.shared.epoch.0.store(STOP, Ordering::SeqCst);
        self.shared.gate.open();
        for worker in self.workers.drain(..) {
            // A worker catches the panics of its passes, so it does not panic itself.
            let _ = worker.join();
        }
    }
}

impl Lane<'_> {
    /// The index of this lane, from 0.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Waits until every lane of the pass is here. Writes before it are visible after it.
    pub fn barrier(&self) {
        let shared = self.shared;
        if shared.lanes == 1 {
            return;
        }
        let barriers = self.barriers.get() + 1;
        self.barriers.set(barriers);
        let all = barriers * shared.lanes;
        if shared.arrived.0.fetch_add(1, Ordering::SeqCst) + 1 == all {
            shared.gate.open();
            return;
        }
        let arrived = || shared.arrived.0.load(Ordering::SeqCst) >= all;
        shared.gate.meet(|| arrived() || shared.poisoned.load(Ordering::SeqCst));
        if !arrived() {
            panic::resume_unwind(Box::new(Poisoned));
        }
    }

    /// The number of lanes.
    #[inline]
    pub fn count(&self) -> usize {
        self.shared.lanes
    }

    /// This lane's share of `units`: the lanes' shares are consecutive, and their lengths differ by at most one.
    #[inline]
    pub fn share(&self, units: usize) -> Range<usize> {
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
            self.poisoned.store(true, Ordering::SeqCst);
            self.gate.open();
            let mut first = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
            if !panic.is::<Poisoned>() && first.is_none() {
                *first = Some(panic);
            } else {
                // Dropping it might panic again, which would keep the pass from ever finishing.
                mem::forget(panic);
            }
        }
    }
}

fn worker(shared: &Shared, index: usize) {
    let mut seen = 0;
    loop {
        shared.gate.wait(|| shared.epoch.0.load(Ordering::SeqCst) != seen);
        seen = shared.epoch.0.load(Ordering::SeqCst);
        if seen == STOP {
            return;
        }
        let task = shared.task.load(Ordering::Relaxed);
        // SAFETY: `run` stored the pointer before it incremented the epoch that was read above, and the target outlives
        // `run`, which waits for `finished` below.
        let task = unsafe { *task };
        shared.lane(index, task);
        shared.finished.0.fetch_add(1, Ordering::SeqCst);
        shared.gate.open();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

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
    fn no_lane_passes_a_barrier_early() {
        for threads in [2, 3, 8] {
            let rounds: Vec<AtomicUsize> = (0..threads).map(|_| AtomicUsize::new(0)).collect();
            team(threads).run(&|lane| {
                for round in 1..=500 {
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
    fn a_sleeping_team_wakes() {
        for threads in [2, 3] {
            let mut team = team(threads);
            for _ in 0..5 {
                thread::sleep(Duration::from_millis(5));
                team.run(&|lane| lane.barrier());
            }
        }
    }

    /// The CPU time of the calling thread.
    #[cfg(not(target_family = "wasm"))]
    fn core_time() -> Duration {
        let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: the time is written by the call.
        assert_eq!(unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) }, 0);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    }

    /// A waiting lane gives up its core, whatever it waits for: the other may need it.
    #[cfg(not(target_family = "wasm"))]
    #[test]
    fn long_waits_sleep() {
        const LATE: Duration = Duration::from_millis(200);
        const MOST: Duration = Duration::from_millis(50);
        let mut team = team(2);
        for late in 0..2 {
            team.run(&|lane| {
                if lane.index() == late {
                    thread::sleep(LATE);
                }
                let before = core_time();
                lane.barrier();
                assert!(core_time() - before < MOST, "at a barrier, for lane {late}");
            });
        }
        let before = core_time();
        team.run(&|lane| thread::sleep(LATE * lane.index() as u32));
        assert!(core_time() - before < MOST, "for the end of a pass");
        let of_worker = Mutex::new(Vec::new());
        for _ in 0..2 {
            team.run(&|lane| {
                if lane.index() == 1 {
                    of_worker.lock().unwrap().push(core_time());
                }
            });
            thread::sleep(LATE);
        }
        let of_worker = of_worker.into_inner().unwrap();
        assert!(of_worker[1] - of_worker[0] < MOST, "for the next pass");
    }
}
