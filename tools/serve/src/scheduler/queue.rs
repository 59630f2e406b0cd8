//! The requests that wait for a model, and the rule by which a batch is taken of them. It knows neither networks nor transports.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// What waits.
#[derive(Debug)]
struct Waiting<T> {
    ticket: u64,
    images: usize,
    since: Instant,
    item: T,
}

/// How batches are taken.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// Images of a batch at most.
    pub(super) capacity: usize,
    /// Sizes at which a batch waits for no more, ascending; the last is the capacity.
    pub(super) preferred: Vec<usize>,
    /// How long the first waits for others.
    pub(super) delay: Duration,
    /// Items at most.
    pub(super) length: usize,
}

/// Items that wait, by their level: 0 is the most urgent.
#[derive(Debug)]
pub(super) struct Queue<T> {
    rule: Rule,
    state: Mutex<State<T>>,
    changed: Condvar,
}

#[derive(Debug)]
struct State<T> {
    levels: Vec<VecDeque<Waiting<T>>>,
    next: u64,
    /// Few others can come: nothing waits for them.
    is_hurried: bool,
    is_closed: bool,
}

/// Why an item was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// So many wait already.
    Full,
    /// Nothing is taken in any more.
    Closed,
}

impl<T> Queue<T> {
    pub(super) fn new(rule: Rule, levels: usize) -> Queue<T> {
        let levels = (0..levels.max(1)).map(|_| VecDeque::new()).collect();
        Queue {
            rule,
            state: Mutex::new(State { levels, next: 0, is_hurried: false, is_closed: false }),
            changed: Condvar::new(),
        }
    }

    /// Takes in an item of so many images, no more than the capacity, and gives its ticket.
    pub(super) fn push(&self, level: usize, images: usize, item: T) -> Result<u64, Refused> {
        let mut state = self.lock();
        if state.is_closed {
            return Err(Refused::Closed);
        }
        if state.len() >= self.rule.length {
            return Err(Refused::Full);
        }
        let ticket = state.next;
        state.next += 1;
        let level = level.min(state.levels.len() - 1);
        state.levels[level].push_back(Waiting { ticket, images, since: Instant::now(), item });
        drop(state);
        self.changed.notify_all();
        Ok(ticket)
    }

    /// Takes an item back that has not become part of a batch.
    pub(super) fn remove(&self, ticket: u64) -> Option<T> {
        let mut state = self.lock();
        let place = |level: &VecDeque<Waiting<T>>| level.iter().position(|waiting| waiting.ticket == ticket);
        let (level, index) = state.levels.iter().enumerate().find_map(|(at, level)| Some((at, place(level)?)))?;
        state.levels[level].remove(index).map(|waiting| waiting.item)
    }

    /// Waits until a batch is due. `false` once the queue is closed and nothing waits.
    pub(super) fn is_due(&self) -> bool {
        let mut state = self.lock();
        loop {
            match state.next_batch(&self.rule, Instant::now()) {
                Next::Batch(_) => return true,
                Next::Closed => return false,
                Next::Wait(None) => state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
                Next::Wait(Some(time)) => {
                    let waited = self.changed.wait_timeout(state, time);
                    state = waited.unwrap_or_else(PoisonError::into_inner).0;
                }
            }
        }
    }

    /// The batch that is due now, if there is one: items with the time that each has waited.
    pub(super) fn take(&self) -> Vec<(T, Duration)> {
        let mut state = self.lock();
        match state.next_batch(&self.rule, Instant::now()) {
            Next::Batch(count) => state.pop(count),
            Next::Wait(_) | Next::Closed => Vec::new(),
        }
    }

    /// From now on, nothing waits for others to share a batch with.
    pub(super) fn hurry(&self) {
        self.lock().is_hurried = true;
        self.changed.notify_all();
    }

    /// Takes in nothing more; what waits is still handed out.
    pub(super) fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    /// Items and images that wait.
    pub(super) fn waiting(&self) -> (usize, usize) {
        let state = self.lock();
        (state.len(), state.in_order().map(|waiting| waiting.images).sum())
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        // Nothing that is done under the lock panics.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is to be done next.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// The first so many items are a batch.
    Batch(usize),
    /// Wait for more, or for this time at most.
    Wait(Option<Duration>),
    Closed,
}

impl<T> State<T> {
    fn len(&self) -> usize {
        self.levels.iter().map(VecDeque::len).sum()
    }

    /// The most urgent first, and then the oldest.
    fn in_order(&self) -> impl Iterator<Item = &Waiting<T>> {
        self.levels.iter().flatten()
    }

    /// The first items that together have no more than so many images: how many, and their images.
    fn first(&self, images: usize) -> (usize, usize) {
        let mut sum = 0;
        let fit = |waiting: &&Waiting<T>| {
            let fits = sum + waiting.images <= images;
            sum += if fits { waiting.images } else { 0 };
            fits
        };
        let count = self.in_order().take_while(fit).count();
        (count, sum)
    }

    fn next_batch(&self, rule: &Rule, now: Instant) -> Next {
        let Some(oldest) = self.in_order().map(|waiting| waiting.since).min() else {
            return if self.is_closed { Next::Closed } else { Next::Wait(None) };
        };
        let (count, images) = self.first(rule.capacity);
        // At least one, whatever its size.
        let all = Next::Batch(count.max(1));
        let is_full = images == rule.capacity || count < self.len();
        let rest = rule.delay.saturating_sub(now.saturating_duration_since(oldest));
        if is_full || rest.is_zero() || self.is_hurried || self.is_closed {
            return all;
        }
        match rule.preferred.iter().rev().find(|size| **size <= images) {
            // Items that make more than a preferred size without making it wait for others as before.
            Some(size) if self.first(*size).1 == *size => Next::Batch(self.first(*size).0),
            _ => Next::Wait(Some(rest)),
        }
    }

    fn pop(&mut self, count: usize) -> Vec<(T, Duration)> {
        let now = Instant::now();
        let mut batch = Vec::with_capacity(count);
        for level in &mut self.levels {
            let part = level.len().min(count - batch.len());
            let waiting = level.drain(..part);
            batch.extend(waiting.map(|waiting| (waiting.item, now.saturating_duration_since(waiting.since))));
        }
        batch
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn queue(delay: Duration) -> Queue<&'static str> {
        Queue::new(Rule { capacity: 8, preferred: vec![4, 8], delay, length: 5 }, 3)
    }

    /// The next batch, which is waited for.
    fn next(queue: &Queue<&'static str>) -> Vec<&'static str> {
        if queue.is_due() { queue.take().into_iter().map(|(name, _)| name).collect() } else { Vec::new() }
    }

    const LONG: Duration = Duration::from_secs(3600);

    #[test]
    fn without_a_delay_all_that_fits_is_a_batch() {
        let queue = queue(Duration::ZERO);
        for (name, images) in [("a", 3), ("b", 3), ("c", 3), ("d", 1)] {
            queue.push(1, images, name).unwrap();
        }
        assert_eq!(queue.waiting(), (4, 10));
        assert_eq!(next(&queue), ["a", "b"], "in order, and none divided");
        assert_eq!(next(&queue), ["c", "d"]);
    }

    #[test]
    fn the_urgent_come_first() {
        let queue = queue(Duration::ZERO);
        for (level, name) in [(2, "late"), (1, "b"), (0, "now"), (1, "c"), (9, "later")] {
            queue.push(level, 2, name).unwrap();
        }
        assert_eq!(next(&queue), ["now", "b", "c", "late"]);
        assert_eq!(next(&queue), ["later"]);
    }

    #[test]
    fn a_preferred_size_waits_for_no_more() {
        let queue = queue(LONG);
        queue.push(0, 2, "a").unwrap();
        assert!(
            matches!(queue.lock().next_batch(&queue.rule, Instant::now()), Next::Wait(Some(time)) if time > LONG / 2)
        );
        queue.push(0, 2, "b").unwrap();
        queue.push(0, 1, "c").unwrap();
        assert_eq!(next(&queue), ["a", "b"]);
        // What is left has waited since before.
        let later = Instant::now() + LONG;
        assert_eq!(queue.lock().next_batch(&queue.rule, later), Next::Batch(1));
        queue.push(0, 6, "d").unwrap();
        queue.push(0, 2, "e").unwrap();
        assert_eq!(next(&queue), ["c", "d"], "the next would not fit");
    }

    #[test]
    fn sizes_that_do_not_meet_a_preferred_one_wait() {
        let queue = queue(LONG);
        queue.push(0, 3, "a").unwrap();
        queue.push(0, 3, "b").unwrap();
        assert!(matches!(queue.lock().next_batch(&queue.rule, Instant::now()), Next::Wait(Some(_))));
        queue.close();
        assert_eq!(next(&queue), ["a", "b"], "nothing more can come");
    }

    #[test]
    fn in_a_hurry_nothing_waits() {
        let queue = queue(LONG);
        queue.push(0, 3, "a").unwrap();
        queue.hurry();
        assert_eq!(next(&queue), ["a"]);
        queue.push(0, 1, "b").unwrap();
        assert_eq!(next(&queue), ["b"], "it still takes in");
    }

    #[test]
    fn what_is_full_or_closed_takes_in_nothing() {
        let queue = queue(Duration::ZERO);
        let tickets: Vec<u64> = (0..5).map(|_| queue.push(0, 1, "a").unwrap()).collect();
        assert_eq!(queue.push(0, 1, "b"), Err(Refused::Full));
        assert_eq!((queue.remove(tickets[2]), queue.remove(tickets[2])), (Some("a"), None));
        queue.push(0, 1, "b").unwrap();
        queue.close();
        assert_eq!(queue.push(0, 1, "c"), Err(Refused::Closed));
        assert_eq!(next(&queue), ["a", "a", "a", "a", "b"]);
        assert!(!queue.is_due() && queue.take().is_empty());
    }

    #[test]
    fn what_is_due_can_be_given_up_or_overtaken_before_it_is_taken() {
        let queue = queue(Duration::ZERO);
        let ticket = queue.push(1, 8, "a").unwrap();
        assert!(queue.is_due());
        queue.push(0, 8, "b").unwrap();
        assert_eq!(next(&queue), ["b"]);
        assert!(queue.is_due());
        queue.remove(ticket);
        assert_eq!(queue.take(), []);
    }

    #[test]
    fn whoever_waits_is_woken() {
        let queue = queue(Duration::from_millis(5));
        thread::scope(|scope| {
            let waiting = scope.spawn(|| next(&queue));
            queue.push(0, 1, "a").unwrap();
            assert_eq!(waiting.join().unwrap(), ["a"]);
            let waiting = scope.spawn(|| queue.is_due());
            queue.close();
            assert!(!waiting.join().unwrap());
        });
    }
}
