//! Functions of one value or of two, element by element: activations, batch norms on their own, sums, products, copies.
//!
//! Sixteen channels at once; work is shared by (image, block, row).

use super::{Place, Share};
use crate::{
    element::Element,
    simd::{Kernel, LANES, Simd},
    step::{Function, Operator},
};

/// One value through a function, at its place.
#[derive(Clone, Copy)]
pub(crate) struct Map<'a, E> {
    pub(crate) share: Share<'a>,
    pub(crate) input: Place<E>,
    pub(crate) output: Place<E>,
    pub(crate) function: Function,
    pub(crate) weights: *const f32,
}

impl<E: Element> Kernel for Map<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for_each_vector(self.share, self.output, |image, block, y, x, to| {
            // SAFETY: the pixel is in range; there are slopes, scales and shifts for every block.
            unsafe {
                let from = self.input.block(image, block).add(y * self.input.region.row() + x * LANES);
                let value = E::load(simd, from);
                let parameter = |start: usize| simd.load(self.weights.add(start + block * LANES));
                let result = match self.function {
                    Function::Identity => value,
                    Function::Relu => simd.relu(value),
                    Function::Tanh => each_lane(simd, value, f32::tanh),
                    Function::Prelu(slopes) => simd.leaky(value, parameter(slopes)),
                    Function::Affine(scales, shifts) => simd.mul_add(value, parameter(scales), parameter(shifts)),
                };
                E::store(simd, to, result);
            }
        });
    }
}

/// Two values, at their place.
#[derive(Clone, Copy)]
pub(crate) struct Zip<'a, E> {
    pub(crate) share: Share<'a>,
    pub(crate) inputs: [Place<E>; 2],
    pub(crate) output: Place<E>,
    pub(crate) operator: Operator,
}

impl<E: Element> Kernel for Zip<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for_each_vector(self.share, self.output, |image, block, y, x, to| {
            // SAFETY: the pixel is in range.
            unsafe {
                let [a, b] = self.inputs;
                let a = E::load(simd, a.block(image, block).add(y * a.region.row() + x * LANES));
                let b = E::load(simd, b.block(image, block).add(y * b.region.row() + x * LANES));
                let result = match self.operator {
                    Operator::Add => simd.add(a, b),
                    Operator::Mul => simd.mul(a, b),
                };
                E::store(simd, to, result);
            }
        });
    }
}

/// Calls `f(image, block, row, column, address)` for this thread's part of `output`.
#[inline(always)]
fn for_each_vector<E: Element>(share: Share<'_>, output: Place<E>, f: impl Fn(usize, usize, usize, usize, *mut E)) {
    let region = output.region;
    let (blocks, rows) = (region.blocks(), region.height);
    for unit in share.lane.share(share.images * blocks * rows) {
        let (image, block, y) = (unit / (blocks * rows), unit / rows % blocks, unit % rows);
        for x in 0..region.width {
            // SAFETY: image, block, row and column are in range.
            let to = unsafe { output.block(image, block).add(y * region.row() + x * LANES) };
            f(image, block, y, x, to);
        }
    }
}

#[inline(always)]
fn each_lane<S: Simd>(simd: S, value: S::V, f: impl Fn(f32) -> f32) -> S::V {
    let mut lanes = [0.0; LANES];
    // SAFETY: sixteen floats.
    unsafe {
        simd.store(lanes.as_mut_ptr(), value);
        for lane in &mut lanes {
            *lane = f(*lane);
        }
        simd.load(lanes.as_ptr())
    }
}
