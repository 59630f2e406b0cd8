//! The program of a network: what the compiler plans, generated code holds as constants, and the runtime executes.
//! Plain data and arithmetic on it; nothing here knows a graph, a kernel or an instruction set.
//!
//! # Values
//!
//! All values of a pass lie in one arena. A [`Value`] of `n` images starts at byte `n * offset` of it, image `i` a further
//! `i * image` bytes on ([`Place`]), so one program serves every batch size. Every value starts at a multiple of
//! [`ALIGNMENT`]. Within an image it has one of two layouts:
//!
//! * [`Layout::Blocks`]: `[block][row][column][16]`, channels in blocks of [`LANES`]. The lanes that fill the last block are
//!   computed and never read as channels. A vector is a value of one row and column, its features one after the other.
//! * [`Layout::Planes`]: `[channel][row][column]`, as callers hold images; convolutions of few channels read it.
//!
//! Callers have images of one to three dimensions for each input of a network; [`input_extent`] says what channels, rows and
//! columns these are.
//!
//! A convolution reads beyond the edge of its input: rows and columns are surrounded by a [`Halo`] of zeros. [`Strides`] say
//! how far apart rows and planes are, so that a value can be a part of another: a part of a concatenation is written where
//! the whole will be.
//!
//! # Steps
//!
//! A [`step`] is one call of a kernel. Each is a struct of its operands, generic in what an operand is (`V`): an id while the
//! compiler plans, a [`Value`] in the program. Each says what it [`needs`](step::Needs) beside its operands, what it costs
//! ([`Work`]), and what must hold for its kernel to be sound ([`check`](step::Conv2d::check)): the compiler checks its own
//! plans by that, and the runtime every program before the first pass.
//!
//! # Units
//!
//! Offsets and lengths in memory are bytes. Strides count numbers, whatever they are stored in. Sizes are in pixels.
//!
//! # Devices
//!
//! Of a program for GPUs, whose kernels are text with every size in it, this crate has the packed weights ([`DeviceWeight`]).
//!
//! # Text
//!
//! [`text`] writes any of these as the Rust expression that makes it, from the definition itself, so generated code cannot
//! fall behind the types.

#[macro_use]
mod define;
mod device;
mod epilogue;
mod image;
mod mistake;
mod number;
mod packing;
pub mod pointwise;
pub mod step;
mod tensor;
pub mod text;
mod tiles;
mod value;
mod window;
mod work;

pub use device::{DEVICE_ALIGNMENT, DevicePacking, DeviceWeight, Element};
pub use epilogue::Epilogue;
pub use image::{Color, Resize, Scores};
pub use mistake::Mistake;
pub use number::{Number, bf16_bits};
pub use packing::{BatchNormTensors, Filtering, Packing, ReadingOrder, filter_words, filters, linear_words};
pub use pointwise::{Approximate, Pointwise};
pub use tensor::TensorKind;
pub use tiles::{LANES, MAX_PIXELS, PANEL, PerClass, RegisterClass, Tile};
pub use value::{ALIGNMENT, Halo, Layout, Place, Strides, Value, input_extent};
pub use window::{Pooling, Window};
pub use work::{MacCounts, Work};
