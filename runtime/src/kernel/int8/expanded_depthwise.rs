//! A convolution of integers of single pixels and a depthwise one of its result, by strips of rows: as
//! [`expanded_depthwise`](crate::kernel::expanded_depthwise) in other numbers, of the kernels of [`conv2d`](super::conv2d) and
//! [`depthwise`](super::depthwise).

use graphc_program::{
    Tile, Value,
    step::{QuantizedExpandedDepthwise, Step},
};

use super::{
    conv2d::{self, Blocks, Input},
    depthwise,
    results::{Output, Target},
};
use crate::{
    kernel::{
        order::Order,
        strip::{Strip, shared_out},
    },
    pass::Pass,
    run::Run,
    simd::{
        LANES,
        int8::{Int8, Int8Kernel},
    },
};

impl Run for QuantizedExpandedDepthwise<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let (expand, filter, share) = (self.expand(), self.filter(), pass.share());
        let Tile { pixels, vectors } = *expand.tiles.of(pass.isa.class());
        let (input, scratch) = (Input::Blocked(pass.blocks(&self.input)), pass.scratch());
        let between = Output { start: scratch, value: self.strips().value(vectors) };
        let expand = conv2d::Job::new(&expand, pass, input, between);
        let strips = shared_out(self.strips(), expand.tiles() * share.images, pixels, share.lane.count());
        let strip = Strip::new(strips, scratch, vectors);
        let job = Job { expand, filter: depthwise::Job::new(&filter, pass, strip.place), strip };
        let order = job.expand.order(&[Order::Images, Order::Tiles, Order::Rows], strips.count());
        // SAFETY: the step has been checked, and the scratch is as long as it needs; image, tile and strip are in range.
        unsafe {
            job.strip.clear_sides();
            for [image, tile, index] in share.rows(job.expand.tiles(), strips.count(), order) {
                let of = Part { image, blocks: job.expand.blocks(tile), index };
                job.expand(of);
                pass.isa.run_int8(Filtering { job: &job, of });
            }
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Both convolutions resolved to addresses, and the strip between them.
struct Job<'a> {
    expand: conv2d::Job<'a>,
    filter: depthwise::Job<'a>,
    strip: Strip<u8>,
}

/// A strip of an image, for the blocks of a tile.
#[derive(Clone, Copy)]
struct Part {
    image: usize,
    blocks: Blocks,
    index: usize,
}

impl Job<'_> {
    /// Computes the strip.
    ///
    /// # Safety
    /// Image, blocks and strip must be in range.
    unsafe fn expand(&self, Part { image, blocks, index }: Part) {
        let Value { width, strides, .. } = self.strip.place.value;
        let rows = self.strip.strips.rows(index);
        // SAFETY: guaranteed by the caller.
        unsafe {
            self.strip.clear_ends(index, blocks.count);
            if rows.is_empty() {
                return;
            }
            let start = self.strip.first_row(index, 0);
            let to = Target { start, block: strides.plane, row: strides.row, pixel: LANES };
            conv2d::compute(&self.expand, (image, rows, 0..width), blocks, to);
        }
    }
}

/// Applies the windows to a strip.
struct Filtering<'a> {
    job: &'a Job<'a>,
    of: Part,
}

impl Int8Kernel for Filtering<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let Filtering { job, of: Part { image, blocks, index } } = self;
        let windows = job.strip.strips.windows(index);
        for block in 0..blocks.count {
            for first in windows.clone().step_by(depthwise::ROWS) {
                let end = windows.end.min(first + depthwise::ROWS);
                // SAFETY: the strip is in range, and has been computed.
                unsafe {
                    let from = job.strip.row_of_windows(index, block, first);
                    job.filter.compute(simd, job.filter.rows([image, blocks.first + block, first], from), end);
                }
            }
        }
    }
}
