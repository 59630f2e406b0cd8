//! The defaults of sessions: the environment variables `GRAPHC_THREADS` and `GRAPHC_ISA`.
//!
//! This is the only place with the rule for numbers of threads, for the variables, the API and command lines: any whole
//! number from 1 is allowed, and a session uses at most the available cores, since additional threads would only wait
//! for each other. An invalid number, or an instruction set that this CPU lacks, is an error, never replaced by a
//! default.

use std::{
    env,
    ffi::OsStr,
    fmt,
    num::{IntErrorKind, NonZeroUsize},
};

use crate::{cores::Cores, simd::Isa};

const THREADS: &str = "GRAPHC_THREADS";
const ISA: &str = "GRAPHC_ISA";

/// Options of a session. Options that are not set come from the environment variables `GRAPHC_THREADS` and
/// `GRAPHC_ISA`, or else from the machine: as many threads as there are available cores, and the best instruction set
/// of the CPU.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct SessionOptions {
    threads: Option<Threads>,
    isa: Option<Isa>,
}

#[derive(Clone, Copy, Debug)]
enum Threads {
    AtMost(NonZeroUsize),
    Exactly(NonZeroUsize),
}

impl SessionOptions {
    /// Sets the number of threads, including the caller's; at most the available cores are used. Results do not depend
    /// on it.
    pub fn threads(self, threads: NonZeroUsize) -> Self {
        SessionOptions { threads: Some(Threads::AtMost(threads)), ..self }
    }

    /// Allows more threads than available cores, to test on a small machine the behaviour of a large one. This is slow.
    #[doc(hidden)]
    pub fn threads_beyond_the_cores(self, threads: NonZeroUsize) -> Self {
        SessionOptions { threads: Some(Threads::Exactly(threads)), ..self }
    }

    /// Sets the instruction set, one of [`Isa::available`].
    pub fn isa(self, isa: Isa) -> Self {
        SessionOptions { isa: Some(isa), ..self }
    }

    /// The resulting values on this machine.
    ///
    /// # Errors
    /// If a setting in the environment is invalid.
    #[doc(hidden)]
    pub fn resolve(self) -> Result<(NonZeroUsize, Isa), SettingError> {
        let threads = match self.threads {
            Some(Threads::AtMost(wish)) => at_most_the_cores(wish),
            Some(Threads::Exactly(threads)) => threads,
            None => default_threads()?,
        };
        Ok((threads, self.isa.map_or_else(Isa::in_use, Ok)?))
    }
}

/// The default number of threads: the environment variable `GRAPHC_THREADS`, limited to the available cores, or all of
/// them if it is not set.
///
/// # Errors
/// If it is set to something other than a whole number from 1.
pub fn default_threads() -> Result<NonZeroUsize, SettingError> {
    let wish = env::var_os(THREADS);
    wish.map_or_else(|| Ok(cores()), |wish| of_variable(THREADS, &wish, parse_threads))
}

/// Parses a number of threads of a command line, limited to the available cores.
///
/// # Errors
/// If it is not a whole number from 1.
pub fn parse_threads(text: &str) -> Result<NonZeroUsize, SettingError> {
    match text.parse() {
        Ok(wish) => Ok(at_most_the_cores(wish)),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => Ok(cores()),
        Err(_) => Err(SettingError::Threads { found: text.to_owned() }),
    }
}

/// The maximum number of threads of a session.
fn cores() -> NonZeroUsize {
    Cores::of_the_machine().all()
}

/// The number of threads for a request.
pub fn at_most_the_cores(wish: NonZeroUsize) -> NonZeroUsize {
    wish.min(cores())
}

/// The instruction set in `GRAPHC_ISA`, if it is set.
pub fn wanted_isa() -> Result<Option<Isa>, SettingError> {
    env::var_os(ISA).map(|name| of_variable(ISA, &name, str::parse)).transpose()
}

/// The value of a variable. Non-Unicode values are errors, and shown lossily.
fn of_variable<T>(
    variable: &'static str,
    value: &OsStr,
    parse: impl Fn(&str) -> Result<T, SettingError>,
) -> Result<T, SettingError> {
    parse(&value.to_string_lossy()).map_err(|problem| SettingError::Variable { variable, problem: Box::new(problem) })
}

/// Why a session could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionError {
    /// An invalid setting in the environment.
    Setting(SettingError),
    /// There is not enough memory for the arena.
    Memory {
        /// The size of the arena.
        bytes: usize,
    },
}

impl From<SettingError> for SessionError {
    fn from(error: SettingError) -> Self {
        SessionError::Setting(error)
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SessionError::Setting(error) => write!(f, "{error}"),
            SessionError::Memory { bytes } => write!(f, "not enough memory for a session, which needs {bytes} bytes"),
        }
    }
}

impl std::error::Error for SessionError {}

/// An invalid number of threads, or an unusable instruction set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingError {
    /// A number of threads that is not a whole number from 1.
    Threads {
        /// The value.
        found: String,
    },
    /// No instruction set has this name.
    UnknownIsa {
        /// The name.
        found: String,
    },
    /// This CPU does not have the instruction set.
    MissingIsa {
        /// Its name.
        name: &'static str,
    },
    /// An environment variable has one of these problems.
    Variable {
        /// The variable.
        variable: &'static str,
        /// The problem with its value.
        problem: Box<SettingError>,
    },
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingError::Threads { found } => {
                write!(f, "expected a whole number from 1, found `{}`", found.escape_debug())
            }
            SettingError::UnknownIsa { found } => {
                write!(f, "expected one of {}, found `{}`", Isa::NAMES.join(", "), found.escape_debug())
            }
            SettingError::MissingIsa { name } => {
                let available: Vec<&str> = Isa::available().iter().map(|isa| isa.name()).collect();
                write!(f, "this CPU does not have {name}; it has {}", available.join(", "))
            }
            SettingError::Variable { variable, problem } => write!(f, "{variable}: {problem}"),
        }
    }
}

impl std::error::Error for SettingError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_takes_at_most_the_cores_at_hand() {
        let cores = cores();
        assert_eq!(parse_threads("1").unwrap().get(), 1);
        for many in [cores.to_string(), "99999".into(), "99999999999".into(), "9".repeat(40), usize::MAX.to_string()] {
            assert_eq!(parse_threads(&many), Ok(cores), "{many}");
        }
        assert_eq!(at_most_the_cores(NonZeroUsize::MAX), cores);
    }

    #[test]
    fn invalid_thread_counts_are_errors() {
        for found in [
            "abc",
            "0",
            "-1",
            "",
            " ",
            " 2",
            "2 ",
            "1.5",
            "2x",
            "0x2",
            "two",
            "all",
            "\u{2082}",
            "-99999999999999999999",
        ] {
            let error = parse_threads(found).unwrap_err();
            assert_eq!(error, SettingError::Threads { found: found.into() });
            assert_eq!(error.to_string(), format!("expected a whole number from 1, found `{found}`"));
        }
    }

    #[test]
    fn instruction_sets_by_their_names() {
        let available = Isa::available();
        for &name in Isa::NAMES {
            match (name.parse::<Isa>(), available.iter().find(|isa| isa.name() == name)) {
                (Ok(found), Some(isa)) => assert_eq!(found, *isa),
                (Err(error), None) => {
                    assert_eq!(error, SettingError::MissingIsa { name });
                    assert!(
                        error
                            .to_string()
                            .starts_with(&format!("this CPU does not have {name}; it has {}", Isa::NAMES[0]))
                    );
                }
                (found, isa) => panic!("{name}: {found:?}, {isa:?}"),
            }
        }
        let all = Isa::NAMES.join(", ");
        for found in ["AVX2", "nonsense", "", "avx-512", "avx2 ", "sse2", "avx", "avx512f", "Neon", "Portable"] {
            let error = found.parse::<Isa>().unwrap_err();
            let text = format!("expected one of {all}, found `{found}`");
            assert_eq!((error.to_string(), error), (text, SettingError::UnknownIsa { found: found.into() }));
        }
    }

    #[test]
    fn the_variable_is_named() {
        let error = of_variable(THREADS, OsStr::new("0"), parse_threads).unwrap_err();
        assert_eq!(error.to_string(), "GRAPHC_THREADS: expected a whole number from 1, found `0`");
        let error = of_variable(ISA, OsStr::new("a\nb"), str::parse::<Isa>).unwrap_err();
        let all = Isa::NAMES.join(", ");
        assert_eq!(error.to_string(), format!("GRAPHC_ISA: expected one of {all}, found `a\\nb`"));
    }
}
