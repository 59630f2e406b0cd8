//! `graphc run` and `graphc bench`: a model file as a program, without a crate of one's own.
//!
//! A package is written into a cache and built with cargo: the code that the macro would produce, and `graphc-app` around it.
//! It is kept under a name that its text and the sources of graphc give, so that the same model starts at once the second
//! time, and any other is another package.

mod build;
mod cache;
mod package;
mod sources;

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::Args;
use graphc_compiler::{CompileError, ir::Precision};

use super::{MISTAKES, Settings, batch, precision, variable};
use package::Package;
use sources::Sources;

/// A model, and what its program is told. Options come before the model: what comes after it is the program's.
#[derive(Args, Debug)]
pub(super) struct Run {
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, u64)>,
    /// Batch sizes to compile for: `--batch 1,32`.
    #[arg(long, value_delimiter = ',', default_value = "1,32", value_parser = batch)]
    batch: Vec<usize>,
    /// What weights and the values between layers are stored in: `f32` or `bf16`.
    #[arg(long, default_value = "f32", value_parser = precision)]
    precision: Precision,
    /// Compute convolutions by their definition alone, also where minimal filtering is faster.
    #[arg(long)]
    exact: bool,
    /// The folder of graphc's sources; without it, those that this program was built from, or the package of its version.
    /// The environment variable `GRAPHC_PATH` says the same.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
    /// A model file.
    file: PathBuf,
    /// Arguments of the program: `classify photo.jpg --weights weights.safetensors`, for instance; `--help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

/// Runs the program with these arguments before those that it is given. Comes back only if it cannot be started, or has
/// ended where a program cannot take the place of another.
pub(super) fn run(run: &Run, verb: Option<&str>) -> io::Result<ExitCode> {
    let package = match package(run)? {
        Ok(package) => package,
        Err(failed) => return Ok(failed),
    };
    let program = match package.built() {
        Some(program) => program,
        None => build::build(&package, &run.file)?,
    };
    let mut command = Command::new(&program);
    command.args(verb).args(&run.arguments);
    replace(command, &program)
}

/// The model as a package, after its warnings have been printed; or, after its mistakes have, the exit code.
fn package(run: &Run) -> io::Result<Result<Package, ExitCode>> {
    let sources = Sources::find(run.graphc_path.as_deref())?;
    let source = super::read(&run.file)?;
    let compile = |every_layer| {
        let Run { variables, batch, precision, exact, .. } = run;
        let (variables, batch) = (variables.clone(), batch.clone());
        super::compile(&source, &Settings { variables, batch, every_layer, precision: *precision, exact: *exact })
    };
    match compile(false).and_then(|fused| Ok((fused, compile(true)?))) {
        Ok((fused, layers)) => {
            let package = Package::new(&run.file, &fused, &layers, &run.batch, &sources)?;
            if package.built().is_none() {
                super::print(&fused.warnings, &source)?;
            }
            Ok(Ok(package))
        }
        Err(CompileError::Model(diagnostics)) => {
            super::print(&diagnostics, &source)?;
            Ok(Err(ExitCode::from(MISTAKES)))
        }
        Err(CompileError::Internal(error)) => Err(super::internal(&error)),
    }
}

/// The program takes the place of this one, so that signals and the exit code are its own.
#[cfg(unix)]
fn replace(mut command: Command, program: &Path) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(in_file(program, command.exec()))
}

#[cfg(not(unix))]
fn replace(mut command: Command, program: &Path) -> io::Result<ExitCode> {
    let status = command.status().map_err(|error| in_file(program, error))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// An error that says which file it is about.
fn in_file(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
