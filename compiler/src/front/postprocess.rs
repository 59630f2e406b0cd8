//! `postprocess:`: how the network's result becomes an answer. Checks the number of labels.

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
};

use graphc_program::step::Shares;

use super::{
    Limits,
    format::{Field, Form},
    suggest::{did_you_mean, say, shown},
    tree::{Entry, Map, Node, Value},
    values::Values,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span, read_regular},
    ir::{Classes, Effect, Graph, Op, Scores, Softmax},
};

const LABEL: Form = Form::Either(&[Form::Text, Form::Integer { least: 0, most: u64::MAX }]);

/// Its keys.
pub(super) const KEYS: [Field; 2] = [
    Field::new("top_k", Form::Size, "the number of classes in an answer").without("5, or all if there are fewer"),
    Field::new(
        "labels",
        Form::Either(&[Form::Text, Form::list(&LABEL, 1, usize::MAX)]),
        "the names of the classes: a file with one per line, or a list",
    )
    .without("classes have only numbers"),
];

fn names() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|key| key.name)
}

/// The default number of classes in an answer.
const TOP_K: usize = 5;

/// Reads the block. `None` if the network has no answer, which is an error only if the block is present. The label file
/// is added to `files`.
pub(super) fn read(
    node: Option<&Node>,
    graph: &Graph,
    values: Values<'_>,
    files: &mut Vec<PathBuf>,
    diagnostics: &mut Diagnostics,
) -> Option<Classes> {
    let classes = classes(graph);
    let map = match node.map(|node| &node.value) {
        None => &Map::default(),
        Some(Value::Map(map)) => map,
        Some(other) => {
            let message = format!("`postprocess` must be a mapping, found {}", other.kind());
            let help = "write `postprocess: {top_k: 5, labels: labels.txt}`, or one of these";
            diagnostics.push(Diagnostic::new(Code::WrongType, node?.span, message).help(help));
            return None;
        }
    };
    if let (Err(why), Some(node)) = (&classes, node) {
        let diagnostic = Diagnostic::new(Code::Classes, node.span, format!("{why}, not one vector of scores"));
        let help = "remove `postprocess`, or name a single vector in `outputs`";
        diagnostics.push(diagnostic.help(help));
    }
    let classes = classes.ok();
    let mut reader = Reader { classes, values, files, diagnostics };
    reader.unknown_keys(map);
    let top_k = match map.get("top_k") {
        Some(entry) => reader.top_k(entry),
        None => classes.map(|classes| classes.min(TOP_K)),
    };
    let labels = map.get("labels").map_or(Some(Vec::new()), |entry| reader.labels(entry));
    classes.and(Some(Classes { top_k: top_k?, labels: labels?, scores: scores(graph) }))
}

/// Whether that is what a network has whose file says nothing.
pub fn is_usual(of: &Classes, graph: &Graph) -> bool {
    of.labels.is_empty() && classes(graph).is_ok_and(|classes| of.top_k == classes.min(TOP_K))
}

/// The number of classes of the network; or why it has none.
fn classes(graph: &Graph) -> Result<usize, &'static str> {
    match graph.outputs.as_slice() {
        [output] => match graph.nodes[*output].shape.sizes() {
            [features] => Ok(*features),
            [_, _] => Err("the network's result is a sequence"),
            _ => Err("the network's result is an image"),
        },
        _ => Err("the network has several results"),
    }
}

/// Whether a softmax comes last, apart from dropout, which has no effect.
fn scores(graph: &Graph) -> Scores {
    let mut last = graph.outputs.first().map(|output| &graph.nodes[*output]);
    while let Some(node) = last.filter(|node| node.op.facts().effect == Effect::Reshapes) {
        last = node.inputs.first().map(|input| &graph.nodes[*input]);
    }
    // The softmax of logarithms of probabilities are the probabilities.
    let is_softmax = last.is_some_and(|node| matches!(node.op, Op::Softmax(Softmax { shares: Shares::Plain, .. })));
    if is_softmax { Scores::Probabilities } else { Scores::Logits }
}

struct Reader<'a> {
    /// The length of the result; none if it is not one vector.
    classes: Option<usize>,
    values: Values<'a>,
    files: &'a mut Vec<PathBuf>,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn unknown_keys(&mut self, map: &Map) {
        for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
            let message = format!("`postprocess` has no key `{}`", shown(&entry.key));
            let help = did_you_mean(&entry.key, names(), entry.key_span);
            let help = help.unwrap_or_else(|| say("it has `top_k` and `labels`"));
            self.diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
        }
    }

    fn top_k(&mut self, entry: &Entry) -> Option<usize> {
        let top_k = self.values.size("`top_k`", &entry.value, 1, self.diagnostics)?;
        let Some(classes) = self.classes.filter(|classes| top_k > *classes) else { return Some(top_k) };
        let message = format!("`top_k` is {top_k}, but the network's result has {}", scores_of(classes));
        self.diagnostics.push(Diagnostic::new(Code::Classes, entry.value.span, message));
        None
    }

    /// A list of names, or a file with one per line.
    fn labels(&mut self, entry: &Entry) -> Option<Vec<String>> {
        let node = &entry.value;
        let (labels, from) = match &node.value {
            Value::List(list) => (self.listed(list)?, String::new()),
            Value::Text(name) => (self.file(name, node.span)?, format!("`{}` has ", shown(name))),
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Map(_) => {
                let message = format!("`labels` must be the name of a file or a list, found {}", node.value.kind());
                let help = "write `labels: labels.txt`, a file with one name per line, or `labels: [cat, dog]`";
                self.diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
                return None;
            }
        };
        let Some(classes) = self.classes.filter(|classes| labels.len() != *classes) else { return Some(labels) };
        let message = format!("{from}{} labels, but the network's result has {}", labels.len(), scores_of(classes));
        self.diagnostics.push(Diagnostic::new(Code::Classes, node.span, message));
        None
    }

    fn listed(&mut self, list: &[Node]) -> Option<Vec<String>> {
        let mut first: HashMap<String, Span> = HashMap::new();
        let labels: Vec<Option<String>> = list.iter().map(|node| self.label(node, &mut first)).collect();
        labels.into_iter().collect()
    }

    /// A label that must be unique; `first` has those before it.
    fn label(&mut self, node: &Node, first: &mut HashMap<String, Span>) -> Option<String> {
        let label = self.label_text(node)?;
        let wrong = match (wrong_in_a_label(&label), first.get(&label)) {
            (Some(wrong), _) => Diagnostic::new(Code::Value, node.span, format!("a label {wrong}")),
            (None, Some(before)) => {
                let message = format!("two classes have the label `{}`", shown(&label));
                Diagnostic::new(Code::Value, node.span, message).label("the second").also(*before, "the first")
            }
            (None, None) => {
                first.insert(label.clone(), node.span);
                return Some(label);
            }
        };
        self.diagnostics.push(wrong);
        None
    }

    fn label_text(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(text.trim().into()),
            Value::Integer(number) if *number >= 0 => Some(number.to_string()),
            Value::Integer(_) | Value::Null | Value::Bool(_) | Value::Float(_) | Value::List(_) | Value::Map(_) => {
                let message = format!("a label must be a string, found {}", node.value.kind());
                let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
                self.diagnostics.push(diagnostic.help("put it in quotes"));
                None
            }
        }
    }

    /// One name per line, in the order of the network's scores.
    fn file(&mut self, name: &str, span: Span) -> Option<Vec<String>> {
        let path = self.values.source.folder.join(name);
        let wrong = |problem: String| {
            Diagnostic::new(Code::File, span, format!("the label file `{}` {problem}", shown(name)))
                .note("the path is relative to the folder of the model file")
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
        let mistake = labels.iter().enumerate().find_map(|(line, label)| Some((line, label, wrong_in_a_label(label)?)));
        if let Some((line, label, what)) = mistake {
            self.diagnostics.push(wrong(match label.as_str() {
                "" => format!("is empty on line {}", line + 1),
                _ => format!("has a label on line {} that {what}", line + 1),
            }));
            return None;
        }
        Some(labels)
    }
}

/// Why a label cannot be shown.
fn wrong_in_a_label(label: &str) -> Option<String> {
    let control = || label.chars().find(|character| character.is_control());
    match label {
        "" => Some("is empty".into()),
        _ => control().map(|character| format!("contains a control character, U+{:04X}", u32::from(character))),
    }
}

fn scores_of(classes: usize) -> String {
    if classes == 1 { "1 score".into() } else { format!("{classes} scores") }
}

/// A text file no longer than a model file may be.
fn text(path: &Path) -> io::Result<String> {
    let limit = Limits::IN_FORCE.bytes as u64;
    let bytes = read_regular(path, limit)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::other(format!("it exceeds the limit of {limit} bytes")));
    }
    let text = String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text))
}
