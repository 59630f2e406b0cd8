//! Linear layers of integers: a matrix-vector product for one image, and a matrix product for more.
//!
//! `sum[o] = bias[o] + sum over k of w[o, k] * x[k]`, in `i32`.
//!
//! Weights are stored `[output block][word of inputs][16][4]`. For one image, `Q` streams of weights are read, each once, so memory is
//! the bottleneck. For more images, the inputs are first packed into panels `[word][8 images][4]`, and a tile is `P` images by `Q`
//! blocks: the weights of `Q` blocks are read from memory for the first panel and stay in the cache for the others, while the next
//! ones are prefetched. Sums are exact, and kept in registers for all inputs. Work is divided by `Q` output blocks.

use graphc_program::{
    PANEL, Value,
    step::{QuantizedLinear, Step},
};

use super::results::{Finish, Output, Results, Target};
use crate::{
    kernel::{Place, Share},
    pass::Pass,
    run::Run,
    simd::{
        LANES, Simd,
        int8::{Int8, Int8Kernel},
    },
};

/// Bytes of a vector of weights.
const VECTOR: usize = 4 * LANES;

/// The prefetch distance for one image, in vectors of weights.
const AHEAD: usize = 64;

impl Run for QuantizedLinear<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let job = Job {
            step: self,
            share: pass.share(),
            input: pass.blocks(&self.input),
            // SAFETY: the step has been checked.
            output: unsafe { Output::new(pass, &self.output) },
            results: Results::new(
                pass,
                (&self.epilogue, self.table.as_ref()),
                &self.output,
                [self.bias, self.multipliers],
            ),
            weights: pass.weights(self.weights).cast(),
            panels: pass.workspace(),
        };
        if pass.images > 1 {
            // SAFETY: the step has been checked; the panels are complete when the product starts.
            unsafe { job.pack() };
            pass.lane.barrier();
        }
        pass.isa.run_int8(job);
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// A linear layer at its place, and the thread's part of it.
#[derive(Clone, Copy)]
struct Job<'a> {
    step: &'a QuantizedLinear<Value>,
    share: Share<'a>,
    input: Place<u8>,
    output: Output,
    results: Results,
    weights: *const i8,
    /// For more than one image: space for the inputs of whole panels.
    panels: *mut u8,
}

impl Int8Kernel for Job<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        // SAFETY: the creator's guarantees. Tiles are as large as the registers allow.
        unsafe {
            match (self.share.images, I::Floats::REGISTERS) {
                (1, 0..8) => self.vector::<I, 2>(simd),
                (1, _) => self.vector::<I, 4>(simd),
                (_, 0..8) => self.matrix::<I, 2, 1>(simd),
                (_, 8..32) => self.matrix::<I, 4, 1>(simd),
                (_, 32..) => self.matrix::<I, 8, 3>(simd),
            }
        }
    }
}

impl Job<'_> {
    /// Packs this thread's share of the input into panels.
    ///
    /// # Safety
    /// The job's pointers must be valid for its step.
    unsafe fn pack(&self) {
        let (words, images) = (self.step.input_words(), self.share.images);
        for word in self.share.lane.share(words) {
            for image in 0..images.next_multiple_of(PANEL) {
                // SAFETY: images and words are in range, as blocks are whole words; each word of the panels is written by one thread.
                unsafe {
                    let of_image = image.min(images - 1);
                    let inputs = self.input.block(of_image, 0).add(word * 4).cast::<[u8; 4]>().read();
                    let at = (image / PANEL * words + word) * PANEL + image % PANEL;
                    self.panels.cast::<[u8; 4]>().add(at).write(inputs);
                }
            }
        }
    }

    /// The weights of a block. Only an address: the block may not exist.
    #[inline(always)]
    fn block(&self, block: usize) -> *const i8 {
        self.weights.wrapping_add(block * self.step.packed_block_words() * 4)
    }

    /// The product for one image.
    ///
    /// # Safety
    /// The job's pointers must be valid for its step.
    #[inline(always)]
    unsafe fn vector<I: Int8, const Q: usize>(&self, simd: I) {
        let blocks = self.step.output.planes();
        for unit in self.share.lane.share(blocks.div_ceil(Q)) {
            let first = unit * Q;
            // SAFETY: the blocks are in range.
            unsafe {
                let x = self.input.block(0, 0).cast_const();
                if first + Q <= blocks {
                    let sums = self.row::<I, Q>(simd, first, x);
                    self.store::<I, Q>(simd, [0, first], &sums);
                } else {
                    for block in first..blocks {
                        let sums = self.row::<I, 1>(simd, block, x);
                        self.store::<I, 1>(simd, [0, block], &sums);
                    }
                }
            }
        }
    }

    /// The sums of one image and `Q` blocks: in two parts, of even and of odd words, so that one product need not wait for another.
    ///
    /// # Safety
    /// The blocks must be in range, and `x` be the inputs.
    #[inline(always)]
    unsafe fn row<I: Int8, const Q: usize>(&self, simd: I, first: usize, x: *const u8) -> [I::Sums; Q] {
        let (words, block_bytes) = (self.step.input_words(), self.step.packed_block_words() * 4);
        let weights = self.block(first);
        // SAFETY: guaranteed by the caller. Prefetching needs no valid address.
        unsafe {
            let mut sums = [self.results.bias(simd, first); Q];
            for (q, sum) in sums.iter_mut().enumerate().skip(1) {
                *sum = self.results.bias(simd, first + q);
            }
            let mut others = [simd.load([0; LANES].as_ptr()); Q];
            for word in (0..words).step_by(2) {
                let even = simd.splat_word(x.add(word * 4));
                for (q, sum) in sums.iter_mut().enumerate() {
                    let from = weights.add(q * block_bytes + word * VECTOR);
                    simd.floats().prefetch(from.wrapping_add(AHEAD * VECTOR).cast());
                    *sum = simd.dot(even, simd.load_weights(from), *sum);
                }
                if word + 1 < words {
                    let odd = simd.splat_word(x.add(word * 4 + 4));
                    for (q, sum) in others.iter_mut().enumerate() {
                        let from = weights.add(q * block_bytes + (word + 1) * VECTOR);
                        simd.floats().prefetch(from.wrapping_add(AHEAD * VECTOR).cast());
                        *sum = simd.dot(odd, simd.load_weights(from), *sum);
                    }
                }
            }
            for (sum, other) in sums.iter_mut().zip(others) {
                *sum = simd.add(*sum, other);
            }
            sums
        }
    }

    /// The product for more images.
    ///
    /// # Safety
    /// The job's pointers must be valid for its step, and its panels packed.
    #[inline(always)]
    unsafe fn matrix<I: Int8, const P: usize, const Q: usize>(&self, simd: I) {
        let (words, blocks, images) = (self.step.input_words(), self.step.output.planes(), self.share.images);
        for unit in self.share.lane.share(blocks.div_ceil(Q)) {
            let first = unit * Q;
            for image in (0..images).step_by(P) {
                let ahead = Ahead { from: self.block(first + Q), pass: image / P, passes: images.div_ceil(P) };
                // SAFETY: the blocks are in range; a panel has places for `P` images from `image` on, as `P` divides its width.
                unsafe {
                    let x = self.panels.add((image / PANEL * words * PANEL + image % PANEL) * 4).cast_const();
                    if first + Q <= blocks {
                        self.tile::<I, P, Q>(simd, [image, first], x, ahead);
                    } else {
                        for block in first..blocks {
                            self.tile::<I, P, 1>(simd, [image, block], x, ahead);
                        }
                    }
                }
            }
        }
    }

    /// Computes `P` images of `Q` blocks.
    ///
    /// # Safety
    /// The blocks must be in range, and `x` be in a panel.
    #[inline(always)]
    unsafe fn tile<I: Int8, const P: usize, const Q: usize>(
        &self,
        simd: I,
        [image, first]: [usize; 2],
        x: *const u8,
        ahead: Ahead,
    ) {
        let (words, block_bytes) = (self.step.input_words(), self.step.packed_block_words() * 4);
        let weights = self.block(first);
        // SAFETY: guaranteed by the caller. Prefetching needs no valid address.
        unsafe {
            let mut biases = [self.results.bias(simd, first); Q];
            for (q, bias) in biases.iter_mut().enumerate().skip(1) {
                *bias = self.results.bias(simd, first + q);
            }
            let mut sums = [biases; P];
            let mut until = ahead.pass;
            for word in 0..words {
                if until == 0 {
                    until = ahead.passes;
                    for q in 0..Q {
                        simd.floats().prefetch(ahead.from.wrapping_add(q * block_bytes + word * VECTOR).cast());
                    }
                }
                until -= 1;
                let mut vectors = [simd.load_weights(weights.add(word * VECTOR)); Q];
                for (q, vector) in vectors.iter_mut().enumerate().skip(1) {
                    *vector = simd.load_weights(weights.add(q * block_bytes + word * VECTOR));
                }
                for (p, sums) in sums.iter_mut().enumerate() {
                    let inputs = simd.splat_word(x.add((word * PANEL + p) * 4));
                    for q in 0..Q {
                        sums[q] = simd.dot(inputs, vectors[q], sums[q]);
                    }
                }
            }
            for (p, sums) in sums.iter().enumerate() {
                if image + p < self.share.images {
                    self.store::<I, Q>(simd, [image + p, first], sums);
                }
            }
        }
    }

    /// Stores the results of an image.
    ///
    /// # Safety
    /// Image and blocks must be in range.
    #[inline(always)]
    unsafe fn store<I: Int8, const Q: usize>(&self, simd: I, [image, first]: [usize; 2], sums: &[I::Sums; Q]) {
        for (q, sum) in sums.iter().enumerate() {
            // SAFETY: guaranteed by the caller.
            unsafe {
                let at = [image, first + q, 0];
                let (of, to): (_, Target) = (self.results.of_block(simd, at), self.results.row(&self.output, at));
                of.store(simd, ([*sum; 4], 1), 0, to.start);
                self.results.look_up(self.share.isa, to, [1, 1]);
            }
        }
    }
}

/// Weights to prefetch. The current weights are read once for each tile of images; each time, a share of the next ones is prefetched,
/// so that memory is read at an even pace.
#[derive(Clone, Copy)]
struct Ahead {
    from: *const i8,
    pass: usize,
    passes: usize,
}
