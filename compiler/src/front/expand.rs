//! Replaces sections and uses of blocks by their layers.
//!
//! Names are relative: those of a section's layers are prefixed with the name of the section, those of a block's layers with the
//! name of the use. The default name of a layer or use is its position in its list; a use takes as many positions as it has
//! repetitions. In a mapping, the keys are the names. A use with `name` and `times` is `name.0`, `name.1`, and so on; with a
//! `name` such as `layer<1>`, `layer1`, `layer2`, and so on. The layers of a flat block take the positions of the list with the
//! use, unless the use has a name.
//!
//! Each repetition reads the previous one, in place of the first input of the use. Expansion stops at the limit of layers and
//! rejects recursion, so that its cost is bounded.

use std::{collections::HashMap, rc::Rc};

use super::{
    Limits,
    allow::Allowed,
    blocks::Blocks,
    layers::{self, Called, Given, Layer, MANGLING, Naming, is_name, mangled, not_a_name},
    network::{Group, GroupKind, LOOKED_AT, Network, Scope, name_in, used_with},
    operators,
    suggest::{did_you_mean, shown},
    tree::{Entry, Map, Node, Value},
    uses::{self, Name, Use, Written},
    values::{Channels, Values},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span, Uses},
    ir::report::thousands,
};

/// Expands the layers of a file. `None` if they exceed the limit, or if expansion stopped after mistakes in blocks.
pub(super) fn expand<'a>(
    layers: &'a Node,
    blocks: &'a Blocks<'a>,
    values: Values<'a>,
    diagnostics: &mut Diagnostics,
) -> Option<Network<'a>> {
    let file = Scope {
        parent: 0,
        prefix: "".into(),
        layers: 0..0,
        flat: false,
        block: None,
        span: layers.span,
        from: None,
        condition: None,
        repetition: 0,
        parameters: [].into(),
        allowed: Allowed::default(),
        inputs: None,
        uses: Uses::default(),
    };
    let network = Network { layers: Vec::new(), groups: Vec::new(), scopes: vec![file] };
    let mut expander = Expander {
        network,
        blocks,
        values,
        by_name: HashMap::new(),
        found: 0,
        uses: 0,
        end: None,
        is_cut: false,
        diagnostics,
    };
    expander.file(layers);
    let Expander { network, found, end, is_cut, .. } = expander;
    if let Some(end) = end {
        let most = Limits::IN_FORCE.layers;
        let diagnostic = match network.scopes.len() {
            1 => Diagnostic::new(Code::Limit, layers.span, format!("{found} layers exceed the limit of {most}")),
            _ => {
                let message =
                    format!("the layers, including those of blocks, exceed the limit of {}", thousands(most as u64));
                Diagnostic::new(Code::Limit, end, message).label("exceeded here")
            }
        };
        diagnostics.push(diagnostic);
        return None;
    }
    Some(network).filter(|_| !is_cut)
}

struct Expander<'a, 'd> {
    network: Network<'a>,
    blocks: &'a Blocks<'a>,
    values: Values<'a>,
    /// Positions of groups by their names in Rust.
    by_name: HashMap<String, usize>,
    /// The number of layers found; beyond the limit, a lower bound.
    found: usize,
    /// The cost of the uses so far: one each, and more for those with many parameters.
    uses: usize,
    /// The place where the limit was exceeded.
    end: Option<Span>,
    /// Whether expansion stopped after mistakes in blocks.
    is_cut: bool,
    diagnostics: &'d mut Diagnostics,
}

/// The context of a list of layers.
#[derive(Clone)]
struct Place {
    scope: usize,
    prefix: Rc<str>,
    naming: Naming,
}

impl Place {
    fn inside(&self, prefix: String, naming: Naming) -> Place {
        Place {
            scope: self.scope,
            prefix: prefix.into(),
            naming: if self.naming == Naming::Wrong { self.naming } else { naming },
        }
    }
}

/// The default name of a layer or use.
struct Own {
    name: String,
    key: Option<Span>,
}

/// One repetition of a use.
struct Repetition {
    /// Its name in the section of the use; `None` if its layers are in that section themselves.
    own: Option<String>,
    /// The place of the name.
    span: Span,
    number: usize,
    /// Its position in the list with the use.
    position: usize,
}

/// The limit on the cost of uses, per layer of the limit of layers.
const USES: usize = 4;

impl<'a> Expander<'a, '_> {
    fn file(&mut self, layers: &'a Node) {
        let place = Place { scope: 0, prefix: "".into(), naming: Naming::Position };
        match &layers.value {
            Value::List(list) => _ = self.list(list, &place, 0),
            Value::Map(map) => map.entries.iter().for_each(|entry| self.member(entry, &place)),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) => {
                let message = format!("`layers` must be a list of layers, found {}", layers.value.kind());
                let diagnostic = Diagnostic::new(Code::WrongType, layers.span, message);
                let help =
                    "list them below `layers:`, each on a line that begins with `- `, or in sections with a list each";
                self.diagnostics.push(diagnostic.help(help));
                self.found = 1;
            }
        }
        self.diagnostics.within(0, &Uses::default());
        if self.found == 0 {
            let diagnostic = Diagnostic::new(Code::MissingKey, layers.span, "the network has no layers");
            self.diagnostics
                .push(diagnostic.help("list them below `layers:`: `- conv2d: {out_channels: 64, kernel: 3}`"));
        }
    }

    /// Whether another layer is within the limits.
    fn has_room(&mut self, span: Span) -> bool {
        let most = Limits::IN_FORCE.layers;
        if self.network.layers.len() >= most || self.uses > USES * most {
            self.end = self.end.or(Some(span));
        }
        // Further uses have the same mistakes.
        self.is_cut |= self.network.scopes.len() > LOOKED_AT && self.diagnostics.has_in_blocks();
        self.end.is_none() && !self.is_cut
    }

    /// The layers of a list, whose positions are counted from `first`. Returns the number of positions.
    fn list(&mut self, list: &'a [Node], place: &Place, first: usize) -> usize {
        self.found += list.len();
        let mut position = first;
        for item in list {
            if !self.has_room(item.span) {
                break;
            }
            let own = Own { name: position.to_string(), key: None };
            position += self.item(item, own, place);
        }
        position - first
    }

    /// An entry of a mapping: a layer, a use, or a section.
    fn member(&mut self, entry: &'a Entry, place: &Place) {
        let Entry { key, key_span, value, repeated } = entry;
        if !self.has_room(*key_span) {
            return;
        }
        let mut place = place.clone();
        if *repeated {
            place.naming = Naming::Wrong;
        }
        match &value.value {
            Value::List(_) => self.section(entry, &place),
            Value::Map(map) if !self.is_layer(map) && operators::example(key).is_none() => self.section(entry, &place),
            Value::Map(map) if self.is_layer(map) => self.named(entry, &place),
            Value::Text(_) => self.named(entry, &place),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Map(_) => {
                if self.section_name(entry, &place) {
                    let (name, first) = (name_in(&place.prefix, key), self.network.layers.len());
                    self.network.groups.push(Group {
                        name,
                        span: *key_span,
                        kind: GroupKind::Section,
                        layers: first..first,
                    });
                }
                self.found += 1;
                let found = value.value.kind();
                let message = format!("section `{}` must be a list of layers, found {found}", shown(key));
                let diagnostic = Diagnostic::new(Code::WrongType, value.span, message);
                self.diagnostics.push(match self.is_operator(key) {
                    true => diagnostic.help(format!("begin each layer with `- `: `- {key}: ...`")),
                    false => diagnostic.help("begin each of its layers with `- `"),
                });
            }
        }
    }

    fn is_operator(&self, name: &str) -> bool {
        operators::example(name).is_some() || self.blocks.get(name).is_some()
    }

    /// Whether a mapping is an operator with its attributes.
    fn is_layer(&self, map: &Map) -> bool {
        matches!(map.entries.as_slice(), [only] if self.is_operator(&only.key))
    }

    /// A layer or use whose name is a key.
    fn named(&mut self, entry: &'a Entry, place: &Place) {
        self.found += 1;
        let mut place = place.clone();
        if !is_name(&entry.key) {
            self.diagnostics.push(not_a_name(&entry.key, "a layer", entry.key_span));
            place.naming = Naming::Wrong;
        }
        self.item(&entry.value, Own { name: entry.key.clone(), key: Some(entry.key_span) }, &place);
    }

    fn section(&mut self, entry: &'a Entry, place: &Place) {
        let first = self.network.layers.len();
        let naming = if self.section_name(entry, place) { Naming::Position } else { Naming::Wrong };
        let name = name_in(&place.prefix, &entry.key);
        let index = self.network.groups.len();
        let inside = place.inside(name.clone(), naming);
        // Before its layers, so that sections are in the order of the file.
        self.network.groups.push(Group { name, span: entry.key_span, kind: GroupKind::Section, layers: first..first });
        match &entry.value.value {
            Value::Map(map) => map.entries.iter().for_each(|entry| self.member(entry, &inside)),
            other => _ = self.list(other.list().unwrap_or_default(), &inside, 0),
        }
        self.network.groups[index].layers.end = self.network.layers.len();
    }

    /// Whether a section has a name that its layers' names can begin with.
    fn section_name(&mut self, entry: &Entry, place: &Place) -> bool {
        if place.naming == Naming::Wrong {
            return false;
        }
        if !is_name(&entry.key) {
            self.diagnostics.push(not_a_name(&entry.key, "a section", entry.key_span));
            return false;
        }
        self.is_new(&name_in(&place.prefix, &entry.key), entry.key_span)
    }

    /// Whether no section or use before has this name.
    fn is_new(&mut self, name: &str, span: Span) -> bool {
        let first = *self.by_name.entry(mangled(name)).or_insert(self.network.groups.len());
        let Some(first) = self.network.groups.get(first) else { return true };
        let message = match (first.kind, first.name == name) {
            (GroupKind::Section, _) => format!("sections `{}` and `{name}` give the same names in Rust", first.name),
            (GroupKind::Use, true) => format!("the name `{name}` belongs to a use of a block already"),
            (GroupKind::Use, false) => format!("the uses `{}` and `{name}` give the same names in Rust", first.name),
        };
        let diagnostic = Diagnostic::new(Code::DuplicateName, span, message).also(first.span, "the first");
        self.diagnostics.push(if first.name == name { diagnostic } else { diagnostic.note(MANGLING) });
        false
    }

    /// A layer, or the layers of a use. Returns the number of positions that it takes.
    fn item(&mut self, item: &'a Node, own: Own, place: &Place) -> usize {
        match self.written(item) {
            Some(written) => self.used(written, own, place),
            None => {
                self.layer(item, own, place);
                1
            }
        }
    }

    fn layer(&mut self, item: &'a Node, Own { name, key }: Own, place: &Place) {
        let naming = match (place.naming, key) {
            (Naming::Position, Some(_)) => Naming::Given,
            (naming, _) => naming,
        };
        let name = name_in(&place.prefix, &name);
        let called = Called { name, key, naming, prefix: &place.prefix, scope: place.scope };
        let mut layer = layers::layer(item, called, self.diagnostics);
        layer.allowed.extend(&self.network.scopes[place.scope].allowed);
        let unknown = layer.operator.filter(|operator| operators::example(operator).is_none());
        if let Some(operator) = unknown.filter(|_| !self.diagnostics.is_full()) {
            let blocks = self.blocks.all();
            let names = blocks.iter().map(|block| block.name);
            if let Some(help) = did_you_mean(operator, names, layer.operator_span) {
                let message = format!("there is no operator or block `{}`", shown(operator));
                let diagnostic = Diagnostic::new(Code::UnknownOperator, layer.operator_span, message);
                self.diagnostics.push(diagnostic.maybe(Some(help)));
                layer.operator = None;
            }
        }
        self.network.layers.push(layer);
    }

    /// An item that is the use of a block.
    fn written(&self, item: &'a Node) -> Option<Written<'a>> {
        let blocks = self.blocks;
        match &item.value {
            Value::Text(name) => {
                blocks.get(name).map(|block| Written { block, span: item.span, given: Given::Nothing })
            }
            Value::Map(map) => {
                let [only] = map.entries.as_slice() else { return None };
                let block = blocks.get(&only.key)?;
                Some(Written { block, span: only.key_span, given: layers::given(&only.value) })
            }
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) => None,
        }
    }

    fn used(&mut self, written: Written<'a>, own: Own, place: &Place) -> usize {
        written.block.used.set(true);
        let parent = &self.network.scopes[place.scope];
        let values = Values { channels: Channels::Later, ..self.values };
        let parameters = Rc::clone(&parent.parameters);
        let is_possible = self.is_possible(written, place.scope);
        // Arguments are evaluated at the place of the use.
        let given = uses::read(written, values, &parameters, self.diagnostics);
        let Some(layers) = written.block.layers.filter(|_| is_possible) else {
            self.stand_in(written, &given, own, place);
            return 1;
        };
        let times = given.times.unwrap_or(1);
        if times == 0 {
            self.stand_in(written, &given, own, place);
            return 0;
        }
        let (name, span) = match (given.name, own.key) {
            (Some((name, span)), _) => (Some(name), span),
            (None, Some(key)) => (Some(Name::Plain(&own.name)), key),
            (None, None) => (None, written.span),
        };
        let first = self.network.layers.len();
        let group = self.network.groups.len();
        let is_numbered = matches!((name, given.times), (Some(Name::Plain(_)), Some(_)));
        if let (Some(Name::Plain(name)), true) = (name, is_numbered) {
            let name = name_in(&place.prefix, name);
            if place.naming != Naming::Wrong {
                self.is_new(&name, span);
            }
            self.network.groups.push(Group { name, span, kind: GroupKind::Use, layers: first..first });
        }
        let start: usize = own.name.parse().unwrap_or(0);
        let mut position = start;
        for number in 0..times {
            if !self.has_room(written.span) {
                break;
            }
            let own = match (name, given.times) {
                (Some(Name::Plain(name)), Some(_)) => Some(name_in(name, &number.to_string())),
                (Some(name), _) => Some(name.of(number)),
                (None, _) if written.block.flat => None,
                (None, _) => Some(position.to_string()),
            };
            let taken = self.repetition(written, layers, &given, Repetition { own, span, number, position }, place);
            position += if name.is_none() { taken } else { 1 };
        }
        if is_numbered {
            self.network.groups[group].layers.end = self.network.layers.len();
        }
        position - start
    }

    /// One repetition of a use. Returns the number of positions that it takes in the list with the use.
    fn repetition(
        &mut self,
        written: Written<'a>,
        layers: &'a Node,
        given: &Use<'a>,
        repetition: Repetition,
        place: &Place,
    ) -> usize {
        self.uses += 1 + given.parameters.len() / 2;
        let Repetition { own, span, number, position } = repetition;
        let flat = own.is_none();
        let prefix = own.map_or_else(|| place.prefix.to_string(), |own| name_in(&place.prefix, &own));
        let is_new = place.naming != Naming::Wrong && (flat || self.is_new(&prefix, span));
        let parent = &self.network.scopes[place.scope];
        let mut allowed = given.allowed.clone();
        allowed.extend(&parent.allowed);
        let (scope, first) = (self.network.scopes.len(), self.network.layers.len());
        let uses = parent.uses.used_at(written.span, used_with(&given.parameters));
        let inside = Place {
            scope,
            prefix: prefix.as_str().into(),
            naming: if is_new { Naming::Position } else { Naming::Wrong },
        };
        self.network.scopes.push(Scope {
            parent: place.scope,
            prefix: Rc::clone(&inside.prefix),
            layers: first..first,
            flat,
            block: Some(written.block),
            span: written.span,
            from: given.from,
            condition: given.condition,
            repetition: number,
            parameters: Rc::clone(&given.parameters),
            allowed,
            inputs: None,
            uses: uses.clone(),
        });
        let group = self.network.groups.len();
        if !flat {
            self.network.groups.push(Group { name: prefix, span, kind: GroupKind::Use, layers: first..first });
        }
        self.diagnostics.within(scope, &uses);
        let positions = match &layers.value {
            Value::Map(map) => {
                map.entries.iter().for_each(|entry| self.member(entry, &inside));
                0
            }
            other => self.list(other.list().unwrap_or_default(), &inside, if flat { position } else { 0 }),
        };
        self.diagnostics.within(place.scope, &self.network.scopes[place.scope].uses);
        let end = self.network.layers.len();
        self.network.scopes[scope].layers.end = end;
        if flat {
            return positions;
        }
        self.network.groups[group].layers.end = end;
        1
    }

    /// The placeholder for a use without layers.
    fn stand_in(&mut self, written: Written<'a>, given: &Use<'a>, own: Own, place: &Place) {
        let name = given.name.map(|(name, _)| name.of(0)).or(own.key.map(|_| own.name.clone()));
        let name = name.map_or_else(String::new, |name| name_in(&place.prefix, &name));
        let passes = given.times == Some(0);
        let is_plain = matches!(given.name, Some((Name::Plain(_), _))) || own.key.is_some();
        let mut layer = Layer::unwritten(name, written.span);
        if passes && is_plain && place.naming != Naming::Wrong {
            layer.naming = Naming::Given;
            layer.name_span = given.name.map(|(_, span)| span).or(own.key).unwrap_or(written.span);
        }
        let (prefix, scope) = (Rc::clone(&place.prefix), place.scope);
        self.network.layers.push(Layer { given: written.given, prefix, scope, passes, ..layer });
    }

    /// Whether a block can be used here: not recursively, and within the limit of nesting.
    fn is_possible(&mut self, Written { block, span, .. }: Written<'a>, mut scope: usize) -> bool {
        let mut inside: Vec<(&str, Span)> = vec![(block.name, span)];
        while let Some(outer) = self.network.scopes[scope].block {
            if outer.name == block.name {
                self.diagnostics.push(circle(&inside));
                return false;
            }
            inside.push((outer.name, self.network.scopes[scope].span));
            scope = self.network.scopes[scope].parent;
        }
        let most = Limits::IN_FORCE.depth;
        if inside.len() > most {
            let message = format!("the nesting depth of blocks exceeds the limit of {most}");
            self.diagnostics.push(Diagnostic::new(Code::Limit, span, message));
        }
        inside.len() <= most
    }
}

/// A recursive use, followed by the uses around it, innermost first.
fn circle(inside: &[(&str, Span)]) -> Diagnostic {
    let ((name, span), between) = (inside[0], &inside[1..]);
    let between: Vec<String> = between.iter().rev().map(|(name, _)| format!("`{name}`")).collect();
    let message = match between.split_last() {
        None => format!("block `{name}` uses itself"),
        Some((only, [])) => format!("block `{name}` uses {only}, which uses `{name}`"),
        Some((last, [first, others @ ..])) => {
            let others: String = others.iter().map(|other| format!(", which uses {other}")).collect();
            format!("block `{name}` uses {first}{others}, which uses {last}, which uses `{name}`")
        }
    };
    let diagnostic = Diagnostic::new(Code::Recursion, span, message).label(format!("`{name}` inside itself"));
    diagnostic.help("to repeat a block, use it with `times`")
}
