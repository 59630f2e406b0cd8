//! Weight files: safetensors, and PyTorch's `.pth`, `.pt` and `.bin`, in the ZIP format and in the one before it.
//!
//! [`WeightFile`] opens any of them by what it holds, not by its name, and lists its tensors; their elements are read when
//! they are asked for. [`fit`] holds the tensors of a file against those that a network needs. [`safetensors::write`] makes
//! a file.
//!
//! A weight file is not trusted. The pickle in a PyTorch file is read by a machine that can build tensors and the containers
//! around them, and nothing else: no name in a file is looked up anywhere but in the short list of `torch/pickle/global.rs`.
//! No memory is taken for a size before that has been held against the length of the file. Where readers of a format
//! disagree, this one refuses; `docs/weights.md` lists what.

#![forbid(unsafe_code)]

mod bytes;
mod detect;
mod dtype;
mod elements;
mod error;
mod file;
mod fit;
mod half;
mod hash;
mod known;
mod limits;
mod looks;
mod mapping;
pub mod safetensors;
mod shards;
mod shown;
mod tensor;
#[cfg(test)]
mod testing;
mod torch;

pub use dtype::Dtype;
pub use error::{Format, LoadError, Nearest, Problem, Remedy, likeness};
pub use file::WeightFile;
pub use fit::{Misfit, Wanted, fit};
pub use hash::{Sha256, Sha256Writer, sha256};
pub use known::{KNOWN, KnownNetwork};
pub use mapping::Mapping;
pub use shown::{shown, shown_path};
pub use tensor::{Tensor, Unread};
