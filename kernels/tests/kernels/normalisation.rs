//! Local response normalisation and softmax.

use graphc_program::{
    Epilogue, Halo, Number, Pooling,
    step::{LocalResponseNorm, Shares, Softmax},
};

use super::{
    fused_pool::POOLS,
    geometry::Pool,
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals, stored},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 0, right: 1 };

/// A few roundings, including that to the stored type.
fn tolerance(number: Number) -> f64 {
    match number {
        Number::F32 => 5e-7,
        Number::Bf16 | Number::U8(_) => 5e-7 + 1.0 / 256.0,
    }
}

fn check_norm(input: &Tensor<f32>, size: usize, parameters: [f32; 3]) {
    check_norm_and_pool(input, size, parameters, None);
}

fn check_norm_and_pool(input: &Tensor<f32>, size: usize, parameters: [f32; 3], pool: Option<Pool>) {
    for number in numbers() {
        check_norm_of(&stored(input, number), number, size, parameters, pool);
    }
}

fn check_norm_of(input: &Tensor<f32>, number: Number, size: usize, parameters: [f32; 3], pool: Option<Pool>) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let mut exact = naive::local_response_norm(input, size, parameters.map(f64::from));
    if let Some(pool) = pool {
        exact = naive::pool2d(&exact, &pool.window, Pooling::Max, pool.output_size([height, width]));
    }
    let from = memory.part([channels, height, width], WIDE);
    let output = memory.part([channels, exact.shape[2], exact.shape[3]], WIDE);
    let [alpha, beta, k] = parameters;
    let epilogue = Epilogue { pool: pool.map(|pool| pool.window), ..Epilogue::NONE };
    let step = LocalResponseNorm { input: from, output, size, alpha, beta, k, epilogue };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    let name = format!("{:?}, {number:?}, size {size}, {parameters:?}, {pool:?}", input.shape);
    case.check(&name, &Expected::EachNear(exact, tolerance(number)));
}

fn check_softmax(input: &Tensor<f32>) {
    for number in numbers() {
        let input = stored(input, number);
        check_softmax_of(&input, number, Shares::Plain, naive::softmax(&input));
        check_softmax_of(&input, number, Shares::Logarithms, naive::log_softmax(&input));
    }
}

fn check_softmax_of(input: &Tensor<f32>, number: Number, shares: Shares, expected: Tensor<f64>) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let from = memory.part([channels, height, width], WIDE);
    let output = memory.part([channels, height, width], WIDE);
    let step = Softmax { input: from, output, shares };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    case.check(&format!("{:?}, {number:?}, {shares:?}", input.shape), &Expected::Near(expected, tolerance(number)));
}

/// Windows of odd and even size, and wider than the number of channels.
#[test]
fn norms_of_every_size() {
    for channels in [1, 3, 15, 16, 17, 33] {
        for size in [1, 2, 3, 4, 5, 6, 9, 16, 17, 40] {
            check_norm(&integers([3, channels, 3, 4], 1), size, [0.5, 0.75, 1.5]);
        }
    }
}

/// The exponents with a fast path, others, and constants of zero.
#[test]
fn norms_with_every_parameter() {
    let input = reals([2, 20, 4, 5], 1);
    for beta in [0.75, 0.5, 1.0, 0.25, 0.6, 2.0, 0.0] {
        for (alpha, k) in [(1e-4, 1.0), (5e-4, 2.0), (1.0, 0.0), (0.0, 1.0)] {
            check_norm(&input, 5, [alpha, beta, k]);
        }
    }
}

/// The paper's convention on AlexNet's channels: its `alpha` is five times PyTorch's for a window of five.
#[test]
fn norm_of_the_paper() {
    check_norm(&reals([1, 96, 5, 5], 1).map(|value| 50.0 * value), 5, [5e-4, 0.75, 2.0]);
}

/// A NaN reaches only the windows that contain it; an infinity divided by itself is NaN.
#[test]
fn special_values_of_a_norm() {
    for (size, value) in [(5, f32::NAN), (4, f32::NAN), (5, f32::INFINITY), (2, f32::NEG_INFINITY)] {
        let mut input = integers([2, 40, 2, 2], 1);
        for channel in [0, 17, 39] {
            input.values[channel * 4 + 1] = value;
        }
        for beta in [0.75, 0.6] {
            check_norm(&input, size, [0.5, beta, 1.0]);
        }
    }
}

/// The normalised rows are pooled from the ring buffer, like those of a convolution.
#[test]
fn norms_that_are_pooled() {
    for pool in POOLS {
        for ceil in [false, true] {
            for channels in [3, 33] {
                let pool = Some(Pool { ceil, ..pool });
                check_norm_and_pool(&reals([3, channels, 8, 9], 1), 5, [0.5, 0.75, 1.0], pool);
                let mut special = integers([2, channels, 9, 8], 2);
                special.values[20] = f32::NAN;
                check_norm_and_pool(&special, 4, [0.5, 0.6, 1.0], pool);
            }
        }
    }
}

#[test]
fn softmax_of_every_size() {
    for channels in [1, 2, 10, 15, 16, 17, 33, 1000] {
        let input = reals([3, channels, 2, 2], 1).map(|value| 8.0 * value);
        check_softmax(&input);
    }
}

/// PyTorch's results for these rows.
#[test]
fn special_values_of_a_softmax() {
    const INF: f32 = f32::INFINITY;
    const NAN: f64 = f64::NAN;
    const HALF: f64 = -std::f64::consts::LN_2;
    const LOWEST: f64 = f64::NEG_INFINITY;
    let rows: [([f32; 3], [f64; 3], [f64; 3]); 8] = [
        ([1e4, 0.0, -1e4], [1.0, 0.0, 0.0], [0.0, -1e4, -2e4]),
        ([0.0, -INF, 0.0], [0.5, 0.0, 0.5], [HALF, LOWEST, HALF]),
        ([-1e4, -1e4, -2e4], [0.5, 0.5, 0.0], [HALF, HALF, HALF - 1e4]),
        ([-INF, -INF, -INF], [NAN; 3], [NAN; 3]),
        ([INF, 0.0, 1.0], [NAN; 3], [NAN; 3]),
        ([f32::NAN, 0.0, 1.0], [NAN; 3], [NAN; 3]),
        ([0.0, 1.0, f32::NAN], [NAN; 3], [NAN; 3]),
        ([f32::MAX, f32::MAX, f32::MIN], [0.5, 0.5, 0.0], [HALF, HALF, LOWEST]),
    ];
    let input = Tensor::from_fn([rows.len(), 3, 1, 1], |[n, c, _, _]| rows[n].0[c]);
    let shares = Tensor::from_fn(input.shape, |[n, c, _, _]| rows[n].1[c]);
    check_softmax_of(&input, Number::F32, Shares::Plain, shares);
    let logarithms = Tensor::from_fn(input.shape, |[n, c, _, _]| rows[n].2[c]);
    check_softmax_of(&input, Number::F32, Shares::Logarithms, logarithms);
    for number in numbers() {
        let input = stored(&input, number);
        check_softmax_of(&input, number, Shares::Plain, naive::softmax(&input));
    }
}
