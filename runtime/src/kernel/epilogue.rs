//! What a convolution does to its results on their way to memory.

use graphc_program::Window;

use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
};

/// Rows of results that wait to be pooled: a channel block, without halo. Row `y` is at place `y` modulo `kept`.
#[derive(Clone, Copy)]
pub(crate) struct Rows<E> {
    /// The first place.
    pub(crate) start: *const E,
    /// Number of places.
    pub(crate) kept: usize,
    /// Height and width of the whole result.
    pub(crate) size: [usize; 2],
}

/// A row of a max pool.
///
/// Whoever makes one vouches that the rows of the windows are at their places, and that `to` is valid for the row.
#[derive(Clone, Copy)]
pub(crate) struct PoolRow<'a, E> {
    /// The pool.
    pub(crate) pool: &'a Window,
    /// What it reads.
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
                        // SAFETY: row and column lie in the result, and the maker vouches for the row.
                        max = simd.max_or_nan(max, unsafe { E::load(simd, from.start.add(at)) });
                    }
                }
            }
            // SAFETY: the maker vouches for it.
            unsafe { E::store(simd, to.add(x * LANES), max) };
        }
    }
}
