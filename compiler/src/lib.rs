//! A declarative graph compiler: a YAML description of a convolutional network becomes a checked graph, a plan with every
//! size and address fixed, and the Rust text of a forward pass.
//!
//! The folders in alphabetical order are the pipeline in order: [`front`] > [`ir`] > [`pass`] > [`plan`] > [`render`].

pub mod diagnostic;
pub mod front;
pub mod ir;
pub mod pass;
pub mod plan;
pub mod render;
