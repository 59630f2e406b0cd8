//! The nodes of an ONNX graph as they are gathered: names, constants and the values that layers stand for.
//!
//! The value of a layer has the layer's name, as has the last of its nodes. Values between the nodes of a layer are called
//! `layer/1`, constants `constant/[0, 16]`: no layer has a `/` in its name. Constants are shared.

use std::collections::{BTreeMap, HashSet};

use super::{Rounded, proto::Message, value_info};
use crate::ir::{Graph, Id, Node, NodeId, Shape, TensorId};

/// The size of the batch in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Batch {
    /// Any: the first dimension of every input and result is called [`BATCH`](super::BATCH).
    Dynamic,
    /// This one.
    Fixed(usize),
}

/// The longest name of a constant.
const LONGEST: usize = 80;

/// An attribute of a node.
#[derive(Clone, Debug)]
pub(super) enum Attribute {
    Int(&'static str, i64),
    Ints(&'static str, Vec<i64>),
    Float(&'static str, f32),
    Text(&'static str, &'static str),
}

/// A node of the file.
#[derive(Clone, Debug)]
struct Written {
    operator: &'static str,
    name: String,
    inputs: Vec<String>,
    output: String,
    attributes: Vec<Attribute>,
    /// The layer as a model file has it, where the node could stand for other layers too.
    layer: Option<String>,
}

/// A constant of the file, which is no tensor of the network.
#[derive(Clone, Debug)]
pub(super) enum Constant {
    /// Integers: one dimension.
    Ints(Vec<i64>),
    /// One integer: no dimension.
    Int(i64),
    /// One number: no dimension.
    Number(f32),
    /// Numbers: one dimension.
    Numbers(Vec<f32>),
    /// The same number in a value of these sizes.
    Filled(f32, Vec<usize>),
    /// An integer of eight bits without a sign: no dimension.
    Byte(u8),
    /// As many zeros of eight bits with a sign: one dimension.
    SignedZeros(usize),
}

/// What a value's first dimension is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// The batch.
    Images,
    /// Always 1: it is computed from parameters alone.
    Parameters,
    /// Missing: it is a parameter itself.
    Nothing,
}

/// The value of a layer in the file.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) name: String,
    pub(super) of: Of,
}

/// The nodes of a file, layer by layer.
pub(super) struct Nodes<'g> {
    pub(super) graph: &'g Graph,
    pub(super) batch: Batch,
    /// What is rounded to integers.
    rounded: &'g Rounded,
    /// The values of the layers so far.
    values: Vec<Value>,
    written: Vec<Written>,
    constants: BTreeMap<String, Constant>,
    /// The names of tensors, which values cannot have.
    tensors: HashSet<&'g str>,
    /// The layer that is being written, and the number of its nodes so far.
    layer: String,
    count: usize,
}

impl<'g> Nodes<'g> {
    pub(super) fn new(graph: &'g Graph, batch: Batch, rounded: &'g Rounded) -> Self {
        let tensors = graph.tensors.values().map(|tensor| tensor.name.as_str()).collect();
        let (values, written, constants) = (Vec::new(), Vec::new(), BTreeMap::new());
        Nodes { graph, batch, rounded, values, written, constants, tensors, layer: String::new(), count: 0 }
    }

    /// The value of a layer that has been written.
    pub(super) fn value(&self, id: NodeId) -> &Value {
        &self.values[id.index()]
    }

    /// The name of a tensor of the network, or of what it is rounded to.
    pub(super) fn tensor(&mut self, id: TensorId) -> String {
        let name = self.graph.tensors[id].name.clone();
        let Some(steps) = self.rounded.weights.get(&id) else { return name };
        let zeros = self.constant(Constant::SignedZeros(steps.len()));
        let steps = self.constant(Constant::Numbers(steps.clone()));
        self.pair(&name, [&steps, &zeros], &[Attribute::Int("axis", 0)])
    }

    /// Rounds a value to integers, and makes numbers of them again.
    fn pair(&mut self, value: &str, [step, zero]: [&str; 2], attributes: &[Attribute]) -> String {
        let integers = self.node("QuantizeLinear", &[value, step, zero], attributes);
        self.node("DequantizeLinear", &[&integers, step, zero], attributes)
    }

    /// Rounds the value of the node that has just been written, if it becomes integers.
    pub(super) fn round(&mut self, id: NodeId) {
        let Some(scale) = self.rounded.values.get(&id) else { return };
        let name = self.value(id).name.clone();
        self.layer = format!("{}/int8", self.graph.nodes[id].name);
        self.count = 0;
        let (step, zero) = (self.number(scale.step()), self.constant(Constant::Byte(scale.zero)));
        let name = self.pair(&name, [&step, &zero], &[]);
        self.values[id.index()].name = name;
    }

    /// A node of the current layer; gives the name of its value. Empty names are inputs that are left out.
    pub(super) fn node(&mut self, operator: &'static str, inputs: &[&str], attributes: &[Attribute]) -> String {
        self.count += 1;
        let output = format!("{}/{}", self.layer, self.count);
        self.written.push(Written {
            operator,
            name: output.clone(),
            inputs: inputs.iter().map(|input| (*input).to_owned()).collect(),
            output: output.clone(),
            attributes: attributes.to_vec(),
            layer: None,
        });
        output
    }

    /// A constant; gives its name.
    pub(super) fn constant(&mut self, constant: Constant) -> String {
        let name = match &constant {
            Constant::Ints(values) => format!("constant/{values:?}"),
            Constant::Int(value) => format!("constant/{value}"),
            Constant::Number(value) => format!("constant/{value:?}"),
            Constant::Numbers(values) => format!("constant/{values:?}"),
            Constant::Filled(value, sizes) => format!("constant/{value:?} in {sizes:?}"),
            Constant::Byte(value) => format!("constant/byte {value}"),
            Constant::SignedZeros(count) => format!("constant/{count} zeros"),
        };
        // A long list is named after its beginning, and not shared.
        let name = match name.get(..LONGEST) {
            Some(beginning) if name.len() > LONGEST => format!("{beginning}... {}", self.constants.len()),
            Some(_) | None => name,
        };
        self.constants.entry(name.clone()).or_insert(constant);
        name
    }

    /// A list of integers, as attributes that have become inputs are given.
    pub(super) fn ints(&mut self, values: &[i64]) -> String {
        self.constant(Constant::Ints(values.to_vec()))
    }

    /// One number.
    pub(super) fn number(&mut self, value: f32) -> String {
        self.constant(Constant::Number(value))
    }

    /// An input of the network.
    pub(super) fn input(&mut self, node: &Node) {
        self.values.push(Value { name: node.name.clone(), of: Of::Images });
    }

    /// A parameter, which takes no node.
    pub(super) fn parameter(&mut self, tensor: TensorId) {
        let name = self.graph.tensors[tensor].name.clone();
        self.values.push(Value { name, of: Of::Nothing });
    }

    /// The nodes of a layer: those that `write` adds, the last of which gives the value. `described` is the layer as a model file
    /// has it, where the node alone does not say.
    pub(super) fn layer(
        &mut self,
        node: &Node,
        of: Of,
        described: Option<String>,
        write: impl FnOnce(&mut Self) -> String,
    ) {
        self.layer.clone_from(&node.name);
        self.count = 0;
        let first = self.written.len();
        let mut value = write(self);
        if self.written[first..].last().is_none_or(|last| last.output != value) {
            value = self.node("Identity", &[&value], &[]);
        }
        let name = self.free(&node.name);
        if let Some(last) = self.written.last_mut().filter(|last| last.output == value) {
            last.name.clone_from(&node.name);
            last.output.clone_from(&name);
            last.layer = described;
        }
        self.values.push(Value { name, of });
    }

    /// A name of a value: that of the layer, unless a tensor has it.
    fn free(&self, layer: &str) -> String {
        if self.tensors.contains(layer) { format!("{layer}/value") } else { layer.to_owned() }
    }

    /// A value of the network's batch, from one that is the same for all images.
    pub(super) fn for_each_image(&mut self, value: &Value, sizes: &[usize]) -> String {
        if value.of == Of::Images {
            return value.name.clone();
        }
        let sizes: Vec<i64> = sizes.iter().map(|size| *size as i64).collect();
        let shape = match self.batch {
            Batch::Fixed(images) => self.ints(&[&[images as i64], &*sizes].concat()),
            Batch::Dynamic => {
                let input = self.values[0].name.clone();
                let images = self.node("Shape", &[&input], &[Attribute::Int("start", 0), Attribute::Int("end", 1)]);
                let sizes = self.ints(&sizes);
                self.node("Concat", &[&images, &sizes], &[Attribute::Int("axis", 0)])
            }
        };
        self.node("Expand", &[&value.name, &shape], &[])
    }

    /// A result of the network: its name in the file.
    pub(super) fn result(&mut self, id: NodeId) -> String {
        let (value, node) = (self.value(id).clone(), &self.graph.nodes[id]);
        if value.of == Of::Images {
            return value.name;
        }
        self.layer = format!("{}/result", node.name);
        self.count = 0;
        self.for_each_image(&value, node.shape.sizes())
    }

    /// The name and shape of a layer's value; none if it is a tensor.
    pub(super) fn described(&self, id: NodeId, shape: Shape) -> Option<Message> {
        let value = self.value(id);
        let batch = match value.of {
            Of::Images => Some(self.batch),
            Of::Parameters => None,
            Of::Nothing => return None,
        };
        Some(value_info(&value.name, batch, shape))
    }

    /// The nodes as messages, and the constants.
    pub(super) fn finish(self) -> (Vec<Message>, Vec<Message>) {
        let nodes = self.written.into_iter().map(Written::message).collect();
        (nodes, self.constants.into_iter().map(|(name, constant)| constant.message(&name)).collect())
    }
}

/// A key and a value.
pub(super) fn property(key: &str, value: &str) -> Message {
    Message::default().text(1, key).text(2, value)
}

impl Written {
    /// A `NodeProto`.
    fn message(self) -> Message {
        let Written { operator, name, inputs, output, attributes, layer } = self;
        let message = inputs.iter().fold(Message::default(), |message, input| message.text(1, input));
        let message = message.text(2, &output).text(3, &name).text(4, operator);
        let message = message.messages(5, attributes.into_iter().map(Attribute::message));
        message.messages(9, layer.map(|layer| property(super::LAYER, &layer)))
    }
}

impl Attribute {
    /// An `AttributeProto`.
    fn message(self) -> Message {
        let [float, int, string, ints] = [1, 2, 3, 7];
        let named = |name: &str| Message::default().text(1, name);
        match self {
            Attribute::Int(name, value) => named(name).int(3, value).int(20, int),
            Attribute::Ints(name, values) => named(name).ints(8, values).int(20, ints),
            Attribute::Float(name, value) => named(name).float(2, value).int(20, float),
            Attribute::Text(name, value) => named(name).text(4, value).int(20, string),
        }
    }
}

/// The types of elements in a `TensorProto`.
pub(super) const FLOAT: i64 = 1;
const UINT8: i64 = 2;
const INT8: i64 = 3;
const INT64: i64 = 7;

impl Constant {
    /// A `TensorProto`.
    fn message(self, name: &str) -> Message {
        let of = |dims: &[usize], kind, bytes: &[u8]| {
            let dims = dims.iter().map(|size| *size as i64);
            Message::default().ints(1, dims).int(2, kind).text(8, name).bytes(9, bytes)
        };
        let ints = |values: &[i64]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        match self {
            Constant::Ints(values) => of(&[values.len()], INT64, &ints(&values)),
            Constant::Int(value) => of(&[], INT64, &ints(&[value])),
            Constant::Number(value) => of(&[], FLOAT, &value.to_le_bytes()),
            Constant::Numbers(values) => {
                let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
                of(&[values.len()], FLOAT, &bytes)
            }
            Constant::Filled(value, sizes) => {
                let bytes = value.to_le_bytes().repeat(sizes.iter().product());
                of(&sizes, FLOAT, &bytes)
            }
            Constant::Byte(value) => of(&[], UINT8, &[value]),
            Constant::SignedZeros(count) => of(&[count], INT8, &vec![0; count]),
        }
    }
}
