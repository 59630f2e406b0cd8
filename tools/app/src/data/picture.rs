//! JPEG and PNG files: told apart by what they hold, not by their names, and decoded within limits.
//!
//! As in torchvision's own loader, the colour profile that a file may note is not applied, and of an animation the first
//! image is taken. So is the orientation that a camera notes, unless the model file says otherwise.

use std::{
    error::Error as _,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use graphc::Image;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, ImageResult, Limits, metadata::Orientation,
};

use super::{jpeg, read};
use crate::error::Error;

/// Bytes of a file.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

/// Pixels of a side.
const MAX_SIDE: u32 = 16_384;

/// Bytes of the decoded image, and of what the decoder needs beside it.
pub(crate) const MAX_DECODED: u64 = 256 << 20;

/// An image that was read and not decoded, or that needs no decoding.
#[derive(Debug)]
pub struct Undecoded {
    bytes: Vec<u8>,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// A file of so many bytes when it is decoded.
    File { format: ImageFormat, decoded: u64 },
    /// Bytes of pixels: height, width and channels.
    Pixels([usize; 3]),
}

/// How an image is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// As it is stored.
    Stored,
    /// As its EXIF orientation says.
    Exif,
}

impl Undecoded {
    /// Reads a file.
    ///
    /// # Errors
    /// If it cannot be read, or is neither a JPEG nor a PNG file.
    pub fn read(path: &Path) -> Result<Undecoded, Error> {
        let bytes = read(path, MAX_BYTES)?;
        Undecoded::new(bytes).map_err(|problem| Error::Data(path.into(), problem))
    }

    /// A file in memory.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn new(bytes: Vec<u8>) -> Result<Undecoded, String> {
        if bytes.is_empty() {
            return Err("the file is empty".into());
        }
        let format = image::guess_format(&bytes).map_err(|_| "it is neither a JPEG nor a PNG file")?;
        match format {
            ImageFormat::Png | ImageFormat::Jpeg => {}
            other => return Err(format!("it is a {} file; JPEG and PNG files are read", name(other))),
        }
        let decoded = guarded(format, || Ok(decoder(&bytes, format)?.total_bytes()))?;
        // Where the decoder is asked for it, it says so itself.
        Ok(Undecoded { bytes, kind: Kind::File { format, decoded } })
    }

    /// Whether bytes begin as those of a JPEG or PNG file do.
    pub fn begins_in(bytes: &[u8]) -> bool {
        matches!(image::guess_format(bytes), Ok(ImageFormat::Png | ImageFormat::Jpeg))
    }

    /// Pixels: height, width and channels.
    pub fn raw(pixels: Vec<u8>, shape: [usize; 3]) -> Undecoded {
        Undecoded { bytes: pixels, kind: Kind::Pixels(shape) }
    }

    /// The bytes of its file, or its pixels.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Bytes of the decoded image.
    pub fn size(&self) -> u64 {
        match self.kind {
            Kind::File { decoded, .. } => decoded,
            Kind::Pixels(shape) => shape.iter().product::<usize>() as u64,
        }
    }

    /// Decodes it.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn decode(&self, turn: Turn) -> Result<Picture, String> {
        let format = match self.kind {
            Kind::Pixels(shape) => return Ok(Picture { pixels: self.bytes.clone(), shape }),
            Kind::File { format, .. } => format,
        };
        // The decoder would fill what is missing with grey.
        if format == ImageFormat::Jpeg && !jpeg::is_whole(&self.bytes) {
            return Err("the JPEG file ends before its image does".into());
        }
        guarded(format, || {
            let mut decoder = decoder(&self.bytes, format)?;
            let orientation = match turn {
                Turn::Stored => Orientation::NoTransforms,
                Turn::Exif => decoder.orientation()?,
            };
            let mut image = DynamicImage::from_decoder(decoder)?;
            image.apply_orientation(orientation);
            Ok(Picture::of(image))
        })
    }
}

/// What decodes a file, within limits.
fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder + '_> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    Ok(decoder)
}

/// Says in words what a decoder says. Those of `image` are known to panic on some damaged files.
fn guarded<T>(format: ImageFormat, decode: impl FnOnce() -> ImageResult<T>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(decode)) {
        Ok(Ok(decoded)) => Ok(decoded),
        Ok(Err(ImageError::Limits(_))) => Err(format!(
            "its image is too large: at most {MAX_SIDE} pixels a side and {} MiB are decoded",
            MAX_DECODED >> 20
        )),
        Ok(Err(error)) => Err(format!(
            "the {} file is damaged, or of a kind that is not read: {}",
            name(format),
            error.source().map_or_else(|| error.to_string(), ToString::to_string)
        )),
        Err(_) => Err("the decoder failed on it".into()),
    }
}

/// A decoded image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pixels: Vec<u8>,
    /// Height, width and channels.
    shape: [usize; 3],
}

impl Picture {
    /// An image of bytes. Transparency is dropped, and 16 bits become 8.
    fn of(image: DynamicImage) -> Picture {
        let [height, width] = [image.height() as usize, image.width() as usize];
        let (pixels, channels) = match image {
            DynamicImage::ImageLuma8(image) => (image.into_raw(), 1),
            DynamicImage::ImageRgb8(image) => (image.into_raw(), 3),
            DynamicImage::ImageRgba8(image) => (image.into_raw(), 4),
            other if !other.color().has_color() => (other.into_luma8().into_raw(), 1),
            other => (other.into_rgb8().into_raw(), 3),
        };
        Picture { pixels, shape: [height, width, channels] }
    }

    /// A grey image.
    #[cfg(test)]
    pub(crate) fn gray(pixels: Vec<u8>, [height, width]: [usize; 2]) -> Picture {
        Picture { pixels, shape: [height, width, 1] }
    }

    /// Its bytes, the channels of a pixel side by side.
    #[cfg(test)]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.pixels
    }

    /// As the network takes it.
    ///
    /// # Errors
    /// If it is empty.
    pub fn view(&self) -> Result<Image<'_>, Error> {
        Ok(Image::new(&self.pixels, self.shape)?)
    }
}

fn name(format: ImageFormat) -> String {
    if format == ImageFormat::Jpeg {
        return "JPEG".into();
    }
    format.extensions_str().first().copied().unwrap_or("different").to_uppercase()
}
