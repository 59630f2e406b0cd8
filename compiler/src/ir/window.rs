//! A window that slides over one dimension of an image: how often it fits, and what it leaves unread.

use super::{Rounding, Spatial, shape_error::ShapeError};

/// A direction in an image or along a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Over the rows.
    Height,
    /// Over the columns.
    Width,
    /// Over a sequence.
    Length,
}

impl Axis {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Axis::Height => "height",
            Axis::Width => "width",
            Axis::Length => "length",
        }
    }

    /// What it counts, one of them and several.
    pub fn items(self) -> [&'static str; 2] {
        match self {
            Axis::Height => ["row", "rows"],
            Axis::Width => ["column", "columns"],
            Axis::Length => ["position", "positions"],
        }
    }
}

/// The window of a convolution or pool along one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Which dimension.
    pub axis: Axis,
    /// Its size.
    pub size: usize,
    /// What is added before and after.
    pub padding: [usize; 2],
    /// Taps of the window.
    pub kernel: usize,
    /// Distance between windows.
    pub stride: usize,
    /// Distance between taps.
    pub dilation: usize,
    /// What becomes of a last, partial window.
    pub rounding: Rounding,
}

impl Window {
    /// From the first tap to the last, both included.
    pub fn reach(&self) -> usize {
        self.dilation * (self.kernel - 1) + 1
    }

    /// How many windows fit: `floor((size + padding - dilation * (kernel - 1) - 1) / stride) + 1`, or the ceiling, as
    /// `pooling_output_shape` in PyTorch's Pool.h: a last, partial window must start inside the image or the padding
    /// before it.
    ///
    /// # Errors
    /// If none fits.
    pub fn count(&self) -> Result<usize, ShapeError> {
        // Attributes are at most `MAX_DIMENSION`, so none of this overflows 64 bits.
        let [size, before] = [self.size as i64, self.padding[0] as i64];
        let room = self.room();
        if room < 0 {
            return Err(ShapeError::Window { window: *self });
        }
        let stride = self.stride as i64;
        let rounded = match self.rounding {
            Rounding::Floor => room,
            Rounding::Ceil => room + stride - 1,
        };
        let mut count = rounded / stride + 1;
        if self.rounding == Rounding::Ceil && (count - 1) * stride >= size + before {
            count -= 1;
        }
        Ok(count as usize)
    }

    /// Pixels at the end that no window reads, when `count` windows are taken.
    pub fn unread(&self, count: usize) -> usize {
        let read = (count - 1) * self.stride + self.reach();
        (self.size + self.padding[0]).saturating_sub(read).min(self.size)
    }

    /// The formula of PyTorch's documentation in numbers: `floor((224 + 2*0 - 11) / 4) + 1 = 54`.
    pub fn arithmetic(&self) -> String {
        let padding = match self.padding {
            [before, after] if before == after => format!("2*{before}"),
            [before, after] => format!("{before} + {after}"),
        };
        let reach = match self.dilation {
            1 => format!("{}", self.kernel),
            dilation => format!("{dilation}*({} - 1) - 1", self.kernel),
        };
        let (round, count) = match self.rounding {
            Rounding::Floor => ("floor", self.room().div_euclid(self.stride as i64) + 1),
            Rounding::Ceil => ("ceil", -(-self.room()).div_euclid(self.stride as i64) + 1),
        };
        let formula = format!("{round}(({} + {padding} - {reach}) / {}) + 1 = {count}", self.size, self.stride);
        match self.count() {
            Ok(kept) if kept as i64 != count => format!("{formula}, less 1 that would begin in the padding"),
            Ok(_) | Err(_) => formula,
        }
    }

    fn room(&self) -> i64 {
        (self.size + self.padding[0] + self.padding[1]) as i64 - self.reach() as i64
    }
}

/// The windows over an image of height and width `size`. The pairs are the kernel, the stride and the dilation; `padding` is
/// before and after, for each axis.
pub(super) fn windows(
    spatial: Spatial,
    size: [usize; 2],
    padding: [[usize; 2]; 2],
    [kernel, stride, dilation]: [[usize; 2]; 3],
    rounding: Rounding,
) -> [Window; 2] {
    [0, 1].map(|at| Window {
        axis: axes(spatial)[at],
        size: size[at],
        padding: padding[at],
        kernel: kernel[at],
        stride: stride[at],
        dilation: dilation[at],
        rounding,
    })
}

/// The directions of the two dimensions: a sequence has one row.
pub(super) fn axes(spatial: Spatial) -> [Axis; 2] {
    match spatial {
        Spatial::Length => [Axis::Height, Axis::Length],
        Spatial::Image => [Axis::Height, Axis::Width],
    }
}

/// Those of the dimensions that are there: a sequence has one.
pub(super) fn of_spatial(spatial: Spatial, [vertical, horizontal]: [Window; 2]) -> Vec<Window> {
    match spatial {
        Spatial::Length => vec![horizontal],
        Spatial::Image => vec![vertical, horizontal],
    }
}
