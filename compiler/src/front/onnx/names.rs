//! The names of layers and tensors: those of PyTorch's modules, where a file has them.
//!
//! A layer with weights is called as they are: `layer1.0.conv1.weight` belongs to `layer1.0.conv1`. Others have the name of the module
//! that the exporter found them in, or that of the node, in the section that its neighbours are in ([`sections`]). What is no name here has other characters replaced.

use std::collections::{HashMap, HashSet};

use graphc_weights::onnx::Node as FileNode;

use super::{
    draft::Draft,
    inline::Inlined,
    sections::{self, Reads},
};
use crate::{
    diagnostic::Span,
    front::{Limits, inputs::ONLY, layers},
    ir::{Graph, Id, Move, Node, NodeId, NodeTable, Op, Origin, Tensor, TensorId, TensorTable},
};

/// The graph: without nodes that no result needs, with names.
pub(super) fn finish(draft: Draft, outputs: &[usize], inputs: &[String], file: &Inlined, places: &[Span]) -> Graph {
    let kept = kept(&draft, outputs);
    let names = Names::new(&draft, &kept, inputs, file).names();
    let mut tensors = TensorTable::new();
    let mut nodes: NodeTable<Node> = NodeTable::new();
    let mut ids = vec![NodeId::new(0); draft.nodes.len()];
    for (at, name) in kept.iter().zip(names) {
        let node = &draft.nodes[*at];
        let mut op = node.op.clone();
        for id in op.tensors_mut() {
            *id = tensors.push(named(&draft.tensors[*id], &name));
        }
        let place = node.origin.and_then(|origin| places.get(origin).copied()).unwrap_or_default();
        let inputs = node.inputs.iter().map(|input| ids[*input]).collect();
        let (shape, fused, scale) = (node.shape, Vec::new(), node.scale);
        ids[*at] = nodes.push(Node { name, op, inputs, shape, fused, place, scale });
    }
    let outputs = outputs.iter().map(|output| ids[*output]).collect();
    Graph { name: String::new(), nodes, outputs, tensors, preprocess: None, classes: None }
}

fn named(tensor: &Tensor, layer: &str) -> Tensor {
    let name = if tensor.name.is_empty() { layer.to_owned() } else { format!("{layer}.{}", tensor.name) };
    let origin = match &tensor.origin {
        Origin::Stored(stored) if stored.tensor == name && is_whole(tensor, stored) && stored.scaled.is_none() => {
            Origin::Named
        }
        origin => origin.clone(),
    };
    Tensor { name, origin, ..tensor.clone() }
}

/// Whether a tensor is all of one of the file, as it is there.
fn is_whole(tensor: &Tensor, stored: &crate::ir::Stored) -> bool {
    stored.dims == tensor.shape && stored.start == 0 && stored.strides == super::value::row_major(&tensor.shape)
}

/// The nodes that results need, in order, and all inputs.
fn kept(draft: &Draft, outputs: &[usize]) -> Vec<usize> {
    let mut needed = vec![false; draft.nodes.len()];
    outputs.iter().for_each(|output| needed[*output] = true);
    for at in (0..draft.nodes.len()).rev() {
        let node = &draft.nodes[at];
        if needed[at] {
            node.inputs.iter().for_each(|input| needed[*input] = true);
        }
        needed[at] |= matches!(node.op, Op::Input(_));
    }
    (0..draft.nodes.len()).filter(|at| needed[*at]).collect()
}

/// What a node is called in a file.
enum Own {
    /// A name that says where it is.
    Certain(String),
    /// An operator's name, and maybe a number.
    Number(String),
}

struct Names<'d> {
    draft: &'d Draft,
    kept: &'d [usize],
    inputs: &'d [String],
    file: &'d Inlined,
    /// How many layers a module has, by its path.
    in_modules: HashMap<String, usize>,
    /// Names in Rust.
    taken: HashSet<String>,
    /// How often a name was asked for.
    asked: HashMap<String, usize>,
}

impl<'d> Names<'d> {
    fn new(draft: &'d Draft, kept: &'d [usize], inputs: &'d [String], file: &'d Inlined) -> Self {
        let mut in_modules = HashMap::new();
        for at in kept {
            let Some(path) = draft.nodes[*at].origin.and_then(|origin| module(&file.nodes[origin])) else { continue };
            // A module that has others has no layer of its name.
            let mut parent = path.as_str();
            while let Some((outer, _)) = parent.rsplit_once('.') {
                *in_modules.entry(outer.to_owned()).or_insert(0) += 2;
                parent = outer;
            }
            *in_modules.entry(path).or_insert(0) += 1;
        }
        Names { draft, kept, inputs, file, in_modules, taken: HashSet::new(), asked: HashMap::new() }
    }

    /// A name for each node that is kept.
    fn names(mut self) -> Vec<String> {
        let kept = self.kept;
        let is_input = |at: &&usize| matches!(self.draft.nodes[**at].op, Op::Input(_));
        let inputs = kept.iter().filter(is_input).count();
        let mut names = vec![String::new(); kept.len()];
        for (at, name) in names.iter_mut().enumerate().take(inputs) {
            *name = if inputs == 1 { ONLY.into() } else { self.unique(&clean(&self.inputs[at])) };
            self.taken.insert(layers::mangled(name));
        }
        // Names of weights are certain, and go before others.
        for (name, at) in names.iter_mut().zip(kept).skip(inputs) {
            if let Some(own) = self.of_weights(*at) {
                *name = self.unique(&own);
            }
        }
        self.others(&mut names);
        self.outside_of_sections(names, inputs)
    }

    /// Names for the nodes that have none yet.
    fn others(&mut self, names: &mut [String]) {
        let kept = self.kept;
        let own: Vec<Own> = kept.iter().map(|at| self.of_node(*at)).collect();
        // The sections of the next layers that are certain.
        let mut after = vec![String::new(); names.len()];
        for at in (1..names.len()).rev() {
            let certain = match (names[at].as_str(), &own[at]) {
                ("", Own::Certain(name)) => Some(name.as_str()),
                ("", Own::Number(_)) => None,
                (name, _) => Some(name),
            };
            after[at - 1] = certain.map_or_else(|| after[at].clone(), |name| sections::of(name).to_owned());
        }
        let positions: HashMap<usize, usize> = kept.iter().enumerate().map(|(at, node)| (*node, at)).collect();
        for (at, own) in own.into_iter().enumerate() {
            if !names[at].is_empty() {
                continue;
            }
            let name = match own {
                Own::Certain(name) => name,
                Own::Number(name) => {
                    let before = at.checked_sub(1).map_or("", |before| sections::of(&names[before]));
                    match sections::between(before, &after[at], &self.reads(kept[at], &positions, names)) {
                        section if section.is_empty() => name,
                        section => format!("{section}.{}", without_number(&name)),
                    }
                }
            };
            names[at] = self.unique(&name);
        }
    }

    fn reads<'n>(&self, node: usize, positions: &HashMap<usize, usize>, names: &'n [String]) -> Reads<'n> {
        let node = &self.draft.nodes[node];
        let mut inputs: Vec<usize> = node.inputs.iter().map(|input| positions[input]).collect();
        inputs.sort_unstable();
        match (&node.op, inputs.as_slice()) {
            (Op::Activation(_) | Op::Move(Move::ChannelShuffle(_)), [only]) => Reads::Element(&names[*only]),
            (Op::Move(Move::Slice { .. } | Move::Chunk { .. } | Move::Split { .. }), _) => Reads::Part,
            (_, [_, _, ..]) => Reads::Several(inputs.iter().map(|input| names[*input].as_str()).collect()),
            _ => Reads::Other,
        }
    }

    /// The layer that the tensors of a node are of, by their names in the file.
    fn of_weights(&self, at: usize) -> Option<String> {
        let mut op = self.draft.nodes[at].op.clone();
        let tensors: Vec<TensorId> = op.tensors_mut().into_iter().map(|id| *id).collect();
        tensors.into_iter().find_map(|id| {
            let tensor = &self.draft.tensors[id];
            let Origin::Stored(stored) = &tensor.origin else { return None };
            let own = stored.tensor.strip_suffix("_quantized").unwrap_or(&stored.tensor);
            let layer = match tensor.name.as_str() {
                "" => Some(own),
                end => own.strip_suffix(end).and_then(|layer| layer.strip_suffix('.')),
            };
            // Exporters number what has no name.
            let is_known =
                |layer: &&str| layers::is_name(layer) && !layer.starts_with("val_") && stored.tensor.contains('.');
            layer.filter(is_known).map(str::to_owned)
        })
    }

    fn of_node(&self, at: usize) -> Own {
        let node = &self.draft.nodes[at];
        let operator = node.op.facts().name;
        let Some(file) = node.origin.map(|origin| &self.file.nodes[origin]) else {
            return Own::Certain(operator.into());
        };
        if let Some(path) = module(file) {
            let is_alone = self.in_modules.get(&path) == Some(&1);
            return Own::Certain(if is_alone { path } else { format!("{path}.{operator}") });
        }
        let own = file.name.strip_suffix("_QuantizeLinear").unwrap_or(&file.name);
        match (own, own.strip_prefix("node_")) {
            ("", _) => Own::Number(operator.into()),
            // Exporters number the nodes of their functions.
            (own, _) if without_number(own).strip_prefix('n').is_some_and(is_number) => Own::Number(operator.into()),
            // A path without a module is the name of ONNX's operator.
            (own, _) if own.starts_with('/') => Own::Certain(operator.into()),
            (_, Some(own)) => Own::Number(clean(own)),
            (own, None) => Own::Certain(clean(own)),
        }
    }

    /// The name, or one that nothing has yet.
    fn unique(&mut self, name: &str) -> String {
        let most = Limits::IN_FORCE.name - 8;
        let name = &name[..name.len().min(most)];
        let mut own = name.to_owned();
        let number = self.asked.entry(layers::mangled(name)).or_insert(1);
        while !self.taken.insert(layers::mangled(&own)) {
            *number += 1;
            own = format!("{name}_{number}");
        }
        own
    }

    /// A section of layers is no layer itself.
    fn outside_of_sections(&mut self, mut names: Vec<String>, inputs: usize) -> Vec<String> {
        let mut sections = HashSet::new();
        for name in &names {
            let mut rest = name.as_str();
            while let Some((outer, _)) = rest.rsplit_once('.') {
                sections.insert(outer.to_owned());
                rest = outer;
            }
        }
        for (at, name) in names.iter_mut().enumerate().skip(inputs) {
            if sections.contains(name) {
                let operator = self.draft.nodes[self.kept[at]].op.facts().name;
                *name = self.unique(&format!("{name}.{operator}"));
            }
        }
        names
    }
}

/// A name without the number at its end, which goes on from section to section in a file.
fn without_number(name: &str) -> &str {
    let (word, number) = name.rsplit_once('_').unwrap_or((name, ""));
    if is_number(number) { word } else { name }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The most bytes of a path of modules.
const MOST_BYTES: usize = 1024;

/// The path of the module that a node comes from: of the names that PyTorch's exporters give to nodes or put beside them.
fn module(node: &FileNode) -> Option<String> {
    if node.name.len().max(node.scopes.len()) > MOST_BYTES {
        return None;
    }
    let scopes: Vec<&str> = match node.scopes.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
        // Full paths, the last of them that of the node itself.
        Some(list) => {
            let paths: Vec<&str> = list.split(',').map(|path| path.trim().trim_matches(['\'', '"'])).collect();
            let [paths @ .., _] = paths.as_slice() else { return None };
            return paths.last().filter(|path| !path.is_empty()).map(|path| clean(path));
        }
        // `/layer1/layer1.0/conv1/Conv`: of modules in lists, the whole path so far.
        None => node.name.strip_prefix('/')?.split('/').collect(),
    };
    let [modules @ .., _] = scopes.as_slice() else { return None };
    let path = modules.iter().fold(String::new(), |path, module| match path.as_str() {
        "" => (*module).to_owned(),
        path if *module == path => path.to_owned(),
        path if module.starts_with(&format!("{}.", last(path, module))) => within(path, module),
        path => format!("{path}.{module}"),
    });
    (!path.is_empty()).then(|| clean(&path))
}

/// The end of a path that a module's name repeats.
fn last<'p>(path: &'p str, module: &str) -> &'p str {
    let mut end = path;
    loop {
        if module.starts_with(&format!("{end}.")) {
            return end;
        }
        match end.split_once('.') {
            Some((_, rest)) => end = rest,
            None => return end,
        }
    }
}

/// A path with a module whose name repeats its end.
fn within(path: &str, module: &str) -> String {
    let end = last(path, module);
    format!("{}{module}", &path[..path.len() - end.len()])
}

/// A text as a name of a layer.
fn clean(text: &str) -> String {
    let allowed = |c: char| if c.is_ascii_alphanumeric() || "_.-".contains(c) { c } else { '_' };
    let name: String = text.chars().take(Limits::IN_FORCE.name).map(allowed).collect();
    let name = name.trim_matches(['_', '.', '-']);
    if name.is_empty() { "layer".into() } else { name.to_owned() }
}
