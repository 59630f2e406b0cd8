//! Networks that were compiled for several sizes of their inputs: which of them images have.

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

/// The number of the size that arrays have, one for each input. What fits none of several sizes is an error; what does not fit the only
/// one, or the one that most of the arrays have, is for others to say.
pub(crate) fn of_arrays(
    sizes: impl Iterator<Item = &'static About> + Clone,
    arrays: &[ArrayViewD<'_, f32>],
) -> Result<usize, ShapeError> {
    let fits = |input: &Input, array: &ArrayViewD<'_, f32>| array.shape().get(1..) == Some(input.shape);
    let misfits = |about: &About| about.inputs.iter().zip(arrays).filter(|(input, array)| !fits(input, array)).count();
    let Some((best, about)) = sizes.clone().enumerate().min_by_key(|(_, about)| misfits(about)) else { return Ok(0) };
    if about.inputs.len() != arrays.len() || misfits(about) == 0 {
        return Ok(best);
    }
    for (at, (input, array)) in about.inputs.iter().zip(arrays).enumerate() {
        let mut expected: Vec<&'static [usize]> = Vec::new();
        for shape in sizes.clone().filter_map(|about| Some(about.inputs.get(at)?.shape)) {
            if !expected.contains(&shape) {
                expected.push(shape);
            }
        }
        let is_known = expected.iter().any(|shape| array.shape().get(1..) == Some(*shape));
        if expected.len() > 1 && !is_known {
            let (input, found) = (named(about.inputs, input), array.shape().to_vec());
            return Err(ShapeError::Sizes { input, expected, found });
        }
    }
    Ok(best)
}

/// The number of the size that images of bytes become inputs of: the one that the first image has. Where the model file resizes or
/// crops, images may have any size, and become inputs of the network's first: which of them are together changes nothing.
pub(crate) fn of_images(
    sizes: impl Iterator<Item = &'static About> + Clone,
    images: &[Image<'_>],
) -> Result<usize, ImageError> {
    let keeps_size =
        |about: &About| about.preprocess.is_some_and(|own| own.resize.is_none() && own.center_crop.is_none());
    let several = sizes.clone().nth(1).is_some() && sizes.clone().all(keeps_size);
    let Some(image) = images.first().filter(|_| several) else { return Ok(0) };
    sizes.clone().position(|about| about.check_image(image).is_ok()).ok_or_else(|| {
        let [height, width, _] = image.shape();
        let expected = sizes.filter_map(|about| about.intake().ok().map(|(_, size)| size)).collect();
        ImageError::Sizes { expected, found: [height, width] }
    })
}
