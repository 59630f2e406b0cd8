//! Batches of any size on passes of compiled sizes, and the forms in which results are handed out: what a session does
//! the same way whatever runs its passes.

use graphc_kernels::input::Numbers;
use ndarray::{ArrayD, ArrayViewD, ArrayViewMutD, Axis, IxDyn};

use crate::{
    about::About,
    inputs::{PartOfBatch, check_arrays, in_order},
    model::Model,
    results::{Results, ShapeError},
};

/// What runs passes.
pub(crate) trait Passes<M: Model> {
    /// Why a pass fails.
    type Error: From<ShapeError>;

    /// What is known of the network, at the size that passes have.
    fn about(&self) -> &'static About;

    /// Runs a pass of at most as many images as the largest compiled batch.
    fn pass(&mut self, numbers: &dyn Numbers, images: usize) -> Result<(), Self::Error>;

    /// A result of one image of the last pass, which had `images`.
    fn values(&self, result: usize, image: usize, images: usize) -> &[f32];

    /// As many passes as `count` images take, an array for each input, which have been checked. `give` gets the number of a
    /// result, that of an image, and the values.
    fn passes(
        &mut self,
        arrays: &[ArrayViewD<'_, f32>],
        count: usize,
        mut give: impl FnMut(usize, usize, &[f32]),
    ) -> Result<(), Self::Error> {
        let capacity = self.about().capacity();
        in_order(arrays, |arrays| {
            for first in (0..count).step_by(capacity) {
                let images = capacity.min(count - first);
                self.pass(&PartOfBatch { arrays, first, images }, images)?;
                self.give(first, images, &mut give);
            }
            Ok(())
        })
    }

    /// Hands out the results of the last pass, of `images` from number `first` on.
    fn give(&self, first: usize, images: usize, give: &mut impl FnMut(usize, usize, &[f32])) {
        for result in 0..self.about().outputs.len() {
            for image in 0..images {
                give(result, first + image, self.values(result, image, images));
            }
        }
    }

    /// The results of a batch as the model's own type.
    fn run(&mut self, images: M::Images<'_>) -> Result<M::Batch, Self::Error> {
        let (count, values) = M::views(images, |arrays| self.results(arrays))?;
        Ok(M::batch(Results::new(values, count)))
    }

    /// The results of a batch with their names.
    fn run_named(&mut self, images: M::Images<'_>) -> Result<Vec<(&'static str, ArrayD<f32>)>, Self::Error> {
        let (count, results) = M::views(images, |arrays| self.results(arrays))?;
        let named = self.about().outputs.iter().zip(results).map(|(output, values)| {
            let array = ArrayD::from_shape_vec(IxDyn(&output.batch_shape(count)), values);
            (output.name, array.unwrap_or_default())
        });
        Ok(named.collect())
    }

    /// The results of a batch into the caller's arrays.
    fn run_into(&mut self, images: M::Images<'_>, results: &mut [ArrayViewMutD<'_, f32>]) -> Result<(), Self::Error> {
        M::views(images, |arrays| self.run_arrays_into(arrays, results))
    }

    /// The same for an array for each input.
    fn run_arrays_into(
        &mut self,
        arrays: &[ArrayViewD<'_, f32>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), Self::Error> {
        let count = check_arrays(self.about().inputs, arrays)?;
        check_results(self.about(), count, results)?;
        self.passes(arrays, count, |result, image, values| store(results, result, image, values))
    }

    /// The number of images, and each result, image after image.
    fn results(&mut self, arrays: &[ArrayViewD<'_, f32>]) -> Result<(usize, Vec<Vec<f32>>), Self::Error> {
        let count = check_arrays(self.about().inputs, arrays)?;
        let mut results = empty_results(self.about(), count);
        self.passes(arrays, count, |result, _, values| results[result].extend(values))?;
        Ok((count, results))
    }
}

/// Room for each result of a batch.
pub(crate) fn empty_results(about: &About, images: usize) -> Vec<Vec<f32>> {
    about.outputs.iter().map(|output| Vec::with_capacity(images * output.len())).collect()
}

/// Writes a result of an image into the caller's array.
pub(crate) fn store(results: &mut [ArrayViewMutD<'_, f32>], result: usize, image: usize, values: &[f32]) {
    let mut place = results[result].index_axis_mut(Axis(0), image);
    place.iter_mut().zip(values).for_each(|(to, from)| *to = *from);
}

/// One array for each result, of its shape for `images` images.
pub(crate) fn check_results(
    about: &About,
    images: usize,
    results: &[ArrayViewMutD<'_, f32>],
) -> Result<(), ShapeError> {
    if results.len() != about.outputs.len() {
        return Err(ShapeError::Results { expected: about.outputs.len(), found: results.len() });
    }
    for (output, result) in about.outputs.iter().zip(results) {
        if result.shape().split_first() != Some((&images, output.shape)) {
            let (expected, found) = (output.batch_shape(images), result.shape().to_vec());
            return Err(ShapeError::Result { name: output.name, expected, found });
        }
    }
    Ok(())
}
