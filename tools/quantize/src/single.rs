//! A step as a network of its own, so that what it reads and gives can be rounded, and looked at.

use graphc_compiler::ir::{Epilogue, Graph, Id, Input, Node, NodeId, NodeTable, Op, Shape, Table, TensorId};

use crate::{error::Error, network::Network};

/// A step as a network.
pub(crate) struct Single {
    network: Network,
    /// The nodes whose values it reads, each once.
    reads: Vec<NodeId>,
}

/// A part of what a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// The sums of products and the batch norm in them, without what is done to them then.
    Sums,
    /// All but the function in the end.
    BeforeFunction,
}

impl Part {
    /// Whether a step is no more than this part.
    pub(crate) fn is_all(self, op: &Op) -> bool {
        self.of(op) == *op
    }

    fn of(self, op: &Op) -> Op {
        let Some(epilogue) = op.epilogue() else { return op.clone() };
        match self {
            Part::Whole => op.clone(),
            Part::Sums => op.with_epilogue(Epilogue { batch_norm: epilogue.batch_norm.clone(), ..Epilogue::default() }),
            Part::BeforeFunction => op.with_epilogue(Epilogue { activation: None, pool: None, ..epilogue.clone() }),
        }
    }
}

impl Single {
    /// A part of a step, with the tensors that `read` gives.
    pub(crate) fn new(
        graph: &Graph,
        id: NodeId,
        part: Part,
        read: impl Fn(TensorId) -> Vec<f32>,
    ) -> Result<Self, Error> {
        let node = &graph.nodes[id];
        let mut op = part.of(&node.op);
        let has_residual = op.epilogue().is_some_and(|epilogue| epilogue.residual.is_some());
        let is_cut = part == Part::Sums && !has_residual && matches!(op, Op::Conv(_) | Op::Linear(_));
        let inputs = if is_cut { &node.inputs[..1] } else { &node.inputs[..] };
        let mut reads: Vec<NodeId> = Vec::new();
        inputs.iter().for_each(|input| {
            if !reads.contains(input) {
                reads.push(*input)
            }
        });
        let shapes: Vec<Shape> = inputs.iter().map(|input| graph.nodes[*input].shape).collect();
        let wrong = |_| Error::Network(format!("the step `{}` cannot be taken by itself", node.name));
        let shape = op.infer(&shapes).map_err(wrong)?;
        let (mut tensors, mut table) = (Vec::new(), Table::new());
        for tensor in op.tensors_mut() {
            tensors.push(read(*tensor));
            *tensor = table.push(graph.tensors[*tensor].clone());
        }
        let mut nodes: NodeTable<Node> = reads.iter().map(|read| input(&graph.nodes[*read])).collect();
        let places = inputs.iter().filter_map(|input| reads.iter().position(|read| read == input)).map(NodeId::new);
        let alone = Node { op, inputs: places.collect(), shape, fused: Vec::new(), ..node.clone() };
        let outputs = vec![nodes.push(alone)];
        let graph = Graph { name: graph.name.clone(), nodes, outputs, tensors: table, preprocess: None, classes: None };
        Ok(Single { network: Network::of(&graph, &tensors)?, reads })
    }

    /// The nodes whose values it reads.
    pub(crate) fn reads(&self) -> &[NodeId] {
        &self.reads
    }

    /// Its value for some images, from those that it reads.
    pub(crate) fn value(&self, reads: &[&[f32]], images: usize) -> Result<Vec<f32>, Error> {
        self.network.value(reads, images)
    }
}

/// The value of a node as an input.
fn input(node: &Node) -> Node {
    Node { op: Op::Input(Input), inputs: Vec::new(), fused: Vec::new(), ..node.clone() }
}
