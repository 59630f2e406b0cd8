//! `weights:` and `pretrained:`: where a network's weights are, and what they are called there.

use graphc_weights::{Mapping, Sha256};

use super::{
    suggest::{did_you_mean, say, shown},
    tree::{Entry, Map, Node, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Source, Span};

/// What the model file says of its weights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// The file, as it is written: relative to the model file.
    pub file: Option<(String, Span)>,
    /// What the file's hash must begin with.
    pub sha256: Option<(Sha256, Span)>,
    /// Whether the file becomes part of the program.
    pub embed: bool,
    /// What stands before every name in the file.
    pub prefix: String,
    /// Tensors of the file that are not used.
    pub ignore: Vec<String>,
    /// Names in the network, and in the file.
    pub rename: Vec<(String, String)>,
}

impl Weights {
    /// Calls `with` with the names.
    pub fn with_mapping<T>(&self, with: impl FnOnce(&Mapping<'_>) -> T) -> T {
        let ignore: Vec<&str> = self.ignore.iter().map(String::as_str).collect();
        let rename: Vec<(&str, &str)> = self.rename.iter().map(|(network, file)| (&**network, &**file)).collect();
        with(&Mapping { prefix: &self.prefix, ignore: &ignore, rename: &rename })
    }
}

/// Weights that can be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pretrained {
    /// From where.
    pub url: String,
    /// What the hash must begin with: what the file says, or the digits in the name of the URL.
    pub sha256: Option<Sha256>,
}

const KEYS: [&str; 6] = ["file", "sha256", "embed", "prefix", "ignore", "rename"];

/// Reads `weights:`: the path of a file, or a mapping.
pub(super) fn read(source: &Source, node: &Node, diagnostics: &mut Diagnostics) -> Weights {
    let mut weights = Weights::default();
    match &node.value {
        Value::Text(file) => weights.file = Some((file.clone(), node.span)),
        Value::Map(map) => {
            unknown_keys("weights", map, &KEYS, diagnostics);
            let text = |key, diagnostics: &mut Diagnostics| text("weights", map, key, diagnostics);
            weights.file = text("file", diagnostics);
            weights.prefix = text("prefix", diagnostics).map(|(prefix, _)| prefix).unwrap_or_default();
            weights.sha256 = map.get("sha256").and_then(|entry| hash(source, &entry.value, diagnostics));
            weights.embed = map.get("embed").is_some_and(|entry| flag(entry, diagnostics));
            weights.ignore = map.get("ignore").map(|entry| texts(entry, diagnostics)).unwrap_or_default();
            weights.rename = map.get("rename").map(|entry| names(entry, diagnostics)).unwrap_or_default();
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
            unknown_keys("pretrained", map, &["url", "sha256"], diagnostics);
            let sha256 = map.get("sha256").and_then(|entry| hash(source, &entry.value, diagnostics));
            let Some(url) = text("pretrained", map, "url", diagnostics) else {
                if map.get("url").is_none() {
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
        let diagnostic = Diagnostic::new(Code::Value, span, format!("`{}` is no URL that can be fetched", shown(&url)));
        diagnostics.push(diagnostic.label("expected `https://...`"));
        return None;
    }
    let of_name = || url.rsplit('/').next().and_then(Sha256::of_file_name);
    let sha256 = sha256.map(|(hash, _)| hash).or_else(of_name);
    Some(Pretrained { url, sha256 })
}

fn unknown_keys(of: &str, map: &Map, keys: &[&'static str], diagnostics: &mut Diagnostics) {
    for entry in map.entries.iter().filter(|entry| !keys.contains(&entry.key.as_str())) {
        let message = format!("`{of}` has no key `{}`", shown(&entry.key));
        let help = did_you_mean(&entry.key, keys.iter().copied(), entry.key_span);
        let help = help.unwrap_or_else(|| say(format!("it has `{}`", keys.join("`, `"))));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
}

fn text(of: &str, map: &Map, key: &str, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    let node = &map.get(key)?.value;
    let Some(text) = node.value.text() else {
        diagnostics.push(not_a(&format!("`{key}` of `{of}`"), "a text", node));
        return None;
    };
    Some((text.into(), node.span))
}

/// Digits alone, and digits around an `e`, are numbers to YAML.
fn hash(source: &Source, node: &Node, diagnostics: &mut Diagnostics) -> Option<(Sha256, Span)> {
    let written = node.value.text().unwrap_or(&source.text[node.span.range()]);
    let hash = written.parse::<Sha256>().ok().filter(|_| written.len() >= 8);
    if hash.is_none() {
        let diagnostic = Diagnostic::new(Code::Value, node.span, format!("`{}` is no SHA-256", shown(written)));
        diagnostics.push(diagnostic.label("expected 64 digits of 0 to 9 and a to f, or their first 8 or more"));
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

fn texts(entry: &Entry, diagnostics: &mut Diagnostics) -> Vec<String> {
    let each = entry.value.value.list().unwrap_or(std::slice::from_ref(&entry.value));
    let texts = each.iter().filter_map(|node| {
        if node.value.text().is_none() {
            diagnostics.push(not_a(&format!("an item of `{}`", entry.key), "a text", node));
        }
        node.value.text().map(String::from)
    });
    texts.collect()
}

fn names(entry: &Entry, diagnostics: &mut Diagnostics) -> Vec<(String, String)> {
    let Value::Map(map) = &entry.value.value else {
        diagnostics.push(not_a("`rename`", "a mapping of names in the network to names in the file", &entry.value));
        return Vec::new();
    };
    let names = map.entries.iter().filter_map(|entry| {
        let name = match &entry.value.value {
            Value::Text(name) => Some(name.clone()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Float(_) | Value::List(_) | Value::Map(_) => None,
        };
        if name.is_none() {
            diagnostics.push(not_a(&format!("what `{}` is called", shown(&entry.key)), "a text", &entry.value));
        }
        Some((entry.key.clone(), name?))
    });
    names.collect()
}

fn not_a(what: &str, expected: &str, node: &Node) -> Diagnostic {
    Diagnostic::new(Code::WrongType, node.span, format!("{what} must be {expected}, found {}", node.value.kind()))
}
