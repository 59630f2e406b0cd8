//! Runs a program: what the sessions of all networks have in common, whatever their types.

use std::{ops::Range, time::Duration};

use graphc_program::{ALIGNMENT, Place};

use crate::{
    about::About,
    arena::{Arena, Floats},
    check,
    clock::Clock,
    cores::Cores,
    inputs::assert_fit,
    model::{Program, Step, Weights},
    pass::{Input, Pass},
    results::Outputs,
    setting::{SessionError, SessionOptions},
    simd::Isa,
    threads::{Lane, Team},
};

/// A checked program, and the memory and the threads to run it.
pub(crate) struct Executor {
    about: &'static About,
    steps: &'static [Step],
    program: Program,
    isa: Isa,
    team: Team,
    arena: Floats,
    parts: Parts,
    /// Where each result of one image starts, in floats.
    starts: Vec<usize>,
    /// While passes are being measured.
    clock: Option<Clock>,
}

impl Executor {
    /// Checks the program, and gets the memory and the threads.
    ///
    /// # Panics
    /// If the program is not sound: the compiler's are.
    pub(crate) fn new(
        about: &'static About,
        steps: &'static [Step],
        program: Program,
        options: SessionOptions,
    ) -> Result<Self, SessionError> {
        let (threads, isa) = options.resolve()?;
        let parts = Parts::new(about, &program, threads.get()).ok_or(SessionError::Memory { bytes: usize::MAX })?;
        check::check(about, steps, &program);
        let arena = Floats::zeroed(parts.len / size_of::<f32>()).ok_or(SessionError::Memory { bytes: parts.len })?;
        let starts = program.outputs.iter().map(|value| value.place.offset / size_of::<f32>()).collect();
        Ok(Executor { about, steps, program, isa, team: Team::new(threads), arena, parts, starts, clock: None })
    }

    /// Threads, the caller's included.
    pub(crate) fn threads(&self) -> usize {
        self.team.len()
    }

    pub(crate) fn isa(&self) -> Isa {
        self.isa
    }

    /// Measures the passes from now on.
    pub(crate) fn start_clock(&mut self) {
        self.clock = Some(Clock::new(self.steps.len()));
    }

    /// How long each step took since the clock was started.
    pub(crate) fn stop_clock(&mut self) -> Vec<Duration> {
        self.clock.take().map_or_else(Vec::new, Clock::durations)
    }

    /// A pass of at most as many images as the largest compiled batch.
    pub(crate) fn run(&mut self, weights: &Weights, input: Input<'_>, images: usize) {
        if let Input::Numbers(numbers) = &input {
            assert_fit(*numbers, self.about.inputs, images);
        }
        assert!(images <= self.about.capacity(), "more images than the largest compiled batch");
        let (isa, steps, weights) = (self.isa, self.steps, weights.0.as_slice());
        assert!(weights.len() >= self.program.packed / size_of::<f32>(), "fewer packed weights than the steps read");
        let (arena, parts) = (Arena::new(self.arena.as_mut_slice()), &self.parts);
        let clock = self.clock.as_ref();
        if let Some(clock) = clock {
            clock.start();
        }
        let _cores = Cores::of_the_machine().take(self.team.len());
        self.team.run(&|lane: &Lane<'_>| {
            let workspace = parts.workspace.clone();
            let scratch = parts.scratch(lane.index());
            Pass { lane, isa, images, arena, weights, input, workspace, scratch, clock }.run(steps);
        });
    }

    /// The results of the last pass, which had one image.
    pub(crate) fn outputs(&self) -> Outputs<'_> {
        Outputs::new(self.arena.as_slice(), &self.starts, self.about.outputs)
    }

    /// A result of one image of the last pass, which had `images`.
    pub(crate) fn values(&self, result: usize, image: usize, images: usize) -> &[f32] {
        let Place { offset, image: stride, .. } = self.program.outputs[result].place;
        let start = (images * offset + image * stride) / size_of::<f32>();
        &self.arena.as_slice()[start..][..self.about.outputs[result].len()]
    }
}

/// The parts of an arena, in bytes: the values of the largest batch, what the threads share within a step, and each thread's
/// scratch.
#[derive(Debug)]
struct Parts {
    workspace: Range<usize>,
    /// The scratch of a thread.
    scratch: usize,
    len: usize,
}

impl Parts {
    /// None if they are more than can be counted.
    fn new(about: &About, program: &Program, threads: usize) -> Option<Self> {
        let values = about.capacity().checked_mul(program.values)?;
        let end = values.checked_add(program.workspace.checked_next_multiple_of(ALIGNMENT)?)?;
        let scratch = program.scratch.checked_next_multiple_of(ALIGNMENT)?;
        let len = end.checked_add(threads.checked_mul(scratch)?)?;
        Some(Parts { workspace: values..end, scratch, len })
    }

    /// The scratch of a lane.
    fn scratch(&self, lane: usize) -> Range<usize> {
        let start = self.workspace.end + lane * self.scratch;
        start..start + self.scratch
    }
}
