//! Weights in the order in which the kernels read them.

#[cfg(feature = "int8")]
pub mod quantized;
pub mod winograd;

use graphc_program::{LANES, Number, ReadingOrder};

use crate::element::Bf16;

/// Weights of `[outputs, inputs, height, width]`; `inputs` are those of one group.
pub fn pack_conv2d(
    weights: &[f32],
    [outputs, inputs, height, width]: [usize; 4],
    groups: usize,
    (order, number): (ReadingOrder, Number),
    out: &mut [f32],
) {
    let (filter, per_group) = (inputs * height * width, outputs / groups);
    let mut vectors = out.chunks_exact_mut(LANES);
    for group in 0..groups {
        let runs = runs(order, [inputs, height, width], group * inputs);
        let channels = group * per_group..(group + 1) * per_group;
        for first in (channels.start / LANES * LANES..channels.end).step_by(LANES) {
            let words = runs.iter().flat_map(|run| run.chunks(number.per_word()));
            for (taps, vector) in words.zip(vectors.by_ref()) {
                for (output, lane) in (first..channels.end).zip(vector) {
                    if output >= channels.start {
                        *lane = word(number, taps.iter().map(|tap| weights[output * filter + tap]));
                    }
                }
            }
        }
    }
}

/// Weights of `[outputs, inputs, height, width]`; `inputs` are those of one group.
pub fn pack_grouped_conv2d(weights: &[f32], [outputs, inputs, height, width]: [usize; 4], out: &mut [f32]) {
    let taps = height * width;
    for (output, filter) in weights.chunks_exact((inputs * taps).max(1)).enumerate().take(outputs) {
        let block = &mut out[output / LANES * taps * inputs * LANES..];
        for (index, weight) in filter.iter().enumerate() {
            let (input, tap) = (index / taps, index % taps);
            block[(tap * inputs + input) * LANES + output % LANES] = *weight;
        }
    }
}

/// The weights of a filter in the order in which they are used, in runs of neighbours. A block that starts in the
/// middle, as given by `first`, has fewer channels.
fn runs(order: ReadingOrder, [inputs, height, width]: [usize; 3], first: usize) -> Vec<Vec<usize>> {
    let taps = height * width;
    let mut runs = Vec::new();
    match order {
        ReadingOrder::Blocked => {
            let mut input = 0;
            while input < inputs {
                let count = (LANES - (first + input) % LANES).min(inputs - input);
                runs.extend((0..taps).map(|tap| (input..input + count).map(|input| input * taps + tap).collect()));
                input += count;
            }
        }
        ReadingOrder::Planar => {
            let rows = 0..inputs * height;
            runs.extend(rows.map(|row| (row * width..(row + 1) * width).collect()));
        }
        ReadingOrder::PlanarDilated => runs.extend((0..inputs * taps).map(|tap| vec![tap])),
    }
    runs
}

/// A word of neighbouring weights.
fn word(number: Number, mut weights: impl Iterator<Item = f32>) -> f32 {
    let mut next = || weights.next().unwrap_or_default();
    match number {
        Number::F32 => next(),
        Number::Bf16 => f32::from_bits(Bf16::pair(Bf16::from_f32(next()), Bf16::from_f32(next()))),
        Number::U8(_) => unreachable!("quantised weights are packed by themselves"),
    }
}

/// `[channel][row][column]` to `[block][row][column][16]`.
pub fn pack_blocks(values: &[f32], [channels, height, width]: [usize; 3], out: &mut [f32]) {
    let pixels = height * width;
    for (channel, plane) in values.chunks_exact(pixels.max(1)).enumerate().take(channels) {
        let block = &mut out[channel / LANES * pixels * LANES..];
        for (value, lane) in plane.iter().zip(block[channel % LANES..].iter_mut().step_by(LANES)) {
            *lane = *value;
        }
    }
}

/// Weights of `[outputs, inputs]`.
pub fn pack_linear(weights: &[f32], [outputs, inputs]: [usize; 2], number: Number, out: &mut [f32]) {
    let per_word = number.per_word();
    let block_words = inputs.div_ceil(per_word) * LANES;
    for (first, block) in (0..outputs).step_by(LANES).zip(out.chunks_exact_mut(block_words)) {
        for (k, vector) in (0..inputs).step_by(per_word).zip(block.chunks_exact_mut(LANES)) {
            for (output, lane) in (first..outputs).zip(vector) {
                let neighbours = &weights[output * inputs..][..inputs][k..];
                *lane = word(number, neighbours.iter().copied().take(per_word));
            }
        }
    }
}
