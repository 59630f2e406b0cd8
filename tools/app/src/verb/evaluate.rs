//! `evaluate`: how many answers are right, for images whose classes are known.

use std::{
    fmt,
    path::PathBuf,
    time::{Duration, Instant},
};

use clap::Args;
use graphc::{Class, Classes, EngineSession};
use graphc_weights::shown;
use serde_json::{Value, json};

use super::{Intake, bench::ms, classes, group, scores};
use crate::{
    confusion::Confusion,
    data::{
        Picture, Undecoded,
        flight::{Images, groups},
        folder::{Folders, Found},
        set::{Classified, Known},
    },
    error::Error,
    network::Network,
    output::{Answer, Output},
    setting::Setting,
};

/// The right class is to be among so many.
const TOP: usize = 5;

/// Mistakes that are named in the text.
const NAMED: usize = 5;

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// A folder with a folder of images for each class, or an IDX file of images, as MNIST has them
    #[arg(value_name = "DATA")]
    data: PathBuf,
    /// The IDX file of the labels
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,
    /// How folders become classes
    #[arg(long, value_enum, default_value_t = Folders::Named)]
    folders: Folders,
    /// Draw the confusion matrix, as SVG or PNG
    #[arg(long, value_name = "FILE")]
    confusion: Option<PathBuf>,
    #[command(flatten)]
    pub(super) setting: Setting,
}

/// Prints how many answers are right.
pub(super) fn evaluate(network: &Network, arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Error> {
    let (classes, count) = classes(network.about)?;
    let Arguments { data, labels, folders, .. } = arguments;
    let data = Classified::open(data, labels.as_deref(), *folders, Known { count, names: classes.labels })?;
    let engine = arguments.setting.trained(network)?;
    let mut session = arguments.setting.session(&engine)?;
    let start = Instant::now();
    let mut tally = Tally::new(count);
    let threads = arguments.setting.threads()?;
    let takes = Takes { data: &data, intake: Intake::of(network.about) };
    groups::<Error>(&takes, group(network.about, threads), threads, |first, pictures| {
        let end = first + pictures.len();
        let mut images = Vec::new();
        for (image, picture) in (first..).zip(pictures) {
            match picture {
                Ok(picture) => images.push((image, picture)),
                Err(error) => {
                    output.complain(&error);
                    tally.failed += 1;
                }
            }
        }
        tally.batch(&mut session, &classes, &data, &images)?;
        output.progress(start, end, data.set.len());
        Ok(())
    })?;
    let failed = tally.failed;
    if let Some(path) = &arguments.confusion {
        tally.confusion.draw(path, classes.labels)?;
    }
    let evaluation = Evaluation { name: network.about.name, data, classes, count, tally, took: start.elapsed() };
    output.answer(&evaluation)?;
    if failed == 0 { Ok(()) } else { Err(Error::Images { failed, of: evaluation.data.set.len() }) }
}

impl Found {
    /// What somebody may want to know of it.
    fn note(self) -> Option<&'static str> {
        match self {
            Found::Names => None,
            Found::Numbers => Some(
                "The folders were taken by their numbers. A network trained with torchvision's ImageFolder has its classes in \
                 the order of the names, 10 before 2: `--folders sorted` takes them so.",
            ),
            Found::Order => Some("The folders were taken for the classes in the order of their names."),
        }
    }
}

/// The number of an image, or its file.
fn named(data: &Classified, index: usize) -> Value {
    match data.set.file(index) {
        None => index.into(),
        Some(file) => file.display().to_string().into(),
    }
}

/// The images, and what the network takes.
struct Takes<'a> {
    data: &'a Classified,
    intake: Intake,
}

impl Images for Takes<'_> {
    fn len(&self) -> usize {
        self.data.set.len()
    }

    fn bytes(&self, index: usize) -> u64 {
        self.data.set.bytes(index)
    }

    fn read(&self, index: usize) -> Result<Undecoded, Error> {
        self.data.set.read(index)
    }

    fn decode(&self, index: usize, image: &Undecoded) -> Result<Picture, Error> {
        self.intake.decode(image, || self.data.set.path(index))
    }
}

/// What was counted.
struct Tally {
    confusion: Confusion,
    /// Wrong answers: the image and the answer.
    wrong: Vec<(usize, usize)>,
    right: usize,
    among_top: usize,
    failed: usize,
    /// In the network, from the bytes of images to scores.
    passes: Duration,
}

impl Tally {
    fn new(classes: usize) -> Self {
        let (confusion, wrong) = (Confusion::new(classes), Vec::new());
        Tally { confusion, wrong, right: 0, among_top: 0, failed: 0, passes: Duration::ZERO }
    }

    /// Counts the answers for some images.
    fn batch(
        &mut self,
        session: &mut EngineSession,
        classes: &Classes,
        data: &Classified,
        images: &[(usize, Picture)],
    ) -> Result<(), Error> {
        let start = Instant::now();
        let pictures: Vec<&Picture> = images.iter().map(|(_, picture)| picture).collect();
        let scores = scores(session, &pictures)?;
        self.passes += start.elapsed();
        for ((image, _), scores) in images.iter().zip(scores.outer_iter()) {
            let mut best = [Class::UNKNOWN; TOP];
            let found = classes.best(&scores.iter().copied().collect::<Vec<f32>>(), &mut best);
            self.answer(*image, data.classes[*image], &best[..found]);
        }
        Ok(())
    }

    fn answer(&mut self, image: usize, class: usize, best: &[Class]) {
        let answer = best.first().map_or(0, |best| best.index);
        self.confusion.count(class, answer);
        self.among_top += usize::from(best.iter().any(|found| found.index == class));
        if answer == class {
            self.right += 1;
        } else {
            self.wrong.push((image, answer));
        }
    }

    fn answered(&self) -> usize {
        self.right + self.wrong.len()
    }
}

/// The answer of the verb.
struct Evaluation {
    name: &'static str,
    data: Classified,
    classes: Classes,
    count: usize,
    tally: Tally,
    took: Duration,
}

impl Evaluation {
    fn percent(&self, right: usize) -> f64 {
        100.0 * right as f64 / self.tally.answered().max(1) as f64
    }

    fn per_second(&self, time: Duration) -> f64 {
        self.tally.answered() as f64 / time.as_secs_f64()
    }

    fn class(&self, class: usize) -> String {
        self.classes.labels.get(class).map_or_else(|| class.to_string(), |label| (*label).into())
    }
}

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Evaluation { name, data, tally, took, .. } = self;
        let (answered, top) = (tally.answered(), TOP.min(self.count));
        writeln!(f, "{name}, {answered} images of {}\n", shown(data.set.shown()))?;
        writeln!(f, "  {:<8} {:>8.2} %  {} of {answered}", "top-1", self.percent(tally.right), tally.right)?;
        let label = format!("top-{top}");
        writeln!(f, "  {label:<8} {:>8.2} %  {} of {answered}", self.percent(tally.among_top), tally.among_top)?;
        writeln!(f, "  {:<8} {:>8.1} images/s in the network", "rate", self.per_second(tally.passes))?;
        writeln!(f, "  {:<8} {:>8.1} images/s with reading and decoding", "", self.per_second(*took))?;
        let mistakes = tally.confusion.mistakes();
        if !mistakes.is_empty() {
            writeln!(f, "\nWrong answers: {}. The most frequent:", tally.wrong.len())?;
        }
        for (class, answer, count) in mistakes.into_iter().take(NAMED) {
            writeln!(f, "  {count:>6}  {} instead of {}", self.class(answer), self.class(class))?;
        }
        match data.found.note() {
            Some(note) => writeln!(f, "\n{note}"),
            None => Ok(()),
        }
    }
}

impl Answer for Evaluation {
    fn json(&self) -> Value {
        let Evaluation { name, data, tally, took, count, .. } = self;
        let wrong = tally.wrong.iter().map(
            |(image, answer)| json!({ "image": named(data, *image), "class": data.classes[*image], "answer": answer }),
        );
        json!({
            "name": name,
            "data": data.set.shown(),
            "images": data.set.len(),
            "failed": tally.failed,
            "classes_by_order": data.found == Found::Order,
            "note": data.found.note(),
            "top_1": self.percent(tally.right) / 100.0,
            "top_k": TOP.min(*count),
            "top_k_accuracy": self.percent(tally.among_top) / 100.0,
            "images_per_s": self.per_second(tally.passes),
            "total_ms": ms(*took),
            "wrong": wrong.collect::<Vec<_>>(),
            "confusion": tally.confusion.rows().collect::<Vec<_>>(),
        })
    }
}
