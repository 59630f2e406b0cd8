//! How long a network takes in f32 and in int8, on this machine.

use std::{
    num::NonZeroUsize,
    time::{Duration, Instant},
};

use graphc::{
    __private::{Untyped, UntypedSession},
    Input, Isa, SessionError, SessionOptions,
};
use graphc_compiler::Compiled;

use crate::{data::untyped, error::Error, rounding::Rounding, tensors::Tensors};

/// Passes of each network, at most and at least.
const PASSES: [usize; 2] = [101, 3];

/// No pass begins later.
const TIME: Duration = Duration::from_secs(2);

/// The time of a pass for one image in one thread: the median of several, in f32 and in int8 in turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed {
    /// In f32.
    pub exact: Duration,
    /// In int8.
    pub int8: Duration,
    /// The instruction set that both used.
    pub isa: &'static str,
}

/// Measures the network in f32, with the weights of its file, and in int8, with its own.
///
/// # Errors
/// If there is not enough memory.
pub fn speed(compiled: &Compiled, [exact, int8]: [&Tensors; 2], rounding: &Rounding<'_>) -> Result<Speed, Error> {
    measure(&[untyped(&compiled.plan, &[1], exact.weights())?, untyped(&rounding.plan()?, &[1], int8.weights())?])
}

fn measure([exact, int8]: &[Untyped; 2]) -> Result<Speed, Error> {
    let isa = Isa::in_use().map_err(SessionError::from)?;
    let options = SessionOptions::default().threads(NonZeroUsize::MIN).isa(isa);
    let mut sessions = [exact.session(options)?, int8.session(options)?];
    let image = |input: &Input| vec![0.5; input.shape.iter().product()];
    let images: Vec<Vec<f32>> = exact.about().inputs.iter().map(image).collect();
    let images: Vec<&[f32]> = images.iter().map(Vec::as_slice).collect();
    let pass = |session: &mut UntypedSession<'_>| {
        let start = Instant::now();
        session.run(&images, 1);
        start.elapsed()
    };
    // The first pass finds cold caches, and pages of memory that are not there yet.
    for session in &mut sessions {
        pass(session);
    }
    let (start, [most, least]) = (Instant::now(), PASSES);
    let mut times = [Vec::new(), Vec::new()];
    while times[0].len() < least || (times[0].len() < most && start.elapsed() < TIME) {
        sessions.iter_mut().zip(&mut times).for_each(|(session, times)| times.push(pass(session)));
    }
    let [exact, int8] = times.map(median);
    Ok(Speed { exact, int8, isa: isa.name() })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
