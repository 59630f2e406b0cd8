//! `postprocess:`: how the network's result becomes an answer. Labels are counted against it.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{
    Limits,
    suggest::{did_you_mean, say, shown},
    tree::{Entry, Map, Node, Value},
    values::Values,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    ir::{Classes, Graph, NodeId, Op, Scores, Shape},
};

const KEYS: [&str; 2] = ["top_k", "labels"];

/// How many classes an answer names, if the file does not say.
const TOP_K: usize = 5;

/// Reads the block, if there is one. `None` if there can be no answer: that is only wrong where one is asked for. The label
/// file is added to `files`.
pub(super) fn read(
    node: Option<&Node>,
    graph: &Graph,
    values: Values<'_>,
    files: &mut Vec<PathBuf>,
    diagnostics: &mut Diagnostics,
) -> Option<Classes> {
    let classes = match graph.outputs.as_slice() {
        [output] => match graph.nodes[*output].shape {
            Shape::Flat { features } => Ok(features),
            Shape::Image { .. } => Err("the network's result is an image"),
        },
        _ => Err("the network has several results"),
    };
    let map = match node.map(|node| (node, &node.value)) {
        None => None,
        Some((_, Value::Map(map))) => Some(map),
        Some((node, other)) => {
            let message = format!("`postprocess` must be a mapping, found {}", other.kind());
            let help = "write `postprocess: {top_k: 5, labels: labels.txt}`, or one of these";
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
            return None;
        }
    };
    let classes = match (classes, node) {
        (Ok(classes), _) => classes,
        (Err(_), None) => return None,
        (Err(why), Some(node)) => {
            let diagnostic = Diagnostic::new(Code::Classes, node.span, format!("{why}, not one vector of scores"));
            let help = "leave `postprocess` out, or name one result that is a vector with `outputs`";
            diagnostics.push(diagnostic.help(help));
            return None;
        }
    };
    let mut reader = Reader { classes, values, files, diagnostics };
    let entry = |key: &str| map.and_then(|map| map.get(key));
    if let Some(map) = map {
        reader.unknown_keys(map);
    }
    let top_k = entry("top_k").map_or(Some(classes.min(TOP_K)), |entry| reader.top_k(entry));
    let labels = entry("labels").map_or(Some(Vec::new()), |entry| reader.labels(entry));
    Some(Classes { top_k: top_k?, labels: labels?, scores: scores(graph) })
}

/// Whether a softmax comes last; dropout does nothing.
fn scores(graph: &Graph) -> Scores {
    let mut last = &graph.nodes[graph.outputs.first().copied().unwrap_or(NodeId::INPUT)];
    while let (Op::Dropout(_) | Op::Flatten, Some(input)) = (&last.op, last.inputs.first()) {
        last = &graph.nodes[*input];
    }
    if matches!(last.op, Op::Softmax) { Scores::Probabilities } else { Scores::Logits }
}

struct Reader<'a> {
    /// Numbers of the result.
    classes: usize,
    values: Values<'a>,
    files: &'a mut Vec<PathBuf>,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn unknown_keys(&mut self, map: &Map) {
        for entry in map.entries.iter().filter(|entry| !KEYS.contains(&entry.key.as_str())) {
            let message = format!("`postprocess` has no key `{}`", shown(&entry.key));
            let help = did_you_mean(&entry.key, KEYS, entry.key_span);
            let help = help.unwrap_or_else(|| say("it has `top_k` and `labels`"));
            self.diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
        }
    }

    fn top_k(&mut self, entry: &Entry) -> Option<usize> {
        let top_k = self.values.size("`top_k`", &entry.value, 1, self.diagnostics)?;
        if top_k <= self.classes {
            return Some(top_k);
        }
        let message = format!("`top_k` is {top_k}, the network's result has {}", self.scores());
        self.diagnostics.push(Diagnostic::new(Code::Classes, entry.value.span, message));
        None
    }

    fn scores(&self) -> String {
        if self.classes == 1 { "1 score".into() } else { format!("{} scores", self.classes) }
    }

    /// A list of names, or a file with one a line.
    fn labels(&mut self, entry: &Entry) -> Option<Vec<String>> {
        let node = &entry.value;
        let (labels, from) = match &node.value {
            Value::List(list) => (self.listed(list)?, String::new()),
            Value::Text(name) => (self.file(name, node.span)?, format!("`{}` has ", shown(name))),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Map(_) => {
                let message = format!("`labels` must be the name of a file or a list, found {}", node.value.kind());
                let help = "write `labels: labels.txt`, a file with one name a line, or `labels: [cat, dog]`";
                self.diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
                return None;
            }
        };
        if labels.len() == self.classes {
            return Some(labels);
        }
        let message = format!("{from}{} labels, the network's result has {}", labels.len(), self.scores());
        self.diagnostics.push(Diagnostic::new(Code::Classes, node.span, message));
        None
    }

    fn listed(&mut self, list: &[Node]) -> Option<Vec<String>> {
        let labels: Vec<Option<String>> = list.iter().map(|node| self.label(node)).collect();
        labels.into_iter().collect()
    }

    fn label(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Float(_) | Value::List(_) | Value::Map(_) => {
                let message = format!("a label must be a text, found {}", node.value.kind());
                let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
                self.diagnostics.push(diagnostic.help("put it in quotes"));
                None
            }
        }
    }

    /// One name a line, in the order of the network's scores.
    fn file(&mut self, name: &str, span: Span) -> Option<Vec<String>> {
        let path = self.values.source.folder.join(name);
        let wrong = |problem: String| {
            Diagnostic::new(Code::File, span, format!("the label file `{}` {problem}", shown(name)))
                .note("its path begins at the folder of the model file")
        };
        let text = match text(&path) {
            Ok(text) => text,
            Err(error) => {
                self.diagnostics.push(wrong(format!("cannot be read: {error}")));
                return None;
            }
        };
        self.files.push(path);
        let labels: Vec<String> = text.lines().map(|line| line.trim().into()).collect();
        if let Some(empty) = labels.iter().position(String::is_empty) {
            self.diagnostics.push(wrong(format!("has nothing on line {}", empty + 1)));
            return None;
        }
        Some(labels)
    }
}

/// A file of text that is not longer than a model file may be.
fn text(path: &Path) -> io::Result<String> {
    let limit = Limits::IN_FORCE.bytes as u64;
    // Before it is opened: opening a named pipe would wait for somebody to write into it.
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::other(format!("it is larger than {limit} bytes, the most that is read")));
    }
    let text = String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text))
}
