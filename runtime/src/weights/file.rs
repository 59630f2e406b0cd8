//! Weight files of any format, matched with a model's table of tensors.

use std::path::Path;

use graphc_weights::{Mapping, Misfit, Wanted, WeightFile, fit};

use super::{LoadError, TensorSource, TensorSpec};

/// A weight file that holds exactly the tensors of a table.
#[derive(Debug)]
pub(crate) struct TensorFile<'a> {
    file: WeightFile<'a>,
    /// For each tensor of the table, its index in the file.
    places: Vec<usize>,
}

impl TensorFile<'static> {
    /// Opens a file and matches its tensors with the table.
    ///
    /// # Errors
    /// If it cannot be read, is damaged, or does not match the table.
    pub(crate) fn open(path: &Path, specs: &[TensorSpec], mapping: &Mapping<'_>) -> Result<Self, LoadError> {
        TensorFile::new(WeightFile::open(path)?, specs, mapping)
    }
}

impl<'a> TensorFile<'a> {
    /// Matches the tensors of a file in memory with the table; `name` is its path in errors.
    ///
    /// # Errors
    /// As for [`open`](TensorFile::open).
    pub(crate) fn from_bytes(
        name: &str,
        bytes: &'a [u8],
        specs: &[TensorSpec],
        mapping: &Mapping<'_>,
    ) -> Result<Self, LoadError> {
        TensorFile::new(WeightFile::from_bytes(name, bytes)?, specs, mapping)
    }

    fn new(file: WeightFile<'a>, specs: &[TensorSpec], mapping: &Mapping<'_>) -> Result<Self, LoadError> {
        let wanted: Vec<Wanted<'_>> = specs.iter().map(|spec| Wanted { name: spec.name, shape: spec.shape }).collect();
        match fit(&file, &wanted, mapping) {
            Ok(places) => Ok(TensorFile { file, places }),
            Err(Misfit { problems, remedy, fitting, wanted }) => {
                Err(LoadError::Mismatch { path: file.path().into(), problems, remedy, fitting, wanted })
            }
        }
    }
}

impl TensorSource for TensorFile<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        self.file.read_f32(self.places[index], out)
    }
}
