//! The invariants of the IR, checked after the front end and after every pass.
//!
//! 1. Node 0 is the input; there is no other.
//! 2. Every input of a node precedes it.
//! 3. A node's shape is what [`shape::infer`] says.
//! 4. Names are unique, those of fused layers included.
//! 5. There is a result, and no node is a result twice.
//! 6. Every tensor of a layer, and of the batch norm that is folded into it, is in the table.
//! 7. What images are made into is the input; classes are of the one result, a vector, and their names as many as its
//!    numbers.
//! 8. A convolution with a residual has no pool, and a batch norm that is folded has a feature for each output. That a fused
//!    activation is one that can be fused, its type says.

use std::{collections::HashSet, fmt};

use super::{Activation, BatchNorm, Graph, Node, NodeId, NormOver, Op, Residual, Resize, Shape, shape};

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
    let tensors: HashSet<&str> = graph.tensors.iter().map(|tensor| tensor.name.as_str()).collect();
    for (id, node) in graph.nodes.iter() {
        let error = |message: String| VerifyError { node: node.name.clone(), message };
        if matches!(node.op, Op::Input) != (id == NodeId::INPUT) {
            return Err(error("the input must be node 0, and only that".into()));
        }
        if let Some(late) = node.inputs.iter().find(|input| **input >= id) {
            return Err(error(format!("input {late} does not precede it")));
        }
        for name in std::iter::once(&node.name).chain(&node.fused) {
            if !names.insert(name) {
                return Err(error(format!("the name `{name}` is not unique")));
            }
        }
        if let Some(missing) = tensors_of(node).into_iter().find(|name| !tensors.contains(name.as_str())) {
            return Err(error(format!("tensor `{missing}` is not in the table")));
        }
        check_shape(graph, id, node).and_then(|()| check_fused(node)).map_err(error)?;
    }
    let results: HashSet<NodeId> = graph.outputs.iter().copied().collect();
    if graph.outputs.is_empty() || results.len() != graph.outputs.len() {
        return Err(VerifyError { node: graph.name.clone(), message: "results are missing or repeated".into() });
    }
    check_ends(graph).map_err(|message| VerifyError { node: graph.name.clone(), message })
}

fn check_ends(graph: &Graph) -> Result<(), String> {
    if let (Some(preprocess), Shape::Image { channels, height, width }) =
        (&graph.preprocess, graph.nodes[NodeId::INPUT].shape)
    {
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
    match (graph.outputs.as_slice(), graph.nodes[graph.outputs[0]].shape) {
        ([_], Shape::Flat { features })
            if (1..=features).contains(&classes.top_k) && [0, features].contains(&classes.labels.len()) =>
        {
            Ok(())
        }
        (outputs, shape) => Err(format!("classes of {} results, the first of shape {shape}", outputs.len())),
    }
}

fn check_shape(graph: &Graph, id: NodeId, node: &Node) -> Result<(), String> {
    if id == NodeId::INPUT {
        return Ok(());
    }
    let inputs: Vec<_> = node.inputs.iter().map(|input| graph.nodes[*input].shape).collect();
    match shape::infer(&node.op, &inputs) {
        Ok(shape) if shape == node.shape => Ok(()),
        Ok(shape) => Err(format!("its shape is {}, inferred {shape}", node.shape)),
        Err(error) => Err(error.to_string()),
    }
}

/// The tensors of a node, with those of what is fused into it.
fn tensors_of(node: &Node) -> Vec<String> {
    match &node.op {
        Op::Conv2d(conv) => weighted(&conv.name, conv.bias, conv.epilogue.batch_norm.as_ref()),
        Op::Linear(linear) => weighted(&linear.name, linear.bias, linear.batch_norm.as_ref()),
        Op::BatchNorm(norm) => batch_norm(norm),
        Op::Activation(Activation::Prelu(prelu)) => vec![format!("{}.weight", prelu.name)],
        Op::Activation(Activation::Pointwise(_))
        | Op::Input
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => Vec::new(),
    }
}

fn weighted(layer: &str, bias: bool, norm: Option<&BatchNorm>) -> Vec<String> {
    let own = ["weight", "bias"].iter().take(if bias { 2 } else { 1 }).map(|suffix| format!("{layer}.{suffix}"));
    own.chain(norm.into_iter().flat_map(batch_norm)).collect()
}

fn batch_norm(norm: &BatchNorm) -> Vec<String> {
    let affine = ["weight", "bias"].into_iter().filter(|_| norm.affine);
    affine.chain(["running_mean", "running_var"]).map(|suffix| format!("{}.{suffix}", norm.name)).collect()
}

/// What a step cannot do together.
fn check_fused(node: &Node) -> Result<(), String> {
    let (norm, outputs) = match &node.op {
        Op::Conv2d(conv) => {
            if conv.epilogue.residual == Residual::SecondInput && conv.epilogue.pool.is_some() {
                return Err("a residual is added to what is pooled".into());
            }
            (&conv.epilogue.batch_norm, (conv.out_channels, NormOver::Images))
        }
        Op::Linear(linear) => (&linear.batch_norm, (linear.out_features, NormOver::Vectors)),
        Op::Input
        | Op::Activation(_)
        | Op::MaxPool2d(_)
        | Op::AvgPool2d(_)
        | Op::AdaptiveAvgPool2d(_)
        | Op::AdaptiveMaxPool2d(_)
        | Op::LocalResponseNorm(_)
        | Op::BatchNorm(_)
        | Op::Dropout(_)
        | Op::Flatten
        | Op::Softmax
        | Op::Add
        | Op::Mul
        | Op::Concat => return Ok(()),
    };
    match norm {
        Some(norm) if (norm.num_features, norm.over) != outputs => {
            Err(format!("a batch norm of {} features is folded into {} outputs", norm.num_features, outputs.0))
        }
        Some(_) | None => Ok(()),
    }
}
