//! One thread's view of a running forward pass: where operands and memory lie. What a step may rely on has been checked when
//! its session was made; see [`Run`].

use std::ops::Range;

use graphc_program::{Layout, Place as At, Value};

use crate::{
    arena::Arena,
    clock::Clock,
    element::Stored,
    input::Input,
    kernel::{Place, Planes, Share},
    run::Run,
    simd::Isa,
    threads::Lane,
};

/// Evaluates an expression with a type for what values are stored in.
macro_rules! with_element {
    ($number:expr, $E:ident => $body:expr) => {
        match $number {
            graphc_program::Number::F32 => {
                type $E = f32;
                $body
            }
            #[cfg(feature = "bf16")]
            graphc_program::Number::Bf16 => {
                type $E = crate::element::Bf16;
                $body
            }
            // Generated code does not compile then.
            #[cfg(not(feature = "bf16"))]
            graphc_program::Number::Bf16 => unreachable!("graphc without its feature `bf16`"),
            // The checks of the steps reject them.
            graphc_program::Number::U8(_) => unreachable!("integers in a step for other numbers"),
        }
    };
}

/// The same, including integers: for what only copies.
macro_rules! with_stored {
    ($number:expr, $E:ident => $body:expr) => {
        match $number {
            #[cfg(feature = "int8")]
            graphc_program::Number::U8(_) => {
                type $E = u8;
                $body
            }
            number => crate::pass::with_element!(number, $E => $body),
        }
    };
}

pub(crate) use {with_element, with_stored};

/// The word of whoever runs steps that these may run.
#[derive(Debug)]
pub struct Checked(());

impl Checked {
    /// # Safety
    /// Every step that the pass is given has passed [`Step::check`](graphc_program::step::Step::check). Its values, the workspace and the
    /// scratch lie in the arena, for as many images as the pass has; no two threads have the same scratch, and all have the same of
    /// everything else. There are as many packed weights as the steps read, and as many numbers for each input.
    pub unsafe fn new() -> Self {
        Checked(())
    }
}

/// One thread's view of a running forward pass.
pub struct Pass<'p> {
    /// The thread.
    pub lane: &'p Lane<'p>,
    /// The instruction set.
    pub isa: Isa,
    /// Images in the batch.
    pub images: usize,
    /// Where all values are.
    pub arena: Arena<'p>,
    /// The packed weights.
    pub weights: &'p [f32],
    /// The caller's images.
    pub input: Input<'p>,
    /// What the threads share within a step, in bytes of the arena.
    pub workspace: Range<usize>,
    /// This thread's scratch, likewise.
    pub scratch: Range<usize>,
    /// That the steps may run in it.
    pub checked: Checked,
    /// When each step ended, if that is to be known.
    pub clock: Option<&'p Clock>,
}

impl Pass<'_> {
    /// Runs the steps in order: every thread of the team its share of each.
    pub fn run<'s>(&self, steps: impl IntoIterator<Item = &'s dyn Run>) {
        for step in steps {
            step.run(self);
            self.lane.barrier();
            if let Some(clock) = self.clock.filter(|_| self.lane.index() == 0) {
                clock.step_ended();
            }
        }
    }

    pub(crate) fn share(&self) -> Share<'_> {
        Share { lane: self.lane, isa: self.isa, images: self.images }
    }

    /// A value in channel blocks at its place.
    pub(crate) fn blocks<E: Stored>(&self, value: &Value) -> Place<E> {
        Place { start: self.value::<E>(value, Layout::Blocks), value: *value }
    }

    /// A value in planes at its place.
    pub(crate) fn planes<E: Stored>(&self, value: &Value) -> Planes<E> {
        Planes { start: self.value::<E>(value, Layout::Planes), value: *value }
    }

    /// The first number of a value, whose buffer lies in the arena for every image of the batch.
    fn value<E: Stored>(&self, value: &Value, layout: Layout) -> *mut E {
        assert!(E::stores(value.number) && value.layout == layout, "a value of another type or layout");
        let At { offset, image, start } = value.place;
        let buffer = self.bytes(self.images * offset, self.images * image);
        // SAFETY: the value lies in its buffer: a condition of every step.
        unsafe { buffer.add(start) }.cast()
    }

    /// Packed weights from a byte on. How many a step reads has been checked.
    pub(crate) fn weights(&self, at: usize) -> *const f32 {
        self.weights[at / size_of::<f32>()..].as_ptr()
    }

    /// What the threads share within a step: as long as the neediest step wants.
    pub(crate) fn workspace(&self) -> *mut u8 {
        self.bytes(self.workspace.start, self.workspace.len())
    }

    /// This thread's scratch, likewise.
    pub(crate) fn scratch(&self) -> *mut u8 {
        self.bytes(self.scratch.start, self.scratch.len())
    }

    /// Everything in the arena starts at a whole vector.
    fn bytes(&self, at: usize, len: usize) -> *mut u8 {
        self.arena.at(at / size_of::<f32>(), len.div_ceil(size_of::<f32>())).cast()
    }
}
