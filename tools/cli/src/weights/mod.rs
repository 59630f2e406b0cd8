//! `graphc weights`: what is in weight files, whether they fit a model, other forms of them, and where to get them.

mod check;
mod convert;
mod download;
mod elements;
pub(super) mod fetch;
mod inspect;
mod output;
mod statistics;

use std::{io, process::ExitCode};

use clap::Subcommand;
use graphc_weights::{LoadError, Tensor};

pub(super) use elements::{Elements, Given};
pub(super) use output::Output;

#[derive(Debug, Subcommand)]
pub(super) enum Weights {
    /// Print the tensors of a file: names, types, shapes, and what their elements are like.
    Inspect(inspect::Inspect),
    /// Write the tensors of a file as safetensors, if wanted with fewer bits.
    Convert(convert::Convert),
    /// Hold a file against a model: every tensor that is missing, left over, or of another shape or type.
    Check(check::Check),
    /// Get the file that `pretrained:` in a model names, unless it is in the cache, and print where it is.
    Fetch(fetch::Fetch),
}

/// Runs the verb.
pub(super) fn run(verb: &Weights) -> io::Result<ExitCode> {
    match verb {
        Weights::Inspect(arguments) => inspect::run(arguments),
        Weights::Convert(arguments) => convert::run(arguments),
        Weights::Check(arguments) => check::run(arguments),
        Weights::Fetch(arguments) => fetch::run(arguments),
    }
}

/// The message of a weight file's error says everything.
fn unreadable(error: LoadError) -> io::Error {
    io::Error::other(error)
}

/// How many elements tensors have.
fn elements<'a>(tensors: impl IntoIterator<Item = &'a Tensor>) -> u64 {
    tensors.into_iter().map(Tensor::elements).sum()
}
