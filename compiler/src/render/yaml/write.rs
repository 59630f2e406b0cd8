//! Entries as lines of YAML.

use std::collections::HashMap;

use super::{
    blocks::{Block, Entry, What},
    lists::{is_list, is_listed},
    references::{Names, Scope, Source},
};
use crate::front::quoted;

/// Writes one body.
pub(super) struct Writer<'w> {
    pub(super) scope: Scope<'w>,
    pub(super) names: Names,
    /// The names of the blocks.
    pub(super) blocks: &'w [String],
    /// The attribute of each operator that may be given by itself.
    pub(super) bare: &'w HashMap<&'static str, &'static str>,
    /// What a layer reads that is the first and does not say.
    pub(super) first: Option<usize>,
}

/// An entry in its place: with the names of the sections that it is written without.
#[derive(Clone)]
struct Placed<'w> {
    name: String,
    entry: &'w Entry,
    /// The number of its first layer.
    layer: usize,
}

/// Names in a list that a use with `times` gives.
struct Run {
    /// `name:`, if it must be said.
    name: Option<String>,
    times: usize,
}

impl<'w> Writer<'w> {
    /// The lines of `entries`, the layers below a key. The first layer has this number, names begin with `section`.
    pub(super) fn layers(&self, entries: &'w [Entry], layer: usize, section: &str) -> Vec<String> {
        let listed = self.listed(entries, layer);
        if is_list(entries) || self.has_runs(entries, &listed, section) {
            self.list(&listed, section)
        } else {
            self.mapping(entries, layer, section)
        }
    }

    /// The entries as a list has them, where there are no sections.
    fn listed(&self, entries: &'w [Entry], mut layer: usize) -> Vec<Placed<'w>> {
        let mut listed = Vec::new();
        for entry in entries {
            match &entry.what {
                What::Section(inner) => {
                    let inner = self.listed(inner, layer).into_iter();
                    listed.extend(
                        inner.map(|placed| Placed { name: format!("{}.{}", entry.name, placed.name), ..placed }),
                    );
                }
                What::Nothing => {}
                What::Layer { .. } | What::Use { .. } => {
                    listed.push(Placed { name: entry.name.clone(), entry, layer });
                }
            }
            layer += self.scope.count(entry);
        }
        listed
    }

    /// Whether uses are numbered one after the other, which only a list says in one line.
    fn has_runs(&self, entries: &'w [Entry], listed: &[Placed<'_>], section: &str) -> bool {
        let has_sections = entries.iter().any(|entry| matches!(entry.what, What::Section(_)));
        !has_sections && (0..listed.len()).any(|at| self.run(listed, at, section).times > 1)
    }

    fn list(&self, listed: &[Placed<'w>], section: &str) -> Vec<String> {
        let (mut lines, mut at) = (Vec::new(), 0);
        while let Some(placed) = listed.get(at) {
            let Run { name, times } = self.run(listed, at, section);
            let mut before: Vec<String> = name.map(|name| format!("name: {name}")).into_iter().collect();
            before.extend(self.from(placed, section).map(|from| format!("from: {from}")));
            let after = (times > 1).then(|| format!("times: {times}"));
            lines.push(format!("- {}", self.entry(placed.entry, &before, after)));
            at += times;
        }
        lines
    }

    /// How many entries from one on are repetitions of it, and what it is called.
    fn run(&self, listed: &[Placed<'_>], at: usize, section: &str) -> Run {
        let first = &listed[at];
        let own = Some(quoted(&first.name)).filter(|_| first.name != at.to_string());
        let What::Use { block, arguments } = &first.entry.what else { return Run { name: own, times: 1 } };
        let is_same = |placed: &Placed<'_>| {
            let same =
                matches!(&placed.entry.what, What::Use { block: b, arguments: a } if b == block && a == arguments);
            same && placed.entry.reads.len() == 1 && placed.entry.condition.is_none() && first.entry.condition.is_none()
        };
        let name_of: Box<dyn Fn(usize) -> String> = match numbered(&first.name) {
            None if own.is_none() => Box::new(|number| (at + number).to_string()),
            Some((stem, start)) if own.is_some() => Box::new(move |number| format!("{stem}{}", start + number)),
            _ if own.is_none() => Box::new(|number| (at + number).to_string()),
            _ => return Run { name: own, times: 1 },
        };
        let rest = listed[at..].iter().enumerate().skip(1);
        let follows = |(number, placed): &(usize, &Placed<'_>)| {
            placed.name == name_of(*number) && is_same(placed) && self.from(placed, section).is_none()
        };
        let times = 1 + rest.take_while(follows).count();
        let name = match (own, numbered(&first.name)) {
            (Some(_), Some((stem, start))) if times > 1 => Some(with_number(stem, start)),
            (own, _) => own,
        };
        Run { name, times: if first.entry.reads.len() == 1 { times } else { 1 } }
    }

    fn mapping(&self, entries: &'w [Entry], mut layer: usize, section: &str) -> Vec<String> {
        let mut lines = Vec::new();
        for entry in entries {
            let key = key(&entry.name);
            match &entry.what {
                What::Section(inner) => {
                    let inside = format!("{section}{}.", entry.name);
                    let inside = match is_listed(entry) {
                        true => self.list(&self.listed(inner, layer), &inside),
                        false => self.layers(inner, layer, &inside),
                    };
                    match inside.as_slice() {
                        [only] if only.starts_with("- ") => lines.push(format!("{key}: [{}]", &only[2..])),
                        inside => {
                            lines.push(format!("{key}:"));
                            lines.extend(inside.iter().map(|line| format!("  {line}")));
                        }
                    }
                }
                What::Nothing => {}
                What::Layer { .. } | What::Use { .. } => {
                    let placed = Placed { name: entry.name.clone(), entry, layer };
                    lines.push(format!("{key}: {}", self.named(&placed, section)));
                }
            }
            layer += self.scope.count(entry);
        }
        lines
    }

    /// An entry whose name is its key.
    fn named(&self, placed: &Placed<'_>, section: &str) -> String {
        let from = self.from(placed, section).map(|from| format!("from: {from}"));
        let text = self.entry(placed.entry, &from.into_iter().collect::<Vec<_>>(), None);
        if text.contains(':') { format!("{{{text}}}") } else { text }
    }

    /// `conv2d: {name: stem, out_channels: 64, kernel: 3}`, where some attributes are given.
    fn entry(&self, entry: &Entry, before: &[String], after: Option<String>) -> String {
        let (name, own, bare): (&str, Vec<(&str, &str)>, Option<&str>) = match &entry.what {
            What::Layer { operator, attributes } => {
                let own = attributes.iter().map(|(name, text)| (*name, text.as_str())).collect();
                (operator, own, self.bare.get(operator).copied())
            }
            What::Use { block, arguments } => {
                let own = arguments.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
                let first = self.scope.blocks[*block].parameters.first().map(|parameter| parameter.name.as_str());
                (&self.blocks[*block], own, first)
            }
            What::Section(_) | What::Nothing => unreachable!("sections are written apart"),
        };
        let condition = entry.condition.as_ref().map(|condition| format!("if: {condition}"));
        let after: Vec<String> = after.into_iter().chain(condition).collect();
        let is_alone = before.is_empty() && after.is_empty();
        match own.as_slice() {
            [] if is_alone => name.to_owned(),
            [(only, text)] if is_alone && bare == Some(only) => format!("{name}: {text}"),
            own => {
                let own = own.iter().map(|(name, text)| format!("{name}: {text}"));
                let all: Vec<String> = before.iter().cloned().chain(own).chain(after).collect();
                format!("{name}: {{{}}}", all.join(", "))
            }
        }
    }

    /// What an entry reads, unless that is the layer before it.
    fn from(&self, placed: &Placed<'_>, section: &str) -> Option<String> {
        let reads: Vec<Source> = placed.entry.reads.iter().map(|read| self.scope.source(read)).collect();
        let is_before = match reads.as_slice() {
            [Source::Layer(layer)] => placed.layer.checked_sub(1) == Some(*layer),
            [Source::Outside(position)] => placed.layer == 0 && self.first == Some(*position),
            several => several.is_empty(),
        };
        if is_before {
            return None;
        }
        let read = |read: &Source| match read {
            Source::Outside(position) => self.names.outside(*position),
            // Every layer has its full name at least.
            Source::Layer(layer) => self.names.layer(*layer, section).unwrap_or_default(),
        };
        let names: Vec<String> = reads.iter().map(|each| quoted(&read(each))).collect();
        Some(match names.as_slice() {
            [only] => only.clone(),
            several => format!("[{}]", several.join(", ")),
        })
    }
}

/// `denselayer<1>`, which needs no quotes where the stem needs none.
fn with_number(stem: &str, start: usize) -> String {
    let name = format!("{stem}<{start}>");
    let is_plain = !stem.is_empty() && quoted(stem) == stem;
    if is_plain { name } else { format!("'{name}'") }
}

/// A name as a key: numbers are written as such.
fn key(name: &str) -> String {
    let is_number = name.parse::<usize>().is_ok_and(|number| number.to_string() == name);
    if is_number { name.to_owned() } else { quoted(name) }
}

/// `denselayer` and 1 of `denselayer1`.
fn numbered(name: &str) -> Option<(&str, usize)> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &name[stem.len()..];
    let is_plain = number == "0" || !number.starts_with('0');
    Some((stem, number.parse().ok()?)).filter(|_| is_plain && number.len() < 7)
}

/// The lines of a block.
pub(super) fn block(writer: &Writer<'_>, own: &Block, name: &str) -> Vec<String> {
    let mut lines = vec![format!("{name}:")];
    let parameters: Vec<String> = own
        .parameters
        .iter()
        .map(|parameter| match parameter.default {
            Some(default) => format!("{}: {default}", parameter.name),
            None => parameter.name.clone(),
        })
        .collect();
    if !parameters.is_empty() {
        lines.push(format!("  parameters: {{{}}}", parameters.join(", ")));
    }
    lines.push("  layers:".into());
    lines.extend(writer.layers(&own.body, 0, "").into_iter().map(|line| format!("    {line}")));
    lines
}
