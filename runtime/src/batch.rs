//! Batches of any size on passes of compiled sizes, and the forms in which results are handed out: what a session does
//! the same way whatever runs its passes.

use std::borrow::Cow;

use ndarray::{ArrayD, ArrayView4, ArrayViewMutD, Axis, IxDyn};

use crate::{
    model::Model,
    results::{Results, ShapeError},
};

/// What runs passes.
pub(crate) trait Passes<M: Model> {
    /// Why a pass fails.
    type Error: From<ShapeError>;

    /// Runs a pass of at most as many images as the largest compiled batch.
    fn pass(&mut self, pixels: &[f32], images: usize) -> Result<(), Self::Error>;

    /// A result of one image of the last pass, which had `images`.
    fn values(&self, result: usize, image: usize, images: usize) -> &[f32];

    /// As many passes as the images take. `give` gets the number of a result, that of an image, and the values.
    fn passes(&mut self, pixels: &[f32], mut give: impl FnMut(usize, usize, &[f32])) -> Result<(), Self::Error> {
        let len: usize = M::INPUT.iter().product();
        let mut first = 0;
        for part in pixels.chunks(len * capacity::<M>()) {
            let images = part.len() / len;
            self.pass(part, images)?;
            self.give(first, images, &mut give);
            first += images;
        }
        Ok(())
    }

    /// Hands out the results of the last pass, of `images` from number `first` on.
    fn give(&self, first: usize, images: usize, give: &mut impl FnMut(usize, usize, &[f32])) {
        for result in 0..M::OUTPUTS.len() {
            for image in 0..images {
                give(result, first + image, self.values(result, image, images));
            }
        }
    }

    /// The results of a batch as the model's own type.
    fn run(&mut self, images: ArrayView4<'_, f32>) -> Result<M::Batch, Self::Error> {
        let count = images.dim().0;
        self.results(images).map(|values| M::batch(Results::new(values, count)))
    }

    /// The results of a batch with their names.
    fn run_named(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<(&'static str, ArrayD<f32>)>, Self::Error> {
        let count = images.dim().0;
        let results = self.results(images)?;
        let named = M::OUTPUTS.iter().zip(results).map(|(output, values)| {
            let array = ArrayD::from_shape_vec(IxDyn(&output.batch_shape(count)), values);
            (output.name, array.unwrap_or_default())
        });
        Ok(named.collect())
    }

    /// The results of a batch into the caller's arrays.
    fn run_into(
        &mut self,
        images: ArrayView4<'_, f32>,
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), Self::Error> {
        let pixels = pixels::<M>(&images)?;
        check_results::<M>(images.dim().0, results)?;
        self.passes(&pixels, |result, image, values| store(results, result, image, values))
    }

    /// Each result, image after image.
    fn results(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<Vec<f32>>, Self::Error> {
        let pixels = pixels::<M>(&images)?;
        let mut results = empty_results::<M>(images.dim().0);
        self.passes(&pixels, |result, _, values| results[result].extend(values))?;
        Ok(results)
    }
}

/// Images of the largest pass.
pub(crate) fn capacity<M: Model>() -> usize {
    M::BATCHES.iter().copied().max().unwrap_or(1)
}

/// The images' numbers in one piece; copied if they do not lie so.
pub(crate) fn pixels<'v, M: Model>(images: &'v ArrayView4<'_, f32>) -> Result<Cow<'v, [f32]>, ShapeError> {
    let (count, channels, height, width) = images.dim();
    if [channels, height, width] != M::INPUT {
        return Err(ShapeError::Images { expected: M::INPUT, found: [count, channels, height, width] });
    }
    Ok(images.as_slice().map_or_else(|| Cow::Owned(images.iter().copied().collect()), Cow::Borrowed))
}

/// The numbers of one image.
pub(crate) fn check_numbers<M: Model>(image: &[f32]) -> Result<(), ShapeError> {
    let fits = image.len() == M::INPUT.iter().product::<usize>();
    if fits { Ok(()) } else { Err(ShapeError::Numbers { expected: M::INPUT, found: image.len() }) }
}

/// Room for each result of a batch.
pub(crate) fn empty_results<M: Model>(images: usize) -> Vec<Vec<f32>> {
    M::OUTPUTS.iter().map(|output| Vec::with_capacity(images * output.len())).collect()
}

/// Writes a result of an image into the caller's array.
pub(crate) fn store(results: &mut [ArrayViewMutD<'_, f32>], result: usize, image: usize, values: &[f32]) {
    let mut place = results[result].index_axis_mut(Axis(0), image);
    place.iter_mut().zip(values).for_each(|(to, from)| *to = *from);
}

/// One array for each result, of its shape for `images` images.
pub(crate) fn check_results<M: Model>(images: usize, results: &[ArrayViewMutD<'_, f32>]) -> Result<(), ShapeError> {
    if results.len() != M::OUTPUTS.len() {
        return Err(ShapeError::Results { expected: M::OUTPUTS.len(), found: results.len() });
    }
    for (output, result) in M::OUTPUTS.iter().zip(results) {
        if result.shape().split_first() != Some((&images, output.shape)) {
            let (expected, found) = (output.batch_shape(images), result.shape().to_vec());
            return Err(ShapeError::Result { name: output.name, expected, found });
        }
    }
    Ok(())
}
