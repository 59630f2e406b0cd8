//! The same networks on an NVIDIA GPU. The only folder that knows cudarc.

#[doc(hidden)]
pub mod program;
