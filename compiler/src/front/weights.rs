//! `weights:` and `pretrained:`: where a network's weights are, and their names there.

use std::collections::BTreeSet;

use graphc_weights::{Mapping, Problem, Sha256};

use super::{
    format::{Field, Form},
    suggest::{did_you_mean, say, shown},
    tree::{Entry, Map, Node, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    ir::Graph,
};

/// The `weights:` of a model file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// The path as written, relative to the model file.
    pub file: Option<(String, Span)>,
    /// The file's hash.
    pub sha256: Option<(Sha256, Span)>,
    /// Whether the file is embedded in the program.
    pub embed: bool,
    /// The prefix of every name in the file.
    pub prefix: String,
    /// Tensors of the file to ignore.
    pub ignore: Vec<String>,
    /// Pairs of a name in the network and the name in the file.
    pub rename: Vec<(String, String)>,
    /// The places of the `ignore` entries.
    pub ignore_places: Vec<Span>,
    /// The places of the `rename` entries' names in the network.
    pub rename_places: Vec<Span>,
}

impl Weights {
    /// Calls `with` with the mapping.
    pub fn with_mapping<T>(&self, with: impl FnOnce(&Mapping<'_>) -> T) -> T {
        let ignore: Vec<&str> = self.ignore.iter().map(String::as_str).collect();
        let rename: Vec<(&str, &str)> = self.rename.iter().map(|(network, file)| (&**network, &**file)).collect();
        with(&Mapping { prefix: &self.prefix, ignore: &ignore, rename: &rename })
    }
}

/// Weights that can be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pretrained {
    /// From where.
    pub url: String,
    /// The file's hash.
    pub sha256: Option<Sha256>,
}

const FILE: Field = Field::new("file", Form::Text, "its path, relative to the model file");
const SHA256: Field = Field::new("sha256", Form::Hash, "the 64 digits of its SHA-256");
const EMBED: Field = Field::new("embed", Form::Flag, "whether it is embedded in the program");
const PREFIX: Field = Field::new("prefix", Form::Text, "the prefix of every name in it");
const IGNORE: Field = Field::new(
    "ignore",
    Form::Either(&[Form::Text, Form::list(&Form::Text, 0, usize::MAX)]),
    "tensors in it to ignore; `*` matches any text",
);
const RENAME: Field = Field::new(
    "rename",
    Form::Named { key: &Form::Text, of: &NAME_IN_FILE, least: 0 },
    "names of layers, sections or tensors, and their names in it; in a tensor's name, each `*` matches any text",
);
const NAME_IN_FILE: Form = Form::Either(&[Form::Text, NUMBER]);
const URL: Field = Field::new("url", Form::Url, "its address: `https://...`").required();
const NUMBER: Form = Form::Integer { least: 0, most: u64::MAX };

const KEYS: [Field; 6] = [FILE, SHA256, EMBED, PREFIX, IGNORE, RENAME];
const PRETRAINED_KEYS: [Field; 2] = [URL, SHA256];

/// The form of `weights:`.
pub(super) const FORM: Form = Form::Either(&[Form::Text, Form::Mapping(&KEYS)]);

/// The form of `pretrained:`.
pub(super) const PRETRAINED: Form = Form::Either(&[Form::Url, Form::Mapping(&PRETRAINED_KEYS)]);

/// Reads `weights:`: the path of a file, or a mapping.
pub(super) fn read(source: &Source, node: &Node, diagnostics: &mut Diagnostics) -> Weights {
    let mut weights = Weights::default();
    match &node.value {
        Value::Text(file) => weights.file = Some((file.clone(), node.span)),
        Value::Map(map) => {
            unknown_keys("weights", map, &KEYS, diagnostics);
            let get = |key: Field| map.get(key.name);
            let text = |key: Field, diagnostics: &mut Diagnostics| text("weights", map, key, diagnostics);
            weights.file = text(FILE, diagnostics);
            weights.prefix = text(PREFIX, diagnostics).map(|(prefix, _)| prefix).unwrap_or_default();
            weights.sha256 = get(SHA256).and_then(|entry| hash(source, &entry.value, diagnostics));
            weights.embed = get(EMBED).is_some_and(|entry| flag(entry, diagnostics));
            let ignore = get(IGNORE).map(|entry| texts(entry, diagnostics)).unwrap_or_default();
            (weights.ignore, weights.ignore_places) = ignore.into_iter().unzip();
            let rename = get(RENAME).map(|entry| names(entry, diagnostics)).unwrap_or_default();
            (weights.rename, weights.rename_places) = rename.into_iter().unzip();
        }
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) => {
            let message = format!("`weights` must be the path of a file or a mapping, found {}", node.value.kind());
            let help = "write `weights: net.safetensors`, or `weights: {file: net.pth, prefix: state_dict.}`";
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
        }
    }
    weights
}

/// Reads `pretrained:`: a URL, or a mapping.
pub(super) fn pretrained(source: &Source, node: &Node, diagnostics: &mut Diagnostics) -> Option<Pretrained> {
    let (url, sha256) = match &node.value {
        Value::Text(url) => ((url.clone(), node.span), None),
        Value::Map(map) => {
            unknown_keys("pretrained", map, &PRETRAINED_KEYS, diagnostics);
            let sha256 = map.get(SHA256.name).and_then(|entry| hash(source, &entry.value, diagnostics));
            let Some(url) = text("pretrained", map, URL, diagnostics) else {
                if map.get(URL.name).is_none() {
                    let message = "the key `url` of `pretrained` is missing";
                    diagnostics.push(Diagnostic::new(Code::MissingKey, node.span, message));
                }
                return None;
            };
            (url, sha256)
        }
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) => {
            let message = format!("`pretrained` must be a mapping, found {}", node.value.kind());
            let help = "write `pretrained: {url: \"https://...\", sha256: ...}`";
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
            return None;
        }
    };
    let (url, span) = url;
    if !(url.starts_with("https://") || url.starts_with("http://")) {
        let diagnostic =
            Diagnostic::new(Code::Value, span, format!("`{}` is not a URL that can be downloaded", shown(&url)));
        diagnostics.push(diagnostic.label("expected `https://...`"));
        return None;
    }
    Some(Pretrained { url, sha256: sha256.map(|(hash, _)| hash) })
}

fn unknown_keys(of: &str, map: &Map, keys: &[Field], diagnostics: &mut Diagnostics) {
    let names = || keys.iter().map(|key| key.name);
    for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
        let message = format!("`{of}` has no key `{}`", shown(&entry.key));
        let help = did_you_mean(&entry.key, names(), entry.key_span);
        let help = help.unwrap_or_else(|| say(format!("it has `{}`", names().collect::<Vec<_>>().join("`, `"))));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
}

fn text(of: &str, map: &Map, key: Field, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    let node = &map.get(key.name)?.value;
    let Some(text) = node.value.text() else {
        diagnostics.push(not_a(&format!("`{}` of `{of}`", key.name), "a string", node));
        return None;
    };
    Some((text.into(), node.span))
}

/// Without quotes, YAML reads digits, and digits around an `e`, as numbers.
fn hash(source: &Source, node: &Node, diagnostics: &mut Diagnostics) -> Option<(Sha256, Span)> {
    let written = node.value.text().unwrap_or(&source.text[node.span.range()]);
    let hash = written.parse::<Sha256>().ok();
    if hash.is_none() {
        let diagnostic = Diagnostic::new(Code::Value, node.span, format!("`{}` is not a SHA-256", shown(written)));
        let digits = written.len();
        diagnostics
            .push(diagnostic.label(format!("expected 64 digits of 0 to 9 and a to f, found {digits} characters")));
    }
    Some((hash?, node.span))
}

fn flag(entry: &Entry, diagnostics: &mut Diagnostics) -> bool {
    let Value::Bool(flag) = entry.value.value else {
        diagnostics.push(not_a(&format!("`{}`", entry.key), "`true` or `false`", &entry.value));
        return false;
    };
    flag
}

fn texts(entry: &Entry, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let each = entry.value.value.list().unwrap_or(std::slice::from_ref(&entry.value));
    let texts = each.iter().filter_map(|node| {
        if node.value.text().is_none() {
            diagnostics.push(not_a(&format!("an item of `{}`", entry.key), "a string", node));
        }
        node.value.text().map(|text| (text.into(), node.span))
    });
    texts.collect()
}

fn names(entry: &Entry, diagnostics: &mut Diagnostics) -> Vec<((String, String), Span)> {
    let Value::Map(map) = &entry.value.value else {
        diagnostics.push(not_a("`rename`", "a mapping of names in the network to names in the file", &entry.value));
        return Vec::new();
    };
    let names = map.entries.iter().filter_map(|entry| {
        let name = match &entry.value.value {
            Value::Text(name) => Some(name.clone()),
            Value::Integer(number) if *number >= 0 => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) | Value::Map(_) => None,
        };
        if name.is_none() {
            diagnostics.push(not_a(
                &format!("the name of `{}` in the file", shown(&entry.key)),
                "a string",
                &entry.value,
            ));
        }
        Some(((entry.key.clone(), name?), entry.key_span))
    });
    names.collect()
}

/// Checks the names in `rename` against the network.
pub(crate) fn check_names(weights: &Weights, graph: &Graph) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let tensors: Vec<&str> = graph.tensors.values().map(|tensor| tensor.name.as_str()).collect();
    let Err(problems) = weights.with_mapping(|mapping| mapping.names(&tensors)) else { return diagnostics };
    let place = |name: &str| {
        let rules = weights.rename.iter().zip(&weights.rename_places);
        rules.filter(|((network, _), _)| network == name).map(|(_, place)| *place).next_back()
    };
    let first = weights.rename_places.first().copied().unwrap_or(Span::new(0, 0));
    for problem in &problems {
        let (at, name) = match problem {
            Problem::RenameOfNothing { name } | Problem::RenameStars { name, .. } => (place(name), Some(name)),
            Problem::RenamedTwice { rules, .. } => (place(&rules[1]), None),
            Problem::SameName { tensors, .. } => {
                let rule = tensors.iter().find_map(|tensor| weights.with_mapping(|mapping| mapping.rule(tensor)));
                (rule.and_then(|rule| weights.rename_places.get(rule)).copied(), None)
            }
            _ => (None, None),
        };
        let span = at.unwrap_or(first);
        let suggestion = name.filter(|_| matches!(problem, Problem::RenameOfNothing { .. }));
        let help = suggestion.and_then(|name| did_you_mean(name, parts(&tensors), span));
        let code = if suggestion.is_some() { Code::UnknownLayer } else { Code::Value };
        diagnostics.push(Diagnostic::new(code, span, problem.to_string()).maybe(help));
    }
    diagnostics
}

/// The names of tensors, and of the layers and sections that contain them.
fn parts<'t>(tensors: &[&'t str]) -> BTreeSet<&'t str> {
    let ends = |tensor: &&'t str| {
        let tensor = *tensor;
        tensor.match_indices('.').map(move |(dot, _)| &tensor[..dot]).chain([tensor])
    };
    tensors.iter().flat_map(ends).collect()
}

fn not_a(what: &str, expected: &str, node: &Node) -> Diagnostic {
    Diagnostic::new(Code::WrongType, node.span, format!("{what} must be {expected}, found {}", node.value.kind()))
}
