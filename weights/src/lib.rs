//! Weight files: safetensors, PyTorch's `.pth`, `.pt` and `.bin`, in both the ZIP and the legacy format, and the tensors of ONNX files.
//!
//! [`WeightFile`] recognises any of them by its contents, not by its name, and lists its tensors; elements are read on
//! demand. [`fit`] matches the tensors of a file with those of a network. [`safetensors::write`] writes files.
//!
//! [`formula`] gives numbers where there is no file.
//!
//! Weight files are not trusted. The pickle reader can only build tensors and the containers around them: names in a
//! file are compared with the short list in `torch/pickle/global.rs`, and looked up nowhere else. A size is checked
//! against the length of the file before memory is allocated for it. Files on which readers of a format disagree are
//! rejected; see `docs/weights.md`.

#![forbid(unsafe_code)]

mod bytes;
mod detect;
mod dtype;
mod elements;
mod error;
mod file;
mod fit;
mod formula;
mod given;
mod half;
mod hash;
mod integers;
mod known;
mod limits;
mod looks;
mod mapping;
pub mod onnx;
pub mod safetensors;
mod shards;
mod shown;
mod tensor;
#[cfg(test)]
mod testing;
mod torch;
mod view;

pub use dtype::Dtype;
pub use error::{Format, LoadError, Nearest, Problem, Remedy, likeness};
pub use file::WeightFile;
pub use fit::{Misfit, Wanted, fit};
pub use formula::formula;
pub use given::Biases;
pub use hash::{Sha256, Sha256Writer, sha256};
pub use integers::{Integers, SCALE, Scaled};
pub use known::{KNOWN, KnownNetwork};
pub use mapping::Mapping;
pub use shown::{shown, shown_path};
pub use tensor::{Tensor, Unread};
pub use view::Stored;
