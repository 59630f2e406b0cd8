//! Views of the tensors of a file, under the names that a network has for them: an ONNX file calls a tensor as it likes, and may have
//! it transposed.

use std::collections::HashMap;

use crate::{
    Format, Scaled, Wanted, WeightFile,
    file::needed_strides,
    tensor::{Tensor, View, contiguous},
};

/// Where an ONNX file has a tensor of a network: among the elements of one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored<'a> {
    /// The file's tensor.
    pub tensor: &'a str,
    /// Its dimensions.
    pub dims: &'a [usize],
    /// The first element.
    pub start: usize,
    /// The distance of neighbours in each dimension of the network's tensor, in elements.
    pub strides: &'a [usize],
    /// What they stand for, if they are integers.
    pub scaled: Option<Scaled<'a>>,
}

impl WeightFile<'_> {
    /// Adds what a network wants under these names. In an ONNX file, they replace tensors of the same name; in others, names that
    /// the file has are right already.
    pub(crate) fn add_views(&mut self, wanted: &[Wanted<'_>], names: &[String]) {
        let places: HashMap<&str, usize> =
            self.tensors.iter().enumerate().map(|(place, tensor)| (&*tensor.name, place)).collect();
        let is_there = |name: &str| self.format() != Format::Onnx && places.contains_key(name);
        let views = wanted.iter().zip(names).filter(|(_, name)| !is_there(name)).filter_map(|(wanted, name)| {
            let stored = wanted.stored?;
            let tensor = &self.tensors[*places.get(stored.tensor)?];
            let view = viewed(tensor, wanted.shape, &stored)?;
            Some(Tensor { name: name.clone(), dtype: tensor.dtype, shape: wanted.shape.to_vec(), view })
        });
        let views: Vec<Tensor> = views.collect();
        self.tensors.extend(views);
    }
}

/// The view, if the file's tensor is whole, has the expected dimensions, and the view lies in it.
fn viewed(tensor: &Tensor, shape: &[usize], stored: &Stored<'_>) -> Option<View> {
    let last = shape
        .iter()
        .zip(stored.strides)
        .try_fold(stored.start, |last, (size, stride)| last.checked_add(size.checked_sub(1)?.checked_mul(*stride)?))?;
    let is_inside = (last as u64) < tensor.elements() && shape.len() == stored.strides.len();
    if tensor.shape != stored.dims || tensor.view.strides.is_some() || !is_inside {
        return None;
    }
    let start = tensor.view.start + stored.start as u64 * tensor.dtype.bytes()? as u64;
    let strides: Vec<u64> = stored.strides.iter().map(|stride| *stride as u64).collect();
    let is_whole = stored.start == 0 && last as u64 + 1 == tensor.elements() && strides == contiguous(shape);
    let strides = if is_whole { None } else { needed_strides(shape, strides) };
    Some(View { storage: tensor.view.storage, start, strides })
}
