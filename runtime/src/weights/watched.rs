//! How much of a table has been read.

use super::{Integers, LoadError, TensorSource, TensorSpec};

/// A source that reports each tensor it has read.
pub(crate) struct Watched<'s> {
    source: &'s mut dyn TensorSource,
    specs: &'static [TensorSpec],
    /// For each tensor, whether it counts already: some are read more than once.
    counted: Vec<bool>,
    done: usize,
    total: usize,
    progress: &'s mut dyn FnMut(usize, usize),
}

impl<'s> Watched<'s> {
    /// Reports the number of elements, of which none have been read.
    pub(crate) fn new(
        specs: &'static [TensorSpec],
        source: &'s mut dyn TensorSource,
        progress: &'s mut dyn FnMut(usize, usize),
    ) -> Self {
        let total = specs.iter().map(TensorSpec::len).sum();
        progress(0, total);
        Watched { source, specs, counted: vec![false; specs.len()], done: 0, total, progress }
    }

    /// Reports a tensor that has been read.
    fn count(&mut self, index: usize) {
        if !std::mem::replace(&mut self.counted[index], true) {
            self.done += self.specs[index].len();
            (self.progress)(self.done, self.total);
        }
    }

    /// Reports the end, which the tensors that the program has itself may have kept away.
    pub(crate) fn finish(self) {
        if self.done < self.total {
            (self.progress)(self.total, self.total);
        }
    }
}

impl TensorSource for Watched<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        self.source.read(index, out)?;
        self.count(index);
        Ok(())
    }

    fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError> {
        let integers = self.source.integers(index)?;
        if integers.is_some() {
            self.count(index);
        }
        Ok(integers)
    }
}
