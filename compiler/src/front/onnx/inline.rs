//! `use of f  =>  the nodes of f`: functions are replaced by what they do, with names of their own for the values inside.

use std::collections::HashMap;

use graphc_weights::onnx::{Attribute, AttributeValue, Function, Model, Node, Opset, ValueInfo};

use super::quoted;

/// The most nodes that functions become.
const MOST: usize = 100_000;

/// The most functions inside of each other.
const DEEPEST: usize = 32;

/// The most bytes of the attributes of the nodes that functions become.
const MOST_BYTES: usize = 16 << 20;

/// A graph without functions.
pub(super) struct Inlined {
    pub(super) nodes: Vec<Node>,
    /// The versions of the operators of each node.
    pub(super) opsets: Vec<usize>,
    /// The versions: of the model, then of each function.
    pub(super) versions: Vec<Vec<Opset>>,
    pub(super) inputs: Vec<ValueInfo>,
    pub(super) outputs: Vec<String>,
    /// Whether each node is the file's own, in which `Constant` nodes are tensors of a weight file.
    pub(super) own: Vec<bool>,
}

/// Replaces the uses of functions.
pub(super) fn inline(model: &Model) -> Result<Inlined, String> {
    let functions: HashMap<(&str, &str, &str), usize> = model
        .functions
        .iter()
        .enumerate()
        .map(|(at, function)| ((&*function.domain, &*function.name, &*function.overload), at))
        .collect();
    let mut inliner =
        Inliner { model, functions, uses: 0, bytes: 0, nodes: Vec::new(), opsets: Vec::new(), own: Vec::new() };
    for node in &model.graph.nodes {
        inliner.node(node.clone(), 0, 0)?;
    }
    let Inliner { nodes, opsets, own, .. } = inliner;
    let versions = std::iter::once(&model.opsets).chain(model.functions.iter().map(|function| &function.opsets));
    Ok(Inlined {
        nodes,
        opsets,
        own,
        versions: versions.cloned().collect(),
        inputs: model.graph.inputs.clone(),
        outputs: model.graph.outputs.iter().map(|output| output.name.clone()).collect(),
    })
}

struct Inliner<'m> {
    model: &'m Model,
    functions: HashMap<(&'m str, &'m str, &'m str), usize>,
    uses: usize,
    bytes: usize,
    nodes: Vec<Node>,
    opsets: Vec<usize>,
    own: Vec<bool>,
}

impl Inliner<'_> {
    fn node(&mut self, node: Node, versions: usize, depth: usize) -> Result<(), String> {
        let Some(at) = self.functions.get(&(&*node.domain, &*node.operator, &*node.overload)).copied() else {
            if self.nodes.len() >= MOST {
                return Err(format!("functions become more than {MOST} nodes"));
            }
            self.nodes.push(node);
            self.opsets.push(versions);
            self.own.push(depth == 0);
            return Ok(());
        };
        let function = &self.model.functions[at];
        if depth >= DEEPEST {
            return Err(format!(
                "the function {} is inside of itself, or of more than {DEEPEST} others",
                quoted(&function.name)
            ));
        }
        self.uses += 1;
        if self.uses > MOST {
            return Err(format!("functions are used more than {MOST} times"));
        }
        let names = Names::new(function, &node, self.uses);
        for inner in &function.nodes {
            let inner = names.renamed(inner, &node, function);
            self.bytes += inner.attributes.iter().map(Attribute::bytes).sum::<usize>();
            if self.bytes > MOST_BYTES {
                return Err(format!("the nodes that functions become have more than {MOST_BYTES} bytes of attributes"));
            }
            self.node(inner, at + 1, depth + 1)?;
        }
        Ok(())
    }
}

/// The names of a function's values where it is used.
struct Names<'f> {
    given: HashMap<&'f str, &'f str>,
    prefix: String,
}

impl<'f> Names<'f> {
    fn new(function: &'f Function, node: &'f Node, number: usize) -> Self {
        // An optional input that is left out is none inside, either; a result that is left out has a name of its own.
        let inputs = function.inputs.iter().zip(node.inputs.iter().map(String::as_str).chain(std::iter::repeat("")));
        let outputs = function.outputs.iter().zip(node.outputs.iter().map(String::as_str));
        let given = inputs.chain(outputs.filter(|(_, given)| !given.is_empty()));
        Names { given: given.map(|(inner, given)| (inner.as_str(), given)).collect(), prefix: format!("{number}#") }
    }

    fn name(&self, inner: &str) -> String {
        match self.given.get(inner) {
            Some(given) => (*given).to_owned(),
            None if inner.is_empty() => String::new(),
            None => format!("{}{inner}", self.prefix),
        }
    }

    fn renamed(&self, inner: &Node, node: &Node, function: &Function) -> Node {
        let names = |names: &[String]| names.iter().map(|name| self.name(name)).collect();
        let given = |name: &str| node.attributes.iter().chain(&function.defaults).find(|given| given.name == name);
        let attribute = |attribute: &Attribute| match &attribute.value {
            AttributeValue::Reference(name) => {
                given(name).map(|given| Attribute { name: attribute.name.clone(), value: given.value.clone() })
            }
            _ => Some(attribute.clone()),
        };
        let name = if node.name.is_empty() { String::new() } else { format!("{}/{}", node.name, inner.operator) };
        Node {
            name,
            inputs: names(&inner.inputs),
            outputs: names(&inner.outputs),
            attributes: inner.attributes.iter().filter_map(attribute).collect(),
            described: inner.described.clone(),
            scopes: if inner.scopes.is_empty() { node.scopes.clone() } else { inner.scopes.clone() },
            ..inner.clone()
        }
    }
}
