//! The intermediate representation, and its specification.
//!
//! A [`Graph`] is a list of [`Node`]s in topological order. The first are its inputs, one or more ([`Op::Input`]), and there are
//! no others. How many values a node takes, [`Facts::inputs`] says; a convolution with a residual takes two, the second is added.
//! A node's [`Shape`] is that of one image; the batch is not part of the graph.
//!
//! An operator is a payload of [`Op`], with its shape rule and its [`Facts`] beside it in `op/`: what the stages ask of an operator
//! without knowing which it is. The walk that lowers a graph is the one place beyond `op/` that knows them all.
//!
//! The *front end* gives a graph with one node for each layer of the file, with empty epilogues. Each *pass* replaces
//! nodes by equivalent ones; a node that absorbed others carries their names in [`Node::fused`]. [`verify::verify`] checks what
//! this page says.
//!
//! [`image`] has what stands before the input and after the result.
//!
//! The tensors of a weight file are a table in the order of PyTorch's state dict; operators name theirs by [`TensorId`]
//! (`o` outputs, `i` inputs, `g` groups, `c` channels):
//!
//! | operator | tensors |
//! |---|---|
//! | conv2d | `weight [o, i / g, kh, kw]`, `bias [o]` unless `bias: false` |
//! | linear | `weight [o, i]`, `bias [o]` unless `bias: false` |
//! | batch_norm2d, batch_norm1d | `weight [c]`, `bias [c]` unless `affine: false`; `running_mean [c]`, `running_var [c]` |
//! | prelu | `weight [1]` or `[c]` |
//! | layer_norm, rms_norm | `weight`, `bias` of the normalised shape unless `elementwise_affine: false`; rms_norm has no bias |
//! | group_norm, instance_norm2d, instance_norm1d | `weight [c]`, `bias [c]` if affine |
//! | layer_scale, parameter | one, called as the layer: `[c, 1, 1]` for images, or of the given shape |

pub mod ids;
pub mod image;
pub mod op;
pub mod ranges;
pub mod report;
pub mod shape;
pub mod shape_error;
pub mod size;
pub mod target;
pub mod tensor;
pub mod text;
pub mod verify;
pub mod window;

pub use graphc_program::{Color, Resize, Scale, Scores, TensorKind};
pub use ids::{Id, NodeId, NodeTable, Table, TensorId, TensorTable};
pub use image::{Classes, Preprocess};
pub use op::*;
pub use ranges::{Others, Range, ValueRanges};
pub use shape::Shape;
pub use size::{MOST_SIZES, Size, check_sizes};
pub use target::{Convolutions, Precision, Target};
pub use tensor::{Origin, Scaled, Stored, Tensor};

use crate::diagnostic::Span;

/// A network: nodes in topological order, and the nodes whose values are its results.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The network's name, a Rust type name.
    pub name: String,
    /// The nodes; the inputs come first.
    pub nodes: NodeTable<Node>,
    /// The nodes whose values the network returns, in the order of the file. Never empty, no node twice.
    pub outputs: Vec<NodeId>,
    /// The tensors that a weight file must hold, in the order of PyTorch's state dict. Passes leave it alone.
    pub tensors: TensorTable<Tensor>,
    /// How images become the input, if the file says so. Passes leave it alone, and what follows.
    pub preprocess: Option<Preprocess>,
    /// How the result becomes an answer, if there is one result and that is a vector.
    pub classes: Option<Classes>,
}

impl Graph {
    /// The inputs, in the order of the file.
    pub fn inputs(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().take_while(|(_, node)| matches!(node.op, Op::Input(_)))
    }

    /// The nodes that read a value.
    pub fn readers(&self, id: NodeId) -> impl Iterator<Item = &Node> {
        self.nodes.values().filter(move |node| node.inputs.contains(&id))
    }
}

/// Between the name of a layer and the number of a part of it, in the names of nodes that passes make: no layer has it in its name.
pub const PART: char = '#';

impl Node {
    /// The layer that it computes, or a part of.
    pub fn layer(&self) -> &str {
        self.name.split_once(PART).map_or(&self.name, |(layer, _)| layer)
    }
}

/// One operator applied to the values of other nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The layer's name in the file: `features.0`, or what `name:` says. Unique. The only input of a network is called `input`; a
    /// part of a layer has a number after [`PART`].
    pub name: String,
    /// What is computed.
    pub op: Op,
    /// The nodes whose values it takes; each precedes this one.
    pub inputs: Vec<NodeId>,
    /// Shape of the result, for one image.
    pub shape: Shape,
    /// The layers that the passes fused into this node, first to last, without its own name.
    pub fused: Vec<String>,
    /// The layer in the file.
    pub place: Span,
    /// The integers that its value is rounded to, where a file says so: it is not computed together with what reads it, unless
    /// that leaves integers as they are.
    pub scale: Option<Scale>,
}
