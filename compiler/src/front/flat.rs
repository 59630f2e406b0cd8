//! A model file without blocks, sections and expressions: what `graphc expand` prints.

use std::collections::HashMap;

use super::{
    Model, Options,
    extends::{self, Extended},
    parse,
    tree::{Map, Node, Value},
    write::{quoted, with_attributes},
};
use crate::diagnostic::{Code, Diagnostics, Source};

/// The keys of a model file that are not part of its graph.
const KEPT: [&str; 4] = ["allow", "budget", "weights", "pretrained"];

/// The model file with its layers in one list, in the order in which they are applied, every layer under its full name and with
/// the values of its expressions. Also gives the warnings about the file.
///
/// # Errors
/// Every mistake in the model file.
pub fn flat_file(source: &Source, options: &Options) -> Result<(String, Diagnostics), Diagnostics> {
    let Model { graph, warnings, silenced, .. } = parse(source, options)?;
    let silenced: HashMap<String, Vec<Code>> = silenced.into_iter().collect();
    let allow = |layer: &str| {
        let mut names: Vec<&str> = silenced.get(layer)?.iter().map(|code| code.name()).collect();
        names.dedup();
        Some(format!("allow: [{}]", names.join(", ")))
    };
    let mut text = with_attributes(&graph, &allow);
    // The file has no mistakes, so it is a mapping.
    let all = extends::read(source, &mut Diagnostics::default());
    if let Some(Extended { source, root: Node { value: Value::Map(map), .. }, .. }) = &all {
        let kept = map.entries.iter().filter(|entry| KEPT.contains(&entry.key.as_str()));
        kept.for_each(|entry| text += &format!("{}: {}\n", entry.key, inline(source, &entry.value)));
    }
    Ok((text, warnings))
}

/// A value on one line.
fn inline(source: &Source, node: &Node) -> String {
    match &node.value {
        Value::Text(text) => quoted(text),
        Value::List(list) => {
            let items: Vec<String> = list.iter().map(|item| inline(source, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(Map { entries, .. }) => {
            let entry = |key: &str, value: &Node| format!("{}: {}", quoted(key), inline(source, value));
            let entries: Vec<String> = entries.iter().map(|each| entry(&each.key, &each.value)).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Null => "null".into(),
        Value::Bool(_) | Value::Integer(_) | Value::Float(_) => source.text[node.span.range()].to_owned(),
    }
}
