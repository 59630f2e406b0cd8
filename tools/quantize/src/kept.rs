//! The layers that stay in f32.

use std::collections::BTreeMap;

use graphc_compiler::ir::{Graph, Node, Op};

use crate::error::Error;

/// Layers that stay in f32, each with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    layers: BTreeMap<String, String>,
}

impl Kept {
    /// Adds a layer of a network, or all layers of a section.
    ///
    /// # Errors
    /// If there is neither.
    pub fn add(&mut self, graph: &Graph, name: &str, reason: &str) -> Result<(), Error> {
        let is_meant =
            |layer: &str| layer.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let layers = graph.nodes.values().filter(|node| !matches!(node.op, Op::Input(_)) && is_meant(&node.name));
        let before = self.layers.len();
        self.layers.extend(layers.map(|node| (node.name.clone(), reason.to_owned())));
        if self.layers.len() == before && !self.layers.keys().any(|layer| is_meant(layer)) {
            return Err(Error::Network(format!("{} has no layer or section `{name}`", graph.name)));
        }
        Ok(())
    }

    /// Adds the layers of a step.
    pub(crate) fn add_step(&mut self, node: &Node, reason: &str) {
        self.layers.extend(layers(node).map(|layer| (layer.to_owned(), reason.to_owned())));
    }

    /// The layers and the reasons, by name.
    pub fn layers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.layers.iter().map(|(layer, reason)| (layer.as_str(), reason.as_str()))
    }
}

/// The layers that a step computes, first to last.
pub(crate) fn layers(node: &Node) -> impl DoubleEndedIterator<Item = &str> {
    std::iter::once(node.layer()).chain(node.fused.iter().map(String::as_str))
}
