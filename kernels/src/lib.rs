//! The steps of a pass: algorithms, instruction sets, threads and memory. For [graphc](https://docs.rs/graphc) alone: it changes with
//! every version.
//!
//! A step is data of `graphc-program`; [`run::Run`] is what this crate adds to it. `kernel/` has the algorithms, generic over `simd/`, the
//! instruction sets; `packing/` the order of the weights that they read; `threads.rs` the team that runs a [`pass::Pass`] over an
//! [`arena::Arena`].
//!
//! The feature `bf16` compiles the kernels once more, for values stored in `bf16`; the feature `int8` adds those of 8-bit integers.

pub mod arena;
pub mod clock;
pub mod cores;
pub mod element;
pub mod input;
pub mod kernel;
pub mod packing;
pub mod pass;
pub mod run;
pub mod setting;
pub mod simd;
pub mod threads;
