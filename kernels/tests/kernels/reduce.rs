//! Reductions over channels, rows and columns.

use graphc_program::{
    Halo, Number,
    step::{Reduce, Reduction},
};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals, stored},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 0, right: 1 };

const ALL: [Reduction; 4] = [Reduction::Sum, Reduction::Mean, Reduction::Max, Reduction::Min];

/// The shape of the result over some of the dimensions.
fn over(shape: [usize; 4], dimensions: [bool; 3]) -> [usize; 4] {
    let size = |axis: usize| if dimensions[axis - 1] { 1 } else { shape[axis] };
    [shape[0], size(1), size(2), size(3)]
}

fn each_choice() -> impl Iterator<Item = [bool; 3]> {
    (0..8).map(|bits| [bits & 1 > 0, bits & 2 > 0, bits & 4 > 0])
}

fn check(input: &Tensor<f32>, number: Number, reduction: Reduction, dimensions: [bool; 3], tolerance: Option<f64>) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let exact = naive::reduce(input, reduction, over(input.shape, dimensions));
    let from = memory.part([channels, height, width], WIDE);
    let output = memory.part([exact.shape[1], exact.shape[2], exact.shape[3]], WIDE);
    let step = Reduce { input: from, output, reduction };
    let expected = match tolerance {
        Some(tolerance) => Expected::Near(exact, tolerance),
        None => Expected::stored(&exact.map(|value| value as f32), number),
    };
    let case = Case::new(memory, &step).reading(&[(from, input)]);
    case.check(&format!("{:?}, {number:?}, {reduction:?} over {dimensions:?}", input.shape), &expected);
}

/// Sums of integers and extrema are exact in any order.
#[test]
fn sums_and_extrema_of_integers() {
    for number in numbers() {
        for channels in [1, 3, 16, 17, 40] {
            for [height, width] in [[1, 1], [1, 5], [4, 1], [3, 6]] {
                let input = integers([3, channels, height, width], 1).map(|value| value + 5.0);
                for (reduction, dimensions) in ALL.into_iter().flat_map(|all| each_choice().map(move |of| (all, of))) {
                    if reduction != Reduction::Mean {
                        check(&input, number, reduction, dimensions, None);
                    }
                }
            }
        }
    }
}

#[test]
fn means_and_sums_of_numbers() {
    for number in numbers() {
        let tolerance = if number == Number::F32 { 1e-6 } else { 1.0 / 256.0 };
        let input = stored(&reals([2, 33, 9, 7], 2), number);
        for dimensions in each_choice() {
            for reduction in [Reduction::Mean, Reduction::Sum] {
                check(&input, number, reduction, dimensions, Some(tolerance));
            }
        }
    }
    // Many numbers of one sign: the error must not grow with their number.
    let input = reals([1, 3, 200, 250], 3).map(|value| 1.0 + value / 2.0);
    check(&input, Number::F32, Reduction::Mean, [false, true, true], Some(1e-6));
    check(&input, Number::F32, Reduction::Mean, [true, true, true], Some(1e-6));
}

/// A NaN wins over everything, an infinity over all numbers.
#[test]
fn special_values() {
    for value in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut input = integers([2, 20, 2, 3], 4);
        input.values[25] = value;
        for (reduction, dimensions) in ALL.into_iter().flat_map(|all| each_choice().map(move |of| (all, of))) {
            check(&input, Number::F32, reduction, dimensions, Some(1e-6));
        }
    }
}

/// Both ends of the numbers, so that no start of a maximum is seen.
#[test]
fn extrema_far_from_zero() {
    for sign in [1e30, -1e30] {
        let input = reals([2, 18, 3, 3], 5).map(|value| sign * (2.0 + value));
        for dimensions in each_choice() {
            check(&input, Number::F32, Reduction::Max, dimensions, None);
            check(&input, Number::F32, Reduction::Min, dimensions, None);
        }
    }
}
