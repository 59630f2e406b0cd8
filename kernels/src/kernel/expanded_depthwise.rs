//! A convolution of single pixels and a depthwise one of its result, as in an inverted residual, by strips of rows.
//!
//! The value between has several times the channels of the input, and would be written to memory and read from there. Instead, a thread
//! computes a strip of it, with the rows that the strip's windows share with its neighbours, for as many channel blocks as a register
//! tile has, and applies the windows while it is in the thread's cache. Both are the kernels of the steps by themselves
//! ([`conv2d`](super::conv2d), [`grouped_conv2d`](super::grouped_conv2d)), and so are the results, bit by bit.
//!
//! Work is divided by (image, tile of output blocks, strip), in the order in which threads read the fewest bytes.

use std::ops::Range;

use graphc_program::{
    Tile, Value,
    step::{ExpandedDepthwise, Step},
};

use super::{
    Place,
    conv2d::{self, ALL_LANES, Input, Target},
    grouped_conv2d,
    order::Order,
    strip::{Part, Strip, shared_out},
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, Simd},
};

impl Run for ExpandedDepthwise<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => run::<E>(self, pass));
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

fn run<E: Element>(step: &ExpandedDepthwise<Value>, pass: &Pass<'_>) {
    let (expand, depthwise, share) = (step.expand(), step.depthwise(), pass.share());
    let Tile { pixels, vectors } = *expand.tiles.of(pass.isa.class());
    let (input, scratch) = (pass.blocks::<E>(&step.input), pass.scratch().cast::<E>());
    let planned = step.strips();
    let between = Place { start: scratch, value: planned.value(vectors) };
    let expand = conv2d::Job::new(&expand, pass, Input::Blocked(input), between);
    let tiles = expand.tiles();
    let strips = shared_out(planned, tiles * share.images, [pixels, 1], share.lane.count());
    let order = expand.order(&[Order::Images, Order::Tiles, Order::Rows], strips.count());
    let strip = Strip::new(strips, scratch, vectors);
    let job = Job { input, expand, depthwise: grouped_conv2d::Job::new(&depthwise, pass, strip.place()), strip };
    // SAFETY: the step has been checked, and the scratch is as long as it needs, for shorter strips, too.
    unsafe {
        job.depthwise.output.clear_halo(share);
        strip.for_each_part(
            share,
            (tiles, order),
            |part, rows, to| job.expand(part, rows, to),
            |part| E::run(pass.isa, Windows { job: &job, part }),
        );
    }
}

/// Both convolutions resolved to addresses, and the strip between them.
struct Job<'a, E> {
    input: Place<E>,
    expand: conv2d::Job<'a, E>,
    depthwise: grouped_conv2d::Job<'a, E>,
    strip: Strip<E>,
}

impl<E: Element> Job<'_, E> {
    /// Computes rows of the value between from `start` on.
    ///
    /// # Safety
    /// Image, tile and rows must be in range, and `start` be valid for them.
    unsafe fn expand(&self, Part { image, tile, .. }: Part, rows: Range<usize>, start: *mut E) {
        let Value { width, strides, .. } = self.strip.place().value;
        let to = Target { start, block: strides.plane, row: strides.row, lanes: ALL_LANES };
        let mut job = self.expand;
        // SAFETY: guaranteed by the caller. The pixels of the input follow each other, so that its rows are one, and those of a strip
        // are no fewer than a tile has.
        unsafe {
            let start = self.input.start.add(rows.start * self.input.value.strides.row);
            job.input = Input::Blocked(Place { start, ..self.input });
            conv2d::row(&job, (image, 0, 0..rows.len() * width), job.blocks(tile), to);
        }
    }
}

/// Applies the windows to a strip.
struct Windows<'a, E> {
    job: &'a Job<'a, E>,
    part: Part,
}

impl<E: Element> Kernel for Windows<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Windows { job, part: Part { image, tile, strip } } = self;
        let (blocks, windows) = (job.expand.blocks(tile), job.strip.windows(strip));
        let rows = (0..blocks.count * windows.len()).map(|unit| {
            let (block, y) = (unit / windows.len(), windows.start + unit % windows.len());
            // SAFETY: the strip is in range, and has been computed.
            unsafe {
                let from = job.strip.row_of_windows(strip, block, y);
                job.depthwise.row([image, blocks.first + block, y], from)
            }
        });
        job.depthwise.compute(simd, rows);
    }
}
