//! Convolutional networks compiled from YAML into fused, statically sized forward passes.
//!
//! ```ignore
//! graphc::alexnet_model!("alexnet.yaml");               // defines `AlexNet`
//!
//! let net = AlexNet::load("alexnet.pth")?;             // or safetensors
//! let mut session = net.session();
//! let logits: &[f32; 1000] = session.forward(&image);   // image: &[[[f32; 224]; 224]; 3]
//! ```
//!
//! The feature `bf16` compiles the kernels once more, for networks stored in `bf16`; the feature `int8` adds those for networks of
//! 8-bit integers.
//!
//! [`model!`] checks the file and writes the type; [`Model`] is what every such type can do; a [`Session`] is a
//! caller's own memory and threads. The rest of this crate is what generated code names. `graphc-kernels` has the steps of a pass.

mod about;
mod arrays;
mod batch;
mod check;
mod classes;
#[cfg(feature = "cuda")]
pub mod cuda;
mod engine;
mod executor;
mod image;
mod inputs;
mod machine;
mod macros;
mod model;
mod results;
mod session;
mod sizes;
mod untyped;
mod weights;

pub use about::{About, Input, Layer, Output, Precision, ProgramHash};
pub use classes::{Class, Classes, Scores};
pub use engine::{Engine, EngineError, EngineSession};
#[cfg(any(doc, all(target_family = "wasm", target_os = "unknown")))]
pub use graphc_kernels::clock::host::set_clock;
pub use graphc_kernels::{
    setting::{SessionError, SessionOptions, SettingError, default_threads, parse_threads},
    simd::Isa,
};
pub use graphc_program::{Number, Work};
pub use image::{Color, Image, ImageError, Preprocess, Resize};
pub use machine::Machine;
pub use model::{Classifier, ImageModel, Model, Step};
pub use ndarray;
pub use results::ShapeError;
pub use session::Session;
pub use sizes::{AtLength, AtSize};
pub use weights::{Format, KnownNetwork, LoadError, Mapping, Nearest, Problem, Remedy};

/// What generated code uses. Not for others: it changes with every version.
#[doc(hidden)]
pub mod __private {
    pub use std::{boxed::Box, path::Path, sync::Arc};

    pub use ndarray::{Array2, Array3, Array4, Array5, ArrayViewD};

    pub use graphc_macros::model;

    #[cfg(feature = "cuda")]
    pub use crate::cuda::{CudaModel, Error as CudaError, Network as CudaNetwork, program as cuda};
    pub use crate::{
        about::{About, Input, Layer, Output, Precision, ProgramHash},
        arrays::{image_from_fn, rows_from_fn, vector_from_fn},
        classes::{Class, Classes},
        image::{Image, ImageError, Preprocess, normalization},
        model::{Classifier, Model, Program, Step, Weights, debug, embedded},
        results::{Outputs, Results},
        session::Session,
        sizes::{AtLength, AtSize, Compiled},
        untyped::{Untyped, UntypedSession},
        weights::{ElementsFrom, Integers, LoadError, Mapping, Origin, Scaled, Stored, TensorSpec},
    };
    pub use graphc_kernels::setting::SessionError;
    pub use graphc_program::{
        Approximate, BatchNormTensors, Color, DevicePacking, DeviceWeight, Element, Epilogue, Filter, FilterOrder,
        Filtering, Halo, Layout, Number, Packing, PerClass, Phases, Place, Pointwise, Pooling, QuantizedFilters,
        ReadingOrder, Resize, Sampling, Scale, Scores, Strides, Tabled, TensorKind, Tile, Value, Window,
        step::{
            AdaptivePool2d, Constant, Conv2d, Convert, Digit, ExpandedDepthwise, Expansion, Export, Fill, Function,
            GroupedConv2d, Import, Interpolate, Linear, LocalResponseNorm, Lookup, Map, Matmul, Matrices, Norm,
            Operator, Over, Piece, Pool2d, QuantizedConv2d, QuantizedDepthwise, QuantizedExpandedDepthwise,
            QuantizedExpansion, QuantizedLinear, Rearrange, Reduce, Reduction, Reshape, Shares, Softmax, Statistics,
            Winograd, Workers, Zip,
        },
    };
    /// Whether networks stored in `bf16` can run.
    pub const BF16: bool = cfg!(feature = "bf16");

    /// Whether networks of 8-bit integers can run.
    pub const INT8: bool = cfg!(feature = "int8");

    /// Increases when generated code of one version would not work with the other's runtime.
    pub const VERSION: u32 = 9;
}
