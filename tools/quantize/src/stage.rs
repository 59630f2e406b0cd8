//! A step of a network in int8, in f32: what it reads, its weights and its value are rounded to what their integers stand for.

use std::borrow::Cow;

use graphc_compiler::{
    ir::{Graph, NodeId, NodeTable, TensorId},
    plan::Scales,
};
use graphc_program::{Pointwise, Scale};

use crate::{
    error::Error,
    product::Product,
    rounded::{self, Weights},
    single::{Part, Single},
    tensors::Tensors,
};

/// A step and its rounding.
pub(crate) struct Stage {
    single: Single,
    /// For each value that it reads, the scale that it reads it in, and whether it is stored in that.
    reads: Vec<Option<(Scale, bool)>>,
    /// If a table of integers stands for a function: the scale of what it takes.
    table: Option<(Scale, Pointwise)>,
    /// The scale of its value, if that is stored in integers.
    stored: Option<Scale>,
}

impl Stage {
    /// A step as int8 has it.
    pub(crate) fn new(graph: &Graph, scales: &Scales, id: NodeId, tensors: &Tensors) -> Result<Self, Error> {
        let epilogue = graph.nodes[id].op.epilogue();
        let function = epilogue.and_then(|epilogue| epilogue.activation);
        // No network has a pool behind such a function; were there one, the sums would not be rounded before it.
        let has_pool = epilogue.is_some_and(|epilogue| epilogue.pool.is_some());
        let table = scales.before(id).zip(function).filter(|_| !has_pool);
        let part = if table.is_some() { Part::BeforeFunction } else { Part::Whole };
        Ok(Stage { table, stored: scales.stored(id), ..Stage::part(graph, scales, id, part, tensors)? })
    }

    /// The sums of products of a step, which are not rounded themselves.
    pub(crate) fn sums(graph: &Graph, scales: &Scales, id: NodeId, tensors: &Tensors) -> Result<Self, Error> {
        Stage::part(graph, scales, id, Part::Sums, tensors)
    }

    fn part(graph: &Graph, scales: &Scales, id: NodeId, part: Part, tensors: &Tensors) -> Result<Self, Error> {
        let node = &graph.nodes[id];
        // Integers of the weight file are rounded already.
        let is_given = || {
            let (product, input) = (Product::of(node)?, scales.read(*node.inputs.first()?)?);
            product.given(tensors, input)
        };
        let weights = Weights::of(&node.op).filter(|_| scales.is_product(id) && is_given().is_none());
        let single = Single::new(graph, id, part, |tensor: TensorId| {
            let mut numbers = tensors.get(tensor).to_vec();
            weights.iter().filter(|weights| weights.tensor == tensor).for_each(|weights| weights.round(&mut numbers));
            numbers
        })?;
        let is_factor = |read: NodeId| scales.is_product(id) && node.inputs.first() == Some(&read);
        let in_integers = |read: &NodeId| scales.stored(id).is_some() || is_factor(*read);
        let scale = |read: &NodeId| {
            let scale = scales.read(*read).filter(|_| in_integers(read))?;
            Some((scale, scales.stored(*read) == Some(scale)))
        };
        let reads = single.reads().iter().map(scale).collect();
        Ok(Stage { single, reads, table: None, stored: None })
    }

    /// Its value for some images.
    pub(crate) fn value(&self, given: Given<'_>, images: usize) -> Result<Vec<f32>, Error> {
        let (values, are_rounded) = match given {
            Given::Exact(values) => (values, false),
            Given::Rounded(values) => (values, true),
        };
        let read = |(read, scale): (&NodeId, &Option<(Scale, bool)>)| {
            let mut numbers = Cow::from(values[*read].as_slice());
            if let Some((scale, _)) = scale.as_ref().filter(|(_, is_stored)| !(*is_stored && are_rounded)) {
                rounded::round(*scale, numbers.to_mut());
            }
            numbers
        };
        let reads: Vec<Cow<'_, [f32]>> = self.single.reads().iter().zip(&self.reads).map(read).collect();
        let mut value = self.single.value(&reads.iter().map(|numbers| &**numbers).collect::<Vec<_>>(), images)?;
        if let Some((scale, function)) = self.table {
            rounded::round(scale, &mut value);
            value.iter_mut().for_each(|number| *number = function.define(f64::from(*number)) as f32);
        }
        if let Some(scale) = self.stored {
            rounded::round(scale, &mut value);
        }
        Ok(value)
    }
}

/// The values that a step reads some of.
#[derive(Clone, Copy)]
pub(crate) enum Given<'v> {
    /// As f32 computes them.
    Exact(&'v NodeTable<Vec<f32>>),
    /// As they are stored in int8.
    Rounded(&'v NodeTable<Vec<f32>>),
}

/// A step as it is, in f32.
pub(crate) fn exact(graph: &Graph, id: NodeId, part: Part, tensors: &Tensors) -> Result<Single, Error> {
    Single::new(graph, id, part, |tensor| tensors.get(tensor).to_vec())
}
