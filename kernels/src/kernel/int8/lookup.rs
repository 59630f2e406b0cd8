//! Functions of integers, by a table of 256 bytes: `y = table[x]`.

use graphc_program::{
    Value,
    step::{Lookup, Step},
};

use crate::{pass::Pass, run::Run, simd::LANES};

impl Run for Lookup<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let (input, output) = (pass.blocks::<u8>(&self.input), pass.blocks::<u8>(&self.output));
        let table = pass.weights(self.table).cast();
        // SAFETY: the step has been checked.
        unsafe { output.clear_halo(pass.share()) };
        for [image, block, y] in pass.share().rows_of(&self.output) {
            // SAFETY: image, block and row are in range; the table has 256 bytes.
            unsafe {
                let (from, to) = (input.row(image, block, y), output.row(image, block, y));
                pass.isa.look_up(table, from, to, self.output.width * LANES);
            }
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}
