//! Measures the steps of a pass.

pub mod host;

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
pub use host::Moment;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub use std::time::Instant as Moment;

/// The time of each step, over one or several passes.
#[derive(Debug)]
pub struct Clock(Mutex<Reading>);

#[derive(Debug)]
struct Reading {
    durations: Vec<Duration>,
    /// The current step, and its start.
    step: usize,
    start: Moment,
}

impl Clock {
    /// For passes of this many steps.
    pub fn new(steps: usize) -> Self {
        Clock(Mutex::new(Reading { durations: vec![Duration::ZERO; steps], step: 0, start: Moment::now() }))
    }

    /// A pass starts now.
    pub fn start(&self) {
        let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (reading.step, reading.start) = (0, Moment::now());
    }

    /// A step has ended on every thread, and the next one starts.
    pub fn step_ended(&self) {
        let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (step, now) = (reading.step, Moment::now());
        let took = now - reading.start;
        reading.durations[step] += took;
        (reading.step, reading.start) = (step + 1, now);
    }

    /// The time of each step.
    pub fn durations(self) -> Vec<Duration> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).durations
    }
}
