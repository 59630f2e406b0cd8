//! Phases become pixels: `y[c, i * s + p - f, j * t + q - g] = x[(p, q, c), i, j]`.
//!
//! Work is divided by (image, block, row of the result). A row takes the pixels of each horizontal phase in turn: it reads them one
//! after the other and writes them at a constant distance. Where groups consist of whole blocks, so do the phases of each, and all
//! sixteen channels are copied at once; else they are copied one by one.

use graphc_program::{
    Value,
    step::{Interleave, Step},
};

use super::{Place, Share};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::LANES,
};

impl Run for Interleave<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe {
                output.clear_halo(pass.share());
                Job { share: pass.share(), input, output, step: self }.run();
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// An interleaving resolved to addresses.
struct Job<'a, E> {
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    step: &'a Interleave<Value>,
}

/// Pixels of a row that belong to one phase: the first in the input and in the result, and how many there are.
#[derive(Clone, Copy)]
struct Pixels {
    from: usize,
    to: usize,
    count: usize,
}

impl<E: Element> Job<'_, E> {
    /// Fills this thread's rows.
    ///
    /// # Safety
    /// The places must be valid for the batch, and fit together.
    unsafe fn run(&self) {
        let Interleave { output, groups, stride, first, .. } = self.step;
        let (blocks, rows, each) = (output.planes(), output.height, output.channels / groups);
        for unit in self.share.lane.share(self.share.images * blocks * rows) {
            let (image, block, y) = (unit / (blocks * rows), unit / rows % blocks, unit % rows);
            let (row, down) = ((y + first[0]) / stride[0], (y + first[0]) % stride[0]);
            for across in 0..stride[1] {
                let run = self.pixels(across);
                if run.count == 0 {
                    continue;
                }
                let phase = down * stride[1] + across;
                let phases = stride[0] * stride[1];
                let channel = |channel: usize| (channel / each * phases + phase) * each + channel % each;
                // SAFETY: image, blocks, rows and columns are in range.
                unsafe {
                    let to = self.output.row(image, block, y).add(run.to * LANES);
                    let from = |channel: usize| {
                        self.input.row(image, channel / LANES, row).add(run.from * LANES + channel % LANES)
                    };
                    if each.is_multiple_of(LANES) {
                        copy::<[E; LANES]>(from(channel(block * LANES)).cast(), to.cast(), run.count, [1, stride[1]]);
                        continue;
                    }
                    for own in block * LANES..((block + 1) * LANES).min(output.channels) {
                        let distances = [LANES, stride[1] * LANES];
                        copy::<E>(from(channel(own)), to.add(own % LANES), run.count, distances);
                    }
                }
            }
        }
    }

    /// The pixels of a horizontal phase.
    fn pixels(&self, phase: usize) -> Pixels {
        let Interleave { output, stride: [_, stride], first: [_, first], .. } = *self.step;
        let from = first.saturating_sub(phase).div_ceil(stride);
        let to = (from * stride + phase).saturating_sub(first);
        Pixels { from, to, count: output.width.saturating_sub(to).div_ceil(stride) }
    }
}

/// Copies so many things, at these distances in the source and in the destination.
///
/// # Safety
/// All must be valid.
#[inline(always)]
unsafe fn copy<T>(from: *const T, to: *mut T, count: usize, [read, written]: [usize; 2]) {
    for index in 0..count {
        // SAFETY: guaranteed by the caller.
        unsafe { to.add(index * written).write(from.add(index * read).read()) };
    }
}
