//! The verbs of the command line, one a file. A verb computes an answer; it does not print.

mod bench;
mod describe;
mod profile;

use std::fmt;

use clap::Subcommand;
use graphc::Model;
use serde_json::Value;

use crate::error::Error;

/// What a verb has found. Its [`Display`](fmt::Display) is for people and ends a line.
pub(crate) trait Answer: fmt::Display {
    /// The same for programs.
    fn json(&self) -> Value;
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Measure the forward pass of a batch
    Bench(bench::Arguments),
    /// Measure each step of the forward pass of a batch
    Profile(bench::Arguments),
    /// Print the layers with their shapes, parameters and memory
    Describe,
}

impl Verb {
    /// Does what it says.
    pub(crate) fn answer<M: Model>(&self) -> Result<Box<dyn Answer>, Error> {
        match self {
            Verb::Bench(arguments) => Ok(Box::new(bench::measure::<M>(arguments)?)),
            Verb::Profile(arguments) => Ok(Box::new(profile::measure::<M>(arguments)?)),
            Verb::Describe => Ok(Box::new(describe::Description::of::<M>())),
        }
    }
}
