//! Convolutional networks compiled from YAML into fused, statically sized forward passes.
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml");               // defines `AlexNet`
//!
//! let net = AlexNet::load("alexnet.safetensors")?;
//! let mut session = net.session();
//! let logits: &[f32; 1000] = session.forward(&image);   // image: &[[[f32; 224]; 224]; 3]
//! ```
//!
//! [`model!`] checks the file and writes the type; [`Model`] is what every such type can do; a [`Session`] is a
//! caller's own memory and threads. The rest of this crate is what generated code calls: `pass.rs` has the steps,
//! `kernel/` the algorithms, `simd/` the instruction sets.

mod arena;
mod batch;
#[cfg(feature = "cuda")]
pub mod cuda;
mod element;
mod kernel;
mod model;
mod pass;
mod session;
mod simd;
mod step;
mod threads;
mod weights;

pub use graphc_macros::{alexnet_model, model};
pub use model::{Layer, Model, Output, Precision, Step};
pub use ndarray;
pub use session::{Session, ShapeError, default_threads};
pub use simd::Isa;
pub use weights::{LoadError, Problem};

/// What generated code uses. Not for others: it changes with every version.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "cuda")]
    pub use crate::cuda::program as cuda;
    pub use crate::{
        model::{Program, Weights},
        pass::Pass,
        session::{Outputs, Results},
        simd::PerIsa,
        step::*,
        weights::{BatchNorm, Packing, ReadingOrder, TensorKind, TensorSpec},
    };
    /// Increases when generated code of one version would not work with the other's runtime.
    pub const VERSION: u32 = 1;
}
