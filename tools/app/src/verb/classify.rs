//! `classify`: what is on images, one line for each, as soon as it is known.
//!
//! An image that cannot be read is told in its place, and the others go on.

use std::{
    fmt, fs, io,
    num::NonZeroUsize,
    path::{Path, PathBuf},
    time::Instant,
};

use clap::Args;
use graphc::{Class, Classes, EngineSession};
use graphc_weights::{shown, shown_path};
use serde_json::{Value, json};

use super::{Intake, classes, group, scores};
use crate::{
    data::{
        Picture, Undecoded,
        flight::{Images, groups},
        folder,
        picture::MAX_BYTES,
        read_at_most,
    },
    error::Error,
    network::Network,
    output::{Answer, Output},
    setting::{Setting, count},
};

/// Columns of a class in the table.
const WIDEST: usize = 24;

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// JPEG and PNG files, and folders of them; `-` is an image from the standard input
    #[arg(required = true, value_name = "FILE")]
    images: Vec<PathBuf>,
    /// How many classes to name [default: as the model file says, or 5]
    #[arg(long, value_name = "K", value_parser = count::<{ u32::MAX as usize }>)]
    top: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(super) setting: Setting,
}

/// Prints a line for each image.
pub(super) fn classify(network: &Network, arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Error> {
    let (classes, count) = classes(network.about)?;
    let top = arguments.top.map_or(classes.top_k, |top| top.get().min(count));
    let engine = arguments.setting.trained(network)?;
    let mut session = arguments.setting.session(&engine)?;
    let start = Instant::now();
    let (files, mut failed) = files(&arguments.images, output);
    let columns = Columns::new(&files, &classes, count);
    let of = files.len() + failed;
    let threads = arguments.setting.threads()?;
    let files = Files { files: &files, intake: Intake::of(network.about) };
    groups::<Error>(&files, group(network.about, threads), threads, |first, pictures| {
        let answers = answers(&mut session, &classes, top, &pictures)?;
        let (mut answers, len) = (answers.into_iter(), pictures.len());
        for (file, picture) in files.files[first..].iter().zip(pictures) {
            let outcome = picture.and_then(|_| answers.next().ok_or(Error::Images { failed: 1, of: 1 }));
            failed += usize::from(outcome.is_err());
            output.answer(&Line { file, outcome, columns })?;
        }
        output.progress(start, (first + len).min(of), of);
        Ok(())
    })?;
    if failed == 0 { Ok(()) } else { Err(Error::Images { failed, of }) }
}

/// The files that are meant, and how many could not be found.
fn files(given: &[PathBuf], output: &mut Output<'_>) -> (Vec<PathBuf>, usize) {
    let (mut files, mut failed) = (Vec::new(), 0);
    for path in given {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match folder::images(path) {
            Ok(images) => files.extend(images),
            Err(error) => {
                output.complain(&error);
                failed += 1;
            }
        }
    }
    (files, failed)
}

/// The files, and what the network takes.
struct Files<'a> {
    files: &'a [PathBuf],
    intake: Intake,
}

impl Images for Files<'_> {
    fn len(&self) -> usize {
        self.files.len()
    }

    fn bytes(&self, index: usize) -> u64 {
        fs::metadata(&self.files[index]).map_or(0, |about| about.len())
    }

    fn read(&self, index: usize) -> Result<Undecoded, Error> {
        let path = &self.files[index];
        if path.as_os_str() != "-" {
            return Undecoded::read(path);
        }
        let problem = |problem: String| Error::Data(path.into(), problem);
        let bytes = read_at_most(io::stdin().lock(), MAX_BYTES);
        let bytes = bytes.map_err(|error| problem(format!("cannot read the standard input: {error}")))?;
        let bytes = bytes.ok_or_else(|| problem(format!("it has more than {} MiB", MAX_BYTES >> 20)))?;
        Undecoded::new(bytes).map_err(problem)
    }

    fn decode(&self, index: usize, image: &Undecoded) -> Result<Picture, Error> {
        self.intake.decode(image, || self.files[index].clone())
    }
}

/// The best classes of those pictures that could be loaded.
fn answers(
    session: &mut EngineSession,
    classes: &Classes,
    top: usize,
    pictures: &[Result<Picture, Error>],
) -> Result<Vec<Vec<Class>>, Error> {
    let pictures: Vec<&Picture> = pictures.iter().flatten().collect();
    let scores = scores(session, &pictures)?;
    let answer = |scores: graphc::ndarray::ArrayViewD<'_, f32>| {
        let mut best = vec![Class::UNKNOWN; top];
        let found = classes.best(&scores.iter().copied().collect::<Vec<f32>>(), &mut best);
        best.truncate(found);
        best
    };
    Ok(scores.outer_iter().map(answer).collect())
}

/// How wide a column is.
#[derive(Clone, Copy, Debug)]
struct Columns {
    file: usize,
    class: usize,
}

impl Columns {
    fn new(files: &[PathBuf], classes: &Classes, count: usize) -> Columns {
        let file = files.iter().map(|file| shown_path(file).chars().count()).max().unwrap_or(0);
        let number = (count - 1).to_string().len();
        let label = classes.labels.iter().map(|label| label.chars().count()).max();
        Columns { file, class: label.unwrap_or(number).min(WIDEST) }
    }
}

/// What is said of an image.
struct Line<'a> {
    file: &'a Path,
    outcome: Result<Vec<Class>, Error>,
    columns: Columns,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Columns { file, class } = self.columns;
        let name = shown_path(self.file);
        let best = match &self.outcome {
            Ok(best) => best,
            Err(error) => return writeln!(f, "{name:file$}  error: {}", shown(&reason(error))),
        };
        write!(f, "{name:file$}")?;
        for found in best {
            let name = found.label.map_or_else(|| found.index.to_string(), String::from);
            write!(f, "  {name:class$} {:6.2} %", 100.0 * found.probability)?;
        }
        writeln!(f)
    }
}

/// What is wrong, without the name of the file.
fn reason(error: &Error) -> String {
    match error {
        Error::File(_, problem) | Error::Data(_, problem) => problem.clone(),
        other => other.to_string(),
    }
}

impl Answer for Line<'_> {
    fn json(&self) -> Value {
        let file = self.file.display().to_string();
        let class =
            |class: &Class| json!({ "index": class.index, "label": class.label, "probability": class.probability });
        match &self.outcome {
            Ok(best) => json!({ "file": file, "classes": best.iter().map(class).collect::<Vec<_>>() }),
            Err(error) => json!({ "file": file, "error": reason(error) }),
        }
    }
}
