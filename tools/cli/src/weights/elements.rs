//! The weights of a network, read from its file one tensor at a time.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled,
    diagnostic::Diagnostics,
    ir::{Id, TensorId},
    weight_file::{self, Named},
};
use graphc_weights::{Integers, shown_path};

/// Which weight file a command is given, and for which model.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given<'a> {
    pub(crate) model: &'a Path,
    /// The file; without it, the one that the model names.
    pub(crate) weights: Option<&'a Path>,
}

impl Given<'_> {
    /// Holds the file against the network.
    pub(crate) fn check(&self, model: &Compiled) -> Result<(), Diagnostics> {
        let Some(path) = self.weights else { return weight_file::check_own(model, self.model) };
        let named = Named { path, shown: &shown_path(path), option: Some("--weights"), embed: false };
        weight_file::check(model, &named).map(drop)
    }

    /// The weights; none if there is no file.
    pub(crate) fn open(&self, model: &Compiled) -> io::Result<Option<Elements>> {
        self.path(model).map(|path| Elements::open(&path, model)).transpose()
    }

    /// The file, if there is one.
    pub(crate) fn path(&self, model: &Compiled) -> Option<PathBuf> {
        self.weights.map(Path::to_owned).or_else(|| weight_file::path(model, self.model))
    }
}

/// The weights of a network, in the order of its tensors.
#[derive(Debug)]
pub(crate) struct Elements {
    file: weight_file::Elements,
    numbers: Vec<f32>,
}

impl Elements {
    fn open(path: &Path, model: &Compiled) -> io::Result<Self> {
        let tensors = model.graph.tensors.values();
        let file = model.weights.with_mapping(|mapping| weight_file::Elements::open(path, tensors, mapping));
        // It has been held against the network; it can have changed since.
        let file = file.map_err(|_| io::Error::other(format!("{}: it has changed", shown_path(path))))?;
        Ok(Elements { file, numbers: Vec::new() })
    }

    /// The elements of a tensor.
    pub(crate) fn read(&mut self, tensor: TensorId) -> io::Result<&[f32]> {
        self.file.read(tensor.index(), &mut self.numbers).map_err(io::Error::other)?;
        Ok(&self.numbers)
    }

    /// The integers that the file has instead of a tensor's elements; none if it has numbers.
    pub(crate) fn integers(&mut self, tensor: TensorId) -> io::Result<Option<Integers>> {
        self.file.integers(tensor.index()).map_err(io::Error::other)
    }

    /// Writes the elements of a tensor.
    pub(crate) fn write(&mut self, tensor: TensorId, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        self.read(tensor)?.iter().try_for_each(|number| out.write_all(&number.to_le_bytes()))
    }
}
