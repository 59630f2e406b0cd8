//! What is known of a network before it has weights.

use std::{
    ffi::{CStr, c_char},
    ptr,
};

use graphc::Model;

use crate::{Library, status::Status, views::Tensor};

/// The version of graphc.
const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
    Ok(version) => version,
    Err(_) => c"",
};

/// The name of the network.
pub fn name<L: Library>() -> *const c_char {
    L::NAME.as_ptr()
}

/// The version of graphc.
pub fn version<L: Library>() -> *const c_char {
    VERSION.as_ptr()
}

/// The hash of the program.
pub fn hash<L: Library>() -> u64 {
    L::Network::ABOUT.hash.0
}

/// What the library was built from.
pub fn identity<L: Library>() -> *const c_char {
    L::IDENTITY.as_ptr()
}

/// How many inputs there are.
pub fn inputs<L: Library>() -> usize {
    L::INPUTS.len()
}

/// How many results there are.
pub fn outputs<L: Library>() -> usize {
    L::OUTPUTS.len()
}

/// An input, or null.
pub fn input_tensor<L: Library>(index: usize) -> *const Tensor {
    L::INPUTS.get(index).map_or(ptr::null(), ptr::from_ref)
}

/// A result, or null.
pub fn output_tensor<L: Library>(index: usize) -> *const Tensor {
    L::OUTPUTS.get(index).map_or(ptr::null(), ptr::from_ref)
}

/// How many classes there are; 0 if the result is not a vector of scores.
pub fn classes<L: Library>() -> usize {
    match (L::Network::ABOUT.classes, L::OUTPUTS) {
        (Some(_), [output]) => output.length,
        _ => 0,
    }
}

/// How many classes an answer names, as the model file has it.
pub fn top_classes<L: Library>() -> usize {
    L::Network::ABOUT.classes.map_or(0, |classes| classes.top_k.min(self::classes::<L>()))
}

/// The name of a class, or null.
pub fn label<L: Library>(index: usize) -> *const c_char {
    L::LABELS.get(index).map_or(ptr::null(), |label| label.as_ptr())
}

/// What a status means in general.
pub fn status_text<L: Library>(status: i32) -> *const c_char {
    Status::text_of(status).as_ptr()
}
