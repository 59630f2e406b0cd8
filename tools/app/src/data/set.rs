//! Sets of images: the files of a folder, or an IDX file; and the class of each, where that is known.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    Undecoded,
    folder::{self, Folders, Found},
    idx,
};
use crate::error::Error;

/// Images in the order of their files.
#[derive(Debug)]
pub struct Set {
    shown: String,
    source: Source,
}

#[derive(Debug)]
enum Source {
    Idx(idx::Images),
    Files(Vec<PathBuf>),
}

impl Set {
    /// The images in a folder and the folders in it, by name; or those of an IDX file.
    ///
    /// # Errors
    /// If the folder or file cannot be read, has no images, or is no such file.
    pub fn open(path: &Path) -> Result<Set, Error> {
        let source =
            if path.is_dir() { Source::Files(folder::images(path)?) } else { Source::Idx(idx::Images::read(path)?) };
        Ok(Set { shown: path.display().to_string(), source })
    }

    /// The path that it was opened with.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.source {
            Source::Idx(images) => images.len(),
            Source::Files(files) => files.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What errors call an image.
    pub fn path(&self, index: usize) -> PathBuf {
        match &self.source {
            Source::Idx(_) => format!("image {index} of {}", self.shown).into(),
            Source::Files(files) => files[index].clone(),
        }
    }

    /// The file of an image, if it has one of its own.
    pub(crate) fn file(&self, index: usize) -> Option<&Path> {
        match &self.source {
            Source::Idx(_) => None,
            Source::Files(files) => Some(&files[index]),
        }
    }

    /// Bytes of an image before it is decoded, as far as they are known.
    pub fn bytes(&self, index: usize) -> u64 {
        match &self.source {
            Source::Idx(images) => images.bytes() as u64,
            Source::Files(files) => fs::metadata(&files[index]).map_or(0, |about| about.len()),
        }
    }

    /// Reads an image.
    ///
    /// # Errors
    /// If its file cannot be read, or is neither a JPEG nor a PNG file.
    pub fn read(&self, index: usize) -> Result<Undecoded, Error> {
        match &self.source {
            Source::Idx(images) => Ok(images.image(index)),
            Source::Files(files) => Undecoded::read(&files[index]),
        }
    }
}

/// Images with their classes.
#[derive(Debug)]
pub struct Classified {
    /// The images.
    pub set: Set,
    /// The class of each.
    pub classes: Vec<usize>,
    /// How they were found.
    pub found: Found,
}

/// The classes of a network.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// How many there are.
    pub count: usize,
    /// Their names; none if these are not known.
    pub names: &'a [&'a str],
}

impl Classified {
    /// A folder with a folder of images for each class; or an IDX file of images, with that of the labels.
    ///
    /// # Errors
    /// As for [`Set::open`], if the labels are missing or not those of the images, or if they are not classes of the network.
    pub fn open(data: &Path, labels: Option<&Path>, folders: Folders, known: Known<'_>) -> Result<Self, Error> {
        let shown = data.display().to_string();
        if data.is_dir() {
            let folder::Labelled { images, found } = folder::labelled(data, folders, known.count, known.names)?;
            let (files, classes) = images.into_iter().unzip();
            return Ok(Classified { set: Set { shown, source: Source::Files(files) }, classes, found });
        }
        let images = idx::Images::read(data)?;
        let Some(path) = labels else {
            return Err(Error::Data(data.into(), "name the file of the labels with `--labels`".into()));
        };
        let found = idx::labels(path)?;
        if found.len() != images.len() {
            let problem = format!("it has {} labels for the {} images of {shown}", found.len(), images.len());
            return Err(Error::Data(path.into(), problem));
        }
        if let Some((image, label)) = found.iter().enumerate().find(|(_, label)| **label >= known.count) {
            let problem = format!("the label of image {image} is {label}, the network knows 0 to {}", known.count - 1);
            return Err(Error::Data(path.into(), problem));
        }
        Ok(Classified { set: Set { shown, source: Source::Idx(images) }, classes: found, found: Found::Names })
    }
}
