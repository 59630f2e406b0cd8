//! Why weights could not be loaded.

use std::{fmt, io, path::PathBuf};

use crate::KnownNetwork;

/// Why weights could not be loaded. The message names the file, the tensors, what was expected and what was found.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadError {
    /// The file could not be read.
    Io {
        /// The file.
        path: PathBuf,
        /// What was being read.
        reading: String,
        /// What the system says.
        source: io::Error,
    },
    /// The file is damaged, or not of this format.
    Format {
        /// The file.
        path: PathBuf,
        /// What its first bytes say that it is, if they say anything.
        format: Option<Format>,
        /// What is wrong.
        problem: String,
    },
    /// The file holds other tensors than the network has.
    Mismatch {
        /// The file.
        path: PathBuf,
        /// Everything that differs.
        problems: Vec<Problem>,
        /// What would resolve it, if that is known.
        remedy: Option<Remedy>,
    },
    /// There is not enough memory for the weights.
    OutOfMemory {
        /// What was asked for.
        bytes: usize,
    },
}

/// The format of a weight file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// safetensors.
    Safetensors,
    /// PyTorch's, since version 1.6: a ZIP archive.
    TorchZip,
    /// PyTorch's before that: pickles, one behind the other.
    TorchLegacy,
}

/// A difference between the tensors of a file and those of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The network has it, the file does not.
    Missing {
        /// The tensor, as the file would name it.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
        /// The unused tensor of the file whose name is nearest.
        nearest: Option<String>,
    },
    /// The file has it, the network does not.
    Unexpected {
        /// The tensor.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
        /// The tensor of the network whose name is nearest.
        nearest: Option<String>,
    },
    /// The shapes differ.
    Shape {
        /// The tensor.
        name: String,
        /// The network's.
        expected: Vec<usize>,
        /// The file's.
        found: Vec<usize>,
    },
    /// The elements are not floats.
    Dtype {
        /// The tensor.
        name: String,
        /// The file's type, as safetensors calls it.
        found: String,
    },
}

/// What resolves all differences at once.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Remedy {
    /// All of the network's tensors are in the file, under this prefix.
    Prefix(String),
    /// The file is that of another network.
    Network(KnownNetwork),
}

/// How many differences a message lists.
const LISTED: usize = 24;

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Io { path, reading, source } => write!(f, "{}: cannot read {reading}: {source}", path.display()),
            LoadError::Format { path, format: Some(format), problem } => {
                write!(f, "{}: not a valid {format} file: {problem}", path.display())
            }
            LoadError::Format { path, format: None, problem } => {
                write!(f, "{}: not a weight file: {problem}", path.display())
            }
            LoadError::Mismatch { path, problems, remedy } => {
                write!(f, "{}: the tensors do not fit the network", path.display())?;
                problems.iter().take(LISTED).try_for_each(|problem| write!(f, "\n  {problem}"))?;
                if problems.len() > LISTED {
                    write!(f, "\n  and {} more", problems.len() - LISTED)?;
                }
                remedy.iter().try_for_each(|remedy| write!(f, "\nhelp: {remedy}"))
            }
            LoadError::OutOfMemory { bytes } => write!(f, "not enough memory for {bytes} bytes of weights"),
        }
    }
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Remedy::Prefix(prefix) if prefix.is_empty() => {
                f.write_str("all of the network's tensors are there without a prefix: leave `prefix` out")
            }
            Remedy::Prefix(prefix) => {
                write!(f, "all of the network's tensors are there, under the prefix `{prefix}`: give it as `prefix`")
            }
            Remedy::Network(known) => write!(f, "the file fits `{}` ({})", known.model, known.title),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Safetensors => "safetensors",
            Format::TorchZip => "PyTorch (ZIP)",
            Format::TorchLegacy => "PyTorch (legacy)",
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Missing { name, shape, nearest } => {
                write!(f, "missing `{name}` {shape:?}")?;
                nearest.iter().try_for_each(|nearest| write!(f, "; the file has `{nearest}`"))
            }
            Problem::Unexpected { name, shape, nearest } => {
                write!(f, "unexpected `{name}` {shape:?}: the network has ")?;
                match nearest {
                    Some(nearest) => write!(f, "`{nearest}`"),
                    None => f.write_str("no such tensor"),
                }
            }
            Problem::Shape { name, expected, found } => {
                write!(f, "shape of `{name}`: expected {expected:?}, found {found:?}")?;
                let transposed = expected.len() > 1 && expected.iter().rev().eq(found);
                if transposed { f.write_str(" (transposed)") } else { Ok(()) }
            }
            Problem::Dtype { name, found } => write!(f, "type of `{name}`: expected floats, found {found}"),
        }
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LoadError::Io { source, .. } => Some(source),
            LoadError::Format { .. } | LoadError::Mismatch { .. } | LoadError::OutOfMemory { .. } => None,
        }
    }
}
