//! Networks with their weights.

use std::{
    ffi::{CStr, OsStr, c_char, c_void},
    sync::Arc,
};

use graphc::Model;

use crate::{
    Library,
    guard::{Error, free, make, text},
    status::{Failure, Status},
    views::elements,
};

/// A network with its weights, which threads and sessions share.
#[derive(Clone, Debug)]
pub struct Engine(pub(crate) graphc::Engine);

impl Engine {
    fn of<M: Model>(net: M) -> Self {
        Engine(graphc::Engine::new(Arc::new(net)))
    }
}

/// An engine with the weights of a file.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn load<L: Library>(path: *const c_char, engine: *mut *mut Engine, error: *mut *mut Error) -> Status {
    let load = || {
        // SAFETY: null or a text, for the time of the call.
        let path = unsafe { text(path, "path") }?;
        Ok(Engine::of(L::Network::load(file_name(path)?)?))
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", load) }
}

/// A function of the caller's that is told how far something is: parts done, parts in all, and what the caller gave with it.
pub type Progress = Option<unsafe extern "C" fn(done: usize, total: usize, context: *mut c_void)>;

/// As [`load`], with reports.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn load_with_progress<L: Library>(
    path: *const c_char,
    progress: Progress,
    context: *mut c_void,
    engine: *mut *mut Engine,
    error: *mut *mut Error,
) -> Status {
    let load = || {
        // SAFETY: null or a text, for the time of the call.
        let path = unsafe { text(path, "path") }?;
        // SAFETY: null or a function that takes this context.
        let mut report = unsafe { reporter(progress, context) }?;
        Ok(Engine::of(L::Network::load_with_progress(file_name(path)?, &mut report)?))
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", load) }
}

/// As [`from_memory`], with reports.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn from_memory_with_progress<L: Library>(
    bytes: *const c_void,
    length: usize,
    progress: Progress,
    context: *mut c_void,
    engine: *mut *mut Engine,
    error: *mut *mut Error,
) -> Status {
    let load = || {
        // SAFETY: null or valid for reads of this length, for the time of the call.
        let bytes: &[u8] = unsafe { elements(bytes.cast(), length, "bytes") }?;
        // SAFETY: null or a function that takes this context.
        let mut report = unsafe { reporter(progress, context) }?;
        Ok(Engine::of(L::Network::from_bytes_with_progress(bytes, &mut report)?))
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", load) }
}

/// What calls the caller's function.
///
/// # Safety
/// `progress` is null or a function that may be called with `context` as long as the result is used.
unsafe fn reporter(progress: Progress, context: *mut c_void) -> Result<impl FnMut(usize, usize), Failure> {
    let progress = progress.ok_or_else(|| Failure::null("progress"))?;
    Ok(move |done, total| {
        // SAFETY: not null, and therefore a function that may be called with this context.
        unsafe { progress(done, total, context) }
    })
}

/// A path as the system has it.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "it is UTF-8 on other systems, and may fail there")]
fn file_name(path: &CStr) -> Result<&OsStr, Failure> {
    Ok(std::os::unix::ffi::OsStrExt::from_bytes(path.to_bytes()))
}

/// A path as the system has it.
#[cfg(not(unix))]
fn file_name(path: &CStr) -> Result<&OsStr, Failure> {
    let path = path.to_str().map_err(|_| Failure::new(Status::ARGUMENT, "the path is not UTF-8"));
    path.map(OsStr::new)
}

/// An engine with the weights in the bytes of a file.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn from_memory<L: Library>(
    bytes: *const c_void,
    length: usize,
    engine: *mut *mut Engine,
    error: *mut *mut Error,
) -> Status {
    let load = || {
        // SAFETY: null or valid for reads of this length, for the time of the call.
        let bytes: &[u8] = unsafe { elements(bytes.cast(), length, "bytes") }?;
        Ok(Engine::of(L::Network::from_bytes(bytes)?))
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", load) }
}

/// An engine with generated weights.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn random<L: Library>(seed: u64, engine: *mut *mut Engine, error: *mut *mut Error) -> Status {
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", || Ok(Engine::of(L::Network::random(seed)))) }
}

/// An engine with the weights in the library.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn embedded<L: Library>(engine: *mut *mut Engine, error: *mut *mut Error) -> Status {
    let load = || {
        let none = || {
            let name = L::Network::ABOUT.name;
            let message = format!("there are no weights in this library of {name}: its model file has no `embed`");
            Failure::new(Status::UNSUPPORTED, message)
        };
        Ok(Engine::of(L::Network::from_bytes(L::Network::EMBEDDED.ok_or_else(none)?)?))
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(engine, error, "engine", load) }
}

/// Frees an engine; null is none. Sessions keep their shares of the weights.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn engine_free<L: Library>(engine: *mut Engine) {
    // SAFETY: null or an engine that has not been freed.
    unsafe { free(engine) };
}
