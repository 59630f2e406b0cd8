//! From the numbers of results to the response: the results that were asked for, as values or as classes.

use graphc::{About, Class, Classes, Scores};

use crate::{
    intake::{Fault, Intake},
    protocol::{Error, OutputTensor, RequestedOutput, Values},
};

/// A result that is wanted, by its place among the network's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    index: usize,
    /// So many classes, or 0 for the values.
    classes: usize,
}

/// What a request asks for: each result at most once. All of them if it says nothing.
pub(crate) fn wanted(intake: &Intake, fault: &Fault<'_>, asked: &[RequestedOutput]) -> Result<Vec<Wanted>, Error> {
    let known = intake.about.outputs;
    if asked.is_empty() {
        return Ok((0..known.len()).map(|index| Wanted { index, classes: 0 }).collect());
    }
    let mut wanted: Vec<Wanted> = Vec::new();
    for output in asked {
        let Some(index) = known.iter().position(|known| known.name == output.name) else {
            return Err(fault.invalid(format!(
                "unexpected inference output '{}' for model '{}'",
                output.name,
                fault.model()
            )));
        };
        if wanted.iter().any(|other| other.index == index) {
            return Err(fault.invalid(format!("output '{}' is asked for more than once", output.name)));
        }
        wanted.push(Wanted { index, classes: output.classification });
    }
    Ok(wanted)
}

/// The results that are wanted, of so many images.
pub(crate) fn outputs(
    about: &About,
    wanted: &[Wanted],
    images: usize,
    mut results: Vec<Vec<f32>>,
) -> Vec<OutputTensor> {
    let output = |wanted: &Wanted| {
        let output = &about.outputs[wanted.index];
        let numbers = std::mem::take(&mut results[wanted.index]);
        let (shape, values) = match wanted.classes {
            0 => (output.batch_shape(images), Values::Numbers(numbers)),
            count => {
                let len = numbers.len() / images;
                let count = count.min(len);
                let classes = numbers.chunks_exact(len).flat_map(|scores| classes(about, scores, count));
                (vec![images, count], Values::Classes(classes.collect()))
            }
        };
        let shape = shape.into_iter().map(|size| size as i64).collect();
        OutputTensor { name: output.name.into(), shape, values }
    };
    wanted.iter().map(output).collect()
}

/// The classes with the highest scores, as Triton writes them: `value:index`, with `:label` if the model file has labels. The values are
/// probabilities where the network's result is one vector of scores, and otherwise the numbers as they are.
fn classes(about: &About, scores: &[f32], count: usize) -> Vec<String> {
    // Scores that are called probabilities stay as they are.
    let raw = Classes { top_k: count, labels: &[], scores: Scores::Probabilities };
    let mut best = vec![Class::UNKNOWN; count];
    let found = about.classes.unwrap_or(raw).best(scores, &mut best);
    let text = |class: &Class| match class.label {
        Some(label) => format!("{:.6}:{}:{label}", class.probability, class.index),
        None => format!("{:.6}:{}", class.probability, class.index),
    };
    best[..found].iter().map(text).collect()
}
