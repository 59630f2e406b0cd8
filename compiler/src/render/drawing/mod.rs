//! A drawing of a network: the layers of the model file, with frames around those that run as one step.
//!
//! This module defines the contents: boxes with their texts, arrows, and the boxes in each frame. `text` has the widths
//! of words; `layout` computes the places; `svg` and `dot` write.

mod dot;
mod layout;
mod svg;
#[cfg(test)]
mod tests;
mod text;

use std::collections::HashSet;

use crate::ir::report::{Report, thousands};
use crate::{
    ir::{Facts, Graph, Id, Node, NodeId, NodeTable, Shape, Work},
    pass::Fate,
};

pub use dot::Dot;
pub use svg::{Background, Svg};

/// The contents of a drawing.
#[derive(Clone, Debug)]
pub struct Drawing {
    name: String,
    /// The lines below the name.
    facts: Vec<String>,
    /// The input, the layers, and the results.
    figures: Vec<Figure>,
    /// Pairs of figures; those to one figure in the order of its inputs.
    arrows: Vec<[usize; 2]>,
    /// Every figure once: consecutive figures of one step are grouped.
    stacks: Vec<Vec<usize>>,
}

/// A box.
#[derive(Clone, Debug)]
struct Figure {
    work: Work,
    operator: &'static str,
    /// The layer's name; empty for the input.
    name: String,
    attributes: String,
    /// The text at its outgoing arrows.
    shape: String,
    /// Its cost.
    details: Vec<String>,
    presence: Presence,
    /// The hue of its box, in degrees, in place of the colour of its work.
    hue: Option<u16>,
}

/// What a measurement says of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// From 0, which is good, to 1.
    pub badness: f64,
    /// In words.
    pub note: String,
}

/// The hue of what is good: green, from where it goes over yellow to red.
const GOOD: f64 = 130.0;

/// Whether a layer still exists at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Runs,
    Gone,
}

impl Drawing {
    /// The drawing of the graph from the front end. `fates` says what the passes did to its nodes.
    pub fn new(graph: &Graph, fates: &NodeTable<Fate>, report: &Report) -> Drawing {
        let inputs = graph.inputs().count();
        let figures = graph.nodes.iter().map(|(id, node)| figure(node, fates[id], inputs));
        let mut figures: Vec<Figure> = figures.collect();
        let layers = figures.iter_mut().skip(inputs);
        layers.zip(&report.rows).for_each(|(figure, row)| {
            let counts = [(row.parameters, "parameters"), (row.macs, "MACs")];
            let there = counts.iter().filter(|(count, _)| *count > 0);
            figure.details.extend(there.map(|(count, of)| format!("{} {of}", thousands(*count))));
        });
        let mut arrows = Vec::new();
        for (id, node) in graph.nodes.iter() {
            arrows.extend(node.inputs.iter().map(|input| [input.index(), id.index()]));
        }
        for (index, output) in graph.outputs.iter().enumerate() {
            arrows.push([output.index(), figures.len()]);
            figures.push(result(&graph.nodes[*output], index, graph.outputs.len()));
        }
        let stacks = stacks(graph, fates, figures.len());
        Drawing { name: graph.name.clone(), facts: facts(fates, report), figures, arrows, stacks }
    }

    /// The same, with the boxes of some layers, by their names, coloured from green to red.
    #[must_use]
    pub fn marked(mut self, mark: impl Fn(&str) -> Option<Mark>) -> Drawing {
        for figure in self.figures.iter_mut().filter(|figure| !figure.name.is_empty()) {
            let Some(Mark { badness, note }) = mark(&figure.name) else { continue };
            figure.hue = Some((GOOD * (1.0 - badness.clamp(0.0, 1.0))) as u16);
            figure.details.push(note);
        }
        self
    }

    /// Renders it as a picture.
    pub fn svg(&self, background: Background) -> Svg<'_> {
        Svg::new(self, background)
    }

    /// Renders it for Graphviz.
    pub fn dot(&self) -> Dot<'_> {
        Dot::new(self)
    }
}

/// A layer, or one of several inputs.
fn figure(node: &Node, fate: Fate, inputs: usize) -> Figure {
    let Facts { name, work, .. } = node.op.facts();
    Figure {
        work,
        operator: name,
        name: if work == Work::Terminal && inputs == 1 { String::new() } else { node.name.clone() },
        attributes: node.op.attributes(),
        shape: shape(&node.shape),
        details: Vec::new(),
        presence: match fate {
            Fate::Step(_) => Presence::Runs,
            Fate::Gone => Presence::Gone,
        },
        hue: None,
    }
}

/// The end of an arrow to the outside. With several results, each names its layer.
fn result(node: &Node, index: usize, count: usize) -> Figure {
    Figure {
        work: Work::Terminal,
        operator: "result",
        name: if count > 1 { node.name.clone() } else { String::new() },
        attributes: String::new(),
        shape: shape(&node.shape),
        details: if count > 1 { vec![format!("{} of {count}", index + 1)] } else { Vec::new() },
        presence: Presence::Runs,
        hue: None,
    }
}

/// `96×55×55`.
fn shape(shape: &Shape) -> String {
    shape.sizes().iter().map(usize::to_string).collect::<Vec<_>>().join("×")
}

fn facts(fates: &NodeTable<Fate>, report: &Report) -> Vec<String> {
    let steps: HashSet<NodeId> = fates
        .iter()
        .skip(1)
        .filter_map(|(_, fate)| match fate {
            Fate::Step(step) => Some(*step),
            Fate::Gone => None,
        })
        .collect();
    let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    vec![
        format!("{}, {}", counted(report.rows.len(), "layer"), counted(steps.len(), "step")),
        format!("{} parameters", thousands(report.parameters())),
        format!("{} MACs", thousands(report.macs())),
    ]
}

/// A layer joins the stack of one of its inputs if both run in the same step and it is the only reader, skipping
/// removed layers in between. So a stack is a chain, whatever the passes do.
fn stacks(graph: &Graph, fates: &NodeTable<Fate>, figures: usize) -> Vec<Vec<usize>> {
    let mut readers = graph.nodes.map(|_| 0);
    graph.nodes.iter().flat_map(|(_, node)| &node.inputs).for_each(|input| readers[*input] += 1);
    graph.outputs.iter().for_each(|output| readers[*output] += 1);
    let mut stack_of = vec![usize::MAX; graph.nodes.len()];
    let mut stacks: Vec<Vec<usize>> = Vec::new();
    for (id, node) in graph.nodes.iter() {
        if fates[id] == Fate::Gone {
            continue;
        }
        let mut chains = node.inputs.iter().filter_map(|input| chain(graph, fates, &readers, *input));
        let (stack, new) = match chains.find(|chain| fates[chain[0]] == fates[id]) {
            Some(chain) => (stack_of[chain[0].index()], [&chain[1..], &[id]].concat()),
            None => (stacks.len(), vec![id]),
        };
        stacks.resize(stacks.len().max(stack + 1), Vec::new());
        for layer in new {
            stack_of[layer.index()] = stack;
            stacks[stack].push(layer.index());
        }
    }
    let alone = (0..figures).filter(|figure| stack_of.get(*figure).is_none_or(|stack| *stack == usize::MAX));
    stacks.extend(alone.map(|figure| vec![figure]));
    stacks
}

/// From a layer that runs, over removed layers, to `last`, if each has one reader.
fn chain(graph: &Graph, fates: &NodeTable<Fate>, readers: &NodeTable<usize>, last: NodeId) -> Option<Vec<NodeId>> {
    let mut chain = vec![last];
    loop {
        let first = chain[chain.len() - 1];
        if readers[first] != 1 {
            return None;
        }
        if fates[first] != Fate::Gone {
            chain.reverse();
            return Some(chain);
        }
        chain.push(*graph.nodes[first].inputs.first()?);
    }
}
