//! Where the time of the forward pass goes, beside what the machine could do at most.
//!
//! Each step is measured from the end of the one before, on every thread, to its own; its time is the median over the runs.
//! What it has to do: the multiply-adds that its kernel executes, and the bytes of its weights, once a pass, and of the
//! values that it reads and writes. Its share of the machine's limit is the time that this takes at least, at the peak of
//! arithmetic or of reading memory, over the time that it took. Values may lie in a cache, which is faster than memory: the
//! share of a step that has little else to do can be above one.

use std::{fmt, iter::Sum, time::Duration};

use graphc::{EngineError, EngineSession, Machine, Step, ndarray::ArrayViewD};
use serde_json::{Value, json};

use super::times::Times;

/// The steps in order, and the limits of the machine.
#[derive(Debug)]
pub(super) struct Steps {
    pub(super) machine: Machine,
    pub(super) rows: Vec<(&'static Step, Cost)>,
}

/// What a step takes, and what it does in that time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cost {
    pub(super) seconds: f64,
    /// Operations of the direct algorithm: two for each multiply-add.
    pub(super) flop: f64,
    /// Operations that are executed, of products and their sums.
    pub(super) executed_flop: f64,
    pub(super) bytes: f64,
    /// The time at the machine's limit.
    pub(super) least_seconds: f64,
}

/// The median time of each step.
pub(super) fn step_times(
    session: &mut EngineSession,
    images: &[ArrayViewD<'_, f32>],
    iters: usize,
) -> Result<Vec<Duration>, EngineError> {
    let mut runs: Vec<Vec<Duration>> = Vec::new();
    for _ in 0..iters {
        let steps = session.profile(images)?;
        runs.resize_with(steps.len(), || Vec::with_capacity(iters));
        runs.iter_mut().zip(steps).for_each(|(run, (_, duration))| run.push(duration));
    }
    Ok(runs.into_iter().map(|times| Times::new(times).median()).collect())
}

impl Steps {
    /// Holds the times of a network's steps for `images`, in some `passes`, against the machine's limits.
    pub(super) fn new(
        machine: Machine,
        steps: &'static [Step],
        times: &[Duration],
        [images, passes]: [usize; 2],
    ) -> Self {
        let costs = times.iter().zip(steps).map(|(time, step)| {
            let (images, work) = (images as f64, step.work());
            let executed_flop = 2.0 * work.executed_macs as f64 * images;
            let bytes = passes as f64 * work.weight_bytes as f64 + work.value_bytes as f64 * images;
            let cost = Cost {
                seconds: time.as_secs_f64(),
                flop: 2.0 * work.macs as f64 * images,
                executed_flop,
                bytes,
                least_seconds: machine.least_seconds(work.arithmetic, executed_flop, bytes),
            };
            (step, cost)
        });
        Steps { machine, rows: costs.collect() }
    }

    fn total(&self) -> Cost {
        self.rows.iter().map(|(_, cost)| *cost).sum()
    }

    /// For programs.
    pub(super) fn json(&self) -> Value {
        let Machine { threads, f32_flop_per_s, bf16_flop_per_s, int8_op_per_s, bytes_per_s } = self.machine;
        let steps = self.rows.iter().map(|(step, cost)| {
            let mut row = cost.json();
            row["name"] = step.name.into();
            row["description"] = step.description.into();
            row["arithmetic"] = step.work().arithmetic.to_string().into();
            row
        });
        json!({
            "machine": {
                "threads": threads,
                "f32_gflop_per_s": 1e-9 * f32_flop_per_s,
                "bf16_gflop_per_s": 1e-9 * bf16_flop_per_s,
                "int8_gop_per_s": 1e-9 * int8_op_per_s,
                "gb_per_s": 1e-9 * bytes_per_s,
            },
            "steps": steps.collect::<Vec<_>>(),
            "all_steps": self.total().json(),
        })
    }
}

impl Cost {
    /// 10^9 operations of the direct algorithm a second.
    pub(super) fn gflop_per_s(&self) -> f64 {
        1e-9 * self.flop / self.seconds
    }

    /// 10^9 operations that are executed a second.
    pub(super) fn executed_gflop_per_s(&self) -> f64 {
        1e-9 * self.executed_flop / self.seconds
    }

    /// 10^9 bytes a second.
    pub(super) fn gb_per_s(&self) -> f64 {
        1e-9 * self.bytes / self.seconds
    }

    /// The share of the machine's limit.
    pub(super) fn share(&self) -> f64 {
        self.least_seconds / self.seconds
    }

    fn json(&self) -> Value {
        json!({
            "ms": 1e3 * self.seconds,
            "flop": self.flop,
            "executed_flop": self.executed_flop,
            "bytes": self.bytes,
            "gflop_per_s": self.gflop_per_s(),
            "executed_gflop_per_s": self.executed_gflop_per_s(),
            "gb_per_s": self.gb_per_s(),
            "limit_ms": 1e3 * self.least_seconds,
            "share_of_limit": self.share(),
        })
    }
}

impl Sum for Cost {
    fn sum<I: Iterator<Item = Cost>>(costs: I) -> Cost {
        costs.fold(Cost::default(), |a, b| Cost {
            seconds: a.seconds + b.seconds,
            flop: a.flop + b.flop,
            executed_flop: a.executed_flop + b.executed_flop,
            bytes: a.bytes + b.bytes,
            least_seconds: a.least_seconds + b.least_seconds,
        })
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [f32s, bf16s, bytes] =
            [self.machine.f32_flop_per_s, self.machine.bf16_flop_per_s, self.machine.bytes_per_s]
                .map(|rate| 1e-9 * rate);
        writeln!(f, "\nLimits: {f32s:.1} GFLOP/s of f32, {bf16s:.1} GFLOP/s of bf16, {bytes:.1} GB/s from memory.\n")?;
        let width = self.rows.iter().map(|(step, _)| step.description.len()).max().unwrap_or(0);
        let layer = self.rows.iter().map(|(step, _)| step.name.len()).max().unwrap_or(0);
        writeln!(
            f,
            "  {:<layer$}  {:<width$}  {:>9}  {:>5}  {:>8}  {:>8}  {:>8}  {:>6}  {:>7}",
            "", "", "ms", "%", "GFLOP/s", "executed", "MB", "GB/s", "limit %"
        )?;
        let total = self.total();
        for (step, cost) in &self.rows {
            write!(f, "  {:<layer$}  {:<width$}", step.name, step.description)?;
            writeln!(f, "{}", Figures { cost, of: &total })?;
        }
        writeln!(f, "  {:<layer$}  {:<width$}{}\n", "", "all", Figures { cost: &total, of: &total })?;
        f.write_str(COLUMNS)
    }
}

/// What the columns mean.
const COLUMNS: &str = "\
GFLOP/s: operations of the direct algorithm. executed: those that the kernel does. limit %: the time that these or the bytes
take at least, of the time that they took; bytes from a cache can take less.
";

/// The columns of a table.
struct Figures<'c> {
    cost: &'c Cost,
    of: &'c Cost,
}

impl fmt::Display for Figures<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cost = self.cost;
        let part = 100.0 * cost.seconds / self.of.seconds;
        let (direct, executed) = (cost.gflop_per_s(), cost.executed_gflop_per_s());
        write!(f, "  {:>9.3}  {part:>5.1}  {direct:>8.1}  {executed:>8.1}", 1e3 * cost.seconds)?;
        write!(f, "  {:>8.2}  {:>6.1}  {:>7.1}", 1e-6 * cost.bytes, cost.gb_per_s(), 100.0 * cost.share())
    }
}
