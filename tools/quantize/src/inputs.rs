//! What a network is given: images from files, through its `preprocess`, or tensors that are ready.

mod ready;

use std::{num::NonZeroUsize, path::Path, thread};

use graphc::About;
use graphc_app::data::{
    Picture, Undecoded,
    flight::{Images, groups},
    folder::Folders,
    picture::Turn,
    set::{Classified, Known, Set},
};
use graphc_compiler::Compiled;
use graphc_weights::{Sha256, Sha256Writer};

use crate::{error::Error, network::intake};
use ready::Ready;

/// Which of the images of a file or folder are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Select {
    /// All of them.
    All,
    /// So many, or all if there are fewer, at equal distances: folders with a folder for each class give some of each.
    Spread(usize),
}

impl Select {
    fn of(self, all: usize) -> Vec<usize> {
        match self {
            Select::All => (0..all).collect(),
            Select::Spread(count) if count >= all => (0..all).collect(),
            Select::Spread(count) => (0..count).map(|place| place * all / count).collect(),
        }
    }
}

/// What a network is given, image by image.
#[derive(Debug)]
pub struct Inputs {
    about: &'static About,
    source: Source,
    /// The numbers of the images that are taken.
    chosen: Vec<usize>,
    classes: Option<Vec<usize>>,
}

#[derive(Debug)]
enum Source {
    Pictures { set: Set, turn: Turn },
    Ready(Ready),
}

impl Inputs {
    /// Opens a folder of JPEG and PNG files, an IDX file of images, or a file of ready inputs: `.npy`, or a weight file such as
    /// `.safetensors` with a tensor `input`, or one for each input by its name.
    ///
    /// # Errors
    /// If it cannot be read or has no images, or the model has no `preprocess`, which images need.
    pub fn open(compiled: &Compiled, path: &Path, select: Select) -> Result<Self, Error> {
        let about = intake(&compiled.graph);
        if Ready::is_one(path) {
            let ready = Ready::read(about, path)?;
            let chosen = select.of(ready.count);
            return Ok(Inputs { about, source: Source::Ready(ready), chosen, classes: None });
        }
        let set = Set::open(path)?;
        let chosen = select.of(set.len());
        Inputs::of_set(about, set, chosen, None)
    }

    /// Opens all images of a folder with a folder for each class, or of an IDX file with that of the labels.
    ///
    /// # Errors
    /// As for [`open`](Inputs::open), and if the labels are not those of the images, or no classes of the network.
    pub fn classified(compiled: &Compiled, path: &Path, labels: Option<&Path>) -> Result<Self, Error> {
        let about = intake(&compiled.graph);
        let [output] = compiled.graph.outputs[..] else {
            return Err(Error::Network("the result of the network is not one vector of scores".into()));
        };
        let names = compiled.graph.classes.as_ref().map_or(&[][..], |classes| &classes.labels);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let known = Known { count: compiled.graph.nodes[output].shape.elements(), names: &names };
        let Classified { set, classes, .. } = Classified::open(path, labels, Folders::Named, known)?;
        let chosen = (0..set.len()).collect();
        Inputs::of_set(about, set, chosen, Some(classes))
    }

    fn of_set(about: &'static About, set: Set, chosen: Vec<usize>, classes: Option<Vec<usize>>) -> Result<Self, Error> {
        let Some(preprocess) = about.preprocess else {
            return Err(graphc::ImageError::NoPreprocess { name: about.name }.into());
        };
        let turn = if preprocess.exif_orientation { Turn::Exif } else { Turn::Stored };
        Ok(Inputs { about, source: Source::Pictures { set, turn }, chosen, classes })
    }

    /// How many images there are.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// The class of each image, where that is known.
    pub fn classes(&self) -> Option<&[usize]> {
        self.classes.as_deref()
    }

    /// The same, but no more than so many, at equal distances.
    pub(crate) fn spread(&self, count: usize) -> Vec<usize> {
        Select::Spread(count).of(self.len())
    }

    /// The hash of the images that are taken: of each, the length and the bytes of its file, or its pixels or numbers.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn sha256(&self) -> Result<Sha256, Error> {
        let mut hash = Sha256Writer::default();
        let mut add = |bytes: &[u8]| {
            hash.write(&(bytes.len() as u64).to_le_bytes());
            hash.write(bytes);
        };
        for index in &self.chosen {
            match &self.source {
                Source::Pictures { set, .. } => add(set.read(*index)?.bytes()),
                Source::Ready(ready) => ready.image(*index).for_each(|numbers| {
                    add(&numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>());
                }),
            }
        }
        Ok(hash.finish())
    }

    /// Hands out these of the images, at most `most` at once: the place of the first among them, how many there are, and the
    /// numbers of each input of the network.
    pub(crate) fn batches(
        &self,
        places: &[usize],
        most: usize,
        mut work: impl FnMut(usize, usize, &[Vec<f32>]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let chosen: Vec<usize> = places.iter().map(|place| self.chosen[*place]).collect();
        match &self.source {
            Source::Pictures { set, turn } => {
                let pictures = Pictures { set, turn: *turn, chosen: &chosen };
                let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
                groups(&pictures, most, threads, |first, pictures| {
                    let mut numbers = Vec::new();
                    let count = pictures.len();
                    for (picture, index) in pictures.into_iter().zip(&chosen[first..]) {
                        let wrong = |error: graphc::ImageError| Error::Data(set.path(*index), error.to_string());
                        numbers.extend(self.about.numbers(&picture?.view()?).map_err(wrong)?);
                    }
                    work(first, count, &[numbers])
                })
            }
            Source::Ready(ready) => {
                for first in (0..chosen.len()).step_by(most.max(1)) {
                    let part = &chosen[first..chosen.len().min(first + most)];
                    work(first, part.len(), &ready.images(part))?;
                }
                Ok(())
            }
        }
    }
}

/// Images on their way from their files.
struct Pictures<'a> {
    set: &'a Set,
    turn: Turn,
    chosen: &'a [usize],
}

impl Images for Pictures<'_> {
    fn len(&self) -> usize {
        self.chosen.len()
    }

    fn bytes(&self, index: usize) -> u64 {
        self.set.bytes(self.chosen[index])
    }

    fn read(&self, index: usize) -> Result<Undecoded, graphc_app::Error> {
        self.set.read(self.chosen[index])
    }

    fn decode(&self, index: usize, image: &Undecoded) -> Result<Picture, graphc_app::Error> {
        let wrong = |problem| graphc_app::Error::Data(self.set.path(self.chosen[index]), problem);
        image.decode(self.turn).map_err(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_chosen_at_equal_distances() {
        assert_eq!(Select::All.of(4), [0, 1, 2, 3]);
        assert_eq!(Select::Spread(3).of(9), [0, 3, 6]);
        assert_eq!(Select::Spread(4).of(10), [0, 2, 5, 7]);
        assert_eq!(Select::Spread(5).of(3), [0, 1, 2]);
    }
}
