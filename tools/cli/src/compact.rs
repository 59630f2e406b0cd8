//! `graphc compact`: a model file with blocks where its layers repeat.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    front::{self, Options, Rest},
    render::yaml::{self, Beside},
};
use graphc_weights::shown;

use super::{MISTAKES, in_file, print, read, variable};

/// Which file is written anew, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Compact {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// Where to write; the standard output without it.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
}

/// Prints the file.
pub(super) fn run(arguments: &Compact) -> io::Result<ExitCode> {
    let source = read(&arguments.file)?;
    let options = Options { variables: arguments.variables.clone(), ..Options::default() };
    let model = match front::parse(&source, &options) {
        Ok(model) => model,
        Err(mistakes) => {
            print(&mistakes, &source)?;
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    print(&model.warnings, &source)?;
    let rest = Rest::of(&source, &model);
    let text = yaml::compact(&model.graph, &Beside { allow: &|layer| rest.allow(layer), keys: &rest.keys });
    let text = format!("# Written from {}.\n{text}", shown(&source.path));
    match &arguments.output {
        None => io::stdout().write_all(text.as_bytes())?,
        Some(path) => fs::write(path, text).map_err(|error| in_file(path, error))?,
    }
    Ok(ExitCode::SUCCESS)
}
