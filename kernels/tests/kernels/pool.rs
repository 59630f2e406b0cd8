//! Pools with sliding and with adaptive windows.

use proptest::{prelude::*, test_runner::Config};

use graphc_program::{
    Halo, Number, Pooling, Window,
    step::{AdaptivePool2d, Pool2d},
};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals},
};

const POOLINGS: [Pooling; 4] = [Pooling::Max, Pooling::AveragePadded, Pooling::AverageInside, Pooling::AverageFixed(3)];

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 3, right: 1 };

/// The same along both axes.
fn square(kernel: usize, stride: usize, padding: usize, dilation: usize) -> Window {
    Window { kernel: [kernel; 2], stride: [stride; 2], padding: [padding; 2], dilation: [dilation; 2] }
}

fn output_size(input: &Tensor<f32>, window: &Window, ceil: bool) -> [usize; 2] {
    [0, 1].map(|axis| {
        let taps = [window.kernel[axis], window.stride[axis], window.dilation[axis]];
        naive::windows(input.shape[2 + axis], taps, [window.padding[axis]; 2], ceil)
    })
}

/// A sliding pool against its reference. Sums of integers are exact, and a quotient is rounded once: the bits agree.
fn check(input: &Tensor<f32>, window: Window, pooling: Pooling, ceil: bool) {
    let size = output_size(input, &window, ceil);
    let expected = naive::pool2d(input, &window, pooling, size);
    for number in numbers() {
        check_against((input, number), window, pooling, size, &Expected::stored(&expected, number));
    }
}

fn check_against(
    (input, number): (&Tensor<f32>, Number),
    window: Window,
    pooling: Pooling,
    [height, width]: [usize; 2],
    expected: &Expected,
) {
    let mut memory = Memory::of(number);
    let [_, channels, ..] = input.shape;
    let from = memory.part([channels, input.shape[2], input.shape[3]], WIDE);
    let output = memory.part([channels, height, width], WIDE);
    let step = Pool2d { input: from, output, window, pooling };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    case.check(&format!("{:?}, {number:?}, {window:?}, {pooling:?}", input.shape), expected);
}

fn check_adaptive_exactly(input: &Tensor<f32>, pooling: Pooling, size: [usize; 2]) {
    let expected = naive::adaptive_pool2d(input, pooling, size);
    for number in numbers() {
        check_adaptive((input, number), pooling, size, &Expected::stored(&expected, number));
    }
}

fn check_adaptive(
    (input, number): (&Tensor<f32>, Number),
    pooling: Pooling,
    [height, width]: [usize; 2],
    expected: &Expected,
) {
    let mut memory = Memory::of(number);
    let [_, channels, ..] = input.shape;
    let from = memory.part([channels, input.shape[2], input.shape[3]], WIDE);
    let output = memory.part([channels, height, width], Halo::NONE);
    let step = AdaptivePool2d { input: from, output, pooling };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    case.check(&format!("{:?} to {height}x{width}, {number:?}, {pooling:?}", input.shape), expected);
}

/// Kernel, stride, padding and size where floor and ceil differ, where the ceil window would start in the padding, and
/// where the last window extends beyond the image.
#[test]
fn last_windows() {
    let shapes = [(5, 2, 3, 1), (8, 3, 2, 1), (4, 3, 2, 0), (6, 2, 2, 1), (15, 3, 2, 1), (14, 3, 2, 1), (5, 3, 3, 1)];
    for (size, kernel, stride, padding) in shapes.into_iter().chain([(2, 3, 3, 1), (1, 1, 1, 0), (3, 2, 5, 0)]) {
        let input = integers([2, 17, size, size + 1], size as u64);
        for pooling in POOLINGS {
            for ceil in [false, true] {
                check(&input, square(kernel, stride, padding, 1), pooling, ceil);
            }
        }
    }
}

/// Sizes of `torch.nn.functional.max_pool2d(..., ceil_mode=True)`, as PyTorch gives them.
#[test]
fn windows_as_pytorch_counts_them() {
    for (size, kernel, stride, padding, count) in
        [(5, 2, 3, 1, 2), (8, 3, 2, 1, 5), (4, 3, 2, 0, 2), (6, 2, 2, 1, 4), (15, 3, 2, 1, 8), (2, 3, 3, 1, 1)]
    {
        assert_eq!(naive::windows(size, [kernel, stride, 1], [padding; 2], true), count);
    }
}

#[test]
fn channels_around_blocks() {
    for channels in [1, 3, 15, 16, 17, 33] {
        for pooling in POOLINGS {
            check(&integers([3, channels, 6, 7], 1), square(3, 2, 1, 1), pooling, false);
        }
    }
}

#[test]
fn dilated_windows() {
    for (kernel, stride, padding, dilation) in [(2, 1, 0, 2), (3, 2, 1, 2), (3, 1, 1, 3), (2, 2, 1, 4)] {
        for ceil in [false, true] {
            check(&integers([2, 5, 9, 10], 1), square(kernel, stride, padding, dilation), Pooling::Max, ceil);
        }
    }
}

/// PyTorch's results for these images: NaN wins, the first of two zeros is kept, padding is lower than everything.
#[test]
fn special_values() {
    const NAN: f32 = f32::NAN;
    const INF: f32 = f32::INFINITY;
    let rows = [[NAN, 1.0, 2.0, -INF], [0.0, -1.0, INF, 3.0], [-0.0, 0.0, -5.0, -6.0], [-7.0, -8.0, NAN, -9.0]];
    let input = Tensor::from_fn([1, 1, 4, 4], |[_, _, y, x]| rows[y][x]);
    let found = Tensor { shape: [1, 1, 2, 2], values: vec![NAN, INF, -0.0, NAN] };
    for number in numbers() {
        let expected = Expected::stored(&found, number);
        check_against((&input, number), square(2, 2, 0, 1), Pooling::Max, [2, 2], &expected);
    }
    let lowest = input.map(|_| -INF);
    check(&lowest, square(3, 2, 1, 1), Pooling::Max, false);
    for pooling in POOLINGS {
        check(&input, square(3, 1, 1, 1), pooling, false);
    }
}

#[test]
fn adaptive_windows() {
    for (from, to) in [(6, 6), (13, 5), (3, 7), (1, 4), (7, 1), (10, 3), (12, 6), (9, 8)] {
        for channels in [1, 16, 33] {
            let input = integers([3, channels, from, 13], from as u64);
            for pooling in [Pooling::Max, Pooling::AverageInside] {
                check_adaptive_exactly(&input, pooling, [to, 5]);
            }
        }
    }
}

#[test]
fn adaptive_special_values() {
    let values = [f32::NAN, 1.0, -0.0, f32::NEG_INFINITY, 0.0, f32::INFINITY];
    let input = Tensor::from_fn([2, 3, 5, 5], |[n, c, y, x]| values[(n + c + y * x) % values.len()]);
    for pooling in [Pooling::Max, Pooling::AverageInside] {
        check_adaptive_exactly(&input, pooling, [4, 7]);
    }
}

#[test]
fn real_numbers_are_close_to_the_exact_mean() {
    let input = reals([2, 20, 40, 50], 1);
    let window = square(7, 3, 3, 1);
    for pooling in POOLINGS {
        let size = output_size(&input, &window, true);
        let exact = naive::pool2d(&input.map(f64::from), &window, pooling, size);
        check_against((&input, Number::F32), window, pooling, size, &Expected::near(exact));
        if let Pooling::Max | Pooling::AverageInside = pooling {
            let exact = naive::adaptive_pool2d(&input.map(f64::from), pooling, [1, 3]);
            check_adaptive((&input, Number::F32), pooling, [1, 3], &Expected::near(exact));
        }
    }
}

/// Kernel, stride, dilation, padding and size along an axis, as PyTorch accepts them: with at most half a kernel of
/// padding, and room for one window.
fn any_axis() -> impl Strategy<Value = [usize; 5]> {
    let window = (1..=6usize, 1..=5usize, 1..=3usize, 0..=3usize, 0..=12usize);
    window.prop_map(|(kernel, stride, dilation, padding, more)| {
        let padding = padding.min(kernel / 2);
        let reach = (kernel - 1) * dilation + 1;
        [kernel, stride, dilation, padding, (reach + more).saturating_sub(2 * padding).max(1)]
    })
}

/// `torch.nn.LPPool2d`: a partial window counts as much as a whole one, because PyTorch multiplies averages by the whole size.
#[test]
fn power_averages() {
    let input = integers([2, 17, 7, 8], 4);
    for exponent in [1.0, 2.0] {
        for (kernel, stride) in [(2, 2), (3, 2), (3, 1), (2, 3)] {
            for ceil in [false, true] {
                let input = if exponent == 1.0 { &input.map(f32::abs) } else { &input };
                check(input, square(kernel, stride, 0, 1), Pooling::Power(exponent), ceil);
            }
        }
    }
    let input = reals([2, 20, 9, 10], 2);
    for exponent in [0.5, 1.5, 3.0, 4.0, 7.25] {
        let (window, pooling) = (square(3, 2, 0, 1), Pooling::Power(exponent));
        let size = output_size(&input, &window, true);
        let input = input.map(f32::abs);
        let exact = naive::pool2d(&input.map(f64::from), &window, pooling, size);
        check_against((&input, Number::F32), window, pooling, size, &Expected::near(exact));
    }
}

/// With pencil and paper: the root of 9 + 16; of the last column, which is half a window, that of (25 / 1 * 2); and no root of a
/// negative number.
#[test]
fn power_averages_as_pytorch_gives_them() {
    let input = Tensor { shape: [1, 1, 1, 3], values: vec![3.0, -4.0, 5.0] };
    let window = Window { kernel: [1, 2], stride: [1, 2], padding: [0, 0], dilation: [1, 1] };
    let cases = [(2.0, [5.0, 50.0f32.sqrt()]), (1.0, [-1.0, 10.0]), (3.0, [f32::NAN, 6.299_605])];
    for (exponent, values) in cases {
        let exact = Tensor { shape: [1, 1, 1, 2], values: values.map(f64::from).to_vec() };
        check_against((&input, Number::F32), window, Pooling::Power(exponent), [1, 2], &Expected::near(exact));
    }
    let zero = Tensor { shape: [1, 1, 1, 2], values: vec![-0.0, -0.0] };
    let positive = Expected::Exactly(Tensor { shape: [1, 1, 1, 1], values: vec![0.0] });
    check_against((&zero, Number::F32), window, Pooling::Power(1.0), [1, 1], &positive);
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn any_pool(
        axes in [any_axis(), any_axis()],
        images in 1..=3usize,
        channels in 1..=34usize,
        pooling in prop::sample::select(&POOLINGS[..]),
        ceil in any::<bool>(),
    ) {
        let [kernel, stride, dilation, padding, size] = [0, 1, 2, 3, 4].map(|part| axes.map(|axis| axis[part]));
        let dilation = if pooling == Pooling::Max { dilation } else { [1, 1] };
        let window = Window { kernel, stride, dilation, padding };
        check(&integers([images, channels, size[0], size[1]], 1), window, pooling, ceil);
    }
}
