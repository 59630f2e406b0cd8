//! What the fusing passes share: replacing a producer and its only consumer by one node.

use crate::ir::{Combine, Graph, Id, Node, NodeId, NodeTable, Op, Pool, Scale};

/// Replaces every pair for which `rule(producer, consumer)` gives an operator, in topological order, so that a merged
/// node can merge again. The producer's value must have no other use. The merged node has the producer's name, the inputs
/// of the producer and then the other inputs of the consumer, and stands where the consumer stood.
pub(super) fn fuse(graph: &Graph, rule: impl Fn(&Node, &Node) -> Option<Op>) -> Graph {
    let mut nodes = graph.nodes.map(|node| Some(node.clone()));
    let uses = uses(graph);
    let ids: Vec<NodeId> = graph.nodes.iter().map(|(id, _)| id).collect();
    for id in ids {
        let Some(consumer) = nodes[id].clone() else { continue };
        for (position, &input) in consumer.inputs.iter().enumerate() {
            let Some(producer) = nodes[input].clone().filter(|_| uses[input] == 1) else { continue };
            if let Some(op) = rule(&producer, &consumer).filter(|_| is_free(graph, &producer, &consumer)) {
                nodes[input] = None;
                nodes[id] = Some(merge(producer, consumer, position, op));
                break;
            }
        }
    }
    compact(graph, nodes, |id| id)
}

/// Whether a producer's value need not be there by itself: no file rounds it, or what reads it leaves its integers as they are.
fn is_free(graph: &Graph, producer: &Node, consumer: &Node) -> bool {
    let Some(scale) = producer.scale else { return true };
    if matches!(producer.op, Op::Move(_)) {
        return graph.nodes[producer.inputs[0]].scale == Some(scale);
    }
    consumer.scale.is_none_or(|own| own == scale) && keeps_integers(consumer, scale)
}

/// Whether a node gives integers of its input on a scale. Limits between them are rounded only where the file rounds the result.
fn keeps_integers(node: &Node, scale: Scale) -> bool {
    if matches!(node.op, Op::Pool(Pool { combine: Combine::Max, .. })) {
        return true;
    }
    let Op::Activation(activation) = &node.op else { return false };
    let is_rounded = node.scale.is_some();
    activation.fused().is_some_and(|function| function.only_limits() && (is_rounded || scale.has_limits(function)))
}

fn merge(producer: Node, consumer: Node, position: usize, op: Op) -> Node {
    let others = consumer.inputs.iter().enumerate().filter(|(index, _)| *index != position).map(|(_, input)| *input);
    let scale = consumer.scale.or(producer.scale.filter(|scale| keeps_integers(&consumer, *scale)));
    let mut fused = producer.fused;
    fused.push(consumer.name);
    fused.extend(consumer.fused);
    Node {
        name: producer.name,
        op,
        inputs: producer.inputs.into_iter().chain(others).collect(),
        shape: consumer.shape,
        fused,
        place: producer.place,
        scale,
    }
}

/// How often each value is read; being a result of the network counts.
fn uses(graph: &Graph) -> NodeTable<usize> {
    let mut uses = graph.nodes.map(|_| 0);
    for (_, node) in graph.nodes.iter() {
        for input in &node.inputs {
            uses[*input] += 1;
        }
    }
    for output in &graph.outputs {
        uses[*output] += 1;
    }
    uses
}

/// The graph of the nodes that are left. `redirect` gives, for a node that went, the one whose value replaces its own.
pub(super) fn compact(graph: &Graph, nodes: NodeTable<Option<Node>>, redirect: impl Fn(NodeId) -> NodeId) -> Graph {
    let mut kept = NodeTable::new();
    let mut renumbered = graph.nodes.map(|_| NodeId::new(0));
    for (id, node) in nodes.iter() {
        if let Some(node) = node {
            let inputs = node.inputs.iter().map(|input| renumbered[redirect(*input)]).collect();
            renumbered[id] = kept.push(Node { inputs, ..node.clone() });
        }
    }
    Graph {
        name: graph.name.clone(),
        nodes: kept,
        outputs: graph.outputs.iter().map(|output| renumbered[redirect(*output)]).collect(),
        tensors: graph.tensors.clone(),
        preprocess: graph.preprocess.clone(),
        classes: graph.classes.clone(),
    }
}
