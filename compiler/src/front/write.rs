//! From a [`Graph`] back to a model file, through the same table that parses one.

use std::fmt::{self, Write};

use super::{inputs, operators};
use crate::ir::{Classes, Color, Graph, Id, Node, NodeId, Op, Preprocess, Resize};

/// The model file of a graph from the front end: parsing it gives the same graph. Every layer has its name, a `from` if it does
/// not read the previous layer, and the attributes that differ from their defaults.
pub fn model_file(graph: &Graph) -> String {
    model_file_with(graph, &|_| None)
}

/// The same, with the warnings that some layers silence, as the value of `allow`.
pub fn model_file_with(graph: &Graph, allow: &dyn Fn(&str) -> Option<String>) -> String {
    let more = |layer: &str| allow(layer).map(|warnings| format!("allow: {warnings}"));
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(graph, &more, &mut text);
    text
}

fn write(graph: &Graph, more: &dyn Fn(&str) -> Option<String>, text: &mut String) -> fmt::Result {
    writeln!(text, "graphc: 1\nname: {}", graph.name)?;
    writeln!(text, "{}", inputs_of(graph))?;
    if let Some(preprocess) = &graph.preprocess {
        writeln!(text, "preprocess: {}", preprocess_of(preprocess))?;
    }
    text.push_str("layers:\n");
    for (id, node) in graph.nodes.iter().skip(graph.inputs().count()) {
        writeln!(text, "  - {}", layer(graph, id, node, more(&node.name)))?;
    }
    let outputs: Vec<String> = graph.outputs.iter().map(|output| quoted(&graph.nodes[*output].name)).collect();
    writeln!(text, "outputs: [{}]", outputs.join(", "))?;
    match &graph.classes {
        Some(classes) => writeln!(text, "postprocess: {}", postprocess_of(classes)),
        None => Ok(()),
    }
}

/// `input: [3, 224, 224]`.
pub fn inputs_of(graph: &Graph) -> String {
    let inputs: Vec<String> = graph.inputs().map(|(_, node)| format!("{}: {}", node.name, node.shape)).collect();
    match inputs.as_slice() {
        [only] if only.starts_with(inputs::ONLY) => only.clone(),
        several => format!("inputs: {{{}}}", several.join(", ")),
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

/// What a model file says under `preprocess`.
pub fn preprocess_of(of: &Preprocess) -> String {
    format!("{{{}}}", preprocess_keys(of).join(", "))
}

/// What a model file says under `postprocess`.
pub fn postprocess_of(of: &Classes) -> String {
    format!("{{{}}}", postprocess_keys(of).join(", "))
}

/// An operator in a model file: its name, and its attributes that differ from their defaults.
pub fn written(op: &Op) -> (&'static str, Vec<(&'static str, String)>) {
    operators::write(op)
}

/// An operator with its attributes, as a layer of a model file.
pub fn layer_of(op: &Op) -> String {
    let (operator, attributes) = written(op);
    let attributes: Vec<String> = attributes.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    if attributes.is_empty() { operator.to_owned() } else { format!("{operator}: {{{}}}", attributes.join(", ")) }
}

fn preprocess_keys(preprocess: &Preprocess) -> Vec<String> {
    let Preprocess { exif_orientation, resize, center_crop, color, scale, mean, std } = preprocess;
    let color = match color {
        Color::Rgb => None,
        Color::Bgr => Some("color: bgr".to_owned()),
        Color::Gray => Some("color: gray".to_owned()),
    };
    let size = |[height, width]: [usize; 2]| {
        if height == width { height.to_string() } else { format!("[{height}, {width}]") }
    };
    let resize = resize.map(|resize| match resize {
        Resize::ShorterSide(side) => format!("resize: {side}"),
        Resize::Exact(size) => format!("resize: {size:?}"),
    });
    let orientation = exif_orientation.then(|| "exif_orientation: true".to_owned());
    let crop = center_crop.map(|crop| format!("center_crop: {}", size(crop)));
    let scale = (*scale != [0.0, 1.0]).then(|| format!("scale: {scale:?}"));
    let numbers = [("mean", mean, 0.0), ("std", std, 1.0)].map(|(name, numbers, without)| {
        let is_one = numbers.iter().all(|number| *number == numbers[0]);
        let text = if is_one { format!("{name}: {:?}", numbers[0]) } else { format!("{name}: {numbers:?}") };
        numbers.iter().any(|number| *number != without).then_some(text)
    });
    [orientation, color, resize, crop, scale].into_iter().chain(numbers).flatten().collect()
}

fn postprocess_keys(Classes { top_k, labels, .. }: &Classes) -> Vec<String> {
    let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
    let listed = (!labels.is_empty()).then(|| format!("labels: [{}]", labels.join(", ")));
    std::iter::once(format!("top_k: {top_k}")).chain(listed).collect()
}

/// A YAML string: in quotes, unless it is a word.
pub fn quoted(text: &str) -> String {
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.".contains(c));
    let means_more = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    if is_word && !means_more.contains(&text.to_ascii_lowercase().as_str()) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "''"))
}
