//! What differs between two networks: what they cost, their inputs and results, and their layers. Layers of one name are compared, and
//! of the others those that are alike: the same layer may have another name. Tensors of layers that are compared belong together.

mod pairs;
mod text;

use crate::{
    front,
    ir::{Graph, Id, Node, NodeId, TensorId, report::Report},
};
use pairs::Pairs;

/// A network.
#[derive(Clone, Copy, Debug)]
pub struct Network<'a> {
    /// What messages call it.
    pub name: &'a str,
    /// The network as its file has it.
    pub graph: &'a Graph,
    /// What its layers cost.
    pub report: &'a Report,
}

/// What differs.
#[derive(Debug)]
pub struct Difference {
    /// What the networks are called.
    names: [String; 2],
    /// How many layers they have, and what they cost.
    totals: Vec<(&'static str, [u64; 2])>,
    /// Inputs and results that differ, in words.
    ends: Vec<String>,
    /// The layers that differ, in the order of the networks.
    layers: Vec<Change>,
    /// The tensors that belong together.
    tensors: Vec<[TensorId; 2]>,
}

/// How a layer differs.
#[derive(Debug)]
enum Change {
    /// The other network has none like it.
    OnlyIn { first: bool, layer: String, operator: &'static str },
    /// It has another name in the second network.
    Renamed { names: [String; 2] },
    /// It is another operator, or has other attributes or inputs: what, and the two values.
    Differs { layer: String, operator: [&'static str; 2], values: Vec<(String, [String; 2])> },
    /// It is the same, of another size.
    Sized { layer: String, shapes: [String; 2] },
}

/// Compares two networks.
pub fn compare(one: &Network<'_>, other: &Network<'_>) -> Difference {
    let both = [one, other];
    let graphs = both.map(|network| network.graph);
    let compared = Compared { graphs, pairs: Pairs::new(one.graph, other.graph) };
    let totals = [
        ("layers", both.map(|network| network.report.rows.len() as u64)),
        ("parameters", both.map(|network| network.report.parameters())),
        ("multiply-accumulates", both.map(|network| network.report.macs())),
    ];
    Difference {
        names: both.map(|network| network.name.to_owned()),
        totals: totals.into(),
        ends: compared.ends(),
        layers: compared.changes(),
        tensors: compared.tensors(),
    }
}

impl Difference {
    /// Whether the networks compute the same, given the same weights.
    pub fn is_none(&self) -> bool {
        self.ends.is_empty() && self.layers.iter().all(|change| matches!(change, Change::Renamed { .. }))
    }

    /// The tensors of the first and of the second network that belong together.
    pub fn tensors(&self) -> &[[TensorId; 2]] {
        &self.tensors
    }
}

/// Two graphs, and which of their layers are compared.
struct Compared<'a> {
    graphs: [&'a Graph; 2],
    pairs: Pairs,
}

impl Compared<'_> {
    /// The layers that are compared, in the order of the first graph.
    fn both(&self) -> impl Iterator<Item = [&Node; 2]> {
        let [one, other] = self.graphs;
        let nodes = one.nodes.iter().skip(one.inputs().count());
        nodes.filter_map(|(id, node)| Some([node, &other.nodes[self.pairs.to[id.index()]?]]))
    }

    /// Inputs and results.
    fn ends(&self) -> Vec<String> {
        let inputs = self.graphs.map(|graph| {
            let inputs = graph.inputs().map(|(_, node)| format!("{} {}", node.name, node.shape));
            inputs.collect::<Vec<_>>().join(", ")
        });
        // The names of results are compared as those of layers are.
        let [one, other] = self.graphs;
        let partners = one.outputs.iter().map(|id| self.pairs.to[id.index()]);
        let are_same = partners.eq(other.outputs.iter().map(|id| Some(*id)));
        let results = self.graphs.map(|graph| {
            let results =
                graph.outputs.iter().map(|id| format!("{} {}", graph.nodes[*id].name, graph.nodes[*id].shape));
            results.collect::<Vec<_>>().join(", ")
        });
        let said = |what: &str, [old, new]: [String; 2]| format!("{what}: {old} -> {new}");
        let inputs = (inputs[0] != inputs[1]).then(|| said("inputs", inputs));
        inputs.into_iter().chain((!are_same).then(|| said("results", results))).collect()
    }

    fn changes(&self) -> Vec<Change> {
        let [one, other] = self.graphs;
        let only = |(graph, partners, first): (&Graph, &[Option<NodeId>], bool)| -> Vec<Change> {
            let nodes = graph.nodes.iter().skip(graph.inputs().count());
            let alone = nodes.filter(|(id, _)| partners[id.index()].is_none());
            let change = |(_, node): (NodeId, &Node)| Change::OnlyIn {
                first,
                layer: node.name.clone(),
                operator: node.op.facts().name,
            };
            alone.map(change).collect()
        };
        let mut changes = only((one, &self.pairs.to, true));
        changes.extend(only((other, &self.pairs.from, false)));
        for nodes in self.both() {
            let names = nodes.map(|node| node.name.clone());
            let layer = names[0].clone();
            if names[0] != names[1] {
                changes.push(Change::Renamed { names });
            }
            let (operator, values) = (nodes.map(|node| node.op.facts().name), self.values(nodes));
            if !values.is_empty() {
                changes.push(Change::Differs { layer, operator, values });
            } else if nodes[0].shape != nodes[1].shape {
                changes.push(Change::Sized { layer, shapes: nodes.map(|node| node.shape.to_string()) });
            }
        }
        changes
    }

    /// Operators, attributes and inputs that differ.
    fn values(&self, nodes: [&Node; 2]) -> Vec<(String, [String; 2])> {
        let [one, other] = nodes.map(|node| front::written(&node.op));
        let mut values = Vec::new();
        if one.0 != other.0 {
            values.push(("operator".to_owned(), nodes.map(|node| front::layer_of(&node.op))));
        } else {
            let named = |own: &[(&'static str, String)], name: &str| {
                let text = own.iter().find(|(other, _)| *other == name).map(|(_, text)| text.clone());
                text.unwrap_or_else(|| "the default".into())
            };
            let mut names: Vec<&str> = one.1.iter().chain(&other.1).map(|(name, _)| *name).collect();
            names.sort_unstable();
            names.dedup();
            let pairs = names.into_iter().map(|name| (name.to_owned(), [named(&one.1, name), named(&other.1, name)]));
            values.extend(pairs.filter(|(_, [old, new])| old != new));
        }
        let reads = nodes[0].inputs.iter().map(|id| self.pairs.to[id.index()]);
        if !reads.eq(nodes[1].inputs.iter().map(|id| Some(*id))) {
            let names = |(graph, node): (&Graph, &Node)| {
                let names: Vec<&str> = node.inputs.iter().map(|id| graph.nodes[*id].name.as_str()).collect();
                format!("[{}]", names.join(", "))
            };
            let [first, second] = self.graphs;
            values.push(("from".into(), [names((first, nodes[0])), names((second, nodes[1]))]));
        }
        values
    }

    fn tensors(&self) -> Vec<[TensorId; 2]> {
        let pairs = self.both().flat_map(|[one, other]| one.op.tensors().into_iter().zip(other.op.tensors()));
        pairs.map(|(one, other)| [one, other]).collect()
    }
}
