//! Shapes of values, and the checks that shape rules share. The rule of an operator stands beside its payload.

use std::fmt;

use super::shape_error::{Alike, Large, ShapeError};

/// The largest dimension.
pub const MAX_DIMENSION: usize = 1 << 24;

/// The largest number of elements of a value or tensor: an index fits `i32`, as CUDA kernels want it.
pub const MAX_ELEMENTS: usize = i32::MAX as usize;

/// The most dimensions of a value.
pub const MAX_RANK: usize = 4;

/// The shape of a value, for one image: 1 to [`MAX_RANK`] sizes, as in PyTorch without the batch. The first is that of the
/// channels: `[features]`, `[channels, length]`, `[channels, height, width]`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    rank: usize,
    /// Zeros after the rank.
    sizes: [usize; MAX_RANK],
}

impl Shape {
    /// A single number.
    pub const ONE: Shape = Shape { rank: 1, sizes: [1, 0, 0, 0] };

    /// A shape of these sizes.
    ///
    /// # Panics
    /// If there are none, or more than [`MAX_RANK`].
    pub fn new(sizes: &[usize]) -> Shape {
        assert!((1..=MAX_RANK).contains(&sizes.len()), "shapes have 1 to {MAX_RANK} dimensions");
        let mut shape = Shape { rank: sizes.len(), sizes: [0; MAX_RANK] };
        shape.sizes[..sizes.len()].copy_from_slice(sizes);
        shape
    }

    /// The size of each dimension.
    pub fn sizes(&self) -> &[usize] {
        &self.sizes[..self.rank]
    }

    /// The number of dimensions.
    pub fn rank(&self) -> usize {
        self.rank
    }

    /// Number of elements. A checked shape's fits.
    pub fn elements(&self) -> usize {
        self.sizes().iter().product()
    }

    /// Channels, or features.
    pub fn channels(&self) -> usize {
        self.sizes[0]
    }

    /// Channels, height and width, if it is an image.
    pub fn image(&self) -> Option<[usize; 3]> {
        match *self.sizes() {
            [channels, height, width] => Some([channels, height, width]),
            _ => None,
        }
    }

    /// The features, if it is a vector.
    pub fn vector(&self) -> Option<usize> {
        match *self.sizes() {
            [features] => Some(features),
            _ => None,
        }
    }

    /// The elements as an image: channels, height and width. A vector has one pixel, a sequence one row.
    pub fn view(&self) -> [usize; 3] {
        match *self.sizes() {
            [features] => [features, 1, 1],
            [channels, length] => [channels, 1, length],
            [channels, height, width] => [channels, height, width],
            [channels, depth, height, width] => [channels, depth * height, width],
            _ => unreachable!("shapes have 1 to {MAX_RANK} dimensions"),
        }
    }

    /// The step in [`view`](Shape::view) from an element to the next along a dimension: `[channel, row, column]`.
    pub fn step(&self, dim: usize) -> [usize; 3] {
        match (self.sizes(), dim) {
            (_, 0) => [1, 0, 0],
            ([_, _, height, _], 1) => [0, *height, 0],
            ([_, _, _] | [_, _, _, _], dim) if dim + 1 < self.rank => [0, 1, 0],
            (_, _) => [0, 0, 1],
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.sizes())
    }
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A shape, or why an operator has none.
pub type Result<T> = std::result::Result<T, ShapeError>;

/// Whether a shape is within the limits, which keep every later size computation from overflowing.
///
/// # Errors
/// If it is not.
pub fn within_limits(shape: Shape) -> Result<Shape> {
    let elements = shape.sizes().iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    // A vector may be as long as its image has elements.
    let dimensions = shape.rank() == 1 || shape.sizes().iter().all(|size| *size <= MAX_DIMENSION);
    if dimensions && elements.is_some_and(|elements| elements <= MAX_ELEMENTS) {
        return Ok(shape);
    }
    Err(ShapeError::TooLarge { what: Large::Value, dimensions: shape.sizes().to_vec() })
}

pub(super) fn expect_image(input: Shape) -> Result<[usize; 3]> {
    input.image().ok_or(ShapeError::NotAnImage { shape: input })
}

pub(super) fn expect_sequence(input: Shape) -> Result<[usize; 2]> {
    match *input.sizes() {
        [channels, length] => Ok([channels, length]),
        _ => Err(ShapeError::NotASequence { shape: input }),
    }
}

/// The channels of a vector or a sequence.
pub(super) fn expect_no_image(input: Shape) -> Result<usize> {
    if input.rank() <= 2 { Ok(input.channels()) } else { Err(ShapeError::NotAVector { shape: input }) }
}

pub(super) fn expect_size(attribute: &'static str, given: usize, found: usize) -> Result<()> {
    if given == found { Ok(()) } else { Err(ShapeError::InputSize { attribute, given, found }) }
}

/// Whether a weight of these dimensions is within the limits.
///
/// # Errors
/// If it is not.
pub fn check_weight(dimensions: &[usize]) -> Result<()> {
    let elements = dimensions.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    if elements.is_some_and(|elements| elements <= MAX_ELEMENTS) {
        return Ok(());
    }
    Err(ShapeError::TooLarge { what: Large::Weight, dimensions: dimensions.to_vec() })
}

/// The one shape of several values.
pub(super) fn same(inputs: &[Shape]) -> Result<Shape> {
    match inputs.iter().position(|shape| *shape != inputs[0]) {
        None => Ok(inputs[0]),
        Some(input) => Err(ShapeError::Different { input, what: Alike::Shape }),
    }
}

/// The shape of several values together, in which a size of 1 is repeated.
pub(super) fn broadcast(inputs: &[Shape]) -> Result<Shape> {
    let mut shape = inputs[0];
    for (input, other) in inputs.iter().enumerate().skip(1) {
        let fits = |(own, other): (&usize, &usize)| own == other || *own == 1 || *other == 1;
        if other.rank() != shape.rank() || !shape.sizes().iter().zip(other.sizes()).all(fits) {
            return Err(ShapeError::Different { input, what: Alike::Shape });
        }
        for (size, other) in shape.sizes.iter_mut().zip(other.sizes()) {
            *size = (*size).max(*other);
        }
    }
    // Of four dimensions, the second and third lie in memory as one.
    let repeats = |input: &Shape| input.view().into_iter().zip(shape.view()).all(|(own, all)| own == all || own == 1);
    match inputs.iter().position(|input| !repeats(input)) {
        None => Ok(shape),
        Some(input) => Err(ShapeError::Different { input, what: Alike::Planes }),
    }
}
