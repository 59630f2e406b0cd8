//! The same networks on an NVIDIA GPU. The only folder that knows cudarc.
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml", batch = [1, 32], precision = bf16);
//!
//! let net = AlexNet::load_cuda("alexnet.safetensors")?;     // the device that `GRAPHC_DEVICE` names, or the first
//! let mut session = net.session()?;
//! let logits: &[f32; 1000] = session.forward(&image)?;
//! ```
//!
//! A [`Network`] is kernels and weights on a [`Device`]; a [`Session`] is a caller's own stream, arena, and one
//! recorded graph for each compiled batch size. Nothing falls back to the CPU: what is missing is an [`Error`] that
//! says so.
//!
//! The way of a program is the files in this order: `program` is what the macro wrote, `device` chooses where it runs,
//! `image` compiles it or finds it in the `cache`, `pack` and `network` upload the weights, `graph` records the
//! launches, and `session` runs them on what `staging` carries to and fro.

mod cache;
mod device;
mod engine;
mod error;
mod graph;
mod image;
mod network;
mod pack;
#[doc(hidden)]
pub mod program;
mod session;
mod staging;
mod timing;

use std::path::Path;

pub use cudarc;
pub use device::Device;
pub use error::Error;
pub use graphc_nvrtc::Error as NvrtcError;
pub use network::Network;
pub use session::Session;
pub use timing::Cache;

use crate::model::Model;

/// A network that was compiled for GPUs too: what [`model!`](crate::model) defines where the feature `cuda` is on.
pub trait CudaModel: Model {
    /// What generated code knows.
    #[doc(hidden)]
    const CUDA: &'static program::Program;

    /// Reads the weights from a file, as [`Model::load`] does, to the device that the environment variable
    /// `GRAPHC_DEVICE` names, or the first. [`Network::load`] takes another.
    ///
    /// # Errors
    /// If there is no driver, no device or no compiler for it, not enough memory, or the file does not fit.
    fn load_cuda(path: impl AsRef<Path>) -> Result<Network<Self>, Error> {
        Network::load(&Device::chosen()?, path)
    }

    /// Generates weights, the same as [`Model::random`], on the device that the environment variable `GRAPHC_DEVICE`
    /// names, or the first.
    ///
    /// # Errors
    /// If there is no driver, no device or no compiler for it, or not enough memory.
    fn random_cuda(seed: u64) -> Result<Network<Self>, Error> {
        Network::random(&Device::chosen()?, seed)
    }
}
