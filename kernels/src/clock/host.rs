//! The clock of wasm32-unknown-unknown, whose standard library has none: what the program is told to read.

use std::{ops::Sub, sync::OnceLock, time::Duration};

static CLOCK: OnceLock<fn() -> Duration> = OnceLock::new();

/// On wasm32-unknown-unknown, whose standard library has no clock, sets one: the time since any moment, such as
/// `performance.now()` in a browser. Without it, everything that is measured takes no time. Later calls change nothing.
///
/// On other targets it does nothing.
pub fn set_clock(now: fn() -> Duration) {
    CLOCK.get_or_init(|| now);
}

/// In place of `Instant`, with as much of it as the runtime uses.
#[derive(Clone, Copy, Debug)]
pub struct Moment(Duration);

impl Moment {
    /// What the clock says; without one, zero.
    pub fn now() -> Self {
        Moment(CLOCK.get().map_or(Duration::ZERO, |now| now()))
    }

    /// How long ago it was.
    pub fn elapsed(self) -> Duration {
        Moment::now() - self
    }
}

impl Sub for Moment {
    type Output = Duration;

    /// A browser's clock may stand still, and is not trusted to never go back.
    fn sub(self, earlier: Moment) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn without_a_clock_and_with_one() {
        static MILLIS: AtomicU64 = AtomicU64::new(5);
        let before = Moment::now();
        assert_eq!(before.elapsed(), Duration::ZERO);
        set_clock(|| Duration::from_millis(MILLIS.load(Ordering::Relaxed)));
        set_clock(|| Duration::MAX);
        let start = Moment::now();
        MILLIS.store(12, Ordering::Relaxed);
        assert_eq!(start.elapsed(), Duration::from_millis(7));
        MILLIS.store(3, Ordering::Relaxed);
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
}
