//! Networks on GPUs as engines. Images of bytes become numbers on the host.

use std::{sync::Arc, time::Duration};

use graphc_kernels::setting::SessionOptions;
use ndarray::{ArrayViewD, ArrayViewMutD, Axis, IxDyn};

use super::{CudaModel, Error, Network, Session};
use crate::{
    about::About,
    batch::{Passes, check_results},
    engine::{AnyNetwork, AnySession, EngineError},
    image::{Image, ImageError, Sampler},
    model::Step,
    results::ShapeError,
};

impl<M: CudaModel> AnyNetwork for Network<M> {
    fn about(&self) -> &'static About {
        M::ABOUT
    }

    fn steps(&self) -> &'static [Step] {
        &[]
    }

    fn device(&self) -> &str {
        Network::device(self).name()
    }

    fn session(self: Arc<Self>, _options: SessionOptions) -> Result<Box<dyn AnySession>, EngineError> {
        let session = Session::shared(self)?;
        Ok(Box::new(OnGpu { session, sampler: Sampler::default(), numbers: Vec::new() }))
    }
}

/// A session, and the memory for images of bytes.
struct OnGpu<M: CudaModel> {
    session: Session<'static, M>,
    sampler: Sampler,
    /// The numbers of a pass.
    numbers: Vec<f32>,
}

impl<M: CudaModel> OnGpu<M> {
    /// Some images as numbers, `[image][channel][row][column]`.
    fn convert(&mut self, images: &[Image<'_>]) -> Result<Vec<usize>, EngineError> {
        let (preprocess, size) = M::ABOUT.intake()?;
        let shape = [images.len(), preprocess.numbers.len(), size[0], size[1]];
        self.numbers.resize(shape.iter().product(), 0.0);
        let pixels = self.sampler.pixels(preprocess, size, images, 1);
        pixels.write_numbers(size, &mut self.numbers);
        Ok(shape.to_vec())
    }
}

impl<M: CudaModel> AnySession for OnGpu<M> {
    fn threads(&self) -> usize {
        1
    }

    fn select(&mut self, _images: &[ArrayViewD<'_, f32>]) -> Result<&'static About, ShapeError> {
        Ok(M::ABOUT)
    }

    fn select_for_images(&mut self, _images: &[Image<'_>]) -> Result<&'static About, ImageError> {
        Ok(M::ABOUT)
    }

    fn run_into(
        &mut self,
        images: &[ArrayViewD<'_, f32>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        Ok(self.session.run_arrays_into(images, results)?)
    }

    fn run_images_into(
        &mut self,
        images: &[Image<'_>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        check_results(M::ABOUT, images.len(), results)?;
        images.iter().try_for_each(|image| M::ABOUT.check_image(image))?;
        for (part, images) in images.chunks(M::ABOUT.capacity()).enumerate() {
            let shape = self.convert(images)?;
            let first = part * M::ABOUT.capacity();
            let parts =
                results.iter_mut().map(|array| array.slice_axis_mut(Axis(0), (first..first + images.len()).into()));
            let mut parts: Vec<ArrayViewMutD<'_, f32>> = parts.collect();
            let numbers = std::mem::take(&mut self.numbers);
            let view = ArrayViewD::from_shape(IxDyn(&shape), &numbers);
            let view = view.map_err(|error| Error::Program(format!("images of {shape:?}: {error}")))?;
            let outcome = self.session.run_arrays_into(&[view], &mut parts);
            self.numbers = numbers;
            outcome?;
        }
        Ok(())
    }

    fn profile(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<Vec<(&'static str, Duration)>, EngineError> {
        Ok(self.session.profile_arrays(images)?)
    }
}

impl From<Error> for EngineError {
    fn from(error: Error) -> Self {
        match error {
            Error::Shape(error) => EngineError::Shape(error),
            error => EngineError::Cuda(error),
        }
    }
}
