//! The weight file that a model names, as a package of the model has it.

use std::{
    io,
    path::{Path, PathBuf},
};

use graphc_compiler::{Compiled, weight_file};
use graphc_weights::WeightFile;

use super::{identity::Ingredients, in_file};

/// The weight file that the model names.
pub(crate) struct Weights {
    /// Its path: the package lies elsewhere than the model.
    pub(crate) path: Option<PathBuf>,
    pub(crate) embed: bool,
}

impl Weights {
    pub(crate) fn find(model: &Compiled, file: &Path) -> io::Result<Weights> {
        let path = weight_file::path(model, file);
        Ok(Weights { path: path.map(std::path::absolute).transpose()?, embed: model.weights.embed })
    }

    pub(super) fn embedded(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| self.embed)
    }

    /// As the text of a program has it: the path of a file that is not embedded.
    pub(crate) fn named(&self) -> io::Result<Option<&str>> {
        let path = self.path.as_deref().filter(|_| !self.embed);
        let text = path.map(|path| {
            let problem = || in_file(path, io::Error::other("the path of a weight file must be UTF-8"));
            path.to_str().ok_or_else(problem)
        });
        text.transpose()
    }

    pub(super) fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        match &self.path {
            None => Ok(()),
            Some(path) if self.embed => ingredients.file("embedded weights", path),
            Some(path) => {
                let file = WeightFile::open(path).map_err(io::Error::other)?;
                ingredients.text("header of the weights", &format!("{:?}", file.tensors()))
            }
        }
    }
}
