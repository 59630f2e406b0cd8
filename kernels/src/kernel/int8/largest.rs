//! A row of a max pool of integers: the largest of each window, over rows of one channel block, sixteen channels at a time.
//!
//! Rows are taken some at a time, so that a window of usual size is compared in registers. Windows that lie in the image from left to
//! right, all but the first and last few, need no checks of their columns.

use std::ops::Range;

use graphc_program::Window;

use crate::simd::{
    LANES,
    int8::{Int8, Int8Kernel},
};

/// Rows that are compared in one pass.
const TOGETHER: usize = 4;

/// A row of results. Row `y` of the pool's input is in slot `y % kept`.
///
/// The creator guarantees that the rows of the windows are in their slots, and that `to` is valid for the row.
#[derive(Clone, Copy)]
pub(crate) struct LargestRow<'a> {
    /// The pool.
    pub(crate) pool: &'a Window,
    /// Pixel (0, 0) of slot 0.
    pub(crate) from: *const u8,
    /// The number of slots.
    pub(crate) kept: usize,
    /// Bytes from a slot to the next.
    pub(crate) row: usize,
    /// Height and width of the pool's input.
    pub(crate) size: [usize; 2],
    /// The row of the pool's result.
    pub(crate) y: usize,
    /// Its first pixel.
    pub(crate) to: *mut u8,
    /// Pixels in it.
    pub(crate) width: usize,
}

impl Int8Kernel for LargestRow<'_> {
    #[inline(always)]
    fn run<I: Int8>(self, simd: I) {
        let LargestRow { pool, from, kept, row, size: [height, _], y, to, width } = self;
        let (mut rows, mut count, mut is_first) = ([from; TOGETHER], 0, true);
        for u in 0..pool.kernel[0] {
            let from_y = (y * pool.stride[0] + u * pool.dilation[0]).wrapping_sub(pool.padding[0]);
            if from_y < height {
                rows[count] = from.wrapping_add(from_y % kept * row);
                count += 1;
            }
            if count == TOGETHER || count > 0 && u + 1 == pool.kernel[0] {
                // SAFETY: guaranteed by the creator.
                unsafe { self.compare(simd, (&rows, count), is_first) };
                (count, is_first) = (0, false);
            }
        }
        if is_first {
            // SAFETY: guaranteed by the creator.
            unsafe { to.write_bytes(0, width * LANES) };
        }
    }
}

impl LargestRow<'_> {
    /// Compares some rows with each other, and with the results so far unless they are the first.
    ///
    /// # Safety
    /// The creator's guarantees.
    #[inline(always)]
    unsafe fn compare<I: Int8>(&self, simd: I, rows: (&[*const u8; TOGETHER], usize), is_first: bool) {
        let (kernel, stride, dilation) = (self.pool.kernel[1], self.pool.stride[1], self.pool.dilation[1]);
        let padding = self.pool.padding[1];
        // Windows whose first and last tap are in the image.
        let start = padding.div_ceil(stride).min(self.width);
        let reach = (kernel - 1) * dilation;
        let end = (self.size[1] + padding).checked_sub(reach + 1).map_or(0, |last| last / stride + 1);
        let inside = start..end.clamp(start, self.width);
        // SAFETY: guaranteed by the creator; the taps of windows inside are.
        unsafe {
            self.clipped(simd, rows, 0..inside.start, is_first);
            match (kernel, dilation) {
                (2, 1) => self.whole::<I, 2>(simd, rows, inside.clone(), is_first),
                (3, 1) => self.whole::<I, 3>(simd, rows, inside.clone(), is_first),
                _ => self.clipped(simd, rows, inside.clone(), is_first),
            }
            self.clipped(simd, rows, inside.end..self.width, is_first);
        }
    }

    /// Columns whose windows of `K` taps are inside.
    ///
    /// # Safety
    /// The creator's guarantees, and that.
    #[inline(always)]
    unsafe fn whole<I: Int8, const K: usize>(
        &self,
        simd: I,
        (rows, count): (&[*const u8; TOGETHER], usize),
        columns: Range<usize>,
        is_first: bool,
    ) {
        let step = self.pool.stride[1] * LANES;
        for x in columns {
            // SAFETY: guaranteed by the caller.
            unsafe {
                let (to, at) = (self.to.add(x * LANES), x * step - self.pool.padding[1] * LANES);
                let mut largest = simd.load_sixteen(if is_first { rows[0].add(at) } else { to });
                let mut row = 0;
                while row < count {
                    let from = rows[row].add(at);
                    for v in 0..K {
                        largest = simd.larger(largest, simd.load_sixteen(from.add(v * LANES)));
                    }
                    row += 1;
                }
                simd.store_sixteen(to, largest);
            }
        }
    }

    /// Columns of whose windows some taps may be outside.
    ///
    /// # Safety
    /// The creator's guarantees.
    #[inline(always)]
    unsafe fn clipped<I: Int8>(
        &self,
        simd: I,
        (rows, count): (&[*const u8; TOGETHER], usize),
        columns: Range<usize>,
        is_first: bool,
    ) {
        let zeros = [0; LANES];
        for x in columns {
            // SAFETY: guaranteed by the creator; taps outside are left out.
            unsafe {
                let to = self.to.add(x * LANES);
                let mut largest = simd.load_sixteen(if is_first { zeros.as_ptr() } else { to });
                for v in 0..self.pool.kernel[1] {
                    let tap = x * self.pool.stride[1] + v * self.pool.dilation[1];
                    let from_x = tap.wrapping_sub(self.pool.padding[1]);
                    if from_x < self.size[1] {
                        let mut row = 0;
                        while row < count {
                            largest = simd.larger(largest, simd.load_sixteen(rows[row].add(from_x * LANES)));
                            row += 1;
                        }
                    }
                }
                simd.store_sixteen(to, largest);
            }
        }
    }
}
