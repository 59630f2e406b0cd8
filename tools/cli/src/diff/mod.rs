//! `graphc diff`: what differs between two models, and between their weights.

mod weights;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    diff::{self, Network},
};
use graphc_weights::shown_path;

use super::{
    MISTAKES, Settings, compile_with, read, shown,
    weights::{Elements, Given},
};
use weights::Weights;

/// What is compared.
#[derive(Args, Debug)]
pub(super) struct Diff {
    /// A model file.
    one: PathBuf,
    /// Another.
    other: PathBuf,
    /// The weight files, of the first model and of the second; without them, those that the models name.
    #[arg(long, value_names = ["FILE", "OTHER"], num_args = 2)]
    weights: Vec<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

/// A model, and its weights if it has some.
struct Side {
    name: String,
    model: Compiled,
    weights: Option<Elements>,
}

/// Prints what differs; exits with 1 if anything does.
pub(super) fn run(arguments: &Diff) -> io::Result<ExitCode> {
    arguments.settings.target.take_one_size("models are compared at");
    let weights = |position: usize| arguments.weights.get(position).map(PathBuf::as_path);
    let mut one = match side(&arguments.one, weights(0), &arguments.settings)? {
        Ok(side) => side,
        Err(failed) => return Ok(failed),
    };
    let mut other = match side(&arguments.other, weights(1), &arguments.settings)? {
        Ok(side) => side,
        Err(failed) => return Ok(failed),
    };
    let difference = diff::compare(&one.network(), &other.network());
    let weights = match (&mut one.weights, &mut other.weights) {
        (Some(weights), Some(others)) => {
            let tensors = [&one.model.graph.tensors, &other.model.graph.tensors];
            Some(Weights::compare(tensors, difference.tensors(), [weights, others])?)
        }
        _ => None,
    };
    let mut out = io::stdout().lock();
    write!(out, "{difference}")?;
    weights.iter().try_for_each(|weights| write!(out, "{weights}"))?;
    let is_same = difference.is_none() && weights.is_none_or(|weights| weights.are_same());
    Ok(if is_same { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) })
}

/// A model; or, after its mistakes have been printed, the exit code.
fn side(file: &Path, weights: Option<&Path>, settings: &Settings) -> io::Result<Result<Side, ExitCode>> {
    let given = Given { model: file, weights };
    let source = read(file)?;
    let compiled = compile_with(&source, settings, |model| given.check(model))?;
    Ok(match shown(compiled, &source)? {
        Ok(model) => Ok(Side { name: shown_path(file), weights: given.open(&model)?, model }),
        Err(failed) => Err(failed),
    })
}

impl Side {
    fn network(&self) -> Network<'_> {
        Network { name: &self.name, graph: &self.model.graph, report: &self.model.report }
    }
}
