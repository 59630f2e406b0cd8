//! Why a network does not run on a GPU.
//!
//! cudarc panics when the text of one of its errors is asked for and there is no driver. So its errors end in this
//! file, at a place where a driver has been found, as a number and the driver's own words.

use std::fmt;

use cudarc::driver::{DriverError, sys::CUresult};
use graphc_program::DEVICE_ALIGNMENT as ALIGNMENT;

use super::device::Device;
use crate::{results::ShapeError, weights::LoadError};

/// Why a network does not run on a GPU. The message says what was looked for and what helps.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The system's loader knows no NVIDIA driver.
    NoDriver {
        /// The names that were tried.
        searched: Vec<String>,
    },
    /// The driver is older than what this runtime calls.
    DriverTooOld {
        /// The CUDA version that it supports: 12, 2.
        found: (i32, i32),
        /// The version that is needed.
        needed: (i32, i32),
    },
    /// The driver has no device of this number.
    NoDevice {
        /// The number, from 0.
        index: usize,
        /// Devices there are.
        count: usize,
    },
    /// The environment variable `GRAPHC_DEVICE` is not a number.
    Variable {
        /// What it is.
        value: String,
    },
    /// The device cannot run what is compiled for it.
    DeviceTooOld {
        /// Its name.
        name: String,
        /// Its compute capability.
        found: (i32, i32),
        /// The least that is needed.
        needed: (i32, i32),
    },
    /// The kernels could not be compiled: there is no NVRTC, or it refuses them, which is a mistake in graphc.
    Nvrtc(graphc_nvrtc::Error),
    /// There is not enough memory.
    OutOfMemory {
        /// What it was for.
        wanted: &'static str,
        /// What was asked for.
        bytes: usize,
        /// What the device has free, if it is memory of the device.
        free: Option<usize>,
    },
    /// The driver refuses a call, or reports what went wrong in an earlier one.
    Driver {
        /// What was being done.
        doing: String,
        /// `CUresult`.
        code: u32,
        /// The driver's name for it and its explanation.
        message: String,
    },
    /// The weights could not be read.
    Weights(LoadError),
    /// Arrays that do not have the shapes of the network.
    Shape(ShapeError),
    /// A slice of device memory that does not have the length of what it is to hold.
    Slice {
        /// The images, or a result.
        name: &'static str,
        /// Elements that are expected.
        expected: usize,
        /// Elements that it has.
        found: usize,
    },
    /// More images at once than the largest compiled batch has.
    Batch {
        /// The largest compiled batch.
        largest: usize,
        /// The number of images.
        found: usize,
    },
    /// The compiled program contradicts itself: a mistake in graphc.
    Program(String),
}

impl Error {
    /// A call of the driver that failed.
    pub(super) fn driver(doing: impl Into<String>, error: DriverError) -> Self {
        let text = |text: Result<&std::ffi::CStr, DriverError>| {
            text.map(|text| text.to_string_lossy().into_owned()).unwrap_or_default()
        };
        let message = format!("{}: {}", text(error.error_name()), text(error.error_string()));
        Error::Driver { doing: doing.into(), code: error.0 as u32, message }
    }

    /// An allocation that failed, for whatever reason.
    pub(super) fn allocation(wanted: &'static str, bytes: usize, device: &Device, error: DriverError) -> Self {
        if error.0 == CUresult::CUDA_ERROR_OUT_OF_MEMORY {
            Error::OutOfMemory { wanted, bytes, free: device.free_memory() }
        } else {
            Error::driver(format!("allocating {bytes} bytes for {wanted}"), error)
        }
    }
}

/// Says what was being done when the driver failed.
pub(super) trait Doing<T> {
    /// The value, or an error that says so.
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Error>;
}

impl<T> Doing<T> for Result<T, DriverError> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Error> {
        self.map_err(|error| Error::driver(what(), error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NoDriver { searched } => {
                write!(f, "no NVIDIA driver is installed: the system's loader knows none of {}", searched.join(", "))?;
                f.write_str("\nit comes with the operating system's packages (`nvidia-driver`), and in a container ")?;
                f.write_str("from the NVIDIA Container Toolkit (`--gpus all`)")
            }
            Error::DriverTooOld { found, needed } => write!(
                f,
                "the NVIDIA driver supports CUDA {}.{}; {}.{} is needed: install a newer driver",
                found.0, found.1, needed.0, needed.1
            ),
            Error::NoDevice { count: 0, .. } => write!(f, "the NVIDIA driver sees no device{}", visible()),
            Error::NoDevice { index, count } => {
                write!(f, "there is no device {index}: the NVIDIA driver sees {count}, from 0{}", visible())
            }
            Error::Variable { value } => {
                write!(f, "GRAPHC_DEVICE is `{value}`; expected the number of a device, from 0")
            }
            Error::DeviceTooOld { name, found, needed } => write!(
                f,
                "{name} has compute capability {}.{}; {}.{} (Ampere) or later is needed",
                found.0, found.1, needed.0, needed.1
            ),
            Error::Nvrtc(error) => error.fmt(f),
            Error::OutOfMemory { wanted, bytes, free: Some(free) } => {
                write!(f, "not enough memory on the device for {wanted}: {bytes} bytes wanted, {free} free")
            }
            Error::OutOfMemory { wanted, bytes, free: None } => {
                write!(f, "not enough memory for {bytes} bytes of {wanted}")
            }
            Error::Driver { doing, code, message } => write!(f, "{doing}: {message} ({code})"),
            Error::Weights(error) => error.fmt(f),
            Error::Shape(error) => error.fmt(f),
            Error::Slice { name, expected, found } => {
                write!(f, "expected a slice of {expected} floats for {name}, found {found}")
            }
            Error::Batch { largest, found } => {
                write!(f, "{found} images at once; the network was compiled for at most {largest}")
            }
            Error::Program(problem) => write!(f, "a mistake in graphc: {problem}"),
        }
    }
}

/// What hides devices from the driver, if it is set.
fn visible() -> String {
    std::env::var("CUDA_VISIBLE_DEVICES")
        .map_or_else(|_| String::new(), |set| format!(" (CUDA_VISIBLE_DEVICES is `{set}`)"))
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Weights(error) => Some(error),
            Error::Nvrtc(error) => Some(error),
            Error::Shape(error) => Some(error),
            Error::NoDriver { .. }
            | Error::DriverTooOld { .. }
            | Error::NoDevice { .. }
            | Error::Variable { .. }
            | Error::DeviceTooOld { .. }
            | Error::OutOfMemory { .. }
            | Error::Driver { .. }
            | Error::Slice { .. }
            | Error::Batch { .. }
            | Error::Program(_) => None,
        }
    }
}

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

impl From<graphc_nvrtc::Error> for Error {
    fn from(error: graphc_nvrtc::Error) -> Self {
        Error::Nvrtc(error)
    }
}

/// What is wrong with an offset, if anything is.
pub(super) fn aligned(what: &str, offset: usize) -> Result<(), Error> {
    if offset.is_multiple_of(ALIGNMENT) {
        Ok(())
    } else {
        Err(Error::Program(format!("{what} at {offset}, which is no multiple of {ALIGNMENT}")))
    }
}
