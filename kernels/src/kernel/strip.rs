//! A value in channel blocks that a thread computes strip by strip in its scratch, and reads from there.

use std::ops::Range;

use graphc_program::{LANES, Strips, Value};

use super::{Place, Share, order::Order};
use crate::element::Stored;

/// The memory of a strip.
///
/// The creator guarantees that it is long enough for every strip of `strips`, and the thread's own.
#[derive(Clone, Copy)]
pub(crate) struct Strip<E> {
    strips: Strips,
    place: Place<E>,
}

/// A strip of an image, for the blocks of a tile.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    /// The image.
    pub(crate) image: usize,
    /// The tile.
    pub(crate) tile: usize,
    /// The strip.
    pub(crate) strip: usize,
}

/// The strips of a step, or more and shorter ones, so that the threads have the fewest rows to compute one after the other. `times` is
/// how often each strip is computed. None but the step's own has fewer pixels than `pixels`, or rows that are no multiple of `together`
/// unless it is the last.
pub(crate) fn shared_out(strips: Strips, times: usize, [pixels, together]: [usize; 2], threads: usize) -> Strips {
    /// With so many, threads have about as much to do each.
    const PER_THREAD: usize = 8;
    let most = (PER_THREAD * threads / times.max(1)).min(strips.height);
    let cost = |strips: &Strips| strips.value(1).height * (strips.count() * times).div_ceil(threads);
    let (mut best, mut last) = (strips, strips.rows);
    for count in strips.count()..=most {
        let rows = strips.height.div_ceil(count).next_multiple_of(together).min(strips.rows);
        let other = Strips { rows, ..strips };
        if rows < last && cost(&other) < cost(&best) && other.least_pixels() >= pixels {
            best = other;
        }
        last = rows;
    }
    best
}

impl<E: Stored> Strip<E> {
    /// Strips of so many channel blocks, at an address.
    pub(crate) fn new(strips: Strips, start: *mut E, blocks: usize) -> Strip<E> {
        Strip { strips, place: Place { start, value: strips.value(blocks) } }
    }

    /// The first block of the first row of a strip.
    pub(crate) fn place(&self) -> Place<E> {
        self.place
    }

    /// Computes this thread's share of some tiles: `expand` writes rows of the value from an address on, `filter` reads them.
    ///
    /// # Safety
    /// The memory must be valid, and both do no more than that.
    pub(crate) unsafe fn for_each_part(
        &self,
        share: Share<'_>,
        (tiles, order): (usize, Order),
        expand: impl Fn(Part, Range<usize>, *mut E),
        filter: impl Fn(Part),
    ) {
        // SAFETY: guaranteed by the caller; the strips are in range.
        unsafe { self.clear_sides() };
        for [image, tile, strip] in share.rows(tiles, self.strips.count(), order) {
            let (part, rows) = (Part { image, tile, strip }, self.strips.covered(strip));
            // SAFETY: as above.
            unsafe {
                self.clear_ends(strip);
                if !rows.is_empty() {
                    expand(part, rows, self.place.row(0, 0, self.strips.above(strip)));
                }
            }
            filter(part);
        }
    }

    /// The rows of windows of a strip.
    pub(crate) fn windows(&self, strip: usize) -> Range<usize> {
        self.strips.windows(strip)
    }

    /// The row, after the left halo, that the windows of row `y` begin in.
    ///
    /// # Safety
    /// Block and strip must be in range, and the row be one of the strip's windows.
    #[inline(always)]
    pub(crate) unsafe fn row_of_windows(&self, strip: usize, block: usize, y: usize) -> *const E {
        let down = (y - self.strips.windows(strip).start) * self.strips.window.stride[0];
        // SAFETY: guaranteed by the caller.
        unsafe { self.place.row(0, block, down).cast_const() }
    }

    /// Clears the columns to the left and to the right, for all strips.
    ///
    /// # Safety
    /// The memory must be valid.
    unsafe fn clear_sides(&self) {
        let Value { number, width, height, halo, strides, .. } = self.place.value;
        for unit in 0..self.place.value.planes() * height {
            let (block, y) = (unit / height, unit % height);
            // SAFETY: the row is in the memory, with its halo.
            unsafe {
                let row = self.place.start.add(block * strides.plane + y * strides.row);
                row.write_bytes(number.zero_byte(), halo.left * LANES);
                row.add((halo.left + width) * LANES).write_bytes(number.zero_byte(), halo.right * LANES);
            }
        }
    }

    /// Clears the rows above and below the value in a strip.
    ///
    /// # Safety
    /// The strip must be in range.
    unsafe fn clear_ends(&self, strip: usize) {
        let Value { number, height, strides, .. } = self.place.value;
        let above = self.strips.above(strip).min(height);
        let below = (above + self.strips.covered(strip).len()).min(height);
        for block in 0..self.place.value.planes() {
            // SAFETY: the rows are in the memory, whose blocks have a whole number of them.
            unsafe {
                let start = self.place.start.add(block * strides.plane);
                start.write_bytes(number.zero_byte(), above * strides.row);
                start.add(below * strides.row).write_bytes(number.zero_byte(), (height - below) * strides.row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use graphc_program::{Layout, Number, Window};

    use super::*;

    fn strips(height: usize, rows: usize) -> Strips {
        let window = Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] };
        let of = Value::dense(Number::F32, Layout::Blocks, [32, height, 14], window.halo([height, 14], [height, 14]));
        Strips { of, window, height, rows }
    }

    #[test]
    fn threads_have_as_many_rows_each() {
        let counts = |threads| shared_out(strips(14, 14), 18, [14, 1], threads).count();
        // Of 18 tiles, two threads have 9 each; three have 6; of 16 threads, two would have two, and the others one.
        assert_eq!([1, 2, 3, 16].map(counts), [1, 1, 1, 2]);
        // Strips that the threads have as many of are as long as each other.
        assert_eq!(shared_out(strips(50, 28), 3, [14, 1], 2).rows, 25);
        assert_eq!(shared_out(strips(50, 28), 3, [14, 4], 2).rows, 28);
    }

    #[test]
    fn strips_are_no_narrower_than_a_tile() {
        // A strip of one row has 28 pixels with those around it; the last of three strips has more than 42, of four not.
        assert_eq!(shared_out(strips(14, 14), 1, [28, 1], 16).count(), 14);
        assert_eq!(shared_out(strips(14, 14), 1, [43, 1], 16).count(), 3);
    }
}
