//! Plans as networks that run, without generated code.

use graphc::{
    __private::{Untyped, normalization},
    About, Input, Preprocess, SessionOptions,
};
use graphc_compiler::{
    ir::{self, Graph, Shape, Target, ValueRanges},
    plan::{self, Plan, Unranged},
};

use crate::{
    data::{Weights, constant, nothing, text, untyped},
    error::Error,
};

/// Bytes of the values of a pass: as many images as these hold are computed at once.
const ARENA: usize = 256 << 20;

/// Images of a pass, at most.
const IMAGES: usize = 32;

/// A network with its weights.
pub(crate) struct Network {
    untyped: Untyped,
    lens: Vec<usize>,
}

impl Network {
    /// The network that a graph describes as it is, in f32; `tensors` are those of its table.
    pub(crate) fn of(graph: &Graph, tensors: &[Vec<f32>]) -> Result<Network, Error> {
        let plan = plan(graph, Target::default(), &ValueRanges::default())?;
        Network::planned(&plan, Weights::Numbers(tensors))
    }

    /// The network of a plan.
    pub(crate) fn planned(plan: &Plan, weights: Weights<'_>) -> Result<Network, Error> {
        let capacity = (ARENA / plan.arena_bytes(1).max(1)).clamp(1, IMAGES);
        let untyped = untyped(plan, &[capacity], weights)?;
        let lens = untyped.about().inputs.iter().map(|input| input.shape.iter().product()).collect();
        Ok(Network { untyped, lens })
    }

    /// The shapes of the results, for one image.
    pub(crate) fn outputs(&self) -> impl Iterator<Item = (&'static str, Shape)> {
        self.untyped.about().outputs.iter().map(|output| (output.name, Shape::new(output.shape)))
    }

    /// Images of a pass, at most.
    pub(crate) fn capacity(&self) -> usize {
        self.untyped.about().capacity()
    }

    /// For each input, the numbers of an image.
    pub(crate) fn lens(&self) -> &[usize] {
        &self.lens
    }

    /// Runs on some images, as many at once as there is memory for, and hands out the results of each pass: the number of its
    /// first image, and how many there are.
    pub(crate) fn run(
        &self,
        inputs: &[&[f32]],
        images: usize,
        mut give: impl FnMut(usize, usize, Vec<Vec<f32>>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut session = self.untyped.session(SessionOptions::default())?;
        let capacity = self.capacity();
        for first in (0..images).step_by(capacity) {
            let count = capacity.min(images - first);
            let part = inputs.iter().zip(&self.lens).map(|(input, len)| &input[first * len..][..count * len]);
            give(first, count, session.run(&part.collect::<Vec<_>>(), count))?;
        }
        Ok(())
    }

    /// The only result for some images.
    pub(crate) fn value(&self, inputs: &[&[f32]], images: usize) -> Result<Vec<f32>, Error> {
        let mut value = Vec::new();
        self.run(inputs, images, |_, _, results| {
            results.into_iter().take(1).for_each(|result| value.extend(result));
            Ok(())
        })?;
        Ok(value)
    }
}

/// The plan of a network for a target, with the ranges that it needs.
pub(crate) fn plan(graph: &Graph, target: Target, ranges: &ValueRanges) -> Result<Plan, Error> {
    let plan = plan::plan(graph, target, ranges).map_err(|unranged| without_range(&unranged))?;
    plan.check().map_err(|error| Error::Network(format!("a mistake in graphc: {error}")))?;
    Ok(plan)
}

/// Values without a range.
pub(crate) fn without_range(unranged: &Unranged) -> Error {
    Error::Network(format!("there is no range for the value of `{}`", unranged.layers.join("`, `")))
}

/// What is known of a network before it has a plan: how images become its input.
pub(crate) fn intake(graph: &Graph) -> &'static About {
    let input = |(_, node): (_, &ir::Node)| Input {
        name: text(&node.name),
        shape: constant(node.shape.sizes().iter().copied()),
    };
    Box::leak(Box::new(About {
        inputs: constant(graph.inputs().map(input)),
        preprocess: graph.preprocess.as_ref().map(preprocess),
        ..nothing(&graph.name)
    }))
}

fn preprocess(preprocess: &ir::Preprocess) -> Preprocess {
    let ir::Preprocess { exif_orientation, resize, center_crop, color, scale, mean, std } = preprocess;
    let channels = mean.iter().zip(std);
    let numbers = channels.map(|(mean, std)| normalization::<1>(*scale, [*mean as f32], [*std as f32])[0]);
    Preprocess {
        exif_orientation: *exif_orientation,
        resize: *resize,
        center_crop: *center_crop,
        color: *color,
        numbers: constant(numbers),
    }
}
