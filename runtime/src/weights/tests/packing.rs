//! Packed weights against the documented reading order of the kernels.

use graphc_kernels::kernel::winograd::transform::{F3R3, F3R5, F4R3, F4R5, F4R7, filter};
use graphc_program::{BatchNormTensors, Filtering, LANES, Number, Packing, ReadingOrder};

use super::{super::pack::pack, LoadError, TensorSource};
use crate::weights::Integers;

/// Tensors in memory.
struct Tensors(Vec<Vec<f32>>);

impl TensorSource for Tensors {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        out.clone_from(&self.0[index]);
        Ok(())
    }

    fn integers(&mut self, _index: usize) -> Result<Option<Integers>, LoadError> {
        Ok(None)
    }
}

/// Distinct numbers.
pub(super) fn count(len: usize) -> Vec<f32> {
    (1..=len).map(|number| number as f32).collect()
}

/// The result of a packing; its places, and the length, are in floats.
pub(super) fn packed(mut packing: Packing, len: usize, tensors: Vec<Vec<f32>>) -> Vec<f32> {
    let places = match &mut packing {
        Packing::Conv2d { weights_at, bias_at, .. }
        | Packing::Winograd { weights_at, bias_at, .. }
        | Packing::GroupedConv2d { weights_at, bias_at, .. }
        | Packing::ConvTranspose2d { weights_at, bias_at, .. }
        | Packing::Linear { weights_at, bias_at, .. } => vec![weights_at, bias_at],
        Packing::Affine { scales_at, shifts_at, .. } => vec![scales_at, shifts_at],
        Packing::Quantized { weights_at, bias_at, multipliers_at, .. } => vec![weights_at, bias_at, multipliers_at],
        Packing::Channels { at, .. } | Packing::Blocks { at, .. } | Packing::Table { at, .. } => vec![at],
    };
    places.into_iter().for_each(|place| *place *= size_of::<f32>());
    pack(&[packing], len * size_of::<f32>(), &mut Tensors(tensors)).unwrap().as_slice().to_vec()
}

/// `[group][output block][input block][u][v][channel of the block][16]`, where blocks are counted over all groups and a
/// block contains only the channels of one group.
pub(super) fn conv2d_order(
    weights: &[f32],
    [outputs, inputs, height, width]: [usize; 4],
    groups: usize,
    block: usize,
) -> Vec<f32> {
    let mut order = Vec::new();
    for group in 0..groups {
        let of_group = |output: usize| output / (outputs / groups) == group;
        let in_group = |input: usize| input / inputs == group;
        for output_block in (0..outputs.div_ceil(LANES)).filter(|b| (0..LANES).any(|lane| of_group(b * LANES + lane))) {
            for input_block in 0..(inputs * groups).div_ceil(block) {
                for tap in 0..height * width {
                    for input in (input_block * block..(input_block + 1) * block).filter(|input| in_group(*input)) {
                        for output in output_block * LANES..(output_block + 1) * LANES {
                            let weight = (output * inputs + input % inputs) * height * width + tap;
                            order.push(if output < outputs && of_group(output) { weights[weight] } else { 0.0 });
                        }
                    }
                }
            }
        }
    }
    order
}

#[test]
fn convolutions() {
    for (shape, groups) in [
        ([1, 1, 1, 1], 1),
        ([20, 5, 2, 3], 1),
        ([33, 17, 3, 3], 1),
        ([64, 16, 1, 2], 2),
        ([24, 12, 3, 1], 2),
        ([33, 11, 2, 2], 3),
        ([17, 1, 3, 3], 17),
        ([34, 2, 1, 1], 17),
    ] {
        for (order, block) in [(ReadingOrder::Blocked, LANES), (ReadingOrder::Planar, 1)] {
            let (weights, biases) = (count(shape.iter().product()), count(shape[0]));
            let expected = conv2d_order(&weights, shape, groups, block);
            let (weights_at, bias_at) = (2 * LANES, 3 * LANES + expected.len());
            let len = bias_at + (shape[0] + 1).next_multiple_of(LANES);
            let packing = Packing::Conv2d {
                weight: 1,
                bias: Some(0),
                batch_norm: None,
                shape,
                groups,
                order,
                number: Number::F32,
                weights_at,
                bias_at,
            };
            let found = packed(packing, len, vec![biases.clone(), weights]);
            let zeros = vec![0.0; 2 * LANES];
            let rest = vec![0.0; len - bias_at - shape[0]];
            assert_eq!(found, [zeros, expected, vec![0.0; LANES], biases, rest].concat(), "{shape:?}, {groups} groups");
        }
    }
}

/// `[output block][u][v][input of the group][16]`.
#[test]
fn convolutions_of_small_groups() {
    for shape in [[1, 1, 1, 1], [20, 1, 2, 3], [48, 4, 3, 3]] {
        let [outputs, inputs, height, width] = shape;
        let (weights, biases) = (count(shape.iter().product()), count(outputs));
        let mut expected = Vec::new();
        for block in 0..outputs.div_ceil(LANES) {
            for (tap, input) in (0..height * width).flat_map(|tap| (0..inputs).map(move |input| (tap, input))) {
                let filters = block * LANES..(block + 1) * LANES;
                let weight = |output: usize| weights.get((output * inputs + input) * height * width + tap);
                expected.extend(filters.map(|output| weight(output).copied().unwrap_or_default()));
            }
        }
        let (weights_at, bias_at) = (0, expected.len());
        let (bias, batch_norm, weight) = (Some(0), None, 1);
        let packing = Packing::GroupedConv2d { weight, bias, batch_norm, shape, weights_at, bias_at };
        let found = packed(packing, bias_at + outputs, vec![biases.clone(), weights]);
        assert_eq!(found, [expected, biases].concat(), "{shape:?}");
    }
}

/// Vectors of weights in the order of `f32`, in runs of neighbours, as words of two.
fn paired(vectors: &[f32], run: usize) -> Vec<f32> {
    let word = |pair: &[f32], lane: usize| {
        let second = pair.get(LANES + lane).map_or(0, |second| second.to_bits());
        f32::from_bits(pair[lane].to_bits() >> 16 | second)
    };
    let pairs = vectors.chunks(run * LANES).flat_map(|run| run.chunks(2 * LANES));
    pairs.flat_map(|pair| (0..LANES).map(move |lane| word(pair, lane))).collect()
}

/// In `bf16`, the neighbours of a run are paired, the last with a zero if their number is odd.
#[test]
fn pairs_of_neighbours() {
    // Integers up to 256 are exact.
    for (order, shape, run) in [
        (ReadingOrder::Blocked, [3, 5, 2, 3], 5),
        (ReadingOrder::Blocked, [17, 6, 1, 2], 6),
        (ReadingOrder::Blocked, [2, 16, 2, 2], 16),
        (ReadingOrder::Planar, [3, 5, 2, 3], 3),
        (ReadingOrder::Planar, [17, 2, 1, 4], 4),
        (ReadingOrder::PlanarDilated, [3, 2, 2, 3], 1),
    ] {
        let weights = count(shape.iter().product());
        let block = if order == ReadingOrder::Blocked { LANES } else { 1 };
        let expected = paired(&conv2d_order(&weights, shape, 1, block), run);
        let (bias, batch_norm, number) = (None, None, Number::Bf16);
        let (weight, groups, weights_at, bias_at) = (0, 1, 0, expected.len());
        let packing = Packing::Conv2d { weight, bias, batch_norm, shape, groups, order, number, weights_at, bias_at };
        let found = packed(packing, expected.len() + 2 * LANES, vec![weights]);
        let bits = |floats: &[f32]| floats.iter().map(|float| float.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&found[..expected.len()]), bits(&expected), "{order:?}, {shape:?}");
    }
    for [outputs, inputs] in [[1, 1], [15, 3], [16, 4], [33, 7]] {
        let weights = count(outputs * inputs);
        let rows = |output: usize| (0..inputs).map(move |input| (output, input));
        let blocks = (0..outputs).step_by(LANES);
        let expected: Vec<f32> = blocks
            .flat_map(|block| {
                let lane = |input: usize, output: usize| weights.get(output * inputs + input).copied().unwrap_or(0.0);
                let vectors: Vec<f32> = rows(block)
                    .flat_map(|(block, input)| (block..block + LANES).map(move |output| (output, input)))
                    .map(|(output, input)| lane(input, output))
                    .collect();
                paired(&vectors, inputs)
            })
            .collect();
        let (shape, number, bias_at) = ([outputs, inputs], Number::Bf16, expected.len());
        let packing =
            Packing::Linear { weight: 0, bias: None, batch_norm: None, shape, number, weights_at: 0, bias_at };
        let found = packed(packing, expected.len(), vec![weights.clone()]);
        let bits = |floats: &[f32]| floats.iter().map(|float| float.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&found), bits(&expected), "{outputs} by {inputs}");
    }
}

/// `[frequency][output block][input][16]` of `G g G^T`, and of `G g` for a single row or column.
#[test]
fn convolutions_by_minimal_filtering() {
    for (filtering, g) in [
        (Filtering::F3R3, filter::<F3R3, 3, 5>()),
        (Filtering::F4R3, filter::<F4R3, 4, 6>()),
        (Filtering::F3R5, filter::<F3R5, 3, 7>()),
        (Filtering::RowF4R3, filter::<F4R3, 4, 6>()),
        (Filtering::ColumnF4R3, filter::<F4R3, 4, 6>()),
        (Filtering::RowF4R5, filter::<F4R5, 4, 8>()),
        (Filtering::ColumnF4R5, filter::<F4R5, 4, 8>()),
        (Filtering::RowF4R7, filter::<F4R7, 4, 10>()),
        (Filtering::ColumnF4R7, filter::<F4R7, 4, 10>()),
    ] {
        let ([rows, columns], taps) = (filtering.inputs(), filtering.taps());
        // A dimension that is not filtered has one frequency, of the tap itself.
        let of = |axis: usize, point: usize, tap: usize| if taps[axis] == 1 { 1.0 } else { g[point][tap] };
        for [outputs, inputs] in [[16, 1], [16, 48], [48, 16]] {
            let shape = [outputs, inputs, taps[0], taps[1]];
            let (weights, biases) = (count(shape.iter().product()), count(outputs));
            let (weights_at, bias_at) = (LANES, LANES + rows * columns * outputs * inputs);
            let packing =
                Packing::Winograd { weight: 1, bias: Some(0), batch_norm: None, shape, filtering, weights_at, bias_at };
            let found = packed(packing, bias_at + outputs + LANES, vec![biases.clone(), weights.clone()]);
            for (index, found) in found[weights_at..bias_at].iter().enumerate() {
                let (input, lane) = (index / LANES % inputs, index % LANES);
                let output = index / LANES / inputs % (outputs / LANES) * LANES + lane;
                let (y, x) = (index / (outputs * inputs) / columns, index / (outputs * inputs) % columns);
                let all = (0..taps[0]).flat_map(|u| (0..taps[1]).map(move |v| (u, v)));
                let term = |(u, v): (usize, usize)| {
                    let weight = weights[((output * inputs + input) * shape[2] + u) * shape[3] + v];
                    of(0, y, u) * f64::from(weight) * of(1, x, v)
                };
                close(f64::from(*found), all.map(term).sum());
            }
            assert_eq!(found[..LANES], [0.0; LANES]);
            assert_eq!(found[bias_at..], [biases, vec![0.0; LANES]].concat());
        }
    }
}

#[test]
fn a_convolution_without_bias() {
    let shape = [3, 1, 1, 1];
    let packing = Packing::Conv2d {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape,
        groups: 1,
        order: ReadingOrder::Blocked,
        number: Number::F32,
        weights_at: 0,
        bias_at: LANES,
    };
    let found = packed(packing, 2 * LANES, vec![count(3)]);
    assert_eq!(found[..4], [1.0, 2.0, 3.0, 0.0]);
    assert_eq!(found[LANES..], [0.0; LANES]);
}

/// `[output block][input][16]`.
#[test]
fn linear_layers() {
    for [outputs, inputs] in [[1, 1], [15, 3], [16, 4], [33, 7]] {
        for bias in [None, Some(1)] {
            let (weights, biases) = (count(outputs * inputs), count(outputs));
            let blocks = outputs.div_ceil(LANES);
            let (weights_at, bias_at) = (LANES, LANES + blocks * inputs * LANES);
            let (shape, number) = ([outputs, inputs], Number::F32);
            let packing = Packing::Linear { weight: 0, bias, batch_norm: None, shape, number, weights_at, bias_at };
            let found = packed(packing, bias_at + blocks * LANES, vec![weights.clone(), biases.clone()]);
            for output in 0..blocks * LANES {
                let (block, lane) = (output / LANES, output % LANES);
                for input in 0..inputs {
                    let expected = if output < outputs { weights[output * inputs + input] } else { 0.0 };
                    assert_eq!(found[weights_at + (block * inputs + input) * LANES + lane], expected);
                }
                let expected = if output < outputs && bias.is_some() { biases[output] } else { 0.0 };
                assert_eq!(found[bias_at + output], expected);
            }
        }
    }
}

/// A channel of a batch norm: weight, bias, mean and variance.
const NORM: [[f32; 4]; 3] = [[1.5, 0.25, -2.0, 4.0], [-0.5, 1.0, 0.125, 0.0], [2.0, -3.0, 7.0, 1e-3]];

const EPS: f64 = 1e-3;

fn norm_tensors() -> Vec<Vec<f32>> {
    (0..4).map(|part| NORM.iter().map(|channel| channel[part]).collect()).collect()
}

/// `torch.nn.BatchNorm2d` applied to a number in a channel.
fn norm(x: f64, channel: usize, affine: bool) -> f64 {
    let [weight, bias, mean, variance] = NORM[channel].map(f64::from);
    let normal = (x - mean) / (variance + EPS).sqrt();
    if affine { normal * weight + bias } else { normal }
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-6 * expected.abs().max(1.0), "{found} for {expected}");
}

/// A convolution or linear layer with a batch norm after it is equivalent to one without.
#[test]
fn a_batch_norm_folded_into_a_layer() {
    let (weights, biases) = ([2.0, -3.0, 0.5, 1.0, 4.0, -1.0], [0.5, -1.5, 3.0]);
    let conv2d = |bias, batch_norm| Packing::Conv2d {
        weight: 4,
        bias,
        batch_norm: Some(batch_norm),
        shape: [3, 2, 1, 1],
        groups: 1,
        order: ReadingOrder::Blocked,
        number: Number::F32,
        weights_at: 0,
        bias_at: 2 * LANES,
    };
    let linear = |bias, batch_norm| Packing::Linear {
        weight: 4,
        bias,
        batch_norm: Some(batch_norm),
        shape: [3, 2],
        number: Number::F32,
        weights_at: 0,
        bias_at: 2 * LANES,
    };
    for affine in [Some([0, 1]), None] {
        let [weight, bias] = [0, 1].map(|which| affine.map(|affine: [usize; 2]| affine[which]));
        let batch_norm = BatchNormTensors { weight, bias, statistics: Some([2, 3]), eps: EPS };
        let layers = [Some(5), None]
            .into_iter()
            .flat_map(|bias| [(bias, conv2d(bias, batch_norm)), (bias, linear(bias, batch_norm))]);
        for (bias, packing) in layers {
            let tensors = [norm_tensors(), vec![weights.to_vec(), biases.to_vec()]].concat();
            let found = packed(packing, 3 * LANES, tensors);
            for (channel, x) in (0..3).flat_map(|channel| [[0.0, 0.0], [1.0, 0.0], [-2.0, 5.0]].map(|x| (channel, x))) {
                let [w0, w1] = [0, 1].map(|input| f64::from(weights[channel * 2 + input]));
                let before = w0 * x[0] + w1 * x[1] + bias.map_or(0.0, |_| f64::from(biases[channel]));
                let folded = f64::from(found[channel]) * x[0]
                    + f64::from(found[LANES + channel]) * x[1]
                    + f64::from(found[2 * LANES + channel]);
                close(folded, norm(before, channel, affine.is_some()));
            }
        }
    }
}

#[test]
fn a_batch_norm_by_itself() {
    for affine in [Some([0, 1]), None] {
        let [weight, bias] = [0, 1].map(|which| affine.map(|affine: [usize; 2]| affine[which]));
        let batch_norm = BatchNormTensors { weight, bias, statistics: Some([2, 3]), eps: EPS };
        let packing = Packing::Affine { batch_norm, scales_at: LANES, shifts_at: 0 };
        let found = packed(packing, 2 * LANES, norm_tensors());
        for (channel, x) in (0..3).flat_map(|channel| [0.0, 1.0, -2.5].map(|x| (channel, x))) {
            let result = f64::from(found[LANES + channel]) * x + f64::from(found[channel]);
            close(result, norm(x, channel, affine.is_some()));
        }
        assert_eq!(found[3], 0.0);
    }
}

/// The slopes of a PReLU: one for each channel, or one for all.
#[test]
fn numbers_by_channel() {
    let packing = Packing::Channels { tensor: 0, channels: 5, at: 2 };
    assert_eq!(packed(packing, 8, vec![count(5)]), [0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 0.0]);
    assert_eq!(packed(packing, 8, vec![vec![0.25]]), [0.0, 0.0, 0.25, 0.25, 0.25, 0.25, 0.25, 0.0]);
}

/// Sixteen channels of a pixel together, and zeros after the last.
#[test]
fn a_value_in_channel_blocks() {
    let packing = Packing::Blocks { tensor: 0, extent: [18, 1, 2], at: 0 };
    let found = packed(packing, 64, vec![count(36)]);
    for (at, number) in found.into_iter().enumerate() {
        let (channel, pixel) = (at / 32 * 16 + at % 16, at / 16 % 2);
        assert_eq!(number, if channel < 18 { (channel * 2 + pixel + 1) as f32 } else { 0.0 }, "{at}");
    }
}

/// Without statistics, the weights and the bias are multiplied by the scale.
#[test]
fn a_learned_scale_is_folded() {
    let scale = BatchNormTensors { weight: Some(2), bias: None, statistics: None, eps: 0.0 };
    let packing = Packing::Linear {
        weight: 0,
        bias: Some(1),
        batch_norm: Some(scale),
        shape: [2, 1],
        number: Number::F32,
        weights_at: 0,
        bias_at: 16,
    };
    let found = packed(packing, 32, vec![vec![3.0, 5.0], vec![7.0, 11.0], vec![2.0, -4.0]]);
    assert_eq!([&found[..2], &found[16..18]], [[6.0, -20.0], [14.0, -44.0]]);
    let affine = Packing::Affine { batch_norm: scale, scales_at: 0, shifts_at: 16 };
    let found = packed(affine, 32, vec![Vec::new(), Vec::new(), vec![2.0, -4.0]]);
    assert_eq!([&found[..2], &found[16..18]], [[2.0, -4.0], [0.0, 0.0]]);
}

/// Denormal weights become zeros of the same sign, in every packing of weights, unless a layer has no others.
#[test]
fn weights_that_are_next_to_nothing() {
    let tiny = 1e-40f32;
    let conv = |order, number| Packing::Conv2d {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape: [16, 1, 3, 3],
        groups: 1,
        order,
        number,
        weights_at: 0,
        bias_at: 0,
    };
    let winograd = Packing::Winograd {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape: [16, 1, 3, 3],
        filtering: Filtering::F4R3,
        weights_at: 0,
        bias_at: 0,
    };
    let linear = Packing::Linear {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape: [16, 9],
        number: Number::F32,
        weights_at: 0,
        bias_at: 0,
    };
    let channels = Packing::Channels { tensor: 0, channels: 144, at: 0 };
    let packings = [
        (conv(ReadingOrder::Blocked, Number::F32), 144),
        (conv(ReadingOrder::Planar, Number::F32), 144),
        (conv(ReadingOrder::PlanarDilated, Number::F32), 144),
        (winograd, 16 * 36),
        (linear, 144),
        (channels, 144),
    ];
    for (packing, len) in packings {
        let mut weights = vec![-tiny; 144];
        let all_tiny = packed(packing, len, vec![weights.clone()]);
        assert!(all_tiny.iter().any(|value| value.is_subnormal()), "{packing:?}");
        weights[..9].fill(0.5);
        let mixed = packed(packing, len, vec![weights.clone()]);
        assert!(!mixed.iter().any(|value| value.is_subnormal()), "{packing:?}");
        assert!(mixed.iter().any(|value| *value == 0.0 && value.is_sign_negative()), "{packing:?}");
        // As if they had been zeros.
        weights[9..].fill(-0.0);
        assert_eq!(packed(packing, len, vec![weights]), mixed, "{packing:?}");
    }
}

#[test]
fn an_error_of_the_source_is_passed_on() {
    struct Broken;
    impl TensorSource for Broken {
        fn read(&mut self, index: usize, _out: &mut Vec<f32>) -> Result<(), LoadError> {
            Err(LoadError::OutOfMemory { bytes: index })
        }

        fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError> {
            Err(LoadError::OutOfMemory { bytes: index })
        }
    }
    let packing = Packing::Channels { tensor: 3, channels: 1, at: 0 };
    let error = pack(&[packing], 16, &mut Broken).unwrap_err();
    assert_eq!(error.to_string(), "not enough memory for 3 bytes of weights");
}

#[test]
fn weights_that_no_memory_holds() {
    let error = pack(&[], usize::MAX / 8 * 4, &mut Tensors(Vec::new())).unwrap_err();
    assert_eq!(error.to_string(), format!("not enough memory for {} bytes of weights", usize::MAX / 8 * 4));
}
