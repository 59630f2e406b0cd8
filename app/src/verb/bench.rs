//! `bench`: how long the forward pass of a batch takes.
//!
//! A run is measured from images that lie in memory to results that lie in memory: what a program waits for. Nothing is
//! allocated meanwhile. The first run finds neither caches nor threads warm and is reported by itself; a few more pass
//! unmeasured.

use std::{
    fmt,
    num::NonZeroUsize,
    time::{Duration, Instant},
};

use clap::Args;
use graphc::{Model, Session, ndarray::ArrayD};
use serde_json::{Value, json};

use crate::{
    error::Error,
    output::Answer,
    setting::{Setting, count},
};

/// Runs before those that are measured, the first included.
pub(super) const WARM_UP: usize = 5;

/// As many images as a network can be compiled for at once.
const MAX_BATCH: usize = 1024;

const MAX_ITERS: usize = 1_000_000;

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Images in a batch, 1 to 1024
    #[arg(long, value_name = "N", default_value = "1", value_parser = count::<MAX_BATCH>)]
    pub(super) batch: NonZeroUsize,
    /// Runs to measure
    #[arg(long, value_name = "N", default_value = "20", value_parser = count::<MAX_ITERS>)]
    pub(super) iters: NonZeroUsize,
    #[command(flatten)]
    pub(super) setting: Setting,
}

/// Measures.
pub(super) fn measure<M: Model>(arguments: &Arguments) -> Result<Measurement, Error> {
    let Arguments { batch, iters, setting } = arguments;
    let (net, load) = timed(|| setting.net::<M>());
    let net = net?;
    let mut session = setting.session(&net);
    let (first, times) = time_runs(&mut session, setting.seed(), batch.get(), iters.get())?;
    Ok(Measurement {
        name: M::NAME,
        batch: batch.get(),
        capacity: M::BATCHES.iter().copied().max().unwrap_or(1),
        macs: M::MACS,
        threads: session.threads(),
        isa: setting.isa().name(),
        weights: setting.weights.as_ref().map(|path| path.display().to_string()),
        seed: setting.seed(),
        load,
        first,
        times,
    })
}

/// The first run, and those that count.
fn time_runs<M: Model>(
    session: &mut Session<'_, M>,
    seed: u64,
    batch: usize,
    iters: usize,
) -> Result<(Duration, Times), Error> {
    let images = M::random_images(seed, batch);
    let mut arrays: Vec<_> = M::OUTPUTS.iter().map(|output| ArrayD::zeros(output.batch_shape(batch))).collect();
    let mut results: Vec<_> = arrays.iter_mut().map(|array| array.view_mut()).collect();
    let mut run = || {
        let (outcome, took) = timed(|| session.run_into(images.view(), &mut results));
        outcome.map(|()| took)
    };
    let first = run()?;
    for _ in 1..WARM_UP {
        run()?;
    }
    let times = (0..iters).map(|_| run()).collect::<Result<_, _>>()?;
    Ok((first, Times::new(times)))
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// What was measured, and of what.
#[derive(Debug)]
pub(super) struct Measurement {
    name: &'static str,
    batch: usize,
    /// Images that a pass takes at most.
    capacity: usize,
    /// Multiply-accumulate operations for one image.
    macs: u64,
    threads: usize,
    isa: &'static str,
    /// The file of the weights; none if they were generated.
    weights: Option<String>,
    seed: u64,
    /// Reading or generating the weights, and packing them.
    load: Duration,
    first: Duration,
    times: Times,
}

impl Measurement {
    fn images_per_s(&self) -> f64 {
        self.batch as f64 / self.times.median().as_secs_f64()
    }

    /// Two operations a multiply-accumulate of the direct algorithm, in units of 10^9.
    fn gflop_per_s(&self) -> f64 {
        2e-9 * self.macs as f64 * self.images_per_s()
    }
}

impl fmt::Display for Measurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measurement { name, batch, capacity, threads, isa, load, first, times, .. } = self;
        let loaded = match &self.weights {
            Some(path) => format!("{path} read and packed"),
            None => format!("weights of seed {} generated and packed", self.seed),
        };
        writeln!(f, "{name}, batch of {batch}, threads {threads}, {isa}\n")?;
        writeln!(f, "  {:<10} {:>10.3} ms", "median", ms(times.median()))?;
        writeln!(f, "  {:<10} {:>10.3} ms", "min", ms(times.min()))?;
        writeln!(f, "  {:<10} {:>10.3} ms", "p90", ms(times.p90()))?;
        writeln!(f, "  {:<10} {:>10.1} images/s", "rate", self.images_per_s())?;
        writeln!(f, "  {:<10} {:>10.1} GFLOP/s", "", self.gflop_per_s())?;
        writeln!(f, "  {:<10} {:>10.3} ms", "first run", ms(*first))?;
        writeln!(f, "  {:<10} {:>10.3} ms  {loaded}\n", "load", ms(*load))?;
        let runs = times.0.len();
        writeln!(f, "{runs} runs after {WARM_UP} unmeasured ones, each from images in memory to results in memory.")?;
        writeln!(f, "GFLOP/s counts two operations for each of the {} multiply-accumulates of an image.", self.macs)?;
        if batch > capacity {
            let passes = batch.div_ceil(*capacity);
            writeln!(f, "Compiled for {capacity} images at most, so a run is {passes} passes.")?;
        }
        Ok(())
    }
}

impl Answer for Measurement {
    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "batch": self.batch,
            "passes": self.batch.div_ceil(self.capacity),
            "threads": self.threads,
            "isa": self.isa,
            "weights": self.weights,
            "seed": self.seed,
            "warm_up": WARM_UP,
            "iters": self.times.0.len(),
            "median_ms": ms(self.times.median()),
            "min_ms": ms(self.times.min()),
            "p90_ms": ms(self.times.p90()),
            "images_per_s": self.images_per_s(),
            "gflop_per_s": self.gflop_per_s(),
            "first_ms": ms(self.first),
            "load_ms": ms(self.load),
        })
    }
}

/// Milliseconds.
pub(super) fn ms(time: Duration) -> f64 {
    time.as_nanos() as f64 / 1e6
}

/// Times of runs, ascending; at least one.
#[derive(Debug)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    pub(super) fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Times(times)
    }

    fn min(&self) -> Duration {
        self.0[0]
    }

    /// The middle one, or the mean of the two in the middle.
    pub(super) fn median(&self) -> Duration {
        let last = self.0.len() - 1;
        (self.0[last / 2] + self.0[last.div_ceil(2)]) / 2
    }

    /// The shortest that nine in ten do not exceed.
    fn p90(&self) -> Duration {
        self.0[(self.0.len() * 9).div_ceil(10) - 1]
    }
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
