//! `profile`: where the time of the forward pass goes.
//!
//! Each step is measured from the end of the one before, on every thread, to its own; its time is the median over the runs.
//! Rates are those of what the step has to do at least, whatever its kernel does: the multiply-adds of the direct
//! algorithm, and the bytes of its weights, once, and of the values that it reads and writes.

use std::{fmt, time::Duration};

use graphc::{Model, Step};
use serde_json::{Value, json};

use super::bench::{Arguments, Times, WARM_UP, ms};
use crate::{error::Error, output::Answer};

/// Measures.
pub(super) fn measure<M: Model>(arguments: &Arguments) -> Result<Profile, Error> {
    let Arguments { batch, iters, setting } = arguments;
    let net = setting.net::<M>()?;
    let mut session = setting.session(&net);
    let images = M::random_images(setting.seed(), batch.get());
    for _ in 0..WARM_UP {
        session.profile(images.view())?;
    }
    let mut runs = vec![Vec::with_capacity(iters.get()); M::STEPS.len()];
    for _ in 0..iters.get() {
        let durations = session.profile(images.view())?;
        runs.iter_mut().zip(durations).for_each(|(run, duration)| run.push(duration));
    }
    let steps = M::STEPS.iter().zip(runs).map(|(step, times)| (step, Times::new(times).median())).collect();
    let (threads, isa) = (session.threads(), setting.isa().name());
    Ok(Profile { name: M::NAME, batch: batch.get(), threads, isa, steps })
}

/// The steps, and how long each took.
#[derive(Debug)]
pub(super) struct Profile {
    name: &'static str,
    batch: usize,
    threads: usize,
    isa: &'static str,
    steps: Vec<(&'static Step, Duration)>,
}

impl Profile {
    fn total(&self) -> Duration {
        self.steps.iter().map(|(_, time)| *time).sum()
    }

    /// 10^9 operations a second, two for each multiply-add.
    fn gflop_per_s(&self, step: &Step, time: Duration) -> f64 {
        2e-9 * step.macs as f64 * self.batch as f64 / time.as_secs_f64()
    }

    /// 10^9 bytes a second.
    fn gb_per_s(&self, step: &Step, time: Duration) -> f64 {
        let bytes = step.weight_bytes as f64 + step.value_bytes as f64 * self.batch as f64;
        1e-9 * bytes / time.as_secs_f64()
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Profile { name, batch, threads, isa, steps } = self;
        let total = self.total();
        let width = steps.iter().map(|(step, _)| step.description.len()).max().unwrap_or(0);
        let layer = steps.iter().map(|(step, _)| step.name.len()).max().unwrap_or(0);
        writeln!(f, "{name}, batch of {batch}, threads {threads}, {isa}\n")?;
        writeln!(f, "  {:<layer$}  {:<width$}  {:>9}  {:>5}  {:>8}  {:>6}", "", "", "ms", "%", "GFLOP/s", "GB/s")?;
        for (step, time) in steps {
            let share = 100.0 * time.as_secs_f64() / total.as_secs_f64();
            let (arithmetic, bytes) = (self.gflop_per_s(step, *time), self.gb_per_s(step, *time));
            write!(f, "  {:<layer$}  {:<width$}  {:>9.3}  {share:>5.1}", step.name, step.description, ms(*time))?;
            writeln!(f, "  {arithmetic:>8.1}  {bytes:>6.1}")?;
        }
        writeln!(f, "  {:<layer$}  {:<width$}  {:>9.3}", "", "all", ms(total))
    }
}

impl Answer for Profile {
    fn json(&self) -> Value {
        let steps = self.steps.iter().map(|(step, time)| {
            json!({
                "name": step.name,
                "description": step.description,
                "ms": ms(*time),
                "gflop_per_s": self.gflop_per_s(step, *time),
                "gb_per_s": self.gb_per_s(step, *time),
            })
        });
        json!({
            "name": self.name,
            "batch": self.batch,
            "threads": self.threads,
            "isa": self.isa,
            "steps": steps.collect::<Vec<_>>(),
            "ms": ms(self.total()),
        })
    }
}
