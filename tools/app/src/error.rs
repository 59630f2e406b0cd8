//! Why the program could not do what it was asked to.

use std::{fmt, io, path::PathBuf};

use graphc::{EngineError, ImageError, LoadError, SessionError, SettingError, ShapeError};
use graphc_weights::{shown, shown_path};

/// Why the program could not do what it was asked to.
#[derive(Debug)]
pub enum Error {
    /// The arguments are wrong.
    Arguments(clap::Error),
    /// Weights are needed and not given.
    NoWeights,
    /// The weights, or the values to compare with, could not be loaded.
    Weights(LoadError),
    /// There is no session for the network.
    Session(SessionError),
    /// Images or results are not of the network's size.
    Shape(ShapeError),
    /// A file cannot be read or written, and why.
    File(PathBuf, String),
    /// A file or folder is not what it should be.
    Data(PathBuf, String),
    /// Bytes cannot become the network's input.
    Image(ImageError),
    /// Some images could not be used; why was said of each.
    Images {
        /// How many.
        failed: usize,
        /// Of how many.
        of: usize,
    },
    /// The network cannot do what the verb asks of it.
    Network(String),
    /// Values differ from those that they should be.
    Departed(String),
    /// The output could not be written.
    Output(io::Error),
}

impl Error {
    /// The same error of a file or its content once more.
    pub(crate) fn again(&self) -> Error {
        match self {
            Error::File(path, problem) => Error::File(path.clone(), problem.clone()),
            Error::Data(path, problem) => Error::Data(path.clone(), problem.clone()),
            Error::Image(error) => Error::Image(error.clone()),
            other => Error::Network(other.to_string()),
        }
    }

    /// The exit code that tells it to a script.
    pub(crate) fn exit_code(&self) -> u8 {
        const FAILURE: u8 = 1;
        const USAGE: u8 = 2;
        const IMAGES: u8 = 5;
        const FILES: u8 = 6;
        match self {
            Error::Arguments(_) | Error::NoWeights | Error::Session(SessionError::Setting(_)) => USAGE,
            Error::Image(ImageError::NoPreprocess { .. }) => FAILURE,
            Error::Images { .. } | Error::Image(_) => IMAGES,
            Error::Weights(LoadError::Io { .. } | LoadError::Format { .. })
            | Error::File(..)
            | Error::Data(..)
            | Error::Output(_) => FILES,
            Error::Weights(_) | Error::Session(_) | Error::Shape(_) | Error::Network(_) | Error::Departed(_) => FAILURE,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Arguments(error) => write!(f, "{error}"),
            Error::NoWeights => {
                f.write_str("name the weights with `--weights FILE`; `--seed N` generates some, for trying")
            }
            Error::Weights(error) => write!(f, "{error}"),
            Error::Session(error) => write!(f, "{error}"),
            Error::Shape(error) => write!(f, "{error}"),
            Error::File(path, problem) | Error::Data(path, problem) => {
                write!(f, "{}: {}", shown_path(path), shown(problem))
            }
            Error::Image(error) => write!(f, "{error}"),
            Error::Images { failed: 1, of: 1 } => f.write_str("the image could not be used"),
            Error::Images { failed, of } => write!(f, "{failed} of {of} images could not be used"),
            Error::Network(problem) | Error::Departed(problem) => f.write_str(problem),
            Error::Output(error) => write!(f, "cannot write the output: {error}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<LoadError> for Error {
    fn from(error: LoadError) -> Self {
        Error::Weights(error)
    }
}

impl From<EngineError> for Error {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::NoSession(error) => Error::Session(error),
            EngineError::Shape(error) => Error::Shape(error),
            EngineError::Images(error) => Error::Image(error),
            other => Error::Network(other.to_string()),
        }
    }
}

impl From<SettingError> for Error {
    fn from(error: SettingError) -> Self {
        Error::Session(error.into())
    }
}

impl From<ShapeError> for Error {
    fn from(error: ShapeError) -> Self {
        Error::Shape(error)
    }
}

impl From<ImageError> for Error {
    fn from(error: ImageError) -> Self {
        Error::Image(error)
    }
}
