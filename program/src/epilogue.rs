//! Operations on a step's results before they are stored.

use crate::{Mistake, Number, Pointwise, Scale, Value, Window, step::Operand};

data! {
    /// Applied to a result before it is stored: `pool(then(result + add))`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Epilogue<V> [NONE] {
        /// A value of the result's shape to add to it.
        pub add: Option<V>,
        /// A function of the sum.
        pub then: Pointwise,
        /// A max pool over the results of the function.
        pub pool: Option<Window>,
    }

    /// A function of integers by a table of its results.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Tabled {
        /// The scale of the integers that it is applied to.
        pub before: Scale,
        /// Where its 256 bytes start in the packed weights.
        pub at: usize,
    }
}

impl<V> Epilogue<V> {
    /// The empty epilogue.
    pub const NONE: Epilogue<V> = Epilogue { add: None, then: Pointwise::Identity, pool: None };

    /// Only a function.
    pub const fn then(then: Pointwise) -> Epilogue<V> {
        Epilogue { add: None, then, pool: None }
    }
}

impl<V: Copy> Operand<V> for Epilogue<V> {
    type Of<W> = Epilogue<W>;

    fn each(&self, f: &mut dyn FnMut(V)) {
        self.add.each(f);
    }

    fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> Epilogue<W> {
        Epilogue { add: self.add.map(f), then: self.then, pool: self.pool }
    }
}

impl Epilogue<Value> {
    /// For a result of height and width `size` that is stored in `output`.
    pub(crate) fn check(&self, size: [usize; 2], output: &Value) -> Result<(), Mistake> {
        match &self.pool {
            Some(pool) => pool.check_pool(size, [output.height, output.width])?,
            None => Mistake::unless(size == [output.height, output.width], "a result of the wrong size")?,
        }
        let Some(add) = &self.add else { return Ok(()) };
        Mistake::unless(self.pool.is_none(), "an addition before a pool")?;
        Mistake::unless(add.layout == output.layout && add.extent() == output.extent(), "a term of the wrong shape")?;
        Mistake::unless(add.number.is_like(output.number), "a term of the wrong type")
    }

    /// For sums of products of integers: a function other than of limits has a table, and numbers are not pooled or added to.
    pub(crate) fn check_of_integers(&self, table: Option<&Tabled>, output: &Value) -> Result<(), Mistake> {
        let limits = match output.number {
            Number::U8(scale) => scale.limits(self.then).is_some(),
            Number::F32 => self.then.limits().is_some(),
            Number::Bf16 => return Err(Mistake("sums of integers as bf16")),
        };
        let in_f32 = output.number == Number::F32;
        let plain = self.add.is_none() && self.pool.is_none() && table.is_none();
        Mistake::unless(!in_f32 || plain, "more than a limit after sums of integers in f32")?;
        Mistake::unless(limits || table.is_some(), "a function of integers without a table")
    }

    /// At most a function.
    pub(crate) fn check_is_function(&self) -> Result<(), Mistake> {
        Mistake::unless(self.add.is_none() && self.pool.is_none(), "an epilogue with more than a function")
    }
}
