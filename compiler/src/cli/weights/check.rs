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

use super::super::{MISTAKES, Settings, USAGE, compile_and_show, print};

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
    let (source, model) = match compile_and_show(&arguments.model, &arguments.settings)? {
        Ok(compiled) => compiled,
        Err(failed) => return Ok(failed),
    };
    let named = weight_file::path(&model, &arguments.model);
    let Some(path) = arguments.file.clone().or(named) else {
        let model = arguments.model.display();
        writeln!(anstream::stderr(), "error: {model} names no weight file: give one after it")?;
        return Ok(ExitCode::from(USAGE));
    };
    let shown = path.display().to_string();
    let option = arguments.file.as_ref().map(|_| "FILE");
    let embed = model.weights.embed && option.is_none();
    if let Err(wrong) = weight_file::check(&model, &Named { path: &path, shown: &shown, option, embed }) {
        print(&wrong, &source)?;
        return Ok(ExitCode::from(MISTAKES));
    }
    let (tensors, parameters) = (model.graph.tensors.len(), thousands(model.report.parameters()));
    let model = arguments.model.display();
    writeln!(io::stdout(), "{shown} fits {model}: {tensors} tensors, {parameters} parameters")?;
    Ok(ExitCode::SUCCESS)
}
