//! An ONNX file as it is, with the values that are layers as further outputs.

use std::{
    collections::{HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled,
    diagnostic::{Binary, Source},
    ir::{Graph, Node},
};
use graphc_weights::onnx::{self, Dimension, OnnxFile, ValueInfo};

use crate::in_file;

/// The file, and what its values are.
pub(super) struct Original {
    /// Its bytes, and those of the outputs that it is given.
    pub(super) bytes: Vec<u8>,
    /// The folder of its external data.
    pub(super) folder: PathBuf,
    /// The names of the network's inputs.
    pub(super) inputs: Vec<String>,
    /// The number of images that it is for, if it says so.
    pub(super) images: Option<usize>,
    /// The names of layers by those of their values.
    pub(super) layers: HashMap<String, String>,
}

impl Original {
    /// That of a model, if its source is such a file.
    pub(super) fn of(source: &Source, model: &Compiled) -> io::Result<Option<Self>> {
        let Some(Binary::File(path)) = source.binary() else { return Ok(None) };
        let file = OnnxFile::open(path).map_err(io::Error::other)?;
        let graph = &file.model().graph;
        let layers = layers(model, graph);
        let is_given = |input: &&ValueInfo| graph.initializers.iter().all(|tensor| tensor.name != input.name);
        let inputs: Vec<&ValueInfo> = graph.inputs.iter().filter(is_given).collect();
        let images = inputs.first().and_then(|input| match input.dims.as_deref()?.first()? {
            Dimension::Size(size) => usize::try_from(*size).ok(),
            Dimension::Named(_) | Dimension::Unknown => None,
        });
        let is_new = |name: &&String| graph.outputs.iter().all(|output| output.name != **name);
        let mut bytes = fs::read(path).map_err(|error| in_file(path, error))?;
        bytes.extend(with_outputs(layers.keys().filter(is_new)));
        let folder = std::path::absolute(path)?.parent().unwrap_or(Path::new("")).to_owned();
        let inputs = inputs.into_iter().map(|input| input.name.clone()).collect();
        Ok(Some(Original { bytes, folder, inputs, images, layers }))
    }
}

/// The layers that are the first value of a node: where a node has become several, the last of them. What is in a function has no value
/// of its own in the file.
fn layers(model: &Compiled, file: &onnx::Graph) -> HashMap<String, String> {
    let values: HashSet<&String> = file.nodes.iter().flat_map(|node| &node.outputs).collect();
    let starts: HashMap<usize, &onnx::Node> =
        model.nodes.iter().map(|(place, node)| (place.range().start, node)).collect();
    let mut layers = HashMap::new();
    for layer in model.graph.nodes.values() {
        let node = starts.get(&layer.place.range().start).filter(|node| !has_later_bias(layer, &model.graph, node));
        if let Some(output) = node.and_then(|node| node.outputs.first()).filter(|output| values.contains(output)) {
            layers.insert(output.clone(), layer.name.clone());
        }
    }
    layers
}

/// Whether a layer has a bias that another node adds.
fn has_later_bias(layer: &Node, graph: &Graph, node: &onnx::Node) -> bool {
    let bias = format!("{}.bias", layer.name);
    let is_product = matches!(node.operator.as_str(), "Conv" | "ConvTranspose" | "Gemm" | "MatMul");
    is_product && node.inputs.len() < 3 && layer.op.tensors().iter().any(|id| graph.tensors[*id].name == bias)
}

/// Outputs to go after the bytes of a file: messages that follow each other in Protocol Buffers are one.
fn with_outputs<'n>(names: impl Iterator<Item = &'n String>) -> Vec<u8> {
    const GRAPH: u8 = 7 << 3 | 2;
    const OUTPUT: u8 = 12 << 3 | 2;
    const NAME: u8 = 1 << 3 | 2;
    let outputs: Vec<u8> = names.flat_map(|name| message(OUTPUT, &message(NAME, name.as_bytes()))).collect();
    message(GRAPH, &outputs)
}

/// A field of bytes.
fn message(tag: u8, bytes: &[u8]) -> Vec<u8> {
    let mut message = vec![tag];
    let mut len = bytes.len();
    while len >= 0x80 {
        message.push(len as u8 | 0x80);
        len >>= 7;
    }
    message.push(len as u8);
    message.extend(bytes);
    message
}
