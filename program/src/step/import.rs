//! The caller's images for an input, `[image][channel][row][column]`, into the arena, with the halo that their readers need.

use super::{Needs, WeightRange, check_any_operands};
use crate::{MacCounts, Mistake, Value, input_extent};

data! {
    /// Copies the caller's images into the arena, as channel blocks or as planes.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Import<V> {
        /// Which of the network's inputs they are for.
        pub input: usize,
        /// Where they go.
        pub output: V,
    }
}

operands!(Import: reads [], writes output, keeps [input]);

impl Import<Value> {
    /// No memory beside its value.
    pub fn needs(&self, _images: usize) -> Needs {
        Needs::default()
    }

    /// No weights.
    pub fn weights(&self) -> Vec<WeightRange> {
        Vec::new()
    }

    pub(super) fn macs(&self) -> MacCounts {
        MacCounts::NONE
    }

    /// Includes the caller's images.
    pub(super) fn value_bytes(&self) -> usize {
        self.output.extent().iter().product::<usize>() * size_of::<f32>() + self.output.payload()
    }

    /// # Errors
    /// If the value is not sound.
    pub fn check(&self) -> Result<(), Mistake> {
        check_any_operands(&[], &self.output)
    }

    /// Whether the value is as large as the network's input, whose shape this is.
    ///
    /// # Errors
    /// If there is no such input, or it has another shape.
    pub fn check_input(&self, shape: Option<&[usize]>) -> Result<(), Mistake> {
        let extent = shape.ok_or(Mistake("an import of an input that is not there")).map(input_extent)?;
        Mistake::unless(extent == Some(self.output.extent()), "an import of an input of another shape")
    }
}
