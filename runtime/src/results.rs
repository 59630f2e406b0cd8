//! The forms in which images come and results go, and the errors of those that do not fit.

use std::{fmt, vec};

use ndarray::{Array2, Array3, Array4, Array5};

use crate::about::Output;

/// The results of a pass of one image, in the arena.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Outputs<'s> {
    arena: &'s [f32],
    starts: &'s [usize],
    shapes: &'s [Output],
}

impl<'s> Outputs<'s> {
    /// `starts` says where each result starts.
    pub(crate) fn new(arena: &'s [f32], starts: &'s [usize], shapes: &'s [Output]) -> Self {
        Outputs { arena, starts, shapes }
    }

    fn slice(&self, index: usize) -> &'s [f32] {
        &self.arena[self.starts[index]..][..self.shapes[index].len()]
    }

    /// Result `index`, a vector.
    ///
    /// # Panics
    /// If it has another length: generated code is wrong.
    pub fn vector<const N: usize>(&self, index: usize) -> &'s [f32; N] {
        self.slice(index).first_chunk().expect("a result of the compiled length")
    }

    /// Result `index`, of channels and a length.
    ///
    /// # Panics
    /// If it has another size: generated code is wrong.
    pub fn rows<const C: usize, const L: usize>(&self, index: usize) -> &'s [[f32; L]; C] {
        self.slice(index).as_chunks::<L>().0.first_chunk().expect("a result of the compiled size")
    }

    /// Result `index`, an image.
    ///
    /// # Panics
    /// If it has another size: generated code is wrong.
    pub fn image<const C: usize, const H: usize, const W: usize>(&self, index: usize) -> &'s [[[f32; W]; H]; C] {
        let rows = self.slice(index).as_chunks::<W>().0;
        rows.as_chunks::<H>().0.first_chunk().expect("a result of the compiled size")
    }

    /// Result `index`, of four dimensions.
    ///
    /// # Panics
    /// If it has another size: generated code is wrong.
    pub fn volume<const C: usize, const D: usize, const H: usize, const W: usize>(
        &self,
        index: usize,
    ) -> &'s [[[[f32; W]; H]; D]; C] {
        let planes = self.slice(index).as_chunks::<W>().0.as_chunks::<H>().0;
        planes.as_chunks::<D>().0.first_chunk().expect("a result of the compiled size")
    }
}

/// The numbers of a batch as arrays, handed out in order: its results, or images for its inputs.
#[doc(hidden)]
#[derive(Debug)]
pub struct Results {
    values: vec::IntoIter<Vec<f32>>,
    images: usize,
}

impl Results {
    /// Each result, or input, of `images` images.
    pub(crate) fn new(values: Vec<Vec<f32>>, images: usize) -> Self {
        Results { values: values.into_iter(), images }
    }

    /// The next, `[image][feature]`.
    pub fn vectors(&mut self, features: usize) -> Array2<f32> {
        Array2::from_shape_vec((self.images, features), self.values.next().unwrap_or_default()).unwrap_or_default()
    }

    /// The next, `[image][channel][place]`.
    pub fn rows(&mut self, [channels, length]: [usize; 2]) -> Array3<f32> {
        let shape = (self.images, channels, length);
        Array3::from_shape_vec(shape, self.values.next().unwrap_or_default()).unwrap_or_default()
    }

    /// The next, `[image][channel][row][column]`.
    pub fn images(&mut self, [channels, height, width]: [usize; 3]) -> Array4<f32> {
        let shape = (self.images, channels, height, width);
        Array4::from_shape_vec(shape, self.values.next().unwrap_or_default()).unwrap_or_default()
    }

    /// The next, `[image][channel][plane][row][column]`.
    pub fn volumes(&mut self, [channels, depth, height, width]: [usize; 4]) -> Array5<f32> {
        let shape = (self.images, channels, depth, height, width);
        Array5::from_shape_vec(shape, self.values.next().unwrap_or_default()).unwrap_or_default()
    }
}

/// Arrays that do not have the shapes of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShapeError {
    /// More or fewer arrays than the network has inputs.
    Inputs {
        /// Number of inputs.
        expected: usize,
        /// Number of arrays.
        found: usize,
    },
    /// Images of another shape than the network was compiled for.
    Images {
        /// The input that they are for, if the network has several.
        input: Option<&'static str>,
        /// The input's shape for one image.
        expected: &'static [usize],
        /// The array's dimensions.
        found: Vec<usize>,
    },
    /// Images of none of the sizes that the network was compiled for.
    Sizes {
        /// The input that they are for, if the network has several.
        input: Option<&'static str>,
        /// The input's shape for one image at each size.
        expected: Vec<&'static [usize]>,
        /// The array's dimensions.
        found: Vec<usize>,
    },
    /// More or fewer images for an input than for the first.
    Batch {
        /// The input.
        input: &'static str,
        /// Number of images for the first input.
        expected: usize,
        /// Number of images for this one.
        found: usize,
    },
    /// More or fewer numbers than an image has.
    Numbers {
        /// The input that they are for, if the network has several.
        input: Option<&'static str>,
        /// The input's shape.
        expected: &'static [usize],
        /// How many there are.
        found: usize,
    },
    /// More or fewer arrays than the network has results.
    Results {
        /// Number of results.
        expected: usize,
        /// Number of arrays.
        found: usize,
    },
    /// An array that does not have the shape of its result.
    Result {
        /// The result.
        name: &'static str,
        /// The batch and the shape of the result.
        expected: Vec<usize>,
        /// The array's dimensions.
        found: Vec<usize>,
    },
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShapeError::Inputs { expected, found } => {
                write!(f, "expected one array an input, {expected} in all, found {found}")
            }
            ShapeError::Images { input, expected, found } => {
                write!(f, "expected images of shape {}{}, found {found:?}", batched(expected), ForInput(*input))
            }
            ShapeError::Sizes { input, expected, found } => {
                let shapes: Vec<String> = expected.iter().map(|shape| batched(shape)).collect();
                let input = ForInput(*input);
                write!(f, "expected images of one of the shapes {}{input}, found {found:?}", shapes.join(", "))
            }
            ShapeError::Batch { input, expected, found } => {
                write!(f, "expected {expected} images for the input `{input}`, as for the first, found {found}")
            }
            ShapeError::Numbers { input, expected, found } => {
                let (count, input) = (expected.iter().product::<usize>(), ForInput(*input));
                write!(f, "expected the {count} numbers of an image of shape {expected:?}{input}, found {found}")
            }
            ShapeError::Results { expected, found } => {
                write!(f, "expected one array a result, {expected} in all, found {found}")
            }
            ShapeError::Result { name, expected, found } => {
                write!(f, "expected an array of shape {expected:?} for the result `{name}`, found {found:?}")
            }
        }
    }
}

/// `[batch, 3, 224, 224]`.
fn batched(shape: &[usize]) -> String {
    let sizes: String = shape.iter().map(|size| format!(", {size}")).collect();
    format!("[batch{sizes}]")
}

/// Says which input is meant, where there are several.
struct ForInput(Option<&'static str>);

impl fmt::Display for ForInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |name| write!(f, " for the input `{name}`"))
    }
}

impl std::error::Error for ShapeError {}
