//! Runs a program: what the sessions of all networks have in common, whatever their types.

use std::{ops::Range, time::Duration};

use graphc_kernels::{
    arena::{Arena, Floats},
    clock::Clock,
    cores::Cores,
    input::Input,
    pass::{Checked, Pass},
    setting::{SessionError, SessionOptions},
    simd::Isa,
    threads::{Lane, Team},
};
use graphc_program::{ALIGNMENT, Place};
use ndarray::ArrayViewD;

use crate::{
    about::About,
    check,
    image::{Image, ImageError},
    inputs::assert_fit,
    model::{Program, Step, Weights},
    results::{Outputs, ShapeError},
    sizes::{self, Compiled},
};

/// Checked programs, one for each size of a network, and the memory and the threads to run them.
pub(crate) struct Executor {
    loaded: Vec<Loaded>,
    /// The number of the program that passes run.
    current: usize,
    isa: Isa,
    team: Team,
    /// As much as the largest of them needs.
    arena: Floats,
    /// While passes are being measured.
    clock: Option<Clock>,
}

/// A checked program.
struct Loaded {
    about: &'static About,
    steps: &'static [Step],
    program: Program,
    parts: Parts,
    /// Where each result of one image starts, in floats.
    starts: Vec<usize>,
}

impl Loaded {
    /// # Panics
    /// If the program is not sound: the compiler's are.
    fn new(Compiled { about, steps, program }: Compiled, threads: usize) -> Result<Self, SessionError> {
        let parts = Parts::new(about, &program, threads).ok_or(SessionError::Memory { bytes: usize::MAX })?;
        check::check(about, steps, &program);
        let starts = program.outputs.iter().map(|value| value.place.offset / size_of::<f32>()).collect();
        Ok(Loaded { about, steps, program, parts, starts })
    }
}

impl Executor {
    /// Checks the programs of a network's sizes, one at least, and gets the memory and the threads. Passes run the first until
    /// another is selected.
    ///
    /// # Panics
    /// If a program is not sound: the compiler's are.
    pub(crate) fn new(sizes: &[Compiled], options: SessionOptions) -> Result<Self, SessionError> {
        let (threads, isa) = options.resolve()?;
        let loaded =
            sizes.iter().map(|compiled| Loaded::new(*compiled, threads.get())).collect::<Result<Vec<_>, _>>()?;
        let bytes = loaded.iter().map(|loaded| loaded.parts.len).max().unwrap_or(0);
        let arena = Floats::zeroed(bytes / size_of::<f32>()).ok_or(SessionError::Memory { bytes })?;
        Ok(Executor { loaded, current: 0, isa, team: Team::new(threads), arena, clock: None })
    }

    /// What is known of the network at the size that passes run.
    pub(crate) fn about(&self) -> &'static About {
        self.current().about
    }

    /// Its steps.
    pub(crate) fn steps(&self) -> &'static [Step] {
        self.current().steps
    }

    /// Passes run the size that these arrays have from now on, one for each input.
    pub(crate) fn select(&mut self, arrays: &[ArrayViewD<'_, f32>]) -> Result<&'static About, ShapeError> {
        self.current = sizes::of_arrays(self.sizes(), arrays)?;
        Ok(self.about())
    }

    /// The same for images of bytes.
    pub(crate) fn select_for_images(&mut self, images: &[Image<'_>]) -> Result<&'static About, ImageError> {
        self.current = sizes::of_images(self.sizes(), images)?;
        Ok(self.about())
    }

    fn sizes(&self) -> impl Iterator<Item = &'static About> + Clone {
        self.loaded.iter().map(|loaded| loaded.about)
    }

    fn current(&self) -> &Loaded {
        &self.loaded[self.current]
    }

    /// Threads, the caller's included.
    pub(crate) fn threads(&self) -> usize {
        self.team.threads()
    }

    pub(crate) fn isa(&self) -> Isa {
        self.isa
    }

    /// Measures the passes from now on.
    pub(crate) fn start_clock(&mut self) {
        self.clock = Some(Clock::new(self.steps().len()));
    }

    /// How long each step took since the clock was started.
    pub(crate) fn stop_clock(&mut self) -> Vec<Duration> {
        self.clock.take().map_or_else(Vec::new, Clock::durations)
    }

    /// A pass of at most as many images as the largest compiled batch.
    pub(crate) fn run(&mut self, weights: &Weights, input: Input<'_>, images: usize) {
        let Loaded { about, steps, program, parts, .. } = &self.loaded[self.current];
        if let Input::Numbers(numbers) = &input {
            assert_fit(*numbers, about.inputs, images);
        }
        assert!(images <= about.capacity(), "more images than the largest compiled batch");
        let (isa, weights) = (self.isa, weights.as_slice());
        assert!(weights.len() >= program.packed / size_of::<f32>(), "fewer packed weights than the steps read");
        let arena = Arena::new(self.arena.as_mut_slice());
        let clock = self.clock.as_ref();
        if let Some(clock) = clock {
            clock.start();
        }
        let _cores = Cores::of_the_machine().take(self.team.threads());
        self.team.run(&|lane: &Lane<'_>| {
            let workspace = parts.workspace.clone();
            let scratch = parts.scratch(lane.index());
            // SAFETY: the steps, and that they fit the parts of the arena, were checked when the session was made; weights and inputs above.
            let checked = unsafe { Checked::new() };
            Pass { lane, isa, images, arena, weights, input, workspace, scratch, checked, clock }
                .run(steps.iter().map(|step| step.kernel));
        });
    }

    /// The results of the last pass, which had one image.
    pub(crate) fn outputs(&self) -> Outputs<'_> {
        let Loaded { about, starts, .. } = self.current();
        Outputs::new(self.arena.as_slice(), starts, about.outputs)
    }

    /// A result of one image of the last pass, which had `images`.
    pub(crate) fn values(&self, result: usize, image: usize, images: usize) -> &[f32] {
        let Loaded { about, program, .. } = self.current();
        let Place { offset, image: stride, .. } = program.outputs[result].place;
        let start = (images * offset + image * stride) / size_of::<f32>();
        &self.arena.as_slice()[start..][..about.outputs[result].len()]
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
