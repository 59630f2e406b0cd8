//! Checks networks on a GPU against the CPU, and measures them. See `scripts/gpu-check` for its use.
//!
//! Weights and images are generated, so the program needs only the CPU's results, computed elsewhere. Results are lines
//! of JSON; `table` turns them into tables.

mod cases;
mod check;
mod table;
mod timing;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};
use graphc::cuda::Device;
use serde_json::{Value, json};

use cases::{Case, cases};

/// A value, or an error that ends the program.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[derive(Debug, Parser)]
#[command(about)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Compute the expected results on the CPU, and write them to a folder
    Expect {
        /// The folder
        folder: PathBuf,
        #[command(flatten)]
        chosen: Chosen,
    },
    /// Compare the GPU with the CPU's results; fails if a difference is too large
    Check {
        /// The folder written by `expect`
        folder: PathBuf,
        #[command(flatten)]
        chosen: Chosen,
    },
    /// Measure passes
    Time {
        #[command(flatten)]
        chosen: Chosen,
        /// Only this batch size
        #[arg(long, value_name = "N")]
        batch: Option<usize>,
        /// Passes to measure
        #[arg(long, value_name = "N", default_value_t = 200)]
        passes: usize,
    },
    /// Print result lines as tables
    Table {
        /// The output of `check`, `time` and the peers
        files: Vec<PathBuf>,
    },
}

#[derive(Args, Debug)]
struct Chosen {
    /// Only this network
    #[arg(long, value_name = "NAME")]
    model: Option<String>,
    /// Only this precision
    #[arg(long, value_name = "NAME")]
    precision: Option<String>,
}

impl Chosen {
    fn cases(&self) -> Outcome<Vec<Case>> {
        let is = |wanted: &Option<String>, name: &str| wanted.as_deref().is_none_or(|wanted| wanted == name);
        let mut chosen = cases();
        chosen.retain(|case| is(&self.model, case.model) && is(&self.precision, case.precision));
        if chosen.is_empty() {
            let all = cases().iter().map(|case| format!("{} {}", case.model, case.precision)).collect::<Vec<_>>();
            return Err(format!("there is no such network; there are\n  {}", all.join("\n  ")).into());
        }
        Ok(chosen)
    }
}

fn main() -> ExitCode {
    match run(&Arguments::parse().verb) {
        Ok(code) => code,
        Err(error) => {
            // If this cannot be printed, there is still the exit code.
            let _printed = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: &Verb) -> Outcome<ExitCode> {
    match verb {
        Verb::Expect { folder, chosen } => expect(folder, &chosen.cases()?)?,
        Verb::Check { folder, chosen } => return check(folder, &chosen.cases()?),
        Verb::Time { chosen, batch, passes } => time(&chosen.cases()?, *batch, *passes)?,
        Verb::Table { files } => {
            let lines = files.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
            io::stdout().write_all(table::tables(&lines.concat())?.as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file for each network, whatever its precisions.
fn expect(folder: &Path, cases: &[Case]) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    for networks in cases.chunk_by(|a, b| a.model == b.model) {
        let bytes: Vec<u8> = (networks[0].expect)()?.concat().iter().flat_map(|value| value.to_le_bytes()).collect();
        fs::write(file(folder, &networks[0]), bytes)?;
    }
    Ok(())
}

fn file(folder: &Path, case: &Case) -> PathBuf {
    folder.join(format!("{}.f32", case.model))
}

fn check(folder: &Path, cases: &[Case]) -> Outcome<ExitCode> {
    let device = Device::chosen()?;
    let mut code = ExitCode::SUCCESS;
    for case in cases {
        let bytes = fs::read(file(folder, case))?;
        let expected: Vec<f32> = bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        let error = (case.check)(&device, &expected)?;
        let good = error <= case.tolerance;
        if !good {
            code = ExitCode::FAILURE;
        }
        print(json!({
            "check": case.model, "precision": case.precision, "device": device.name(),
            "error": error, "tolerance": case.tolerance, "good": good,
        }))?;
    }
    Ok(code)
}

fn time(cases: &[Case], batch: Option<usize>, passes: usize) -> Outcome<()> {
    let device = Device::chosen()?;
    for case in cases {
        for times in (case.time)(&device, batch, passes)? {
            print(json!({
                "time": case.model, "engine": "graphc", "precision": case.precision, "device": device.name(),
                "batch": times.batch, "from": times.from, "passes": times.microseconds.len(),
                "median_us": times.quantile(0.5), "min_us": times.quantile(0.0), "p90_us": times.quantile(0.9),
            }))?;
        }
    }
    Ok(())
}

/// Prints a line at once, so that results are not lost if a later step fails.
fn print(line: Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
