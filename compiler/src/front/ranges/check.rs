//! A ranges file against the network: the names in it, and the weights that it was made with.

use std::collections::HashSet;

use graphc_weights::Sha256;

use super::{Ranges, UsedWeights};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    front::suggest::{did_you_mean, shown},
    ir::Graph,
};

/// The most names of no layer that are marked, each by itself.
const EACH: usize = 12;

impl Ranges {
    /// Whether the weight file with this hash is the one that the values were computed with, or that one with corrected biases.
    pub(crate) fn are_of(&self, weights: &Sha256) -> bool {
        let corrected = self.bias_correction.as_ref().map(|correction| &correction.sha256);
        self.weights == UsedWeights::File(weights.clone()) || corrected == Some(weights)
    }

    /// The mistake that a weight file, as messages show its path, is not the one.
    pub(crate) fn of_other_weights(&self, file: &str, found: &Sha256) -> Diagnostic {
        let message = match &self.weights {
            UsedWeights::File(_) => format!("the ranges are of other weights than those in `{file}`"),
            UsedWeights::Seed(seed) => {
                format!("the ranges are of the weights that the seed {seed} gives, and not of those in `{file}`")
            }
        };
        let diagnostic = Diagnostic::new(Code::OtherWeights, self.places.weights, message).option("scales");
        diagnostic.label(format!("`{file}` has {found}")).help("`graphc quantize` makes ranges of these weights")
    }

    /// What is in the file of layers that the network, as the model file has it, does not have.
    pub(crate) fn of_no_layer(&self, graph: &Graph) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let names: Vec<&str> = graph.nodes.values().map(|node| node.name.as_str()).collect();
        let known: HashSet<&str> = names.iter().copied().collect();
        let ranges = self.ranges.iter().map(|entry| (entry.layer.as_str(), entry.place));
        let kept = self.f32.iter().map(|kept| (kept.layer.as_str(), kept.place));
        let scales = self.scales.iter().map(|entry| (entry.layer.as_str(), entry.place));
        let unknown: Vec<(&str, Span)> =
            ranges.chain(scales).chain(kept).filter(|(name, _)| !known.contains(name)).collect();
        if unknown.len() > EACH {
            let all = self.ranges.len() + self.scales.len() + self.f32.len();
            let message = format!("of the {all} names in the file, {} are of no layer of the model", unknown.len());
            let diagnostic = Diagnostic::new(Code::Range, self.places.ranges, message);
            let diagnostic = diagnostic.also(unknown[0].1, "such as this");
            diagnostics.push(diagnostic.note(format!(
                "it has ranges of `{}`; the model is `{}`",
                shown(&self.model),
                graph.name
            )));
            return diagnostics;
        }
        for (name, place) in unknown {
            let message = format!("the model has no layer `{}`", shown(name));
            let help = did_you_mean(name, names.iter().copied(), place);
            diagnostics.push(Diagnostic::new(Code::Range, place, message).maybe(help));
        }
        diagnostics
    }
}

/// The most layers without a range that are marked.
const MARKED: usize = 4;

/// The mistake that layers and inputs, of which there is at least one, have no range.
pub(crate) fn without_range(graph: &Graph, ranges: Option<&Ranges>, layers: &[String], whole: &Source) -> Diagnostics {
    let place = |layer: &str| graph.nodes.values().find(|node| node.name == layer).map(|node| node.place);
    let named: Vec<String> = layers.iter().take(MARKED).map(|layer| format!("`{}`", shown(layer))).collect();
    let message = match layers.len() - named.len() {
        0 if layers.len() == 1 => format!("the value of {} has no range", named[0]),
        0 => format!("the values of {} have no range", named.join(", ")),
        more => format!("the values of {} and {more} more have no range", named.join(", ")),
    };
    let at = ranges.map_or(Span::default(), |ranges| ranges.places.ranges);
    let diagnostic = Diagnostic::new(Code::NoRange, at, message).label("expected here").option("scales");
    let marked = layers.iter().take(MARKED).filter_map(|layer| place(layer)).filter(|place| *place != Span::default());
    let diagnostic = marked.fold(diagnostic, |diagnostic, place| diagnostic.also(place, "becomes integers"));
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(diagnostic.help("`graphc quantize` writes the ranges of all layers"));
    diagnostics.refer_to(whole);
    diagnostics
}
