//! A strip of a value in channel blocks, which a thread computes in its scratch and reads from there.

use graphc_program::{LANES, Strips, Value};

use super::Place;
use crate::element::Stored;

/// A strip, resolved to an address.
///
/// The creator guarantees that the memory is long enough for every strip, and the thread's own.
pub(crate) struct Strip<E> {
    /// Where strips are.
    pub(crate) strips: Strips,
    /// The memory of one.
    pub(crate) place: Place<E>,
}

/// The strips of a step, or more and shorter ones: so that the threads have the fewest rows to compute one after the other. `times` is
/// how often each strip is computed, and `pixels` what it has at least.
pub(crate) fn shared_out(strips: Strips, times: usize, pixels: usize, threads: usize) -> Strips {
    /// With so many, threads have about as much to do each.
    const PER_THREAD: usize = 8;
    let most = (PER_THREAD * threads / times.max(1)).min(strips.height);
    let rows = |strips: &Strips| strips.value(1).height * (strips.count() * times).div_ceil(threads);
    let more = (strips.count() + 1..=most).map(|count| Strips { rows: strips.height.div_ceil(count), ..strips });
    let all = std::iter::once(strips).chain(more.filter(|strips| strips.least_pixels() >= pixels));
    all.min_by_key(rows).unwrap_or(strips)
}

impl<E: Stored> Strip<E> {
    /// Strips of so many channel blocks, at an address.
    pub(crate) fn new(strips: Strips, start: *mut E, blocks: usize) -> Strip<E> {
        Strip { strips, place: Place { start, value: strips.value(blocks) } }
    }

    /// The first row of the value in a strip.
    ///
    /// # Safety
    /// Block and strip must be in range, and the strip have rows.
    pub(crate) unsafe fn first_row(&self, index: usize, block: usize) -> *mut E {
        // SAFETY: guaranteed by the caller.
        unsafe { self.place.row(0, block, self.strips.above(index)) }
    }

    /// The row of the strip that the windows of row `y` begin in.
    ///
    /// # Safety
    /// Block and strip must be in range, and the row be one of the strip's windows.
    #[inline(always)]
    pub(crate) unsafe fn row_of_windows(&self, index: usize, block: usize, y: usize) -> *const E {
        let down = (y - self.strips.windows(index).start) * self.strips.window.stride[0];
        // SAFETY: guaranteed by the caller.
        unsafe { self.place.row(0, block, down).cast_const() }
    }

    /// Clears the columns to the left and to the right, for all strips.
    ///
    /// # Safety
    /// The memory must be valid.
    pub(crate) unsafe fn clear_sides(&self) {
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

    /// Clears the rows above and below the value in a strip of some blocks.
    ///
    /// # Safety
    /// Blocks and strip must be in range.
    pub(crate) unsafe fn clear_ends(&self, index: usize, blocks: usize) {
        let Value { number, height, strides, .. } = self.place.value;
        let above = self.strips.above(index).min(height);
        let below = (above + self.strips.rows(index).len()).min(height);
        for block in 0..blocks {
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

    #[test]
    fn threads_have_as_many_rows_each() {
        let window = Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] };
        let of = Value::dense(Number::F32, Layout::Blocks, [32, 14, 14], window.halo([14, 14], [14, 14]));
        let strips = Strips { of, window, height: 14, rows: 14 };
        let counts = |threads| shared_out(strips, 18, 14, threads).count();
        // Of 18 tiles, two threads have 9 each; three have 6; of 16 threads, two would have two, and the others one.
        assert_eq!([1, 2, 3, 16].map(counts), [1, 1, 1, 2]);
        // A strip of one row has 28 pixels with those around it; the last of three strips has more than 42, of four not.
        assert_eq!(shared_out(strips, 1, 28, 16).count(), 14);
        assert_eq!(shared_out(strips, 1, 43, 16).count(), 3);
    }
}
