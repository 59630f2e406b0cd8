//! Arguments, printing and exit codes: the only place of the compiler that prints.
//!
//! Exit codes: 0, nothing is wrong; 1, a model has mistakes; 2, the arguments are wrong; 6, a file cannot be read or
//! the output not written.

mod json;

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};
use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::{Options, Results},
    render::rust,
};

/// Checks and compiles descriptions of convolutional networks.
#[derive(Debug, Parser)]
#[command(name = "graphc", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Print the layers of models with their shapes, parameters and memory, or every mistake in them.
    Check {
        /// Model files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object a file.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        settings: Settings,
    },
    /// Print the Rust code that the macro produces.
    Emit {
        /// A model file.
        file: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
}

#[derive(Args, Debug)]
struct Settings {
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, u64)>,
    /// Batch sizes to compile for: `--batch 1,32`.
    #[arg(long, value_delimiter = ',', default_value = "1", value_parser = batch)]
    batch: Vec<usize>,
    /// Make every layer's value a result, so that nothing is fused.
    #[arg(long)]
    every_layer: bool,
}

fn variable(text: &str) -> Result<(String, u64), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.into(), value.parse().map_err(|error| format!("{value}: {error}"))?))
}

fn batch(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|batch| (1..=rust::MAX_BATCH).contains(batch))
        .ok_or(format!("expected 1 to {}", rust::MAX_BATCH))
}

const MISTAKES: u8 = 1;
const UNREADABLE: u8 = 6;

/// Runs the program.
pub(crate) fn run() -> ExitCode {
    let outcome = match Arguments::parse().verb {
        Verb::Check { files, json, settings } => check(&files, json, &settings),
        Verb::Emit { file, settings } => emit(&file, &settings),
    };
    match outcome {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: {error}");
            ExitCode::from(UNREADABLE)
        }
    }
}

fn check(files: &[PathBuf], json: bool, settings: &Settings) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let mut out = io::stdout().lock();
    for file in files {
        match compiled(file, settings)? {
            Ok(model) if json => writeln!(out, "{}", json::report(&model.report))?,
            Ok(model) => write!(out, "{}", model.report)?,
            Err(failed) => code = failed,
        }
    }
    out.flush()?;
    Ok(code)
}

fn emit(file: &Path, settings: &Settings) -> io::Result<ExitCode> {
    match compiled(file, settings)? {
        Ok(model) => {
            let tokens = rust::render(&model.plan, &model.report, &settings.batch);
            let file = syn::parse2(tokens).map_err(|error| io::Error::other(format!("generated code: {error}")))?;
            io::stdout().write_all(prettyplease::unparse(&file).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(failed) => Ok(failed),
    }
}

/// The model, or, after its mistakes have been printed, the exit code.
fn compiled(file: &Path, settings: &Settings) -> io::Result<Result<Compiled, ExitCode>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", file.display()));
    let text = String::from_utf8(fs::read(file).map_err(named)?)
        .map_err(|error| named(io::Error::new(io::ErrorKind::InvalidData, error.utf8_error())))?;
    let source = Source { path: file.display().to_string(), text };
    let results = if settings.every_layer { Results::EveryLayer } else { Results::AsTheFileSays };
    let options = Options { name: None, variables: settings.variables.clone(), results };
    match compile(&source, &options) {
        Ok(compiled) => Ok(Ok(compiled)),
        Err(CompileError::Model(diagnostics)) => {
            let style = if io::stderr().is_terminal() { Style::Coloured } else { Style::Plain };
            writeln!(anstream::stderr(), "{}\n", diagnostics.render(&source, style))?;
            Ok(Err(ExitCode::from(MISTAKES)))
        }
        Err(CompileError::Internal(error)) => Err(io::Error::other(format!("a mistake in graphc: {error}"))),
    }
}
