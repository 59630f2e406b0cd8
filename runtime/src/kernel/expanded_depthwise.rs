//! A convolution of single pixels and a depthwise one of its result, as in an inverted residual, by strips of rows.
//!
//! The value between has several times the channels of the input, and would be written to memory and read from there. Instead, a thread
//! computes a strip of it, with the rows that the strip's windows share with its neighbours, for as many channel blocks as a register
//! tile has, and applies the windows while it is in the thread's cache. Both are the kernels of the steps by themselves
//! ([`conv2d`](super::conv2d), [`grouped_conv2d`](super::grouped_conv2d)), and so are the results, bit by bit.
//!
//! Work is divided by (image, tile of output blocks, strip), in the order in which threads read the fewest bytes.

use graphc_program::{
    Tile, Value,
    step::{ExpandedDepthwise, Step},
};

use super::{
    Place,
    conv2d::{self, ALL_LANES, Blocks, Input, Target},
    grouped_conv2d,
    order::Order,
    strip::{Strip, shared_out},
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
    let (expand, filter, share) = (step.expand(), step.filter(), pass.share());
    let Tile { pixels, vectors } = *expand.tiles.of(pass.isa.class());
    let (input, scratch) = (pass.blocks::<E>(&step.input), pass.scratch().cast::<E>());
    let between = Place { start: scratch, value: step.strips().value(vectors) };
    let expand = conv2d::Job::new(&expand, pass, Input::Blocked(input), between);
    let times = expand.tiles() * share.images;
    let strips = shared_out(step.strips(), times, pixels, share.lane.count());
    let strip = Strip::new(strips, scratch, vectors);
    let job = Job { input, expand, filter: grouped_conv2d::Job::new(&filter, pass, strip.place), strip };
    let order = job.expand.order(&[Order::Images, Order::Tiles, Order::Rows], strips.count());
    // SAFETY: the step has been checked, and the scratch is as long as it needs; image, tile and strip are in range.
    unsafe {
        job.filter.output.clear_halo(share);
        job.strip.clear_sides();
        for [image, tile, index] in share.rows(job.expand.tiles(), strips.count(), order) {
            let of = Part { image, blocks: job.expand.blocks(tile), index };
            job.expand(of);
            E::run(pass.isa, Filtering { job: &job, of });
        }
    }
}

/// Both convolutions resolved to addresses, and the strip between them.
struct Job<'a, E> {
    input: Place<E>,
    expand: conv2d::Job<'a, E>,
    filter: grouped_conv2d::Job<'a, E>,
    strip: Strip<E>,
}

/// A strip of an image, for the blocks of a tile.
#[derive(Clone, Copy)]
struct Part {
    image: usize,
    blocks: Blocks,
    index: usize,
}

impl<E: Element> Job<'_, E> {
    /// Computes the strip.
    ///
    /// # Safety
    /// Image, blocks and strip must be in range.
    unsafe fn expand(&self, Part { image, blocks, index }: Part) {
        let Value { width, strides, .. } = self.strip.place.value;
        let rows = self.strip.strips.rows(index);
        // SAFETY: guaranteed by the caller. The pixels of the input follow each other, so that its rows are one, and those of a strip
        // are no fewer than a tile has.
        unsafe {
            self.strip.clear_ends(index, blocks.count);
            if rows.is_empty() {
                return;
            }
            let start = self.input.start.add(rows.start * self.input.value.strides.row);
            let from = Input::Blocked(Place { start, ..self.input });
            let start = self.strip.first_row(index, 0);
            let to = Target { start, block: strides.plane, row: strides.row, lanes: ALL_LANES };
            let mut job = self.expand;
            job.input = from;
            conv2d::row(&job, (image, 0, 0..rows.len() * width), blocks, to);
        }
    }
}

/// Applies the windows to a strip.
struct Filtering<'a, E> {
    job: &'a Job<'a, E>,
    of: Part,
}

impl<E: Element> Kernel for Filtering<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Filtering { job, of: Part { image, blocks, index } } = self;
        let windows = job.strip.strips.windows(index);
        let rows = (0..blocks.count * windows.len()).map(|unit| {
            let (block, y) = (unit / windows.len(), windows.start + unit % windows.len());
            // SAFETY: the strip is in range, and has been computed.
            unsafe {
                let from = job.strip.row_of_windows(index, block, y);
                job.filter.row([image, blocks.first + block, y], from)
            }
        });
        job.filter.compute(simd, rows);
    }
}
