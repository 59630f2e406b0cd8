//! The C interface of any compiled network: what the libraries of `graphc build --lib c` export, over [`graphc::Engine`].
//!
//! A library is the code of a network, an `impl` of [`Library`] and a call of [`export!`], which `graphc` writes together with the
//! C header. The functions here are those of the header without the network's name before theirs.
//!
//! # Contract
//!
//! Callers are in C, and the compiler of Rust holds them to nothing. What they have to keep to is what the header says: a pointer is
//! null, which is an error where it has no meaning, or it is valid for what it points to; a handle comes from the function that
//! makes it, and has not been freed. All else is checked here: lengths, alignment, overlaps, numbers, names, and whether two
//! threads use one session. No panic leaves a function.

mod about;
mod engine;
mod guard;
mod session;
mod status;
mod views;

pub use about::{
    classes, hash, identity, input_tensor, inputs, label, name, output_tensor, outputs, status_text, top_classes,
    version,
};
pub use engine::{
    Engine, Progress, embedded, engine_free, from_memory, from_memory_with_progress, load, load_with_progress, random,
};
pub use guard::{Error, error_free, error_message};
pub use session::{Session, best_classes, classify, run, run_images, session_free, session_new, session_threads};
pub use status::Status;
pub use views::{Class, Image, Input, Output, Tensor};

use std::ffi::CStr;

/// A network as a library: what C is told of it in its own kind of text.
pub trait Library {
    /// The network.
    type Network: graphc::Model;
    /// Its name.
    const NAME: &'static CStr;
    /// What the library was built from.
    const IDENTITY: &'static CStr;
    /// Its inputs, in the order of the model file.
    const INPUTS: &'static [Tensor];
    /// Its results, likewise.
    const OUTPUTS: &'static [Tensor];
    /// The names of its classes, if the model file has them.
    const LABELS: &'static [&'static CStr];
}

/// Defines the functions that a library exports, each by its symbol and the parameters of the function of this crate that it calls;
/// and compares the numbers of the header with those of [`Status`].
///
/// ```ignore
/// graphc_c::export! {
///     Net;
///     OK = 0, NULL = 1;
///     "net_engine_free" = engine_free(engine: *mut graphc_c::Engine) -> ();
/// }
/// ```
#[macro_export]
macro_rules! export {
    (
        $library:ty;
        $($status:ident = $number:literal),*;
        $($symbol:literal = $function:ident($($parameter:ident: $type:ty),*) -> $result:ty;)*
    ) => {
        $(const _: () = ::core::assert!($crate::Status::$status as i32 == $number);)*

        $(
            /// See the header.
            ///
            /// # Safety
            /// See the header.
            #[allow(unused_unsafe, reason = "some have no contract")]
            #[unsafe(export_name = $symbol)]
            pub unsafe extern "C" fn $function($($parameter: $type),*) -> $result {
                // SAFETY: the caller's contract is the same.
                unsafe { $crate::$function::<$library>($($parameter),*) }
            }
        )*
    };
}
