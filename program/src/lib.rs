//! The program of a network: what the compiler plans, generated code holds as constants, and the runtime executes.
//! Plain data and arithmetic on it; nothing here knows a graph, a kernel or an instruction set.
//!
//! # Values
//!
//! All values of a pass are in one arena. For a batch of `n` images, a [`Value`] starts at byte `n * offset`, and image
//! `i` another `i * image` bytes later ([`Place`]), so one program serves every batch size. Every value is aligned to
//! [`ALIGNMENT`]. Each image has one of two layouts:
//!
//! * [`Layout::Blocks`]: `[block][row][column][16]`, channels in blocks of [`LANES`]. The lanes that pad the last block
//!   are computed, but never read as channels. A vector is a value with one row and one column; its features are
//!   contiguous.
//! * [`Layout::Planes`]: `[channel][row][column]`, the caller's order; convolutions with few channels read it.
//!
//! Callers have images of one to three dimensions for each input of a network; [`input_extent`] says what channels, rows and
//! columns these are.
//!
//! A convolution reads beyond the edge of its input: rows and columns are surrounded by a [`Halo`] of zeros; in a value of integers
//! ([`Scale`]), of those that stand for zero. [`Strides`] say
//! how far apart rows and planes are, so that a value can be a part of another: a part of a concatenation is written where
//! the whole will be.
//!
//! # Steps
//!
//! A [`step`] is one call of a kernel: a struct of its operands, generic in their type (`V`), which is an id in a plan
//! and a [`Value`] in a program. Each step states its memory beside the operands ([`needs`](step::Needs)), its cost
//! ([`Work`]), and the conditions under which its kernel is sound ([`check`](step::Conv2d::check)). The compiler checks
//! its own plans with that, and the runtime checks every program before the first pass.
//!
//! # Units
//!
//! Offsets and lengths in memory are in bytes. Strides count numbers, whatever their type. Sizes are in pixels.
//!
//! # Devices
//!
//! Of a program for GPUs, whose kernels are text with every size in it, this crate has the packed weights ([`DeviceWeight`]).
//!
//! # Text
//!
//! [`text`] writes any of these as the Rust expression that constructs it. It is derived from the definitions, so
//! generated code cannot fall out of step with the types.

#[macro_use]
mod define;
mod device;
mod epilogue;
mod image;
mod mistake;
mod number;
mod packing;
mod phases;
pub mod pointwise;
mod sampling;
mod scale;
pub mod step;
mod strips;
mod tensor;
pub mod text;
mod tiles;
mod value;
mod window;
mod work;

pub use device::{DEVICE_ALIGNMENT, DevicePacking, DeviceWeight, Element};
pub use epilogue::{Epilogue, Tabled};
pub use image::{Color, Resize, Scores};
pub use mistake::Mistake;
pub use number::{Number, bf16_bits};
pub use packing::{
    BatchNormTensors, FilterOrder, Filtering, Packing, QuantizedFilters, ReadingOrder, filter_words, filters,
    inputs_of_block, linear_words, quantized_words,
};
pub use phases::Phases;
pub use pointwise::{Approximate, Pointwise};
pub use sampling::{Filter, Sampling, Tapped};
pub use scale::{Filter8, Requantizer, Scale};
pub use strips::Strips;
pub use tensor::TensorKind;
pub use tiles::{LANES, MAX_PIXELS, PANEL, PerClass, RegisterClass, Tile};
pub use value::{ALIGNMENT, Halo, Layout, Place, Strides, Value, input_extent};
pub use window::{Pooling, Window};
pub use work::{MacCounts, Work};
