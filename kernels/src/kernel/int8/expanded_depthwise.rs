//! A convolution of integers of single pixels and a depthwise one of its result, by strips of rows: as
//! [`expanded_depthwise`](crate::kernel::expanded_depthwise) in other numbers, of the kernels of [`conv2d`](super::conv2d) and
//! [`depthwise`](super::depthwise).

use std::ops::Range;

use graphc_program::{
    Tile, Value,
    step::{QuantizedDepthwise, QuantizedExpandedDepthwise, Step},
};

use super::{
    conv2d::{self, Input},
    depthwise,
    results::{Output, Target},
};
use crate::{
    kernel::{
        order::Order,
        strip::{Part, Strip, shared_out},
    },
    pass::Pass,
    run::Run,
    simd::{
        LANES,
        int8::{Int8, Int8Kernel},
    },
};

/// Rows that the windows of a strip are applied to together.
const ROWS: usize = QuantizedDepthwise::<Value>::ROWS;

impl Run for QuantizedExpandedDepthwise<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let (expand, depthwise, share) = (self.expand(), self.depthwise(), pass.share());
        let Tile { pixels, vectors } = *expand.tiles.of(pass.isa.class());
        let (input, scratch) = (Input::Blocked(pass.blocks(&self.input)), pass.scratch());
        let planned = self.strips();
        let between = Output { start: scratch, value: planned.value(vectors) };
        let expand = conv2d::Job::new(&expand, pass, input, between);
        let tiles = expand.tiles();
        let strips = shared_out(planned, tiles * share.images, [pixels, ROWS], share.lane.count());
        let order = expand.order(&[Order::Images, Order::Tiles, Order::Rows], strips.count());
        let strip = Strip::new(strips, scratch, vectors);
        // SAFETY: the step has been checked, and the scratch is as long as it needs, for shorter strips, too.
        unsafe {
            let output = Output::new(pass, &self.output);
            let job = Job { expand, depthwise: depthwise::Job::new(&depthwise, pass, strip.place(), output), strip };
            strip.for_each_part(
                share,
                (tiles, order),
                |part, rows, to| job.expand(part, rows, to),
                |part| pass.isa.run_int8(Windows { job: &job, part }),
            );
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Both convolutions resolved to addresses, and the strip between them.
struct Job<'a> {
    expand: conv2d::Job<'a>,
    depthwise: depthwise::Job<'a>,
    strip: Strip<u8>,
}

impl Job<'_> {
    /// Computes rows of the value between from `start` on.
    ///
    /// # Safety
    /// Image, tile and rows must be in range, and `start` be valid for them.
    unsafe fn expand(&self, Part { image, tile, .. }: Part, rows: Range<usize>, start: *mut u8) {
        let Value { width, strides, .. } = self.strip.place().value;
        let to = Target { start, block: strides.plane, row: strides.row, pixel: LANES };
        // SAFETY: guaranteed by the caller; a tile is no wider than a row.
        unsafe { conv2d::compute(&self.expand, (image, rows, 0..width), self.expand.blocks(tile), to) };
    }
}

/// Applies the windows to a strip.
struct Windows<'a> {
    job: &'a Job<'a>,
    part: Part,
}

impl Int8Kernel for Windows<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let Windows { job, part: Part { image, tile, strip } } = self;
        let (blocks, windows) = (job.expand.blocks(tile), job.strip.windows(strip));
        for block in 0..blocks.count {
            for first in windows.clone().step_by(ROWS) {
                let end = windows.end.min(first + ROWS);
                // SAFETY: the strip is in range, and has been computed.
                unsafe {
                    let from = job.strip.row_of_windows(strip, block, first);
                    job.depthwise.compute(simd, job.depthwise.rows([image, blocks.first + block, first], from), end);
                }
            }
        }
    }
}
