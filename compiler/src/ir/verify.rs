//! The invariants of the IR, checked after the front end and after every pass.
//!
//! 1. The inputs are the first nodes, one at least, and there are no others.
//! 2. Every input of a node precedes it.
//! 3. A node's shape is what its operator makes of those of its inputs.
//! 4. Names are unique, those of fused layers included.
//! 5. There is a result, and no node is a result twice.
//! 6. Every tensor of an operator, and of the batch norm that is folded into it, is in the table, and no other node's.
//! 7. What images are made into is the one input; classes are of the one result, a vector, and their names as many as its
//!    numbers.
//! 8. An operator has fused what its facts allow; not a residual with a pool; a batch norm that is folded has a feature for each
//!    output. That a fused function can be fused, its type says.

use std::{collections::HashSet, fmt};

use super::{Epilogue, Fuses, Graph, Node, NodeId, Op, Resize, TensorId};

/// An invariant that does not hold: a mistake in the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyError {
    /// The node's name.
    pub node: String,
    /// The invariant.
    pub message: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "node `{}`: {}", self.node, self.message)
    }
}

impl std::error::Error for VerifyError {}

/// Checks every invariant.
///
/// # Errors
/// The first that does not hold.
pub fn verify(graph: &Graph) -> Result<(), VerifyError> {
    let mut names = HashSet::new();
    let mut tensors = HashSet::new();
    let inputs = graph.inputs().count();
    for (position, (id, node)) in graph.nodes.iter().enumerate() {
        let error = |message: String| VerifyError { node: node.name.clone(), message };
        if inputs == 0 || matches!(node.op, Op::Input(_)) != (position < inputs) {
            return Err(error("the inputs must be the first nodes, and only these".into()));
        }
        if let Some(late) = node.inputs.iter().find(|input| **input >= id) {
            return Err(error(format!("input {late} does not precede it")));
        }
        for name in std::iter::once(&node.name).chain(&node.fused) {
            if !names.insert(name) {
                return Err(error(format!("the name `{name}` is not unique")));
            }
        }
        check_tensors(graph, node, &mut tensors).map_err(error)?;
        check_shape(graph, node).and_then(|()| check_fused(node)).map_err(error)?;
    }
    let results: HashSet<NodeId> = graph.outputs.iter().copied().collect();
    if graph.outputs.is_empty() || results.len() != graph.outputs.len() {
        return Err(VerifyError { node: graph.name.clone(), message: "results are missing or repeated".into() });
    }
    check_ends(graph).map_err(|message| VerifyError { node: graph.name.clone(), message })
}

fn check_ends(graph: &Graph) -> Result<(), String> {
    if let Some(preprocess) = &graph.preprocess {
        let inputs: Vec<_> = graph.inputs().map(|(_, node)| node.shape).collect();
        let [Some([channels, height, width])] = inputs.iter().map(|shape| shape.image()).collect::<Vec<_>>()[..] else {
            return Err(format!("images are made into {inputs:?}"));
        };
        let exact = match preprocess.resize {
            Some(Resize::Exact(size)) => Some(size),
            Some(Resize::ShorterSide(_)) | None => None,
        };
        let size = preprocess.center_crop.or(exact).unwrap_or([height, width]);
        let each = [preprocess.color.channels(), preprocess.mean.len(), preprocess.std.len()];
        if size != [height, width] || each != [channels; 3] {
            return Err(format!("images are made into {size:?} with {each:?} channels"));
        }
    }
    let Some(classes) = &graph.classes else { return Ok(()) };
    let shape = graph.nodes[graph.outputs[0]].shape;
    match (graph.outputs.as_slice(), shape.vector()) {
        ([_], Some(features))
            if (1..=features).contains(&classes.top_k) && [0, features].contains(&classes.labels.len()) =>
        {
            Ok(())
        }
        (outputs, _) => Err(format!("classes of {} results, the first of shape {shape}", outputs.len())),
    }
}

fn check_shape(graph: &Graph, node: &Node) -> Result<(), String> {
    if matches!(node.op, Op::Input(_)) {
        return Ok(());
    }
    let inputs: Vec<_> = node.inputs.iter().map(|input| graph.nodes[*input].shape).collect();
    match node.op.infer(&inputs) {
        Ok(shape) if shape == node.shape => Ok(()),
        Ok(shape) => Err(format!("its shape is {}, inferred {shape}", node.shape)),
        Err(error) => Err(error.to_string()),
    }
}

fn check_tensors(graph: &Graph, node: &Node, owned: &mut HashSet<TensorId>) -> Result<(), String> {
    let mut tensors = node.op.tensors().into_iter();
    match tensors.find(|id| graph.tensors.get(*id).is_none() || !owned.insert(*id)) {
        Some(id) => Err(format!("tensor {id} is not in the table, or another node's")),
        None => Ok(()),
    }
}

/// What an operator cannot do together.
fn check_fused(node: &Node) -> Result<(), String> {
    let Some(Epilogue { batch_norm, residual, activation, pool }) = node.op.epilogue() else { return Ok(()) };
    let Fuses { batch_norm: over, residual: adds, activation: applies, pool: pools } = node.op.facts().fuses;
    let allowed = [(residual.is_some(), adds), (activation.is_some(), applies), (pool.is_some(), pools)];
    if allowed.iter().any(|(fused, allowed)| *fused && !allowed) {
        return Err("something is fused into it that it cannot do".into());
    }
    if residual.is_some() && pool.is_some() {
        return Err("a residual is added to what is pooled".into());
    }
    let Some(norm) = batch_norm else { return Ok(()) };
    if !norm.over.folds_with(over) {
        return Err(format!("a {} is folded into it", norm.over.name()));
    }
    let outputs = node.op.features();
    match norm.num_features == outputs {
        true => Ok(()),
        false => Err(format!("a batch norm of {} features is folded into {outputs} outputs", norm.num_features)),
    }
}
