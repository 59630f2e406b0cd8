//! Why the program could not do what it was asked to.

use std::{fmt, io};

use graphc::{LoadError, ShapeError};

/// Why the program could not do what it was asked to.
#[derive(Debug)]
pub(crate) enum Error {
    /// The arguments are wrong.
    Arguments(clap::Error),
    /// The weights could not be loaded.
    Weights(LoadError),
    /// Images or results are not of the network's size.
    Shape(ShapeError),
    /// The output could not be written.
    Output(io::Error),
}

impl Error {
    /// The exit code that tells it to a script.
    pub(crate) fn exit_code(&self) -> u8 {
        const FAILURE: u8 = 1;
        const USAGE: u8 = 2;
        const FILES: u8 = 6;
        match self {
            Error::Arguments(_) => USAGE,
            Error::Weights(LoadError::Io { .. } | LoadError::Format { .. }) | Error::Output(_) => FILES,
            Error::Weights(_) | Error::Shape(_) => FAILURE,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Arguments(error) => write!(f, "{error}"),
            Error::Weights(error) => write!(f, "{error}"),
            Error::Shape(error) => write!(f, "{error}"),
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

impl From<ShapeError> for Error {
    fn from(error: ShapeError) -> Self {
        Error::Shape(error)
    }
}
