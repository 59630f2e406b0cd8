//! Sessions, and what they run.

use std::{
    ffi::c_char,
    num::NonZeroUsize,
    ops::Range,
    sync::{Mutex, MutexGuard, TryLockError},
};

use graphc::{
    EngineSession, Isa, Model, SessionOptions,
    ndarray::{ArrayViewD, ArrayViewMutD, IxDyn},
};

use crate::{
    Library, about,
    engine::Engine,
    guard::{Error, free, guard, make, reference, text},
    status::{Failure, Status},
    views::{Class, Image, Input, Output, check_disjoint, elements, elements_mut, region},
};

/// Runs a network for one thread at a time.
#[derive(Debug)]
pub struct Session {
    /// For the threads of a caller who does not keep to that: they are told so.
    session: Mutex<EngineSession>,
    threads: usize,
}

impl Session {
    fn take(&self) -> Result<MutexGuard<'_, EngineSession>, Failure> {
        self.session.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => Failure::new(Status::BUSY, "another thread is using the session"),
            TryLockError::Poisoned(_) => {
                Failure::new(Status::INTERNAL, "a panic has ended an earlier pass of the session")
            }
        })
    }
}

/// A session of an engine: with so many threads, or 0 for as many as `GRAPHC_THREADS` or the machine says; and with the instruction set
/// of this name, or null for the one that `GRAPHC_ISA` or the machine says.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn session_new<L: Library>(
    engine: *const Engine,
    threads: usize,
    isa: *const c_char,
    session: *mut *mut Session,
    error: *mut *mut Error,
) -> Status {
    let new = || {
        // SAFETY: null or an engine that has not been freed.
        let engine = unsafe { reference(engine, "engine") }?;
        let mut options = SessionOptions::default();
        if let Some(threads) = NonZeroUsize::new(threads) {
            options = options.threads(threads);
        }
        if !isa.is_null() {
            // SAFETY: a text, for the time of the call.
            let name = unsafe { text(isa, "isa") }?.to_string_lossy();
            options = options.isa(name.parse::<Isa>()?);
        }
        let session = engine.0.session(options)?;
        Ok(Session { threads: session.threads(), session: Mutex::new(session) })
    };
    // SAFETY: both are null or valid for writes.
    unsafe { make(session, error, "session", new) }
}

/// Threads that work on a pass, the caller's included; 0 for null.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn session_threads<L: Library>(session: *const Session) -> usize {
    // SAFETY: null or a session that has not been freed.
    unsafe { session.as_ref() }.map_or(0, |session| session.threads)
}

/// Frees a session; null is none.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn session_free<L: Library>(session: *mut Session) {
    // SAFETY: null or a session that has not been freed.
    unsafe { free(session) };
}

/// The results for `batch` images, each image after image, from the numbers of each input, likewise.
///
/// # Safety
/// See the [contract](crate#contract).
#[expect(clippy::too_many_arguments, reason = "those of the header")]
pub unsafe fn run<L: Library>(
    session: *const Session,
    batch: usize,
    inputs: *const Input,
    input_count: usize,
    outputs: *const Output,
    output_count: usize,
    error: *mut *mut Error,
) -> Status {
    let call = || {
        // SAFETY: null or a session that has not been freed.
        let mut session = unsafe { reference(session, "session") }?.take()?;
        // SAFETY: null or valid for reads, for the time of the call.
        let inputs = unsafe { elements(inputs, input_count, "inputs") }?;
        let known = L::Network::ABOUT.inputs;
        check_count("input", known.len(), inputs.len())?;
        let mut read: Vec<_> = inputs.iter().map(|input| region(input.data, input.length)).collect();
        read.push(region(inputs.as_ptr(), inputs.len()));
        let views = known.iter().zip(inputs).map(|(known, input)| {
            let shape = batch_shape(("input", known.name), known.shape, batch, input.length)?;
            // SAFETY: null or valid for reads of this length, for the time of the call.
            let numbers = unsafe { elements(input.data, input.length, "inputs[].data") }?;
            ArrayViewD::from_shape(shape, numbers).map_err(internal)
        });
        let views = views.collect::<Result<Vec<_>, Failure>>()?;
        // SAFETY: null or valid for reads, and what they point to for writes, for the time of the call.
        let mut results = unsafe { results::<L>(batch, outputs, output_count, &read) }?;
        Ok(session.run_into(&views, &mut results)?)
    };
    // SAFETY: null or valid for a write.
    unsafe { guard(error, call) }
}

/// The same for images of bytes.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn run_images<L: Library>(
    session: *const Session,
    images: *const Image,
    image_count: usize,
    outputs: *const Output,
    output_count: usize,
    error: *mut *mut Error,
) -> Status {
    let call = || {
        // SAFETY: null or a session that has not been freed.
        let mut session = unsafe { reference(session, "session") }?.take()?;
        // SAFETY: null or valid for reads, and so is what they point to, for the time of the call.
        let (images, read) = unsafe { pictures(images, image_count) }?;
        // SAFETY: null or valid for reads, and what they point to for writes, for the time of the call.
        let mut results = unsafe { results::<L>(images.len(), outputs, output_count, &read) }?;
        Ok(session.run_images_into(&images, &mut results)?)
    };
    // SAFETY: null or valid for a write.
    unsafe { guard(error, call) }
}

/// The `top` best classes of each image of bytes: `classes` has room for `top` of each, image after image.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn classify<L: Library>(
    session: *const Session,
    images: *const Image,
    image_count: usize,
    top: usize,
    classes: *mut Class,
    error: *mut *mut Error,
) -> Status {
    let call = || {
        // SAFETY: null or a session that has not been freed.
        let mut session = unsafe { reference(session, "session") }?.take()?;
        check_top::<L>(top)?;
        // SAFETY: null or valid for reads, and so is what they point to, for the time of the call.
        let (images, read) = unsafe { pictures(images, image_count) }?;
        let places = images.len().saturating_mul(top);
        check_disjoint(&read, &[region(classes, places)])?;
        // SAFETY: null or valid for writes of as many classes.
        let classes = unsafe { elements_mut(classes, places, "classes") }?;
        let scores = session.run_images(&images)?.pop().unwrap_or_default();
        let scores = scores.as_slice().unwrap_or_default();
        for (scores, classes) in scores.chunks(about::classes::<L>()).zip(classes.chunks_mut(top)) {
            best::<L>(scores, classes);
        }
        Ok(())
    };
    // SAFETY: null or valid for a write.
    unsafe { guard(error, call) }
}

/// The `top` best classes according to the scores of one image.
///
/// # Safety
/// See the [contract](crate#contract).
pub unsafe fn best_classes<L: Library>(
    scores: *const f32,
    score_count: usize,
    top: usize,
    classes: *mut Class,
    error: *mut *mut Error,
) -> Status {
    let call = || {
        check_top::<L>(top)?;
        let expected = about::classes::<L>();
        if score_count != expected {
            return Err(Failure::new(Status::SHAPE, format_args!("expected {expected} scores, found {score_count}")));
        }
        check_disjoint(&[region(scores, score_count)], &[region(classes, top)])?;
        // SAFETY: null or valid for reads of this length, for the time of the call.
        let scores = unsafe { elements(scores, score_count, "scores") }?;
        // SAFETY: null or valid for writes of as many classes.
        best::<L>(scores, unsafe { elements_mut(classes, top, "classes") }?);
        Ok(())
    };
    // SAFETY: null or valid for a write.
    unsafe { guard(error, call) }
}

fn check_top<L: Library>(top: usize) -> Result<(), Failure> {
    match about::classes::<L>() {
        0 => {
            let message = format!("the result of {} is not one vector of scores", L::Network::ABOUT.name);
            Err(Failure::new(Status::UNSUPPORTED, message))
        }
        classes if (1..=classes).contains(&top) => Ok(()),
        classes => Err(Failure::new(Status::ARGUMENT, format_args!("`top` must be 1 to {classes}, found {top}"))),
    }
}

/// Writes the best classes.
fn best<L: Library>(scores: &[f32], classes: &mut [Class]) {
    let Some(known) = L::Network::ABOUT.classes else { return };
    let mut found = vec![graphc::Class::UNKNOWN; classes.len()];
    known.best(scores, &mut found);
    for (class, graphc::Class { index, probability, .. }) in classes.iter_mut().zip(found) {
        *class = Class { index, label: about::label::<L>(index), probability };
    }
}

/// The images, and where they are.
///
/// # Safety
/// `images` is null or valid for reads of `count` until the end of `'a`, and so is what they point to.
unsafe fn pictures<'a>(
    images: *const Image,
    count: usize,
) -> Result<(Vec<graphc::Image<'a>>, Vec<Range<usize>>), Failure> {
    // SAFETY: as the caller says.
    let images = unsafe { elements(images, count, "images") }?;
    let mut read: Vec<_> = images.iter().map(|image| region(image.pixels, image.length)).collect();
    read.push(region(images.as_ptr(), images.len()));
    let views = images.iter().map(|image| {
        let &Image { pixels, length, height, width, channels } = image;
        // SAFETY: as the caller says.
        let pixels = unsafe { elements(pixels, length, "images[].pixels") }?;
        Ok(graphc::Image::new(pixels, [height, width, channels])?)
    });
    Ok((views.collect::<Result<_, Failure>>()?, read))
}

/// The arrays for the results of a batch, none of which lies in memory that is read or that of another.
///
/// # Safety
/// `outputs` is null or valid for reads until the end of `'a`; what they point to is null, is in `read`, or is valid for
/// writes, and nobody else uses it.
unsafe fn results<'a, L: Library>(
    batch: usize,
    outputs: *const Output,
    count: usize,
    read: &[Range<usize>],
) -> Result<Vec<ArrayViewMutD<'a, f32>>, Failure> {
    // SAFETY: as the caller says.
    let outputs = unsafe { elements(outputs, count, "outputs") }?;
    let known = L::Network::ABOUT.outputs;
    check_count("result", known.len(), outputs.len())?;
    let written: Vec<_> = outputs.iter().map(|output| region(output.data, output.length)).collect();
    check_disjoint(&[read, &[region(outputs.as_ptr(), outputs.len())]].concat(), &written)?;
    let views = known.iter().zip(outputs).map(|(known, output)| {
        let shape = batch_shape(("result", known.name), known.shape, batch, output.length)?;
        // SAFETY: as the caller says, and apart from all others.
        let numbers = unsafe { elements_mut(output.data, output.length, "outputs[].data") }?;
        ArrayViewMutD::from_shape(shape, numbers).map_err(internal)
    });
    views.collect()
}

fn check_count(what: &str, expected: usize, found: usize) -> Result<(), Failure> {
    let message = || format!("expected one array for each {what}, {expected} in all, found {found}");
    if found == expected { Ok(()) } else { Err(Failure::new(Status::SHAPE, message())) }
}

/// The shape of a batch of an input or result, which has so many numbers.
fn batch_shape((what, name): (&str, &str), shape: &[usize], batch: usize, found: usize) -> Result<IxDyn, Failure> {
    let length = shape.iter().product::<usize>();
    if batch.checked_mul(length) != Some(found) {
        let message =
            format!("the {what} `{name}` has {length} numbers for each of {batch} images, found {found} in all");
        return Err(Failure::new(Status::SHAPE, message));
    }
    Ok(IxDyn(&[&[batch], shape].concat()))
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::new(Status::INTERNAL, error)
}
