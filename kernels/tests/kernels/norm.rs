//! Norms by the statistics of the value itself: over the channels of each pixel, and over groups of channels.

use graphc_kernels::simd::LANES;
use graphc_program::{
    Epilogue, Halo, Number, Pointwise,
    step::{Norm, Over, Statistics},
};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals, stored},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 0, right: 1 };

/// A norm, whose weights are packed if it is affine.
#[derive(Clone, Copy, Debug)]
struct Of {
    over: Over,
    statistics: Statistics,
    eps: f32,
    affine: [bool; 2],
    then: Pointwise,
}

const LAYER: Of = Of {
    over: Over::Channels,
    statistics: Statistics::MeanAndVariance,
    eps: 1e-5,
    affine: [true; 2],
    then: Pointwise::Identity,
};

/// A few roundings, including that to the stored type.
fn tolerance(number: Number) -> f64 {
    match number {
        Number::F32 => 1e-6,
        Number::Bf16 | Number::U8(_) => 1e-6 + 1.0 / 256.0,
    }
}

fn check(input: &Tensor<f32>, of: Of) {
    for number in numbers() {
        check_of(&stored(input, number), number, of);
    }
}

fn check_of(input: &Tensor<f32>, number: Number, of: Of) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let padded = channels.next_multiple_of(LANES);
    let (from, output) = (memory.part([channels, height, width], WIDE), memory.part([channels, height, width], WIDE));
    // Lanes without a channel have arbitrary weights.
    let weights = reals([2, padded, 1, 1], 7).values;
    let [scales, shifts] = [0, 1].map(|which| of.affine[which].then_some(which * padded * size_of::<f32>()));
    let own = |which: usize, other: f32| match of.affine[which] {
        true => weights[which * padded..][..channels].to_vec(),
        false => vec![other; channels],
    };
    let (weight, bias) = (own(0, 1.0), own(1, 0.0));
    let exact = naive::norm(input, (of.over, of.statistics), f64::from(of.eps), [&weight, &bias]);
    let exact = naive::pointwise(&exact, of.then);
    let Of { over, statistics, eps, then, .. } = of;
    let step = Norm { input: from, output, over, statistics, eps, scales, shifts, epilogue: Epilogue::then(then) };
    let mut case = Case::new(memory, &step).reading(&[(from, input)]);
    case.weights = &weights;
    // A function that is no bound is applied to the stored number, and its result is stored again.
    let roundings = if matches!(then, Pointwise::Identity | Pointwise::Relu) { 1.0 } else { 2.0 };
    let name = format!("{:?}, {number:?}, {of:?}", input.shape);
    case.check(&name, &Expected::Near(exact, roundings * tolerance(number)));
}

/// Rows shorter and longer than the run of pixels that one thread normalises.
#[test]
fn over_the_channels_of_each_pixel() {
    for channels in [2, 3, 15, 16, 17, 33, 96] {
        for [height, width] in [[1, 1], [3, 4], [2, 9], [1, 17]] {
            let input = reals([3, channels, height, width], 1);
            check(&input, LAYER);
            check(&input, Of { statistics: Statistics::MeanSquare, affine: [true, false], ..LAYER });
        }
    }
}

/// Groups that are whole blocks, groups within one, groups that straddle two, and each channel by itself.
#[test]
fn over_groups_of_channels() {
    for (channels, groups) in [(1, 1), (3, 1), (3, 3), (16, 4), (30, 3), (32, 2), (33, 33), (40, 1), (48, 6), (96, 32)]
    {
        for [height, width] in [[1, 3], [5, 4], [7, 9]] {
            let over = Over::Groups(groups);
            check(&integers([3, channels, height, width], 2), Of { over, ..LAYER });
            check(&reals([2, channels, height, width], 3), Of { over, affine: [false; 2], ..LAYER });
        }
    }
}

#[test]
fn with_some_of_the_weights_and_a_function() {
    for over in [Over::Channels, Over::Groups(5)] {
        for affine in [[false, false], [true, false], [false, true]] {
            check(&reals([2, 20, 3, 5], 4), Of { over, affine, ..LAYER });
        }
        for then in [Pointwise::Relu, Pointwise::Silu] {
            check(&reals([2, 20, 3, 11], 5), Of { over, then, ..LAYER });
        }
    }
}

/// The mean is ten thousand times the deviation: its digits must not cancel those of the differences.
#[test]
fn large_means() {
    let input = reals([2, 96, 6, 7], 6).map(|value| 1e4 + value);
    for over in [Over::Channels, Over::Groups(4), Over::Groups(96)] {
        check_of(&input, Number::F32, Of { over, ..LAYER });
    }
    let large = reals([1, 33, 40, 40], 8).map(|value| 3e3 + value);
    check_of(&large, Number::F32, Of { over: Over::Groups(1), ..LAYER });
}

/// A constant has no variance, so the result is the bias.
#[test]
fn constants() {
    for over in [Over::Channels, Over::Groups(1)] {
        check(&reals([1, 17, 2, 2], 1).map(|_| 3.0), Of { over, ..LAYER });
        check(&reals([1, 1, 1, 1], 1), Of { over, ..LAYER });
    }
}

/// A NaN or an infinity reaches everything that is normalised together, and nothing else.
#[test]
fn special_values() {
    for value in [f32::NAN, f32::INFINITY] {
        let mut input = reals([2, 20, 2, 3], 9);
        input.values[25] = value;
        for over in [Over::Channels, Over::Groups(4)] {
            check(&input, Of { over, ..LAYER });
        }
    }
}

/// `torch.nn.functional.layer_norm([1, 2, 3, 6])`: the mean is 3, the variance 3.5.
#[test]
fn a_norm_by_hand() {
    let input = Tensor { shape: [1, 4, 1, 1], values: vec![1.0, 2.0, 3.0, 6.0] };
    let statistics = (Over::Channels, Statistics::MeanAndVariance);
    let found = naive::norm(&input, statistics, 0.0, [&[1.0; 4], &[0.0; 4]]);
    let expected = [-2.0, -1.0, 0.0, 3.0].map(|d: f64| d / 3.5f64.sqrt());
    assert!(found.values.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?}");
    // The mean square is 12.5.
    let found = naive::norm(&input, (Over::Channels, Statistics::MeanSquare), 0.0, [&[1.0; 4], &[0.0; 4]]);
    assert!((found.values[3] - 6.0 / 12.5f64.sqrt()).abs() < 1e-12, "{found:?}");
    check_of(&input, Number::F32, Of { affine: [false; 2], ..LAYER });
}
