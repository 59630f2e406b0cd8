//! The values of a plan: how each lies, its buffer, its part of it, and the zeros around it.

use graphc_program::{Filtering, Halo, LANES, Layout, Number, Value, step::Winograd};

use super::{Buffer, BufferId, cpu, memory::Buffers};
use crate::ir::{Conv2d, Graph, Node, NodeId, NodeTable, NormOver, Op, Padding, Precision, Shape, Target, shape};

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

    /// Whether a value is the part of another that begins at a channel.
    pub(super) fn is_part(&self, part: ValueId, whole: ValueId, channel: usize) -> bool {
        let (part, whole) = (part.of(&self.list), whole.of(&self.list));
        let start = channel / LANES * whole.value.strides.plane * whole.value.number.bytes();
        part.buffer == whole.buffer
            && part.value.place.start == whole.value.place.start + start
            && part.value.strides == whole.value.strides
    }
}

/// Gives every node a value. Parts of a concatenation are written where the whole will be, if they start at a channel
/// block; a vector made of an image of one pixel is that image.
pub(super) fn values(graph: &Graph, target: Target, values: &mut Values) -> NodeTable<ValueId> {
    let (numbers, halos) = (numbers(graph, target.precision), halos(graph, target));
    let mut homes = graph.nodes.map(|_| None);
    for (id, node) in graph.nodes.iter() {
        if matches!(node.op, Op::Concat) {
            assign_homes(graph, id, (numbers[id], &halos), &mut homes, values);
        }
    }
    let mut ids = NodeTable::new();
    for (id, node) in graph.nodes.iter() {
        let value = match (homes[id], &node.op) {
            (Some(home), _) => home,
            (None, Op::Flatten) if is_row(&values.value(ids[node.inputs[0]])) => ids[node.inputs[0]],
            (None, _) => values.fresh(&node.name, blocks(&node.shape, numbers[id], halos[id])),
        };
        ids.push(value);
    }
    ids
}

/// A value in channel blocks.
pub(super) fn blocks(shape: &Shape, number: Number, halo: Halo) -> Value {
    Value::dense(number, Layout::Blocks, dimensions(shape), halo)
}

/// Channels, height and width; a vector is an image of one pixel.
pub(super) fn dimensions(shape: &Shape) -> [usize; 3] {
    match *shape {
        Shape::Image { channels, height, width } => [channels, height, width],
        Shape::Flat { features } => [features, 1, 1],
    }
}

/// Whether the channels of a value lie one after the other.
pub(super) fn is_row(value: &Value) -> bool {
    value.strides.plane == LANES
}

/// What each value is stored in. The network's last values are kept in `f32`, from a linear layer on whose result nothing is
/// computed from but batch norms, softmax and activations: a result would lose digits for nothing.
fn numbers(graph: &Graph, precision: Precision) -> NodeTable<Number> {
    let mut last = graph.nodes.map(|node| match &node.op {
        Op::BatchNorm(norm) => norm.over == NormOver::Vectors,
        op => matches!(op, Op::Linear(_) | Op::Softmax | Op::Activation(_)),
    });
    let ids: Vec<NodeId> = graph.nodes.iter().map(|(id, _)| id).collect();
    for &id in ids.iter().rev() {
        if !last[id] || matches!(graph.nodes[id].op, Op::Linear(_)) {
            graph.nodes[id].inputs.iter().for_each(|input| last[*input] = false);
        }
    }
    let mut numbers = graph.nodes.map(|_| precision.number());
    for (id, node) in graph.nodes.iter() {
        if last[id] && (matches!(node.op, Op::Linear(_)) || numbers[node.inputs[0]] == Number::F32) {
            numbers[id] = Number::F32;
        }
    }
    numbers
}

/// The zeros that the convolutions which read a value need around it.
fn halos(graph: &Graph, target: Target) -> NodeTable<Halo> {
    let mut halos = graph.nodes.map(|_| Halo::NONE);
    for (_, node) in graph.nodes.iter() {
        if let Op::Conv2d(conv) = &node.op {
            let halo = match filtering(graph, node, conv, target) {
                None => halo(conv.padding),
                Some(filtering) => {
                    let [_, height, width] = dimensions(&graph.nodes[node.inputs[0]].shape);
                    let size = own_size(graph, node, conv);
                    Winograd::halo(filtering, halo(conv.padding), [height, width], size)
                }
            };
            halos[node.inputs[0]] = halos[node.inputs[0]].union(halo);
        }
    }
    halos
}

fn halo(padding: Padding) -> Halo {
    let Padding { top, left, bottom, right } = padding;
    Halo { top, left, bottom, right }
}

/// Height and width of a convolution's own result, before a pool. The graph has been checked.
pub(super) fn own_size(graph: &Graph, node: &Node, conv: &Conv2d) -> [usize; 2] {
    let own = shape::conv_output(conv, &graph.nodes[node.inputs[0]].shape);
    let [_, height, width] = own.map_or([0; 3], |shape| dimensions(&shape));
    [height, width]
}

/// The filtering that a convolution is computed by; the direct sum without one.
pub(super) fn filtering(graph: &Graph, node: &Node, conv: &Conv2d, target: Target) -> Option<Filtering> {
    cpu::filtering(conv, own_size(graph, node, conv), target)
}

/// The memory of a concatenation, and of those of its parts that can be written in place: not of one that comes twice.
/// They share one halo.
fn assign_homes(
    graph: &Graph,
    concat: NodeId,
    (number, halos): (Number, &NodeTable<Halo>),
    homes: &mut NodeTable<Option<ValueId>>,
    values: &mut Values,
) {
    let node = &graph.nodes[concat];
    let halo = node.inputs.iter().fold(halos[concat], |halo, part| halo.union(halos[*part]));
    let whole = values.fresh(&node.name, blocks(&node.shape, number, halo));
    homes[concat] = Some(whole);
    let mut channel = 0;
    for &part in &node.inputs {
        let [channels, _, _] = dimensions(&graph.nodes[part].shape);
        let once = node.inputs.iter().filter(|input| **input == part).count() == 1;
        if once && channel % LANES == 0 && homes[part].is_none() && can_be_placed(&graph.nodes[part]) {
            homes[part] = Some(values.part(&graph.nodes[part].name, whole, channel, channels));
        }
        channel += channels;
    }
}

/// Whether a step writes the value wherever it is told to.
fn can_be_placed(node: &Node) -> bool {
    match node.op {
        Op::Input | Op::Flatten | Op::Concat => false,
        Op::Conv2d(_)
        | Op::Linear(_)
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Softmax
        | Op::Add
        | Op::Mul => true,
    }
}
