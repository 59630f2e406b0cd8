//! Inputs that are ready: numbers in files, which no `preprocess` touches.

use std::{fs::File, io::Read, path::Path};

use graphc::{About, Input};
use graphc_weights::WeightFile;

use crate::error::Error;

/// The numbers of all images of a file.
#[derive(Debug)]
pub(super) struct Ready {
    /// For each input of the network, image after image.
    values: Vec<Vec<f32>>,
    /// For each input, the numbers of an image.
    lens: Vec<usize>,
    pub(super) count: usize,
}

/// The ending of NumPy's files.
const NPY: &str = "npy";

/// Endings of weight files.
const TENSORS: [&str; 4] = ["safetensors", "pt", "pth", "bin"];

/// Bytes of a file.
const MAX_BYTES: u64 = 8 << 30;

impl Ready {
    /// Whether a file is one, by its ending.
    pub(super) fn is_one(path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        !path.is_dir() && (ending == NPY || TENSORS.contains(&ending))
    }

    /// Reads a file.
    pub(super) fn read(about: &About, path: &Path) -> Result<Self, Error> {
        let arrays =
            if path.extension().is_some_and(|ending| ending == NPY) { npy(path) } else { tensors(about, path) };
        let arrays = arrays.map_err(|problem| Error::Data(path.into(), problem))?;
        if arrays.len() != about.inputs.len() {
            let problem =
                format!("the network has {} inputs: a safetensors file has an array for each", about.inputs.len());
            return Err(Error::Data(path.into(), problem));
        }
        let mut ready = Ready { values: Vec::new(), lens: Vec::new(), count: 0 };
        for (index, (input, (shape, numbers))) in about.inputs.iter().zip(arrays).enumerate() {
            let (count, fits) = match shape.split_first() {
                Some((count, one)) => (*count, one == input.shape && *count > 0),
                None => (0, false),
            };
            if !fits || (index > 0 && count != ready.count) {
                let problem = format!(
                    "expected images of shape {:?} for `{}` behind their number, found {shape:?}",
                    input.shape, input.name
                );
                return Err(Error::Data(path.into(), problem));
            }
            ready.count = count;
            ready.lens.push(numbers.len() / count);
            ready.values.push(numbers);
        }
        Ok(ready)
    }

    /// The numbers of an image, for each input.
    pub(super) fn image(&self, index: usize) -> impl Iterator<Item = &[f32]> {
        self.values.iter().zip(&self.lens).map(move |(values, len)| &values[index * len..][..*len])
    }

    /// Those of some images, for each input, image after image.
    pub(super) fn images(&self, indices: &[usize]) -> Vec<Vec<f32>> {
        let of = |(values, len): (&Vec<f32>, &usize)| {
            indices.iter().flat_map(|index| &values[index * len..][..*len]).copied().collect()
        };
        self.values.iter().zip(&self.lens).map(of).collect()
    }
}

/// Dimensions and elements.
type Array = (Vec<usize>, Vec<f32>);

/// An array for each input.
fn tensors(about: &About, path: &Path) -> Result<Vec<Array>, String> {
    let mut file = WeightFile::open(path).map_err(|error| error.to_string())?;
    let name = |input: &Input| if about.inputs.len() == 1 { "input" } else { input.name };
    let mut arrays = Vec::new();
    for name in about.inputs.iter().map(name) {
        let found = file.tensors().iter().position(|tensor| tensor.name == name);
        let index = found.ok_or_else(|| format!("it has no tensor `{name}`"))?;
        let shape = file.tensors()[index].shape.clone();
        let mut numbers = Vec::new();
        file.read_f32(index, &mut numbers).map_err(|error| error.to_string())?;
        arrays.push((shape, numbers));
    }
    Ok(arrays)
}

/// The one array of a `.npy` file: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
fn npy(path: &Path) -> Result<Vec<Array>, String> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| format!("cannot read the file: {error}"))?;
    file.take(MAX_BYTES).read_to_end(&mut bytes).map_err(|error| format!("cannot read the file: {error}"))?;
    let broken = || "it is no NumPy file".to_owned();
    let (length, start) = match bytes.get(..12) {
        Some([0x93, b'N', b'U', b'M', b'P', b'Y', 1, _, a, b, ..]) => (usize::from(u16::from_le_bytes([*a, *b])), 10),
        Some([0x93, b'N', b'U', b'M', b'P', b'Y', 2 | 3, _, a, b, c, d]) => {
            (u32::from_le_bytes([*a, *b, *c, *d]) as usize, 12)
        }
        _ => return Err(broken()),
    };
    let header =
        bytes.get(start..start + length).and_then(|header| std::str::from_utf8(header).ok()).ok_or_else(broken)?;
    if !header.contains("'<f4'") || !header.contains("'fortran_order': False") {
        return Err("it is not an array of f32 in C's order: `numpy.ascontiguousarray(array, numpy.float32)`".into());
    }
    let sizes = header.split_once("'shape': (").and_then(|(_, rest)| rest.split_once(')')).ok_or_else(broken)?.0;
    let sizes = sizes.split(',').map(str::trim).filter(|size| !size.is_empty()).map(|size| size.parse().ok());
    let shape: Vec<usize> = sizes.collect::<Option<_>>().ok_or_else(broken)?;
    let numbers: Vec<f32> =
        bytes[start + length..].as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
    let elements = shape.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    if elements == Some(numbers.len()) { Ok(vec![(shape, numbers)]) } else { Err(broken()) }
}
