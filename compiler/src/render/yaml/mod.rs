//! A graph as a model file that people read: sections from dotted names, blocks where sections repeat, defaults left out. Reading the
//! file gives the same graph.
//!
//! `layers` takes the integers of attributes apart, `tree` finds sections, `classes` those that are alike. `blocks` decides which of them
//! become blocks and writes their layers with `parameters`, `names` calls them something. `references` finds the shortest names of
//! layers that others read, `lists` decides what is a list, `write` puts all of it into lines.

mod blocks;
mod classes;
mod layers;
mod lists;
mod names;
mod parameters;
mod references;
mod tree;
mod write;

use std::collections::HashMap;

use crate::{
    diagnostic::{Source, Span},
    front::{self, Options},
    ir::{Graph, Node, Origin, Tensor},
};
use blocks::{Block, Entry, Form, What};
use classes::Classes;
use references::Scope;
use write::Writer;

/// What a model file says that is not part of its graph.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The warnings that a layer silences, as the value of `allow`.
    pub allow: &'a dyn Fn(&str) -> Option<String>,
    /// Other keys, each on a line.
    pub keys: &'a str,
}

impl Beside<'_> {
    /// Nothing.
    pub const NOTHING: Beside<'static> = Beside { allow: &|_| None, keys: "" };
}

/// The model file of a graph from the front end. It is read again: if that did not give the same graph, the file has no blocks, or
/// every layer by itself.
pub fn compact(graph: &Graph, beside: &Beside<'_>) -> String {
    let forms = [Form::Blocks, Form::Sections].into_iter().map(|form| text(graph, beside, form));
    forms.into_iter().find(|text| is_same(text, graph)).unwrap_or_else(|| {
        let flat = front::model_file_with(graph, beside.allow);
        flat + beside.keys
    })
}

/// Whether a model file is that of a graph.
fn is_same(text: &str, graph: &Graph) -> bool {
    let read = front::parse(&Source::new("compact.yaml", text), &Options::default());
    read.is_ok_and(|model| same(&model.graph, graph))
}

/// Whether graphs differ in nothing but the places of their layers in files, and where the elements of their tensors come from.
pub fn same(one: &Graph, other: &Graph) -> bool {
    let bare = |graph: &Graph| Graph {
        nodes: graph.nodes.map(|node| Node { place: Span::new(0, 0), scale: None, ..node.clone() }),
        tensors: graph.tensors.map(|tensor| Tensor { origin: Origin::Named, ..tensor.clone() }),
        ..graph.clone()
    };
    bare(one) == bare(other)
}

fn text(graph: &Graph, beside: &Beside<'_>, form: Form) -> String {
    let layers = layers::layers(graph, beside.allow);
    let sections = tree::sections(&layers);
    let inputs = graph.inputs().count();
    let classes = Classes::new(&layers, &sections, inputs);
    let channels: Vec<usize> = graph.nodes.values().map(|node| node.shape.channels()).collect();
    let (blocks, mut body) = blocks::blocks(&classes, &channels, form);
    let names = names::names(&blocks, &classes);
    let variables = variables(graph, &mut body);
    let operators = front::format::operators();
    let bare: HashMap<&str, &str> =
        operators.iter().filter_map(|operator| Some((operator.name, operator.bare?.name))).collect();
    let mut lines = head(graph, variables);
    lines.extend(beside.keys.lines().map(str::to_owned));
    if !blocks.is_empty() {
        lines.push("blocks:".into());
    }
    for (block, name) in blocks.iter().zip(&names) {
        lines.extend(of_block(&blocks, block, (&names, name), &bare).into_iter().map(|line| format!("  {line}")));
    }
    lines.push("layers:".into());
    let scope = Scope { blocks: &blocks, body: &body };
    let outside = order_of_inputs(&classes, graph);
    let writer =
        Writer { names: scope.of_file(outside), scope, blocks: &names, bare: &bare, first: (inputs == 1).then_some(0) };
    lines.extend(writer.layers(&body, 0, "").into_iter().map(|line| format!("  {line}")));
    lines.extend(outputs(graph));
    let classes = graph.classes.as_ref().filter(|classes| !front::is_usual(classes, graph));
    lines.extend(classes.map(|classes| format!("postprocess: {}", front::postprocess_of(classes))));
    lines.join("\n") + "\n"
}

fn of_block(
    blocks: &[Block],
    block: &Block,
    (names, name): (&[String], &str),
    bare: &HashMap<&'static str, &'static str>,
) -> Vec<String> {
    let scope = Scope { blocks, body: &block.body };
    let writer = Writer { names: scope.of_block(), scope, blocks: names, bare, first: Some(0) };
    write::block(&writer, block, name)
}

/// The names of the inputs, as layers first read them.
fn order_of_inputs(classes: &Classes<'_>, graph: &Graph) -> Vec<String> {
    let names: Vec<&str> = graph.inputs().map(|(_, node)| node.name.as_str()).collect();
    let read = classes.outside.last().map(Vec::as_slice).unwrap_or_default();
    read.iter().map(|value| names[*value].to_owned()).collect()
}

/// All keys before the layers.
fn head(graph: &Graph, variables: Option<String>) -> Vec<String> {
    let mut lines = vec!["graphc: 1".to_owned(), format!("name: {}", graph.name), front::inputs_of(graph)];
    lines.extend(variables);
    lines.extend(graph.preprocess.as_ref().map(|steps| format!("preprocess: {}", front::preprocess_of(steps))));
    lines
}

/// The number of classes as a variable, if the last layer gives one number for each.
fn variables(graph: &Graph, body: &mut [Entry]) -> Option<String> {
    let [output] = graph.outputs.as_slice() else { return None };
    let classes = graph.nodes[*output].shape.vector()?;
    let last = graph.nodes.values().rfind(|node| node.op.facts().name == LINEAR)?;
    let is_last = last.shape.vector() == Some(classes);
    let attributes = is_last.then(|| find(body, "", &last.name)).flatten()?;
    let (_, text) = attributes.iter_mut().find(|(attribute, _)| *attribute == "out_features")?;
    *text = format!("${CLASSES}");
    Some(format!("variables: {{{CLASSES}: {classes}}}"))
}

/// The operator whose size is that number.
const LINEAR: &str = "linear";

/// The variable for the number of classes.
const CLASSES: &str = "num_classes";

/// The attributes of a layer that is in no block.
fn find<'b>(body: &'b mut [Entry], prefix: &str, name: &str) -> Option<&'b mut Vec<(&'static str, String)>> {
    body.iter_mut().find_map(|entry| {
        let own = format!("{prefix}{}", entry.name);
        match &mut entry.what {
            What::Layer { attributes, .. } => (own == name).then_some(attributes),
            What::Section(inner) => find(inner, &format!("{own}."), name),
            What::Use { .. } | What::Nothing => None,
        }
    })
}

/// The results, unless they are the values that no layer reads.
fn outputs(graph: &Graph) -> Option<String> {
    let layers = graph.nodes.iter().skip(graph.inputs().count());
    let unread = layers.map(|(id, _)| id).filter(|id| graph.readers(*id).next().is_none());
    if unread.eq(graph.outputs.iter().copied()) {
        return None;
    }
    let names: Vec<String> = graph.outputs.iter().map(|id| front::quoted(&graph.nodes[*id].name)).collect();
    Some(format!("outputs: [{}]", names.join(", ")))
}
