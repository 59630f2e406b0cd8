//! Pieces, fills and reshapes.

use graphc_program::{
    Halo,
    step::{Digit, Fill, Piece, Rearrange, Reshape, along},
};

use super::{
    naive::Tensor,
    runner::{Case, Expected, Memory, integers, numbers},
};

const EDGES: [usize; 6] = [1, 3, 15, 16, 17, 33];

const WIDE: Halo = Halo { top: 1, left: 2, bottom: 3, right: 4 };

/// The indices of a piece in the input and the output, digit by digit.
fn indices(piece: &Piece) -> Vec<[[usize; 3]; 2]> {
    let mut all = vec![[piece.from, piece.to]];
    for digit in piece.digits {
        let step = |at: [usize; 3], steps: [isize; 3], count: usize| {
            [0, 1, 2].map(|axis| at[axis].wrapping_add_signed(steps[axis] * count as isize))
        };
        let counted = |[from, to]: [[usize; 3]; 2]| {
            (0..digit.size).map(move |count| [step(from, digit.from, count), step(to, digit.to, count)])
        };
        all = all.into_iter().flat_map(counted).collect();
    }
    all
}

/// Copies a piece of a value of one extent into one of another, whose other numbers do not change.
fn check(from: [usize; 3], to: [usize; 3], piece: Piece) {
    let whole = |[channels, height, width]: [usize; 3], seed| integers([3, channels, height, width], seed);
    let (source, target) = (whole(from, 1), whole(to, 2));
    let mut expected = target.clone();
    for image in 0..3 {
        for [[c, y, x], [oc, oy, ox]] in indices(&piece) {
            let [_, channels, height, width] = expected.shape;
            expected.values[((image * channels + oc) * height + oy) * width + ox] = source.at([image, c, y, x]);
        }
    }
    for number in numbers() {
        let mut memory = Memory::of(number);
        let input = memory.part(from, WIDE);
        let output = memory.blocks(to, WIDE);
        let step = Rearrange { input, output, piece };
        let case = Case::new(memory, &step).reading(&[(input, &source), (output, &target)]);
        case.check(&format!("{from:?} to {to:?}, {number:?}: {piece:?}"), &Expected::stored(&expected, number));
    }
}

fn digit(size: usize, from: [isize; 3], to: [isize; 3]) -> Digit {
    Digit { size, from, to }
}

/// A part that starts at any channel, row and column of a concatenation.
#[test]
fn parts_of_concatenations() {
    for before in [0, 1, 15, 16, 17, 32] {
        for channels in EDGES {
            for after in [0, 1, 16] {
                let part = [channels, 4, 5];
                check(part, [before + channels + after, 4, 5], Piece::at(part, [before, 0, 0]));
            }
        }
    }
    check([17, 2, 3], [17, 5, 3], Piece::at([17, 2, 3], [0, 3, 0]));
    check([17, 2, 3], [18, 5, 7], Piece::at([17, 2, 3], [1, 2, 4]));
}

#[test]
fn slices_with_steps() {
    for channels in [1, 5, 16, 33, 47] {
        for (start, step) in [(0, 1), (1, 2), (15, 3), (16, 1), (17, 16)] {
            let count = |size: usize| size.saturating_sub(start).div_ceil(step).max(1);
            let (from, to) = ([channels + start, 6, 7], [count(channels + start), 3, 2]);
            let digits = [
                digit(to[0], along(0, step as isize), along(0, 1)),
                digit(3, along(1, 2), along(1, 1)),
                digit(2, along(2, 3), along(2, 1)),
            ];
            check(from, to, Piece::new([start, 1, 2], [0; 3], &digits));
        }
    }
}

#[test]
fn dimensions_in_any_order() {
    for size in [[1, 2, 3], [15, 16, 17], [33, 2, 18], [16, 32, 1]] {
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let digits: Vec<Digit> =
                (0..3).map(|axis| digit(size[order[axis]], along(order[axis], 1), along(axis, 1))).collect();
            check(size, order.map(|axis| size[axis]), Piece::new([0; 3], [0; 3], &digits));
        }
    }
}

#[test]
fn channels_into_pixels_and_back() {
    for (channels, [height, width], by) in [(1, [2, 3], 2), (3, [4, 1], 3), (16, [2, 2], 2), (17, [3, 5], 2)] {
        let (deep, wide) = ([channels * by * by, height, width], [channels, height * by, width * by]);
        let step = by as isize;
        let digits = [
            digit(channels, along(0, step * step), along(0, 1)),
            digit(by, along(0, step), along(1, 1)),
            digit(by, along(0, 1), along(2, 1)),
            digit(height, along(1, 1), along(1, step)),
            digit(width, along(2, 1), along(2, step)),
        ];
        check(deep, wide, Piece::new([0; 3], [0; 3], &digits));
        let back = digits.map(|Digit { size, from, to }| digit(size, to, from));
        check(wide, deep, Piece::new([0; 3], [0; 3], &back));
    }
}

/// As transposed convolutions have them: channels `[group][vertical phase][horizontal phase][channel of the group]`.
#[test]
fn phases_into_pixels() {
    let [height, width] = [3, 19];
    for (groups, each) in [(1, 1), (1, 3), (1, 15), (1, 16), (1, 17), (1, 48), (2, 16), (3, 11), (20, 1)] {
        for [vertical, horizontal] in [[2, 2], [1, 3], [4, 1]] {
            let phases = vertical * horizontal;
            let [v, h, e] = [vertical, horizontal, each].map(usize::cast_signed);
            let digits = |[rows, columns]: [usize; 2], [down, across]: [usize; 2]| {
                [
                    digit(groups, along(0, v * h * e), along(0, e)),
                    digit(rows, along(1, 1), along(1, v)),
                    digit(down, along(0, h * e), along(1, 1)),
                    digit(columns, along(2, 1), along(2, h)),
                    digit(across, along(0, e), along(2, 1)),
                    digit(each, along(0, 1), along(0, 1)),
                ]
            };
            let from = [groups * phases * each, height, width];
            let to = [groups * each, height * vertical, width * horizontal];
            let all = digits([height, width], [vertical, horizontal]);
            check(from, to, Piece::new([0; 3], [0; 3], &all));
            // The last phase alone, without its first pixels.
            let last = digits([height - 1, width - 2], [1, 1]);
            let piece = Piece::new([(phases - 1) * each, 1, 2], [0, vertical - 1, horizontal - 1], &last);
            check(from, to, piece);
        }
    }
}

#[test]
fn backwards_and_repeated() {
    let flipped =
        [digit(17, along(0, -1), along(0, 1)), digit(3, along(1, 1), along(1, 1)), digit(5, along(2, -1), along(2, 1))];
    check([17, 3, 5], [17, 3, 5], Piece::new([16, 0, 4], [0; 3], &flipped));
    let digits =
        [digit(17, along(0, 1), along(0, 1)), digit(4, [0; 3], along(1, 1)), digit(2, along(2, 1), along(2, 2))];
    check([17, 1, 2], [17, 4, 5], Piece::new([0; 3], [0, 0, 1], &digits));
    let mixed =
        [digit(10, along(0, 1), along(0, 2)), digit(2, along(0, 10), along(0, 1)), digit(6, along(1, 1), along(1, 1))];
    check([20, 6, 1], [20, 6, 1], Piece::new([0; 3], [0; 3], &mixed));
}

#[test]
fn fills() {
    for channels in EDGES {
        for number in numbers() {
            let mut memory = Memory::of(number);
            let output = memory.part([channels, 3, 4], WIDE);
            let step = Fill { output, number: -1.5 };
            let expected = Tensor::from_fn([2, channels, 3, 4], |_| -1.5f32);
            Case::new(memory, &step).check(&format!("{channels}, {number:?}"), &Expected::Exactly(expected));
        }
    }
}

#[test]
fn reshapes() {
    let shapes: [[[usize; 3]; 2]; 6] = [
        [[1, 1, 1], [1, 1, 1]],
        [[6, 1, 4], [4, 1, 6]],
        [[17, 3, 5], [5, 17, 3]],
        [[17, 3, 5], [1, 1, 255]],
        [[255, 1, 1], [17, 3, 5]],
        [[32, 2, 8], [16, 4, 8]],
    ];
    for [from, to] in shapes {
        let source = integers([3, from[0], from[1], from[2]], 1);
        let expected = Tensor { shape: [3, to[0], to[1], to[2]], values: source.values.clone() };
        for number in numbers() {
            let mut memory = Memory::of(number);
            let input = memory.part(from, WIDE);
            let output = memory.part(to, WIDE);
            let step = Reshape { input, output };
            let case = Case::new(memory, &step).reading(&[(input, &source)]);
            case.check(&format!("{from:?} to {to:?}, {number:?}"), &Expected::Exactly(expected.clone()));
        }
    }
}
