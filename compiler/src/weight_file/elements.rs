//! The elements of a network's tensors: those of a weight file, and those that the network has itself.

use std::path::Path;

use graphc_weights::{Integers, LoadError, Mapping, Misfit, Wanted, WeightFile, fit};

use crate::ir::{Origin, Tensor};

/// The elements of a network's tensors, in the order of their table.
#[derive(Debug)]
pub struct Elements {
    file: WeightFile<'static>,
    places: Vec<Place>,
}

/// Where the elements of a tensor are.
#[derive(Debug)]
enum Place {
    /// In the file.
    File(usize),
    /// One number, so often.
    Filled(f32, usize),
    Values(Vec<f32>),
}

impl Elements {
    /// Opens a weight file that holds the tensors of a network.
    ///
    /// # Errors
    /// If it cannot be read, is damaged, or does not fit the network.
    pub fn open<'t>(
        path: &Path,
        tensors: impl Iterator<Item = &'t Tensor> + Clone,
        mapping: &Mapping<'_>,
    ) -> Result<Self, LoadError> {
        let mut file = WeightFile::open(path)?;
        let of_file = tensors.clone().filter(|tensor| tensor.origin.is_of_file());
        let wanted: Vec<Wanted<'_>> = of_file.map(super::wanted).collect();
        let mut found = match fit(&mut file, &wanted, mapping) {
            Ok(found) => found.into_iter(),
            Err(Misfit { problems, remedy, fitting, wanted }) => {
                return Err(LoadError::Mismatch { path: path.into(), problems, remedy, fitting, wanted });
            }
        };
        let places = tensors.map(|tensor| match &tensor.origin {
            Origin::Named | Origin::Stored(_) => {
                Place::File(found.next().expect("there is one for each tensor of the file"))
            }
            Origin::Filled(number) => Place::Filled(*number, tensor.elements()),
            Origin::Values(values) => Place::Values(values.clone()),
        });
        Ok(Elements { places: places.collect(), file })
    }

    /// The integers that the file has instead of a tensor's elements; none if it has numbers.
    ///
    /// # Errors
    /// If they cannot be read.
    ///
    /// # Panics
    /// If there is no such tensor.
    pub fn integers(&mut self, tensor: usize) -> Result<Option<Integers>, LoadError> {
        match &self.places[tensor] {
            Place::File(place) => self.file.read_integers(*place),
            Place::Filled(..) | Place::Values(_) => Ok(None),
        }
    }

    /// Replaces the contents of `out` with the elements of a tensor, row by row.
    ///
    /// # Errors
    /// If they cannot be read.
    ///
    /// # Panics
    /// If there is no such tensor.
    pub fn read(&mut self, tensor: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        out.clear();
        match &self.places[tensor] {
            Place::File(place) => self.file.read_f32(*place, out)?,
            Place::Filled(number, count) => out.resize(*count, *number),
            Place::Values(values) => out.extend_from_slice(values),
        }
        Ok(())
    }
}
