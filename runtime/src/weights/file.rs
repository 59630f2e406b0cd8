//! Weight files of any format, matched with a model's table of tensors.

use std::path::Path;

use graphc_weights::{Mapping, Misfit, Wanted, WeightFile, fit};

use super::{ElementsFrom, Integers, LoadError, Origin, TensorSource, TensorSpec};

/// A weight file that holds exactly the tensors of a table, but for those that the program has itself.
#[derive(Debug)]
pub(crate) struct TensorFile<'a> {
    file: WeightFile<'a>,
    /// For each tensor of the table, its index in the file, if it is there.
    places: Vec<Option<usize>>,
}

/// The tensors that a model needs, and which of them a weight file does not simply have under their names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    pub(crate) specs: &'static [TensorSpec],
    pub(crate) origins: &'static [Origin],
}

impl TensorFile<'static> {
    /// Opens a file and matches its tensors with the table.
    ///
    /// # Errors
    /// If it cannot be read, is damaged, or does not match the table.
    pub(crate) fn open(path: &Path, table: Table, mapping: &Mapping<'_>) -> Result<Self, LoadError> {
        TensorFile::new(WeightFile::open(path)?, table, mapping)
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
        table: Table,
        mapping: &Mapping<'_>,
    ) -> Result<Self, LoadError> {
        TensorFile::new(WeightFile::from_bytes(name, bytes)?, table, mapping)
    }

    fn new(mut file: WeightFile<'a>, table: Table, mapping: &Mapping<'_>) -> Result<Self, LoadError> {
        let Table { specs, origins } = table;
        let mut from: Vec<Option<ElementsFrom>> = vec![None; specs.len()];
        origins.iter().for_each(|origin| from[origin.tensor] = Some(origin.from));
        let stored = |from: Option<ElementsFrom>| match from {
            None => Some(None),
            Some(ElementsFrom::Stored(stored)) => Some(Some(stored)),
            Some(ElementsFrom::Filled(_) | ElementsFrom::Values(_)) => None,
        };
        let of_file = specs.iter().zip(&from).filter_map(|(spec, from)| Some((spec, stored(*from)?)));
        let wanted: Vec<Wanted<'_>> =
            of_file.map(|(spec, stored)| Wanted { name: spec.name, shape: spec.shape, stored }).collect();
        match fit(&mut file, &wanted, mapping) {
            Ok(places) => {
                let mut places = places.into_iter();
                let places = from.into_iter().map(|from| stored(from).and_then(|_| places.next())).collect();
                Ok(TensorFile { file, places })
            }
            Err(Misfit { problems, remedy, fitting, wanted }) => {
                Err(LoadError::Mismatch { path: file.path().into(), problems, remedy, fitting, wanted })
            }
        }
    }
}

impl TensorSource for TensorFile<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        let place = self.places[index].expect("the program has the others itself");
        self.file.read_f32(place, out)
    }

    fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError> {
        let place = self.places[index].expect("the program has the others itself");
        self.file.read_integers(place)
    }
}
