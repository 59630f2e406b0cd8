//! Which weights a network gets, and what runs it: the arguments that verbs share.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Args;
use graphc::{
    Engine, EngineError, EngineSession, Isa, LoadError, SessionError, SessionOptions, SettingError, default_threads,
    parse_threads,
};

use crate::{error::Error, network::Network};

#[derive(Args, Debug)]
pub(crate) struct Setting {
    /// Weights: a safetensors or PyTorch file with the names of PyTorch's state dict [default: those in the program, those
    /// that the model file names where `graphc run` runs it, or generated]
    #[arg(long, value_name = "FILE")]
    pub(crate) weights: Option<PathBuf>,
    /// Number from which weights and images are generated [default: 0]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Threads, no more than the cores at hand [default: GRAPHC_THREADS, or all of them]
    #[arg(long, value_name = "N", value_parser = parse_threads)]
    threads: Option<NonZeroUsize>,
    /// Instruction set: portable; on x86-64 avx2, avxvnni, avx512, avx512vnni or avx512bf16, on Arm neon, neondot or
    /// neonbf16 [default: GRAPHC_ISA, or the best that the CPU has]
    #[arg(long, value_parser = str::parse::<Isa>)]
    isa: Option<Isa>,
}

impl Setting {
    /// Takes this weight file where nothing else is said, and none is in the program.
    pub(crate) fn name_weights(&mut self, network: &Network, weights: Option<&str>) {
        if let (None, None, None) = (&self.weights, self.seed, network.embedded) {
            self.weights = weights.map(PathBuf::from);
        }
    }

    /// The network, with its weights loaded, taken from the program or generated.
    pub(crate) fn engine(&self, network: &Network) -> Result<Engine, LoadError> {
        match (&self.weights, self.seed, network.embedded) {
            (Some(path), ..) => (network.load)(path),
            (None, None, Some(bytes)) => (network.from_bytes)(bytes),
            (None, ..) => Ok((network.random)(self.seed())),
        }
    }

    /// The same for answers that somebody may believe: weights are only generated if a number for them is given.
    pub(crate) fn trained(&self, network: &Network) -> Result<Engine, Error> {
        match (&self.weights, self.seed, network.embedded) {
            (None, None, None) => Err(Error::NoWeights),
            _ => Ok(self.engine(network)?),
        }
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed.unwrap_or(0)
    }

    /// Threads of a session, and of what reads images.
    pub(crate) fn threads(&self) -> Result<NonZeroUsize, SettingError> {
        self.threads.map_or_else(default_threads, Ok)
    }

    pub(crate) fn session(&self, engine: &Engine) -> Result<EngineSession, EngineError> {
        let setting = |error: SettingError| SessionError::from(error);
        let (threads, isa) = (self.threads().map_err(setting)?, self.isa().map_err(setting)?);
        engine.session(SessionOptions::default().threads(threads).isa(isa))
    }

    pub(crate) fn isa(&self) -> Result<Isa, SettingError> {
        self.isa.map_or_else(Isa::in_use, Ok)
    }
}

/// A number from 1 to `MAX`.
pub(crate) fn count<const MAX: usize>(text: &str) -> Result<NonZeroUsize, String> {
    let count = text.parse().ok().filter(|count: &NonZeroUsize| count.get() <= MAX);
    count.ok_or_else(|| format!("expected 1 to {MAX}"))
}
