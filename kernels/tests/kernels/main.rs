//! The kernels against their naive references, over edge sizes: one file per operator, one runner for all. The tests link
//! the library, so that the kernels are compiled only once.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod conv2d;
mod elementwise;
mod expanded_depthwise;
mod fused_pool;
mod geometry;
mod grouped_conv2d;
#[cfg(feature = "int8")]
mod int8;
mod interpolate;
mod layout;
mod linear;
mod matmul;
mod naive;
mod norm;
mod normalisation;
mod pool;
mod rearrange;
mod reduce;
mod runner;
mod transform;
mod winograd;
