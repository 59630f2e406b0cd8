//! NVIDIA's run-time compiler of CUDA, NVRTC: found where it is usually installed, loaded when it is asked for, and called
//! through the few functions that turn one source into one image. Nothing of CUDA is needed to build this crate, and a
//! machine without NVRTC gets an error that lists where it was looked for.
//!
//! * `search` knows the places, in order.
//! * `library` has the foreign functions, and all the `unsafe` there is.
//! * `error` says what went wrong.

mod error;
mod library;
mod search;

pub use error::{Error, Missing, VARIABLE};
pub use library::Nvrtc;

/// What NVRTC made of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// For the driver to load.
    pub image: Image,
    /// Warnings; with the option `--ptxas-options=-v` also the registers, stack and shared memory of each kernel.
    pub log: String,
}

/// A program for the driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// Machine code of one architecture.
    Cubin(Vec<u8>),
    /// Text that the driver translates for its device, of this architecture or a later one.
    Ptx(Vec<u8>),
}

impl Image {
    /// The bytes as the driver takes them; PTX ends with a zero.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Image::Cubin(bytes) | Image::Ptx(bytes) => bytes,
        }
    }
}
