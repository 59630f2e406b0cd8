//! The register tiles of a convolution by the direct sum: some columns of one row of one tile of output blocks.

use graphc_program::{Tile, Value, Window, step::Conv2d};

use super::{ALL_LANES, Input, Job, Target};
use crate::{
    element::Element,
    kernel::{Place, Planes, tile},
    simd::{LANES, Simd, TiledKernel},
};

/// A row of results of one tile of output blocks.
#[derive(Clone, Copy)]
pub(super) struct Row<'a, E> {
    pub(super) job: &'a Job<'a, E>,
    pub(super) image: usize,
    pub(super) y: usize,
    /// The first column and the end.
    pub(super) columns: [usize; 2],
    pub(super) group: usize,
    /// The first output block.
    pub(super) first: usize,
    pub(super) weights: *const f32,
    pub(super) to: Target<E>,
}

/// Computes one row of as many blocks as the tile has.
///
/// # Safety
/// As for [`row`](super::row), with weights for these blocks.
pub(super) unsafe fn row_of<E: Element>(row: Row<'_, E>, tile: Tile) {
    let (isa, stride) = (row.job.share.isa, row.job.step.window.stride[1]);
    match (row.job.input, E::is_specialised(isa)) {
        (Input::Blocked(place), true) => match stride {
            1 => E::run_specialised(isa, tile, BlockedRow::<E, LANES>(row, place)),
            2 => E::run_specialised(isa, tile, BlockedRow::<E, { 2 * LANES }>(row, place)),
            _ => any_distance(row, tile),
        },
        (Input::Planar(planes), true) => match stride {
            1 => E::run_specialised(isa, tile, PlanarRow::<E, 1>(row, planes)),
            2 => E::run_specialised(isa, tile, PlanarRow::<E, 2>(row, planes)),
            4 => E::run_specialised(isa, tile, PlanarRow::<E, 4>(row, planes)),
            _ => any_distance(row, tile),
        },
        (_, false) => any_distance(row, tile),
    }
}

fn any_distance<E: Element>(row: Row<'_, E>, tile: Tile) {
    let isa = row.job.share.isa;
    match row.job.input {
        Input::Blocked(place) => E::run_tiled(isa, tile, BlockedRow::<E, 0>(row, place)),
        Input::Planar(planes) => E::run_tiled(isa, tile, PlanarRow::<E, 0>(row, planes)),
    }
}

struct BlockedRow<'a, E, const D: usize>(Row<'a, E>, Place<E>);

impl<E: Element, const D: usize> TiledKernel for BlockedRow<'_, E, D> {
    #[inline(always)]
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        let BlockedRow(task, place) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, .. } = step.window;
        let (channels, block_words) = (step.group_in(), step.packed_block_words());
        let (row, plane) = (place.value.strides.row, place.value.strides.plane);
        let distance = if D == 0 { stride[1] * LANES } else { D };
        let (first, end) = (task.group * channels, (task.group + 1) * channels);
        let [mut x, end_column] = task.columns;
        while x < end_column {
            let at = x.min(end_column - P);
            // SAFETY: the windows of pixels `at..at + P` lie in the image and its halo, as `P` is at most the row's width; the
            // weights of a block are `block_words` long.
            unsafe {
                let mut sums = [[simd.splat(0.0); Q]; P];
                task.start(simd, &mut sums);
                let mut weights = task.weights;
                let corner = window_start(step, place.block(task.image, 0), row, LANES);
                let corner = corner.add(task.y * stride[0] * row + at * stride[1] * LANES);
                let mut channel = first;
                while channel < end {
                    let lane = channel % LANES;
                    let count = (LANES - lane).min(end - channel);
                    let from = corner.add(channel / LANES * plane + lane);
                    for u in 0..kernel[0] {
                        for v in 0..kernel[1] {
                            let from = from.add(u * dilation[0] * row + v * dilation[1] * LANES);
                            tile::dot(simd, &mut sums, (from, weights), [distance, block_words], count);
                            weights = weights.add(count.div_ceil(E::PER_WORD) * LANES);
                        }
                    }
                    channel += count;
                }
                task.finish(simd, at, sums);
            }
            x += P;
        }
    }
}

struct PlanarRow<'a, E, const D: usize>(Row<'a, E>, Planes<E>);

impl<E: Element, const D: usize> TiledKernel for PlanarRow<'_, E, D> {
    #[inline(always)]
    fn run<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        let PlanarRow(task, planes) = self;
        let step = task.job.step;
        let Window { kernel, stride, dilation, .. } = step.window;
        let (channels, block_words) = (step.group_in(), step.packed_block_words());
        let (row, plane) = (planes.value.strides.row, planes.value.strides.plane);
        let distance = if D == 0 { stride[1] } else { D };
        // The taps in a row of the window are contiguous, unless it is dilated.
        let (runs, run) = if dilation[1] == 1 { (1, kernel[1]) } else { (kernel[1], 1) };
        let [mut x, end_column] = task.columns;
        while x < end_column {
            let at = x.min(end_column - P);
            // SAFETY: as for channel blocks.
            unsafe {
                let mut sums = [[simd.splat(0.0); Q]; P];
                task.start(simd, &mut sums);
                let mut weights = task.weights;
                let origin = planes.channel(task.image, 0).add(planes.value.origin());
                let corner = window_start(step, origin, row, 1).add(task.y * stride[0] * row + at * stride[1]);
                for channel in task.group * channels..(task.group + 1) * channels {
                    for u in 0..kernel[0] {
                        for v in 0..runs {
                            let from = corner.add(channel * plane + u * dilation[0] * row + v * dilation[1]);
                            tile::dot(simd, &mut sums, (from, weights), [distance, block_words], run);
                            weights = weights.add(run.div_ceil(E::PER_WORD) * LANES);
                        }
                    }
                }
                task.finish(simd, at, sums);
            }
            x += P;
        }
    }
}

impl<E: Element> Row<'_, E> {
    /// Initialises the sums with the biases.
    ///
    /// # Safety
    /// The blocks must be in range.
    #[inline(always)]
    unsafe fn start<S: Simd, const P: usize, const Q: usize>(&self, simd: S, sums: &mut [[S::V; Q]; P]) {
        for q in 0..Q {
            // SAFETY: there is a bias for every output block.
            let bias = unsafe { simd.load(self.job.bias.add((self.first + q) * LANES)) };
            for sums in sums.iter_mut() {
                sums[q] = bias;
            }
        }
    }

    /// Where the pixels from `at` on are in a value whose rows are `row` apart.
    #[inline(always)]
    fn pixels<const P: usize>(&self, at: usize, row: usize) -> [usize; P] {
        let width = self.job.step.size[1];
        let (lines, mut column) = if at < width { (0, at) } else { (at / width, at % width) };
        let (gap, mut pixel) = (row - width * LANES, lines * row + column * LANES);
        let mut pixels = [0; P];
        for place in &mut pixels {
            *place = pixel;
            (pixel, column) = (pixel + LANES, column + 1);
            if column == width {
                (pixel, column) = (pixel + gap, 0);
            }
        }
        pixels
    }

    /// Applies residual and activation, and stores the pixels from `x` on.
    ///
    /// # Safety
    /// Pixels and blocks must be in range.
    #[inline(always)]
    unsafe fn finish<S: Simd, const P: usize, const Q: usize>(&self, simd: S, x: usize, mut sums: [[S::V; Q]; P]) {
        let Job { bounds, residual, .. } = *self.job;
        let Target { start, block, row, lanes } = self.to;
        // SAFETY: pixel `x + p` of block `q` is in range, both in the residual and in the output.
        unsafe {
            if let Some(place) = residual {
                let from = self.pixels::<P>(x, place.value.strides.row);
                for (p, sums) in sums.iter_mut().enumerate() {
                    for (q, sum) in sums.iter_mut().enumerate() {
                        let row = place.row(self.image, self.first + q, self.y);
                        *sum = simd.add(*sum, E::load(simd, row.add(from[p])));
                    }
                }
            }
            let to = self.pixels::<P>(x, row);
            // Groups that share a block compute it one by one.
            if Q == 1 && lanes != ALL_LANES {
                let mut values = [[0.0; LANES]; P];
                for (p, sums) in sums.iter().enumerate() {
                    simd.store(values[p].as_mut_ptr(), bounds.apply(simd, sums[0]));
                }
                return store_lanes(start, &to, &values, lanes);
            }
            for (p, sums) in sums.iter().enumerate() {
                for (q, sum) in sums.iter().enumerate() {
                    E::store(simd, start.add(q * block + to[p]), bounds.apply(simd, *sum));
                }
            }
        }
    }
}

/// The first tap of the first window: `padding` rows and columns before pixel (0, 0).
///
/// # Safety
/// `origin` must be pixel (0, 0) of a plane whose halo is no narrower than the padding.
#[inline(always)]
unsafe fn window_start<E>(step: &Conv2d<Value>, origin: *mut E, row: usize, pixel: usize) -> *const E {
    let [top, left] = step.window.padding;
    // SAFETY: the halo is at least as wide as the padding.
    unsafe { origin.sub(top * row + left * pixel) }
}

/// Stores only some lanes of vectors, each from its place after `start` on.
///
/// # Safety
/// These lanes must be valid for writing.
#[inline(never)]
unsafe fn store_lanes<E: Element>(
    start: *mut E,
    places: &[usize],
    values: &[[f32; LANES]],
    (first, end): (usize, usize),
) {
    for (place, values) in places.iter().zip(values) {
        for (lane, value) in values.iter().enumerate().take(end).skip(first) {
            // SAFETY: guaranteed by the caller.
            unsafe { *start.add(place + lane) = E::from_f32(*value) };
        }
    }
}
