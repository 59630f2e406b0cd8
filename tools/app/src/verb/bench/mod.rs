//! `bench`: how long the forward pass of a batch takes, and where that time goes.
//!
//! A run is measured from images that lie in memory to results that lie in memory: what a program waits for. Nothing is
//! allocated meanwhile. The first run finds neither caches nor threads warm and is reported by itself; a few more pass
//! unmeasured. Then as many runs are measured step by step, and last the limits of the machine: their measuring takes more
//! memory than most networks, and would be the peak otherwise.

mod labels;
mod memory;
mod roofline;
mod steps;
mod times;

use std::{fmt, fs, num::NonZeroUsize, path::PathBuf, time::Duration};

use clap::Args;
use graphc::{
    EngineSession, Machine,
    ndarray::{ArrayD, ArrayViewD},
};
use graphc_weights::shown;
use serde_json::{Value, json};

use crate::{
    error::Error,
    network::Network,
    output::Answer,
    setting::{Setting, count},
};
use memory::Memory;
use roofline::Roofline;
use steps::{Steps, step_times};
pub(super) use times::ms;
use times::{Times, timed};

/// Runs before those that are measured, the first included.
const WARM_UP: usize = 5;

/// As many images as a network can be compiled for at once.
const MAX_BATCH: usize = 1024;

const MAX_ITERS: usize = 1_000_000;

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Images of a run, 1 to 1024; more than the network is compiled for are several passes [default: the smallest batch
    /// that it is compiled for]
    #[arg(long, alias = "batch", value_name = "N", value_parser = count::<MAX_BATCH>)]
    images: Option<NonZeroUsize>,
    /// Runs to measure
    #[arg(long, value_name = "N", default_value = "20", value_parser = count::<MAX_ITERS>)]
    iters: NonZeroUsize,
    /// Draw the steps below the limits of the machine: a roofline, as SVG
    #[arg(long, value_name = "FILE")]
    plot: Option<PathBuf>,
    #[command(flatten)]
    pub(super) setting: Setting,
}

/// Measures, and draws what was measured.
pub(super) fn measure(network: &Network, arguments: &Arguments) -> Result<Measurement, Error> {
    let Arguments { images, iters, plot, setting } = arguments;
    let about = network.about;
    let batch = images.map_or_else(|| about.batches.iter().copied().min().unwrap_or(1), NonZeroUsize::get);
    let (engine, load) = timed(|| setting.engine(network));
    let engine = engine?;
    let mut session = setting.session(&engine)?;
    let at_rest = Memory::read();
    let images = about.random_images(setting.seed(), batch);
    let images: Vec<_> = images.iter().map(|images| images.view()).collect();
    let (first, times) = time_runs(&mut session, &images, batch, iters.get())?;
    let step_times = step_times(&mut session, &images, iters.get())?;
    let peak = Memory::read();
    let passes = batch.div_ceil(about.capacity());
    let isa = setting.isa()?;
    let machine = Machine::measure(isa, setting.threads()?);
    let measurement = Measurement {
        name: about.name,
        precision: about.precision.to_string(),
        batch,
        passes,
        capacity: about.capacity(),
        macs: about.macs,
        threads: session.threads(),
        isa: isa.name(),
        weights: setting.weights.as_ref().map(|path| path.display().to_string()),
        seed: setting.seed(),
        load,
        first,
        times,
        memory: at_rest.zip(peak).map(|(at_rest, peak)| Memory { now: at_rest.now, ..peak }),
        steps: Steps::new(machine, engine.steps(), &step_times, [batch, passes]),
    };
    if let Some(path) = plot {
        let drawing = Roofline { title: measurement.title(), steps: &measurement.steps }.to_string();
        let unwritable = |error| Error::File(path.clone(), format!("cannot write the plot: {error}"));
        fs::write(path, drawing).map_err(unwritable)?;
    }
    Ok(measurement)
}

/// The first run, and those that count.
fn time_runs(
    session: &mut EngineSession,
    images: &[ArrayViewD<'_, f32>],
    batch: usize,
    iters: usize,
) -> Result<(Duration, Times), Error> {
    let outputs = session.about().outputs.iter();
    let mut arrays: Vec<_> = outputs.map(|output| ArrayD::zeros(output.batch_shape(batch))).collect();
    let mut results: Vec<_> = arrays.iter_mut().map(|array| array.view_mut()).collect();
    let mut run = || {
        let (outcome, took) = timed(|| session.run_into(images, &mut results));
        outcome.map(|()| took)
    };
    let first = run()?;
    for _ in 1..WARM_UP {
        run()?;
    }
    let times = (0..iters).map(|_| run()).collect::<Result<_, _>>()?;
    Ok((first, Times::new(times)))
}

/// What was measured, and of what.
#[derive(Debug)]
pub(super) struct Measurement {
    name: &'static str,
    precision: String,
    batch: usize,
    passes: usize,
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
    /// With weights and a session before the first run, and the most until the last.
    memory: Option<Memory>,
    steps: Steps,
}

impl Measurement {
    fn title(&self) -> String {
        let Measurement { name, precision, batch, threads, isa, .. } = self;
        format!("{name}, {precision}, batch of {batch}, threads {threads}, {isa}")
    }

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
        let Measurement { capacity, passes, load, first, times, .. } = self;
        let loaded = match &self.weights {
            Some(path) => format!("{} read and packed", shown(path)),
            None => format!("weights of seed {} generated and packed", self.seed),
        };
        writeln!(f, "{}\n", self.title())?;
        writeln!(f, "  {:<10} {:>10.3} ms", "median", ms(times.median()))?;
        writeln!(f, "  {:<10} {:>10.3} ms", "min", ms(times.min()))?;
        writeln!(f, "  {:<10} {:>10.3} ms", "p90", ms(times.p90()))?;
        writeln!(f, "  {:<10} {:>10.1} images/s", "rate", self.images_per_s())?;
        writeln!(f, "  {:<10} {:>10.1} GFLOP/s", "", self.gflop_per_s())?;
        writeln!(f, "  {:<10} {:>10.3} ms", "first run", ms(*first))?;
        writeln!(f, "  {:<10} {:>10.3} ms  {loaded}", "load", ms(*load))?;
        if let Some(Memory { now, peak }) = self.memory {
            let [now, peak] = [now, peak].map(|bytes| bytes as f64 / 1e6);
            writeln!(f, "  {:<10} {now:>10.1} MB  before the first run, {peak:.1} MB at most", "memory")?;
        }
        let runs = times.len();
        writeln!(f)?;
        writeln!(f, "{runs} runs after {WARM_UP} unmeasured ones, each from images in memory to results in memory.")?;
        writeln!(f, "GFLOP/s counts two operations for each of the {} multiply-accumulates of an image.", self.macs)?;
        if *passes > 1 {
            writeln!(f, "Compiled for {capacity} images at most, so a run is {passes} passes.")?;
        }
        write!(f, "{}", self.steps)
    }
}

impl Answer for Measurement {
    fn json(&self) -> Value {
        let memory = self.memory.map(|Memory { now, peak }| json!({ "at_rest_bytes": now, "peak_bytes": peak }));
        let mut answer = json!({
            "name": self.name,
            "precision": self.precision,
            "batch": self.batch,
            "passes": self.passes,
            "threads": self.threads,
            "isa": self.isa,
            "weights": self.weights,
            "seed": self.seed,
            "warm_up": WARM_UP,
            "iters": self.times.len(),
            "median_ms": ms(self.times.median()),
            "min_ms": ms(self.times.min()),
            "p90_ms": ms(self.times.p90()),
            "images_per_s": self.images_per_s(),
            "gflop_per_s": self.gflop_per_s(),
            "first_ms": ms(self.first),
            "load_ms": ms(self.load),
            "memory": memory,
        });
        if let (Some(answer), Value::Object(steps)) = (answer.as_object_mut(), self.steps.json()) {
            answer.extend(steps);
        }
        answer
    }
}
