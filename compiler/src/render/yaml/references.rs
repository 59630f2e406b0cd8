//! The names by which layers read others: the shortest that the front end resolves to the right one. Names are looked up in the
//! section of the reader first, then in those around it.

use std::collections::HashMap;

use super::{
    blocks::{Block, Entry, What},
    classes::Ref,
    lists::{is_list, is_listed},
};

/// The names of a body, and the layers that they stand for.
pub(super) struct Names {
    by_name: HashMap<String, usize>,
    /// The names of each layer.
    of: HashMap<usize, Vec<String>>,
    /// What the values from outside are called.
    outside: Vec<String>,
    /// Whether `input` and `input.1` are those of a block.
    in_block: bool,
}

/// A body whose names are looked up.
pub(super) struct Scope<'b> {
    pub(super) blocks: &'b [Block],
    pub(super) body: &'b [Entry],
}

/// The names of layers, and of sections and uses, with the number of the layer whose value they are.
#[derive(Default)]
struct Found {
    layers: Vec<(String, usize)>,
    sections: Vec<(String, usize)>,
}

/// The name of the value that a block reads.
const INPUT: &str = "input";

impl Scope<'_> {
    /// The names in a block.
    pub(super) fn of_block(&self) -> Names {
        self.names(Vec::new(), true)
    }

    /// The names in the file.
    pub(super) fn of_file(&self, inputs: Vec<String>) -> Names {
        self.names(inputs, false)
    }

    fn names(&self, outside: Vec<String>, in_block: bool) -> Names {
        let mut found = Found::default();
        self.gather("", (self.body, is_list(self.body)), &mut found);
        let mut names = Names { by_name: HashMap::new(), of: HashMap::new(), outside, in_block };
        for (name, layer) in found.layers.into_iter().chain(found.sections) {
            if !names.by_name.contains_key(&name) {
                names.by_name.insert(name.clone(), layer);
                names.of.entry(layer).or_default().push(name);
            }
        }
        names
    }

    /// Gathers the names of a body. Sections in a list are parts of the names of their layers alone.
    fn gather(&self, prefix: &str, (entries, listed): (&[Entry], bool), found: &mut Found) {
        for entry in entries {
            let name = format!("{prefix}{}", entry.name);
            let (inner, is_listed): (&[Entry], bool) = match &entry.what {
                What::Layer { .. } => {
                    found.layers.push((name, found.layers.len()));
                    continue;
                }
                What::Use { block, .. } => (&self.blocks[*block].body, is_list(&self.blocks[*block].body)),
                What::Section(inner) => (inner, listed || is_listed(entry)),
                What::Nothing => continue,
            };
            self.gather(&format!("{name}."), (inner, is_listed), found);
            if !(listed && matches!(entry.what, What::Section(_))) {
                found.sections.push((name, found.layers.len() - 1));
            }
        }
    }

    /// The number of layers of an entry.
    pub(super) fn count(&self, entry: &Entry) -> usize {
        match &entry.what {
            What::Layer { .. } => 1,
            What::Use { block, .. } => self.blocks[*block].body.iter().map(|entry| self.count(entry)).sum(),
            What::Section(inner) => inner.iter().map(|entry| self.count(entry)).sum(),
            What::Nothing => 0,
        }
    }

    /// What is read: of an item that is not there, what it would read first.
    pub(super) fn source(&self, read: &Ref) -> Source {
        let path = match read {
            Ref::Outside(position) => return Source::Outside(*position),
            Ref::Inside(path) => path,
        };
        let (mut entries, mut first, mut last) = (self.body, 0, 0);
        for slot in path {
            let entry = &entries[*slot];
            first += entries[..*slot].iter().map(|entry| self.count(entry)).sum::<usize>();
            last = (first + self.count(entry)).saturating_sub(1);
            entries = match &entry.what {
                What::Layer { .. } => &[],
                What::Use { block, .. } => &self.blocks[*block].body,
                What::Section(inner) => inner,
                What::Nothing => return self.source(&entry.reads[0]),
            };
        }
        Source::Layer(last)
    }
}

/// What a layer reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A value from outside, by its position.
    Outside(usize),
    /// A layer, by its number.
    Layer(usize),
}

impl Names {
    /// The name of a value from outside.
    pub(super) fn outside(&self, position: usize) -> String {
        match (self.in_block, position) {
            (true, 0) => INPUT.into(),
            (true, position) => format!("{INPUT}.{position}"),
            (false, position) => self.outside[position].clone(),
        }
    }

    /// The shortest name of a layer for a reader in a section, whose name ends in a dot.
    pub(super) fn layer(&self, layer: usize, section: &str) -> Option<String> {
        let prefixes = || std::iter::successors(Some(section), |prefix| outer(prefix));
        let names = self.of.get(&layer)?.iter();
        let candidates = names.flat_map(|name| prefixes().filter_map(|prefix| name.strip_prefix(prefix)));
        let resolves = |candidate: &&str| {
            let found = prefixes().find_map(|prefix| self.by_name.get(&format!("{prefix}{candidate}")));
            found == Some(&layer) && !self.is_input(candidate) && !candidate.is_empty()
        };
        candidates.filter(resolves).min_by_key(|candidate| candidate.len()).map(str::to_owned)
    }

    fn is_input(&self, name: &str) -> bool {
        match name.strip_prefix(INPUT).filter(|_| self.in_block) {
            Some(rest) => rest.is_empty() || rest.starts_with('.'),
            None => self.outside.iter().any(|input| input == name),
        }
    }
}

/// The prefix of the section around one; none around the file.
fn outer(prefix: &str) -> Option<&str> {
    let inner = prefix.strip_suffix('.')?;
    Some(inner.rfind('.').map_or("", |dot| &prefix[..=dot]))
}
