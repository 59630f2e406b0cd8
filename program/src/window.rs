//! Windows that slide over an image, and how a pool combines one.

use std::ops::Range;

use crate::{Halo, Mistake};

data! {
    /// Geometry of a window; pairs are `[vertical, horizontal]`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Window {
        /// Taps.
        pub kernel: [usize; 2],
        /// Distance between windows.
        pub stride: [usize; 2],
        /// Rows above and columns to the left of the image where the first window starts.
        pub padding: [usize; 2],
        /// Distance between taps.
        pub dilation: [usize; 2],
    }

    /// How a pool combines a window.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Pooling {
        /// The largest; NaN wins.
        Max,
        /// The sum, divided by the size of the window clipped to the padded image, whose padding at the end is as at the start.
        AveragePadded,
        /// The sum, divided by the size of the window clipped to the image.
        AverageInside,
        /// The sum, divided by a number.
        AverageFixed(divisor: usize),
    }
}

impl Window {
    /// Rows (axis 0) or columns (axis 1) from the first tap of a window to its last.
    #[inline]
    pub const fn reach(&self, axis: usize) -> usize {
        self.kernel[axis].saturating_sub(1).saturating_mul(self.dilation[axis]).saturating_add(1)
    }

    /// The rows of an image that window `y` of a column of windows spans.
    #[inline]
    pub fn rows(&self, y: usize, height: usize) -> Range<usize> {
        let start = y * self.stride[0];
        let end = (start + self.reach(0)).saturating_sub(self.padding[0]).min(height);
        start.saturating_sub(self.padding[0])..end
    }

    /// The window has taps, and it and its taps move.
    pub(crate) fn check(&self) -> Result<(), Mistake> {
        let moves = [self.kernel, self.stride, self.dilation].as_flattened().iter().all(|size| *size > 0);
        Mistake::unless(moves, "a window without taps or stride")
    }

    /// As a pool of an image of height and width `size`: every window begins in the image or in the padding before it, and is
    /// not larger than that.
    pub(crate) fn check_pool(&self, size: [usize; 2], windows: [usize; 2]) -> Result<(), Mistake> {
        self.check()?;
        for axis in [0, 1] {
            let padded = size[axis].saturating_add(self.padding[axis]);
            let last = windows[axis].saturating_sub(1).saturating_mul(self.stride[axis]);
            Mistake::unless(last < padded, "a pool's windows outside the image")?;
            let most = padded.saturating_add(self.padding[axis]).saturating_add(self.stride[axis]);
            Mistake::unless(self.reach(axis) <= most, "a pool's window larger than the image")?;
        }
        Ok(())
    }

    /// `windows` windows lie in an image of `size` with this halo.
    pub(crate) fn check_inside(&self, windows: [usize; 2], size: [usize; 2], halo: Halo) -> Result<(), Mistake> {
        self.check()?;
        let last = |axis: usize| windows[axis].saturating_sub(1).saturating_mul(self.stride[axis]);
        let room = |axis: usize, end: usize| self.padding[axis].saturating_add(size[axis]).saturating_add(end);
        let fits = |axis: usize, end: usize| last(axis).saturating_add(self.reach(axis)) <= room(axis, end);
        let padded = self.padding[0] <= halo.top && self.padding[1] <= halo.left;
        Mistake::unless(padded, "a halo narrower than the padding")?;
        Mistake::unless(fits(0, halo.bottom), "windows below the halo")?;
        Mistake::unless(fits(1, halo.right), "windows to the right of the halo")
    }
}
