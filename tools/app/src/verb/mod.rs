//! The verbs of the command line, one a file.

mod bench;
mod classify;
mod describe;
mod evaluate;
mod verify;

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Subcommand;
use graphc::{Classes, Image, ImageError, Model, Preprocess, Session, ndarray::ArrayD};

use crate::{
    data::{Picture, Undecoded, picture::Turn},
    error::Error,
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

    /// Does what it says, with a network, and the same with all layers as results, in a program that was built from
    /// `identity`.
    pub(crate) fn run<M: Model, L: Model>(
        &self,
        identity: Option<&'static str>,
        output: &mut Output<'_>,
    ) -> Result<(), Error> {
        match self {
            Verb::Bench(arguments) => output.answer(&bench::measure::<M>(arguments)?),
            Verb::Classify(arguments) => classify::classify::<M>(arguments, output),
            Verb::Describe => output.answer(&describe::Description::of::<M>(identity)),
            Verb::Evaluate(arguments) => evaluate::evaluate::<M>(arguments, output),
            Verb::Verify(arguments) => verify::verify::<M, L>(arguments, output),
        }
    }
}

/// Images of a pass.
fn capacity<M: Model>() -> usize {
    M::BATCHES.iter().copied().max().unwrap_or(1)
}

/// Images that are read and decoded at once, if they are not large.
fn group<M: Model>(threads: NonZeroUsize) -> usize {
    capacity::<M>().max(threads.get())
}

/// What a network makes of images before it sees them.
struct Intake {
    turn: Turn,
    check: fn(&Image<'_>) -> Result<(), ImageError>,
}

impl Intake {
    fn of<M: Model>() -> Intake {
        let turn = match M::PREPROCESS {
            Some(Preprocess { exif_orientation: true, .. }) => Turn::Exif,
            Some(_) | None => Turn::Stored,
        };
        Intake { turn, check: M::check_image }
    }

    /// An image that the network takes; `path` is what errors call it.
    fn decode(&self, image: &Undecoded, path: impl Fn() -> PathBuf) -> Result<Picture, Error> {
        let picture = image.decode(self.turn).map_err(|problem| Error::Data(path(), problem))?;
        (self.check)(&picture.view()?).map_err(|error| Error::Data(path(), error.to_string()))?;
        Ok(picture)
    }
}

/// How the network's result becomes answers, and of how many classes.
fn classes<M: Model>() -> Result<(Classes, usize), Error> {
    if M::PREPROCESS.is_none() {
        return Err(Error::Image(ImageError::NoPreprocess { name: M::NAME }));
    }
    match (M::CLASSES, M::OUTPUTS) {
        (Some(classes), [output]) => Ok((classes, output.shape.iter().product())),
        _ => Err(Error::Network(format!("the result of {} is not one vector of scores", M::NAME))),
    }
}

/// The scores of some images, one row each.
fn scores<M: Model>(session: &mut Session<'_, M>, pictures: &[&Picture]) -> Result<ArrayD<f32>, Error> {
    let images: Vec<Image<'_>> = pictures.iter().map(|picture| picture.view()).collect::<Result<_, _>>()?;
    let shape = M::OUTPUTS.first().map_or_else(Vec::new, |output| output.batch_shape(images.len()));
    let mut scores = ArrayD::zeros(shape);
    session.run_images_into(&images, &mut [scores.view_mut()])?;
    Ok(scores)
}
