//! `extends:`, another model file as a base: the keys of this file replace those of the base, `variables` and `blocks` entry by
//! entry; `layers` holds attributes for layers of the base, by their full names. A base may extend another file.

use std::path::{Path, PathBuf};

use super::{
    Limits, document,
    format::{Field, Form},
    inputs,
    suggest::shown,
    tree::{Entry, Map, Node, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source},
    zoo,
};

/// The key of a model file.
pub(super) const KEY: Field = Field::new(
    "extends",
    Form::Text,
    "another model file, relative to this one, or `zoo:` and a name; this file replaces keys of it",
);

/// A model file and the files that it extends.
pub(super) struct Extended {
    /// The texts of all files.
    pub(super) source: Source,
    /// The keys of all files.
    pub(super) root: Node,
    /// The `layers` of the files that extend another, starting from the innermost base.
    pub(super) overrides: Vec<Entry>,
    pub(super) files: Vec<PathBuf>,
}

/// The keys that are replaced entry by entry.
const BY_NAME: [&str; 2] = ["variables", "blocks"];

/// Reads the file and all files that it extends. `None` if one of them cannot be parsed; the reason is reported.
pub(super) fn read(source: &Source, diagnostics: &mut Diagnostics) -> Option<Extended> {
    let root = document::parse(source, diagnostics)?;
    let mut all = Extended { source: source.clone(), root, overrides: Vec::new(), files: Vec::new() };
    let mut folder = PathBuf::new();
    while let Some(extends) = take(&mut all.root, KEY.name) {
        let Some(name) = extends.value.value.text() else {
            let message = format!("`extends` must be the path of a model file, found {}", extends.value.value.kind());
            diagnostics.push(Diagnostic::new(Code::WrongType, extends.value.span, message));
            return None;
        };
        let path = folder.join(name);
        let own = zoo::name(Path::new(name));
        let base = match own.map_or_else(|| base(&all, &path), zoo::source) {
            Ok(base) => base,
            Err(problem) if own.is_some() => {
                diagnostics.push(Diagnostic::new(Code::File, extends.value.span, problem));
                return None;
            }
            Err(problem) => {
                let message = format!("the model file `{}` {problem}", shown(name));
                let diagnostic = Diagnostic::new(Code::File, extends.value.span, message);
                diagnostics.push(diagnostic.note("the path is relative to the folder of the file that names it"));
                return None;
            }
        };
        folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let mut mistakes = Diagnostics::default();
        let parsed = document::parse(&base, &mut mistakes);
        let offset = all.source.extend(&base, source.folder.join(&path));
        if own.is_none() {
            all.files.push(source.folder.join(&path));
        }
        diagnostics.refer_to(&all.source);
        mistakes.shift(offset);
        diagnostics.append(mistakes);
        let mut parsed = parsed?;
        parsed.shift(offset);
        let Value::Map(below) = &mut parsed.value else {
            let message = "a model file is a mapping of keys to values";
            diagnostics.push(Diagnostic::new(Code::WrongType, parsed.span, message));
            return None;
        };
        relocate(below, &folder);
        all.put_over(parsed);
    }
    Some(all)
}

/// Reads a base, unless that is a cycle.
fn base(all: &Extended, path: &Path) -> Result<Source, String> {
    let file = all.source.folder.join(path);
    let canonical = |file: &Path| file.canonicalize().unwrap_or_else(|_| file.to_path_buf());
    let own = all.source.folder.join(Path::new(&all.source.path).file_name().unwrap_or_default());
    if all.files.iter().chain([&own]).any(|other| canonical(other) == canonical(&file)) {
        return Err("extends itself".into());
    }
    if all.files.len() + 1 >= Limits::IN_FORCE.depth {
        return Err(format!("exceeds the limit of {} files that extend each other", Limits::IN_FORCE.depth));
    }
    let shown = Path::new(&all.source.path).parent().unwrap_or(Path::new("")).join(path);
    Source::read(&file, shown.display().to_string()).map_err(|error| format!("cannot be read: {error}"))
}

/// Takes an entry out of a mapping.
fn take(root: &mut Node, key: &str) -> Option<Entry> {
    let Value::Map(map) = &mut root.value else { return None };
    let index = map.entries.iter().position(|entry| entry.key == key)?;
    Some(map.entries.remove(index))
}

/// Makes paths in a base relative to the first file.
fn relocate(base: &mut Map, folder: &Path) {
    let relocate = |node: &mut Node| {
        if let Value::Text(path) = &mut node.value {
            *path = folder.join(&*path).display().to_string();
        }
    };
    for entry in &mut base.entries {
        let inner = match entry.key.as_str() {
            "weights" => "file",
            "postprocess" => "labels",
            _ => continue,
        };
        match &mut entry.value.value {
            Value::Map(map) => {
                map.entries.iter_mut().filter(|entry| entry.key == inner).for_each(|entry| relocate(&mut entry.value));
            }
            Value::Text(_) if inner == "file" => relocate(&mut entry.value),
            Value::Text(_) | Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::List(_) => {}
        }
    }
}

impl Extended {
    /// Replaces keys of a base by those of the files so far.
    fn put_over(&mut self, base: Node) {
        let mut above = std::mem::replace(&mut self.root, base);
        let layers = take(&mut above, document::LAYERS.name);
        self.overrides.splice(0..0, layers);
        let (Value::Map(above), Value::Map(below)) = (above.value, &mut self.root.value) else { return };
        let inputs = |key: &str| key == inputs::ONLY || Some(key) == inputs::KEY.also;
        for entry in above.entries {
            let same = |other: &Entry| other.key == entry.key || (inputs(&other.key) && inputs(&entry.key));
            match below.entries.iter_mut().find(|other| same(other)) {
                Some(other) if BY_NAME.contains(&entry.key.as_str()) => merge(other, entry),
                Some(other) => *other = entry,
                None => below.entries.push(entry),
            }
        }
    }
}

/// Replaces entries of a mapping; any other value as a whole.
fn merge(below: &mut Entry, above: Entry) {
    match (&mut below.value.value, above.value.value) {
        (Value::Map(below), Value::Map(above)) => {
            for entry in above.entries {
                match below.entries.iter_mut().find(|other| other.key == entry.key) {
                    Some(other) => *other = entry,
                    None => below.entries.push(entry),
                }
            }
        }
        (below, above) => *below = above,
    }
}
