//! Why a network cannot run on a GPU.
//!
//! cudarc panics when one of its errors is formatted without a driver. So its errors are converted here, where a driver
//! is known to exist, into a code and the driver's text.

use std::fmt;

use cudarc::driver::{DriverError, sys::CUresult};
use graphc_program::DEVICE_ALIGNMENT as ALIGNMENT;

use super::device::Device;
use crate::{results::ShapeError, weights::LoadError};

/// Why a network cannot run on a GPU. The message says what was searched for and how to fix it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The system's loader finds no NVIDIA driver.
    NoDriver {
        /// The names that were tried.
        searched: Vec<String>,
    },
    /// The driver is older than this runtime requires.
    DriverTooOld {
        /// The CUDA version that it supports: 12, 2.
        found: (i32, i32),
        /// The required version.
        needed: (i32, i32),
    },
    /// The driver has no device with this number.
    NoDevice {
        /// The number, from 0.
        index: usize,
        /// The number of devices.
        count: usize,
    },
    /// The environment variable `GRAPHC_DEVICE` is not a number.
    Variable {
        /// Its value.
        value: String,
    },
    /// The device is too old for the compiled code.
    DeviceTooOld {
        /// Its name.
        name: String,
        /// Its compute capability.
        found: (i32, i32),
        /// The minimum.
        needed: (i32, i32),
    },
    /// The kernels could not be compiled: NVRTC is missing, or rejects them, which is a bug in graphc.
    Nvrtc(graphc_nvrtc::Error),
    /// There is not enough memory.
    OutOfMemory {
        /// What it was needed for.
        wanted: &'static str,
        /// The size of the failed allocation.
        bytes: usize,
        /// The free memory, if it is the device's.
        free: Option<usize>,
    },
    /// The driver rejects a call, or reports an error of an earlier one.
    Driver {
        /// The operation in progress.
        doing: String,
        /// `CUresult`.
        code: u32,
        /// The driver's name for the error, and its explanation.
        message: String,
    },
    /// The weights could not be read.
    Weights(LoadError),
    /// Arrays that do not have the shapes of the network.
    Shape(ShapeError),
    /// A slice of device memory with the wrong length.
    Slice {
        /// The images, or a result.
        name: &'static str,
        /// The expected number of elements.
        expected: usize,
        /// The actual number.
        found: usize,
    },
    /// More images than the largest compiled batch.
    Batch {
        /// The largest compiled batch.
        largest: usize,
        /// The number of images.
        found: usize,
    },
    /// The compiled program contradicts itself: a bug in graphc.
    Program(String),
}

impl Error {
    /// A failed call of the driver.
    pub(super) fn driver(doing: impl Into<String>, error: DriverError) -> Self {
        let text = |text: Result<&std::ffi::CStr, DriverError>| {
            text.map(|text| text.to_string_lossy().into_owned()).unwrap_or_default()
        };
        let message = format!("{}: {}", text(error.error_name()), text(error.error_string()));
        Error::Driver { doing: doing.into(), code: error.0 as u32, message }
    }

    /// A failed allocation, for whatever reason.
    pub(super) fn allocation(wanted: &'static str, bytes: usize, device: &Device, error: DriverError) -> Self {
        if error.0 == CUresult::CUDA_ERROR_OUT_OF_MEMORY {
            Error::OutOfMemory { wanted, bytes, free: device.free_memory() }
        } else {
            Error::driver(format!("allocating {bytes} bytes for {wanted}"), error)
        }
    }
}

/// Adds the operation in progress to the driver's errors.
pub(super) trait Doing<T> {
    /// The value, or an error with the operation.
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

/// Mentions `CUDA_VISIBLE_DEVICES`, which may hide devices, if it is set.
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

/// Checks the alignment of an offset.
pub(super) fn aligned(what: &str, offset: usize) -> Result<(), Error> {
    if offset.is_multiple_of(ALIGNMENT) {
        Ok(())
    } else {
        Err(Error::Program(format!("{what} at {offset}, which is no multiple of {ALIGNMENT}")))
    }
}
