//! Sliding windows, and how a pool reduces one.

use std::ops::Range;

use crate::{Halo, Mistake};

data! {
    /// Geometry of a window; pairs are `[vertical, horizontal]`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Window {
        /// The number of taps.
        pub kernel: [usize; 2],
        /// The distance between windows.
        pub stride: [usize; 2],
        /// Rows above and columns to the left of the image where the first window starts.
        pub padding: [usize; 2],
        /// The distance between taps.
        pub dilation: [usize; 2],
    }

    /// How a pool reduces a window.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Pooling {
        /// The maximum; NaN wins.
        Max,
        /// The sum, divided by the size of the window clipped to the padded image, with the same padding at the end as
        /// at the start.
        AveragePadded,
        /// The sum, divided by the size of the window clipped to the image.
        AverageInside,
        /// The sum, divided by a constant.
        AverageFixed(divisor: usize),
        /// The power average, `(kernel size * average of x^p)^(1 / p)`, the average as [`AveragePadded`](Pooling::AveragePadded).
        Power(exponent: f32),
    }
}

impl Window {
    /// One pixel.
    pub const ONE: Window = Window { kernel: [1, 1], stride: [1, 1], padding: [0, 0], dilation: [1, 1] };

    /// The extent of a window in rows (axis 0) or columns (axis 1), from its first tap to its last.
    #[inline]
    pub const fn reach(&self, axis: usize) -> usize {
        self.kernel[axis].saturating_sub(1).saturating_mul(self.dilation[axis]).saturating_add(1)
    }

    /// The rows of the image that the `y`-th window covers.
    #[inline]
    pub fn rows(&self, y: usize, height: usize) -> Range<usize> {
        let start = y * self.stride[0];
        let end = (start + self.reach(0)).saturating_sub(self.padding[0]).min(height);
        start.saturating_sub(self.padding[0])..end
    }

    /// The zeros that so many windows read around an image of height and width `size`.
    pub fn halo(&self, windows: [usize; 2], size: [usize; 2]) -> Halo {
        let [top, left] = self.padding;
        let beyond = |axis: usize| {
            let last = windows[axis].saturating_sub(1).saturating_mul(self.stride[axis]);
            let image = self.padding[axis].saturating_add(size[axis]);
            last.saturating_add(self.reach(axis)).saturating_sub(image)
        };
        Halo { top, left, bottom: beyond(0), right: beyond(1) }
    }

    /// The window that integers are read for where the taps of a row are neighbours in words of four: as wide as whole words. The
    /// taps beyond the window have weights of 0.
    pub const fn in_words(self) -> Window {
        let [height, width] = self.kernel;
        let whole = match width.checked_next_multiple_of(4) {
            Some(whole) => whole,
            None => usize::MAX,
        };
        Window { kernel: [height, whole], ..self }
    }

    /// The window has taps, and non-zero strides and dilations.
    pub(crate) fn check(&self) -> Result<(), Mistake> {
        let moves = [self.kernel, self.stride, self.dilation].as_flattened().iter().all(|size| *size > 0);
        Mistake::unless(moves, "a window without taps or stride")
    }

    /// For a pool over an image of height and width `size`: every window begins in the image or in the padding before
    /// it, and is no larger than the image.
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

    /// `windows` windows fit in an image of `size` with this halo.
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
