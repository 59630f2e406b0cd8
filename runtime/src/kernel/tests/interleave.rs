//! Phases that become pixels.

use graphc_program::{Halo, step::Interleave};

use super::{
    super::naive::Tensor,
    runner::{Case, Expected, Memory, integers, numbers},
};

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 3, right: 1 };

/// By its formula; nothing is computed, so the bits agree.
fn check(channels: usize, groups: usize, stride: [usize; 2], first: [usize; 2], from: [usize; 2], to: [usize; 2]) {
    let phases = stride[0] * stride[1];
    let input = integers([2, channels * phases, from[0], from[1]], 6);
    let each = channels / groups;
    let expected = Tensor::from_fn([2, channels, to[0], to[1]], |[n, c, y, x]| {
        let (y, x) = (y + first[0], x + first[1]);
        let phase = y % stride[0] * stride[1] + x % stride[1];
        input.at([n, (c / each * phases + phase) * each + c % each, y / stride[0], x / stride[1]])
    });
    for number in numbers() {
        let mut memory = Memory::of(number);
        let read = memory.part([channels * phases, from[0], from[1]], WIDE);
        let output = memory.part([channels, to[0], to[1]], WIDE);
        let step = Interleave { input: read, output, groups, stride, first };
        let case = Case::new(memory, &step).reading(&[(read, &input)]);
        let name =
            format!("{channels} channels, {groups} groups, {stride:?}, {first:?}, {from:?} to {to:?}, {number:?}");
        case.check(&name, &Expected::stored(&expected, number));
    }
}

#[test]
fn whole_blocks() {
    for (channels, groups) in [(16, 1), (32, 1), (32, 2), (48, 3), (64, 2)] {
        check(channels, groups, [2, 2], [0, 0], [3, 5], [6, 10]);
        check(channels, groups, [2, 3], [1, 2], [3, 5], [4, 11]);
    }
}

#[test]
fn channels_one_by_one() {
    for (channels, groups) in [(1, 1), (3, 1), (15, 1), (17, 1), (6, 2), (33, 3), (16, 16), (20, 20), (40, 2)] {
        check(channels, groups, [2, 2], [0, 0], [3, 4], [6, 8]);
        check(channels, groups, [3, 2], [1, 1], [3, 4], [7, 6]);
    }
}

#[test]
fn borders_that_are_cut_off() {
    for channels in [5, 16] {
        for first in [[0, 0], [1, 0], [0, 2], [4, 3], [5, 5]] {
            for to in [[1, 1], [1, 3], [2, 1], [3, 4]] {
                check(channels, 1, [3, 3], first, [3, 3], to);
                check(channels, 1, [1, 4], [first[0].min(2), first[1]], [5, 3], to);
            }
        }
    }
}
