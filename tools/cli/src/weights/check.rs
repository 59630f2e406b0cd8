//! `graphc weights check`: a weight file against a model.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    ir::report::thousands,
    weight_file::{self, Named},
};
use graphc_weights::shown_path;

use super::super::{Settings, USAGE, compile_with, read, shown};

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// A model file.
    model: PathBuf,
    /// A weight file; without it, the one that `weights:` in the model file names.
    file: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

/// Runs the verb.
pub(super) fn run(arguments: &Check) -> io::Result<ExitCode> {
    let source = read(&arguments.model)?;
    let check = |model: &Compiled| match &arguments.file {
        Some(path) => {
            let named = Named { path, shown: &shown_path(path), option: Some("FILE"), embed: false };
            weight_file::check(model, &named).map(drop)
        }
        None => weight_file::check_own(model, &arguments.model),
    };
    let model = match shown(compile_with(&source, &arguments.settings, check)?, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let file = shown_path(&arguments.model);
    let own = || model.weights.file.as_ref().map(|(name, _)| graphc_weights::shown(name));
    let Some(name) = arguments.file.as_deref().map(shown_path).or_else(own) else {
        writeln!(anstream::stderr(), "error: {file} names no weight file: give one after it")?;
        return Ok(ExitCode::from(USAGE));
    };
    let (tensors, parameters) = (model.graph.tensors.len(), thousands(model.report.parameters()));
    writeln!(io::stdout(), "{name} fits {file}: {tensors} tensors, {parameters} parameters")?;
    Ok(ExitCode::SUCCESS)
}
