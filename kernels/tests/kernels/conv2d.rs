//! Convolutions with fused operations other than pools, on every register tile.

use std::ops::RangeInclusive;

use proptest::{prelude::*, test_runner::Config};

use graphc_program::{Halo, Pointwise, Tile};

use super::{
    fused_pool::POOLS,
    geometry::{Arrangement, BOUNDED, Geometry, PLAIN, WIDE},
    naive::Tensor,
    runner::{Expected, integers, reals},
};

#[test]
fn every_tile_on_rows_of_every_width() {
    for arrangement in [Arrangement::Blocks, Arrangement::Planes] {
        for stride in 1..=4 {
            for width in 1..=20 {
                let size = [2, width * stride];
                let stride = [1, stride];
                // Three or five output blocks, so that tiles of two and of three leave one or two over.
                let channels = [if matches!(arrangement, Arrangement::Planes) { 2 } else { 17 }, [33, 65][width % 2]];
                let geometry = Geometry { images: 1, arrangement, stride, size, channels, kernel: [2, 3], ..PLAIN };
                let operands = geometry.operands(integers);
                geometry.check_on(&operands, &Expected::Exactly(geometry.twin(&operands)), <[Tile]>::to_vec);
            }
        }
    }
}

/// Windows of one pixel, between a value without a halo and one with: tiles go on from the end of a row to the next.
#[test]
fn every_tile_on_images_that_are_one_row() {
    let sizes = [[1, 1], [1, 20], [20, 1], [2, 7], [3, 5], [5, 9], [7, 7], [13, 17]];
    for (size, residual) in sizes.iter().flat_map(|size| [None, Some(Halo::NONE), Some(WIDE)].map(|halo| (*size, halo)))
    {
        let channels = [17, [33, 65][size[1] / 2 % 2]];
        let geometry = Geometry { size, channels, residual, kernel: [1, 1], padding: Halo::NONE, ..PLAIN };
        let operands = geometry.operands(integers);
        geometry.check_on(&operands, &Expected::Exactly(geometry.twin(&operands)), <[Tile]>::to_vec);
        let geometry = Geometry { activation: Pointwise::Tanh, ..geometry };
        let operands = geometry.operands(reals);
        geometry.check_on(&operands, &Expected::near(geometry.twin(&operands)), <[Tile]>::to_vec);
    }
}

#[test]
fn channels_around_blocks() {
    let edges = [1, 3, 15, 16, 17, 33];
    for channels in edges.iter().flat_map(|inputs| edges.map(|outputs| [*inputs, outputs])) {
        for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
            for kernel in [[1, 1], [3, 3]] {
                Geometry { channels, arrangement, kernel, ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn kernels_strides_and_dilations() {
    for kernel in 1..=11 {
        for stride in 1..=4 {
            for dilation in 1..=2 {
                for arrangement in [Arrangement::Blocks, Arrangement::Planes] {
                    let reach = (kernel - 1) * dilation + 1;
                    let padding = Halo { top: kernel / 2, left: kernel / 2, bottom: kernel / 2, right: kernel / 2 };
                    let geometry =
                        Geometry { channels: [3, 17], arrangement, padding, size: [reach, reach + 5], ..PLAIN };
                    Geometry { kernel: [kernel; 2], stride: [stride; 2], dilation: [dilation; 2], ..geometry }.check();
                }
            }
        }
    }
}

#[test]
fn windows_that_differ_by_axis() {
    let windows = [
        ([1, 5], [1, 2], [1, 1]),
        ([5, 1], [2, 1], [1, 1]),
        ([2, 3], [3, 1], [1, 2]),
        ([3, 2], [1, 3], [2, 1]),
        ([4, 4], [2, 4], [2, 2]),
    ];
    for (kernel, stride, dilation) in windows {
        for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
            Geometry { kernel, stride, dilation, arrangement, size: [9, 13], ..PLAIN }.check();
        }
    }
}

#[test]
fn padding_on_one_side() {
    let none = Halo::NONE;
    let sides = [
        none,
        Halo { top: 2, ..none },
        Halo { left: 2, ..none },
        Halo { bottom: 2, ..none },
        Halo { right: 2, ..none },
        Halo { top: 3, left: 0, bottom: 1, right: 2 },
        Halo { top: 4, left: 4, bottom: 4, right: 4 },
    ];
    for padding in sides {
        for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
            for stride in [[1, 1], [2, 3]] {
                Geometry { padding, arrangement, stride, ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn groups() {
    let depthwise = [1, 3, 16, 17, 33].map(|channels| (channels, [channels, channels]));
    let whole_blocks = [(2, [32, 64]), (3, [48, 48]), (2, [6, 32]), (2, [34, 32])];
    let straddling = [(2, [24, 24]), (3, [33, 33]), (5, [40, 40]), (3, [6, 33]), (17, [17, 34]), (2, [64, 34])];
    for (groups, channels) in depthwise.into_iter().chain(whole_blocks).chain(straddling) {
        for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
            for stride in [[1, 1], [2, 2]] {
                Geometry { groups, channels, arrangement, stride, ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn residual_and_activation() {
    for activation in [Pointwise::Identity, Pointwise::Relu, BOUNDED] {
        for residual in [None, Some(Halo::NONE), Some(WIDE)] {
            for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
                for (groups, channels) in [(1, [5, 33]), (3, [33, 33]), (2, [32, 32])] {
                    Geometry { activation, residual, arrangement, groups, channels, ..PLAIN }.check();
                }
            }
        }
    }
}

/// Functions that are applied in a sweep over the stored row: of all blocks, of groups that share blocks, and of rows
/// buffered for a pool.
#[test]
fn functions_in_a_sweep() {
    for activation in [Pointwise::Tanh, Pointwise::Hardswish] {
        for (groups, channels) in [(1, [5, 50]), (3, [33, 33]), (2, [32, 32])] {
            for pool in [None, Some(POOLS[3])].into_iter().filter(|pool| pool.is_none() || groups != 3) {
                for arrangement in [Arrangement::Blocks, Arrangement::Parts, Arrangement::Planes] {
                    let geometry = Geometry { activation, groups, channels, pool, arrangement, ..PLAIN };
                    let operands = geometry.operands(reals);
                    geometry.check_on(&operands, &Expected::near(geometry.twin(&operands)), |tiles| vec![tiles[0]]);
                }
            }
        }
    }
}

#[test]
fn many_images() {
    for images in [1, 3, 9] {
        Geometry { images, ..PLAIN }.check();
        Geometry { images, arrangement: Arrangement::Planes, stride: [2, 2], ..PLAIN }.check();
        Geometry { images, groups: 5, ..PLAIN }.check();
    }
}

#[test]
fn real_numbers_are_close_to_the_exact_sum() {
    for (channels, kernel, arrangement) in [
        ([3, 20], [11, 11], Arrangement::Planes),
        ([33, 17], [3, 3], Arrangement::Blocks),
        ([200, 33], [3, 3], Arrangement::Parts),
        ([500, 17], [1, 1], Arrangement::Blocks),
    ] {
        let padding = Halo { top: 2, left: 2, bottom: 2, right: 2 };
        let geometry = Geometry { channels, kernel, arrangement, padding, size: [7, 11], ..PLAIN };
        let operands = geometry.operands(reals);
        geometry.check_on(&operands, &Expected::near(geometry.twin(&operands)), <[Tile]>::to_vec);
    }
}

/// A 1x1 kernel of weight 1 with a bias of -0.0 is the identity: NaN and -0.0 must survive the ReLU.
#[test]
fn special_values_pass_the_activation() {
    let geometry =
        Geometry { channels: [1, 1], kernel: [1, 1], padding: Halo::NONE, activation: Pointwise::Relu, ..PLAIN };
    let values = [f32::NAN, -0.0, 0.0, -1.0, f32::INFINITY, f32::NEG_INFINITY, 1e-42, -1e-42, f32::MAX];
    let mut operands = geometry.operands(integers);
    operands.input = Tensor::from_fn(operands.input.shape, |[n, _, y, x]| values[(n + y + x) % values.len()]);
    operands.weight = operands.weight.map(|_| 1.0);
    operands.bias = vec![-0.0];
    let expected: Tensor<f32> = geometry.twin(&operands);
    assert!(expected.values[0].is_nan() && expected.values[1].to_bits() == (-0.0f32).to_bits());
    geometry.check_on(&operands, &Expected::Exactly(expected), <[Tile]>::to_vec);
}

/// Any geometry: small, so that a failure shrinks to something readable.
fn any_geometry() -> impl Strategy<Value = Geometry> {
    let pair = |values: RangeInclusive<usize>| [values.clone(), values];
    let halo = (0..=3usize, 0..=3usize, 0..=3usize, 0..=3usize);
    let halo = halo.prop_map(|(top, left, bottom, right)| Halo { top, left, bottom, right });
    let arrangement = prop_oneof![Just(Arrangement::Blocks), Just(Arrangement::Parts), Just(Arrangement::Planes)];
    let groups = prop_oneof![3 => Just(1usize), 2 => 2..=6usize];
    let windows = (pair(1..=5), pair(1..=4), pair(1..=3), pair(1..=12), halo.clone());
    let rest = (groups, pair(1..=12), 1..=3usize, arrangement, proptest::option::of(halo));
    (windows, rest).prop_map(|((kernel, stride, dilation, more, padding), rest)| {
        let (groups, per_group, images, arrangement, residual) = rest;
        // Room for at least one window.
        let size = [0, 1].map(|axis| (kernel[axis] - 1) * dilation[axis] + more[axis]);
        let channels = per_group.map(|channels| channels * groups);
        let geometry = Geometry { images, channels, size, kernel, stride, dilation, padding, ..PLAIN };
        Geometry { groups, arrangement, residual, ..geometry }
    })
}

proptest! {
    #![proptest_config(Config::with_cases(200))]

    #[test]
    fn any_convolution(geometry in any_geometry()) {
        geometry.check();
    }
}
