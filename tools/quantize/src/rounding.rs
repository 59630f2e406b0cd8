//! A network in int8, step by step beside f32.
//!
//! Each step of the optimised network is a network of its own here, so that values can be rounded between them, and looked at. What
//! int8 does otherwise is exact, but for the rounding of biases, which is some thousand times finer.

use std::borrow::Cow;

use graphc_compiler::{
    Compiled,
    ir::{Combine, Graph, NodeId, NodeTable, Op, Others, Precision, Range, Target, ValueRanges},
    plan::{Plan, Scales},
};

use crate::{
    bias::{self, Correction},
    error::Error,
    inputs::Inputs,
    kept::{Kept, layers},
    network::{self, Network, without_range},
    rounded,
    single::{Part, Single},
    stage::{Given, Stage, exact},
    tensors::Tensors,
    watch::Watch,
};

/// A network with the scales of its values.
#[derive(Debug)]
pub struct Rounding<'a> {
    graph: &'a Graph,
    ranges: ValueRanges,
    scales: Scales,
    /// The last node that reads each value; results are read by the caller.
    last_reads: NodeTable<Option<NodeId>>,
}

/// How much of a step's value is noise.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerNoise {
    /// The layers that the step computes, first to last.
    pub layers: Vec<String>,
    /// Signal to noise in decibels, if only this step is rounded; infinite if nothing is lost.
    pub own: f64,
    /// The same if all steps are rounded.
    pub total: f64,
    /// Whether it computes in int8.
    pub in_int8: bool,
    /// Whether its biases were corrected; none if it multiplies by no weights in int8.
    pub corrected: Option<bool>,
}

/// Bytes of the values of all images, of which those still to be read are kept.
const MEMORY: usize = 1 << 30;

/// Images that are looked at for each step, at most.
const IMAGES: usize = 64;

impl<'a> Rounding<'a> {
    /// A network with a range for each value, of which some layers stay in f32.
    ///
    /// # Errors
    /// If a value has no range.
    pub fn new(compiled: &'a Compiled, ranges: &[(String, [f32; 2])], kept: &Kept) -> Result<Self, Error> {
        let graph = &compiled.optimised;
        let range = |(layer, [min, max]): &(String, [f32; 2])| Some((layer.clone(), Range::new(*min, *max)?));
        let ranges = ValueRanges {
            ranges: ranges.iter().filter_map(range).collect(),
            f32: kept.layers().map(|(layer, _)| layer.to_owned()).collect(),
            others: Others::Refused,
        };
        let scales = Scales::new(graph, &ranges).map_err(|unranged| without_range(&unranged))?;
        let mut last_reads = graph.nodes.map(|_| None);
        for (id, node) in graph.nodes.iter() {
            node.inputs.iter().for_each(|input| last_reads[*input] = Some(id));
        }
        graph.outputs.iter().for_each(|output| last_reads[*output] = None);
        Ok(Rounding { graph, ranges, scales, last_reads })
    }

    /// The network with weights, as it is planned.
    pub(crate) fn network(&self, tensors: &Tensors) -> Result<Network, Error> {
        Network::planned(&self.plan()?, tensors.weights())
    }

    /// The network as it is planned for integers.
    pub(crate) fn plan(&self) -> Result<Plan, Error> {
        let target = Target { precision: Precision::Int8, ..Target::default() };
        network::plan(self.graph, target, &self.ranges)
    }

    /// How many images can be looked at in the memory that there is.
    fn images(&self, most: usize) -> usize {
        let (mut now, mut peak) = (0, 0);
        for (id, node) in self.graph.nodes.iter() {
            now += node.shape.elements();
            peak = peak.max(now);
            now -= self.done(id).map(|read| self.graph.nodes[read].shape.elements()).sum::<usize>();
        }
        // In f32 and rounded.
        (MEMORY / (2 * size_of::<f32>() * peak).max(1)).clamp(1, IMAGES.min(most).max(1))
    }

    /// The values that nothing reads after a node, each once.
    fn done(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let inputs = &self.graph.nodes[id].inputs;
        let is_first = |place: usize| !inputs[..place].contains(&inputs[place]);
        let done = inputs
            .iter()
            .enumerate()
            .filter(move |(place, read)| is_first(*place) && self.last_reads[**read] == Some(id));
        done.map(|(_, read)| *read)
    }

    /// Corrects the biases, and measures the noise of each step, on some of the images.
    ///
    /// # Errors
    /// If an image cannot be read, or there is not enough memory.
    pub fn correct(
        &self,
        tensors: &mut Tensors,
        inputs: &Inputs,
        correction: Correction,
        watch: &mut dyn Watch,
    ) -> Result<Vec<LayerNoise>, Error> {
        let places = inputs.spread(self.images(inputs.len()));
        let mut given: Vec<Vec<f32>> = Vec::new();
        inputs.batches(&places, places.len(), |_, _, numbers| {
            given.resize(numbers.len(), Vec::new());
            given.iter_mut().zip(numbers).for_each(|(all, numbers)| all.extend(numbers));
            Ok(())
        })?;
        let mut given = given.into_iter();
        let [exact, rounded] = [(); 2].map(|()| self.graph.nodes.map(|_| Vec::new()));
        let mut values = Values { images: places.len(), exact, rounded };
        let mut noise = Vec::new();
        watch.begin("layer by layer", self.graph.nodes.len());
        for (done, (id, node)) in self.graph.nodes.iter().enumerate() {
            let source = if let Op::Parameter(parameter) = &node.op {
                Some(tensors.get(parameter.tensor).repeat(values.images))
            } else {
                matches!(node.op, Op::Input(_)).then(|| given.next().unwrap_or_default())
            };
            if let Some(numbers) = source {
                let mut rounded = numbers.clone();
                self.scales.stored(id).into_iter().for_each(|scale| rounded::round(scale, &mut rounded));
                values.set(id, numbers, rounded);
            } else {
                noise.extend(self.step(id, &mut values, tensors, correction)?);
            }
            for read in self.done(id) {
                values.set(read, Vec::new(), Vec::new());
            }
            watch.done(done + 1);
        }
        Ok(noise)
    }

    /// Computes a step in f32 and rounded, and how the two differ.
    fn step(
        &self,
        id: NodeId,
        values: &mut Values,
        tensors: &mut Tensors,
        correction: Correction,
    ) -> Result<Option<LayerNoise>, Error> {
        let (node, images) = (&self.graph.nodes[id], values.images);
        let signal = values.exactly(&exact(self.graph, id, Part::Whole, tensors)?)?;
        let corrected = match (self.scales.is_product(id), correction) {
            (true, Correction::Fast | Correction::Full) => {
                Some(self.correct_step(id, &signal, values, tensors, correction)?)
            }
            (true, Correction::Off) => Some(false),
            (false, _) => None,
        };
        let in_int8 = corrected.is_some() || self.scales.stored(id).is_some();
        let stage = Stage::new(self.graph, &self.scales, id, tensors)?;
        let rounded = stage.value(Given::Rounded(&values.rounded), images)?;
        let noise = (!is_copy(&node.op)).then(|| {
            let own = if in_int8 {
                decibels(&signal, &stage.value(Given::Exact(&values.exact), images)?)
            } else {
                f64::INFINITY
            };
            let (layers, total) = (layers(node).map(str::to_owned).collect(), decibels(&signal, &rounded));
            Ok(LayerNoise { layers, own, total, in_int8, corrected })
        });
        values.set(id, signal, rounded);
        noise.transpose()
    }

    /// Corrects the biases of a step with this value: whether it has any.
    fn correct_step(
        &self,
        id: NodeId,
        value: &[f32],
        values: &Values,
        tensors: &mut Tensors,
        correction: Correction,
    ) -> Result<bool, Error> {
        let op = &self.graph.nodes[id].op;
        let wanted = match Part::Sums.is_all(op) {
            true => Cow::from(value),
            false => values.exactly(&exact(self.graph, id, Part::Sums, tensors)?)?.into(),
        };
        let before = match correction {
            Correction::Off | Correction::Fast => Given::Exact(&values.exact),
            Correction::Full => Given::Rounded(&values.rounded),
        };
        let found = Stage::sums(self.graph, &self.scales, id, tensors)?.value(before, values.images)?;
        let shifts = bias::shifts(&wanted, &found, op.features(), values.images);
        Ok(bias::add(self.graph, op, tensors, &shifts))
    }
}

/// The values so far, for all images.
struct Values {
    images: usize,
    exact: NodeTable<Vec<f32>>,
    rounded: NodeTable<Vec<f32>>,
}

impl Values {
    fn set(&mut self, id: NodeId, exact: Vec<f32>, rounded: Vec<f32>) {
        (self.exact[id], self.rounded[id]) = (exact, rounded);
    }

    /// What a step makes of the values in f32.
    fn exactly(&self, single: &Single) -> Result<Vec<f32>, Error> {
        let reads: Vec<&[f32]> = single.reads().iter().map(|read| self.exact[*read].as_slice()).collect();
        single.value(&reads, self.images)
    }
}

/// Whether a step gives what it reads, at other places.
fn is_copy(op: &Op) -> bool {
    let is_max = |combine: &Combine| *combine == Combine::Max;
    match op {
        Op::Pool(pool) => is_max(&pool.combine),
        Op::AdaptivePool(pool) => is_max(&pool.combine),
        other => matches!(other, Op::Interleave(_) | Op::Move(_) | Op::Concat(_) | Op::Dropout(_)),
    }
}

/// Signal to noise, in decibels; infinite if there is no noise.
fn decibels(signal: &[f32], with_noise: &[f32]) -> f64 {
    let power = signal.iter().map(|number| f64::from(*number).powi(2)).sum::<f64>();
    let noise = signal.iter().zip(with_noise).map(|(a, b)| (f64::from(*a) - f64::from(*b)).powi(2)).sum::<f64>();
    if noise == 0.0 { f64::INFINITY } else { 10.0 * (power / noise).log10() }
}
