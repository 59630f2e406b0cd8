//! A model file without blocks, sections and expressions: what `graphc expand` prints.

use std::collections::HashMap;

use super::{
    Model, Options,
    extends::{self, Extended},
    parse,
    tree::{Map, Node, Value},
    write::{model_file_with, quoted},
};
use crate::diagnostic::{Code, Diagnostics, Source};

/// The keys of a model file that are not part of its graph.
const KEPT: [&str; 4] = ["allow", "budget", "weights", "pretrained"];

/// What a model file says that is not part of its graph.
#[derive(Clone, Debug)]
pub struct Rest {
    /// The warnings that layers silence, as the value of `allow`.
    silenced: HashMap<String, String>,
    /// The keys that are not part of the graph, each on a line.
    pub keys: String,
}

impl Rest {
    /// That of a model file without mistakes.
    pub fn of(source: &Source, model: &Model) -> Rest {
        let allowed = |(layer, codes): &(String, Vec<Code>)| {
            let mut names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
            names.dedup();
            (layer.clone(), format!("[{}]", names.join(", ")))
        };
        let mut rest = Rest { silenced: model.silenced.iter().map(allowed).collect(), keys: String::new() };
        let all = extends::read(source, &mut Diagnostics::default());
        if let Some(Extended { source, root: Node { value: Value::Map(map), .. }, .. }) = &all {
            let kept = map.entries.iter().filter(|entry| KEPT.contains(&entry.key.as_str()));
            kept.for_each(|entry| rest.keys += &format!("{}: {}\n", entry.key, inline(source, &entry.value)));
        }
        rest
    }

    /// The value of a layer's `allow`.
    pub fn allow(&self, layer: &str) -> Option<String> {
        self.silenced.get(layer).cloned()
    }
}

/// The model file with its layers in one list, in the order in which they are applied, every layer under its full name and with
/// the values of its expressions. Also gives the warnings about the file.
///
/// # Errors
/// Every mistake in the model file.
pub fn flat_file(source: &Source, options: &Options) -> Result<(String, Diagnostics), Diagnostics> {
    let model = parse(source, options)?;
    let rest = Rest::of(source, &model);
    let text = model_file_with(&model.graph, &|layer| rest.allow(layer)) + &rest.keys;
    Ok((text, model.warnings))
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
