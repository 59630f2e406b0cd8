//! What a convolution does to its results on their way to memory.

use crate::{
    simd::{LANES, Simd},
    step::{Activation, Window},
};

/// The activation of a value.
#[inline(always)]
pub(crate) fn activate<S: Simd>(simd: S, value: S::V, activation: Activation) -> S::V {
    match activation {
        Activation::Identity => value,
        Activation::Relu => simd.relu(value),
    }
}

/// Rows of results that wait to be pooled: a channel block, without halo. Row `y` is at place `y` modulo `kept`.
#[derive(Clone, Copy)]
pub(crate) struct Rows {
    /// The first place.
    pub(crate) start: *const f32,
    /// Number of places.
    pub(crate) kept: usize,
    /// Height and width of the whole result.
    pub(crate) size: [usize; 2],
}

/// Row `y` of a max pool: `width` pixels.
///
/// # Safety
/// The rows of the windows must be at their places; `to` must be valid for the row.
#[inline(always)]
pub(crate) unsafe fn pool_row<S: Simd>(simd: S, pool: &Window, from: Rows, y: usize, to: *mut f32, width: usize) {
    let [height, from_width] = from.size;
    for x in 0..width {
        let mut max = simd.splat(f32::NEG_INFINITY);
        for u in 0..pool.kernel[0] {
            let from_y = (y * pool.stride[0] + u * pool.dilation[0]).wrapping_sub(pool.padding[0]);
            for v in 0..pool.kernel[1] {
                let from_x = (x * pool.stride[1] + v * pool.dilation[1]).wrapping_sub(pool.padding[1]);
                if from_y < height && from_x < from_width {
                    // SAFETY: row and column lie in the result, and the caller vouches for the row.
                    let value =
                        unsafe { simd.load(from.start.add((from_y % from.kept * from_width + from_x) * LANES)) };
                    max = simd.max_or_nan(max, value);
                }
            }
        }
        // SAFETY: the caller's.
        unsafe { simd.store(to.add(x * LANES), max) };
    }
}
