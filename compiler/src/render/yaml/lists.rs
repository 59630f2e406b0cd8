//! Which entries are written as lists. Small sections in a list are parts of the names of their layers.

use super::blocks::{Entry, What};
use crate::front;

/// Whether layers are called by their positions in a list.
pub(super) fn is_list(entries: &[Entry]) -> bool {
    let names = listed(entries);
    let numbers = names.iter().filter(|name| name.parse::<usize>().is_ok()).count();
    let positions = names.iter().enumerate().filter(|(at, name)| **name == at.to_string()).count();
    numbers > 0 && positions * 2 >= numbers && !entries.iter().any(is_large)
}

/// Whether the layers of a section are a list. A mapping with one entry, or with the name of an operator, would be read as a layer.
pub(super) fn is_listed(section: &Entry) -> bool {
    let What::Section(inner) = &section.what else { return false };
    front::is_operator(&section.name) || inner.iter().filter(|entry| entry.is_there()).count() == 1 || is_list(inner)
}

/// The names in a list.
fn listed(entries: &[Entry]) -> Vec<String> {
    let names = |entry: &Entry| match &entry.what {
        What::Section(inner) => listed(inner).iter().map(|name| format!("{}.{name}", entry.name)).collect(),
        What::Layer { .. } | What::Use { .. } => vec![entry.name.clone()],
        What::Nothing => Vec::new(),
    };
    entries.iter().flat_map(names).collect()
}

/// Whether an entry is a section that is too large for a list.
pub(super) fn is_large(entry: &Entry) -> bool {
    const MOST: usize = 2;
    match &entry.what {
        What::Section(inner) => {
            inner.len() > MOST || inner.iter().any(|entry| !matches!(entry.what, What::Layer { .. }))
        }
        What::Layer { .. } | What::Use { .. } | What::Nothing => false,
    }
}
