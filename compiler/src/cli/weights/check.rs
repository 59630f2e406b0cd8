//! `graphc weights check`: a weight file against a model.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    render::report::thousands,
    weight_file::{self, Named},
};

use super::super::{MISTAKES, Settings, USAGE, compile, print, read, shown};

#[derive(Args, Debug)]
pub(in crate::cli) struct Check {
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
    let model = match shown(compile(&source, &arguments.settings), &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let (checked, name) = match (&arguments.file, &model.weights.file) {
        (Some(path), _) => {
            let name = path.display().to_string();
            let named = Named { path, shown: &name, option: Some("FILE"), embed: false };
            (weight_file::check(&model, &named), name)
        }
        (None, Some((name, _))) => (weight_file::check_own(&model, &arguments.model), name.clone()),
        (None, None) => {
            let model = arguments.model.display();
            writeln!(anstream::stderr(), "error: {model} names no weight file: give one after it")?;
            return Ok(ExitCode::from(USAGE));
        }
    };
    if let Err(wrong) = checked {
        print(&wrong, &source)?;
        return Ok(ExitCode::from(MISTAKES));
    }
    let (tensors, parameters) = (model.graph.tensors.len(), thousands(model.report.parameters()));
    let model = arguments.model.display();
    writeln!(io::stdout(), "{name} fits {model}: {tensors} tensors, {parameters} parameters")?;
    Ok(ExitCode::SUCCESS)
}
