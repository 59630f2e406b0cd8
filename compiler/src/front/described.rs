//! The steps before and after a network that a file of another form has, each as a text like its block in a model file.

use super::{
    inputs::NetworkInput,
    postprocess, preprocess,
    tree::{self, Node, Value},
    values::{Values, Variables},
};
use crate::{
    diagnostic::{Diagnostics, Source, Span},
    ir::{Graph, Id, NodeId, Preprocess, Shape, Size},
};

/// The entry of the steps before the network.
const BEFORE: &str = "graphc.preprocess";

/// The text of an entry, and what it says.
fn said<'a>(metadata: &'a [(String, String)], key: &str) -> Option<(&'a str, Node)> {
    let text = metadata.iter().find(|(own, _)| own == key).map(|(_, text)| text.as_str())?;
    Some((text, tree::read(text, &mut Diagnostics::default()).ok()??))
}

/// The size of the images that the steps before the network make: that of its input, in a file that leaves it open.
pub(super) fn size_of_images(metadata: &[(String, String)]) -> Option<Size> {
    let (text, node) = said(metadata, BEFORE)?;
    let (source, variables) = (Source::new("", text), Variables::new());
    preprocess::size(&node, Values::of_file(&variables, &source)).map(Size::Image)
}

/// Reads the steps from the entries beside a network, by their keys; those that are wrong are none. `own` is the size of the input
/// in the file, if options have set another.
pub(super) fn read(metadata: &[(String, String)], graph: &mut Graph, own: Option<Size>) {
    if let Some((text, node)) = said(metadata, BEFORE) {
        graph.preprocess = preprocess(text, &node, graph, own);
    }
    let after = said(metadata, "graphc.postprocess").filter(|(_, node)| !names_a_file(node));
    let (source, variables) = (Source::new("", after.as_ref().map_or("", |(text, _)| text)), Variables::new());
    let read = |node: Option<&Node>| {
        let mut mistakes = Diagnostics::default();
        let values = Values::of_file(&variables, &source);
        postprocess::read(node, graph, values, &mut Vec::new(), &mut mistakes).filter(|_| mistakes.is_empty())
    };
    let classes = after.as_ref().and_then(|(_, node)| read(Some(node)));
    graph.classes = classes.or_else(|| read(None));
}

fn preprocess(text: &str, node: &Node, graph: &Graph, own: Option<Size>) -> Option<Preprocess> {
    let input = &graph.nodes[NodeId::new(0)];
    let shape = match (own, input.shape.image()) {
        (Some(Size::Image([height, width])), Some([channels, ..])) => Shape::new(&[channels, height, width]),
        (_, _) => input.shape,
    };
    let set = input.shape.image().filter(|_| own.is_some()).map(|[_, height, width]| Size::Image([height, width]));
    let span = Span::new(0, 0);
    let input = NetworkInput { name: input.name.clone(), shown: input.name.clone(), shape: Some(shape), span };
    let (source, variables) = (Source::new("", text), Variables::new());
    let mut mistakes = Diagnostics::default();
    let read = preprocess::read(node, &[input], Values::of_file(&variables, &source), &mut mistakes);
    let read = read.filter(|_| mistakes.is_empty() && graph.inputs().count() == 1)?;
    Some(match set {
        Some(size) => read.at(size),
        None => read,
    })
}

/// A file of labels is not read because an ONNX file names it.
fn names_a_file(node: &Node) -> bool {
    let Value::Map(map) = &node.value else { return true };
    map.get("labels").is_some_and(|entry| entry.value.value.list().is_none())
}
