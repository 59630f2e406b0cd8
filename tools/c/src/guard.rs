//! Between C and Rust: failures become a status and a message, and pointers become references.

use std::{
    ffi::{CStr, CString, c_char},
    panic::{self, AssertUnwindSafe},
    ptr,
};

use crate::{
    Library,
    status::{Failure, Status},
};

/// Why a function failed, in words.
#[derive(Debug)]
pub struct Error {
    message: CString,
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        // What ends a text in C cannot be in one.
        let message = CString::new(failure.message.replace('\0', "\u{fffd}"));
        Error { message: message.unwrap_or_default() }
    }
}

/// What `call` comes to. If it fails and `error` is not null, the message is there, and the caller's to free; otherwise null is.
///
/// # Safety
/// `error` is null or valid for a write.
pub(crate) unsafe fn guard(error: *mut *mut Error, call: impl FnOnce() -> Result<(), Failure>) -> Status {
    let outcome = panic::catch_unwind(AssertUnwindSafe(call));
    let outcome = outcome.unwrap_or_else(|payload| Err(Failure::panic(&*payload)));
    let status = outcome.as_ref().map_or_else(|failure| failure.status, |()| Status::OK);
    if !error.is_null() {
        let message = outcome.err().map_or(ptr::null_mut(), |failure| Box::into_raw(Box::new(Error::from(failure))));
        // SAFETY: not null, and therefore valid for a write.
        unsafe { error.write(message) };
    }
    status
}

/// A handle that a function makes, which is the caller's to free. In case of failure the caller gets null.
///
/// # Safety
/// `place` is null or valid for a write, and so is `error`.
pub(crate) unsafe fn make<T>(
    place: *mut *mut T,
    error: *mut *mut Error,
    what: &str,
    make: impl FnOnce() -> Result<T, Failure>,
) -> Status {
    if !place.is_null() {
        // SAFETY: not null, and therefore valid for a write.
        unsafe { place.write(ptr::null_mut()) };
    }
    let call = || {
        if place.is_null() {
            return Err(Failure::null(what));
        }
        let made = Box::into_raw(Box::new(make()?));
        // SAFETY: as above.
        unsafe { place.write(made) };
        Ok(())
    };
    // SAFETY: as the caller says.
    unsafe { guard(error, call) }
}

/// A reference to what the caller has.
///
/// # Safety
/// `pointer` is null or valid for reads until the end of `'a`.
pub(crate) unsafe fn reference<'a, T>(pointer: *const T, what: &str) -> Result<&'a T, Failure> {
    // SAFETY: as the caller says.
    unsafe { pointer.as_ref() }.ok_or_else(|| Failure::null(what))
}

/// A text of the caller's.
///
/// # Safety
/// `text` is null or a text that ends with 0, until the end of `'a`.
pub(crate) unsafe fn text<'a>(text: *const c_char, what: &str) -> Result<&'a CStr, Failure> {
    if text.is_null() {
        return Err(Failure::null(what));
    }
    // SAFETY: not null, and therefore a text.
    Ok(unsafe { CStr::from_ptr(text) })
}

/// Takes back a handle, and drops it.
///
/// # Safety
/// `handle` is null, or comes from [`make`] or [`guard`] and has not been freed.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if handle.is_null() {
        return;
    }
    // SAFETY: not null, and therefore the box that it was made from, which is nobody else's.
    let handle = unsafe { Box::from_raw(handle) };
    // Nobody could be told of a panic.
    let _ = panic::catch_unwind(AssertUnwindSafe(|| drop(handle)));
}

/// The message of an error, until it is freed; null for null.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn error_message<L: Library>(error: *const Error) -> *const c_char {
    // SAFETY: null or an error that has not been freed.
    unsafe { error.as_ref() }.map_or(ptr::null(), |error| error.message.as_ptr())
}

/// Frees an error; null is none.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn error_free<L: Library>(error: *mut Error) {
    // SAFETY: null or an error that has not been freed.
    unsafe { free(error) };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The status and the message of a call.
    fn outcome(call: impl FnOnce() -> Result<(), Failure>) -> (Status, Option<String>) {
        let mut error = ptr::null_mut();
        // SAFETY: a place for an error.
        let status = unsafe { guard(&raw mut error, call) };
        // SAFETY: null or an error that nobody has freed.
        let message = unsafe { error.as_ref() }.map(|error| error.message.to_string_lossy().into_owned());
        // SAFETY: likewise, and this is the end of it.
        unsafe { free(error) };
        (status, message)
    }

    #[test]
    fn failures_are_a_status_and_a_message() {
        assert_eq!(outcome(|| Ok(())), (Status::OK, None));
        let failure = || Err(Failure::new(Status::SHAPE, "a\0b"));
        assert_eq!(outcome(failure), (Status::SHAPE, Some("a\u{fffd}b".into())));
        // SAFETY: null is no place for an error.
        assert_eq!(unsafe { guard(ptr::null_mut(), failure) }, Status::SHAPE);
    }

    #[test]
    fn panics_end_here() {
        let text = outcome(|| panic::resume_unwind(Box::new("a text")));
        assert_eq!(text, (Status::INTERNAL, Some("a panic: a text".into())));
        let string = outcome(|| panic::resume_unwind(Box::new(String::from("a string"))));
        assert_eq!(string, (Status::INTERNAL, Some("a panic: a string".into())));
        let other = outcome(|| panic::resume_unwind(Box::new(1)));
        assert_eq!(other, (Status::INTERNAL, Some("a panic: of an unknown kind".into())));
    }

    /// What takes back a handle that was not made has nothing to drop.
    #[test]
    fn a_handle_that_could_not_be_made_is_null() {
        let (mut handle, mut error) = (ptr::dangling_mut::<u8>(), ptr::null_mut());
        // SAFETY: places for a handle and an error.
        let status = unsafe { make(&raw mut handle, &raw mut error, "handle", || Err(Failure::null("x"))) };
        assert!(status == Status::NULL && handle.is_null() && !error.is_null());
        // SAFETY: null, and an error that nobody has freed.
        unsafe {
            free(handle);
            free(error);
        }
    }
}
