//! The product of two values: `y[i, j] = sum over k of a[i, k] * b[k, j]`.
//!
//! The rows of a single matrix are channels: sixteen rows of `y` at a time, whose products are those of a vector of `a` and a
//! number of `b`. With a matrix for each channel, sixteen matrices are multiplied at a time, number by number. The sums of several
//! neighbouring columns are in registers. Work is divided by (image, block, row, tile of columns).

use graphc_program::{
    Value,
    step::{Matmul, Matrices, Step},
};

use super::{Place, Share};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

/// Columns whose sums are in registers.
const TILE: usize = 8;

impl Run for Matmul<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let [left, right] = [&self.inputs[0], &self.inputs[1]].map(|input| pass.blocks::<E>(input));
            let output = pass.blocks(&self.output);
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            E::run(pass.isa, Job { share: pass.share(), step: self, left, right, output });
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A product resolved to addresses, which are valid for the batch.
struct Job<'a, E> {
    share: Share<'a>,
    step: &'a Matmul<Value>,
    left: Place<E>,
    right: Place<E>,
    output: Place<E>,
}

/// A part of a row of the output: image, block and row, and the first column.
#[derive(Clone, Copy)]
struct At {
    image: usize,
    block: usize,
    y: usize,
    x: usize,
}

impl<E: Element> Kernel for Job<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let value = self.output.value;
        let (blocks, tiles) = (value.planes(), value.width.div_ceil(TILE));
        for unit in self.share.lane.share(self.share.images * blocks * value.height * tiles) {
            let (row, x) = (unit / tiles, unit % tiles * TILE);
            let (image, block, y) = (row / value.height / blocks, row / value.height % blocks, row % value.height);
            let at = At { image, block, y, x };
            // SAFETY: image, block, row and columns are in range.
            unsafe {
                if x + TILE <= value.width {
                    self.tile::<S, TILE>(simd, at);
                } else {
                    (x..value.width).for_each(|x| self.tile::<S, 1>(simd, At { x, ..at }));
                }
            }
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// The results of neighbouring columns.
    ///
    /// # Safety
    /// They must be in range.
    #[inline(always)]
    unsafe fn tile<S: Simd, const T: usize>(&self, simd: S, at: At) {
        let mut sums = [simd.splat(0.0); T];
        // SAFETY: guaranteed by the caller; rows and columns of the operands are in range, too.
        unsafe {
            match self.step.matrices {
                Matrices::One => self.rows(simd, at, &mut sums),
                Matrices::PerChannel => self.channels(simd, at, &mut sums),
            }
            let to = self.output.row(at.image, at.block, at.y).add(at.x * LANES);
            for (column, sum) in sums.iter().enumerate() {
                E::store(simd, to.add(column * LANES), *sum);
            }
        }
    }

    /// Sixteen rows of a matrix.
    ///
    /// # Safety
    /// As for [`tile`](Job::tile).
    #[inline(always)]
    unsafe fn rows<S: Simd, const T: usize>(&self, simd: S, at: At, sums: &mut [S::V; T]) {
        // SAFETY: `k` is a column of the left matrix, and a channel of the right one.
        unsafe {
            let left = self.left.block(at.image, at.block);
            for k in 0..self.step.depth() {
                let a = E::load(simd, left.add(k * LANES));
                let right = self.right.block(at.image, k / LANES).add(at.x * LANES + k % LANES);
                for (column, sum) in sums.iter_mut().enumerate() {
                    let b = simd.splat((*right.add(column * LANES)).to_f32());
                    *sum = simd.mul_add(a, b, *sum);
                }
            }
        }
    }

    /// A row of sixteen matrices.
    ///
    /// # Safety
    /// As for [`tile`](Job::tile).
    #[inline(always)]
    unsafe fn channels<S: Simd, const T: usize>(&self, simd: S, at: At, sums: &mut [S::V; T]) {
        let [left_block, right_block] = [&self.left, &self.right].map(|operand| self.block(operand, at.block));
        // SAFETY: `k` is a column of the left matrices, and a row of the right ones.
        unsafe {
            let left = self.left.row(at.image, left_block, at.y);
            for k in 0..self.step.depth() {
                let a = self.load(simd, &self.left, left.add(k * LANES));
                let right = self.right.row(at.image, right_block, k).add(at.x * LANES);
                for (column, sum) in sums.iter_mut().enumerate() {
                    let b = self.load(simd, &self.right, right.add(column * LANES));
                    *sum = simd.mul_add(a, b, *sum);
                }
            }
        }
    }

    /// Whether the first channel of an operand stands for all.
    fn is_repeated(&self, operand: &Place<E>) -> bool {
        operand.value.channels == 1 && self.output.value.channels > 1
    }

    /// The channel block of an operand for that of the output.
    fn block(&self, operand: &Place<E>, block: usize) -> usize {
        if self.is_repeated(operand) { 0 } else { block }
    }

    /// A number of each of sixteen matrices.
    ///
    /// # Safety
    /// `from` must be a pixel of a channel block of the operand.
    #[inline(always)]
    unsafe fn load<S: Simd>(&self, simd: S, operand: &Place<E>, from: *const E) -> S::V {
        // SAFETY: guaranteed by the caller.
        unsafe { if self.is_repeated(operand) { simd.splat((*from).to_f32()) } else { E::load(simd, from) } }
    }
}
