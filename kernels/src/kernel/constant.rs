//! A value from the weights, copied for each image. Work is divided by (image, block, row).

use graphc_program::{
    Value,
    step::{Constant, Step},
};

use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Constant<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (output, share) = (pass.blocks::<E>(&self.output), pass.share());
            // SAFETY: the step has been checked.
            unsafe { output.clear_halo(share) };
            let Value { height, width, .. } = self.output;
            let weights = pass.weights(self.weights);
            for [image, block, y] in share.rows_of(&self.output) {
                // SAFETY: image, block and row are in range, and there are weights for the row.
                unsafe {
                    let from = weights.add((block * height + y) * width * LANES);
                    E::run(share.isa, Copy { from, to: output.row(image, block, y), vectors: width });
                }
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Copies a row of weights. The creator guarantees both ranges.
struct Copy<E> {
    from: *const f32,
    to: *mut E,
    vectors: usize,
}

impl<E: Element> Kernel for Copy<E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        for at in (0..self.vectors).map(|vector| vector * LANES) {
            // SAFETY: guaranteed by the creator.
            unsafe { E::store(simd, self.to.add(at), simd.load(self.from.add(at))) };
        }
    }
}
