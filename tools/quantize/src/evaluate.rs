//! The answers of a network in int8 beside those in f32.

use graphc_compiler::{
    Compiled,
    ir::{Graph, Scores},
};

use crate::{error::Error, inputs::Inputs, network::Network, rounding::Rounding, tensors::Tensors, watch::Watch};

/// The right class is to be among so many.
const TOP: usize = 5;

/// Images that are computed at once.
const IMAGES: usize = 64;

/// How the answers of two networks compare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// Images.
    pub images: usize,
    /// Right answers in f32 and in int8, if the classes are known.
    pub right: Option<[Right; 2]>,
    /// Images with the same answer.
    pub agreeing: usize,
    /// Of the five best classes in f32, or of all, how many are among those in int8, for all images together.
    pub in_common: usize,
    /// The number of classes of which those are.
    pub top: usize,
    /// The largest difference of a probability.
    pub largest_change: f64,
}

/// Right answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Right {
    /// The best class is the right one.
    pub top_1: usize,
    /// The right class is among the five best.
    pub top_5: usize,
}

impl Evaluation {
    /// By how many percent of the images int8 has fewer right answers than f32; of images without classes, how many answers differ.
    pub fn drop(&self) -> f64 {
        let lost = match &self.right {
            Some([exact, int8]) => exact.top_1 as f64 - int8.top_1 as f64,
            None => (self.images - self.agreeing) as f64,
        };
        100.0 * lost / self.images.max(1) as f64
    }

    fn count(&mut self, class: Option<usize>, exact: &[f32], int8: &[f32]) {
        let best = [exact, int8].map(best);
        self.images += 1;
        self.agreeing += usize::from(best[0].first() == best[1].first());
        self.top = best[0].len();
        self.in_common += best[0].iter().filter(|class| best[1].contains(class)).count();
        let changes = exact.iter().zip(int8).map(|(exact, int8)| (f64::from(*exact) - f64::from(*int8)).abs());
        self.largest_change = changes.fold(self.largest_change, f64::max);
        let Some(class) = class else { return };
        for (right, best) in self.right.get_or_insert_default().iter_mut().zip(&best) {
            right.top_1 += usize::from(best.first() == Some(&class));
            right.top_5 += usize::from(best.contains(&class));
        }
    }
}

/// Runs a network in f32, with the weights of its file, and in int8, with its own, on all images.
///
/// # Errors
/// If the network does not give one vector of scores, or an image cannot be read.
pub fn evaluate(
    compiled: &Compiled,
    [exact, int8]: [&Tensors; 2],
    rounding: &Rounding<'_>,
    inputs: &Inputs,
    watch: &mut dyn Watch,
) -> Result<Evaluation, Error> {
    let scores = Answers::of(compiled, exact, inputs, watch)?;
    watch.begin("evaluating int8", inputs.len());
    scores.beside(&rounding.network(int8)?, inputs, watch)
}

/// The probabilities that a network gives in f32.
pub(crate) struct Answers {
    classes: usize,
    scores: Scores,
    exact: Vec<f32>,
}

impl Answers {
    pub(crate) fn of(
        compiled: &Compiled,
        tensors: &Tensors,
        inputs: &Inputs,
        watch: &mut dyn Watch,
    ) -> Result<Self, Error> {
        let (classes, scores) = vector(&compiled.graph)?;
        let mut answers = Answers { classes, scores, exact: Vec::new() };
        let network = Network::planned(&compiled.plan, tensors.weights())?;
        watch.begin("evaluating f32", inputs.len());
        answers.exact = answers.probabilities(&network, inputs, watch)?;
        Ok(answers)
    }

    /// Compares with those of another.
    pub(crate) fn beside(
        &self,
        network: &Network,
        inputs: &Inputs,
        watch: &mut dyn Watch,
    ) -> Result<Evaluation, Error> {
        let found = self.probabilities(network, inputs, watch)?;
        let mut evaluation = Evaluation::default();
        let images = self.exact.chunks(self.classes).zip(found.chunks(self.classes));
        for (image, (exact, found)) in images.enumerate() {
            evaluation.count(inputs.classes().map(|classes| classes[image]), exact, found);
        }
        Ok(evaluation)
    }

    fn probabilities(&self, network: &Network, inputs: &Inputs, watch: &mut dyn Watch) -> Result<Vec<f32>, Error> {
        let all: Vec<usize> = (0..inputs.len()).collect();
        let mut found = Vec::with_capacity(all.len() * self.classes);
        inputs.batches(&all, IMAGES, |first, count, numbers| {
            let result = network.value(&numbers.iter().map(Vec::as_slice).collect::<Vec<_>>(), count)?;
            result.chunks(self.classes).for_each(|scores| found.extend(probabilities(scores, self.scores)));
            watch.done(first + count);
            Ok(())
        })?;
        Ok(found)
    }
}

/// The number of classes, and what the numbers of the result are.
fn vector(graph: &Graph) -> Result<(usize, Scores), Error> {
    let scores = graph.classes.as_ref().map_or(Scores::Logits, |classes| classes.scores);
    match graph.outputs[..] {
        [output] if graph.nodes[output].shape.rank() == 1 => Ok((graph.nodes[output].shape.elements(), scores)),
        _ => Err(Error::Network(format!("the result of {} is not one vector of scores", graph.name))),
    }
}

fn probabilities(scores: &[f32], are: Scores) -> Vec<f32> {
    match are {
        Scores::Probabilities => scores.to_vec(),
        Scores::Logits => {
            let scores = scores.iter().map(|score| f64::from(*score));
            let most = scores.clone().fold(f64::NEG_INFINITY, f64::max);
            let powers: Vec<f64> = scores.map(|score| (score - most).exp()).collect();
            let sum: f64 = powers.iter().sum();
            powers.into_iter().map(|power| (power / sum) as f32).collect()
        }
    }
}

/// The classes with the highest scores, the best first; of equals, the first.
fn best(scores: &[f32]) -> Vec<usize> {
    let mut classes: Vec<usize> = (0..scores.len()).collect();
    classes.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    classes.truncate(TOP);
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted() {
        let mut evaluation = Evaluation::default();
        evaluation.count(Some(1), &[0.1, 0.5, 0.4], &[0.1, 0.4, 0.5]);
        evaluation.count(Some(0), &[0.9, 0.1, 0.0], &[0.8, 0.1, 0.1]);
        assert_eq!((evaluation.images, evaluation.agreeing, evaluation.in_common, evaluation.top), (2, 1, 6, 3));
        let [exact, int8] = evaluation.right.unwrap();
        assert_eq!((exact, int8), (Right { top_1: 2, top_5: 2 }, Right { top_1: 1, top_5: 2 }));
        assert!((evaluation.largest_change - 0.1).abs() < 1e-6);
        assert_eq!(evaluation.drop(), 50.0);
    }

    #[test]
    fn without_classes_agreement_counts() {
        let mut evaluation = Evaluation::default();
        evaluation.count(None, &[0.1, 0.5, 0.4], &[0.1, 0.4, 0.5]);
        evaluation.count(None, &[0.9, 0.1, 0.0], &[0.8, 0.1, 0.1]);
        assert_eq!((evaluation.right, evaluation.drop()), (None, 50.0));
    }
}
