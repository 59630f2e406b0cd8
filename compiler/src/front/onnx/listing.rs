//! An ONNX file as text, a line for each input and node: the places of mistakes are in it, as those of a model file are in its text.

use std::fmt::Write;

use graphc_weights::onnx::{AttributeValue, Dimension, Graph, Node, ValueInfo};

use crate::diagnostic::{Source, Span};
use crate::front::suggest::shown;

/// The text, and the places in it.
pub(super) struct Listing {
    pub(super) source: Source,
    /// The place of each input.
    pub(super) inputs: Vec<Span>,
    /// The place of each node's operator.
    pub(super) nodes: Vec<Span>,
}

/// The most bytes of a listing; the places of further nodes are at its end.
const MOST: usize = 8 << 20;

/// Lists a graph, whose tensors with values are said to be so.
pub(super) fn list(source: &Source, graph: &Graph, nodes: &[Node]) -> Listing {
    let mut text = String::new();
    let mut place = |line: &[String; 3]| {
        let [before, marked, after] = line;
        if text.len() + before.len() + marked.len() + after.len() >= MOST {
            return Span::new(text.len(), text.len());
        }
        let start = text.len() + before.len();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{before}{marked}{after}");
        Span::new(start, start + marked.len())
    };
    let inputs = graph.inputs.iter().map(|input| place(&["input ".into(), shown(&input.name), dims(input)])).collect();
    let nodes = nodes.iter().map(|node| place(&line(node))).collect();
    Listing { source: source.listed(text), inputs, nodes }
}

fn dims(input: &ValueInfo) -> String {
    let Some(dims) = &input.dims else { return String::new() };
    let dim = |dim: &Dimension| match dim {
        Dimension::Size(size) => size.to_string(),
        Dimension::Named(name) => shown(name),
        Dimension::Unknown => "?".into(),
    };
    format!(" [{}]", dims.iter().take(NAMED).map(dim).collect::<Vec<_>>().join(", "))
}

/// `y, z = Split(x) {axis: 1}`, with the node's name after it.
fn line(node: &Node) -> [String; 3] {
    let names = |names: &[String]| {
        let dots = (names.len() > NAMED).then(|| "...".to_owned());
        names.iter().take(NAMED).map(|name| shown(name)).chain(dots).collect::<Vec<_>>().join(", ")
    };
    let domain = if node.domain.is_empty() { String::new() } else { format!("{}.", shown(&node.domain)) };
    let attributes: Vec<String> = node
        .attributes
        .iter()
        .take(NAMED)
        .filter_map(|attribute| Some(format!("{}: {}", shown(&attribute.name), value(&attribute.value)?)))
        .collect();
    let attributes = if attributes.is_empty() { String::new() } else { format!(" {{{}}}", attributes.join(", ")) };
    let name = if node.name.is_empty() { String::new() } else { format!("  # {}", shown(&node.name)) };
    [
        format!("{} = ", names(&node.outputs)),
        format!("{domain}{}", shown(&node.operator)),
        format!("({}){attributes}{name}", names(&node.inputs)),
    ]
}

/// The most numbers of a list that are shown.
const SHOWN: usize = 8;

/// The most names of a list that are shown.
const NAMED: usize = 32;

fn value(value: &AttributeValue) -> Option<String> {
    fn list<T: ToString>(all: &[T]) -> String {
        let dots = if all.len() > SHOWN { ", ..." } else { "" };
        format!("[{}{dots}]", all.iter().take(SHOWN).map(T::to_string).collect::<Vec<_>>().join(", "))
    }
    Some(match value {
        AttributeValue::Float(number) => number.to_string(),
        AttributeValue::Int(number) => number.to_string(),
        AttributeValue::Text(text) => shown(text),
        AttributeValue::Tensor(tensor) => format!("tensor {:?}", tensor.dims),
        AttributeValue::Floats(numbers) => list(numbers),
        AttributeValue::Ints(numbers) => list(numbers),
        AttributeValue::Texts(texts) => list(texts),
        AttributeValue::Reference(name) => format!("@{}", shown(name)),
        AttributeValue::Unread => return None,
    })
}
