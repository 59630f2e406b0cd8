//! A network as int8 has it, in f32: weights, and the values between layers, are rounded to what their integers stand for.
//!
//! Each step of the optimised network is a network of its own here, so that values can be rounded between them. What int8 does
//! otherwise is exact, but for the rounding of biases, which is some thousand times finer.

use std::{borrow::Cow, collections::HashMap};

use graphc_compiler::{
    Compiled,
    ir::{Graph, NodeId, NodeTable, Op, TensorId},
};
use graphc_program::{Pointwise, Scale};

use crate::{
    bias::{self, Correction},
    decide::{Kept, Kind, kind, layers},
    error::Error,
    inputs::Inputs,
    network::Run,
    rounded::{self, Weights},
    single::{Part, Single},
    tensors::Tensors,
    watch::Watch,
};

/// A network that is to be rounded.
#[derive(Debug)]
pub struct Rounding<'a> {
    graph: &'a Graph,
    ranges: HashMap<&'a str, [f32; 2]>,
    kinds: NodeTable<Kind>,
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
    /// Whether its biases were corrected; none if it has no products.
    pub corrected: Option<bool>,
}

/// Bytes of the values of all images, of which those still to be read are kept.
const MEMORY: usize = 1 << 30;

/// Images that are looked at for each layer, at most.
const IMAGES: usize = 128;

impl<'a> Rounding<'a> {
    /// A network with a range for each value, of which some layers stay in f32.
    ///
    /// # Errors
    /// If a value has no range.
    pub fn new(compiled: &'a Compiled, ranges: &'a [(String, [f32; 2])], kept: &Kept) -> Result<Self, Error> {
        let graph = &compiled.optimised;
        let ranges: HashMap<&str, [f32; 2]> = ranges.iter().map(|(name, range)| (name.as_str(), *range)).collect();
        let mut last_reads = graph.nodes.map(|_| None);
        for (id, node) in graph.nodes.iter() {
            node.inputs.iter().for_each(|input| last_reads[*input] = Some(id));
        }
        graph.outputs.iter().for_each(|output| last_reads[*output] = None);
        let kinds = graph.nodes.map(|node| kind(node, kept));
        let rounding = Rounding { graph, ranges, kinds, last_reads };
        graph.nodes.iter().try_for_each(|(id, _)| rounding.scale(id).map(drop))?;
        Ok(rounding)
    }

    /// The scale of a step's value: of integers that were moved, that of those.
    fn scale(&self, id: NodeId) -> Result<Scale, Error> {
        self.range(id).map(rounded::scale)
    }

    fn range(&self, id: NodeId) -> Result<[f32; 2], Error> {
        let node = &self.graph.nodes[id];
        if self.kinds[id] != Kind::Copies {
            return self.range_of(layers(node).next_back().unwrap_or_default());
        }
        let ranges = node.inputs.iter().map(|input| self.range(*input));
        let union = |[least, most]: [f32; 2], range: Result<[f32; 2], Error>| {
            range.map(|[from, to]| [least.min(from), most.max(to)])
        };
        ranges.into_iter().try_fold([0.0; 2], union)
    }

    fn range_of(&self, layer: &str) -> Result<[f32; 2], Error> {
        let range = self.ranges.get(layer).copied();
        range.ok_or_else(|| Error::Network(format!("the value of `{layer}` has no range")))
    }

    /// Whether a value is stored in eight bits.
    fn is_stored_rounded(&self, id: NodeId) -> bool {
        let is_result = self.graph.outputs.contains(&id);
        !is_result && matches!(self.kinds[id], Kind::Products | Kind::Integers)
    }

    /// A step with its rounding.
    fn stage(&self, id: NodeId, tensors: &Tensors) -> Result<Stage, Error> {
        let node = &self.graph.nodes[id];
        let in_int8 = matches!(self.kinds[id], Kind::Products | Kind::Integers);
        let weights = Weights::of(&node.op).filter(|_| in_int8);
        let read = |tensor: TensorId| {
            let mut numbers = tensors.get(tensor).to_vec();
            weights.iter().filter(|weights| weights.tensor == tensor).for_each(|weights| weights.round(&mut numbers));
            numbers
        };
        let epilogue = node.op.epilogue().filter(|_| in_int8);
        let table = epilogue.and_then(|epilogue| epilogue.activation.filter(|function| function.limits().is_none()));
        // A pool after such a function is left out: there is none in the networks that have them.
        let table = table.filter(|_| epilogue.is_some_and(|epilogue| epilogue.pool.is_none()));
        let before = layers(node).rev().nth(1);
        let middle = match (table, before) {
            (Some(function), Some(layer)) => Some((rounded::scale(self.range_of(layer)?), function)),
            (_, _) => None,
        };
        let part = if middle.is_some() { Part::BeforeFunction } else { Part::Whole };
        let after = self.is_stored_rounded(id).then(|| self.scale(id)).transpose()?;
        Ok(Stage { single: Single::new(self.graph, id, part, read)?, in_int8, middle, after })
    }

    /// A value as a step in int8 reads it. Rounding twice changes nothing.
    fn read<'v>(&self, id: NodeId, value: &'v [f32]) -> Result<Cow<'v, [f32]>, Error> {
        let mut read = value.to_vec();
        rounded::round(self.scale(id)?, &mut read);
        Ok(read.into())
    }

    fn exact(&self, id: NodeId, part: Part, tensors: &Tensors) -> Result<Single, Error> {
        Single::new(self.graph, id, part, |tensor| tensors.get(tensor).to_vec())
    }

    /// How many images can be looked at in the memory that there is.
    fn images(&self, most: usize) -> usize {
        let (mut now, mut peak) = (0, 0);
        for (id, node) in self.graph.nodes.iter() {
            now += node.shape.elements();
            peak = peak.max(now);
            let is_done = |read: &NodeId| self.last_reads[*read] == Some(id);
            let mut read = node.inputs.clone();
            read.dedup();
            now -= read
                .iter()
                .filter(|read| is_done(read))
                .map(|read| self.graph.nodes[*read].shape.elements())
                .sum::<usize>();
        }
        // In f32 and rounded.
        (MEMORY / (2 * size_of::<f32>() * peak).max(1)).clamp(1, IMAGES.min(most))
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
        let images = places.len();
        let mut given: Vec<Vec<f32>> = Vec::new();
        inputs.batches(&places, images, |_, _, numbers| {
            given.resize(numbers.len(), Vec::new());
            given.iter_mut().zip(numbers).for_each(|(all, numbers)| all.extend(numbers));
            Ok(())
        })?;
        let mut given = given.into_iter();
        let (mut exact, mut rounded) = (self.graph.nodes.map(|_| Vec::new()), self.graph.nodes.map(|_| Vec::new()));
        let mut noise = Vec::new();
        watch.begin("layer by layer", self.graph.nodes.len());
        for (done, (id, node)) in self.graph.nodes.iter().enumerate() {
            match &node.op {
                Op::Input(_) => {
                    exact[id] = given.next().unwrap_or_default();
                    rounded[id] = exact[id].clone();
                }
                Op::Parameter(parameter) => {
                    exact[id] = tensors.get(parameter.tensor).repeat(images);
                    rounded[id] = exact[id].clone();
                }
                _ => {
                    let at = Step { id, images, exact: &exact, rounded: &rounded };
                    let (values, found) = self.step(&at, tensors, correction)?;
                    (exact[id], rounded[id]) = (values.0, values.1);
                    noise.extend(found);
                }
            }
            for read in &node.inputs {
                if self.last_reads[*read] == Some(id) {
                    exact[*read] = Vec::new();
                    rounded[*read] = Vec::new();
                }
            }
            watch.done(done + 1);
        }
        Ok(noise)
    }

    /// The values of a step in f32 and rounded, and how they differ.
    fn step(
        &self,
        at: &Step<'_>,
        tensors: &mut Tensors,
        correction: Correction,
    ) -> Result<(Pair, Option<LayerNoise>), Error> {
        let (id, images) = (at.id, at.images);
        let node = &self.graph.nodes[id];
        let whole = self.exact(id, Part::Whole, tensors)?;
        let exact = whole.value(&reads(&whole, at.exact), images)?;
        drop(whole);
        let kind = self.kinds[id];
        let corrected = match kind {
            Kind::Products if correction != Correction::Off => Some(self.correct_step(at, tensors, correction)?),
            Kind::Products => Some(false),
            Kind::Integers | Kind::Copies | Kind::Exact => None,
        };
        let stage = self.stage(id, tensors)?;
        let rounded = self.run(&stage, at.rounded, images)?;
        let noise = match kind {
            Kind::Copies => None,
            Kind::Products | Kind::Integers | Kind::Exact => {
                let own = if stage.in_int8 { self.run(&stage, at.exact, images)? } else { exact.clone() };
                Some(LayerNoise {
                    layers: layers(node).map(str::to_owned).collect(),
                    own: decibels(&exact, &own),
                    total: decibels(&exact, &rounded),
                    in_int8: stage.in_int8,
                    corrected,
                })
            }
        };
        Ok(((exact, rounded), noise))
    }

    /// Corrects the biases of a step: whether it has any.
    fn correct_step(&self, at: &Step<'_>, tensors: &mut Tensors, correction: Correction) -> Result<bool, Error> {
        let node = &self.graph.nodes[at.id];
        let single = self.exact(at.id, Part::Sums, tensors)?;
        let wanted = single.value(&reads(&single, at.exact), at.images)?;
        drop(single);
        let weights = Weights::of(&node.op);
        let single = Single::new(self.graph, at.id, Part::Sums, |tensor| {
            let mut numbers = tensors.get(tensor).to_vec();
            weights.iter().filter(|weights| weights.tensor == tensor).for_each(|weights| weights.round(&mut numbers));
            numbers
        })?;
        let from = match correction {
            Correction::Off | Correction::Fast => at.exact,
            Correction::Full => at.rounded,
        };
        let given = single.reads().iter().map(|read| self.read(*read, &from[*read]));
        let given: Vec<Cow<'_, [f32]>> = given.collect::<Result<_, _>>()?;
        let found = single.value(&given.iter().map(|value| &**value).collect::<Vec<_>>(), at.images)?;
        let channels = match &node.op {
            Op::Conv(conv) => conv.out_channels,
            op => op.features(),
        };
        let shifts = bias::shifts(&wanted, &found, channels, at.images);
        Ok(bias::add(self.graph, &node.op, tensors, &shifts))
    }

    /// The value of a step with its rounding.
    fn run(&self, stage: &Stage, values: &NodeTable<Vec<f32>>, images: usize) -> Result<Vec<f32>, Error> {
        let read = |read: &NodeId| match stage.in_int8 {
            true => self.read(*read, &values[*read]),
            false => Ok(Cow::from(values[*read].as_slice())),
        };
        let given: Vec<Cow<'_, [f32]>> = stage.single.reads().iter().map(read).collect::<Result<_, _>>()?;
        let mut value = stage.single.value(&given.iter().map(|value| &**value).collect::<Vec<_>>(), images)?;
        if let Some((scale, function)) = stage.middle {
            rounded::round(scale, &mut value);
            value.iter_mut().for_each(|number| *number = function.define(f64::from(*number)) as f32);
        }
        if let Some(scale) = stage.after {
            rounded::round(scale, &mut value);
        }
        Ok(value)
    }
}

/// A network with its rounding.
pub(crate) struct Rounded<'r> {
    rounding: &'r Rounding<'r>,
    stages: NodeTable<Prepared>,
}

enum Prepared {
    Given,
    Constant(Vec<f32>),
    Stage(Stage),
}

impl Rounding<'_> {
    /// The network, to be run on many images.
    pub(crate) fn network(&self, tensors: &Tensors) -> Result<Rounded<'_>, Error> {
        let prepared = self.graph.nodes.iter().map(|(id, node)| match &node.op {
            Op::Input(_) => Ok(Prepared::Given),
            Op::Parameter(parameter) => Ok(Prepared::Constant(tensors.get(parameter.tensor).to_vec())),
            _ => self.stage(id, tensors).map(Prepared::Stage),
        });
        Ok(Rounded { rounding: self, stages: prepared.collect::<Result<_, _>>()? })
    }
}

impl Run for Rounded<'_> {
    fn result(&self, inputs: &[&[f32]], images: usize) -> Result<Vec<f32>, Error> {
        let Rounding { graph, last_reads, .. } = self.rounding;
        let mut values = graph.nodes.map(|_| Vec::new());
        let mut inputs = inputs.iter();
        for (id, node) in graph.nodes.iter() {
            values[id] = match &self.stages[id] {
                Prepared::Given => inputs.next().map(|numbers| numbers.to_vec()).unwrap_or_default(),
                Prepared::Constant(numbers) => numbers.repeat(images),
                Prepared::Stage(stage) => self.rounding.run(stage, &values, images)?,
            };
            for read in node.inputs.iter().filter(|read| last_reads[**read] == Some(id)) {
                values[*read] = Vec::new();
            }
        }
        Ok(std::mem::take(&mut values[graph.outputs[0]]))
    }
}

type Pair = (Vec<f32>, Vec<f32>);

/// The step that is looked at, and the values so far.
struct Step<'v> {
    id: NodeId,
    images: usize,
    exact: &'v NodeTable<Vec<f32>>,
    rounded: &'v NodeTable<Vec<f32>>,
}

/// A step and its rounding.
struct Stage {
    single: Single,
    /// Whether what it reads is rounded.
    in_int8: bool,
    /// If a table of integers stands for a function: the scale of what it takes.
    middle: Option<(Scale, Pointwise)>,
    /// The scale of its value, if that is stored in eight bits.
    after: Option<Scale>,
}

fn reads<'v>(single: &Single, values: &'v NodeTable<Vec<f32>>) -> Vec<&'v [f32]> {
    single.reads().iter().map(|read| values[*read].as_slice()).collect()
}

/// Signal to noise, in decibels.
fn decibels(signal: &[f32], with_noise: &[f32]) -> f64 {
    let power = signal.iter().map(|number| f64::from(*number).powi(2)).sum::<f64>();
    let noise = signal.iter().zip(with_noise).map(|(a, b)| (f64::from(*a) - f64::from(*b)).powi(2)).sum::<f64>();
    10.0 * (power / noise).log10()
}
