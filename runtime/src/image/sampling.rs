//! Maps rows and columns of an image to those of a network's input.

use std::ops::Range;

use super::{Image, ImageError, Preprocess, Resize, resample::Filter};

/// The mapping from one image to the input.
#[derive(Debug, Default)]
pub(super) struct Sampling {
    /// From rows of the image to rows of the input.
    pub(super) rows: Filter,
    /// From columns to columns.
    pub(super) columns: Filter,
}

impl Sampling {
    /// For an image that [`Preprocess::check`] accepts. Reuses memory.
    pub(super) fn set(&mut self, preprocess: &Preprocess, size: [usize; 2], image: &Image<'_>) {
        let resized = resized(preprocess, image);
        let [rows, columns] = [0, 1].map(|axis| middle(resized[axis], size[axis]));
        self.rows.set(image.height, resized[0], rows);
        self.columns.set(image.width, resized[1], columns);
    }
}

impl Preprocess {
    /// Whether an image can become an input of `size`.
    ///
    /// # Errors
    /// If its size is wrong or too small, and there is no resize.
    pub(crate) fn check(&self, size: [usize; 2], image: &Image<'_>) -> Result<(), ImageError> {
        let found = resized(self, image);
        let fits = match self.center_crop {
            Some(_) => size[0] <= found[0] && size[1] <= found[1],
            None => size == found,
        };
        if fits { Ok(()) } else { Err(ImageError::Size { expected: size, found: [image.height, image.width] }) }
    }
}

/// Height and width after the resize.
fn resized(preprocess: &Preprocess, image: &Image<'_>) -> [usize; 2] {
    let [height, width] = [image.height, image.width];
    let in_proportion = |side: usize, longer: usize, shorter: usize| {
        usize::try_from(side as u128 * longer as u128 / shorter as u128).unwrap_or(usize::MAX)
    };
    match preprocess.resize {
        None => [height, width],
        Some(Resize::Exact(size)) => size,
        Some(Resize::ShorterSide(side)) if height <= width => [side, in_proportion(side, width, height)],
        Some(Resize::ShorterSide(side)) => [in_proportion(side, height, width), side],
    }
}

/// The `part` in the middle of `whole` pixels; for odd margins, it starts at an even pixel, because Python rounds half
/// to even.
fn middle(whole: usize, part: usize) -> Range<usize> {
    let around = whole - part;
    let half = around / 2;
    let start = if around.is_multiple_of(2) { half } else { half + half % 2 };
    start..start + part
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Python's `int(round((whole - part) / 2.0))`.
    #[test]
    fn the_middle_is_torchvisions() {
        for (whole, part, start) in [(256, 224, 16), (341, 224, 58), (343, 224, 60), (225, 224, 0), (227, 224, 2)] {
            assert_eq!(middle(whole, part), start..start + part, "{part} of {whole}");
        }
    }
}
