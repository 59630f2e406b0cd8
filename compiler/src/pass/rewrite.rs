//! What the rewriting passes share: replacing a node by a chain of nodes, and naming them.

use std::collections::HashSet;

use crate::ir::{Graph, Id, Move, Node, NodeId, NodeTable, Op, PART, Shape};

/// Operators of which each reads the result of the one before.
pub(super) struct Chain {
    ops: Vec<Op>,
}

impl Chain {
    /// One operator.
    pub(super) fn of(op: Op) -> Chain {
        Chain { ops: vec![op] }
    }

    /// With another one after it.
    pub(super) fn then(mut self, op: Op) -> Chain {
        self.ops.push(op);
        self
    }

    /// With moves before and after it.
    pub(super) fn between(mut self, before: Move, after: Move) -> Chain {
        self.ops.insert(0, Op::Move(before));
        self.then(Op::Move(after))
    }
}

/// Replaces every node for which `rule(node, shapes of its inputs)` gives a chain, which reads the first input. The first operator
/// of the chain that is not a move takes the others, and has the node's name, unless the node is a result of the network: then the
/// last one has it.
pub(super) fn rewrite(graph: &Graph, rule: impl Fn(&Node, &[Shape]) -> Option<Chain>) -> Graph {
    let mut names = Names::of(graph);
    let mut nodes = NodeTable::new();
    let mut renumbered = graph.nodes.map(|_| NodeId::new(0));
    for (id, node) in graph.nodes.iter() {
        let shapes: Vec<Shape> = node.inputs.iter().map(|input| graph.nodes[*input].shape).collect();
        let inputs: Vec<NodeId> = node.inputs.iter().map(|input| renumbered[*input]).collect();
        let node = Node { inputs, ..node.clone() };
        renumbered[id] = match rule(&node, &shapes) {
            None => nodes.push(node),
            Some(chain) => place(node, &shapes, &chain, graph.outputs.contains(&id), &mut names, &mut nodes),
        };
    }
    Graph {
        name: graph.name.clone(),
        nodes,
        outputs: graph.outputs.iter().map(|output| renumbered[*output]).collect(),
        tensors: graph.tensors.clone(),
        preprocess: graph.preprocess.clone(),
        classes: graph.classes.clone(),
    }
}

/// The nodes of a chain in place of a node, whose inputs have these shapes; returns the last of them.
fn place(
    node: Node,
    shapes: &[Shape],
    chain: &Chain,
    is_result: bool,
    names: &mut Names,
    nodes: &mut NodeTable<Node>,
) -> NodeId {
    let last = chain.ops.len() - 1;
    let first = chain.ops.iter().position(|op| !matches!(op, Op::Move(_))).unwrap_or(last);
    let own = if is_result { last } else { first };
    let (mut shape, mut input) = (shapes[0], node.inputs[0]);
    for (position, op) in chain.ops.iter().enumerate() {
        let taken = if position == first { node.inputs.len() } else { 1 };
        shape = op.infer(&[&[shape][..], &shapes[1..taken]].concat()).unwrap_or(shape);
        let inputs = [&[input][..], &node.inputs[1..taken]].concat();
        let (name, fused) = match position == own {
            true => (node.name.clone(), node.fused.clone()),
            false => (names.fresh(&node.name, position), Vec::new()),
        };
        // What comes after the operator itself only moves its result.
        let scale = node.scale.filter(|_| position >= first);
        input = nodes.push(Node { name, op: op.clone(), inputs, shape, fused, place: node.place, scale });
    }
    input
}

/// The names that are taken, without case and punctuation, which names in generated code do not have.
pub(super) struct Names(HashSet<String>);

impl Names {
    pub(super) fn of(graph: &Graph) -> Names {
        let all = graph.nodes.values().flat_map(|node| node.fused.iter().chain([&node.name]));
        Names(all.map(|name| mangled(name)).collect())
    }

    /// A new name for a part of a node.
    pub(super) fn fresh(&mut self, of: &str, part: usize) -> String {
        let of = of.split(PART).next().unwrap_or(of);
        let mut name = format!("{of}{PART}{part}");
        while !self.0.insert(mangled(&name)) {
            name.push('_');
            name.push_str(&part.to_string());
        }
        name
    }
}

fn mangled(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}
