//! Products of two values, and values from the weights.

use graphc_kernels::simd::LANES;
use graphc_program::{
    Halo, Number,
    step::{Constant, Matmul, Matrices},
};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals, stored},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 0, right: 1 };

/// The sizes of a value in memory: a single matrix has its rows in the channels.
fn extent(tensor: &Tensor<f32>, matrices: Matrices) -> [usize; 3] {
    let [_, channels, rows, columns] = tensor.shape;
    match matrices {
        Matrices::One => [rows, 1, columns],
        Matrices::PerChannel => [channels, rows, columns],
    }
}

/// A single matrix as it is in memory.
fn lying<T: Copy>(tensor: &Tensor<T>, matrices: Matrices) -> Tensor<T> {
    let [images, _, rows, columns] = tensor.shape;
    match matrices {
        Matrices::One => Tensor { shape: [images, rows, 1, columns], values: tensor.values.clone() },
        Matrices::PerChannel => Tensor { shape: tensor.shape, values: tensor.values.clone() },
    }
}

fn check(a: &Tensor<f32>, b: &Tensor<f32>, number: Number, matrices: Matrices, tolerance: Option<f64>) {
    let mut memory = Memory::of(number);
    let exact = naive::matmul(a, b);
    let inputs = [memory.part(extent(a, matrices), WIDE), memory.blocks(extent(b, matrices), WIDE)];
    let shape = Tensor { shape: exact.shape, values: vec![0.0; exact.values.len()] };
    let output = memory.part(extent(&shape, matrices), WIDE);
    let step = Matmul { inputs, output, matrices };
    let exact = lying(&exact, matrices);
    let expected = match tolerance {
        Some(tolerance) => Expected::Near(exact, tolerance),
        None => Expected::stored(&exact.map(|value| value as f32), number),
    };
    let (left, right) = (lying(a, matrices), lying(b, matrices));
    let case = Case::new(memory, &step).reading(&[(inputs[0], &left), (inputs[1], &right)]);
    case.check(&format!("{:?} by {:?}, {number:?}, {matrices:?}", a.shape, b.shape), &expected);
}

/// Tiles of columns and single ones, blocks of rows and parts of one.
#[test]
fn products_of_matrices() {
    for number in numbers() {
        for [rows, depth, columns] in [[1, 1, 1], [3, 17, 5], [16, 4, 8], [17, 33, 9], [40, 16, 23]] {
            let (a, b) = (integers([3, 1, rows, depth], 1), integers([3, 1, depth, columns], 2));
            check(&a, &b, number, Matrices::One, None);
            for [left, right] in [[1, 1], [2, 2], [17, 17], [1, 20], [20, 1], [33, 33]] {
                let (a, b) = (integers([2, left, rows, depth], 1), integers([2, right, depth, columns], 2));
                check(&a, &b, number, Matrices::PerChannel, None);
            }
        }
    }
}

#[test]
fn products_of_numbers() {
    let (a, b) = (reals([2, 1, 30, 400], 3), reals([2, 1, 400, 21], 4));
    check(&a, &b, Number::F32, Matrices::One, Some(1e-6));
    check(&a, &b, Number::F32, Matrices::PerChannel, Some(1e-6));
}

/// Every image gets the same value, without what stands in the lanes after its last channel.
#[test]
fn values_from_the_weights() {
    for number in numbers() {
        for [channels, height, width] in [[1usize, 1, 1], [17, 1, 1], [3, 4, 5], [33, 2, 3]] {
            let blocks = channels.div_ceil(LANES);
            let weights = reals([blocks, height, width, LANES], 5).values;
            let mut memory = Memory::of(number);
            let output = memory.part([channels, height, width], WIDE);
            let step = Constant { output, weights: 0 };
            let expected = Tensor::from_fn([3, channels, height, width], |[_, c, y, x]| {
                weights[((c / LANES * height + y) * width + x) * LANES + c % LANES]
            });
            let mut case = Case::new(memory, &step);
            case.weights = &weights;
            case.check(&format!("{:?}, {number:?}", output.extent()), &Expected::Exactly(stored(&expected, number)));
        }
    }
}
