//! Elementwise operations on one or two values: functions, separate batch norms, sums, products and copies.
//!
//! Sixteen channels at a time; work is divided by (image, block, row).

use graphc_program::{
    Pointwise, Value,
    step::{Function, Map, Operator, Step, Zip},
};

use super::{
    Place, Share,
    pointwise::{Sweep, in_registers},
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
        with_element!(self.output.number, E => {
            let [a, b] = [&self.inputs[0], &self.inputs[1]].map(|input| pass.blocks::<E>(input));
            let output = pass.blocks(&self.output);
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(pass.share()) };
            for_each_row(pass.share(), output, |image, block, y, to| {
                // SAFETY: the row is in range, and of the same width in all.
                unsafe {
                    let from = [a, b].map(|value| value.row(image, block, y).cast_const());
                    let (vectors, operator, function) = (self.output.width, self.operator, self.epilogue.then);
                    E::run(pass.isa, Both { from, to, vectors, operator, function });
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
    let (blocks, rows) = (output.value.planes(), output.value.height);
    for unit in share.lane.share(share.images * blocks * rows) {
        let (image, block, y) = (unit / (blocks * rows), unit / rows % blocks, unit % rows);
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
            let slopes = simd.load(self.slopes);
            for at in (0..self.vectors).map(|vector| vector * LANES) {
                let result = simd.leaky(E::load(simd, self.from.add(at)), slopes);
                E::store(simd, self.to.add(at), in_registers(simd, result, self.then));
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
            for at in (0..self.vectors).map(|vector| vector * LANES) {
                let result = simd.mul_add(E::load(simd, self.from.add(at)), scales, shifts);
                E::store(simd, self.to.add(at), in_registers(simd, result, self.then));
            }
        }
    }
}

/// Combines two rows, element by element.
struct Both<E> {
    from: [*const E; 2],
    to: *mut E,
    vectors: usize,
    operator: Operator,
    function: Pointwise,
}

impl<E: Element> Kernel for Both<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for at in (0..self.vectors).map(|vector| vector * LANES) {
            // SAFETY: the creator guarantees the rows.
            unsafe {
                let (a, b) = (E::load(simd, self.from[0].add(at)), E::load(simd, self.from[1].add(at)));
                let result = match self.operator {
                    Operator::Add => simd.add(a, b),
                    Operator::Mul => simd.mul(a, b),
                };
                E::store(simd, self.to.add(at), in_registers(simd, result, self.function));
            }
        }
    }
}
