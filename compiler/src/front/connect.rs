//! Names and connections: resolves `from:` and `outputs:`.

use std::{cell::Cell, collections::HashMap};

use super::{
    Limits,
    inputs::{self, NetworkInput},
    layers::{self, Input, Layer, Naming, Source},
    network::{LOOKED_AT, Network, Scope, name_in},
    operators,
    suggest::{did_you_mean, say, shown},
    tree::Node,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Span, Uses};

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
pub(super) fn names(network: &Network<'_>, inputs: &[NetworkInput], diagnostics: &mut Diagnostics) -> Names {
    let inputs: Vec<String> = inputs.iter().map(|input| input.name.clone()).collect();
    let taken: Vec<String> = inputs.iter().map(|input| layers::mangled(input)).collect();
    let mut seen: HashMap<String, &Layer<'_>> = HashMap::new();
    let mut by_name = HashMap::new();
    for (index, layer) in network.layers.iter().enumerate().filter(|(_, layer)| !layer.name.is_empty()) {
        diagnostics.within(layer.scope, &network.scopes[layer.scope].uses);
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
        if taken.contains(&layers::mangled(&layer.name)) || is_input_of_block(layer, network) {
            diagnostics.push(name_of_input(layer));
            continue;
        }
        if let Some(first) = seen.insert(layers::mangled(&layer.name), layer) {
            diagnostics.push(same_name(first, layer));
        }
    }
    diagnostics.within(0, &Uses::default());
    // The value of a section or use is that of its last layer.
    for group in &network.groups {
        if let Some(last) = group.layers.clone().next_back() {
            by_name.entry(group.name.clone()).or_insert(Named::Layer(last));
        }
    }
    Names { by_name, inputs }
}

/// Whether a layer of a block has the name of the block's input.
fn is_input_of_block(layer: &Layer<'_>, network: &Network<'_>) -> bool {
    let own = layer.name.strip_prefix(&*network.scopes[layer.scope].prefix).and_then(|own| own.strip_prefix('.'));
    own.filter(|_| layer.scope > 0).is_some_and(|own| input_of_block(own).is_some())
}

/// The number of a block's input with this name: `input` or `input.1`.
fn input_of_block(name: &str) -> Option<usize> {
    match name.strip_prefix(inputs::ONLY)? {
        "" => Some(0),
        rest => rest.strip_prefix('.').filter(|number| number.len() < 5)?.parse().ok(),
    }
}

fn name_of_input(layer: &Layer<'_>) -> Diagnostic {
    let message = match layer.scope {
        0 => format!("`{}` is an input of the network, and cannot be the name of a layer", layer.name),
        _ => format!("layer `{}` has the name of the input of its block", layer.name),
    };
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
pub(super) fn connect(network: &mut Network<'_>, names: &Names, diagnostics: &mut Diagnostics) {
    let mut found = Found::default();
    {
        let resolver = Resolver { names, network, compared: Cell::new(0) };
        // Outer uses first: the first layer of an inner one may read their inputs.
        for scope in 1..network.scopes.len() {
            let is_known = scope > LOOKED_AT && diagnostics.has_in_blocks();
            let inputs = if is_known { None } else { resolver.of_use(scope, &found, diagnostics) };
            found.scopes.push(inputs);
        }
        for (index, layer) in network.layers.iter().enumerate() {
            diagnostics.within(layer.scope, &network.scopes[layer.scope].uses);
            let reader = Reader { index, scope: layer.scope, prefix: &layer.prefix };
            if layer.scope > LOOKED_AT && diagnostics.has_in_blocks() {
                found.layers.push(None);
                continue;
            }
            found.layers.push(match layer.attribute(layers::FROM.name) {
                None if layer.operator.is_some_and(operators::reads_nothing) => Some(Vec::new()),
                None => resolver.before(reader, layer, &found, diagnostics).map(|input| vec![input]),
                Some(entry) => resolver.from(reader, &entry.value, &found, diagnostics),
            });
        }
    }
    diagnostics.within(0, &Uses::default());
    let Found { scopes, layers } = found;
    network.scopes[1..].iter_mut().zip(scopes).for_each(|(scope, inputs)| scope.inputs = inputs);
    network.layers.iter_mut().zip(layers).for_each(|(layer, inputs)| layer.inputs = inputs);
    for index in 0..network.layers.len() {
        network.layers[index].waits = waits(network, network.layers[index].scope);
    }
}

/// The layers that determine `$in` in a scope and the enclosing ones. Layers of a block with one input follow it anyway.
fn waits(network: &Network<'_>, mut scope: usize) -> Vec<usize> {
    let mut waits = Vec::new();
    while scope > 0 {
        let inputs = network.scopes[scope].inputs.as_deref().unwrap_or_default();
        waits.extend(inputs.first().filter(|_| inputs.len() > 1).and_then(Input::layer));
        scope = network.scopes[scope].parent;
    }
    waits
}

/// The inputs of all scopes but the file, and of all layers.
#[derive(Default)]
struct Found {
    scopes: Vec<Option<Vec<Input>>>,
    layers: Vec<Option<Vec<Input>>>,
}

impl Found {
    /// The inputs of a use.
    fn of_use(&self, scope: usize) -> Option<&[Input]> {
        self.scopes[scope - 1].as_deref()
    }
}

/// The reader of a value: a layer, or a use at the position of its first layer.
#[derive(Clone, Copy)]
struct Reader<'a> {
    index: usize,
    scope: usize,
    prefix: &'a str,
}

struct Resolver<'a> {
    names: &'a Names,
    network: &'a Network<'a>,
    /// The number of names compared for suggestions.
    compared: Cell<usize>,
}

/// The limit on comparisons, so that a file with nothing but unknown names does not take longer than others.
const COMPARISONS: usize = 500_000;

impl Resolver<'_> {
    /// The inputs of a use. A repetition reads the previous one in place of the first input.
    fn of_use(&self, number: usize, found: &Found, diagnostics: &mut Diagnostics) -> Option<Vec<Input>> {
        let scope = &self.network.scopes[number];
        let outer = &self.network.scopes[scope.parent];
        diagnostics.within(scope.parent, &outer.uses);
        // Names are relative to the section of the use.
        let reader = Reader { index: scope.layers.start, scope: scope.parent, prefix: scope.section() };
        let unwritten = Layer::unwritten(scope.prefix.to_string(), scope.span);
        let named = match scope.from {
            Some(from) => self.from(reader, from, found, diagnostics)?,
            None if scope.repetition == 0 => vec![self.before(reader, &unwritten, found, diagnostics)?],
            None => Vec::new(),
        };
        if scope.repetition == 0 {
            return Some(named);
        }
        let before = Input { source: Source::Layer(scope.layers.start.checked_sub(1)?), span: scope.span };
        Some(std::iter::once(before).chain(named.into_iter().skip(1)).collect())
    }

    /// The default input of a layer: the previous layer, or the only input.
    fn before(
        &self,
        reader: Reader<'_>,
        layer: &Layer<'_>,
        found: &Found,
        diagnostics: &mut Diagnostics,
    ) -> Option<Input> {
        let span = layer.operator_span;
        if reader.scope > 0 && reader.index == self.network.scopes[reader.scope].layers.start {
            let input = found.of_use(reader.scope)?.first()?;
            return Some(Input { span, ..*input });
        }
        let source = match (reader.index.checked_sub(1), self.names.inputs.as_slice()) {
            (Some(layer), _) => Source::Layer(layer),
            (None, [_]) => Source::Input(0),
            (None, inputs) => {
                let message = format!("layer `{}` is the first, and the network has several inputs", layer.name);
                let help = format!("say which of them it reads: `from: {}`", inputs.first().map_or("", String::as_str));
                diagnostics.push(Diagnostic::new(Code::Arity, span, message).help(help));
                return None;
            }
        };
        Some(Input { source, span })
    }

    /// The inputs listed in `from`.
    fn from(
        &self,
        reader: Reader<'_>,
        from: &Node,
        found: &Found,
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<Input>> {
        let named = from.value.list().unwrap_or(std::slice::from_ref(from));
        if named.len() > Limits::IN_FORCE.inputs {
            let message =
                format!("{} inputs of one layer exceed the limit of {}", named.len(), Limits::IN_FORCE.inputs);
            diagnostics.push(Diagnostic::new(Code::Limit, from.span, message));
            return None;
        }
        // Resolve all of them first, to report every unknown name.
        let inputs: Vec<Option<Input>> =
            named.iter().map(|name| self.input(Some(reader), name, found, diagnostics)).collect();
        inputs.into_iter().collect()
    }

    fn input(
        &self,
        reader: Option<Reader<'_>>,
        node: &Node,
        found: &Found,
        diagnostics: &mut Diagnostics,
    ) -> Option<Input> {
        // In a list, layers are named after their positions.
        let number = node.value.integer().map(|number| number.to_string());
        let Some(name) = node.value.text().or(number.as_deref()) else {
            let message = format!("`from` must be the name of a layer or a list of names, found {}", node.value.kind());
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).label("expected a name"));
            return None;
        };
        let span = node.span;
        if let (Some(number), Some(scope)) =
            (input_of_block(name), reader.map(|reader| reader.scope).filter(|scope| *scope > 0))
        {
            let inputs = found.of_use(scope)?;
            let Some(input) = inputs.get(number) else {
                diagnostics.push(no_such_input(name, span, inputs.len()));
                return None;
            };
            return Some(Input { span, ..*input });
        }
        let network_input = self.network_input(name).filter(|_| reader.is_none_or(|reader| reader.scope == 0));
        match (network_input, self.named(reader, name)) {
            (Some(input), _) => Some(Input { source: Source::Input(input), span }),
            (None, Some(Named::Layer(layer))) => Some(Input { source: Source::Layer(layer), span }),
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

    /// Looks a name up, from the innermost section outwards, up to the enclosing block.
    fn named(&self, reader: Option<Reader<'_>>, name: &str) -> Option<Named> {
        // The layers of a flat block have neighbours that are not its own.
        let own = reader.filter(|reader| reader.scope > 0).map(|reader| &self.network.scopes[reader.scope].layers);
        let is_inside = |named: &Named| match (named, own) {
            (Named::Layer(layer), Some(own)) => own.contains(layer),
            (Named::Layer(_), None) | (Named::Several, _) => true,
        };
        within(reader, self.network)
            .find_map(|prefix| self.names.by_name.get(&name_in(prefix, name)).copied().filter(is_inside))
    }

    /// The position of the input of this name.
    fn network_input(&self, name: &str) -> Option<usize> {
        self.names.inputs.iter().position(|input| input == name)
    }

    /// With what was probably meant.
    fn unknown(&self, diagnostic: Diagnostic, reader: Option<Reader<'_>>, name: &str, node: &Node) -> Diagnostic {
        let mut prefixes = within(reader, self.network);
        let section = |whole: &str| self.network.groups.iter().find(|group| group.name == whole);
        match prefixes.find_map(|prefix| section(&name_in(prefix, name))) {
            Some(section) => diagnostic.also(section.span, "this section has no layers"),
            None => {
                let outside = reader.filter(|reader| reader.scope > 0).and_then(|_| self.outside(name));
                diagnostic.maybe(outside.or_else(|| self.near(reader, name, node)))
            }
        }
    }

    /// A hint for a layer outside of the block.
    fn outside(&self, name: &str) -> Option<Help> {
        let is_there = self.names.by_name.contains_key(name) || self.network_input(name).is_some();
        let help = "a block reads only its inputs: list the layer in `from` of the use, and read it as `input.1`";
        is_there.then(|| say(help))
    }

    fn near(&self, reader: Option<Reader<'_>>, name: &str, node: &Node) -> Option<Help> {
        let scope = reader.map_or(0, |reader| reader.scope);
        let Scope { prefix, layers, .. } = &self.network.scopes[scope];
        let layers = if scope == 0 { 0..self.network.layers.len() } else { layers.clone() };
        self.compared.set(self.compared.get() + layers.len());
        if self.compared.get() > COMPARISONS {
            return None;
        }
        let own = |layer: &'_ str| {
            if scope == 0 {
                Some(0)
            } else {
                layer.strip_prefix(&**prefix)?.strip_prefix('.').map(|own| layer.len() - own.len())
            }
        };
        let layers = self.network.layers[layers].iter().filter_map(|layer| layer.name.get(own(&layer.name)?..));
        let inputs = self.names.inputs.iter().map(String::as_str).filter(|_| scope == 0);
        did_you_mean(name, layers.chain(inputs).filter(|name| !name.is_empty()), node.span)
    }
}

/// The prefixes that a name can be relative to, innermost first.
fn within<'r>(reader: Option<Reader<'r>>, network: &Network<'_>) -> impl Iterator<Item = &'r str> {
    let outermost = reader.map_or(0, |reader| network.scopes[reader.scope].prefix.len());
    let innermost = reader.map_or("", |reader| reader.prefix);
    std::iter::successors(Some(innermost), move |prefix| {
        (prefix.len() > outermost).then(|| prefix.rsplit_once('.').map_or("", |(outer, _)| outer))
    })
}

/// `input.2` in a block with two inputs.
fn no_such_input(name: &str, span: Span, count: usize) -> Diagnostic {
    let message = format!("there is no `{name}`: the block has {count} input{}", if count == 1 { "" } else { "s" });
    let help = match count.saturating_sub(1) {
        0 => "it is `input`; `from` of the use can list more".into(),
        last => format!("they are `input.0` to `input.{last}`"),
    };
    Diagnostic::new(Code::UnknownLayer, span, message).help(help)
}

/// The positions of the layers listed in `outputs:`.
pub(super) fn outputs(node: &Node, network: &Network<'_>, names: &Names, diagnostics: &mut Diagnostics) -> Vec<usize> {
    let list = node.value.list().unwrap_or_default();
    if list.is_empty() {
        diagnostics.push(no_outputs(node));
    }
    let resolver = Resolver { names, network, compared: Cell::new(0) };
    let found = Found::default();
    let mut chosen: HashMap<usize, &Node> = HashMap::new();
    let mut order = Vec::new();
    for node in list {
        if let Some(input) = node.value.text().filter(|name| resolver.network_input(name).is_some()) {
            let message = format!("`{input}` is an input of the network, and cannot be a result");
            let diagnostic = Diagnostic::new(Code::UnknownLayer, node.span, message);
            diagnostics.push(diagnostic.maybe(Some(say("name layers only"))));
            continue;
        }
        let Some(layer) = resolver.input(None, node, &found, diagnostics).and_then(|input| input.layer()) else {
            continue;
        };
        match chosen.insert(layer, node) {
            None => order.push(layer),
            Some(first) => {
                let message = format!("`{}` is already a result", network.layers[layer].name);
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
