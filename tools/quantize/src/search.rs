//! The layers that had better stay in f32: as few as hold the accuracy.

use graphc_compiler::{Compiled, ir::NodeId};

use crate::{
    error::Error,
    evaluate::{Answers, Evaluation},
    inputs::Inputs,
    kept::{Kept, layers},
    rounding::{LayerNoise, Rounding},
    tensors::Tensors,
    watch::Watch,
};

/// What was found.
#[derive(Clone, Debug)]
pub struct Search {
    /// The layers that stay in f32, with those that were to stay anyway.
    pub kept: Kept,
    /// How the network does with them.
    pub evaluation: Evaluation,
    /// The weights: the biases of layers that stay in f32 are not corrected.
    pub tensors: Tensors,
    /// Networks that were evaluated.
    pub tried: usize,
}

/// What is searched.
struct Searcher<'a> {
    compiled: &'a Compiled,
    ranges: &'a [(String, [f32; 2])],
    kept: &'a Kept,
    /// The steps in int8, the one with the most noise first, and what is lost in each.
    noisy: Vec<(NodeId, f64)>,
    /// Before and after biases were corrected.
    tensors: [&'a Tensors; 2],
    inputs: &'a Inputs,
    answers: Answers,
    tried: usize,
}

/// The network whose layers are chosen from, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The network.
    pub compiled: &'a Compiled,
    /// A range for each value.
    pub ranges: &'a [(String, [f32; 2])],
    /// Layers that stay in f32 whatever is found.
    pub kept: &'a Kept,
    /// The weights before and after biases were corrected.
    pub tensors: [&'a Tensors; 2],
    /// The noise of each layer.
    pub noise: &'a [LayerNoise],
}

/// Keeps as few layers in f32 as hold the accuracy: int8 may have right answers for at most `drop` percent of the images fewer than
/// f32; of images without classes, so many answers may differ. Layers are taken in the order of their own noise, until the accuracy
/// holds; then each is given back without which it still does.
///
/// # Errors
/// As for [`evaluate`](crate::evaluate), and if the accuracy does not hold with all layers in f32.
pub fn search(given: Given<'_>, inputs: &Inputs, drop: f64, watch: &mut dyn Watch) -> Result<Search, Error> {
    let Given { compiled, ranges, kept, tensors, noise } = given;
    let answers = Answers::of(compiled, tensors[0], inputs, watch)?;
    let step = |found: &&LayerNoise| {
        let mut nodes = compiled.optimised.nodes.iter();
        nodes.find(|(_, node)| layers(node).eq(found.layers.iter().map(String::as_str))).map(|(id, _)| (id, found.own))
    };
    let mut noisy: Vec<(NodeId, f64)> =
        noise.iter().filter(|found| found.in_int8).filter_map(|found| step(&found)).collect();
    noisy.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let mut searcher = Searcher { compiled, ranges, kept, noisy, tensors, inputs, answers, tried: 0 };
    let none = searcher.evaluate(&[], watch)?;
    if none.drop() <= drop {
        return Ok(Search { kept: kept.clone(), evaluation: none, tensors: tensors[1].clone(), tried: searcher.tried });
    }
    let mut chosen = searcher.first(drop, watch)?;
    let mut evaluation = searcher.evaluate(&chosen, watch)?;
    // The last are the least noisy.
    for step in chosen.clone().into_iter().rev() {
        let fewer: Vec<usize> = chosen.iter().copied().filter(|other| *other != step).collect();
        let found = searcher.evaluate(&fewer, watch)?;
        if found.drop() <= drop {
            (chosen, evaluation) = (fewer, found);
        }
    }
    let (kept, tensors) = (searcher.with(&chosen), searcher.tensors(&chosen));
    Ok(Search { kept, evaluation, tensors, tried: searcher.tried })
}

impl Searcher<'_> {
    /// The first of the noisiest steps that are enough: twice as many each time, and then by halves.
    fn first(&mut self, drop: f64, watch: &mut dyn Watch) -> Result<Vec<usize>, Error> {
        let all = self.noisy.len();
        let (mut too_few, mut enough) = (0, 1.min(all));
        loop {
            let holds = self.evaluate(&(0..enough).collect::<Vec<_>>(), watch)?.drop() <= drop;
            if holds {
                break;
            }
            if enough == all {
                return Err(Error::Network(format!("with all layers in f32, more than {drop} points are lost")));
            }
            too_few = enough;
            enough = (2 * enough).min(all);
        }
        while enough - too_few > 1 {
            let middle = usize::midpoint(too_few, enough);
            if self.evaluate(&(0..middle).collect::<Vec<_>>(), watch)?.drop() <= drop {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        Ok((0..enough).collect())
    }

    /// The layers of these steps, and those that stay anyway.
    fn with(&self, chosen: &[usize]) -> Kept {
        let mut kept = self.kept.clone();
        for (step, own) in chosen.iter().map(|place| self.noisy[*place]) {
            kept.add_step(
                &self.compiled.optimised.nodes[step],
                &format!("in int8 its signal to noise ratio is {own:.1} dB"),
            );
        }
        kept
    }

    /// The weights with these steps in f32.
    fn tensors(&self, chosen: &[usize]) -> Tensors {
        let [before, after] = self.tensors;
        let mut tensors = after.clone();
        for (step, _) in chosen.iter().map(|place| self.noisy[*place]) {
            self.compiled.optimised.nodes[step]
                .op
                .tensors()
                .into_iter()
                .for_each(|tensor| tensors.take(tensor, before));
        }
        tensors
    }

    fn evaluate(&mut self, chosen: &[usize], watch: &mut dyn Watch) -> Result<Evaluation, Error> {
        self.tried += 1;
        watch.begin(&format!("searching, {} in f32", chosen.len()), self.inputs.len());
        let kept = self.with(chosen);
        let rounding = Rounding::new(self.compiled, self.ranges, &kept)?;
        let network = rounding.network(&self.tensors(chosen))?;
        self.answers.beside(&network, self.inputs, watch)
    }
}
