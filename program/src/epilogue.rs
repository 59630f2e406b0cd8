//! Operations on a step's results before they are stored.

use crate::{Mistake, Pointwise, Value, Window, step::Operand};

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
        Mistake::unless(add.number == output.number, "a term of the wrong type")
    }

    /// At most a function.
    pub(crate) fn check_is_function(&self) -> Result<(), Mistake> {
        Mistake::unless(self.add.is_none() && self.pool.is_none(), "an epilogue with more than a function")
    }
}
