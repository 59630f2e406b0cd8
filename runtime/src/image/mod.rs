//! From the pixels of a picture to the input of a network, as in Pillow and torchvision: convert colours, resize, crop,
//! normalise.
//!
//! `resample` has the filter, `sampling` maps rows and columns of an image to the network's, `rows` makes one row of
//! the input at a time, on the thread that writes it into the arena: there is no intermediate image between the
//! caller's pixels and the first layer.

mod preprocess;
mod resample;
mod rows;
mod sampling;
#[cfg(test)]
mod tests;

pub use preprocess::{Color, Preprocess, Resize, normalization};
pub(crate) use rows::Sampler;

use std::fmt;

/// An image given as bytes, row by row, with interleaved channels: a view of the caller's memory.
///
/// The channels are red, green and blue in this order, whatever the network takes: `color: bgr` in its model file swaps
/// them. An image has no EXIF orientation: apply it when decoding a file.
///
/// ```
/// # fn main() -> Result<(), graphc::ImageError> {
/// let pixels = [0, 128, 255, 64, 32, 16];
/// let image = graphc::Image::new(&pixels, [1, 2, 3])?;
/// assert_eq!(image.shape(), [1, 2, 3]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Image<'a> {
    pixels: &'a [u8],
    height: usize,
    width: usize,
    channels: usize,
}

impl<'a> Image<'a> {
    /// An image of `[height, width, channels]`. One channel is grey, three are red, green and blue, and a fourth is
    /// ignored, as in Pillow's conversion to RGB.
    ///
    /// # Errors
    /// If the image is empty, has another number of channels, or its length does not match the shape.
    pub fn new(pixels: &'a [u8], [height, width, channels]: [usize; 3]) -> Result<Self, ImageError> {
        if !matches!(channels, 1 | 3 | 4) {
            return Err(ImageError::Channels { found: channels });
        }
        if height == 0 || width == 0 {
            return Err(ImageError::Empty { height, width });
        }
        let expected = height.checked_mul(width).and_then(|count| count.checked_mul(channels));
        if expected != Some(pixels.len()) {
            return Err(ImageError::Length { shape: [height, width, channels], found: pixels.len() });
        }
        Ok(Image { pixels, height, width, channels })
    }

    /// Height, width and channels.
    pub fn shape(&self) -> [usize; 3] {
        [self.height, self.width, self.channels]
    }

    /// The bytes of a row.
    fn row(&self, y: usize) -> &'a [u8] {
        let len = self.width * self.channels;
        &self.pixels[y * len..][..len]
    }
}

impl fmt::Debug for Image<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Image({}x{}x{})", self.height, self.width, self.channels)
    }
}

/// Why an image cannot be the input of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImageError {
    /// Neither 1, 3 nor 4 channels.
    Channels {
        /// The number of channels.
        found: usize,
    },
    /// An image without pixels.
    Empty {
        /// Its height.
        height: usize,
        /// Its width.
        width: usize,
    },
    /// A length that does not match the shape.
    Length {
        /// Height, width and channels.
        shape: [usize; 3],
        /// The number of bytes.
        found: usize,
    },
    /// The size does not match the network's, and the model file has no `resize`.
    Size {
        /// The network's height and width, or the minimum.
        expected: [usize; 2],
        /// The image's.
        found: [usize; 2],
    },
    /// The size matches none of those that the network was compiled for, and the model file has no `resize`.
    Sizes {
        /// The network's heights and widths.
        expected: Vec<[usize; 2]>,
        /// The image's.
        found: [usize; 2],
    },
    /// The model file has no `preprocess`, so the conversion from bytes to the network's input is unknown.
    NoPreprocess {
        /// The network.
        name: &'static str,
    },
    /// Arrays of the wrong shapes for the results.
    Results(crate::ShapeError),
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImageError::Channels { found } => {
                write!(f, "an image has 1, 3 or 4 channels (grey, RGB, RGBA); this one has {found}")
            }
            ImageError::Empty { height, width } => write!(f, "an image of {height}x{width} pixels is empty"),
            ImageError::Length { shape: [height, width, channels], found } => {
                write!(f, "{found} bytes do not make an image of {height}x{width} pixels with {channels} channels")
            }
            ImageError::Size { expected: [height, width], found: [found_height, found_width] } => write!(
                f,
                "an image of {found_height}x{found_width} pixels; the network takes {height}x{width}, \
                 and its model file has no `resize`"
            ),
            ImageError::Sizes { expected, found: [height, width] } => {
                let sizes: Vec<String> = expected.iter().map(|[height, width]| format!("{height}x{width}")).collect();
                let sizes = sizes.join(", ");
                write!(
                    f,
                    "an image of {height}x{width} pixels; the network takes one of the sizes {sizes}, \
                     and its model file has no `resize`"
                )
            }
            ImageError::NoPreprocess { name } => {
                write!(f, "the model file of {name} has no `preprocess`, which defines how pixels become its input")
            }
            ImageError::Results(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for ImageError {}

impl From<crate::ShapeError> for ImageError {
    fn from(error: crate::ShapeError) -> Self {
        ImageError::Results(error)
    }
}
