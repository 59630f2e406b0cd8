//! Networks on an NVIDIA GPU. The only folder that knows cudarc.
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml", batch = [1, 32], precision = bf16);
//!
//! let net = AlexNet::load_cuda("alexnet.safetensors")?;     // the device that `GRAPHC_DEVICE` names, or the first
//! let mut session = net.session()?;
//! let logits: &[f32; 1000] = session.forward(&image)?;
//! ```
//!
//! A [`Network`] holds kernels and weights on a [`Device`]; a [`Session`] has its own stream, arena, and one captured
//! graph for each compiled batch size. Nothing falls back to the CPU: if something is missing, the [`Error`] says so.
//!
//! The files in the order of execution: `program` is written by the macro, `device` chooses the GPU, `image` compiles
//! the program or finds it in the `cache`, `pack` and `network` upload the weights, `graph` captures the launches, and
//! `session` runs them on data carried by `staging`.

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

/// A network that was also compiled for GPUs: [`model!`](crate::model) implements it if the feature `cuda` is on.
pub trait CudaModel: Model {
    /// The compiled program.
    #[doc(hidden)]
    const CUDA: &'static program::Program;

    /// Reads the weights from a file, like [`Model::load`], onto the device selected by the environment variable
    /// `GRAPHC_DEVICE`, or the first. [`Network::load`] takes a specific device.
    ///
    /// # Errors
    /// If there is no driver, device or NVRTC, there is not enough memory, or the file does not fit the network.
    fn load_cuda(path: impl AsRef<Path>) -> Result<Network<Self>, Error> {
        Network::load(&Device::chosen()?, path)
    }

    /// Generates weights, the same as [`Model::random`], on the device selected by the environment variable
    /// `GRAPHC_DEVICE`, or the first.
    ///
    /// # Errors
    /// If there is no driver, device or NVRTC, or not enough memory.
    fn random_cuda(seed: u64) -> Result<Network<Self>, Error> {
        Network::random(&Device::chosen()?, seed)
    }
}
