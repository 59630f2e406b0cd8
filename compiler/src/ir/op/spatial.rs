//! The dimensions that windows slide over.

use crate::ir::{
    Shape,
    shape::{self, Result},
};

/// The dimensions that windows slide over. A sequence is computed as an image of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spatial {
    /// The length of a sequence.
    Length,
    /// Height and width of an image.
    Image,
}

impl Spatial {
    /// Channels, height and width of an input.
    pub(super) fn expect(self, input: Shape) -> Result<[usize; 3]> {
        match self {
            Spatial::Length => shape::expect_sequence(input).map(|[channels, length]| [channels, 1, length]),
            Spatial::Image => shape::expect_image(input),
        }
    }

    /// The shape of a result.
    pub(super) fn shape(self, [channels, height, width]: [usize; 3]) -> Shape {
        match self {
            Spatial::Length => Shape::new(&[channels, width]),
            Spatial::Image => Shape::new(&[channels, height, width]),
        }
    }

    /// What belongs to it.
    pub fn pick<T>(self, length: T, image: T) -> T {
        match self {
            Spatial::Length => length,
            Spatial::Image => image,
        }
    }

    /// The part of a pair that counts, in words: `3`, or `3×5`.
    pub(super) fn words(self, [vertical, horizontal]: [usize; 2]) -> String {
        self.pick(horizontal.to_string(), format!("{vertical}×{horizontal}"))
    }
}
