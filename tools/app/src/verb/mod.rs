//! The verbs of the command line, one a file.

mod bench;
mod classify;
mod describe;
mod evaluate;
mod verify;

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Subcommand;
use graphc::{About, Classes, EngineSession, Image, ImageError, Preprocess, ndarray::ArrayD};

use crate::{
    data::{Picture, Undecoded, picture::Turn},
    error::Error,
    network::Networks,
    output::Output,
    setting::Setting,
};

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Measure the forward pass of a batch, and each of its steps
    Bench(bench::Arguments),
    /// Say what is on images
    Classify(classify::Arguments),
    /// Print the layers with their shapes, parameters and memory
    Describe,
    /// Count the right answers for images whose classes are known
    Evaluate(evaluate::Arguments),
    /// Compare the values of all layers with those of another implementation
    Verify(verify::Arguments),
}

impl Verb {
    /// Which weights the network gets, and what runs it.
    pub(crate) fn setting(&mut self) -> Option<&mut Setting> {
        match self {
            Verb::Bench(arguments) => Some(&mut arguments.setting),
            Verb::Classify(arguments) => Some(&mut arguments.setting),
            Verb::Describe => None,
            Verb::Evaluate(arguments) => Some(&mut arguments.setting),
            Verb::Verify(arguments) => Some(&mut arguments.setting),
        }
    }

    /// Does what it says, in a program that was built from `identity`.
    pub(crate) fn run(
        &self,
        networks: &Networks,
        identity: Option<&'static str>,
        output: &mut Output<'_>,
    ) -> Result<(), Error> {
        match self {
            Verb::Bench(arguments) => output.answer(&bench::measure(&networks.net, arguments)?),
            Verb::Classify(arguments) => classify::classify(&networks.net, arguments, output),
            Verb::Describe => output.answer(&describe::Description::of(networks.net.about, identity)),
            Verb::Evaluate(arguments) => evaluate::evaluate(&networks.net, arguments, output),
            Verb::Verify(arguments) => verify::verify(networks, arguments, output),
        }
    }
}

/// Images that are read and decoded at once, if they are not large.
fn group(about: &About, threads: NonZeroUsize) -> usize {
    about.capacity().max(threads.get())
}

/// What a network makes of images before it sees them.
struct Intake {
    turn: Turn,
    about: &'static About,
}

impl Intake {
    fn of(about: &'static About) -> Intake {
        let turn = match about.preprocess {
            Some(Preprocess { exif_orientation: true, .. }) => Turn::Exif,
            Some(_) | None => Turn::Stored,
        };
        Intake { turn, about }
    }

    /// An image that the network takes; `path` is what errors call it.
    fn decode(&self, image: &Undecoded, path: impl Fn() -> PathBuf) -> Result<Picture, Error> {
        let picture = image.decode(self.turn).map_err(|problem| Error::Data(path(), problem))?;
        self.about.check_image(&picture.view()?).map_err(|error| Error::Data(path(), error.to_string()))?;
        Ok(picture)
    }
}

/// How the network's result becomes answers, and of how many classes.
fn classes(about: &About) -> Result<(Classes, usize), Error> {
    if about.preprocess.is_none() {
        return Err(Error::Image(ImageError::NoPreprocess { name: about.name }));
    }
    match (about.classes, about.outputs) {
        (Some(classes), [output]) => Ok((classes, output.shape.iter().product())),
        _ => Err(Error::Network(format!("the result of {} is not one vector of scores", about.name))),
    }
}

/// The scores of some images, one row each.
fn scores(session: &mut EngineSession, pictures: &[&Picture]) -> Result<ArrayD<f32>, Error> {
    let images: Vec<Image<'_>> = pictures.iter().map(|picture| picture.view()).collect::<Result<_, _>>()?;
    Ok(session.run_images(&images)?.pop().unwrap_or_default())
}
