//! Dotted names as sections in sections.

use std::{collections::HashSet, ops::Range};

use super::layers::Layer;

/// What a section consists of.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// A layer, by its position, with its name in the section.
    Layer(String, usize),
    /// A section, by its position among all.
    Section(usize),
}

impl Item {
    /// Its name in the section around it.
    pub(super) fn name<'t>(&'t self, sections: &'t [Section]) -> &'t str {
        match self {
            Item::Layer(name, _) => name,
            Item::Section(section) => &sections[*section].name,
        }
    }
}

/// Layers one after the other whose names begin alike.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// Its name in the section around it; empty for the whole network.
    pub(super) name: String,
    pub(super) items: Vec<Item>,
    pub(super) layers: Range<usize>,
}

/// All sections, inner ones before those around them. The last is the whole network.
pub(super) fn sections(layers: &[Layer]) -> Vec<Section> {
    let mut sections = Vec::new();
    section(layers, (String::new(), ""), 0..layers.len(), &mut sections);
    sections
}

/// Adds a section, whose layers' names begin with a prefix; gives its position.
fn section(
    layers: &[Layer],
    (name, prefix): (String, &str),
    range: Range<usize>,
    sections: &mut Vec<Section>,
) -> usize {
    let mut items = Vec::new();
    let mut seen = HashSet::new();
    let mut at = range.start;
    while at < range.end {
        let own = &layers[at].name[prefix.len()..];
        let (first, inner) = match own.split_once('.') {
            Some((first, _)) => (first, format!("{prefix}{first}.")),
            None => (own, String::new()),
        };
        let same = layers[at..range.end].iter().take_while(|layer| !inner.is_empty() && layer.name.starts_with(&inner));
        let end = at + same.count();
        // A section that comes again, or has one layer alone, is part of the names of its layers.
        if end > at + 1 && !first.is_empty() && seen.insert(first.to_owned()) {
            items.push(Item::Section(section(layers, (first.to_owned(), &inner), at..end, sections)));
            at = end;
        } else {
            seen.insert(own.to_owned());
            items.push(Item::Layer(own.to_owned(), at));
            at += 1;
        }
    }
    sections.push(Section { name, items, layers: range });
    sections.len() - 1
}
