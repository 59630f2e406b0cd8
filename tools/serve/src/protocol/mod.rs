//! The Open Inference Protocol V2 without a transport: requests, responses, descriptions and errors, as REST and gRPC share them.
//!
//! Numbers travel as little-endian bytes or as numbers, and are not converted before they are needed.

mod datatype;
mod describe;
mod error;
mod infer;

pub use datatype::DataType;
pub use describe::{
    BatchingConfig, IndexEntry, InputConfig, InstanceConfig, ModelConfig, ModelMetadata, OutputConfig, ServerMetadata,
    TensorMetadata,
};
pub use error::{Code, Error};
pub use infer::{
    Data, InferRequest, InferResponse, InputTensor, OutputTensor, RequestedOutput, Values, length_prefixed,
};
