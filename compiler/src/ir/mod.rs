//! The intermediate representation, and its specification.
//!
//! A [`Graph`] is a list of [`Node`]s in topological order. Node 0 is [`Op::Input`] and the only one. Every other node
//! has one input, except `add`, `mul` and `concat` (two or more) and a convolution with a residual (two). A node's
//! [`Shape`] is that of one image; the batch is not part of the graph. [`shape::infer`] is the only place that knows
//! shapes, and [`verify::verify`] checks what this page says.
//!
//! The *front end* gives a graph with one node for each layer of the file, with empty epilogues. Each *pass* replaces
//! nodes by equivalent ones; a node that absorbed others carries their names in [`Node::fused`].
//!
//! [`image`] has what stands before the input and after the result.
//!
//! Tensors of a layer `NAME`, in the order of PyTorch's state dict (`o` outputs, `i` inputs, `g` groups, `c` channels):
//!
//! | operator | tensors |
//! |---|---|
//! | conv2d | `NAME.weight [o, i / g, kh, kw]`, `NAME.bias [o]` unless `bias: false` |
//! | linear | `NAME.weight [o, i]`, `NAME.bias [o]` unless `bias: false` |
//! | batch_norm2d, batch_norm1d | `NAME.weight [c]`, `NAME.bias [c]` unless `affine: false`; `NAME.running_mean [c]`, `NAME.running_var [c]` |
//! | prelu | `NAME.weight [1]` or `[c]` |

mod describe;
pub mod ids;
pub mod image;
pub mod op;
pub mod report;
pub mod shape;
pub mod shape_error;
pub mod target;
pub mod tensor;
pub mod text;
pub mod verify;
pub mod window;

pub use ids::{NodeId, NodeTable};
pub use image::{Classes, Color, Preprocess, Resize, Scores};
pub use op::*;
pub use shape::Shape;
pub use target::{Convolutions, Precision, Target};
pub use tensor::{Tensor, TensorKind};

use crate::diagnostic::Span;

/// A network: nodes in topological order, and the nodes whose values are its results.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The network's name, a Rust type name.
    pub name: String,
    /// The nodes; [`NodeId::INPUT`] is the input.
    pub nodes: NodeTable<Node>,
    /// The nodes whose values the network returns, in the order of the file. Never empty, no node twice.
    pub outputs: Vec<NodeId>,
    /// The tensors that a weight file must hold, in the order of PyTorch's state dict. Passes leave it alone.
    pub tensors: Vec<Tensor>,
    /// How images become the input, if the file says so. Passes leave it alone, and what follows.
    pub preprocess: Option<Preprocess>,
    /// How the result becomes an answer, if there is one result and that is a vector.
    pub classes: Option<Classes>,
}

/// One operator applied to the values of other nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The layer's name in the file: `features.0`, or what `name:` says. Unique. The input's is `input`.
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
}
