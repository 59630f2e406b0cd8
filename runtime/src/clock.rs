//! Measures the steps of a pass.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// The time of each step, over one or several passes.
#[derive(Debug)]
pub(crate) struct Clock(Mutex<Reading>);

#[derive(Debug)]
struct Reading {
    durations: Vec<Duration>,
    /// The current step, and its start.
    step: usize,
    start: Instant,
}

impl Clock {
    /// For passes of this many steps.
    pub(crate) fn new(steps: usize) -> Self {
        Clock(Mutex::new(Reading { durations: vec![Duration::ZERO; steps], step: 0, start: Instant::now() }))
    }

    /// A pass starts now.
    pub(crate) fn start(&self) {
        let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (reading.step, reading.start) = (0, Instant::now());
    }

    /// A step has ended on every thread, and the next one starts.
    pub(crate) fn step_ended(&self) {
        let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (step, now) = (reading.step, Instant::now());
        let took = now - reading.start;
        reading.durations[step] += took;
        (reading.step, reading.start) = (step + 1, now);
    }

    /// The time of each step.
    pub(crate) fn durations(self) -> Vec<Duration> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).durations
    }
}
