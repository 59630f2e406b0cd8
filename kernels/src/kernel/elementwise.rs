//! Elementwise operations on one or two values: functions, separate batch norms, sums, products and copies.
//!
//! Sixteen channels at a time; work is divided by (image, block, row).

use graphc_program::{
    Pointwise, Value,
    step::{Function, Map, Operator, Step, Zip},
};

use super::{
    Place, Share,
    pointwise::{Bounds, Sweep},
};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Map<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (input, output) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            for_each_row(pass.share(), output, |image, block, y, to| {
                // SAFETY: the row is in range, and of the same width; there are parameters for every block.
                unsafe {
                    let from = input.row(image, block, y);
                    let parameter = |at: usize| pass.weights(at).add(block * LANES);
                    let (vectors, then) = (self.output.width, self.epilogue.then);
                    match self.function {
                        Function::Pointwise(function) => E::run(pass.isa, Sweep { from, to, vectors, function }),
                        Function::Prelu(slopes) => {
                            E::run(pass.isa, Prelu { from, to, vectors, slopes: parameter(slopes), then });
                        }
                        Function::Affine(scales, shifts) => {
                            let parameters = [parameter(scales), parameter(shifts)];
                            E::run(pass.isa, Affine { from, to, vectors, parameters, then });
                        }
                    }
                    match self.function {
                        Function::Pointwise(_) if then == Pointwise::Identity => {}
                        Function::Pointwise(_) => E::run(pass.isa, Sweep { from: to, to, vectors, function: then }),
                        Function::Prelu(_) | Function::Affine(..) => {
                            Sweep::of_row(pass.share(), to, 0, [1, vectors], then);
                        }
                    }
                }
            });
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for Zip<Value> {
    fn run(&self, pass: &Pass<'_>) {
        #[cfg(feature = "int8")]
        if let Some(scale) = self.output.number.scale() {
            return super::int8::zip::run(self, scale, pass);
        }
        with_element!(self.output.number, E => {
            let [a, b] = [&self.inputs[0], &self.inputs[1]].map(|input| pass.blocks::<E>(input));
            let output = pass.blocks(&self.output);
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            for_each_row(pass.share(), output, |image, block, y, to| {
                // SAFETY: the row is in range, and of the same width in all.
                unsafe {
                    let operands = [a, b].map(|value| Operand::new(&value, &self.output, [image, block, y]));
                    let (vectors, operator, function) = (self.output.width, self.operator, self.epilogue.then);
                    E::run(pass.isa, Both { operands, to, vectors, operator, function });
                    Sweep::of_row(pass.share(), to, 0, [1, vectors], function);
                }
            });
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Calls `f(image, block, row, address)` for this thread's share of `output`.
fn for_each_row<E: Element>(share: Share<'_>, output: Place<E>, f: impl Fn(usize, usize, usize, *mut E)) {
    for [image, block, y] in share.rows_of(&output.value) {
        // SAFETY: image, block and row are in range.
        f(image, block, y, unsafe { output.row(image, block, y) });
    }
}

/// Applies PReLU to a row.
struct Prelu<E> {
    from: *const E,
    to: *mut E,
    vectors: usize,
    slopes: *const f32,
    then: Pointwise,
}

impl<E: Element> Kernel for Prelu<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // SAFETY: the creator guarantees the rows and sixteen slopes.
        unsafe {
            let (slopes, bounds) = (simd.load(self.slopes), Bounds::of(self.then));
            for at in (0..self.vectors).map(|vector| vector * LANES) {
                let result = simd.leaky(E::load(simd, self.from.add(at)), slopes);
                E::store(simd, self.to.add(at), bounds.apply(simd, result));
            }
        }
    }
}

/// Applies `x * scale + shift` to a row.
struct Affine<E> {
    from: *const E,
    to: *mut E,
    vectors: usize,
    parameters: [*const f32; 2],
    then: Pointwise,
}

impl<E: Element> Kernel for Affine<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // SAFETY: the creator guarantees the rows and sixteen of each parameter.
        unsafe {
            let (scales, shifts) = (simd.load(self.parameters[0]), simd.load(self.parameters[1]));
            let bounds = Bounds::of(self.then);
            for at in (0..self.vectors).map(|vector| vector * LANES) {
                let result = simd.mul_add(E::load(simd, self.from.add(at)), scales, shifts);
                E::store(simd, self.to.add(at), bounds.apply(simd, result));
            }
        }
    }
}

/// A row of one of two operands.
#[derive(Clone, Copy)]
struct Operand<E> {
    from: *const E,
    /// Numbers from a pixel to the next: none, if there is one pixel for the whole row.
    step: usize,
    /// Whether the first channel stands for all.
    is_one_channel: bool,
}

impl<E: Element> Operand<E> {
    /// Where `value` has one channel, row or column and the result several, it is repeated.
    ///
    /// # Safety
    /// Image, block and row must be in range of the result.
    unsafe fn new(value: &Place<E>, output: &Value, [image, block, y]: [usize; 3]) -> Self {
        let Value { channels, height, width, .. } = value.value;
        let is_one_channel = channels == 1 && output.channels > 1;
        let (block, y) = (if is_one_channel { 0 } else { block }, if height == 1 { 0 } else { y });
        let step = if width == 1 { 0 } else { LANES };
        // SAFETY: in range, or the only ones.
        Operand { from: unsafe { value.row(image, block, y).cast_const() }, step, is_one_channel }
    }

    /// The vector of a pixel.
    ///
    /// # Safety
    /// The pixel must be in range.
    #[inline(always)]
    unsafe fn load<S: Simd>(&self, simd: S, pixel: usize) -> S::V {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let at = self.from.add(pixel * self.step);
            if self.is_one_channel { simd.splat((*at).to_f32()) } else { E::load(simd, at) }
        }
    }
}

/// Combines two rows, element by element.
struct Both<E> {
    operands: [Operand<E>; 2],
    to: *mut E,
    vectors: usize,
    operator: Operator,
    function: Pointwise,
}

impl<E: Element> Kernel for Both<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let bounds = Bounds::of(self.function);
        for pixel in 0..self.vectors {
            // SAFETY: the creator guarantees valid rows.
            unsafe {
                let (a, b) = (self.operands[0].load(simd, pixel), self.operands[1].load(simd, pixel));
                let minus = simd.splat(-1.0);
                let result = match self.operator {
                    Operator::Add => simd.add(a, b),
                    Operator::Sub => simd.add(a, simd.mul(b, minus)),
                    Operator::Mul => simd.mul(a, b),
                    Operator::Div => simd.div(a, b),
                    Operator::Maximum => simd.max_or_nan(a, b),
                    Operator::Minimum => simd.mul(simd.max_or_nan(simd.mul(a, minus), simd.mul(b, minus)), minus),
                };
                E::store(simd, self.to.add(pixel * LANES), bounds.apply(simd, result));
            }
        }
    }
}
