//! Time by the device's own clock: events in a stream.

use std::time::Duration;

use cudarc::driver::{CudaEvent, CudaStream, sys::CUevent_flags};

use super::error::{Doing, Error};

/// The state of the device's L2 cache when a pass starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// The data left by the previous pass.
    Warm,
    /// Nothing useful: all of it was overwritten in between.
    Cold,
}

/// Events between the parts of a stream's work.
pub(super) struct Stopwatch {
    events: Vec<CudaEvent>,
}

impl Stopwatch {
    /// Begins the first lap.
    pub(super) fn start(stream: &CudaStream) -> Result<Self, Error> {
        let mut watch = Stopwatch { events: Vec::new() };
        watch.lap(stream)?;
        Ok(watch)
    }

    /// Ends a lap, and begins the next.
    pub(super) fn lap(&mut self, stream: &CudaStream) -> Result<(), Error> {
        let event = stream.record_event(Some(CUevent_flags::CU_EVENT_DEFAULT)).doing(recording)?;
        self.events.push(event);
        Ok(())
    }

    /// Waits for the last lap, and returns all of them.
    pub(super) fn laps(self) -> Result<Vec<Duration>, Error> {
        let laps = self.events.windows(2).map(|pair| {
            let milliseconds = pair[0].elapsed_ms(&pair[1]).doing(recording)?;
            Ok(Duration::from_secs_f64(f64::from(milliseconds.max(0.0)) / 1e3))
        });
        laps.collect()
    }
}

fn recording() -> String {
    "taking the time on the device".into()
}
