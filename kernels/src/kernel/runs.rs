//! How the pixels of an image are divided into what one call of a convolution's kernel computes.

use std::ops::Range;

use super::Share;

/// Tiles that are computed by one call, which costs about as much as one or two of them.
const TILES_OF_RUN: usize = 16;

/// Calls that each thread has at least, where there is enough to do, so that all end at about the same time.
const CALLS_OF_THREAD: usize = 4;

/// Runs of whole rows or, of an image that is one row, of whole tiles, of which the last also has the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Runs {
    /// How many.
    pub(crate) count: usize,
    /// Height and width of the image.
    size: [usize; 2],
    /// Pixels of a tile, if the image is one row.
    tile: Option<usize>,
    /// Rows or tiles of the image.
    parts: usize,
}

impl Runs {
    /// A row each.
    pub(crate) fn of_rows(size: [usize; 2]) -> Runs {
        Runs { count: size[0], size, tile: None, parts: size[0] }
    }

    /// As many rows or tiles each as are worth a call. They are computed for `times` tiles of output blocks in all images.
    pub(crate) fn new(size: [usize; 2], tile: usize, is_flat: bool, (share, times): (Share<'_>, usize)) -> Runs {
        let [height, width] = size;
        let (parts, tiles) = if is_flat { (height * width / tile, 1) } else { (height, width.div_ceil(tile)) };
        let fair = parts * times / (CALLS_OF_THREAD * share.lane.count());
        let together = (TILES_OF_RUN / tiles).min(fair).clamp(1, parts);
        Runs { count: parts.div_ceil(together), size, tile: is_flat.then_some(tile), parts }
    }

    /// The rows and columns of the `index`th. An image that is one row has one.
    #[inline]
    pub(crate) fn get(&self, index: usize) -> [Range<usize>; 2] {
        let part = |index: usize| self.parts * index / self.count;
        let [height, width] = self.size;
        match self.tile {
            Some(tile) => {
                let end = if index + 1 == self.count { height * width } else { part(index + 1) * tile };
                [0..1, part(index) * tile..end]
            }
            None => [part(index)..part(index + 1), 0..width],
        }
    }
}
