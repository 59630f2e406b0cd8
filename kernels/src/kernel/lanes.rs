//! What becomes of the sixteen lanes of a vector together: sums and maxima over channels.

use crate::simd::{LANES, Simd};

/// The number of each lane.
const NUMBERS: [f32; LANES] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0];

/// `x` in the first `count` lanes, `other` in the rest: the lanes after the last channel may hold anything.
#[inline(always)]
pub(crate) fn keep<S: Simd>(simd: S, x: S::V, count: usize, other: f32) -> S::V {
    if count >= LANES {
        return x;
    }
    // SAFETY: sixteen floats.
    let numbers = unsafe { simd.load(NUMBERS.as_ptr()) };
    simd.if_less([numbers, simd.splat(count as f32)], x, simd.splat(other))
}

/// The lanes as numbers.
#[inline(always)]
pub(crate) fn numbers<S: Simd>(simd: S, x: S::V) -> [f32; LANES] {
    let mut lanes = [0.0; LANES];
    // SAFETY: sixteen floats.
    unsafe { simd.store(lanes.as_mut_ptr(), x) };
    lanes
}

/// The sum of all lanes, in halves: the order is the same on every instruction set.
#[inline(always)]
pub(crate) fn sum<S: Simd>(simd: S, x: S::V) -> f32 {
    let mut lanes = numbers(simd, x);
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
        half /= 2;
    }
    lanes[0]
}

/// The largest of all lanes; NaN counts as the largest.
#[inline(always)]
pub(crate) fn largest<S: Simd>(simd: S, x: S::V) -> f32 {
    let mut largest = f32::NEG_INFINITY;
    for lane in numbers(simd, x) {
        if lane > largest || lane.is_nan() {
            largest = lane;
        }
    }
    largest
}
