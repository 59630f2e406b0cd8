//! JPEG and PNG files: told apart by what they hold, not by their names, and decoded within limits.
//!
//! As in torchvision's own loader, the orientation and the colour profile that a file may note are not applied, and of an
//! animation the first image is taken.

use std::{
    error::Error as _,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use graphc::Image;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use super::{jpeg, read};
use crate::error::Error;

/// Bytes of a file.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

/// Pixels of a side.
const MAX_SIDE: u32 = 16_384;

/// Bytes of the decoded image, and of what the decoder needs beside it.
const MAX_DECODED: u64 = 256 << 20;

/// A decoded image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pixels: Vec<u8>,
    /// Height, width and channels.
    shape: [usize; 3],
}

impl Picture {
    /// Reads and decodes a file.
    pub(crate) fn read(path: &Path) -> Result<Picture, Error> {
        let bytes = read(path, MAX_BYTES)?;
        Picture::decode(&bytes).map_err(|problem| Error::Data(path.into(), problem))
    }

    /// Decodes a file in memory.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Picture, String> {
        if bytes.is_empty() {
            return Err("the file is empty".into());
        }
        let format = image::guess_format(bytes).map_err(|_| "it is neither a JPEG nor a PNG file")?;
        match format {
            ImageFormat::Png => {}
            ImageFormat::Jpeg if jpeg::is_whole(bytes) => {}
            // The decoder would fill what is missing with grey.
            ImageFormat::Jpeg => return Err("the JPEG file ends before its image does".into()),
            other => return Err(format!("it is a {} file; JPEG and PNG files are read", name(other))),
        }
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        limits.max_alloc = Some(MAX_DECODED);
        reader.limits(limits);
        // Decoders of `image` are known to panic on some damaged files.
        let decoded = catch_unwind(AssertUnwindSafe(|| reader.decode()));
        match decoded {
            Ok(Ok(image)) => Ok(Picture::of(image)),
            Ok(Err(image::ImageError::Limits(_))) => Err(format!(
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
    pub(crate) fn gray(pixels: Vec<u8>, [height, width]: [usize; 2]) -> Picture {
        Picture { pixels, shape: [height, width, 1] }
    }

    /// Its bytes, the channels of a pixel side by side.
    #[cfg(test)]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.pixels
    }

    /// As the network takes it.
    pub(crate) fn view(&self) -> Result<Image<'_>, Error> {
        Ok(Image::new(&self.pixels, self.shape)?)
    }
}

fn name(format: ImageFormat) -> String {
    if format == ImageFormat::Jpeg {
        return "JPEG".into();
    }
    format.extensions_str().first().copied().unwrap_or("different").to_uppercase()
}
