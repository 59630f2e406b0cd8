//! A value that is computed and read strip by strip, and is never whole.

use std::ops::Range;

use crate::{Halo, LANES, Layout, Mistake, Place, Value, Window};

/// The strips of a value in channel blocks that a step computes and applies a window to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strips {
    /// The value, with the zeros around it that windows read.
    pub of: Value,
    /// The window.
    pub window: Window,
    /// Rows of windows.
    pub height: usize,
    /// Rows of windows of a strip; the last strip may have fewer.
    pub rows: usize,
}

impl Strips {
    /// As many as a step may have: some loops go over all of them.
    pub const MOST: usize = 1 << 16;

    /// How many strips there are.
    #[inline]
    pub const fn count(&self) -> usize {
        self.height.div_ceil(self.rows)
    }

    /// The rows of windows of a strip.
    #[inline]
    pub fn windows(&self, index: usize) -> Range<usize> {
        index * self.rows..self.height.min((index + 1) * self.rows)
    }

    /// The rows of the value that these windows cover.
    #[inline]
    pub fn covered(&self, index: usize) -> Range<usize> {
        let windows = self.windows(index);
        let first = self.window.rows(windows.start, self.of.height).start;
        first..self.window.rows(windows.end.saturating_sub(1), self.of.height).end.max(first)
    }

    /// The rows of zeros above them, for windows that begin before the first.
    #[inline]
    pub fn above(&self, index: usize) -> usize {
        self.window.padding[0].saturating_sub(self.windows(index).start * self.window.stride[0])
    }

    /// The longest strip of so many channel blocks, with the rows around it that its windows cover.
    pub fn value(&self, blocks: usize) -> Value {
        let down = self.rows.min(self.height).saturating_sub(1).saturating_mul(self.window.stride[0]);
        let rows = down.saturating_add(self.window.reach(0));
        let Value { number, width, halo: Halo { left, right, .. }, .. } = self.of;
        let halo = Halo { left, right, ..Halo::NONE };
        Value::dense(number, Layout::Blocks, [blocks.saturating_mul(LANES), rows, width], halo)
    }

    /// There are strips, and not too many.
    pub(crate) fn check(&self) -> Result<(), Mistake> {
        Mistake::unless(self.rows > 0 && self.height > 0, "strips without rows")?;
        Mistake::unless(self.count() <= Self::MOST, "too many strips")
    }

    /// Pixels of the value in the strip that has the fewest, of those that have any; without those, no pixels are too few.
    pub fn least_pixels(&self) -> usize {
        let rows = (0..self.count()).map(|index| self.covered(index).len()).filter(|rows| *rows > 0);
        rows.min().map_or(usize::MAX, |rows| rows.saturating_mul(self.of.width))
    }
}

/// A value without a place, as if its buffer came after those of the others.
pub(crate) fn after(value: Value, others: [Option<Value>; 3]) -> Value {
    let ends = others.iter().flatten().map(|other| other.place.offset.saturating_add(other.place.image));
    let place = Place { offset: ends.max().unwrap_or(0), image: value.buffer_len(), start: 0 };
    Value { place, ..value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Number;

    /// Windows of three rows over `height` rows, `stride` apart.
    fn strips([height, stride, rows]: [usize; 3]) -> Strips {
        let window = Window { kernel: [3, 3], stride: [stride, stride], padding: [1, 1], dilation: [1, 1] };
        let windows = (height - 1) / stride + 1;
        let halo = window.halo([windows, windows], [height, height]);
        let of = Value::dense(Number::F32, Layout::Blocks, [32, height, height], halo);
        Strips { of, window, height: windows, rows }
    }

    #[test]
    fn strips_cover_all_windows_and_their_rows() {
        let strips = strips([10, 1, 4]);
        let rows = [0, 1, 2].map(|index| (strips.windows(index), strips.covered(index), strips.above(index)));
        assert_eq!((strips.count(), rows), (3, [(0..4, 0..5, 1), (4..8, 3..9, 0), (8..10, 7..10, 0)]));
        // Four windows and the rows before and after them.
        assert_eq!(strips.value(2).extent(), [32, 6, 10]);
        assert_eq!(strips.value(2).halo, Halo { left: 1, right: 1, ..Halo::NONE });
        assert_eq!(strips.least_pixels(), 30);
    }

    #[test]
    fn windows_a_stride_apart_leave_rows_out() {
        let strips = strips([8, 2, 2]);
        let rows = [0, 1].map(|index| (strips.windows(index), strips.covered(index), strips.above(index)));
        assert_eq!(rows, [(0..2, 0..4, 1), (2..4, 3..8, 0)]);
        assert_eq!(strips.value(1).extent(), [16, 5, 8]);
    }

    #[test]
    fn windows_in_the_padding_have_no_rows() {
        let mut strips = strips([2, 1, 1]);
        strips.window.padding = [4, 1];
        strips.height = 8;
        let rows: Vec<_> = (0..8).map(|index| strips.covered(index)).collect();
        assert_eq!(rows, [0..0, 0..0, 0..1, 0..2, 0..2, 1..2, 2..2, 3..3]);
        assert_eq!(strips.least_pixels(), 2);
        strips.window.padding = [20, 1];
        assert_eq!(strips.least_pixels(), usize::MAX);
    }
}
