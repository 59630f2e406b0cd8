//! The structures of the header, and the slices that those of the caller stand for.

use std::{
    ffi::{CStr, c_char},
    ops::Range,
    slice,
};

use crate::status::{Failure, Status};

/// What an input or a result of a network is.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Tensor {
    /// Its name.
    pub(crate) name: *const c_char,
    /// Its sizes for one image.
    pub(crate) shape: *const usize,
    /// How many sizes there are.
    pub(crate) rank: usize,
    /// How many numbers it has for one image.
    pub(crate) length: usize,
}

impl Tensor {
    /// A tensor of this name and these sizes.
    pub const fn new(name: &'static CStr, shape: &'static [usize]) -> Self {
        let (mut length, mut at) = (1, 0);
        while at < shape.len() {
            length *= shape[at];
            at += 1;
        }
        Tensor { name: name.as_ptr(), shape: shape.as_ptr(), rank: shape.len(), length }
    }
}

/// Numbers of the caller's that are read.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Input {
    /// The first.
    pub data: *const f32,
    /// How many there are.
    pub length: usize,
}

/// Numbers of the caller's that are written.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Output {
    /// The first.
    pub data: *mut f32,
    /// How many there are.
    pub length: usize,
}

/// An image of the caller's.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Image {
    /// Its bytes, row by row, with interleaved channels.
    pub pixels: *const u8,
    /// How many there are.
    pub length: usize,
    /// Rows.
    pub height: usize,
    /// Columns.
    pub width: usize,
    /// 1, 3 or 4.
    pub channels: usize,
}

/// A class that a network found.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Class {
    /// Its index.
    pub index: usize,
    /// Its name, or null.
    pub label: *const c_char,
    /// Its probability.
    pub probability: f32,
}

/// `count` elements of the caller's.
///
/// # Safety
/// `data` is null or valid for reads of `count` elements until the end of `'a`, in which nobody writes to them.
pub(crate) unsafe fn elements<'a, T>(data: *const T, count: usize, what: &str) -> Result<&'a [T], Failure> {
    if count == 0 {
        return Ok(&[]);
    }
    check(data, count, what)?;
    // SAFETY: not null, and therefore valid; aligned, and of a length that memory can have.
    Ok(unsafe { slice::from_raw_parts(data, count) })
}

/// The same, to be written.
///
/// # Safety
/// `data` is null or valid for writes of `count` elements until the end of `'a`, in which nobody else uses them.
pub(crate) unsafe fn elements_mut<'a, T>(data: *mut T, count: usize, what: &str) -> Result<&'a mut [T], Failure> {
    if count == 0 {
        return Ok(&mut []);
    }
    check(data, count, what)?;
    // SAFETY: not null, and therefore valid and unshared; aligned, and of a length that memory can have.
    Ok(unsafe { slice::from_raw_parts_mut(data, count) })
}

/// Holds a place to what memory can be.
fn check<T>(data: *const T, count: usize, what: &str) -> Result<(), Failure> {
    if data.is_null() {
        return Err(Failure::null(what));
    }
    if !data.is_aligned() {
        let bytes = align_of::<T>();
        return Err(Failure::new(Status::ARGUMENT, format_args!("`{what}` is not aligned to {bytes} bytes")));
    }
    let bytes = count.checked_mul(size_of::<T>()).filter(|bytes| *bytes <= isize::MAX.unsigned_abs());
    match bytes.and_then(|bytes| data.addr().checked_add(bytes)) {
        Some(_) => Ok(()),
        None => Err(Failure::new(Status::SHAPE, format_args!("`{what}` cannot have {count} elements"))),
    }
}

/// The bytes that elements take, as addresses.
pub(crate) fn region<T>(data: *const T, count: usize) -> Range<usize> {
    let first = data.addr();
    first..first.saturating_add(count.saturating_mul(size_of::<T>()))
}

/// Holds results to memory of their own.
pub(crate) fn check_disjoint(read: &[Range<usize>], written: &[Range<usize>]) -> Result<(), Failure> {
    let meet = |a: &Range<usize>, b: &Range<usize>| a.start.max(b.start) < a.end.min(b.end);
    for (index, result) in written.iter().enumerate() {
        if read.iter().chain(&written[..index]).any(|other| meet(result, other)) {
            let message = format!("the memory of result {index} is that of an input or of another result");
            return Err(Failure::new(Status::ARGUMENT, message));
        }
    }
    Ok(())
}
