//! Why weights could not be loaded.

use std::{fmt, io, path::PathBuf};

use crate::{
    KnownNetwork,
    shown::{shown, shown_path},
};

/// Why weights could not be loaded. The message names the file, the tensors, and the expected and actual values.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadError {
    /// The file could not be read.
    Io {
        /// The file.
        path: PathBuf,
        /// The part being read.
        reading: String,
        /// The system's error.
        source: io::Error,
    },
    /// The file is damaged, or not in this format.
    Format {
        /// The file.
        path: PathBuf,
        /// Its format according to its first bytes, if they are recognised.
        format: Option<Format>,
        /// What is wrong.
        problem: String,
    },
    /// The tensors of the file differ from those of the network.
    Mismatch {
        /// The file.
        path: PathBuf,
        /// All differences.
        problems: Vec<Problem>,
        /// The fix, if it is known.
        remedy: Option<Remedy>,
        /// The number of the network's tensors that the file has.
        fitting: usize,
        /// The number of the network's tensors.
        wanted: usize,
    },
    /// There is not enough memory for the weights.
    OutOfMemory {
        /// The size of the failed allocation.
        bytes: usize,
    },
}

/// The format of a weight file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// safetensors.
    Safetensors,
    /// PyTorch's format since version 1.6: a ZIP archive.
    TorchZip,
    /// PyTorch's format before that: a sequence of pickles.
    TorchLegacy,
    /// An index, with the shards beside it.
    Shards,
    /// ONNX: the tensors of a graph, in the file or beside it.
    Onnx,
}

/// A difference between the tensors of a file and those of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The network needs it, the file lacks it.
    Missing {
        /// The tensor's name in the file.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
        /// The unused tensor of the file that was probably meant.
        nearest: Option<Nearest>,
    },
    /// The network needs it, and by its name it would be inside an object that is not read, because its class is code.
    Unread {
        /// The tensor's name in the file.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
        /// The path of the object.
        path: String,
        /// Its class.
        class: String,
    },
    /// The file has it, the network does not.
    Unexpected {
        /// The tensor.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
        /// The missing tensor of the network that was probably meant.
        nearest: Option<Nearest>,
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
    /// The elements are not of a float type.
    Dtype {
        /// The tensor.
        name: String,
        /// The file's type, under its safetensors name.
        found: String,
    },
    /// A name in `rename` matches nothing in the network.
    RenameOfNothing {
        /// The name, or pattern.
        name: String,
    },
    /// The two sides of a `rename` pattern have different numbers of `*`.
    RenameStars {
        /// The pattern.
        name: String,
        /// The name in the file.
        file: String,
    },
    /// Two `rename` rules match a tensor, and neither is more specific.
    RenamedTwice {
        /// The network's tensor.
        tensor: String,
        /// The names or patterns.
        rules: [String; 2],
    },
    /// Two tensors of the network would have the same name in the file.
    SameName {
        /// The name.
        name: String,
        /// The network's tensors.
        tensors: [String; 2],
    },
    /// A pattern in `ignore` matches no tensor in the file.
    IgnoreOfNothing {
        /// The pattern.
        pattern: String,
    },
}

/// A tensor that was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Its name.
    pub name: String,
    /// Its shape.
    pub shape: Vec<usize>,
}

/// A fix for all differences at once.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Remedy {
    /// All of the network's tensors are in the file, under this prefix.
    Prefix(String),
    /// The file is for another network.
    Network(KnownNetwork),
    /// The file has tensors in an object that is not read, because its class is code.
    Unread {
        /// The path of the object.
        path: String,
        /// Its class.
        class: String,
    },
    /// The file is probably for this network.
    LooksLike(&'static str),
}

/// More differences than these are summarised.
pub(crate) const WALL: usize = 12;

/// How many of them are listed then.
const LISTED: usize = 4;

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Io { path, reading, source } => {
                write!(f, "{}: cannot read {}: {source}", shown_path(path), shown(reading))
            }
            LoadError::Format { path, format: Some(format), problem } => {
                write!(f, "{}: not a valid {format} file: {}", shown_path(path), shown(problem))
            }
            LoadError::Format { path, format: None, problem } => {
                write!(f, "{}: not a weight file: {}", shown_path(path), shown(problem))
            }
            LoadError::Mismatch { path, problems, remedy, fitting, wanted } => {
                write!(f, "{}: the tensors do not fit the network", shown_path(path))?;
                let listed = if problems.len() > WALL { LISTED } else { WALL };
                if problems.len() > WALL {
                    write!(f, ": {fitting} of {wanted} are in the file")?;
                }
                problems.iter().take(listed).try_for_each(|problem| write!(f, "\n  {problem}"))?;
                if problems.len() > listed {
                    write!(f, "\n  and {} more", problems.len() - listed)?;
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
                f.write_str("all of the network's tensors are there without a prefix: remove `prefix`")
            }
            Remedy::Prefix(prefix) => {
                write!(
                    f,
                    "all of the network's tensors are there, under the prefix `{}`: give it as `prefix`",
                    shown(prefix)
                )
            }
            Remedy::Network(known) => write!(f, "the file fits `{}` ({})", known.model, known.title),
            Remedy::Unread { path, class } if path.is_empty() => {
                write!(f, "the file is an object of class `{}`, {CODE}", shown(class))
            }
            Remedy::Unread { path, class } => {
                write!(f, "`{}` is an object of class `{}`, {CODE}", shown(path), shown(class))
            }
            Remedy::LooksLike(network) => write!(f, "the file looks like {network}"),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Safetensors => "safetensors",
            Format::TorchZip => "PyTorch (ZIP)",
            Format::TorchLegacy => "PyTorch (legacy)",
            Format::Shards => "sharded safetensors",
            Format::Onnx => "ONNX",
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Missing { name, shape, nearest } => {
                write!(f, "missing `{}` {shape:?}", shown(name))?;
                match nearest {
                    Some(nearest) => write!(f, "; the file has {}, not used", nearest.beside(shape)),
                    None => Ok(()),
                }
            }
            Problem::Unread { name, shape, path, class } => {
                write!(f, "missing `{}` {shape:?}: ", shown(name))?;
                let class = shown(class);
                if path == name || path.is_empty() {
                    write!(f, "it is of class `{class}`, which is not read")
                } else {
                    write!(f, "`{}` is of class `{class}`, which is not read", shown(path))
                }
            }
            Problem::Unexpected { name, shape, nearest } => {
                write!(f, "unexpected `{}` {shape:?}: the network ", shown(name))?;
                match nearest {
                    Some(nearest) => write!(f, "has {}", nearest.beside(shape)),
                    None => f.write_str("has no such tensor"),
                }
            }
            Problem::Shape { name, expected, found } => {
                write!(
                    f,
                    "shape of `{}`: expected {expected:?}, found {found:?}{}",
                    shown(name),
                    likeness(expected, found)
                )
            }
            Problem::Dtype { name, found } => write!(f, "type of `{}`: expected floats, found {found}", shown(name)),
            Problem::RenameOfNothing { name } => {
                write!(f, "`rename` of `{}`: the network has no tensor, layer or section of that name", shown(name))
            }
            Problem::RenameStars { name, file } => {
                write!(f, "`rename` of `{}` to `{}`: expected as many `*` on both sides", shown(name), shown(file))
            }
            Problem::RenamedTwice { tensor, rules: [first, second] } => {
                let [tensor, first, second] = [tensor, first, second].map(|name| shown(name));
                write!(f, "`rename` of `{first}` and of `{second}` both match `{tensor}`, and neither is more specific")
            }
            Problem::SameName { name, tensors: [first, second] } => {
                let [name, first, second] = [name, first, second].map(|name| shown(name));
                write!(f, "`{first}` and `{second}` would both be `{name}` in the file")
            }
            Problem::IgnoreOfNothing { pattern } => {
                write!(f, "`ignore` of `{}`: the file has no tensor of that name", shown(pattern))
            }
        }
    }
}

const CODE: &str = "which is not read, because its class is code: save only its `state_dict()`";

impl Nearest {
    /// For a message about a tensor of the shape `other`.
    pub fn beside(&self, other: &[usize]) -> String {
        let Nearest { name, shape } = self;
        let name = shown(name);
        if shape == other { format!("`{name}` of that shape") } else { format!("`{name}` {shape:?}") }
    }
}

/// A hint about the difference of two shapes, for the end of a message.
pub fn likeness(expected: &[usize], found: &[usize]) -> &'static str {
    let beyond_one = |shape: &[usize]| shape.iter().copied().filter(|size| *size != 1).collect::<Vec<_>>();
    if expected.len() > 1 && expected.iter().rev().eq(found) {
        " (transposed)"
    } else if beyond_one(expected) == beyond_one(found) {
        " (they differ only by dimensions of 1)"
    } else {
        ""
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
