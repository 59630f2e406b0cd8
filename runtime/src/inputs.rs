//! The caller's images: whether they fit the inputs of a network, and where the numbers of a pass lie.

use graphc_kernels::input::Numbers;
use ndarray::{ArrayViewD, CowArray, IxDyn};

use crate::{about::Input, results::ShapeError};

/// Some images of a batch: an array for each input, which lies in memory in its order.
pub(crate) struct PartOfBatch<'a, 'v> {
    /// The whole batch.
    pub(crate) arrays: &'a [ArrayViewD<'v, f32>],
    /// The first image.
    pub(crate) first: usize,
    /// How many there are.
    pub(crate) images: usize,
}

impl Numbers for PartOfBatch<'_, '_> {
    fn inputs(&self) -> usize {
        self.arrays.len()
    }

    fn of(&self, input: usize) -> &[f32] {
        let array = &self.arrays[input];
        let all = array.as_slice().unwrap_or_default();
        let len = all.len() / array.shape().first().map_or(1, |images| *images.max(&1));
        &all[self.first * len..][..self.images * len]
    }
}

/// Holds numbers to the sizes of the inputs, whoever gave them.
///
/// # Panics
/// If they are others. Generated code gives none; a [`Model`](crate::Model) that was written by hand may.
pub(crate) fn assert_fit(numbers: &dyn Numbers, inputs: &[Input], images: usize) {
    assert!(numbers.inputs() == inputs.len(), "numbers for {} inputs of {}", numbers.inputs(), inputs.len());
    for (index, input) in inputs.iter().enumerate() {
        let (found, expected) = (numbers.of(index).len(), images.checked_mul(input.len()));
        assert!(Some(found) == expected, "{found} numbers for {images} images of the input `{}`", input.name);
    }
}

/// The number of images of a batch that has an array of the right shape for each input.
pub(crate) fn check_arrays(inputs: &'static [Input], arrays: &[ArrayViewD<'_, f32>]) -> Result<usize, ShapeError> {
    check_count(inputs, arrays.len())?;
    let images = arrays.first().and_then(|array| array.shape().first()).map_or(0, |images| *images);
    for (input, array) in inputs.iter().zip(arrays) {
        let (found, expected) = (array.shape(), input.shape);
        match found.split_first() {
            Some((count, shape)) if shape == expected && *count == images => {}
            Some((count, shape)) if shape == expected => {
                return Err(ShapeError::Batch { input: input.name, expected: images, found: *count });
            }
            Some(_) | None => {
                let input = named(inputs, input);
                return Err(ShapeError::Images { input, expected, found: found.to_vec() });
            }
        }
    }
    Ok(images)
}

/// One image, with a slice of the right length for each input.
pub(crate) fn check_slices(inputs: &'static [Input], slices: &[&[f32]]) -> Result<(), ShapeError> {
    check_count(inputs, slices.len())?;
    match inputs.iter().zip(slices).find(|(input, slice)| input.len() != slice.len()) {
        Some((input, slice)) => {
            let (name, expected) = (named(inputs, input), input.shape);
            Err(ShapeError::Numbers { input: name, expected, found: slice.len() })
        }
        None => Ok(()),
    }
}

fn check_count(inputs: &[Input], found: usize) -> Result<(), ShapeError> {
    if found == inputs.len() { Ok(()) } else { Err(ShapeError::Inputs { expected: inputs.len(), found }) }
}

/// The name of an input where there are several.
pub(crate) fn named(inputs: &[Input], input: &Input) -> Option<&'static str> {
    (inputs.len() > 1).then_some(input.name)
}

/// Calls `run` with the arrays as they are, or with copies of those that do not lie in memory in their order.
pub(crate) fn in_order<R>(arrays: &[ArrayViewD<'_, f32>], run: impl FnOnce(&[ArrayViewD<'_, f32>]) -> R) -> R {
    if arrays.iter().all(|array| array.is_standard_layout()) {
        return run(arrays);
    }
    let copies: Vec<CowArray<'_, f32, IxDyn>> = arrays.iter().map(|array| array.as_standard_layout()).collect();
    let views: Vec<ArrayViewD<'_, f32>> = copies.iter().map(|copy| copy.view()).collect();
    run(&views)
}
