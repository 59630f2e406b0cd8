//! Weights as 8-bit integers, in the order in which the kernels read, with a bias and a multiplier for each output; and the tables of
//! functions. docs/int8.md defines the numbers.

use graphc_program::{
    Filter8, LANES, Pointwise, QuantizedFilters, ReadingOrder, Scale, inputs_of_block, quantized_words,
    step::columns_of_load,
};

use crate::{
    kernel::pointwise::Sweep,
    simd::{Kernel, Portable},
};

/// Bytes of a vector of weights: a word for each lane.
const VECTOR: usize = 4 * LANES;

/// The quantised filters of a layer, before they are packed.
pub struct Quantized {
    /// Row-major, as the tensor.
    weights: Vec<i8>,
    /// Of each output.
    pub biases: Vec<i32>,
    /// Of each output.
    pub multipliers: Vec<f32>,
}

impl Quantized {
    /// Of weights `[output][..]`, and a bias for each output or none. Inputs are on a scale, and so are results, or they are numbers.
    pub fn new(weights: &[f32], biases: &[f32], outputs: usize, (input, output): (Scale, Option<Scale>)) -> Self {
        let each = weights.len() / outputs.max(1);
        let mut quantized = Quantized { weights: Vec::new(), biases: Vec::new(), multipliers: Vec::new() };
        for (index, weights) in weights.chunks_exact(each.max(1)).enumerate() {
            let bias = biases.get(index).copied().unwrap_or(0.0);
            let filter = Filter8::new(weights.iter().copied(), bias, input);
            let own = weights.iter().map(|weight| filter.quantize(*weight));
            quantized.push(&filter, own, filter.bias(bias.into()), output);
        }
        quantized
    }

    /// Of weights that are integers of 8 bits already, and the filter and the bias of each output.
    pub fn given(weights: &[i32], filters: &[(Filter8, i32)], output: Option<Scale>) -> Self {
        let each = weights.len() / filters.len().max(1);
        let mut quantized = Quantized { weights: Vec::new(), biases: Vec::new(), multipliers: Vec::new() };
        for ((filter, bias), own) in filters.iter().zip(weights.chunks_exact(each.max(1))) {
            quantized.push(filter, own.iter().map(|weight| *weight as i8), *bias, output);
        }
        quantized
    }

    /// Adds an output.
    fn push(&mut self, filter: &Filter8, weights: impl IntoIterator<Item = i8>, bias: i32, output: Option<Scale>) {
        let first = self.weights.len();
        self.weights.extend(weights);
        let of = filter.requantizer(self.weights[first..].iter().copied(), bias, output);
        self.biases.push(of.bias);
        self.multipliers.push(of.multiplier);
    }

    /// Writes the weights in the order of the kernel that reads them; what is not written is zero.
    pub fn pack(&self, filters: &QuantizedFilters, out: &mut [f32]) {
        match *filters {
            QuantizedFilters::Conv2d { shape, groups, order } => self.pack_conv2d(shape, groups, order, out),
            QuantizedFilters::ConvTranspose2d { phases, order } => {
                self.pack_conv2d(phases.filters(), phases.groups, order, out);
            }
            QuantizedFilters::Depthwise { shape, stride } => self.pack_depthwise(shape, stride, out),
            QuantizedFilters::Linear { shape: [outputs, inputs] } => {
                self.pack_conv2d([outputs, inputs, 1, 1], 1, ReadingOrder::Blocked, out);
            }
        }
    }

    fn pack_conv2d(&self, shape: [usize; 4], groups: usize, order: ReadingOrder, out: &mut [f32]) {
        let [outputs, inputs, height, width] = shape;
        let (taps, per_group) = (height * width, outputs / groups);
        let block_bytes = quantized_words(order, shape, groups) * VECTOR;
        for (output, filter) in self.weights.chunks_exact((inputs * taps).max(1)).enumerate() {
            let start = output / LANES * block_bytes + output % LANES * 4;
            let read = inputs_of_block(output / LANES, [outputs, inputs], groups);
            for (index, weight) in filter.iter().enumerate() {
                let (input, u, v) = (index / taps, index / width % height, index % width);
                let (vector, byte) = match order {
                    ReadingOrder::Planar => ((input * height + u) * width.div_ceil(4) + v / 4, v % 4),
                    ReadingOrder::Blocked | ReadingOrder::PlanarDilated => {
                        let channel = output / per_group * inputs + input;
                        (blocked(channel / 4, read.start / 4..read.end.div_ceil(4), taps, u * width + v), channel % 4)
                    }
                };
                put(out, start + vector * VECTOR + byte, *weight);
            }
        }
    }

    fn pack_depthwise(&self, [_, _, height, width]: [usize; 4], stride: usize, out: &mut [f32]) {
        let (loads, columns, taps) = (width.div_ceil(4), columns_of_load(width, stride), height * width);
        for (channel, filter) in self.weights.chunks_exact(taps.max(1)).enumerate() {
            let block = channel / LANES * height * columns * loads;
            for (tap, weight) in filter.iter().enumerate() {
                for column in 0..columns {
                    let pixel = tap % width + column * stride;
                    let vector = (block + tap / width * columns * loads) + column * loads + pixel / 4;
                    put(out, vector * VECTOR + channel % LANES * 4 + pixel % 4, *weight);
                }
            }
        }
    }
}

/// The vector of a word of channels and a tap, in the order `[input block][tap][word of the block]`; an output block reads some words.
fn blocked(word: usize, read: std::ops::Range<usize>, taps: usize, tap: usize) -> usize {
    let first = (word / 4 * 4).max(read.start);
    let count = (word / 4 * 4 + 4).min(read.end) - first;
    (first - read.start) * taps + tap * count + word - first
}

/// The function's result for each integer, on scales of the integers and of the results.
pub fn table(function: Pointwise, [input, output]: [Scale; 2], out: &mut [f32]) {
    let mut numbers = [0.0; 256];
    for (q, number) in (0..=u8::MAX).zip(&mut numbers) {
        *number = input.dequantize(q);
    }
    // On every CPU by the same instructions, so that the same program gives the same bits.
    let at = numbers.as_mut_ptr();
    Sweep { from: at, to: at, vectors: numbers.len() / LANES, function }.run(Portable);
    for (index, number) in numbers.iter().enumerate() {
        put(out, index, output.quantize(*number).cast_signed());
    }
}

/// Writes a byte of the packed weights.
fn put(out: &mut [f32], at: usize, byte: i8) {
    let word = &mut out[at / 4];
    let mut bytes = word.to_bits().to_ne_bytes();
    bytes[at % 4] = byte.cast_unsigned();
    *word = f32::from_bits(u32::from_ne_bytes(bytes));
}
