//! Which layers of two networks are the same: those of one name, and of the others those that are alike, in the same order.

use std::collections::HashMap;

use crate::{
    front,
    ir::{Graph, Id, NodeId},
};

/// The layers of two networks that are compared with each other.
#[derive(Debug)]
pub(super) struct Pairs {
    /// For each node of the one, that of the other.
    pub(super) to: Vec<Option<NodeId>>,
    /// For each node of the other, that of the one.
    pub(super) from: Vec<Option<NodeId>>,
}

/// The most comparisons of layers that have no partner by name.
const COMPARISONS: usize = 4_000_000;

impl Pairs {
    pub(super) fn new(one: &Graph, other: &Graph) -> Pairs {
        let mut pairs = Pairs { to: vec![None; one.nodes.len()], from: vec![None; other.nodes.len()] };
        let by_name: HashMap<&str, NodeId> = other.nodes.iter().map(|(id, node)| (node.name.as_str(), id)).collect();
        // Inputs are alike by their order.
        for ((id, _), (partner, _)) in one.inputs().zip(other.inputs()) {
            pairs.join(id, partner);
        }
        for (id, node) in one.nodes.iter().skip(one.inputs().count()) {
            let partner = by_name.get(node.name.as_str()).filter(|partner| partner.index() >= other.inputs().count());
            partner.into_iter().for_each(|partner| pairs.join(id, *partner));
        }
        pairs.alike(one, other);
        pairs
    }

    fn join(&mut self, one: NodeId, other: NodeId) {
        self.to[one.index()] = Some(other);
        self.from[other.index()] = Some(one);
    }

    /// Joins layers without a partner that are alike: as many as can be, in the order of both networks.
    fn alike(&mut self, one: &Graph, other: &Graph) {
        let alone = |graph: &Graph, partners: &[Option<NodeId>]| -> Vec<(NodeId, String)> {
            let nodes = graph.nodes.iter().skip(graph.inputs().count());
            let alone = nodes.filter(|(id, _)| partners[id.index()].is_none());
            alone.map(|(id, node)| (id, format!("{} {}", front::layer_of(&node.op), node.shape))).collect()
        };
        let (ones, others) = (alone(one, &self.to), alone(other, &self.from));
        if ones.len().saturating_mul(others.len()) > COMPARISONS {
            return;
        }
        for (position, partner) in common(&ones, &others) {
            self.join(ones[position].0, others[partner].0);
        }
    }
}

/// The positions of a longest common subsequence.
fn common(ones: &[(NodeId, String)], others: &[(NodeId, String)]) -> Vec<(usize, usize)> {
    let width = others.len() + 1;
    // The length of the longest of what follows two positions.
    let mut lengths = vec![0u32; (ones.len() + 1) * width];
    for at in (0..ones.len()).rev() {
        for partner in (0..others.len()).rev() {
            let [below, right] = [(at + 1) * width + partner, at * width + partner + 1].map(|place| lengths[place]);
            let is_same = ones[at].1 == others[partner].1;
            lengths[at * width + partner] =
                if is_same { 1 + lengths[(at + 1) * width + partner + 1] } else { below.max(right) };
        }
    }
    let (mut at, mut partner, mut found) = (0, 0, Vec::new());
    while at < ones.len() && partner < others.len() {
        if ones[at].1 == others[partner].1 {
            found.push((at, partner));
            (at, partner) = (at + 1, partner + 1);
        } else if lengths[(at + 1) * width + partner] >= lengths[at * width + partner + 1] {
            at += 1;
        } else {
            partner += 1;
        }
    }
    found
}
