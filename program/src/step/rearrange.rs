//! Numbers that go to other places: layers such as permute, slice, pad, pixel shuffle, and concatenations.

use super::{Needs, WeightRange, check_any_operands, check_blocks, plain};
use crate::{MacCounts, Mistake, Value};

/// The most digits of an index of a piece.
pub const DIGITS: usize = 6;

data! {
    /// Copies a piece of a value. The rest of the output stays as it is: other steps write it.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Rearrange<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks.
        pub output: V,
        /// Which numbers go where.
        pub piece: Piece,
    }

    /// A map of indices of the input to indices of the output, `[channel, row, column]` both. Counting through the digits, the
    /// number at `from + sum of digit * step` goes to the same sum on the other side.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Piece {
        /// Where it starts in the input.
        pub from: [usize; 3],
        /// Where it starts in the output.
        pub to: [usize; 3],
        /// The outermost digit first; those that are not needed come first, too.
        pub digits: [Digit; DIGITS],
    }

    /// A digit of an index.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Digit [ONE] {
        /// The number of its values.
        pub size: usize,
        /// The step in the input.
        pub from: [isize; 3],
        /// The step in the output, along one dimension.
        pub to: [isize; 3],
    }

    /// Gives every number of a value, and not its halo, the same value.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Fill<V> {
        /// In channel blocks.
        pub output: V,
        /// The number.
        pub number: f32,
    }

    /// The numbers of a value in row-major order as a value of another shape.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Reshape<V> {
        /// In channel blocks.
        pub input: V,
        /// In channel blocks, with as many numbers.
        pub output: V,
    }
}

operands!(Rearrange: reads [input], writes output, keeps [piece]);
operands!(Fill: reads [], writes output, keeps [number]);
operands!(Reshape: reads [input], writes output, keeps []);
plain!(Fill);
plain!(Reshape);

impl Digit {
    /// A digit with one value.
    pub const ONE: Digit = Digit { size: 1, from: [0; 3], to: [0; 3] };
}

impl Piece {
    /// The piece of these digits, the outermost first. Digits that count through adjacent channels on both sides are counted
    /// last, since these numbers are adjacent in memory.
    ///
    /// # Panics
    /// If there are more than [`DIGITS`] with several values.
    pub fn new(from: [usize; 3], to: [usize; 3], digits: &[Digit]) -> Piece {
        let mut kept: Vec<Digit> = digits.iter().copied().filter(|digit| digit.size != 1).collect();
        kept.sort_by_key(|digit| (digit.from == [1, 0, 0] && digit.to == [1, 0, 0], digit.to == [0, 0, 1]));
        let mut piece = Piece { from, to, digits: [Digit::ONE; DIGITS] };
        piece.digits[DIGITS - kept.len()..].copy_from_slice(&kept);
        piece
    }

    /// A whole value, to a place in another.
    pub fn at(extent: [usize; 3], to: [usize; 3]) -> Piece {
        let digit = |axis: usize| {
            let step = along(axis, 1);
            Digit { size: extent[axis], from: step, to: step }
        };
        Piece::new([0; 3], to, &[digit(0), digit(1), digit(2)])
    }

    /// From the output to the input.
    pub fn reversed(self) -> Piece {
        let digits = self.digits.map(|Digit { size, from, to }| Digit { size, from: to, to: from });
        Piece::new(self.to, self.from, &digits)
    }

    /// How many numbers it has.
    pub fn count(&self) -> usize {
        self.digits.iter().fold(1, |count, digit| count.saturating_mul(digit.size))
    }

    /// The indices lie in the values, and no two are the same in the output.
    fn check(&self, input: [usize; 3], output: [usize; 3]) -> Result<(), Mistake> {
        for axis in 0..3 {
            let inside = |start: usize, size: usize, step: fn(&Digit) -> [isize; 3]| {
                let (mut least, mut most) = (start as i128, start as i128);
                for digit in &self.digits {
                    let reach = (digit.size.saturating_sub(1) as i128).saturating_mul(step(digit)[axis] as i128);
                    (least, most) = (least.saturating_add(reach.min(0)), most.saturating_add(reach.max(0)));
                }
                least >= 0 && most < size as i128
            };
            let fits = inside(self.from[axis], input[axis], |digit| digit.from)
                && inside(self.to[axis], output[axis], |digit| digit.to);
            Mistake::unless(fits, "a piece outside its values")?;
            Mistake::unless(self.is_apart(axis), "a piece that writes a number twice")?;
        }
        let moves = |digit: &Digit| digit.to.iter().filter(|step| **step != 0).count();
        let one_each = self.digits.iter().all(|digit| digit.size == 1 || digit.size > 1 && moves(digit) == 1);
        Mistake::unless(one_each, "a digit that does not go along one dimension")
    }

    /// Whether each digit along a dimension of the output steps over all that the smaller ones reach.
    fn is_apart(&self, axis: usize) -> bool {
        let mut digits: Vec<(usize, usize)> = self.digits.iter().map(|d| (d.to[axis].unsigned_abs(), d.size)).collect();
        digits.retain(|(step, size)| *step > 0 && *size > 1);
        digits.sort_unstable();
        let mut reach = 0usize;
        digits.into_iter().all(|(step, size)| {
            let apart = step > reach;
            reach = reach.saturating_add((size - 1).saturating_mul(step));
            apart
        })
    }
}

/// A step along a dimension.
pub fn along(axis: usize, step: isize) -> [isize; 3] {
    let mut steps = [0; 3];
    steps[axis] = step;
    steps
}

impl Rearrange<Value> {
    /// No memory beside its values.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// No weights.
    pub fn weights(&self) -> Vec<WeightRange> {
        Vec::new()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    /// Only the piece is read and written, not the whole.
    pub(super) fn value_bytes(&self) -> usize {
        self.piece.count().saturating_mul(2 * self.output.number.bytes())
    }

    /// # Errors
    /// If the piece does not fit.
    pub fn check(&self) -> Result<(), Mistake> {
        let Rearrange { input, output, piece } = self;
        check_any_operands(&[*input], output)?;
        check_blocks(&[*input, *output])?;
        Mistake::unless(input.number == output.number, "values of different type")?;
        piece.check(input.extent(), output.extent())
    }
}

impl Fill<Value> {
    /// # Errors
    /// If the value is not sound.
    pub fn check(&self) -> Result<(), Mistake> {
        check_any_operands(&[], &self.output)?;
        check_blocks(&[self.output])
    }
}

impl Reshape<Value> {
    /// # Errors
    /// If the values have not as many numbers, or another type.
    pub fn check(&self) -> Result<(), Mistake> {
        let Reshape { input, output } = self;
        check_any_operands(&[*input], output)?;
        check_blocks(&[*input, *output])?;
        let count = |value: &Value| value.extent().into_iter().try_fold(1usize, usize::checked_mul);
        Mistake::unless(input.number == output.number, "values of different type")?;
        Mistake::unless(count(input).is_some() && count(input) == count(output), "a reshape to another length")
    }
}
