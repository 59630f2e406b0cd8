//! IDX, the format of MNIST: a magic number that says type and rank, the sizes, and the bytes.

use std::path::Path;

use super::{Undecoded, read};
use crate::error::Error;

/// Bytes of a file: the training images of MNIST have 45 MiB.
const MAX_BYTES: u64 = 1 << 30;

/// Unsigned bytes.
const BYTES: u8 = 0x08;

/// Grey images of one size.
#[derive(Debug)]
pub(crate) struct Images {
    size: [usize; 2],
    pixels: Vec<u8>,
}

impl Images {
    /// Reads a file of images.
    pub(crate) fn read(path: &Path) -> Result<Images, Error> {
        let (sizes, pixels) = array(path, 3)?;
        Ok(Images { size: [sizes[1], sizes[2]], pixels })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.pixels.len() / self.bytes()
    }

    /// One of them.
    pub(crate) fn image(&self, index: usize) -> Undecoded {
        let [height, width] = self.size;
        Undecoded::raw(self.pixels[index * self.bytes()..][..self.bytes()].into(), [height, width, 1])
    }

    /// Bytes of an image.
    pub(crate) fn bytes(&self) -> usize {
        self.size[0] * self.size[1]
    }
}

/// Reads a file of labels.
pub(crate) fn labels(path: &Path) -> Result<Vec<usize>, Error> {
    let (_, labels) = array(path, 1)?;
    Ok(labels.into_iter().map(usize::from).collect())
}

/// An array of bytes: its sizes, none of which is 0, and what follows them.
fn array(path: &Path, rank: u8) -> Result<(Vec<usize>, Vec<u8>), Error> {
    let mut file = read(path, MAX_BYTES)?;
    let problem = |problem: String| Error::Data(path.into(), problem);
    if file.starts_with(&[0x1f, 0x8b]) {
        return Err(problem("it is compressed by gzip: unpack it first".into()));
    }
    let what = if rank == 1 { "labels" } else { "images" };
    let header = 4 + 4 * usize::from(rank);
    if !file.starts_with(&[0, 0, BYTES, rank]) || file.len() < header {
        return Err(problem(format!("it is no IDX file of {what}: such a file begins with 00 00 08 {rank:02x}")));
    }
    let sizes: Vec<usize> =
        file[4..header].as_chunks::<4>().0.iter().map(|size| u32::from_be_bytes(*size) as usize).collect();
    let elements = sizes.iter().try_fold(1usize, |product, size| product.checked_mul(*size)).filter(|count| *count > 0);
    match elements.and_then(|elements| elements.checked_add(header)) {
        Some(len) if len == file.len() => Ok((sizes, file.split_off(header))),
        _ => Err(problem(format!("{} bytes do not hold {what} of the sizes {sizes:?} that it names", file.len()))),
    }
}
