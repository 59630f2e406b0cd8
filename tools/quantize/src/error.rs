//! Why a network could not be calibrated.

use std::{fmt, path::PathBuf};

use graphc::{ImageError, LoadError, SessionError};
use graphc_weights::{shown, shown_path};

/// Why a network could not be calibrated.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// An image or its file is wrong.
    Images(Box<graphc_app::Error>),
    /// A file is not what it should be.
    Data(PathBuf, String),
    /// Weights could not be read, or there is not enough memory for them.
    Weights(Box<LoadError>),
    /// There is no session for the network.
    Session(Box<SessionError>),
    /// A value is not finite.
    NotFinite {
        /// The layer.
        layer: String,
        /// An image of those with such a value.
        image: usize,
    },
    /// The network cannot be calibrated, or not so.
    Network(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Images(error) => error.fmt(f),
            Error::Data(path, problem) => write!(f, "{}: {}", shown_path(path), shown(problem)),
            Error::Weights(error) => error.fmt(f),
            Error::Session(error) => error.fmt(f),
            Error::NotFinite { layer, image } => write!(
                f,
                "the layer `{}` gives NaN or an infinity in f32, for image {image} of the calibration at the latest: it has no range",
                shown(layer)
            ),
            Error::Network(problem) => f.write_str(problem),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Images(error) => Some(&**error),
            Error::Weights(error) => Some(&**error),
            Error::Session(error) => Some(&**error),
            Error::Data(..) | Error::NotFinite { .. } | Error::Network(_) => None,
        }
    }
}

impl From<graphc_app::Error> for Error {
    fn from(error: graphc_app::Error) -> Self {
        Error::Images(Box::new(error))
    }
}

impl From<LoadError> for Error {
    fn from(error: LoadError) -> Self {
        Error::Weights(Box::new(error))
    }
}

impl From<SessionError> for Error {
    fn from(error: SessionError) -> Self {
        Error::Session(Box::new(error))
    }
}

impl From<ImageError> for Error {
    fn from(error: ImageError) -> Self {
        Error::Images(Box::new(error.into()))
    }
}
