//! `graphc expand`: the model file without blocks.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::front::{self, Options};
use graphc_weights::shown;

use super::{MISTAKES, in_file, print, read, variable};

/// Which file is expanded, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Expand {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// Where to write; the standard output without it.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
}

/// Prints the flat file.
pub(super) fn run(arguments: &Expand) -> io::Result<ExitCode> {
    let source = read(&arguments.file)?;
    let options = Options { variables: arguments.variables.clone(), ..Options::default() };
    let (text, warnings) = match front::flat_file(&source, &options) {
        Ok(flat) => flat,
        Err(mistakes) => {
            print(&mistakes, &source)?;
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    print(&warnings, &source)?;
    let set: Vec<String> = arguments.variables.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    let set = if set.is_empty() { String::new() } else { format!(", with {}", set.join(", ")) };
    let text = format!("# Expanded from {}{set}.\n{text}", shown(&source.path));
    match &arguments.output {
        None => io::stdout().write_all(text.as_bytes())?,
        Some(path) => fs::write(path, text).map_err(|error| in_file(path, error))?,
    }
    Ok(ExitCode::SUCCESS)
}
