//! What a model has done so far, counted as Triton counts it.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use crate::protocol::{Code, Error};

/// How often something was done, and how long it took in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// How often.
    pub count: u64,
    /// How long in all.
    pub total: Duration,
}

impl Spent {
    fn add(&mut self, count: u64, time: Duration) {
        self.count += count;
        self.total += time;
    }
}

/// What a version of a model has done since the server began. Reloading it changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Images that were answered.
    pub inferences: u64,
    /// Passes.
    pub executions: u64,
    /// When the last request was answered.
    pub last_inference: Option<SystemTime>,
    /// Requests that were answered, from their arrival to their response.
    pub success: Spent,
    /// Requests that failed.
    pub fail: Spent,
    /// The same by the reason.
    pub failures: BTreeMap<Failure, u64>,
    /// Time in the queue.
    pub queue: Spent,
    /// Checking and decoding inputs, and bringing them together.
    pub compute_input: Spent,
    /// The passes, once for each request in them.
    pub compute_infer: Spent,
    /// Handing out results.
    pub compute_output: Spent,
    /// The same by the images of a pass, once for each pass.
    pub batches: BTreeMap<usize, BatchStatistics>,
    /// Requests that wait at this moment.
    pub pending: usize,
}

/// The passes of one number of images.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchStatistics {
    /// Bringing inputs together.
    pub compute_input: Spent,
    /// The passes.
    pub compute_infer: Spent,
    /// Handing out results.
    pub compute_output: Spent,
}

/// Why requests fail, as `nv_inference_request_failure` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Failure {
    /// The queue was full, or the request waited too long.
    Rejected,
    /// The client has gone.
    Canceled,
    /// The pass failed.
    Backend,
    /// The request was wrong.
    Other,
}

impl Failure {
    /// Each of them.
    pub const ALL: [Failure; 4] = [Failure::Rejected, Failure::Canceled, Failure::Backend, Failure::Other];

    /// Its name in metrics.
    pub const fn name(self) -> &'static str {
        match self {
            Failure::Rejected => "REJECTED",
            Failure::Canceled => "CANCELED",
            Failure::Backend => "BACKEND",
            Failure::Other => "OTHER",
        }
    }

    fn of(error: &Error) -> Failure {
        match error.code {
            Code::Unavailable => Failure::Rejected,
            Code::Cancelled => Failure::Canceled,
            Code::Internal => Failure::Backend,
            Code::InvalidArgument | Code::NotFound | Code::TooLarge | Code::Unsupported => Failure::Other,
        }
    }
}

/// How long the parts of a request or of a pass took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Times {
    pub(crate) queue: Duration,
    pub(crate) input: Duration,
    pub(crate) infer: Duration,
    pub(crate) output: Duration,
}

/// Where a model's statistics are kept.
#[derive(Debug, Default)]
pub(crate) struct Counters(Mutex<Statistics>);

impl Counters {
    /// A request of so many images was answered.
    pub(crate) fn succeeded(&self, images: usize, whole: Duration, times: &Times) {
        let mut counted = self.lock();
        counted.inferences += images as u64;
        counted.last_inference = Some(SystemTime::now());
        counted.success.add(1, whole);
        counted.queue.add(1, times.queue);
        counted.compute_input.add(1, times.input);
        counted.compute_infer.add(1, times.infer);
        counted.compute_output.add(1, times.output);
    }

    /// A request failed.
    pub(crate) fn failed(&self, whole: Duration, error: &Error) {
        let mut counted = self.lock();
        counted.fail.add(1, whole);
        *counted.failures.entry(Failure::of(error)).or_default() += 1;
    }

    /// A pass of so many images.
    pub(crate) fn ran(&self, images: usize, times: &Times) {
        let mut counted = self.lock();
        counted.executions += 1;
        let batch = counted.batches.entry(images).or_default();
        batch.compute_input.add(1, times.input);
        batch.compute_infer.add(1, times.infer);
        batch.compute_output.add(1, times.output);
    }

    /// What there is by now.
    pub(crate) fn now(&self) -> Statistics {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Statistics> {
        // Counting does not panic; and if it did, numbers are as good as before.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
