//! From an ONNX file to a [`Graph`]: the same as from a model file, and from there on nothing differs.
//!
//! `graphc_weights::onnx` reads the file; Protocol Buffers stop there. `listing` makes a text of it, which places are in.
//! `inline` replaces uses of functions by their nodes, `sort` orders the nodes and leaves out what no result needs. `read` goes through
//! them: what does not depend on inputs is a constant, a view of numbers (`value`, `file`), that `fold` calculates with; everything else
//! becomes nodes of a `draft`. The operators are a table in `operators`, with a file for each family. `recognise` finds what exporters
//! take apart, `described` what graphc's own files say. `names` recovers the names of PyTorch's modules.
//!
//! The first dimension of the inputs is the batch, which a graph of ours does not have; a node that does more with it than keep it
//! is a mistake, unless [`Options::batch`](super::Options::batch) says that there is none.

mod described;
mod draft;
mod file;
mod fold;
mod inline;
mod inputs;
mod listing;
mod mistake;
mod names;
mod node;
mod operators;
mod read;
mod recognise;
mod sections;
mod sort;
mod value;

use std::path::{Path, PathBuf};

pub(super) use graphc_weights::onnx::Node;
use graphc_weights::{LoadError, onnx::OnnxFile};

use super::{Model, Options, Results, budget::Budget, name, suggest::shown, weights::Weights};
use crate::{
    diagnostic::{Binary, Code, Diagnostic, Diagnostics, Source, Span},
    ir::{Graph, Op, Origin, Stored, TensorId},
};
use file::Tensors;
use listing::Listing;

/// Reads an ONNX file.
///
/// # Errors
/// Every mistake in it.
pub(super) fn parse(source: &Source, binary: &Binary, options: &Options) -> Result<Model, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let opened = match binary {
        Binary::File(path) => OnnxFile::open(path),
        Binary::Bytes(bytes) => OnnxFile::from_vec(&source.path, bytes.to_vec()),
    };
    let file = match opened {
        Ok(file) => file,
        Err(error) => {
            diagnostics.push(unreadable(&error));
            return Err(diagnostics);
        }
    };
    model(source, file, options, &mut diagnostics).ok_or(diagnostics)
}

fn unreadable(error: &LoadError) -> Diagnostic {
    let message = match error {
        LoadError::Format { problem, .. } => format!("it is not a valid ONNX file: {}", shown_whole(problem)),
        other => other.to_string(),
    };
    Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message)
}

/// A text of the file for a message, without control characters.
fn shown_whole(text: &str) -> String {
    text.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"")
}

fn model(source: &Source, file: OnnxFile<'static>, options: &Options, diagnostics: &mut Diagnostics) -> Option<Model> {
    let missing = file.missing_data();
    let metadata = file.model().metadata.clone();
    let inlined = inline::inline(file.model());
    let Listing { source: listed, inputs: input_places, nodes: places } = listing::list(
        source,
        &file.model().graph,
        inlined.as_ref().map_or(&file.model().graph.nodes, |all| &all.nodes),
    );
    let (graph, nodes) = match inlined {
        Ok(inlined) => {
            let has_tensors = !file.model().graph.initializers.is_empty()
                || inlined.nodes.iter().any(|node| graphc_weights::onnx::constant(node).is_some());
            let mut reading = read::Reading {
                options,
                places: &places,
                input_places: &input_places,
                tensors: Tensors::new(file),
                diagnostics,
                images: inputs::images(&inlined.inputs),
            };
            (reading.network(&inlined).map(|(graph, own_size)| (graph, own_size, has_tensors)), inlined.nodes)
        }
        Err(message) => {
            diagnostics.push(Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message));
            (None, Vec::new())
        }
    };
    diagnostics.refer_to(&listed);
    let (mut graph, own_size, has_tensors) = graph.filter(|_| diagnostics.is_empty())?;
    graph.name = options.name.clone().unwrap_or_else(|| name_of(source));
    let open = || options.size().and_then(|_| super::described::size_of_images(&metadata));
    super::described::read(&metadata, &mut graph, own_size.or_else(open));
    if options.results == Results::EveryLayer {
        every_layer(&mut graph);
    }
    let unrounded = unrounded(&graph);
    let own = (has_tensors && missing.is_none()).then(|| own_name(source)).flatten();
    let weights = Weights { file: own.map(|file| (file, Span::new(0, 0))), ..Weights::default() };
    let (warnings, budget) = (Diagnostics::default(), Budget::default());
    Some(Model {
        graph,
        warnings,
        budget,
        weights,
        pretrained: None,
        silenced: Vec::new(),
        files: Vec::<PathBuf>::new(),
        unrounded,
        source: listed,
        nodes: places.into_iter().zip(nodes).collect(),
    })
}

/// The layers of a network in integers whose weights are none, or none that the kernels have: those of eight bits with a sign, and a
/// scale for each output at most.
fn unrounded(graph: &Graph) -> Vec<String> {
    let is_weight = |tensor: TensorId| match &graph.tensors[tensor].origin {
        Origin::Stored(Stored { scaled: Some(scaled), .. }) => scaled.fits_i8 && scaled.axis == 0,
        Origin::Stored(_) | Origin::Named | Origin::Filled(_) | Origin::Values(_) => false,
    };
    let is_unrounded = |op: &Op| {
        if let Op::Conv(conv) = op {
            !is_weight(conv.weight)
        } else if let Op::Linear(linear) = op {
            !is_weight(linear.weight)
        } else {
            matches!(op, Op::ConvTranspose(_))
        }
    };
    let nodes = graph.nodes.values().filter(|node| is_unrounded(&node.op));
    nodes.map(|node| node.name.clone()).collect()
}

/// Every layer's value is a result.
fn every_layer(graph: &mut Graph) {
    graph.classes = None;
    graph.outputs = graph.nodes.iter().skip(graph.inputs().count()).map(|(id, _)| id).collect();
}

/// The file itself holds the weights.
fn own_name(source: &Source) -> Option<String> {
    match source.binary()? {
        Binary::File(path) => Some(path.file_name()?.to_str()?.to_owned()),
        Binary::Bytes(_) => None,
    }
}

/// The name of a network: that of its file.
pub(super) fn name_of(source: &Source) -> String {
    let stem = Path::new(&source.path).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    name::type_name(stem).unwrap_or_else(|| "Network".into())
}

/// A name of the file for messages: `` `conv1` ``.
fn quoted(name: &str) -> String {
    format!("`{}`", shown(name))
}
