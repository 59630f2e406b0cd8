//! The register tiles of a convolution of integers: some columns of some rows of one tile of output blocks.

use graphc_program::{Tile, Value, Window, step::QuantizedConv2d};

use super::{
    conv2d::{Input, Job},
    results::{Finish, OfBlock, Target, Vector},
};
use crate::{
    kernel::{Place, Planes},
    simd::{
        LANES, Simd,
        int8::{Int8, TiledInt8Kernel},
    },
};

/// Bytes of a vector of weights.
const VECTOR: usize = 4 * LANES;

/// Columns of rows of results of one tile of output blocks.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub(super) job: &'a Job<'a>,
    pub(super) image: usize,
    pub(super) first_row: usize,
    pub(super) end_row: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The first output block.
    pub(super) first: usize,
    pub(super) weights: *const i8,
    pub(super) to: Target,
}

/// Computes rows of as many blocks as the tile has.
///
/// # Safety
/// As for [`compute`](super::conv2d), with weights for these blocks.
pub(super) unsafe fn rows_of(rows: Rows<'_>, tile: Tile) {
    let (isa, stride) = (rows.job.share.isa, rows.job.step.window.stride[1]);
    let is_done = match (rows.job.input, stride) {
        (Input::Blocked(place), 1) => isa.run_int8_specialised(tile, BlockedRows::<LANES>(rows, place)),
        (Input::Blocked(place), 2) => isa.run_int8_specialised(tile, BlockedRows::<{ 2 * LANES }>(rows, place)),
        (Input::Planar(planes), 1) => isa.run_int8_specialised(tile, PlanarRows::<1>(rows, planes)),
        (Input::Planar(planes), 2) => isa.run_int8_specialised(tile, PlanarRows::<2>(rows, planes)),
        (Input::Planar(planes), 4) => isa.run_int8_specialised(tile, PlanarRows::<4>(rows, planes)),
        (_, _) => false,
    };
    match rows.job.input {
        _ if is_done => {}
        Input::Blocked(place) => isa.run_int8_tiled(tile, BlockedRows::<0>(rows, place)),
        Input::Planar(planes) => isa.run_int8_tiled(tile, PlanarRows::<0>(rows, planes)),
    }
}

struct BlockedRows<'a, const D: usize>(Rows<'a>, Place<u8>);

impl<const D: usize> TiledInt8Kernel for BlockedRows<'_, D> {
    #[inline(always)]
    fn run<I: Int8, const P: usize, const Q: usize>(self, simd: I) {
        let BlockedRows(task, place) = self;
        let Window { kernel, stride, dilation, padding } = task.job.step.window;
        let block_bytes = task.job.block_bytes;
        let (row, plane) = (place.value.strides.row, place.value.strides.plane);
        let distance = if D == 0 { stride[1] * LANES } else { D };
        let inputs = task.job.step.inputs_of_block(task.first);
        let (first, end) = (inputs.start / 4, inputs.end.div_ceil(4));
        // SAFETY: the windows of these pixels lie in the image and its halo; the weights of a block are `block_bytes` long.
        unsafe {
            task.tiles::<I, P, Q>(
                simd,
                #[inline(always)]
                |sums, [y, x]| {
                    let corner = place.block(task.image, 0).add(y * stride[0] * row + x * distance);
                    let corner = corner.sub(padding[0] * row + padding[1] * LANES).cast_const();
                    let mut weights = task.weights;
                    let mut word = first;
                    // Of a single tap, whole blocks in a row: their number of words is a constant.
                    while kernel == [1, 1] && word.is_multiple_of(4) && word + 4 <= end {
                        dot(simd, sums, (corner.add(word / 4 * plane), weights), [distance, block_bytes], 4);
                        weights = weights.add(4 * VECTOR);
                        word += 4;
                    }
                    while word < end {
                        let in_block = word % 4;
                        let count = (4 - in_block).min(end - word);
                        let from = corner.add(word / 4 * plane + in_block * 4);
                        // Taps of a row follow each other if their words do.
                        let joined = count == 4 && dilation[1] == 1;
                        let (taps, words) = if joined { (1, 4 * kernel[1]) } else { (kernel[1], count) };
                        for u in 0..kernel[0] {
                            for v in 0..taps {
                                let from = from.add(u * dilation[0] * row + v * dilation[1] * LANES);
                                dot(simd, sums, (from, weights), [distance, block_bytes], words);
                                weights = weights.add(words * VECTOR);
                            }
                        }
                        word += count;
                    }
                },
            );
        }
    }
}

struct PlanarRows<'a, const D: usize>(Rows<'a>, Planes<u8>);

impl<const D: usize> TiledInt8Kernel for PlanarRows<'_, D> {
    #[inline(always)]
    fn run<I: Int8, const P: usize, const Q: usize>(self, simd: I) {
        let PlanarRows(task, planes) = self;
        let Window { kernel, stride, dilation, padding } = task.job.step.window;
        let block_bytes = task.job.block_bytes;
        let (row, words) = (planes.value.strides.row, kernel[1].div_ceil(4));
        let distance = if D == 0 { stride[1] } else { D };
        let channels = task.job.step.input.channels;
        // SAFETY: as for blocked input; the halo is as wide as whole words.
        unsafe {
            task.tiles::<I, P, Q>(
                simd,
                #[inline(always)]
                |sums, [y, x]| {
                    let mut weights = task.weights;
                    for channel in 0..channels {
                        let corner = planes.channel(task.image, channel).add(planes.value.origin());
                        let corner = corner.add(y * stride[0] * row + x * distance);
                        let corner = corner.sub(padding[0] * row + padding[1]).cast_const();
                        for u in 0..kernel[0] {
                            let from = corner.add(u * dilation[0] * row);
                            dot(simd, sums, (from, weights), [distance, block_bytes], words);
                            weights = weights.add(words * VECTOR);
                        }
                    }
                },
            );
        }
    }
}

/// The prefetch distance, in vectors of weights.
const AHEAD: usize = 24;

/// `sums[p][q] += sum over i below count of x[p * distance + 4 * i] * weights[q * block_bytes + i]`, in words.
///
/// # Safety
/// `count` words of inputs for each pixel, and the corresponding vectors of weights for each `q`, must be readable.
#[inline(always)]
pub(crate) unsafe fn dot<I: Int8, const P: usize, const Q: usize>(
    simd: I,
    sums: &mut [[I::Sums; Q]; P],
    (x, weights): (*const u8, *const i8),
    [distance, block_bytes]: [usize; 2],
    count: usize,
) {
    for i in 0..count {
        // SAFETY: guaranteed by the caller. Prefetching needs no valid address.
        unsafe {
            if Q > 1 {
                for q in 0..Q {
                    let ahead = weights.wrapping_add(q * block_bytes + (i + AHEAD) * VECTOR);
                    simd.floats().prefetch(ahead.cast());
                }
            }
            let mut vectors = [simd.load_weights(weights.add(i * VECTOR)); Q];
            for (q, vector) in vectors.iter_mut().enumerate().skip(1) {
                *vector = simd.load_weights(weights.add(q * block_bytes + i * VECTOR));
            }
            for (p, sums) in sums.iter_mut().enumerate() {
                let word = simd.splat_word(x.add(p * distance + i * 4));
                for q in 0..Q {
                    sums[q] = simd.dot(word, vectors[q], sums[q]);
                }
            }
        }
    }
}

impl Rows<'_> {
    /// Computes tiles of `P` pixels, the last of a row as far back as it takes to be whole: `add` adds the products of the windows from
    /// `[y, x]` on to the sums.
    ///
    /// # Safety
    /// `add` must be safe for pixels that are in the rows; these must have at least `P` columns, and the blocks be in range.
    #[inline(always)]
    unsafe fn tiles<I: Int8, const P: usize, const Q: usize>(
        &self,
        simd: I,
        add: impl Fn(&mut [[I::Sums; Q]; P], [usize; 2]),
    ) {
        for y in self.first_row..self.end_row {
            // SAFETY: guaranteed by the caller.
            let of = unsafe { self.of_blocks::<I, Q>(simd, y) };
            let mut x = self.start;
            while x < self.end {
                let at = [y, x.min(self.end - P)];
                // SAFETY: guaranteed by the caller.
                unsafe {
                    let mut sums = self.start_sums::<I, P, Q>(simd);
                    add(&mut sums, at);
                    self.finish::<I, P, Q>(simd, &of, at, &sums);
                }
                x += P;
            }
        }
    }

    /// The sums with the biases alone.
    ///
    /// # Safety
    /// The blocks must be in range.
    #[inline(always)]
    unsafe fn start_sums<I: Int8, const P: usize, const Q: usize>(&self, simd: I) -> [[I::Sums; Q]; P] {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let mut biases = [self.job.results.bias(simd, self.first); Q];
            for (q, bias) in biases.iter_mut().enumerate().skip(1) {
                *bias = self.job.results.bias(simd, self.first + q);
            }
            [biases; P]
        }
    }

    /// What is done with the sums of each block in row `y`.
    ///
    /// # Safety
    /// The blocks must be in range.
    #[inline(always)]
    unsafe fn of_blocks<I: Int8, const Q: usize>(&self, simd: I, y: usize) -> [OfBlock<'_, Vector<I>>; Q] {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let mut of = [self.job.results.of_block(simd, [self.image, self.first, y]); Q];
            for (q, of) in of.iter_mut().enumerate().skip(1) {
                *of = self.job.results.of_block(simd, [self.image, self.first + q, y]);
            }
            of
        }
    }

    /// Stores the pixels of row `y` from `x` on.
    ///
    /// # Safety
    /// Pixels and blocks must be in range.
    #[inline(always)]
    unsafe fn finish<I: Int8, const P: usize, const Q: usize>(
        &self,
        simd: I,
        of: &[OfBlock<'_, Vector<I>>; Q],
        at: [usize; 2],
        sums: &[[I::Sums; Q]; P],
    ) {
        const { assert!(Q <= QuantizedConv2d::<Value>::MOST_VECTORS && P <= 16) }
        // SAFETY: guaranteed by the caller.
        unsafe {
            self.finish_block::<I, P, Q, 0>(simd, &of[0], at, sums);
            if Q > 1 {
                self.finish_block::<I, P, Q, 1>(simd, &of[1], at, sums);
            }
        }
    }

    /// Stores those of block `B` of the tile.
    ///
    /// # Safety
    /// As for [`finish`](Rows::finish).
    #[inline(always)]
    unsafe fn finish_block<I: Int8, const P: usize, const Q: usize, const B: usize>(
        &self,
        simd: I,
        of: &OfBlock<'_, Vector<I>>,
        [y, x]: [usize; 2],
        sums: &[[I::Sums; Q]; P],
    ) {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let row = B * self.to.block + (y - self.first_row) * self.to.row;
            let to = self.to.start.add(row + x * self.to.pixel);
            match *of {
                OfBlock::Rounded(of) => self.finish_pixels::<I, _, P, Q, B>(simd, of, (x, to), sums),
                OfBlock::Added(of) => self.finish_pixels::<I, _, P, Q, B>(simd, of, (x, to), sums),
                OfBlock::InF32(of) => self.finish_pixels::<I, _, P, Q, B>(simd, of, (x, to), sums),
            }
        }
    }

    /// Stores them as `of` says, by constants alone: sums that a variable indexes would go through memory.
    ///
    /// # Safety
    /// As for [`finish`](Rows::finish), with `to` the place of pixel `x`.
    #[inline(always)]
    unsafe fn finish_pixels<I: Int8, F: Finish<I>, const P: usize, const Q: usize, const B: usize>(
        &self,
        simd: I,
        of: F,
        (x, to): (usize, *mut u8),
        sums: &[[I::Sums; Q]; P],
    ) {
        macro_rules! four {
            ($first:literal) => {
                if $first < P {
                    let of_pixel = |p: usize| sums[if p < P { p } else { P - 1 }][if B < Q { B } else { 0 }];
                    let four = [of_pixel($first), of_pixel($first + 1), of_pixel($first + 2), of_pixel($first + 3)];
                    let count = if P < $first + 4 { P - $first } else { 4 };
                    of.store(simd, (four, count), x + $first, to.add($first * self.to.pixel));
                }
            };
        }
        // SAFETY: guaranteed by the caller.
        unsafe {
            four!(0);
            four!(4);
            four!(8);
            four!(12);
        }
    }
}
