//! Interpolations by every filter, to smaller and larger images.

use proptest::{prelude::*, test_runner::Config};

use graphc_program::{Filter, Halo, Number, Sampling, step::Interpolate};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 3, right: 1 };

/// PyTorch's modes, with `align_corners`.
const MODES: [(&str, bool); 6] = [
    ("nearest", false),
    ("nearest-exact", false),
    ("bilinear", false),
    ("bilinear", true),
    ("bicubic", false),
    ("bicubic", true),
];

/// As the compiler makes it.
fn sampling((mode, aligned): (&str, bool), from: [usize; 2], to: [usize; 2], given: [Option<f64>; 2]) -> Sampling {
    let filter = match mode {
        "nearest" | "nearest-exact" => Filter::Nearest,
        "bilinear" => Filter::Bilinear,
        _ => Filter::Cubic,
    };
    let at_start = aligned || mode == "nearest";
    let same = |axis: usize| filter == Filter::Bilinear && from[axis] == to[axis];
    let scale = |axis: usize| match given[axis] {
        _ if same(axis) => 1.0,
        _ if aligned => {
            if to[axis] > 1 {
                (from[axis] - 1) as f32 / (to[axis] - 1) as f32
            } else {
                0.0
            }
        }
        Some(factor) => (1.0 / factor) as f32,
        None => from[axis] as f32 / to[axis] as f32,
    };
    let centre = |axis: usize| if at_start || same(axis) { 0.0 } else { 0.5 };
    Sampling { filter, scale: [scale(0), scale(1)], centre: [centre(0), centre(1)] }
}

fn check_one(
    (input, number): (&Tensor<f32>, Number),
    to: [usize; 2],
    mode: (&str, bool),
    given: [Option<f64>; 2],
    expected: &Expected,
) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let from = memory.part([channels, height, width], WIDE);
    let output = memory.part([channels, to[0], to[1]], WIDE);
    let step = Interpolate { input: from, output, sampling: sampling(mode, [height, width], to, given) };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    case.check(&format!("{:?} to {to:?}, {number:?}, {mode:?}, {given:?}", input.shape), expected);
}

/// Factors that are multiples of powers of two make exact sums of integers: the bits agree.
fn check_exactly(input: &Tensor<f32>, to: [usize; 2], mode: (&str, bool)) {
    let expected = naive::interpolate(input, to, mode, [None; 2]);
    for number in numbers() {
        check_one((input, number), to, mode, [None; 2], &Expected::stored(&expected, number));
    }
}

fn check_nearly(input: &Tensor<f32>, to: [usize; 2], mode: (&str, bool), given: [Option<f64>; 2]) {
    let exact = naive::interpolate(&input.map(f64::from), to, mode, given);
    check_one((input, Number::F32), to, mode, given, &Expected::Near(exact, 1e-6));
}

#[test]
fn twice_and_half_the_size_exactly() {
    for channels in [1, 15, 16, 17, 33] {
        for (from, to) in [([3, 4], [6, 8]), ([6, 8], [3, 4]), ([4, 6], [8, 3]), ([5, 2], [5, 8]), ([1, 1], [4, 2])] {
            let input = integers([2, channels, from[0], from[1]], 7);
            for mode in MODES.into_iter().filter(|(_, aligned)| !aligned) {
                check_exactly(&input, to, mode);
            }
        }
    }
    for (from, to) in [([3, 5], [5, 9]), ([5, 9], [3, 5]), ([1, 3], [4, 5]), ([4, 5], [1, 1]), ([3, 3], [3, 5])] {
        for mode in MODES {
            if mode.1 || mode.0 == "nearest" {
                check_exactly(&integers([3, 5, from[0], from[1]], 8), to, mode);
            }
        }
    }
}

/// `torch.nn.functional.interpolate` of the rows `[1, 2, 4]` and `[3, 0, 1]`, by its formulas with pencil and paper.
#[test]
fn small_images_as_pytorch_gives_them() {
    let rows = [[1.0, 2.0, 4.0], [3.0, 0.0, 1.0]];
    let input = Tensor::from_fn([1, 1, 2, 3], |[_, _, y, x]| rows[y][x]);
    let check = |mode, to: [usize; 2], values: &[f32]| {
        let expected = Tensor { shape: [1, 1, to[0], to[1]], values: values.to_vec() };
        let found = naive::interpolate(&input, to, mode, [None; 2]);
        assert_eq!(found.values, expected.values, "{mode:?}");
        check_one((&input, Number::F32), to, mode, [None; 2], &Expected::Exactly(expected));
    };
    check(("nearest", false), [1, 5], &[1.0, 1.0, 2.0, 2.0, 4.0]);
    check(("nearest-exact", false), [1, 5], &[3.0, 3.0, 0.0, 1.0, 1.0]);
    check(("bilinear", false), [2, 6], &[1.0, 1.25, 1.75, 2.5, 3.5, 4.0, 3.0, 2.25, 0.75, 0.25, 0.75, 1.0]);
    check(("bilinear", true), [3, 5], &[1.0, 1.5, 2.0, 3.0, 4.0, 2.0, 1.5, 1.0, 1.75, 2.5, 3.0, 1.5, 0.0, 0.5, 1.0]);
    // The middle of two pixels: -0.09375, 0.59375, 0.59375, -0.09375.
    check(("bicubic", true), [2, 5], &[1.0, 1.3125, 2.0, 3.09375, 4.0, 3.0, 1.40625, 0.0, 0.21875, 1.0]);
}

#[test]
fn scales_that_are_not_those_of_the_sizes() {
    let input = reals([2, 17, 5, 7], 3);
    for mode in MODES {
        for factors in [[2.3, 1.7], [0.7, 0.45], [1.1, 2.0], [3.0, 1.0]] {
            let to = [0, 1].map(|axis| (input.shape[2 + axis] as f64 * factors[axis]) as usize);
            check_nearly(&input, to, mode, factors.map(Some));
        }
    }
}

#[test]
fn special_values() {
    let values = [f32::NAN, 1.0, -0.0, f32::NEG_INFINITY, 0.0, f32::INFINITY];
    let input = Tensor::from_fn([2, 3, 5, 5], |[n, c, y, x]| values[(n + c + y * x) % values.len()]);
    for mode in MODES {
        let expected = naive::interpolate(&input, [10, 9], mode, [None; 2]);
        // A sum that begins with a product instead of zero may be a negative zero.
        let positive = |tensor: &Tensor<f32>| tensor.map(|value| if value == 0.0 { 0.0 } else { value });
        let mut memory = Memory::of(Number::F32);
        let from = memory.blocks([3, 5, 5], WIDE);
        let output = memory.blocks([3, 10, 9], WIDE);
        let step = Interpolate { input: from, output, sampling: sampling(mode, [5, 5], [10, 9], [None; 2]) };
        let case = Case::new(memory, &step).reading(&[(from, &input)]);
        for isa in &case.isas {
            let found = case.run(*isa, 1, &[0, 1]);
            for (found, expected) in positive(&found).values.iter().zip(positive(&expected).values) {
                let both_nan = found.is_nan() && expected.is_nan();
                assert!(
                    both_nan || (found - expected).abs() < 1e-6 || *found == expected,
                    "{mode:?} {found} {expected}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(Config::with_cases(200))]

    #[test]
    fn any_interpolation(
        from in [1..=12usize, 1..=12usize],
        to in [1..=25usize, 1..=25usize],
        images in 1..=3usize,
        channels in 1..=34usize,
        mode in prop::sample::select(&MODES[..]),
    ) {
        check_nearly(&reals([images, channels, from[0], from[1]], 5), to, mode, [None; 2]);
    }
}
