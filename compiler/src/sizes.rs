//! The network at the sizes that it is compiled for beside the first: the same file read again, and held to the first's weights.

use std::collections::HashMap;

use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    front::{self, Options},
    ir::{Graph, Node, Origin, Size, Tensor},
};

/// The graph at each size after the first, which is that of `first`. Its warnings get those that are new.
///
/// # Errors
/// The mistakes at the first size that has some.
pub(crate) fn graphs(
    source: &Source,
    options: &Options,
    (first, warnings): (&Graph, &mut Diagnostics),
) -> Result<Vec<(Size, Graph)>, Diagnostics> {
    let Some((own, others)) = options.sizes.split_first() else { return Ok(Vec::new()) };
    let at = |size: &Size| {
        let model = front::parse(source, &Options { sizes: vec![*size], ..options.clone() })?;
        let mut mistakes = other_weights((first, *own), (&model.graph, *size));
        mistakes.refer_to(&model.source);
        warnings.append_new(model.warnings);
        mistakes.gate((*size, model.graph))
    };
    others.iter().map(at).collect()
}

/// The layers whose weights depend on the size.
fn other_weights((first, own): (&Graph, Size), (graph, size): (&Graph, Size)) -> Diagnostics {
    let mut mistakes = Diagnostics::default();
    if first.tensors == graph.tensors {
        return mistakes;
    }
    let by_name: HashMap<&str, &Node> = first.nodes.values().map(|node| (node.name.as_str(), node)).collect();
    for node in graph.nodes.values() {
        let of = |graph: &Graph, node: &Node| -> Vec<Tensor> {
            node.op.tensors().into_iter().map(|id| graph.tensors[id].clone()).collect()
        };
        let own_tensors = by_name.get(node.name.as_str()).map(|node| of(first, node)).unwrap_or_default();
        let tensors = of(graph, node);
        let differing = tensors.iter().zip(&own_tensors).find(|(tensor, own)| tensor != own);
        if let Some((tensor, own_tensor)) = differing {
            mistakes.push(fixed(node, (own_tensor, own), (tensor, size)));
        }
    }
    if mistakes.is_empty() {
        let message = format!("the network has other weights at {size} than at {own}");
        mistakes.push(Diagnostic::new(Code::InputSize, Span::default(), message).help(HELP));
    }
    mistakes
}

const HELP: &str =
    "compile a type for each size, or make what the layer reads independent of it, as `adaptive_avg_pool2d` does";

/// A layer that fixes the size.
fn fixed(node: &Node, (own, own_size): (&Tensor, Size), (tensor, size): (&Tensor, Size)) -> Diagnostic {
    let what = match tensor.origin {
        Origin::Named | Origin::Stored(_) => "weight",
        Origin::Filled(_) | Origin::Values(_) => "constant",
    };
    let name = &tensor.name;
    let message = if own.shape == tensor.shape {
        format!("the {what} `{name}` differs between {own_size} and {size}")
    } else {
        format!("the {what} `{name}` has the shape {:?} at {own_size}, but {:?} at {size}", own.shape, tensor.shape)
    };
    let diagnostic = Diagnostic::new(Code::InputSize, node.place, message);
    diagnostic.label(format!("fixes the size of the input to {own_size}")).help(HELP)
}
