//! Convolution of small groups: depthwise, and groups of 2, 4 or 8 channels.
//!
//! `y[o, i, j] = bias[o] + sum over c, u, v of w[o, c, u, v] * x[group(o) * g + c, i * sh + u * dh, j * sw + v * dw]`
//!
//! Lanes are channels: a vector has the 16 outputs of a block, and their inputs are in the same block. In a depthwise
//! convolution lane `l` reads lane `l`; with groups of `g` channels, a shuffle brings input `c` of its group to every lane, for each
//! of the `g` inputs. The direct kernel would broadcast all channels of a block and keep one lane in `16 / g`.
//!
//! A register tile holds `P` pixels of a row. For every tap, one vector of weights meets `P` inputs from memory: a load for each
//! multiply-add, and one more for the weights. The distance `D` between the inputs of neighbouring pixels is a
//! constant for strides 1 and 2. The order of summation does not depend on the tile.
//!
//! Weights are `f32`, stored `[block][u][v][input of the group][16]`. Work is divided by (image, block, row).

use graphc_program::{
    Value, Window,
    step::{GroupedConv2d, Step},
};

use super::{
    Place, Share,
    pointwise::{Bounds, Sweep},
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for GroupedConv2d<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let job = Job::<E>::new(self, pass, pass.blocks(&self.input));
            // SAFETY: the step has been checked.
            unsafe { job.output.clear_halo(pass.share()) };
            E::run(pass.isa, job);
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A convolution resolved to addresses, and the thread's share of it.
#[derive(Clone, Copy)]
pub(super) struct Job<'a, E> {
    step: &'a GroupedConv2d<Value>,
    share: Share<'a>,
    input: Place<E>,
    pub(super) output: Place<E>,
    residual: Option<Place<E>>,
    weights: *const f32,
    bias: *const f32,
    /// Applied in registers.
    bounds: Bounds,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let rows = self.share.rows_of(&self.output.value);
        // SAFETY: images, blocks and rows are in range, and the input is whole.
        let rows = rows.map(|at| unsafe { self.row(at, self.input.row_of_windows(at, &self.step.window)) });
        self.compute(simd, rows);
    }
}

/// A row of results of a channel block.
pub(super) struct Row<E> {
    /// The first tap of the first pixel.
    corner: *const E,
    /// The weights and the bias of the block.
    weights: *const f32,
    bias: *const f32,
    /// The first pixel of the residual.
    residual: Option<*const E>,
    to: *mut E,
}

impl<'a, E: Element> Job<'a, E> {
    /// A step whose input is at this address.
    pub(super) fn new(step: &'a GroupedConv2d<Value>, pass: &'a Pass<'_>, input: Place<E>) -> Self {
        Job {
            step,
            share: pass.share(),
            input,
            output: pass.blocks(&step.output),
            residual: step.epilogue.add.as_ref().map(|value| pass.blocks(value)),
            weights: pass.weights(step.weights),
            bias: pass.weights(step.bias),
            bounds: Bounds::of(step.epilogue.then),
        }
    }

    /// Computes rows of results.
    #[inline(always)]
    pub(super) fn compute<S: Simd>(&self, simd: S, rows: impl Iterator<Item = Row<E>>) {
        match (self.step.group, self.step.window.stride[1]) {
            (1, 1) => self.rows::<S, 1, false>(simd, rows),
            (1, 2) => self.rows::<S, 2, false>(simd, rows),
            (1, _) => self.rows::<S, 0, false>(simd, rows),
            (_, _) => self.rows::<S, 0, true>(simd, rows),
        }
    }

    #[inline(always)]
    fn rows<S: Simd, const D: usize, const SHUFFLED: bool>(&self, simd: S, rows: impl Iterator<Item = Row<E>>) {
        let width = self.output.value.width;
        for row in rows {
            // SAFETY: the row is one of the job's; tiles are no wider than it.
            unsafe {
                if S::REGISTERS >= 16 && width >= 8 {
                    self.tiles::<S, D, SHUFFLED, 8>(simd, &row);
                } else if width >= 4 {
                    self.tiles::<S, D, SHUFFLED, 4>(simd, &row);
                } else {
                    self.tiles::<S, D, SHUFFLED, 1>(simd, &row);
                }
                Sweep::of_row(self.share, row.to, 0, [1, width], self.step.epilogue.then);
            }
        }
    }

    /// A row of results that reads the input from row `from` on, which is after the left halo.
    ///
    /// # Safety
    /// Image, block and row must be in range, and `from` be valid for the rows of a window.
    #[inline(always)]
    pub(super) unsafe fn row(&self, [image, block, y]: [usize; 3], from: *const E) -> Row<E> {
        // SAFETY: guaranteed by the caller; the halo is at least as wide as the padding.
        unsafe {
            Row {
                corner: from.sub(self.step.window.padding[1] * LANES),
                weights: self.weights.add(block * self.step.block_words()),
                bias: self.bias.add(block * LANES),
                residual: self.residual.as_ref().map(|place| place.row(image, block, y).cast_const()),
                to: self.output.row(image, block, y),
            }
        }
    }

    /// # Safety
    /// The row must be one of the job's, and at least `P` pixels wide.
    #[inline(always)]
    unsafe fn tiles<S: Simd, const D: usize, const SHUFFLED: bool, const P: usize>(&self, simd: S, row: &Row<E>) {
        let width = self.output.value.width;
        let mut x = 0;
        while x < width {
            // SAFETY: pixels `at..at + P` are in the row.
            unsafe { self.tile::<S, D, SHUFFLED, P>(simd, row, x.min(width - P)) };
            x += P;
        }
    }

    /// # Safety
    /// Pixels `at..at + P` must be in the row.
    #[inline(always)]
    unsafe fn tile<S: Simd, const D: usize, const SHUFFLED: bool, const P: usize>(
        &self,
        simd: S,
        row: &Row<E>,
        at: usize,
    ) {
        let Window { kernel, stride, dilation, .. } = self.step.window;
        let distance = if D == 0 { stride[1] * LANES } else { D * LANES };
        let group = self.step.group;
        let shuffles = &SHUFFLES[group.trailing_zeros() as usize % SHUFFLES.len()];
        // SAFETY: the windows lie in the image and its halo; there are weights for every tap and input of the group.
        unsafe {
            let mut sums = [simd.load(row.bias); P];
            let mut weights = row.weights;
            for u in 0..kernel[0] {
                let line = row.corner.add(u * dilation[0] * self.input.value.strides.row + at * distance);
                for v in 0..kernel[1] {
                    let from = line.add(v * dilation[1] * LANES);
                    if SHUFFLED {
                        let mut inputs = [simd.splat(0.0); P];
                        for (p, input) in inputs.iter_mut().enumerate() {
                            *input = E::load(simd, from.add(p * distance));
                        }
                        for lanes in &shuffles[..group] {
                            let weight = simd.load(weights);
                            for (sum, input) in sums.iter_mut().zip(&inputs) {
                                *sum = simd.mul_add(simd.shuffle(*input, lanes), weight, *sum);
                            }
                            weights = weights.add(LANES);
                        }
                    } else {
                        let weight = simd.load(weights);
                        for (p, sum) in sums.iter_mut().enumerate() {
                            *sum = simd.mul_add(E::load(simd, from.add(p * distance)), weight, *sum);
                        }
                        weights = weights.add(LANES);
                    }
                }
            }
            self.finish(simd, row, at, &sums);
        }
    }

    /// Applies residual and function, and stores the pixels from `at` on.
    ///
    /// # Safety
    /// They must be in the row.
    #[inline(always)]
    unsafe fn finish<S: Simd>(&self, simd: S, row: &Row<E>, at: usize, sums: &[S::V]) {
        for (p, sum) in sums.iter().enumerate() {
            let at = (at + p) * LANES;
            // SAFETY: the pixel is in the row, of the residual and of the output.
            unsafe {
                let mut value = *sum;
                if let Some(residual) = row.residual {
                    value = simd.add(value, E::load(simd, residual.add(at)));
                }
                E::store(simd, row.to.add(at), self.bounds.apply(simd, value));
            }
        }
    }
}

/// For groups of 1, 2, 4 and 8 channels, and each input of a group: the lane that every lane reads.
static SHUFFLES: [[[u32; LANES]; 8]; 4] = [shuffles(1), shuffles(2), shuffles(4), shuffles(8)];

const fn shuffles(group: usize) -> [[u32; LANES]; 8] {
    let mut lanes = [[0; LANES]; 8];
    let mut input = 0;
    while input < group {
        let mut lane = 0;
        while lane < LANES {
            lanes[input][lane] = (lane / group * group + input) as u32;
            lane += 1;
        }
        input += 1;
    }
    lanes
}
