//! Which weights a network gets, and what runs it: the arguments that verbs share.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Args;
use graphc::{Isa, LoadError, Model, Session, default_threads};

use crate::error::Error;

/// More threads are a mistake: each takes memory before it does anything.
const MAX_THREADS: usize = 1024;

#[derive(Args, Debug)]
pub(crate) struct Setting {
    /// Weights: a safetensors or PyTorch file with the names of PyTorch's state dict [default: those in the program, or generated]
    #[arg(long, value_name = "FILE")]
    pub(crate) weights: Option<PathBuf>,
    /// Number from which weights and images are generated [default: 0]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Threads, 1 to 1024 [default: GRAPHC_THREADS, or as many as the machine runs at once]
    #[arg(long, value_name = "N", value_parser = count::<MAX_THREADS>)]
    threads: Option<NonZeroUsize>,
    /// Instruction set: portable, avx2 or avx512 [default: GRAPHC_ISA, or the best that the CPU has]
    #[arg(long, value_parser = isa)]
    isa: Option<Isa>,
}

impl Setting {
    /// The network, with its weights loaded, taken from the program or generated.
    pub(crate) fn net<M: Model>(&self) -> Result<M, LoadError> {
        match (&self.weights, self.seed, M::EMBEDDED) {
            (Some(path), ..) => M::load(path),
            (None, None, Some(bytes)) => M::from_bytes(bytes),
            (None, ..) => Ok(M::random(self.seed())),
        }
    }

    /// The same for answers that somebody may believe: weights are only generated if a number for them is given.
    pub(crate) fn trained<M: Model>(&self) -> Result<M, Error> {
        match (&self.weights, self.seed, M::EMBEDDED) {
            (None, None, None) => Err(Error::NoWeights),
            _ => Ok(self.net()?),
        }
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed.unwrap_or(0)
    }

    /// Threads of a session, and of what reads images.
    pub(crate) fn threads(&self) -> NonZeroUsize {
        self.threads.unwrap_or_else(default_threads)
    }

    pub(crate) fn session<'net, M: Model>(&self, net: &'net M) -> Session<'net, M> {
        Session::with_isa(net, self.threads(), self.isa())
    }

    pub(crate) fn isa(&self) -> Isa {
        self.isa.unwrap_or_else(Isa::in_use)
    }
}

/// A number from 1 to `MAX`.
pub(crate) fn count<const MAX: usize>(text: &str) -> Result<NonZeroUsize, String> {
    let count = text.parse().ok().filter(|count: &NonZeroUsize| count.get() <= MAX);
    count.ok_or_else(|| format!("expected 1 to {MAX}"))
}

fn isa(name: &str) -> Result<Isa, String> {
    let available = Isa::available();
    available.iter().find(|isa| isa.name() == name).copied().ok_or_else(|| {
        let names: Vec<&str> = available.iter().map(|isa| isa.name()).collect();
        format!("this CPU has {}", names.join(", "))
    })
}
