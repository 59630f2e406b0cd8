//! What functions return, and why they fail.

use std::{any::Any, ffi::CStr, fmt};

use graphc::{EngineError, ImageError, LoadError, SessionError, SettingError};

/// What a function of a library returns. The numbers are those of the header, and do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Status {
    /// It did what it was asked to.
    OK = 0,
    /// A pointer is null that must not be.
    NULL = 1,
    /// A number, a text or a place in memory that cannot be.
    ARGUMENT = 2,
    /// A file cannot be read.
    FILE = 3,
    /// What was read is damaged, no weight file, or of another network.
    WEIGHTS = 4,
    /// Arrays of other lengths, or another number of them, than the network has.
    SHAPE = 5,
    /// An image that the network does not take.
    IMAGE = 6,
    /// The network has none of what was asked for.
    UNSUPPORTED = 7,
    /// There is not enough memory.
    MEMORY = 8,
    /// Another thread is using the session.
    BUSY = 9,
    /// A mistake in graphc.
    INTERNAL = 10,
}

impl Status {
    /// All of them.
    const ALL: [Status; 11] = [
        Status::OK,
        Status::NULL,
        Status::ARGUMENT,
        Status::FILE,
        Status::WEIGHTS,
        Status::SHAPE,
        Status::IMAGE,
        Status::UNSUPPORTED,
        Status::MEMORY,
        Status::BUSY,
        Status::INTERNAL,
    ];

    /// What a number says, which anybody may have made up.
    pub(crate) fn text_of(number: i32) -> &'static CStr {
        Status::ALL.into_iter().find(|status| *status as i32 == number).map_or(c"no status", Status::text)
    }

    fn text(self) -> &'static CStr {
        match self {
            Status::OK => c"no error",
            Status::NULL => c"a pointer is null",
            Status::ARGUMENT => c"an argument cannot be",
            Status::FILE => c"a file cannot be read",
            Status::WEIGHTS => c"not a weight file of the network",
            Status::SHAPE => c"arrays of other lengths than the network's",
            Status::IMAGE => c"an image that the network does not take",
            Status::UNSUPPORTED => c"the network has none",
            Status::MEMORY => c"not enough memory",
            Status::BUSY => c"another thread is using the session",
            Status::INTERNAL => c"a mistake in graphc",
        }
    }
}

/// Why a function did not do what it was asked to.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: Status,
    pub(crate) message: String,
}

impl Failure {
    pub(crate) fn new(status: Status, message: impl fmt::Display) -> Self {
        Failure { status, message: message.to_string() }
    }

    /// For a pointer to `what`.
    pub(crate) fn null(what: &str) -> Self {
        Failure::new(Status::NULL, format_args!("the pointer `{what}` is null"))
    }

    /// For a panic, by what it was raised with.
    pub(crate) fn panic(payload: &(dyn Any + Send)) -> Self {
        let message = payload.downcast_ref::<String>().map(String::as_str);
        let message = message.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("of an unknown kind");
        Failure::new(Status::INTERNAL, format_args!("a panic: {message}"))
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        let status = match &error {
            LoadError::Io { .. } => Status::FILE,
            LoadError::OutOfMemory { .. } => Status::MEMORY,
            // Whatever else is wrong is wrong with the file.
            _ => Status::WEIGHTS,
        };
        Failure::new(status, error)
    }
}

impl From<SettingError> for Failure {
    fn from(error: SettingError) -> Self {
        Failure::new(Status::ARGUMENT, error)
    }
}

impl From<ImageError> for Failure {
    fn from(error: ImageError) -> Self {
        let status = match &error {
            ImageError::NoPreprocess { .. } => Status::UNSUPPORTED,
            ImageError::Results(_) => Status::SHAPE,
            _ => Status::IMAGE,
        };
        Failure::new(status, error)
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::NoSession(SessionError::Setting(error)) => error.into(),
            EngineError::Images(error) => error.into(),
            EngineError::NoSession(SessionError::Memory { .. }) => Failure::new(Status::MEMORY, error),
            EngineError::Shape(_) => Failure::new(Status::SHAPE, error),
            EngineError::NoClasses { .. } => Failure::new(Status::UNSUPPORTED, error),
            other => Failure::new(Status::INTERNAL, other),
        }
    }
}
