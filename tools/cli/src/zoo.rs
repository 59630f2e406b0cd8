//! `graphc zoo`: the networks that graphc has model files of.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Subcommand};
use graphc_compiler::{
    CompileError, compile,
    front::Options,
    ir::report::thousands,
    zoo::{self, ENTRIES, PREFIX},
};

use super::{
    internal, print,
    weights::fetch::{self, How},
};

#[derive(Debug, Subcommand)]
pub(super) enum Zoo {
    /// Print the name of each network, its input, parameters and multiply-accumulates.
    List,
    /// Print a model file.
    Show {
        /// The name of a network.
        name: String,
    },
    /// Get the trained weights of a network, unless they are in the cache, and print where they are.
    Fetch(Box<Fetch>),
}

#[derive(Args, Debug)]
pub(super) struct Fetch {
    /// The name of a network.
    name: String,
    #[command(flatten)]
    how: How,
}

/// Runs the verb.
pub(super) fn run(verb: &Zoo) -> io::Result<ExitCode> {
    match verb {
        Zoo::List => list(),
        Zoo::Show { name } => {
            let source = zoo::source(name).map_err(io::Error::other)?;
            io::stdout().write_all(source.text.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Zoo::Fetch(arguments) => {
            let Fetch { name, how } = arguments.as_ref();
            fetch::fetch(&PathBuf::from(format!("{PREFIX}{name}")), how)
        }
    }
}

fn list() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    writeln!(out, "{:<22} {:>12} {:>15} {:>11}", "network", "input", "parameters", "M MACs")?;
    for entry in ENTRIES {
        let source = zoo::source(entry.name).map_err(io::Error::other)?;
        let report = match compile(&source, &Options::default()) {
            Ok(compiled) => compiled.report,
            Err(CompileError::Model(mistakes)) => {
                print(&mistakes, &source)?;
                return Err(io::Error::other(format!("a mistake in graphc: `{}` does not compile", entry.name)));
            }
            Err(CompileError::Internal(error)) => return Err(internal(&error)),
        };
        let sizes = report.inputs.iter().flat_map(|(_, sizes)| sizes).map(ToString::to_string);
        let input = sizes.collect::<Vec<_>>().join("x");
        let (parameters, macs) = (thousands(report.parameters()), report.macs() as f64 / 1e6);
        writeln!(out, "{:<22} {input:>12} {parameters:>15} {macs:>11.1}", entry.name)?;
    }
    Ok(ExitCode::SUCCESS)
}
