//! Which values of a network in int8 are integers, and their scales.
//!
//! * Convolutions and linear layers read integers, unless they are to stay in `f32`, or their sums could overflow.
//! * Pools, sums, products, functions, copies and the caller's inputs give integers if something that reads them needs integers:
//!   what only ends in results, or in operators that there are in `f32` alone, keeps its digits. So do convolutions and linear layers.
//! * Maxima and copies leave numbers as they are, so that their inputs and their result have one scale: that of the union of the
//!   ranges. A concatenation in place stays one.
//! * All else has the range of its last layer.

use graphc_program::{Filter, Pointwise, Scale, step::Operator};

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
    /// Whether weights are integers.
    products: NodeTable<bool>,
}

/// What an operator does in a network of integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
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
        Scales { stored, read, before, products: graph.nodes.map(|_| false) }
    }

    /// Of a network whose values have these ranges.
    ///
    /// # Errors
    /// The layers and inputs that have none, and need one.
    pub fn new(graph: &Graph, ranges: &ValueRanges) -> Result<Scales, Unranged> {
        let roles = graph.nodes.map(|node| role(graph, node, ranges));
        let wanted = wanted(graph, &roles);
        let stored = |id: NodeId| wanted[id] && roles[id] != Role::InF32;
        let mut groups = Groups::new(graph);
        for (id, node) in graph.nodes.iter().filter(|(id, _)| roles[*id] == Role::Keeps && stored(*id)) {
            node.inputs.iter().for_each(|input| groups.join(id, *input));
        }
        let mut ranged = Ranged { ranges, missing: Vec::new() };
        let mut of_groups: NodeTable<Option<Range>> = graph.nodes.map(|_| None);
        for (id, node) in graph.nodes.iter().filter(|(id, _)| wanted[*id]) {
            let range = match roles[id] {
                Role::Keeps => filled(node),
                Role::Input | Role::Product | Role::Computes | Role::InF32 => ranged.of(last_layer(graph, node)),
            };
            let group = groups.of(id);
            of_groups[group] = [of_groups[group], range].into_iter().flatten().reduce(Range::union);
        }
        let before: NodeTable<Option<Scale>> = (graph.nodes.iter())
            .map(|(id, node)| {
                let layer = tabled(graph, node).filter(|_| roles[id] != Role::InF32 && stored(id))?;
                ranged.of(layer).map(scale)
            })
            .collect();
        if !ranged.missing.is_empty() {
            return Err(Unranged { layers: ranged.missing });
        }
        let scale_of = |id: NodeId| of_groups[groups.of(id)].map_or(Scale::of_range(0.0, 0.0), scale);
        let ids = || graph.nodes.iter().map(|(id, _)| id);
        Ok(Scales {
            stored: ids().map(|id| stored(id).then(|| scale_of(id))).collect(),
            read: ids().map(|id| wanted[id].then(|| scale_of(id))).collect(),
            before,
            products: ids().map(|id| roles[id] == Role::Product).collect(),
        })
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
        self.products[id]
    }

    /// Whether a node reads a value, as the input at a position, in the form that it is stored in. What gives integers reads
    /// integers, and what gives numbers reads numbers, but for what products multiply.
    pub(super) fn are_read_as_stored(&self, value: NodeId, by: NodeId, position: usize) -> bool {
        let reads_integers = self.stored[by].is_some() || (self.products[by] && position == 0);
        reads_integers == self.stored[value].is_some()
    }
}

fn scale(range: Range) -> Scale {
    Scale::of_range(range.min, range.max)
}

fn role(graph: &Graph, node: &Node, ranges: &ValueRanges) -> Role {
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

/// The values that something reads as integers. What gives numbers reads none, but for products, which read their first input so.
fn wanted(graph: &Graph, roles: &NodeTable<Role>) -> NodeTable<bool> {
    let mut wanted = graph.nodes.map(|_| false);
    for (id, node) in graph.nodes.iter().rev() {
        let gives_integers = wanted[id] && roles[id] != Role::InF32;
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
fn layers<'g>(graph: &'g Graph, node: &'g Node) -> Vec<&'g str> {
    let is_part = node.name.contains(PART);
    let whole = graph.nodes.values().find(|other| is_part && other.name == node.layer());
    let Node { name, fused, .. } = whole.unwrap_or(node);
    [name].into_iter().chain(fused).map(|name| name.split(PART).next().unwrap_or(name)).collect()
}

/// The layer whose value the node's is.
fn last_layer<'g>(graph: &'g Graph, node: &'g Node) -> &'g str {
    layers(graph, node).last().copied().unwrap_or(&node.name)
}

/// The layer before a fused function that has a table: all but those that only limit numbers.
fn tabled<'g>(graph: &'g Graph, node: &'g Node) -> Option<&'g str> {
    let epilogue = node.op.epilogue()?;
    let only_limits =
        |function: Pointwise| function.limits().is_some_and(|limits| !limits.iter().any(|limit| limit.is_nan()));
    epilogue.activation.filter(|function| !only_limits(*function))?;
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
struct Groups(NodeTable<NodeId>);

impl Groups {
    fn new(graph: &Graph) -> Groups {
        Groups(graph.nodes.iter().map(|(id, _)| id).collect())
    }

    /// The first node of a node's group.
    fn of(&self, id: NodeId) -> NodeId {
        let mut first = id;
        while self.0[first] != first {
            first = self.0[first];
        }
        first
    }

    fn join(&mut self, one: NodeId, other: NodeId) {
        let [one, other] = [one, other].map(|id| self.of(id));
        let (first, second) = if one.index() < other.index() { (one, other) } else { (other, one) };
        self.0[second] = first;
    }
}
