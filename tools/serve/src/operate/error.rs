//! A file of the server's settings that is not what it should be.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// A file of the server's settings, a certificate or the tokens, cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, if it is one line's mistake.
    pub line: Option<usize>,
    /// What was expected, and what was found; never a secret.
    pub problem: String,
}

impl FileError {
    pub(crate) fn new(path: &Path, problem: impl Into<String>) -> FileError {
        FileError { path: path.into(), line: None, problem: problem.into() }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl std::error::Error for FileError {}
