//! Why weights could not be loaded.

use std::{fmt, io, path::PathBuf};

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
        /// What is wrong.
        problem: String,
    },
    /// The file holds other tensors than the network has.
    Mismatch {
        /// The file.
        path: PathBuf,
        /// Everything that differs.
        problems: Vec<Problem>,
    },
    /// There is not enough memory for the packed weights.
    OutOfMemory {
        /// What was asked for.
        bytes: usize,
    },
}

/// A difference between the tensors of a file and those of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The network has it, the file does not.
    Missing {
        /// The tensor.
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
    /// The elements are not 32-bit floats.
    Dtype {
        /// The tensor.
        name: String,
        /// The file's type, as the file calls it.
        found: String,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Io { path, reading, source } => write!(f, "{}: cannot read {reading}: {source}", path.display()),
            LoadError::Format { path, problem } => {
                write!(f, "{}: not a valid safetensors file: {problem}", path.display())
            }
            LoadError::Mismatch { path, problems } => {
                write!(f, "{}: the tensors do not fit the network", path.display())?;
                problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
            }
            LoadError::OutOfMemory { bytes } => write!(f, "not enough memory for {bytes} bytes of weights"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Missing { name, shape, nearest } => {
                write!(f, "missing `{name}` {shape:?}")?;
                nearest.iter().try_for_each(|nearest| write!(f, "; the file has `{nearest}`"))
            }
            Problem::Unexpected { name, shape } => {
                write!(f, "unexpected `{name}` {shape:?}: the network has no such tensor")
            }
            Problem::Shape { name, expected, found } => {
                write!(f, "shape of `{name}`: expected {expected:?}, found {found:?}")?;
                let transposed = expected.len() > 1 && expected.iter().rev().eq(found);
                if transposed { f.write_str(" (transposed)") } else { Ok(()) }
            }
            Problem::Dtype { name, found } => write!(f, "type of `{name}`: expected F32, found {found}"),
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
