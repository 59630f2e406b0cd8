//! The kernels against their naive twins, over edge sizes: one file an operator, one runner for all.

mod conv2d;
mod elementwise;
mod fused_pool;
mod geometry;
mod layout;
mod linear;
mod normalisation;
mod pool;
mod runner;
mod transform;
mod winograd;
