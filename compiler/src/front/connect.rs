//! Names and connections: resolves `from:` and `outputs:`.

use std::{cell::Cell, collections::HashMap};

use super::{
    Limits,
    inputs::NetworkInput,
    layers::{self, Input, Layer, Naming, Section, Source},
    suggest::{did_you_mean, replace, say, shown},
    tree::Node,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help};

/// The layers and inputs by name.
pub(super) struct Names {
    by_name: HashMap<String, Named>,
    /// The names of the inputs.
    inputs: Vec<String>,
}

/// The meaning of a name.
#[derive(Clone, Copy)]
enum Named {
    /// The layer at this position.
    Layer(usize),
    /// Several layers; this has been reported.
    Several,
}

/// Checks the names of all layers, which become part of Rust identifiers and tensor names.
pub(super) fn names(layers: &[Layer<'_>], inputs: &[NetworkInput], diagnostics: &mut Diagnostics) -> Names {
    let inputs: Vec<String> = inputs.iter().map(|input| input.name.clone()).collect();
    let taken: Vec<String> = inputs.iter().map(|input| layers::mangled(input)).collect();
    let mut seen: HashMap<String, &Layer<'_>> = HashMap::new();
    let mut by_name = HashMap::new();
    for (index, layer) in layers.iter().enumerate() {
        let named = by_name.entry(layer.name.clone()).or_insert(Named::Layer(index));
        if !matches!(named, Named::Layer(first) if *first == index) {
            *named = Named::Several;
        }
        if layer.naming == Naming::Wrong {
            continue;
        }
        if !layers::is_name(&layer.name) {
            diagnostics.push(layers::not_a_name(&layer.name, "a layer", layer.name_span));
            continue;
        }
        if taken.contains(&layers::mangled(&layer.name)) {
            diagnostics.push(name_of_input(layer));
            continue;
        }
        if let Some(first) = seen.insert(layers::mangled(&layer.name), layer) {
            diagnostics.push(same_name(first, layer));
        }
    }
    Names { by_name, inputs }
}

fn name_of_input(layer: &Layer<'_>) -> Diagnostic {
    let message = format!("`{}` is an input of the network, and cannot be the name of a layer", layer.name);
    Diagnostic::new(Code::Name, layer.name_span, message).help("give the layer another name")
}

fn same_name(first: &Layer<'_>, layer: &Layer<'_>) -> Diagnostic {
    let message = match first.name == layer.name {
        true => format!("there are two layers `{}`", layer.name),
        false => format!("layers `{}` and `{}` have the same name in Rust", first.name, layer.name),
    };
    let diagnostic = Diagnostic::new(Code::DuplicateName, layer.name_span, message).label("the second");
    let diagnostic = match (first.naming, layer.naming) {
        (Naming::Given, Naming::Given) => diagnostic.also(first.name_span, "the first"),
        (Naming::Given, _) => diagnostic.also(first.name_span, "the first; the second is named after its position"),
        (_, Naming::Given) => diagnostic.also(first.name_span, "the first, named after its position"),
        _ => diagnostic.also(first.name_span, "the first, named after its section and position"),
    };
    if first.name == layer.name { diagnostic } else { diagnostic.note(layers::MANGLING) }
}

/// Resolves `from:`; by default a layer reads the previous one.
pub(super) fn connect(
    layers: &mut [Layer<'_>],
    names: &Names,
    sections: &[Section<'_>],
    diagnostics: &mut Diagnostics,
) {
    let all: Vec<String> = layers.iter().map(|layer| layer.name.clone()).collect();
    let resolver = Resolver { names, sections, layers: &all, compared: Cell::new(0) };
    for (index, layer) in layers.iter_mut().enumerate() {
        layer.inputs = match layer.attribute(layers::FROM.name) {
            None => resolver.before(index, layer, diagnostics).map(|input| vec![input]),
            Some(entry) => resolver.from(index, &entry.value, diagnostics),
        };
    }
}

struct Resolver<'a> {
    names: &'a Names,
    sections: &'a [Section<'a>],
    layers: &'a [String],
    /// The number of names compared for suggestions.
    compared: Cell<usize>,
}

/// The limit on comparisons, so that a file with nothing but unknown names does not take longer than others.
const COMPARISONS: usize = 500_000;

impl Resolver<'_> {
    /// The default input of a layer: the previous layer, or the only input.
    fn before(&self, reader: usize, layer: &Layer<'_>, diagnostics: &mut Diagnostics) -> Option<Input> {
        let source = match (reader.checked_sub(1), self.names.inputs.as_slice()) {
            (Some(layer), _) => Source::Layer(layer),
            (None, [_]) => Source::Input(0),
            (None, inputs) => {
                let message = format!("layer `{}` is the first, and the network has several inputs", layer.name);
                let help = format!("say which of them it reads: `from: {}`", inputs.first().map_or("", String::as_str));
                diagnostics.push(Diagnostic::new(Code::Arity, layer.operator_span, message).help(help));
                return None;
            }
        };
        Some(Input { source, span: layer.operator_span })
    }

    /// The inputs of the layer at a position.
    fn from(&self, reader: usize, from: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<Input>> {
        let named = from.value.list().unwrap_or(std::slice::from_ref(from));
        if named.len() > Limits::IN_FORCE.inputs {
            let message =
                format!("{} inputs of one layer exceed the limit of {}", named.len(), Limits::IN_FORCE.inputs);
            diagnostics.push(Diagnostic::new(Code::Limit, from.span, message));
            return None;
        }
        // Resolve all of them first, to report every unknown name.
        let inputs: Vec<Option<Input>> = named.iter().map(|name| self.input(Some(reader), name, diagnostics)).collect();
        inputs.into_iter().collect()
    }

    fn input(&self, reader: Option<usize>, node: &Node, diagnostics: &mut Diagnostics) -> Option<Input> {
        // In a list without sections, layers are named after their positions.
        let number = node.value.integer().map(|number| number.to_string());
        let Some(name) = node.value.text().or(number.as_deref()) else {
            let message = format!("`from` must be the name of a layer or a list of names, found {}", node.value.kind());
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).label("expected a name"));
            return None;
        };
        let span = node.span;
        match (self.network_input(name), self.names.by_name.get(name)) {
            (Some(input), _) => Some(Input { source: Source::Input(input), span }),
            (None, Some(Named::Layer(layer))) => Some(Input { source: Source::Layer(*layer), span }),
            (None, Some(Named::Several)) => None,
            (None, None) => {
                let diagnostic =
                    Diagnostic::new(Code::UnknownLayer, node.span, format!("there is no layer `{}`", shown(name)));
                diagnostics.push(match diagnostics.is_full() {
                    true => diagnostic,
                    false => self.unknown(diagnostic, reader, name, node),
                });
                None
            }
        }
    }

    /// The position of the input with this name.
    fn network_input(&self, name: &str) -> Option<usize> {
        self.names.inputs.iter().position(|input| input == name)
    }

    /// With a suggestion.
    fn unknown(&self, diagnostic: Diagnostic, reader: Option<usize>, name: &str, node: &Node) -> Diagnostic {
        let Some(section) = self.sections.iter().find(|section| section.name == name) else {
            return diagnostic.maybe(self.relative(reader, name, node).or_else(|| self.near(name, node)));
        };
        let diagnostic = diagnostic.also(section.span, "this is a section");
        let is_inside = reader.is_some_and(|reader| section.layers.contains(&reader));
        match section.layers.clone().next_back().filter(|_| !is_inside) {
            Some(last) => diagnostic.fix("name its last layer", node.span, self.layers[last].as_str()),
            None => diagnostic,
        }
    }

    /// A layer written with its section although it has a name of its own, or without the section that is part of its
    /// name.
    fn relative(&self, reader: Option<usize>, name: &str, node: &Node) -> Option<Help> {
        let of = |section: &Section<'_>, name: &str| match self.names.by_name.get(name) {
            Some(Named::Layer(layer)) => section.layers.contains(layer),
            Some(Named::Several) | None => false,
        };
        let inside =
            |section: &Section<'_>| name.strip_prefix(section.name)?.strip_prefix('.').filter(|own| of(section, own));
        if let Some(own) = self.sections.iter().find_map(inside) {
            let text = format!("the layer is called `{own}`: a `name` is not prefixed with its section");
            return Some(replace(text, node.span, own));
        }
        let section =
            self.sections.iter().find(|section| reader.is_some_and(|reader| section.layers.contains(&reader)))?;
        let whole = format!("{}.{name}", section.name);
        of(section, &whole)
            .then(|| replace(format!("did you mean `{whole}`, in this section?"), node.span, whole.as_str()))
    }

    fn near(&self, name: &str, node: &Node) -> Option<Help> {
        self.compared.set(self.compared.get() + self.layers.len());
        if self.compared.get() > COMPARISONS {
            return None;
        }
        let names = self.layers.iter().map(String::as_str).chain(self.names.inputs.iter().map(String::as_str));
        did_you_mean(name, names, node.span)
    }
}

/// The positions of the layers listed in `outputs:`.
pub(super) fn outputs(
    node: &Node,
    layers: &[Layer<'_>],
    names: &Names,
    sections: &[Section<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<usize> {
    let list = node.value.list().unwrap_or_default();
    if list.is_empty() {
        diagnostics.push(no_outputs(node));
    }
    let all: Vec<String> = layers.iter().map(|layer| layer.name.clone()).collect();
    let resolver = Resolver { names, sections, layers: &all, compared: Cell::new(0) };
    let mut chosen: HashMap<usize, &Node> = HashMap::new();
    let mut order = Vec::new();
    for node in list {
        if let Some(input) = node.value.text().filter(|name| resolver.network_input(name).is_some()) {
            let message = format!("`{input}` is an input of the network, and cannot be a result");
            let diagnostic = Diagnostic::new(Code::UnknownLayer, node.span, message);
            diagnostics.push(diagnostic.maybe(Some(say("name layers only"))));
            continue;
        }
        let Some(layer) = resolver.input(None, node, diagnostics).and_then(|input| input.layer()) else { continue };
        match chosen.insert(layer, node) {
            None => order.push(layer),
            Some(first) => {
                let message = format!("`{}` is already a result", layers[layer].name);
                let diagnostic = Diagnostic::new(Code::RepeatedOutput, node.span, message).label("named again");
                diagnostics.push(diagnostic.also(first.span, "first named here").help("name each result once"));
            }
        }
    }
    order
}

/// For `outputs` that is not a list of layers.
fn no_outputs(node: &Node) -> Diagnostic {
    let message = match node.value.list() {
        Some(_) => "`outputs` names no layer".into(),
        None => format!("`outputs` must be a list of layers, found {}", node.value.kind()),
    };
    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
    match node.value.text() {
        Some(name) => diagnostic.fix("make it a list", node.span, format!("[{name}]")),
        None => diagnostic.help("list the layers whose values are results; without `outputs` it is the last layer"),
    }
}
