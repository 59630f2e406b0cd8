//! The epilogue of a convolution: operations on its results before they are stored.

use graphc_program::Window;

use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
};

/// A ring buffer of rows to be pooled: one channel block, without halo. Row `y` is in slot `y % kept`.
#[derive(Clone, Copy)]
pub(crate) struct Rows<E> {
    /// The first slot.
    pub(crate) start: *const E,
    /// The number of slots.
    pub(crate) kept: usize,
    /// Height and width of the whole result.
    pub(crate) size: [usize; 2],
}

/// A row of a max pool.
///
/// The creator guarantees that the rows of the windows are in their slots, and that `to` is valid for the row.
#[derive(Clone, Copy)]
pub(crate) struct PoolRow<'a, E> {
    /// The pool.
    pub(crate) pool: &'a Window,
    /// Its input.
    pub(crate) from: Rows<E>,
    /// The row of the pool's result.
    pub(crate) y: usize,
    /// Its first pixel.
    pub(crate) to: *mut E,
    /// Pixels in it.
    pub(crate) width: usize,
}

impl<E: Element> Kernel for PoolRow<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let PoolRow { pool, from, y, to, width } = self;
        let [height, from_width] = from.size;
        for x in 0..width {
            let mut max = simd.splat(f32::NEG_INFINITY);
            for u in 0..pool.kernel[0] {
                let from_y = (y * pool.stride[0] + u * pool.dilation[0]).wrapping_sub(pool.padding[0]);
                for v in 0..pool.kernel[1] {
                    let from_x = (x * pool.stride[1] + v * pool.dilation[1]).wrapping_sub(pool.padding[1]);
                    if from_y < height && from_x < from_width {
                        let at = (from_y % from.kept * from_width + from_x) * LANES;
                        // SAFETY: row and column lie in the result, and the creator guarantees the rows.
                        max = simd.max_or_nan(max, unsafe { E::load(simd, from.start.add(at)) });
                    }
                }
            }
            // SAFETY: guaranteed by the creator.
            unsafe { E::store(simd, to.add(x * LANES), max) };
        }
    }
}
