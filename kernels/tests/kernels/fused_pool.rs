//! Convolutions that pool their own rows from the ring buffer.

use graphc_program::{Halo, Pointwise, Tile, Window};

use super::{
    geometry::{Arrangement, Geometry, PLAIN, Pool},
    naive::Tensor,
    runner::{Expected, integers},
};

const fn pool(kernel: usize, stride: usize, padding: usize, dilation: usize) -> Pool {
    let window = Window { kernel: [kernel; 2], stride: [stride; 2], padding: [padding; 2], dilation: [dilation; 2] };
    Pool { window, ceil: false }
}

/// Windows that overlap, touch and leave gaps.
pub(super) const POOLS: [Pool; 12] = [
    pool(1, 1, 0, 1),
    pool(2, 2, 0, 1),
    pool(3, 2, 0, 1),
    pool(3, 2, 1, 1),
    pool(3, 1, 1, 1),
    pool(2, 3, 0, 1),
    pool(2, 3, 1, 1),
    pool(5, 1, 2, 1),
    pool(5, 3, 2, 1),
    pool(2, 1, 1, 2),
    pool(3, 2, 1, 2),
    pool(2, 2, 1, 3),
];

/// Overlapping windows share rows, in the ring buffer and between threads; windows with gaps skip some.
#[test]
fn every_pool() {
    for pool in POOLS {
        for ceil in [false, true] {
            for height in [7, 8, 12] {
                for arrangement in [Arrangement::Blocks, Arrangement::Planes] {
                    let pool = Some(Pool { ceil, ..pool });
                    Geometry { channels: [3, 33], size: [height, 9], arrangement, pool, ..PLAIN }.check();
                }
            }
        }
    }
}

#[test]
fn windows_that_differ_by_axis() {
    for (kernel, stride, padding) in [([1, 3], [1, 2], [0, 1]), ([3, 1], [2, 1], [1, 0]), ([2, 4], [3, 1], [1, 2])] {
        let pool = Pool { window: Window { kernel, stride, padding, dilation: [1, 1] }, ceil: true };
        Geometry { channels: [3, 17], pool: Some(pool), ..PLAIN }.check();
    }
}

/// Rows of every length, including those that the tiles do not divide.
#[test]
fn every_tile() {
    for width in 2..=20 {
        for channels in [[3, 16], [3, 33]] {
            let geometry = Geometry { channels, size: [6, width], pool: Some(POOLS[3]), ..PLAIN };
            let operands = geometry.operands(integers);
            geometry.check_on(&operands, &Expected::Exactly(geometry.twin(&operands)), <[Tile]>::to_vec);
        }
    }
}

#[test]
fn with_groups_activation_and_parts() {
    for pool in [POOLS[2], POOLS[7]].map(Some) {
        for images in [1, 3, 9] {
            let activation = Pointwise::Relu;
            Geometry { images, pool, activation, channels: [6, 48], groups: 3, ..PLAIN }.check();
            Geometry { images, pool, activation, arrangement: Arrangement::Parts, ..PLAIN }.check();
        }
    }
}

/// A single pooled row, and pools as large as the image.
#[test]
fn one_window() {
    for (size, kernel) in [([3, 3], 3), ([3, 11], 3), ([1, 1], 1)] {
        let pool = Some(pool(kernel, 1, 0, 1));
        Geometry { size, pool, channels: [2, 17], ..PLAIN }.check();
    }
}

/// NaN wins, the first of two zeros is kept, and a window of -inf gives -inf; padding never wins.
#[test]
fn special_values() {
    let geometry = Geometry {
        channels: [1, 1],
        size: [6, 11],
        kernel: [1, 1],
        padding: Halo::NONE,
        pool: Some(POOLS[3]),
        ..PLAIN
    };
    let values = [-1.0, f32::NEG_INFINITY, -0.0, 0.0, -2.0, f32::NEG_INFINITY, 3.0, f32::INFINITY, -7.0];
    let mut operands = geometry.operands(integers);
    operands.input = Tensor::from_fn(operands.input.shape, |[n, _, y, x]| match (n, y, x) {
        (0, 2, 3) => f32::NAN,
        (1, _, 0..=4) => f32::NEG_INFINITY,
        (1, _, 5..=7) => [0.0, -0.0][(x + y) % 2],
        _ => values[(n + y * y + x) % values.len()],
    });
    operands.weight = operands.weight.map(|_| 1.0);
    operands.bias = vec![-0.0];
    let expected: Tensor<f32> = geometry.twin(&operands);
    assert!(expected.at([0, 0, 1, 1]).is_nan() && expected.at([1, 0, 0, 0]) == f32::NEG_INFINITY);
    geometry.check_on(&operands, &Expected::Exactly(expected), <[Tile]>::to_vec);
}

/// The halo of a pooled result, which the next convolution reads, is cleared like any other.
#[test]
fn on_images_without_padding() {
    let padding = Halo { right: 1, ..Halo::NONE };
    for pool in POOLS {
        Geometry { padding, pool: Some(pool), kernel: [2, 2], size: [9, 10], channels: [4, 16], ..PLAIN }.check();
    }
}
