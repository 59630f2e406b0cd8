//! What a server is told besides its models.

use std::{
    net::{IpAddr, Ipv4Addr},
    num::NonZeroUsize,
    time::Duration,
};

use crate::Operation;

/// How a server works.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address to listen at [default: 127.0.0.1, which other machines do not reach].
    pub host: IpAddr,
    /// The port for HTTP [default: 8000]; 0 for any that is free.
    pub http_port: u16,
    /// Bytes for what requests bring, all of them together, and enough for one at least [default: 512 MiB].
    pub memory: usize,
    /// How long to wait for the last responses when the server stops [default: 30 seconds].
    pub drain: Duration,
    /// The other ports, who may ask, and how the server is looked after.
    pub operation: Operation,
    /// Threads of all models together [default: `GRAPHC_THREADS`, or the cores at hand].
    pub threads: Option<NonZeroUsize>,
    /// How batches are made of requests, where a model has no options of its own.
    pub batching: Batching,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            host: Ipv4Addr::LOCALHOST.into(),
            http_port: 8000,
            memory: 512 << 20,
            drain: Duration::from_secs(30),
            operation: Operation::default(),
            threads: None,
            batching: Batching::default(),
        }
    }
}

/// How batches are made of requests.
///
/// A pass takes the requests that have come in meanwhile, as many as the largest batch holds, the most urgent first. While none runs, a
/// request waits for others for [`delay`](Batching::delay), or until they make a preferred batch. Requests are never divided.
/// What a request gets does not depend on the others in its batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batching {
    /// The images of a batch, and of a request, at most [default: the largest size that the network was compiled for].
    pub max_batch_size: Option<NonZeroUsize>,
    /// Sizes at which a batch waits for no more requests [default: those from 2 that the network was compiled for].
    pub preferred: Option<Vec<usize>>,
    /// How long a request waits for others [default: not at all].
    pub delay: Duration,
    /// Requests that may wait, one at least; any more are refused at once [default: 256].
    pub queue_size: usize,
    /// How long a request may wait [default: 30 seconds]. A request may ask for less.
    pub timeout: Option<Duration>,
    /// Priorities are 1, the most urgent, to this [default: 3]. Requests that say none have the one in the middle.
    pub priority_levels: u64,
    /// Passes that may run at the same time, each on its share of the threads [default: 1].
    pub instances: NonZeroUsize,
}

impl Default for Batching {
    fn default() -> Self {
        Batching {
            max_batch_size: None,
            preferred: None,
            delay: Duration::ZERO,
            queue_size: 256,
            timeout: Some(Duration::from_secs(30)),
            priority_levels: 3,
            instances: NonZeroUsize::MIN,
        }
    }
}

/// The most priorities.
const MAX_LEVELS: u64 = 16;

impl Batching {
    /// The number of priorities.
    pub(crate) fn levels(&self) -> u64 {
        self.priority_levels.clamp(1, MAX_LEVELS)
    }

    /// The priority of requests that say none, or one that there is not.
    pub(crate) fn default_priority(&self) -> u64 {
        self.levels().div_ceil(2)
    }

    /// The images of a batch at most, for a network that was compiled for these sizes.
    pub(crate) fn capacity(&self, compiled: &[usize]) -> usize {
        let largest = compiled.iter().copied().max().unwrap_or(1);
        self.max_batch_size.map_or(largest, NonZeroUsize::get)
    }

    /// The preferred sizes, ascending, for a network that was compiled for these.
    pub(crate) fn preferred(&self, compiled: &[usize]) -> Vec<usize> {
        let capacity = self.capacity(compiled);
        let sizes = self.preferred.as_deref().unwrap_or(compiled).iter().copied();
        let mut sizes: Vec<usize> = sizes.filter(|size| (2..=capacity).contains(size)).chain([capacity]).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }
}
