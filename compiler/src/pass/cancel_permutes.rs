//! Moves permutations after the elementwise functions that read them, and joins those that meet: most cancel.
//!
//! `f(permute(x))  =>  permute(f(x))` for a function `f` of each element, and for sums and products whose operands are all permuted
//! alike; `permute(permute(x))  =>  permute(x)`; `permute(x)` into the same order  =>  `x`.
//!
//! So a value is known as another one in some order, and is put into that order where something else reads it. Leaves alone:
//! operands that are permuted differently or repeated, and all that is not a permutation of whole dimensions.

use std::collections::{HashMap, HashSet};

use super::rewrite::Names;
use crate::ir::{Activation, Graph, Id, Move, Node, NodeId, NodeTable, Op, Shape};

pub(super) fn cancel_permutes(graph: &Graph) -> Graph {
    let mut state = State {
        graph,
        nodes: NodeTable::new(),
        values: graph.nodes.map(|_| Ordered { id: NodeId::new(0), order: Vec::new() }),
        permuted: HashMap::new(),
        names: Names::of(graph),
        by: graph.nodes.map(|_| None),
        results: HashMap::new(),
        named: HashSet::new(),
    };
    let ids: Vec<NodeId> = graph.nodes.iter().map(|(id, _)| id).collect();
    for id in ids {
        state.node(id);
        // Where it stands in the graph, so that its name is free.
        if graph.outputs.contains(&id) {
            state.in_order(id);
        }
    }
    let outputs = graph.outputs.iter().map(|output| state.in_order(*output)).collect();
    Graph {
        name: graph.name.clone(),
        nodes: state.nodes,
        outputs,
        tensors: graph.tensors.clone(),
        preprocess: graph.preprocess.clone(),
        classes: graph.classes.clone(),
    }
}

/// A value as another one whose dimensions are put into an order: its dimension `i` is dimension `order[i]` of that.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Ordered {
    id: NodeId,
    order: Vec<usize>,
}

struct State<'g> {
    graph: &'g Graph,
    nodes: NodeTable<Node>,
    /// What each node of the graph is.
    values: NodeTable<Ordered>,
    /// The permutations that there are.
    permuted: HashMap<Ordered, NodeId>,
    names: Names,
    /// The last permutation before each node of the graph.
    by: NodeTable<Option<NodeId>>,
    /// The permutation that gives the value of each node of the graph that has one.
    results: HashMap<NodeId, NodeId>,
    /// The permutations of the graph whose names are taken.
    named: HashSet<NodeId>,
}

impl State<'_> {
    fn node(&mut self, id: NodeId) {
        let node = &self.graph.nodes[id];
        let first = node.inputs.first().copied();
        if let (Some(permutation), Some(input)) = (permutation(node), first) {
            let Ordered { id: source, order } = &self.values[input];
            let order = permutation.into_iter().map(|dim| order[dim]).collect();
            self.values[id] = Ordered { id: *source, order };
            self.by[id] = Some(id);
            return;
        }
        self.by[id] = first.and_then(|input| self.by[input]);
        let Some(order) = self.common_order(node) else {
            let inputs: Vec<NodeId> = node.inputs.iter().map(|input| self.in_order(*input)).collect();
            let order = (0..node.shape.rank()).collect();
            self.values[id] = Ordered { id: self.nodes.push(Node { inputs, ..node.clone() }), order };
            return;
        };
        let inputs: Vec<NodeId> = node.inputs.iter().map(|input| self.values[*input].id).collect();
        let shapes: Vec<Shape> = inputs.iter().map(|input| self.nodes[*input].shape).collect();
        let shape = node.op.infer(&shapes).unwrap_or(node.shape);
        // The name of a result is that of its value in the right order.
        let is_renamed = self.graph.outputs.contains(&id) && !order.is_sorted();
        let (name, fused) = match is_renamed {
            true => (self.names.fresh(&node.name, 0), Vec::new()),
            false => (node.name.clone(), node.fused.clone()),
        };
        let own = Node { name, fused, inputs, shape, ..node.clone() };
        self.values[id] = Ordered { id: self.nodes.push(own), order };
        if is_renamed {
            self.by[id] = Some(id);
        }
    }

    /// The order that all inputs of an elementwise function are in.
    fn common_order(&self, node: &Node) -> Option<Vec<usize>> {
        let is_elementwise = match &node.op {
            Op::Activation(Activation::Pointwise(_)) => true,
            op => {
                matches!(op, Op::Fold(_))
                    && node.inputs.iter().all(|input| self.graph.nodes[*input].shape == node.shape)
            }
        };
        let order = &self.values[*node.inputs.first()?].order;
        let alike = node.inputs.iter().all(|input| self.values[*input].order == *order);
        (is_elementwise && alike).then(|| order.clone())
    }

    /// The node whose value is that of a node of the graph, in its own order.
    fn in_order(&mut self, of: NodeId) -> NodeId {
        let value = self.values[of].clone();
        let is_result = self.graph.outputs.contains(&of);
        // A result has a node and a name of its own, even where it is the same as another value.
        let there = match is_result && permutation(&self.graph.nodes[of]).is_some() {
            true => self.results.get(&of).copied(),
            false if value.order.is_sorted() => Some(value.id),
            false => self.permuted.get(&value).copied(),
        };
        if let Some(id) = there {
            return id;
        }
        // The permutation that made it so is in the file, or stands for a layer that is.
        let by = if is_result { of } else { self.by[of].unwrap_or(of) };
        let made_by = &self.graph.nodes[by];
        let (name, fused) = match self.named.insert(by) {
            true => (made_by.name.clone(), made_by.fused.clone()),
            false => (self.names.fresh(&made_by.name, self.nodes.len()), Vec::new()),
        };
        let (op, inputs) = (Op::Move(Move::Permute(value.order.clone())), vec![value.id]);
        let (shape, place) = (self.graph.nodes[of].shape, made_by.place);
        let scale = self.graph.nodes[of].scale;
        let id = self.nodes.push(Node { name, op, inputs, shape, fused, place, scale });
        self.permuted.insert(value, id);
        self.results.insert(of, id);
        id
    }
}

/// The order into which a node puts the dimensions of its input, if that is all that it does.
fn permutation(node: &Node) -> Option<Vec<usize>> {
    let Op::Move(of) = &node.op else { return None };
    if let Move::Permute(order) = of {
        Some(order.clone())
    } else if let Move::Transpose([one, other]) = of {
        let mut order: Vec<usize> = (0..node.shape.rank()).collect();
        order.swap(*one, *other);
        Some(order)
    } else {
        None
    }
}
