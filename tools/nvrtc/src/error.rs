//! Why there is no image.

use std::{fmt, path::PathBuf};

/// The environment variable that names the library, or the folder that holds it.
pub const VARIABLE: &str = "GRAPHC_NVRTC";

/// Why NVRTC gave no image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The library is not to be found.
    Missing(Missing),
    /// It was found, and is not what it should be.
    Broken {
        /// The file, or the name that the system found it by.
        library: PathBuf,
        /// What the loader says.
        reason: String,
    },
    /// The source has mistakes.
    Compile {
        /// What it was compiled for: `sm_90a`.
        architecture: String,
        /// The compiler's messages.
        log: String,
    },
    /// A call failed for a reason that is not in the source.
    Call {
        /// The function.
        function: &'static str,
        /// `nvrtcResult`.
        code: i32,
    },
    /// The source, an option or the architecture holds a zero byte.
    ZeroByte,
}

/// Where NVRTC is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What was tried, in order: files, and names that the system's loader did not find.
    pub searched: Vec<String>,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NVRTC, the run-time compiler of CUDA, is not to be found; looked for")?;
        for place in &self.searched {
            write!(f, "\n  {place}")?;
        }
        write!(f, "\n`pip install nvidia-cuda-nvrtc` installs it, and `{VARIABLE}` names its file or folder")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Missing(missing) => missing.fmt(f),
            Error::Broken { library, reason } => write!(f, "{} cannot be used: {reason}", library.display()),
            Error::Compile { architecture, log } => {
                write!(f, "NVRTC refuses the source for {architecture}:\n{}", log.trim_end())
            }
            Error::Call { function, code } => write!(f, "{function} failed with code {code}"),
            Error::ZeroByte => write!(f, "a source, option or architecture with a zero byte"),
        }
    }
}

impl std::error::Error for Error {}
