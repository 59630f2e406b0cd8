//! Arrays on the heap, number by number.

use graphc_kernels::arena::zeroed;

/// An image, each number by its channel, row and column. It was never on the stack.
#[doc(hidden)]
pub fn image_from_fn<const C: usize, const H: usize, const W: usize>(
    mut number: impl FnMut([usize; 3]) -> f32,
) -> Box<[[[f32; W]; H]; C]> {
    let mut image: Box<[[[f32; W]; H]; C]> = zeroed();
    for (channel, rows) in image.iter_mut().enumerate() {
        for (row, columns) in rows.iter_mut().enumerate() {
            columns.iter_mut().enumerate().for_each(|(column, to)| *to = number([channel, row, column]));
        }
    }
    image
}

/// As [`image_from_fn`], where an image has channels and a length.
#[doc(hidden)]
pub fn rows_from_fn<const C: usize, const L: usize>(mut number: impl FnMut([usize; 2]) -> f32) -> Box<[[f32; L]; C]> {
    let mut image: Box<[[f32; L]; C]> = zeroed();
    for (channel, places) in image.iter_mut().enumerate() {
        places.iter_mut().enumerate().for_each(|(place, to)| *to = number([channel, place]));
    }
    image
}

/// As [`image_from_fn`], where an image has features.
#[doc(hidden)]
pub fn vector_from_fn<const F: usize>(mut number: impl FnMut([usize; 1]) -> f32) -> Box<[f32; F]> {
    let mut image: Box<[f32; F]> = zeroed();
    image.iter_mut().enumerate().for_each(|(feature, to)| *to = number([feature]));
    image
}
