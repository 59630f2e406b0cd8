//! Which classes of sections become blocks, and the bodies of these: layers whose attributes are expressions of the block's parameters.

use std::collections::HashMap;

use super::{
    classes::{Classes, Ref},
    layers::{Layer, Scalar},
    parameters::{Column, Parameter, Parameters, Place},
    tree::Item,
};

/// Layers, uses and sections, as they are written below `layers:`.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) what: What,
    /// What it reads, as the body around it refers to that.
    pub(super) reads: Vec<Ref>,
    /// When it is there.
    pub(super) condition: Option<String>,
}

impl Entry {
    /// Whether it is anything.
    pub(super) fn is_there(&self) -> bool {
        !matches!(self.what, What::Nothing)
    }
}

/// What an entry is.
#[derive(Clone, Debug)]
pub(super) enum What {
    Layer {
        operator: &'static str,
        attributes: Vec<(&'static str, String)>,
    },
    /// The use of a block, with an argument for each parameter; none where it is the default.
    Use {
        block: usize,
        arguments: Vec<(String, String)>,
    },
    Section(Vec<Entry>),
    /// What sections like this one have, and this one has not: its value is what it would read first.
    Nothing,
}

/// A block.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The class of the sections that it stands for.
    pub(super) class: usize,
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Vec<Entry>,
}

/// The classes that are worth a block. `$in` makes no sense of a section that reads nothing.
fn chosen(classes: &Classes<'_>) -> Vec<bool> {
    let root = classes.of[classes.sections.len() - 1];
    let reads = |class: usize| !classes.outside[classes.classes[class].template].is_empty();
    let mut chosen: Vec<bool> = (0..classes.classes.len()).map(|class| class != root && reads(class)).collect();
    let listed = listed(classes);
    loop {
        let mut counts = vec![0; chosen.len()];
        let mut seen = vec![false; chosen.len()];
        count(classes, root, &chosen, &mut (&mut counts, &mut seen));
        let removable = |class: &usize| chosen[*class] && !(listed[*class] && counts[*class] > 0);
        let once = (0..chosen.len()).find(|class| removable(class) && counts[*class] < 2);
        let gain = |class: usize| {
            let (uses, lines) = (counts[class] as i64, lines(classes, class, &chosen) as i64);
            uses * lines - lines - uses - HEAD
        };
        let least = || (0..chosen.len()).filter(removable).min_by_key(|class| gain(*class));
        match once.or_else(least).filter(|class| once.is_some() || gain(*class) <= 0) {
            Some(class) => chosen[class] = false,
            None => return chosen,
        }
    }
}

/// The classes of sections with names in them that are items of lists: there is no other way to write these than as the uses of a block.
fn listed(classes: &Classes<'_>) -> Vec<bool> {
    let is_number = |name: &str| name.parse::<usize>().is_ok();
    let mut listed = vec![false; classes.classes.len()];
    for section in classes.sections {
        let is_list = section.items.iter().all(|item| is_number(item.name(classes.sections)));
        for item in section.items.iter().filter(|_| is_list) {
            if let Item::Section(inner) = item {
                let own = &classes.sections[*inner];
                let has_names = own.items.iter().any(|item| !is_number(item.name(classes.sections)));
                listed[classes.of[*inner]] |= has_names && own.layers.len() > 2;
            }
        }
    }
    listed
}

/// The lines of a block beside its layers.
const HEAD: i64 = 3;

/// Counts the uses of each class, once for each body that they are in.
fn count(classes: &Classes<'_>, class: usize, chosen: &[bool], (counts, seen): &mut (&mut Vec<usize>, &mut Vec<bool>)) {
    for item in &classes.sections[classes.classes[class].template].items {
        let Item::Section(inner) = item else { continue };
        let inner = classes.of[*inner];
        counts[inner] += 1;
        if !chosen[inner] || !std::mem::replace(&mut seen[inner], true) {
            count(classes, inner, chosen, &mut (counts, seen));
        }
    }
}

/// The lines of a body. The same block several times in a row takes two at most.
fn lines(classes: &Classes<'_>, class: usize, chosen: &[bool]) -> usize {
    let (mut lines, mut before) = (0, (None, 0));
    for item in &classes.sections[classes.classes[class].template].items {
        let inner = match item {
            Item::Section(inner) => Some(classes.of[*inner]),
            Item::Layer(..) => None,
        };
        before = if inner.is_some() && before.0 == inner { (inner, before.1 + 1) } else { (inner, 1) };
        lines += match inner {
            Some(inner) if chosen[inner] => usize::from(before.1 <= 2),
            Some(inner) => 1 + self::lines(classes, inner, chosen),
            None => 1,
        };
    }
    lines
}

/// Whether a file has blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Those that are worth it.
    Blocks,
    /// None: sections alone.
    Sections,
}

/// The blocks of a network, and its layers as written with them.
pub(super) fn blocks(classes: &Classes<'_>, channels: &[usize], form: Form) -> (Vec<Block>, Vec<Entry>) {
    let chosen = match form {
        Form::Blocks => chosen(classes),
        Form::Sections => vec![false; classes.classes.len()],
    };
    let mut writer = Writer { classes, channels, chosen, blocks: Vec::new(), arguments: HashMap::new() };
    let root = classes.of[classes.sections.len() - 1];
    let Block { body, .. } = writer.block(root);
    (writer.blocks, body)
}

struct Writer<'c> {
    classes: &'c Classes<'c>,
    /// The channels of each value.
    channels: &'c [usize],
    chosen: Vec<bool>,
    blocks: Vec<Block>,
    /// For each section that is the use of a block, its arguments.
    arguments: HashMap<usize, Vec<Option<Scalar>>>,
}

/// Where a body is in that of a class: the slots that lead there, and what it reads from outside.
struct At<'p> {
    class: usize,
    path: &'p [usize],
    outside: &'p [Ref],
}

impl Writer<'_> {
    /// The block of a class, after those that it uses.
    fn block(&mut self, class: usize) -> Block {
        let own = &self.classes.classes[class];
        let rows = &own.sections;
        let first = |section: &usize| self.classes.outside[*section].first().map(|value| self.channels[*value] as i64);
        let mut parameters = Parameters::new(rows.iter().map(|section| first(section).map(Scalar::Int)).collect());
        let outside: Vec<Ref> = (0..self.classes.outside[own.template].len()).map(Ref::Outside).collect();
        let mut body = self.body(class, &At { class, path: &[], outside: &outside }, &mut parameters);
        self.conditions(class, &mut body, &[], &mut parameters);
        let named = parameters.finish();
        body.iter_mut().for_each(|entry| named.replace(entry));
        for (row, section) in rows.iter().enumerate() {
            let arguments = named.parameters.iter().map(|parameter| parameter.column[row]).collect();
            self.arguments.insert(*section, arguments);
        }
        Block { class, parameters: named.parameters, body }
    }

    /// The position of a block, which is made when it is used first.
    fn used(&mut self, class: usize) -> usize {
        if let Some(position) = self.blocks.iter().position(|block| block.class == class) {
            return position;
        }
        let block = self.block(class);
        self.blocks.push(block);
        self.blocks.len() - 1
    }

    /// The entries of a class in the body of `of`.
    fn body(&mut self, class: usize, at: &At<'_>, parameters: &mut Parameters) -> Vec<Entry> {
        let own = &self.classes.classes[class];
        let items = &self.classes.sections[own.template].items;
        let mut entries = Vec::new();
        for (slot, item) in items.iter().enumerate() {
            let path = [at.path, &[slot]].concat();
            let reads: Vec<Ref> = own.slots[slot].reads.iter().map(|read| translate(read, at)).collect();
            let is_there =
                self.classes.classes[at.class].sections.iter().any(|section| self.item(*section, &path).is_some());
            let (name, what) = match item {
                _ if !is_there => (String::new(), What::Nothing),
                Item::Layer(name, layer) => (name.clone(), self.layer(*layer, at.class, &path, parameters)),
                Item::Section(inner) => {
                    let name = self.classes.sections[*inner].name.clone();
                    let class = self.classes.of[*inner];
                    let what = if self.chosen[class] {
                        self.arguments(class, at.class, &path, parameters)
                    } else {
                        let at = At { class: at.class, path: &path, outside: &reads };
                        What::Section(self.body(class, &at, parameters))
                    };
                    (name, what)
                }
            };
            entries.push(Entry { name, what, reads, condition: None });
        }
        entries
    }

    fn layer(&self, layer: usize, class: usize, path: &[usize], parameters: &mut Parameters) -> What {
        let Layer { operator, attributes, .. } = &self.classes.layers[layer];
        let names = self.names(class, path);
        let written = attributes.iter().enumerate().filter_map(|(number, attribute)| {
            let values = (0..attribute.values.len()).map(|hole| {
                let column = self.column(class, path, &|item| match item {
                    Item::Layer(_, layer) => Some(self.classes.layers[*layer].attributes[number].values[hole]),
                    Item::Section(_) => None,
                });
                let default = attribute.default_value();
                parameters.expression(&Place { attribute: attribute.name, path: &names, default }, column)
            });
            let values: Vec<String> = values.collect();
            Some((attribute.name, attribute.text(&values)?))
        });
        What::Layer { operator, attributes: written.collect() }
    }

    fn arguments(&mut self, class: usize, of: usize, path: &[usize], parameters: &mut Parameters) -> What {
        let block = self.used(class);
        let names = self.names(of, path);
        let own = self.blocks[block].parameters.clone();
        let arguments = own.iter().enumerate().filter_map(|(number, parameter)| {
            let column = self.column(of, path, &|item| match item {
                Item::Section(inner) => self.arguments[inner][number],
                Item::Layer(..) => None,
            });
            let Parameter { name, default, attribute, .. } = parameter;
            let text = parameters.expression(&Place { attribute, path: &names, default: *default }, column);
            let is_default = text.is_empty() || default.map(|default| default.to_string()).as_ref() == Some(&text);
            (!is_default).then(|| (name.clone(), text))
        });
        What::Use { block, arguments: arguments.collect() }
    }

    /// Something of an item, for each section of a class that has it.
    fn column(&self, class: usize, path: &[usize], of: &dyn Fn(&Item) -> Option<Scalar>) -> Column {
        let sections = &self.classes.classes[class].sections;
        sections.iter().map(|section| self.item(*section, path).and_then(of)).collect()
    }

    /// The item of a section that some slots lead to, if it has that.
    fn item(&self, mut section: usize, path: &[usize]) -> Option<&Item> {
        let mut found: Option<&Item> = None;
        for slot in path {
            if let Some(Item::Section(inner)) = found {
                section = *inner;
            }
            found = Some(&self.classes.sections[section].items[self.classes.items[section][*slot]?]);
        }
        found
    }

    /// The names on the way to an item.
    fn names(&self, class: usize, path: &[usize]) -> Vec<String> {
        let name = |length: usize| {
            let mut sections = self.classes.classes[class].sections.iter();
            let item = sections.find_map(|section| self.item(*section, &path[..length]));
            match item {
                Some(Item::Layer(name, _)) => name.clone(),
                Some(Item::Section(inner)) => self.classes.sections[*inner].name.clone(),
                None => String::new(),
            }
        };
        (1..=path.len()).map(name).collect()
    }

    /// Gives the entries that some sections lack their conditions.
    fn conditions(&self, class: usize, entries: &mut [Entry], path: &[usize], parameters: &mut Parameters) {
        for (slot, entry) in entries.iter_mut().enumerate() {
            let path = [path, &[slot]].concat();
            let operator = match &mut entry.what {
                What::Section(inner) => {
                    self.conditions(class, inner, &path, parameters);
                    continue;
                }
                What::Nothing => continue,
                What::Layer { operator, .. } => operator,
                What::Use { .. } => "part",
            };
            let sections = &self.classes.classes[class].sections;
            let there: Vec<bool> = sections.iter().map(|section| self.item(*section, &path).is_some()).collect();
            if there.contains(&false) {
                let names = self.names(class, &path);
                entry.condition = Some(parameters.condition(&names, operator, &there));
            }
        }
    }
}

/// What an item of an inner section reads, as the body around refers to it.
fn translate(read: &Ref, at: &At<'_>) -> Ref {
    match read {
        Ref::Outside(position) => at.outside[*position].clone(),
        Ref::Inside(path) => Ref::Inside([at.path, path].concat()),
    }
}
