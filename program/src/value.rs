//! Values in the arena: their layout and place.

use crate::{LANES, Mistake, Number};

/// The alignment in bytes of every value, and of every tensor of packed weights: a cache line, and the widest vector.
pub const ALIGNMENT: usize = 64;

data! {
    /// The value of a layer for one image; the images of a batch follow each other.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Value {
        /// The type of its numbers.
        pub number: Number,
        /// The order of its numbers.
        pub layout: Layout,
        /// Channels; the features of a vector.
        pub channels: usize,
        /// Rows, without the halo.
        pub height: usize,
        /// Columns, without the halo.
        pub width: usize,
        /// Zeros around every plane.
        pub halo: Halo,
        /// The distances between its rows and planes.
        pub strides: Strides,
        /// Its place.
        pub place: Place,
    }

    /// The order of a value's numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Layout {
        /// `[block][row][column][16]`: a plane is a block of 16 channels.
        Blocks,
        /// `[channel][row][column]`: a plane is a channel.
        Planes,
    }

    /// Rows or columns of zeros around an image.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Halo [NONE] {
        /// Rows above.
        pub top: usize,
        /// Columns to the left.
        pub left: usize,
        /// Rows below.
        pub bottom: usize,
        /// Columns to the right.
        pub right: usize,
    }

    /// Distances, in numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Strides {
        /// From a plane to the next.
        pub plane: usize,
        /// From a row to the next.
        pub row: usize,
    }

    /// The place of a value, in bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Place {
        /// The start of its buffer in the arena, for a batch of one.
        pub offset: usize,
        /// The length of its buffer, for one image.
        pub image: usize,
        /// Its start in the buffer: not 0 for a part of another value.
        pub start: usize,
    }
}

/// Channels, rows and columns of an input of this shape: `[channels, height, width]`; `[channels, length]`, which is one row;
/// or `[features]`, which are channels. None if it has another rank.
pub const fn input_extent(shape: &[usize]) -> Option<[usize; 3]> {
    match *shape {
        [channels, height, width] => Some([channels, height, width]),
        [channels, length] => Some([channels, 1, length]),
        [features] => Some([features, 1, 1]),
        [..] => None,
    }
}

impl Halo {
    /// No zeros.
    pub const NONE: Halo = Halo { top: 0, left: 0, bottom: 0, right: 0 };

    /// The larger of two halos, on each side.
    pub fn union(self, other: Halo) -> Halo {
        Halo {
            top: self.top.max(other.top),
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.max(other.right),
        }
    }
}

impl Place {
    /// Not yet decided.
    pub const UNKNOWN: Place = Place { offset: 0, image: 0, start: 0 };
}

impl Layout {
    /// The distance between columns, in numbers.
    #[inline]
    pub const fn pixel(self) -> usize {
        match self {
            Layout::Blocks => LANES,
            Layout::Planes => 1,
        }
    }
}

impl Value {
    /// A value with contiguous rows and planes. Its place is not yet decided.
    pub fn dense(number: Number, layout: Layout, [channels, height, width]: [usize; 3], halo: Halo) -> Value {
        let row = halo.left.saturating_add(width).saturating_add(halo.right).saturating_mul(layout.pixel());
        let plane = halo.top.saturating_add(height).saturating_add(halo.bottom).saturating_mul(row);
        let strides = Strides { plane, row };
        Value { number, layout, channels, height, width, halo, strides, place: Place::UNKNOWN }
    }

    /// The same with a gap after each plane, if rows of different planes would otherwise compete for the same sets of a
    /// first-level cache: where planes are a multiple of 4 KiB long, or nearly, a tile's inputs of all channels would share a
    /// few sets.
    pub fn spread(self) -> Value {
        /// Bytes after which addresses fall on the same set.
        const PERIOD: usize = 4096;
        /// A row of a tile, and more.
        const ROW: usize = 1024;
        let pixel = self.layout.pixel() * self.number.bytes();
        let bytes = self.strides.plane.saturating_mul(self.number.bytes());
        let past = bytes % PERIOD;
        if bytes < 2 * PERIOD || (ROW..=PERIOD - ROW).contains(&past) {
            return self;
        }
        let gap = (PERIOD + ROW - past) % PERIOD;
        let plane = self.strides.plane.saturating_add(gap.next_multiple_of(pixel) / self.number.bytes());
        Value { strides: Strides { plane, ..self.strides }, ..self }
    }

    /// The number of planes: blocks of [`LANES`] channels, or channels.
    #[inline]
    pub const fn planes(&self) -> usize {
        match self.layout {
            Layout::Blocks => self.channels.div_ceil(LANES),
            Layout::Planes => self.channels,
        }
    }

    /// The channels of all planes, including padding.
    #[inline]
    pub const fn padded_channels(&self) -> usize {
        match self.layout {
            Layout::Blocks => self.channels.next_multiple_of(LANES),
            Layout::Planes => self.channels,
        }
    }

    /// Whether the pixels of each channel block follow each other.
    #[inline]
    pub fn rows_follow(&self) -> bool {
        self.layout == Layout::Blocks && self.strides.row == self.width * LANES
    }

    /// The offset of pixel (0, 0) in a plane, in numbers.
    #[inline]
    pub const fn origin(&self) -> usize {
        self.halo.top * self.strides.row + self.halo.left * self.layout.pixel()
    }

    /// Channels, rows and columns.
    #[inline]
    pub const fn extent(&self) -> [usize; 3] {
        [self.channels, self.height, self.width]
    }

    /// Whether it is a vector with contiguous features.
    #[inline]
    pub fn is_vector(&self) -> bool {
        self.layout == Layout::Blocks
            && (self.height, self.width, self.halo) == (1, 1, Halo::NONE)
            && self.strides.plane == LANES
    }

    /// Bytes of the numbers, without the halo and the gaps between rows.
    #[inline]
    pub const fn payload(&self) -> usize {
        self.padded_channels() * self.height * self.width * self.number.bytes()
    }

    /// Bytes from its first number to its last in an image, both halos included. Saturates instead of overflowing.
    pub fn span(&self) -> usize {
        let rows = self.halo.top.saturating_add(self.height).saturating_add(self.halo.bottom);
        let columns = self.halo.left.saturating_add(self.width).saturating_add(self.halo.right);
        let last = |count: usize, distance: usize| count.saturating_sub(1).saturating_mul(distance);
        let row = columns.saturating_mul(self.layout.pixel());
        let numbers = last(self.planes(), self.strides.plane).saturating_add(last(rows, self.strides.row));
        if self.planes() == 0 || rows == 0 {
            return 0;
        }
        numbers.saturating_add(row).saturating_mul(self.number.bytes())
    }

    /// Bytes of a buffer for it alone, rounded up to the alignment.
    pub fn buffer_len(&self) -> usize {
        self.span().checked_next_multiple_of(ALIGNMENT).unwrap_or(usize::MAX)
    }

    /// The same value in another layout and type, without a halo.
    pub fn repacked(&self, number: Number, layout: Layout) -> Value {
        Value::dense(number, layout, self.extent(), Halo::NONE)
    }

    /// The value is not empty, is aligned, lies in its buffer, and its rows and planes do not overlap.
    ///
    /// # Errors
    /// The violated condition.
    pub fn check(&self) -> Result<(), Mistake> {
        let Place { offset, image, start } = self.place;
        let span = self.span();
        Mistake::unless(span > 0 && self.width > 0 && self.height > 0, "an empty value")?;
        Mistake::unless(start.saturating_add(span) <= image, "a value outside its buffer")?;
        let pixel = self.layout.pixel() * self.number.bytes();
        let aligned =
            offset.is_multiple_of(ALIGNMENT) && image.is_multiple_of(ALIGNMENT) && start.is_multiple_of(pixel);
        Mistake::unless(aligned, "a value that is not aligned")?;
        let dense = Value::dense(self.number, self.layout, self.extent(), self.halo).strides;
        let rows = self.halo.top.saturating_add(self.height).saturating_add(self.halo.bottom);
        let apart = self.strides.row >= dense.row && self.strides.plane >= self.strides.row.saturating_mul(rows);
        Mistake::unless(apart, "rows or planes that overlap")?;
        let whole = |stride: usize| stride.is_multiple_of(self.layout.pixel());
        Mistake::unless(whole(self.strides.row) && whole(self.strides.plane), "strides that are not whole pixels")
    }

    /// Whether two values share no byte. Two parts of one buffer can be disjoint.
    pub fn is_apart_from(&self, other: &Value) -> bool {
        let apart =
            |a: (usize, usize), b: (usize, usize)| a.0.saturating_add(a.1) <= b.0 || b.0.saturating_add(b.1) <= a.0;
        let (a, b) = (self.place, other.place);
        apart((a.offset, a.image), (b.offset, b.image))
            || (a.offset, a.image) == (b.offset, b.image) && apart((a.start, self.span()), (b.start, other.span()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(value: Value) -> Value {
        Value { place: Place { offset: 0, image: value.buffer_len(), start: 0 }, ..value }
    }

    #[test]
    fn planes_of_whole_pages_are_spread() {
        let strides = |extent| Value::dense(Number::F32, Layout::Blocks, extent, Halo::NONE).spread().strides;
        // 56 x 56 pixels are 49 pages: the next plane starts a quarter of a page later.
        assert_eq!(strides([64, 56, 56]), Strides { plane: (56 * 56 + 16) * 16, row: 56 * 16 });
        assert_eq!(strides([64, 14, 14]), Strides { plane: (14 * 14 + 12) * 16, row: 14 * 16 });
        // In the middle of a page, and too small to matter.
        assert_eq!(strides([64, 28, 28]).plane, 28 * 28 * 16);
        assert_eq!(strides([64, 8, 8]).plane, 8 * 8 * 16);
    }

    #[test]
    fn a_dense_value_fills_its_buffer() {
        let halo = Halo { top: 1, left: 2, bottom: 3, right: 4 };
        let value = placed(Value::dense(Number::F32, Layout::Blocks, [17, 5, 6], halo));
        assert_eq!(value.strides, Strides { plane: 9 * 12 * 16, row: 12 * 16 });
        assert_eq!((value.span(), value.origin()), (2 * 9 * 12 * 16 * 4, 12 * 16 + 2 * 16));
        assert_eq!(value.check(), Ok(()));
        let planes = placed(Value::dense(Number::Bf16, Layout::Planes, [3, 5, 7], Halo::NONE));
        assert_eq!((planes.span(), planes.buffer_len()), (210, 256));
        assert_eq!(planes.check(), Ok(()));
    }

    #[test]
    fn wrong_values_are_refused() {
        let right = placed(Value::dense(Number::F32, Layout::Blocks, [16, 4, 4], Halo::NONE));
        let wrong = [
            (Value { height: 0, ..right }, "an empty value"),
            (Value { channels: 17, ..right }, "a value outside its buffer"),
            (Value { width: usize::MAX, ..right }, "a value outside its buffer"),
            (Value { place: Place { start: 64, ..right.place }, ..right }, "a value outside its buffer"),
            (Value { place: Place { offset: 4, ..right.place }, ..right }, "a value that is not aligned"),
            (Value { strides: Strides { row: 16, ..right.strides }, ..right }, "rows or planes that overlap"),
            (Value { strides: Strides { plane: 257, row: 64 }, ..right }, "strides that are not whole pixels"),
        ];
        for (value, mistake) in wrong {
            assert_eq!(value.check(), Err(Mistake(mistake)), "{value:?}");
        }
    }

    #[test]
    fn parts_of_one_buffer_are_apart() {
        let whole = placed(Value::dense(Number::F32, Layout::Blocks, [32, 4, 4], Halo::NONE));
        let first = Value { channels: 16, ..whole };
        let second = Value { place: Place { start: first.span(), ..whole.place }, ..first };
        assert!(first.is_apart_from(&second) && second.is_apart_from(&first));
        assert!(!first.is_apart_from(&whole) && !second.is_apart_from(&whole));
        assert!(first.is_apart_from(&Value { place: Place { offset: whole.place.image, ..whole.place }, ..whole }));
    }
}
