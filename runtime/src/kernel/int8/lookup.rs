//! Functions of integers, by a table of 256 bytes: `y = table[x]`.

use graphc_program::{
    Value,
    step::{Lookup, Step},
};

use crate::{
    pass::Pass,
    run::Run,
    simd::{
        LANES,
        int8::{Int8, Int8Kernel},
    },
};

impl Run for Lookup<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let (input, output) = (pass.blocks::<u8>(&self.input), pass.blocks::<u8>(&self.output));
        let table = pass.weights(self.table).cast();
        // SAFETY: the step has been checked.
        unsafe { output.clear_halo(pass.share()) };
        for [image, block, y] in pass.share().rows_of(&self.output) {
            // SAFETY: image, block and row are in range; the table has 256 bytes.
            let (from, to) = unsafe { (input.row(image, block, y), output.row(image, block, y)) };
            pass.isa.run_int8(Lookups { table, from, to, count: self.output.width * LANES });
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Looks up contiguous bytes. The creator guarantees them, and a table of 256; both ranges may be the same.
pub(crate) struct Lookups {
    pub(crate) table: *const u8,
    pub(crate) from: *const u8,
    pub(crate) to: *mut u8,
    /// A multiple of sixteen.
    pub(crate) count: usize,
}

impl Int8Kernel for Lookups {
    #[inline(always)]
    fn run<I: Int8>(self, _simd: I) {
        for at in 0..self.count {
            // SAFETY: guaranteed by the creator.
            unsafe { *self.to.add(at) = *self.table.add(usize::from(*self.from.add(at))) };
        }
    }
}
