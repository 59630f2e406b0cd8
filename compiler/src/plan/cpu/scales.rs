//! Which values of a network in int8 are integers, and their scales.
//!
//! * Convolutions and linear layers read integers, unless they are to stay in `f32`, or their sums could overflow.
//! * Pools, sums, products, functions, copies and the caller's inputs give integers if something that reads them needs integers:
//!   what only ends in results, or in operators that there are in `f32` alone, keeps its digits. So do convolutions and linear layers.
//! * Maxima and copies leave numbers as they are, so that their inputs and their result have one scale: that of the union of the
//!   ranges. A concatenation in place stays one.
//! * All else has the range of its last layer.
//!
//! Where a node has a scale of its own, which a file gives it, that is the one: its value is rounded to these integers in any case,
//! and what leaves integers as they are converts those of another scale before ([`given`](super::given)).

use graphc_program::{Filter, Scale, step::Operator};

use super::given;
use crate::ir::{
    Activation, AdaptivePool, Combine, Fold, Graph, Id, Linear, Move, Node, NodeId, NodeTable, Op, PART, PadMode, Pool,
    Range, Shape, Upsample, ValueRanges,
};
use crate::plan::Unranged;

/// The scales of a network's values.
#[derive(Clone, Debug)]
pub struct Scales {
    /// Of values that are stored as integers.
    stored: NodeTable<Option<Scale>>,
    /// Of values that something reads as integers.
    read: NodeTable<Option<Scale>>,
    /// Of sums before a function that has a table.
    before: NodeTable<Option<Scale>>,
    /// What each node does.
    roles: NodeTable<Role>,
    /// Whether a value that is stored as numbers is rounded to integers first.
    rounded: NodeTable<bool>,
}

/// What an operator does in a network of integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is a value of the caller's, which becomes integers at once.
    Input,
    /// It sums products of integers; the result is integers or numbers.
    Product,
    /// It computes integers from integers.
    Computes,
    /// It leaves them as they are.
    Keeps,
    /// It has no form for integers.
    InF32,
}

impl Scales {
    /// Of a network without integers.
    pub(super) fn none(graph: &Graph) -> Scales {
        let [stored, read, before] = [(); 3].map(|()| graph.nodes.map(|_| None));
        let (roles, rounded) = (graph.nodes.map(|_| Role::InF32), graph.nodes.map(|_| false));
        Scales { stored, read, before, roles, rounded }
    }

    /// Of a network whose values have these ranges.
    ///
    /// # Errors
    /// The layers and inputs that have none, and need one.
    pub fn new(graph: &Graph, ranges: &ValueRanges) -> Result<Scales, Unranged> {
        let mut roles = graph.nodes.map(|node| role(graph, node, ranges));
        let numbers = given::settle(graph, ranges, &mut roles);
        let wanted = wanted(graph, &roles, &numbers);
        let stored = |id: NodeId| wanted[id] && roles[id] != Role::InF32 && !numbers[id];
        let mut groups = Groups::new(graph);
        for (id, node) in graph.nodes.iter().filter(|(id, _)| roles[*id] == Role::Keeps && stored(*id)) {
            node.inputs.iter().for_each(|input| groups.join(id, *input));
        }
        let mut ranged = Ranged { ranges, missing: Vec::new() };
        let mut of_groups: NodeTable<Option<Range>> = graph.nodes.map(|_| None);
        for (id, node) in graph.nodes.iter().filter(|(id, _)| wanted[*id]) {
            if groups.scale(id).is_some() {
                continue;
            }
            let range = match roles[id] {
                Role::Keeps => filled(node),
                Role::Input | Role::Product | Role::Computes | Role::InF32 => ranged.of(last_layer(graph, node)),
            };
            let group = groups.of(id);
            of_groups[group] = [of_groups[group], range].into_iter().flatten().reduce(Range::union);
        }
        let before: NodeTable<Option<Scale>> = (graph.nodes.iter())
            .map(|(id, node)| {
                let layer = tabled(graph, node).filter(|_| stored(id))?;
                ranged.of(layer).map(scale)
            })
            .collect();
        if !ranged.missing.is_empty() {
            return Err(Unranged { layers: ranged.missing });
        }
        let of_range = |id: NodeId| of_groups[groups.of(id)].map_or(Scale::of_range(0.0, 0.0), scale);
        let scale_of = |id: NodeId| groups.scale(id).unwrap_or_else(|| of_range(id));
        let ids = || graph.nodes.iter().map(|(id, _)| id);
        Ok(Scales {
            stored: ids().map(|id| stored(id).then(|| scale_of(id))).collect(),
            read: ids().map(|id| wanted[id].then(|| scale_of(id))).collect(),
            before,
            rounded: ids().map(|id| graph.nodes[id].scale.is_some() && !stored(id)).collect(),
            roles,
        })
    }

    /// The layers whose values are rounded to integers somewhere, and the scales of these.
    pub fn of_layers(&self, graph: &Graph) -> Vec<(String, Scale)> {
        let mut found = Vec::new();
        for (id, node) in graph.nodes.iter() {
            let before = tabled(graph, node).zip(self.before[id]);
            let last = self.read[id].map(|scale| (last_layer(graph, node), scale));
            // What a fused pool reads is on the scale of what it gives.
            let all = layers(graph, node);
            let has_pool = node.op.epilogue().is_some_and(|epilogue| epilogue.pool.is_some());
            let pooled = all.len().checked_sub(2).filter(|_| has_pool).map(|at| all[at]).zip(self.stored[id]);
            let own = before.into_iter().chain(pooled).chain(last);
            found.extend(own.map(|(layer, scale)| (layer.to_owned(), scale)));
        }
        found
    }

    /// The scale of a value that is stored as integers.
    pub fn stored(&self, id: NodeId) -> Option<Scale> {
        self.stored[id]
    }

    /// The scale of a value where it is read as integers.
    pub fn read(&self, id: NodeId) -> Option<Scale> {
        self.read[id]
    }

    /// The scale of a node's sums before its function, if that has a table.
    pub fn before(&self, id: NodeId) -> Option<Scale> {
        self.before[id]
    }

    /// Whether a convolution or linear layer multiplies integers.
    pub fn is_product(&self, id: NodeId) -> bool {
        self.roles[id] == Role::Product
    }

    /// Whether a node reads a value, as the input at a position, in the form that it is stored in. What gives integers reads
    /// integers, and what gives numbers reads numbers, but for what products multiply.
    pub(super) fn are_read_as_stored(&self, value: NodeId, by: NodeId, position: usize) -> bool {
        self.reads_integers(by, position) == self.stored[value].is_some()
    }

    /// Whether something reads a value in another form than it is stored in.
    pub(super) fn is_read_otherwise(&self, graph: &Graph, value: NodeId) -> bool {
        let mut nodes = graph.nodes.iter();
        nodes.any(|(id, node)| {
            let mut inputs = node.inputs.iter().enumerate();
            inputs.any(|(position, input)| *input == value && !self.are_read_as_stored(value, id, position))
        })
    }

    fn reads_integers(&self, by: NodeId, position: usize) -> bool {
        self.stored[by].is_some() || (self.is_product(by) && position == 0)
    }

    /// The scale that a value is converted to for a node that leaves integers as they are, if it has another.
    pub(super) fn other_scale(&self, value: NodeId, by: NodeId) -> Option<Scale> {
        let own = self.stored[by].filter(|_| self.roles[by] == Role::Keeps)?;
        (self.read[value] != Some(own)).then_some(own)
    }

    /// Whether a value is stored as numbers, and they are those that integers stand for.
    pub(super) fn is_rounded(&self, id: NodeId) -> bool {
        self.rounded[id]
    }
}

fn scale(range: Range) -> Scale {
    Scale::of_range(range.min, range.max)
}

pub(super) fn role(graph: &Graph, node: &Node, ranges: &ValueRanges) -> Role {
    let is_kept = layers(graph, node).iter().any(|layer| ranges.f32.contains(*layer));
    if is_kept {
        return Role::InF32;
    }
    match &node.op {
        Op::Input(_) => Role::Input,
        Op::Conv(conv) => product(conv.group_inputs() * conv.kernel[0] * conv.kernel[1]),
        Op::Linear(Linear { in_features, .. }) => product(*in_features),
        Op::Pool(Pool { combine, .. }) | Op::AdaptivePool(AdaptivePool { combine, .. }) => match combine {
            Combine::Max => Role::Keeps,
            Combine::Average(_) => averages(&graph.nodes[node.inputs[0]].shape),
            Combine::Power(_) => Role::InF32,
        },
        Op::Activation(Activation::Pointwise(_)) => Role::Computes,
        Op::Fold(Fold { operator: Operator::Add | Operator::Sub | Operator::Mul, .. }) if node.inputs.len() == 2 => {
            Role::Computes
        }
        Op::Upsample(upsample) => of_upsample(upsample, graph, node),
        Op::Interleave(_) | Op::Dropout(_) | Op::Move(_) | Op::Concat(_) => Role::Keeps,
        Op::Activation(Activation::Prelu(_))
        | Op::Fold(_)
        | Op::ConvTranspose(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::InputNorm(_)
        | Op::Softmax(_)
        | Op::Reduce(_)
        | Op::Matmul(_)
        | Op::Parameter(_) => Role::InF32,
    }
}

fn product(terms: usize) -> Role {
    if terms <= Scale::MOST_PRODUCTS { Role::Product } else { Role::InF32 }
}

/// An average pool of a value of this shape.
fn averages(shape: &Shape) -> Role {
    let [_, height, width] = shape.view();
    if height.saturating_mul(width) <= Scale::MOST_AVERAGED { Role::Computes } else { Role::InF32 }
}

fn of_upsample(upsample: &Upsample, graph: &Graph, node: &Node) -> Role {
    match upsample.sampling(&graph.nodes[node.inputs[0]].shape).map(|sampling| sampling.filter) {
        Some(Filter::Nearest) => Role::Keeps,
        Some(Filter::Bilinear | Filter::Cubic) => Role::InF32,
        None => averages(&graph.nodes[node.inputs[0]].shape),
    }
}

/// The values that something reads as integers, and those that are rounded to some. What gives numbers reads none, but for products, which read their first input so.
fn wanted(graph: &Graph, roles: &NodeTable<Role>, numbers: &NodeTable<bool>) -> NodeTable<bool> {
    let mut wanted = graph.nodes.map(|node| node.scale.is_some());
    for (id, node) in graph.nodes.iter().rev() {
        let gives_integers = wanted[id] && roles[id] != Role::InF32 && !numbers[id];
        let read = match roles[id] {
            Role::Product if !gives_integers => &node.inputs[..1],
            Role::Product | Role::Computes | Role::Keeps if gives_integers => &node.inputs[..],
            Role::Input | Role::Product | Role::Computes | Role::Keeps | Role::InF32 => &[],
        };
        read.iter().for_each(|input| wanted[*input] = true);
    }
    wanted
}

/// The layers that a node computes, in order. Of several nodes that compute them together, one names them all.
pub(super) fn layers<'g>(graph: &'g Graph, node: &'g Node) -> Vec<&'g str> {
    let is_part = node.name.contains(PART);
    let whole = graph.nodes.values().find(|other| is_part && other.name == node.layer());
    let Node { name, fused, .. } = whole.unwrap_or(node);
    [name].into_iter().chain(fused).map(|name| name.split(PART).next().unwrap_or(name)).collect()
}

/// The layer whose value the node's is.
pub(super) fn last_layer<'g>(graph: &'g Graph, node: &'g Node) -> &'g str {
    layers(graph, node).last().copied().unwrap_or(&node.name)
}

/// The layer before a fused function that has a table: all but those that only limit numbers.
pub(super) fn tabled<'g>(graph: &'g Graph, node: &'g Node) -> Option<&'g str> {
    let epilogue = node.op.epilogue()?;
    epilogue.activation.filter(|function| !function.only_limits())?;
    let after = 1 + usize::from(epilogue.pool.is_some());
    let all = layers(graph, node);
    all.len().checked_sub(after + 1).map(|at| all[at])
}

/// The number that a node puts around those of its input.
fn filled(node: &Node) -> Option<Range> {
    let Op::Move(Move::Pad { mode: PadMode::Constant(number), .. }) = &node.op else { return None };
    Range::new(*number, *number)
}

/// Ranges by layer, and the layers that were asked for in vain.
struct Ranged<'r> {
    ranges: &'r ValueRanges,
    missing: Vec<String>,
}

impl Ranged<'_> {
    fn of(&mut self, layer: &str) -> Option<Range> {
        let range = self.ranges.ranges.get(layer).copied();
        if range.is_none() && !self.missing.iter().any(|missing| missing == layer) {
            self.missing.push(layer.to_owned());
        }
        range
    }
}

/// Nodes that have one scale.
struct Groups {
    of: NodeTable<NodeId>,
    /// The scale of the first node of a group, if a file has it.
    scales: NodeTable<Option<Scale>>,
}

impl Groups {
    fn new(graph: &Graph) -> Groups {
        let of = graph.nodes.iter().map(|(id, _)| id).collect();
        Groups { of, scales: graph.nodes.map(|node| node.scale) }
    }

    /// The scale of a node's group, if a file has it.
    fn scale(&self, id: NodeId) -> Option<Scale> {
        self.scales[self.of(id)]
    }

    /// The first node of a node's group.
    fn of(&self, id: NodeId) -> NodeId {
        let mut first = id;
        while self.of[first] != first {
            first = self.of[first];
        }
        first
    }

    /// Makes one group of two, unless files have different scales for them.
    fn join(&mut self, one: NodeId, other: NodeId) {
        let [one, other] = [one, other].map(|id| self.of(id));
        let (first, second) = if one.index() < other.index() { (one, other) } else { (other, one) };
        if let (Some(scale), Some(other)) = (self.scales[first], self.scales[second])
            && scale != other
        {
            return;
        }
        self.scales[first] = self.scales[first].or(self.scales[second]);
        self.of[second] = first;
    }
}
