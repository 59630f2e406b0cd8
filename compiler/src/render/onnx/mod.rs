//! A graph as an ONNX file, for other engines: the network as the model file has it, before any pass.
//!
//! Opset 20 is the first that has every operator which would otherwise be a formula (`Gelu`, wrapping pads, `Mish`), and engines
//! have supported it since early 2024. Where ONNX means something else than PyTorch (an even LRN, adaptive windows of several
//! sizes, the last window with `ceil_mode`), a layer becomes several nodes that compute what PyTorch does.
//!
//! Layers, inputs and tensors keep their names. A node that could stand for different layers says which it is in
//! [`LAYER`] among its metadata; other engines ignore that. The steps before and after the network are metadata of the model.
//!
//! `operators` is the walk over the operators, `nodes` gathers what it writes, `proto` is the wire format.

mod functions;
mod layout;
mod nodes;
mod norm;
mod operators;
mod proto;
mod resize;
mod window;

pub use nodes::Batch;
pub use proto::Piece;

use std::collections::HashMap;

use crate::{
    front,
    ir::{Graph, NodeId, Scale, Shape, TensorId},
};
use nodes::{FLOAT, Nodes, property};
use proto::Message;

/// The version of the operators.
pub const OPSET: i64 = 20;

/// The version of the format: the first whose nodes have metadata.
const IR_VERSION: i64 = 10;

/// The name of the first dimension, where it may have any size.
pub const BATCH: &str = "batch";

/// Metadata of a node: the layer as a model file has it.
pub const LAYER: &str = "graphc.layer";

/// Metadata of the model: what a model file says under `preprocess`.
pub const PREPROCESS: &str = "graphc.preprocess";

/// Metadata of the model: what a model file says under `postprocess`.
pub const POSTPROCESS: &str = "graphc.postprocess";

/// The longest file without external data: protobuf's limit.
pub const MAX_BYTES: u64 = i32::MAX as u64;

/// Where the elements of the network's tensors are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data<'a> {
    /// In the file.
    Inside,
    /// In a file of this name beside it, one tensor after the other.
    Beside(&'a str),
}

/// An ONNX file.
#[derive(Clone, Debug)]
pub struct File {
    /// What it consists of, in order. With external data, there are no tensors in it.
    pub pieces: Vec<Piece>,
    /// Its length in bytes.
    pub len: u64,
}

/// The file of a graph from the front end.
pub fn render(graph: &Graph, batch: Batch, data: Data<'_>) -> File {
    render_rounded(graph, batch, data, &Rounded::default())
}

/// What is rounded to integers: a pair of `QuantizeLinear` and `DequantizeLinear` comes after each.
#[derive(Clone, Debug, Default)]
pub struct Rounded {
    /// Values.
    pub values: HashMap<NodeId, Scale>,
    /// Weights, with a step for each output, which is the first dimension.
    pub weights: HashMap<TensorId, Vec<f32>>,
}

/// The file of a graph from the front end, in which values and weights are rounded to integers.
pub fn render_rounded(graph: &Graph, batch: Batch, data: Data<'_>, rounded: &Rounded) -> File {
    let message = model(graph, batch, data, rounded);
    File { len: message.len(), pieces: message.into_pieces() }
}

/// The bytes of a tensor's elements.
fn bytes(graph: &Graph, tensor: TensorId) -> u64 {
    graph.tensors[tensor].elements() as u64 * size_of::<f32>() as u64
}

/// A `ModelProto`.
fn model(graph: &Graph, batch: Batch, data: Data<'_>, rounded: &Rounded) -> Message {
    let preprocess =
        graph.preprocess.as_ref().map(|preprocess| property(PREPROCESS, &front::preprocess_of(preprocess)));
    let classes = graph.classes.as_ref().map(|classes| property(POSTPROCESS, &front::postprocess_of(classes)));
    Message::default()
        .int(1, IR_VERSION)
        .text(2, "graphc")
        .text(3, env!("CARGO_PKG_VERSION"))
        .message(7, network(graph, batch, data, rounded))
        .message(8, Message::default().text(1, "").int(2, OPSET))
        .messages(14, preprocess.into_iter().chain(classes))
}

/// A `GraphProto`.
fn network(graph: &Graph, batch: Batch, data: Data<'_>, rounded: &Rounded) -> Message {
    let mut nodes = Nodes::new(graph, batch, rounded);
    for (id, node) in graph.nodes.iter() {
        operators::write(&mut nodes, node);
        nodes.round(id);
    }
    let outputs: Vec<(String, Shape)> =
        graph.outputs.iter().map(|id| (nodes.result(*id), graph.nodes[*id].shape)).collect();
    let between = graph.nodes.iter().skip(graph.inputs().count()).filter(|(id, _)| !graph.outputs.contains(id));
    let between: Vec<Message> = between.filter_map(|(id, node)| nodes.described(id, node.shape)).collect();
    let inputs = graph.inputs().map(|(_, node)| value_info(&node.name, Some(batch), node.shape));
    let tensors = tensors(graph, data);
    let (written, constants) = nodes.finish();
    Message::default()
        .messages(1, written)
        .text(2, &graph.name)
        .messages(5, tensors.into_iter().chain(constants))
        .messages(11, inputs)
        .messages(12, outputs.iter().map(|(name, shape)| value_info(name, Some(batch), *shape)))
        .messages(13, between)
}

/// The tensors of the network, each a `TensorProto`.
fn tensors(graph: &Graph, data: Data<'_>) -> Vec<Message> {
    let mut offset = 0;
    let tensor = |(id, tensor): (TensorId, &crate::ir::Tensor)| {
        let dims = tensor.shape.iter().map(|size| *size as i64);
        let message = Message::default().ints(1, dims).int(2, FLOAT).text(8, &tensor.name);
        let len = bytes(graph, id);
        match data {
            Data::Inside => message.tensor(9, id, len),
            Data::Beside(location) => {
                let entries =
                    [("location", location.to_owned()), ("offset", offset.to_string()), ("length", len.to_string())];
                offset += len;
                const EXTERNAL: i64 = 1;
                message.messages(13, entries.iter().map(|(key, value)| property(key, value))).int(14, EXTERNAL)
            }
        }
    };
    graph.tensors.iter().map(tensor).collect()
}

/// A `ValueInfoProto`; without a batch, a value that is the same for all images.
fn value_info(name: &str, batch: Option<Batch>, shape: Shape) -> Message {
    let size = |size: usize| Message::default().int(1, size as i64);
    let first = match batch {
        Some(Batch::Dynamic) => Message::default().text(2, BATCH),
        Some(Batch::Fixed(images)) => size(images),
        None => size(1),
    };
    let shape = Message::default().message(1, first).messages(1, shape.sizes().iter().map(|each| size(*each)));
    let tensor = Message::default().int(1, FLOAT).message(2, shape);
    Message::default().text(1, name).message(2, Message::default().message(1, tensor))
}
