//! From a [`Graph`] back to a model file, through the same table that parses one.

use std::fmt::{self, Write};

use super::{inputs, operators};
use crate::ir::{Classes, Color, Graph, Id, Node, NodeId, Op, Preprocess, Resize};

/// The model file of a graph from the front end: parsing it gives the same graph. Every layer has its name, a `from` if it does
/// not read the previous layer, and the attributes that differ from their defaults.
pub fn model_file(graph: &Graph) -> String {
    with_attributes(graph, &|_| None)
}

/// The same, with an attribute more for some layers.
pub(super) fn with_attributes(graph: &Graph, more: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(graph, more, &mut text);
    text
}

fn write(graph: &Graph, more: &dyn Fn(&str) -> Option<String>, text: &mut String) -> fmt::Result {
    writeln!(text, "graphc: 1\nname: {}", graph.name)?;
    let inputs: Vec<String> = graph.inputs().map(|(_, node)| format!("{}: {}", node.name, node.shape)).collect();
    match inputs.as_slice() {
        [only] if only.starts_with(inputs::ONLY) => writeln!(text, "{only}")?,
        several => writeln!(text, "inputs: {{{}}}", several.join(", "))?,
    }
    if let Some(preprocess) = &graph.preprocess {
        writeln!(text, "preprocess: {{{}}}", self::preprocess(preprocess).join(", "))?;
    }
    text.push_str("layers:\n");
    for (id, node) in graph.nodes.iter().skip(inputs.len()) {
        writeln!(text, "  - {}", layer(graph, id, node, more(&node.name)))?;
    }
    let outputs: Vec<String> = graph.outputs.iter().map(|output| quoted(&graph.nodes[*output].name)).collect();
    writeln!(text, "outputs: [{}]", outputs.join(", "))?;
    match &graph.classes {
        Some(classes) => writeln!(text, "postprocess: {{{}}}", postprocess(classes).join(", ")),
        None => Ok(()),
    }
}

/// `conv2d: {name: stem, out_channels: 64, kernel: 3}`.
fn layer(graph: &Graph, id: NodeId, node: &Node, more: Option<String>) -> String {
    let (operator, attributes) = operators::write(&node.op);
    let mut entries = vec![format!("name: {}", quoted(&node.name))];
    let before = id.index().checked_sub(1).map(NodeId::new);
    let is_first = before.is_some_and(|before| matches!(graph.nodes[before].op, Op::Input(_)));
    let reads_before = match node.inputs.as_slice() {
        [only] if is_first => graph.inputs().count() == 1 && before == Some(*only),
        [only] => before == Some(*only),
        _ => false,
    };
    if !reads_before {
        let names: Vec<String> = node.inputs.iter().map(|input| quoted(&graph.nodes[*input].name)).collect();
        entries.push(match names.as_slice() {
            [only] => format!("from: {only}"),
            several => format!("from: [{}]", several.join(", ")),
        });
    }
    entries.extend(attributes.iter().map(|(name, value)| format!("{name}: {value}")).chain(more));
    format!("{operator}: {{{}}}", entries.join(", "))
}

fn preprocess(preprocess: &Preprocess) -> Vec<String> {
    let Preprocess { exif_orientation, resize, center_crop, color, scale, mean, std } = preprocess;
    let color = match color {
        Color::Rgb => "rgb",
        Color::Bgr => "bgr",
        Color::Gray => "gray",
    };
    let mut keys = vec![format!("exif_orientation: {exif_orientation}"), format!("color: {color}")];
    keys.extend(resize.map(|resize| match resize {
        Resize::ShorterSide(side) => format!("resize: {side}"),
        Resize::Exact(size) => format!("resize: {size:?}"),
    }));
    keys.extend(center_crop.map(|size| format!("center_crop: {size:?}")));
    keys.extend([format!("scale: {scale:?}"), format!("mean: {mean:?}"), format!("std: {std:?}")]);
    keys
}

fn postprocess(Classes { top_k, labels, .. }: &Classes) -> Vec<String> {
    let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
    let listed = (!labels.is_empty()).then(|| format!("labels: [{}]", labels.join(", ")));
    std::iter::once(format!("top_k: {top_k}")).chain(listed).collect()
}

/// A YAML string: in quotes, unless it is a word.
pub(super) fn quoted(text: &str) -> String {
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.".contains(c));
    let means_more = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    if is_word && !means_more.contains(&text.to_ascii_lowercase().as_str()) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "''"))
}
