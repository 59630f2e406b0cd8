//! From a file to a [`Graph`]: the only folder that knows YAML and, in `onnx`, ONNX.
//!
//! `scan` checks the text, `tree` parses it into values with positions (`syntax` explains why that failed), `document`
//! reads the top level (`name` its name, `inputs` the inputs, `blocks` the operators that it defines) after `extends` has
//! put it over other files. `expand` replaces sections and `uses` of blocks by the `layers` that they hold, `overrides` changes
//! the attributes of layers, `connect` resolves their names and inputs, `order` sorts them, and `operators` reads each operator's attributes (through `attributes`, by
//! their `kinds`, and `values`, which calculates each `expression`) and applies it to the shapes of its inputs; `shapes` explains mismatches,
//! `aliases` knows other frameworks' names, and `unsupported` what there is not. `preprocess` and
//! `postprocess` read the steps before and after the network, `weights` the location of its weights. `warnings` lints a
//! valid graph, `budget` checks its cost. `sizes` gives the inputs the size that options set. `ranges` reads and writes another file, which has the ranges of values. `format` describes the contents of a file as data; `write` turns a graph into
//! a file, `flat` a file into one without blocks.
//!
//! The keys of a model file:
//!
//! | key | value |
//! |---|---|
//! | `graphc` | the version of the format: 1 |
//! | `name` | the name of the Rust type |
//! | `input` | the shape of an input without the batch: `[channels, height, width]`, `[channels, length]` or `[features]`; of several, a mapping of names to shapes (`inputs` is the same key) |
//! | `variables` | integers by name, used as `$name`, which options can override |
//! | `extends` | another model file, whose keys this one replaces |
//! | `blocks` | operators of the file, each with `parameters` and `layers` |
//! | `layers` | a list of layers, or layers and sections by name |
//! | `outputs` | the layers whose values are results; by default, those that no other layer reads |
//! | `allow` | warnings to silence, by name or code; also in a layer |
//! | `preprocess` | how images become the input: `exif_orientation`, `resize`, `center_crop`, `color`, `scale`, `mean` and `std` |
//! | `postprocess` | how the result becomes an answer: `top_k` and `labels` |
//! | `budget` | limits on the cost for one image: `parameters`, `macs` and `arena`, the memory of a forward pass; and `top1_drop`, what int8 may lose |
//! | `weights` | the weight file: a path, or `file`, `sha256`, `embed`, `prefix`, `ignore` and `rename` |
//! | `pretrained` | where the weights can be downloaded: `url` and `sha256` |
//!
//! Mistakes are collected. Later stages treat anything invalid as unknown, so that it causes no follow-up errors.

mod aliases;
mod allow;
mod attributes;
mod blocks;
pub mod budget;
mod build;
mod connect;
mod described;
mod dimensions;
mod document;
mod expand;
mod expression;
mod extends;
mod flat;
pub mod format;
mod inputs;
mod kinds;
mod layers;
mod limits;
mod name;
mod network;
mod onnx;
mod operators;
mod order;
mod overrides;
mod postprocess;
mod preprocess;
mod ranges;
mod scan;
mod shapes;
mod sizes;
mod suggest;
mod syntax;
mod tree;
pub mod unsupported;
mod uses;
mod values;
mod warnings;
mod weights;
mod write;

pub use flat::{Rest, flat_file};
pub use limits::Limits;
pub use name::{RULE, Unnameable, check_name, name_of};
pub use postprocess::is_usual;
pub use ranges::{BiasCorrection, Calibration, KeptLayer, LayerRange, LayerScale, Places, Ranges, UsedWeights};
pub use suggest::nearest;
pub use weights::{Pretrained, Weights};
pub use write::{inputs_of, layer_of, model_file, model_file_with, postprocess_of, preprocess_of, quoted, written};

use std::path::PathBuf;

use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    ir::{Graph, Precision, Size, Target},
};
use budget::Budget;
use build::Built;
use extends::Extended;
use network::Network;
use suggest::shown;
use values::Values;

/// Options that override parts of a model file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Another name for the network.
    pub name: Option<String>,
    /// Other values for variables of the file; in an ONNX file, these are the dimensions of its inputs that are not numbers.
    pub variables: Vec<(String, i64)>,
    /// Which values are results.
    pub results: Results,
    /// The target.
    pub target: Target,
    /// What the first dimension of an ONNX file's inputs is.
    pub batching: Batching,
    /// The ranges file, for a precision of integers.
    pub scales: Option<Source>,
    /// The sizes that the network is compiled for, which [`check_sizes`](crate::ir::check_sizes) has looked at: the inputs that have
    /// a size get these instead. None: that of the file alone.
    pub sizes: Vec<Size>,
    /// What becomes of the values that an ONNX file rounds to integers.
    pub pairs: Pairs,
}

/// What becomes of `QuantizeLinear` and `DequantizeLinear`, one after the other, in an ONNX file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pairs {
    /// Their numbers are computed, unless the precision is one of integers.
    #[default]
    Computed,
    /// They are taken away, and their scales are those of the nodes before them.
    Taken,
}

impl Options {
    /// The size that the inputs get.
    pub fn size(&self) -> Option<Size> {
        self.sizes.first().copied()
    }

    /// What becomes of the values that an ONNX file rounds to integers.
    fn pairs(&self) -> Pairs {
        match self.target.precision {
            Precision::Int8 => Pairs::Taken,
            Precision::F32 | Precision::Tf32 | Precision::Bf16 => self.pairs,
        }
    }
}

/// What the first dimension of an ONNX file's inputs is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Batching {
    /// The batch: images are computed one by one.
    #[default]
    First,
    /// A dimension like others: the file is for one set of inputs at a time.
    None,
}

/// Which values are the network's results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Results {
    /// The layers in `outputs:`; by default, those that no layer reads.
    #[default]
    AsTheFileSays,
    /// Every layer, so that nothing is fused: to compare a network with another implementation.
    EveryLayer,
}

/// A valid model file.
#[derive(Clone, Debug)]
pub struct Model {
    /// The network.
    pub graph: Graph,
    /// Valid, but probably mistakes.
    pub warnings: Diagnostics,
    /// The limits on its cost.
    pub budget: Budget,
    /// Its weights.
    pub weights: Weights,
    /// Where the weights can be downloaded.
    pub pretrained: Option<Pretrained>,
    /// The model file with the files that it extends: the places in the graph are in it.
    pub source: Source,
    /// The layers of an ONNX file that multiply by numbers, beside others that multiply by integers.
    pub unrounded: Vec<String>,
    /// The nodes of an ONNX file with their places in it; functions are replaced by their nodes.
    pub nodes: Vec<(Span, onnx::Node)>,
    /// The layers that silence warnings of their own, and which.
    pub silenced: Vec<(String, Vec<Code>)>,
    /// The files that were read: a change to one of them requires recompilation.
    pub files: Vec<PathBuf>,
}

/// Reads a model file.
///
/// # Errors
/// Every mistake in it.
pub fn parse(source: &Source, options: &Options) -> Result<Model, Diagnostics> {
    let mut outcome = parsed(source, options);
    if let Some(size) = options.size() {
        let found = match &mut outcome {
            Ok(model) => &mut model.warnings,
            Err(mistakes) => mistakes,
        };
        found.found_at(size);
    }
    outcome
}

fn parsed(source: &Source, options: &Options) -> Result<Model, Diagnostics> {
    if let Some(binary) = source.binary() {
        return onnx::parse(source, binary, options);
    }
    let mut diagnostics = Diagnostics::default();
    let model = read(source, options, &mut diagnostics);
    diagnostics.list_once();
    match model {
        Some(model) => diagnostics.gate(model),
        None => Err(diagnostics),
    }
}

fn read(source: &Source, options: &Options, diagnostics: &mut Diagnostics) -> Option<Model> {
    let Extended { source, root, overrides, mut files } = extends::read(source, diagnostics)?;
    let source = &source;
    let mut document = document::read(source, &root, options, diagnostics)?;
    if let Some(size) = options.size() {
        sizes::resize(&mut document.inputs, size, diagnostics);
        document.preprocess = document.preprocess.map(|preprocess| preprocess.at(size));
    }
    let values = Values::of_file(&document.variables, source);
    let mut network = expand::expand(document.layers?, &document.blocks, values, diagnostics)?;
    overrides.iter().for_each(|entry| overrides::apply(entry, &mut network, diagnostics));
    let names = connect::names(&network, &document.inputs, diagnostics);
    connect::connect(&mut network, &names, diagnostics);
    let order = order::sort(&mut network.layers, diagnostics);
    let built = build::build(&network, &order, &document.inputs, values, diagnostics);
    let named = document.outputs.map(|node| connect::outputs(node, &network, &names, diagnostics));
    // The following checks apply only to a model without mistakes.
    if !diagnostics.is_empty() {
        return None;
    }
    let outputs = match (options.results, named) {
        (Results::EveryLayer, _) => (0..network.layers.len()).filter(|layer| built.is_there(*layer)).collect(),
        (Results::AsTheFileSays, Some(named)) => named,
        (Results::AsTheFileSays, None) => unread(&network.layers),
    };
    if !are_results(&outputs, &network, &built, diagnostics) {
        return None;
    }
    let mut graph = built.into_graph(document.name, &outputs)?;
    graph.preprocess = document.preprocess;
    if options.results == Results::AsTheFileSays {
        graph.classes = postprocess::read(document.postprocess, &graph, values, &mut files, diagnostics);
    }
    let (weights, pretrained) = (document.weights, document.pretrained);
    let model = warnings::Model {
        network: &network,
        blocks: &document.blocks,
        variables: &document.variables,
        allowed: &document.allowed,
        results: options.results,
        is_untrained: weights.file.is_none() && pretrained.is_none(),
    };
    let mut warnings = warnings::find(&graph, &model);
    warnings.refer_to(source);
    Some(Model {
        graph,
        warnings,
        budget: document.budget,
        weights,
        pretrained,
        unrounded: Vec::new(),
        nodes: Vec::new(),
        silenced: silenced(&network),
        files,
        source: source.clone(),
    })
}

/// Whether all results are computed by layers, and not inputs passed on by disabled layers.
fn are_results(outputs: &[usize], network: &Network<'_>, built: &Built, diagnostics: &mut Diagnostics) -> bool {
    let input = outputs.iter().find(|layer| built.is_input(**layer)).map(|layer| &network.layers[*layer]);
    if let Some(layer) = input {
        let message = format!(
            "the result `{}` is an input of the network: `if` disables every layer before it",
            shown(&layer.name)
        );
        let diagnostic = Diagnostic::new(Code::Value, layer.operator_span, message);
        diagnostics.push(diagnostic.help("at least one layer must remain"));
    } else if outputs.is_empty() {
        let diagnostic =
            Diagnostic::new(Code::Value, network.scopes[0].span, "`if` disables every layer of the network");
        diagnostics.push(diagnostic.help("at least one layer must remain"));
    }
    diagnostics.is_empty()
}

fn silenced(network: &Network<'_>) -> Vec<(String, Vec<Code>)> {
    let layers = network.layers.iter().filter(|layer| !layer.allowed.codes().is_empty());
    layers.map(|layer| (layer.name.clone(), layer.allowed.codes().to_vec())).collect()
}

/// The layers that no other layer reads.
fn unread(layers: &[layers::Layer<'_>]) -> Vec<usize> {
    let mut read = vec![false; layers.len()];
    for input in layers.iter().flat_map(|layer| layer.inputs.as_deref().unwrap_or_default()) {
        if let Some(layer) = input.layer() {
            read[layer] = true;
        }
    }
    (0..layers.len()).filter(|layer| !read[*layer]).collect()
}

pub(crate) use ranges::{WITHOUT_INT8, WITHOUT_SCALES, ranges_of, without_range};
pub(crate) use weights::check_names;

/// Whether there is an operator of this name.
pub fn is_operator(name: &str) -> bool {
    operators::example(name).is_some()
}

/// The places of a graph's layers, in the order of its nodes, without the inputs.
pub fn places(graph: &Graph) -> Vec<Span> {
    graph.nodes.values().skip(graph.inputs().count()).map(|node| node.place).collect()
}
