//! How long runs took.

use std::time::{Duration, Instant};

/// Times of runs, ascending; at least one.
#[derive(Debug)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    pub(super) fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Times(times)
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn min(&self) -> Duration {
        self.0[0]
    }

    /// The middle one, or the mean of the two in the middle.
    pub(super) fn median(&self) -> Duration {
        let last = self.0.len() - 1;
        (self.0[last / 2] + self.0[last.div_ceil(2)]) / 2
    }

    /// The shortest that nine in ten do not exceed.
    pub(super) fn p90(&self) -> Duration {
        self.0[(self.0.len() * 9).div_ceil(10) - 1]
    }
}

/// What `work` gives, and how long it took.
pub(super) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// Milliseconds.
pub(in crate::verb) fn ms(time: Duration) -> f64 {
    time.as_nanos() as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(millis: impl IntoIterator<Item = u64>) -> Times {
        Times::new(millis.into_iter().map(Duration::from_millis).collect())
    }

    #[test]
    fn statistics() {
        for (times, expected) in [
            (times([7]), [7.0, 7.0, 7.0]),
            (times([4, 1]), [1.0, 2.5, 4.0]),
            (times([3, 9, 1]), [1.0, 3.0, 9.0]),
            (times((1..=10).rev()), [1.0, 5.5, 9.0]),
            (times((1..=20).rev()), [1.0, 10.5, 18.0]),
            (times((1..=101).rev()), [1.0, 51.0, 91.0]),
        ] {
            assert_eq!([times.min(), times.median(), times.p90()].map(ms), expected, "{times:?}");
        }
    }
}
