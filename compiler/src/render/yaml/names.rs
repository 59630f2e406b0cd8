//! What blocks are called: as their uses, if these have a name in common, or after what is in them.

use super::{
    blocks::{Block, Entry, What},
    classes::Classes,
};
use crate::front;

/// The names of blocks.
pub(super) fn names(blocks: &[Block], classes: &Classes<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for block in blocks {
        let uses = classes.classes[block.class].sections.iter().map(|section| classes.sections[*section].name.as_str());
        let name = common(uses).unwrap_or_else(|| after(&block.body).to_owned());
        let is_free = |name: &String| !names.contains(name) && !front::is_operator(name);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let free = [name.clone()].into_iter().chain(numbered).find(is_free);
        names.push(free.unwrap_or(name));
    }
    names
}

/// The shortest name that says something.
const SHORTEST: usize = 3;

/// What all names are without the numbers and letters that count them: `inception` of `inception3a` and `inception4b`.
fn common<'n>(mut names: impl Iterator<Item = &'n str>) -> Option<String> {
    let first = stem(names.next()?);
    let is_common = names.all(|name| stem(name) == first) && first.len() >= SHORTEST;
    is_common.then(|| first.to_ascii_lowercase())
}

fn stem(name: &str) -> &str {
    let letter =
        name.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|name| name.ends_with(|c: char| c.is_ascii_digit()));
    letter.unwrap_or(name).trim_end_matches(|c: char| c.is_ascii_digit() || "_.-".contains(c))
}

/// A name for what there is in a body.
fn after(body: &[Entry]) -> &'static str {
    let kinds = [("add", "residual"), ("concat", "branches"), ("mul", "gate"), ("conv2d", "conv"), ("conv1d", "conv")];
    let found = kinds.iter().find(|(operator, _)| body.iter().any(|entry| has(entry, operator)));
    found.map_or("part", |(_, name)| name)
}

fn has(entry: &Entry, own: &str) -> bool {
    match &entry.what {
        What::Layer { operator, .. } => *operator == own,
        What::Section(inner) => inner.iter().any(|entry| has(entry, own)),
        What::Use { .. } | What::Nothing => false,
    }
}
