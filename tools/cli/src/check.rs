//! `graphc check`: what is printed about models, and in which form.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use graphc_compiler::{
    CompileError, Compiled,
    diagnostic::{Diagnostics, Source},
    front::Limits,
    ir::report::Report,
};
use serde_json::Value;

use super::{MISTAKES, Settings, json, sarif};

#[derive(Args, Debug)]
pub(super) struct Check {
    /// Model files; `-` is the standard input.
    #[arg(required_unless_present = "limits")]
    files: Vec<PathBuf>,
    /// Print the table of layers as one JSON object a file.
    #[arg(long)]
    json: bool,
    /// The form of mistakes and warnings.
    #[arg(long, value_enum, default_value_t, conflicts_with = "json")]
    format: Format,
    /// Exit with 1 if there are warnings.
    #[arg(long)]
    deny_warnings: bool,
    /// Print what is read of a model file, at most.
    #[arg(long)]
    limits: bool,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As the compiler of Rust shows its own, on standard error; the tables of layers go to standard output.
    #[default]
    Text,
    /// One JSON object a line for each mistake or warning, on standard output, and no tables. One with `hidden` says how
    /// many more a file has than are shown.
    Json,
    /// One SARIF 2.1.0 log of all files, on standard output, and no tables.
    Sarif,
}

/// Runs the verb.
pub(super) fn run(arguments: &Check) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    if arguments.limits {
        write!(out, "{}", Limits::IN_FORCE)?;
    }
    let mut gathered = Gathered::default();
    let mut worst = ExitCode::SUCCESS;
    for file in &arguments.files {
        let source = super::read(file)?;
        let is_right = match super::compile_with_weights(&source, file, &arguments.settings)? {
            Ok(model) => {
                show(&model.warnings, &source, arguments.format, &mut gathered)?;
                let reports = reports(&model, &arguments.settings.target.batches());
                match (arguments.format, arguments.json) {
                    (Format::Text, true) => writeln!(out, "{}", json::reports(&reports))?,
                    (Format::Text, false) => reports.iter().try_for_each(|report| write!(out, "{report}"))?,
                    (Format::Json | Format::Sarif, _) => {}
                }
                model.warnings.is_empty() || !arguments.deny_warnings
            }
            Err(CompileError::Model(diagnostics)) => {
                show(&diagnostics, &source, arguments.format, &mut gathered)?;
                false
            }
            Err(CompileError::Internal(error)) => return Err(super::internal(&error)),
        };
        if !is_right {
            worst = ExitCode::from(MISTAKES);
        }
    }
    match arguments.format {
        Format::Text => {}
        Format::Json => gathered.results.iter().try_for_each(|result| writeln!(out, "{result}"))?,
        Format::Sarif => writeln!(out, "{:#}", sarif::log(&gathered.results, &gathered.notifications))?,
    }
    out.flush()?;
    Ok(worst)
}

/// The table of each size, with the memory of batches.
fn reports(model: &Compiled, batches: &[usize]) -> Vec<Report> {
    let others = model.others.iter().map(|other| (&other.report, &other.plan));
    let all = std::iter::once((&model.report, &model.plan)).chain(others);
    all.map(|(report, plan)| report.for_batches(batches, |images| plan.arena_bytes(images))).collect()
}

/// What is printed when all files have been read.
#[derive(Default)]
struct Gathered {
    results: Vec<Value>,
    /// Of SARIF: what is to be said of the run itself.
    notifications: Vec<Value>,
}

/// Prints text at once, and gathers the other forms.
fn show(diagnostics: &Diagnostics, source: &Source, format: Format, gathered: &mut Gathered) -> io::Result<()> {
    let source = diagnostics.source(source);
    let shown = diagnostics.shown().into_iter();
    let hidden = Some(diagnostics.hidden()).filter(|hidden| *hidden > 0);
    match format {
        Format::Text => super::print(diagnostics, source)?,
        Format::Json => {
            gathered.results.extend(shown.map(|diagnostic| json::diagnostic(diagnostic, source)));
            gathered.results.extend(hidden.map(|hidden| json::hidden(hidden, source)));
        }
        Format::Sarif => {
            gathered.results.extend(shown.map(|diagnostic| sarif::result(diagnostic, source)));
            gathered.notifications.extend(hidden.map(|hidden| sarif::hidden(hidden, source)));
        }
    }
    Ok(())
}
