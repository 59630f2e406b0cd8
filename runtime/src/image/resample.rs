//! The antialiased bilinear filter, in Pillow's fixed-point arithmetic, so that the bytes are the same.
//!
//! A pixel of the result covers `scale = input / output` pixels of a row or column, at least 1. Its value is their mean
//! weighted by a triangle of twice that width, with weights rounded to 22 bits. Rows are filtered first, the results
//! rounded to bytes, and then columns.

use std::ops::Range;

/// Fractional bits of a weight: together with a byte, a sum of 2 and the sign, they fit in 32 bits.
const FRACTION: u32 = 32 - 8 - 2;

/// Added before the fraction is dropped, to round.
const HALF: i32 = 1 << (FRACTION - 1);

/// Bytes of a column sum that are processed at once.
const CHUNK: usize = 64;

/// For each pixel of the result, the pixels of a row or column it is made of, and their weights.
#[derive(Debug, Default)]
pub(super) struct Filter {
    /// For each pixel of the result, the first pixel and the range of its weights.
    taps: Vec<(usize, Range<usize>)>,
    weights: Vec<i32>,
}

impl Filter {
    /// Maps `input` pixels to those in `range` of `output` pixels. Reuses memory.
    pub(super) fn set(&mut self, input: usize, output: usize, range: Range<usize>) {
        self.taps.clear();
        self.weights.clear();
        let scale = input as f64 / output as f64;
        let support = scale.max(1.0);
        let narrow = 1.0 / support;
        for pixel in range {
            let center = (pixel as f64 + 0.5) * scale;
            // To the nearest pixel inside the image: conversions to integers truncate and saturate.
            let first = (center - support + 0.5) as usize;
            let end = ((center + support + 0.5) as usize).min(input);
            let triangle = |x: usize| (1.0 - ((x as f64 - center + 0.5) * narrow).abs()).max(0.0);
            let sum: f64 = (first..end).map(triangle).sum();
            let weight = |x: usize| (0.5 + triangle(x) / sum * f64::from(1 << FRACTION)) as i32;
            self.push(first, (first..end).map(weight));
        }
    }

    /// Adds a pixel of the result. Weights of zero at its ends are dropped, so that a copy has one weight per pixel.
    fn push(&mut self, first: usize, weights: impl Iterator<Item = i32>) {
        let start = self.weights.len();
        let mut skipped = 0;
        for weight in weights {
            match weight == 0 && self.weights.len() == start {
                true => skipped += 1,
                false => self.weights.push(weight),
            }
        }
        while self.weights.len() > start && self.weights.last() == Some(&0) {
            self.weights.pop();
        }
        self.taps.push((first + skipped, start..self.weights.len()));
    }

    /// The number of pixels of the result.
    pub(super) fn len(&self) -> usize {
        self.taps.len()
    }

    /// The pixels that a pixel of the result is made of.
    pub(super) fn pixels(&self, pixel: usize) -> Range<usize> {
        let (first, weights) = &self.taps[pixel];
        *first..first + weights.len()
    }

    /// The most pixels that any pixel of the result is made of.
    pub(super) fn longest(&self) -> usize {
        self.taps.iter().map(|(_, weights)| weights.len()).max().unwrap_or(0)
    }

    fn weights(&self, pixel: usize) -> &[i32] {
        &self.weights[self.taps[pixel].1.clone()]
    }
}

/// Filters a row: the first `KEPT` of the `CHANNELS` channels of each pixel.
pub(super) fn filter_row<const CHANNELS: usize, const KEPT: usize>(row: &[u8], filter: &Filter, out: &mut [u8]) {
    let row = row.as_chunks::<CHANNELS>().0;
    for (x, pixel) in out.as_chunks_mut::<KEPT>().0.iter_mut().enumerate() {
        let mut sums = [HALF; KEPT];
        for (from, weight) in row[filter.pixels(x)].iter().zip(filter.weights(x)) {
            for (sum, value) in sums.iter_mut().zip(from) {
                *sum += weight * i32::from(*value);
            }
        }
        *pixel = sums.map(byte);
    }
}

/// Row `y` of the filtered image, whose columns are in `rows`: one slice for each pixel of the filter, in order.
pub(super) fn filter_column<'r>(rows: impl Fn(usize) -> &'r [u8], filter: &Filter, y: usize, out: &mut [u8]) {
    let pixels = filter.pixels(y);
    let mut start = 0;
    for out in out.chunks_mut(CHUNK) {
        let mut sums = [HALF; CHUNK];
        for (row, weight) in pixels.clone().zip(filter.weights(y)) {
            let values = &rows(row)[start..][..out.len()];
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += weight * i32::from(*value);
            }
        }
        out.iter_mut().zip(sums).for_each(|(out, sum)| *out = byte(sum));
        start += out.len();
    }
}

fn byte(sum: i32) -> u8 {
    (sum >> FRACTION).clamp(0, 255) as u8
}

/// The luma of a row of pixels, rounded as in Pillow.
pub(super) fn gray<const CHANNELS: usize>(row: &[u8], out: &mut [u8]) {
    for (pixel, out) in row.as_chunks::<CHANNELS>().0.iter().zip(out) {
        let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
        *out = ((19_595 * red + 38_470 * green + 7_471 * blue + 0x8000) >> 16) as u8;
    }
}
