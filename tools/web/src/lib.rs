//! A compiled network as a WebAssembly module: the functions that JavaScript calls. `graphc web` builds a crate of the
//! generated code and one line:
//!
//! ```ignore
//! graphc_web::export!(MiniAlexNet);
//! ```
//!
//! A module holds one network and has one caller at a time. Numbers pass through its memory: a function gives the address of
//! a buffer, which the caller fills or reads. A function that can fail gives 1, or 0 and leaves a message.

mod host;
mod module;

#[doc(hidden)]
pub use host::attach;
pub use module::Module;

/// Exports the functions for a network: a type that `graphc::model!` has made. A text after it says what the module was made from.
#[macro_export]
macro_rules! export {
    ($network:ty, $identity:literal) => {
        $crate::export!($network);

        const _: () = {
            #[unsafe(no_mangle)]
            extern "C" fn graphc_identity() -> *const u8 {
                $identity.as_ptr()
            }
        };
    };
    ($network:ty) => {
        const _: () = {
            use ::std::{cell::RefCell, thread_local};

            thread_local! {
                static MODULE: RefCell<$crate::Module> = RefCell::default();
            }

            fn with<R>(call: impl FnOnce(&mut $crate::Module) -> R) -> R {
                MODULE.with_borrow_mut(call)
            }

            // SAFETY, of all these names: no other function of a module of one network begins with `graphc_`.

            #[unsafe(no_mangle)]
            extern "C" fn graphc_buffer(bytes: usize) -> *mut u8 {
                with(|module| module.buffer(bytes))
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_load() -> u32 {
                $crate::attach();
                with(|module| module.load::<$network>()).into()
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_message() -> *const u8 {
                with(|module| module.message().as_ptr())
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_message_bytes() -> usize {
                with(|module| module.message().len())
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_input(index: usize) -> *mut f32 {
                with(|module| module.input(index))
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_run() -> u32 {
                with(|module| module.run()).into()
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_output(index: usize) -> *const f32 {
                with(|module| module.output(index))
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_classify(height: usize, width: usize, count: usize) -> u32 {
                with(|module| module.classify([height, width], count)).into()
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_answer() -> *const f64 {
                with(|module| module.answer().as_ptr())
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_answer_classes() -> usize {
                with(|module| module.answer().len() / 2)
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_profile(passes: usize) -> u32 {
                with(|module| module.profile(passes)).into()
            }

            #[unsafe(no_mangle)]
            extern "C" fn graphc_times() -> *const f64 {
                with(|module| module.times().as_ptr())
            }
        };
    };
}
