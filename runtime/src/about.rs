//! What the compiler knows of a network, as one value.

use std::fmt;

use graphc_weights::formula;
use ndarray::{ArrayD, IxDyn};

use crate::{
    classes::Classes,
    image::{Image, ImageError, Preprocess, Sampler},
};

/// The tensor number of generated images for the first input in the formula, beyond those of any network.
const IMAGES: u64 = 1_000_000;

/// What the compiler knows of a network: [`Model::ABOUT`](crate::Model::ABOUT), for tools that work with any. The weights are no
/// part of it.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The name in the model file, or where it was compiled.
    pub name: &'static str,
    /// Identifies the program.
    pub hash: ProgramHash,
    /// The inputs.
    pub inputs: &'static [Input],
    /// The results.
    pub outputs: &'static [Output],
    /// Number of parameters, as PyTorch counts them.
    pub parameters: u64,
    /// Multiply-accumulate operations for one image.
    pub macs: u64,
    /// Bytes of the arena for the largest compiled batch, without the scratch of each thread.
    pub arena_bytes: usize,
    /// The batch sizes that it was compiled for, ascending.
    pub batches: &'static [usize],
    /// What weights and the values between layers are stored in.
    pub precision: Precision,
    /// The layers of the model file, in order.
    pub layers: &'static [Layer],
    /// The layers as a table, with the totals: what `graphc check` prints. Of a network of several sizes, one after the other.
    pub summary: &'static str,
    /// The network at the other sizes that it was compiled for, by `sizes` in [`model!`](crate::model); all else here is of the first.
    pub others: &'static [&'static About],
    /// How images become its input, if the model file says so.
    pub preprocess: Option<Preprocess>,
    /// How its result becomes answers, if there is one result and that is a vector.
    pub classes: Option<Classes>,
}

impl About {
    /// The network at each of its sizes: this, and then [`others`](About::others).
    pub fn sizes(&'static self) -> impl Iterator<Item = &'static About> + Clone {
        std::iter::once(self).chain(self.others.iter().copied())
    }

    /// Images of a pass at most: the largest compiled batch. Larger batches take several passes.
    pub fn capacity(&self) -> usize {
        self.batches.iter().copied().max().unwrap_or(1)
    }

    /// Whether an image can be the input: whatever its size if the model file has `resize`.
    ///
    /// # Errors
    /// If the model file has no `preprocess`, or the image has another size and is not to be resized.
    pub fn check_image(&self, image: &Image<'_>) -> Result<(), ImageError> {
        let (preprocess, size) = self.intake()?;
        preprocess.check(size, image)
    }

    /// The numbers that an image of bytes becomes: the input of the network, `[channel][row][column]`.
    ///
    /// # Errors
    /// As for [`check_image`](About::check_image).
    pub fn numbers(&self, image: &Image<'_>) -> Result<Vec<f32>, ImageError> {
        self.check_image(image)?;
        let (preprocess, size) = self.intake()?;
        let mut numbers = vec![0.0; preprocess.numbers.len() * size[0] * size[1]];
        let mut sampler = Sampler::default();
        sampler.pixels(preprocess, size, std::slice::from_ref(image), 1).write_numbers(size, &mut numbers);
        Ok(numbers)
    }

    /// `count` images of numbers uniform in [-2, 2) for each input, the same on every machine for the same seed: for trying and
    /// timing. The numbers are those of [`Model::random_images`](crate::Model::random_images).
    pub fn random_images(&self, seed: u64, count: usize) -> Vec<ArrayD<f32>> {
        let shapes = self.inputs.iter().map(|input| IxDyn(&input.batch_shape(count)));
        let arrays = shapes.zip(self.random_numbers(seed, count));
        arrays.map(|(shape, numbers)| ArrayD::from_shape_vec(shape, numbers).unwrap_or_default()).collect()
    }

    /// The same as lists of numbers.
    pub(crate) fn random_numbers(&self, seed: u64, count: usize) -> Vec<Vec<f32>> {
        let inputs = self.inputs.iter().zip(IMAGES..).map(|(input, tensor)| {
            let mut numbers = vec![0.0; count.saturating_mul(input.len())];
            formula(seed, tensor, 2.0, 0.0, &mut numbers);
            numbers
        });
        inputs.collect()
    }

    /// How bytes become the input, and its height and width.
    pub(crate) fn intake(&self) -> Result<(&Preprocess, [usize; 2]), ImageError> {
        match (&self.preprocess, self.inputs) {
            (Some(preprocess), &[Input { shape: &[_, height, width], .. }]) => Ok((preprocess, [height, width])),
            (_, _) => Err(ImageError::NoPreprocess { name: self.name }),
        }
    }
}

/// Identifies the program of a network: two programs with the same hash compute the same results from the same weights, to the
/// bit, on one kind of CPU. It covers the layers and the algorithms chosen for them, names and shapes, the tensors and their names
/// in weight files, what stands before and after the network, and its other sizes; not the weights, and not the kernels for GPUs. It is the same
/// on every machine that compiles the same model file with the same options and version of graphc.
///
/// It tells programs apart, as a key of a cache or a label of a measurement. It is no signature: whoever wants to can make
/// another program with the same hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgramHash(#[doc(hidden)] pub u64);

/// 16 hexadecimal digits.
impl fmt::Display for ProgramHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// An input of a network.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// Its name.
    pub name: &'static str,
    /// Its shape for one image: `[features]`, `[channels, length]`, `[channels, height, width]`, or four sizes.
    pub shape: &'static [usize],
}

impl Input {
    /// Number of its values for one image.
    pub(crate) fn len(&self) -> usize {
        self.shape.iter().fold(1, |len: usize, size| len.saturating_mul(*size))
    }

    /// Its shape for a batch: the number of images comes first.
    pub fn batch_shape(&self, images: usize) -> Vec<usize> {
        [&[images], self.shape].concat()
    }
}

/// A result of a network.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// The layer's name.
    pub name: &'static str,
    /// Its shape for one image: `[features]`, `[channels, length]` or `[channels, height, width]`.
    pub shape: &'static [usize],
}

impl Output {
    /// Number of its values for one image.
    pub(crate) fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Its shape for a batch: the number of images comes first.
    pub fn batch_shape(&self, images: usize) -> Vec<usize> {
        [&[images], self.shape].concat()
    }
}

/// A layer of the model file, as compiled.
#[derive(Clone, Copy, Debug)]
pub struct Layer {
    /// Its name.
    pub name: &'static str,
    /// Its operator.
    pub operator: &'static str,
    /// Shape of its result for one image: `[features]` or `[channels, height, width]`.
    pub output: &'static [usize],
    /// Parameters, as PyTorch counts them.
    pub parameters: u64,
    /// Multiply-accumulate operations for one image.
    pub macs: u64,
}

/// What a network's weights and the values between its layers are stored in. Arithmetic is in `f32`, but for integers; results are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// IEEE 754, 32 bits.
    F32,
    /// Its upper 16 bits: three decimal digits.
    Bf16,
    /// Integers of 8 bits with scales, and sums of 32 bits; `f32` where an operator has no form for integers.
    Int8,
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Precision::F32 => "f32",
            Precision::Bf16 => "bf16",
            Precision::Int8 => "int8",
        })
    }
}
