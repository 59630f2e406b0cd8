//! The values of a plan: how each lies, its buffer, its part of it, and the zeros around it.

use graphc_program::{Halo, LANES, Layout, Number, Value, Window, step::Winograd};

use super::{algorithm::Algorithm, scales::Scales};
use crate::{
    ir::{Conv, Graph, Inputs, Keeps, Node, NodeId, NodeTable, Op, Padding, Precision, Shape, Target},
    plan::{
        Buffer, BufferId,
        memory::Buffers,
        storage::{self, Layouts, Storage},
    },
};

/// A value of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(usize);

impl ValueId {
    /// The position in a plan's table.
    pub fn index(self) -> usize {
        self.0
    }

    /// The value in a plan's table.
    pub fn of(self, values: &[NamedValue]) -> &NamedValue {
        &values[self.0]
    }
}

/// A value, what it is called, and its buffer.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedValue {
    /// The layer's name, or what tells it from that.
    pub name: String,
    /// The buffer that it lies in.
    pub buffer: BufferId,
    /// How it lies, and where.
    pub value: Value,
}

/// The values and buffers while steps are being written.
#[derive(Default)]
pub(super) struct Values {
    pub(super) list: Vec<NamedValue>,
    pub(super) buffers: Buffers,
}

impl Values {
    /// A value with a buffer of its own.
    pub(super) fn fresh(&mut self, name: impl Into<String>, value: Value) -> ValueId {
        let buffer = self.buffers.add(value.buffer_len());
        self.push(name.into(), buffer, value)
    }

    /// A part of a concatenation: its blocks from `channel` on, which begins one.
    fn part(&mut self, name: &str, whole: ValueId, channel: usize, channels: usize) -> ValueId {
        let NamedValue { buffer, value, .. } = *whole.of(&self.list);
        let start = value.place.start + channel / LANES * value.strides.plane * value.number.bytes();
        let place = graphc_program::Place { start, ..value.place };
        self.push(name.into(), buffer, Value { channels, place, ..value })
    }

    fn push(&mut self, name: String, buffer: BufferId, value: Value) -> ValueId {
        self.list.push(NamedValue { name, buffer, value });
        ValueId(self.list.len() - 1)
    }

    /// The memory of a value, seen as another.
    pub(super) fn alias(&mut self, name: String, of: ValueId, value: Value) -> ValueId {
        let buffer = of.of(&self.list).buffer;
        self.push(name, buffer, value)
    }

    /// Step `step` needs the value.
    pub(super) fn touch(&mut self, id: ValueId, step: usize) {
        self.buffers.touch(id.of(&self.list).buffer, step);
    }

    /// Gives every value its place; also returns the buffers and the length of the arena.
    pub(super) fn place(mut self) -> (Vec<NamedValue>, Vec<Buffer>, usize) {
        let (buffers, arena) = self.buffers.place();
        for NamedValue { buffer, value, .. } in &mut self.list {
            let buffer = buffer.of(&buffers);
            (value.place.offset, value.place.image) = (buffer.offset, buffer.len);
        }
        (self.list, buffers, arena)
    }

    /// How a value lies.
    pub(super) fn value(&self, id: ValueId) -> Value {
        id.of(&self.list).value
    }
}

/// The value of each node, and where it lies.
pub(super) struct Placed {
    pub(super) ids: NodeTable<ValueId>,
    pub(super) storage: NodeTable<Storage>,
}

/// Gives every node a value. Those that lie in one another's memory share one halo.
pub(super) fn place(
    graph: &Graph,
    target: Target,
    algorithms: &NodeTable<Option<Algorithm>>,
    scales: &Scales,
    values: &mut Values,
) -> Placed {
    let blocked = Blocked {
        numbers: numbers(graph, target.precision, scales),
        halos: halos(graph, algorithms, scales, Form::Stored),
    };
    let storage = storage::storage(graph, &blocked);
    let mut ids = graph.nodes.map(|_| None);
    for (id, node) in graph.nodes.iter().filter(|(id, _)| storage[*id] == Storage::Own) {
        let halo = blocked.halo_of(&storage, id);
        ids[id] = Some(values.fresh(&node.name, blocks(&node.shape, blocked.numbers[id], halo)));
    }
    for (id, node) in graph.nodes.iter() {
        match storage[id] {
            Storage::Own => {}
            Storage::Same(of) => ids[id] = ids[of],
            Storage::Part { of, first } => {
                ids[id] = ids[of].map(|whole| values.part(&node.name, whole, first, node.shape.channels()));
            }
        }
    }
    Placed { ids: ids.map(|id| id.expect("memory of its own, or of a node that has some")), storage }
}

/// Values in channel blocks.
struct Blocked {
    numbers: NodeTable<Number>,
    /// The zeros that the readers of each value need around it.
    halos: NodeTable<Halo>,
}

impl Blocked {
    /// The zeros around a value that others lie in.
    fn halo_of(&self, storage: &NodeTable<Storage>, owner: NodeId) -> Halo {
        let inside = self.halos.iter().filter(|(id, _)| storage::owner(storage, *id) == owner);
        inside.fold(Halo::NONE, |halo, (_, other)| halo.union(*other))
    }
}

impl Layouts for Blocked {
    fn part_alignment(&self) -> Option<usize> {
        Some(LANES)
    }

    fn is_alike(&self, part: NodeId, whole: NodeId) -> bool {
        self.numbers[part] == self.numbers[whole]
    }

    /// What has the channels, rows and columns of the input lies as that does, but no vector lies in memory with zeros around it.
    fn is_view(&self, graph: &Graph, storage: &NodeTable<Storage>, id: NodeId) -> bool {
        let input = graph.nodes[id].inputs[0];
        let owner = storage::owner(storage, input);
        let (from, to) = (graph.nodes[input].shape, graph.nodes[id].shape);
        let is_dense = self.halo_of(storage, owner).union(self.halos[id]) == Halo::NONE;
        let holds_vector = || {
            graph.nodes.iter().any(|(other, node)| node.shape.rank() == 1 && storage::owner(storage, other) == owner)
        };
        let fits = is_dense || (to.rank() > 1 && !holds_vector());
        self.numbers[id] == self.numbers[owner] && from.view() == to.view() && fits
    }
}

/// A value in channel blocks.
pub(super) fn blocks(shape: &Shape, number: Number, halo: Halo) -> Value {
    Value::dense(number, Layout::Blocks, shape.view(), halo).spread()
}

/// What each value is stored in. The network's last values are kept in `f32`, from a linear layer on whose result nothing is
/// computed from but functions that keep its shape: a result would lose digits for nothing. Of integers, the scales know.
fn numbers(graph: &Graph, precision: Precision, scales: &Scales) -> NodeTable<Number> {
    if precision == Precision::Int8 {
        return graph.nodes.iter().map(|(id, _)| scales.stored(id).map_or(Number::F32, Number::U8)).collect();
    }
    let is_linear = |node: &Node| matches!(node.op, Op::Linear(_));
    let mut last = graph.nodes.map(|node| {
        let facts = node.op.facts();
        is_linear(node) || (facts.keeps == Keeps::Shape && facts.inputs == Inputs::One)
    });
    let ids: Vec<NodeId> = graph.nodes.iter().map(|(id, _)| id).collect();
    for &id in ids.iter().rev() {
        if !last[id] || is_linear(&graph.nodes[id]) {
            graph.nodes[id].inputs.iter().for_each(|input| last[*input] = false);
        }
    }
    let mut numbers = graph.nodes.map(|_| precision.number());
    for (id, node) in graph.nodes.iter() {
        if last[id] && (is_linear(node) || numbers[node.inputs[0]] == Number::F32) {
            numbers[id] = Number::F32;
        }
    }
    numbers
}

/// The form in which a value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As it is stored.
    Stored,
    /// As integers where numbers are stored, or the other way round.
    Converted,
}

/// The zeros that the convolutions which read a value in a form need around it.
pub(super) fn halos(
    graph: &Graph,
    algorithms: &NodeTable<Option<Algorithm>>,
    scales: &Scales,
    form: Form,
) -> NodeTable<Halo> {
    let mut halos = graph.nodes.map(|_| Halo::NONE);
    for (id, node) in graph.nodes.iter() {
        let (Op::Conv(conv), Some(algorithm)) = (&node.op, algorithms[id]) else { continue };
        let read = node.inputs[0];
        let own = if scales.are_read_as_stored(read, id, 0) { Form::Stored } else { Form::Converted };
        if form == own {
            halos[read] = halos[read].union(of_conv(conv, algorithm, &graph.nodes[read].shape));
        }
    }
    halos
}

/// The zeros that a convolution needs around its input.
fn of_conv(conv: &Conv, algorithm: Algorithm, input: &Shape) -> Halo {
    let ([_, height, width], own) = (input.view(), halo(conv.padding));
    match algorithm {
        Algorithm::Direct | Algorithm::Planar | Algorithm::Grouped | Algorithm::Integers => own,
        Algorithm::Filtered(filtering) => Winograd::halo(filtering, own, [height, width], conv.own_size(input)),
        Algorithm::IntegersPlanar | Algorithm::IntegersDepthwise => {
            let words = Window::from(conv).in_words();
            let [_, columns] = conv.own_size(input);
            let last = (columns - 1) * words.stride[1] + words.reach(1);
            Halo { right: own.right.max(last.saturating_sub(own.left + width)), ..own }
        }
    }
}

fn halo(padding: Padding) -> Halo {
    let Padding { top, left, bottom, right } = padding;
    Halo { top, left, bottom, right }
}
