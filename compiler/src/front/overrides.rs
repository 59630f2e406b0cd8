//! `layers:` in a file that extends another: attributes by the full names of layers, which replace those of the base.

use std::collections::HashMap;

use super::{
    allow, layers,
    network::Network,
    suggest::{did_you_mean, shown},
    tree::{Entry, Map, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Applies the attributes to the layers.
pub(super) fn apply<'a>(layers: &'a Entry, network: &mut Network<'a>, diagnostics: &mut Diagnostics) {
    let Value::Map(map) = &layers.value.value else {
        let found = layers.value.value.kind();
        let message =
            format!("`layers` of a file with `extends` must be a mapping of layers to attributes, found {found}");
        let diagnostic = Diagnostic::new(Code::WrongType, layers.value.span, message);
        return diagnostics.push(diagnostic.help("write `layers: {conv1: {stride: 1}}`"));
    };
    let by_name: HashMap<String, usize> =
        network.layers.iter().enumerate().map(|(index, layer)| (layer.name.clone(), index)).collect();
    for entry in map.entries.iter().filter(|entry| !entry.repeated) {
        let name = shown(&entry.key);
        let Some(index) = by_name.get(&entry.key) else {
            let message = format!("the extended file has no layer `{name}`");
            let near = || did_you_mean(&entry.key, by_name.keys().map(String::as_str), entry.key_span);
            let near = (!diagnostics.is_full()).then(near).flatten();
            diagnostics.push(Diagnostic::new(Code::UnknownLayer, entry.key_span, message).maybe(near));
            continue;
        };
        let Value::Map(attributes) = &entry.value.value else {
            let found = entry.value.value.kind();
            let message = format!("the attributes of layer `{name}` must be a mapping, found {found}");
            let diagnostic = Diagnostic::new(Code::WrongType, entry.value.span, message);
            diagnostics.push(diagnostic.help(format!("write `{name}: {{stride: 1}}`")));
            continue;
        };
        let layer = &mut network.layers[*index];
        if let Some(entry) = attributes.get(layers::NAME.name) {
            let message = format!("layer `{name}` of the extended file cannot be renamed");
            diagnostics.push(Diagnostic::new(Code::Name, entry.key_span, message).help("remove `name`"));
        }
        if let Some(entry) = attributes.get(layers::ALLOW.name) {
            layer.allowed.extend(&allow::read(&entry.value, diagnostics));
        }
        layer.overrides.push(attributes);
    }
}

/// The attribute with this name, from the outermost file that has it.
pub(super) fn find<'a>(overrides: &[&'a Map], name: &str) -> Option<&'a Entry> {
    overrides.iter().rev().find_map(|map| map.get(name))
}
