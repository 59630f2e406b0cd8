//! Tensors that a program has itself, beside those of a weight file.

use super::{ElementsFrom, Integers, LoadError, Origin, TensorSource, TensorSpec};

/// A source, but for the tensors that the program has.
pub(crate) struct WithOwn<'s> {
    pub(crate) specs: &'static [TensorSpec],
    pub(crate) origins: &'static [Origin],
    pub(crate) source: &'s mut dyn TensorSource,
}

impl TensorSource for WithOwn<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        match self.origins.iter().find(|origin| origin.tensor == index).map(|origin| origin.from) {
            None | Some(ElementsFrom::Stored(_)) => self.source.read(index, out),
            Some(ElementsFrom::Filled(number)) => {
                out.clear();
                out.resize(self.specs[index].len(), number);
                Ok(())
            }
            Some(ElementsFrom::Values(bytes)) => {
                out.clear();
                out.extend(bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)));
                Ok(())
            }
        }
    }

    fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError> {
        match self.origins.iter().find(|origin| origin.tensor == index).map(|origin| origin.from) {
            None | Some(ElementsFrom::Stored(_)) => self.source.integers(index),
            Some(ElementsFrom::Filled(_) | ElementsFrom::Values(_)) => Ok(None),
        }
    }
}
