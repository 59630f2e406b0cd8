//! Folders of image files, and folders with a folder for each class.

use std::{
    fs::{self, DirEntry},
    path::{Path, PathBuf},
};

use clap::ValueEnum;

use crate::error::Error;

/// Folders inside each other.
const MAX_DEPTH: usize = 32;

/// Endings of files that are taken for images. Not all are read, but all that are not are told.
const ENDINGS: [&str; 14] =
    ["jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif"];

/// The images in a folder and the folders in it, by name. Other files, hidden ones and links to folders are left alone.
pub(crate) fn images(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    search(folder, 0, &mut found)?;
    match found.is_empty() {
        true => Err(Error::Data(folder.into(), "there is no image in this folder".into())),
        false => Ok(found),
    }
}

fn search(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), Error> {
    if depth == MAX_DEPTH {
        return Err(Error::Data(folder.into(), format!("more than {MAX_DEPTH} folders inside each other")));
    }
    for entry in entries(folder)? {
        let path = entry.path();
        if is_folder(&entry) {
            search(&path, depth + 1, found)?;
        } else if is_image(&path) {
            found.push(path);
        }
    }
    Ok(())
}

/// What is in a folder and not hidden, by name.
fn entries(folder: &Path) -> Result<Vec<DirEntry>, Error> {
    let unreadable = |error: std::io::Error| Error::File(folder.into(), format!("cannot read the folder: {error}"));
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>);
    let mut entries = entries.map_err(unreadable)?;
    entries.retain(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."));
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir())
}

fn is_image(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// How folders become classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Folders {
    /// By the name of the class or its number; in order if no folder has either
    Named,
    /// In the order of their names as texts, as torchvision's `ImageFolder`: 10 comes before 2
    Sorted,
}

/// How classes were found for folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// By names or numbers.
    Names,
    /// By numbers, whose order is not that of their texts.
    Numbers,
    /// By their order.
    Order,
}

/// Images, each with the number of its class.
#[derive(Debug)]
pub(crate) struct Labelled {
    pub(crate) images: Vec<(PathBuf, usize)>,
    pub(crate) found: Found,
}

/// The images in the folders of a folder. If no folder is called by a class or its number, and there are as many as classes,
/// they are taken for these in the order of their names.
pub(crate) fn labelled(folder: &Path, how: Folders, classes: usize, labels: &[&str]) -> Result<Labelled, Error> {
    // Links too: many keep their classes elsewhere.
    let folders: Vec<PathBuf> = entries(folder)?.iter().map(DirEntry::path).filter(|path| path.is_dir()).collect();
    if folders.is_empty() {
        return Err(Error::Data(folder.into(), "there is no folder in it, and so no class".into()));
    }
    let named: Vec<Option<usize>> = match how {
        Folders::Named => folders.iter().map(|folder| class(folder, classes, labels)).collect(),
        Folders::Sorted => vec![None; folders.len()],
    };
    if how == Folders::Sorted && folders.len() != classes {
        let problem = format!("it has {} folders, whose order is to be that of {classes} classes", folders.len());
        return Err(Error::Data(folder.into(), problem));
    }
    let found = match named.iter().all(Option::is_none) && folders.len() == classes {
        true => Found::Order,
        false if labels.is_empty() && !named.is_sorted() => Found::Numbers,
        false => Found::Names,
    };
    let mut images = Vec::new();
    for (place, (folder, class)) in folders.iter().zip(named).enumerate() {
        let Some(class) = class.or((found == Found::Order).then_some(place)) else {
            let problem = format!("the folder has neither the name of a class nor a number from 0 to {}", classes - 1);
            return Err(Error::Data(folder.clone(), problem));
        };
        images.extend(self::images(folder)?.into_iter().map(|image| (image, class)));
    }
    Ok(Labelled { images, found })
}

/// The class of which a folder has the name or number. A name that two classes have is nobody's.
fn class(folder: &Path, classes: usize, labels: &[&str]) -> Option<usize> {
    let name = folder.file_name()?.to_str()?;
    let mut named = (0..labels.len()).filter(|class| labels[*class] == name);
    match (named.next(), named.next()) {
        (Some(class), None) => Some(class),
        (Some(_), Some(_)) => None,
        (None, _) => name.parse().ok().filter(|class| *class < classes),
    }
}
