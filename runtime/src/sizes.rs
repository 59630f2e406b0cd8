//! Networks that were compiled for several sizes of their inputs: which of them images have.

use std::iter;

use ndarray::ArrayViewD;

use crate::{
    about::{About, Input},
    image::{Image, ImageError},
    inputs::named,
    model::{Model, Program, Step},
    results::ShapeError,
};

/// A network that was compiled for images of this height and width, by `sizes = [[224, 224], [320, 320]]` in
/// [`model!`](crate::model). Its own methods `at` and `session_at` do not need this trait.
///
/// ```ignore
/// let net = Detector::load("detector.safetensors")?;
/// let small = net.session().forward(&image);                          // of 224 by 224, the first size
/// let large = net.session_at::<320, 320>().forward(&larger_image);    // with the same weights in memory
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not compiled for images of {HEIGHT}x{WIDTH}",
    note = "the sizes are those that the option `sizes` of `graphc::model!` names, height first"
)]
pub trait AtSize<const HEIGHT: usize, const WIDTH: usize>: Model {
    /// The type of the network at this size.
    type Network: Model;

    /// The network at this size. It shares the weights.
    #[must_use]
    fn at(&self) -> Self::Network {
        Self::Network::from_weights(self.weights().clone())
    }
}

/// A network that was compiled for sequences of this length, by `sizes = [8000, 16000]` in [`model!`](crate::model); see [`AtSize`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not compiled for sequences of length {LENGTH}",
    note = "the lengths are those that the option `sizes` of `graphc::model!` names"
)]
pub trait AtLength<const LENGTH: usize>: Model {
    /// The type of the network at this length.
    type Network: Model;

    /// The network at this length. It shares the weights.
    #[must_use]
    fn at(&self) -> Self::Network {
        Self::Network::from_weights(self.weights().clone())
    }
}

/// A network at one of its sizes, as data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Compiled {
    /// What is known of it.
    pub about: &'static About,
    /// What a forward pass does.
    pub steps: &'static [Step],
    /// What a session needs to know.
    pub program: Program,
}

impl Compiled {
    /// A type's own.
    pub const fn of<M: Model>() -> Self {
        Compiled { about: M::ABOUT, steps: M::STEPS, program: M::PROGRAM }
    }
}

/// The sizes of a network: the first, and others.
#[derive(Clone, Copy)]
pub(crate) struct Sizes<I> {
    pub(crate) first: &'static About,
    pub(crate) others: I,
}

impl<I: Iterator<Item = &'static About> + Clone> Sizes<I> {
    /// The size that arrays have, one for each input, and its number. What fits none of several sizes is an error; what does not fit the
    /// one that is given is for others to say.
    pub(crate) fn of_arrays(&self, arrays: &[ArrayViewD<'_, f32>]) -> Result<(usize, &'static About), ShapeError> {
        let fits = |input: &Input, array: &ArrayViewD<'_, f32>| array.shape().get(1..) == Some(input.shape);
        let misfits =
            |about: &About| about.inputs.iter().zip(arrays).filter(|(input, array)| !fits(input, array)).count();
        let best = self.all().min_by_key(|(_, about)| misfits(about)).unwrap_or((0, self.first));
        let inputs = self.first.inputs;
        if inputs.len() != arrays.len() || misfits(best.1) == 0 {
            return Ok(best);
        }
        for (at, array) in arrays.iter().enumerate() {
            let mut expected: Vec<&'static [usize]> = Vec::new();
            for shape in self.all().filter_map(|(_, about)| Some(about.inputs.get(at)?.shape)) {
                if !expected.contains(&shape) {
                    expected.push(shape);
                }
            }
            let is_known = expected.iter().any(|shape| array.shape().get(1..) == Some(*shape));
            if expected.len() > 1 && !is_known {
                let (input, found) = (named(inputs, &inputs[at]), array.shape().to_vec());
                return Err(ShapeError::Sizes { input, expected, found });
            }
        }
        Ok(best)
    }

    /// The size of images of bytes, as for arrays. Where the model file has `resize`, it is the first.
    pub(crate) fn of_images(&self, images: &[Image<'_>]) -> Result<(usize, &'static About), ImageError> {
        let takes = |about: &About, images: &[Image<'_>]| images.iter().all(|image| about.check_image(image).is_ok());
        if let Some(found) = self.all().find(|(_, about)| takes(about, images)) {
            return Ok(found);
        }
        let first = images.get(..1).unwrap_or_default();
        if let Some(found) = self.all().find(|(_, about)| takes(about, first)) {
            return Ok(found);
        }
        match first.iter().try_for_each(|image| self.first.check_image(image)) {
            Err(ImageError::Size { found, .. }) if self.all().nth(1).is_some() => {
                let expected = self.all().filter_map(|(_, about)| about.intake().ok().map(|(_, size)| size)).collect();
                Err(ImageError::Sizes { expected, found })
            }
            Err(_) | Ok(()) => Ok((0, self.first)),
        }
    }

    fn all(&self) -> impl Iterator<Item = (usize, &'static About)> {
        iter::once(self.first).chain(self.others.clone()).enumerate()
    }
}
